//! `look-alike-letter`: a word of Latin letters with a Cyrillic or Greek one among them.
//!
//! ## What it finds
//! Words that mix Latin letters with Cyrillic or Greek letters that look the same.
//!
//! ## Why
//! No search finds the word, and screen readers stumble over it.
//!
//! ## Example
//! ```ftl en
//! call = The agreement was signed.
//! ```
//! ```ftl es
//! call = El аcuerdo se firmó.
//! ```
//! Right:
//! ```ftl en
//! call = The agreement measures 5 μg.
//! ```
//! ```ftl es
//! call = El acuerdo mide 5 μg.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("look_alike_letter.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("T022", "look-alike-letter");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for wording in &passage.wordings {
        // The bytes with which Greek and Cyrillic letters begin.
        if !(0xCD..=0xD4).any(|byte| wording.has_byte(byte)) || !wording.text.contains(is_look_alike) {
            continue;
        }
        for word in wording.words() {
            let is_latin = |c: char| c.is_ascii_alphabetic() || matches!(c, 'À'..='ɏ');
            let latin = word.text.chars().filter(|c| is_latin(*c)).count();
            let other = word.text.chars().find(|c| is_look_alike(*c));
            if let Some(other) = other
                && latin >= 1
                && wording.is_own(&word.range)
            {
                found.push(
                    subject
                        .finding(&KIND, passage, wording.span(&word.range))
                        .with("found", word.text)
                        .with("character", format!("U+{:04X}", u32::from(other)))
                        .with_fix(
                            passage
                                .written(wording, &word.range)
                                .zip(latin_word(word.text))
                                .map(|(place, word)| Edit::new(place, word)),
                        ),
                );
            }
        }
    }
}

/// The word with the Latin letters that its others look like; none where one of them looks like none.
fn latin_word(word: &str) -> Option<String> {
    const TWINS: (&str, &str) =
        ("АВСЕНІЈКМОРЅТХУасеіјорѕхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABCEHIJKMOPSTXYaceijopsxyABEZHIKMNOPTYXo");
    let twin = |c: char| {
        if !is_look_alike(c) {
            return Some(c);
        }
        TWINS.0.chars().zip(TWINS.1.chars()).find(|(other, _)| *other == c).map(|(_, latin)| latin)
    };
    word.chars().map(twin).collect()
}

/// Cyrillic letters, and the Greek ones that look Latin: μ, Ω, π and Δ are signs of measure.
fn is_look_alike(character: char) -> bool {
    matches!(character, '\u{400}'..='\u{52F}')
        || matches!(character, '\u{370}'..='\u{3FF}') && "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαιονρτυχκ".contains(character)
}
