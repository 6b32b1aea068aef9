//! What can go wrong with words that Fluent itself cannot know: one file per rule, on the parsed messages, variant
//! by variant.
//!
//! A [`Rule`] is a kind of finding, a page of the manual and a function. Its page is the comment at the head of its
//! file and holds a bad and a good example, which run as its test. [`RULES`] lists them all.

mod acronyms;
mod anatomy;
mod conventions;
mod dictionary;
mod expansion;
mod forms;
mod inspection;
mod lexicon;
mod look;
mod markup;
mod names;
mod negation;
mod places;
mod reach;
mod rules;
mod said;
mod settings;
mod silence;
mod subject;
mod traces;
mod values;
mod vocabulary;
mod wording;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use conventions::Conventions;
pub use lexicon::Lexicon;
pub use names::Names;
pub use reach::Reached;
pub use rules::{RULES, bare, knows_number_words, plain_digits};
pub use settings::Settings;
pub use silence::unknown_rule;
pub use subject::{Entry, Passage, SourcePassage, Subject};
pub use traces::{Trace, TraceKind, count_small_words, find_traces, site_key};
pub use values::Values;
pub use vocabulary::Vocabulary;
pub use wording::{Draft, Wording};
pub use words::{is_bounded, sentences};

use subject::Drafts;

use crate::catalog::{Layer, Locale, Resource};
use crate::diagnostic::{Diagnostic, Findings, Kind};
use crate::statement::Glossary;

/// A rule: what it finds, what the manual says about it, and how it looks.
#[derive(Debug)]
pub struct Rule {
    /// Code, name and severity of its findings.
    pub kind: &'static Kind,
    /// Its file. The comment at its head is its page of the manual.
    pub page: &'static str,
    /// What it looks at.
    pub check: Check,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Each value and attribute by itself.
    Passage(fn(&Passage<'_>, &Subject<'_>, &mut Vec<Diagnostic>)),
    /// All messages of some files together.
    Files(fn(&Subject<'_>, &mut Vec<Diagnostic>)),
    /// A file of the source against all that editions show.
    Unused(fn(&Resource, &Reached, Scope<'_>, &mut Vec<Diagnostic>)),
}

/// Whose words are looked at.
#[derive(Clone, Copy, Debug)]
pub enum Scope<'a> {
    /// Those that all statements share.
    Shared,
    /// Those of one statement, and what its edition shows where that is known.
    Statement(Option<&'a Reached>),
}

impl Rule {
    /// Whether it looks at what editions show.
    pub fn finds_unused(&self) -> bool {
        matches!(self.check, Check::Unused(_))
    }

    /// The rule's page of the manual, Markdown.
    pub fn manual(&self) -> String {
        let lines = self.page.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }
}

/// Whether words could not be read as they are meant, so that what they refer to is not known.
pub fn is_fluent_error(finding: &Diagnostic) -> bool {
    finding.is_error() && finding.kind.code.starts_with('F')
}

/// Every kind of finding of this stage.
pub fn kinds() -> Vec<&'static Kind> {
    RULES.iter().map(|rule| rule.kind).chain(silence::KINDS.iter().copied()).collect()
}

/// All that is needed to look through the words of one locale.
#[derive(Debug)]
pub struct Review {
    locale: Locale,
    source: Locale,
    conventions: Conventions,
    source_conventions: Conventions,
    settings: Settings,
    names: Arc<Names>,
    vocabulary: Vocabulary,
}

impl Review {
    /// A review of `locale` against `source`. The regions are those of their readers, where they are known.
    pub fn new(
        (locale, region): (&Locale, Option<&str>),
        (source, source_region): (&Locale, Option<&str>),
        settings: Settings,
        names: Arc<Names>,
        glossary: &Glossary,
    ) -> Self {
        Self {
            locale: locale.clone(),
            source: source.clone(),
            conventions: Conventions::of(locale, region),
            source_conventions: Conventions::of(source, source_region),
            settings,
            vocabulary: Vocabulary::new(glossary, locale, source, &names),
            names,
        }
    }

    /// Looks through `files` of the locale. `layers` are all words they may use, the locale's own first; `values`
    /// what is known of the variables. Messages in which `known` has an error are left alone: one mistake is one finding.
    pub fn check_files(
        &self,
        files: &[Arc<Resource>],
        layers: &[Layer],
        values: &Values,
        known: &[Diagnostic],
        scope: Scope<'_>,
    ) -> Vec<Diagnostic> {
        let own = layers.iter().filter(|layer| layer.locale.is_same_language(&self.locale));
        let is_source = self.locale == self.source;
        let source = layers.iter().filter(|layer| !is_source && layer.locale == self.source);
        let (own, source) = (Lexicon::new(own), Lexicon::new(source));
        let Drafts { entries, mut passages, texts } =
            Drafts::read(files.iter().map(|file| &**file), (&own, &source), known);
        passages.iter_mut().zip(&texts).for_each(|(passage, texts)| passage.fill(texts));
        let subject = Subject {
            locale: &self.locale,
            conventions: &self.conventions,
            source_locale: &self.source,
            source_conventions: &self.source_conventions,
            settings: &self.settings,
            names: &self.names,
            vocabulary: &self.vocabulary,
            own,
            source,
            variables: &values.names,
            counts: &values.counts,
            entries,
            passages,
            is_shared: matches!(scope, Scope::Shared),
        };
        let mut found = Vec::new();
        let asked =
            RULES.iter().filter(|rule| !self.settings.allow.iter().any(|name| name == rule.kind.name));
        for rule in asked {
            match rule.check {
                Check::Passage(check) => {
                    subject.passages.iter().for_each(|passage| check(passage, &subject, &mut found));
                }
                Check::Files(check) => check(&subject, &mut found),
                Check::Unused(check) => {
                    // What a faulty message refers to is not known.
                    let is_sound = !known.iter().any(is_fluent_error);
                    if let (Scope::Statement(Some(reached)), true) = (scope, is_source && is_sound) {
                        files.iter().for_each(|file| check(file, reached, scope, &mut found));
                    }
                }
            }
        }
        for passage in &subject.passages {
            let more = inspection::inspect_passage(passage, &subject.own, known);
            // A control character may be half of a letter that was read with the wrong encoding.
            let is_part = |finding: &Diagnostic| {
                let place = finding.primary.as_ref();
                found.iter().filter(|other| other.kind.name == "mojibake").any(|other| {
                    other.primary.as_ref().zip(place).is_some_and(|(whole, part)| whole.covers(part))
                })
            };
            let more: Vec<Diagnostic> = more.into_iter().filter(|finding| !is_part(finding)).collect();
            found.extend(more);
        }
        let mut findings = Findings::default();
        // Whether shared words are used is seen when all statements are.
        let is_judged = |rule: &Rule| matches!(scope, Scope::Statement(_)) || !rule.finds_unused();
        let mut left = silence::silence(files.iter().map(|file| &**file), found, is_judged);
        rules::leave_copies_alone(&mut left);
        findings.extend(left.into_iter().map(|finding| self.settings.weigh(finding)));
        findings.sorted()
    }

    /// Whether it is a review of the source itself.
    pub fn is_of_source(&self) -> bool {
        self.locale == self.source
    }

    /// All that the messages an edition asked for lead to. `layers` are the words it may use.
    pub fn reach(&self, layers: &[Layer], asked: &BTreeSet<String>) -> Reached {
        let own = layers.iter().filter(|layer| layer.locale.is_same_language(&self.locale));
        reach::reach(&Lexicon::new(own), asked)
    }

    /// What is unused in the shared `files` of the source locale, where `reached` is what all editions show.
    pub fn find_unused(&self, files: &[Arc<Resource>], reached: &Reached) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for rule in RULES.iter().filter(|rule| !self.settings.allow.iter().any(|name| name == rule.kind.name))
        {
            if let Check::Unused(check) = rule.check {
                files.iter().for_each(|file| check(file, reached, Scope::Shared, &mut found));
            }
        }
        let mut findings = Findings::default();
        let left = silence::silence(files.iter().map(|file| &**file), found, Rule::finds_unused);
        findings.extend(left.into_iter().map(|finding| self.settings.weigh(finding)));
        findings.sorted()
    }
}
