//! What ties a translation to its source whatever the words: numbers, names, terms, addresses, marks, and words that
//! two languages share.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::atoms::Atom;
use super::fold::Folded;
use super::frame::{Frame, Slot};
use super::record::number_key;
use super::spoken::spoken_in_arabic;
use crate::check::{Conventions, TraceKind, find_traces, knows_number_words};
use crate::edition::Inline;

/// Something of the source that its translation should have.
#[derive(Clone, Debug)]
pub(super) struct Anchor {
    /// What it may be, by number; one of them is enough.
    keys: Vec<u32>,
    /// How much it says.
    weight: f64,
    /// Whether a translation without it is suspect: numbers and addresses.
    is_hard: bool,
    /// As it is written.
    pub(super) text: String,
}

/// The anchors of all messages and sentences.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    slots: Vec<Vec<Anchor>>,
    atoms: Vec<Vec<Anchor>>,
    sets: Vec<FxHashSet<u32>>,
}

/// How a message and some sentences agree.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Agreement {
    /// What both have.
    pub(super) shared: f64,
    /// What the source has, in all.
    pub(super) wanted: f64,
    /// Numbers and addresses that one side lacks.
    pub(super) missed: usize,
    /// Numbers, names and addresses that both have.
    pub(super) firm: usize,
}

/// Numbers for keys.
#[derive(Default)]
struct Keys(FxHashMap<String, u32>);

impl Keys {
    fn of(&mut self, key: String) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(key).or_insert(next)
    }
}

/// An anchor before its keys have numbers.
struct Found {
    keys: Vec<String>,
    weight: f64,
    is_hard: bool,
    text: String,
}

impl Evidence {
    pub(super) fn new(frame: &Frame, atoms: &[Atom], links: &[Vec<String>]) -> Self {
        let mut keys = Keys::default();
        let names = Names::new(frame);
        let source = Conventions::of(&frame.source, None);
        let is_latin = |tag: &str| tag == "Latn";
        let has_cognates = is_latin(&frame.source.script_code()) && is_latin(&frame.target.script_code());
        let is_same = frame.source.is_same_language(&frame.target);
        // Where nobody can read the number words of one side, those of the other are no proof.
        let (own, target) = (&source.language, &frame.record.conventions.language);
        let reads_words = knows_number_words(own) && knows_number_words(target);
        let mut evidence = Self::default();
        for slot in &frame.slots {
            let mut found = read(&slot.text, &source, (has_cognates || is_same, reads_words));
            names.find(&slot.text, true, &mut found);
            for to in links_of(slot) {
                found.push(link(&to));
            }
            evidence.slots.push(number(found, &mut keys));
        }
        evidence.weigh();
        for (atom, links) in atoms.iter().zip(links.iter().chain(std::iter::repeat(&Vec::new()))) {
            let mut found =
                read(&atom.text, &frame.record.conventions, (has_cognates || is_same, reads_words));
            names.find(&atom.text, false, &mut found);
            found.extend(links.iter().map(|to| link(to)));
            let found = number(found, &mut keys);
            evidence.sets.push(found.iter().flat_map(|anchor| anchor.keys.iter().copied()).collect());
            evidence.atoms.push(found);
        }
        evidence
    }

    /// What most messages have says little of each.
    fn weigh(&mut self) {
        let mut counts: FxHashMap<u32, usize> = FxHashMap::default();
        for slot in &self.slots {
            let keys: BTreeSet<u32> = slot.iter().flat_map(|anchor| anchor.keys.iter().copied()).collect();
            keys.into_iter().for_each(|key| *counts.entry(key).or_default() += 1);
        }
        let all = as_float(self.slots.len() + 1);
        for anchor in self.slots.iter_mut().flatten() {
            let most = anchor.keys.iter().filter_map(|key| counts.get(key)).max().copied().unwrap_or(1);
            let rarity = (all / as_float(most)).ln() / all.ln();
            anchor.weight *= rarity.clamp(0.1, 1.0);
        }
    }

    /// How a message and consecutive sentences agree.
    pub(super) fn compare(&self, slot: usize, start: usize, count: usize) -> Agreement {
        let anchors = self.slots.get(slot).map(Vec::as_slice).unwrap_or_default();
        let sets = self.sets.get(start..start + count).unwrap_or_default();
        let has = |key: &u32| sets.iter().any(|set| set.contains(key));
        let mut agreement = Agreement::default();
        let mut wanted: FxHashSet<u32> = FxHashSet::default();
        for anchor in anchors {
            wanted.extend(anchor.keys.iter().copied());
            agreement.wanted += anchor.weight;
            if anchor.keys.iter().any(has) {
                agreement.shared += anchor.weight;
                agreement.firm += usize::from(anchor.is_hard);
            } else if anchor.is_hard {
                agreement.missed += 1;
            }
        }
        let own = self.atoms.get(start..start + count).unwrap_or_default();
        let foreign = own.iter().flatten().filter(|anchor| anchor.is_hard);
        agreement.missed +=
            foreign.filter(|anchor| !anchor.keys.iter().any(|key| wanted.contains(key))).count();
        agreement
    }

    /// The numbers and addresses of which one side has what the other lacks: the source’s, then the translation’s.
    pub(super) fn differences(&self, slot: usize, start: usize, count: usize) -> (Vec<String>, Vec<String>) {
        let anchors = self.slots.get(slot).map(Vec::as_slice).unwrap_or_default();
        let own: Vec<&Anchor> =
            self.atoms.get(start..start + count).unwrap_or_default().iter().flatten().collect();
        let has = |list: &[&Anchor], keys: &[u32]| {
            list.iter().any(|anchor| anchor.keys.iter().any(|key| keys.contains(key)))
        };
        let theirs: Vec<&Anchor> = anchors.iter().collect();
        let lost = theirs.iter().filter(|anchor| anchor.is_hard && !has(&own, &anchor.keys));
        let new = own.iter().filter(|anchor| anchor.is_hard && !has(&theirs, &anchor.keys));
        (lost.map(|anchor| anchor.text.clone()).collect(), new.map(|anchor| anchor.text.clone()).collect())
    }
}

fn number(found: Vec<Found>, keys: &mut Keys) -> Vec<Anchor> {
    let mut anchors: BTreeMap<Vec<u32>, Anchor> = BTreeMap::new();
    for Found { keys: names, weight, is_hard, text } in found {
        let numbers: Vec<u32> = names.into_iter().map(|name| keys.of(name)).collect();
        // Twice the same says it once.
        anchors.entry(numbers.clone()).or_insert(Anchor { keys: numbers, weight, is_hard, text });
    }
    anchors.into_values().collect()
}

/// The anchors that a text has in any language.
fn read(text: &str, conventions: &Conventions, (has_cognates, reads_words): (bool, bool)) -> Vec<Found> {
    let mut found = Vec::new();
    for trace in find_traces(text, conventions) {
        let (prefix, weight, is_hard) = match trace.kind {
            TraceKind::Number => ("number", 2.5, true),
            TraceKind::Telephone => ("telephone", 5.0, true),
            TraceKind::Email => ("email", 5.0, true),
            TraceKind::Site => ("site", 4.0, true),
            TraceKind::Month => ("month", 1.0, false),
            TraceKind::Name => ("name", 1.8, false),
        };
        let keys = trace.keys.iter().map(|key| format!("{prefix} {key}")).collect();
        let text = text.get(trace.range).unwrap_or_default().to_owned();
        let is_spoken = trace.kind == TraceKind::Number && !text.chars().any(char::is_numeric);
        found.push(Found { keys, weight, is_hard: is_hard && (reads_words || !is_spoken), text });
    }
    if conventions.language == "ar" {
        for worth in spoken_in_arabic(text) {
            let keys = vec![format!("number {}", number_key(worth))];
            found.push(Found { keys, weight: 2.5, is_hard: false, text: String::new() });
        }
    }
    let marks: [(&str, &[char], f64); 5] = [
        ("question", &['?', '؟', '？'], 1.2),
        ("exclamation", &['!', '！'], 1.2),
        ("bracket", &['(', '（'], 0.8),
        ("percent", &['%', '٪'], 1.0),
        ("quotation", &['“', '”', '«', '»', '"', '„'], 1.0),
    ];
    for (name, signs, weight) in marks {
        if text.contains(signs) {
            found.push(Found { keys: vec![name.to_owned()], weight, is_hard: false, text: String::new() });
        }
    }
    if text.trim_end().ends_with([':', '：']) {
        found.push(Found {
            keys: vec!["colon".to_owned()],
            weight: 1.5,
            is_hard: false,
            text: String::new(),
        });
    }
    if has_cognates {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 5);
        for word in words {
            let root = cognate_root(word);
            let is_long = word.chars().count() >= 7;
            if root.chars().count() >= 4 {
                let weight = if is_long { 0.9 } else { 0.6 };
                found.push(Found {
                    keys: vec![format!("root {root}")],
                    weight,
                    is_hard: false,
                    text: word.to_owned(),
                });
            }
        }
    }
    found
}

/// The first letters of a word, as languages that share Latin and Greek words have them alike.
fn cognate_root(word: &str) -> String {
    let mut root = String::new();
    let mut last = ' ';
    for c in crate::check::bare(word).chars() {
        let c = match c {
            'y' => 'i',
            'k' | 'q' => 'c',
            'h' => continue,
            'z' => 's',
            'v' => 'b',
            other => other,
        };
        if c != last {
            root.push(c);
        }
        last = c;
        if root.chars().count() == 5 {
            break;
        }
    }
    root.replace("pt", "t").replace("ct", "t")
}

fn links_of(slot: &Slot) -> Vec<String> {
    let mut found = Vec::new();
    visit(&slot.inlines, &mut found);
    found
}

fn visit(inlines: &[Inline], found: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Link { to, inlines } => {
                found.push(to.clone());
                visit(inlines, found);
            }
            Inline::Emphasis { inlines } | Inline::Strong { inlines } => visit(inlines, found),
            _ => {}
        }
    }
}

/// A link is no hard anchor: plain text has none.
fn link(to: &str) -> Found {
    let key = format!("site {}", crate::check::site_key(to));
    Found { keys: vec![key], weight: 4.0, is_hard: false, text: to.to_owned() }
}

/// Names and terms in both languages.
struct Names {
    forms: Vec<(String, Vec<Folded>, Vec<Folded>, f64)>,
}

impl Names {
    fn new(frame: &Frame) -> Self {
        let fold = |texts: &[String]| -> Vec<Folded> {
            texts.iter().map(|text| Folded::new(text, true)).filter(|text| !text.is_empty()).collect()
        };
        let mut forms = Vec::new();
        for term in &frame.terms {
            let target: Vec<String> = term.target.iter().map(|(text, _)| text.clone()).collect();
            forms.push((format!("term {}", term.id), fold(&term.source), fold(&target), 3.0));
        }
        let people = frame.record.people.iter().map(|person| &person.names);
        for (at, names) in people.chain(&frame.record.signatories).enumerate() {
            forms.push((format!("who {at}"), fold(names), fold(names), 3.0));
        }
        for slot in &frame.slots {
            for code in slot.codes.iter().filter(|code| code.term.is_none()) {
                // A value that is words, such as a name: numbers are read as such.
                if code.text.chars().any(char::is_alphabetic) {
                    let folded = fold(std::slice::from_ref(&code.text));
                    forms.push((format!("value {}", code.text), folded.clone(), folded, 2.0));
                }
            }
        }
        Self { forms }
    }

    fn find(&self, text: &str, is_source: bool, found: &mut Vec<Found>) {
        let folded = Folded::new(text, true);
        for (key, source, target, weight) in &self.forms {
            let forms = if is_source { source } else { target };
            if let Some(form) = forms.iter().find(|form| !folded.find_letters(form.letters()).is_empty()) {
                let text = form.letters().iter().collect();
                found.push(Found { keys: vec![key.clone()], weight: *weight, is_hard: false, text });
            }
        }
    }
}

pub(super) fn as_float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
