//! `doubled-space`: two spaces between words.
//!
//! ## What it finds
//! Two or more spaces, breaking or not, in a row, where the source has none. An empty line is no space.
//!
//! ## Why
//! The gap shows in Markdown sources, spreadsheets and print.
//!
//! ## Example
//! ```ftl en
//! call = We call on all.
//! ```
//! ```ftl es
//! call = Llamamos a  todos.
//! ```
//! Right:
//! ```ftl en
//! call = We call on all.
//! ```
//! ```ftl es
//! call = Llamamos a todos.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("doubled_space.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T024", "doubled-space");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let is_space = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{202F}');
    let may_have = |text: &str| text.contains("  ") || text.contains('\u{A0}') || text.contains('\u{202F}');
    if !passage.wordings.iter().any(|wording| may_have(&wording.text)) {
        return;
    }
    // What the source sets apart too is meant so.
    let is_in_source = passage
        .source
        .as_ref()
        .is_some_and(|source| source.wordings.iter().any(|wording| wording.text.trim().contains("  ")));
    if is_in_source {
        return;
    }
    for wording in &passage.wordings {
        let mut start = None;
        for (at, character) in wording.text.char_indices().chain([(wording.text.len(), 'x')]) {
            if is_space(character) {
                start.get_or_insert(at);
            } else if let Some(from) = start.take() {
                let range = from..at;
                let run = wording.text.get(range.clone()).unwrap_or_default();
                let is_inner = from > 0 && at < wording.text.len();
                let span = wording.span(&range);
                let is_line = span.of(&passage.resource.source().text).is_some_and(|gap| gap.contains('\n'));
                if run.chars().count() > 1 && is_inner && wording.is_own(&range) && !is_line {
                    // One that does not break was meant.
                    let kept = run.chars().find(|c| *c != ' ').unwrap_or(' ');
                    let fix = passage.written(wording, &range).map(|place| Edit::new(place, kept));
                    found.push(subject.finding(&KIND, passage, span).with_fix(fix));
                }
            }
        }
    }
}
