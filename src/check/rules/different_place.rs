//! `different-place`: another country or city than in the source.
//!
//! ## What it finds
//! A country, or a city that the languages name differently, which the translation replaces with another one.
//!
//! ## Why
//! Austria is not Australia, and Geneva is not Genoa, though their names look alike.
//!
//! ## Example
//! ```ftl en
//! call = Austria will not sign.
//! ```
//! ```ftl es
//! call = Australia no firmará.
//! ```
//! Right:
//! ```ftl en
//! call = Austria met the Mexican delegation in Geneva.
//! ```
//! ```ftl es
//! call = Austria se reunió en Ginebra con la delegación de México.
//! ```

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::{Check, Conventions, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_place.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L072", "different-place");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.conventions.language == subject.source_conventions.language {
        return;
    }
    for (wording, source) in passage.pairs() {
        let wanted = places(source, subject.source_conventions);
        if wanted.is_empty() {
            continue;
        }
        let own = places(wording, subject.conventions);
        let in_source: BTreeSet<&str> = wanted.iter().map(|(place, _)| place.as_str()).collect();
        let lost = wanted.iter().find(|(place, range)| {
            let name = source.text.get(range.clone()).unwrap_or_default();
            !own.iter().any(|(other, _)| other == place) && !wording.text.contains(name)
        });
        let new =
            own.iter().find(|(place, range)| !in_source.contains(place.as_str()) && wording.is_own(range));
        if let (Some((_, lost)), Some((_, new))) = (lost, new) {
            let written = wording.text.get(new.clone()).unwrap_or_default();
            // An adjective of the source may be a country here: “Mexican”, “de México”.
            let root: String = written.chars().take(4).collect();
            if super::proper::bare(&source.text).contains(&super::proper::bare(&root))
                && !is_alike(source, lost, written)
            {
                continue;
            }
            found.push(
                subject
                    .finding(&KIND, passage, wording.span(new))
                    .with("found", written)
                    .with("wanted", source.text.get(lost.clone()).unwrap_or_default()),
            );
        }
    }
}

/// Whether the place that was lost has the same beginning as the one that took its place.
fn is_alike(source: &Wording, lost: &Range<usize>, written: &str) -> bool {
    let root = |text: &str| -> String { super::proper::bare(text).chars().take(4).collect() };
    source.text.get(lost.clone()).is_some_and(|lost| root(lost) == root(written))
}

/// The places that a wording names: region code, or English name of a city.
fn places(wording: &Wording, conventions: &Conventions) -> Vec<(String, Range<usize>)> {
    let known = conventions.places();
    let list = wording.words();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = list.get(at) {
        at += 1;
        if !word.is_capitalized() || !known.begin_with(word.small) {
            continue;
        }
        // The longest name that begins here.
        for length in (1..=4).rev() {
            let Some(last) = list.get(at + length - 2) else { continue };
            let range = word.range.start..last.range.end;
            let name = wording.text.get(range.clone()).unwrap_or_default().to_lowercase();
            if let Some(place) = known.get(&name) {
                found.push((place.to_owned(), range));
                at += length - 1;
                break;
            }
        }
    }
    found
}
