//! From the tree of fluent-syntax, which knows no places, to ours, which does.

use std::ops::Range;

use fluent_syntax::ast;

use super::pattern::{
    Arguments, Attribute, Element, Expression, Inline, Key, Message, NamedArgument, Pattern, Term, Variant,
};
use crate::diagnostic::{Diagnostic, Source};

/// Reads the nodes of one file. Each slice of the tree points into `text`: that is how places are found.
pub(super) struct Reading<'text> {
    pub(super) source: &'text Source,
    /// What was parsed: as long as the file's text, byte for byte at the same place.
    pub(super) text: &'text str,
    pub(super) found: Vec<Diagnostic>,
}

impl<'text> Reading<'text> {
    pub(super) fn message(&mut self, message: &ast::Message<&'text str>) -> Message {
        let id = self.range(message.id.name);
        let value = message.value.as_ref().map(|pattern| self.pattern(pattern, id.end));
        let attributes = self.attributes(&message.attributes, id.end);
        let end = last_end(id.end, value.as_ref(), &attributes);
        Message {
            id: message.id.name.to_owned(),
            comment: message.comment.as_ref().map(comment),
            value,
            attributes,
            span: self.source.span(id.start, end),
        }
    }

    pub(super) fn term(&mut self, term: &ast::Term<&'text str>) -> Term {
        let id = self.range(term.id.name);
        let value = self.pattern(&term.value, id.end);
        let attributes = self.attributes(&term.attributes, id.end);
        let end = last_end(id.end, Some(&value), &attributes);
        Term {
            id: term.id.name.to_owned(),
            comment: term.comment.as_ref().map(comment),
            value,
            attributes,
            span: self.source.span(id.start.saturating_sub(1), end),
        }
    }

    /// Where a slice of the text stands in it.
    pub(super) fn range(&self, slice: &str) -> Range<usize> {
        let start =
            (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len());
        start..start.saturating_add(slice.len()).min(self.text.len())
    }

    fn attributes(&mut self, attributes: &[ast::Attribute<&'text str>], after: usize) -> Vec<Attribute> {
        let mut read = Vec::with_capacity(attributes.len());
        for attribute in attributes {
            let id = self.range(attribute.id.name);
            let value = self.pattern(&attribute.value, after);
            let span = self.source.span(id.start, value.range.end.max(id.end));
            read.push(Attribute { id: attribute.id.name.to_owned(), value, span });
        }
        read
    }

    fn pattern(&mut self, pattern: &ast::Pattern<&'text str>, after: usize) -> Pattern {
        let mut elements: Vec<Element> = Vec::with_capacity(pattern.elements.len());
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    let range = self.range(value);
                    match elements.last_mut() {
                        // The parser gives one element per line, and a lone "\n" under CRLF.
                        Some(Element::Text { value: text, range: whole }) => {
                            text.push_str(value);
                            whole.end = range.end;
                        }
                        _ => elements.push(Element::Text { value: (*value).to_owned(), range }),
                    }
                }
                ast::PatternElement::Placeable { expression } => {
                    let (expression, range) = self.placeable(expression);
                    elements.push(Element::Placeable { expression, range });
                }
            }
        }
        let start = elements.first().map_or(after, |element| element.range().start);
        let end = elements.last().map_or(after, |element| element.range().end);
        Pattern { elements, range: start..end }
    }

    /// The expression between two braces, and the place of the braces.
    fn placeable(&mut self, expression: &ast::Expression<&'text str>) -> (Expression, Range<usize>) {
        let (expression, inner) = match expression {
            ast::Expression::Inline(inline) => {
                let inline = self.inline(inline);
                let range = inline.range().clone();
                (Expression::Inline(inline), range)
            }
            ast::Expression::Select { selector, variants } => {
                let selector = self.inline(selector);
                let start = selector.range().start;
                let mut end = selector.range().end;
                let variants: Vec<_> = variants
                    .iter()
                    .map(|variant| {
                        let variant = self.variant(variant);
                        end = variant.value.range.end;
                        variant
                    })
                    .collect();
                (Expression::Select { selector, variants }, start..end)
            }
        };
        let start = self.back_to(b'{', inner.start);
        let end = self.forward_past(b'}', inner.end);
        (expression, start..end)
    }

    fn variant(&mut self, variant: &ast::Variant<&'text str>) -> Variant {
        let (key, key_range) = match &variant.key {
            ast::VariantKey::Identifier { name } => (Key::Word((*name).to_owned()), self.range(name)),
            ast::VariantKey::NumberLiteral { value } => (Key::Number((*value).to_owned()), self.range(value)),
        };
        let value = self.pattern(&variant.value, key_range.end);
        Variant { key, key_range, value, is_default: variant.default }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&'text str>) -> Inline {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                let inner = self.range(value);
                let range = inner.start.saturating_sub(1)..(inner.end + 1).min(self.text.len());
                Inline::Text { value: self.unescape(value, inner.start), range }
            }
            ast::InlineExpression::NumberLiteral { value } => {
                Inline::Number { value: (*value).to_owned(), range: self.range(value) }
            }
            ast::InlineExpression::VariableReference { id } => {
                let range = self.range(id.name);
                Inline::Variable { id: id.name.to_owned(), range: range.start.saturating_sub(1)..range.end }
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                let start = self.range(id.name).start;
                let end = self.range(attribute.as_ref().map_or(id.name, |attribute| attribute.name)).end;
                let attribute = attribute.as_ref().map(|attribute| attribute.name.to_owned());
                Inline::Message { id: id.name.to_owned(), attribute, range: start..end }
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                let start = self.range(id.name).start.saturating_sub(1);
                let name_end = self.range(attribute.as_ref().map_or(id.name, |attribute| attribute.name)).end;
                let (arguments, end) = match arguments {
                    Some(arguments) => self.arguments(arguments, name_end),
                    None => (Arguments::default(), name_end),
                };
                let attribute = attribute.as_ref().map(|attribute| attribute.name.to_owned());
                Inline::Term { id: id.name.to_owned(), attribute, arguments, range: start..end }
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                let name = self.range(id.name);
                let (arguments, end) = self.arguments(arguments, name.end);
                Inline::Function { id: id.name.to_owned(), arguments, range: name.start..end }
            }
            ast::InlineExpression::Placeable { expression } => {
                let (expression, range) = self.placeable(expression);
                Inline::Placeable { expression: Box::new(expression), range }
            }
        }
    }

    /// Arguments, and where their `)` ends.
    fn arguments(&mut self, arguments: &ast::CallArguments<&'text str>, after: usize) -> (Arguments, usize) {
        let mut end = self.forward_past(b'(', after);
        let positional: Vec<_> = arguments
            .positional
            .iter()
            .map(|argument| {
                let argument = self.inline(argument);
                end = argument.range().end;
                argument
            })
            .collect();
        let named: Vec<_> = arguments
            .named
            .iter()
            .map(|argument| {
                let value = self.inline(&argument.value);
                end = value.range().end;
                let range = self.range(argument.name.name).start..end;
                NamedArgument { name: argument.name.name.to_owned(), value, range }
            })
            .collect();
        (Arguments { positional, named }, self.forward_past(b')', end))
    }

    /// The place after the next `byte`, blanks and a comma before it skipped; `from` where it does not follow.
    fn forward_past(&self, byte: u8, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = from;
        while let Some(b' ' | b'\n' | b'\r' | b',') = bytes.get(at) {
            at += 1;
        }
        if bytes.get(at) == Some(&byte) { at + 1 } else { from }
    }

    fn back_to(&self, byte: u8, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = from;
        while let Some(b' ' | b'\n' | b'\r') = at.checked_sub(1).and_then(|before| bytes.get(before)) {
            at -= 1;
        }
        match at.checked_sub(1) {
            Some(before) if bytes.get(before) == Some(&byte) => before,
            _ => from,
        }
    }
}

impl Element {
    /// Its bytes in the file.
    pub fn range(&self) -> &Range<usize> {
        match self {
            Self::Text { range, .. } | Self::Placeable { range, .. } => range,
        }
    }
}

fn comment(comment: &ast::Comment<&str>) -> String {
    comment.content.join("\n")
}

fn last_end(id_end: usize, value: Option<&Pattern>, attributes: &[Attribute]) -> usize {
    let value_end = value.map_or(id_end, |value| value.range.end);
    attributes.last().map_or(value_end, |attribute| attribute.span.end.max(value_end))
}
