//! What one file alone gets wrong: duplicates, calls, numbers that cannot be kept.

use std::collections::HashMap;

use super::pattern::{Attribute, Element, Expression, Inline, Pattern, Variant};
use super::{functions, kinds};
use crate::diagnostic::{Diagnostic, Source, Span};

/// The most digits that pass through fluent-bundle's floats unchanged.
const EXACT_DIGITS: usize = 15;

/// Findings of one message or term: its attributes and everything in its patterns.
pub(super) fn check_entry<'tree>(
    source: &Source,
    id: &str,
    patterns: impl Iterator<Item = (Option<&'tree str>, &'tree Pattern)>,
    attributes: &[Attribute],
    found: &mut Vec<Diagnostic>,
) {
    let mut seen: HashMap<&str, &Span> = HashMap::new();
    for attribute in attributes {
        if let Some(first) = seen.get(attribute.id.as_str()) {
            found.push(
                Diagnostic::new(&kinds::DUPLICATE_ATTRIBUTE, attribute.span.clone())
                    .with("attribute", attribute.id.as_str())
                    .with("message", id)
                    .with_place((*first).clone()),
            );
        } else {
            seen.insert(&attribute.id, &attribute.span);
        }
    }
    for (_, pattern) in patterns {
        check_pattern(source, pattern, found);
    }
}

fn check_pattern(source: &Source, pattern: &Pattern, found: &mut Vec<Diagnostic>) {
    for element in &pattern.elements {
        if let Element::Placeable { expression, .. } = element {
            check_expression(source, expression, found);
        }
    }
}

fn check_expression(source: &Source, expression: &Expression, found: &mut Vec<Diagnostic>) {
    match expression {
        Expression::Inline(inline) => check_inline(source, inline, found),
        Expression::Select { selector, variants } => {
            check_inline(source, selector, found);
            check_variants(source, variants, found);
            for variant in variants {
                check_pattern(source, &variant.value, found);
            }
        }
    }
}

fn check_variants(source: &Source, variants: &[Variant], found: &mut Vec<Diagnostic>) {
    let mut seen = HashMap::new();
    for variant in variants {
        let place = source.span(variant.key_range.start, variant.key_range.end);
        if let Some(first) = seen.get(&variant.key) {
            found.push(
                Diagnostic::new(&kinds::DUPLICATE_VARIANT, place)
                    .with("variant", variant.key.as_str())
                    .with_place(Span::clone(first)),
            );
        } else {
            seen.insert(&variant.key, place);
        }
    }
}

fn check_inline(source: &Source, inline: &Inline, found: &mut Vec<Diagnostic>) {
    match inline {
        Inline::Function { id, arguments, .. } => {
            functions::check_call(source, id, inline, arguments, found);
            arguments.positional.iter().for_each(|argument| check_inline(source, argument, found));
        }
        Inline::Term { id, arguments, .. } => {
            for argument in &arguments.positional {
                let range = argument.range();
                found.push(
                    Diagnostic::new(&kinds::IGNORED_ARGUMENT, source.span(range.start, range.end))
                        .with("term", format!("-{id}")),
                );
            }
            arguments.named.iter().for_each(|argument| check_inline(source, &argument.value, found));
        }
        Inline::Number { value, range } => {
            if value.bytes().filter(u8::is_ascii_digit).count() > EXACT_DIGITS {
                found.push(
                    Diagnostic::new(&kinds::INEXACT_NUMBER, source.span(range.start, range.end))
                        .with("number", value.as_str())
                        .with("most", EXACT_DIGITS),
                );
            }
        }
        Inline::Placeable { expression, .. } => check_expression(source, expression, found),
        Inline::Text { .. } | Inline::Variable { .. } | Inline::Message { .. } => {}
    }
}
