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

/// What has letters and digits, with apostrophes, hyphens and full stops that stand between two of them.
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
    let token =
        |range: Range<usize>| Token { folded: fold(text.get(range.clone()).unwrap_or_default()), range };
    found.into_iter().map(token).collect()
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
    fn words_keep_what_stands_within_them() {
        assert_eq!(words("L’ONG (U.S.), e-mail: 4–5 «Año»."), ["l'ong", "u.s", "e-mail", "4", "5", "año"]);
        assert_eq!(fold_typography("“Stock\u{A0}taking”  –  it’s…\n"), "\"Stock taking\" - it's...");
    }
}
