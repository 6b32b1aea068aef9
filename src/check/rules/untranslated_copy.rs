//! `untranslated-copy`: a text that was copied from the source and not translated.
//!
//! ## What it finds
//! A translation of three words or more that is the source, word for word, and has articles, prepositions or other
//! small words of the source’s language, several words without a capital, or two that are spelled as English is. Names, places, addresses and single words
//! that both languages share are let pass. What else is wrong with such a text is not told.
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

use super::super::words::{Word, is_same_in_small};
use super::super::{Check, Passage, Rule, Subject, Wording};
use super::source_words;
use crate::diagnostic::{Diagnostic, Kind, Span};

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
        if !is_same_in_small(wording.text.trim(), source.text.trim()) {
            return false;
        }
        let addresses = wording.addresses();
        let is_in_address =
            |at: usize| addresses.iter().any(|address| address.start <= at && at < address.end);
        let list: Vec<&Word<'_>> =
            wording.words().iter().filter(|word| !is_in_address(word.range.start)).collect();
        let small_words = &subject.source_conventions.small_words;
        let is_foreign = |word: &str| {
            small_words.get(word).is_some() && subject.conventions.small_words.get(word).is_none()
        };
        let small = list.iter().filter(|word| is_foreign(word.small)).count();
        let lower = list.iter().filter(|word| word.text.chars().all(char::is_lowercase)).count();
        let english = || {
            let is_english =
                |word: &Word<'_>| word.text.len() >= 4 && source_words::is_left_english(word.text);
            // Names do not end with a full stop.
            let begins_so = wording.text.trim_end().ends_with(['.', '!', '?'])
                && list.first().is_some_and(|first| {
                    first.is_capitalized()
                        && first.small.len() >= 4
                        && source_words::is_left_english(first.small)
                });
            subject.source_conventions.is(&["en"])
                && subject.conventions.is(&["es", "fr", "pt", "it", "ca", "gl"])
                && lower + 1 >= list.len()
                && list.iter().filter(|word| is_english(word)).count() + usize::from(begins_so) >= 2
                && !wording.text.contains(['“', '«', '"', '‘'])
                && wording.emphasis == 0
        };
        list.len() >= 3 && ((small >= 1 && lower >= 2) || lower >= 4 || english())
    };
    let copies: Vec<&Wording> =
        passage.pairs().filter(|pair| is_copy(pair.0, pair.1)).map(|pair| pair.0).collect();
    let Some(first) = copies.first() else { return };
    let variant = if copies.len() < passage.pairs().count() { first.choices.last() } else { None };
    let finding = match variant {
        Some(choice) => {
            let key = &choice.key_range;
            let place = Span::new(passage.span.path.clone(), key.start, key.end);
            subject
                .finding(&KIND, passage, place)
                .with("case", "variant")
                .with("variant", first.variant_name())
        }
        None => {
            subject.finding(&KIND, passage, passage.span.clone()).with("case", "whole").with("variant", "")
        }
    };
    found.push(finding);
}

/// Without what else is found in texts that are copies throughout: one mistake is one finding.
pub fn leave_copies_alone(found: &mut Vec<Diagnostic>) {
    let message = |finding: &Diagnostic| finding.arguments.get("message").cloned();
    let copies: Vec<_> = found
        .iter()
        .filter(|finding| finding.kind.code == KIND.code)
        .filter_map(|finding| Some((message(finding)?, finding.primary.clone()?)))
        .collect();
    found.retain(|finding| {
        finding.kind.code == KIND.code
            || !copies.iter().any(|(name, copy)| {
                let is_within = finding.primary.as_ref().is_some_and(|place| copy.covers(place));
                is_within && message(finding).as_ref() == Some(name)
            })
    });
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    fn told(english: &str, spanish: &str) -> Vec<(&'static str, usize)> {
        let found = found_in(english, spanish);
        found.iter().map(|finding| (finding.kind.code, finding.primary.as_ref().unwrap().start)).collect()
    }

    #[test]
    fn addresses_are_no_copies() {
        let text = "a = https://www.example.com/one/two\nb = Write to john.doe@the.example.com\n";
        assert_eq!(told(text, &text.replace("Write to", "Escriba a")), []);
        let address = "a = john.doe.of.the@example.com\n";
        assert_eq!(told(address, address), []);
    }

    #[test]
    fn a_variant_is_shown_where_the_others_are_translated() {
        let english = "a = { $n ->\n    [one] A letter of the members came.\n   *[other] { $n } letters of the members came.\n }\n";
        let spanish = english.replace("A letter of the members came", "Llegó una carta de los miembros");
        let found = told(english, &spanish);
        let key = spanish.find("other]").unwrap();
        assert!(found.contains(&("L040", key)), "{found:?} {key}");
    }

    /// Without `[one]`, `[many]` … and with the marks of its source: all that is the same mistake.
    #[test]
    fn what_else_is_wrong_with_a_copy_is_not_told() {
        let text = "a = { $n ->\n   *[other] { $n } \"letters\" of the members came.\n }\n";
        let english = "a = { $n ->\n    [one] { $n } \"letters\" of the members came.\n   *[other] { $n } \"letters\" of the members came.\n }\n";
        assert_eq!(told(english, text), [("L040", 0)]);
    }
}
