//! `swapped-variables`: two values in each other’s place.
//!
//! ## What it finds
//! Two variables of one message, where what follows the one in the translation is what follows the other in the source,
//! or is what the other is named after, and those of *{ $a } of { $b }*. Another order alone is let pass.
//!
//! ## Why
//! Twelve camps with four thousand people become four thousand camps with twelve.
//!
//! ## Example
//! ```ftl en
//! call = In { $camps } camps, { $members } members share the work.
//! ```
//! ```ftl es
//! call = En { $members } campamentos, { $camps } personas se reparten el trabajo.
//! ```
//! Right:
//! ```ftl en
//! call = In { $camps } camps, { $members } members share the work.
//! ```
//! ```ftl es
//! call = Son { $members } miembros que se reparten el trabajo de { $camps } campamentos.
//! ```

use super::super::wording::VALUE;
use super::super::{Check, Passage, Rule, Subject, Wording};
use super::proper::bare;
use crate::check::wording::What;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("swapped_variables.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L075", "swapped-variables");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.conventions.language == subject.source_conventions.language {
        return;
    }
    for (wording, source) in passage.pairs() {
        if let (Some((one, other)), Some((first, second))) =
            (part(wording, &subject.conventions.language), part(source, &subject.source_conventions.language))
            && (one, other) == (second, first)
            && one != other
        {
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            found.push(subject.finding(&KIND, passage, place).with("first", one).with("second", other));
            continue;
        }
        let (own, wanted) = (followers(wording), followers(source));
        if own.len() < 2 || wanted.len() < 2 {
            continue;
        }
        let after = |list: &[(&str, String)], id: &str| {
            list.iter().find(|(other, _)| *other == id).map(|(_, word)| word.clone())
        };
        let mut odd = None;
        for (at, (one, own_one)) in own.iter().enumerate() {
            for (other, own_other) in own.iter().skip(at + 1) {
                let (Some(one_there), Some(other_there)) = (after(&wanted, one), after(&wanted, other))
                else {
                    continue;
                };
                let is_straight = is_cognate(own_one, &one_there)
                    || is_cognate(own_other, &other_there)
                    || is_cognate(own_one, one)
                    || is_cognate(own_other, other);
                let is_crossed = is_cognate(own_one, &other_there)
                    || is_cognate(own_other, &one_there)
                    || is_cognate(own_one, other)
                    || is_cognate(own_other, one);
                if is_crossed && !is_straight && one != other {
                    odd = Some((*one, *other));
                }
            }
        }
        if let Some((one, other)) = odd {
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            found.push(subject.finding(&KIND, passage, place).with("first", one).with("second", other));
        }
    }
}

/// The two variables of *{ $a } of { $b }*, where a text has no other.
fn part<'w>(wording: &'w Wording, language: &str) -> Option<(&'w str, &'w str)> {
    let between: &[&str] = match language {
        "en" => &[" of ", " of the ", " out of ", " out of the ", "/"],
        "es" => &[" de ", " de los ", " de las ", " de un total de ", "/"],
        _ => return None,
    };
    let [one, other] = wording.codes.as_slice() else { return None };
    let (What::Variable(one), What::Variable(other)) = (&one.what, &other.what) else { return None };
    let mut parts = wording.text.split(VALUE);
    let (_, gap, _) = (parts.next()?, parts.next()?, parts.next()?);
    (parts.next().is_none() && between.contains(&gap)).then_some((one.as_str(), other.as_str()))
}

/// The variables that stand alone and the word after each.
fn followers<'w>(wording: &'w Wording<'_>) -> Vec<(&'w str, String)> {
    // Values and references in order: as many values as there are marks of one.
    let ids: Vec<&str> = wording
        .codes
        .iter()
        .filter_map(|code| match &code.what {
            What::Variable(id) => Some(id.as_str()),
            _ => None,
        })
        .collect();
    let places: Vec<usize> = wording.text.match_indices(VALUE).map(|(at, _)| at + VALUE.len_utf8()).collect();
    if ids.len() != places.len() || ids.len() < 2 {
        return Vec::new();
    }
    let word = |at: usize| -> String {
        let rest = wording.text.get(at..).unwrap_or_default().trim_start();
        bare(rest.get(..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())).unwrap_or_default())
    };
    ids.into_iter().zip(places.into_iter().map(word)).collect()
}

/// Whether two words have their first four letters in common.
fn is_cognate(one: &str, other: &str) -> bool {
    let head = |word: &str| -> String { bare(word).chars().take(4).collect() };
    one.len() >= 4 && other.len() >= 4 && head(one) == head(other)
}
