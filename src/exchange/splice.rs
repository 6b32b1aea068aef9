//! Sentences go into a file of words: what is not theirs keeps its bytes.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ground::{Entry, entries, heading_at, headings};
use super::part::is_same;
use super::rows::{Row, flatten_pattern};
use super::writing::{write_pattern, write_sentence};
use crate::catalog::pattern::{Element, Expression, Pattern};
use crate::catalog::{Resource, find_stubs};
use crate::diagnostic::{Edit, Span};

/// What a message is to say: for its value and each attribute that changes, all its sentences.
#[derive(Clone, Debug)]
pub(super) struct Change {
    /// The source's file.
    pub(super) file: String,
    pub(super) message: String,
    pub(super) patterns: Vec<(Option<String>, Vec<Row>)>,
}

/// A message cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CannotSplice;

/// The edits that make an entry say what it is to say.
pub(super) fn edit_entry(
    entry: &Entry<'_>,
    change: &Change,
    source: &Entry<'_>,
) -> Result<Vec<Edit>, CannotSplice> {
    let text = entry.text();
    let mut edits = Vec::new();
    for (attribute, rows) in &change.patterns {
        let indent = if attribute.is_some() { 4 } else { 0 };
        match entry.pattern(attribute.as_deref()) {
            Some(pattern) => edit_pattern(pattern, text, rows, indent, entry.span, &mut edits)?,
            None => {
                let written = write_pattern(rows, indent).map_err(|_| CannotSplice)?;
                let written = match attribute {
                    Some(id) => format!("\n    .{id} ={written}"),
                    None => written,
                };
                let at = attribute_place(entry, source, attribute.as_deref()).ok_or(CannotSplice)?;
                edits
                    .push(Edit::new(Span::new(entry.span.path.clone(), at, at), as_lines_of(text, &written)));
            }
        }
    }
    Ok(edits)
}

/// Where an attribute comes that the entry does not have: behind the one that comes before it in the source.
fn attribute_place(entry: &Entry<'_>, source: &Entry<'_>, attribute: Option<&str>) -> Option<usize> {
    let Some(id) = attribute else {
        // The value comes first, behind the sign.
        let after = entry.text().get(entry.span.start..)?;
        return Some(entry.span.start + after.find('=')? + 1);
    };
    let before = source.attributes.iter().take_while(|own| own.id != id);
    let last = before.filter_map(|own| entry.attributes.iter().find(|known| known.id == own.id)).last();
    let end = last.map(|attribute| attribute.span.end).or(entry.value.map(|value| value.range.end));
    // No value and nothing before it: in front of the first attribute there is.
    end.or_else(|| {
        let first = entry.attributes.first()?;
        let text = entry.text().get(..first.span.start)?;
        Some(text.trim_end_matches('.').trim_end_matches([' ', '\n', '\r']).len())
    })
}

/// What stands behind `=` of a pattern once its sentences are `rows`: a sentence that stays keeps its bytes where it has a
/// variant of its own. `text` is the text of the file. Nothing where no pattern says them.
pub fn rewrite_pattern(pattern: &Pattern, text: &str, rows: &[Row]) -> Option<String> {
    let start = gap_start(text, pattern.range.start);
    // The edits are meant for the pattern alone.
    let span = Span::new("", start, pattern.range.end);
    let mut edits = Vec::new();
    edit_pattern(pattern, text, rows, 0, &span, &mut edits).ok()?;
    let mut made = String::new();
    let mut at = start;
    for edit in &edits {
        made.push_str(text.get(at..edit.span.start)?);
        made.push_str(&edit.text);
        at = edit.span.end;
    }
    made.push_str(text.get(at..pattern.range.end)?);
    Some(made.replace("\r\n", "\n"))
}

fn edit_pattern(
    pattern: &Pattern,
    text: &str,
    rows: &[Row],
    indent: usize,
    span: &Span,
    edits: &mut Vec<Edit>,
) -> Result<(), CannotSplice> {
    let known = flatten_pattern(pattern, text, None).map_err(|_| CannotSplice)?;
    let mut leaves = Vec::new();
    let is_alike = known.len() == rows.len()
        && known.iter().zip(rows).all(|(known, row)| known.choices == row.choices)
        && find_leaves(pattern, &mut leaves)
        && leaves.len() == rows.len();
    if is_alike {
        for ((leaf, known), row) in leaves.iter().zip(&known).zip(rows) {
            if !is_same(&known.parts, &row.parts) {
                let (range, written) = edit_leaf(leaf, text, row);
                edits.push(Edit::new(
                    Span::new(span.path.clone(), range.start, range.end),
                    as_lines_of(text, &written),
                ));
            }
        }
        return Ok(());
    }
    let written = write_pattern(rows, indent).map_err(|_| CannotSplice)?;
    let start = gap_start(text, pattern.range.start);
    edits
        .push(Edit::new(Span::new(span.path.clone(), start, pattern.range.end), as_lines_of(text, &written)));
    Ok(())
}

/// The patterns that hold one sentence each; says whether all sentences are such.
fn find_leaves<'p>(pattern: &'p Pattern, leaves: &mut Vec<&'p Pattern>) -> bool {
    let is_select = |element: &Element| matches!(element, Element::Placeable { expression, .. } if has_select(expression));
    match pattern.elements.as_slice() {
        [Element::Placeable { expression: Expression::Select { variants, .. }, .. }] => {
            variants.iter().all(|variant| find_leaves(&variant.value, leaves))
        }
        elements => {
            leaves.push(pattern);
            !elements.iter().any(is_select)
        }
    }
}

fn has_select(expression: &Expression) -> bool {
    match expression {
        Expression::Select { .. } => true,
        Expression::Inline(crate::catalog::pattern::Inline::Placeable { expression, .. }) => {
            has_select(expression)
        }
        Expression::Inline(_) => false,
    }
}

/// The bytes that give way to a sentence, and what stands there instead: on its line, if it was on one and still is.
fn edit_leaf(leaf: &Pattern, text: &str, row: &Row) -> (Range<usize>, String) {
    let start = gap_start(text, leaf.range.start);
    let gap = text.get(start..leaf.range.start).unwrap_or_default();
    let line = text.get(..start).unwrap_or_default();
    let line = line.rsplit('\n').next().unwrap_or_default();
    let column = line.find('[').filter(|_| line.trim_start().starts_with(['[', '*']));
    let column = column.unwrap_or(line.len() - line.trim_start().len());
    let written = write_sentence(&row.parts, column + 4);
    match written.strip_prefix(' ').filter(|_| !written.contains('\n')) {
        Some(inline) if !gap.contains('\n') => (leaf.range.clone(), inline.to_owned()),
        // On a line of its own it may not begin like a variant or an attribute.
        Some(inline) if !inline.starts_with(['[', '*', '.']) => (leaf.range.clone(), inline.to_owned()),
        _ => (start..leaf.range.end, written),
    }
}

/// Where the white space before a pattern begins: behind `=` or `]`.
fn gap_start(text: &str, start: usize) -> usize {
    text.get(..start).unwrap_or_default().trim_end_matches([' ', '\n', '\r']).len()
}

/// Line breaks as the file has them: as the first of them is.
pub(super) fn as_lines_of(text: &str, written: &str) -> String {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if first.ends_with("\r\n") { written.replace('\n', "\r\n") } else { written.to_owned() }
}

/// A whole entry, without a comment.
pub(super) fn write_entry(change: &Change) -> Result<String, CannotSplice> {
    let mut written = format!("{} =", change.message);
    for (attribute, rows) in &change.patterns {
        if let Some(id) = attribute {
            written.push_str(&format!("\n    .{id} ="));
        }
        let indent = if attribute.is_some() { 4 } else { 0 };
        written.push_str(&write_pattern(rows, indent).map_err(|_| CannotSplice)?);
    }
    written.push('\n');
    Ok(written)
}

/// The comment of the source's entry, but what was decided about its own words.
fn comment_of(entry: &Entry<'_>) -> String {
    let lines = entry.comment.into_iter().flat_map(str::lines);
    let lines = lines.filter(|line| !line.trim_start().starts_with("allow("));
    lines.map(|line| if line.is_empty() { "#\n".to_owned() } else { format!("# {line}\n") }).collect()
}

/// The edits that add entries to a file: each behind the one that comes before it in the source, below its heading;
/// where a comment of `locale add` stands for it, in its place.
pub(super) fn add_entries(
    own: &Resource,
    source: &Resource,
    changes: &[&Change],
) -> Result<Vec<Edit>, CannotSplice> {
    let text = &*own.source().text;
    let stubs = find_stubs(text);
    let (own_headings, source_headings) = (headings(text), headings(&source.source().text));
    let own_entries: BTreeMap<String, &Span> =
        entries(own).iter().map(|entry| (entry.id(), entry.span)).collect();
    let changes: BTreeMap<&str, &Change> =
        changes.iter().map(|change| (change.message.as_str(), *change)).collect();
    let mut edits = Vec::new();
    let mut blocks: BTreeMap<usize, String> = BTreeMap::new();
    // The last place passed, and the heading below which it is.
    let mut after: Option<(usize, Option<String>)> = None;
    let order = entries(source);
    for (at, entry) in order.iter().enumerate() {
        let id = entry.id();
        let group = heading_at(&source_headings, entry.span.start).map(str::to_owned);
        let known = own_entries.get(&id).map(|span| span.end);
        let known = known.or_else(|| own.broken(&id).map(|span| span.end));
        let change = changes.get(id.as_str());
        let stub = stubs.get(&id).filter(|_| known.is_none());
        if let (Some(stub), Some(change)) = (stub, change) {
            let written = as_lines_of(text, &write_entry(change)?);
            edits.push(Edit::new(own.source().span(stub.text.start, stub.text.end), written));
        }
        if let Some(end) = known.map(|end| line_end(text, end)).or(stub.map(|stub| stub.block.end)) {
            after = Some((end, group));
            continue;
        }
        let Some(change) = change else { continue };
        let mut block = comment_of(entry) + &write_entry(change)?;
        let is_here = |other: &&(usize, usize, String)| Some(&other.2) == group.as_ref();
        let heading = own_headings.iter().find(is_here);
        let place = match (&after, heading) {
            (Some((end, before)), _) if *before == group => *end,
            (_, Some((_, end, _))) => *end,
            (after, None) => {
                let below =
                    |next: &&Entry<'_>| heading_at(&source_headings, next.span.start) == group.as_deref();
                let next = order.iter().skip(at + 1).take_while(below);
                let next = next.filter_map(|next| own_entries.get(&next.id())).next();
                // The heading is not there: a file that has headings gets this one too.
                if let Some(said) = group.as_ref().filter(|_| next.is_none() && !own_headings.is_empty()) {
                    let lines: String = said.lines().map(|line| format!("## {line}\n")).collect();
                    block = format!("{lines}\n{block}");
                }
                let next = next.filter(|_| group.is_some()).map(|next| comment_start(text, next.start));
                let behind = || after.as_ref().map_or_else(|| head_end(text), |(end, _)| *end);
                next.unwrap_or_else(behind)
            }
        };
        after = Some((place, group));
        blocks
            .entry(place)
            .and_modify(|blocks| {
                blocks.push('\n');
                blocks.push_str(&block);
            })
            .or_insert(block);
    }
    let is_tight = has_tight_entries(text);
    edits.extend(blocks.into_iter().map(|(place, block)| insert(own, place, &block, is_tight)));
    Ok(edits)
}

/// A block between others, an empty line before and after it; `is_tight` says whether messages of the file do without.
fn insert(own: &Resource, place: usize, block: &str, is_tight: bool) -> Edit {
    let text = &*own.source().text;
    let (before, next) = text.split_at_checked(place).unwrap_or((text, ""));
    let mut made = String::new();
    let is_tight = is_tight && !block.trim_end().contains('\n') && !before.trim_end().ends_with('#');
    let ends_in_comment = before.lines().last().is_some_and(|line| line.starts_with('#'));
    if !before.is_empty() {
        if !before.ends_with('\n') {
            made.push('\n');
        }
        if (!is_tight || ends_in_comment) && !before.ends_with("\n\n") && !before.ends_with("\n\r\n") {
            made.push('\n');
        }
    }
    made.push_str(block);
    // A comment that touches a message would be taken for the message's own.
    if !next.is_empty() && !next.starts_with(['\n', '\r']) && (!is_tight || next.starts_with('#')) {
        made.push('\n');
    }
    Edit::new(own.source().span(place, place), as_lines_of(text, &made))
}

/// Whether messages of the file follow each other without an empty line.
fn has_tight_entries(text: &str) -> bool {
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains('=');
        if begins(line) && lines.peek().is_some_and(|next| begins(next)) {
            return true;
        }
    }
    false
}

/// The text of a new file: the source's comments on it, its headings, and the entries that there are.
pub(super) fn write_file(source: &Resource, changes: &[&Change]) -> Result<String, CannotSplice> {
    let text = &*source.source().text;
    let mut made: String = text
        .lines()
        .take_while(|line| line.starts_with("###") || line.trim().is_empty())
        .filter(|line| line.starts_with("###"))
        .map(|line| format!("{}\n", line.trim_end()))
        .collect();
    let changes: BTreeMap<&str, &Change> =
        changes.iter().map(|change| (change.message.as_str(), *change)).collect();
    let headings = headings(text);
    let mut below: Option<String> = None;
    for entry in entries(source) {
        let Some(change) = changes.get(entry.id().as_str()) else { continue };
        let group = heading_at(&headings, entry.span.start).map(str::to_owned);
        if !made.is_empty() {
            made.push('\n');
        }
        if group != below {
            let lines = group.as_deref().unwrap_or_default();
            let lines: String = lines
                .split('\n')
                .map(|line| format!("## {line}"))
                .map(|line| line.trim_end().to_owned() + "\n")
                .collect();
            made.push_str(&lines);
            made.push('\n');
            below = group;
        }
        made.push_str(&comment_of(&entry));
        made.push_str(&write_entry(change)?);
    }
    Ok(made)
}

fn line_end(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    end + rest.find('\n').map_or(rest.len(), |at| at + 1)
}

/// Where the comment above an entry begins.
fn comment_start(text: &str, entry: usize) -> usize {
    let before = text.get(..entry).unwrap_or_default();
    let comment: usize = before
        .split_inclusive('\n')
        .rev()
        .take_while(|line| line.starts_with('#') && !line.starts_with("##"))
        .map(str::len)
        .sum();
    entry - comment
}

/// Where the comments at the head of the file end.
fn head_end(text: &str) -> usize {
    text.split_inclusive('\n').take_while(|line| line.starts_with("###")).map(str::len).sum()
}
