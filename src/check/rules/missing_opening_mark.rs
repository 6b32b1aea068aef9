//! `missing-opening-mark`: a Spanish question or exclamation without its opening mark.
//!
//! ## What it finds
//! `?` without `¿` and `!` without `¡` before it, and the other way round. Doubts in parentheses `(?)` and names
//! with such a mark are let pass.
//!
//! ## Why
//! Spanish marks both ends (RAE, *Ortografía*, 2010).
//!
//! ## Example
//! ```ftl en
//! call = Who will answer?
//! ```
//! ```ftl es
//! call = Quién responderá?
//! ```
//! Right:
//! ```ftl en
//! call = Who will answer? Nobody (!)
//! ```
//! ```ftl es
//! call = ¿Quién responderá? Nadie (!)
//! ```

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("missing_opening_mark.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T029", "missing-opening-mark");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    let marks = ['¿', '¡', '?', '!'];
    for wording in passage.wordings.iter().filter(|wording| wording.has_any(&marks)) {
        let text = wording.text.as_str();
        let mut opened: Vec<(usize, char)> = Vec::new();
        let mut last_end = 0;
        for (at, character) in text.char_indices() {
            match character {
                '¿' | '¡' => opened.push((at, character)),
                '?' | '!' => {
                    let before = text.get(..at).unwrap_or_default();
                    let after = text.get(at + 1..).unwrap_or_default().chars().next();
                    let is_doubt = before.ends_with(['(', '«', '“', '"'])
                        && after.is_some_and(|c| matches!(c, ')' | '»' | '”' | '"'));
                    let is_run = last_end == at && at > 0;
                    let ends = after.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '=' | '/' | '&'));
                    last_end = at + 1;
                    if is_doubt || !ends || text.contains("???") {
                        continue;
                    }
                    if opened.pop().is_some() || is_run {
                        continue;
                    }
                    // A name with such a mark (Yahoo!) is written so in the source.
                    let word = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
                    let name = format!("{word}{character}");
                    let is_name = word.starts_with(char::is_uppercase)
                        && passage.source.as_ref().is_some_and(|source| {
                            source.wordings.iter().any(|wording| wording.text.contains(&name))
                        });
                    let range = at..at + 1;
                    if !is_name && wording.is_own(&range) {
                        let wanted = if character == '?' { "¿" } else { "¡" };
                        found.push(
                            subject
                                .finding(&KIND, passage, wording.span(&range))
                                .with("found", character.to_string())
                                .with("wanted", wanted),
                        );
                    }
                }
                _ => {}
            }
        }
        for (at, character) in opened {
            let range = at..at + character.len_utf8();
            // ¡¿…?! closes with one of the two.
            let is_paired = text.get(range.end..).is_some_and(|rest| rest.starts_with(['¿', '¡']))
                || text.get(..at).is_some_and(|before| before.ends_with(['¿', '¡']));
            if wording.is_own(&range) && !is_paired {
                let wanted = if character == '¿' { "?" } else { "!" };
                found.push(
                    subject
                        .finding(&KIND, passage, wording.span(&range))
                        .with("found", character.to_string())
                        .with("wanted", wanted),
                );
            }
        }
    }
}
