//! `exchanged-variants`: the singular where the plural belongs.
//!
//! ## What it finds
//! Two variants of a count that differ only by endings of the plural, where the variant `[one]` has them and `[other]`
//! has not.
//!
//! ## Why
//! “1 camps” and “12 camp” would be published.
//!
//! ## Example
//! ```ftl en
//! call =
//!     { $n ->
//!         [one] { $n } camp has a school
//!        *[other] { $n } camps have a school
//!     }
//! ```
//! ```ftl es
//! call =
//!     { $n ->
//!         [one] { $n } campamentos tienen escuela
//!         [many] { $n } de campamentos tienen escuela
//!        *[other] { $n } campamento tiene escuela
//!     }
//! ```
//! Right:
//! ```ftl en
//! call =
//!     { $n ->
//!         [one] { $n } camp has a school
//!        *[other] { $n } camps have a school
//!     }
//! ```
//! ```ftl es
//! call =
//!     { $n ->
//!         [one] { $n } campamento tiene escuela
//!         [many] { $n } de campamentos tienen escuela
//!        *[other] { $n } campamentos tienen escuela
//!     }
//! ```

use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("exchanged_variants.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L077", "exchanged-variants");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if passage.wordings.len() < 2 || !subject.conventions.is(&["en", "es", "fr", "pt", "ca", "gl"]) {
        return;
    }
    for one in &passage.wordings {
        let Some(at) = one.choices.iter().position(|choice| matches!(choice.key.as_str(), "one" | "1"))
        else {
            continue;
        };
        let other = passage.wordings.iter().find(|other| is_twin(one, other, at));
        if let Some(other) = other
            && is_exchanged(one, other)
        {
            let place = one.variant_span().unwrap_or_else(|| passage.span.clone());
            found.push(subject.finding(&KIND, passage, place));
            return;
        }
    }
}

/// Whether the second wording makes all choices of the first, but one: `[other]` for `[one]`.
fn is_twin(one: &Wording, other: &Wording, at: usize) -> bool {
    one.choices.len() == other.choices.len()
        && one.choices.iter().zip(&other.choices).enumerate().all(|(place, (here, there))| {
            here.selector == there.selector
                && if place == at { there.key.as_str() == "other" } else { here.key == there.key }
        })
}

/// Whether the endings of the plural stand in the wrong one.
fn is_exchanged(one: &Wording, other: &Wording) -> bool {
    let (singular, plural) = (one.words(), other.words());
    if singular.len() != plural.len() {
        return false;
    }
    let is_plural_of = |long: &str, short: &str| {
        long.strip_prefix(short).is_some_and(|end| matches!(end, "s" | "es" | "n")) && short.len() >= 3
    };
    let mut wrong = 0;
    for (one, other) in singular.iter().zip(plural) {
        if is_plural_of(other.small, one.small) {
            return false;
        }
        wrong += usize::from(is_plural_of(one.small, other.small) && one.small.ends_with('s'));
    }
    wrong > 0
}
