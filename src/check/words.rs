//! A wording taken apart: words, sentences, numbers.

use std::ops::Range;

use super::wording::VALUE;

/// A word of a wording and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// The word.
    pub text: &'t str,
    /// The word in small letters.
    pub small: &'t str,
    /// The hash of `small`, by which a [`super::dictionary::Dictionary`] finds it.
    pub(super) hash: u32,
    /// Its bytes.
    pub range: Range<usize>,
}

/// A word of any text and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bare<'t> {
    pub(super) text: &'t str,
    pub(super) range: Range<usize>,
}

impl Word<'_> {
    /// Whether another word is written as this one.
    pub fn is_same(&self, other: &Word<'_>) -> bool {
        self.hash == other.hash && self.text == other.text
    }

    /// Whether it begins with a capital.
    pub fn is_capitalized(&self) -> bool {
        match self.text.as_bytes().first() {
            Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
            _ => self.text.starts_with(char::is_uppercase),
        }
    }
}

/// The words of a text: letters, digits and what joins them (`’`, `'`, `-` between letters). Rules ask
/// [`super::Wording::words`], which looks for them once.
pub(super) fn words(text: &str) -> Vec<Bare<'_>> {
    let mut words = Vec::with_capacity(text.len() / 5);
    visit_words(text, |range| {
        words.extend(text.get(range.clone()).map(|word| Bare { text: word, range }));
    });
    words
}

/// The bytes of each word of a text.
pub(super) fn visit_words(text: &str, mut visit: impl FnMut(Range<usize>)) {
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        let end = if is_letter(*byte) || !byte.is_ascii() { word_end(text, at) } else { at };
        if end > at {
            visit(at..end);
            at = end;
        }
        // What follows belongs to no word.
        at += text.as_bytes().get(at).map_or(1, |byte| character_length(*byte));
    }
}

/// Where the word ends that begins at this place; there itself where none does.
fn word_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    loop {
        let rest = bytes.get(end..).unwrap_or_default();
        end += rest.iter().take_while(|byte| is_letter(**byte)).count();
        let letter = letter_at(text, end);
        if letter > 0 {
            end += letter;
            continue;
        }
        match joint_at(text, end) {
            Some(joint) if end > start => end += joint,
            _ => return end,
        }
    }
}

/// Whether a byte is a letter or digit of ASCII.
fn is_letter(byte: u8) -> bool {
    const LETTERS: [bool; 256] = {
        let mut letters = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
            {
                letters[byte] = (byte as u8).is_ascii_alphanumeric();
            }
            byte += 1;
        }
        letters
    };
    LETTERS.get(usize::from(byte)).copied().unwrap_or_default()
}

/// How many bytes a character has that begins with this one.
fn character_length(first: u8) -> usize {
    match first {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        0xF0.. => 4,
    }
}

/// How many bytes the character at this place has, if it belongs to words and is not ASCII.
fn letter_at(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at) {
        None | Some(..0x80) => 0,
        // These stand in most texts: À to ÿ, but for × and ÷.
        Some(0xC3) if !matches!(text.as_bytes().get(at + 1), Some(0x97 | 0xB7)) => 2,
        Some(_) => {
            let character = text.get(at..).and_then(|rest| rest.chars().next());
            character.filter(|character| is_word_letter(*character)).map_or(0, char::len_utf8)
        }
    }
}

/// How many bytes at this place join two parts of a word, if they do.
fn joint_at(text: &str, at: usize) -> Option<usize> {
    let length = match text.as_bytes().get(at)? {
        b'\'' | b'-' => 1,
        0xE2 => text.get(at..)?.chars().next().filter(|c| matches!(c, '’' | '\u{2011}'))?.len_utf8(),
        _ => return None,
    };
    let is_part = text.as_bytes().get(at + length).is_some_and(|byte| is_letter(*byte))
        || letter_at(text, at + length) > 0;
    is_part.then_some(length)
}

/// Whether a character that is not ASCII belongs to words.
fn is_word_letter(character: char) -> bool {
    character.is_alphanumeric() || is_mark(character)
}

/// Combining marks belong to the letter before them.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{900}'..='\u{D7F}')
}

/// The sentences of a text: each ends with `.`, `!`, `?` or `…` before a space and a capital or opening mark, or at
/// the end.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    // Of scripts without capitals any letter may begin a sentence.
    let may_begin = |c: char| c.is_alphabetic() && !c.is_lowercase();
    const CLOSING: [char; 10] = ['”', '»', '"', '\'', '’', ')', ']', '.', '!', '?'];
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some((place, character)) = next_stop(text, at) {
        // Closing marks belong to the sentence.
        let rest = text.get(place + character.len_utf8()..).unwrap_or_default();
        let rest = rest.trim_start_matches(CLOSING);
        let end = text.len() - rest.len();
        at = end;
        let is_wide = matches!(character, '。' | '！' | '？');
        let rest = rest.trim_start();
        let next = text.len() - rest.len();
        let following = rest.chars().next();
        let begins = following
            .is_none_or(|c| may_begin(c) || matches!(c, '¿' | '¡' | '“' | '„' | '«' | '"' | '—' | VALUE));
        let has_space = next > end || following.is_none();
        if (is_wide || (begins && has_space)) && !is_abbreviation(text, place, character, following) {
            found.push(start..end);
            start = next;
            at = next;
        }
    }
    if text.get(start..).is_some_and(|rest| rest.chars().any(char::is_alphanumeric)) {
        found.push(start..text.len());
    }
    found
}

/// The first mark from this place on that may end a sentence.
fn next_stop(text: &str, from: usize) -> Option<(usize, char)> {
    // The bytes with which they begin.
    let is_first = |byte: &u8| matches!(byte, b'.' | b'!' | b'?' | 0xD8 | 0xDB | 0xE0 | 0xE2 | 0xE3 | 0xEF);
    let is_stop = |c: &char| matches!(c, '.' | '!' | '?' | '…' | '؟' | '۔' | '।' | '。' | '！' | '？');
    let mut at = from;
    loop {
        at += text.as_bytes().get(at..)?.iter().position(is_first)?;
        let character = text.get(at..)?.chars().next()?;
        if is_stop(&character) {
            return Some((at, character));
        }
        at += character.len_utf8();
    }
}

/// Whether a full stop ends an abbreviation: one letter (`J.`, `U.S.`), a doubled one (`EE.`, `UU.`), or a known one.
pub fn is_abbreviation(text: &str, place: usize, mark: char, following: Option<char>) -> bool {
    if mark != '.' || following.is_none() {
        return false;
    }
    let before = text.get(..place).unwrap_or_default();
    let is_part = |c: char| c.is_alphanumeric() || c == '.';
    let word = before.get(before.trim_end_matches(is_part).len()..).unwrap_or_default();
    const KNOWN: &[&str] = &[
        "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "sra", "dra", "srta", "lic", "ing", "no", "núm",
        "art", "arts", "inc", "ltd", "co", "corp", "gov", "sen", "rep", "gen", "vs", "etc", "p", "pp", "av",
        "ee", "uu", "ud", "uds", "vol", "cap", "ej", "m", "mme", "mgr", "rev", "hon", "fr", "mons",
    ];
    let length = word.chars().count();
    let is_initial = length == 1 && word.chars().all(|c| c.is_alphabetic() && !c.is_lowercase());
    let has_stops = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 2);
    // None of those known is longer, and small letters are never fewer.
    is_initial || has_stops || (length <= 4 && KNOWN.contains(&word.to_lowercase().as_str()))
}

/// Whether two texts differ in capitals only.
pub fn is_same_in_small(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}

/// Whether a byte range begins and ends where words do.
pub fn is_bounded(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let after = text.get(range.end..).and_then(|after| after.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_what_joins_them() {
        let texts: Vec<&str> = words("well-being — l’eau, 4 de Núñez").iter().map(|word| word.text).collect();
        assert_eq!(texts, ["well-being", "l’eau", "4", "de", "Núñez"]);
    }

    #[test]
    fn sentences_do_not_end_at_abbreviations() {
        let count = |text| sentences(text).len();
        assert_eq!(count("En EE. UU. hay leyes. Y en México también."), 2);
        assert_eq!(count("¿Qué? ¡Nada! Todo…"), 3);
        assert_eq!(count("The U.S. Government. Mr. Trump said no."), 2);
        assert_eq!(count("Sin punto"), 1);
        assert_eq!(count("A 3.5 % rise."), 1);
    }
}
