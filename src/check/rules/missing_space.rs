//! `missing-space`: no space after a full stop or another mark.
//!
//! ## What it finds
//! A mark between two words that nothing parts: a small letter, a full stop, a capital. Addresses, abbreviations
//! and what the source writes so are let pass.
//!
//! ## Why
//! Two sentences were joined, and one of them may have been cut.
//!
//! ## Example
//! ```ftl en
//! call = The well is dry. Nobody came.
//! ```
//! ```ftl es
//! call = El pozo está seco.Nadie vino.
//! ```
//! Right:
//! ```ftl en
//! call = The well is dry. Write to the office at Pozos.Org or example.com.
//! ```
//! ```ftl es
//! call = El pozo está seco. Escriba a la oficina en Pozos.Org o example.com.
//! ```

use super::super::look::Sort;
use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("missing_space.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T040", "missing-space");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["en", "es", "fr", "pt", "it", "de", "ca", "gl"]) {
        return;
    }
    for wording in &passage.wordings {
        let begins = [Sort::Letter, Sort::Capital];
        if !begins.iter().any(|sort| wording.has_pair(Sort::Mark, *sort)) {
            continue;
        }
        let text = wording.text.as_str();
        let is_mark = |byte: &u8| matches!(byte, b'.' | b',' | b';' | b'?' | b'!');
        for (at, mark) in text.bytes().enumerate().filter(|(_, byte)| is_mark(byte)) {
            let (range, mark) = (at..at + 1, char::from(mark));
            if !is_joined(text, at, mark) || !wording.is_own(&range) {
                continue;
            }
            let word = token(text, at);
            let is_written_so = passage
                .source
                .as_ref()
                .is_some_and(|source| source.wordings.iter().any(|source| source.text.contains(word)));
            let last = word.rsplit('.').next().unwrap_or_default().to_lowercase();
            let is_domain = ["com", "org", "net", "gob", "gov", "edu", "info"].contains(&last.as_str());
            let is_address = is_domain
                || word.contains(['@', '/'])
                || wording.addresses().iter().any(|address| address.start <= at && at < address.end);
            if is_written_so || is_address {
                continue;
            }
            found.push(subject.finding(&KIND, passage, wording.span(&range)).with("found", mark.to_string()));
        }
    }
}

/// Whether words end and begin on either side of a mark.
fn is_joined(text: &str, at: usize, mark: char) -> bool {
    let mut after = text.get(at + 1..).unwrap_or_default().chars();
    let (first, second) = (after.next(), after.next());
    let begins_sentence = first.is_some_and(|c| matches!(c, '¿' | '¡'))
        || first.is_some_and(char::is_uppercase) && second.is_none_or(|c| c.is_lowercase() || c == ' ');
    let begins_word =
        first.is_some_and(char::is_alphabetic) && second.is_none_or(|c| c.is_alphabetic() || c == ' ');
    let begins = if matches!(mark, ',' | ';') { begins_word } else { begins_sentence };
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    begins && before.next().is_some_and(char::is_lowercase) && before.next().is_some_and(char::is_lowercase)
}

/// What stands around a mark without a space.
fn token(text: &str, at: usize) -> &str {
    let start = text.get(..at).and_then(|head| head.rfind(char::is_whitespace)).map_or(0, |space| space + 1);
    let tail = text.get(at..).unwrap_or_default();
    let end = at + tail.find(char::is_whitespace).unwrap_or(tail.len());
    let word = text.get(start..end).unwrap_or(tail);
    word.trim_matches(|c: char| !c.is_alphanumeric())
}
