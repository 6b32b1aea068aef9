//! `doubled-mark`: two marks where one belongs.
//!
//! ## What it finds
//! `..`, `,,`, `;;`, and a comma or semicolon before another mark. Three full stops are an ellipsis.
//!
//! ## Why
//! A change left one of them behind.
//!
//! ## Example
//! ```ftl en
//! call = The well is dry.
//! ```
//! ```ftl es
//! call = El pozo está seco..
//! ```
//! Right:
//! ```ftl en
//! call = The well in the U.S., etc., is dry.
//! ```
//! ```ftl es
//! call = El pozo en EE. UU., etc., está seco.
//! ```

use super::super::look::Sort;
use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("doubled_mark.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T041", "doubled-mark");

const WRONG: &[&str] = &["..", ",,", ";;", "::", ",.", ";.", ":.", ",;", ";,", ":,"];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["en", "es", "fr", "pt", "it", "de", "ca", "gl"]) {
        return;
    }
    let is_mark = |c: char| matches!(c, '.' | ',' | ';' | ':');
    for wording in &passage.wordings {
        if !wording.has_pair(Sort::Mark, Sort::Mark) {
            continue;
        }
        let text = wording.text.as_str();
        let mut last = None;
        for (at, character) in text.char_indices() {
            let run_starts = is_mark(character) && !last.is_some_and(is_mark);
            last = Some(character);
            if !run_starts {
                continue;
            }
            let rest = text.get(at..).unwrap_or_default();
            let run = rest.get(..rest.find(|c| !is_mark(c)).unwrap_or(rest.len())).unwrap_or_default();
            let range = at..at + run.len();
            let is_path = rest.get(run.len()..).is_some_and(|after| after.starts_with(['/', '\\']));
            if WRONG.contains(&run) && !is_path && wording.is_own(&range) {
                found.push(subject.finding(&KIND, passage, wording.span(&range)).with("found", run));
            }
        }
    }
}
