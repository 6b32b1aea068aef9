//! All numbers of a text, in figures and in words, and which of them another text lacks.

use std::cell::LazyCell;
use std::ops::Range;

use super::super::{Conventions, Wording};
use super::customary::is_customary;
use super::durations::{durations, is_other_unit};
use super::evidence::{Number, Value, whole};
use super::measures::{Measure, is_converted, measures};
use super::number_form::is_tolerated;
use super::number_words::is_power_word;
use super::ratios::ratios;
use super::spoken::{Share, Spoken, shares};

/// The numbers of one text, however it says them.
#[derive(Debug)]
pub struct Counts<'w> {
    pub wording: &'w Wording<'w>,
    pub figures: &'w [Number],
    pub spoken: Vec<Spoken>,
    pub shares: Vec<(Share, Range<usize>)>,
}

impl<'w> Counts<'w> {
    pub fn of(wording: &'w Wording<'w>, conventions: &Conventions) -> Self {
        let mut shares = shares(wording, &conventions.language);
        let figures = wording.figures(conventions);
        let mut spoken = wording.spoken(&conventions.language).to_vec();
        spoken.retain(|said| {
            // Two thirds are no two, 40 mil no thousand.
            !shares.iter().any(|(_, part)| part.start < said.range.end && said.range.start < part.end)
                && !figures
                    .iter()
                    .any(|figure| figure.range.end + 1 == said.range.start && is_power(said.worth))
        });
        shares.extend(ratios(wording, &conventions.language, figures, &spoken));
        Self { wording, figures, spoken, shares }
    }

    /// Whether a figure is an hour of the afternoon that the other text says in words: 15:00, three in the afternoon.
    pub fn is_spoken_hour(&self, number: &Number, other: &Self) -> bool {
        const LATE: [&str; 8] =
            ["afternoon", "evening", "night", "p.m.", "tarde", "noche", "p. m.", "o’clock"];
        let hour = self.text(&number.range).parse::<u64>().ok().filter(|hour| (13..24).contains(hour));
        let rest = self.wording.text.get(number.range.end..).unwrap_or_default();
        let is_hour = [":", ".", " h", "h"].iter().any(|mark| rest.starts_with(mark));
        hour.filter(|_| is_hour).is_some_and(|hour| {
            other.spoken.iter().any(|said| !said.is_rank && said.worth + 12 == hour)
                && LATE.iter().any(|late| other.wording.text.contains(late))
        })
    }

    /// Whether a number is one of two that make a share which the other text has too, be it in percent.
    pub fn is_shared(&self, place: &Range<usize>, other: &Self) -> bool {
        let own =
            self.shares.iter().filter(|(_, range)| range.start <= place.start && place.end <= range.end);
        own.into_iter().any(|(share, _)| {
            let percent = share.0 * 100 / share.1;
            other.shares.iter().any(|(theirs, _)| is_same_share(*share, *theirs))
                || (other.text_has_percent() && (other.has_worth(percent) || other.has_worth(percent + 1)))
        })
    }

    /// Whether it says in words the half of a number in figures: 0.5, *medio*; 1.5, *one and a half*.
    fn has_half_for(&self, number: &Number) -> bool {
        const HALVES: [&str; 3] = [" and a half", " y medio", " y media"];
        if number.values.iter().any(is_half) {
            return self.wording.words().iter().any(|word| matches!(word.small, "half" | "medio" | "media"));
        }
        let wholes = number.values.iter().filter_map(whole_of_half);
        HALVES.iter().any(|half| self.wording.text.contains(half))
            && wholes.into_iter().any(|whole| whole == 1 || self.has_worth(whole))
    }

    pub fn measures(&self) -> Vec<Measure> {
        measures(&self.wording.text, self.figures, &self.spoken)
    }

    pub fn text_has_percent(&self) -> bool {
        ["%", "percent", "per cent", "por ciento", "por cien"]
            .iter()
            .any(|sign| self.wording.text.contains(sign))
    }

    /// Whether it has this number, in figures or in words.
    pub fn has(&self, number: &Number) -> bool {
        self.figures.iter().any(|other| number.values.iter().any(|value| other.values.contains(value)))
            || self.spoken.iter().any(|said| number.values.contains(&whole(said.worth)))
    }

    pub fn has_worth(&self, worth: u64) -> bool {
        let value = LazyCell::new(|| whole(worth));
        self.spoken.iter().any(|said| said.worth == worth)
            || self.figures.iter().any(|number| number.values.contains(&value))
    }

    pub fn text(&self, range: &Range<usize>) -> &'w str {
        self.wording.text.get(range.clone()).unwrap_or_default()
    }

    /// A figure with the word that multiplies it.
    pub fn amount(&self, number: &Number, language: &str) -> &'w str {
        let rest = self.wording.text.get(number.range.end..).unwrap_or_default();
        let word = rest.strip_prefix([' ', '\u{A0}']).unwrap_or_default();
        let word =
            word.get(..word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len())).unwrap_or_default();
        if !word.is_empty() && is_power_word(word, language) {
            let gap = if rest.starts_with(' ') { 1 } else { '\u{A0}'.len_utf8() };
            return self.text(&(number.range.start..number.range.end + gap + word.len()));
        }
        self.text(&number.range)
    }

    /// Its figures that the other has not, in no form.
    pub fn lacking<'n>(&'n self, other: &'n Self) -> impl Iterator<Item = &'n Number> {
        let shares: Vec<Share> = other.shares.iter().map(|(share, _)| *share).collect();
        // Most numbers are there in figures or in words: what they measure is asked of the others only.
        let spans = LazyCell::new(|| {
            let durations = |counts: &Self| durations(counts.wording, counts.figures, &counts.spoken);
            (durations(self), durations(other))
        });
        let measures = LazyCell::new(|| (self.measures(), other.measures()));
        self.figures.iter().filter(move |number| {
            !other.has(number)
                && !other.has_half_for(number)
                && !is_tolerated(number, &self.wording.text, &other.wording.text)
                && !is_customary(number, &self.wording.text, &other.wording.text, &shares)
                && !is_other_unit(&number.range, &spans.0, &spans.1)
                && !is_converted(&number.range, &measures.0, &measures.1)
                && !self.is_shared(&number.range, other)
                && !self.is_spoken_hour(number, other)
        })
    }
}

/// The two of 2.5.
fn whole_of_half((digits, decimals): &Value) -> Option<u64> {
    digits.strip_suffix('5').filter(|_| *decimals == 1)?.parse().ok()
}

fn is_half((digits, decimals): &Value) -> bool {
    digits == "5" && *decimals == 1
}

fn is_power(worth: u64) -> bool {
    [100, 1000, 1_000_000, 1_000_000_000, 1_000_000_000_000].contains(&worth)
}

/// Whether two parts of a whole are one: 2/3, 4/6.
pub fn is_same_share(one: Share, other: Share) -> bool {
    one.0 * other.1 == other.0 * one.1
}
