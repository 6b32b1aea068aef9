//! How a language writes: its plurals, months, numbers and most frequent words.

use std::sync::OnceLock;

use fixed_decimal::Decimal;

use super::dictionary::Dictionary;
use super::places::{Places, places};
use crate::catalog::{
    Locale, NumberOptions, format_number, month_names, plural_categories, plural_category, weekday_names,
};

/// What rules know about one language.
#[derive(Clone, Debug)]
pub struct Conventions {
    /// The language subtag.
    pub language: String,
    /// The readers' region: that of the settings, else that of the locale.
    pub region: Option<String>,
    /// Plural categories of counts; empty where CLDR has none.
    pub categories: Vec<&'static str>,
    /// Plural categories of ranks.
    pub ordinals: Vec<&'static str>,
    /// Categories of whole numbers below a million.
    pub frequent: Vec<&'static str>,
    /// Whether 1 is the only whole number of the category `one`.
    pub is_one_alone: bool,
    /// Months by name in small letters: 1 to 12.
    pub months: Dictionary<usize>,
    /// Days of the week by name in small letters: 1 is Monday.
    pub weekdays: Dictionary<usize>,
    /// What may stand before decimals; both marks where the region is not known and regions differ.
    pub decimals: Vec<char>,
    /// The most frequent small words.
    pub small_words: Dictionary<()>,
    places: OnceLock<Places>,
    locale: Locale,
}

impl Conventions {
    /// Those of a locale whose readers are in `region`, where that is known.
    pub fn of(locale: &Locale, region: Option<&str>) -> Self {
        let categories = plural_categories(false, locale);
        let mut frequent = Vec::new();
        let mut is_one_alone = true;
        if !categories.is_empty() {
            for number in (0_u32..=200).chain([1000, 1001, 1002, 1005, 1011, 10_000, 100_000, 999_999]) {
                let category = plural_category(&Decimal::from(number), false, locale);
                if !frequent.contains(&category) {
                    frequent.push(category);
                }
                is_one_alone &= category != "one" || number == 1;
            }
        }
        let language = locale.language().to_owned();
        let by_name = |names: Vec<Vec<String>>| {
            let numbered = names.into_iter().enumerate();
            Dictionary::new(
                numbered.flat_map(|(at, names)| names.into_iter().map(move |name| (name, at + 1))),
            )
        };
        Self {
            region: region.or(locale.region()).map(str::to_owned),
            categories,
            ordinals: plural_categories(true, locale),
            frequent,
            is_one_alone,
            months: by_name(month_names(locale)),
            weekdays: by_name(weekday_names(locale)),
            decimals: decimals(locale, region),
            small_words: Dictionary::of_words(small_words(&language).iter().copied()),
            places: OnceLock::new(),
            locale: locale.clone(),
            language,
        }
    }

    /// Countries and cities by name.
    pub fn places(&self) -> &Places {
        self.places.get_or_init(|| places(&self.locale))
    }

    /// Whether the language is one of these.
    pub fn is(&self, languages: &[&str]) -> bool {
        languages.contains(&self.language.as_str())
    }
}

fn decimals(locale: &Locale, region: Option<&str>) -> Vec<char> {
    let regional = match (region, locale.region()) {
        (Some(region), _) => locale.in_region(region),
        (None, Some(_)) => Some(locale.clone()),
        (None, None) => None,
    };
    let mark = |locale: &Locale| {
        let mut half = Decimal::from(5);
        half.multiply_pow10(-1);
        let written = format_number(&half, &NumberOptions::default(), locale);
        written.chars().find(|c| matches!(c, '.' | ',' | '\u{66B}'))
    };
    // Regions of these languages differ, and the language alone says nothing.
    let differs = matches!(locale.language(), "es" | "de" | "fr" | "it");
    match regional {
        Some(regional) => mark(&regional).into_iter().collect(),
        None if differs => vec!['.', ','],
        None => mark(locale).into_iter().collect(),
    }
}

/// Words that most sentences of a language have, one letter left out. From frequency lists; what two of these
/// languages share is told apart where it matters.
pub(super) fn small_words(language: &str) -> &'static [&'static str] {
    match language {
        "en" => &[
            "the", "of", "and", "to", "in", "is", "are", "was", "were", "for", "with", "that", "this",
            "these", "by", "on", "from", "which", "we", "our", "their", "will", "has", "have", "been", "it",
            "its", "not", "but", "or", "at", "be", "who", "they", "you", "your", "all", "into", "more", "an",
            "as", "must", "can", "than", "there", "those", "should", "would", "after", "before", "about",
        ],
        "es" => &[
            "de", "la", "el", "los", "las", "y", "en", "que", "del", "se", "por", "con", "una", "un", "para",
            "su", "sus", "al", "lo", "como", "más", "pero", "este", "esta", "estos", "estas", "ha", "han",
            "nos", "nuestro", "nuestra", "nuestros", "nuestras", "es", "son", "entre", "sobre", "sin",
            "desde", "hasta", "también", "no", "muy", "fue", "ser", "está", "están", "esto", "eso", "ese",
            "esa", "cuando", "donde", "quien", "hay", "ya", "todos", "todas", "o", "a", "e", "u", "me", "le",
            "les", "si", "sí", "he", "ante", "cada",
        ],
        "fr" => &[
            "le", "la", "les", "de", "des", "du", "et", "en", "un", "une", "que", "qui", "pour", "dans",
            "sur", "au", "aux", "par", "est", "sont", "nous", "ce", "cette", "ces", "avec", "ne", "pas",
            "plus", "notre", "nos", "leur", "leurs", "ont", "il", "elle", "ils", "vous", "se", "sa", "son",
            "ses", "ou", "mais", "tous", "à",
        ],
        "pt" => &[
            "de", "a", "o", "os", "as", "e", "em", "que", "do", "da", "dos", "das", "no", "na", "nos", "nas",
            "se", "por", "com", "uma", "um", "para", "seu", "sua", "ao", "à", "não", "mais", "como", "mas",
            "este", "esta", "é", "são", "foi", "pelo", "pela", "nosso", "nossa", "entre", "sobre", "também",
        ],
        "it" => &[
            "di", "il", "la", "lo", "gli", "le", "i", "e", "in", "che", "del", "della", "dei", "delle", "si",
            "per", "con", "una", "un", "non", "al", "alla", "è", "sono", "nel", "nella", "da", "dal", "più",
            "come", "ma", "questo", "questa", "nostro", "nostra", "suo", "sua", "anche",
        ],
        "de" => &[
            "der", "die", "das", "und", "in", "zu", "den", "dem", "des", "von", "mit", "für", "auf", "ist",
            "sind", "ein", "eine", "einer", "eines", "nicht", "wir", "uns", "unser", "unsere", "sich",
            "auch", "an", "bei", "aus", "nach", "im", "zum", "zur", "wird", "werden", "hat", "haben", "als",
            "wie", "oder", "aber", "dass",
        ],
        _ => &[],
    }
}
