//! `untranslated-copy`: a text that was copied from the source and not translated.
//!
//! ## What it finds
//! A translation of three words or more that is the source, word for word, and has articles, prepositions or other
//! small words of the source’s language, or several words without a capital. Names, places and single words that both
//! languages share are let pass.
//!
//! ## Why
//! It would be published in the wrong language.
//!
//! ## Example
//! ```ftl en
//! call = We call on the governments of the world.
//! ```
//! ```ftl es
//! call = We call on the governments of the world.
//! ```
//! Right:
//! ```ftl en
//! place = Puerto Vallarta
//! call = We call on all.
//! ```
//! ```ftl es
//! place = Puerto Vallarta
//! call = Llamamos a todos.
//! ```

use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("untranslated_copy.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L040", "untranslated-copy");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if passage.source.is_none()
        || subject.conventions.language == subject.source_conventions.language
        || subject.names.has_organization(&passage.id)
    {
        return;
    }
    let is_copy = |wording: &Wording, source: &Wording| {
        if wording.text.trim().to_lowercase() != source.text.trim().to_lowercase() {
            return false;
        }
        let list = wording.words();
        let small_words = subject.source_conventions.small_words;
        let is_foreign =
            |word: &str| small_words.contains(&word) && !subject.conventions.small_words.contains(&word);
        let small = list.iter().filter(|word| is_foreign(word.small)).count();
        let lower = list.iter().filter(|word| word.text.chars().all(char::is_lowercase)).count();
        list.len() >= 3 && ((small >= 1 && lower >= 2) || lower >= 4)
    };
    if passage.pairs().iter().any(|(wording, source)| is_copy(wording, source)) {
        found.push(subject.finding(&KIND, passage, passage.span.clone()));
    }
}
