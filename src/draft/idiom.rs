//! What introduces the parts of a statement in a language, and how it writes days: data, so that one more language
//! needs no code.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::day::Calendar;
use super::tokens::{Token, fold, words};
use crate::catalog::pattern::{Element, Expression};
use crate::catalog::{Locale, Pattern, Resource, region_name};

/// The tables that come with the program. Adding a language: its file and its line.
static TABLES: &[(&str, &str)] = &[
    ("en", include_str!("idioms/en.toml")),
    ("es", include_str!("idioms/es.toml")),
    ("fr", include_str!("idioms/fr.toml")),
    ("pt", include_str!("idioms/pt.toml")),
];

/// The regions (ISO 3166) that have names.
static REGIONS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let letters = || (b'A'..=b'Z').map(char::from);
    let codes = letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
    let english = Locale::parse("en").unwrap_or_default();
    codes.filter(|code| region_name(code, &english).is_some()).collect()
});

/// A table as its file has it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct IdiomTable {
    release: Vec<String>,
    embargo: Vec<String>,
    signed: Vec<String>,
    contacts: Vec<String>,
    pointer: Vec<String>,
    notes: Vec<String>,
    about: Vec<String>,
    salutation: Vec<String>,
    end: Vec<String>,
    call: Vec<String>,
    role: Vec<String>,
    organization: Vec<String>,
    legal: Vec<String>,
    small: Vec<String>,
    labels: Vec<String>,
    statement: Vec<String>,
    stop: Vec<String>,
    phones: BTreeMap<String, Vec<String>>,
    regions: BTreeMap<String, Vec<String>>,
}

/// What a phrase introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// An instruction above the title.
    Release,
    /// A moment before which nothing is published.
    Embargo,
    /// Those who sign.
    Signed,
    /// Those who are to be asked.
    Contacts,
    /// Where the contacts are.
    Pointer,
    /// What is said to editors.
    Notes,
    /// What an organization says of itself.
    About,
    /// Those to whom a letter goes.
    Salutation,
}

/// A phrase at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// What it introduces.
    pub anchor: Anchor,
    /// Where the phrase ends.
    pub end: usize,
}

/// A language as statements are written in it.
#[derive(Clone, Debug)]
pub struct Idiom {
    table: IdiomTable,
    /// Phrases as words, the longest first.
    phrases: Vec<(Vec<String>, Anchor)>,
    calls: Vec<Vec<String>>,
    /// Regions (ISO 3166) by what they are called.
    regions: BTreeMap<String, String>,
    /// How it writes days.
    pub calendar: Calendar,
    /// The language of its table.
    tag: Option<&'static str>,
}

impl Idiom {
    /// That of a locale: the table of its language, and the labels that the project has, or would have, in it.
    pub fn of(locale: &Locale, labels: &[&Resource]) -> Self {
        let near = |tag: &str| Locale::parse(tag).is_ok_and(|known| known.is_same_language(locale));
        let found = TABLES.iter().find(|(tag, _)| near(tag));
        let (tag, text) = (found.map(|(tag, _)| *tag), found.map(|(_, text)| *text));
        let table: IdiomTable = text.and_then(|text| toml::from_str(text).ok()).unwrap_or_default();
        let lists = [
            (&table.release, Anchor::Release),
            (&table.embargo, Anchor::Embargo),
            (&table.signed, Anchor::Signed),
            (&table.contacts, Anchor::Contacts),
            (&table.pointer, Anchor::Pointer),
            (&table.notes, Anchor::Notes),
            (&table.about, Anchor::About),
            (&table.salutation, Anchor::Salutation),
        ];
        let listed =
            lists.into_iter().flat_map(|(list, anchor)| list.iter().map(move |text| (words(text), anchor)));
        let mut phrases: Vec<(Vec<String>, Anchor)> = listed.collect();
        const LABELS: [(&str, Anchor); 6] = [
            ("signed", Anchor::Signed),
            ("contacts-heading", Anchor::Contacts),
            ("contacts-heading-without-place", Anchor::Contacts),
            ("contacts-pointer", Anchor::Pointer),
            ("contacts-pointer-without-place", Anchor::Pointer),
            ("embargo-notice", Anchor::Embargo),
        ];
        for (id, anchor) in LABELS {
            let message = labels.iter().find_map(|resource| resource.message(id));
            let mut texts = Vec::new();
            if let Some(pattern) = message.and_then(|message| message.value.as_ref()) {
                leading_texts(pattern, &mut texts);
            }
            phrases.extend(texts.iter().map(|text| (words(text), anchor)));
        }
        phrases.retain(|(phrase, _)| !phrase.is_empty());
        phrases.sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        let mut regions: BTreeMap<String, String> = BTreeMap::new();
        for code in REGIONS.iter() {
            if let Some(name) = region_name(code, locale) {
                regions.entry(fold(&name)).or_insert_with(|| code.clone());
            }
        }
        for (code, names) in &table.regions {
            regions.extend(names.iter().map(|name| (fold(name), code.clone())));
        }
        let calls = table.call.iter().map(|text| words(text)).collect();
        Self { calls, phrases, regions, calendar: Calendar::of(locale), tag, table }
    }

    /// The language of a passage, where it is another one.
    pub fn other_language(&self, text: &str) -> Option<&'static str> {
        const MOST: usize = 200;
        let words = words(text.get(..text.floor_char_boundary(MOST * 8)).unwrap_or(text));
        let counts = count_stops(&words);
        let own = counts.iter().find(|(_, tag)| Some(*tag) == self.tag)?.0;
        let (most, tag) = *counts.first()?;
        let is_clear = most >= 4 && most * 6 >= words.len() && most >= own * 2 + 2;
        is_clear.then_some(tag)
    }

    /// What the first words of a line introduce.
    pub fn introduction(&self, line: &[Token]) -> Option<Introduction> {
        let matches = |phrase: &[String]| {
            phrase.len() <= line.len() && phrase.iter().zip(line).all(|(word, token)| *word == token.folded)
        };
        let (phrase, anchor) = self.phrases.iter().find(|(phrase, _)| matches(phrase))?;
        let last = line.get(phrase.len() - 1)?;
        Some(Introduction { anchor: *anchor, end: last.range.end })
    }

    /// Whether a line calls somebody to do something: within its first words.
    pub fn is_call(&self, line: &[Token]) -> bool {
        self.calls.iter().any(|call| {
            let starts = line.windows(call.len().max(1)).take(8);
            starts
                .into_iter()
                .any(|window| window.iter().zip(call).all(|(token, word)| token.folded == *word))
        })
    }

    /// Whether a word alone on a line ends a statement.
    pub fn is_end(&self, word: &str) -> bool {
        self.table.end.iter().any(|end| end == word)
    }

    /// Whether a word says little.
    pub fn is_stop(&self, word: &str) -> bool {
        word.chars().count() < 2 || has(&self.table.stop, word)
    }

    /// Whether a word says only that there is a statement.
    pub fn is_of_statement(&self, word: &str) -> bool {
        has(&self.table.statement, word)
    }

    /// Whether a word stands between a place and a day.
    pub fn is_small(&self, word: &str) -> bool {
        has(&self.table.small, word)
    }

    /// Whether a word names what people do.
    pub fn is_role(&self, word: &str) -> bool {
        has(&self.table.role, word)
    }

    /// Whether names of organizations have such a word.
    pub fn is_of_organization(&self, word: &str) -> bool {
        has(&self.table.organization, word)
    }

    /// Whether a text behind a comma is a part of the name before it: `Inc.`
    pub fn is_legal_form(&self, text: &str) -> bool {
        has(&self.table.legal, &fold(text.trim()))
    }

    /// Whether a word only says what kind of value follows.
    pub fn is_label(&self, word: &str) -> bool {
        has(&self.table.labels, word)
    }

    /// The kind of telephone that a word names.
    pub fn phone_kind(&self, word: &str) -> Option<&'static str> {
        let named =
            self.table.phones.iter().find(|(_, names)| has(names, word)).map(|(kind, _)| kind.as_str());
        named.and_then(crate::statement::parse_kind)
    }

    /// The region (ISO 3166) of this name.
    pub fn region(&self, name: &str) -> Option<&str> {
        let name = fold(name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '(' | ')')));
        let bare = name.trim_end_matches('.');
        self.regions.get(&name).or_else(|| self.regions.get(bare)).map(String::as_str)
    }
}

/// The small words of each language that has a table.
static STOPS: LazyLock<Vec<(BTreeSet<String>, &'static str)>> = LazyLock::new(|| {
    let read = |table: &str| toml::from_str::<IdiomTable>(table).unwrap_or_default();
    TABLES.iter().map(|(tag, table)| (read(table).stop.into_iter().collect(), *tag)).collect()
});

/// How many small words of each language there are among some, the most first.
fn count_stops(words: &[String]) -> Vec<(usize, &'static str)> {
    let count = |stops: &BTreeSet<String>| words.iter().filter(|word| stops.contains(*word)).count();
    let mut counts: Vec<_> = STOPS.iter().map(|(stops, tag)| (count(stops), *tag)).collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    counts
}

/// The language of a text, of those that have a table: that of most of its small words; nothing where there are few of
/// them, or another language has nearly as many.
pub fn guess_language(text: &str) -> Option<&'static str> {
    const MOST: usize = 3000;
    let head = text.get(..text.floor_char_boundary(MOST * 8)).unwrap_or(text);
    let words = words(head);
    let counts = count_stops(words.get(..MOST).unwrap_or(&words));
    let [(most, tag), (next, _), ..] = counts.as_slice() else { return None };
    let is_clear = *most >= 8 && *most * 6 >= words.len().min(MOST) && *most * 3 >= *next * 4;
    is_clear.then_some(tag)
}

fn has(list: &[String], word: &str) -> bool {
    list.iter().any(|known| known == word)
}

/// What a label says before the first value that is filled in; of each variant, if it has some.
fn leading_texts(pattern: &Pattern, texts: &mut Vec<String>) {
    match pattern.elements.first() {
        Some(Element::Text { value, .. }) => texts.push(value.clone()),
        Some(Element::Placeable { expression: Expression::Select { variants, .. }, .. }) => {
            variants.iter().for_each(|variant| leading_texts(&variant.value, texts));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn idiom(tag: &str) -> Idiom {
        Idiom::of(&Locale::parse(tag).unwrap(), &[])
    }

    fn introduces(tag: &str, line: &str) -> Option<(Anchor, &'static str)> {
        let found = idiom(tag).introduction(&tokens(line))?;
        Some((found.anchor, line.get(found.end..).unwrap().to_owned().leak()))
    }

    #[test]
    fn every_table_is_read() {
        for (tag, text) in TABLES {
            let table: Result<IdiomTable, _> = toml::from_str(text);
            assert!(table.is_ok(), "{tag}: {table:?}");
            assert!(idiom(tag).phrases.len() > 60, "{tag}");
        }
    }

    #[test]
    fn the_longest_phrase_counts_whatever_is_between_its_words() {
        assert_eq!(
            introduces("en", "For more information, please contact: Jane"),
            Some((Anchor::Contacts, ": Jane"))
        );
        assert_eq!(introduces("en", "SIGNED BY:"), Some((Anchor::Signed, ":")));
        assert_eq!(introduces("fr", "Pour plus d’informations :"), Some((Anchor::Contacts, " :")));
        assert_eq!(introduces("pt-BR", "Organizações signatárias"), Some((Anchor::Signed, "")));
        assert_eq!(introduces("es", "Contactos de prensa"), Some((Anchor::Contacts, "")));
        assert_eq!(introduces("en", "Contacting us is easy"), None);
    }

    #[test]
    fn labels_of_a_project_introduce_parts_in_any_language() {
        let text = "signed = { $signatories ->\n    [one] U k’ab:\n   *[other] U k’abo’ob:\n}\n";
        let (labels, _) = crate::catalog::parse_resource(&crate::diagnostic::Source::new("labels.ftl", text));
        let idiom = Idiom::of(&Locale::parse("yua").unwrap(), &[&labels]);
        assert_eq!(
            idiom.introduction(&tokens("U k'abo'ob:")).map(|found| found.anchor),
            Some(Anchor::Signed)
        );
    }

    #[test]
    fn a_language_is_known_by_its_small_words() {
        let english = "As representatives from civil society in the United States, we will continue to work with other governments and to help bring the voices of our communities to this process.";
        let spanish = "Como representantes de la sociedad civil, seguiremos trabajando con otros gobiernos para que las voces de nuestras comunidades se escuchen en este proceso y en los que vengan.";
        assert_eq!((guess_language(english), guess_language(spanish)), (Some("en"), Some("es")));
        assert_eq!((guess_language("Alianza Americas, CARECEN"), guess_language("")), (None, None));
    }

    #[test]
    fn regions_have_names_and_short_forms() {
        assert_eq!(idiom("en").region("U.S.:"), Some("US"));
        assert_eq!(idiom("en").region("Mexico"), Some("MX"));
        assert_eq!(idiom("es").region("Alemania"), Some("DE"));
        assert_eq!(idiom("en").region("Nowhere"), None);
    }
}
