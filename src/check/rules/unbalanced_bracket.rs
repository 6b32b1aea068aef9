//! `unbalanced-bracket`: a bracket or quotation mark that is opened and not closed, or closed and not opened.
//!
//! ## What it finds
//! `( )`, `[ ]`, `“ ”`, `« »` that do not come in pairs. A list sign such as `a)` and what the source leaves open
//! too are let pass.
//!
//! ## Why
//! Half of a pair is missing, and perhaps words with it.
//!
//! ## Example
//! ```ftl en
//! call = We call on all (and soon) to act.
//! ```
//! ```ftl es
//! call = Llamamos a todos (y pronto a actuar.
//! ```
//! Right:
//! ```ftl en
//! call = We call on all (and soon): a) to act.
//! ```
//! ```ftl es
//! call = Llamamos a todos (y pronto): a) a actuar.
//! ```

use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("unbalanced_bracket.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T026", "unbalanced-bracket");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for wording in &passage.wordings {
        for (open, close) in [('(', ')'), ('[', ']'), ('“', '”'), ('«', '»')] {
            // German closes with “, and some languages point quotation marks inwards.
            if matches!(open, '“' | '«')
                && !subject.conventions.is(&["en", "es", "fr", "pt", "it", "ca", "gl"])
            {
                continue;
            }
            let Some((at, mark)) = unbalanced(wording, open, close) else { continue };
            let range = at..at + mark.len_utf8();
            let is_in_source = passage.source.as_ref().is_some_and(|source| {
                source.wordings.iter().any(|wording| {
                    unbalanced(wording, open, close).is_some()
                        || (matches!(open, '“' | '«') && unbalanced(wording, '“', '”').is_some())
                })
            });
            if !is_in_source && wording.is_own(&range) {
                found.push(
                    subject.finding(&KIND, passage, wording.span(&range)).with("found", mark.to_string()),
                );
            }
        }
    }
}

/// The first mark without its partner.
fn unbalanced(wording: &Wording, open: char, close: char) -> Option<(usize, char)> {
    if !wording.has(open) && !wording.has(close) {
        return None;
    }
    let text = wording.text.as_str();
    let mut opened = Vec::new();
    for (at, character) in text.char_indices() {
        if character == open {
            opened.push(at);
        } else if character == close && opened.pop().is_none() {
            let before = text.get(..at).unwrap_or_default();
            let label = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let stands_before = before.strip_suffix(label).and_then(|rest| rest.chars().next_back());
            let is_list_sign = close == ')'
                && (1..=4).contains(&label.chars().count())
                && stands_before.is_none_or(char::is_whitespace)
                && (label.chars().count() == 1
                    || label.chars().all(|c| c.is_ascii_digit())
                    || label.chars().all(|c| "ivx".contains(c)));
            let is_smile = close == ')' && before.ends_with([':', ';']);
            if !is_list_sign && !is_smile {
                return Some((at, close));
            }
        }
    }
    opened.pop().map(|at| (at, open))
}
