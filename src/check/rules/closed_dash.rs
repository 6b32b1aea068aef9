//! `closed-dash`: a dash between two letters, as English sets it.
//!
//! ## What it finds
//! An em dash with a letter directly on both sides (*víctimas—en*). Names that the source writes so are let pass.
//!
//! ## Why
//! A Spanish dash stands beside the aside and apart from the words around it: *las víctimas —en su mayoría mujeres— quieren…* (RAE,
//! *Ortografía*, 2010, 3.4.7; *Diccionario panhispánico de dudas*, “raya”).
//!
//! ## Example
//! ```ftl en
//! call = The victims — most of them women — want the truth.
//! ```
//! ```ftl es
//! call = Las víctimas—en su mayoría mujeres—quieren la verdad.
//! ```
//! Right:
//! ```ftl en
//! call = The victims — most of them women — want the truth.
//! ```
//! ```ftl es
//! call = Las víctimas —en su mayoría mujeres— quieren la verdad.
//! ```

use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("closed_dash.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T067", "closed-dash");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in passage.wordings.iter().filter(|wording| wording.has('—')) {
        let reading = Reading::new(passage, wording);
        let words = |word: &Word<'_>| word.text.chars().all(char::is_alphabetic);
        let pairs = reading.list.iter().zip(reading.list.iter().skip(1));
        let closed = pairs.filter(|(one, other)| {
            ["—", "—¡", "—¿"].contains(&reading.text(&(one.range.end..other.range.start)))
        });
        let first = closed
            .filter(|(one, other)| words(one) && words(other) && !other.is_capitalized())
            .map(|(one, other)| one.range.start..other.range.end)
            .find(|range| !reading.is_in_source(range) && wording.is_own(range));
        if let Some(range) = first {
            found.push(reading.finding(&KIND, subject, &range, ""));
        }
    }
}
