//! Names within a sentence: words with capitals that stand together, and the small words that names have.

use std::ops::Range;

use super::cities::region_of_city;
use super::idiom::Idiom;
use super::signer::{is_of_organization, is_organization};
use super::tokens::{Token, tokens};

/// A name within a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its bytes.
    pub range: Range<usize>,
    /// Whether it looks like that of somebody.
    pub is_person: bool,
    /// Whether a word stands before it that makes it a part of something else: *director of Save Rivers*.
    pub is_governed: bool,
}

/// Small words within names, whatever language their bearers speak.
const PARTICLES: [&str; 26] = [
    "de", "del", "la", "las", "los", "da", "das", "do", "dos", "di", "van", "der", "den", "von", "zu", "le",
    "du", "des", "al", "el", "bin", "ben", "ibn", "ten", "ter", "af",
];

/// The names in a part of a text, in order; their places are those in the text.
pub fn names_in(text: &str, range: Range<usize>, idiom: &Idiom) -> Vec<Named> {
    let part = text.get(range.clone()).unwrap_or_default();
    let words = tokens(part);
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let Some(start) = capital(part, first, idiom) else {
            at += 1;
            continue;
        };
        let count = length(part, words.get(at..).unwrap_or_default(), idiom);
        let own = words.get(at..at + count).unwrap_or_default();
        let is_inner = start > first.range.start;
        // *sor Milagros Herráez*
        let title = at.checked_sub(1).and_then(|before| words.get(before)).filter(|word| {
            let gap = part.get(word.range.end..first.range.start).unwrap_or_default();
            idiom.is_title(&word.folded) && gap.trim_matches('.').trim().is_empty()
        });
        let begin = title.map_or(start, |word| word.range.start);
        let is_governed = is_inner || governs(part, words.get(..at).unwrap_or_default(), first, idiom);
        at += count.max(1);
        let Some(last) = own.last() else { continue };
        let skipped = leading_offices(own, idiom);
        let start = own.get(skipped).filter(|_| skipped > 0).map_or(begin, |word| word.range.start);
        let said = part.get(start..last.range.end).unwrap_or_default();
        let is_person =
            own.len() - skipped >= 2 && is_somebody(said, own.get(skipped..).unwrap_or_default(), idiom);
        names.push(Named {
            range: range.start + start..range.start + last.range.end,
            is_person,
            is_governed,
        });
    }
    names
}

/// Where the capital of a word that may be of a name stands: *d’Amnesty* has it within.
fn capital(text: &str, word: &Token, idiom: &Idiom) -> Option<usize> {
    let said = text.get(word.range.clone())?;
    if said.starts_with(char::is_uppercase) {
        // *A. Doe*: an initial has a stop, the article has none.
        let is_initial = said.chars().count() == 1 && text.get(word.range.end..)?.starts_with('.');
        return (is_initial || !idiom.is_stop(&word.folded)).then_some(word.range.start);
    }
    let (lead, rest) = said.split_once(['’', '\''])?;
    (lead.chars().count() <= 2 && rest.starts_with(char::is_uppercase)).then(|| word.range.end - rest.len())
}

/// How many words a name has that begins with the first of some.
fn length(text: &str, words: &[Token], idiom: &Idiom) -> usize {
    let mut count = 1;
    while let Some(last) = words.get(count - 1) {
        let next = |at: usize| words.get(count + at);
        let joins = |one: &Token, other: &Token| {
            let gap = text.get(one.range.end..other.range.start).unwrap_or_default();
            // *Dr. Adeyemi*, *Ma. Luisa*, *J. Doe*
            let is_short = one.range.len() <= 5 && gap.trim_end() == ".";
            gap.chars().all(|c| c.is_whitespace() && c != '\n') || is_short && !gap.contains('\n')
        };
        let Some(one) = next(0).filter(|one| joins(last, one)) else { break };
        if capital(text, one, idiom) == Some(one.range.start) {
            count += 1;
            continue;
        }
        let is_particle = |word: &Token| PARTICLES.contains(&word.folded.as_str());
        if !is_particle(one) {
            break;
        }
        let second = next(1).filter(|second| joins(one, second));
        let (step, behind) = match second.filter(|second| is_particle(second)) {
            Some(second) => (2, next(2).filter(|third| joins(second, third))),
            None => (1, second),
        };
        // *Marta Ruiz de la Red de Mujeres*: what follows is of whom she is.
        let is_name = behind.is_some_and(|word| {
            let said = text.get(word.range.clone()).unwrap_or_default();
            capital(text, word, idiom) == Some(word.range.start)
                && !is_organization(said, idiom)
                && idiom.region(said).is_none()
                && region_of_city(said).is_none()
        });
        if !is_name {
            break;
        }
        count += step + 1;
    }
    count
}

/// How many of the first words of a name are what somebody does: *Executive Director Jane Doe*. One alone is a title.
fn leading_offices(words: &[Token], idiom: &Idiom) -> usize {
    let last = words.iter().rposition(|word| idiom.is_role(&word.folded)).map_or(0, |at| at + 1);
    if last >= 2 && words.len() >= last + 2 { last } else { 0 }
}

fn is_somebody(said: &str, words: &[Token], idiom: &Idiom) -> bool {
    words.len() <= 8
        && !said.contains(|c: char| c.is_numeric())
        && said.chars().filter(|c| c.is_alphabetic()).count() > 4
        && !words.iter().any(|word| is_of_organization(&word.folded, idiom))
        && !words.iter().skip(1).any(|word| idiom.is_role(&word.folded))
        && idiom.region(said).is_none()
        && region_of_city(said).is_none()
        && words.iter().all(|word| !idiom.calendar.is_weekday(&word.folded))
}

/// Whether the word before a name, an article aside, makes it a part of something else.
fn governs(text: &str, before: &[Token], first: &Token, idiom: &Idiom) -> bool {
    let mut end = first.range.start;
    for word in before.iter().rev().take(3) {
        let gap = text.get(word.range.end..end).unwrap_or_default();
        if gap.contains(|c: char| !c.is_whitespace()) {
            return false;
        }
        if idiom.is_preposition(&word.folded) {
            return true;
        }
        if !idiom.is_stop(&word.folded) {
            return false;
        }
        end = word.range.start;
    }
    false
}
