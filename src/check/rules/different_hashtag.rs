//! `different-hashtag`: a hashtag or handle that is nearly the source’s.
//!
//! ## What it finds
//! `#ClimateJustice` for `#ClimateJusticeNow`, `@unon` for `@union`: a hashtag or handle of the translation that begins like one of the
//! source which is gone, or differs from it in one or two letters. A translated hashtag is let pass.
//!
//! ## Why
//! It leads to another conversation, or to another account.
//!
//! ## Example
//! ```ftl en
//! call = Post with #ClimateJusticeNow.
//! ```
//! ```ftl es
//! call = Publique con #ClimateJustice.
//! ```
//! Right:
//! ```ftl en
//! call = Post with #ClimateJusticeNow and #HousingNow.
//! ```
//! ```ftl es
//! call = Publique con #ClimateJusticeNow y #ViviendaYa.
//! ```

use std::ops::Range;

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_hashtag.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L103", "different-hashtag");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.is_source() {
        return;
    }
    for (wording, source) in passage.pairs() {
        if !wording.has_any(&['#', '@']) || !source.has_any(&['#', '@']) {
            continue;
        }
        let (own, wanted) = (tags(&wording.text), tags(&source.text));
        let has = |list: &[(&str, Range<usize>)], tag: &str| {
            list.iter().any(|(other, _)| other.to_lowercase() == tag.to_lowercase())
        };
        let odd = own.iter().filter(|(tag, _)| !has(&wanted, tag)).find_map(|(tag, range)| {
            let lost = wanted.iter().find(|(other, _)| !has(&own, other) && is_near(tag, other))?;
            Some((tag, range, lost.0))
        });
        if let Some((tag, range, lost)) = odd
            && wording.is_own(range)
        {
            let finding = subject.finding(&KIND, passage, wording.span(range));
            found.push(finding.with("found", *tag).with("wanted", lost));
        }
    }
}

/// The hashtags and handles of a text, with their sign.
fn tags(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut found = Vec::new();
    for (at, sign) in text.match_indices(['#', '@']) {
        let is_joined = text
            .get(..at)
            .and_then(|head| head.chars().next_back())
            .is_some_and(|c| c.is_alphanumeric() || c == '/');
        let rest = text.get(at + sign.len()..).unwrap_or_default();
        let length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        let range = at..at + sign.len() + length;
        let tag = text.get(range.clone()).unwrap_or_default();
        if !is_joined && length >= 3 && tag.contains(char::is_alphabetic) {
            found.push((tag, range));
        }
    }
    found
}

/// Whether one is the beginning of the other, or they differ in one or two letters.
fn is_near(one: &str, other: &str) -> bool {
    const LONGEST: usize = 60;
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    if one.get(..1) != other.get(..1) || one.len().max(other.len()) > LONGEST {
        return false;
    }
    let shortest = one.len().min(other.len());
    (shortest >= 5 && (one.starts_with(&other) || other.starts_with(&one)))
        || (shortest >= 7 && strsim::levenshtein(&one, &other) <= 2)
}
