//! `missing-attribute`: a value or attribute that the source's message has and the translation's has not.
//!
//! ## What it finds
//! A message that is translated only in part: without its value, or without one of its attributes (`.full`).
//!
//! ## Why
//! What is missing would be shown in the source language, or not at all.
//!
//! ## Example
//! ```ftl en
//! oaxaca = Oaxaca
//!     .full = Oaxaca, Mexico
//! ```
//! ```ftl es
//! oaxaca = Oaxaca
//! ```
//! Right:
//! ```ftl en
//! oaxaca = Oaxaca
//!     .full = Oaxaca, Mexico
//! ```
//! ```ftl es
//! oaxaca = Oaxaca
//!     .full = Oaxaca, México
//! ```

use super::super::{Check, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("missing_attribute.rs"), check: Check::Files(check) };

static KIND: Kind = Kind::error("L014", "missing-attribute");

fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for entry in &subject.entries {
        let Some(source) = entry.source else { continue };
        let message = entry.message;
        // A parent of the same language may have it.
        let is_borrowed = |attribute| {
            let others = subject.own.resources().filter_map(|resource| resource.message(&message.id));
            others.into_iter().any(|other| other.pattern(attribute).is_some())
        };
        for (attribute, _) in source.patterns() {
            if message.pattern(attribute).is_some() || is_borrowed(attribute) {
                continue;
            }
            found.push(
                subject
                    .about(&KIND, &message.id, message.span.clone())
                    .with("case", if attribute.is_some() { "attribute" } else { "value" })
                    .with("attribute", attribute.unwrap_or_default())
                    .with_place(source.span.clone()),
            );
        }
    }
}
