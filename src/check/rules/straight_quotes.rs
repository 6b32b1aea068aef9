//! `straight-quotes`: typewriter quotation marks in prose.
//!
//! ## What it finds
//! `"` around words in a translation, where the language has marks of its own: “ ” or « », „ “ in German.
//!
//! ## Why
//! A careful text, in print or on the web, has the marks of its language.
//!
//! ## Example
//! ```ftl en
//! call = The “balance” meeting.
//! ```
//! ```ftl es
//! call = La reunión de "balance" terminó.
//! ```
//! Right:
//! ```ftl en
//! call = The “balance” meeting, 5" long.
//! ```
//! ```ftl es
//! call = La reunión de “balance” midió 5".
//! ```

use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::catalog::quotation_marks;
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("straight_quotes.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T027", "straight-quotes");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.is_source() {
        return;
    }
    for wording in &passage.wordings {
        let has_straight = wording.has('\'');
        // A typewriter apostrophe in a name that the source writes with a curled one.
        let curled =
            wording.words().iter().filter(|word| has_straight && word.text.contains('\'')).find(|word| {
                let right = word.text.replace('\'', "’");
                passage
                    .source
                    .as_ref()
                    .is_some_and(|source| source.wordings.iter().any(|source| source.text.contains(&right)))
            });
        if let Some(word) = curled
            && wording.is_own(&word.range)
        {
            let right = word.text.replace('\'', "’");
            let place = passage.written(wording, &word.range);
            let finding =
                subject.finding(&KIND, passage, wording.span(&word.range)).with("wanted", right.as_str());
            found.push(finding.with_fix(place.map(|place| Edit::new(place, right))));
        }
        for (at, _) in wording.text.match_indices('"') {
            let before = wording.text.get(..at).and_then(|before| before.chars().next_back());
            let after = wording.text.get(at + 1..).and_then(|after| after.chars().next());
            // Inches and seconds stand after a figure.
            let is_measure =
                before.is_some_and(|c| c.is_ascii_digit()) && !after.is_some_and(char::is_alphabetic);
            if !is_measure && wording.is_own(&(at..at + 1)) {
                let marks = match quotation_marks(subject.locale) {
                    Some([open, close, ..]) if !subject.conventions.is(&["es"]) => format!("{open} {close}"),
                    _ => "“ ”, « »".to_owned(),
                };
                let finding = subject.finding(&KIND, passage, wording.span(&(at..at + 1)));
                found.push(finding.with("wanted", marks).with_fix(curl(passage, wording, subject)));
                break;
            }
        }
    }
}

/// The marks in pairs, those of the language's readers. Nothing where they do not pair, where some measure something,
/// where the text has other marks already that they might stand within, or where readers differ in what they use.
fn curl(passage: &Passage<'_>, wording: &Wording, subject: &Subject<'_>) -> Vec<Edit> {
    let pair = match subject.conventions.language.as_str() {
        "en" => ('“', '”'),
        // RAE: « » first in print; America writes “ ”.
        "es" if subject.conventions.region.as_deref().is_none_or(|region| region != "ES") => ('“', '”'),
        _ => return Vec::new(),
    };
    if wording.text.contains(['“', '”', '«', '»']) {
        return Vec::new();
    }
    let places: Vec<usize> = wording.text.match_indices('"').map(|(at, _)| at).collect();
    let mut edits = Vec::new();
    for (number, at) in places.iter().enumerate() {
        let before = wording.text.get(..*at).and_then(|before| before.chars().next_back());
        let after = wording.text.get(at + 1..).and_then(|after| after.chars().next());
        let opens = before.is_none_or(|c| c.is_whitespace() || "([¿¡—–".contains(c));
        let closes = after.is_none_or(|c| c.is_whitespace() || c.is_ascii_punctuation() || "…—–".contains(c));
        let place = passage.written(wording, &(*at..at + 1));
        match (place, number % 2 == 0) {
            (Some(place), true) if opens && !closes => edits.push(Edit::new(place, pair.0)),
            (Some(place), false) if closes && !opens => edits.push(Edit::new(place, pair.1)),
            _ => return Vec::new(),
        }
    }
    if places.len().is_multiple_of(2) { edits } else { Vec::new() }
}
