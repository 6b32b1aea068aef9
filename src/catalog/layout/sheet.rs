//! The white space of a file, and what is to become of it.

use std::ops::Range;

use crate::diagnostic::{Edit, Source};

/// A text without what Fluent takes for white space: to it a carriage return alone is a letter.
pub(super) fn squeeze(text: &str) -> String {
    text.replace("\r\n", "").replace([' ', '\n'], "")
}

/// Edits of the white space of one file.
pub(super) struct Sheet<'text> {
    source: &'text Source,
    line_end: &'static str,
    edits: Vec<Edit>,
    left: Vec<Range<usize>>,
}

impl<'text> Sheet<'text> {
    pub(super) fn new(source: &'text Source) -> Self {
        // That of the first line that says something: no edit takes it away.
        let said = source.text.split_inclusive('\n').find(|line| {
            line.ends_with('\n')
                && !line.ends_with("\r\r\n")
                && !line.trim_matches([' ', '\r', '\n']).is_empty()
        });
        let line_end = if said.is_some_and(|line| line.ends_with("\r\n")) { "\r\n" } else { "\n" };
        Self { source, line_end, edits: Vec::new(), left: Vec::new() }
    }

    pub(super) fn text(&self) -> &'text str {
        &self.source.text
    }

    /// Sets what stands in this gap between two words of the syntax. Nothing happens if that would be more than a
    /// change of white space: what was read is not what stands there.
    pub(super) fn set(&mut self, gap: Range<usize>, wanted: &str) {
        let Some(now) = self.text().get(gap.clone()) else { return };
        // A carriage return that is a letter would become part of a line end.
        let is_bound = self.text().get(..gap.start).is_some_and(|before| before.ends_with('\r'));
        if !is_bound && squeeze(now) == squeeze(wanted) {
            let wanted = wanted.replace('\n', self.line_end);
            if now == wanted {
                self.left.push(gap);
            } else {
                self.edits.push(Edit::new(self.source.span(gap.start, gap.end), wanted));
            }
        }
    }

    /// Begins a new line after so many spaces; an empty line stays, one of several.
    pub(super) fn break_lines(&mut self, gap: Range<usize>, indent: usize) {
        let breaks = self.text().get(gap.clone()).unwrap_or_default().matches('\n').count();
        let breaks = if breaks > 1 { "\n\n" } else { "\n" };
        self.set(gap, &format!("{breaks}{:indent$}", ""));
    }

    /// The space after the mark of a comment line that says nothing.
    pub(super) fn drop_space_before(&mut self, at: usize) {
        let Some(before) = at.checked_sub(1) else { return };
        if self.text().as_bytes().get(before) == Some(&b' ') {
            self.set(before..at, "");
        }
    }

    /// Leaves these bytes as they are, line ends included.
    pub(super) fn leave(&mut self, range: Range<usize>) {
        self.left.push(range);
    }

    /// Where the line begins that holds the byte at `at`.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text().get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
    }

    /// How many spaces stand at `from`.
    pub(super) fn spaces(&self, from: usize) -> usize {
        let rest = self.text().as_bytes().get(from..).unwrap_or_default();
        rest.iter().take_while(|byte| **byte == b' ').count()
    }

    /// All edits, sorted; line ends unlike the first are edits too.
    pub(super) fn finish(mut self) -> Vec<Edit> {
        let mut taken: Vec<_> = self.edits.iter().map(|edit| edit.span.start..edit.span.end).collect();
        taken.extend(self.left.iter().cloned());
        taken.sort_by_key(|range| (range.start, range.end));
        let mut taken = taken.into_iter().peekable();
        for (feed, _) in self.text().match_indices('\n') {
            let before = self.text().get(..feed).unwrap_or_default();
            let start = before.strip_suffix('\r').unwrap_or(before).len();
            while taken.next_if(|range| range.end <= start).is_some() {}
            let is_taken = taken.peek().is_some_and(|range| range.start <= feed);
            // A carriage return before would become part of the line end.
            let is_bound = before.ends_with("\r\r");
            if !is_taken && !is_bound && self.text().get(start..=feed) != Some(self.line_end) {
                self.edits.push(Edit::new(self.source.span(start, feed + 1), self.line_end));
            }
        }
        self.edits.sort();
        self.edits
    }
}
