//! `added-reference`: a message that the translation uses and the source does not.
//!
//! ## What it finds
//! A message (`{ name }`) that the translation uses and the source's message does not. Terms, and messages that only
//! this language has, may be added: they are the translator's own words.
//!
//! ## Why
//! The translation says something that the source does not say, or an editor’s completion chose the wrong name.
//!
//! ## Example
//! ```ftl en
//! place = Oaxaca
//! call = We call on all governments to act.
//! ```
//! ```ftl es
//! place = Oaxaca
//! call = Llamamos a todos los gobiernos de { place } a actuar.
//! ```
//! Right:
//! ```ftl en
//! place = Oaxaca
//! call = We call on all governments in { place } to act.
//! ```
//! ```ftl es
//! place = Oaxaca
//! call = Llamamos a todos los gobiernos de { place } a actuar.
//! ```

use super::super::wording::What;
use super::super::{Check, Passage, Rule, Subject};
use super::dropped_reference::{references, written};
use crate::diagnostic::{Diagnostic, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("added_reference.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L013", "added-reference");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = &passage.source else { return };
    if passage.is_term {
        return;
    }
    let codes = passage.wordings.iter().flat_map(|wording| &wording.codes);
    for code in codes.filter(|code| matches!(code.what, What::Message(_))) {
        // A message that only this language has is a term by another name.
        let is_own = match &code.what {
            What::Message(name) => {
                subject.source.message(name.split('.').next().unwrap_or_default()).is_none()
            }
            _ => false,
        };
        if is_own || source.wordings.iter().any(|wording| references(wording).any(|what| *what == code.what))
        {
            continue;
        }
        let place = Span::new(passage.span.path.clone(), code.file.start, code.file.end);
        found.push(subject.finding(&KIND, passage, place).with("reference", written(&code.what)));
    }
}
