//! `translated-key`: the key of a variant is not one that is ever chosen.
//!
//! ## What it finds
//! Keys of a choice by count that are words of the language instead of categories (`[otro]` for `[other]`), and keys of
//! another choice that the source does not have.
//!
//! ## Why
//! Keys are code: a translated key is never chosen, or, as the default, always.
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
//!     [many] Firmaron { $count } de personas.
//!    *[otro] Firmaron { $count } personas.
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
//!     [one] Firmó una persona.
//!     [many] Firmaron { $count } de personas.
//!    *[other] Firmaron { $count } personas.
//! }
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::plurals::{Choosing, choosings};
use crate::catalog::PLURAL_CATEGORIES;
use crate::catalog::pattern::Key;
use crate::diagnostic::{Diagnostic, Edit, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("translated_key.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L022", "translated-key");

/// Words that translators put for categories.
const TRANSLATED: &[&str] = &[
    "cero",
    "uno",
    "una",
    "dos",
    "pocos",
    "pocas",
    "muchos",
    "muchas",
    "otro",
    "otra",
    "otros",
    "otras",
    "varios",
    "varias",
    "ninguno",
    "ninguna",
    "singular",
    "plural",
    "un",
    "une",
    "deux",
    "autre",
    "autres",
    "plusieurs",
    "beaucoup",
    "um",
    "uma",
    "dois",
    "outro",
    "outros",
    "muitos",
    "altro",
    "altri",
    "molti",
    "eins",
    "zwei",
    "viele",
    "andere",
    "sonstige",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let source = passage.source.as_ref().map(|source| choosings(source.pattern)).unwrap_or_default();
    for choosing in choosings(passage.pattern) {
        let counterpart: Option<&Choosing<'_>> = source.iter().find(|other| other.name == choosing.name);
        // Attributes of terms and variables that the source does not choose by are the translator's own.
        if choosing.variable.is_none() {
            continue;
        }
        let is_plural = choosing.is_mostly_plural() || counterpart.is_some_and(Choosing::is_plural);
        for variant in choosing.variants {
            let Key::Word(key) = &variant.key else { continue };
            let is_category = PLURAL_CATEGORIES.contains(&key.as_str());
            let is_translated = TRANSLATED.contains(&key.to_lowercase().as_str());
            let is_wrong = match counterpart {
                _ if is_plural => !is_category,
                // The default's key is only a name.
                Some(other) => {
                    !other.has_key(key) && (!variant.is_default || is_translated) && !passage.is_term
                }
                None => is_translated && !passage.is_term,
            };
            if is_wrong {
                let place =
                    Span::new(passage.span.path.clone(), variant.key_range.start, variant.key_range.end);
                let known: Vec<&str> = match counterpart {
                    Some(other) if !is_plural => {
                        other.variants.iter().map(|variant| variant.key.as_str()).collect()
                    }
                    _ if choosing.is_ordinal => subject.conventions.ordinals.clone(),
                    _ => subject.conventions.categories.clone(),
                };
                // What the source has and nothing here chooses yet can only be meant.
                let meant = meant_by(key).filter(|meant| {
                    is_plural
                        && !choosing.has_key(meant)
                        && counterpart.is_some_and(|other| other.has_key(meant))
                });
                let fix = meant.map(|meant| Edit::new(place.clone(), meant));
                found.push(
                    subject
                        .finding(&KIND, passage, place)
                        .with("variant", key.as_str())
                        .with("known", known.join(", "))
                        .with_fix(fix),
                );
            }
        }
    }
}

/// The category of which the word is the translation; none where it could be several.
fn meant_by(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "uno" | "una" | "un" | "une" | "um" | "uma" | "eins" | "singular" => Some("one"),
        "otro" | "otra" | "otros" | "otras" | "autre" | "autres" | "outro" | "outros" | "altro" | "altri"
        | "andere" | "sonstige" => Some("other"),
        _ => None,
    }
}
