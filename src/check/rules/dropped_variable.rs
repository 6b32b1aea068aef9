//! `dropped-variable`: a value that the source shows and the translation does not.
//!
//! ## What it finds
//! A variable that the source shows and that the translation never shows, or that one of its variants forgets.
//! Variants for exactly none, one or two (`[zero]`, `[one]`, `[two]`, `[0]`, `[1]`, `[2]`) may say the number in words.
//! It is only a warning in a language whose dates and numbers CLDR does not know: there they have to be written out.
//!
//! ## Why
//! Readers of the translation never learn the number, the name or the date.
//!
//! ## Example
//! ```ftl en
//! people = { $count } people signed in { $place }.
//! ```
//! ```ftl es
//! people = { $count } personas firmaron.
//! ```
//! Right:
//! ```ftl en
//! people = { $count ->
//!     [one] One person signed in { $place }.
//!    *[other] { $count } people signed in { $place }.
//! }
//! ```
//! ```ftl es
//! people = { $count ->
//!     [one] Una persona firmó en { $place }.
//!     [many] Firmaron en { $place } { $count } de personas.
//!    *[other] Firmaron en { $place } { $count } personas.
//! }
//! ```

use std::collections::BTreeSet;

use super::super::wording::What;
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::catalog::pattern::{Inline, Pattern};
use crate::diagnostic::{Diagnostic, Kind, Severity, nearest};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("dropped_variable.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L010", "dropped-variable");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = &passage.source else { return };
    // A term's variables are the arguments its own language gives it.
    if passage.is_term {
        return;
    }
    let severity = || if subject.locale.writes_values() { Severity::Error } else { Severity::Warning };
    let wanted: BTreeSet<&str> = source.wordings.iter().flat_map(variables).collect();
    let shown: BTreeSet<&str> = passage.wordings.iter().flat_map(variables).collect();
    for variable in wanted {
        // A language whose dates CLDR does not know has them written out.
        if subject.conventions.months.is_empty() && is_formatted(source.pattern, variable) {
            continue;
        }
        if !shown.contains(variable) {
            let added =
                shown.iter().filter(|name| !source.wordings.iter().any(|wording| wording.shows(name)));
            let near = nearest(variable, added.copied());
            found.push(
                subject
                    .finding(&KIND, passage, passage.span.clone())
                    .with("case", "everywhere")
                    .with("variable", variable)
                    .with("variant", "")
                    .with_near(near)
                    .with_severity(severity()),
            );
            continue;
        }
        for (wording, source) in passage.pairs() {
            if !wording.shows(variable) && source.shows(variable) && !says_in_words(wording, variable) {
                let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
                found.push(
                    subject
                        .finding(&KIND, passage, place)
                        .with("case", "variant")
                        .with("variable", variable)
                        .with("variant", wording.variant_name())
                        .with_near(None)
                        .with_severity(severity()),
                );
            }
        }
    }
}

fn variables<'w>(wording: &'w Wording<'_>) -> impl Iterator<Item = &'w str> {
    wording.codes.iter().filter_map(|code| match &code.what {
        What::Variable(id) => Some(id.as_str()),
        _ => None,
    })
}

/// Whether a function writes the variable.
fn is_formatted(pattern: &Pattern, variable: &str) -> bool {
    let mut is_formatted = false;
    pattern.visit(&mut |inline| {
        if let Inline::Function { arguments, .. } = inline {
            is_formatted |= arguments
                .positional
                .iter()
                .any(|one| matches!(one, Inline::Variable { id, .. } if id == variable));
        }
    });
    is_formatted
}

/// Whether the wording is chosen for so few that it can name them.
fn says_in_words(wording: &Wording, variable: &str) -> bool {
    wording.choices.iter().any(|choice| {
        choice.variable.as_deref() == Some(variable)
            && (matches!(choice.key.as_str(), "zero" | "one" | "two")
                || choice.key.as_str().starts_with(|c: char| c.is_ascii_digit()))
    })
}
