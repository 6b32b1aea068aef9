//! Judgements as findings: why a passage is in no edition, and what is not in the ledger.

use std::collections::BTreeMap;

use super::{Caution, Judgement, State, kinds};
use crate::diagnostic::{Diagnostic, Span};

/// The messages and terms (with their `-`) that no edition shows, and the findings that say why.
pub type Reasons = BTreeMap<String, Vec<Diagnostic>>;

/// What is to be said of the judgements of `locale`: the reasons why messages are in no edition, and the findings about
/// the ledger itself. `source` is the tag of the source locale.
pub fn explain(judgements: &[Judgement], locale: &str, source: &str) -> (Reasons, Vec<Diagnostic>) {
    let mut reasons = Reasons::new();
    let mut untracked: BTreeMap<&str, usize> = BTreeMap::new();
    for judgement in judgements {
        match (&judgement.state, &judgement.translation) {
            (State::Outdated | State::Unverified, _) => {
                let finding = distrust(judgement)
                    .with("locale", locale)
                    .with("source", source)
                    .with("options", options(judgement, locale));
                reasons.insert(judgement.id.clone(), vec![finding]);
            }
            (State::Untracked, Some(translation)) => {
                *untracked.entry(&translation.span.path).or_default() += 1;
            }
            _ => {}
        }
    }
    let of_file = |(path, messages): (&str, usize)| {
        Diagnostic::new(&kinds::UNTRACKED_MESSAGES, Span::head(path))
            .with("locale", locale)
            .with("messages", messages)
    };
    (reasons, untracked.into_iter().map(of_file).collect())
}

/// What limits a command to this message's locale and statement.
fn options(judgement: &Judgement, locale: &str) -> String {
    match judgement.statement() {
        Some(statement) => format!("--locale {locale} --statement {statement}"),
        None => format!("--locale {locale}"),
    }
}

fn distrust(judgement: &Judgement) -> Diagnostic {
    let place = judgement.translation.as_ref().map(|entry| entry.span.clone());
    let (kind, case, other) = match (&judgement.state, &judgement.caution) {
        (State::Outdated, _) => (&kinds::OUTDATED_MESSAGE, "outdated", ""),
        (_, Some(Caution::Swapped(other))) => (&kinds::UNVERIFIED_MESSAGE, "swapped", other.as_str()),
        (_, Some(Caution::Copied)) => (&kinds::UNVERIFIED_MESSAGE, "copied", ""),
        (_, None) => (&kinds::UNVERIFIED_MESSAGE, "both", ""),
    };
    let finding = Diagnostic::new(kind, place)
        .with("message", judgement.id.as_str())
        .with("case", case)
        .with("other", other)
        .with("name", judgement.id.trim_start_matches('-'));
    match &judgement.source {
        Some(source) => finding.with_place(source.span.clone()),
        None => finding,
    }
}
