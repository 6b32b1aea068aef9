//! `same-translation`: two different sentences of the source that are translated with one.
//!
//! ## What it finds
//! Two messages with the same translation, five words or more, whose sources have less than half of their words in
//! common.
//!
//! ## Why
//! A translation was pasted into the wrong message.
//!
//! ## Example
//! ```ftl en
//! one = We call on all governments to act.
//! two = Everybody has listened to the people of the coast.
//! ```
//! ```ftl es
//! one = Llamamos a todos los Gobiernos a actuar.
//! two = Llamamos a todos los Gobiernos a actuar.
//! ```
//! Right:
//! ```ftl en
//! one = We call on all governments to act.
//! two = We call upon all governments to act.
//! ```
//! ```ftl es
//! one = Llamamos a todos los Gobiernos a actuar.
//! two = Llamamos a todos los Gobiernos a actuar.
//! ```

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("same_translation.rs"), check: Check::Files(check) };

static KIND: Kind = Kind::warning("L054", "same-translation");

fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen: FxHashMap<&str, &Passage<'_>> = FxHashMap::default();
    for passage in subject.passages.iter().filter(|passage| passage.source.is_some()) {
        let [wording] = passage.wordings.as_slice() else { continue };
        if wording.words().len() < 5 {
            continue;
        }
        match seen.get(wording.text.as_str()) {
            Some(first) if !is_alike(first, passage) => {
                let finding = subject.finding(&KIND, passage, passage.span.clone());
                found.push(finding.with("first", first.name()).with_place(first.span.clone()));
            }
            Some(_) => {}
            None => {
                seen.insert(&wording.text, passage);
            }
        }
    }
}

/// Whether the sources of two passages have two thirds of their words in common.
fn is_alike(one: &Passage<'_>, other: &Passage<'_>) -> bool {
    let said = |passage: &Passage<'_>| -> BTreeSet<String> {
        let wordings = passage.source.iter().flat_map(|source| &source.wordings);
        wordings
            .flat_map(|wording| wording.words().iter().map(|word| word.small.to_owned()).collect::<Vec<_>>())
            .collect()
    };
    let (one, other) = (said(one), said(other));
    one.intersection(&other).count() * 3 >= one.len().min(other.len()) * 2
}
