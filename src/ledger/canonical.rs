//! What a message says, written in one way only: the text that is fingerprinted, kept and compared.
//!
//! White space, line breaks, comments, the order of attributes, of variants and of named arguments do not count;
//! words, marks, variables, references (by id), selectors, keys and literals do. Two patterns have one canonical text
//! only if they say the same: line breaks stand between variants and attributes and nowhere else.

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::catalog::pattern::{Arguments, Element, Expression, Inline};
use crate::catalog::{Attribute, Pattern};

/// The canonical text of a value with its attributes, in Unicode's form NFC.
pub(super) fn canonical_text(value: Option<&Pattern>, attributes: &[Attribute]) -> String {
    let mut text = String::new();
    if let Some(value) = value {
        push_pattern(&mut text, value);
    }
    let mut attributes: Vec<&Attribute> = attributes.iter().collect();
    attributes.sort_by(|a, b| a.id.cmp(&b.id));
    for attribute in attributes {
        text.push_str("\n.");
        text.push_str(&attribute.id);
        text.push_str(" = ");
        push_pattern(&mut text, &attribute.value);
    }
    let normalizer = ComposingNormalizerBorrowed::new_nfc();
    if normalizer.is_normalized(&text) { text } else { normalizer.normalize(&text).into_owned() }
}

fn push_pattern(text: &mut String, pattern: &Pattern) {
    let start = text.len();
    for element in &pattern.elements {
        match element {
            Element::Text { value, .. } => push_collapsed(text, value, start),
            Element::Placeable { expression, .. } => push_expression(text, expression),
        }
    }
    while text.len() > start && text.ends_with(' ') {
        text.pop();
    }
}

/// Adds words with one space for every run of white space, none at the beginning of the pattern. A space that does not
/// break (U+00A0) is no white space: it says something.
fn push_collapsed(text: &mut String, words: &str, start: usize) {
    for c in words.chars() {
        if matches!(c, ' ' | '\t' | '\n' | '\r') {
            if text.len() > start && !text.ends_with(' ') {
                text.push(' ');
            }
        } else {
            text.push(c);
        }
    }
}

fn push_expression(text: &mut String, expression: &Expression) {
    match expression {
        // `{{ $x }}` says what `{ $x }` says.
        Expression::Inline(Inline::Placeable { expression, .. }) => push_expression(text, expression),
        Expression::Inline(inline) => {
            text.push_str("{ ");
            push_inline(text, inline);
            text.push_str(" }");
        }
        Expression::Select { selector, variants } => {
            text.push_str("{ ");
            push_inline(text, selector);
            text.push_str(" ->");
            let mut variants: Vec<_> = variants.iter().collect();
            variants.sort_by(|a, b| (a.is_default, a.key.as_str()).cmp(&(b.is_default, b.key.as_str())));
            for variant in variants {
                text.push_str(if variant.is_default { "\n*[" } else { "\n[" });
                text.push_str(variant.key.as_str());
                text.push_str("] ");
                push_pattern(text, &variant.value);
            }
            text.push_str("\n}");
        }
    }
}

fn push_inline(text: &mut String, inline: &Inline) {
    match inline {
        Inline::Text { value, .. } => push_literal(text, value),
        Inline::Number { value, .. } => text.push_str(value),
        Inline::Variable { id, .. } => {
            text.push('$');
            text.push_str(id);
        }
        Inline::Message { id, attribute, .. } => push_reference(text, id, attribute.as_deref()),
        Inline::Term { id, attribute, arguments, .. } => {
            text.push('-');
            push_reference(text, id, attribute.as_deref());
            push_arguments(text, arguments, false);
        }
        Inline::Function { id, arguments, .. } => {
            text.push_str(id);
            push_arguments(text, arguments, true);
        }
        Inline::Placeable { expression, .. } => match &**expression {
            Expression::Inline(inner) => push_inline(text, inner),
            Expression::Select { .. } => push_expression(text, expression),
        },
    }
}

fn push_reference(text: &mut String, id: &str, attribute: Option<&str>) {
    text.push_str(id);
    if let Some(attribute) = attribute {
        text.push('.');
        text.push_str(attribute);
    }
}

fn push_arguments(text: &mut String, arguments: &Arguments, is_call: bool) {
    if !is_call && arguments.positional.is_empty() && arguments.named.is_empty() {
        return;
    }
    text.push('(');
    let mut is_first = true;
    let mut separate = |text: &mut String| {
        if !std::mem::take(&mut is_first) {
            text.push_str(", ");
        }
    };
    for argument in &arguments.positional {
        separate(text);
        push_inline(text, argument);
    }
    let mut named: Vec<_> = arguments.named.iter().collect();
    named.sort_by(|a, b| a.name.cmp(&b.name));
    for argument in named {
        separate(text);
        text.push_str(&argument.name);
        text.push_str(": ");
        push_inline(text, &argument.value);
    }
    text.push(')');
}

fn push_literal(text: &mut String, value: &str) {
    text.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => {
                text.push('\\');
                text.push(c);
            }
            c if c.is_control() => text.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => text.push(c),
        }
    }
    text.push('"');
}
