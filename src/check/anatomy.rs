//! A wording taken apart once: its words, also in small letters, and its sentences, for all the rules that ask.

use std::cell::OnceCell;
use std::ops::Range;

use super::words::{Word, sentences, words};

/// The parts of one text. Filled when a rule first asks.
#[derive(Clone, Debug, Default)]
pub(super) struct Anatomy {
    words: OnceCell<Words>,
    sentences: OnceCell<Vec<Range<usize>>>,
}

/// Places of words in a text and in a copy of it in small letters.
#[derive(Clone, Debug, Default)]
struct Words {
    places: Vec<(Range<usize>, Range<usize>)>,
    small: String,
}

impl Anatomy {
    /// The words of `text`, which is always the same.
    pub(super) fn words<'t>(&'t self, text: &'t str) -> Vec<Word<'t>> {
        let Words { places, small } = self.words.get_or_init(|| {
            let mut known = Words::default();
            for word in words(text) {
                let start = known.small.len();
                if word.text.is_ascii() {
                    known.small.push_str(word.text);
                    if let Some(small) = known.small.get_mut(start..) {
                        small.make_ascii_lowercase();
                    }
                } else {
                    // Not letter by letter: a sigma at the end of a word is another than one within.
                    known.small.push_str(&word.text.to_lowercase());
                }
                known.places.push((word.range, start..known.small.len()));
            }
            known
        });
        let word = |(range, low): &(Range<usize>, Range<usize>)| Word {
            text: text.get(range.clone()).unwrap_or_default(),
            small: small.get(low.clone()).unwrap_or_default(),
            range: range.clone(),
        };
        places.iter().map(word).collect()
    }

    /// The sentences of `text`.
    pub(super) fn sentences(&self, text: &str) -> &[Range<usize>] {
        self.sentences.get_or_init(|| sentences(text))
    }
}
