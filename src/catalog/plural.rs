//! Plural categories of today's CLDR: `one`, `few`, `many`, … for counts and for ranks.

use fixed_decimal::Decimal;
use icu_plurals::{PluralCategory, PluralRules};

use super::Locale;

/// The categories that CLDR has.
pub(super) const CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// The category of a number as it is shown (`1.0` is `other` in English). `other` where there are no rules.
pub(super) fn plural_category(shown: &Decimal, is_ordinal: bool, locale: &Locale) -> &'static str {
    let preferences = (&locale.icu()).into();
    let rules = if is_ordinal {
        PluralRules::try_new_ordinal(preferences)
    } else {
        PluralRules::try_new_cardinal(preferences)
    };
    match rules.map(|rules| rules.category_for(shown)) {
        Ok(PluralCategory::Zero) => "zero",
        Ok(PluralCategory::One) => "one",
        Ok(PluralCategory::Two) => "two",
        Ok(PluralCategory::Few) => "few",
        Ok(PluralCategory::Many) => "many",
        Ok(PluralCategory::Other) | Err(_) => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_cldr_of_today() {
        for (tag, number, category) in [
            ("es", "1", "one"),
            ("es", "1000000", "many"),
            ("es", "1.0", "one"),
            ("en", "1.0", "other"),
            ("ar", "103", "few"),
            ("lt", "22", "few"),
            ("ro", "101", "few"),
            ("he", "20", "other"),
            ("fr", "0", "one"),
        ] {
            let locale = Locale::parse(tag).unwrap();
            assert_eq!(plural_category(&number.parse().unwrap(), false, &locale), category, "{tag} {number}");
        }
        assert_eq!(plural_category(&"22".parse().unwrap(), true, &Locale::parse("en").unwrap()), "two");
    }
}
