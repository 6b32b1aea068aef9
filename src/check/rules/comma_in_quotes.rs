//! `comma-in-quotes`: a comma before the closing quotation mark, as in American English.
//!
//! ## What it finds
//! `,”` and `,»` in Spanish and its neighbors, which set the comma after the quotation.
//!
//! ## Why
//! It tells every reader that the text is a translation.
//!
//! ## Example
//! ```ftl en
//! call = “We are here,” they wrote.
//! ```
//! ```ftl es
//! call = “Aquí estamos,” escribieron.
//! ```
//! Right:
//! ```ftl en
//! call = “We are here,” they wrote.
//! ```
//! ```ftl es
//! call = “Aquí estamos”, escribieron.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("comma_in_quotes.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T042", "comma-in-quotes");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    // RAE, Ortografía (2010), 3.4.8.2; the others set it so, too.
    if !subject.conventions.is(&["es", "pt", "it", "ca", "gl", "fr"]) {
        return;
    }
    for wording in &passage.wordings {
        for (at, _) in wording.text.match_indices(',') {
            let rest = wording.text.get(at + 1..).unwrap_or_default();
            let Some(close) = rest.chars().next().filter(|c| matches!(c, '”' | '»')) else { continue };
            let range = at..at + 1 + close.len_utf8();
            if wording.is_own(&range) {
                let place = passage.written(wording, &range);
                found.push(
                    subject
                        .finding(&KIND, passage, wording.span(&range))
                        .with("found", format!(",{close}"))
                        .with("wanted", format!("{close},"))
                        .with_fix(place.map(|place| Edit::new(place, format!("{close},")))),
                );
            }
        }
    }
}
