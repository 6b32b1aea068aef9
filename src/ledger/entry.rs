//! The messages and terms of one locale as a ledger knows them: id, file, fingerprint.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use super::Fingerprint;
use super::canonical::canonical_text;
use crate::catalog::{Attribute, Pattern, Resource};
use crate::diagnostic::Span;

/// A message or term in one locale.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its file, relative to the folder of the locale.
    pub file: String,
    /// Its id, that of a term with its `-`.
    pub id: String,
    /// What it says, in one way only.
    pub text: String,
    /// Stands for that.
    pub fingerprint: Fingerprint,
    /// How many words a translator reads in it.
    pub words: usize,
    /// Where it is.
    pub span: Span,
}

/// The messages of one locale: those of one statement, or those that all share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Side(BTreeMap<String, Entry>);

impl Side {
    /// Those of these files; of duplicates the first.
    pub fn of<R: Borrow<Resource>>(resources: impl IntoIterator<Item = R>) -> Self {
        let mut entries = BTreeMap::new();
        for resource in resources {
            let resource = resource.borrow();
            // locales/<tag>/<file>
            let file = resource.path().splitn(3, '/').nth(2).unwrap_or_else(|| resource.path());
            for message in resource.messages() {
                entries.entry(message.id.clone()).or_insert_with(|| {
                    entry(
                        file,
                        message.id.clone(),
                        message.value.as_ref(),
                        &message.attributes,
                        &message.span,
                    )
                });
            }
            for term in resource.terms() {
                let id = format!("-{}", term.id);
                entries
                    .entry(id.clone())
                    .or_insert_with(|| entry(file, id, Some(&term.value), &term.attributes, &term.span));
            }
        }
        Self(entries)
    }

    /// The message of this id.
    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.0.get(id)
    }

    /// All of them, by id.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.0.values()
    }
}

/// What a file belongs to: the id of a statement, or nothing, for the words that all statements share. Ids are unique
/// within it, so a message that moves to another of its files is the same message.
pub fn scope_of(file: &str) -> &str {
    file.strip_prefix("statements/").and_then(|name| name.strip_suffix(".ftl")).unwrap_or_default()
}

fn entry(file: &str, id: String, value: Option<&Pattern>, attributes: &[Attribute], span: &Span) -> Entry {
    let text = canonical_text(value, attributes);
    let words = value
        .into_iter()
        .chain(attributes.iter().map(|attribute| &attribute.value))
        .map(Pattern::count_words)
        .sum();
    Entry { file: file.to_owned(), id, fingerprint: Fingerprint::of(&text), text, words, span: span.clone() }
}
