//! What stands in place of words, and how each of it reads in the target: terms in all their forms, values.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fold::Folded;
use super::frame::{Frame, Reading, Slot, say};
use crate::check::{Conventions, TraceKind, find_traces};
use crate::exchange::{Code, Part, Role, Unit, flatten_pattern};

/// A placeable of the source and what it says in the target.
#[derive(Clone, Debug)]
pub struct CodeForm {
    /// The placeable, as it is to be written.
    pub original: String,
    /// What it says in the target.
    pub text: String,
    /// The term that it refers to.
    pub term: Option<String>,
    /// Whether the source has it in just this form.
    pub is_of_source: bool,
    pub(super) folded: Folded,
}

/// An agreed name in both languages.
#[derive(Clone, Debug)]
pub struct TermForm {
    /// Its id, without `-`.
    pub id: String,
    /// What it says in the source, in all its forms.
    pub source: Vec<String>,
    /// What it says in the target, in all its forms, and how each is written as a reference.
    pub target: Vec<(String, String)>,
}

/// The terms of both languages.
pub(super) fn read_terms(source: &Reading<'_>, target: &Reading<'_>) -> Vec<TermForm> {
    let ids: BTreeSet<String> = own_resources(source)
        .flat_map(|resource| resource.terms().iter().map(|term| term.id.clone()))
        .collect();
    let forms = ids.into_iter().map(|id| TermForm {
        source: forms_of(&id, source).into_iter().map(|(text, _)| text).collect(),
        target: forms_of(&id, target),
        id,
    });
    forms.collect()
}

fn own_resources<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = &'r crate::catalog::Resource> {
    let own = reading.layers.iter().filter(|layer| layer.locale.is_same_language(reading.locale));
    own.flat_map(|layer| layer.resources.iter().map(|resource| &**resource))
}

/// Each form of a term: what it says, and how it is referred to.
fn forms_of(id: &str, reading: &Reading<'_>) -> Vec<(String, String)> {
    let Some((term, resource)) =
        own_resources(reading).find_map(|resource| Some((resource.term(id)?, resource)))
    else {
        return Vec::new();
    };
    let rows = flatten_pattern(&term.value, &resource.source().text, None).unwrap_or_default();
    let mut forms: Vec<(String, String)> = Vec::new();
    for row in rows {
        let named: Vec<String> = row
            .choices
            .iter()
            .filter(|choice| !choice.is_default)
            .filter_map(|choice| {
                let name = choice.selector.strip_prefix('$')?;
                let is_number = choice.key.parse::<f64>().is_ok();
                Some(if is_number {
                    format!("{name}: {}", choice.key)
                } else {
                    format!("{name}: \"{}\"", choice.key)
                })
            })
            .collect();
        let original = if named.is_empty() {
            format!("{{ -{id} }}")
        } else {
            format!("{{ -{id}({}) }}", named.join(", "))
        };
        if let Some(text) = say(&original, reading)
            && !forms.iter().any(|(known, _)| *known == text)
        {
            forms.push((text, original));
        }
    }
    forms
}

/// What the placeables of a unit say in the target; of a term all forms, that of the source first.
pub(super) fn read_codes(unit: &Unit, target: &Reading<'_>, terms: &[TermForm]) -> Vec<CodeForm> {
    let mut forms: Vec<CodeForm> = Vec::new();
    for code in singles(&unit.source) {
        let term = term_of(&code.original);
        let mut push = |original: &str, text: &str, is_of_source: bool| {
            let is_known = forms.iter().any(|form| form.original == original);
            if !is_known && !text.trim().is_empty() {
                forms.push(CodeForm {
                    original: original.to_owned(),
                    text: text.to_owned(),
                    term: term.clone(),
                    is_of_source,
                    folded: Folded::new(text, false),
                });
            }
        };
        if let Some(text) = say(&code.original, target) {
            push(&code.original, &text, true);
        }
        let known = terms.iter().find(|form| Some(&form.id) == term.as_ref());
        for (text, original) in known.map(|form| form.target.as_slice()).unwrap_or_default() {
            let is_same = crate::exchange::is_same_code(original, &code.original);
            if !is_same {
                push(original, text, false);
            }
        }
    }
    forms
}

/// The placeables of a sentence, each once.
pub(super) fn singles(parts: &[Part]) -> Vec<&Code> {
    let mut codes: Vec<&Code> = Vec::new();
    for part in parts {
        if let Part::Code(code) = part
            && code.role == Role::Single
            && !codes.iter().any(|known| known.says_same(code))
        {
            codes.push(code);
        }
    }
    codes
}

/// The id of the term that a placeable refers to.
pub(super) fn term_of(original: &str) -> Option<String> {
    let inner = original.strip_prefix('{')?.trim_start().strip_prefix('-')?;
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(inner.len());
    inner.get(..end).map(str::to_owned)
}

/// Where placeables read as they do in the target, the longest first.
pub(super) fn find_codes(text: &str, slot: &Slot, frame: &Frame) -> Vec<(Range<usize>, usize)> {
    let folded = Folded::new(text, false);
    let mut taken: Vec<(Range<usize>, usize)> = Vec::new();
    let mut order: Vec<(usize, &CodeForm)> = slot.codes.iter().enumerate().collect();
    order.sort_by_key(|(at, form)| (std::cmp::Reverse(form.folded.letters().len()), !form.is_of_source, *at));
    let source = slot.unit.as_ref().map(|unit| unit.source.as_slice()).unwrap_or_default();
    for (at, form) in order {
        let is_free = |range: &Range<usize>, taken: &[(Range<usize>, usize)]| {
            taken.iter().all(|(other, _)| other.end <= range.start || range.end <= other.start)
        };
        let mut places: Vec<Range<usize>> = folded.find(&form.folded);
        if form.term.is_none() {
            if places.is_empty() {
                places = same_value(text, form, &frame.record.conventions);
            }
            places.retain(|range| is_free(range, &taken));
            let wanted = places_in(source, &form.original);
            for share in wanted {
                let distance = |range: &Range<usize>| range.start.abs_diff(share * text.len() / 1000);
                let Some(nearest) = places.iter().min_by_key(|range| distance(range)).cloned() else { break };
                places.retain(|range| *range != nearest);
                taken.push((nearest, at));
            }
        } else {
            for range in places {
                if is_free(&range, &taken) {
                    taken.push((range, at));
                }
            }
        }
    }
    taken.sort_by_key(|(range, _)| range.start);
    taken
}

/// Where in the source a placeable stands, in thousandths of its length.
fn places_in(source: &[Part], original: &str) -> Vec<usize> {
    let length = |part: &Part| match part {
        Part::Text(text) => text.len(),
        Part::Code(_) => 10,
    };
    let all: usize = source.iter().map(length).sum::<usize>().max(1);
    let mut at = 0;
    let mut places = Vec::new();
    for part in source {
        if let Part::Code(code) = part
            && code.role == Role::Single
            && crate::exchange::is_same_code(&code.original, original)
        {
            places.push(at * 1000 / all);
        }
        at += length(part);
    }
    places
}

/// A number that is the same, written otherwise: 1.000.000 where the locale writes 1 000 000.
fn same_value(text: &str, form: &CodeForm, conventions: &Conventions) -> Vec<Range<usize>> {
    let wanted = find_traces(&form.text, conventions);
    let [wanted] = wanted.as_slice() else { return Vec::new() };
    let is_all = form.text.chars().all(|c| !c.is_alphabetic());
    if wanted.kind != TraceKind::Number || !is_all {
        return Vec::new();
    }
    let same = find_traces(text, conventions).into_iter().filter(|trace| {
        let figure = text.get(trace.range.clone()).unwrap_or_default();
        trace.kind == TraceKind::Number
            && !figure.contains(char::is_alphabetic)
            && trace.keys.iter().any(|key| wanted.keys.contains(key))
    });
    same.map(|trace| trace.range).collect()
}
