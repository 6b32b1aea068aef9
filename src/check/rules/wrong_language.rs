//! `wrong-language`: a sentence in another language.
//!
//! ## What it finds
//! A sentence of the translation with several articles, prepositions or other small words of the source’s language, or
//! of a third, and hardly any of its own; in Spanish also a short one with two words that only French, Portuguese, Italian or
//! Catalan has and no small word of its own. Names in another language are let pass.
//!
//! ## Why
//! A paragraph was left half translated, or comes from another file.
//!
//! ## Example
//! ```ftl en
//! call = We ask for justice. The people of the region have waited for this and they will not go away.
//! ```
//! ```ftl es
//! call = Pedimos justicia. The people of the region have waited for this and they will not go.
//! ```
//! Right:
//! ```ftl en
//! call = We ask for justice with the Congregation of Our Lady of Charity of the Good Shepherd.
//! ```
//! ```ftl es
//! call = Pedimos justicia con la Congregation of Our Lady of Charity of the Good Shepherd.
//! ```

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::conventions::small_words;
use super::super::dictionary::Dictionary;
use super::super::words::{Word, is_same_in_small};
use super::super::{Check, Passage, Rule, Subject};
use super::witnesses;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("wrong_language.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L042", "wrong-language");

/// The most frequent small words of other languages that are told apart.
const OTHERS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "the", "of", "and", "to", "is", "are", "was", "were", "for", "with", "that", "this", "by", "on",
            "from", "which", "we", "our", "their", "will", "has", "have", "been", "it", "not", "but", "at",
            "be", "who", "they", "you",
        ],
    ),
    (
        "fr",
        &[
            "les", "des", "du", "et", "une", "qui", "pour", "dans", "sur", "aux", "est", "sont", "nous",
            "cette", "avec", "pas", "nos", "leur", "ont", "il", "vous",
        ],
    ),
    (
        "pt",
        &[
            "o", "os", "em", "do", "da", "dos", "das", "na", "nas", "com", "uma", "um", "ao", "não", "mais",
            "são", "pelo", "pela", "e", "também", "as", "sua", "suas", "seu", "seus", "têm", "ninguém",
            "aos", "às", "foi", "pelos", "pelas", "isso", "quem", "muito", "até", "nós", "eles", "elas",
            "estão", "só", "há", "você",
        ],
    ),
    (
        "it",
        &[
            "il", "gli", "di", "che", "della", "delle", "dei", "per", "una", "non", "sono", "nel", "nella",
            "più", "è",
        ],
    ),
    (
        "es",
        &[
            "el", "los", "las", "del", "y", "en", "por", "con", "una", "para", "más", "pero", "su", "sus",
            "al", "lo",
        ],
    ),
    (
        "de",
        &[
            "der", "die", "das", "und", "den", "dem", "von", "mit", "für", "ist", "sind", "nicht", "wir",
            "eine", "auch",
        ],
    ),
];

/// The languages other than `own` in which a word is frequent: places in [`OTHERS`] as bits.
fn others(word: &Word<'_>, own: Option<usize>) -> u8 {
    /// The languages of each word: places in [`OTHERS`] as bits.
    static LANGUAGES: LazyLock<Dictionary<u8>> = LazyLock::new(|| {
        let mut languages: FxHashMap<&'static str, u8> = FxHashMap::default();
        for (at, (_, words)) in OTHERS.iter().enumerate() {
            words.iter().for_each(|word| *languages.entry(*word).or_default() |= 1 << at);
        }
        Dictionary::new(languages)
    });
    LANGUAGES.of(word).map_or(0, |languages| languages & !own.map_or(0, |at| 1 << at))
}

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let own = &subject.conventions.small_words;
    if own.is_empty() || passage.is_term || subject.names.has_organization(&passage.id) {
        return;
    }
    let place = OTHERS.iter().position(|(language, _)| *language == subject.conventions.language);
    for wording in &passage.wordings {
        let is_copy = passage.source.as_ref().is_some_and(|source| {
            source.wordings.iter().any(|source| is_same_in_small(&source.text, &wording.text))
        });
        if is_copy {
            continue;
        }
        for range in wording.sentences() {
            let list = wording.words_in(range);
            if subject.conventions.is(&["es"])
                && wording.is_partly_own(range)
                && let Some(language) = witnesses::foreign(passage, wording, list)
            {
                found.push(subject.finding(&KIND, passage, wording.span(range)).with("language", language));
                break;
            }
            let is_foreign = |word: &Word<'_>| others(word, place) != 0 && !own.has(word);
            if list.len() < 5 || list.iter().filter(|word| is_foreign(word)).count() < 3 {
                continue;
            }
            let small: Vec<&str> = list
                .iter()
                .enumerate()
                .filter(|(at, word)| {
                    // Between capitals a small word is part of a name.
                    let near = |step: usize| {
                        let after = list.iter().skip(at + 1).take(step).any(|word| word.is_capitalized());
                        let before = list.iter().take(*at).rev().take(step).any(|word| word.is_capitalized());
                        after && before
                    };
                    !(near(2) || word.is_capitalized() && *at > 0)
                })
                .map(|(_, word)| word.small)
                .collect();
            let foreign = OTHERS
                .iter()
                .filter(|(language, _)| *language != subject.conventions.language)
                .map(|(language, words)| {
                    let count =
                        small.iter().filter(|word| words.contains(word) && own.get(word).is_none()).count();
                    // What two related languages share speaks for neither.
                    let theirs = small_words(language);
                    let at_home =
                        small.iter().filter(|word| own.get(word).is_some() && !theirs.contains(word)).count();
                    (count, at_home, *language)
                })
                .max_by_key(|(count, at_home, _)| (*count, std::cmp::Reverse(*at_home)));
            if let Some((count, at_home, language)) = foreign
                && count >= 3
                && count > at_home * 2
                && wording.is_partly_own(range)
            {
                found.push(subject.finding(&KIND, passage, wording.span(range)).with("language", language));
                break;
            }
        }
    }
}
