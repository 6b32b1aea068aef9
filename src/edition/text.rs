//! Text as editions hold it: parsed once, every placeable opaque, every part knowing where it came from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Direction;
use crate::diagnostic::Span;

/// One block's or label's worth of text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Text {
    /// The parts, in reading order.
    pub inlines: Vec<Inline>,
    /// Set where the words are of another language than the edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback: Option<Passage>,
    /// The message it came from. Not part of the JSON: it would tell of files, not of the statement.
    #[serde(skip)]
    pub origin: Option<Span>,
}

/// The language of words that are not in the edition's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Passage {
    /// BCP 47 tag.
    pub locale: String,
    /// Direction of its script.
    pub direction: Direction,
}

/// A part of a text. Emphasis, strong and links may hold parts of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Inline {
    /// Words.
    Text {
        /// Plain text, nothing to be interpreted.
        text: String,
    },
    /// Data set into the words: a name, a date, a number. Isolated from the direction around it.
    Placeable {
        /// Plain text, nothing to be interpreted.
        text: String,
    },
    /// Emphasis (`*…*` in a message).
    Emphasis {
        /// What is emphasized.
        inlines: Vec<Inline>,
    },
    /// Strong emphasis (`**…**`).
    Strong {
        /// What is emphasized.
        inlines: Vec<Inline>,
    },
    /// A link.
    Link {
        /// URL; its scheme is `https`, `http`, `mailto` or `tel`.
        to: String,
        /// The words of the link.
        inlines: Vec<Inline>,
    },
    /// A line break within the block.
    Break,
}

impl Text {
    /// A text of plain words.
    pub fn plain(words: impl Into<String>) -> Self {
        Self { inlines: vec![Inline::Text { text: words.into() }], ..Self::default() }
    }

    /// The words alone; a line break becomes `\n`.
    pub fn to_plain(&self) -> String {
        let mut plain = String::new();
        push_plain(&mut plain, &self.inlines);
        plain
    }
}

fn push_plain(plain: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Placeable { text } => plain.push_str(text),
            Inline::Emphasis { inlines } | Inline::Strong { inlines } | Inline::Link { inlines, .. } => {
                push_plain(plain, inlines);
            }
            Inline::Break => plain.push('\n'),
        }
    }
}
