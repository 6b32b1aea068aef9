//! The layout of a pattern: the lines of its text, its placeables, variants and arguments.

use super::STEP;
use super::sheet::Sheet;
use crate::catalog::Pattern;
use crate::catalog::pattern::{Arguments, Element, Expression, Inline, Variant};

/// A line of a pattern after its first break, and what it begins with.
struct Line {
    /// Its first byte.
    start: usize,
    /// Spaces before the first word.
    indent: usize,
    begins_with: First,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum First {
    Word,
    Placeable,
    /// A line feed: the line is empty, though to the parser spaces in it may be text.
    Nothing,
    /// A carriage return with its line feed: the line is empty.
    LineEnd,
}

impl Sheet<'_> {
    /// Lays out a pattern. `from` is where the name or key before it ends, `sign` stands between, `base` is what the
    /// indentation of variants is counted from if they begin on that line, `to` is the indentation of further lines.
    pub(super) fn pattern(&mut self, from: usize, pattern: &Pattern, sign: &str, (base, to): (usize, usize)) {
        let mut start = pattern.range.start;
        start += self.spaces(start);
        let before = self.text().get(from..start).unwrap_or_default();
        let is_block = before.contains('\n');
        let lines = self.lines(pattern, start, is_block);
        let shift = Shift::of(&lines, to);
        if !is_block {
            self.set(from..start, &format!("{sign} "));
        }
        let mut bases = Vec::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            let indent = shift.indent(line);
            bases.push((line.start, indent));
            let wanted = if is_block && at == 0 {
                format!("{sign}\n{:indent$}", "")
            } else {
                format!("{:indent$}", "")
            };
            let gap_start = if is_block && at == 0 { from } else { line.start };
            let first = line.start + line.indent;
            self.set(gap_start..first, &wanted);
            if line.begins_with == First::Nothing && indent > 0 {
                self.leave(first..first + 1);
            }
        }
        for element in &pattern.elements {
            if let Element::Placeable { expression, range } = element {
                let of_line = bases.iter().rev().find(|(line, _)| *line <= range.start);
                self.placeable(
                    expression,
                    range.start,
                    range.end,
                    of_line.map_or(base, |(_, indent)| *indent),
                );
            }
        }
    }

    /// The lines that begin within the pattern's own text.
    fn lines(&self, pattern: &Pattern, start: usize, is_block: bool) -> Vec<Line> {
        let mut lines = Vec::new();
        if is_block {
            let line_start = self.line_start(start);
            let begins_with = match pattern.elements.first() {
                Some(Element::Placeable { .. }) => First::Placeable,
                _ => First::Word,
            };
            lines.push(Line { start: line_start, indent: start - line_start, begins_with });
        }
        let mut at = start;
        let placeables = pattern.elements.iter().filter_map(|element| match element {
            Element::Placeable { range, .. } => Some((range.start, range.end)),
            Element::Text { .. } => None,
        });
        for (text_end, next) in placeables.chain([(pattern.range.end, pattern.range.end)]) {
            let text = self.text().get(at..text_end).unwrap_or_default();
            for (feed, _) in text.match_indices('\n') {
                let line = at + feed + 1;
                let indent = self.spaces(line);
                let rest = self.text().get(line + indent..).unwrap_or_default();
                let begins_with = if rest.starts_with('\n') {
                    First::Nothing
                } else if rest.starts_with("\r\n") {
                    First::LineEnd
                } else if line + indent >= text_end && next > text_end {
                    First::Placeable
                } else {
                    First::Word
                };
                lines.push(Line { start: line, indent, begins_with });
            }
            at = next;
        }
        lines
    }

    fn placeable(&mut self, expression: &Expression, start: usize, end: usize, base: usize) {
        let is_braced = |text: &str| text.starts_with('{') && text.ends_with('}');
        if !self.text().get(start..end).is_some_and(is_braced) {
            return;
        }
        let (start, end) = (start + 1, end - 1);
        match expression {
            Expression::Inline(inline) => {
                let range = inline.range();
                let is_tight = matches!(inline, Inline::Text { .. }) && range.start == start;
                let space = if is_tight { "" } else { " " };
                self.set(start..range.start, space);
                self.inline(inline, base);
                self.set(range.end..end, space);
            }
            Expression::Select { selector, variants } => {
                self.set(start..selector.range().start, " ");
                self.inline(selector, base);
                let mut from = selector.range().end;
                for (at, variant) in variants.iter().enumerate() {
                    self.variant(from, variant, at == 0, base + STEP);
                    from = variant.value.range.end;
                }
                self.set(from..end, &format!("\n{:base$}", ""));
            }
        }
    }

    fn variant(&mut self, from: usize, variant: &Variant, is_first: bool, base: usize) {
        let Some(bracket) = self.back_to('[', from, variant.key_range.start) else { return };
        let (start, indent) = if variant.is_default {
            (bracket.saturating_sub(1), base.saturating_sub(1))
        } else {
            (bracket, base)
        };
        if is_first {
            self.set(from..start, &format!(" ->\n{:indent$}", ""));
        } else {
            self.break_lines(from..start, indent);
        }
        self.set(bracket..variant.key_range.start, "[");
        let after = self.text().get(variant.key_range.end..).unwrap_or_default();
        let Some(closing) = after.find(']') else { return };
        let closing = variant.key_range.end + closing + 1;
        self.set(variant.key_range.end..closing, "]");
        self.pattern(closing, &variant.value, "", (base, base + STEP));
    }

    fn inline(&mut self, inline: &Inline, base: usize) {
        match inline {
            Inline::Function { id, arguments, range } => {
                self.call(range.start + id.len(), arguments, range.end, base);
            }
            Inline::Term { id, attribute, arguments, range } => {
                let attribute = attribute.as_ref().map_or(0, |attribute| attribute.len() + 1);
                let name_end = range.start + 1 + id.len() + attribute;
                if range.end > name_end {
                    self.call(name_end, arguments, range.end, base);
                }
            }
            Inline::Placeable { expression, range } => {
                self.placeable(expression, range.start, range.end, base);
            }
            Inline::Text { .. }
            | Inline::Number { .. }
            | Inline::Variable { .. }
            | Inline::Message { .. } => {}
        }
    }

    /// The arguments after a name, up to the closing parenthesis.
    fn call(&mut self, name_end: usize, arguments: &Arguments, end: usize, base: usize) {
        let (mut at, mut sign) = (name_end, "(");
        for argument in &arguments.positional {
            let range = argument.range();
            self.set(at..range.start, sign);
            self.inline(argument, base);
            (at, sign) = (range.end, ", ");
        }
        for argument in &arguments.named {
            self.set(at..argument.range.start, sign);
            self.set(argument.range.start + argument.name.len()..argument.value.range().start, ": ");
            (at, sign) = (argument.range.end, ", ");
        }
        let tail = self.text().get(at..end).unwrap_or_default();
        let closing = match (sign, tail.contains(',')) {
            ("(", _) => "()",
            (_, true) => ",)",
            _ => ")",
        };
        self.set(at..end, closing);
    }

    /// The place of this character, if only white space stands between it and `to`.
    fn back_to(&self, wanted: char, from: usize, to: usize) -> Option<usize> {
        let before = self.text().get(from..to)?.trim_end_matches([' ', '\n', '\r']);
        before.ends_with(wanted).then(|| from + before.len() - wanted.len_utf8())
    }
}

/// By how much the lines of a pattern move. All move alike, for what one is deeper than another is part of the text.
struct Shift {
    /// `None`: they stay.
    to: Option<usize>,
    least: usize,
    /// What the parser takes away from empty lines: the least indentation of a line that begins with a word.
    stripped: Option<usize>,
}

impl Shift {
    fn of(lines: &[Line], to: usize) -> Self {
        let said = || lines.iter().filter(|line| matches!(line.begins_with, First::Word | First::Placeable));
        let words = lines.iter().filter(|line| line.begins_with == First::Word).map(|line| line.indent);
        // To the parser a brace at the margin is an indentation of nothing, and one elsewhere is no indentation.
        let is_at_margin = |line: &Line| line.begins_with == First::Placeable && line.indent == 0;
        let is_bound = lines.iter().any(is_at_margin) && lines.len() > 1;
        Self {
            to: (!is_bound).then_some(to),
            least: said().map(|line| line.indent).min().unwrap_or_default(),
            stripped: words.min(),
        }
    }

    fn indent(&self, line: &Line) -> usize {
        match (line.begins_with, self.to, self.stripped) {
            (First::LineEnd, ..) | (First::Nothing, Some(_), None) => 0,
            (First::Nothing, Some(_), Some(stripped)) if line.indent <= stripped => 0,
            (_, Some(to), _) => to + line.indent.saturating_sub(self.least),
            (_, None, _) => line.indent,
        }
    }
}
