//! Sentences become a Fluent pattern again, written as a careful translator would.

use std::fmt::Write;

use super::part::Part;
use super::rows::{Choice, Row};

/// What of a sentence is not written yet: its inner choices, and its text.
type Line<'r> = (&'r [Choice], &'r [Part]);

/// How deep what belongs to a line stands.
const STEP: usize = 4;
/// A line break within a placeable, which is no line of the text. Texts have no carriage return.
const CODE_BREAK: &str = "\r";

/// Why sentences cannot be one pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwritable {
    /// No sentence is for the default of a selector.
    NoDefault,
    /// A sentence says nothing at all.
    Empty,
}

/// What stands behind `=`, or behind the key of a variant: ` text`, or a line break and indented lines. `indent` is how
/// deep the line stands that it belongs to. The sentences are those that [`super::flatten_pattern`] gives, in its
/// order; what it left as it was is written so that Fluent reads the same.
///
/// # Errors
/// There is no such pattern.
pub fn write_pattern(rows: &[Row], indent: usize) -> Result<String, Unwritable> {
    let rows: Vec<Line<'_>> = rows.iter().map(|row| (row.choices.as_slice(), row.parts.as_slice())).collect();
    write_rows(&rows, indent)
}

fn write_rows(rows: &[Line<'_>], indent: usize) -> Result<String, Unwritable> {
    let (choices, parts) = rows.first().ok_or(Unwritable::Empty)?;
    let Some(first) = choices.first() else {
        let text = write_sentence(parts, indent + STEP);
        return if text.trim().is_empty() { Err(Unwritable::Empty) } else { Ok(text) };
    };
    let mut variants: Vec<(&Choice, Vec<Line<'_>>)> = Vec::new();
    for (choices, parts) in rows {
        let Some((choice, inner)) =
            choices.split_first().filter(|(choice, _)| choice.selector == first.selector)
        else {
            return Err(Unwritable::NoDefault);
        };
        match variants
            .iter_mut()
            .find(|(known, _)| known.key == choice.key && known.is_default == choice.is_default)
        {
            Some((_, rows)) => rows.push((inner, parts)),
            None => variants.push((choice, vec![(inner, parts)])),
        }
    }
    if variants.iter().filter(|(choice, _)| choice.is_default).count() != 1 {
        return Err(Unwritable::NoDefault);
    }
    let column = indent + STEP;
    let mut text = format!(" {{ {} ->", first.selector);
    for (choice, rows) in &variants {
        let mark = if choice.is_default { "   *" } else { "    " };
        let _ = write!(text, "\n{:indent$}{mark}[{}]{}", "", choice.key, write_rows(rows, column)?);
    }
    let _ = write!(text, "\n{:indent$}}}", "");
    Ok(text)
}

/// One sentence: on the line where it begins, or as lines of their own.
pub fn write_sentence(parts: &[Part], column: usize) -> String {
    let text = escape(parts);
    if !text.contains('\n') {
        return format!(" {}", text.replace(CODE_BREAK, "\n"));
    }
    let mut written = String::new();
    for line in text.split('\n') {
        written.push('\n');
        if !line.is_empty() {
            let _ = write!(written, "{:column$}{}", "", guard_line(line));
        }
    }
    written.replace(CODE_BREAK, "\n")
}

/// A line that begins like an attribute, a variant or the end of a placeable would be one.
fn guard_line(line: &str) -> String {
    let inner = line.trim_start_matches(' ');
    match inner.chars().next() {
        Some(c @ ('[' | '*' | '.')) => {
            let spaces = line.get(..line.len() - inner.len()).unwrap_or_default();
            format!("{spaces}{{ \"{c}\" }}{}", inner.get(1..).unwrap_or_default())
        }
        _ => line.to_owned(),
    }
}

/// Text as Fluent has to have it: braces in quotes, and white space that Fluent would drop.
fn escape(parts: &[Part]) -> String {
    let mut text = String::new();
    let last = parts.len().saturating_sub(1);
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Code(code) => text.push_str(&code.original.replace('\n', CODE_BREAK)),
            Part::Text(words) => push_escaped(&mut text, words, at == 0, at == last),
        }
    }
    text
}

fn push_escaped(text: &mut String, words: &str, is_first: bool, is_last: bool) {
    let inner = if is_first { words.trim_start_matches([' ', '\n']) } else { words };
    let lead = words.get(..words.len() - inner.len()).unwrap_or_default();
    let body = if is_last { inner.trim_end_matches([' ', '\n']) } else { inner };
    let tail = inner.get(body.len()..).unwrap_or_default();
    push_edge(text, lead, true);
    let lines = body.split('\n').count();
    for (at, line) in body.split('\n').enumerate() {
        if at > 0 {
            text.push('\n');
        }
        // Fluent takes a line of spaces for an empty one.
        let is_inner = at > 0 && at + 1 < lines;
        if is_inner && !line.is_empty() && line.trim_matches(' ').is_empty() {
            let _ = write!(text, "{{ \"{line}\" }}");
            continue;
        }
        for c in line.chars() {
            match c {
                '{' | '}' => drop(write!(text, "{{ \"{c}\" }}")),
                c => text.push(c),
            }
        }
    }
    push_edge(text, tail, false);
}

/// White space at the beginning or the end of a pattern, held by a text in quotes.
fn push_edge(text: &mut String, space: &str, is_lead: bool) {
    if space.is_empty() {
        return;
    }
    if !space.contains('\n') {
        let _ = write!(text, "{{ \"{space}\" }}");
        return;
    }
    let hold = "{ \"\" }";
    if is_lead {
        text.push_str(hold);
    }
    for (at, line) in space.split('\n').enumerate() {
        if at > 0 {
            text.push('\n');
        }
        if !line.is_empty() {
            let _ = write!(text, "{{ \"{line}\" }}");
        }
    }
    if !is_lead {
        text.push_str(hold);
    }
}
