//! `stop-in-quotes`: a full stop before the closing quotation mark, as in American English.
//!
//! ## What it finds
//! `.»` and `.”` at the end of a Spanish sentence. Ellipses, `!` and `?` belong within, and so does the full stop of an abbreviation
//! (*EE. UU.*). A text that is a quotation from beginning to end, as in a box of its own, is let pass.
//!
//! ## Why
//! Spanish sets the full stop after the closing mark, also where a whole sentence is quoted (RAE, *Ortografía*, 2010, 3.4.8.2).
//!
//! ## Example
//! ```ftl en
//! call = She called it “a step backwards.”
//! ```
//! ```ftl es
//! call = Lo calificó de «paso atrás.»
//! ```
//! Right:
//! ```ftl en
//! call = She called it “a step backwards…” and “enough!” Yes.
//! ```
//! ```ftl es
//! call = Lo calificó de «paso atrás…» y de «¡basta!». Sí.
//! ```

use super::super::words::is_abbreviation;
use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("stop_in_quotes.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T066", "stop-in-quotes");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in &passage.wordings {
        let text = wording.text.as_str();
        if !text.contains(".»") && !text.contains(".”") || is_quotation(text) {
            continue;
        }
        let reading = Reading::new(passage, wording);
        for (at, _) in text.match_indices('.') {
            let rest = text.get(at + 1..).unwrap_or_default();
            let Some(close) = rest.chars().next().filter(|c| matches!(c, '”' | '»')) else { continue };
            let head = text.get(..at).unwrap_or_default();
            let after = rest.get(close.len_utf8()..).unwrap_or_default();
            let ends = after.trim().is_empty()
                || (after.starts_with([' ', '\n'])
                    && after
                        .trim_start()
                        .starts_with(|c: char| c.is_uppercase() || matches!(c, '¿' | '¡' | '«' | '“')));
            // p. m., Sra., A. C.
            let is_abbreviated = is_abbreviation(text, at, '.', Some(close));
            let range = at..at + 1 + close.len_utf8();
            if ends && head.ends_with(char::is_alphanumeric) && !is_abbreviated && wording.is_own(&range) {
                let wanted = format!("{close}.");
                let fix = reading.edit(&range, &wanted);
                found.push(reading.finding(&KIND, subject, &range, &wanted).with_fix(fix));
            }
        }
    }
}

/// Whether a text is one quotation from its first character to its last.
fn is_quotation(text: &str) -> bool {
    let inner = text.trim().strip_prefix(['“', '«']).and_then(|rest| rest.strip_suffix(['”', '»']));
    inner.is_some_and(|inner| !inner.contains(['”', '»']))
}
