//! How long something takes, in minutes: 48 hours are two days, 30 days a month, 90 minutes an hour and a half.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::wording::Wording;
use super::super::words::Word;
use super::evidence::{Number, Value};
use super::spoken::Spoken;

/// Units, and how many minutes they have. A fortnight is fifteen days in Spanish, a week eight.
const UNITS: &[(&str, &[u64])] = &[
    ("minute|minutes|minuto|minutos", &[1]),
    ("hour|hours|hora|horas", &[60]),
    ("day|days|día|días", &[1440]),
    ("week|weeks|semana|semanas", &[10_080]),
    ("fortnight|fortnights|quincena|quincenas", &[20_160, 21_600]),
    ("month|months|mes|meses", &[43_200]),
    ("trimestre|trimestres", &[129_600]),
    ("semestre|semestres", &[259_200]),
    ("year|years|año|años", &[518_400, 525_600, 524_160]),
    ("lustro|lustros|quinquenio|quinquenios", &[2_592_000]),
    ("sexenio|sexenios", &[3_110_400]),
    ("decade|decades|década|décadas", &[5_184_000]),
    ("century|centuries|siglo|siglos", &[51_840_000]),
];

/// What people count in days where others count weeks: ocho días, quince días.
const IN_DAYS: &[(u64, u64)] = &[(10_080, 11_520), (20_160, 21_600)];

/// A length of time: the bytes of its number, and its minutes.
pub type Duration = (Range<usize>, Vec<u64>);

/// The same by word.
static UNIT_MINUTES: LazyLock<FxHashMap<&'static str, &'static [u64]>> = LazyLock::new(|| {
    let mut minutes = FxHashMap::default();
    for (names, worth) in UNITS {
        names.split('|').for_each(|name| _ = minutes.entry(name).or_insert(*worth));
    }
    minutes
});

/// The lengths of time that a wording names. *A month* and *un mes* are one.
pub fn durations(wording: &Wording, numbers: &[Number], spoken: &[Spoken]) -> Vec<Duration> {
    let list = wording.words();
    let counts = Counts { list, numbers, spoken };
    let mut found = Vec::new();
    for (at, word) in list.iter().enumerate() {
        let counted = match word.small.rsplit_once('-') {
            // A two-day strike, a 48-hour one.
            Some((head, unit)) => {
                UNIT_MINUTES.get(unit).zip(counts.halves_until(word.range.start + head.len()))
            }
            None => UNIT_MINUTES.get(word.small).zip(counts.halves_before(at)),
        };
        let Some((minutes, (halves, range))) = counted else { continue };
        // A year and a half, dos años y medio.
        let is_more = [&["y", "medio"][..], &["y", "media"], &["and", "a", "half"]];
        let halves = halves + u64::from(is_more.iter().any(|words| follows(list, at, words)));
        let mut lengths: Vec<u64> = minutes.iter().map(|unit| unit.saturating_mul(halves) / 2).collect();
        let in_days: Vec<u64> =
            IN_DAYS.iter().filter(|(length, _)| lengths.contains(length)).map(|(_, days)| *days).collect();
        lengths.extend(in_days);
        found.push((range, lengths));
    }
    found
}

struct Counts<'c> {
    list: &'c [Word<'c>],
    numbers: &'c [Number],
    spoken: &'c [Spoken],
}

impl Counts<'_> {
    /// How many halves of the unit at this place are meant, and where the number stands.
    fn halves_before(&self, at: usize) -> Option<(u64, Range<usize>)> {
        let word = |back: usize| at.checked_sub(back).and_then(|place| self.list.get(place));
        let small = |back: usize| word(back).map_or("", |word| word.small);
        let before = word(1)?;
        // Half an hour, media hora; two and a half years.
        let half = match small(1) {
            "half" | "medio" | "media" => Some(1),
            "a" | "an" if small(2) == "half" => Some(2),
            _ => None,
        };
        if let Some(half) = half {
            let is_more = small(half + 1) == "a" && small(half + 2) == "and";
            let counted = word(half + 3).filter(|_| is_more).and_then(|word| self.halves(word));
            let whole = counted.map(|(halves, range)| (halves + 1, range));
            return whole.or_else(|| word(half).map(|word| (1, word.range.clone())));
        }
        let is_many = self.list.get(at).is_some_and(|unit| unit.small.ends_with('s') && unit.small != "mes");
        // Las dos últimas décadas, the last two long years.
        let earlier = || word(2).filter(|_| is_many).and_then(|word| self.halves(word));
        self.halves(before).or_else(earlier).or_else(|| {
            let is_one = ["a", "an", "this", "each", "cada"].contains(&before.small);
            // El último año, por día.
            let unit = self.list.get(at).map_or("", |word| word.small);
            (is_one || !unit.ends_with('s') || unit == "mes").then(|| (2, before.range.clone()))
        })
    }

    /// The number that ends with this word, doubled.
    fn halves(&self, word: &Word<'_>) -> Option<(u64, Range<usize>)> {
        self.halves_until(word.range.end)
    }

    fn halves_until(&self, end: usize) -> Option<(u64, Range<usize>)> {
        if let Some(figure) = self.numbers.iter().find(|number| number.range.end == end) {
            return Some((figure.values.first().and_then(doubled)?, figure.range.clone()));
        }
        let said = self.spoken.iter().find(|said| said.range.end == end && !said.is_rank)?;
        Some((said.worth.saturating_mul(2), said.range.clone()))
    }
}

fn follows(list: &[Word<'_>], at: usize, words: &[&str]) -> bool {
    words.iter().zip(1..).all(|(text, step)| list.get(at + step).is_some_and(|word| word.small == *text))
}

/// Whether the number at these bytes measures a time that the other text measures in another unit.
pub fn is_other_unit(range: &Range<usize>, own: &[Duration], others: &[Duration]) -> bool {
    own.iter()
        .filter(|(place, _)| place == range)
        .any(|(_, hours)| others.iter().any(|(_, other)| other.iter().any(|length| hours.contains(length))))
}

/// Twice a value, where that is a whole number.
fn doubled((digits, decimals): &Value) -> Option<u64> {
    let digits = digits.parse::<u64>().ok()?.checked_mul(2)?;
    let power = 10_u64.checked_pow(decimals.unsigned_abs())?;
    if *decimals > 0 {
        digits.is_multiple_of(power).then(|| digits / power)
    } else {
        digits.checked_mul(power)
    }
}
