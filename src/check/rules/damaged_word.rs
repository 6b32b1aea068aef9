//! `damaged-word`: a word that scanning, copying or converting has damaged.
//!
//! ## What it finds
//! A question mark in place of a letter (`a?o`), a zero or one among letters and letters among figures (`gobiern0`,
//! `l50`), a hyphen of a line break that is gone (`dormi- torio`), a soft hyphen, and joined letters of print
//! (`ﬁ`).
//!
//! ## Why
//! Readers see it, and no search finds the word.
//!
//! ## Example
//! ```ftl en
//! call = The government waits another year.
//! ```
//! ```ftl es
//! call = El gobierno espera otro a?o.
//! ```
//! Right:
//! ```ftl en
//! call = The pre- and postnatal ward at Web3 gave CO2 to 20 people.
//! ```
//! ```ftl es
//! call = La sala pre- y posnatal de Web3 dio CO2 a 20 personas.
//! ```

use std::ops::Range;

use super::super::look::Sort;
use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("damaged_word.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("T045", "damaged-word");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for wording in &passage.wordings {
        let text = wording.text.as_str();
        let mut damage = Vec::new();
        // A question mark, or the bytes with which soft hyphens and joined letters begin.
        if [b'?', 0xC2, 0xEF].iter().any(|byte| wording.has_byte(*byte)) {
            damage.extend(marked(text));
        }
        if wording.has('-') {
            damage.extend(broken(text));
        }
        // Before a digit that is misread, or behind which a letter is, stands a letter.
        let may_be_misread =
            [Sort::Letter, Sort::Capital].iter().any(|sort| wording.has_pair(*sort, Sort::Digit));
        let misread = wording.words().iter().filter(|word| may_be_misread && is_misread(word.text));
        damage.extend(misread.map(|word| (word.range.clone(), None)));
        let skipped = if damage.is_empty() { &[] } else { wording.addresses() };
        for (range, meant) in damage {
            let written = text.get(range.clone()).unwrap_or_default();
            let is_address = skipped.iter().any(|other| other.start < range.end && range.start < other.end);
            let is_in_source = passage
                .source
                .as_ref()
                .is_some_and(|source| source.wordings.iter().any(|source| source.text.contains(written)));
            if is_address || is_in_source || !wording.is_own(&range) {
                continue;
            }
            let edit =
                passage.written(wording, &range).zip(meant).map(|(place, meant)| Edit::new(place, meant));
            // A soft hyphen cannot be seen.
            let shown = written.replace('\u{AD}', "<U+00AD>");
            found.push(
                subject.finding(&KIND, passage, wording.span(&range)).with("found", shown).with_fix(edit),
            );
        }
    }
}

/// Words with a question mark, a soft hyphen or joined letters in them, and the word that is meant.
fn marked(text: &str) -> Vec<(Range<usize>, Option<String>)> {
    const JOINED: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    let mut found: Vec<(Range<usize>, Option<String>)> = Vec::new();
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '?' | '\u{AD}');
    for (at, mark) in text.char_indices() {
        if !matches!(mark, '?' | '\u{AD}' | '\u{FB00}'..='\u{FB06}') {
            continue;
        }
        let (head, tail) =
            (text.get(..at).unwrap_or_default(), text.get(at + mark.len_utf8()..).unwrap_or_default());
        let (before, after) = (head.chars().next_back(), tail.chars().next());
        let is_within = before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_lowercase);
        if (mark == '?' && !is_within) || found.last().is_some_and(|(range, _)| at < range.end) {
            continue;
        }
        let start =
            head.len() - head.chars().rev().take_while(|c| is_part(*c)).map(char::len_utf8).sum::<usize>();
        let end = at
            + mark.len_utf8()
            + tail.chars().take_while(|c| is_part(*c)).map(char::len_utf8).sum::<usize>();
        let word = text.get(start..end).unwrap_or_default();
        let meant = (!word.contains('?')).then(|| {
            word.chars()
                .filter(|c| *c != '\u{AD}')
                .map(|c| {
                    let at = u32::from(c).checked_sub(0xFB00).and_then(|at| usize::try_from(at).ok());
                    at.and_then(|at| JOINED.get(at)).map_or_else(|| c.to_string(), |two| (*two).to_owned())
                })
                .collect()
        });
        found.push((start..end, meant));
    }
    found
}

/// Words that the hyphen of a line break parts: `dormi- torio`, but not `pre- y posnatal`.
fn broken(text: &str) -> Vec<(Range<usize>, Option<String>)> {
    // A hyphen in place of a dash closes what another one opened.
    if text.contains(" -") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, _) in text.match_indices("- ") {
        let (head, tail) = (text.get(..at).unwrap_or_default(), text.get(at + 2..).unwrap_or_default());
        let before: usize = head.chars().rev().take_while(|c| c.is_lowercase()).map(char::len_utf8).sum();
        let after: usize = tail.chars().take_while(|c| c.is_lowercase()).map(char::len_utf8).sum();
        let next = tail.get(..after).unwrap_or_default();
        let joins =
            ["y", "o", "e", "u", "ni", "and", "or", "to", "et", "ou", "und", "oder", "bis", "as", "a"];
        if before >= 2 && after >= 3 && !joins.contains(&next) {
            found.push((at - before..at + 2 + after, None));
        }
    }
    found
}

/// Whether a figure stands for a letter or a letter for a figure.
fn is_misread(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || digits == word.len() {
        return false;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if letters == 0 {
        return false;
    }
    let characters: Vec<char> = word.chars().collect();
    // A word with one zero or one in it.
    let in_word = digits == 1
        && letters >= 3
        && characters.iter().skip(1).all(|c| c.is_lowercase() || c.is_ascii_digit())
        && characters.windows(2).any(|pair| match pair {
            [before, '0'] => before.is_lowercase(),
            _ => false,
        }) | characters.windows(3).any(|three| match three {
            [before, '1', after] => before.is_lowercase() && after.is_lowercase(),
            _ => false,
        });
    // A number with one l or O in it; that of `l’11 settembre` is an article.
    let in_number = letters == 1
        && digits >= 2
        && (matches!(characters.as_slice(), ['l', next, ..] if next.is_ascii_digit())
            || characters.windows(3).any(|three| {
                matches!(three, [before, 'l' | 'O' | 'o', after] if before.is_ascii_digit() && after.is_ascii_digit())
            }));
    in_word || in_number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_before_figures_is_no_figure() {
        assert!(["l50", "gobiern0", "1O0", "a1go"].iter().all(|word| is_misread(word)));
        let sound = ["l'11", "l’11", "l-20", "11", "CO2", "Web3", "l’1500"];
        assert_eq!(sound.iter().find(|word| is_misread(word)), None);
    }
}
