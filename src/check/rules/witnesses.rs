//! Words and letters that show the language of a short text, because Spanish has none of them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::conventions::small_words;
use super::super::dictionary::Dictionary;
use super::super::words::Word;
use super::super::{Passage, Wording};

/// Frequent words that are not Spanish ones, by language.
const WITNESSES: &[(&str, &[&str])] = &[
    (
        "fr",
        &[
            "au", "aux", "avec", "cette", "dans", "des", "droit", "droits", "du", "elle", "elles", "est",
            "et", "être", "leur", "leurs", "mais", "nous", "ont", "ou", "où", "par", "pas", "pour", "qui",
            "sont", "tous", "toutes", "une", "vous", "à",
        ],
    ),
    (
        "pt",
        &[
            "ao", "aos", "até", "com", "dele", "em", "está", "estão", "foi", "há", "isso", "mais", "muito",
            "não", "na", "nas", "no", "nossa", "nossas", "nosso", "nossos", "nós", "pelos", "são", "seu",
            "seus", "também", "têm", "um", "uma", "você", "às", "é", "à", "do",
        ],
    ),
    (
        "it",
        &[
            "alla", "anche", "che", "degli", "dei", "del", "della", "delle", "dello", "di", "gli", "il",
            "nella", "nel", "non", "perché", "nostra", "nostre", "nostri", "nostro", "più", "questa",
            "questo", "sia", "sono", "tutte", "tutti", "è",
        ],
    ),
    (
        "ca",
        &[
            "als",
            "amb",
            "aquest",
            "aquesta",
            "dels",
            "dret",
            "drets",
            "els",
            "és",
            "això",
            "llei",
            "més",
            "nosaltres",
            "però",
            "perquè",
            "són",
            "també",
            "tots",
            "treballadors",
            "vaga",
            "fonamental",
            "i",
            "què",
        ],
    ),
];

/// Words above that Spanish has, too: they say nothing alone.
const SPANISH: &[&str] = &["está", "no", "del", "di", "vaga", "i", "do", "na", "par", "ou"];

/// Letters that Spanish has not, and the languages that have them.
const LETTERS: &[(char, &[&str])] = &[
    ('è', &["fr", "it", "ca"]),
    ('ê', &["fr", "pt"]),
    ('ò', &["it", "ca"]),
    ('ç', &["fr", "pt", "ca"]),
    ('ã', &["pt"]),
    ('õ', &["pt"]),
    ('ô', &["fr", "pt"]),
    ('à', &["fr", "it", "ca"]),
    ('ù', &["fr", "it"]),
    ('û', &["fr"]),
    ('î', &["fr"]),
];

/// The languages of a word: places in [`WITNESSES`] as bits.
fn languages(word: &Word<'_>, begins: bool) -> u8 {
    static BITS: LazyLock<Dictionary<u8>> = LazyLock::new(|| {
        let mut bits: FxHashMap<&'static str, u8> = FxHashMap::default();
        for (at, (_, words)) in WITNESSES.iter().enumerate() {
            for word in words.iter().filter(|word| !SPANISH.contains(word)) {
                *bits.entry(*word).or_default() |= 1 << at;
            }
        }
        Dictionary::new(bits)
    });
    let of = |names: &[&str]| {
        let places = WITNESSES.iter().enumerate().filter(|(_, (name, _))| names.contains(name));
        places.fold(0, |bits, (at, _)| bits | 1 << at)
    };
    if let Some(bits) = BITS.of(word) {
        return *bits;
    }
    if word.text.is_ascii() && !word.text.contains('\'') {
        return 0;
    }
    let is_lower = word.text.chars().next().is_some_and(char::is_lowercase);
    let elided = word.small.split_once(['\'', '’']).filter(|(head, tail)| {
        ["l", "d", "qu", "n", "s", "c"].contains(head)
            && tail.chars().count() >= 3
            && word.text.ends_with(tail)
            && tail.starts_with(|c| "aeiouhéèàê".contains(c))
    });
    if elided.is_some() && (is_lower || begins) {
        return of(&["fr", "it", "ca"]);
    }
    let letters = word.small.chars().filter(|c| !c.is_ascii());
    let foreign = letters.filter_map(|c| LETTERS.iter().find(|(letter, _)| *letter == c));
    if is_lower { foreign.fold(0, |bits, (_, names)| bits | of(names)) } else { 0 }
}

/// The language of which a sentence in Spanish has two witnesses and more, where no Spanish small word speaks against it.
/// What the source has as well is a name.
pub fn foreign(passage: &Passage<'_>, wording: &Wording, list: &[Word<'_>]) -> Option<&'static str> {
    if !(3..=16).contains(&list.len()) {
        return None;
    }
    let witness = |at: usize, word: &Word<'_>| {
        let is_quoted = || {
            let before = wording.text.get(..word.range.start).unwrap_or_default();
            let is_open =
                |open: char, close: char| before.matches(open).count() > before.matches(close).count();
            is_open('“', '”') || is_open('«', '»') || before.matches('"').count() % 2 == 1
        };
        // A small word beside a capital is part of a name: Médecins du monde, Rio de Janeiro.
        let is_named = || {
            at > 1 && list.get(at - 1).is_some_and(Word::is_capitalized)
                || list.get(at + 1).is_some_and(Word::is_capitalized)
        };
        let bits = languages(word, at == 0);
        if bits == 0 || (word.is_capitalized() && at > 0) || is_named() || is_quoted() { 0 } else { bits }
    };
    let bits: Vec<u8> = list.iter().enumerate().map(|(at, word)| witness(at, word)).collect();
    if bits.iter().filter(|bits| **bits != 0).count() < 2 || wording.emphasis + wording.strong > 0 {
        return None;
    }
    let is_in_source = |word: &Word<'_>| {
        passage.source.as_ref().is_some_and(|source| {
            source.wordings.iter().any(|source| source.words().iter().any(|other| other.small == word.small))
        })
    };
    let own = small_words("es");
    WITNESSES.iter().enumerate().find_map(|(at, (language, words))| {
        let witnesses: Vec<&str> = list
            .iter()
            .zip(&bits)
            .filter(|(word, bits)| *bits & (1 << at) != 0 && !is_in_source(word))
            .map(|(word, _)| word.small)
            .collect();
        let is_one = witnesses.iter().all(|word| witnesses.first() == Some(word));
        let theirs = small_words(if *language == "ca" { "fr" } else { language });
        let more: &[&str] = if *language == "ca" {
            &["el", "la", "a", "no", "al", "del", "per", "que", "si", "tot"]
        } else {
            &[]
        };
        let is_against = |word: &Word<'_>| {
            own.contains(&word.small)
                && !theirs.contains(&word.small)
                && !more.contains(&word.small)
                && !words.contains(&word.small)
        };
        (!is_one && !list.iter().any(is_against)).then_some(*language)
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    #[test]
    fn short_sentences_in_a_third_language_are_found() {
        let found = |spanish: &str| {
            let found = found_in("a = One and other\n", &format!("a = {spanish}\n"));
            found
                .iter()
                .find(|finding| finding.kind.code == "L042")
                .map(|finding| format!("{:?}", finding.arguments["language"]))
        };
        for (text, language) in [
            ("L’éducation est un droit, pas un privilège.", "fr"),
            ("A água não é uma mercadoria.", "pt"),
            ("Il diritto di sciopero è fondamentale.", "it"),
            ("El dret de vaga és fonamental.", "ca"),
        ] {
            assert!(found(text).is_some_and(|found| found.contains(&format!("\"{language}\""))), "{text}");
        }
        for text in [
            "Lo pide la Ligue des droits de l’homme.",
            "Médecins du monde y Medici senza frontiere lo piden.",
            "Dicen «l’éducation est un droit» en París.",
            "La fachada de São Paulo está aquí.",
            "Reunión con Esquerra y Junts del dret a decidir.",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
