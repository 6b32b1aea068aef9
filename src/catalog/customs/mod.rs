//! How a language writes of which CLDR knows little or nothing: what `locales/<locale>/locale.toml` says.

mod alphabet;
mod plural_rule;
mod read_customs;

use std::collections::BTreeMap;

use icu_calendar::{Date, Iso};
use schemars::JsonSchema;
use serde::Serialize;

pub(super) use alphabet::compare_by_alphabet;
pub use plural_rule::PluralRule;
pub use read_customs::read_customs;

use super::Direction;

/// What a project says of one language: `locales/<locale>/locale.toml`. Everything is optional; what is said outranks
/// CLDR.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields, default, title = "locale.toml")]
pub struct Customs {
    /// The language’s name in itself, as the language chooser shows it.
    pub name: Option<String>,
    /// Which way it is written.
    pub direction: Option<Direction>,
    /// The letters in their order, letters of several characters among them (`ch`); other characters come after them.
    pub alphabet: Vec<String>,
    /// How dates are written.
    pub dates: Option<DateCustoms>,
    /// How lists are written.
    pub lists: Option<ListCustoms>,
    /// How numbers are written.
    pub numbers: Option<NumberCustoms>,
    /// The forms that counts and ranks have.
    pub plurals: Option<PluralCustoms>,
}

/// How dates are written. Patterns hold `{day}`, `{month}`, `{short-month}`, `{month-number}`, `{year}`, `{weekday}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct DateCustoms {
    /// The names of the twelve months, from January.
    #[schemars(length(equal = 12))]
    pub months: Vec<String>,
    /// Their short names.
    #[schemars(default, length(equal = 12))]
    pub short_months: Vec<String>,
    /// The names of the seven days of the week, from Monday.
    #[schemars(default, length(equal = 7))]
    pub weekdays: Vec<String>,
    /// What stands for `{day}` beside a month in words on the first of the month: `1ye`.
    #[schemars(default)]
    pub first_day: Option<String>,
    /// A whole date: `{day} {month} {year}`.
    pub long: String,
    /// A whole date with its day of the week.
    #[schemars(default)]
    pub full: Option<String>,
    /// A whole date with the month shortened; as `long` where it is not said.
    #[schemars(default)]
    pub medium: Option<String>,
    /// A whole date in figures.
    #[schemars(default)]
    pub short: Option<String>,
    /// A month and its year.
    #[schemars(default)]
    pub month_and_year: Option<String>,
    /// A day and its month.
    #[schemars(default)]
    pub day_and_month: Option<String>,
}

/// How lists are written: what stands between the members, spaces included.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct ListCustoms {
    /// Between members, but before the last.
    #[schemars(default)]
    pub between: String,
    /// Before the last of those that all are meant: ` and `.
    pub and: String,
    /// Before the last of those of which one is meant: ` or `.
    #[schemars(default)]
    pub or: Option<String>,
}

/// How numbers are written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct NumberCustoms {
    /// Before the decimals.
    pub decimal: String,
    /// Between thousands; nothing where they are not grouped.
    #[schemars(default)]
    pub group: String,
}

/// The forms that counts and ranks have: conditions in CLDR’s syntax (`n = 1`) by category; `other` is all the rest.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct PluralCustoms {
    /// For counts: `{ one = "n = 1" }`.
    pub cardinal: BTreeMap<String, PluralRule>,
    /// For ranks.
    #[schemars(default)]
    pub ordinal: BTreeMap<String, PluralRule>,
}

/// The JSON schema (draft 2020-12) of `locale.toml`.
pub fn customs_schema() -> String {
    let mut text = serde_json::to_string_pretty(&schemars::schema_for!(Customs)).unwrap_or_default();
    text.push('\n');
    text
}

impl DateCustoms {
    /// A date by a pattern.
    pub(super) fn write(&self, pattern: &str, date: &Date<Iso>) -> String {
        let month = usize::from(date.month().number());
        let name = |names: &[String]| names.get(month.saturating_sub(1)).cloned();
        let long = name(&self.months).unwrap_or_default();
        // 1 is Monday.
        let weekday = self.weekdays.get((date.weekday() as usize).saturating_sub(1));
        let day = date.day_of_month().0;
        let is_in_words = pattern.contains("month}");
        let first = self.first_day.clone().filter(|_| day == 1 && is_in_words);
        pattern
            .replace("{day}", &first.unwrap_or_else(|| day.to_string()))
            .replace("{month}", &long)
            .replace("{short-month}", &name(&self.short_months).unwrap_or(long))
            .replace("{month-number}", &month.to_string())
            .replace("{year}", &date.year().extended_year().to_string())
            .replace("{weekday}", weekday.map_or("", String::as_str))
    }
}

impl PluralCustoms {
    /// The category of a number as it is shown.
    pub(super) fn category(&self, shown: &fixed_decimal::Decimal, is_ordinal: bool) -> &'static str {
        let rules = if is_ordinal { &self.ordinal } else { &self.cardinal };
        let fits = |name: &&&str| rules.get(**name).is_some_and(|rule| rule.fits(shown));
        super::PLURAL_CATEGORIES.iter().find(fits).copied().unwrap_or("other")
    }

    /// The categories there are, `other` among them.
    pub(super) fn categories(&self, is_ordinal: bool) -> Vec<&'static str> {
        let rules = if is_ordinal { &self.ordinal } else { &self.cardinal };
        let known = |name: &&&str| **name == "other" || rules.contains_key(**name);
        super::PLURAL_CATEGORIES.iter().filter(known).copied().collect()
    }
}
