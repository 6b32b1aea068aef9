//! Options of functions: their values, and what can be wrong with them.

use std::ops::RangeInclusive;

/// The value of a named argument: Fluent allows a string or a number literal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum OptionValue<'text> {
    /// A string literal.
    Text(&'text str),
    /// A number literal.
    Number(f64),
}

/// What is wrong with one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Complaint {
    /// The function has no such option.
    Unknown,
    /// Fluent knows it; we cannot do it right in every language, so we do not do it.
    Unsupported,
    /// The value is none of these.
    Invalid(&'static str),
}

/// Two options that cannot stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    pub(super) option: &'static str,
    pub(super) other: &'static str,
}

impl Conflict {
    pub(super) fn new(option: &'static str, other: &'static str) -> Self {
        Self { option, other }
    }
}

impl OptionValue<'_> {
    /// A whole number within `range`; `expected` says the range in the finding.
    pub(super) fn digits(&self, range: &RangeInclusive<u8>, expected: &'static str) -> Result<u8, Complaint> {
        let number = match self {
            Self::Number(number) => *number,
            Self::Text(_) => return Err(Complaint::Invalid(expected)),
        };
        range.clone().find(|digits| f64::from(*digits) == number).ok_or(Complaint::Invalid(expected))
    }
}
