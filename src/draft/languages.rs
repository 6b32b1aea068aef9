//! A document in two languages: which of its lines are the statement, and which say the same in the other language.
//!
//! One half may follow the other, paragraphs or columns may take turns. Small words, days and what introduces parts tell the
//! languages apart; of names, whether they were said before.

use std::collections::{BTreeMap, BTreeSet};

use super::idiom::{Idiom, find_idiom};
use super::line::{Line, read_lines};
use super::tokens::{Token, tokens};
use crate::catalog::Locale;
use crate::manuscript::{Block, BlockKind, Manuscript};

/// How much the language of a line weighs at most.
const MOST: i32 = 8;
/// What a change of language between two lines costs.
const CHANGE: i32 = 2;
/// Less than this is a passage in another language, and no translation: so many hundredths of the words that are in either.
const LEAST_SHARE: usize = 20;
/// How many bytes of a line are looked at.
const LOOKED_AT: usize = 1600;

/// What a line says of its language.
struct Evidence {
    words: Vec<Token>,
    own: usize,
    other: usize,
    /// How much more it is of the statement’s language than of the other.
    points: i32,
}

/// The language of each line that says in another language what the statement says; `None` of those of the statement.
pub fn find_translation(lines: &[Line], idiom: &Idiom) -> Vec<Option<&'static str>> {
    let none = || vec![None; lines.len()];
    if idiom.tag().is_none() {
        return none();
    }
    let read: Vec<Vec<Token>> = lines
        .iter()
        .map(|line| tokens(line.text.get(..line.text.floor_char_boundary(LOOKED_AT)).unwrap_or_default()))
        .collect();
    let Some(tag) = other_language(&read, idiom) else { return none() };
    let Some(other) = find_idiom(tag) else { return none() };
    let mut evidence: Vec<Evidence> =
        read.into_iter().zip(lines).map(|(words, line)| weigh(words, line, idiom, other)).collect();
    compare_words(&mut evidence, idiom, other);
    weigh_columns(&mut evidence, lines);
    let mut is_foreign = best_way(&evidence);
    leave_what_is_said(&mut is_foreign, &evidence, lines);
    keep_what_is_new(&mut is_foreign, &evidence, lines);
    is_foreign.into_iter().map(|is| is.then_some(tag)).collect()
}

/// The half of a document in two languages that is the translation into `target`; nothing where there is none.
pub fn find_half(manuscript: &Manuscript, source: &Locale, target: &Locale) -> Option<Manuscript> {
    let idiom = Idiom::of(source, &[]);
    let lines = read_lines(manuscript, &idiom);
    let found = find_translation(&lines, &idiom);
    let is_target = |tag: &str| Locale::parse(tag).is_ok_and(|tag| tag.is_same_language(target));
    let kept: BTreeSet<usize> = lines
        .iter()
        .zip(&found)
        .filter(|(_, tag)| tag.is_some_and(is_target))
        .map(|(line, _)| line.origin)
        .collect();
    let blocks = manuscript.blocks.iter().enumerate().filter(|(at, _)| kept.contains(at));
    // Cells of one language are no table.
    let plain = |block: &Block| match block.kind {
        BlockKind::Cell { .. } => Block { kind: BlockKind::Paragraph, ..block.clone() },
        _ => block.clone(),
    };
    (!kept.is_empty())
        .then(|| Manuscript { blocks: blocks.map(|(_, block)| plain(block)).collect(), ..manuscript.clone() })
}

/// The other language, if so much is in it that it is no quotation.
fn other_language(lines: &[Vec<Token>], idiom: &Idiom) -> Option<&'static str> {
    let mut sums: BTreeMap<&'static str, (usize, usize)> = BTreeMap::new();
    let mut own_words = 0;
    for line in lines {
        let folded: Vec<String> = line.iter().map(|word| word.folded.clone()).collect();
        let (own, others) = idiom.count_small_words(&folded);
        let Some((most, tag)) = others.first().copied() else { continue };
        if most >= 3 && most >= own * 2 && most * 6 >= folded.len() {
            let sum = sums.entry(tag).or_default();
            *sum = (sum.0 + folded.len(), sum.1 + 1);
        } else if own >= 3 && own > most {
            own_words += folded.len();
        }
    }
    let (tag, (words, count)) = sums.into_iter().max_by_key(|(_, sum)| *sum)?;
    (count >= 2 && words * 100 >= (own_words + words) * LEAST_SHARE && own_words > 0).then_some(tag)
}

fn weigh(words: Vec<Token>, line: &Line, idiom: &Idiom, other: &Idiom) -> Evidence {
    let folded: Vec<String> = words.iter().map(|word| word.folded.clone()).collect();
    let own_small = idiom.count_small_words(&folded).0;
    let other_small = other.count_small_words(&folded).0;
    let number = |count: usize| i32::try_from(count.min(20)).unwrap_or(20);
    // Small words within names are of the language of those who bear them.
    let is_name =
        line.look.capitalized >= 6 && words.len() <= 9 && !line.look.ends_sentence && !line.look.is_capitals;
    let (own_small, other_small) = if is_name { (0, 0) } else { (own_small, other_small) };
    let mut points = 2 * (number(own_small) - number(other_small));
    let day = |idiom: &Idiom| idiom.calendar.find(&line.text).is_some();
    points += match (day(idiom), day(other)) {
        (true, false) => 3,
        (false, true) => -3,
        _ => 0,
    };
    let introduces = |idiom: &Idiom| idiom.introduction(&words).is_some();
    points += match (introduces(idiom), introduces(other)) {
        (true, false) => 4,
        (false, true) => -4,
        _ => 0,
    };
    // *Signed / Firman:* is for both.
    let is_for_both = line.text.contains(['/', '|']) && words.len() <= 12;
    if is_for_both && introduces(idiom) {
        points = points.max(MOST);
    }
    Evidence { words, own: own_small, other: other_small, points: points.clamp(-MOST, MOST) }
}

/// Words that stand only in lines of one language are of it.
fn compare_words(evidence: &mut [Evidence], idiom: &Idiom, other: &Idiom) {
    let (mut own, mut foreign) = (BTreeSet::new(), BTreeSet::new());
    for line in evidence.iter().filter(|line| line.own.max(line.other) >= 3) {
        let set = if line.own > line.other * 2 {
            &mut own
        } else if line.other > line.own * 2 {
            &mut foreign
        } else {
            continue;
        };
        set.extend(line.words.iter().map(|word| word.folded.clone()));
    }
    for line in evidence.iter_mut().filter(|line| line.words.len() <= 24) {
        let telling = line.words.iter().filter(|word| {
            word.folded.chars().count() >= 4 && !idiom.is_stop(&word.folded) && !other.is_stop(&word.folded)
        });
        let points: i32 = telling
            .map(|word| match (own.contains(&word.folded), foreign.contains(&word.folded)) {
                (true, false) => 1,
                (false, true) => -1,
                _ => 0,
            })
            .sum();
        line.points = (line.points + points.clamp(-4, 4)).clamp(-MOST, MOST);
    }
}

/// A column of a table is in one language.
fn weigh_columns(evidence: &mut [Evidence], lines: &[Line]) {
    let column = |line: &Line| match line.kind {
        BlockKind::Cell { table, column, .. } => Some((table, column)),
        _ => None,
    };
    let mut sums: BTreeMap<(usize, usize), i32> = BTreeMap::new();
    for (line, evidence) in lines.iter().zip(evidence.iter()) {
        if let Some(column) = column(line) {
            *sums.entry(column).or_default() += evidence.points;
        }
    }
    for (line, evidence) in lines.iter().zip(evidence.iter_mut()) {
        if let Some(sum) = column(line).and_then(|column| sums.get(&column)).filter(|sum| sum.abs() >= MOST) {
            evidence.points = (evidence.points + sum.signum() * MOST).clamp(-MOST, MOST);
        }
    }
}

/// Whether each line is of the other language: the way through all of them with the most points (Viterbi).
fn best_way(evidence: &[Evidence]) -> Vec<bool> {
    // Of each line, the best way that ends in it: in the statement’s language, and in the other; whether it came from there.
    let mut ways: Vec<[(i32, bool); 2]> = Vec::with_capacity(evidence.len());
    let mut best = [1, 0];
    for line in evidence {
        let [own, other] = best;
        let to_own = if other - CHANGE > own { (other - CHANGE, true) } else { (own, false) };
        // What no language claims stays with the statement as long as it may.
        let to_other = if own - CHANGE >= other { (own - CHANGE, false) } else { (other, true) };
        best = [to_own.0 + line.points, to_other.0 - line.points];
        ways.push([to_own, to_other]);
    }
    let [own, other] = best;
    let mut is_other = other > own;
    let mut found = Vec::with_capacity(evidence.len());
    for [to_own, to_other] in ways.into_iter().rev() {
        found.push(is_other);
        is_other = if is_other { to_other.1 } else { to_own.1 };
    }
    found.reverse();
    found
}

/// What no language claims, and stood in the statement before, goes with the translation that it follows.
fn leave_what_is_said(is_foreign: &mut [bool], evidence: &[Evidence], lines: &[Line]) {
    let mut said: BTreeSet<&str> = BTreeSet::new();
    for (at, (line, found)) in lines.iter().zip(evidence).enumerate() {
        let is_behind = at.checked_sub(1).and_then(|before| is_foreign.get(before)) == Some(&true);
        let Some(is) = is_foreign.get_mut(at) else { continue };
        *is |= is_behind && found.points == 0 && said.contains(line.text.trim());
        if !*is {
            said.insert(line.text.trim());
        }
    }
}

/// What no language claims belongs to the statement where it says something new: who signs, whom to ask; with what heads it.
fn keep_what_is_new(is_foreign: &mut [bool], evidence: &[Evidence], lines: &[Line]) {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let own: BTreeSet<String> = lines
        .iter()
        .zip(is_foreign.iter())
        .filter(|(_, is)| !**is)
        .map(|(line, _)| letters(&line.text))
        .collect();
    let said = own.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
    let mut is_next_new = false;
    for at in (0..lines.len()).rev() {
        let (Some(line), Some(found)) = (lines.get(at), evidence.get(at)) else { continue };
        let has_value = line.look.has_email || line.look.has_phone;
        let is_neutral = found.points.abs() <= 1 && found.words.len() <= 16 || has_value;
        let is_new = !line.text.trim().is_empty() && !is_said(line, &letters(&line.text), &said);
        let heads = line.look.introduction.is_some() && line.look.words <= 6 && is_next_new;
        let is_kept = is_neutral && is_new && found.words.iter().any(|word| word.folded.chars().count() > 1);
        let Some(is) = is_foreign.get_mut(at) else { continue };
        let is_new = *is && (is_kept || heads);
        *is &= !is_new;
        is_next_new = is_new;
    }
}

/// Whether a line, or each address on it, stands in the statement already.
fn is_said(line: &Line, letters: &str, said: &str) -> bool {
    let mut addresses = line.text.split_whitespace().filter(|word| word.contains('@')).peekable();
    if addresses.peek().is_some() {
        return addresses
            .all(|word| said.contains(&word.chars().filter(|c| c.is_alphanumeric()).collect::<String>()));
    }
    said.contains(letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript::read_manuscript;

    fn foreign(tag: &str, text: &str) -> Vec<(bool, String)> {
        let manuscript = read_manuscript("a.txt", text.as_bytes()).0.unwrap();
        let idiom = Idiom::of(&Locale::parse(tag).unwrap(), &[]);
        let lines = read_lines(&manuscript, &idiom);
        let found = find_translation(&lines, &idiom);
        lines.into_iter().zip(found).map(|(line, tag)| (tag.is_some(), line.text)).collect()
    }

    const ENGLISH: &str =
        "We ask the growers of the valley to give the workers shade and water, as the law says.";
    const SPANISH: &str =
        "Pedimos a los productores del valle que den a los trabajadores sombra y agua, como dice la ley.";

    #[test]
    fn a_half_and_turns_are_told_apart() {
        let halves = format!(
            "Shade for the workers\n\n{ENGLISH}\n\n{ENGLISH}\n\nSigned:\nHarvest Project\n\nSombra para los \
             trabajadores\n\n{SPANISH}\n\n{SPANISH}\n\nFirman:\nHarvest Project\n\nRosa Ortiz, rosa@x.org\n"
        );
        let found = foreign("en", &halves);
        let shown: String = found.iter().map(|(is, _)| if *is { 'x' } else { '.' }).collect();
        assert_eq!(shown, ".....xxxxx.", "{found:?}");
        let back: String = foreign("es", &halves).iter().map(|(is, _)| if *is { 'x' } else { '.' }).collect();
        assert_eq!(back.get(..3), Some("xxx"), "{back}");
        let manuscript = read_manuscript("a.txt", halves.as_bytes()).0.unwrap();
        let (en, es) = (Locale::parse("en").unwrap(), Locale::parse("es-MX").unwrap());
        let half = find_half(&manuscript, &en, &es).unwrap().text();
        assert!(
            half.starts_with("Sombra") && half.matches("Pedimos").count() == 2 && !half.contains("We ask")
        );
        let turns = format!("{ENGLISH}\n\n{SPANISH}\n\n{ENGLISH}\n\n{SPANISH}\n\nHarvest Project\n");
        let found: String = foreign("en", &turns).iter().map(|(is, _)| if *is { 'x' } else { '.' }).collect();
        assert_eq!(found, ".x.x.");
    }

    #[test]
    fn a_quotation_is_no_translation() {
        let text = format!("{ENGLISH}\n\n{ENGLISH}\n\n{ENGLISH}\n\n{SPANISH}\n\n{ENGLISH}\n");
        assert!(foreign("en", &text).iter().all(|(is, _)| !is));
    }
}
