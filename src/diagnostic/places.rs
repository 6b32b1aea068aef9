//! Where findings are, in lines and columns: the lines of each file are counted once, however many findings it has.

use std::collections::BTreeMap;

use super::lines::Lines;
use super::{Diagnostic, Position, Span, Texts};

/// The files that findings speak of and whose texts are known, their lines counted.
pub struct Places<'a>(BTreeMap<&'a str, Lines<'a>>);

/// A range of a file, its end exclusive. Offsets that lay outside of it, or inside a character, are moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The first character.
    pub start: Position,
    /// The character after the last one.
    pub end: Position,
    /// Offset of the first byte.
    pub start_byte: usize,
    /// Offset after the last byte.
    pub end_byte: usize,
}

impl<'a> Places<'a> {
    /// The files of all places that these findings name, as far as their texts are known.
    pub fn of(findings: &'a [Diagnostic], texts: &'a Texts) -> Self {
        let mut files = Lines::of_files(findings, texts);
        files.retain(|path, _| texts.get(path).is_some());
        Self(files)
    }

    /// The range that a span means; none if the text of its file is not known.
    pub fn region(&self, span: &Span) -> Option<Region> {
        let lines = self.0.get(&*span.path)?;
        let text = lines.text();
        let start_byte = text.floor_char_boundary(span.start);
        let end_byte = text.ceil_char_boundary(span.end.min(text.len())).max(start_byte);
        let (start, end) = (lines.position(start_byte), lines.position(end_byte));
        Some(Region { start, end, start_byte, end_byte })
    }

    /// The text of a span, moved like its region.
    pub fn text(&self, span: &Span) -> Option<&'a str> {
        let region = self.region(span)?;
        self.0.get(&*span.path)?.text().get(region.start_byte..region.end_byte)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::{Kind, Source};

    static TRIED: Kind = Kind::error("F999", "tried");

    #[test]
    fn the_end_is_the_character_after_the_last() {
        let mut texts = Texts::default();
        texts.insert(&Source::new("a", "uno\r\ndós\r\n"));
        let findings = [Diagnostic::new(&TRIED, Span::new("a", 5, 9))];
        let places = Places::of(&findings, &texts);
        let region = places.region(&Span::new("a", 6, 8)).unwrap();
        assert_eq!(region.start, Position { line: 2, column: 2 });
        assert_eq!(region.end, Position { line: 2, column: 3 });
        assert_eq!(places.text(&Span::new("a", 6, 7)), Some("ó"), "the whole character");
        assert_eq!(places.region(&Span::new("b", 0, 0)), None);
    }

    proptest! {
        #[test]
        fn begins_where_the_span_says(text in "[a\r\nñ😀]{0,20}", start in 0..60usize, length in 0..60usize) {
            let mut texts = Texts::default();
            texts.insert(&Source::new("a", text.as_str()));
            let span = Span::new("a", start, start + length);
            let findings = [Diagnostic::new(&TRIED, span.clone())];
            let region = Places::of(&findings, &texts).region(&span).unwrap();
            prop_assert_eq!(region.start, span.position(&text));
            prop_assert!(region.start <= region.end && region.end_byte <= text.len());
        }
    }
}
