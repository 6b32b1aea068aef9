//! How a Fluent file is laid out: one way of setting spaces and line breaks, and no word of it changed.
//!
//! - One space around `=`, within braces and after commas; none within brackets and parentheses. A text in quotes may
//!   touch its braces, as in `{""}`.
//! - Four spaces before attributes, before the lines of a text that has several, and before variants, counted from the
//!   line that they belong to; the `*` of the default variant hangs out, so that the brackets are in one line. Where
//!   attributes follow, the variants of the value stand as deep as theirs. Lines that are deeper than their neighbours
//!   stay so: that is part of the text.
//! - One empty line at most where one may be, none where the file begins, a line end where it ends.
//! - Line ends as the first line has them.
//!
//! Comments, and whatever Fluent cannot read, stay byte for byte.

mod pattern;
mod sheet;
mod tree;

use fluent_syntax::ast;

use super::reading::Reading;
use super::syntax::{Junk, junk_finding};
use super::{Attribute, Message, Pattern, Term, kinds, scan};
use crate::diagnostic::{Diagnostic, Edit, Source, Span};
use sheet::Sheet;
use tree::{parse, read_tree};

/// Spaces before what belongs to the line above.
const STEP: usize = 4;

/// The edits that lay a file out, and what in it cannot be read. The edits change nothing but white space between
/// words of the syntax; the tree of the file, comments and what cannot be read included, stays what it was: it is looked
/// at again before the edits are given out.
pub fn lay_out_resource(source: &Source) -> (Vec<Edit>, Vec<Diagnostic>) {
    let (text, found) = scan::scan(source);
    let text = &*text;
    let mut reading = Reading { source, text, found };
    let Some((tree, errors)) = parse(text) else {
        reading.found.push(Diagnostic::new(&kinds::PARSER_FAULT, Span::head(source.path.clone())));
        return (Vec::new(), reading.found);
    };
    let mut sheet = Sheet::new(source);
    let mut errors = errors.iter();
    let (mut place, mut before) = (Place::Start, None);
    for entry in &tree.body {
        let found = lay_out_entry(&mut sheet, &mut reading, entry);
        if let ast::Entry::Junk { content } = entry {
            let range = reading.range(content);
            sheet.leave(range.clone());
            if let Some(error) = errors.next() {
                let junk = Junk { text: content, range, before: before.take() };
                let finding = junk_finding(source, text, &junk, error);
                reading.found.push(finding);
            }
        }
        before = found.as_ref().and_then(|found| found.name.clone());
        match (&place, &found) {
            (Place::Start, Some(entry)) => sheet.set(0..entry.start, ""),
            (Place::After(end), Some(entry)) => sheet.break_lines(*end..entry.start, 0),
            _ => {}
        }
        place = found.map_or(Place::Unknown, |entry| Place::After(entry.end));
    }
    if let Place::After(end) = place {
        sheet.set(end..source.text.len(), "\n");
    }
    let edits = sheet.finish();
    let (after, undone) = Edit::apply(&source.text, &edits);
    let same = |other: &str| read_tree(text).is_some_and(|tree| Some(tree) == read_tree(other));
    if undone.is_empty() && same(&scan::scan(&Source::new(source.path.clone(), after)).0) {
        return (edits, reading.found);
    }
    reading.found.push(Diagnostic::new(&kinds::LAYOUT_FAULT, Span::head(source.path.clone())));
    (Vec::new(), reading.found)
}

/// What stands before an entry.
enum Place {
    /// Nothing.
    Start,
    /// An entry that ends here.
    After(usize),
    /// Something that is left alone.
    Unknown,
}

/// The place of an entry.
struct Laid {
    start: usize,
    end: usize,
    name: Option<(String, Span)>,
}

/// Lays out one entry by itself; `None` where it is left alone.
fn lay_out_entry<'text>(
    sheet: &mut Sheet<'text>,
    reading: &mut Reading<'text>,
    entry: &ast::Entry<&'text str>,
) -> Option<Laid> {
    match entry {
        ast::Entry::Comment(comment)
        | ast::Entry::GroupComment(comment)
        | ast::Entry::ResourceComment(comment) => {
            let (start, end) = lay_out_comment(sheet, reading, comment)?;
            Some(Laid { start, end, name: None })
        }
        ast::Entry::Message(message) => {
            let Message { id, value, attributes, span, .. } = reading.message(message);
            let start = lay_out_parts(sheet, span.start + id.len(), value.as_ref(), &attributes)
                .then(|| join_comment(sheet, reading, message.comment.as_ref(), span.start))??;
            Some(Laid { start, end: span.end, name: Some((id, span)) })
        }
        ast::Entry::Term(term) => {
            let Term { id, value, attributes, span, .. } = reading.term(term);
            let start = lay_out_parts(sheet, span.start + 1 + id.len(), Some(&value), &attributes)
                .then(|| join_comment(sheet, reading, term.comment.as_ref(), span.start))??;
            Some(Laid { start, end: span.end, name: Some((format!("-{id}"), span)) })
        }
        ast::Entry::Junk { .. } => None,
    }
}

/// Where a comment begins and ends.
fn lay_out_comment(
    sheet: &mut Sheet<'_>,
    reading: &Reading<'_>,
    comment: &ast::Comment<&str>,
) -> Option<(usize, usize)> {
    for line in comment.content.iter().filter(|line| line.is_empty()) {
        let at = reading.range(line).start;
        sheet.drop_space_before(at);
    }
    let (first, last) = (comment.content.first()?, comment.content.last()?);
    Some((sheet.line_start(reading.range(first).start), reading.range(last).end))
}

/// Where an entry begins: its comment, if it has one, stands right above it.
fn join_comment(
    sheet: &mut Sheet<'_>,
    reading: &Reading<'_>,
    comment: Option<&ast::Comment<&str>>,
    entry: usize,
) -> Option<usize> {
    let Some(comment) = comment else { return Some(entry) };
    let (start, end) = lay_out_comment(sheet, reading, comment)?;
    sheet.set(end..entry, "\n");
    Some(start)
}

/// The value and the attributes of an entry whose name ends at `name_end`. Says whether there are any.
fn lay_out_parts(
    sheet: &mut Sheet<'_>,
    name_end: usize,
    value: Option<&Pattern>,
    attributes: &[Attribute],
) -> bool {
    let mut end = name_end;
    if let Some(value) = value {
        let base = if attributes.is_empty() { 0 } else { STEP };
        sheet.pattern(end, value, " =", (base, STEP));
        end = value.range.end;
    }
    for (at, attribute) in attributes.iter().enumerate() {
        let dot = attribute.span.start.saturating_sub(1);
        if at == 0 && value.is_none() {
            sheet.set(end..dot, &format!(" =\n{:STEP$}", ""));
        } else {
            sheet.break_lines(end..dot, STEP);
        }
        sheet.pattern(attribute.span.start + attribute.id.len(), &attribute.value, " =", (STEP, 2 * STEP));
        end = attribute.value.range.end;
    }
    end > name_end
}

#[cfg(test)]
mod tests;
