//! The order of words in a language (CLDR collation): Álamo before Bosque, Nube before Ñandú.

use std::cmp::Ordering;

use icu_collator::{Collator, CollatorBorrowed};

use super::Locale;

/// Compares texts as the readers of one locale sort them.
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    /// The order of this locale; CLDR's root order where the language has none of its own.
    pub fn new(locale: &Locale) -> Self {
        Self(Collator::try_new((&locale.icu()).into(), Default::default()).ok())
    }

    /// Whether `a` stands before `b`. Texts that the language sorts alike are told apart by their characters,
    /// so that a sorted list never depends on the order it had.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.0 {
            Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
            None => a.cmp(b),
        }
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
