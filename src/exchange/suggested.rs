//! Suggestions for programs: JSON, one object for each sentence.

use schemars::JsonSchema;
use serde::Serialize;

use super::memory::Match;
use super::part::plain_text;
use super::unit::Unit;

/// What `suggest --format json` prints.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct SuggestedSentences {
    /// The tag of the language that the sentences are in (BCP 47).
    pub source_locale: String,
    /// The tag of the language that they are to be translated into.
    pub target_locale: String,
    /// The sentences of which something is known.
    pub sentences: Vec<SuggestedSentence>,
}

/// A sentence and what is known of it. What stands in braces, `{ $count }`, is Fluent; `*…*`, `**…**` and `[…](…)` are marks
/// of Markdown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct SuggestedSentence {
    /// Its file below the folder of a locale; absent where it is in none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub file: String,
    /// Its name in the file; absent where it is in none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// How it stands: `missing`, `outdated`, `translated` or `reviewed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The sentence.
    pub source: String,
    /// The translation that there is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// What was translated before, the nearest first.
    pub matches: Vec<SuggestedMatch>,
    /// What a program makes of it: nobody has read that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub machine: Option<SuggestedMachine>,
}

/// A translation of the same or something alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct SuggestedMatch {
    /// How much alike the sources are, of 100.
    pub percent: u8,
    /// The translation.
    pub target: String,
    /// What it was made from.
    pub source: String,
    /// Where it is from: a file and a name, or a file from outside.
    pub origin: String,
    /// Whether it is the same sentence in the same place.
    pub is_same_place: bool,
}

/// A translation that a program made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct SuggestedMachine {
    /// The program.
    pub program: String,
    /// The translation.
    pub target: String,
}

impl SuggestedSentence {
    /// Of a unit, and of what is known of it.
    pub fn of(unit: &Unit, matches: &[Match]) -> Self {
        Self {
            file: unit.file.clone(),
            unit: unit.id(),
            state: Some(unit.state.name().to_owned()),
            source: plain_text(&unit.source),
            target: unit.is_translated().then(|| plain_text(&unit.target)),
            matches: matches.iter().map(SuggestedMatch::of).collect(),
            machine: None,
        }
    }
}

impl SuggestedMatch {
    /// Of what a memory found.
    pub fn of(found: &Match) -> Self {
        let suggestion = &found.suggestion;
        Self {
            percent: suggestion.percent.unwrap_or_default(),
            target: plain_text(&suggestion.target),
            source: plain_text(&suggestion.source),
            origin: suggestion.origin.clone(),
            is_same_place: found.is_in_context,
        }
    }
}

impl SuggestedSentences {
    /// The JSON, with a line break at its end.
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// The JSON schema of it.
pub fn suggestions_schema() -> String {
    let mut text =
        serde_json::to_string_pretty(&schemars::schema_for!(SuggestedSentences)).unwrap_or_default();
    text.push('\n');
    text
}
