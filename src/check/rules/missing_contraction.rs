//! `missing-contraction`: *a el* and *de el* in place of *al* and *del*.
//!
//! ## What it finds
//! *a* or *de* before the article *el*. Names whose article has a capital (*de El Salvador*, *a El País*) are let pass.
//!
//! ## Why
//! Spanish always contracts them before the article (RAE, *Diccionario panhispánico de dudas*, “al” and “del”).
//!
//! ## Example
//! ```ftl en
//! call = The role of the State.
//! ```
//! ```ftl es
//! call = El papel de el Estado.
//! ```
//! Right:
//! ```ftl en
//! call = The role of the State, said the people of El Salvador to him.
//! ```
//! ```ftl es
//! call = El papel del Estado, le dijo a él la gente de El Salvador.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("missing_contraction.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T060", "missing-contraction");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in passage.wordings.iter().filter(|wording| wording.text.contains(" el")) {
        let reading = Reading::new(passage, wording);
        for (at, article) in reading.list.iter().enumerate().filter(|(_, word)| word.text == "el") {
            let Some(head) = reading.before(at) else { continue };
            let wanted = match head.text {
                "a" => "al",
                "A" => "Al",
                "de" => "del",
                "De" => "Del",
                _ => continue,
            };
            let range = head.range.start..article.range.end;
            if !reading.is_plain(&range) {
                continue;
            }
            // What is no noun may follow a pronoun that lost its accent; El Salvador may have lost its capital.
            let fix = reading.after(at).filter(|next| {
                let is_name = next.is_capitalized()
                    && reading.sources().any(|source| source.text.contains(&format!("El {}", next.text)));
                !is_name && !subject.conventions.small_words.has(next)
            });
            let fix = fix.and_then(|_| reading.edit(&range, wanted));
            found.push(reading.finding(&KIND, subject, &range, wanted).with_fix(fix));
        }
    }
}
