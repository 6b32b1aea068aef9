//! `different-email`: another e-mail address than in the source.
//!
//! ## What it finds
//! An e-mail address that stands on one side only. Small letters and capitals do not count, and neither do addresses
//! that are examples (`@example.org`).
//!
//! ## Why
//! Mail goes astray.
//!
//! ## Example
//! ```ftl en
//! call = Write to press@cdmigrante.org.
//! ```
//! ```ftl es
//! call = Escriba a prensa@cdmigrante.org.
//! ```
//! Right:
//! ```ftl en
//! call = Write to press@cdmigrante.org.
//! ```
//! ```ftl es
//! call = Escriba a press@CDMigrante.org.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::evidence::emails;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_email.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L033", "different-email");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        if !wording.has('@') && !source.has('@') {
            continue;
        }
        let read = |text: &str| -> Vec<(String, std::ops::Range<usize>)> {
            let is_example = |range: &std::ops::Range<usize>| {
                text.get(range.clone()).unwrap_or_default().to_lowercase().contains("@example.")
            };
            let places = emails(text).into_iter().filter(|range| !is_example(range));
            places.map(|range| (text.get(range.clone()).unwrap_or_default().to_lowercase(), range)).collect()
        };
        let (own, wanted) = (read(&wording.text), read(&source.text));
        let lacks = |list: &[(String, std::ops::Range<usize>)], address: &str| {
            !list.iter().any(|(other, _)| other == address)
        };
        let dropped = wanted.iter().find(|(address, _)| lacks(&own, address));
        let added = own.iter().find(|(address, _)| lacks(&wanted, address));
        let case = match (dropped, added) {
            (Some(_), Some(_)) => "changed",
            (Some(_), None) => "dropped",
            (None, Some(_)) => "added",
            (None, None) => continue,
        };
        let place = added.map_or_else(|| passage.span.clone(), |(_, range)| wording.span(range));
        found.push(
            subject
                .finding(&KIND, passage, place)
                .with("case", case)
                .with("found", added.map_or("", |(address, _)| address))
                .with("wanted", dropped.map_or("", |(address, _)| address)),
        );
    }
}
