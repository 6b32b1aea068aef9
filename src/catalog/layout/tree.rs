//! The tree of a file in which two layouts of one text are equal.

use std::panic::catch_unwind;

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser::{self, ParserError};

/// The tree of a text and the errors in it; `None` where the parser fails.
pub(super) fn parse(text: &str) -> Option<(ast::Resource<&str>, Vec<ParserError>)> {
    // Last resort: the scan has taken out what is known to make the parser panic.
    Some(match catch_unwind(|| parser::parse(text)).ok()? {
        Ok(tree) => (tree, Vec::new()),
        Err((tree, errors)) => (tree, errors),
    })
}

/// The tree of a text in which pieces of one text are one.
pub(super) fn read_tree(text: &str) -> Option<ast::Resource<String>> {
    let text = text.to_owned();
    let mut tree = match catch_unwind(|| parser::parse(text)).ok()? {
        Ok(tree) | Err((tree, _)) => tree,
    };
    for entry in &mut tree.body {
        let (value, attributes) = match entry {
            ast::Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
            ast::Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
            _ => continue,
        };
        value.into_iter().for_each(join_pattern);
        attributes.iter_mut().for_each(|attribute| join_pattern(&mut attribute.value));
    }
    Some(tree)
}

/// The parser gives one element per line of a text, and two where the line ends with CRLF.
fn join_pattern(pattern: &mut ast::Pattern<String>) {
    let mut joined: Vec<PatternElement<String>> = Vec::with_capacity(pattern.elements.len());
    for element in std::mem::take(&mut pattern.elements) {
        match (element, joined.last_mut()) {
            (PatternElement::TextElement { value }, Some(PatternElement::TextElement { value: before })) => {
                before.push_str(&value);
            }
            (PatternElement::Placeable { mut expression }, _) => {
                join_expression(&mut expression);
                joined.push(PatternElement::Placeable { expression });
            }
            (element, _) => joined.push(element),
        }
    }
    pattern.elements = joined;
}

fn join_expression(expression: &mut Expression<String>) {
    match expression {
        Expression::Inline(inline) => join_inline(inline),
        Expression::Select { selector, variants } => {
            join_inline(selector);
            variants.iter_mut().for_each(|variant| join_pattern(&mut variant.value));
        }
    }
}

fn join_inline(inline: &mut InlineExpression<String>) {
    match inline {
        InlineExpression::Placeable { expression } => join_expression(expression),
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            arguments.positional.iter_mut().for_each(join_inline);
        }
        _ => {}
    }
}
