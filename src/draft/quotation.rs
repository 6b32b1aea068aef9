//! What stands in quotation marks within a text, whatever marks a language writes.

use std::ops::Range;

use super::tokens::tokens;

/// Words in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Their bytes, without the marks.
    pub inner: Range<usize>,
    /// Their bytes with the marks; to the end of the text where the mark that closes is not there.
    pub whole: Range<usize>,
    /// Whether a mark closes it: a quotation that goes on in the next paragraph is open.
    pub is_closed: bool,
}

/// How many quotations of one text are looked at.
const MOST: usize = 40;

/// The quotations of a text; those within others are a part of them.
pub fn find_quotations(text: &str) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut open: Option<(usize, usize, char, usize)> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match open {
            Some((start, inner, close, depth)) if c == close && !is_apostrophe(text, at, c) => {
                // «Uno «dos» tres»: the mark of the inner one closes nothing else.
                if depth > 0 {
                    open = Some((start, inner, close, depth - 1));
                    continue;
                }
                found.push(Quotation { inner: inner..at, whole: start..end, is_closed: true });
                open = None;
                if found.len() >= MOST {
                    break;
                }
            }
            // A paragraph that goes on with a quotation repeats its mark: that one opens nothing within it.
            Some((start, inner, close, depth)) => {
                let is_nested = closing(c) == Some(close) && c != close;
                open = Some((start, inner, close, depth + usize::from(is_nested)));
            }
            None => {
                let is_meant = !matches!(c, '‘' | '\'') || begins_words(text, at, end);
                open = closing(c).filter(|_| is_meant).map(|close| (at, end, close, 0));
            }
        }
    }
    if let Some((start, inner, close, _)) = open.filter(|_| found.len() < MOST) {
        // 5" is a length: only what begins the text, or has words behind it, is open to its end.
        let rest = text.get(inner..).unwrap_or_default();
        let is_plain = matches!(close, '"' | '\'' | '’');
        if !is_plain || close == '"' && tokens(rest).len() >= 4 && is_opening(text, start) {
            found.push(Quotation { inner: inner..text.len(), whole: start..text.len(), is_closed: false });
        }
    }
    found
}

/// The mark that closes what this one opens.
fn closing(c: char) -> Option<char> {
    match c {
        '“' | '‟' => Some('”'),
        // „Deutsch“ closes with the mark that opens elsewhere.
        '„' => Some('“'),
        '«' => Some('»'),
        '"' => Some('"'),
        '「' => Some('」'),
        '‘' => Some('’'),
        '\'' => Some('\''),
        _ => None,
    }
}

/// Whether a mark stands within words, or behind one: *don’t*, *the workers’ rights*. One that closes has the sign of a
/// sentence before it or behind it.
fn is_apostrophe(text: &str, at: usize, c: char) -> bool {
    if !matches!(c, '’' | '\'') {
        return false;
    }
    let before = text.get(..at).and_then(|before| before.chars().next_back()).unwrap_or(' ');
    let after = text.get(at + c.len_utf8()..).and_then(|after| after.chars().next());
    let is_sign = |c: char| matches!(c, ',' | '.' | '!' | '?' | ';' | ':' | '…');
    after.is_some_and(char::is_alphanumeric) || !is_sign(before) && !after.is_none_or(is_sign)
}

/// Whether a mark that may be an apostrophe stands before a word and behind none.
fn begins_words(text: &str, at: usize, end: usize) -> bool {
    is_opening(text, at) && text.get(end..).is_some_and(|after| after.starts_with(char::is_uppercase))
}

/// Whether a straight mark stands where words begin.
fn is_opening(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, bool)> {
        let shown = |found: Quotation| (text.get(found.inner).unwrap(), found.is_closed);
        find_quotations(text).into_iter().map(shown).collect()
    }

    #[test]
    fn marks_of_many_hands() {
        assert_eq!(found("“One,” said X. “Two.”"), [("One,", true), ("Two.", true)]);
        assert_eq!(found("«Uno «dos» tres», dijo"), [("Uno «dos» tres", true)]);
        assert_eq!(found("« Un »"), [(" Un ", true)]);
        assert_eq!(found("\"One two\" and \"three\""), [("One two", true), ("three", true)]);
        assert_eq!(found("“One two three"), [("One two three", false)]);
        assert_eq!(found("a wall of 5\" of stone and no more"), []);
        assert_eq!(found("‘We won’t go,’ said X, the workers’ voice."), [("We won’t go,", true)]);
        assert_eq!(
            found("‘Our workers’ rights are not for sale’, said X."),
            [("Our workers’ rights are not for sale", true)]
        );
        assert_eq!(found("the '90s and O'Neil's 'own' road"), []);
        assert_eq!(found("no quotation"), []);
    }
}
