//! What an edition would complain about, in every variant and in messages that no edition shows yet: harmful characters
//! and Markdown that means nothing or too much.

use super::expansion::expand;
use super::lexicon::Lexicon;
use super::look::Bytes;
use super::subject::Passage;
use super::wording::{Draft, VALUE};
use crate::catalog::Piece;
use crate::catalog::pattern::{Element, Expression, Inline, Pattern};
use crate::diagnostic::Diagnostic;
use crate::edition::{Written, inspect_words, read_inlines};

/// Looks through a passage as editions do. What `known` tells of the same place already is left out.
pub(super) fn inspect_passage(
    passage: &Passage<'_>,
    lexicon: &Lexicon<'_>,
    known: &[Diagnostic],
) -> Vec<Diagnostic> {
    let text = passage.span.of(&passage.resource.source().text).unwrap_or_default();
    let written = Written::new(&passage.span, text);
    let mut found = Vec::new();
    let mut has_marks = false;
    visit_texts(passage.pattern, &mut |words| {
        let bytes = Bytes::of(words.bytes());
        has_marks |= may_have_marks(words, &bytes);
        // The characters that hide or harm are not ASCII, or below the space.
        if (0..0x20).chain(0x7F..=0xFF).any(|byte| bytes.has(byte)) {
            let lines = words.lines();
            found.extend(lines.flat_map(|line| inspect_words(line, written)));
        }
    });
    if has_marks {
        let start = Draft { path: Some(passage.span.path.clone()), ..Draft::default() };
        for draft in expand(passage.pattern, start, &passage.resource.source().text, lexicon) {
            found.extend(read_inlines(&pieces(&draft.text), written).1);
        }
    }
    let is_new = |finding: &Diagnostic| {
        known.iter().all(|other| (other.kind, &other.primary) != (finding.kind, &finding.primary))
    };
    found.retain(is_new);
    found
}

/// Whether Markdown could see more than words in it.
fn may_have_marks(words: &str, bytes: &Bytes) -> bool {
    const SPECIAL: [u8; 8] = *b"*_\\`[<&!";
    const BLOCK: [char; 7] = ['#', '>', '-', '+', '=', '~', '|'];
    SPECIAL.iter().any(|byte| bytes.has(*byte))
        || words.lines().map(str::trim_start).any(|line| {
            line.starts_with(BLOCK)
                || line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with([')', '.'])
        })
}

/// The words and the values of a wording; a line break of the text was a backslash at the end of a line.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, words) in text.split(VALUE).enumerate() {
        if at > 0 {
            pieces.push(Piece::Placeable("1".to_owned()));
        }
        if !words.is_empty() {
            pieces.push(Piece::Text(words.replace('\n', "\\\n")));
        }
    }
    pieces
}

/// The texts of a pattern and its variants, literals between quotation marks included.
fn visit_texts(pattern: &Pattern, visit: &mut impl FnMut(&str)) {
    for element in &pattern.elements {
        match element {
            Element::Text { value, .. } => visit(value),
            Element::Placeable { expression, .. } => visit_expression(expression, visit),
        }
    }
}

fn visit_expression(expression: &Expression, visit: &mut impl FnMut(&str)) {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().for_each(|variant| visit_texts(&variant.value, visit));
        }
        Expression::Inline(Inline::Placeable { expression, .. }) => visit_expression(expression, visit),
        Expression::Inline(Inline::Text { value, .. }) => visit(value),
        Expression::Inline(_) => {}
    }
}
