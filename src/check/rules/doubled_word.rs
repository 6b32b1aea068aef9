//! `doubled-word`: the same word twice in a row.
//!
//! ## What it finds
//! A word or value that is followed by itself. Doublings that the language knows (`had had`, `muy muy`, `nous nous`) and
//! names (`Bora Bora`) are let pass, and so is what the source doubles too.
//!
//! ## Why
//! It is almost always a slip.
//!
//! ## Example
//! ```ftl en
//! call = We call on the governments.
//! ```
//! ```ftl es
//! call = Llamamos a los los gobiernos.
//! ```
//! Right:
//! ```ftl en
//! call = It was very, very late; they had had enough.
//! ```
//! ```ftl es
//! call = Era muy muy tarde; ya no, no podían.
//! ```

use std::ops::Range;

use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::catalog::Resource;
use crate::diagnostic::{Diagnostic, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("doubled_word.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T023", "doubled-word");

/// Words that may be doubled, by language.
const DOUBLED: &[(&str, &[&str])] = &[
    ("en", &["had", "that", "very", "so", "no", "bye", "ha", "is", "do", "yes", "really", "far", "more"]),
    ("es", &["muy", "no", "sí", "ya", "así", "casi", "más", "ja", "poco", "tan", "luego"]),
    ("fr", &["nous", "vous", "très", "oui", "non", "si"]),
    ("pt", &["muito", "não", "sim", "já"]),
    ("it", &["molto", "no", "sì", "così", "piano"]),
    ("de", &["die", "der", "das", "sie", "sehr", "dass", "den"]),
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let language = subject.conventions.language.as_str();
    let known = DOUBLED.iter().find(|(name, _)| *name == language).map(|(_, words)| *words);
    // Many languages double words to say “very” or “each”.
    let Some(known) = known else { return };
    for wording in &passage.wordings {
        if let Some(code) = doubled_code(wording, passage.resource)
            && !passage.source.as_ref().is_some_and(|source| {
                source.wordings.iter().any(|wording| doubled_code(wording, source.resource).is_some())
            })
        {
            let span = Span::new(passage.span.path.clone(), code.start, code.end);
            let written = span.of(&passage.resource.source().text).unwrap_or_default().trim();
            found.push(subject.finding(&KIND, passage, span.clone()).with("found", written));
        }
        let list = wording.words();
        if let Some(range) = doubled_phrase(wording, list)
            && wording.is_partly_own(&range)
        {
            let half = wording.text.get(range.clone()).unwrap_or_default();
            let is_in_source = passage.source.as_ref().is_some_and(|source| {
                source.wordings.iter().any(|source| doubled_phrase(source, source.words()).is_some())
            });
            if !is_in_source {
                found.push(subject.finding(&KIND, passage, wording.span(&range)).with("found", half));
            }
        }
        for (one, other) in list.iter().zip(list.iter().skip(1)) {
            let between = || wording.text.get(one.range.end..other.range.start).unwrap_or_default();
            let small = one.small;
            let is_doubled = one.hash == other.hash
                && small == other.small
                && between().chars().all(char::is_whitespace)
                && small.chars().all(char::is_alphabetic)
                && small.chars().count() > 1
                && !other.is_capitalized()
                && !known.contains(&small);
            let range = one.range.start..other.range.end;
            if !is_doubled || !wording.is_partly_own(&range) {
                continue;
            }
            let is_in_source = passage.source.as_ref().is_some_and(|source| {
                let doubled = format!("{small} {small}");
                source.wordings.iter().any(|wording| wording.text.to_lowercase().contains(&doubled))
            });
            if !is_in_source {
                found.push(subject.finding(&KIND, passage, wording.span(&range)).with("found", small));
            }
        }
    }
}

/// The second of two values or terms that are one, at most a space between them.
fn doubled_code(wording: &Wording, resource: &Resource) -> Option<Range<usize>> {
    let text: &str = &resource.source().text;
    wording.codes.iter().zip(wording.codes.iter().skip(1)).find_map(|(one, other)| {
        let gap = text.get(one.file.end..other.file.start)?;
        let is_gap = gap.chars().all(|c| c.is_whitespace() || matches!(c, '{' | '}'));
        (one.what == other.what && is_gap).then(|| other.file.clone())
    })
}

/// Small words between what is said again and again.
const LINKS: &[&str] = &[
    "y", "e", "o", "u", "ni", "a", "en", "tras", "por", "and", "or", "by", "after", "to", "on", "in", "et",
    "ou",
];

/// Two to five words that stand twice, nothing but a space between them.
fn doubled_phrase(wording: &Wording, list: &[Word<'_>]) -> Option<Range<usize>> {
    for (at, first) in list.iter().enumerate() {
        let rest = list.get(at + 1..).unwrap_or_default();
        let again = (1..=5).zip(rest).skip(1).filter(|(_, again)| first.hash == again.hash);
        for (length, _) in again {
            let Some(last) = list.get(at + 2 * length - 1) else { break };
            let here = list.iter().skip(at).take(length);
            let is_same =
                here.zip(list.iter().skip(at + length)).all(|(one, other)| one.small == other.small);
            let is_joined =
                list.iter().zip(list.iter().skip(1)).skip(at).take(2 * length - 1).all(|(one, next)| {
                    wording
                        .text
                        .get(one.range.end..next.range.start)
                        .is_some_and(|gap| gap.chars().all(char::is_whitespace))
                });
            // “Cantan y cantan y cantan” and “poco a poco a poco” are said so.
            let is_saying =
                length == 2 && list.iter().skip(at).take(2).any(|word| LINKS.contains(&word.small));
            if is_same && is_joined && !is_saying {
                return Some(first.range.start..last.range.end);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    #[test]
    fn a_value_that_stands_twice_in_a_row_is_found() {
        let count = |spanish: &str| {
            let found = found_in("a = { $n } of the { $n } members voted.\n", &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.code == "T023").count()
        };
        assert_eq!(count("Votaron { $n } { $n } miembros."), 1);
        assert_eq!(count("Votaron { $n } de { $n } miembros."), 0);
        assert_eq!(count("Votaron { $n }{ $n } miembros."), 1);
    }
}
