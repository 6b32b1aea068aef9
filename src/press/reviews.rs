//! The rules of [`crate::check`], asked once for the words that all statements share and once for each statement.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::words::{LocaleWords, StatementWords, Words};
use crate::catalog::{Catalog, Locale};
use crate::check::{Names, Reached, Review, Scope, Settings, Values, is_fluent_error, unknown_rule};
use crate::diagnostic::{Argument, Diagnostic};
use crate::project::{CheckSettings, Config, Setting};
use crate::statement::{Directory, Fact, Glossary, Statement};

/// Variables that every message knows.
const VARIABLES: &[&str] = &["date", "place", "place-full", "signatories"];

/// The rules for each locale of a project, and what they found in the shared words.
pub struct Reviews {
    reviews: Vec<Review>,
    /// The names that no text may misspell.
    pub names: Arc<Names>,
    shared: Vec<Vec<Diagnostic>>,
    /// What the editions show, all together; `None` once a file was too faulty to know.
    reached: Mutex<Option<Reached>>,
    /// What is wrong with the settings of the rules.
    pub findings: Vec<Diagnostic>,
}

impl Reviews {
    /// Looks through the words that all statements share.
    pub fn prepare(config: &Config, words: &Words<'_>, directory: &Directory, glossary: &Glossary) -> Self {
        let names = Arc::new(Names::of(directory));
        let mut prepared = Self {
            reviews: Vec::new(),
            names: names.clone(),
            shared: Vec::new(),
            reached: Mutex::new(Some(needed(directory))),
            findings: Vec::new(),
        };
        let mut known = words.locales().iter().map(|words| &words.locale);
        let source = known.find(|locale| locale.as_str() == config.source_locale).cloned();
        let Some(source) = source.or_else(|| Locale::parse(&config.source_locale).ok()) else {
            return prepared;
        };
        let region =
            |locale: &Locale| config.locales.get(locale.as_str()).and_then(|own| own.region.as_deref());
        let values =
            Values { names: VARIABLES.iter().map(|name| (*name).to_owned()).collect(), ..Values::default() };
        let prepare = |(at, locale): (usize, &LocaleWords)| {
            let mut settings = Settings::default();
            let mut findings = Vec::new();
            if let Some(own) = config.locales.get(locale.locale.as_str()) {
                let CheckSettings { allow, warn, deny, .. } = &own.check;
                let named = allow.iter().chain(warn).chain(deny);
                findings.extend(named.filter_map(|name| unknown_rule(&name.value, name.span.clone())));
                let names = |list: &[Setting]| list.iter().map(|name| name.value.clone()).collect();
                (settings.allow, settings.warn, settings.deny) = (names(allow), names(warn), names(deny));
                settings.lengths = own.check.max_length.clone();
                let acronyms = own.check.acronyms.iter();
                settings.acronyms = acronyms.map(|(one, other)| (one.clone(), vec![other.clone()])).collect();
            }
            let (locale, source) = (&locale.locale, &source);
            let review = Review::new(
                (locale, region(locale)),
                (source, region(source)),
                settings,
                names.clone(),
                glossary,
            );
            let (files, layers) = (words.own_files(at, None), words.layers(at, None));
            let (_, mut known) = Catalog::new(locale, layers.clone());
            known.extend(words.chain_findings(at).cloned());
            let shared = review.check_files(&files, &layers, &values, &known, Scope::Shared);
            (review, shared, findings)
        };
        let all: Vec<_> = words.locales().par_iter().enumerate().map(prepare).collect();
        for (review, shared, findings) in all {
            prepared.reviews.push(review);
            prepared.shared.push(shared);
            prepared.findings.extend(findings);
        }
        prepared
    }

    /// What was found in the shared words of the locale at `at`.
    pub fn shared(&self, at: usize) -> &[Diagnostic] {
        self.shared.get(at).map(Vec::as_slice).unwrap_or_default()
    }

    /// Looks through the words of one statement in the locale at `at`. `asked` are the messages that its edition asked for where that is known,
    /// `found` what is known already: a message
    /// with an error there is not looked at again, and what the rules say better is taken away. What the edition shows is added to
    /// `shown`.
    pub fn check_statement(
        &self,
        at: usize,
        words: (&Words<'_>, &StatementWords),
        (statement, asked): (&Statement, Option<&BTreeSet<String>>),
        found: &mut Vec<Diagnostic>,
        shown: &mut Reached,
    ) -> Vec<Diagnostic> {
        let Some(review) = self.reviews.get(at) else { return Vec::new() };
        let (words, of_statement) = words;
        let values = values_of(statement);
        let (files, layers) = (words.own_files(at, Some(of_statement)), words.layers(at, Some(of_statement)));
        let known: Vec<Diagnostic> =
            found.iter().chain(words.statement_findings(at, of_statement)).cloned().collect();
        let reached = asked.map(|asked| review.reach(&layers, asked));
        let more = review.check_files(&files, &layers, &values, &known, Scope::Statement(reached.as_ref()));
        match reached {
            Some(reached) if !known.iter().any(is_fluent_error) => shown.extend(reached),
            _ => self.lose_track(),
        }
        found.retain(|known| !self.shared(at).iter().chain(&more).any(|finding| is_same_gap(known, finding)));
        more
    }

    /// What is unused in the shared words of the locale at `at`, if it is the source: known when all statements are checked.
    pub fn unused(&self, at: usize, words: &Words<'_>) -> Vec<Diagnostic> {
        let reached = self.reached.lock().unwrap_or_else(PoisonError::into_inner);
        match (self.reviews.get(at), &*reached) {
            (Some(review), Some(reached)) if review.is_of_source() => {
                review.find_unused(&words.own_files(at, None), reached)
            }
            _ => Vec::new(),
        }
    }

    /// A statement could not be read: what it shows is not known.
    pub fn lose_track(&self) {
        *self.reached.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What the editions show, all together; `None` once a file was too faulty to know.
    pub fn reached(&self) -> Option<Reached> {
        self.reached.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Something shows these messages and terms.
    pub fn note_reached(&self, reached: Reached) {
        if let Some(all) = &mut *self.reached.lock().unwrap_or_else(PoisonError::into_inner) {
            all.extend(reached);
        }
    }
}

/// What is known of the variables of a statement.
fn values_of(statement: &Statement) -> Values {
    let whole = |(fact, _): &(Fact, _)| match fact {
        Fact::Number(number) => number.to_string().parse::<u64>().ok(),
        _ => None,
    };
    let facts = statement.facts.iter();
    let counts = facts.filter_map(|(name, fact)| Some((name.clone(), whole(fact)?)));
    let signatories = u64::try_from(statement.signatories.len()).unwrap_or_default();
    Values {
        names: VARIABLES
            .iter()
            .map(|name| (*name).to_owned())
            .chain(statement.facts.keys().cloned())
            .collect(),
        counts: counts.chain([("signatories".to_owned(), signatories)]).collect(),
    }
}

/// The messages that the directory may ask for, whoever signs.
fn needed(directory: &Directory) -> Reached {
    let organizations = directory.organizations.keys();
    let places = directory.contacts.places().map(|place| place.unguarded().to_string());
    organizations.map(ToString::to_string).chain(places).collect()
}

/// Whether the edition lacks what the rules found missing: one attribute.
fn is_same_gap(known: &Diagnostic, finding: &Diagnostic) -> bool {
    let text = |finding: &Diagnostic, name| match finding.arguments.get(name) {
        Some(Argument::Text(text)) => text.clone(),
        _ => String::new(),
    };
    known.kind.name == "missing-message"
        && finding.kind.name == "missing-attribute"
        && known.secondary == finding.secondary
        && text(known, "message").split_once('.')
            == Some((&text(finding, "message"), &text(finding, "attribute")))
}
