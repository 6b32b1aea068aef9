//! `plural-acronym`: an acronym with the *s* of an English plural.
//!
//! ## What it finds
//! Two to six capitals with a small *s*, with or without an apostrophe: *ONGs*, *DDHHs*, *ONG's*. What the source writes so within a
//! name, and addresses, are let pass.
//!
//! ## Why
//! Acronyms do not change in the plural, which the words around them show: *las ONG* (RAE, *Diccionario
//! panhispánico de dudas*, “sigla”, 3).
//!
//! ## Example
//! ```ftl en
//! call = Several charities were closed.
//! ```
//! ```ftl es
//! call = Varias ONGs fueron cerradas.
//! ```
//! Right:
//! ```ftl en
//! call = Several charities were closed.
//! ```
//! ```ftl es
//! call = Varias ONG fueron cerradas.
//! ```

use super::super::look::Sort;
use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("plural_acronym.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T064", "plural-acronym");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in &passage.wordings {
        if !wording.has_pair(Sort::Capital, Sort::Capital) {
            continue;
        }
        let reading = Reading::new(passage, wording);
        for (at, word) in reading.list.iter().enumerate() {
            let Some(head) = word.text.strip_suffix('s') else { continue };
            let acronym = head.strip_suffix(['\'', '’']).unwrap_or(head);
            let is_acronym =
                (2..=6).contains(&acronym.len()) && acronym.chars().all(|c| c.is_ascii_uppercase());
            if !is_acronym || !wording.is_own(&word.range) || subject.names.hold(word.text) {
                continue;
            }
            let is_within = wording.addresses().iter().any(|range| range.contains(&word.range.start));
            // A name in English: the source has a neighbor of it, too.
            let with = |other: Option<&super::super::words::Word<'_>>| {
                other.is_some_and(|other| {
                    let run = word.range.start.min(other.range.start)..word.range.end.max(other.range.end);
                    other.is_capitalized() && reading.is_in_source(&run)
                })
            };
            if !is_within && !with(reading.before(at)) && !with(reading.after(at)) {
                let fix = reading.edit(&word.range, acronym);
                found.push(reading.finding(&KIND, subject, &word.range, acronym).with_fix(fix));
            }
        }
    }
}
