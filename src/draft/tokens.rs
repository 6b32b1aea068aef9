//! Words of a text, folded so that those that people take for the same are the same.

use std::ops::Range;

/// A word and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// In small letters, `’` as `'`.
    pub folded: String,
    /// Its bytes.
    pub range: Range<usize>,
}

/// From how many letters on, each apart from the next, a word is spread: `A t e n t a m e n t e`.
const SPREAD: usize = 6;

/// What has letters and digits, with apostrophes, hyphens and full stops that stand between two of them. A word whose letters are
/// spread is one.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let mut characters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = characters.next() {
        let after = characters.peek().map_or(' ', |(_, c)| *c);
        let is_inner =
            matches!(c, '\'' | '’' | '-' | '.' | '‑') && before.is_alphanumeric() && after.is_alphanumeric();
        if c.is_alphanumeric() || is_inner {
            open.get_or_insert(at);
        } else if let Some(start) = open.take() {
            found.push(start..at);
        }
        before = c;
    }
    found.extend(open.map(|start| start..text.len()));
    let says = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    let is_letter = |range: &Range<usize>| {
        let mut letters = says(range).chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    let is_next = |one: &Range<usize>, other: &Range<usize>| {
        is_letter(one) && is_letter(other) && says(&(one.end..other.start)) == " "
    };
    let of_word = |ranges: &[Range<usize>]| -> Vec<Token> {
        match ranges {
            [first, .., last] if ranges.len() >= SPREAD => {
                let folded = ranges.iter().map(|range| fold(says(range))).collect();
                vec![Token { folded, range: first.start..last.end }]
            }
            _ => {
                ranges.iter().map(|range| Token { folded: fold(says(range)), range: range.clone() }).collect()
            }
        }
    };
    found.chunk_by(is_next).flat_map(of_word).collect()
}

/// The folded words alone.
pub fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.folded).collect()
}

/// In small letters, one kind of apostrophe and hyphen.
pub fn fold(text: &str) -> String {
    let plain = text.chars().map(|c| match c {
        '’' | '‘' | 'ʼ' => '\'',
        '‑' | '‐' => '-',
        other => other,
    });
    plain.collect::<String>().to_lowercase()
}

/// The same with letters without their accents, quotation marks and dashes of one kind and single spaces: texts that
/// differ in typography alone are the same.
pub fn fold_typography(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '’' | '‘' | 'ʼ' | '‛' => '\'',
            '“' | '”' | '„' | '«' | '»' | '‟' => '"',
            '–' | '—' | '‑' | '‐' | '−' => '-',
            '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => continue,
            other => other,
        };
        match c {
            '…' => folded.push_str("..."),
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') && !folded.is_empty() {
                    folded.push(' ');
                }
            }
            c => folded.push(c),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_whose_letters_are_spread_is_one() {
        assert_eq!(words("A t e n t a m e n t e,"), ["atentamente"]);
        assert_eq!(words("Los C O M I T É S de"), ["los", "comités", "de"]);
        assert_eq!(words("plan A o B y C"), ["plan", "a", "o", "b", "y", "c"]);
        assert_eq!(words("A. B. C. D. E."), ["a", "b", "c", "d", "e"]);
        assert_eq!(tokens("xx A b c d e f")[1].range, 3..14);
    }

    #[test]
    fn words_keep_what_stands_within_them() {
        assert_eq!(words("L’ONG (U.S.), e-mail: 4–5 «Año»."), ["l'ong", "u.s", "e-mail", "4", "5", "año"]);
        assert_eq!(fold_typography("“Stock\u{A0}taking”  –  it’s…\n"), "\"Stock taking\" - it's...");
    }
}
