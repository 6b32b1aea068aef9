//! The text that fluent-bundle resolves: ours, with every value passed through functions of ours.
//!
//! fluent-bundle chooses variants by outdated plural rules, prints `{$x}` for what is missing inside terms without
//! a word, and keeps messages, terms and functions under one name. So each entry is copied with
//! - `m-` before the name of every message and `t-` before that of every term: no name meets another;
//! - every placeable that shows a value as `COMUNICADO-SHOW(value, names, place)`, which writes it and finds what
//!   is missing;
//! - every selector as `COMUNICADO-PICK(selector, names, place, keys…)` over variants `v0`, `v1`, …

use std::fmt::Write as _;
use std::ops::Range;

use super::pattern::{Attribute, Element, Expression, Inline, Key, Pattern, Variant};

/// Writes a value into the text.
pub(super) const SHOW: &str = "COMUNICADO-SHOW";
/// Chooses a variant.
pub(super) const PICK: &str = "COMUNICADO-PICK";

/// Copies entries of one file, rewritten.
pub(super) struct Rewriting<'text> {
    text: &'text str,
    path: String,
    edits: Vec<(Range<usize>, String)>,
    is_term: bool,
    written: String,
}

impl<'text> Rewriting<'text> {
    pub(super) fn new(text: &'text str, path: &str) -> Self {
        let mut escaped = String::new();
        for character in path.chars() {
            match character {
                '"' | '\\' => escaped.extend(['\\', character]),
                c if c.is_control() => escaped.push(char::REPLACEMENT_CHARACTER),
                c => escaped.push(c),
            }
        }
        Self { text, path: escaped, edits: Vec::new(), is_term: false, written: String::new() }
    }

    /// Adds one entry. `range` is the whole entry, a term's `-` included.
    pub(super) fn push_entry(
        &mut self,
        is_term: bool,
        range: Range<usize>,
        value: Option<&Pattern>,
        attributes: &[Attribute],
    ) {
        self.is_term = is_term;
        self.edits.clear();
        if is_term {
            self.insert(range.start + 1, "t-");
        } else {
            self.insert(range.start, "m-");
        }
        if let Some(value) = value {
            self.pattern(value);
        }
        for attribute in attributes {
            self.pattern(&attribute.value);
        }
        // Stable: what was found first stands first at one place.
        self.edits.sort_by_key(|(range, _)| range.start);
        let mut at = range.start;
        for (place, text) in &self.edits {
            self.written.push_str(self.text.get(at..place.start).unwrap_or_default());
            self.written.push_str(text);
            at = place.end.max(at);
        }
        self.written.push_str(self.text.get(at..range.end).unwrap_or_default());
        self.written.push('\n');
    }

    pub(super) fn finish(self) -> String {
        self.written
    }

    fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.edits.push((at..at, text.into()));
    }

    fn pattern(&mut self, pattern: &Pattern) {
        for element in &pattern.elements {
            if let Element::Placeable { expression, .. } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression) {
        match expression {
            Expression::Inline(inline) => match inline {
                Inline::Variable { range, .. }
                | Inline::Number { range, .. }
                | Inline::Function { range, .. } => {
                    self.insert(range.start, format!("{SHOW}("));
                    self.inline(inline);
                    let tail = self.tail(inline);
                    self.insert(range.end, format!("{tail})"));
                }
                _ => self.inline(inline),
            },
            Expression::Select { selector, variants } => self.select(selector, variants),
        }
    }

    fn select(&mut self, selector: &Inline, variants: &[Variant]) {
        let range = selector.range();
        self.insert(range.start, format!("{PICK}("));
        self.inline(selector);
        let mut tail = self.tail(selector);
        for variant in variants {
            // `#` tells numbers from words.
            let mark = if matches!(variant.key, Key::Number(_)) { "#" } else { "" };
            let _ = write!(tail, ", \"{mark}{}\"", variant.key.as_str());
        }
        tail.push(')');
        self.insert(range.end, tail);
        for (index, variant) in variants.iter().enumerate() {
            self.edits.push((variant.key_range.clone(), format!("v{index}")));
            self.pattern(&variant.value);
        }
    }

    /// `, "names of variables", "file:start-end"`. Within a term the names are left out for selectors' sake: a
    /// parameter that was not given chooses the default.
    fn tail(&self, inline: &Inline) -> String {
        let mut names = Vec::new();
        inline.visit(&mut |value| {
            if let Inline::Variable { id, .. } = value {
                names.push(id.as_str());
            }
        });
        let mark = if self.is_term { "-" } else { "" };
        let range = inline.range();
        format!(", \"{mark}{}\", \"{}:{}-{}\"", names.join(" "), self.path, range.start, range.end)
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Message { range, .. } => self.insert(range.start, "m-"),
            Inline::Term { arguments, range, .. } => {
                self.insert(range.start + 1, "t-");
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            Inline::Function { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            Inline::Placeable { expression, .. } => self.expression(expression),
            // An escape that stands for nothing printable became `�` when it was found.
            Inline::Text { value, range } if value.contains(char::REPLACEMENT_CHARACTER) => {
                let value = value.replace('\\', "\\\\").replace('"', "\\\"");
                self.edits.push((range.clone(), format!("\"{value}\"")));
            }
            Inline::Text { .. } | Inline::Number { .. } | Inline::Variable { .. } => {}
        }
    }
}
