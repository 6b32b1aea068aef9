//! `different-place`: another country or city than in the source.
//!
//! ## What it finds
//! A country, or a city that the languages name differently, which the translation replaces with another one, or leaves
//! in English (*London*); two countries or cities that exchanged their places in *from … to …*; one of several in a row
//! that is gone.
//!
//! ## Why
//! Austria is not Australia, and Geneva is not Genoa, though their names look alike.
//!
//! ## Example
//! ```ftl en
//! call = Austria will not sign.
//! ```
//! ```ftl es
//! call = Australia no firmará.
//! ```
//! Right:
//! ```ftl en
//! call = Austria met the Mexican delegation in Geneva.
//! ```
//! ```ftl es
//! call = Austria se reunió en Ginebra con la delegación de México.
//! ```

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::places::spanish_city;
use super::super::{Check, Conventions, Passage, Rule, Subject, Wording};
use super::proper::bare;
use crate::diagnostic::{Diagnostic, Kind, Severity};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_place.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L072", "different-place");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.conventions.language == subject.source_conventions.language {
        return;
    }
    for (wording, source) in passage.pairs() {
        let wanted = places(source, subject.source_conventions);
        if wanted.is_empty() {
            continue;
        }
        let own = places(wording, subject.conventions);
        let in_source: BTreeSet<&str> = wanted.iter().map(|(place, _)| place.as_str()).collect();
        let lost = wanted.iter().find(|(place, range)| {
            let name = source.text.get(range.clone()).unwrap_or_default();
            !own.iter().any(|(other, _)| other == place) && !wording.text.contains(name)
        });
        let new =
            own.iter().find(|(place, range)| !in_source.contains(place.as_str()) && wording.is_own(range));
        let text = |range: &Range<usize>| source.text.get(range.clone()).unwrap_or_default();
        if let Some(range) = exchanged(wording, source, &own, &wanted, subject) {
            let written = wording.text.get(range.clone()).unwrap_or_default();
            let other = wanted.first().map_or("", |(_, first)| text(first));
            let finding = subject.finding(&KIND, passage, wording.span(&range));
            found.push(finding.with("found", written).with("wanted", other).with_severity(Severity::Warning));
            continue;
        }
        if let Some((left, right)) = left_in_english(wording, &wanted, source, subject)
            && wording.is_own(&left)
        {
            let written = wording.text.get(left.clone()).unwrap_or_default();
            let finding = subject.finding(&KIND, passage, wording.span(&left));
            found.push(finding.with("found", written).with("wanted", right).with_severity(Severity::Warning));
            continue;
        }
        if new.is_none()
            && let Some(lost) = lost_in_a_row(wording, source, &own, &wanted, subject)
        {
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            let kept = own.first().and_then(|(_, range)| wording.text.get(range.clone())).unwrap_or_default();
            let finding = subject.finding(&KIND, passage, place).with("found", kept);
            found.push(finding.with("wanted", text(&lost)).with_severity(Severity::Warning));
            continue;
        }
        if let (Some((_, lost)), Some((_, new))) = (lost, new) {
            let written = wording.text.get(new.clone()).unwrap_or_default();
            // An adjective of the source may be a country here: “Mexican”, “de México”.
            let root: String = written.chars().take(4).collect();
            if bare(&source.text).contains(&bare(&root)) && !is_alike(source, lost, written) {
                continue;
            }
            found.push(
                subject
                    .finding(&KIND, passage, wording.span(new))
                    .with("found", written)
                    .with("wanted", source.text.get(lost.clone()).unwrap_or_default()),
            );
        }
    }
}

/// Two places in Spanish that stand in each other’s place behind *from* and *to*: where the first stands.
fn exchanged(
    wording: &Wording,
    source: &Wording,
    own: &[(String, Range<usize>)],
    wanted: &[(String, Range<usize>)],
    subject: &Subject<'_>,
) -> Option<Range<usize>> {
    let ([(one, here), (other, there)], [(first, from), (second, to)]) = (own, wanted) else { return None };
    let is_between = |text: &str, head: &Range<usize>, tail: &Range<usize>, from: &[&str], to: &[&str]| {
        let before = text.get(..head.start).unwrap_or_default().to_lowercase();
        let between = text.get(head.end..tail.start).unwrap_or_default();
        from.iter().any(|word| before.ends_with(word)) && to.contains(&between)
    };
    let is_crossed = one == second
        && other == first
        && one != other
        && subject.conventions.is(&["es"])
        && is_between(&source.text, from, to, &["from ", "from the "], &[" to ", " to the "])
        && is_between(
            &wording.text,
            here,
            there,
            &[" de ", " desde ", " del ", " de la "],
            &[" a ", " al ", " hasta ", " a la ", " hasta el ", " hacia "],
        );
    (is_crossed && wording.is_own(here)).then(|| here.clone())
}

/// A city under its English name in a Spanish text, and its Spanish name.
fn left_in_english(
    wording: &Wording,
    wanted: &[(String, Range<usize>)],
    source: &Wording,
    subject: &Subject<'_>,
) -> Option<(Range<usize>, &'static str)> {
    if !subject.conventions.is(&["es"]) || !subject.source_conventions.is(&["en"]) {
        return None;
    }
    let (list, theirs) = (wording.words(), source.words());
    wanted.iter().find_map(|(_, range)| {
        let name = source.text.get(range.clone())?;
        let right = spanish_city(name).filter(|right| bare(right) != bare(name))?;
        // London Bridge and University of London are names.
        let is_alone = |list: &[super::super::words::Word<'_>], range: &Range<usize>, small: &[&str]| {
            let at = list.iter().position(|word| word.range.start == range.start);
            let end = list.iter().position(|word| word.range.end == range.end);
            let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| list.get(at));
            let after = end.and_then(|end| list.get(end + 1));
            let is_joined =
                |word: &super::super::words::Word<'_>| word.is_capitalized() && !small.contains(&word.small);
            !before.is_some_and(is_joined)
                && before.is_none_or(|word| word.small != "of")
                && !after.is_some_and(is_joined)
        };
        let at = wording.text.find(name)?;
        let here = at..at + name.len();
        let is_told = super::super::words::is_bounded(&wording.text, &here)
            && !wording.text.contains(right)
            && is_alone(list, &here, &[])
            && is_alone(theirs, range, &[])
            && !wording.text.contains(['«', '“', '"']);
        is_told.then_some((here, right))
    })
}

/// A country of two in a row in the source, of which a shorter Spanish text has only the other.
fn lost_in_a_row(
    wording: &Wording,
    source: &Wording,
    own: &[(String, Range<usize>)],
    wanted: &[(String, Range<usize>)],
    subject: &Subject<'_>,
) -> Option<Range<usize>> {
    if !subject.conventions.is(&["es"]) || own.is_empty() {
        return None;
    }
    let has = |place: &str| own.iter().any(|(other, _)| other == place);
    let is_joined = |one: &Range<usize>, other: &Range<usize>| {
        matches!(
            source.text.get(one.end..other.start),
            Some(" and " | ", " | ", and " | " or " | " and the ")
        )
    };
    let list = wording.words();
    wanted.windows(2).find_map(|two| {
        let [(one, here), (other, there)] = two else { return None };
        let lost = match (has(one), has(other)) {
            (true, false) => there,
            (false, true) => here,
            _ => return None,
        };
        let root: String = bare(source.text.get(lost.clone())?).chars().take(4).collect();
        // An adjective says it as well: peruanas. A name that Spanish begins otherwise has another: alemán.
        let is_said = list.iter().any(|word| bare(word.text).starts_with(&root));
        let region = if std::ptr::eq(lost, here) { one } else { other };
        let own_name = crate::catalog::region_name(region, subject.locale)?;
        let own_root: String = bare(&own_name).chars().take(4).collect();
        let is_one_word = !source.text.get(lost.clone())?.contains([' ', '-']);
        (is_joined(here, there) && !is_said && is_one_word && own_root == root).then(|| lost.clone())
    })
}

/// Whether the place that was lost has the same beginning as the one that took its place.
fn is_alike(source: &Wording, lost: &Range<usize>, written: &str) -> bool {
    let root = |text: &str| -> String { bare(text).chars().take(4).collect() };
    source.text.get(lost.clone()).is_some_and(|lost| root(lost) == root(written))
}

/// The places that a wording names: region code, or English name of a city.
pub fn places(wording: &Wording, conventions: &Conventions) -> Vec<(String, Range<usize>)> {
    let known = conventions.places();
    let list = wording.words();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = list.get(at) {
        at += 1;
        if !word.is_capitalized() || !known.begin_with(word) {
            continue;
        }
        // The longest name that begins here.
        for length in (1..=4).rev() {
            let Some(last) = list.get(at + length - 2) else { continue };
            let range = word.range.start..last.range.end;
            let name = wording.text.get(range.clone()).unwrap_or_default().to_lowercase();
            if let Some(place) = known.get(&name) {
                found.push((place.to_owned(), range));
                at += length - 1;
                break;
            }
        }
    }
    found
}
