//! `calendar-form`: a date or a month in the form of another language.
//!
//! ## What it finds
//! Months and days of the week with a capital in languages that write them small, beside a day, a year or a small
//! word, and dates in the order of English (*octubre 2, 2017*). Names such as *Plaza de Mayo* are let pass.
//!
//! ## Why
//! It tells every reader that the text is a translation.
//!
//! ## Example
//! ```ftl en
//! call = It was declared on October 2, 2017.
//! ```
//! ```ftl es
//! call = Se declaró el octubre 2, 2017.
//! ```
//! Right:
//! ```ftl en
//! call = It was declared on October 2, 2017, at Plaza de Mayo, on Good Friday and by April Jones.
//! ```
//! ```ftl es
//! call = Se declaró el 2 de octubre de 2017, en la Plaza de Mayo, el Viernes Santo y por April Jones.
//! ```

use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("calendar_form.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T047", "calendar-form");

/// Small words before a month or a day that is none of a name’s.
const BEFORE: &[&str] = &[
    "en",
    "desde",
    "hasta",
    "el",
    "los",
    "este",
    "cada",
    "próximo",
    "pasado",
    "entre",
    "a",
    "al",
    "del",
    "para",
    "y",
    "o",
    "em",
    "desde",
    "até",
    "o",
    "no",
    "na",
    "le",
    "ce",
    "depuis",
    "jusqu’au",
    "il",
    "nel",
    "dal",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let here = subject.conventions;
    if subject.is_source() || !here.is(&["es", "pt", "fr", "it", "ca", "gl"]) {
        return;
    }
    for wording in &passage.wordings {
        let text = wording.text.as_str();
        let list = wording.words();
        for (at, word) in list.iter().enumerate() {
            let small = word.small;
            let is_month = here.months.has(word);
            if !(is_month || here.weekdays.has(word)) || small.chars().count() < 4 {
                continue;
            }
            if is_month && let Some(end) = english_date(text, list, at) {
                let range = word.range.start..end;
                if wording.is_own(&range) {
                    let written = text.get(range.clone()).unwrap_or_default();
                    let finding = subject.finding(&KIND, passage, wording.span(&range)).with("case", "order");
                    found.push(finding.with("found", written).with("wanted", ""));
                }
                continue;
            }
            let is_in_source = passage
                .source
                .as_ref()
                .is_some_and(|source| source.wordings.iter().any(|source| source.text.contains(word.text)));
            if word.is_capitalized()
                && !word.text.chars().skip(1).any(char::is_uppercase)
                && !is_in_source
                && (is_plain(text, list, at) || begins_with_date(passage, subject, list, at))
                && wording.is_own(&word.range)
            {
                let place = passage.written(wording, &word.range);
                found.push(
                    subject
                        .finding(&KIND, passage, wording.span(&word.range))
                        .with("case", "capital")
                        .with("found", word.text)
                        .with("wanted", small)
                        .with_fix(place.map(|place| Edit::new(place, small))),
                );
            }
        }
    }
}

/// The end of a date that begins with its month: `octubre 2, 2017`.
fn english_date(text: &str, list: &[Word<'_>], at: usize) -> Option<usize> {
    let (month, day, year) = (list.get(at)?, list.get(at + 1)?, list.get(at + 2)?);
    let is_number = |word: &Word<'_>, length: usize| {
        word.text.chars().all(|c| c.is_ascii_digit()) && word.text.len() <= length
    };
    let is_date = is_number(day, 2)
        && is_number(year, 4)
        && year.text.len() == 4
        && text.get(month.range.end..day.range.start)?.trim().is_empty()
        && text.get(day.range.end..year.range.start)?.trim() == ",";
    is_date.then_some(year.range.end)
}

/// Whether a text begins with *El 4 de Diciembre*, and its source has a month: it is no street and no feast.
fn begins_with_date(passage: &Passage<'_>, subject: &Subject<'_>, list: &[Word<'_>], at: usize) -> bool {
    let is_date = matches!(list.get(..at), Some([article, day, of])
        if article.small == "el" && of.small == "de" && day.text.bytes().all(|byte| byte.is_ascii_digit()));
    let goes_on = list.get(at + 1).is_some_and(Word::is_capitalized);
    is_date
        && !goes_on
        && passage.source.as_ref().is_some_and(|source| {
            let months = &subject.source_conventions.months;
            source.wordings.iter().any(|source| source.words().iter().any(|word| months.has(word)))
        })
}

/// Whether a month or day stands among small words and figures, as no name does.
fn is_plain(text: &str, list: &[Word<'_>], at: usize) -> bool {
    let Some(word) = list.get(at) else { return false };
    let gap = |one: Option<&Word<'_>>, other: Option<&Word<'_>>| {
        one.zip(other).and_then(|(one, other)| text.get(one.range.end..other.range.start)).map(str::trim)
    };
    let before = at.checked_sub(1).and_then(|before| list.get(before));
    let before_last = at.checked_sub(2).and_then(|before| list.get(before));
    let head = at.checked_sub(3).and_then(|before| list.get(before));
    let next = list.get(at + 1);
    let is_capital = |word: Option<&Word<'_>>| word.is_some_and(Word::is_capitalized);
    let is_figure =
        |word: Option<&Word<'_>>| word.is_some_and(|w| w.text.starts_with(|c: char| c.is_ascii_digit()));
    let small = |word: Option<&Word<'_>>| word.map(|word| word.small.to_owned()).unwrap_or_default();
    let begins = gap(before, Some(word)) != Some("");
    let goes_on = is_capital(next) && gap(Some(word), next) == Some("");
    if begins || goes_on {
        return false;
    }
    let is_year = is_figure(list.get(at + 2)) && ["de", "del"].contains(&small(next).as_str())
        || is_figure(next) && next.is_some_and(|next| next.text.len() == 4);
    // 5 de Mayo is a street, too: there a capital stands before it.
    let is_day = small(before) == "de" && is_figure(before_last) && !is_capital(head);
    let is_after_small =
        BEFORE.contains(&small(before).as_str()) && !["de", "of", "santo"].contains(&small(next).as_str());
    is_after_small || (is_year && (is_day || small(before) == "de"))
}
