//! XML for formats made of it: text that stays text, and a reader whose refusals are findings.

use super::kinds::DAMAGED_RETURN;
use crate::diagnostic::{Diagnostic, Source};
use crate::package::{self, Fault};

pub use crate::package::{Element, Happening};

/// How deeply elements may stand within each other.
const DEEPEST: usize = 64;

/// Appends text so that it is text in an element and in a quoted attribute. What XML cannot hold becomes `�`; a format
/// that has something of its own for that asks [`is_character`] before.
pub fn push_xml(xml: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\r' => xml.push_str("&#13;"),
            c if !is_character(c) => xml.push(char::REPLACEMENT_CHARACTER),
            c => xml.push(c),
        }
    }
}

/// The value of an attribute; its line breaks stay.
pub fn attribute(text: &str) -> String {
    let mut xml = String::new();
    push_xml(&mut xml, text);
    xml.replace('\n', "&#10;").replace('\t', "&#9;")
}

/// Whether XML 1.0 can hold the character.
pub fn is_character(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// A document, step by step: [`package::Document`], whose refusals are findings.
pub struct Document<'t> {
    inner: package::Document<'t>,
    source: &'t Source,
}

impl<'t> Document<'t> {
    /// Begins to read.
    pub fn new(source: &'t Source) -> Self {
        Self { inner: package::Document::new(&source.text, DEEPEST), source }
    }

    /// Begins to read what may name its document type. One that declares anything ends it all the same.
    pub fn tolerating_doctype(source: &'t Source) -> Self {
        Self { inner: package::Document::tolerating_doctype(&source.text, DEEPEST), source }
    }

    /// What comes next; `None` at the end.
    ///
    /// # Errors
    /// A finding that says why the document is refused.
    pub fn next(&mut self) -> Result<Option<Happening>, Diagnostic> {
        self.inner.step().map_err(|fault| self.report(fault))
    }

    /// Passes over the rest of the innermost element.
    ///
    /// # Errors
    /// As [`Document::next`].
    pub fn skip(&mut self) -> Result<(), Diagnostic> {
        self.inner.skip().map_err(|fault| self.report(fault))
    }

    /// The text of the innermost element, elements in it passed over.
    ///
    /// # Errors
    /// As [`Document::next`].
    pub fn text(&mut self) -> Result<String, Diagnostic> {
        self.inner.text().map_err(|fault| self.report(fault))
    }

    fn report(&self, fault: Fault) -> Diagnostic {
        self.refuse(fault.case, fault.at)
    }

    /// The finding that ends the reading.
    pub fn refuse(&self, case: &'static str, at: usize) -> Diagnostic {
        let text = &*self.source.text;
        let at = text.floor_char_boundary(at.min(text.len()));
        let rest = text.get(at..).unwrap_or_default();
        let end = at + rest.find(['\n', '>']).unwrap_or(rest.len()).min(200);
        let place = self.source.span(at, text.floor_char_boundary(end));
        Diagnostic::new(&DAMAGED_RETURN, place).with("case", case).with("file", &*self.source.path)
    }
}
