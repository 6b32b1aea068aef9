//! `straight-quotes`: typewriter quotation marks in prose.
//!
//! ## What it finds
//! `"` around words in a translation, where the language has marks of its own: “ ” or « ».
//!
//! ## Why
//! Print and web pages of professionals have the language’s own.
//!
//! ## Example
//! ```ftl en
//! call = The “balance” meeting.
//! ```
//! ```ftl es
//! call = La reunión de "balance" terminó.
//! ```
//! Right:
//! ```ftl en
//! call = The “balance” meeting, 5" long.
//! ```
//! ```ftl es
//! call = La reunión de “balance” midió 5".
//! ```

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("straight_quotes.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T027", "straight-quotes");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.is_source() {
        return;
    }
    for wording in &passage.wordings {
        for (at, _) in wording.text.match_indices('"') {
            let before = wording.text.get(..at).and_then(|before| before.chars().next_back());
            let after = wording.text.get(at + 1..).and_then(|after| after.chars().next());
            // Inches and seconds stand after a figure.
            let is_measure =
                before.is_some_and(|c| c.is_ascii_digit()) && !after.is_some_and(char::is_alphabetic);
            if !is_measure && wording.is_own(&(at..at + 1)) {
                let marks = if subject.conventions.is(&["fr"]) { "« »" } else { "“ ”, « »" };
                found
                    .push(subject.finding(&KIND, passage, wording.span(&(at..at + 1))).with("wanted", marks));
                break;
            }
        }
    }
}
