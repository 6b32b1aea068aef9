//! `extra-attribute`: a value or attribute that the translation's message has and the source's has not.
//!
//! ## What it finds
//! A value or attribute that nobody asks for, because the source's message has none of that name.
//!
//! ## Why
//! It is never shown. Most are misspelt or left behind.
//!
//! ## Example
//! ```ftl en
//! oaxaca = Oaxaca
//! ```
//! ```ftl es
//! oaxaca = Oaxaca
//!     .completo = Oaxaca, México
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
use crate::catalog::pattern::Inline;
use crate::diagnostic::{Diagnostic, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("extra_attribute.rs"), check: Check::Files(check) };

static KIND: Kind = Kind::warning("L015", "extra-attribute");

fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for entry in &subject.entries {
        let Some(source) = entry.source else { continue };
        let message = entry.message;
        if let (Some(value), None) = (&message.value, &source.value)
            && !is_used(subject, &message.id, None)
        {
            let place = Span::new(message.span.path.clone(), value.range.start, value.range.end);
            found.push(
                subject
                    .about(&KIND, &message.id, place)
                    .with("case", "value")
                    .with("attribute", "")
                    .with_place(source.span.clone()),
            );
        }
        for attribute in &message.attributes {
            if source.pattern(Some(&attribute.id)).is_none()
                && !is_used(subject, &message.id, Some(&attribute.id))
            {
                found.push(
                    subject
                        .about(&KIND, &message.id, attribute.span.clone())
                        .with("case", "attribute")
                        .with("attribute", attribute.id.as_str())
                        .with_place(source.span.clone()),
                );
            }
        }
    }
}

/// Whether the language's own words refer to it.
fn is_used(subject: &Subject<'_>, message: &str, wanted: Option<&str>) -> bool {
    let mut is_used = false;
    let resources = subject.own.resources();
    for resource in resources {
        let of_messages = resource.messages().iter().flat_map(|message| message.patterns());
        for (_, pattern) in of_messages.chain(resource.terms().iter().flat_map(|term| term.patterns())) {
            pattern.visit(&mut |inline| {
                if let Inline::Message { id, attribute, .. } = inline {
                    is_used |= id == message && attribute.as_deref() == wanted;
                }
            });
        }
    }
    is_used
}
