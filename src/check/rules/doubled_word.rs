//! `doubled-word`: the same word twice in a row.
//!
//! ## What it finds
//! A word that is followed by itself. Doublings that the language knows (`had had`, `muy muy`, `nous nous`) and
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

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

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
        let list = wording.words();
        for (one, other) in list.iter().zip(list.iter().skip(1)) {
            let between = wording.text.get(one.range.end..other.range.start).unwrap_or_default();
            let small = one.small;
            let is_doubled = small == other.small
                && between.chars().all(char::is_whitespace)
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
