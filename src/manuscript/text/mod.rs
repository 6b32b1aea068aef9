//! Plain text: blocks stand between empty lines; lists, headings, columns and emphasis as people type them.

mod columns;
mod emphasis;
mod hyphens;
mod lines;
mod pages;
mod wrapping;

#[cfg(test)]
mod tests;

use self::columns::{Columns, find_columns};
use self::emphasis::read_emphasis;
use self::hyphens::{Division, Words};
use self::lines::{Line, Marker, is_rule, is_underline, mark_items, read_lines};
use self::pages::take_pages;
use self::wrapping::Wrapping;
use super::mail::{head_length, signature_length};
use super::margin::Margin;
use super::model::{Block, BlockKind, Manuscript, Run};
use crate::diagnostic::Source;

/// Reads a text. No word of it is lost: of what was typed only the marks before items, those around emphasis, lines of
/// signs and white space are not in the blocks.
pub(super) fn read_text(source: &Source, margin: &mut Margin) -> Manuscript {
    let mut lines = take_pages(&source.text, read_lines(&source.text), margin);
    mark_items(&mut lines);
    let lines = take_mail(&lines, margin);
    let (wrapping, words) = (Wrapping::of(lines), Words::of(&source.text));
    let mut reader = Reader { source, wrapping, words, margin, blocks: Vec::new(), tables: 0 };
    let mut rest = lines;
    while let Some((first, after)) = rest.split_first() {
        if first.text.is_empty() {
            rest = after;
            continue;
        }
        let length = rest.iter().take_while(|line| !line.text.is_empty()).count();
        let (group, after) = rest.split_at(length);
        reader.read_group(group);
        rest = after;
    }
    Manuscript { source: source.clone(), language: None, blocks: reader.blocks }
}

/// For each line of a text the mark of an item that it begins with, if it is one: how long it is, and its number.
pub(super) fn find_marks(text: &str) -> Vec<Option<(usize, Option<u32>)>> {
    let mut lines = read_lines(text);
    mark_items(&mut lines);
    let marks = lines.into_iter().map(|line| line.marker);
    marks.map(|marker| marker.map(|marker| (marker.length, marker.number))).collect()
}

/// The lines between the head of an e-mail and its signature, which are noted.
fn take_mail<'l, 't>(lines: &'l [Line<'t>], margin: &mut Margin) -> &'l [Line<'t>] {
    let start = lines.iter().take_while(|line| line.text.is_empty()).count();
    let (_, said) = lines.split_at(start);
    let head = head_length(said.iter().map(|line| line.text));
    let (own, rest) = said.split_at(head);
    let ends: Vec<(&str, bool)> = rest.iter().map(|line| (line.text, line.is_flowed)).collect();
    let words = rest.iter().rposition(|line| !line.text.is_empty()).map_or(0, |last| last + 1);
    let signature = signature_length(ends.get(..words).unwrap_or_default(), head > 0);
    let (body, below) = rest.split_at(words - signature);
    for lines in [own, below] {
        let words: Vec<&str> = lines.iter().map(|line| line.text).filter(|text| !text.is_empty()).collect();
        if !words.is_empty() {
            margin.mail.insert(words.join("\n"));
        }
    }
    body
}

struct Reader<'s> {
    source: &'s Source,
    wrapping: Wrapping,
    words: Words,
    margin: &'s mut Margin,
    blocks: Vec<Block>,
    /// How many tables there are so far.
    tables: usize,
}

impl Reader<'_> {
    /// Lines between two empty ones.
    fn read_group(&mut self, group: &[Line<'_>]) {
        let is_dense = self.wrapping.is_dense(group);
        let mut rest = group;
        while let Some((first, after)) = rest.split_first() {
            if is_rule(first.text) {
                self.push(BlockKind::Rule, &[*first], Vec::new());
                rest = after;
                continue;
            }
            if let Some(level) = after.first().and_then(|next| is_underline(first, next)) {
                self.push(BlockKind::Heading(level), &[*first], runs_of(&one_space(first.text)));
                rest = after.get(1..).unwrap_or_default();
                continue;
            }
            if let Some(columns) = find_columns(rest) {
                rest = self.read_table(rest, &columns);
                continue;
            }
            let length = self.block_length(rest, is_dense);
            let (block, after) = rest.split_at(length.max(1));
            self.read_block(block);
            rest = after;
        }
    }

    /// How many lines belong to the block that the first of them begins.
    fn block_length(&self, lines: &[Line<'_>], is_dense: bool) -> usize {
        let Some(first) = lines.first() else { return 0 };
        let is_joined = |at: usize, line: &Line<'_>| {
            at.checked_sub(1)
                .and_then(|at| lines.get(at))
                .is_some_and(|before| self.wrapping.joins(before, line))
        };
        let ends = |at: usize, line: &Line<'_>| {
            line.marker.is_some()
                || is_rule(line.text)
                || find_columns(lines.get(at..).unwrap_or_default()).is_some()
                || lines.get(at + 1).is_some_and(|next| is_underline(line, next).is_some())
                || line.is_quoted() != first.is_quoted()
                // Behind an item, what does not stand below its words and is not wrapped is no part of it.
                || first.marker.is_some() && line.indent < first.indent + 2 && !is_joined(at, line)
                || is_dense && !is_joined(at, line)
        };
        1 + lines.iter().enumerate().skip(1).take_while(|(at, line)| !ends(*at, line)).count()
    }

    fn read_block(&mut self, lines: &[Line<'_>]) {
        let Some(first) = lines.first() else { return };
        let kind = match first.marker {
            Some(Marker { number, .. }) => {
                BlockKind::Item { number, depth: u8::try_from(first.indent / 2).unwrap_or(u8::MAX).min(8) }
            }
            None if first.is_quoted() => BlockKind::Quotation,
            None => BlockKind::Paragraph,
        };
        let is_wrapped = self.wrapping.is_wrapped(lines);
        let mut words = String::new();
        for (at, line) in lines.iter().enumerate() {
            let text = one_space(line.bare());
            if at > 0 && !words.is_empty() && !text.is_empty() {
                let is_joined = lines.get(at - 1).is_some_and(|before| match first.marker {
                    Some(_) => self.wrapping.joins_below(is_wrapped, before, line),
                    None => self.wrapping.joins_in(is_wrapped, before, line),
                });
                match self.words.division(&words, &text).filter(|_| is_joined) {
                    Some(division) => self.undivide(&mut words, &text, division),
                    None => words.push(if is_joined { ' ' } else { '\n' }),
                }
            }
            words.push_str(&text);
        }
        self.push(kind, lines, runs_of(&words));
    }

    /// Makes the end of `words` ready for the rest of a word that was divided there.
    fn undivide(&mut self, words: &mut String, rest: &str, division: Division) {
        let Division::Divided { is_known } = division else { return };
        words.pop();
        if !is_known {
            let is_of_word = |c: char| c.is_alphanumeric();
            let head = words.rsplit(|c| !is_of_word(c)).next().unwrap_or_default();
            let tail = rest.split(|c| !is_of_word(c)).next().unwrap_or_default();
            self.margin.divided.insert(format!("{head}{tail}"));
        }
    }

    /// The rows of a table at the beginning of these lines; gives the lines behind it.
    fn read_table<'l>(&mut self, lines: &'l [Line<'l>], columns: &Columns) -> &'l [Line<'l>] {
        let (rows, after) = lines.split_at(columns.rows.min(lines.len()));
        for (row, line) in rows.iter().enumerate() {
            for (column, range) in line.cells().into_iter().enumerate() {
                let text = line.text.get(range.clone()).unwrap_or_default();
                let cell = Line { text, start: line.start + range.start, marker: None, ..*line };
                let kind = BlockKind::Cell { table: self.tables, row, column };
                self.push(kind, &[cell], runs_of(&one_space(text)));
            }
        }
        self.tables += 1;
        after
    }

    fn push(&mut self, kind: BlockKind, lines: &[Line<'_>], runs: Vec<Run>) {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
        if runs.is_empty() && kind != BlockKind::Rule {
            return;
        }
        let span = self.source.span(first.start, last.start + last.text.len());
        self.blocks.push(Block { kind, runs, span });
    }
}

fn runs_of(words: &str) -> Vec<Run> {
    read_emphasis(words)
}

/// One space for every run of white space.
fn one_space(text: &str) -> String {
    text.split_whitespace().flat_map(|word| [" ", word]).skip(1).collect()
}
