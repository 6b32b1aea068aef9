//! Looking up: the same sentence, else those that are nearly the same, among many thousands.

use std::collections::HashMap;

use rapidfuzz::distance::levenshtein::{Args, BatchComparator};
use rustc_hash::FxBuildHasher;

use super::super::part::{Part, plain_text};
use super::super::unit::Suggestion;
use super::likeness::{Letters, PLACES, adapt, count_neighbours, may_be_within, penalty};
use super::{Match, Pair};

/// How alike two sentences must be to be told, in hundredths.
const LEAST: usize = 75;
/// Longer sentences are found only where they are the same: the distance takes time in proportion to both lengths.
const LONGEST: usize = 4000;
/// In hundredths, what a pair loses that nobody of the project approved.
const UNAPPROVED: u8 = 2;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The file that the sentence is in; empty where it is in none.
    pub file: String,
    /// The unit's name; empty where it has none.
    pub unit: String,
    /// The sentence.
    pub source: Vec<Part>,
    /// A translation that is known already, as plain text: it is not told again.
    pub known: Option<String>,
}

/// Pairs of sentences, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// Shorter sentences first.
    pairs: Vec<Pair>,
    letters: Vec<Letters>,
    counts: Vec<[u8; PLACES]>,
    same: HashMap<Letters, Vec<usize>, FxBuildHasher>,
}

impl Memory {
    /// Of these pairs; those that say nothing are left out.
    pub fn new(pairs: impl IntoIterator<Item = Pair>) -> Self {
        let whole = pairs.into_iter().filter(Pair::is_whole);
        let mut known: Vec<(Letters, Pair)> = whole
            .map(|pair| (Letters::of(&pair.source), pair))
            .filter(|(own, _)| !own.0.is_empty())
            .collect();
        known.sort_by_key(|(letters, _)| letters.0.len());
        let mut memory = Self::default();
        for (at, (letters, pair)) in known.into_iter().enumerate() {
            memory.counts.push(count_neighbours(&letters.0));
            memory.same.entry(letters.clone()).or_default().push(at);
            memory.letters.push(letters);
            memory.pairs.push(pair);
        }
        memory
    }

    /// Whether it knows nothing.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// The pairs, those with shorter sources first.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// At most `most` translations of what is the same or close to it: the same in its own place, then the same, then
    /// the closest. No translation is given twice.
    pub fn recall(&self, query: &Query, most: usize) -> Vec<Match> {
        let letters = Letters::of(&query.source);
        if letters.0.is_empty() || most == 0 {
            return Vec::new();
        }
        let mut near: Vec<(Match, &Pair)> = Vec::new();
        for (at, similarity) in self.near(&letters) {
            let Some(pair) = self.pairs.get(at) else { continue };
            let is_same = similarity == 100;
            let mut percent = similarity.saturating_sub(penalty(&query.source, &pair.source));
            if !pair.is_approved {
                percent = percent.saturating_sub(UNAPPROVED);
            }
            if usize::from(percent) < LEAST {
                continue;
            }
            let is_placed = !query.unit.is_empty() && (&pair.file, &pair.unit) == (&query.file, &query.unit);
            let target = adapt(&pair.target, &pair.source, &query.source);
            let suggestion = Suggestion {
                source: pair.source.clone(),
                target,
                percent: Some(percent),
                origin: pair.place(),
            };
            near.push((Match { suggestion, is_in_context: is_same && is_placed }, pair));
        }
        near.sort_by(|(one, a), (other, b)| {
            let rank = |found: &Match| (found.is_in_context, found.suggestion.percent);
            let place = |pair: &Pair| (!pair.is_approved, pair.file.clone(), pair.unit.clone());
            rank(other).cmp(&rank(one)).then_with(|| place(a).cmp(&place(b)))
        });
        let mut seen: Vec<String> = query.known.clone().into_iter().collect();
        let mut kept = Vec::new();
        for (found, _) in near {
            let text = plain_text(&found.suggestion.target);
            if kept.len() < most && !seen.contains(&text) {
                seen.push(text);
                kept.push(found);
            }
        }
        kept
    }

    /// The sentences that are alike, each with how much: 100 only where all letters are the same.
    fn near(&self, own: &Letters) -> Vec<(usize, u8)> {
        let same = self.same.get(own).map(Vec::as_slice).unwrap_or_default();
        let mut near: Vec<(usize, u8)> = same.iter().map(|at| (*at, 100)).collect();
        let length = own.0.len();
        if length > LONGEST {
            return near;
        }
        let first = self.letters.partition_point(|other| other.0.len() * 100 < length * LEAST);
        let after = self.letters.partition_point(|other| other.0.len() * LEAST <= length * 100);
        let counts = count_neighbours(&own.0);
        let comparator = BatchComparator::new(own.0.iter().copied());
        let range = first..after.max(first);
        let others = self.letters.get(range.clone()).unwrap_or_default().iter();
        let theirs = self.counts.get(range).unwrap_or_default();
        for (at, (other, theirs)) in others.zip(theirs).enumerate() {
            let longest = length.max(other.0.len());
            let changes = longest * (100 - LEAST) / 100;
            if longest > LONGEST || !may_be_within(&counts, theirs, changes) {
                continue;
            }
            let cutoff = Args::default().score_cutoff(changes);
            let distance = comparator.distance_with_args(other.0.iter().copied(), &cutoff);
            if let Some(distance) = distance.filter(|distance| *distance > 0) {
                let percent = (longest - distance) * 100 / longest;
                near.push((first + at, u8::try_from(percent).unwrap_or(0).min(99)));
            }
        }
        near
    }
}
