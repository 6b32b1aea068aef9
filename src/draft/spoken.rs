//! Languages that somebody speaks, as contacts name them: *(Spanish, English)*, *habla español*.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::idiom::Idiom;
use super::idiom_table::TABLES;
use super::tokens::{fold, tokens};
use crate::catalog::Locale;

/// Languages without a tag of two letters of which statements are told to speak.
const MORE: [&str; 14] =
    ["nah", "nci", "yua", "quc", "mam", "kek", "arn", "ckb", "fil", "ceb", "ilo", "haw", "tzo", "tzh"];

/// Languages (BCP 47) by their names: in themselves, and in the languages that have a table.
static NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let letters = || (b'a'..=b'z').map(char::from);
    let short = letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
    let readers: Vec<Locale> = TABLES.iter().filter_map(|(tag, _)| Locale::parse(tag).ok()).collect();
    let english = Locale::parse("en").unwrap_or_default();
    let mut names = BTreeMap::new();
    for tag in short.chain(MORE.map(str::to_owned)) {
        let Ok(locale) = Locale::parse(&tag) else { continue };
        // CLDR gives the tag for what it does not know.
        if locale.name_in(&english).is_none_or(|name| fold(&name) == tag) {
            continue;
        }
        let own = readers.iter().filter_map(|reader| locale.name_in(reader)).chain([locale.autonym()]);
        for name in own {
            names.entry(fold(&name)).or_insert_with(|| tag.clone());
        }
    }
    // As people say in Spain and in Latin America.
    names.entry("castellano".to_owned()).or_insert_with(|| "es".to_owned());
    names
});

/// The tag of the language of this name.
fn language(name: &str) -> Option<&'static String> {
    NAMES.get(name)
}

/// The languages that words name, where they say nothing else; empty where they do.
pub fn read_languages(text: &str, idiom: &Idiom) -> Vec<String> {
    let words = tokens(text);
    let mut found: Vec<String> = Vec::new();
    for word in &words {
        match language(&word.folded) {
            Some(tag) if !found.contains(tag) => found.push(tag.clone()),
            Some(_) => {}
            None if idiom.is_conjunction(&word.folded) || idiom.is_of_speaking(&word.folded) => {}
            None => return Vec::new(),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_their_names() {
        let read = |tag, text| read_languages(text, &Idiom::of(&Locale::parse(tag).unwrap(), &[])).join(" ");
        assert_eq!(read("en", "Spanish, English"), "es en");
        assert_eq!(read("en", "speaks French and español"), "fr es");
        assert_eq!(read("es", "habla inglés y castellano"), "en es");
        assert_eq!(read("fr", "anglais / français"), "en fr");
        assert_eq!(read("pt", "português"), "pt");
        for text in ["Jane Doe", "English teacher", "and", "", "it"] {
            assert_eq!(read("en", text), "", "{text}");
        }
    }
}
