//! `different-phone`: another telephone number than in the source.
//!
//! ## What it finds
//! A telephone number that stands on one side only. Spaces, points, hyphens and the prefix of the country do not
//! count.
//!
//! ## Why
//! Journalists call a stranger.
//!
//! ## Example
//! ```ftl en
//! call = Call +1 510-459-4457 now.
//! ```
//! ```ftl es
//! call = Llame ya al +1 510-459-4475.
//! ```
//! Right:
//! ```ftl en
//! call = Call +1 510-459-4457 now.
//! ```
//! ```ftl es
//! call = Llame ya al (+1) 510 459 4457.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::evidence::{digits, phones};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_phone.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L032", "different-phone");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        let read = |text: &str| -> Vec<(String, std::ops::Range<usize>)> {
            let places = phones(text).into_iter();
            places.map(|range| (digits(text.get(range.clone()).unwrap_or_default()), range)).collect()
        };
        let (own, wanted) = (read(&wording.text), read(&source.text));
        let is_same = |one: &str, other: &str| one.ends_with(other) || other.ends_with(one);
        let all = digits(&wording.text);
        let dropped = wanted.iter().find(|(number, _)| {
            !own.iter().any(|(other, _)| is_same(number, other)) && !all.contains(number.as_str())
        });
        let added = own.iter().find(|(number, _)| !wanted.iter().any(|(other, _)| is_same(number, other)));
        if dropped.is_none()
            && (added.is_none() || digits(&source.text).contains(added.map_or("", |(n, _)| n)))
        {
            continue;
        }
        let place = added.map_or_else(|| passage.span.clone(), |(_, range)| wording.span(range));
        let say = |text: &str, found: Option<&(String, std::ops::Range<usize>)>| {
            found.and_then(|(_, range)| text.get(range.clone())).unwrap_or_default().to_owned()
        };
        let case = match (dropped, added) {
            (Some(_), Some(_)) => "changed",
            (Some(_), None) => "dropped",
            _ => "added",
        };
        found.push(
            subject
                .finding(&KIND, passage, place)
                .with("case", case)
                .with("found", say(&wording.text, added))
                .with("wanted", say(&source.text, dropped)),
        );
    }
}
