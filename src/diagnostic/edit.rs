//! A change to a text that a person could make by hand: these bytes become those words.

use super::Span;

/// What is to stand in place of some bytes of a file. An empty span inserts, an empty text deletes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The bytes that give way.
    pub span: Span,
    /// What stands there instead.
    pub text: String,
}

impl Edit {
    /// `text` in place of `span`.
    pub fn new(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// The same edits on `text`, the text of their file: all bytes outside their spans stay as they are, whatever the
    /// order in which the edits come. Of two that touch the same bytes the one that begins first is made, and of two
    /// insertions at one place both, in the order given; the others come back undone, as do those that lie outside the
    /// text or within a character. The same edit twice is made once.
    pub fn apply(text: &str, edits: &[Self]) -> (String, Vec<Self>) {
        let place = |edit: &Self| (edit.span.start, edit.span.end);
        let mut sorted: Vec<&Self> = edits.iter().collect();
        sorted.sort_by_key(|edit| place(edit));
        let (mut made, mut undone, mut at) = (String::with_capacity(text.len()), Vec::new(), 0);
        for (number, edit) in sorted.iter().enumerate() {
            let before = sorted.iter().take(number).rev().take_while(|other| place(other) == place(edit));
            if before.into_iter().any(|other| other == edit) {
                continue;
            }
            match text.get(at..edit.span.start).filter(|_| edit.span.of(text).is_some()) {
                Some(between) => {
                    made.push_str(between);
                    made.push_str(&edit.text);
                    at = edit.span.end;
                }
                None => undone.push((*edit).clone()),
            }
        }
        made.push_str(text.get(at..).unwrap_or_default());
        (made, undone)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit::new(Span::new("f", start, end), text)
    }

    #[test]
    fn all_other_bytes_stay() {
        let edits = [edit(4, 5, "ñ"), edit(0, 0, "¿"), edit(4, 5, "ñ"), edit(6, 8, "")];
        assert_eq!(Edit::apply("Que n  ", &edits[..3]).0, "¿Que ñ  ");
        assert_eq!(Edit::apply("a b cd  e", &edits), ("¿a b ñde".to_owned(), vec![]));
    }

    #[test]
    fn what_cannot_be_made_comes_back() {
        let edits = [edit(0, 3, "x"), edit(1, 2, "y"), edit(9, 12, "z"), edit(4, 5, "w")];
        let (text, undone) = Edit::apply("abcñe", &edits);
        assert_eq!(text, "xñe");
        assert_eq!(undone, [edit(1, 2, "y"), edit(4, 5, "w"), edit(9, 12, "z")]);
    }

    proptest! {
        /// Whoever looks for the bytes that no edit touches finds them all, in their order.
        #[test]
        fn untouched_bytes_survive(
            text in "[a-zñ]{0,30}",
            places in prop::collection::vec((0_usize..40, 0_usize..6), 0..6),
        ) {
            let edits: Vec<Edit> = places.iter().map(|(at, long)| edit(*at, at + long, "#")).collect();
            let (made, undone) = Edit::apply(&text, &edits);
            let done = |edit: &&Edit| !undone.contains(edit);
            let untouched: String = text
                .char_indices()
                .filter(|(at, _)| !edits.iter().filter(done).any(|e| e.span.start <= *at && *at < e.span.end))
                .map(|(_, character)| character)
                .collect();
            prop_assert_eq!(made.replace('#', ""), untouched);
            let turned: Vec<Edit> = edits.iter().rev().cloned().collect();
            prop_assert_eq!(Edit::apply(&text, &turned), (made, undone));
        }
    }
}
