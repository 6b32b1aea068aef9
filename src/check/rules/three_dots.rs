//! `three-dots`: three full stops in place of an ellipsis.
//!
//! ## What it finds
//! `...` in a translation.
//!
//! ## Why
//! The ellipsis is one character, `…`, which no line break parts.
//!
//! ## Example
//! ```ftl en
//! call = And so on…
//! ```
//! ```ftl es
//! call = Y así...
//! ```
//! Right:
//! ```ftl en
//! call = And so on…
//! ```
//! ```ftl es
//! call = Y así…
//! ```

use super::super::look::Sort;
use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("three_dots.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T031", "three-dots");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.is_source() || !subject.conventions.is(&["en", "es", "fr", "pt", "it", "de", "ca", "gl"]) {
        return;
    }
    for wording in passage.wordings.iter().filter(|wording| wording.has_pair(Sort::Mark, Sort::Mark)) {
        for (at, dots) in wording.text.match_indices("...") {
            let range = at..at + dots.len();
            let is_longer = wording.text.get(range.end..).is_some_and(|rest| rest.starts_with('.'));
            if !is_longer && wording.is_own(&range) {
                let fix = passage.written(wording, &range).map(|place| Edit::new(place, "…"));
                found.push(subject.finding(&KIND, passage, wording.span(&range)).with_fix(fix));
            }
        }
    }
}
