//! `english-notation`: ranks, numbers and *and* in signs that Spanish does not use.
//!
//! ## What it finds
//! *3rd* and *21st*, *#12* where the source has *No. 12*, and *&* between Spanish words. Names that the source writes so are let
//! pass.
//!
//! ## Why
//! Spanish writes *3.º* or *3.ª*, *n.º 12* and *y* (RAE, *Diccionario panhispánico de dudas*, “ordinales”,
//! and *Ortografía*, 2010, chapter V, on abbreviations and signs).
//!
//! ## Example
//! ```ftl en
//! call = Resolution No. 12 was adopted.
//! ```
//! ```ftl es
//! call = Se aprobó la resolución #12.
//! ```
//! Right:
//! ```ftl en
//! call = Resolution No. 12 was adopted on 42nd Street by Smith & Sons.
//! ```
//! ```ftl es
//! call = Smith & Sons aprobó la resolución n.º 12 en 42nd Street.
//! ```

use std::ops::Range;

use super::super::look::Sort;
use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("english_notation.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T065", "english-notation");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in &passage.wordings {
        let is_rank =
            |three: &[u8]| matches!(three, [b'0'..=b'9', b's' | b'n' | b'r' | b't', b't' | b'd' | b'h']);
        let has_rank =
            wording.has_pair(Sort::Digit, Sort::Letter) && wording.text.as_bytes().windows(3).any(is_rank);
        if !has_rank && !wording.has_any(&['#', '&']) {
            continue;
        }
        let reading = Reading::new(passage, wording);
        let mut places = if has_rank { ranks(&reading) } else { Vec::new() };
        places.extend(numbers(&reading));
        places.extend(ampersands(&reading));
        let skipped = wording.addresses();
        for (range, wanted) in places {
            if wording.is_own(&range) && !skipped.iter().any(|address| address.contains(&range.start)) {
                found.push(reading.finding(&KIND, subject, &range, &wanted));
            }
        }
    }
}

/// 3rd, 21st, without those of names that stayed English.
fn ranks(reading: &Reading<'_>) -> Vec<(Range<usize>, String)> {
    let mut places = Vec::new();
    for (at, word) in reading.list.iter().enumerate() {
        let Some((digits, end)) =
            word.text.len().checked_sub(2).and_then(|cut| word.text.split_at_checked(cut))
        else {
            continue;
        };
        let is_rank = ["st", "nd", "rd", "th"].contains(&end)
            && (1..=3).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        let is_name = reading.after(at).is_some_and(|next| {
            next.is_capitalized() && reading.is_in_source(&(word.range.start..next.range.end))
        });
        if is_rank && !is_name {
            places.push((word.range.clone(), format!("{digits}.º")));
        }
    }
    places
}

/// #12 for No. 12.
fn numbers(reading: &Reading<'_>) -> Vec<(Range<usize>, String)> {
    let text = reading.wording.text.as_str();
    let mut places = Vec::new();
    for (at, _) in text.match_indices('#') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        let is_whole = !rest.get(digits.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
            && !text.get(..at).is_some_and(|head| head.ends_with(|c: char| c.is_alphanumeric() || c == '/'));
        let is_number = || {
            let says = |head: &str| {
                let written = format!("{head}{digits}");
                reading.sources().any(|source| source.text.contains(&written))
            };
            ["No. ", "Nos. ", "no. ", "No ", "Number ", "number ", "No.\u{A0}"].iter().any(|head| says(head))
                && !says("#")
        };
        if !digits.is_empty() && is_whole && is_number() {
            places.push((at..at + 1 + digits.len(), format!("n.º {digits}")));
        }
    }
    places
}

/// & between words of the language.
fn ampersands(reading: &Reading<'_>) -> Vec<(Range<usize>, String)> {
    let text = reading.wording.text.as_str();
    let mut places = Vec::new();
    for (at, _) in text.match_indices(" & ") {
        let before = reading.list.iter().rev().find(|word| word.range.end == at);
        let after = reading.list.iter().find(|word| word.range.start == at + 3);
        let Some((before, after)) = before.zip(after) else { continue };
        let is_plain = |word: &str| word.chars().all(char::is_lowercase) && word.chars().count() > 2;
        let is_loose =
            reading.sources().next().is_some() && reading.sources().all(|source| !source.text.contains('&'));
        if (is_loose || is_plain(before.text) && is_plain(after.text))
            && !reading.is_in_source(&(before.range.start..after.range.end))
        {
            places.push((at + 1..at + 2, "y".to_owned()));
        }
    }
    places
}
