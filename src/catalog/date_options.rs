//! The options of Fluent's `DATETIME`: which fields of a day are shown, and how.

use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::options::{Length, YearStyle};

use super::DateStyle;
use super::option::{Complaint, Conflict, OptionValue};

/// Fluent's `DATETIME` options: a style, or some of weekday, year, month and day.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct DateOptions {
    pub(super) style: Option<DateStyle>,
    pub(super) weekday: Option<Length>,
    year: Option<YearDigits>,
    pub(super) month: Option<Length>,
    day: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum YearDigits {
    All,
    Two,
}

impl DateOptions {
    /// A whole day in a style.
    pub(super) fn of(style: DateStyle) -> Self {
        Self { style: Some(style), ..Self::default() }
    }

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

    /// The fields that are asked for. `None` where they do not go together.
    pub(super) fn fields(&self) -> Option<DateFields> {
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
    pub(super) fn has_no_field(&self) -> bool {
        self.weekday.is_none() && self.year.is_none() && self.month.is_none() && !self.day
    }

    /// What ICU4X is to make of them.
    pub(super) fn builder(&self) -> FieldSetBuilder {
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

#[cfg(test)]
mod tests {
    use super::*;

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
