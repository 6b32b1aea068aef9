//! Text folded for comparing: what programs and tongues write in several ways is one, and every letter knows its place.

use std::ops::Range;

/// A folded text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    letters: Vec<char>,
    /// Where each letter begins in the text, and at last where the text ends.
    places: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds spaces, quotation marks, apostrophes and dashes; capitals too, if wanted.
    pub(super) fn new(text: &str, is_small: bool) -> Self {
        let mut folded = Self::default();
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            let plain = fold(c);
            match plain {
                None => {}
                Some(' ') => {
                    let is_needless = matches!(folded.letters.last(), None | Some(' '));
                    // « words » has spaces within that “words” has not.
                    let is_inner = text.get(..at).is_some_and(|before| before.ends_with('«'))
                        || text.get(end..).is_some_and(|after| after.trim_start().starts_with('»'));
                    if !is_needless && !is_inner {
                        folded.push(' ', (at, end));
                    }
                }
                Some(c) if is_small => c.to_lowercase().for_each(|small| folded.push(small, (at, end))),
                Some(c) => folded.push(c, (at, end)),
            }
        }
        while folded.letters.last() == Some(&' ') {
            folded.letters.pop();
            folded.places.pop();
        }
        folded
    }

    fn push(&mut self, letter: char, place: (usize, usize)) {
        self.letters.push(letter);
        self.places.push(place);
    }

    /// Its letters.
    pub(super) fn letters(&self) -> &[char] {
        &self.letters
    }

    /// Whether it says nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// Where another text stands in it as words of their own: bytes of the text.
    pub(super) fn find(&self, other: &Self) -> Vec<Range<usize>> {
        self.find_letters(&other.letters).into_iter().filter_map(|range| self.bytes(&range)).collect()
    }

    /// Where these letters stand as words of their own: letters.
    pub(super) fn find_letters(&self, wanted: &[char]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let Some(first) = wanted.first() else { return found };
        let mut at = 0;
        while at + wanted.len() <= self.letters.len() {
            let is_here = self.letters.get(at) == Some(first)
                && self.letters.get(at..at + wanted.len()) == Some(wanted)
                && self.is_bounded(at, wanted.len());
            if is_here {
                found.push(at..at + wanted.len());
                at += wanted.len();
            } else {
                at += 1;
            }
        }
        found
    }

    fn is_bounded(&self, at: usize, length: usize) -> bool {
        let is_word = |at: Option<usize>| {
            at.and_then(|at| self.letters.get(at)).is_some_and(|letter| is_joining(*letter))
        };
        let begins = self.letters.get(at).is_some_and(|letter| is_joining(*letter));
        let ends = self.letters.get(at + length - 1).is_some_and(|letter| is_joining(*letter));
        let goes_on = (begins && is_word(at.checked_sub(1))) || (ends && is_word(Some(at + length)));
        !goes_on
    }

    /// Letters as bytes of the text.
    pub(super) fn bytes(&self, letters: &Range<usize>) -> Option<Range<usize>> {
        let start = self.places.get(letters.start)?.0;
        let end = self.places.get(letters.end.checked_sub(1)?)?.1;
        (start < end).then_some(start..end)
    }
}

/// Letters of scripts without spaces or with prefixes written on (Arabic, Hebrew) do not join.
fn is_joining(letter: char) -> bool {
    letter.is_alphanumeric()
        && !matches!(letter, '\u{590}'..='\u{8FF}' | '\u{E00}'..='\u{EFF}' | '\u{3040}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')
}

/// The letter that stands for this one; `None` for what no reader sees.
fn fold(c: char) -> Option<char> {
    Some(match c {
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => {
            return None;
        }
        c if c.is_whitespace() => ' ',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_otherwise_is_found_with_its_place() {
        let text = "En la reunión de « balance »\u{A0}–  hoy";
        let folded = Folded::new(text, true);
        let found = folded.find(&Folded::new("Reunión de “balance”", true));
        assert_eq!(text.get(found[0].clone()), Some("reunión de « balance »"));
        assert!(folded.find(&Folded::new("unión", true)).is_empty());
        assert!(Folded::new(text, false).find(&Folded::new("Reunión", false)).is_empty());
        assert!(Folded::new("\u{200B} \u{A0}", true).is_empty());
        assert!(folded.find(&Folded::new("", true)).is_empty());
    }
}
