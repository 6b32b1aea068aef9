//! What was translated before: pairs of sentences from the project's files, from what was ever approved and from outside.
//!
//! Suggestions come from here and nowhere else: those in extracts, in the files of a new locale and of `suggest`. None of
//! them is ever published: a person writes it into a file of words, or a translator sends it back.

mod index;
mod likeness;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use index::{Memory, Query};

use super::extract::extract_units;
use super::ground::Ground;
use super::part::{Part, is_empty, plain_text};
use super::unit::{Suggestion, Unit, UnitState};
use crate::ledger::State;

/// A sentence and its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The file that the sentence is or was in, relative to the folder of a locale; empty where nobody knows.
    pub file: String,
    /// The unit's name ([`Unit::id`]); empty where nobody knows.
    pub unit: String,
    /// The source.
    pub source: Vec<Part>,
    /// The translation.
    pub target: Vec<Part>,
    /// The file that it came from, if it came from outside.
    pub origin: Option<String>,
    /// Whether somebody of the project said that the translation says what the source says.
    pub is_approved: bool,
}

impl Pair {
    /// Whether both say something.
    pub fn is_whole(&self) -> bool {
        !is_empty(&self.source) && !is_empty(&self.target)
    }

    /// Where it comes from, for people: a file and a name, and the file from outside.
    pub fn place(&self) -> String {
        let own = [self.file.as_str(), self.unit.as_str()];
        let own: Vec<&str> = own.into_iter().filter(|part| !part.is_empty()).collect();
        match (&self.origin, own.is_empty()) {
            (Some(origin), true) => origin.clone(),
            (Some(origin), false) => format!("{origin}: {}", own.join(": ")),
            (None, _) => own.join(": "),
        }
    }
}

/// What is found in a memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The translation, with the source that it was made from and how alike that is.
    pub suggestion: Suggestion,
    /// Whether it is the same text in the same place.
    pub is_in_context: bool,
}

/// The pairs of today's files: what is current is approved, what nobody vouched for is not, and of what is outdated the
/// source that its translation was made from.
pub fn learn_ground(ground: &Ground<'_>) -> Vec<Pair> {
    let judgements = ground.scopes.iter().flat_map(|scope| &scope.judgements);
    let current: BTreeSet<(&str, &str)> = judgements
        .filter(|judgement| judgement.state == State::Current)
        .map(|judgement| (judgement.file(), judgement.id.as_str()))
        .collect();
    let (units, _) = extract_units(ground);
    let pairs = units.into_iter().filter_map(|unit| {
        let is_current = current.contains(&(unit.file.as_str(), unit.message.as_str()));
        let (source, is_approved) = match (&unit.former_source, unit.state) {
            (Some(former), UnitState::Outdated) => (former.clone(), true),
            (None, UnitState::Outdated) => return None,
            _ => (unit.source.clone(), is_current),
        };
        Some(pair_of(unit, source, is_approved)).filter(Pair::is_whole)
    });
    pairs.collect()
}

/// The pairs of these messages, by file of the source and id, as they say it now: somebody approved them.
pub fn approved_pairs(ground: &Ground<'_>, messages: &BTreeSet<(String, String)>) -> Vec<Pair> {
    let (units, _) = extract_units(ground);
    let approved = units.into_iter().filter(|unit| {
        // Optional forms that are there are approved with their message.
        messages.contains(&(unit.file.clone(), unit.message.clone())) && unit.is_translated()
    });
    approved
        .map(|unit| {
            let source = unit.source.clone();
            pair_of(unit, source, true)
        })
        .filter(Pair::is_whole)
        .collect()
}

fn pair_of(unit: Unit, source: Vec<Part>, is_approved: bool) -> Pair {
    Pair { unit: unit.id(), file: unit.file, source, target: unit.target, origin: None, is_approved }
}

/// Gives each unit that has something to be done the best of what the memory knows.
pub fn suggest_for(units: &mut [Unit], memory: &Memory, most: usize) {
    use rayon::prelude::*;
    if memory.is_empty() {
        return;
    }
    let due = units.par_iter_mut().filter(|unit| unit.state <= UnitState::Outdated);
    due.for_each(|unit| {
        unit.suggestions =
            memory.recall(&Query::of(unit), most).into_iter().map(|found| found.suggestion).collect();
    });
}

impl Query {
    /// What a unit asks: for its source, and not for the translation that it has.
    pub fn of(unit: &Unit) -> Self {
        let known = unit.is_translated().then(|| plain_text(&unit.target));
        Self { file: unit.file.clone(), unit: unit.id(), source: unit.source.clone(), known }
    }
}
