//! What the parser could not read, said so that people can mend it.

use std::ops::Range;

use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::kinds;
use crate::diagnostic::{Diagnostic, Edit, Source, Span};

/// A part of the file that is no entry, and the entry before it.
pub(super) struct Junk<'text> {
    pub(super) text: &'text str,
    pub(super) range: Range<usize>,
    pub(super) before: Option<(String, Span)>,
}

/// The id of the message that the junk was meant to be.
pub(super) fn broken_id(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')?;
    let (id, rest) = text.split_at_checked(end)?;
    (id.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.trim_start_matches(' ').starts_with('='))
        .then_some(id)
}

/// The finding for one piece of junk and the parser's error about it.
pub(super) fn junk_finding(source: &Source, whole: &str, junk: &Junk<'_>, error: &ParserError) -> Diagnostic {
    let first = junk.text.lines().next().unwrap_or_default();
    let unindented = first.trim_start_matches([' ', '\t', '\u{A0}']);
    let indentation = first.strip_suffix(unindented).unwrap_or_default();
    let start = junk.range.start + indentation.len();

    // What begins with a line of text belongs to the message before, which has lost it.
    if let Some(odd) = odd_indentation(junk.text) {
        let at = junk.range.start + odd.0;
        return Diagnostic::new(&kinds::WRONG_INDENTATION, source.span(at, at + odd.1.len_utf8()))
            .with("character", if odd.1 == '\t' { "tab" } else { "no-break-space" })
            .with_fix(reindent(source, junk));
    }
    if let Some(finding) = attribute_finding(source, whole, junk, start) {
        return finding;
    }
    if let Some(name) = written_name(unindented).filter(|_| indentation.is_empty()) {
        return Diagnostic::new(&kinds::INVALID_NAME, source.span(start, start + name.len()))
            .with("name", name);
    }
    if let Some((id, place)) = &junk.before {
        let first_character = unindented.chars().next();
        if let Some(character @ ('*' | '[' | '.' | '}')) = first_character
            && (!indentation.is_empty() || character != '}')
        {
            return Diagnostic::new(&kinds::LINE_ENDS_MESSAGE, source.span(start, start + 1))
                .with("character", character.to_string())
                .with("message", id.as_str())
                .with_place(place.clone());
        }
        if !looks_like_entry(unindented) {
            return Diagnostic::new(&kinds::UNINDENTED_LINE, source.span(start, start + unindented.len()))
                .with("message", id.as_str())
                .with_place(place.clone());
        }
    }

    let place = clamp(source, whole, error, &junk.range);
    let found = whole.get(place.start..).and_then(|rest| rest.chars().next());
    let found_text = match found {
        None => "end".to_owned(),
        Some('\n' | '\r') => "line-end".to_owned(),
        Some(character) => character.to_string(),
    };
    match &error.kind {
        ErrorKind::ExpectedToken('=') if !looks_like_entry(unindented) => {
            Diagnostic::new(&kinds::JUNK_ENTRY, source.span(start, start + unindented.len()))
                .with("found", shorten(unindented))
        }
        ErrorKind::ExpectedMessageField { entry_id } => {
            Diagnostic::new(&kinds::ENTRY_WITHOUT_TEXT, place).with("message", entry_id.as_str())
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            Diagnostic::new(&kinds::ENTRY_WITHOUT_TEXT, place).with("message", format!("-{entry_id}"))
        }
        ErrorKind::ExpectedCharRange { range } if range.contains('|') => {
            Diagnostic::new(&kinds::SELECT_LINE_BREAK, place).with("found", found_text)
        }
        ErrorKind::MissingDefaultVariant => {
            Diagnostic::new(&kinds::DEFAULT_VARIANT, place).with("case", "missing")
        }
        ErrorKind::MultipleDefaultVariants => {
            Diagnostic::new(&kinds::DEFAULT_VARIANT, place).with("case", "several")
        }
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            let escape = whole
                .get(..place.start)
                .and_then(|before| before.rfind('\\'))
                .and_then(|backslash| Some((backslash, whole.get(backslash..place.end)?)));
            match escape {
                Some((start, text)) if !text.contains('\n') && text.len() <= 10 => {
                    Diagnostic::new(&kinds::INVALID_ESCAPE, source.span(start, place.end))
                        .with("escape", text)
                }
                _ => Diagnostic::new(&kinds::INVALID_ESCAPE, place).with("escape", "\\"),
            }
        }
        ErrorKind::UnbalancedClosingBrace => {
            Diagnostic::new(&kinds::UNBALANCED_BRACE, place).with("case", "closing").with("found", found_text)
        }
        ErrorKind::ExpectedToken('}') => Diagnostic::new(&kinds::UNBALANCED_BRACE, place)
            .with("case", "unclosed")
            .with("found", found_text),
        kind => {
            let case = case_of(kind);
            if place.start == junk.range.start && !looks_like_entry(unindented) {
                return Diagnostic::new(&kinds::JUNK_ENTRY, source.span(start, start + unindented.len()))
                    .with("found", shorten(unindented));
            }
            let expected = match kind {
                ErrorKind::ExpectedToken(token) => token.to_string(),
                ErrorKind::ExpectedCharRange { range } => range.clone(),
                ErrorKind::DuplicatedNamedArgument(name) => name.clone(),
                _ => String::new(),
            };
            Diagnostic::new(&kinds::INVALID_EXPRESSION, place)
                .with("case", case)
                .with("expected", expected)
                .with("found", found_text)
        }
    }
}

/// The finding for junk that begins with `.name =`: the parser gives up an attribute it cannot read without saying
/// why, so its text is parsed as a message's.
fn attribute_finding(source: &Source, whole: &str, junk: &Junk<'_>, start: usize) -> Option<Diagnostic> {
    let text = whole.get(start..junk.range.end)?.strip_prefix('.')?;
    let offset = start + 1;
    if !looks_like_entry(text) || text.starts_with(['-', '#']) {
        let name = written_name(text)?;
        let place = source.span(offset, offset + name.len());
        return Some(Diagnostic::new(&kinds::INVALID_NAME, place).with("name", name));
    }
    let Some(mut error) = parser::parse(text).err().and_then(|(_, errors)| errors.into_iter().next()) else {
        // Readable as a message, which may be without a value; an attribute may not.
        let name = text.split(['=', ' ']).next().unwrap_or_default();
        let place = source.span(offset, offset + name.len());
        return Some(Diagnostic::new(&kinds::ENTRY_WITHOUT_TEXT, place).with("message", format!(".{name}")));
    };
    error.pos = error.pos.start + offset..error.pos.end + offset;
    let inner = Junk { text, range: offset..junk.range.end, before: None };
    Some(junk_finding(source, whole, &inner, &error))
}

/// What stands before the `=` of a line that was meant to begin a message and does not: `título`, `short title`.
fn written_name(line: &str) -> Option<&str> {
    const LONGEST: usize = 40;
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    let is_name = !name.is_empty()
        && name.chars().count() <= LONGEST
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ' | '.' | '\''))
        && !name.ends_with('.')
        && name.split(' ').count() <= 3;
    (is_name && !looks_like_entry(line)).then_some(name)
}

fn case_of(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::ExpectedToken(_) => "token",
        ErrorKind::ExpectedCharRange { range } if range == "0-9" => "digits",
        ErrorKind::ExpectedCharRange { .. } => "name",
        ErrorKind::ForbiddenCallee => "callee",
        ErrorKind::MissingValue => "value",
        ErrorKind::MessageReferenceAsSelector => "message-selector",
        ErrorKind::MessageAttributeAsSelector => "attribute-selector",
        ErrorKind::TermReferenceAsSelector => "term-selector",
        ErrorKind::TermAttributeAsPlaceable => "term-attribute",
        ErrorKind::UnterminatedStringLiteral => "literal",
        ErrorKind::PositionalArgumentFollowsNamed => "positional",
        ErrorKind::DuplicatedNamedArgument(_) => "duplicate-argument",
        ErrorKind::ExpectedInlineExpression => "expression",
        ErrorKind::ExpectedSimpleExpressionAsSelector => "selector",
        ErrorKind::ExpectedLiteral => "literal-argument",
        _ => "other",
    }
}

/// The parser's place moved into the junk and onto whole characters: it points past the end and into them.
fn clamp(source: &Source, whole: &str, error: &ParserError, junk: &Range<usize>) -> Span {
    let start = whole.floor_char_boundary(error.pos.start.clamp(junk.start, junk.end));
    let end = whole.get(start..).and_then(|rest| rest.chars().next()).map_or(start, |c| start + c.len_utf8());
    source.span(start, end)
}

/// The first tab or no-break space that stands where only spaces indent, and its offset.
fn odd_indentation(junk: &str) -> Option<(usize, char)> {
    let mut offset = 0;
    for line in junk.split_inclusive('\n') {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        if let Some(odd @ ('\t' | '\u{A0}')) = line.get(spaces..).and_then(|rest| rest.chars().next())
            && !line.trim().is_empty()
        {
            return Some((offset + spaces, odd));
        }
        offset += line.len();
    }
    None
}

/// Four spaces at the beginning of each line that begins with something else that looks like them.
fn reindent(source: &Source, junk: &Junk<'_>) -> Vec<Edit> {
    let mut at = junk.range.start;
    let mut edits = Vec::new();
    for line in junk.text.split_inclusive('\n') {
        let length = line.len() - line.trim_start_matches([' ', '\t', '\u{A0}']).len();
        let indentation = line.get(..length).unwrap_or_default();
        if indentation.contains(['\t', '\u{A0}']) && !line.trim().is_empty() {
            edits.push(Edit::new(source.span(at, at + length), "    "));
        }
        at += line.len();
    }
    edits
}

/// Whether a line begins as messages, terms and comments do.
fn looks_like_entry(line: &str) -> bool {
    if line.starts_with('#') {
        return true;
    }
    let line = line.strip_prefix('-').unwrap_or(line);
    let name_end =
        line.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(line.len());
    line.starts_with(|c: char| c.is_ascii_alphabetic())
        && line.get(name_end..).is_some_and(|rest| rest.trim_start().starts_with('='))
}

fn shorten(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}
