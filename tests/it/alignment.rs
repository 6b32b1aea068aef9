//! Translations in documents beside their statements: what is aligned, how surely, and whether that is right.

use std::collections::BTreeMap;
use std::path::Path;

use comunicado::alignment::{Alignment, Confidence, Frame, Reading, align_manuscript};
use comunicado::catalog::parse_resource;
use comunicado::edition::Audience;
use comunicado::exchange::{Ground, Scope, Unit, extract_units};
use comunicado::ledger::History;
use comunicado::manuscript::read_manuscript;
use comunicado::press::{Galley, read_galley};
use comunicado::project::Project;
use std::sync::Arc;

use crate::sandbox::{Sandbox, repository};

/// A statement of a project in its source and in another language, as it is published there.
struct Pair {
    frame: Frame,
    /// What each shown message says in the target.
    truth: Vec<(String, String)>,
    name: String,
}

fn read_pair(root: &Path, tag: &str, id: &str) -> Pair {
    let (project, _) = Project::open(root).unwrap();
    let source_tag = project.config().source_locale.clone();
    let galley = |tag: &str, audience| read_galley(&project, tag, id, audience).unwrap();
    let (source, target) = (galley(&source_tag, Audience::Internal), galley(tag, Audience::Internal));
    let open = galley(tag, Audience::Public);
    let words = |tag: &str| {
        let (own, _) = project.statement_words(tag, id);
        own.map(|source| Arc::new(parse_resource(&source).0)).into_iter().collect::<Vec<_>>()
    };
    let scope = |target| Scope {
        name: id.to_owned(),
        source: words(&source_tag),
        target,
        inherited: Default::default(),
        judgements: Vec::new(),
    };
    let history = History::default();
    let ground =
        |scopes| Ground { source: &source.locale, target: &target.locale, history: &history, scopes };
    let (units, _) = extract_units(&ground(vec![scope(Vec::new())]));
    let units: Vec<Unit> = units.into_iter().filter(|unit| unit.file.starts_with("statements/")).collect();
    let frame = frame_of(&source, &target, &open, &units);
    // The same frame, of the target’s own words: what its edition says.
    let own = frame_of(&target, &target, &open, &units);
    let truth = own.slots.iter().map(|slot| (slot.message.clone(), slot.text.replace('\n', " ")));
    Pair { truth: truth.collect(), frame, name: format!("{id} {tag}") }
}

fn reading(galley: &Galley) -> Reading<'_> {
    Reading {
        locale: &galley.locale,
        edition: &galley.edition,
        layers: &galley.layers,
        arguments: &galley.arguments,
    }
}

fn frame_of(source: &Galley, target: &Galley, open: &Galley, units: &[Unit]) -> Frame {
    Frame::new(&source.statement, &reading(source), &reading(target), &open.edition, units)
}

fn align(frame: &Frame, text: &str) -> Alignment {
    let (manuscript, _) = read_manuscript("statement.txt", text.as_bytes());
    align_manuscript(&manuscript.unwrap(), frame)
}

/// Numbers that look random and are the same everywhere: a linear congruential generator (Knuth’s MMIX).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// A document as somebody might have it: paragraphs merged, split, gone, come in, wrapped.
fn spoil(pair: &Pair, dice: &mut Dice, harm: usize) -> (String, BTreeMap<String, Option<String>>) {
    let (truth, extra) = (&pair.truth, extra(pair.name.rsplit(' ').next().unwrap()));
    let mut wanted = BTreeMap::new();
    let mut blocks: Vec<String> = Vec::new();
    for (at, (message, text)) in truth.iter().enumerate() {
        wanted.insert(message.clone(), Some(text.clone()));
        let case = if dice.throw(10) < harm { dice.throw(6) } else { 9 };
        match case {
            // Gone, but never most of it.
            0 if at > 0 => {
                wanted.insert(message.clone(), None);
            }
            1 if at > 2 && !blocks.is_empty() => {
                let last = blocks.last_mut().unwrap();
                last.push(' ');
                last.push_str(text);
            }
            2 if text.contains(". ") => {
                let (head, tail) = text.split_once(". ").unwrap();
                blocks.push(format!("{head}."));
                blocks.push(tail.to_owned());
            }
            3 => {
                blocks.push(text.clone());
                blocks.push(extra[dice.throw(extra.len())].to_owned());
            }
            4 => blocks.push(wrap(text, 60 + dice.throw(20))),
            5 => blocks.push(text.replace(['“', '”'], "\"")),
            _ => blocks.push(text.clone()),
        }
        if case == 5 {
            wanted.insert(message.clone(), Some(text.replace(['“', '”'], "\"")));
        }
    }
    (blocks.join("\n\n"), wanted)
}

/// What stands in documents and translates nothing.
fn extra(tag: &str) -> &'static [&'static str] {
    match tag {
        "fr" => &[
            "Voilà ce qui fut lu sur la place devant toutes les personnes présentes.",
            "Photographie : archives de la maison.",
            "Merci de faire circuler ce texte auprès des collègues de la radio et de la presse locale, qui peuvent le citer en entier ou en partie en indiquant la source.",
        ],
        "ar" => &[
            "هذا ما قرئ في الساحة أمام جميع الحاضرين مساء ذلك اليوم.",
            "الصورة: أرشيف الدار.",
            "نشكر كل من ينشر هذا النص بين الزملاء في الإذاعة والصحف المحلية، ولهم أن يقتبسوه كاملا أو جزءا منه على أن يذكروا مصدره.",
        ],
        _ => &[
            "Hasta aquí lo que se leyó en la plaza ante quienes acudieron.",
            "Fotografía: archivo de la casa.",
            "El acto terminó con música y con un vaso de agua para cada quien, como manda la costumbre del barrio desde siempre.",
            "Véase también la nota de la semana pasada. La plaza estaba llena.",
            "Traducción: María Pozo",
            "Se agradece difundir este texto entre colegas de la radio y de los periódicos locales, que podrán citarlo entero o en parte siempre que digan de dónde viene.",
        ],
    }
}

fn wrap(text: &str, width: usize) -> String {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.split(' ') {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines.join("\n")
}

#[derive(Default, Clone, Copy)]
struct Score {
    right: usize,
    wrong: usize,
}

fn pairs() -> Vec<Pair> {
    let ours = Sandbox::of_our_statement().without_ledgers();
    let project = |name: &str| repository().join("tests/projects").join(name);
    vec![
        read_pair(ours.root(), "es", "global-compact-2017"),
        read_pair(&project("french-arabic"), "fr", "global-compact-2017"),
        read_pair(&project("french-arabic"), "ar", "global-compact-2017"),
        read_pair(&project("four-languages"), "es", "clean-water"),
        read_pair(&project("four-languages"), "fr", "clean-water"),
        read_pair(&project("four-languages"), "ar", "clean-water"),
        read_pair(&project("base"), "es", "wells"),
    ]
}

#[test]
fn what_is_called_sure_is_right() {
    let mut table: BTreeMap<(String, usize), BTreeMap<&str, Score>> = BTreeMap::new();
    let mut all: BTreeMap<&str, Score> = BTreeMap::new();
    let mut documents = 0;
    let mut mistakes = Vec::new();
    for pair in pairs() {
        for harm in [0, 2, 4, 6] {
            for seed in 0..6 {
                let mut dice = Dice(seed * 977 + harm as u64);
                let (text, wanted) = spoil(&pair, &mut dice, harm);
                let alignment = align(&pair.frame, &text);
                documents += 1;
                let own = table.entry((pair.name.clone(), harm)).or_default();
                if alignment.refusal.is_some() {
                    own.entry("refused").or_default().wrong += 1;
                    all.entry("refused").or_default().wrong += 1;
                    continue;
                }
                for placed in alignment.placed.iter().filter(|placed| placed.is_shown) {
                    let truth = wanted.get(&placed.message).cloned().flatten();
                    let (name, is_right) = match &placed.found {
                        Some(found) => {
                            let is_right = truth.as_ref().is_some_and(|truth| is_same(&found.text, truth));
                            (found.confidence.name(), is_right)
                        }
                        None => ("none", truth.is_none()),
                    };
                    if !is_right && name == "sure" {
                        mistakes.push(format!(
                            "{} harm {harm} seed {seed}: {}\n  is     {:?}\n  wanted {truth:?}\n  {:?}",
                            pair.name,
                            placed.message,
                            placed.found.as_ref().map(|f| &f.text),
                            placed.found.as_ref().map(|f| (f.probability, &f.reasons))
                        ));
                    }
                    for scores in [&mut *own, &mut all] {
                        let score = scores.entry(name).or_default();
                        score.right += usize::from(is_right);
                        score.wrong += usize::from(!is_right);
                    }
                }
            }
        }
        assert!(Confidence::Sure > Confidence::Likely);
    }
    println!("{documents} documents");
    for ((name, harm), scores) in &table {
        let cells = scores
            .iter()
            .map(|(name, score)| format!("{name} {}/{}", score.right, score.right + score.wrong));
        println!("{name:28} harm {harm}: {}", cells.collect::<Vec<_>>().join("  "));
    }
    for (name, score) in &all {
        println!("{name}: {} of {}", score.right, score.right + score.wrong);
    }
    for mistake in mistakes.iter().take(12) {
        println!("{mistake}");
    }
    let sure = all["sure"];
    assert!(sure.right + sure.wrong > 400, "hardly anything is sure");
    assert!(
        sure.right * 100 >= (sure.right + sure.wrong) * 99,
        "sure, and wrong: {} of {}",
        sure.wrong,
        sure.right + sure.wrong
    );
}
