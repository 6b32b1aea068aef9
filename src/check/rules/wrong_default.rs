//! `wrong-default`: a default variant that is not the general form.
//!
//! ## What it finds
//! A choice by count whose default, the one with the `*`, is another than `[other]` though it has `[other]`.
//!
//! ## Why
//! A count for which there is no variant gets the default: “3 millions camp”.
//!
//! ## Example
//! ```ftl en
//! call =
//!     { $n ->
//!         [one] One camp is open
//!        *[other] { $n } camps are open
//!     }
//! ```
//! ```ftl es
//! call =
//!     { $n ->
//!        *[one] Un campamento está abierto
//!         [many] { $n } de campamentos están abiertos
//!         [other] { $n } campamentos están abiertos
//!     }
//! ```
//! Right:
//! ```ftl en
//! call =
//!     { $n ->
//!         [one] One camp is open
//!        *[other] { $n } camps are open
//!     }
//! ```
//! ```ftl es
//! call =
//!     { $n ->
//!         [one] Un campamento está abierto
//!         [many] { $n } de campamentos están abiertos
//!        *[other] { $n } campamentos están abiertos
//!     }
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::plurals::choosings;
use crate::catalog::PLURAL_CATEGORIES;
use crate::diagnostic::{Diagnostic, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("wrong_default.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L078", "wrong-default");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for choosing in choosings(passage.pattern) {
        let Some(default) = choosing.variants.iter().find(|variant| variant.is_default) else { continue };
        let key = default.key.as_str();
        if key != "other" && PLURAL_CATEGORIES.contains(&key) && choosing.has_key("other") {
            let range = default.key_range.clone();
            let place = Span::new(passage.span.path.clone(), range.start, range.end);
            found.push(subject.finding(&KIND, passage, place).with("found", key));
        }
    }
}
