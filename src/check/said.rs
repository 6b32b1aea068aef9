//! The words of a text by their hashes, to be asked whether a word is among them.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::words::Word;

/// Places in a list of words, each where the hash of its word says, or behind it where others stand already. It holds no
/// word, and borrows none.
#[derive(Clone, Debug)]
pub(super) struct Said(Vec<Option<u32>>);

impl Said {
    /// What is said in these words.
    pub(super) fn of(words: &[Word<'_>]) -> Self {
        // At most half of it is taken, so that a search ends soon.
        let mut said = Self(vec![None; (words.len() * 2).next_power_of_two()]);
        for (place, word) in words.iter().enumerate() {
            let mut at = said.start(word.small);
            while let Some(Some(other)) = said.0.get(at) {
                if small(words, *other) == Some(word.small) {
                    break;
                }
                at = said.next(at);
            }
            if let Some(slot) = said.0.get_mut(at) {
                *slot = u32::try_from(place).ok();
            }
        }
        said
    }

    /// Whether a word in small letters is among `words`, which are those that it was made of.
    pub(super) fn has(&self, wanted: &str, words: &[Word<'_>]) -> bool {
        let mut at = self.start(wanted);
        while let Some(Some(place)) = self.0.get(at) {
            if small(words, *place) == Some(wanted) {
                return true;
            }
            at = self.next(at);
        }
        false
    }

    fn start(&self, small: &str) -> usize {
        let mut hasher = FxHasher::default();
        hasher.write(small.as_bytes());
        // The upper half is mixed best.
        usize::try_from(hasher.finish() >> 32).unwrap_or_default() & (self.0.len() - 1)
    }

    fn next(&self, at: usize) -> usize {
        (at + 1) & (self.0.len() - 1)
    }
}

fn small<'t>(words: &[Word<'t>], place: u32) -> Option<&'t str> {
    usize::try_from(place).ok().and_then(|place| words.get(place)).map(|word| word.small)
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
