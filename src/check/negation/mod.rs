//! What a sentence denies, counted: words that deny, “without”, and words that can stand for a denial.

mod kin;
mod tables;

use std::cell::LazyCell;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashMap;

pub use self::kin::{denies_verb, has_denied_verb, has_kin, says_of_all};
use self::tables::{TABLES, Table};
use super::dictionary::Dictionary;
use super::words::{Bare, Word, is_bounded, words};

/// The denials of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Denials {
    /// Words that deny: not, never, nobody.
    pub plain: usize,
    /// “Without”.
    pub without: usize,
    /// Words whose meaning denies (refuse, lack, unable): another language may deny in their place.
    pub meant: usize,
    /// Words that another language may say with a denial (only, until, few).
    pub near: usize,
    /// Turns of phrase and words beside which a denial may be said otherwise: not long ago, until, easy.
    pub turns: usize,
    /// Whether it says “with”.
    pub has_with: bool,
}

/// How a language denies.
#[derive(Debug)]
pub struct Negatives {
    words: Dictionary<Denial>,
    /// Beginnings of words that mean a denial, by their first two letters.
    stems: FxHashMap<String, Vec<&'static str>>,
    not_meant: Vec<&'static str>,
    /// Phrases in the order in which they are taken out; those that deny nothing have no denial.
    phrases: Vec<(&'static str, Option<Denial>)>,
    /// Finds all of them at once; `None` only if they are too many for it.
    finder: Option<AhoCorasick>,
    particles: Vec<&'static str>,
    has_contraction: bool,
    /// How many words after a denial an “only” takes it back.
    only_within: usize,
}

/// What a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Denial {
    Plain,
    /// Only beside a particle.
    Partner,
    Without,
    With,
    Meant,
    Near,
    Only,
}

/// Words beside which a denial may be said otherwise.
const TURNS: &[&str] = &[
    "until",
    "unless",
    "easy",
    "difficult",
    "hard",
    "fácil",
    "fáciles",
    "difícil",
    "difíciles",
    "salvo",
    "excepto",
    "raro",
    "rara",
];

static LANGUAGES: LazyLock<Vec<(&'static str, Negatives)>> =
    LazyLock::new(|| TABLES.iter().map(|table| (table.language, Negatives::new(table))).collect());

/// How `language` denies, where that is known.
pub fn negatives(language: &str) -> Option<&'static Negatives> {
    LANGUAGES.iter().find(|(name, _)| *name == language).map(|(_, negatives)| negatives)
}

impl Negatives {
    fn new(table: &Table) -> Self {
        let entries = |list: &'static str| list.split('|').filter(|entry| !entry.is_empty());
        let is_phrase = |entry: &&str| entry.contains([' ', '?']);
        let lists = [
            (table.near, Denial::Near),
            (table.only, Denial::Only),
            (table.with, Denial::With),
            (table.without, Denial::Without),
            (table.partners, Denial::Partner),
            (table.plain, Denial::Plain),
        ];
        let mut words: FxHashMap<&'static str, Denial> = FxHashMap::default();
        let mut phrases: Vec<_> = entries(table.empty).map(|entry| (entry, None)).collect();
        for (list, denial) in lists {
            words.extend(entries(list).filter(|entry| !is_phrase(entry)).map(|entry| (entry, denial)));
            phrases.extend(entries(list).filter(is_phrase).map(|entry| (entry, Some(denial))));
        }
        let mut stems: FxHashMap<String, Vec<&'static str>> = FxHashMap::default();
        for entry in entries(table.meant) {
            if is_phrase(&entry) {
                phrases.push((entry, Some(Denial::Meant)));
            } else if let Some(word) = entry.strip_suffix('.') {
                words.entry(word).or_insert(Denial::Meant);
            } else {
                stems.entry(entry.chars().take(2).collect()).or_default().push(entry);
            }
        }
        Self {
            words: Dictionary::new(words),
            stems,
            not_meant: entries(table.not_meant).collect(),
            finder: AhoCorasick::new(phrases.iter().map(|(phrase, _)| phrase)).ok(),
            phrases,
            particles: entries(table.particles).collect(),
            has_contraction: table.language == "en",
            only_within: if table.language == "en" { 1 } else { 3 },
        }
    }

    /// Whether they are those of English, whose *no* stands before nouns.
    pub fn is_english(&self) -> bool {
        self.has_contraction
    }

    /// Whether one of these words may deny something; quick, and true too often rather than too seldom.
    pub fn may_deny(&self, list: &[Word<'_>]) -> bool {
        list.iter().any(|word| {
            let bare = bare(word.small);
            denies(self.words.of(word))
                || (bare.len() < word.small.len() && denies(self.words.get(bare)))
                || (self.has_contraction && (word.small.ends_with("n’t") || word.small.ends_with("n't")))
        })
    }

    /// Whether a word that denies stands in a text, be it part of a name, a title in capitals or a turn of phrase.
    pub fn has_denial(&self, text: &str) -> bool {
        let text = small(text);
        words(&text).iter().any(|word| {
            let is_denial = |word: &str| denies(self.words.get(word));
            (self.has_contraction && word.text.ends_with("n't"))
                || is_denial(bare(word.text))
                || is_denial(word.text)
        })
    }

    /// The denials of one sentence or clause.
    pub fn count(&self, sentence: &str) -> Denials {
        let whole = small(sentence);
        let mut text = whole.clone();
        let names = LazyCell::new(|| names(sentence, &whole));
        let mut denials = Denials::default();
        for (phrase, denial) in self.phrases_in(&text) {
            let taken = take_out(&mut text, phrase);
            match denial {
                None => {}
                Some(Denial::Meant) => denials.meant += taken,
                Some(_) => {
                    denials.near += taken;
                    denials.turns += taken;
                }
            }
        }
        let list = words(&text);
        let has_particle = list.iter().any(|word| {
            let is_here = |particle: &&str| {
                word.text == *particle || (particle.ends_with('\'') && word.text.starts_with(*particle))
            };
            self.particles.iter().any(is_here)
        });
        for (at, word) in list.iter().enumerate() {
            let bare = bare(word.text);
            let is_elided = bare.len() < word.text.len();
            let denial = self.denial(bare).or_else(|| is_elided.then(|| self.denial(word.text)).flatten());
            let is_turn = TURNS.contains(&word.text);
            if denial.is_none() && !is_turn {
                continue;
            }
            // “No. 5” is a number.
            let after = text.get(word.range.end..).unwrap_or_default();
            let is_number_sign = word.text == "no"
                && after
                    .strip_prefix('.')
                    .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
            if names.contains(&word.range.start) || is_number_sign {
                continue;
            }
            // “Not only”, “no es solo”: denies nothing.
            let is_only = |next: &Bare<'_>| {
                let between = text.get(word.range.end..next.range.start).unwrap_or_default();
                self.denial(next.text) == Some(Denial::Only) && !between.contains([',', ';', ':', '—'])
            };
            denials.turns += usize::from(is_turn);
            match denial {
                Some(Denial::Plain) if list.iter().skip(at + 1).take(self.only_within).any(is_only) => {}
                Some(Denial::Plain) => denials.plain += 1,
                Some(Denial::Partner) if has_particle => denials.plain += 1,
                Some(Denial::Without) => denials.without += 1,
                Some(Denial::With) => denials.has_with = true,
                Some(Denial::Meant) => denials.meant += 1,
                Some(Denial::Near | Denial::Only | Denial::Partner) => denials.near += 1,
                None => {}
            }
        }
        denials
    }

    /// The phrases that stand somewhere in a text, in the order in which they are to be taken out.
    fn phrases_in(&self, text: &str) -> Vec<(&'static str, Option<Denial>)> {
        let Some(finder) = &self.finder else { return self.phrases.clone() };
        let mut places: Vec<usize> =
            finder.find_overlapping_iter(text).map(|found| found.pattern().as_usize()).collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|place| self.phrases.get(place).copied()).collect()
    }

    fn denial(&self, word: &str) -> Option<Denial> {
        if self.has_contraction && word.ends_with("n't") {
            return Some(Denial::Plain);
        }
        let known = self.words.get(word).copied();
        known.or_else(|| self.is_meant(word).then_some(Denial::Meant))
    }

    fn is_meant(&self, word: &str) -> bool {
        // Homeless, voiceless.
        if self.has_contraction && word.len() > 6 && word.ends_with("less") {
            return true;
        }
        let head = word.char_indices().nth(2).map_or(word, |(end, _)| word.get(..end).unwrap_or(word));
        let begins = |stem: &&str| word.starts_with(*stem);
        let is_other = |stem: &&str| match stem.strip_suffix('.') {
            Some(whole) => word == whole,
            None => word.starts_with(*stem),
        };
        self.stems.get(head).is_some_and(|stems| stems.iter().any(begins))
            && !self.not_meant.iter().any(is_other)
    }
}

/// Whether what a word does is to deny, be it beside another.
fn denies(denial: Option<&Denial>) -> bool {
    matches!(denial, Some(Denial::Plain | Denial::Partner | Denial::Without))
}

/// A word without what is elided before it: `n'aucun`, `d'aucune`.
fn bare(word: &str) -> &str {
    // An apostrophe behind two letters at most, or the first byte of one.
    if !word.bytes().take(3).any(|byte| matches!(byte, b'\'' | 0xE2)) {
        return word;
    }
    word.split_once(['\'', '’']).filter(|(head, _)| head.len() <= 2).map_or(word, |(_, tail)| tail)
}

/// Where in `small`, which is `sentence` in small letters, the words stand that have a capital in the middle of a sentence:
/// they belong to names.
fn names(sentence: &str, small: &str) -> Vec<usize> {
    let (written, list) = (words(sentence), words(small));
    if written.len() != list.len() {
        return Vec::new();
    }
    let is_name = |word: &Bare<'_>| {
        let before = || sentence.get(..word.range.start).unwrap_or_default();
        word.text.starts_with(char::is_uppercase)
            && !word.text.chars().all(char::is_uppercase)
            && before().ends_with(' ')
            && before().trim_end().ends_with(char::is_alphanumeric)
    };
    let names = written.iter().zip(&list).enumerate().filter(|(at, (word, _))| {
        // The first word of a name has its capital from the sentence, where the next has one too.
        is_name(word)
            || (*at == 0 && written.get(1).is_some_and(is_name) && written.get(2).is_some_and(is_name))
    });
    names.map(|(_, (_, word))| word.range.start).collect()
}

fn small(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

/// Takes a phrase out of a text; how often it was there.
fn take_out(text: &mut String, phrase: &str) -> usize {
    let mut taken = 0;
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(phrase)).map(|at| from + at) {
        let range = at..at + phrase.len();
        if is_bounded(text, &range) {
            // Of the same length, so that words keep their places.
            text.replace_range(range, &"\u{1}".repeat(phrase.len()));
            taken += 1;
        }
        from = at + phrase.len();
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(language: &str, sentence: &str) -> usize {
        negatives(language).unwrap().count(sentence).plain
    }

    #[test]
    fn only_what_denies_counts() {
        assert_eq!(plain("en", "We don’t know and never will."), 2);
        assert_eq!(plain("en", "Not only words, but NGOs and No. 5 of No Borders, nonetheless."), 0);
        assert_eq!(plain("es", "No nos iremos, ni hoy ni nunca."), 4);
        assert_eq!(plain("es", "Sin embargo, no solo las organizaciones no gubernamentales lo piden."), 0);
        assert_eq!(plain("fr", "Nous n’irons pas plus loin."), 2);
        assert_eq!(plain("fr", "Un premier pas vers plus de paix."), 0);
        assert_eq!(plain("es", "No es solo una promesa, sino un deber."), 0);
        assert_eq!(plain("pt", "Não queremos nada."), 2);
    }
}
