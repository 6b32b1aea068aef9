//! `hyphen-for-dash`: a hyphen between spaces where Spanish writes a dash.
//!
//! ## What it finds
//! ` - ` between words, or at the end, in Spanish. Figures (`3 - 1`) and names that are written so are let pass.
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

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("hyphen_for_dash.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T028", "hyphen-for-dash");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.is_source() || !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in &passage.wordings {
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
