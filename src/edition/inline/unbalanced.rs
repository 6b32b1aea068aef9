//! Emphasis marks that found no partner: `**word`.

use std::ops::Range;

use super::FIRST_SENTINEL;

/// Where the first mark stands, among the words `range` of `source`, that the parser left as text, that was meant as emphasis.
/// Marks between spaces (`5 * 3`) and within words (`snake_case`) are meant as they stand, and so is everything in
/// a text without a letter or digit (`***`).
pub(super) fn unbalanced_mark(source: &str, range: Range<usize>) -> Option<Range<usize>> {
    let text = source.get(range.clone())?;
    let before = source.get(..range.start)?;
    let is_escaped = before.chars().rev().take_while(|character| *character == '\\').count() % 2 == 1;
    if is_escaped || !text.contains(['*', '_']) || !source.chars().any(char::is_alphanumeric) {
        return None;
    }
    let mut previous = before.chars().next_back().unwrap_or(' ');
    for (at, character) in text.char_indices() {
        if matches!(character, '*' | '_') && previous != character {
            let rest = source.get(range.start + at..)?;
            let next = rest.trim_start_matches(character).chars().next().unwrap_or(' ');
            let is_loose = previous.is_whitespace() && next.is_whitespace();
            let is_inside = character == '_' && is_letter(previous) && is_letter(next);
            if !is_loose && !is_inside {
                let length = rest.chars().take_while(|mark| *mark == character).count();
                return Some(range.start + at..range.start + at + length);
            }
        }
        previous = character;
    }
    None
}

/// A letter or digit, or a sentinel: a placeable.
fn is_letter(character: char) -> bool {
    character.is_alphanumeric() || u32::from(character) >= FIRST_SENTINEL
}
