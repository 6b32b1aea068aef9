//! `dropped-reference`: an agreed name or message that the source uses and the translation does not.
//!
//! ## What it finds
//! A term (`{ -name }`) or message (`{ name }`) that the source's message uses in all its variants and the translation,
//! or one of its variants, does not. How often and with which arguments is the translation's own business.
//!
//! ## Why
//! An agreed name that is written out by hand is not changed with the others when it changes; one that is dropped is
//! lost.
//!
//! ## Example
//! ```ftl en
//! -agenda = Global Agenda
//! call = We welcome the { -agenda } and its goals.
//! ```
//! ```ftl es
//! -agenda = Agenda Mundial
//! call = Celebramos el programa y sus objetivos.
//! ```
//! Right:
//! ```ftl en
//! -agenda = Global Agenda
//! call = We welcome the { -agenda } and its goals.
//! ```
//! ```ftl es
//! -agenda = Agenda Mundial
//! call = Celebramos la { -agenda } y sus objetivos.
//! ```

use std::collections::BTreeSet;

use super::super::wording::What;
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("dropped_reference.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L012", "dropped-reference");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = &passage.source else { return };
    let everywhere =
        |what: &What| source.wordings.iter().all(|wording| references(wording).any(|own| own == what));
    let wanted: BTreeSet<&What> =
        source.wordings.iter().flat_map(references).filter(|what| everywhere(what)).collect();
    for what in wanted {
        let (lacking, having): (Vec<&Wording>, Vec<&Wording>) =
            passage.wordings.iter().partition(|wording| !references(wording).any(|own| own == what));
        let finding = |place| subject.finding(&KIND, passage, place).with("reference", written(what));
        if having.is_empty() {
            found.push(finding(passage.span.clone()).with("case", "everywhere").with("variant", ""));
        } else {
            for wording in lacking {
                let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
                found.push(finding(place).with("case", "variant").with("variant", wording.variant_name()));
            }
        }
    }
}

/// Terms and messages, without what is chosen by arguments.
pub(super) fn references<'w>(wording: &'w Wording<'_>) -> impl Iterator<Item = &'w What> {
    wording.codes.iter().map(|code| &code.what).filter(|what| !matches!(what, What::Variable(_)))
}

/// As it is written between braces.
pub(super) fn written(what: &What) -> String {
    match what {
        What::Variable(id) => format!("${id}"),
        What::Term(id) => format!("-{id}"),
        What::Message(id) => id.clone(),
    }
}
