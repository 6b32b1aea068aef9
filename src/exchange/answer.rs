//! What came back from translators, as a format read it: nothing of it is believed yet.

use super::delivery::Delivery;
use super::kinds::{DAMAGED_RETURN, UNKNOWN_UNIT};
use super::part::Part;
use super::unit::{UnitState, fingerprint};
use crate::diagnostic::{Diagnostic, Span};

/// A sentence as a format gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wording {
    /// The format has codes: each has the number that the unit gave it, and its original as far as the file says it.
    Parts(Vec<Part>),
    /// The format has only text, in the notation of [`super::read_plain`].
    Plain(String),
}

impl Wording {
    /// Whether it says nothing: no answer.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Parts(parts) => super::part::is_empty(parts),
            Self::Plain(text) => text.trim().is_empty(),
        }
    }
}

/// One unit of a returned file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The file of words that it belongs to, relative to the folder of a locale; `None` where the format does not say.
    pub file: Option<String>,
    /// The unit's name ([`super::Unit::id`]).
    pub id: String,
    /// The source as the translator saw it; `None` where the format has none.
    pub source: Option<Wording>,
    /// The translation; `None` and empty ones are no answer, never a deletion.
    pub target: Option<Wording>,
    /// What the file says of its state; tools lose it.
    pub state: Option<UnitState>,
    /// [`super::Unit::seen`] of the unit that went out; tools lose it.
    pub seen: Option<String>,
    /// The answer in the returned file.
    pub span: Span,
}

/// One returned file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Return {
    /// The target language that it names.
    pub target: Option<String>,
    /// The answers, in the order of the file.
    pub answers: Vec<Answer>,
}

/// A returned file, read.
#[derive(Clone, Debug)]
pub struct Returned {
    /// The file.
    pub delivery: Delivery,
    /// What it says.
    pub made: Return,
    /// What is wrong with it as a file.
    pub found: Vec<Diagnostic>,
}

impl Returned {
    /// Whether it could not be read, so that nothing of it may be taken.
    pub fn is_damaged(&self) -> bool {
        self.found.iter().any(|finding| std::ptr::eq(finding.kind, &DAMAGED_RETURN))
    }
}

/// A translation of what is not there; none that came back as it went out is lost.
pub(super) fn unknown_unit(answer: &Answer) -> Option<Diagnostic> {
    let target = answer.target.as_ref().filter(|target| !target.is_empty())?;
    let parts = match target {
        Wording::Parts(parts) => parts.clone(),
        Wording::Plain(text) => super::read_plain(text, &[]),
    };
    if answer.seen.as_ref() == Some(&fingerprint(&parts)) {
        return None;
    }
    let finding = Diagnostic::new(&UNKNOWN_UNIT, answer.span.clone()).with("unit", answer.id.as_str());
    Some(finding.with("file", answer.file.clone().unwrap_or_default()))
}
