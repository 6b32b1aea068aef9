//! The rules of [`crate::check`], asked once for the words that all statements share and once for each statement.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::words::{StatementWords, Words};
use crate::catalog::{Catalog, Locale};
use crate::check::{Names, Review, Settings, unknown_rule};
use crate::diagnostic::{Argument, Diagnostic};
use crate::project::Config;
use crate::statement::{Directory, Statement};

/// Variables that every message knows.
const VARIABLES: &[&str] = &["date", "place", "place-full", "signatories"];

/// The rules for each locale of a project, and what they found in the shared words.
pub struct Reviews {
    reviews: Vec<Review>,
    shared: Vec<Vec<Diagnostic>>,
    /// What is wrong with the settings of the rules.
    pub findings: Vec<Diagnostic>,
}

impl Reviews {
    /// Looks through the words that all statements share.
    pub fn prepare(config: &Config, words: &Words<'_>, directory: &Directory) -> Self {
        let mut prepared = Self { reviews: Vec::new(), shared: Vec::new(), findings: Vec::new() };
        let mut known = words.locales().iter().map(|words| &words.locale);
        let source = known.find(|locale| locale.as_str() == config.source_locale).cloned();
        let Some(source) = source.or_else(|| Locale::parse(&config.source_locale).ok()) else {
            return prepared;
        };
        let names = Arc::new(Names::of(directory));
        let region =
            |locale: &Locale| config.locales.get(locale.as_str()).and_then(|own| own.region.as_deref());
        let variables = VARIABLES.iter().map(|name| (*name).to_owned()).collect();
        for (at, locale) in words.locales().iter().enumerate() {
            let mut settings = Settings::default();
            if let Some(own) = config.locales.get(locale.locale.as_str()) {
                let faults =
                    own.check.allow.iter().filter_map(|name| unknown_rule(&name.value, name.span.clone()));
                prepared.findings.extend(faults);
                settings.allow = own.check.allow.iter().map(|name| name.value.clone()).collect();
                let acronyms = own.check.acronyms.iter();
                settings.acronyms = acronyms.map(|(one, other)| (one.clone(), vec![other.clone()])).collect();
            }
            let (locale, source) = (&locale.locale, &source);
            let review =
                Review::new((locale, region(locale)), (source, region(source)), settings, names.clone());
            let (files, layers) = (words.own_files(at, None), words.layers(at, None));
            let (_, mut known) = Catalog::new(locale, layers.clone());
            known.extend(words.chain_findings(at).cloned());
            prepared.shared.push(review.check_files(&files, &layers, &variables, &known, true));
            prepared.reviews.push(review);
        }
        prepared
    }

    /// What was found in the shared words of the locale at `at`.
    pub fn shared(&self, at: usize) -> &[Diagnostic] {
        self.shared.get(at).map(Vec::as_slice).unwrap_or_default()
    }

    /// Looks through the words of one statement in the locale at `at`. `found` is what is known already: a message
    /// with an error there is not looked at again, and what the rules say better is taken away.
    pub fn check_statement(
        &self,
        at: usize,
        words: (&Words<'_>, &StatementWords),
        statement: &Statement,
        found: &mut Vec<Diagnostic>,
    ) -> Vec<Diagnostic> {
        let Some(review) = self.reviews.get(at) else { return Vec::new() };
        let (words, of_statement) = words;
        let variables: BTreeSet<String> =
            VARIABLES.iter().map(|name| (*name).to_owned()).chain(statement.facts.keys().cloned()).collect();
        let (files, layers) = (words.own_files(at, Some(of_statement)), words.layers(at, Some(of_statement)));
        let known: Vec<Diagnostic> =
            found.iter().chain(words.statement_findings(at, of_statement)).cloned().collect();
        let more = review.check_files(&files, &layers, &variables, &known, false);
        found.retain(|known| !self.shared(at).iter().chain(&more).any(|finding| is_same_gap(known, finding)));
        more
    }
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
