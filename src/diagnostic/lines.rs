//! Where the lines of a file begin, so that thousands of findings are placed without reading the file for each.

use std::collections::BTreeMap;

use super::{Diagnostic, Position, Texts};

/// The lines of one text. Lines end at LF, CRLF or a lone CR.
pub(super) struct Lines<'text> {
    text: &'text str,
    /// Offset of the first byte of each line.
    starts: Vec<usize>,
}

impl<'text> Lines<'text> {
    pub(super) fn of(text: &'text str) -> Self {
        let bytes = text.as_bytes();
        let ends_line = |(at, byte): &(usize, &u8)| {
            **byte == b'\n' || (**byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        };
        let after = bytes.iter().enumerate().filter(ends_line).map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(after).collect() }
    }

    /// The lines of every file that the findings speak of, by path. A file of which nothing is known has one line.
    pub(super) fn of_files<'all>(
        diagnostics: &'all [Diagnostic],
        texts: &'all Texts,
    ) -> BTreeMap<&'all str, Lines<'all>> {
        let mut files = BTreeMap::new();
        for span in diagnostics.iter().flat_map(|found| found.primary.iter().chain(&found.secondary)) {
            files.entry(&*span.path).or_insert_with(|| Lines::of(texts.get(&span.path).unwrap_or_default()));
        }
        files
    }

    pub(super) fn text(&self) -> &'text str {
        self.text
    }

    /// Where the byte at `offset` stands: offsets outside the text are moved to its end, offsets inside a character
    /// to its beginning.
    pub(super) fn position(&self, offset: usize) -> Position {
        let at = self.text.floor_char_boundary(offset);
        let line = self.line(at);
        let before = self.text.get(self.start(line)..at).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }

    /// The number of the line, from 1, in which the byte at `offset` stands.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    /// The offset at which a line begins, by its number from 1; the end of the text for those after the last.
    pub(super) fn start(&self, line: usize) -> usize {
        self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len())
    }
}
