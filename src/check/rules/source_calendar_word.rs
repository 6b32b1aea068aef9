//! `source-calendar-word`: a month or day of the week in the source’s language.
//!
//! ## What it finds
//! In a translation, a month of the source’s language beside a number, or one of its days of the week that is no part
//! of a name.
//!
//! ## Why
//! *4 de December* is what a careless search and replace leaves behind.
//!
//! ## Example
//! ```ftl en
//! call = Signed on December 4, 2017.
//! ```
//! ```ftl es
//! call = Firmado el 4 de December de 2017.
//! ```
//! Right:
//! ```ftl en
//! call = Signed on Monday, December 4, 2017.
//! ```
//! ```ftl es
//! call = Firmado el lunes 4 de diciembre de 2017.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::different_date::named;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("source_calendar_word.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L043", "source-calendar-word");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let (here, there) = (subject.conventions, subject.source_conventions);
    if subject.is_source() || here.language == there.language {
        return;
    }
    for wording in &passage.wordings {
        let months = named(wording, &there.months, true).into_iter().map(|(_, range)| (range, true));
        let days = named(wording, &there.weekdays, false).into_iter().map(|(_, range)| (range, false));
        for (range, is_month) in months.chain(days) {
            let written = wording.text.get(range.clone()).unwrap_or_default();
            let small = written.to_lowercase();
            let is_own = here.months.contains_key(&small) || here.weekdays.contains_key(&small);
            // Before or after another capital it is part of a name: Sunday Times, Black Friday.
            let list = wording.words();
            let at = list.iter().position(|word| word.range == range).unwrap_or_default();
            let before = at
                .checked_sub(1)
                .and_then(|before| list.get(before))
                .is_some_and(|word| word.is_capitalized());
            let after = list.get(at + 1).is_some_and(|word| word.is_capitalized());
            if !is_own && (is_month || !(before || after)) && wording.is_partly_own(&range) {
                found.push(subject.finding(&KIND, passage, wording.span(&range)).with("found", written));
            }
        }
    }
}
