//! `hyphen-for-dash`: a hyphen between spaces where Spanish writes a dash.
//!
//! ## What it finds
//! A hyphen between spaces in Spanish, hyphens about an insertion (`-así-`) and two hyphens in a row. Ranges of figures
//! and names that the source writes so are let pass.
//!
//! ## Why
//! A hyphen joins words; an aside or a dateline has a dash: *la migración —segura y ordenada— es…*, *Oaxaca, 4 de
//! diciembre –*.
//!
//! ## Example
//! ```ftl en
//! call = Migration — safe and orderly — is a right.
//! ```
//! ```ftl es
//! call = La migración - segura y ordenada - es un derecho.
//! ```
//! Right:
//! ```ftl en
//! call = Migration — safe and orderly — is a right.
//! ```
//! ```ftl es
//! call = La migración —segura y ordenada— es un derecho.
//! ```

use std::ops::Range;

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("hyphen_for_dash.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T028", "hyphen-for-dash");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.is_source() || !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in passage.wordings.iter().filter(|wording| wording.has('-')) {
        for range in doubled(&wording.text).into_iter().chain(inserted(&wording.text)) {
            if wording.is_own(&range) {
                found.push(subject.finding(&KIND, passage, wording.span(&range)));
            }
        }
        for (at, _) in wording.text.match_indices(" -") {
            let before = wording.text.get(..at).unwrap_or_default();
            let after = wording.text.get(at + 2..).unwrap_or_default();
            if !(after.is_empty() || after.starts_with(' ')) || before.trim().is_empty() {
                continue;
            }
            let last = before.split(' ').next_back().unwrap_or_default();
            let next = after.trim_start().split(' ').next().unwrap_or_default();
            let is_figure = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.');
            let whole = format!("{last} - {next}");
            let is_name = subject.names.hold(&whole)
                || passage.source.as_ref().is_some_and(|source| {
                    source.wordings.iter().any(|wording| wording.text.contains(&whole))
                        && last.starts_with(char::is_uppercase)
                });
            let range = at + 1..at + 2;
            let is_range = is_figure(last) && is_figure(next) && !next.is_empty();
            if !is_name && !is_range && wording.is_own(&range) {
                found.push(subject.finding(&KIND, passage, wording.span(&range)));
            }
        }
    }
}

/// Two hyphens between words.
fn doubled(text: &str) -> Option<Range<usize>> {
    let (at, _) = text.match_indices("--").next()?;
    let is_longer = text.get(at + 2..).is_some_and(|rest| rest.starts_with('-'));
    let before = text.get(..at).unwrap_or_default().trim_end();
    // An option of a program stands after a space or a mark and before a letter.
    let is_option = !text.get(..at).is_some_and(|head| head.ends_with(char::is_alphanumeric))
        && text.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    (!is_longer && !before.is_empty() && !is_option).then_some(at..at + 2)
}

/// The first of two hyphens that stand about an insertion: `-así-`.
fn inserted(text: &str) -> Option<Range<usize>> {
    let opens = |at: &usize| text.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    let (start, _) = text.match_indices(" -").find(|(at, _)| opens(at))?;
    let rest = text.get(start + 2..).unwrap_or_default();
    let closes = |at: usize| {
        rest.get(..at).is_some_and(|head| head.ends_with(|c: char| c.is_alphanumeric()))
            && rest.get(at + 1..).is_none_or(|tail| {
                tail.chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':'))
            })
    };
    rest.match_indices('-').any(|(at, _)| closes(at)).then_some(start + 1..start + 2)
}
