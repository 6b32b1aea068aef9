//! Escapes in Fluent's string literals: `\"`, `\\`, `\u00AB`, `\U01F310`.

use super::kinds;
use super::reading::Reading;
use super::sentinel;
use crate::diagnostic::Diagnostic;

impl Reading<'_> {
    /// The text that a literal stands for. Finds escapes that fluent-bundle would print as `�`: surrogates,
    /// numbers beyond Unicode, and `\{`, which the parser takes and nobody can undo.
    pub(super) fn unescape(&mut self, literal: &str, offset: usize) -> String {
        if !literal.contains('\\') {
            return literal.to_owned();
        }
        let mut text = String::with_capacity(literal.len());
        let mut rest = literal;
        while let Some(at) = rest.find('\\') {
            let (before, escape) = rest.split_at(at);
            text.push_str(before);
            let place = offset + literal.len() - escape.len();
            let (character, length) = read_escape(escape);
            let is_usable = character.is_some_and(|character| !sentinel::is_reserved(character));
            if !is_usable {
                let written = escape.get(..length).unwrap_or(escape);
                self.found.push(
                    Diagnostic::new(&kinds::INVALID_ESCAPE, self.source.span(place, place + written.len()))
                        .with("escape", written),
                );
            }
            text.push(character.filter(|_| is_usable).unwrap_or(char::REPLACEMENT_CHARACTER));
            rest = escape.get(length..).unwrap_or_default();
        }
        text.push_str(rest);
        text
    }
}

/// The character of the escape at the beginning of `escape`, and how many bytes it has.
fn read_escape(escape: &str) -> (Option<char>, usize) {
    let digits = match escape.as_bytes().get(1) {
        Some(b'"') => return (Some('"'), 2),
        Some(b'\\') => return (Some('\\'), 2),
        Some(b'u') => 4,
        Some(b'U') => 6,
        _ => return (None, escape.chars().take(2).map(char::len_utf8).sum()),
    };
    let character = escape
        .get(2..2 + digits)
        .and_then(|hexadecimal| u32::from_str_radix(hexadecimal, 16).ok())
        .and_then(char::from_u32);
    (character, (2 + digits).min(escape.len()))
}
