//! References among the messages and terms of one language: to nothing, in circles, too many at once.

use std::collections::HashMap;

use super::catalog::Layer;
use super::measuring::References;
use super::resource::{Resource, duplicate};
use crate::diagnostic::{Diagnostic, Span};

/// What was found, by the place of the message or attribute.
#[derive(Default)]
pub(super) struct Problems(HashMap<Span, Vec<Diagnostic>>);

impl Problems {
    pub(super) fn of(&self, origin: &Span) -> &[Diagnostic] {
        self.0.get(origin).map(Vec::as_slice).unwrap_or_default()
    }

    fn remember(&mut self, origin: Span, found: Vec<Diagnostic>) {
        if !found.is_empty() {
            self.0.entry(origin).or_default().extend(found);
        }
    }
}

/// Checks the layers of one language together. All findings are remembered with their messages; they are put
/// among `found` where `is_reported`.
pub(super) fn check_references(layers: &[Layer], found: &mut Vec<Diagnostic>, is_reported: bool) -> Problems {
    let mut seen_entries = Vec::new();
    for layer in layers {
        duplicates_between_files(layer, &mut seen_entries);
    }
    let mut references = References::new(layers);
    let mut problems = Problems::default();
    for resource in layers.iter().flat_map(|layer| &layer.resources) {
        for message in resource.messages() {
            // Words alone refer to nothing.
            for (attribute, pattern) in message.patterns().filter(|(_, pattern)| pattern.words().is_none()) {
                let span = match attribute {
                    None => message.span.clone(),
                    Some(id) => message
                        .attributes
                        .iter()
                        .find(|attribute| attribute.id == id)
                        .map_or_else(|| message.span.clone(), |attribute| attribute.span.clone()),
                };
                let found = references.check(resource, pattern, false, &span);
                problems.remember(span, found);
            }
        }
        for term in resource.terms() {
            for (_, pattern) in term.patterns() {
                let found = references.check(resource, pattern, true, &term.span);
                problems.remember(term.span.clone(), found);
            }
        }
    }
    if is_reported {
        found.append(&mut seen_entries);
        let mut all: Vec<_> = problems.0.values().flatten().cloned().collect();
        all.sort_by(|a, b| (&a.primary, a.kind.code).cmp(&(&b.primary, b.kind.code)));
        all.dedup();
        found.append(&mut all);
    }
    problems
}

/// Whether a message or a term of one file is in the other, too.
fn share_a_name(one: &Resource, other: &Resource) -> bool {
    let size = |resource: &Resource| resource.messages().len() + resource.terms().len();
    let (few, many) = if size(one) <= size(other) { (one, other) } else { (other, one) };
    few.messages().iter().any(|message| many.message(&message.id).is_some())
        || few.terms().iter().any(|term| many.term(&term.id).is_some())
}

/// Duplicates within one file were found when it was read.
fn duplicates_between_files(layer: &Layer, found: &mut Vec<Diagnostic>) {
    let files = layer.resources.iter().enumerate();
    let mut pairs =
        files.flat_map(|(at, one)| layer.resources.iter().skip(at + 1).map(move |other| (one, other)));
    if !pairs.any(|(one, other)| share_a_name(one, other)) {
        return;
    }
    let mut seen: HashMap<(bool, &str), (usize, &Span)> = HashMap::new();
    for (file, resource) in layer.resources.iter().enumerate() {
        let messages = resource.messages().iter().map(|message| (false, message.id.as_str(), &message.span));
        let terms = resource.terms().iter().map(|term| (true, term.id.as_str(), &term.span));
        for (is_term, id, span) in messages.chain(terms) {
            match seen.get(&(is_term, id)) {
                Some((other, first)) if *other != file => found.push(duplicate(is_term, id, span, first)),
                Some(_) => {}
                None => {
                    seen.insert((is_term, id), (file, span));
                }
            }
        }
    }
}
