//! `missing-plural`: a plural form of the language that a message lacks.
//!
//! ## What it finds
//! A choice by count that lacks a category of the locale (CLDR): the count would be shown with the words of another.
//! Categories that only millions reach (`many` in Spanish, French, Italian and Portuguese) are wanted, with a note,
//! where the number is shown, because then the noun needs a “de”: *1 000 000 de personas*. They are not wanted for
//! `$signatories` and numbers of the facts below a million, unless the message has them elsewhere.
//!
//! ## Why
//! Languages have as many forms as they have, whatever the source has: *1 personas* is wrong.
//!
//! ## Example
//! ```ftl en
//! people = { $count ->
//!     [one] One person was hurt.
//!    *[other] { $count } people were hurt.
//! }
//! ```
//! ```ftl es
//! people = { $count ->
//!     [many] Resultaron heridas { $count } de personas.
//!    *[other] Resultaron heridas { $count } personas.
//! }
//! ```
//! Right:
//! ```ftl en
//! people = { $count ->
//!     [one] One person was hurt.
//!    *[other] { $count } people were hurt.
//! }
//! ```
//! ```ftl es
//! people = { $count ->
//!     [one] Resultó herida una persona.
//!     [many] Resultaron heridas { $count } de personas.
//!    *[other] Resultaron heridas { $count } personas.
//! }
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::plurals::{Choosing, choosings};
use crate::diagnostic::{Diagnostic, Kind, Severity, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("missing_plural.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L020", "missing-plural");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let conventions = subject.conventions;
    let source = passage.source.as_ref().map(|source| choosings(source.pattern)).unwrap_or_default();
    let own = choosings(passage.pattern);
    for choosing in &own {
        let is_plural = choosing.is_plural()
            || (choosing.is_plural_or_bare()
                && source.iter().any(|other| other.name == choosing.name && other.is_plural()));
        let categories = if choosing.is_ordinal { &conventions.ordinals } else { &conventions.categories };
        if !is_plural || categories.is_empty() {
            continue;
        }
        let default = choosing.variants.iter().find(|variant| variant.is_default);
        // Spanish ranks differ before a masculine noun only (1.er, 3.er), and most are written with º or ª.
        if choosing.is_ordinal && conventions.is(&["es"]) {
            continue;
        }
        let (mut missing, mut needs) = (Vec::new(), false);
        for category in categories.iter().filter(|category| **category != "other") {
            if choosing.has_key(category) || is_covered(category, choosing, subject) {
                continue;
            }
            let is_frequent = choosing.is_ordinal || conventions.frequent.contains(category);
            let shows_number = default.is_some_and(|variant| choosing.shows_itself(&variant.value));
            // What the facts count below a million never needs the form for millions.
            let known = choosing.variable.as_deref().and_then(|name| subject.counts.get(name));
            // A selector beside it that has the form shows that it is wanted.
            let is_wanted =
                own.iter().any(|other| other.variable == choosing.variable && other.has_key(category));
            let is_small = choosing.variable.as_deref() == Some("signatories")
                || (known.is_some_and(|count| *count < 1_000_000) && !is_wanted);
            // One form for all counts is a decision; one that names the number needs the others.
            if !is_frequent && (!shows_number || is_small) {
                continue;
            }
            missing.push(format!("[{category}]"));
            needs |= is_frequent;
        }
        if missing.is_empty() {
            continue;
        }
        let place = Span::new(passage.span.path.clone(), choosing.range.start, choosing.range.end);
        let finding = subject.finding(&KIND, passage, place).with("category", missing.join(", "));
        let case = match (needs, missing.len()) {
            (false, _) => "millions",
            (true, 1) => "frequent",
            (true, _) => "several",
        };
        let finding = finding.with("case", case);
        found.push(if needs { finding } else { finding.with_severity(Severity::Note) });
    }
}

/// Whether an exact number stands for the whole category.
fn is_covered(category: &str, choosing: &Choosing<'_>, subject: &Subject<'_>) -> bool {
    match category {
        "zero" => choosing.has_key("0"),
        "one" => choosing.has_key("1") && subject.conventions.is_one_alone,
        "two" => choosing.has_key("2"),
        _ => false,
    }
}
