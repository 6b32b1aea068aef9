//! The words of an edition: messages filled, parsed and looked through; what is missing or foreign is told.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::guard::inspect_words;
use super::{Inline, Language, Name, Passage, Settings, Text, Written, inspect_text, kinds, read_inlines};
use crate::catalog::{Arguments, Catalog, Locale, Phrase, Resource};
use crate::diagnostic::{Diagnostic, Severity, Span};

/// Speaks the messages of one edition and remembers what was found.
pub(super) struct Words<'a> {
    pub catalog: &'a Catalog,
    pub locale: &'a Locale,
    pub settings: &'a Settings,
    pub arguments: Arguments,
    pub findings: Vec<Diagnostic>,
    /// Whether some passage is in another language.
    pub has_fallback: bool,
    /// The messages that the edition asked for.
    pub asked: BTreeSet<String>,
    repeats: Repeats,
}

/// What several contacts have in common, as it was made.
#[derive(Default)]
pub(super) struct Repeats {
    pub names: BTreeMap<String, Name>,
    pub texts: BTreeMap<String, Text>,
    pub languages: BTreeMap<String, Language>,
    pub regions: BTreeMap<String, Option<String>>,
}

impl<'a> Words<'a> {
    /// The words of an edition, nothing asked yet.
    pub fn new(catalog: &'a Catalog, locale: &'a Locale, settings: &'a Settings) -> Self {
        Self {
            catalog,
            locale,
            settings,
            arguments: Arguments::new(),
            findings: Vec::new(),
            has_fallback: false,
            asked: BTreeSet::new(),
            repeats: Repeats::default(),
        }
    }

    /// The text of a message that the edition needs; `place` is where the data asks for it. Empty where it is in
    /// no locale.
    pub fn text(&mut self, id: &str, place: Option<&Span>) -> Text {
        match self.optional(id, None) {
            Some(text) => text,
            None => {
                self.report_nowhere(id, place);
                Text::default()
            }
        }
    }

    /// The text of a message of the statement: it must say something.
    pub fn passage(&mut self, id: &str, place: Option<&Span>) -> Text {
        let text = self.text(id, place);
        if text.origin.is_some() && text.to_plain().trim().is_empty() {
            let finding = Diagnostic::new(&kinds::EMPTY_MESSAGE, text.origin.clone());
            self.findings.push(self.named(finding, id));
        }
        text
    }

    /// The text of a message or attribute that need not be; missing only where the source has it.
    pub fn optional(&mut self, id: &str, attribute: Option<&str>) -> Option<Text> {
        let phrase = self.phrase(id, attribute)?;
        let is_withheld = !self.catalog.reasons(id, attribute).is_empty();
        if phrase.fallback.is_some() && !is_withheld {
            self.report_missing(id, attribute, &phrase.origin);
        }
        Some(self.read(phrase))
    }

    /// Whether the message is one of this shared file of its locale. All messages of a locale share one space of
    /// names: without this an organization with the id `title` would bear the title as its name.
    pub fn is_of(&self, file: &str, id: &str) -> bool {
        self.catalog
            .message(id)
            .is_some_and(|(message, _)| message.span.path.rsplit('/').next() == Some(file))
    }

    /// What `make` gives for this id, made once where nothing was found on the way: contacts share organizations, places
    /// and languages, and there may be a hundred thousand of them.
    pub fn once<T: Clone>(
        &mut self,
        known: fn(&mut Repeats) -> &mut BTreeMap<String, T>,
        id: &str,
        make: impl FnOnce(&mut Self) -> T,
    ) -> T {
        if let Some(made) = known(&mut self.repeats).get(id) {
            return made.clone();
        }
        let found = self.findings.len();
        let made = make(self);
        if self.findings.len() == found {
            known(&mut self.repeats).insert(id.to_owned(), made.clone());
        }
        made
    }

    /// A message of this shared file; `place` is where the data asks for it.
    pub fn of_file(&mut self, file: &str, id: &str, place: Option<&Span>) -> Text {
        if self.is_of(file, id) {
            return self.text(id, place);
        }
        self.report_nowhere(id, place);
        Text::default()
    }

    /// The text of a message or attribute where this very language has it.
    pub fn own(&mut self, id: &str, attribute: Option<&str>) -> Option<Text> {
        self.report_withheld(id, attribute);
        if !self.catalog.has(id, attribute) {
            return None;
        }
        // What is wrong in another language's words does not concern this edition: it does not use them.
        let (phrase, found) = self.catalog.format(id, attribute, &self.arguments);
        let phrase = phrase.filter(|phrase| phrase.fallback.is_none())?;
        self.asked.insert(id.to_owned());
        self.findings.extend(found);
        Some(self.read(phrase))
    }

    /// Looks through a value of the data that stands on one line.
    pub fn inspect(&mut self, value: &str, place: &Span) {
        self.findings.extend(inspect_text(value, Some(place)));
    }

    /// The language of words of `other` in this edition: none where it is the edition's own.
    pub fn passage_of(&self, other: &Locale) -> Option<Passage> {
        (!other.is_same_language(self.locale))
            .then(|| Passage { locale: other.as_str().to_owned(), direction: other.direction() })
    }

    fn phrase(&mut self, id: &str, attribute: Option<&str>) -> Option<Phrase> {
        self.asked.insert(id.to_owned());
        self.report_withheld(id, attribute);
        let (phrase, found) = self.catalog.format(id, attribute, &self.arguments);
        self.findings.extend(found);
        phrase
    }

    fn read(&mut self, phrase: Phrase) -> Text {
        let written = Written::new(&phrase.origin, self.catalog.text_at(&phrase.origin));
        let (mut inlines, found) = read_inlines(&phrase.pieces, written);
        inlines.shrink_to_fit();
        self.findings.extend(found);
        inspect_inlines(&inlines, written, &mut self.findings);
        let fallback = phrase
            .fallback
            .map(|locale| Passage { locale: locale.as_str().to_owned(), direction: locale.direction() });
        self.has_fallback |= fallback.is_some();
        Text { inlines, fallback, origin: Some(phrase.origin) }
    }

    /// The message is in the source and not here. The place is the head of the file where it belongs: the source's
    /// path under this locale's folder.
    fn report_missing(&mut self, id: &str, attribute: Option<&str>, origin: &Span) {
        let name = match attribute {
            Some(attribute) => format!("{id}.{attribute}"),
            None => id.to_owned(),
        };
        let mut parts: Vec<&str> = origin.path.split('/').collect();
        if let [_, folder, ..] = parts.as_mut_slice() {
            *folder = self.locale.as_str();
        }
        let path = parts.join("/");
        if self.is_told(id, &path) {
            return;
        }
        let severity = if self.settings.allow_fallback { Severity::Warning } else { Severity::Error };
        let finding = Diagnostic::new(&kinds::MISSING_MESSAGE, Span::head(path))
            .with("case", "here")
            .with_place(origin.clone())
            .with_severity(severity);
        self.push_once(self.named(finding, &name));
    }

    fn report_nowhere(&mut self, id: &str, place: Option<&Span>) {
        if self.is_told(id, "") {
            return;
        }
        let broken = self.resources(false).find_map(|resource| resource.broken(id).cloned());
        if let Some(origin) = broken {
            self.report_missing(id, None, &origin);
            return;
        }
        let finding = Diagnostic::new(&kinds::MISSING_MESSAGE, place.cloned()).with("case", "nowhere");
        self.push_once(self.named(finding, id));
    }

    /// Whether the words of this language have an error that is the reason why the message is not there: its file (any
    /// file where `path` is empty) or the message itself cannot be read. The edition is refused for that.
    fn is_told(&self, id: &str, path: &str) -> bool {
        self.resources(true).any(|resource| {
            let is_above = || path.strip_prefix(resource.path()).is_some_and(|rest| rest.starts_with('/'));
            let is_lost = path.is_empty() || path == resource.path() || is_above();
            resource.broken(id).is_some() || (resource.is_unreadable() && is_lost)
        })
    }

    /// The files of this language, or those of others.
    fn resources(&self, own: bool) -> impl Iterator<Item = &Arc<Resource>> {
        let layers = self.catalog.layers().iter();
        let layers = layers.filter(move |layer| layer.locale.is_same_language(self.locale) == own);
        layers.flat_map(|layer| &layer.resources)
    }

    /// Words of this language are there and are not shown: why.
    fn report_withheld(&mut self, id: &str, attribute: Option<&str>) {
        let severity = if self.settings.allow_fallback { Severity::Warning } else { Severity::Error };
        for reason in self.catalog.reasons(id, attribute) {
            self.push_once(reason.clone().with_severity(severity));
        }
    }

    fn push_once(&mut self, finding: Diagnostic) {
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// Adds what all sentences about a message may use.
    pub fn named(&self, finding: Diagnostic, id: &str) -> Diagnostic {
        finding
            .with("message", id)
            .with("locale", self.locale.as_str())
            .with("source", self.settings.source.as_str())
    }
}

fn inspect_inlines(inlines: &[Inline], written: Written<'_>, findings: &mut Vec<Diagnostic>) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Placeable { text } => {
                findings.extend(inspect_words(text, written));
            }
            Inline::Emphasis { inlines } | Inline::Strong { inlines } | Inline::Link { inlines, .. } => {
                inspect_inlines(inlines, written, findings);
            }
            Inline::Break => {}
        }
    }
}
