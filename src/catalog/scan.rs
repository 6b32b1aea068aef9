//! A look at a file before it is parsed: what would overflow the parser's stack or make it panic is blanked out.

use std::borrow::Cow;

use super::{kinds, sentinel};
use crate::diagnostic::{Diagnostic, Source};

/// How deeply braces and parentheses may nest. The parser recurses; a few hundred levels end the program.
pub(super) const DEEPEST: usize = 64;

/// The text to be parsed, of the same length with everything at its place, and what was blanked out of it.
pub(super) fn scan(source: &Source) -> (Cow<'_, str>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut text = replace_noncharacters(source, &mut found);
    if let Some(at) = lone_carriage_return(&text) {
        found.push(Diagnostic::new(&kinds::CARRIAGE_RETURN, source.span(at, at + 1)));
    }
    let blanks = Scanner::new(&text, source, &mut found).run();
    if !blanks.is_empty() {
        let mut bytes = text.into_owned().into_bytes();
        for blank in blanks {
            for byte in bytes.iter_mut().take(blank.end).skip(blank.start) {
                if !matches!(*byte, b'\n' | b'\r') {
                    *byte = b' ';
                }
            }
        }
        text = Cow::Owned(String::from_utf8(bytes).unwrap_or_default());
    }
    (text, found)
}

/// A byte order mark becomes blank lines, our own marks become `�`: three bytes each, as they are.
fn replace_noncharacters<'text>(source: &'text Source, found: &mut Vec<Diagnostic>) -> Cow<'text, str> {
    let text = &*source.text;
    let has_mark = text.starts_with('\u{FEFF}');
    if !has_mark && !text.contains(sentinel::is_reserved) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        if at == 0 && has_mark {
            clean.push_str("\n\n\n");
        } else if sentinel::is_reserved(character) {
            found.push(
                Diagnostic::new(&kinds::NONCHARACTER, source.span(at, at + character.len_utf8()))
                    .with("character", format!("U+{:04X}", u32::from(character))),
            );
            clean.push(char::REPLACEMENT_CHARACTER);
        } else {
            clean.push(character);
        }
    }
    Cow::Owned(clean)
}

/// The first carriage return without a line feed: to Fluent it is text, and the lines around it are one.
fn lone_carriage_return(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    bytes
        .iter()
        .enumerate()
        .find(|(at, byte)| **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        .map(|(at, _)| at)
}

/// Where the scanner is inside braces.
enum Inside {
    /// In an expression, within so many parentheses.
    Expression(usize),
    /// In the text of a variant.
    Variant,
}

struct Scanner<'scan> {
    text: &'scan str,
    source: &'scan Source,
    found: &'scan mut Vec<Diagnostic>,
    stack: Vec<Inside>,
    parentheses: usize,
    entry_start: usize,
    is_blanked: bool,
    blanks: Vec<std::ops::Range<usize>>,
}

impl<'scan> Scanner<'scan> {
    fn new(text: &'scan str, source: &'scan Source, found: &'scan mut Vec<Diagnostic>) -> Self {
        Self {
            text,
            source,
            found,
            stack: Vec::new(),
            parentheses: 0,
            entry_start: 0,
            is_blanked: false,
            blanks: Vec::new(),
        }
    }

    fn run(mut self) -> Vec<std::ops::Range<usize>> {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        let mut is_line_start = true;
        while let Some(byte) = bytes.get(at) {
            if is_line_start && *byte == b'#' {
                at = self.line_end(at);
                continue;
            }
            if is_line_start && self.starts_entry(at) {
                self.end_entry(at);
            }
            is_line_start = *byte == b'\n';
            if self.stack.is_empty() && !is_line_start && *byte != b'{' {
                // Outside of braces nothing else counts.
                let rest = bytes.get(at..).unwrap_or_default();
                at += rest.iter().position(|byte| matches!(byte, b'{' | b'\n')).unwrap_or(rest.len());
                continue;
            }
            at = if self.is_blanked { at + 1 } else { self.step(at, *byte) };
        }
        self.end_entry(self.text.len());
        self.blanks
    }

    /// Takes the byte at `at` and returns the place of the next.
    fn step(&mut self, at: usize, byte: u8) -> usize {
        match (byte, self.stack.last_mut()) {
            (b'{', _) => {
                self.stack.push(Inside::Expression(0));
                self.check_depth(at);
            }
            (b'}', Some(inside)) => {
                if let Inside::Expression(parentheses) = inside {
                    self.parentheses = self.parentheses.saturating_sub(*parentheses);
                }
                self.stack.pop();
            }
            (b'(', Some(Inside::Expression(parentheses))) => {
                *parentheses += 1;
                self.parentheses += 1;
                self.check_depth(at);
            }
            (b')', Some(Inside::Expression(parentheses))) if *parentheses > 0 => {
                *parentheses -= 1;
                self.parentheses = self.parentheses.saturating_sub(1);
            }
            (b'[', Some(Inside::Expression(0))) => {
                self.stack.pop();
                self.stack.push(Inside::Variant);
            }
            (b'"', Some(Inside::Expression(_))) => return self.literal_end(at + 1),
            _ => {}
        }
        at + 1
    }

    fn check_depth(&mut self, at: usize) {
        if self.stack.len() + self.parentheses > DEEPEST {
            self.found.push(
                Diagnostic::new(&kinds::NESTED_TOO_DEEPLY, self.source.span(at, at + 1))
                    .with("case", "file")
                    .with("most", DEEPEST),
            );
            self.is_blanked = true;
        }
    }

    /// The place after a string literal; the parser panics on a wide character within a `\u` escape.
    fn literal_end(&mut self, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = from;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' => return at + 1,
                b'\n' => return at,
                b'\\' => {
                    let digits = match bytes.get(at + 1) {
                        Some(b'u') => 4,
                        Some(b'U') => 6,
                        _ => 0,
                    };
                    let escape_end = at + 2;
                    let hexadecimal = bytes
                        .iter()
                        .skip(escape_end)
                        .take(digits)
                        .take_while(|byte| byte.is_ascii_hexdigit())
                        .count();
                    let next = bytes.get(escape_end + hexadecimal);
                    if hexadecimal < digits && next.is_some_and(|byte| !byte.is_ascii()) {
                        let end = self.text.ceil_char_boundary(escape_end + hexadecimal + 1);
                        self.found.push(
                            Diagnostic::new(&kinds::INVALID_ESCAPE, self.source.span(at, end))
                                .with("escape", self.text.get(at..end).unwrap_or_default()),
                        );
                        self.is_blanked = true;
                        return end;
                    }
                    at = escape_end;
                }
                _ => at += 1,
            }
        }
        at
    }

    /// Whether a message or term begins at this line: the parser never reads on past such a line from within
    /// braces, so counting begins anew.
    fn starts_entry(&self, at: usize) -> bool {
        let mut bytes = self.text.as_bytes().iter().skip(at).copied().peekable();
        bytes.next_if_eq(&b'-');
        if !bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            return false;
        }
        while bytes.next_if(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).is_some() {}
        while bytes.next_if_eq(&b' ').is_some() {}
        bytes.next() == Some(b'=')
    }

    fn end_entry(&mut self, at: usize) {
        if self.is_blanked {
            self.blanks.push(self.entry_start..at);
        }
        self.is_blanked = false;
        self.stack.clear();
        self.parentheses = 0;
        self.entry_start = at;
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.find('\n').map_or(self.text.len(), |end| at + end + 1)
    }
}
