//! One Fluent file: its messages and terms with their places, ready to be resolved.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::parser::{self, ParserError};

use super::pattern::{Message, Term};
use super::reading::Reading;
use super::rewriting::Rewriting;
use super::syntax::{Junk, broken_id, junk_finding};
use super::{kinds, scan, structure};
use crate::diagnostic::{Diagnostic, Source, Span};

/// One Fluent file.
#[derive(Debug)]
pub struct Resource {
    source: Source,
    messages: Vec<Message>,
    terms: Vec<Term>,
    message_places: HashMap<String, Entry>,
    term_places: HashMap<String, Entry>,
    broken: HashMap<String, Span>,
    is_unreadable: bool,
    prepared: FluentResource,
}

/// Where an entry is: in the list of its kind, and in the prepared text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) index: usize,
    pub(super) prepared: usize,
}

impl Resource {
    /// A file that is there and cannot be read: what it says is not missing.
    pub fn unreadable(path: impl Into<Arc<str>>) -> Self {
        let (mut resource, _) = parse_resource(&Source::new(path, ""));
        resource.is_unreadable = true;
        resource
    }

    /// Whether the file, or the folder it stands in, could not be read.
    pub fn is_unreadable(&self) -> bool {
        self.is_unreadable
    }

    /// Where the message of this id stands if it is there but cannot be read.
    pub fn broken(&self, id: &str) -> Option<&Span> {
        self.broken.get(id)
    }

    /// The file.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Path relative to the project's root.
    pub fn path(&self) -> &str {
        &self.source.path
    }

    /// Its messages in the order of the file, duplicates included.
    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    /// Its terms in the order of the file, duplicates included.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The first message of this id.
    pub fn message(&self, id: &str) -> Option<&Message> {
        self.messages.get(self.message_places.get(id)?.index)
    }

    /// The first term of this id, without the `-`.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.get(self.term_places.get(id)?.index)
    }

    /// The pattern of a message as fluent-bundle resolves it.
    pub(super) fn prepared_pattern(&self, id: &str, attribute: Option<&str>) -> Option<&ast::Pattern<&str>> {
        match self.prepared.get_entry(self.message_places.get(id)?.prepared)? {
            ast::Entry::Message(message) => match attribute {
                None => message.value.as_ref(),
                Some(id) => message
                    .attributes
                    .iter()
                    .find(|attribute| attribute.id.name == id)
                    .map(|found| &found.value),
            },
            _ => None,
        }
    }

    pub(super) fn prepared(&self) -> &FluentResource {
        &self.prepared
    }
}

/// Reads a Fluent file. Never panics; what cannot be read is a finding at its place, and the entries around it
/// are there.
///
/// An error among the findings means that the file does not say what its author wrote: a message may be cut.
pub fn parse_resource(source: &Source) -> (Resource, Vec<Diagnostic>) {
    let (text, mut found) = scan::scan(source);
    let text = &*text;
    // Last resort: the scan has taken out what is known to make the parser panic.
    let parsed = catch_unwind(|| parser::parse(text)).unwrap_or_else(|_| {
        found.push(Diagnostic::new(&kinds::PARSER_FAULT, Span::head(source.path.clone())));
        Ok(ast::Resource { body: Vec::new() })
    });
    let (tree, errors) = match parsed {
        Ok(tree) => (tree, Vec::new()),
        Err((tree, errors)) => (tree, errors),
    };
    let mut reading = Reading { source, text, found };
    let mut resource = Entries::default();
    resource.read(&mut reading, &tree, &errors);
    let Reading { mut found, .. } = reading;
    resource.check(source, &mut found);
    let prepared = resource.prepare(source, text).unwrap_or_else(|| {
        found.push(Diagnostic::new(&kinds::PARSER_FAULT, Span::head(source.path.clone())));
        resource.message_places.clear();
        resource.term_places.clear();
        FluentResource::try_new(String::new()).unwrap_or_else(|(empty, _)| empty)
    });
    let Entries { messages, terms, message_places, term_places, broken } = resource;
    let source = source.clone();
    let is_unreadable = false;
    let resource =
        Resource { source, messages, terms, message_places, term_places, broken, is_unreadable, prepared };
    (resource, found)
}

#[derive(Default)]
struct Entries {
    messages: Vec<Message>,
    terms: Vec<Term>,
    message_places: HashMap<String, Entry>,
    term_places: HashMap<String, Entry>,
    broken: HashMap<String, Span>,
}

impl Entries {
    fn read<'text>(
        &mut self,
        reading: &mut Reading<'text>,
        tree: &ast::Resource<&'text str>,
        errors: &[ParserError],
    ) {
        let mut errors = errors.iter();
        let mut before: Option<(String, Span)> = None;
        for entry in &tree.body {
            match entry {
                ast::Entry::Message(message) => {
                    let message_read = reading.message(message);
                    before = Some((message_read.id.clone(), message_read.span.clone()));
                    self.messages.push(message_read);
                }
                ast::Entry::Term(term) => {
                    let term_read = reading.term(term);
                    before = Some((format!("-{}", term_read.id), term_read.span.clone()));
                    self.terms.push(term_read);
                }
                ast::Entry::Junk { content } => {
                    let Some(error) = errors.next() else { continue };
                    let range = reading.range(content);
                    if let Some(id) = broken_id(content) {
                        self.broken.insert(id.to_owned(), reading.source.span(range.start, range.end));
                    }
                    let junk = Junk { text: content, range, before: before.take() };
                    let finding = junk_finding(reading.source, reading.text, &junk, error);
                    reading.found.push(finding);
                }
                _ => before = None,
            }
        }
    }

    fn check(&mut self, source: &Source, found: &mut Vec<Diagnostic>) {
        let mut seen: HashMap<(bool, &str), &Span> = HashMap::new();
        let messages = self.messages.iter().map(|message| (false, message.id.as_str(), &message.span));
        let terms = self.terms.iter().map(|term| (true, term.id.as_str(), &term.span));
        for (is_term, id, span) in messages.chain(terms) {
            if let Some(first) = seen.get(&(is_term, id)) {
                found.push(duplicate(is_term, id, span, first));
            } else {
                seen.insert((is_term, id), span);
            }
        }
        // Fluent itself takes the two for one; we do not, but the other programs that read the file may.
        for term in &self.terms {
            let is_first = seen.get(&(true, term.id.as_str())).is_some_and(|first| **first == term.span);
            if let (Some(first), true) = (seen.get(&(false, term.id.as_str())), is_first) {
                let finding = Diagnostic::new(&kinds::SHARED_NAME, term.span.clone());
                found.push(finding.with("message", term.id.as_str()).with_place((*first).clone()));
            }
        }
        for message in &self.messages {
            structure::check_entry(source, &message.id, message.patterns(), &message.attributes, found);
        }
        for term in &self.terms {
            structure::check_entry(source, &term.id, term.patterns(), &term.attributes, found);
        }
    }

    /// The rewritten text, parsed; of duplicates only the first. `None` if fluent-syntax refuses it.
    fn prepare(&mut self, source: &Source, text: &str) -> Option<FluentResource> {
        let mut rewriting = Rewriting::new(text, &source.path);
        let mut prepared = 0;
        for (index, message) in self.messages.iter().enumerate() {
            if !self.message_places.contains_key(&message.id) {
                let range = message.span.start..message.span.end;
                rewriting.push_entry(false, range, message.value.as_ref(), &message.attributes);
                self.message_places.insert(message.id.clone(), Entry { index, prepared });
                prepared += 1;
            }
        }
        for (index, term) in self.terms.iter().enumerate() {
            if !self.term_places.contains_key(&term.id) {
                let range = term.span.start..term.span.end;
                rewriting.push_entry(true, range, Some(&term.value), &term.attributes);
                self.term_places.insert(term.id.clone(), Entry { index, prepared });
                prepared += 1;
            }
        }
        let rewritten = rewriting.finish();
        let resource = catch_unwind(AssertUnwindSafe(|| FluentResource::try_new(rewritten))).ok()?.ok()?;
        (resource.entries().count() == prepared).then_some(resource)
    }
}

/// The finding about a second message or term of one id.
pub(super) fn duplicate(is_term: bool, id: &str, second: &Span, first: &Span) -> Diagnostic {
    let name = if is_term { format!("-{id}") } else { id.to_owned() };
    Diagnostic::new(&kinds::DUPLICATE_MESSAGE, second.clone()).with("message", name).with_place(first.clone())
}
