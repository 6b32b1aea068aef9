//! Days of the Gregorian calendar, and moments of them, as a locale writes them.

use icu_calendar::{Date, Gregorian, Iso};
use icu_datetime::fieldsets::builder::DateFields;
use icu_datetime::input::{DateTime, Time};
use icu_datetime::options::{Length, TimePrecision};
use icu_datetime::preferences::HourCycle;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, parts};

use super::Locale;
use super::cldr::LocaleData;
use super::date_options::DateOptions;
use super::written::Written;

/// How a whole day is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateStyle {
    /// Weekday, day, month and year in words: `lunes, 4 de diciembre de 2017`.
    Full,
    /// Day, month in words and year: `4 de diciembre de 2017`. The default: figures alone are read differently
    /// in different countries.
    #[default]
    Long,
    /// The month shortened: `4 dic 2017`.
    Medium,
    /// Figures: `4/12/17`.
    Short,
}

/// A day as `locale` writes it.
pub fn format_date(date: &Date<Iso>, style: DateStyle, locale: &Locale) -> String {
    format_with(date, &DateOptions::of(style), locale)
}

/// In figures by ISO 8601 where it is not known how the locale writes it.
pub(super) fn format_with(date: &Date<Iso>, options: &DateOptions, locale: &Locale) -> String {
    match written_by_custom(date, options, locale) {
        Some(written) => written.unwrap_or_else(|_| iso(date)),
        // ICU4X would answer with the root's `2017 M12 4`.
        None if !LocaleData::Dates.is_in_cldr(locale) => iso(date),
        None => written(date, options, &locale.icu()).unwrap_or_else(|| iso(date)),
    }
}

/// As the project says that the language writes dates, if it says so; else the field of `locale.toml` that is missing.
pub(super) fn written_by_custom(
    date: &Date<Iso>,
    options: &DateOptions,
    locale: &Locale,
) -> Option<Result<String, &'static str>> {
    let own = locale.customs()?.dates.as_ref()?;
    let fields = if options.has_no_field() { DateFields::YMD } else { options.fields()? };
    let is_full = options.has_no_field() && options.style == Some(DateStyle::Full);
    let length = options.month.or(options.weekday);
    let is_figures = options.style == Some(DateStyle::Short) || length == Some(Length::Short);
    let is_medium = options.style == Some(DateStyle::Medium) || length == Some(Length::Medium);
    let month = if is_medium { "{short-month}" } else { "{month}" };
    let (pattern, field) = match fields {
        DateFields::YMDE => (own.full.as_deref(), "full"),
        DateFields::YMD if is_full => (own.full.as_deref(), "full"),
        DateFields::YMD if is_figures => (own.short.as_deref(), "short"),
        DateFields::YMD if is_medium => (own.medium.as_deref().or(Some(&own.long)), "medium"),
        DateFields::YMD => (Some(own.long.as_str()), "long"),
        DateFields::YM => (own.month_and_year.as_deref(), "month-and-year"),
        DateFields::MD => (own.day_and_month.as_deref(), "day-and-month"),
        DateFields::M => (Some(month), "months"),
        DateFields::Y => (Some("{year}"), "long"),
        DateFields::D => (Some("{day}"), "long"),
        DateFields::E => (Some("{weekday}").filter(|_| !own.weekdays.is_empty()), "weekdays"),
        _ => (None, "full"),
    };
    Some(pattern.map(|pattern| own.write(pattern, date)).ok_or(field))
}

/// ISO 8601, for readers of whose language nothing is known.
pub(super) fn iso(date: &Date<Iso>) -> String {
    format!("{:04}-{:02}-{:02}", date.year().extended_year(), date.month().number(), date.day_of_month().0)
}

fn written(date: &Date<Iso>, options: &DateOptions, locale: &icu_locale::Locale) -> Option<String> {
    // Gregorian on purpose: the locale's own calendar would make 2017 Thai 2560, and the data means Gregorian days.
    let date = date.to_calendar(Gregorian);
    let builder = options.builder();
    let is_period = matches!(builder.date_fields, Some(DateFields::M | DateFields::YM | DateFields::Y));
    if is_period {
        let fields = builder.build_calendar_period().ok()?;
        let formatter =
            FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), fields).ok()?;
        return Some(formatter.format(&date).to_string());
    }
    let is_in_words = builder.length != Some(Length::Short)
        && matches!(
            builder.date_fields,
            Some(DateFields::YMD | DateFields::YMDE | DateFields::MD | DateFields::MDE)
        );
    let fields = builder.build_date().ok()?;
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), fields).ok()?;
    let mut written = Written::of(&formatter.format(&date));
    if is_in_words {
        rank_first_day(&mut written, &locale.id);
    }
    Some(written.text)
}

/// The first day of a month is a rank in some languages, which CLDR's patterns do not know: *1er décembre* (Imprimerie
/// nationale), *1º de dezembro* in Brazil (Manual de Redação da Presidência da República), *1º dicembre* (EU
/// Interinstitutional Style Guide). In Portugal and in Spanish it is a number (the RAE has *1.º* in America, too).
fn rank_first_day(written: &mut Written, id: &icu_locale::LanguageIdentifier) {
    let Some(day) = written.place(parts::DAY).filter(|day| written.text.get(day.clone()) == Some("1")) else {
        return;
    };
    let rank = match id.language.as_str() {
        "fr" => "1er",
        "it" => "1º",
        "pt" if is_brazilian(id) => "1º",
        _ => return,
    };
    written.text.replace_range(day, rank);
}

/// The Portuguese of Brazil, and not that of Portugal and Africa.
fn is_brazilian(id: &icu_locale::LanguageIdentifier) -> bool {
    id.region.is_none_or(|region| region.as_str() == "BR")
}

/// A moment of a day as `locale` writes it, the hours counted to 24, with `offset` (`UTC+2`) in parentheses after the
/// time: `4 décembre 2017 à 09:00 (UTC+1)`.
pub fn format_moment(date: &Date<Iso>, (hour, minute): (u8, u8), offset: &str, locale: &Locale) -> String {
    let is_own =
        locale.customs().is_some_and(|own| own.dates.is_some()) || !LocaleData::Dates.is_in_cldr(locale);
    let by_cldr = || moment(date, hour, minute, offset, locale);
    by_cldr().filter(|_| !is_own).unwrap_or_else(|| {
        format!("{}, {hour:02}:{minute:02} ({offset})", format_date(date, DateStyle::Long, locale))
    })
}

fn moment(date: &Date<Iso>, hour: u8, minute: u8, offset: &str, locale: &Locale) -> Option<String> {
    let mut builder = DateOptions::default().builder();
    builder.time_precision = Some(TimePrecision::Minute);
    let fields = builder.build_date_and_time().ok()?;
    let icu = locale.icu();
    let mut preferences = DateTimeFormatterPreferences::from(&icu);
    preferences.hour_cycle = Some(HourCycle::H23);
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(preferences, fields).ok()?;
    let time = Time::try_new(hour, minute, 0, 0).ok()?;
    let mut written = Written::of(&formatter.format(&DateTime { date: date.to_calendar(Gregorian), time }));
    let end = written.place(parts::MINUTE)?.end;
    // The day may stand on either side of the time.
    let day = written.place(parts::DAY)?;
    if day.start < end {
        written.text.insert_str(end, &format!(" ({offset})"));
        rank_first_day(&mut written, &icu.id);
    } else {
        rank_first_day(&mut written, &icu.id);
        written.text.insert_str(end, &format!(" ({offset})"));
    }
    Some(written.text)
}

/// Whether CLDR has this language's months: a long date differs from the root's `2017 M12 4`.
pub(super) fn has_names(locale: &Locale) -> bool {
    let Ok(date) = Date::try_new_iso(2017, 12, 4) else { return false };
    let long = DateOptions::default();
    written(&date, &long, &locale.icu()) != written(&date, &long, &icu_locale::Locale::UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::super::option::OptionValue;
    use super::*;

    fn written(options: &[(&str, &str)], tag: &str) -> String {
        let mut bag = DateOptions::default();
        for (name, value) in options {
            bag.set(name, &OptionValue::Text(value)).unwrap();
        }
        assert_eq!(bag.conflict(), None);
        format_with(&Date::try_new_iso(2017, 12, 4).unwrap(), &bag, &Locale::parse(tag).unwrap())
    }

    #[test]
    fn writes_days_as_each_locale_does() {
        assert_eq!(written(&[], "es"), "4 de diciembre de 2017");
        assert_eq!(written(&[("dateStyle", "long")], "en"), "December 4, 2017");
        assert_eq!(written(&[("dateStyle", "full")], "es"), "lunes, 4 de diciembre de 2017");
        assert_eq!(written(&[("dateStyle", "long")], "fr"), "4 décembre 2017");
        assert_eq!(written(&[("dateStyle", "long")], "ar"), "4 ديسمبر 2017");
        assert_eq!(written(&[("dateStyle", "short")], "en"), "12/4/17");
        let first = |style, tag| {
            format_date(&Date::try_new_iso(2017, 12, 1).unwrap(), style, &Locale::parse(tag).unwrap())
        };
        assert_eq!(first(DateStyle::Long, "fr"), "1er décembre 2017");
        assert_eq!(first(DateStyle::Full, "fr-CA"), "vendredi 1er décembre 2017");
        assert_eq!(first(DateStyle::Medium, "pt-BR"), "1º de dez. de 2017");
        assert_eq!(first(DateStyle::Long, "it"), "1º dicembre 2017");
        assert_eq!(first(DateStyle::Long, "pt-PT"), "1 de dezembro de 2017");
        assert_eq!(first(DateStyle::Long, "es"), "1 de diciembre de 2017");
        assert_eq!(first(DateStyle::Short, "fr"), "01/12/2017");
        assert_eq!(written(&[("dateStyle", "long")], "th"), "4 ธันวาคม ค.ศ. 2017", "not 2560");
    }

    /// Day and time are joined as CLDR joins them.
    #[test]
    fn writes_moments_as_each_locale_does() {
        let written = |day, tag| {
            let date = Date::try_new_iso(2017, 12, day).unwrap();
            format_moment(&date, (9, 5), "UTC−6", &Locale::parse(tag).unwrap())
        };
        for (tag, moment) in [
            ("en", "December 4, 2017 at 09:05 (UTC−6)"),
            ("es", "4 de diciembre de 2017 a las 09:05 (UTC−6)"),
            ("fr", "4 décembre 2017 à 09:05 (UTC−6)"),
            ("zh-Hans", "2017年12月4日 09:05 (UTC−6)"),
            ("yua", "2017-12-04, 09:05 (UTC−6)"),
        ] {
            assert_eq!(written(4, tag), moment, "{tag}");
        }
        assert_eq!(written(1, "fr"), "1er décembre 2017 à 09:05 (UTC−6)");
    }

    #[test]
    fn obeys_the_fields() {
        assert_eq!(written(&[("month", "long"), ("year", "numeric")], "es"), "diciembre de 2017");
        assert_eq!(written(&[("weekday", "long")], "es"), "lunes");
        assert_eq!(written(&[("month", "long"), ("day", "numeric")], "es"), "4 de diciembre");
        assert_eq!(written(&[("year", "numeric")], "es"), "2017");
        assert_eq!(
            written(&[("month", "numeric"), ("day", "numeric"), ("year", "numeric")], "es"),
            "4/12/2017"
        );
    }
}
