//! The order of words in a language (CLDR collation): Álamo before Bosque, Nube before Ñandú.

use std::cmp::Ordering;

use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::exemplar_chars::ExemplarCharacters;

use super::Locale;
use super::customs::compare_by_alphabet;

/// Compares texts as the readers of one locale sort them.
pub struct Collation {
    collator: Option<CollatorBorrowed<'static>>,
    /// The project's own order.
    alphabet: Vec<String>,
}

impl Collation {
    /// The order of this locale; CLDR's root order where the language has none of its own.
    pub fn new(locale: &Locale) -> Self {
        let alphabet = locale.customs().map(|customs| customs.alphabet.clone()).unwrap_or_default();
        Self { collator: Collator::try_new((&locale.icu()).into(), Default::default()).ok(), alphabet }
    }

    /// Whether `a` stands before `b`. Texts that the language sorts alike are told apart by their characters,
    /// so that a sorted list never depends on the order it had.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let by_letters = match self.alphabet.as_slice() {
            [] => Ordering::Equal,
            alphabet => compare_by_alphabet(a, b, alphabet),
        };
        let by_cldr = || self.collator.as_ref().map_or(Ordering::Equal, |collator| collator.compare(a, b));
        by_letters.then_with(by_cldr).then_with(|| a.cmp(b))
    }
}

/// The first letters of the language, in its order: those of its alphabet where the project gives one, else those under
/// which CLDR has an index sorted. Empty where CLDR has none of its own.
pub fn first_letters(locale: &Locale) -> Vec<String> {
    const MOST: usize = 12;
    if let Some(customs) = locale.customs().filter(|customs| !customs.alphabet.is_empty()) {
        return customs.alphabet.iter().take(MOST).cloned().collect();
    }
    let Ok(index) = ExemplarCharacters::try_new_index(&locale.data()) else { return Vec::new() };
    let letters = index.code_points().iter_chars().filter(|letter| letter.is_alphabetic()).map(String::from);
    let mut letters: Vec<String> = letters.chain(index.strings().iter().map(str::to_owned)).collect();
    let collation = Collation::new(locale);
    letters.sort_by(|a, b| collation.compare(a, b));
    letters.truncate(MOST);
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_in_the_order_of_their_language() {
        let first = |tag| first_letters(&Locale::parse(tag).unwrap()).join("");
        assert!(first("es").starts_with("ABCDEFG"), "{}", first("es"));
        assert_eq!((first("es-MX"), first("cs")), (first("es"), "ABCČDEFGHCHIJ".to_owned()));
        assert!(first("ar").starts_with("ابتث"), "{}", first("ar"));
        assert_eq!(first("yua"), "");
    }

    #[test]
    fn sorts_as_the_readers_do() {
        let spanish = Collation::new(&Locale::parse("es").unwrap());
        let mut names = ["Observatorio", "Ñandú", "nube", "Álamo", "Bosque", "Nube"];
        names.sort_by(|a, b| spanish.compare(a, b));
        assert_eq!(names, ["Álamo", "Bosque", "nube", "Nube", "Ñandú", "Observatorio"]);
    }
}
