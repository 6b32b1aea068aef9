//! `added-variable`: a value that the translation asks for and the source never mentions.
//!
//! ## What it finds
//! A variable that stands in the translation and not in the source's message, and that not every message knows.
//!
//! ## Why
//! Whoever fills the message gives it the source's values. Most such variables are misspelt or translated.
//!
//! ## Example
//! ```ftl en
//! thanks = Thank you for your help, friends.
//! ```
//! ```ftl es
//! thanks = Gracias por su ayuda, { $nombre }.
//! ```
//! Right:
//! ```ftl en
//! thanks = Thank you for your help, { $name }.
//! ```
//! ```ftl es
//! thanks = Gracias por su ayuda, { $name }.
//! ```

use std::collections::BTreeSet;

use super::super::wording::What;
use super::super::{Check, Passage, Rule, Subject};
use crate::catalog::pattern::{Inline, Pattern};
use crate::diagnostic::{Diagnostic, Kind, Severity, Span, nearest};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("added_variable.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L011", "added-variable");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = &passage.source else { return };
    if passage.is_term {
        return;
    }
    check_known(passage, subject, found);
    let known: BTreeSet<&str> = variables(source.pattern).into_iter().map(|(id, _)| id).collect();
    let own: BTreeSet<&str> = variables(passage.pattern).into_iter().map(|(id, _)| id).collect();
    // A misspelt name is one mistake: the source's variable that is missing says so.
    let is_misspelt = |id: &str| {
        let missing = known.iter().filter(|name| !own.contains(*name)).copied();
        nearest(id, missing).is_some()
    };
    for (id, range) in variables(passage.pattern) {
        if known.contains(id) || subject.variables.contains(id) || is_misspelt(id) {
            continue;
        }
        let place = Span::new(passage.span.path.clone(), range.start, range.end);
        let near = nearest(id, known.iter().copied());
        found.push(
            subject
                .finding(&KIND, passage, place)
                .with("case", "unknown")
                .with("variable", id)
                .with_near(near),
        );
    }
}

/// A variable that the project fills and the source does not show. Selectors may need it: *she*, *they*.
fn check_known(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = &passage.source else { return };
    let mut told = BTreeSet::new();
    for code in passage.wordings.iter().flat_map(|wording| &wording.codes) {
        let What::Variable(id) = &code.what else { continue };
        let is_new = subject.variables.contains(id.as_str())
            && !variables(source.pattern).iter().any(|(known, _)| known == id)
            && !source.wordings.iter().any(|wording| wording.shows(id));
        if is_new && told.insert(id.as_str()) {
            let place = Span::new(passage.span.path.clone(), code.file.start, code.file.end);
            let finding =
                subject.finding(&KIND, passage, place).with("case", "known").with("variable", id.as_str());
            found.push(finding.with_near(None).with_severity(Severity::Warning));
        }
    }
}

fn variables(pattern: &Pattern) -> Vec<(&str, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    pattern.visit(&mut |inline| {
        if let Inline::Variable { id, range } = inline {
            found.push((id.as_str(), range.clone()));
        }
    });
    found
}
