//! `salutation-comma`: a salutation that ends with a comma, as in English.
//!
//! ## What it finds
//! A text that begins with *Estimada*, *Querido*, *Apreciadas*, *Distinguidos* … and ends with a comma.
//!
//! ## Why
//! A Spanish salutation ends with a colon (RAE, *Ortografía*, 2010, 3.4.4; *Diccionario panhispánico de dudas*, “dos puntos”).
//!
//! ## Example
//! ```ftl en
//! call = Dear friends,
//! ```
//! ```ftl es
//! call = Estimadas amigas y estimados amigos,
//! ```
//! Right:
//! ```ftl en
//! call = Dear friends,
//! ```
//! ```ftl es
//! call = Estimadas amigas y estimados amigos:
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("salutation_comma.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T069", "salutation-comma");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in passage.wordings.iter().filter(|wording| is_salutation(&wording.text)) {
        let end = wording.text.trim_end().len();
        let range = end.saturating_sub(1)..end;
        if wording.text.get(range.clone()) == Some(",") && wording.is_own(&range) {
            let reading = Reading::new(passage, wording);
            let fix = reading.edit(&range, ":");
            found.push(reading.finding(&KIND, subject, &range, ":").with_fix(fix));
        }
    }
}

/// Whether a text is the salutation of a letter and nothing else.
pub fn is_salutation(text: &str) -> bool {
    const HEADS: &[&str] = &["Estimad", "Querid", "Apreciad", "Distinguid", "Respetad"];
    let text = text.trim().trim_end_matches([',', ':']);
    text.len() < 150
        && HEADS.iter().any(|head| {
            let rest = text.strip_prefix(head);
            rest.and_then(|rest| rest.split_whitespace().next()).is_some_and(|end| {
                ["o", "a", "os", "as", "o/a", "os/as", "as/os", "a/o", "@s", "xs", "es"].contains(&end)
            })
        })
        && !text.contains(['.', '!', '?', ';', ':'])
}
