//! A wording word by word, as rules of usage read it: what stands beside a word, and who wrote it.

use std::ops::Range;

use super::super::words::{Word, is_bounded};
use super::super::{Passage, Subject, Wording};
use crate::diagnostic::{Diagnostic, Edit, Kind};

/// Marks of the file that set words apart: emphasis, links, values, quotations.
const MARKS: [char; 9] = ['*', '_', '[', ']', '{', '}', '`', '"', '<'];

/// A wording and its words.
pub struct Reading<'w> {
    passage: &'w Passage<'w>,
    pub wording: &'w Wording<'w>,
    pub list: &'w [Word<'w>],
}

impl<'w> Reading<'w> {
    pub fn new(passage: &'w Passage<'w>, wording: &'w Wording<'w>) -> Self {
        Self { passage, wording, list: wording.words() }
    }

    /// The word before, where nothing but a space stands between.
    pub fn before(&self, at: usize) -> Option<&Word<'w>> {
        let before = at.checked_sub(1)?;
        self.is_joined(before).then(|| self.list.get(before)).flatten()
    }

    /// The word after, where nothing but a space stands between.
    pub fn after(&self, at: usize) -> Option<&Word<'w>> {
        self.is_joined(at).then(|| self.list.get(at + 1)).flatten()
    }

    /// The bytes between a word and the next are white space.
    fn is_joined(&self, at: usize) -> bool {
        let gap = self
            .list
            .get(at)
            .zip(self.list.get(at + 1))
            .and_then(|(one, other)| self.wording.text.get(one.range.end..other.range.start));
        gap.is_some_and(|gap| !gap.is_empty() && gap.chars().all(char::is_whitespace))
    }

    /// Whether no letter of the sentence stands before this place.
    pub fn begins_sentence(&self, at: usize) -> bool {
        let Some(word) = self.list.get(at) else { return true };
        let place = word.range.start;
        let sentence = self.wording.sentences().iter().rev().find(|sentence| sentence.start <= place);
        sentence
            .and_then(|sentence| self.wording.text.get(sentence.start..place))
            .is_none_or(|head| !head.contains(char::is_alphanumeric))
    }

    /// The text of a place.
    pub fn text(&self, range: &Range<usize>) -> &'w str {
        self.wording.text.get(range.clone()).unwrap_or_default()
    }

    /// Whether these are this message's own words, without marks among them, and no quotation of the source.
    pub fn is_plain(&self, range: &Range<usize>) -> bool {
        let file = self.wording.span(range);
        let written = file.of(&self.passage.resource.source().text).unwrap_or_default();
        self.wording.is_own(range) && !written.contains(MARKS) && !self.is_in_source(range)
    }

    /// Whether the source has the same text.
    pub fn is_in_source(&self, range: &Range<usize>) -> bool {
        let run = self.text(range);
        self.sources().any(|source| {
            source.text.match_indices(run).any(|(at, _)| is_bounded(&source.text, &(at..at + run.len())))
        })
    }

    /// The wordings of the source.
    pub fn sources(&self) -> impl Iterator<Item = &'w Wording<'w>> {
        self.passage.source.iter().flat_map(|source| &source.wordings)
    }

    /// A finding: these bytes, and what to write in their place.
    pub fn finding(
        &self,
        kind: &'static Kind,
        subject: &Subject<'_>,
        range: &Range<usize>,
        wanted: &str,
    ) -> Diagnostic {
        let finding = subject.finding(kind, self.passage, self.wording.span(range));
        finding.with("found", self.text(range)).with("wanted", wanted)
    }

    /// The edit that writes `wanted` there, where the file has these bytes letter by letter.
    pub fn edit(&self, range: &Range<usize>, wanted: &str) -> Option<Edit> {
        self.passage.written(self.wording, range).map(|place| Edit::new(place, wanted))
    }
}
