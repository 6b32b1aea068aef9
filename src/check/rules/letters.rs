//! The letters of a word in whatever order they stand, by which most words are told from those that they might be.

use super::proper::without_accent;

/// What two words of the same letters have in common, in whatever order they stand: how many there are, and their sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters(usize, u32);

impl Letters {
    /// The letters of a word as they are compared: bare.
    pub fn of(word: &str) -> Self {
        let mut letters = Self(0, 0);
        for letter in word.chars() {
            if letter.is_ascii() {
                letters.add(letter.to_ascii_lowercase());
            } else {
                letter.to_lowercase().for_each(|letter| letters.add(without_accent(letter)));
            }
        }
        letters
    }

    fn add(&mut self, letter: char) {
        // A sigma has another form at the end of a word.
        let letter = if letter == 'ς' { 'σ' } else { letter };
        *self = Self(self.0 + 1, self.1.wrapping_add(u32::from(letter)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_same_letters_are_told_from_others() {
        assert!(Letters::of("Villaseñor") == Letters::of("VILLASENRO"));
        assert!(Letters::of("ΟΔΟΣ") == Letters::of("οδος"));
        assert!(Letters::of("Rosa") != Letters::of("Rose"));
        assert!(Letters::of("Rosa") != Letters::of("Rosas"));
    }
}
