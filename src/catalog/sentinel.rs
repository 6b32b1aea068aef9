//! Two noncharacters that stand around every placeable while a message is put together, and never leave us.

use super::phrase::Piece;

/// Before a placeable.
pub(super) const OPEN: char = '\u{FDD0}';
/// After it.
pub(super) const CLOSE: char = '\u{FDD1}';

/// Whether a character is one of the two: no file and no data may hold them.
pub(super) fn is_reserved(character: char) -> bool {
    matches!(character, OPEN | CLOSE)
}

/// Data as a placeable; reserved characters in it become `�`.
pub(super) fn enclose(text: &str) -> String {
    let mut enclosed = String::with_capacity(text.len() + 2 * OPEN.len_utf8());
    enclosed.push(OPEN);
    enclosed.extend(text.chars().map(|c| if is_reserved(c) { char::REPLACEMENT_CHARACTER } else { c }));
    enclosed.push(CLOSE);
    enclosed
}

/// The text without the marks.
pub(super) fn strip(text: &str) -> String {
    text.chars().filter(|character| !is_reserved(*character)).collect()
}

/// Takes the text apart at the marks.
pub(super) fn split(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    // Both marks begin with this byte.
    if !text.as_bytes().contains(&0xEF) {
        push_text(&mut pieces, text.to_owned());
        return pieces;
    }
    let mut current = String::new();
    let mut is_placeable = false;
    let mut rest = text;
    while let Some((head, mark, tail)) = next_mark(rest) {
        current.push_str(head);
        rest = tail;
        if mark == OPEN {
            push_text(&mut pieces, std::mem::take(&mut current));
            is_placeable = true;
        } else if is_placeable {
            pieces.push(Piece::Placeable(std::mem::take(&mut current)));
            is_placeable = false;
        }
    }
    current.push_str(rest);
    push_text(&mut pieces, current);
    pieces
}

/// What stands before the first mark, the mark, and what stands after it.
fn next_mark(text: &str) -> Option<(&str, char, &str)> {
    let at = text.find(is_reserved)?;
    let (head, rest) = text.split_at_checked(at)?;
    let mut characters = rest.chars();
    let mark = characters.next()?;
    Some((head, mark, characters.as_str()))
}

fn push_text(pieces: &mut Vec<Piece>, text: String) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(&text),
        _ => pieces.push(Piece::Text(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_text_and_placeables_apart() {
        let text = format!("a {}{} b", enclose("x"), enclose(""));
        let text_piece = |text: &str| Piece::Text(text.to_owned());
        let placeable = |text: &str| Piece::Placeable(text.to_owned());
        assert_eq!(split(&text), [text_piece("a "), placeable("x"), placeable(""), text_piece(" b")]);
        assert_eq!(split(&enclose("a\u{FDD1}b")), [placeable("a\u{FFFD}b")]);
        assert_eq!(strip(&text), "a x b");
    }
}
