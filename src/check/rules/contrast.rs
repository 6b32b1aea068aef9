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
struct Index(FxHashMap<&'static str, Vec<Entry>>);

#[derive(Clone, Debug)]
struct Entry {
    words: Vec<&'static str>,
    axis: usize,
    /// Nothing where the entry keeps the axis from being asked.
    sense: Option<u64>,
    is_proof: bool,
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
        let there = self.english.senses(source, self.axes.len());
        if there.iter().all(|senses| senses.proof.is_none()) {
            return None;
        }
        let here = self.spanish.senses(own, self.axes.len());
        let pairs = self.axes.iter().zip(here.into_iter().zip(there));
        pairs.into_iter().find_map(|(axis, (here, there))| {
            let is_told = !here.is_muted
                && !there.is_muted
                && here.all & there.all == 0
                && own.len() <= axis.longest
                && source.len() <= axis.longest;
            let change = Change { new: here.proof?, lost: there.proof? };
            (is_told && !(axis.is_deniable && is_denied())).then_some(change)
        })
    }
}

impl Index {
    fn add(&mut self, entries: &'static str, axis: usize, sense: Option<u64>) {
        for entry in entries.split('|').map(str::trim).filter(|entry| !entry.is_empty()) {
            let (entry, is_proof) = entry.strip_prefix('~').map_or((entry, true), |entry| (entry, false));
            let words: Vec<&'static str> = entry.split_whitespace().collect();
            let Some(first) = words.first().copied() else { continue };
            let first = first.strip_suffix('*').unwrap_or(first);
            self.0.entry(head(first)).or_default().push(Entry { words, axis, sense, is_proof });
        }
    }

    fn senses(&self, list: &[Word<'_>], axes: usize) -> Vec<Senses> {
        let mut found = vec![Senses::default(); axes];
        // Up to where an entry of several words took words away from shorter ones.
        let mut taken = 0;
        for (at, word) in list.iter().enumerate() {
            if at < taken {
                continue;
            }
            let Some(known) = self.0.get(head(word.small)) else { continue };
            let fitting = known.iter().filter(|entry| entry.fits(list, at));
            let Some(longest) = fitting.clone().map(|entry| entry.words.len()).max() else { continue };
            taken = at + longest;
            for entry in fitting.filter(|entry| entry.words.len() == longest) {
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
            list.get(at + step).is_some_and(|word| match wanted.strip_suffix('*') {
                Some(stem) => word.small.starts_with(stem),
                None => word.small == *wanted,
            })
        })
    }
}

/// The first three letters.
fn head(word: &str) -> &str {
    if let Some(head) = word.get(..3).filter(|head| head.is_ascii()) {
        return head;
    }
    word.char_indices().nth(3).map_or(word, |(end, _)| word.get(..end).unwrap_or(word))
}
