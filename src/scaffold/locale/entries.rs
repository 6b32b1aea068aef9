//! The messages and terms of one file in their order, and the comments that stand between them.

use crate::catalog::pattern::Pattern;
use crate::catalog::{Attribute, Resource};
use crate::diagnostic::Span;

/// A message or term of the source.
pub struct Entry<'r> {
    /// Its id, that of a term with its `-`.
    pub id: String,
    /// The comment above it.
    pub comment: Option<&'r str>,
    /// What it says.
    pub value: Option<&'r Pattern>,
    /// Its attributes.
    pub attributes: &'r [Attribute],
    /// Where it stands.
    pub span: &'r Span,
}

/// Messages and terms in the order of the file, of duplicates the first.
pub fn entries(resource: &Resource) -> Vec<Entry<'_>> {
    let messages = resource.messages().iter().map(|message| Entry {
        id: message.id.clone(),
        comment: message.comment.as_deref(),
        value: message.value.as_ref(),
        attributes: &message.attributes,
        span: &message.span,
    });
    let terms = resource.terms().iter().map(|term| Entry {
        id: format!("-{}", term.id),
        comment: term.comment.as_deref(),
        value: Some(&term.value),
        attributes: &term.attributes,
        span: &term.span,
    });
    let mut entries: Vec<Entry<'_>> = messages.chain(terms).collect();
    entries.sort_by_key(|entry| entry.span.start);
    let mut seen = std::collections::BTreeSet::new();
    entries.retain(|entry| seen.insert(entry.id.clone()));
    entries
}

/// Where the line ends in which the entry of this id ends.
pub fn entry_end(own: &Resource, id: &str) -> Option<usize> {
    let span = match id.strip_prefix('-') {
        Some(term) => own.term(term).map(|term| &term.span),
        None => own.message(id).map(|message| &message.span),
    };
    let end = span.or_else(|| own.broken(id))?.end;
    let rest = own.source().text.get(end..).unwrap_or_default();
    Some(end + rest.find('\n').map_or(rest.len(), |at| at + 1))
}

/// Where the comments at the head of the file end.
pub fn head_end(text: &str) -> usize {
    text.split_inclusive('\n').take_while(|line| line.starts_with("###")).map(str::len).sum()
}

/// The comments of a gap between two entries that do not belong to the second: of groups, of the file, and those that
/// stand alone.
pub fn standing_comments(gap: &str) -> Vec<String> {
    let mut comments: Vec<(String, bool)> = Vec::new();
    let mut is_open = false;
    for line in gap.lines() {
        let line = line.trim_end();
        if !line.starts_with('#') {
            is_open = false;
            continue;
        }
        let level = |text: &str| text.chars().take_while(|c| *c == '#').count();
        match comments.last_mut().filter(|(text, _)| is_open && level(text) == level(line)) {
            Some((text, _)) => {
                text.push_str(line);
                text.push('\n');
            }
            None => comments.push((format!("{line}\n"), level(line) == 1)),
        }
        is_open = true;
    }
    if is_open && comments.last().is_some_and(|(_, is_own)| *is_own) {
        comments.pop();
    }
    comments.into_iter().map(|(text, _)| text).collect()
}

/// An empty line, but at the head.
pub fn separate(text: &mut String) {
    if !text.is_empty() {
        text.push('\n');
    }
}
