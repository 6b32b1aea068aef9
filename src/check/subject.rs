//! What a rule looks at: the messages of some files of a locale, each beside its source.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::conventions::Conventions;
use super::lexicon::Lexicon;
use super::wording::{Draft, Wording};
use super::{Names, Settings, Vocabulary};
use crate::catalog::pattern::{Key, Pattern};
use crate::catalog::{Locale, Message, Resource};
use crate::diagnostic::{Diagnostic, Kind, Span};

/// Some files of one locale against the source.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The locale whose words are looked at.
    pub locale: &'a Locale,
    /// How its language writes.
    pub conventions: &'a Conventions,
    /// The source locale.
    pub source_locale: &'a Locale,
    /// How the source's language writes.
    pub source_conventions: &'a Conventions,
    /// What the project decided.
    pub settings: &'a Settings,
    /// The names in the directory.
    pub names: &'a Names,
    /// The glossary.
    pub vocabulary: &'a Vocabulary,
    /// All words of the locale's language that these files may use.
    pub own: Lexicon<'a>,
    /// All words of the source; empty where this locale is the source.
    pub source: Lexicon<'a>,
    /// Variables that messages know without their source.
    pub variables: &'a BTreeSet<String>,
    /// Those of them that are whole numbers.
    pub counts: &'a BTreeMap<String, u64>,
    /// The messages of the files.
    pub entries: Vec<Entry<'a>>,
    /// Values and attributes of the messages and terms of the files.
    pub passages: Vec<Passage<'a>>,
    /// Whether these are the words that all statements share.
    pub is_shared: bool,
}

/// A message beside its source.
#[derive(Debug)]
pub struct Entry<'a> {
    /// The message.
    pub message: &'a Message,
    /// The source's message of that id.
    pub source: Option<&'a Message>,
}

/// A value or attribute beside its source.
#[derive(Debug)]
pub struct Passage<'a> {
    /// The message's id; a term's with its `-`.
    pub id: String,
    /// The attribute's id.
    pub attribute: Option<&'a str>,
    /// Whether it belongs to a term.
    pub is_term: bool,
    /// The message or attribute in its file.
    pub span: Span,
    /// The file.
    pub resource: &'a Resource,
    /// The pattern.
    pub pattern: &'a Pattern,
    /// Its wordings; never empty.
    pub wordings: Vec<Wording<'a>>,
    /// The source.
    pub source: Option<SourcePassage<'a>>,
}

/// What a passage was translated from.
#[derive(Debug)]
pub struct SourcePassage<'a> {
    /// Its message or attribute in its file.
    pub span: Span,
    /// The file.
    pub resource: &'a Resource,
    /// The pattern.
    pub pattern: &'a Pattern,
    /// Its wordings; never empty.
    pub wordings: Vec<Wording<'a>>,
}

/// The messages of some files before their wordings are looked at.
#[derive(Debug, Default)]
pub(super) struct Drafts<'a> {
    pub(super) entries: Vec<Entry<'a>>,
    /// Still without wordings.
    pub(super) passages: Vec<Passage<'a>>,
    /// What each passage can become, and what its source can.
    pub(super) texts: Vec<(Vec<Draft>, Vec<Draft>)>,
}

impl<'a> Drafts<'a> {
    /// Reads the messages and terms of `files` beside those of `source`, but those in which `known` has an error.
    pub(super) fn read(
        files: impl IntoIterator<Item = &'a Resource>,
        (own, source): (&Lexicon<'a>, &Lexicon<'a>),
        known: &[Diagnostic],
    ) -> Self {
        let mut drafts = Self::default();
        let errors: Vec<&Span> = known
            .iter()
            .filter(|finding| finding.is_error())
            .filter_map(|finding| finding.primary.as_ref())
            .collect();
        for resource in files {
            // What ends a message early stands after it: an error belongs to the entry before it.
            let starts = resource.messages().iter().map(|message| message.span.start);
            let starts: Vec<usize> =
                starts.chain(resource.terms().iter().map(|term| term.span.start)).collect();
            let is_faulty = |entry: &Span| {
                errors.iter().any(|place| {
                    let before = starts.iter().filter(|start| **start <= place.start).max();
                    let text = &resource.source().text;
                    place.path == entry.path
                        && before == Some(&entry.start)
                        && !text.get(entry.end..line_end(text, place.start)).is_some_and(begins_entry)
                })
            };
            for message in resource.messages().iter().filter(|message| !is_faulty(&message.span)) {
                let found = source.message_in(&message.id);
                drafts.entries.push(Entry { message, source: found.map(|(message, _)| message) });
                for (attribute, pattern) in message.patterns() {
                    let found = found.and_then(|(message, resource)| {
                        let span = place(&message.span, &message.attributes, attribute);
                        Some((message.pattern(attribute)?, resource, span))
                    });
                    let span = place(&message.span, &message.attributes, attribute);
                    let passage = Passage::new(message.id.clone(), attribute, span, resource, pattern);
                    drafts.add(passage, found, (own, source));
                }
            }
            for term in resource.terms().iter().filter(|term| !is_faulty(&term.span)) {
                // A term's attributes are known to its own language only.
                let found = source.term_in(&term.id);
                let found = found.map(|(term, resource)| (&term.value, resource, term.span.clone()));
                let id = format!("-{}", term.id);
                let passage = Passage::new(id, None, term.span.clone(), resource, &term.value);
                drafts.add(passage, found, (own, source));
            }
        }
        drafts
    }

    fn add(
        &mut self,
        mut passage: Passage<'a>,
        found: Option<(&'a Pattern, &'a Resource, Span)>,
        (own, source): (&Lexicon<'_>, &Lexicon<'_>),
    ) {
        let theirs = found.as_ref().map(|(pattern, resource, _)| Draft::all(pattern, resource, source));
        self.texts.push((Draft::all(passage.pattern, passage.resource, own), theirs.unwrap_or_default()));
        passage.source = found.map(|(pattern, resource, span)| SourcePassage {
            span,
            resource,
            pattern,
            wordings: Vec::new(),
        });
        self.passages.push(passage);
    }
}

impl<'a> Subject<'a> {
    /// Whether this locale is the source itself.
    pub fn is_source(&self) -> bool {
        self.locale == self.source_locale
    }

    /// A finding in a passage; the source's passage is shown beside it.
    pub fn finding(&self, kind: &'static Kind, passage: &Passage<'_>, span: Span) -> Diagnostic {
        let finding = self.about(kind, &passage.name(), span);
        match &passage.source {
            Some(source) => finding.with_place(source.span.clone()),
            None => finding,
        }
    }

    /// A finding about a message.
    pub fn about(&self, kind: &'static Kind, name: &str, span: Span) -> Diagnostic {
        Diagnostic::new(kind, span)
            .with("message", name)
            .with("locale", self.locale.as_str())
            .with("source", self.source_locale.as_str())
    }
}

impl<'a> Passage<'a> {
    fn new(
        id: String,
        attribute: Option<&'a str>,
        span: Span,
        resource: &'a Resource,
        pattern: &'a Pattern,
    ) -> Self {
        let is_term = id.starts_with('-');
        Self { id, attribute, is_term, span, resource, pattern, wordings: Vec::new(), source: None }
    }

    /// Gives it, and its source, the wordings of these drafts.
    pub(super) fn fill(&mut self, (own, source): &'a (Vec<Draft>, Vec<Draft>)) {
        self.wordings = own.iter().map(Wording::of).collect();
        if let Some(passage) = &mut self.source {
            passage.wordings = source.iter().map(Wording::of).collect();
        }
    }

    /// Its name as findings say it: `title`, `chicago.full`, `-agenda`.
    pub fn name(&self) -> String {
        match self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.id),
            None => self.id.clone(),
        }
    }

    /// Where bytes of a wording stand in the file, if they stand there letter by letter: without a line break of the
    /// file between them, an escape or a term that gave them.
    pub fn written(&self, wording: &Wording, range: &Range<usize>) -> Option<Span> {
        let span = wording.span(range);
        let is_same = span.of(&self.resource.source().text) == wording.text.get(range.clone());
        (is_same && wording.is_own(range)).then_some(span)
    }

    /// Each wording beside the wording of the source that it translates. Empty without a source.
    pub fn pairs(&self) -> impl Iterator<Item = (&Wording<'a>, &Wording<'a>)> {
        let source = self.source.as_ref();
        let pair = move |wording| Some((wording, best_match(wording, &source?.wordings)?));
        self.wordings.iter().filter_map(pair)
    }
}

/// The source's wording with most of the choices of `wording`.
fn best_match<'w, 't>(wording: &Wording<'_>, sources: &'w [Wording<'t>]) -> Option<&'w Wording<'t>> {
    if let [source] = sources {
        return Some(source);
    }
    let score = |source: &Wording<'_>| {
        let mut same = 0_i32;
        for choice in &source.choices {
            match wording.choices.iter().find(|own| own.selector == choice.selector) {
                Some(own) if is_same_key(&own.key, &choice.key) => same += 3,
                Some(_) if choice.is_default => same += 1,
                Some(_) => same -= 3,
                None if choice.is_default => same += 2,
                None => {}
            }
        }
        same
    };
    let mut best: Option<(i32, &Wording<'_>)> = None;
    for source in sources {
        let score = score(source);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, source));
        }
    }
    best.map(|(_, source)| source)
}

/// Whether two keys choose the same counts: `[1]` and `[one]` are one.
pub fn is_same_key(one: &Key, other: &Key) -> bool {
    let name = |key: &Key| match key.as_str() {
        "0" => "zero".to_owned(),
        "1" => "one".to_owned(),
        "2" => "two".to_owned(),
        other => other.to_owned(),
    };
    name(one) == name(other)
}

/// Where the line that holds this byte ends.
fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.find('\n').unwrap_or(rest.len())
}

/// Whether an entry of its own begins in what the parser could not read after another.
fn begins_entry(unread: &str) -> bool {
    unread.lines().any(|line| {
        let id = line.strip_prefix('-').unwrap_or(line);
        id.starts_with(|c: char| c.is_ascii_alphabetic())
            && id.split_once('=').is_some_and(|(id, _)| {
                id.trim_end().chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            })
    })
}

fn place(message: &Span, attributes: &[crate::catalog::Attribute], attribute: Option<&str>) -> Span {
    let found = attribute.and_then(|id| attributes.iter().find(|attribute| attribute.id == id));
    found.map_or_else(|| message.clone(), |attribute| attribute.span.clone())
}
