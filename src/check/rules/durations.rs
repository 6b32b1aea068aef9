//! How long something takes, in hours: 48 hours are two days, 30 days a month.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::wording::Wording;
use super::evidence::{Number, Value};
use super::spoken::Spoken;

/// Units, and how many hours they have. A fortnight is fifteen days in Spanish.
const UNITS: &[(&str, &[u64])] = &[
    ("hour|hours|hora|horas", &[1]),
    ("day|days|día|días", &[24]),
    ("week|weeks|semana|semanas", &[168]),
    ("fortnight|fortnights|quincena|quincenas", &[336, 360]),
    ("month|months|mes|meses", &[720]),
    ("year|years|año|años", &[8640]),
    ("decade|decades|década|décadas", &[86_400]),
    ("century|centuries|siglo|siglos", &[864_000]),
];

/// A length of time: the bytes of its number, and its hours.
pub type Duration = (Range<usize>, Vec<u64>);

/// The same by word.
static UNIT_HOURS: LazyLock<FxHashMap<&'static str, &'static [u64]>> = LazyLock::new(|| {
    let mut hours = FxHashMap::default();
    for (names, worth) in UNITS {
        names.split('|').for_each(|name| _ = hours.entry(name).or_insert(*worth));
    }
    hours
});

/// The lengths of time that a wording names. *A month* and *un mes* are one.
pub fn durations(wording: &Wording, numbers: &[Number], spoken: &[Spoken]) -> Vec<Duration> {
    let list = wording.words();
    let mut found = Vec::new();
    for (at, word) in list.iter().enumerate() {
        let Some(hours) = UNIT_HOURS.get(word.small) else { continue };
        // A small word may stand between: the past 24 months, los últimos dos años.
        let before = at.checked_sub(1).and_then(|before| list.get(before));
        let Some(before) = before else { continue };
        let figure = numbers.iter().find(|number| number.range.end == before.range.end);
        let said = spoken.iter().find(|said| said.range.end == before.range.end && !said.is_rank);
        let (count, range) = match (figure, said) {
            (Some(figure), _) => (figure.values.first().and_then(whole_value), figure.range.clone()),
            (None, Some(said)) => (Some(said.worth), said.range.clone()),
            (None, None) => (
                ["a", "an", "this", "each", "cada"].contains(&before.small).then_some(1),
                before.range.clone(),
            ),
        };
        if let Some(count) = count {
            found.push((range, hours.iter().map(|hours| hours.saturating_mul(count)).collect()));
        }
    }
    found
}

/// Whether the number at these bytes measures a time that the other text measures in another unit.
pub fn is_other_unit(range: &Range<usize>, own: &[Duration], others: &[Duration]) -> bool {
    own.iter()
        .filter(|(place, _)| place == range)
        .any(|(_, hours)| others.iter().any(|(_, other)| other.iter().any(|length| hours.contains(length))))
}

fn whole_value((digits, decimals): &Value) -> Option<u64> {
    let digits: u64 = digits.parse().ok()?;
    let zeros = u32::try_from(decimals.checked_neg()?).ok()?;
    digits.checked_mul(10_u64.checked_pow(zeros)?)
}
