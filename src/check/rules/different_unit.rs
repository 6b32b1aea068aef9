//! `different-unit`: a number of the source with another unit, without being converted.
//!
//! ## What it finds
//! The same number with another unit of length, area, weight, volume, heat or time: *300 miles* and *300 kilómetros*, *20 months*
//! and *20 años*. What is converted, and what stands beside its conversion, is let pass. Percentage points that became percent.
//!
//! ## Why
//! 300 miles are 480 kilometers.
//!
//! ## Example
//! ```ftl en
//! call = The camp is 300 miles from the coast.
//! ```
//! ```ftl es
//! call = El campamento está a 300 kilómetros de la costa.
//! ```
//! Right:
//! ```ftl en
//! call = The camp is 300 miles from the coast, 104 °F hot and 20 feet wide.
//! ```
//! ```ftl es
//! call = El campamento está a 480 kilómetros de la costa, a 40 °C, y mide 20 pies (6 metros) de ancho.
//! ```

use std::ops::Range;

use super::super::{Check, Passage, Rule, Subject, Wording};
use super::measures::{Measure, measures};
use crate::diagnostic::{Diagnostic, Kind, Severity};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_unit.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L081", "different-unit");

/// A text is compared where one of these stands in it.
const UNITS: [&str; 31] = [
    "mile", "mill", "met", "km", "cm", "ft", "feet", "foot", "pie", "inch", "pulg", "yard", "acre", "hect",
    "pound", "kilo", "gal", "°", "lb", "kg", "oun", "onz", "lib", "lit", "gram", "ton", "hour", "day",
    "week", "month", "year",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        if let Some(range) = lost_points(wording, source, &subject.conventions.language)
            && wording.is_own(&range)
        {
            let finding = subject.finding(&KIND, passage, wording.span(&range)).with("found", "%");
            found.push(finding.with("wanted", "percentage points").with_severity(Severity::Warning));
        }
        let read = |wording: &Wording, conventions: &super::super::Conventions| -> Vec<Measure> {
            let figures = wording.figures(conventions);
            let spoken = wording.spoken(&conventions.language);
            measures(&wording.text, figures, spoken)
        };
        let wanted = read(source, subject.source_conventions);
        if wanted.is_empty() || !UNITS.iter().any(|unit| source.contains(unit)) {
            continue;
        }
        let own = read(wording, subject.conventions);
        let is_said = |measure: &Measure, list: &[Measure]| {
            list.iter().any(|other| other.has_unit_of(measure) && other.is_same(measure))
        };
        let odd = own.iter().find_map(|measure| {
            let source = wanted.iter().find(|other| {
                other.dimension == measure.dimension
                    && !other.has_unit_of(measure)
                    && has_same_count(other, measure)
                    && !is_said(other, &own)
                    && !is_said(measure, &wanted)
            })?;
            Some((measure, source))
        });
        if let Some((measure, other)) = odd
            && wording.is_own(&measure.range)
        {
            let text = |wording: &Wording, measure: &Measure| {
                wording
                    .text
                    .get(measure.whole.clone())
                    .unwrap_or_default()
                    .trim_end_matches(['.', ',', ';'])
                    .to_owned()
            };
            found.push(
                subject
                    .finding(&KIND, passage, wording.span(&measure.range))
                    .with("found", text(wording, measure))
                    .with("wanted", text(source, other)),
            );
        }
    }
}

/// Where percent stands for the source’s percentage points.
fn lost_points(wording: &Wording, source: &Wording, language: &str) -> Option<Range<usize>> {
    if language != "es" || !source.contains("percentage point") || source.has('%') {
        return None;
    }
    let has_points = wording.words().iter().any(|word| word.small.starts_with("punto"));
    let mut signs = ["%", "por ciento"].into_iter();
    let (at, sign) = signs.find_map(|sign| Some((wording.text.find(sign)?, sign))).filter(|_| !has_points)?;
    Some(at..at + sign.len())
}

/// Whether both have the same number.
fn has_same_count(one: &Measure, other: &Measure) -> bool {
    let written = |measure: &Measure| match measure.dimension {
        super::measures::Dimension::Heat if measure.factor > 1.0 => measure.count * measure.factor + 32.0,
        _ => measure.count,
    };
    (written(one) - written(other)).abs() < 0.001
}
