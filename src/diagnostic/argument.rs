//! What fills the variables of a finding's sentence: text or a count.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

/// The value of one variable.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Argument {
    /// Text of the user's file, or a name.
    Text(String),
    /// A count: selects plural forms and is written in the reader's digits.
    Number(i64),
}

/// The variables of one sentence, by name.
pub type Arguments = BTreeMap<&'static str, Argument>;

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
