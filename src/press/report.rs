//! What an export did, for people and programs.

use std::collections::BTreeMap;

use super::outcomes::Outcomes;
use crate::diagnostic::{Diagnostic, Findings, Texts};
use crate::output::Plan;

/// The whole run.
#[derive(Debug, Default)]
pub struct ExportReport {
    /// The editions that were asked for, by statement, then locale.
    pub editions: Outcomes,
    /// What became, or would become, of each file.
    pub plan: Plan,
    /// All that is to be mended.
    pub findings: Findings,
    /// The files that the findings speak of.
    pub texts: Texts,
}

/// One edition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EditionReport {
    /// Id of its statement.
    pub statement: String,
    /// BCP 47 tag of its locale.
    pub locale: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Why it was refused: how many errors of which name. Empty where it was not.
    pub errors: Errors,
}

/// Names of kinds of findings, and how many errors of each there are.
pub type Errors = BTreeMap<&'static str, usize>;

/// Counts the errors among these findings.
pub(super) fn count_errors<'f>(findings: impl IntoIterator<Item = &'f Diagnostic>) -> Errors {
    let mut errors = Errors::new();
    for finding in findings.into_iter().filter(|finding| finding.is_error()) {
        *errors.entry(finding.kind.name).or_default() += 1;
    }
    errors
}

/// What became of an edition; in a run that only plans, what would.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// So many of its files were written.
    Written(usize),
    /// All of its files were there already, byte for byte.
    Unchanged,
    /// It has errors, or something is in the way of a file of it. What is published stays.
    Refused,
}

impl ExportReport {
    /// How many editions were written, were unchanged and were refused.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count =
            |is: fn(Outcome) -> bool| self.editions.by_locale().filter(|(_, outcome)| is(*outcome)).count();
        (
            count(|outcome| matches!(outcome, Outcome::Written(_))),
            count(|outcome| outcome == Outcome::Unchanged),
            count(|outcome| outcome == Outcome::Refused),
        )
    }

    /// Whether something is to be mended before everything is published.
    pub fn has_errors(&self) -> bool {
        self.findings.has_errors() || self.editions.has_refused()
    }
}
