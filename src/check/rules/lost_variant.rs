//! `lost-variant`: a variant of the source that the translation has not.
//!
//! ## What it finds
//! A selector that chooses not by count but by value (`[treasurer]`), with a key of the source that is missing in the translation,
//! where the source says something of its own there.
//!
//! ## Why
//! Readers silently get the default: the treasurer becomes a mere member.
//!
//! ## Example
//! ```ftl en
//! call =
//!     { $place ->
//!         [mexico] The call of Mexico
//!         [peru] The call of Peru
//!        *[none] The call of everybody
//!     }
//! ```
//! ```ftl es
//! call =
//!     { $place ->
//!         [mexico] El llamamiento de México
//!        *[none] El llamamiento de todas las personas
//!     }
//! ```
//! Right:
//! ```ftl en
//! call =
//!     { $place ->
//!         [mexico] The call of Mexico
//!         [peru] The call of Peru
//!        *[none] The call of everybody
//!     }
//! ```
//! ```ftl es
//! call =
//!     { $place ->
//!         [mexico] El llamamiento de México
//!         [peru] El llamamiento del Perú
//!        *[none] El llamamiento de todas las personas
//!     }
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::plurals::choosings;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("lost_variant.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L102", "lost-variant");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = &passage.source else { return };
    let own = choosings(passage.pattern);
    if own.is_empty() {
        return;
    }
    for wanted in choosings(source.pattern) {
        if wanted.variable.is_none() || wanted.is_plural_or_bare() || wanted.is_mostly_plural() {
            continue;
        }
        let Some(here) = own.iter().find(|choosing| choosing.name == wanted.name) else { continue };
        // Other keys altogether are another finding.
        let is_known = |key: &str| wanted.has_key(key);
        if !here.variants.iter().all(|variant| is_known(variant.key.as_str())) {
            continue;
        }
        let text = &source.resource.source().text;
        let words = |variant: &crate::catalog::pattern::Variant| {
            let written = text.get(variant.value.range.clone()).unwrap_or_default();
            written.trim().to_owned()
        };
        let default = wanted.variants.iter().find(|variant| variant.is_default).map(words);
        let lost = wanted
            .variants
            .iter()
            .find(|variant| !here.has_key(variant.key.as_str()) && Some(words(variant)) != default);
        if let Some(lost) = lost {
            let finding = subject.finding(&KIND, passage, passage.span.clone());
            found.push(finding.with("wanted", lost.key.as_str()));
        }
    }
}
