//! `different-number`: a number that is not the source’s.
//!
//! ## What it finds
//! Numbers in figures that stand on one side only, whatever the marks of the language: `1,234.5` is `1.234,5` or `1
//! 234,5`. Numbers one to twenty may be written in words, *1.2 billion* is *1200 millones*, and Roman numbers,
//! times of the day and decades may differ.
//!
//! ## Why
//! A press officer’s nightmare: another year, another number of dead.
//!
//! ## Example
//! ```ftl en
//! call = In 2017, 1,234.5 tons of 50 goods.
//! ```
//! ```ftl es
//! call = En 2018, 1234,5 toneladas de 50 productos.
//! ```
//! Right:
//! ```ftl en
//! call = In 2017, 1,234.5 tons of 5 goods at $1.2 billion.
//! ```
//! ```ftl es
//! call = En 2017, 1.234,5 toneladas de cinco productos por 1200 millones de dólares.
//! ```

use super::super::{Check, Passage, Rule, Subject, Wording};
use super::evidence::{Number, number_words, numbers, whole};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_number.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L030", "different-number");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let (here, there) = (&subject.conventions, &subject.source_conventions);
    for (wording, source) in passage.pairs() {
        let has_figures = |wording: &Wording| wording.text.contains(|c: char| c.is_ascii_digit());
        if !has_figures(wording) && !has_figures(source) && passage.source.is_none() {
            continue;
        }
        let own = numbers(&wording.text, here);
        let wanted = numbers(&source.text, there);
        let own_words = number_words(&wording.text, &here.language);
        let source_words = number_words(&source.text, &there.language);
        let is_in = |number: &Number, list: &[Number]| {
            list.iter().any(|other| number.values.iter().any(|value| other.values.contains(value)))
        };
        let is_said = |number: &Number, words: &[(usize, std::ops::Range<usize>)]| {
            words.iter().any(|(worth, _)| number.values.contains(&whole(*worth)))
        };
        let dropped: Vec<&Number> = wanted
            .iter()
            .filter(|number| !is_in(number, &own) && !is_said(number, &own_words))
            .filter(|number| !is_tolerated(number, &source.text, &wording.text))
            .collect();
        let added: Vec<&Number> = own
            .iter()
            .filter(|number| !is_in(number, &wanted) && !is_said(number, &source_words))
            .filter(|number| !is_tolerated(number, &wording.text, &source.text))
            .filter(|number| !is_chosen(number, wording))
            // A language whose dates CLDR does not know writes them out, where the source has a placeable.
            .filter(|_| subject.locale.is_known_to_cldr())
            .collect();
        let say =
            |source: &str, number: &Number| source.get(number.range.clone()).unwrap_or_default().to_owned();
        match (dropped.first(), added.first()) {
            (Some(dropped), Some(added)) => {
                let place = if wording.is_partly_own(&added.range) {
                    wording.span(&added.range)
                } else {
                    passage.span.clone()
                };
                found.push(
                    subject
                        .finding(&KIND, passage, place)
                        .with("case", "changed")
                        .with("found", say(&wording.text, added))
                        .with("wanted", say(&source.text, dropped)),
                );
            }
            (Some(dropped), None) => found.push(
                subject
                    .finding(&KIND, passage, wording.variant_span().unwrap_or_else(|| passage.span.clone()))
                    .with("case", "dropped")
                    .with("found", "")
                    .with("wanted", say(&source.text, dropped)),
            ),
            (None, Some(added)) if wording.is_partly_own(&added.range) => found.push(
                subject
                    .finding(&KIND, passage, wording.span(&added.range))
                    .with("case", "added")
                    .with("found", say(&wording.text, added))
                    .with("wanted", ""),
            ),
            _ => {}
        }
        // Words are compared only where one takes the place of another: “four” is “cuatro”, not “cinco”.
        let small = 3;
        let worth = |list: &[(usize, std::ops::Range<usize>)], number: usize| {
            list.iter().any(|(other, _)| *other == number)
        };
        let lost = source_words.iter().find(|(number, _)| {
            *number >= small
                && !worth(&own_words, *number)
                && !own.iter().any(|n| n.values.contains(&whole(*number)))
        });
        let new = own_words.iter().find(|(number, range)| {
            *number >= small
                && !worth(&source_words, *number)
                && !wanted.iter().any(|n| n.values.contains(&whole(*number)))
                && !is_ordinal_word(wording.text.get(range.clone()).unwrap_or_default())
                && wording.is_own(range)
        });
        if let (Some((_, lost)), Some((_, new))) = (lost, new) {
            found.push(
                subject
                    .finding(&KIND, passage, wording.span(new))
                    .with("case", "changed")
                    .with("found", wording.text.get(new.clone()).unwrap_or_default())
                    .with("wanted", source.text.get(lost.clone()).unwrap_or_default()),
            );
        }
    }
}

/// Whether the other text may say this number otherwise: a decade, a century, a time of the day, a Roman number, a
/// round hundred in words, a numeric date with its month in words.
fn is_tolerated(number: &Number, text: &str, other: &str) -> bool {
    let written = text.get(number.range.clone()).unwrap_or_default();
    let after = text.get(number.range.end..).unwrap_or_default();
    let before = text.get(..number.range.start).unwrap_or_default();
    let plain: Option<u32> = written.parse().ok();
    let is_decade =
        after.starts_with('s') || other.contains("décad") || other.contains("años ") || other.contains("0s");
    let is_decade =
        is_decade && plain.is_some_and(|year| year % 10 == 0 && (year < 100 || (1500..2100).contains(&year)));
    let is_clock = plain.is_some_and(|figure| is_clock(figure, before, after, other));
    let is_roman = plain.is_some_and(|number| {
        (1..=40).contains(&number)
            && other.split(|c: char| !c.is_alphanumeric()).any(|word| word == roman(number))
    });
    let is_round = matches!(plain, Some(100 | 1000 | 30 | 40 | 50 | 60 | 70 | 80 | 90 | 0))
        && [
            "cien",
            "ciento",
            "mil",
            "treinta",
            "cuarenta",
            "cincuenta",
            "sesenta",
            "setenta",
            "ochenta",
            "noventa",
            "cero",
            "hundred",
            "thousand",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "zero",
            "cent",
            "mille",
        ]
        .iter()
        .any(|word| other.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|own| own == *word));
    let is_date = plain.is_some_and(|part| is_named_month(part, before, after, other));
    // Articles and versions: 13(2) is 13.2.
    let figures = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let has_part = |text: &str| text.contains('(') || text.contains('.');
    let parts = figures(written);
    let of_other = figures(other);
    let is_part = (parts.len() == 2
        && other.contains(&format!("{}(", parts.first().map_or("", String::as_str))))
        && parts.iter().all(|part| of_other.contains(part))
        || (parts.len() == 1
            && has_part(text)
            && (after.starts_with('(') || before.ends_with('('))
            && of_other.contains(&written.to_owned()));
    let is_label = after.starts_with(')') && plain.is_some_and(|label| label < 30);
    is_part || is_decade || is_clock || is_roman || is_round || is_date || is_label
}

/// Whether this is an hour that the other side counts from noon or from midnight (5 p.m., 17:00), or full minutes
/// (`:00`) that one side leaves out. The mark of a time must stand beside the number itself.
fn is_clock(figure: u32, before: &str, after: &str, other: &str) -> bool {
    let is_minutes = before.ends_with(':');
    if is_minutes {
        return figure == 0;
    }
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let next = after.trim_start().to_lowercase();
    let next: String = next.chars().take_while(|c| c.is_alphabetic() || ".’'".contains(*c)).collect();
    let has_mark = after.starts_with(':')
        || ["las", "at", "h"].contains(&last.as_str())
        || ["am", "pm", "h", "hs", "hrs", "hora", "horas", "o’clock", "o'clock", "noon"]
            .contains(&next.trim_end_matches('.').replace('.', "").as_str());
    if figure > 24 || !has_mark {
        return false;
    }
    let small = other.to_lowercase();
    let is_noon = figure.is_multiple_of(12)
        && ["noon", "midnight", "mediodía", "medianoche"].iter().any(|word| small.contains(word));
    is_noon
        || other
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|part| part.parse::<u32>().ok())
            .any(|hour| hour <= 24 && hour % 12 == figure % 12)
}

/// Whether this is a part of a date in figures (12/4/2017) that the other side writes with the month's name. Two
/// dates in figures have the same parts, in whatever order.
fn is_named_month(part: u32, before: &str, after: &str, other: &str) -> bool {
    let is_date = |c: char| c.is_ascii_digit() || c == '/' || c == '-';
    let head = before.len() - before.trim_end_matches(is_date).len();
    let tail = after.len() - after.trim_start_matches(is_date).len();
    let joined =
        [before.get(before.len() - head..).unwrap_or_default(), "0", after.get(..tail).unwrap_or_default()]
            .concat();
    let parts = |mark: char| joined.split(mark).filter(|part| !part.is_empty()).count();
    let is_in_date = (2..=3).contains(&parts('/')) || parts('-') == 3;
    let has_date = |text: &str| {
        text.split(|c: char| !is_date(c)).any(|run| {
            let count = |mark: char| run.split(mark).filter(|part| !part.is_empty()).count();
            count('/') >= 2 || count('-') == 3
        })
    };
    part <= 12 && is_in_date && !has_date(other)
}

/// Whether the number is that of the variant: `[1]` or `[one]` may say 1.
fn is_chosen(number: &Number, wording: &Wording) -> bool {
    wording.choices.iter().any(|choice| {
        let worth = match choice.key.as_str() {
            "zero" => Some(0),
            "one" => Some(1),
            "two" => Some(2),
            other => other.parse().ok(),
        };
        worth.is_some_and(|worth| number.values.contains(&whole(worth)))
    })
}

fn is_ordinal_word(word: &str) -> bool {
    word.ends_with("to")
        || word.ends_with("ta")
        || word.ends_with("vo")
        || word.ends_with("va")
        || word.ends_with("no")
        || word.ends_with("na")
        || word.ends_with("mo")
        || word.ends_with("ma")
        || word.starts_with("terc")
}

fn roman(mut number: u32) -> String {
    let mut written = String::new();
    for (worth, sign) in [(40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while number >= worth {
            number -= worth;
            written.push_str(sign);
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number of people is no hour, though the sentence tells a time or has an “am” in it.
    #[test]
    fn only_the_hour_itself_may_be_counted_otherwise() {
        assert!(is_clock(5, "at ", " p.m. with 12 people", "a las 17 horas con 13 personas"));
        assert!(is_clock(17, "a las ", " horas con 13 personas", "at 5 p.m. with 12 people"));
        assert!(is_clock(0, "a las 17:", "", "at 5 p.m."));
        assert!(is_clock(12, "a las ", "", "at noon"));
        assert!(!is_clock(12, "at 5 p.m. with ", " people", "a las 17 horas con 13 personas"));
        assert!(!is_clock(12, "", " families among us", "13 de las familias"));
        assert!(!is_clock(5, "at ", " p.m.", "a las 18 horas"));
    }

    #[test]
    fn dates_in_figures_have_the_same_parts() {
        assert!(is_named_month(12, "On ", "/4/2017", "El 4 de diciembre de 2017"));
        assert!(is_named_month(9, "", "/11", "el 11 de septiembre"));
        assert!(is_named_month(12, "2017-", "-04", "4 de diciembre de 2017"));
        assert!(!is_named_month(12, "On ", "/4/2017", "El 13/4/2017"));
        assert!(!is_named_month(12, "10-", " people", "10 a 13 personas"));
    }
}
