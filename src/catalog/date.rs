//! Days of the Gregorian calendar as a locale writes them, with the options of Fluent's `DATETIME`.

use icu_calendar::{Date, Gregorian, Iso};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::options::{Length, YearStyle};

use super::Locale;
use super::option::{Complaint, Conflict, OptionValue};

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

/// Fluent's `DATETIME` options: a style, or some of weekday, year, month and day.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct DateOptions {
    style: Option<DateStyle>,
    weekday: Option<Length>,
    year: Option<YearDigits>,
    month: Option<Length>,
    day: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum YearDigits {
    All,
    Two,
}

impl DateOptions {
    /// Changes one option by its Fluent name.
    pub(super) fn set(&mut self, name: &str, value: &OptionValue<'_>) -> Result<(), Complaint> {
        let OptionValue::Text(value) = value else {
            return Err(if is_option(name) { Complaint::Invalid(expected(name)) } else { unknown(name) });
        };
        let invalid = Err(Complaint::Invalid(expected(name)));
        match name {
            "dateStyle" => {
                self.style = Some(match *value {
                    "full" => DateStyle::Full,
                    "long" => DateStyle::Long,
                    "medium" => DateStyle::Medium,
                    "short" => DateStyle::Short,
                    _ => return invalid,
                });
            }
            "weekday" => {
                self.weekday = Some(match *value {
                    "long" => Length::Long,
                    "short" => Length::Medium,
                    "narrow" => return Err(Complaint::Unsupported),
                    _ => return invalid,
                });
            }
            "month" => {
                self.month = Some(match *value {
                    "long" => Length::Long,
                    "short" => Length::Medium,
                    "numeric" => Length::Short,
                    "narrow" | "2-digit" => return Err(Complaint::Unsupported),
                    _ => return invalid,
                });
            }
            "year" => {
                self.year = Some(match *value {
                    "numeric" => YearDigits::All,
                    "2-digit" => YearDigits::Two,
                    _ => return invalid,
                });
            }
            "day" => match *value {
                "numeric" => self.day = true,
                "2-digit" => return Err(Complaint::Unsupported),
                _ => return invalid,
            },
            _ => return Err(unknown(name)),
        }
        Ok(())
    }

    /// What the options together get wrong.
    pub(super) fn conflict(&self) -> Option<Conflict> {
        if self.style.is_some() {
            let other = if self.weekday.is_some() {
                "weekday"
            } else if self.year.is_some() {
                "year"
            } else if self.month.is_some() {
                "month"
            } else if self.day {
                "day"
            } else {
                return None;
            };
            return Some(Conflict::new("dateStyle", other));
        }
        if let (Some(weekday), Some(month)) = (self.weekday, self.month)
            && weekday != month
            && month != Length::Short
        {
            return Some(Conflict::new("weekday", "month"));
        }
        if self.year == Some(YearDigits::Two) && self.month != Some(Length::Short) {
            return Some(Conflict::new("year", "month"));
        }
        if self.fields().is_none() {
            let (option, other) = match (self.year.is_some(), self.month.is_some(), self.weekday.is_some()) {
                (true, false, _) => ("year", if self.day { "day" } else { "weekday" }),
                (_, true, true) => ("month", "weekday"),
                _ => ("year", "weekday"),
            };
            return Some(Conflict::new(option, other));
        }
        None
    }

    fn fields(&self) -> Option<DateFields> {
        Some(match (self.year.is_some(), self.month.is_some(), self.day, self.weekday.is_some()) {
            (false, false, false, false) => DateFields::YMD,
            (true, true, true, true) => DateFields::YMDE,
            (true, true, true, false) => DateFields::YMD,
            (true, true, false, false) => DateFields::YM,
            (true, false, false, false) => DateFields::Y,
            (false, true, true, true) => DateFields::MDE,
            (false, true, true, false) => DateFields::MD,
            (false, true, false, false) => DateFields::M,
            (false, false, true, true) => DateFields::DE,
            (false, false, true, false) => DateFields::D,
            (false, false, false, true) => DateFields::E,
            _ => return None,
        })
    }

    /// Whether a style says all.
    fn has_no_field(&self) -> bool {
        self.weekday.is_none() && self.year.is_none() && self.month.is_none() && !self.day
    }

    fn builder(&self) -> FieldSetBuilder {
        let mut builder = FieldSetBuilder::new();
        if self.has_no_field() {
            let style = self.style.unwrap_or_default();
            builder.date_fields =
                Some(if style == DateStyle::Full { DateFields::YMDE } else { DateFields::YMD });
            builder.length = Some(match style {
                DateStyle::Full | DateStyle::Long => Length::Long,
                DateStyle::Medium => Length::Medium,
                DateStyle::Short => Length::Short,
            });
        } else {
            builder.date_fields = Some(self.fields().unwrap_or(DateFields::YMD));
            builder.length = Some(self.month.or(self.weekday).unwrap_or(Length::Long));
            if self.year == Some(YearDigits::All) {
                builder.year_style = Some(YearStyle::Full);
            }
        }
        builder
    }
}

fn is_option(name: &str) -> bool {
    matches!(name, "dateStyle" | "weekday" | "month" | "year" | "day")
}

fn expected(name: &str) -> &'static str {
    match name {
        "dateStyle" => "\"full\", \"long\", \"medium\", \"short\"",
        "weekday" => "\"long\", \"short\"",
        "month" => "\"long\", \"short\", \"numeric\"",
        "year" => "\"numeric\", \"2-digit\"",
        _ => "\"numeric\"",
    }
}

/// Options of ECMA-402 that a day cannot obey, having no time, era or other calendar; anything else is unknown.
fn unknown(name: &str) -> Complaint {
    match name {
        "timeStyle"
        | "hour"
        | "minute"
        | "second"
        | "hour12"
        | "hourCycle"
        | "dayPeriod"
        | "timeZone"
        | "timeZoneName"
        | "fractionalSecondDigits"
        | "era"
        | "calendar"
        | "numberingSystem"
        | "localeMatcher"
        | "formatMatcher" => Complaint::Unsupported,
        _ => Complaint::Unknown,
    }
}

/// A day as `locale` writes it.
pub fn format_date(date: &Date<Iso>, style: DateStyle, locale: &Locale) -> String {
    format_with(date, &DateOptions { style: Some(style), ..DateOptions::default() }, locale)
}

/// In figures by ISO 8601 where it is not known how the locale writes it.
pub(super) fn format_with(date: &Date<Iso>, options: &DateOptions, locale: &Locale) -> String {
    match written_by_custom(date, options, locale) {
        Some(written) => written.unwrap_or_else(|_| iso(date)),
        // ICU4X would answer with the root's `2017 M12 4`.
        None if !has_names(locale) => iso(date),
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
    Some(if is_period {
        let fields = builder.build_calendar_period().ok()?;
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), fields)
            .ok()?
            .format(&date)
            .to_string()
    } else {
        let fields = builder.build_date().ok()?;
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), fields)
            .ok()?
            .format(&date)
            .to_string()
    })
}

/// Whether CLDR has this language's months: a long date differs from the root's `2017 M12 4`.
pub(super) fn has_names(locale: &Locale) -> bool {
    let Ok(date) = Date::try_new_iso(2017, 12, 4) else { return false };
    let long = DateOptions::default();
    written(&date, &long, &locale.icu()) != written(&date, &long, &icu_locale::Locale::UNKNOWN)
}

#[cfg(test)]
mod tests {
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
        assert_eq!(written(&[("dateStyle", "long")], "th"), "4 ธันวาคม ค.ศ. 2017", "not 2560");
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

    #[test]
    fn refuses_what_it_cannot_do() {
        let mut bag = DateOptions::default();
        assert_eq!(bag.set("hour", &OptionValue::Text("numeric")), Err(Complaint::Unsupported));
        assert_eq!(bag.set("dateSytle", &OptionValue::Text("long")), Err(Complaint::Unknown));
        assert!(matches!(bag.set("month", &OptionValue::Text("lang")), Err(Complaint::Invalid(_))));
        bag.set("year", &OptionValue::Text("numeric")).unwrap();
        bag.set("day", &OptionValue::Text("numeric")).unwrap();
        assert_eq!(bag.conflict(), Some(Conflict::new("year", "day")));
    }
}
