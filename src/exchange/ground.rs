//! What extracts are made from and merges compared with: the words of one scope in the source and in a target locale.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::catalog::{Attribute, Locale, Pattern, Resource, parse_resource};
use crate::diagnostic::{Source, Span};
use crate::ledger::{History, Judgement};

/// Names that only some languages have: nobody has to translate them.
pub(super) const OPTIONAL: &str = "organizations.ftl";

/// The words of one statement, or those that all statements share, in two locales.
#[derive(Debug)]
pub struct Scope {
    /// The id of the statement; empty for the shared words.
    pub name: String,
    /// The source's files.
    pub source: Vec<Arc<Resource>>,
    /// The target's files.
    pub target: Vec<Arc<Resource>>,
    /// What the target has from its parents, by id: nobody has to translate it.
    pub inherited: BTreeSet<String>,
    /// How each message stands.
    pub judgements: Vec<Judgement>,
}

/// All scopes that are meant.
#[derive(Debug)]
pub struct Ground<'a> {
    /// The source locale.
    pub source: &'a Locale,
    /// The target locale.
    pub target: &'a Locale,
    /// What the source once said.
    pub history: &'a History,
    /// The words.
    pub scopes: Vec<Scope>,
}

/// A message or term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'r> {
    pub(super) resource: &'r Resource,
    /// Without the `-` of a term.
    bare_id: &'r str,
    pub(super) is_term: bool,
    pub(super) comment: Option<&'r str>,
    pub(super) value: Option<&'r Pattern>,
    pub(super) attributes: &'r [Attribute],
    pub(super) span: &'r Span,
}

impl<'r> Entry<'r> {
    /// Its id, a term's with its `-`.
    pub(super) fn id(&self) -> String {
        format!("{}{}", if self.is_term { "-" } else { "" }, self.bare_id)
    }

    /// The text of its file.
    pub(super) fn text(&self) -> &'r str {
        &self.resource.source().text
    }

    /// What of it goes to translators: the value, and a message's attributes; a term's are known to its own language
    /// only.
    pub(super) fn patterns(&self) -> Vec<(Option<&'r str>, &'r Pattern)> {
        let attributes = self.attributes.iter().filter(|_| !self.is_term);
        let attributes = attributes.map(|attribute| (Some(attribute.id.as_str()), &attribute.value));
        self.value.map(|value| (None, value)).into_iter().chain(attributes).collect()
    }

    /// The value, or that of an attribute.
    pub(super) fn pattern(&self, attribute: Option<&str>) -> Option<&'r Pattern> {
        match attribute {
            None => self.value,
            Some(id) => self.attributes.iter().find(|attribute| attribute.id == id).map(|found| &found.value),
        }
    }

    /// Where the value or an attribute stands.
    pub(super) fn place(&self, attribute: Option<&str>) -> Span {
        let found = attribute.and_then(|id| self.attributes.iter().find(|attribute| attribute.id == id));
        found.map_or_else(|| self.span.clone(), |attribute| attribute.span.clone())
    }
}

/// The messages and terms of a file in its order, of duplicates the first.
pub(super) fn entries(resource: &Resource) -> Vec<Entry<'_>> {
    let messages = resource.messages().iter().map(|message| Entry {
        resource,
        bare_id: &message.id,
        is_term: false,
        comment: message.comment.as_deref(),
        value: message.value.as_ref(),
        attributes: &message.attributes,
        span: &message.span,
    });
    let terms = resource.terms().iter().map(|term| Entry {
        resource,
        bare_id: &term.id,
        is_term: true,
        comment: term.comment.as_deref(),
        value: Some(&term.value),
        attributes: &term.attributes,
        span: &term.span,
    });
    let mut entries: Vec<Entry<'_>> = messages.chain(terms).collect();
    entries.sort_by_key(|entry| entry.span.start);
    let mut seen = BTreeSet::new();
    entries.retain(|entry| seen.insert((entry.is_term, entry.bare_id)));
    entries
}

/// The entries of several files: by file and id, and by id alone.
#[derive(Debug, Default)]
pub(super) struct Index<'r> {
    placed: BTreeMap<(&'r str, String), Entry<'r>>,
    anywhere: BTreeMap<String, Vec<Entry<'r>>>,
}

impl<'r> Index<'r> {
    /// Of these files.
    pub(super) fn of(resources: &'r [Arc<Resource>]) -> Self {
        let mut index = Self::default();
        for entry in resources.iter().flat_map(|resource| entries(resource)) {
            let id = entry.id();
            index.anywhere.entry(id.clone()).or_default().push(entry);
            index.placed.insert((file_name(entry.resource.path()), id), entry);
        }
        index
    }

    /// The entry of this id in the file of this name.
    pub(super) fn get(&self, file: &str, id: &str) -> Option<Entry<'r>> {
        let (file, id) = (file, id.to_owned());
        self.placed.get(&(file, id)).copied()
    }

    /// The entry of this id, wherever it is; `None` where several files have one.
    pub(super) fn get_only(&self, id: &str) -> Option<Entry<'r>> {
        match self.anywhere.get(id)?.as_slice() {
            [entry] => Some(*entry),
            _ => None,
        }
    }

    /// The translation of an entry of `source`: in the file of its name, else where it is the only one, and the only
    /// one it can be of.
    pub(super) fn translation(&self, source: &Index<'_>, file: &str, id: &str) -> Option<Entry<'r>> {
        self.get(file, id).or_else(|| self.get_only(id).filter(|_| source.get_only(id).is_some()))
    }
}

/// The path of a file below the folder of its locale.
pub(super) fn file_name(path: &str) -> &str {
    path.splitn(3, '/').nth(2).unwrap_or(path)
}

/// The headings (`## …`) of a file: where each begins, where it ends, and what it says. An empty one ends the group.
pub(super) fn headings(text: &str) -> Vec<(usize, usize, String)> {
    let mut found: Vec<(usize, usize, String)> = Vec::new();
    let (mut at, mut is_open) = (0, false);
    for line in text.split_inclusive('\n') {
        let words = line.trim_end().strip_prefix("##").filter(|rest| !rest.starts_with('#'));
        if let Some(words) = words {
            let words = words.strip_prefix(' ').unwrap_or(words);
            match found.last_mut() {
                Some((_, end, said)) if is_open => {
                    *end = at + line.len();
                    said.push('\n');
                    said.push_str(words);
                }
                _ => found.push((at, at + line.len(), words.to_owned())),
            }
        }
        is_open = words.is_some();
        at += line.len();
    }
    found
}

/// The heading below which a place stands.
pub(super) fn heading_at(headings: &[(usize, usize, String)], place: usize) -> Option<&str> {
    let before = headings.partition_point(|(start, ..)| *start < place);
    let (_, _, said) = headings.get(before.checked_sub(1)?)?;
    Some(said.as_str()).filter(|said| !said.trim().is_empty())
}

/// The messages and terms of a file, each with its place.
pub fn places(source: &Source) -> Vec<(String, Span)> {
    let (resource, _) = parse_resource(source);
    entries(&resource).iter().map(|entry| (entry.id(), entry.span.clone())).collect()
}
