//! The tables of idioms as their files have them, and what is asked of all of them at once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::idiom::Anchor;
use super::tokens::{Token, words};

/// The tables that come with the program. Adding a language: its file and its line.
pub(super) static TABLES: &[(&str, &str)] = &[
    ("en", include_str!("idioms/en.toml")),
    ("es", include_str!("idioms/es.toml")),
    ("fr", include_str!("idioms/fr.toml")),
    ("pt", include_str!("idioms/pt.toml")),
];

/// A table as its file has it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct IdiomTable {
    pub(super) release: Vec<String>,
    pub(super) embargo: Vec<String>,
    pub(super) signed: Vec<String>,
    pub(super) contacts: Vec<String>,
    pub(super) pointer: Vec<String>,
    pub(super) notes: Vec<String>,
    pub(super) about: Vec<String>,
    pub(super) salutation: Vec<String>,
    pub(super) end: Vec<String>,
    pub(super) covering: Vec<String>,
    pub(super) greeting: Vec<String>,
    pub(super) call: Vec<String>,
    pub(super) role: Vec<String>,
    pub(super) organization: Vec<String>,
    pub(super) legal: Vec<String>,
    pub(super) small: Vec<String>,
    pub(super) labels: Vec<String>,
    pub(super) statement: Vec<String>,
    pub(super) stop: Vec<String>,
    pub(super) weak: Vec<String>,
    pub(super) sign: Vec<String>,
    pub(super) personal: Vec<String>,
    pub(super) version: Vec<String>,
    pub(super) furniture: Vec<String>,
    pub(super) page: Vec<String>,
    pub(super) of: Vec<String>,
    pub(super) reference: Vec<String>,
    pub(super) said: Vec<String>,
    pub(super) source: Vec<String>,
    pub(super) quoted: String,
    pub(super) pronoun: Vec<String>,
    pub(super) preposition: Vec<String>,
    pub(super) relative: Vec<String>,
    pub(super) title: Vec<String>,
    pub(super) area: Vec<String>,
    pub(super) subject: Vec<String>,
    pub(super) copies: Vec<String>,
    pub(super) advisory: Vec<String>,
    pub(super) sender: Vec<String>,
    pub(super) meta: Vec<String>,
    pub(super) aside: Vec<String>,
    pub(super) and: Vec<String>,
    pub(super) addressed: Vec<String>,
    pub(super) given: Vec<String>,
    pub(super) posted: Vec<String>,
    pub(super) dated: Vec<String>,
    pub(super) months: BTreeMap<String, Vec<String>>,
    pub(super) numbers: BTreeMap<String, u32>,
    pub(super) ordinals: Vec<String>,
    pub(super) likely: Vec<String>,
    pub(super) languages: Vec<String>,
    pub(super) speaking: Vec<String>,
    pub(super) columns: Vec<String>,
    pub(super) phones: BTreeMap<String, Vec<String>>,
    pub(super) regions: BTreeMap<String, Vec<String>>,
    pub(super) states: BTreeMap<String, Vec<String>>,
}

impl IdiomTable {
    /// Its phrases as words, each with what it introduces.
    pub(super) fn phrases(&self) -> Vec<(Vec<String>, Anchor)> {
        let lists = [
            (&self.release, Anchor::Release),
            (&self.embargo, Anchor::Embargo),
            (&self.signed, Anchor::Signed),
            (&self.contacts, Anchor::Contacts),
            (&self.pointer, Anchor::Pointer),
            (&self.notes, Anchor::Notes),
            (&self.about, Anchor::About),
            (&self.salutation, Anchor::Salutation),
        ];
        let listed =
            lists.into_iter().flat_map(|(list, anchor)| list.iter().map(move |text| (words(text), anchor)));
        listed.filter(|(phrase, _)| !phrase.is_empty()).collect()
    }
}

/// The phrases of every table that introduce who signs and whom to ask, the longest first.
pub(super) static PHRASES: LazyLock<Vec<(Vec<String>, Anchor, &'static str)>> = LazyLock::new(|| {
    let mut all: Vec<(Vec<String>, Anchor, &'static str)> = Vec::new();
    for (tag, text) in TABLES {
        let table: IdiomTable = toml::from_str(text).unwrap_or_default();
        let phrases = table.phrases().into_iter();
        let wanted = phrases.filter(|(_, anchor)| matches!(anchor, Anchor::Signed | Anchor::Contacts));
        all.extend(wanted.map(|(phrase, anchor)| (phrase, anchor, *tag)));
    }
    all.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
    all
});

/// Whether words only name languages, one at least, and say where the text in them stands: *English version below*.
pub fn is_language_word(words: &[Token]) -> bool {
    static WORDS: LazyLock<(BTreeSet<String>, BTreeSet<String>)> = LazyLock::new(|| {
        let tables = TABLES.iter().map(|(_, text)| toml::from_str::<IdiomTable>(text).unwrap_or_default());
        let (mut languages, mut versions) = (BTreeSet::new(), BTreeSet::new());
        for table in tables {
            languages.extend(table.languages);
            versions.extend(table.version);
        }
        (languages, versions)
    });
    let (languages, versions) = &*WORDS;
    let is_language = |word: &Token| languages.contains(&word.folded);
    let has_more = || words.len() > 1 && words.iter().any(|word| versions.contains(&word.folded));
    let count = words.iter().filter(|word| is_language(word)).count();
    count > 0
        && words.iter().all(|word| is_language(word) || versions.contains(&word.folded))
        && (words.len() == count || has_more())
}

/// The small words of each language that has a table.
static STOPS: LazyLock<Vec<(BTreeSet<String>, &'static str)>> = LazyLock::new(|| {
    let read = |table: &str| toml::from_str::<IdiomTable>(table).unwrap_or_default();
    TABLES.iter().map(|(tag, table)| (read(table).stop.into_iter().collect(), *tag)).collect()
});

/// How many small words of each language there are among some, the most first.
pub(super) fn count_small_words(words: &[String]) -> Vec<(usize, &'static str)> {
    let count = |stops: &BTreeSet<String>| words.iter().filter(|word| stops.contains(*word)).count();
    let mut counts: Vec<_> = STOPS.iter().map(|(stops, tag)| (count(stops), *tag)).collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    counts
}

/// Whether [`guess_language`] knows a language.
pub fn knows_language(language: &str) -> bool {
    count_small_words(&[]).iter().any(|(_, tag)| *tag == language)
}

/// The language of a text, of those that have a table: that of most of its small words; nothing where there are few of
/// them, or another language has nearly as many.
pub fn guess_language(text: &str) -> Option<&'static str> {
    const MOST: usize = 3000;
    let head = text.get(..text.floor_char_boundary(MOST * 8)).unwrap_or(text);
    let words = words(head);
    let counts = count_small_words(words.get(..MOST).unwrap_or(&words));
    let [(most, tag), (next, _), ..] = counts.as_slice() else { return None };
    let is_clear = *most >= 8 && *most * 6 >= words.len().min(MOST) && *most * 3 >= *next * 4;
    // Of two languages in turns or halves, the first is the statement’s.
    let mut sums: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut first = None;
    for line in head.lines() {
        let words = self::words(line);
        if let [(most, tag), (next, _), ..] = count_small_words(&words).as_slice()
            && *most >= 4
            && *most * 3 >= *next * 4
        {
            *sums.entry(tag).or_default() += words.len();
            first = first.or(Some(*tag));
        }
    }
    let all: usize = sums.values().sum();
    let is_double = sums.values().filter(|sum| **sum * 4 >= all && **sum >= 12).count() >= 2;
    if is_double { first } else { is_clear.then_some(*tag) }
}
