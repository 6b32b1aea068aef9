//! Where words of a message stand in its file: findings point at the words, not at the message.

use crate::diagnostic::Span;

/// How many characters after the words are compared to tell them from the same words elsewhere in the message.
const COMPARED: usize = 40;

/// A message as its file has it.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    place: &'a Span,
    text: &'a str,
}

impl<'a> Written<'a> {
    /// The message at `place`, written as `text`; an empty text where nobody knows it.
    pub fn new(place: &'a Span, text: &'a str) -> Self {
        Self { place, text }
    }

    /// The whole message.
    pub fn place(&self) -> Span {
        self.place.clone()
    }

    /// The place of the first `length` bytes of `words`, which stand in the message together with what follows them.
    /// The whole message where they are not found: a term, a variable or an escape gave them.
    pub fn find(&self, words: &str, length: usize) -> Span {
        let line = words.split(['\n', '\r']).next().unwrap_or_default();
        let words = line.chars().take_while(|character| !is_foreign(*character));
        let line: String = words.take(length + COMPARED).collect();
        let end = line.floor_char_boundary(length);
        let meant = line.get(..end).unwrap_or_default();
        let after: String = line.get(end..).unwrap_or_default().chars().take(COMPARED).collect();
        // What stands before the sign of equality is the message's name.
        let start = self.text.find('=').map_or(0, |at| at + 1);
        let value = self.text.get(start..).unwrap_or_default();
        let at = value.find(&format!("{meant}{after}")).or_else(|| value.find(meant));
        match at.filter(|_| !meant.is_empty()) {
            Some(at) => {
                let start = self.place.start + start + at;
                Span::new(self.place.path.clone(), start, start + meant.len())
            }
            None => self.place(),
        }
    }
}

/// Whether the character stands for something that the file does not have at this place.
fn is_foreign(character: char) -> bool {
    u32::from(character) >= 0x10_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, words: &str, length: usize) -> (usize, usize) {
        let place = Span::new("a.ftl", 100, 100 + text.len());
        let span = Written::new(&place, text).find(words, length);
        (span.start - 100, span.end - 100)
    }

    #[test]
    fn finds_the_words_and_not_the_same_words_before_them() {
        assert_eq!(found("m = **a** and **b", "**b", 2), (14, 16));
        assert_eq!(found("m = uno\n    **dos **", "**dos **", 2), (12, 14));
        assert_eq!(found("m = m", "m", 1), (4, 5));
    }

    #[test]
    fn what_comes_from_elsewhere_is_at_the_message() {
        assert_eq!(found("m = { -term }", "<b>", 3), (0, 13));
        assert_eq!(found("m = { $x } <b", "<b\u{100000}>", 6), (11, 13));
        assert_eq!(found("", "<b>", 3), (0, 0));
        assert_eq!(found("m = a", "", 0), (0, 5));
    }
}
