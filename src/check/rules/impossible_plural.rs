//! `impossible-plural`: a variant for a plural form that the language does not have.
//!
//! ## What it finds
//! A choice by count with a category that CLDR does not give the locale: `[few]` in Spanish, `[zero]` in English.
//!
//! ## Why
//! The variant is never shown. `[zero]` was probably meant as `[0]`.
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
//!     [one] Firmó una persona.
//!     [few] Firmaron solo { $count } personas.
//!     [many] Firmaron { $count } de personas.
//!    *[other] Firmaron { $count } personas.
//! }
//! ```
//! Right:
//! ```ftl en
//! people = { $count ->
//!     [0] Nobody signed.
//!     [one] One person signed.
//!    *[other] { $count } people signed.
//! }
//! ```
//! ```ftl es
//! people = { $count ->
//!     [0] No firmó nadie.
//!     [one] Firmó una persona.
//!     [many] Firmaron { $count } de personas.
//!    *[other] Firmaron { $count } personas.
//! }
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::plurals::choosings;
use crate::catalog::PLURAL_CATEGORIES;
use crate::diagnostic::{Diagnostic, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("impossible_plural.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L021", "impossible-plural");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for choosing in choosings(passage.pattern) {
        let conventions = subject.conventions;
        let categories = if choosing.is_ordinal { &conventions.ordinals } else { &conventions.categories };
        if !choosing.is_plural() || categories.is_empty() {
            continue;
        }
        for variant in choosing.variants {
            let key = variant.key.as_str();
            if PLURAL_CATEGORIES.contains(&key) && !categories.contains(&key) && !variant.is_default {
                let place =
                    Span::new(passage.span.path.clone(), variant.key_range.start, variant.key_range.end);
                found.push(subject.finding(&KIND, passage, place).with("category", key));
            }
        }
    }
}
