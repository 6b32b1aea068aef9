//! The proper names of a wording: runs of words with capitals, and the small words within them.

use super::super::wording::Wording;
use super::super::words::Word;

/// Small words within names.
const WITHIN: &[&str] = &[
    "of", "for", "the", "at", "in", "on", "with", "from", "to", "de", "del", "la", "las", "los", "el", "sin",
    "sans", "des", "du", "von", "van", "da", "dos", "al", "without",
];

/// English small words: where they stand, the name was not translated.
const ENGLISH: &[&str] = &["of", "for", "the", "and", "at", "on", "with", "from", "to"];

/// A run of words that is written as a name.
#[derive(Clone, Debug)]
pub struct Run {
    /// Places in the list of words.
    pub words: std::ops::Range<usize>,
    /// Whether its first word begins a sentence, where everything has a capital.
    pub begins_sentence: bool,
}

/// The names of a wording whose words are `list`. `with_and`: *Immigrant and Refugee Rights* is one.
pub fn runs(wording: &Wording, list: &[Word<'_>], with_and: bool) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    let mut start: Option<usize> = None;
    let mut last = 0;
    for (at, word) in list.iter().enumerate() {
        let is_joined = || at > 0 && gap(wording, list, at - 1) == Some(" ");
        if start.is_some() && !is_joined() {
            found.extend(close(wording, list, &mut start, last));
        }
        if word.is_capitalized() {
            start.get_or_insert(at);
            last = at;
        } else if start.is_some() && !(WITHIN.contains(&word.small) || (with_and && word.small == "and")) {
            found.extend(close(wording, list, &mut start, last));
        }
    }
    found.extend(close(wording, list, &mut start, last));
    found
}

fn close(wording: &Wording, list: &[Word<'_>], start: &mut Option<usize>, last: usize) -> Option<Run> {
    let first = start.take()?;
    let place = list.get(first)?.range.start;
    let begins_sentence = wording.sentences().iter().any(|sentence| {
        sentence.start <= place
            && wording
                .text
                .get(sentence.start..place)
                .is_some_and(|head| !head.contains(char::is_alphanumeric))
    });
    Some(Run { words: first..last + 1, begins_sentence })
}

/// What stands between a word and the next.
pub fn gap<'w>(wording: &'w Wording, list: &[Word<'_>], at: usize) -> Option<&'w str> {
    let (one, other) = (list.get(at)?, list.get(at + 1)?);
    wording.text.get(one.range.end..other.range.start)
}

/// Whether a small word shows that a name stayed English.
pub fn is_english(small: &str) -> bool {
    ENGLISH.contains(&small)
}

/// A name without its accents, in small letters.
pub fn bare(name: &str) -> String {
    name.to_lowercase().chars().map(without_accent).collect()
}

/// A small letter without its accent.
pub fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        '’' => '\'',
        other => other,
    }
}
