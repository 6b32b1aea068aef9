//! Places in the user's files: a path and a range of bytes, ordered so that findings sort by place.

use std::sync::Arc;

use super::lines::Lines;

/// A range of bytes in one file of the project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Path relative to the project's root, with `/` between folders on every system.
    pub path: Arc<str>,
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

/// A line and a column, both counted from 1; columns count characters (Unicode scalar values).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1. Lines end at LF, CRLF or a lone CR.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Span {
    /// The bytes `start..end` of the file at `path`.
    pub fn new(path: impl Into<Arc<str>>, start: usize, end: usize) -> Self {
        Self { path: path.into(), start, end: end.max(start) }
    }

    /// The very beginning of a file, for findings about the file as a whole.
    pub fn head(path: impl Into<Arc<str>>) -> Self {
        Self::new(path, 0, 0)
    }

    /// Where the span begins in `text`, the text of its file. Offsets outside the text are moved to its end,
    /// offsets inside a character to its beginning: the Fluent parser reports both.
    pub fn position(&self, text: &str) -> Position {
        Lines::of(text).position(self.start)
    }

    /// Whether all of `other` lies within it.
    pub fn covers(&self, other: &Self) -> bool {
        self.path == other.path && self.start <= other.start && other.end <= self.end
    }

    /// The text of the span, if `text` is the text of its file and the span lies on character boundaries.
    pub fn of<'text>(&self, text: &'text str) -> Option<&'text str> {
        text.get(self.start..self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_and_characters_from_one() {
        let text = "a\r\nñb\rc\n";
        let at = |start| {
            let Position { line, column } = Span::new("f", start, start).position(text);
            (line, column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(3), (2, 1));
        assert_eq!(at(4), (2, 1), "inside a character");
        assert_eq!(at(5), (2, 2));
        assert_eq!(at(7), (3, 1));
        assert_eq!(at(99), (4, 1), "past the end");
    }
}
