//! `source-calendar-word`: a month or day of the week in the source’s language.
//!
//! ## What it finds
//! In a translation, a month of the source’s language beside a number, or one of its days of the week that is no part
//! of a name; in Spanish also *Jan*, *Apr*, *Aug* and *Dec* beside a day or a year.
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

use std::ops::Range;

use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject, Wording};
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
        let short = if there.is(&["en"]) && here.is(&["es"]) { abbreviated(wording) } else { Vec::new() };
        let short = short.into_iter().map(|range| (range, true));
        for (range, is_month) in months.chain(days).chain(short) {
            let written = wording.text.get(range.clone()).unwrap_or_default();
            let small = written.to_lowercase();
            let is_own = here.months.get(&small).is_some() || here.weekdays.get(&small).is_some();
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

/// English months in short that are not Spanish (CLDR: *ene, abr, ago, dic*) beside a day or a year.
fn abbreviated(wording: &Wording) -> Vec<Range<usize>> {
    const SHORT: &[&str] = &["Jan", "Apr", "Aug", "Dec"];
    if !["jan", "apr", "aug", "dec"].iter().any(|short| wording.says(short)) {
        return Vec::new();
    }
    let list = wording.words();
    let is_figure = |word: Option<&Word<'_>>, lengths: &[usize]| {
        word.is_some_and(|word| {
            lengths.contains(&word.text.len()) && word.text.bytes().all(|b| b.is_ascii_digit())
        })
    };
    let is_of = |word: Option<&Word<'_>>| word.is_some_and(|word| ["de", "del"].contains(&word.small));
    let beside = |at: usize| {
        let back = |steps: usize| at.checked_sub(steps).and_then(|at| list.get(at));
        let day = is_figure(back(1), &[1, 2]) || is_of(back(1)) && is_figure(back(2), &[1, 2]);
        let year =
            is_figure(list.get(at + 1), &[4]) || is_of(list.get(at + 1)) && is_figure(list.get(at + 2), &[4]);
        let is_address = wording
            .text
            .get(..list.get(at).map_or(0, |word| word.range.start))
            .is_some_and(|head| head.ends_with(['/', '-', '_', '.', '@']));
        (day || year) && !is_address
    };
    let months = list.iter().enumerate().filter(|(at, word)| SHORT.contains(&word.text) && beside(*at));
    months.map(|(_, word)| word.range.clone()).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    #[test]
    fn english_months_in_short_are_told_from_names() {
        let count = |spanish: &str| {
            let found = found_in("a = Released on 11 January 2024.\n", &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.code == "L043").count()
        };
        for text in ["Publicado el 11 de Jan de 2024.", "Publicado el 11 Jan 2024."] {
            assert_eq!(count(text), 1, "{text}");
        }
        for text in ["Publicado el 11 de ene. de 2024.", "Jan Egeland lo publicó en 2024."] {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
