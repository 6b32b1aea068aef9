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
use crate::catalog::pattern::Element;
use crate::diagnostic::{Diagnostic, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("dead_variant.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L023", "dead-variant");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    // A rank whose variant says what all others say chooses nothing.
    for choosing in choosings(passage.pattern).into_iter().filter(|choosing| choosing.is_ordinal) {
        let text = |variant: &crate::catalog::pattern::Variant| {
            let file = &*passage.resource.source().text;
            let places = variant.value.elements.iter().map(|element| match element {
                Element::Text { range, .. } | Element::Placeable { range, .. } => range,
            });
            places.filter_map(|range| file.get(range.clone())).collect::<String>().trim().to_owned()
        };
        let Some(default) = choosing.variants.iter().find(|variant| variant.is_default) else { continue };
        let twin =
            choosing.variants.iter().find(|variant| !variant.is_default && text(variant) == text(default));
        if let Some(twin) = twin {
            let place = Span::new(passage.span.path.clone(), twin.key_range.start, twin.key_range.end);
            let finding = subject.finding(&KIND, passage, place).with("case", "same");
            found.push(finding.with("variant", twin.key.as_str()).with("first", default.key.as_str()));
        }
    }
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
                .with("case", "after")
                .with("variant", second.key.as_str())
                .with("first", first.key.as_str()),
        );
    }
}
