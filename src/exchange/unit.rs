//! What translators translate: one sentence at a time, with all they need to know about it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::part::{Code, Part, is_empty, plain_text};
use super::rows::Choice;
use crate::catalog::Locale;
use crate::diagnostic::Span;
use crate::ledger::Fingerprint;

/// How a unit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitState {
    /// There is no translation.
    Missing,
    /// There is one of an older source, or nobody knows whether it says what the source says.
    Outdated,
    /// There is one.
    Translated,
    /// Somebody other than the translator compared it with the source.
    Reviewed,
}

impl UnitState {
    /// All of them, the least finished first.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Outdated, Self::Translated, Self::Reviewed];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Outdated => "outdated",
            Self::Translated => "translated",
            Self::Reviewed => "reviewed",
        }
    }
}

/// What a translator should know about a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// What it says.
    pub text: String,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// The comment on the message.
    Comment,
    /// For which variant the sentence is, with numbers as examples: `$n = one (1)`.
    Variant,
    /// What changed in the source since the translation was made, word by word: `[-old-]{+new+}`.
    Change,
}

impl NoteKind {
    /// Its name, for formats that tell notes apart.
    pub fn name(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Variant => "variant",
            Self::Change => "change",
        }
    }
}

/// A translation of something alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The source that it was made from.
    pub source: Vec<Part>,
    /// The translation.
    pub target: Vec<Part>,
    /// How much alike the sources are, of 100; `None` where a program made the translation and nobody has read it.
    pub percent: Option<u8>,
    /// Where it comes from: a place, or the program.
    pub origin: String,
}

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its file, relative to the folder of a locale: `labels.ftl`, `statements/compact.ftl`.
    pub file: String,
    /// The message's id; a term's with its `-`.
    pub message: String,
    /// The attribute's id, where it is one.
    pub attribute: Option<String>,
    /// For which variants of the target the sentence is.
    pub choices: Vec<Choice>,
    /// The variants of the source sentence that is shown: others, where the target's language has other forms.
    pub source_choices: Vec<Choice>,
    /// The source.
    pub source: Vec<Part>,
    /// The translation; empty where there is none.
    pub target: Vec<Part>,
    /// Stands for the translation as it goes out ([`fingerprint`]): whoever brings another one back has, or has not, seen
    /// today's.
    pub seen: String,
    /// How it stands.
    pub state: UnitState,
    /// What the source said when the translation was made, if it is outdated and that is known.
    pub former_source: Option<Vec<Part>>,
    /// The heading (`## …`) that it stands below.
    pub group: Option<String>,
    /// What a translator should know.
    pub notes: Vec<Note>,
    /// How many characters its translation may have.
    pub max_length: Option<usize>,
    /// Translations of what is alike, the best first.
    pub suggestions: Vec<Suggestion>,
    /// Whether it may be left out without its message missing anything: a form that only millions have.
    pub is_optional: bool,
    /// The source in its file.
    pub span: Span,
    /// The translation in its file, or the message that lacks it.
    pub target_span: Option<Span>,
}

impl Unit {
    /// Its name: `id`, `id.attribute`, with the keys of its variants: `id[one]`, `id.attribute[feminine|other]`. Stable
    /// while the message keeps its id and its variants; unique within its file.
    pub fn id(&self) -> String {
        let keys = self.choices.iter().map(|choice| choice.key.as_str());
        unit_id(&self.message, self.attribute.as_deref(), keys)
    }

    /// The codes that its translation may hold: its own, then those that only the source has.
    pub fn codes(&self) -> Vec<&Code> {
        let mut codes: Vec<&Code> = Vec::new();
        // The translation may have set spaces in a placeable otherwise: it keeps them.
        for part in self.target.iter().chain(&self.source) {
            if let Part::Code(code) = part
                && !codes.iter().any(|known| known.id == code.id && known.role == code.role)
            {
                codes.push(code);
            }
        }
        codes
    }

    /// Whether it has a translation.
    pub fn is_translated(&self) -> bool {
        !is_empty(&self.target)
    }
}

/// The name of a unit within its file.
pub fn unit_id<'k>(message: &str, attribute: Option<&str>, keys: impl Iterator<Item = &'k str>) -> String {
    let mut id = message.to_owned();
    if let Some(attribute) = attribute {
        id.push('.');
        id.push_str(attribute);
    }
    let keys: Vec<&str> = keys.collect();
    if !keys.is_empty() {
        id.push_str(&format!("[{}]", keys.join("|")));
    }
    id
}

/// Stands for a sentence.
pub fn fingerprint(parts: &[Part]) -> String {
    Fingerprint::of(&plain_text(parts)).to_string()
}

/// A word on whose translation the project agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// In the source's language.
    pub source: String,
    /// In the target's, the first the best; empty where it is only forbidden or stays as it is.
    pub targets: Vec<String>,
    /// What not to say.
    pub forbidden: Vec<String>,
    /// Whether it stays as it is.
    pub is_kept: bool,
    /// What translators should know.
    pub note: Option<String>,
}

/// All that goes out to the translators of one locale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extract {
    /// The source locale's tag.
    pub source: String,
    /// The target locale's tag.
    pub target: String,
    /// The target locale, with what the project says of it.
    pub locale: Option<Locale>,
    /// Whether the target runs from right to left.
    pub is_right_to_left: bool,
    /// The units in the order of the source: by file, then as they stand there.
    pub units: Vec<Unit>,
    /// What the head of each file (`### …`) says.
    pub file_notes: BTreeMap<String, String>,
    /// The words that are agreed on.
    pub glossary: Vec<Term>,
    /// What a format says to people, by the ids of [`WORDS`], in the language of the target's translators.
    pub words: BTreeMap<&'static str, String>,
}

/// What formats may say to people: headings of tables and the like. They hold no word of any language themselves.
pub const WORDS: &[&str] = &[
    "exchange-head-where",
    "exchange-head-source",
    "exchange-head-target",
    "exchange-head-state",
    "exchange-head-note",
    "exchange-head-length",
    "exchange-state-missing",
    "exchange-state-outdated",
    "exchange-state-translated",
    "exchange-state-reviewed",
    "exchange-note-change",
    "exchange-note-source",
    "exchange-note-target",
    "exchange-note-term",
    "exchange-note-forbidden",
    "exchange-note-suggestion",
    "exchange-note-machine",
];

impl Extract {
    /// The files, in order.
    pub fn files(&self) -> Vec<&str> {
        let mut files: Vec<&str> = Vec::new();
        for unit in &self.units {
            if files.last() != Some(&unit.file.as_str()) {
                files.push(&unit.file);
            }
        }
        files
    }

    /// What a format says: one of [`WORDS`].
    pub fn word(&self, id: &str) -> &str {
        self.words.get(id).map_or("", String::as_str)
    }
}
