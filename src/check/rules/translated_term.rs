//! `translated-term`: a term that is to stay as it is.
//!
//! ## What it finds
//! A term of a row of kind `do-not-translate` of `data/glossary.csv` that the source has and the translation has not, letter
//! by letter.
//!
//! ## Why
//! It is a name: translated, nobody finds it.
//!
//! ## Example
//! ```ftl en
//! call = Our Know Your Rights campaign begins.
//! ```
//! ```ftl es
//! call = Empieza nuestra campaña Conoce tus Derechos.
//! ```
//! Right:
//! ```ftl en
//! call = Our Know Your Rights campaign begins.
//! ```
//! ```ftl es
//! call = Empieza nuestra campaña Know Your Rights.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::glossary::{is_given, report_row};
use crate::diagnostic::{Diagnostic, Kind};
use crate::statement::Usage;

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("translated_term.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L062", "translated-term");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.vocabulary.is_empty() {
        return;
    }
    let known = found.len();
    for (wording, source) in passage.pairs() {
        for term in subject.vocabulary.terms_in_source(source) {
            let entry = term.entry;
            if entry.usage != Usage::DoNotTranslate
                || entry.stands_in(&wording.text)
                || is_given(&term.range, wording, source)
            {
                continue;
            }
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            let finding = report_row(subject.finding(&KIND, passage, place).with("term", term.term), entry);
            if !found.iter().skip(known).any(|other| other.arguments == finding.arguments) {
                found.push(finding);
            }
        }
    }
}
