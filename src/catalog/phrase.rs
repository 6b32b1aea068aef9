//! What a message says once its variables are filled: text and placeables told apart, and where it came from.

use super::Locale;
use crate::diagnostic::Span;

/// The formatted value of a message or attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The translator's own text and what the placeables gave, in order; neighbours are never of one kind `Text`.
    pub pieces: Vec<Piece>,
    /// The message or attribute it came from.
    pub origin: Span,
    /// The locale of the words where they are of another *language* than the one asked for. The words of a
    /// parent locale (es for es-MX) are no fallback.
    pub fallback: Option<Locale>,
}

/// A part of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The translator's own text, terms and message references included; may hold inline Markdown.
    Text(String),
    /// What a variable, a function or a number literal gave: data, never markup.
    Placeable(String),
}

impl Phrase {
    /// The whole phrase as plain text.
    pub fn to_plain(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) | Piece::Placeable(text) => text.as_str(),
            })
            .collect()
    }
}
