//! Words by their hashes: what rules know of a word is found without making its hash anew for each of them.

use std::borrow::Cow;
use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::words::Word;

/// The hash of a word in small letters; that of a [`Word`] is made once.
pub(super) fn hash(small: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(small.as_bytes());
    // The upper half is mixed best.
    u32::try_from(hasher.finish() >> 32).unwrap_or_default()
}

/// Places in a list of words, each where the hash of its word says, or behind it where others stand already. It holds no
/// word, and borrows none.
#[derive(Clone, Debug)]
pub(super) struct Slots(Vec<Slot>);

/// The hash of a word, and its place counted from one; a place of zero is a slot without a word.
type Slot = (u32, u32);

impl Slots {
    /// Slots for so many words.
    pub(super) fn for_words(count: usize) -> Self {
        // At most half of it is taken, so that a search ends soon.
        Self(vec![(0, 0); (count * 2).next_power_of_two()])
    }

    /// The place of the word with this hash that `is_it` knows.
    pub(super) fn find(&self, hash: u32, mut is_it: impl FnMut(usize) -> bool) -> Option<usize> {
        let mut at = self.start(hash);
        loop {
            let (other, counted) = self.0.get(at)?;
            let place = usize::try_from(*counted).ok()?.checked_sub(1)?;
            if *other == hash && is_it(place) {
                return Some(place);
            }
            at = self.next(at);
        }
    }

    /// Adds the place of a word that is not there yet.
    pub(super) fn add(&mut self, hash: u32, place: usize) {
        let mut at = self.start(hash);
        while self.0.get(at).is_some_and(|(_, counted)| *counted > 0) {
            at = self.next(at);
        }
        if let (Some(slot), Ok(counted)) = (self.0.get_mut(at), u32::try_from(place + 1)) {
            *slot = (hash, counted);
        }
    }

    fn start(&self, hash: u32) -> usize {
        usize::try_from(hash).unwrap_or_default() & (self.0.len() - 1)
    }

    fn next(&self, at: usize) -> usize {
        (at + 1) & (self.0.len() - 1)
    }
}

/// Words in small letters, and what a rule knows of each.
#[derive(Clone, Debug)]
pub struct Dictionary<T> {
    entries: Vec<(Cow<'static, str>, T)>,
    slots: Slots,
}

impl<T> Dictionary<T> {
    /// A dictionary of these words. Of two entries of a word the later one holds.
    pub fn new<W: Into<Cow<'static, str>>>(entries: impl IntoIterator<Item = (W, T)>) -> Self {
        let all: Vec<(Cow<'static, str>, T)> =
            entries.into_iter().map(|(word, known)| (word.into(), known)).collect();
        let mut dictionary =
            Self { entries: Vec::with_capacity(all.len()), slots: Slots::for_words(all.len()) };
        for (word, known) in all {
            let hash = hash(&word);
            match dictionary.place(hash, &word).and_then(|place| dictionary.entries.get_mut(place)) {
                Some(entry) => entry.1 = known,
                None => {
                    dictionary.slots.add(hash, dictionary.entries.len());
                    dictionary.entries.push((word, known));
                }
            }
        }
        dictionary
    }

    /// What is known of a word.
    pub fn of(&self, word: &Word<'_>) -> Option<&T> {
        self.entry(self.place(word.hash, word.small)?)
    }

    /// What is known of a word that is none of a wording, in small letters.
    pub fn get(&self, small: &str) -> Option<&T> {
        self.entry(self.place(hash(small), small)?)
    }

    /// Whether a word is in it.
    pub fn has(&self, word: &Word<'_>) -> bool {
        self.place(word.hash, word.small).is_some()
    }

    /// Whether it has no words.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Its words and what is known of them, each once.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.entries.iter().map(|(word, known)| (word.as_ref(), known))
    }

    fn place(&self, hash: u32, small: &str) -> Option<usize> {
        self.slots.find(hash, |place| self.entries.get(place).is_some_and(|(word, _)| word == small))
    }

    fn entry(&self, place: usize) -> Option<&T> {
        self.entries.get(place).map(|(_, known)| known)
    }
}

impl Dictionary<()> {
    /// A dictionary of words of which nothing more is known.
    pub fn of_words(words: impl IntoIterator<Item = &'static str>) -> Self {
        Self::new(words.into_iter().map(|word| (word, ())))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::super::wording::{Draft, Wording};
    use super::*;

    proptest! {
        #[test]
        fn it_knows_what_a_map_knows(
            entries in proptest::collection::vec(("[abé]{1,3}", 0..9), 0..40),
            text in "[aAbBÉé ]{0,40}",
        ) {
            let map: HashMap<String, i32> = entries.iter().cloned().collect();
            let dictionary = Dictionary::new(entries);
            prop_assert_eq!(dictionary.iter().count(), map.len());
            let draft = Draft::of_text(&text);
            for word in Wording::of(&draft).words() {
                prop_assert_eq!(dictionary.of(word), map.get(word.small));
                prop_assert_eq!(dictionary.get(word.small), map.get(word.small));
                prop_assert_eq!(dictionary.has(word), map.contains_key(word.small));
            }
        }
    }
}
