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
    /// Whether it begins with a capital.
    pub fn is_capitalized(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// The words of a text: letters, digits and what joins them (`’`, `'`, `-` between letters). Rules ask
/// [`super::Wording::words`], which looks for them once.
pub(super) fn words(text: &str) -> Vec<Bare<'_>> {
    let mut words = Vec::with_capacity(text.len() / 5);
    let bytes = text.as_bytes();
    let mut start = None;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let (is_part, length) = if byte.is_ascii() {
            let joins =
                start.is_some() && matches!(byte, b'\'' | b'-') && begins_with_part(bytes, text, at + 1);
            (byte.is_ascii_alphanumeric() || joins, 1)
        } else {
            let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            let length = character.len_utf8();
            let joins = start.is_some()
                && matches!(character, '’' | '\u{2011}')
                && begins_with_part(bytes, text, at + length);
            (is_word_letter(character) || joins, length)
        };
        if is_part {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            words.extend(text.get(from..at).map(|word| Bare { text: word, range: from..at }));
        }
        at += length;
    }
    if let Some(from) = start {
        words.extend(text.get(from..).map(|word| Bare { text: word, range: from..text.len() }));
    }
    words
}

/// Whether a part of a word stands at this place.
fn begins_with_part(bytes: &[u8], text: &str, at: usize) -> bool {
    match bytes.get(at) {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        _ => text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is_word_letter),
    }
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
    let is_stop = |c: char| matches!(c, '.' | '!' | '?' | '…' | '؟' | '۔' | '।' | '。' | '！' | '？');
    // Of scripts without capitals any letter may begin a sentence.
    let may_begin = |c: char| c.is_alphabetic() && !c.is_lowercase();
    const CLOSING: [char; 10] = ['”', '»', '"', '\'', '’', ')', ']', '.', '!', '?'];
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(rest) = text.get(at..)
        && let Some(place) = rest.find(is_stop).map(|length| at + length)
        && let Some(character) = text.get(place..).and_then(|rest| rest.chars().next())
    {
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

/// Whether a full stop ends an abbreviation: one letter (`J.`, `U.S.`), a doubled one (`EE.`, `UU.`), or a known one.
pub fn is_abbreviation(text: &str, place: usize, mark: char, following: Option<char>) -> bool {
    if mark != '.' || following.is_none() {
        return false;
    }
    let before = text.get(..place).unwrap_or_default();
    let word: String = before
        .chars()
        .rev()
        .take_while(|c| c.is_alphanumeric() || *c == '.')
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    const KNOWN: &[&str] = &[
        "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "sra", "dra", "srta", "lic", "ing", "no", "núm",
        "art", "arts", "inc", "ltd", "co", "corp", "gov", "sen", "rep", "gen", "vs", "etc", "p", "pp", "av",
        "ee", "uu", "ud", "uds", "vol", "cap", "ej", "m", "mme", "mgr", "rev", "hon", "fr", "mons",
    ];
    let is_initial =
        word.chars().count() == 1 && word.chars().all(|c| c.is_alphabetic() && !c.is_lowercase());
    let has_stops = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 2);
    is_initial || has_stops || KNOWN.contains(&word.to_lowercase().as_str())
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
