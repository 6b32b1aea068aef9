//! `dead-variant`: a variant that an earlier one always takes the place of.
//!
//! ## What it finds
//! `[one]` after `[1]`, or `[1]` after `[one]`, in a language where `one` is the number 1 and no other.
//!
//! ## Why
//! Fluent takes the first variant that fits, so the second is never shown; a change to it changes nothing.
//!
//! ## Example
//! ```ftl en
//! people = { $count ->
//!     [one] One person signed.
//!    *[other] { $count } people signed.
//! }
//! ```
//! ```ftl es
//! people = { $count ->
//!     [1] Firmó una persona.
//!     [one] Firmó solo una persona.
//!     [many] Firmaron { $count } de personas.
//!    *[other] Firmaron { $count } personas.
//! }
//! ```
//! Right:
//! ```ftl en
//! people = { $count ->
//!     [one] One person signed.
//!    *[other] { $count } people signed.
//! }
//! ```
//! ```ftl es
//! people = { $count ->
//!     [1] Firmó una persona.
//!     [many] Firmaron { $count } de personas.
//!    *[other] Firmaron { $count } personas.
//! }
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::plurals::choosings;
use crate::diagnostic::{Diagnostic, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("dead_variant.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L023", "dead-variant");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is_one_alone || !subject.conventions.categories.contains(&"one") {
        return;
    }
    for choosing in choosings(passage.pattern).into_iter().filter(|choosing| !choosing.is_ordinal) {
        let is_one = |key: &str| key == "1" || key == "one";
        let mut ones = choosing.variants.iter().filter(|variant| is_one(variant.key.as_str()));
        let (Some(first), Some(second)) = (ones.next(), ones.next()) else { continue };
        // Twice the same key is another finding.
        if first.key.as_str() == second.key.as_str() || second.is_default {
            continue;
        }
        let place = Span::new(passage.span.path.clone(), second.key_range.start, second.key_range.end);
        found.push(
            subject
                .finding(&KIND, passage, place)
                .with("variant", second.key.as_str())
                .with("first", first.key.as_str()),
        );
    }
}
