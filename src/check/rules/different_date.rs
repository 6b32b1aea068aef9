//! `different-date`: another month or day of the week than in the source.
//!
//! ## What it finds
//! A month beside a day or year, or a day of the week, that the source has and the translation replaces with
//! another; and a month that it drops. *December 4* is *4 de diciembre*; a date in figures counts.
//!
//! ## Why
//! People come on the wrong day.
//!
//! ## Example
//! ```ftl en
//! call = Signed on December 4, 2017.
//! ```
//! ```ftl es
//! call = Firmado el 4 de noviembre de 2017.
//! ```
//! Right:
//! ```ftl en
//! call = Signed on Monday, December 4, 2017. May we march?
//! ```
//! ```ftl es
//! call = Firmado el lunes 4 de diciembre de 2017. ¿Marchamos?
//! ```

use std::ops::Range;

use super::super::dictionary::Dictionary;
use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject, Wording};
use super::digits::plain_digits;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_date.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L031", "different-date");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let (here, there) = (subject.conventions, subject.source_conventions);
    for (wording, source) in passage.pairs() {
        for (own_names, source_names, is_month) in
            [(&here.months, &there.months, true), (&here.weekdays, &there.weekdays, false)]
        {
            if !has_name(source, source_names) {
                continue;
            }
            let mut wanted = named(source, source_names, is_month);
            if is_month {
                wanted.extend(undated(source, source_names));
            }
            if wanted.is_empty() {
                continue;
            }
            if is_month && let Some(range) = wrong_way(wording, source, subject) {
                let found_date = wording.text.get(range.clone()).unwrap_or_default();
                let (_, lost) = wanted.first().cloned().unwrap_or_default();
                found.push(
                    subject
                        .finding(&KIND, passage, wording.span(&range))
                        .with("case", "changed")
                        .with("found", found_date)
                        .with("wanted", source.text.get(lost).unwrap_or_default()),
                );
                continue;
            }
            let own = named(wording, own_names, false);
            // An untranslated name is found as such.
            let foreign = named(wording, source_names, is_month);
            let mut own_dated = if is_month { named(wording, own_names, true) } else { own.clone() };
            if is_month {
                own_dated.extend(own.iter().filter(|(_, range)| is_small(wording, range)).cloned());
            }
            let dropped = wanted.iter().find(|(number, _)| {
                let is_named = own.iter().chain(&foreign).any(|(other, _)| other == number);
                let is_in_figures = is_month && has_figure(&plain_digits(&wording.text), *number);
                !is_named && !is_in_figures && !is_joined(&wording.text, own_names, *number, is_month)
            });
            let added = own_dated.iter().find(|(number, _)| {
                !named(source, source_names, false).iter().any(|(other, _)| other == number)
            });
            let Some((_, range)) = dropped else { continue };
            // A month without a day may be said otherwise; in place of another it is wrong.
            let is_dated =
                !is_month || named(source, source_names, true).iter().any(|(_, dated)| dated == range);
            let lost = range;
            let lost = source.text.get(lost.clone()).unwrap_or_default();
            let finding = match added {
                Some((_, new)) => subject
                    .finding(&KIND, passage, wording.span(new))
                    .with("case", "changed")
                    .with("found", wording.text.get(new.clone()).unwrap_or_default()),
                // A weekday may be said otherwise: “today”, “yesterday”.
                None if is_month && is_dated => {
                    let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
                    subject.finding(&KIND, passage, place).with("case", "dropped").with("found", "")
                }
                None => continue,
            };
            found.push(finding.with("wanted", lost));
        }
    }
}

/// Whether a text names some month or day.
fn has_name(wording: &Wording, names: &Dictionary<usize>) -> bool {
    wording.words().iter().any(|word| names.has(word))
}

/// The months or days that a text names. With `dated`, only those beside a day or year: “May” and “March” are words.
pub(super) fn named(wording: &Wording, names: &Dictionary<usize>, dated: bool) -> Vec<(usize, Range<usize>)> {
    let list = wording.words();
    let mut found = Vec::new();
    for (at, word) in list.iter().enumerate() {
        let Some(number) = names.of(word) else { continue };
        if !dated || is_dated(&wording.text, list, at) {
            found.push((*number, word.range.clone()));
        }
    }
    found
}

/// Whether a number stands beside a month, small words (“of”, “de”) between them let pass.
fn is_dated(text: &str, list: &[Word<'_>], at: usize) -> bool {
    let Some(month) = list.get(at) else { return false };
    let is_near = |word: &Word<'_>| {
        let between = text
            .get(word.range.end..month.range.start)
            .or_else(|| text.get(month.range.end..word.range.start));
        between.is_some_and(|between| !between.contains(['.', '?', '!', ';', ':']))
    };
    let is_number = |word: &Word<'_>| word.text.starts_with(|c: char| c.is_ascii_digit());
    let is_link = |word: &Word<'_>| matches!(word.small, "of" | "de" | "del" | "the" | "d");
    let after = list.iter().skip(at + 1).find(|word| !is_link(word));
    let before = list.iter().take(at).rev().find(|word| !is_link(word));
    after.is_some_and(|word| is_number(word) && is_near(word))
        || before.is_some_and(|word| is_number(word) && is_near(word))
}

/// The months of a text that stand alone after a small word: “by the end of January”.
fn undated(wording: &Wording, names: &Dictionary<usize>) -> Vec<(usize, Range<usize>)> {
    const BEFORE: &[&str] =
        &["in", "of", "since", "until", "by", "from", "through", "between", "last", "next", "late", "early"];
    let list = wording.words();
    let after_small = list.iter().zip(list.iter().skip(1)).zip(list.iter().skip(2).map(Some).chain([None]));
    after_small
        .filter(|((before, month), next)| {
            month.is_capitalized()
                && BEFORE.contains(&before.small)
                && !next.is_some_and(|next| next.is_capitalized())
        })
        .filter_map(|((_, month), _)| Some((*names.of(month)?, month.range.clone())))
        .collect()
}

/// Whether a word begins with a small letter, as no name does.
fn is_small(wording: &Wording, range: &Range<usize>) -> bool {
    wording.text.get(range.clone()).is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// A date in figures that has the source’s day where the language has the month: July 11 is 11/7 in Spanish.
fn wrong_way(wording: &Wording, source: &Wording, subject: &Subject<'_>) -> Option<Range<usize>> {
    if !wording.has('/') || !subject.conventions.is(&["es", "fr", "pt", "it", "ca", "gl", "de"]) {
        return None;
    }
    let figures =
        |text: &str| -> Vec<usize> { text.split('/').filter_map(|part| part.parse().ok()).collect() };
    let list = source.words();
    let months = named(source, &subject.source_conventions.months, true);
    let mut at = 0;
    for word in wording.text.split(char::is_whitespace) {
        let begin = at;
        at += word.len() + 1;
        if !word.contains('/') {
            continue;
        }
        let date = word.trim_matches(|c: char| !c.is_ascii_digit());
        let start = begin + word.find(date).unwrap_or_default();
        let [first, second, year] = figures(date)[..] else { continue };
        let has_day = |month: &Range<usize>| {
            let place = list.iter().position(|word| word.range == *month);
            let near = place.map(|place| list.iter().skip(place.saturating_sub(2)).take(4));
            near.is_some_and(|mut near| near.any(|word| word.text.parse() == Ok(second)))
        };
        let is_wrong = year > 31
            && first != second
            && months.iter().any(|(month, place)| *month == first && *month != second && has_day(place));
        if is_wrong {
            return Some(start..start + date.len());
        }
    }
    None
}

/// Whether the text has a day with the initial of the month, as attacks and revolts are called: 11-S.
fn has_initial(text: &str, month: usize) -> bool {
    const INITIALS: [char; 12] = ['E', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D'];
    let initial = month.checked_sub(1).and_then(|at| INITIALS.get(at));
    text.split(|c: char| !(c.is_alphanumeric() || c == '-')).any(|word| {
        word.split_once('-').is_some_and(|(day, letter)| {
            day.parse::<u8>().is_ok_and(|day| day <= 31) && letter.chars().eq(initial.copied())
        })
    })
}

/// Whether a text without spaces or with articles before its words names it: 周一, وديسمبر, كانون الأول.
fn is_joined(text: &str, names: &Dictionary<usize>, number: usize, is_month: bool) -> bool {
    const LEVANT: [&str; 12] = [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ];
    let levant = number.checked_sub(1).and_then(|at| LEVANT.get(at)).filter(|_| is_month);
    let is_uncased = |name: &str| name.chars().any(|c| c.is_alphabetic() && !c.is_lowercase());
    levant.is_some_and(|name| text.contains(name))
        || names.iter().any(|(name, worth)| {
            // 12月 holds 2月: months in figures are told apart as figures.
            *worth == number
                && is_uncased(name)
                && !name.starts_with(|c: char| c.is_ascii_digit())
                && text.contains(name)
        })
}

/// Whether a date in figures names the month: `4/12/2017`, `2017-12-04`.
fn has_figure(text: &str, month: usize) -> bool {
    let is_sign = |sign: char| {
        text.match_indices(sign).any(|(at, _)| {
            let head = text.get(..at).unwrap_or_default();
            let digits = head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
            head.get(digits..).and_then(|figure| figure.parse().ok()) == Some(month)
        })
    };
    // 2017年12月4日.
    if has_initial(text, month) || is_sign('月') || is_sign('월') {
        return true;
    }
    text.split(|c: char| c.is_whitespace()).any(|word| {
        let parts: Vec<&str> =
            word.trim_matches(|c: char| !c.is_ascii_digit()).split(['/', '-', '.']).collect();
        parts.len() >= 2 && parts.iter().any(|part| part.parse() == Ok(month))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;
    use crate::check::Conventions;

    #[test]
    fn months_in_figures_and_without_spaces_are_found() {
        assert!(has_figure("2017年12月4日", 12));
        assert!(!has_figure("2017年12月4日", 2));
        let arabic = Conventions::of(&Locale::parse("ar").unwrap(), None);
        assert!(is_joined("في ٤ كانون الأول", &arabic.months, 12, true));
        assert!(is_joined("في أكتوبر وديسمبر", &arabic.months, 12, true));
        assert!(!is_joined("في أكتوبر", &arabic.months, 12, true));
    }
}
