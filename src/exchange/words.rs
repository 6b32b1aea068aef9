//! The new text of a file of words, and a second look at it before anybody writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::align::is_literal;
use super::ground::{Entry, Index, Scope, entries, file_name};
use super::part::{Part, Role, plain_text, push_text};
use super::rows::{Row, flatten_pattern};
use super::splice::{Change, add_entries, edit_entry, write_file};
use crate::catalog::{Resource, parse_resource};
use crate::diagnostic::{Diagnostic, Edit, Severity, Source};

/// The entries of a scope.
pub(super) struct Indexes<'r> {
    pub(super) source: Index<'r>,
    pub(super) target: Index<'r>,
}

/// The text of a file with its changes.
///
/// # Errors
/// The message that cannot be written.
pub(super) fn write_text(
    path: &str,
    own: Option<&Arc<Resource>>,
    (known, new): (&[&Change], &[&Change]),
    scope: &Scope,
    ground: &Indexes<'_>,
) -> Result<String, String> {
    let of_source = scope.source.iter().find(|source| file_name(source.path()) == file_name(path));
    let first =
        |changes: &[&Change]| changes.first().map(|change| change.message.clone()).unwrap_or_default();
    let Some(own) = own else {
        let source = of_source.ok_or_else(|| first(new))?;
        return write_file(source, new).map_err(|_| first(new));
    };
    let mut edits: Vec<Edit> = Vec::new();
    for change in known {
        let entry = ground.target.get(file_name(path), &change.message);
        let source = ground.source.get(&change.file, &change.message);
        let (entry, source) = entry.zip(source).ok_or_else(|| change.message.clone())?;
        edits.extend(edit_entry(&entry, change, &source).map_err(|_| change.message.clone())?);
    }
    if !new.is_empty() {
        let source = of_source.ok_or_else(|| first(new))?;
        edits.extend(add_entries(own, source, new).map_err(|_| first(new))?);
    }
    let (text, undone) = Edit::apply(&own.source().text, &edits);
    if undone.is_empty() { Ok(text) } else { Err(first(if known.is_empty() { new } else { known })) }
}

/// The messages that do not say what they are to say, and those that were not meant and changed all the same.
pub(super) fn find_wrong<'c>(
    path: &str,
    own: Option<&Arc<Resource>>,
    text: &str,
    changes: impl Iterator<Item = &'c Change>,
) -> Vec<String> {
    let (resource, found) = parse_resource(&Source::new(path, text));
    let now: BTreeMap<String, Entry<'_>> =
        entries(&resource).into_iter().map(|entry| (entry.id(), entry)).collect();
    let mut wrong = Vec::new();
    let mut meant = BTreeSet::new();
    let changes: Vec<&Change> = changes.collect();
    for change in &changes {
        meant.insert(change.message.clone());
        let says = |(attribute, rows): &(Option<String>, Vec<Row>)| {
            let pattern = now.get(&change.message).and_then(|entry| entry.pattern(attribute.as_deref()));
            let said = pattern.and_then(|pattern| flatten_pattern(pattern, text, None).ok());
            said.is_some_and(|said| all_said(&said) == all_said(rows))
        };
        if !change.patterns.iter().all(says) {
            wrong.push(change.message.clone());
        }
    }
    let Some(own) = own else { return wrong };
    let (_, before) = parse_resource(own.source());
    let errors =
        |found: &[Diagnostic]| found.iter().filter(|finding| finding.severity == Severity::Error).count();
    let is_kept = |entry: &Entry<'_>| {
        let id = entry.id();
        let words = |entry: &Entry<'_>| entry.span.of(entry.text()).unwrap_or_default().to_owned();
        meant.contains(&id)
            || now.get(&id).is_some_and(|now| words(now) == words(entry) && now.comment == entry.comment)
    };
    let is_whole = entries(own).iter().all(is_kept) && errors(&found) <= errors(&before);
    if wrong.is_empty() && !is_whole {
        // One of them is to blame: nothing of the file is changed.
        wrong.extend(changes.iter().map(|change| change.message.clone()));
    }
    wrong
}

/// A variant as it is written: selector, key, and whether it is the default.
type Variant<'r> = (&'r str, &'r str, bool);

/// Every sentence with its variants, in one order.
fn all_said(rows: &[Row]) -> BTreeSet<(Vec<Variant<'_>>, String)> {
    let said = rows.iter().map(|row| {
        let choices = row.choices.iter();
        let choices =
            choices.map(|choice| (choice.selector.as_str(), choice.key.as_str(), choice.is_default));
        (choices.collect(), meaning(&row.parts))
    });
    said.collect()
}

/// What a sentence says: texts in quotes as text, marks as text, placeables as they are.
fn meaning(parts: &[Part]) -> String {
    let mut text: Vec<Part> = Vec::new();
    for part in parts {
        match part {
            Part::Text(words) => push_text(&mut text, words),
            Part::Code(code) if code.role != Role::Single => push_text(&mut text, &code.original),
            Part::Code(code) if is_literal(&code.original) => {
                let source = Source::new("literal.ftl", format!("x = {}\n", code.original));
                let resource = parse_resource(&source).0;
                let mut literal = String::new();
                if let Some(value) = resource.message("x").and_then(|message| message.value.as_ref()) {
                    value.visit(&mut |inline| {
                        if let crate::catalog::pattern::Inline::Text { value, .. } = inline {
                            literal.push_str(value);
                        }
                    });
                }
                push_text(&mut text, &literal);
            }
            code => text.push(code.clone()),
        }
    }
    plain_text(&text)
}
