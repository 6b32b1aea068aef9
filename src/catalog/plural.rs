//! Plural categories of today's CLDR: `one`, `few`, `many`, … for counts and for ranks.

use fixed_decimal::Decimal;
use icu_plurals::{PluralCategory, PluralRules};

use super::cldr::LocaleData;
use super::{Locale, PluralCustoms};

/// The categories that CLDR has.
pub const CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// The category of a number as it is shown (`1.0` is `other` in English). `other` where there are no rules.
pub fn plural_category(shown: &Decimal, is_ordinal: bool, locale: &Locale) -> &'static str {
    if let Some(plurals) = own_rules(is_ordinal, locale) {
        return plurals.category(shown, is_ordinal);
    }
    let preferences = (&locale.icu()).into();
    let rules = if is_ordinal {
        PluralRules::try_new_ordinal(preferences)
    } else {
        PluralRules::try_new_cardinal(preferences)
    };
    rules.map_or("other", |rules| name(rules.category_for(shown)))
}

/// The categories that counts (or ranks, where `is_ordinal`) have in a locale, `other` among them. Empty where CLDR has
/// no rules.
pub fn plural_categories(is_ordinal: bool, locale: &Locale) -> Vec<&'static str> {
    if let Some(plurals) = own_rules(is_ordinal, locale) {
        return plurals.categories(is_ordinal);
    }
    let data = if is_ordinal { LocaleData::Ordinals } else { LocaleData::Plurals };
    if !data.is_known(locale) {
        return Vec::new();
    }
    let preferences = (&locale.icu()).into();
    let rules = if is_ordinal {
        PluralRules::try_new_ordinal(preferences)
    } else {
        PluralRules::try_new_cardinal(preferences)
    };
    let Ok(rules) = rules else { return Vec::new() };
    rules.categories().map(name).collect()
}

/// Some numbers of each category that counts (or ranks) have in a locale, in CLDR's order of categories: whole numbers
/// where there are any, else decimals. Empty where there are no rules.
pub fn plural_samples(is_ordinal: bool, locale: &Locale) -> Vec<(&'static str, Vec<Decimal>)> {
    const MOST: usize = 3;
    let known = plural_categories(is_ordinal, locale);
    let whole = (0_u32..=200).chain([1000, 1_000_000]).map(Decimal::from);
    let parts = ["0.1", "0.5", "1.0", "1.5", "2.0", "2.5", "5.5"].iter().filter_map(|text| text.parse().ok());
    let mut samples: Vec<(&'static str, Vec<Decimal>)> =
        CATEGORIES.iter().filter(|name| known.contains(name)).map(|name| (*name, Vec::new())).collect();
    for number in whole.chain(parts.filter(|_| !is_ordinal)) {
        let category = plural_category(&number, is_ordinal, locale);
        let is_whole = *number.absolute.magnitude_range().start() >= 0;
        if let Some((_, found)) = samples.iter_mut().find(|(name, _)| *name == category)
            && found.len() < MOST
            && (is_whole || found.iter().all(|other| *other.absolute.magnitude_range().start() < 0))
        {
            found.push(number);
        }
    }
    samples
}

/// The rules that the project gives; CLDR's outrank none of them.
fn own_rules(is_ordinal: bool, locale: &Locale) -> Option<&PluralCustoms> {
    let plurals = locale.customs()?.plurals.as_ref()?;
    (!is_ordinal || !plurals.ordinal.is_empty()).then_some(plurals)
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
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

    #[test]
    fn gives_numbers_of_each_category() {
        let shown = |tag, is_ordinal| -> Vec<String> {
            let samples = plural_samples(is_ordinal, &Locale::parse(tag).unwrap());
            samples
                .iter()
                .map(|(name, numbers)| {
                    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                    format!("{name} {}", numbers.join(","))
                })
                .collect()
        };
        assert_eq!(shown("es", false), ["one 1", "many 1000000", "other 0,2,3"]);
        assert_eq!(shown("cs", false), ["one 1", "few 2,3,4", "many 0.1,0.5,1.0", "other 0,5,6"]);
        assert_eq!(shown("en", true), ["one 1,21,31", "two 2,22,32", "few 3,23,33", "other 0,4,5"]);
        assert_eq!(shown("yua", false), [""; 0]);
    }

    #[test]
    fn lists_the_categories_of_a_locale() {
        let categories = |tag, is_ordinal| {
            let mut found = plural_categories(is_ordinal, &Locale::parse(tag).unwrap());
            found.sort_unstable();
            found
        };
        assert_eq!(categories("es", false), ["many", "one", "other"]);
        assert_eq!(categories("en", false), ["one", "other"]);
        assert_eq!(categories("en", true), ["few", "one", "other", "two"]);
        assert_eq!(categories("ja", false), ["other"]);
        assert_eq!(categories("yua", false), [""; 0]);
    }
}
