//! A wording taken apart once for all the rules that ask: what it has at all, its words, its sentences, and what of it
//! every language keeps.

use std::cell::OnceCell;
use std::ops::Range;

use super::dictionary::hash;
use super::look::Look;
use super::names::Mention;
use super::rules::{Number, Spoken, Telephone};
use super::said::Said;
use super::words::{Word, sentences, visit_words};

/// The parts of one text. Filled when a rule first asks; what depends on a language is read in that of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Anatomy {
    look: OnceCell<Look>,
    small: OnceCell<Small>,
    sentences: OnceCell<Vec<Range<usize>>>,
    pub(super) said: OnceCell<Said>,
    /// How many characters there are.
    pub(super) length: OnceCell<usize>,
    pub(super) addresses: OnceCell<Vec<Range<usize>>>,
    pub(super) telephones: OnceCell<Vec<Telephone>>,
    pub(super) acronyms: OnceCell<Vec<(String, Range<usize>)>>,
    pub(super) figures: OnceCell<Vec<Number>>,
    pub(super) spoken: OnceCell<Vec<Spoken>>,
    pub(super) mentions: OnceCell<Vec<Mention>>,
}

/// A text in small letters.
#[derive(Clone, Debug, Default)]
struct Small {
    /// The text with the capitals of ASCII small; behind it, those words in which others became small.
    text: String,
    /// Where such a word begins, and where it stands in `text`.
    moved: Vec<(usize, Range<usize>)>,
}

impl Small {
    fn of(text: &str) -> Self {
        let mut small = Self { text: text.to_ascii_lowercase(), moved: Vec::new() };
        if !has_others(text) {
            return small;
        }
        visit_words(text, |range| {
            // Not letter by letter: a sigma at the end of a word is another than one within.
            if let Some(word) = text.get(range.clone()).filter(|word| has_others(word)) {
                let start = small.text.len();
                small.text.push_str(&word.to_lowercase());
                small.moved.push((range.start, start..small.text.len()));
            }
        });
        small
    }
}

/// Whether a text has characters that are not ASCII and have a small form.
fn has_others(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let mut characters = rest.get(at..).unwrap_or_default().chars();
        match characters.next() {
            // These stand in most texts.
            None | Some('\u{80}'..='\u{BF}' | 'ß'..='ÿ' | '\u{2010}'..='\u{2027}') => {}
            Some(other) if other.to_lowercase().eq([other]) => {}
            Some(_) => return true,
        }
        rest = characters.as_str();
    }
    false
}

impl Anatomy {
    /// What `text` has, which is always the same.
    pub(super) fn look(&self, text: &str) -> &Look {
        self.look.get_or_init(|| Look::at(text))
    }

    /// The words of `text`.
    pub(super) fn words<'t>(&'t self, text: &'t str) -> Vec<Word<'t>> {
        let Small { text: small, moved } = self.small.get_or_init(|| Small::of(text));
        let mut moved = moved.iter().peekable();
        let mut words = Vec::with_capacity(text.len() / 5);
        visit_words(text, |range| {
            let place = moved.next_if(|(start, _)| *start == range.start);
            let place = place.map_or_else(|| range.clone(), |(_, place)| place.clone());
            let small = small.get(place).unwrap_or_default();
            words.push(Word {
                text: text.get(range.clone()).unwrap_or_default(),
                small,
                hash: hash(small),
                range,
            });
        });
        words
    }

    /// The sentences of `text`.
    pub(super) fn sentences(&self, text: &str) -> &[Range<usize>] {
        self.sentences.get_or_init(|| sentences(text))
    }
}
