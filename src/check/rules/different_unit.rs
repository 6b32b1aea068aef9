//! `different-unit`: a number of the source with another unit, without being converted.
//!
//! ## What it finds
//! The same number with another unit of length, area, weight, volume or heat: *300 miles* and *300 kilómetros*. What is
//! converted, and what stands beside its conversion, is let pass.
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

use super::super::{Check, Passage, Rule, Subject, Wording};
use super::evidence::numbers;
use super::measures::{Measure, measures};
use super::spoken::spoken_numbers;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_unit.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L081", "different-unit");

/// What stands in the name of every unit; most texts have none of them.
const UNITS: [&str; 24] = [
    "mile", "mill", "met", "km", "cm", "ft", "feet", "foot", "pie", "inch", "pulg", "yard", "acre", "hect",
    "pound", "kilo", "gal", "°", "lb", "kg", "oun", "onz", "lib", "lit",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        if !UNITS.iter().any(|unit| source.text.contains(unit)) {
            continue;
        }
        let read = |wording: &Wording, conventions: &super::super::Conventions| -> Vec<Measure> {
            let figures = numbers(&wording.text, conventions);
            let spoken = spoken_numbers(wording, &conventions.language);
            measures(&wording.text, &figures, &spoken)
        };
        let wanted = read(source, subject.source_conventions);
        if wanted.is_empty() {
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

/// Whether both have the same number.
fn has_same_count(one: &Measure, other: &Measure) -> bool {
    let written = |measure: &Measure| match measure.dimension {
        super::measures::Dimension::Heat if measure.factor > 1.0 => measure.count * measure.factor + 32.0,
        _ => measure.count,
    };
    (written(one) - written(other)).abs() < 0.001
}
