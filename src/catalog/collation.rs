//! The order of words in a language (CLDR collation): Álamo before Bosque, Nube before Ñandú.

use std::cmp::Ordering;

use icu_collator::{Collator, CollatorBorrowed};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_readers_do() {
        let spanish = Collation::new(&Locale::parse("es").unwrap());
        let mut names = ["Observatorio", "Ñandú", "nube", "Álamo", "Bosque", "Nube"];
        names.sort_by(|a, b| spanish.compare(a, b));
        assert_eq!(names, ["Álamo", "Bosque", "nube", "Nube", "Ñandú", "Observatorio"]);
    }
}
