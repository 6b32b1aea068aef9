//! `different-number`: a number that is not the source’s.
//!
//! ## What it finds
//! Numbers in figures that stand on one side only, whatever the marks of the language: `1,234.5` is `1.234,5` or
//! `1 234,5`. Numbers from one to twenty and round ones may be written in words, *1.2 billion* is *1200 millones*, and
//! Roman numbers, times of the day (5 p.m., 17:00) and decades may be written in another way.
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
use super::number_form::is_tolerated;
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
        let own_words = number_words(wording, &here.language);
        let source_words = number_words(source, &there.language);
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
            .filter(|_| subject.locale.writes_values())
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
