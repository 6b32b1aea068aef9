//! `lost-selector`: a choice by count that the translation does without, though it shows the number with its noun.
//!
//! ## What it finds
//! A message whose source chooses by count and whose translation does not, but puts the number before a word.
//!
//! ## Why
//! The word has one form for all counts: *1 personas*. Where the number stands by itself (“Firmantes: 3”), nothing is
//! lost.
//!
//! ## Example
//! ```ftl en
//! people = { $count ->
//!     [one] One person signed.
//!    *[other] { $count } people signed.
//! }
//! ```
//! ```ftl es
//! people = Firmaron { $count } personas.
//! ```
//! Right:
//! ```ftl en
//! people = { $count ->
//!     [one] One person signed.
//!    *[other] { $count } people signed.
//! }
//! ```
//! ```ftl es
//! people = Personas firmantes: { $count }.
//! ```

use super::super::wording::{VALUE, What};
use super::super::{Check, Passage, Rule, Subject};
use super::plurals::choosings;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("lost_selector.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L016", "lost-selector");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = &passage.source else { return };
    if subject.conventions.categories.len() < 2 {
        return;
    }
    let own = choosings(passage.pattern);
    for lost in choosings(source.pattern) {
        let Some(variable) = lost.variable.as_deref().filter(|_| lost.is_plural()) else { continue };
        if own.iter().any(|choosing| choosing.variable.as_deref() == Some(variable)) {
            continue;
        }
        let counts_noun = passage.wordings.iter().any(|wording| {
            let codes = wording.codes.iter().filter(|code| code.what == What::Variable(variable.to_owned()));
            codes.into_iter().any(|code| {
                let mut values = wording.text.char_indices().filter(|(_, character)| *character == VALUE);
                values.any(|(at, _)| {
                    let end = at + VALUE.len_utf8();
                    let place = wording.span(&(at..end));
                    let rest = wording.text.get(end..).unwrap_or_default();
                    let follows = rest.strip_prefix([' ', '\u{A0}', '\u{202F}']).unwrap_or_default();
                    place.start <= code.file.start
                        && code.file.end <= place.end
                        && follows.starts_with(char::is_lowercase)
                })
            })
        });
        if counts_noun {
            found.push(subject.finding(&KIND, passage, passage.span.clone()).with("variable", variable));
        }
    }
}
