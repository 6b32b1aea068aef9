//! Words that exclude each other (*reject*, *approve*), in two languages: which of them took the place of another.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::super::words::Word;

/// Senses that exclude each other.
///
/// Entries stand between `|`. An entry is a word or several; a word that ends in `*` is the beginning of one. An entry behind
/// `~` is no proof: it may have the sense, and where it stands nobody is accused of having lost it.
#[derive(Debug)]
pub struct Axis {
    /// English and Spanish words of each sense; at most 64 senses.
    pub senses: &'static [(&'static str, &'static str)],
    /// English and Spanish words beside which nothing is said.
    pub either: (&'static str, &'static str),
    /// Whether a “not” on either side keeps the axis from being asked.
    pub is_deniable: bool,
    /// How many words a text may have.
    pub longest: usize,
}

/// Axes, ready to be looked for.
#[derive(Debug)]
pub struct Contrast {
    axes: &'static [Axis],
    english: Index,
    spanish: Index,
}

/// Entries by the first three letters of their first word, or of its beginning.
#[derive(Debug, Default)]
struct Index(FxHashMap<u64, Vec<Entry>>);

#[derive(Clone, Debug)]
struct Entry {
    words: Vec<Stem>,
    axis: usize,
    /// Nothing where the entry keeps the axis from being asked.
    sense: Option<u64>,
    is_proof: bool,
}

/// A word of an entry.
#[derive(Clone, Copy, Debug)]
struct Stem {
    text: &'static str,
    /// Whether it is the word and not the beginning of one.
    is_whole: bool,
}

/// What a text has of one axis.
#[derive(Clone, Debug, Default)]
struct Senses {
    all: u64,
    is_muted: bool,
    proof: Option<Range<usize>>,
}

/// A word that took the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The word of the translation.
    pub new: Range<usize>,
    /// The word of the source.
    pub lost: Range<usize>,
}

impl Contrast {
    /// The axes as they are looked for.
    pub fn new(axes: &'static [Axis]) -> Self {
        let (mut english, mut spanish) = (Index::default(), Index::default());
        for (at, axis) in axes.iter().enumerate() {
            for (place, (en, es)) in axis.senses.iter().enumerate().take(64) {
                english.add(en, at, Some(1 << place));
                spanish.add(es, at, Some(1 << place));
            }
            english.add(axis.either.0, at, None);
            spanish.add(axis.either.1, at, None);
        }
        Self { axes, english, spanish }
    }

    /// The first word of `own`, in Spanish, that took the place of one of `source`, in English. `is_denied` tells whether
    /// either text denies something.
    pub fn changed(
        &self,
        own: &[Word<'_>],
        source: &[Word<'_>],
        is_denied: impl Fn() -> bool,
    ) -> Option<Change> {
        let length = own.len().max(source.len());
        if self.axes.iter().all(|axis| length > axis.longest) {
            return None;
        }
        let there = self.english.senses(source, self.axes.len());
        let mut asked = self.axes.iter().zip(&there).filter(|(axis, _)| length <= axis.longest);
        if asked.all(|(_, senses)| senses.proof.is_none()) {
            return None;
        }
        let here = self.spanish.senses(own, self.axes.len());
        let pairs = self.axes.iter().zip(here.into_iter().zip(there));
        pairs.into_iter().find_map(|(axis, (here, there))| {
            let is_told =
                !here.is_muted && !there.is_muted && here.all & there.all == 0 && length <= axis.longest;
            let change = Change { new: here.proof?, lost: there.proof? };
            (is_told && !(axis.is_deniable && is_denied())).then_some(change)
        })
    }
}

impl Index {
    fn add(&mut self, entries: &'static str, axis: usize, sense: Option<u64>) {
        for entry in entries.split('|').map(str::trim).filter(|entry| !entry.is_empty()) {
            let (entry, is_proof) = entry.strip_prefix('~').map_or((entry, true), |entry| (entry, false));
            let words: Vec<Stem> = entry.split_whitespace().map(Stem::of).collect();
            let Some(first) = words.first() else { continue };
            self.0.entry(head(first.text)).or_default().push(Entry { words, axis, sense, is_proof });
        }
    }

    fn senses(&self, list: &[Word<'_>], axes: usize) -> Vec<Senses> {
        let mut found = vec![Senses::default(); axes];
        // Up to where an entry of several words took words away from shorter ones.
        let mut taken = 0;
        let mut fitting: Vec<&Entry> = Vec::new();
        for (at, word) in list.iter().enumerate() {
            if at < taken {
                continue;
            }
            let Some(known) = self.0.get(&head(word.small)) else { continue };
            fitting.clear();
            let mut longest = 0;
            for entry in known.iter().filter(|entry| entry.fits(list, at)) {
                if entry.words.len() > longest {
                    fitting.clear();
                    longest = entry.words.len();
                }
                if entry.words.len() == longest {
                    fitting.push(entry);
                }
            }
            taken = at + longest;
            for entry in &fitting {
                let Some(senses) = found.get_mut(entry.axis) else { continue };
                match entry.sense {
                    None => senses.is_muted = true,
                    Some(sense) => {
                        senses.all |= sense;
                        if entry.is_proof && senses.proof.is_none() {
                            let end =
                                list.get(at + longest - 1).map_or(word.range.end, |last| last.range.end);
                            senses.proof = Some(word.range.start..end);
                        }
                    }
                }
            }
        }
        found
    }
}

impl Entry {
    fn fits(&self, list: &[Word<'_>], at: usize) -> bool {
        self.words.iter().enumerate().all(|(step, wanted)| {
            list.get(at + step).is_some_and(|word| {
                word.small.starts_with(wanted.text)
                    && (!wanted.is_whole || word.small.len() == wanted.text.len())
            })
        })
    }
}

impl Stem {
    fn of(written: &'static str) -> Self {
        let stem = written.strip_suffix('*');
        Self { text: stem.unwrap_or(written), is_whole: stem.is_none() }
    }
}

/// The first three letters, as one number.
fn head(word: &str) -> u64 {
    // A character is below 2^21.
    word.chars().take(3).fold(0, |head, letter| head << 21 | u64::from(u32::from(letter)))
}
