//! What introduces the parts of a statement in a language, and how it writes days: data, so that one more language
//! needs no code.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::cities::region_of_city;
use super::day::Calendar;
use super::idiom_table::{IdiomTable, PHRASES, TABLES, count_small_words};
use super::tokens::{Token, fold, words};
use crate::catalog::pattern::{Element, Expression};
use crate::catalog::{Locale, Pattern, Resource, region_name};

/// The regions (ISO 3166) that have names.
static REGIONS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let letters = || (b'A'..=b'Z').map(char::from);
    let codes = letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
    let english = Locale::parse("en").unwrap_or_default();
    codes.filter(|code| region_name(code, &english).is_some()).collect()
});

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
    /// Whether it introduces that only where it stands alone or before a colon.
    pub is_weak: bool,
}

/// A language as statements are written in it.
#[derive(Clone, Debug)]
pub struct Idiom {
    pub(super) table: IdiomTable,
    /// Phrases as words, the longest first.
    phrases: Vec<(Vec<String>, Anchor)>,
    pub(super) calls: Vec<Vec<String>>,
    /// Phrases that introduce something only where they stand alone or before a colon.
    weak: BTreeSet<Vec<String>>,
    /// Regions (ISO 3166) by what they are called.
    regions: BTreeMap<String, String>,
    /// Regions (ISO 3166) by what their states and provinces are called.
    pub(super) states: BTreeMap<String, String>,
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
        let mut phrases = table.phrases();
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
                // *Myanmar (Burma)* is called by either name.
                for half in name.split(['(', ')']).map(str::trim).filter(|half| half.chars().count() > 3) {
                    regions.entry(fold(half)).or_insert_with(|| code.clone());
                }
            }
        }
        for (code, names) in &table.regions {
            regions.extend(names.iter().map(|name| (fold(name), code.clone())));
        }
        let states = table.states.iter().flat_map(|(code, names)| names.iter().map(move |name| (name, code)));
        let states = states.map(|(name, code)| (fold(name), code.clone())).collect();
        let calls = table.call.iter().map(|text| words(text)).collect();
        let weak = table.weak.iter().map(|text| words(text)).collect();
        let calendar = Calendar::of(locale)
            .with_words(&table.dated, &table.ordinals, &table.months)
            .with_numbers(&table.numbers, &table.and);
        Self { calls, phrases, weak, regions, states, calendar, tag, table }
    }

    /// The language of its table, where there is one.
    pub fn tag(&self) -> Option<&'static str> {
        self.tag
    }

    /// How many small words of this language, and of each other one, there are among some.
    pub fn count_small_words(&self, words: &[String]) -> (usize, Vec<(usize, &'static str)>) {
        let counts = count_small_words(words);
        let own = counts.iter().find(|(_, tag)| Some(*tag) == self.tag).map_or(0, |(count, _)| *count);
        (own, counts.into_iter().filter(|(_, tag)| Some(*tag) != self.tag).collect())
    }

    /// The language of a passage, where it is another one.
    pub fn other_language(&self, text: &str) -> Option<&'static str> {
        const MOST: usize = 200;
        let words = words(text.get(..text.floor_char_boundary(MOST * 8)).unwrap_or(text));
        let counts = count_small_words(&words);
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
        let is_weak = self.weak.contains(phrase);
        Some(Introduction { anchor: *anchor, end: last.range.end, is_weak })
    }

    /// What the first words of a line introduce in another language that has a table: statements are signed by people of
    /// several languages.
    pub fn introduction_abroad(&self, line: &[Token]) -> Option<Introduction> {
        let matches = |phrase: &[String]| {
            phrase.len() <= line.len() && phrase.iter().zip(line).all(|(word, token)| *word == token.folded)
        };
        let (phrase, anchor, _) =
            PHRASES.iter().find(|(phrase, _, tag)| Some(*tag) != self.tag && matches(phrase))?;
        let last = line.get(phrase.len() - 1)?;
        Some(Introduction { anchor: *anchor, end: last.range.end, is_weak: true })
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

    /// The region (ISO 3166) of this name, or of the state or province of this name.
    pub fn region(&self, name: &str) -> Option<&str> {
        let found = self.country(name).or_else(|| {
            let name = bare_name(name);
            let is_code = name.chars().count() == 2;
            self.states
                .get(&name)
                .or_else(|| self.states.get(name.trim_end_matches('.')))
                .filter(|_| !is_code)
        });
        found.map(String::as_str)
    }

    /// The country (ISO 3166) of this name: a name, or a short form that people write for it.
    pub fn country(&self, name: &str) -> Option<&String> {
        let name = bare_name(name);
        self.regions.get(&name).or_else(|| self.regions.get(name.trim_end_matches('.')))
    }

    /// The region of a place: of what stands behind its last comma, two capitals for a state included, or of a city.
    pub fn region_of_place(&self, place: &str) -> Option<&str> {
        let last = place.rsplit(',').next().unwrap_or_default().trim();
        let is_code = place.contains(',') && last.len() == 2 && !last.contains(char::is_lowercase);
        let state = || self.states.get(&bare_name(last)).filter(|_| is_code).map(String::as_str);
        let first = || place.split([',', '/', '(']).next().and_then(region_of_city);
        self.region(last).or_else(state).or_else(|| region_of_city(place)).or_else(first)
    }

    /// Whether a word speaks of those who sign.
    pub fn is_of_signing(&self, word: &str) -> bool {
        has(&self.table.sign, word)
    }

    /// Whether a word names what people are for themselves, and not for an organization.
    pub fn is_personal(&self, word: &str) -> bool {
        has(&self.table.personal, word)
    }

    /// Whether a line only says in which language a text is, or where its translation stands.
    pub fn is_of_version(&self, word: &str) -> bool {
        has(&self.table.version, word)
    }

    /// Whether a word stands between the last two names of several.
    pub fn is_conjunction(&self, word: &str) -> bool {
        has(&self.table.and, word)
    }

    /// The place of a word among the ordinals, from 1.
    pub fn ordinal(&self, word: &str) -> Option<u32> {
        let at =
            self.table.ordinals.iter().position(|ordinals| ordinals.split(' ').any(|one| one == word))?;
        u32::try_from(at + 1).ok()
    }

    /// From where people mostly write in the language (ISO 3166), the likeliest first.
    pub fn likely_regions(&self) -> &[String] {
        &self.table.likely
    }

    /// Whether a word stands around the names of languages: *speaks*, *only*.
    pub fn is_of_speaking(&self, word: &str) -> bool {
        has(&self.table.speaking, word)
    }

    /// Whether a word counts pages.
    pub fn is_page(&self, word: &str) -> bool {
        has(&self.table.page, word)
    }

    /// Whether a word stands between the number of a page and how many there are.
    pub fn is_of(&self, word: &str) -> bool {
        has(&self.table.of, word)
    }

    /// Whether a phrase stands before the number of a document.
    pub fn is_reference(&self, phrase: &str) -> bool {
        has(&self.table.reference, phrase)
    }

    /// Whether a word says that somebody said something.
    pub fn is_said(&self, word: &str) -> bool {
        has(&self.table.said, word)
    }

    /// Whether a word stands for the one who spoke before.
    pub fn is_pronoun(&self, word: &str) -> bool {
        has(&self.table.pronoun, word)
    }

    /// Whether a word in small letters before a name is a part of it: *sor Milagros Herráez*.
    pub fn is_title(&self, word: &str) -> bool {
        has(&self.table.title, word)
    }

    /// Whether a word makes the name behind it a part of what stands before it: *director of Save Rivers*.
    pub fn is_preposition(&self, word: &str) -> bool {
        has(&self.table.preposition, word)
    }

    /// Whether a word begins what is said of somebody: *an engineer who asked not to be named*.
    pub fn is_relative(&self, word: &str) -> bool {
        has(&self.table.relative, word)
    }
}

/// The country (ISO 3166) of a name in any language that has a table.
pub fn country_abroad(name: &str) -> Option<&'static String> {
    TABLES.iter().filter_map(|(tag, _)| find_idiom(tag)).find_map(|idiom| idiom.country(name))
}

/// The idiom of a language that has a table, without the labels of a project.
pub fn find_idiom(tag: &str) -> Option<&'static Idiom> {
    static IDIOMS: LazyLock<Vec<Idiom>> = LazyLock::new(|| {
        let locales = TABLES.iter().filter_map(|(tag, _)| Locale::parse(tag).ok());
        locales.map(|locale| Idiom::of(&locale, &[])).collect()
    });
    IDIOMS.iter().find(|idiom| idiom.tag == Some(tag))
}

fn bare_name(name: &str) -> String {
    fold(name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '(' | ')')))
}

pub(super) fn has(list: &[String], word: &str) -> bool {
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
    use super::super::idiom_table::guess_language;
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
        let both = format!("{spanish}\n\n{english}\n");
        assert_eq!(guess_language(&both), Some("es"), "the first of two counts");
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
