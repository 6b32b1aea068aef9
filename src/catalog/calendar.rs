//! What a locale calls the months and the days of the week (CLDR).

use icu_calendar::{Date, Iso};

use super::Locale;
use super::cldr::LocaleData;
use super::date::format_with;
use super::date_options::DateOptions;
use super::option::OptionValue;

/// The names of the months from January, each as it stands alone and as it stands in a date where the two differ
/// (`styczeń`, `stycznia`), in small letters. Empty where CLDR has none.
pub fn month_names(locale: &Locale) -> Vec<Vec<String>> {
    if let Some(own) = locale.customs().and_then(|customs| customs.dates.as_ref()) {
        return own.months.iter().map(|name| vec![name.to_lowercase()]).collect();
    }
    let day = |month| Date::try_new_iso(2017, month, 4).ok();
    names((1..=12).filter_map(day), locale, &["month"])
}

/// The names of the days of the week from Monday, in small letters. Empty where CLDR has none.
pub fn weekday_names(locale: &Locale) -> Vec<Vec<String>> {
    if let Some(own) = locale.customs().and_then(|customs| customs.dates.as_ref()) {
        return own.weekdays.iter().map(|name| vec![name.to_lowercase()]).collect();
    }
    // 4 December 2017 was a Monday.
    let day = |day| Date::try_new_iso(2017, 12, day).ok();
    names((4..=10).filter_map(day), locale, &["weekday"])
}

fn names(days: impl Iterator<Item = Date<Iso>>, locale: &Locale, fields: &[&str]) -> Vec<Vec<String>> {
    if !LocaleData::Dates.is_known(locale) {
        return Vec::new();
    }
    let alone = options(fields);
    let within = options(&[fields, &["day"]].concat());
    let mut names = Vec::new();
    for day in days {
        let name = format_with(&day, &alone, locale).to_lowercase();
        let date = format_with(&day, &within, locale).to_lowercase();
        let stem: String = name.chars().take(3).collect();
        let mut forms = vec![name];
        let words = date.split(|c: char| !c.is_alphabetic());
        if let Some(form) = words.into_iter().find(|word| word.starts_with(&stem))
            && !forms.iter().any(|known| known == form)
        {
            forms.push(form.to_owned());
        }
        names.push(forms);
    }
    names
}

fn options(fields: &[&str]) -> DateOptions {
    let mut options = DateOptions::default();
    for field in fields {
        let value = if *field == "day" { "numeric" } else { "long" };
        let _ = options.set(field, &OptionValue::Text(value));
    }
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_months_and_days() {
        let locale = |tag| Locale::parse(tag).unwrap();
        assert_eq!(month_names(&locale("es"))[11], ["diciembre"]);
        assert_eq!(month_names(&locale("en"))[0], ["january"]);
        assert!(month_names(&locale("pl"))[0].contains(&"stycznia".to_owned()));
        assert_eq!(weekday_names(&locale("es"))[0], ["lunes"]);
        assert_eq!(weekday_names(&locale("fr"))[6], ["dimanche"]);
        assert!(month_names(&locale("yua")).is_empty());
    }
}
