//! The memory of translations: building it, and looking up sentences that are nearly known.
//!
//! `cargo bench --bench memory` prints, for 10,000 and 100,000 sentences of 64 letters on average, the time to make the
//! memory ready, and the time of one look-up: a known sentence of which two words are others (at least three quarters alike).

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that cannot go on may fail")]
#![allow(clippy::print_stdout, reason = "a bench says what it measured")]
#![allow(missing_docs, reason = "benches are run, not called")]

use comunicado::exchange::{Memory, Pair, Query, read_plain};
use divan::Bencher;
use divan::counter::ItemsCount;

const SIZES: &[usize] = &[10_000, 100_000];
const QUERIES: usize = 200;
const WORDS: &str = "stocktaking review compact migration agenda state people right border worker family child labour council \
    order nation region safe regular global network statement signed organisation member wells water valley report decade \
    measure of the in for and to with a that this all from by on";

/// Numbers that look like chance and are the same every time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % most
    }

    fn word(&mut self) -> &'static str {
        let words: Vec<&str> = WORDS.split_whitespace().collect();
        words[self.below(words.len())]
    }
}

fn sentences(count: usize) -> Vec<Vec<&'static str>> {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    (0..count).map(|_| (0..4 + chance.below(15)).map(|_| chance.word()).collect()).collect()
}

fn pairs(count: usize) -> Vec<Pair> {
    let pair = |(at, words): (usize, Vec<&str>)| Pair {
        file: "labels.ftl".to_owned(),
        unit: format!("m{at}"),
        source: read_plain(&words.join(" "), &[]),
        target: read_plain(&format!("Traducción {at}"), &[]),
        origin: None,
        is_approved: true,
    };
    sentences(count).into_iter().enumerate().map(pair).collect()
}

/// Known sentences of at least eight words, two of them others.
fn queries(count: usize) -> Vec<Query> {
    let mut chance = Chance(0xDEAD_BEEF_CAFE_F00D);
    let long: Vec<Vec<&str>> = sentences(count).into_iter().filter(|words| words.len() >= 8).collect();
    let query = |_| {
        let mut words = long[chance.below(long.len())].clone();
        for _ in 0..2 {
            let at = chance.below(words.len());
            words[at] = chance.word();
        }
        Query { source: read_plain(&words.join(" "), &[]), ..Query::default() }
    };
    (0..QUERIES).map(query).collect()
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn make_ready(bencher: Bencher<'_, '_>, count: usize) {
    bencher.counter(ItemsCount::new(count)).with_inputs(|| pairs(count)).bench_values(Memory::new);
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn look_up(bencher: Bencher<'_, '_>, count: usize) {
    let memory = Memory::new(pairs(count));
    let queries = queries(count);
    bencher
        .counter(ItemsCount::new(QUERIES))
        .bench(|| queries.iter().map(|query| memory.recall(query, 5).len()).sum::<usize>());
}

fn main() {
    let letters: usize = sentences(10_000).iter().map(|words| words.join(" ").len()).sum();
    println!("{} letters on average", letters / 10_000);
    let found = {
        let memory = Memory::new(pairs(10_000));
        queries(10_000).iter().filter(|query| !memory.recall(query, 5).is_empty()).count()
    };
    println!("{found} of {QUERIES} queries find something");
    divan::main();
}
