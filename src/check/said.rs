//! The words of a text by their hashes, to be asked whether a word is among them.

use super::dictionary::{Slots, hash};
use super::words::Word;

/// Which words a list has.
#[derive(Clone, Debug)]
pub(super) struct Said(Slots);

impl Said {
    /// What is said in these words.
    pub(super) fn of(words: &[Word<'_>]) -> Self {
        let mut said = Self(Slots::for_words(words.len()));
        for (place, word) in words.iter().enumerate() {
            if !said.has_word(word, words) {
                said.0.add(word.hash, place);
            }
        }
        said
    }

    /// Whether a word in small letters is among `words`, which are those that it was made of.
    pub(super) fn has(&self, wanted: &str, words: &[Word<'_>]) -> bool {
        self.find(hash(wanted), wanted, words)
    }

    /// Whether a word of another list is among `words`.
    pub(super) fn has_word(&self, wanted: &Word<'_>, words: &[Word<'_>]) -> bool {
        self.find(wanted.hash, wanted.small, words)
    }

    fn find(&self, hash: u32, wanted: &str, words: &[Word<'_>]) -> bool {
        self.0.find(hash, |place| words.get(place).is_some_and(|word| word.small == wanted)).is_some()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::wording::{Draft, Wording};

    proptest! {
        #[test]
        fn what_is_said_is_among_the_words(text in "[aAbBé ]{0,40}", wanted in "[abé]{1,2}") {
            let draft = Draft::of_text(&text);
            let wording = Wording::of(&draft);
            let is_there = wording.words().iter().any(|word| word.small == wanted);
            prop_assert_eq!(wording.says(&wanted), is_there);
        }
    }
}
