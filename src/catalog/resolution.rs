//! What our functions do while fluent-bundle puts a message together, and what they find missing.

use std::sync::{Mutex, PoisonError};

use fixed_decimal::Decimal;
use fluent_bundle::{FluentArgs, FluentValue};

use super::cldr::LocaleData;
use super::date;
use super::date_options::DateOptions;
use super::functions::Function;
use super::list::{self, ListOptions, ListPart};
use super::number::{self, NumberOptions};
use super::option::OptionValue;
use super::value::{Datum, Member, options};
use super::{Locale, kinds, plural, sentinel};
use crate::diagnostic::{Diagnostic, Span};

/// One language's manner of writing values, and the findings of the message in the making.
pub(super) struct Resolution {
    locale: Locale,
    faults: Mutex<Vec<Fault>>,
}

/// Something that went wrong while a message was put together.
pub(super) struct Fault {
    case: FaultCase,
    /// `file:start-end`; set by the function that writes or chooses, which knows it.
    place: Option<String>,
}

enum FaultCase {
    Variable(String),
    Value {
        expected: &'static str,
        value: String,
    },
    /// What is not known, and the fields of `locale.toml` that would say it.
    NoData(LocaleData, &'static str),
}

impl Resolution {
    pub(super) fn new(locale: Locale) -> Self {
        Self { locale, faults: Mutex::new(Vec::new()) }
    }

    /// Takes the findings of the message that was just put together; `origin` is for what has no place.
    pub(super) fn take_findings(&self, origin: &Span) -> Vec<Diagnostic> {
        let faults = std::mem::take(&mut *self.faults.lock().unwrap_or_else(PoisonError::into_inner));
        faults
            .into_iter()
            .map(|fault| {
                let place = fault.place.as_deref().and_then(read_place).unwrap_or_else(|| origin.clone());
                match fault.case {
                    FaultCase::Variable(name) => {
                        Diagnostic::new(&kinds::UNKNOWN_VARIABLE, place).with("variable", name)
                    }
                    FaultCase::Value { expected, value } => Diagnostic::new(&kinds::WRONG_VALUE, place)
                        .with("expected", expected)
                        .with("value", value),
                    FaultCase::NoData(data, fields) => missing_data(data, fields, &self.locale, place),
                }
            })
            .collect()
    }

    /// Calls one of the functions that messages know.
    pub(super) fn call<'a>(
        &self,
        function: Function,
        positional: &[FluentValue<'a>],
        named: &FluentArgs<'_>,
    ) -> FluentValue<'a> {
        // What is missing has been found, or will be by the function around this one.
        if positional.iter().any(|value| matches!(value, FluentValue::Error)) {
            return FluentValue::Error;
        }
        match function {
            Function::List => self.list(positional, named),
            Function::Number => match positional.first().and_then(Datum::read) {
                Some(Datum::Number(value, mut bag)) => {
                    apply(named, |name, value| bag.set(name, value).is_ok());
                    Datum::Number(value, bag).into_value()
                }
                _ => self.refuse("number", positional.first()),
            },
            Function::DateTime => match positional.first().and_then(Datum::read) {
                Some(Datum::Date(value, mut bag)) => {
                    apply(named, |name, value| bag.set(name, value).is_ok());
                    Datum::Date(value, bag).into_value()
                }
                _ => self.refuse("date", positional.first()),
            },
        }
    }

    fn list<'a>(&self, positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
        let mut bag = ListOptions::default();
        apply(named, |name, value| bag.set(name, value).is_ok());
        let mut members = Vec::new();
        for value in positional {
            match (Datum::read(value), value) {
                (Some(Datum::List(more, _)), _) => members.extend(more),
                (Some(datum), _) => members.push(Member::Data(self.plain(&datum))),
                (None, FluentValue::String(words)) => members.push(Member::Words(words.to_string())),
                (None, _) => {}
            }
        }
        Datum::List(members, bag).into_value()
    }

    /// `COMUNICADO-SHOW(value, names, place)`: the value as this locale writes it, marked as a placeable.
    pub(super) fn show<'a>(&self, arguments: &[FluentValue<'a>]) -> FluentValue<'a> {
        let shown = match arguments.first() {
            Some(FluentValue::String(text)) => sentinel::enclose(&sentinel::strip(text)),
            Some(FluentValue::Error) | None => {
                for name in text(arguments.get(1)).trim_start_matches('-').split(' ') {
                    self.fault(FaultCase::Variable(name.to_owned()));
                }
                String::new()
            }
            Some(value) => match Datum::read(value) {
                Some(Datum::List(members, bag)) => self.shown_list(&members, &bag),
                Some(datum) => sentinel::enclose(&self.plain(&datum)),
                None => String::new(),
            },
        };
        self.place(arguments.get(2));
        FluentValue::String(shown.into())
    }

    /// `COMUNICADO-PICK(selector, names, place, keys…)`: the name of the first variant whose key fits.
    pub(super) fn pick<'a>(&self, arguments: &[FluentValue<'a>]) -> FluentValue<'a> {
        let names = text(arguments.get(1));
        let mut keys = arguments.iter().skip(3).map(|key| text(Some(key)));
        let chosen = match arguments.first() {
            Some(FluentValue::String(words)) => {
                let words = sentinel::strip(words);
                keys.position(|key| key == words)
            }
            // A term's parameter that was not given chooses the default: that is what defaults are for.
            Some(FluentValue::Error) | None => {
                if !names.starts_with('-') {
                    names.split(' ').for_each(|name| self.fault(FaultCase::Variable(name.to_owned())));
                }
                None
            }
            Some(value) => match Datum::read(value) {
                Some(Datum::Number(value, bag)) => self.pick_number(&value, &bag, keys),
                Some(Datum::Text(words)) => keys.position(|key| key == words),
                Some(datum) => {
                    self.fault(FaultCase::Value { expected: "selector", value: datum.bare() });
                    None
                }
                None => None,
            },
        };
        self.place(arguments.get(2));
        FluentValue::String(chosen.map_or_else(String::new, |index| format!("v{index}")).into())
    }

    fn pick_number<'k>(
        &self,
        value: &Decimal,
        bag: &NumberOptions,
        mut keys: impl Iterator<Item = &'k str>,
    ) -> Option<usize> {
        let shown = bag.round(value);
        let mut category = None;
        keys.position(|key| match key.strip_prefix('#') {
            Some(number) => number.parse::<Decimal>().is_ok_and(|number| is_equal(&number, value)),
            None if !plural::CATEGORIES.contains(&key) => false,
            None => {
                let data = if bag.is_ordinal { LocaleData::Ordinals } else { LocaleData::Plurals };
                let category = *category.get_or_insert_with(|| {
                    if key != "other" && !self.is_known(data) {
                        self.fault(FaultCase::NoData(
                            data,
                            if bag.is_ordinal { "ordinal" } else { "cardinal" },
                        ));
                    }
                    plural::plural_category(&shown, bag.is_ordinal, &self.locale)
                });
                key == category
            }
        })
    }

    fn shown_list(&self, members: &[Member], bag: &ListOptions) -> String {
        if members.len() > 1 && !self.is_known(LocaleData::Lists) {
            self.fault(FaultCase::NoData(LocaleData::Lists, "and"));
        }
        let plain: Vec<_> = members.iter().map(Member::plain).collect();
        list::list_parts(&plain, bag, &self.locale)
            .into_iter()
            .map(|part| match part {
                ListPart::Member(index) => members.get(index).map(Member::marked).unwrap_or_default(),
                ListPart::Between(text) => text,
            })
            .collect()
    }

    /// A value as this locale writes it.
    fn plain(&self, datum: &Datum) -> String {
        match datum {
            Datum::Text(text) => text.clone(),
            Datum::Number(value, bag) => {
                let shown = bag.round(value);
                // Figures below a thousand look the same wherever Latin digits are used.
                let is_plain = shown.absolute.nonzero_magnitude_start() < 3
                    && *shown.absolute.magnitude_range().start() >= 0;
                if !is_plain && !self.is_known(LocaleData::Numbers) {
                    self.fault(FaultCase::NoData(LocaleData::Numbers, "decimal, group"));
                    return shown.to_string();
                }
                number::format_number(value, bag, &self.locale)
            }
            Datum::Date(value, bag) => self.date(value, bag),
            Datum::List(members, bag) => sentinel::strip(&self.shown_list(members, bag)),
        }
    }

    fn date(&self, value: &icu_calendar::Date<icu_calendar::Iso>, bag: &DateOptions) -> String {
        if !self.is_known(LocaleData::Dates) {
            self.fault(FaultCase::NoData(LocaleData::Dates, "months, long"));
            return date::iso(value);
        }
        if let Some(Err(field)) = date::written_by_custom(value, bag, &self.locale) {
            self.fault(FaultCase::NoData(LocaleData::Dates, field));
        }
        date::format_with(value, bag, &self.locale)
    }

    fn refuse<'a>(&self, expected: &'static str, value: Option<&FluentValue<'a>>) -> FluentValue<'a> {
        let value = match value {
            Some(FluentValue::String(words)) => sentinel::strip(words),
            Some(value) => Datum::read(value).map(|datum| datum.bare()).unwrap_or_default(),
            None => String::new(),
        };
        self.fault(FaultCase::Value { expected, value });
        FluentValue::None
    }

    fn is_known(&self, data: LocaleData) -> bool {
        data.is_known(&self.locale)
    }

    fn fault(&self, case: FaultCase) {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).push(Fault { case, place: None });
    }

    /// Gives the faults found within this placeable its place.
    fn place(&self, place: Option<&FluentValue<'_>>) {
        let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        for fault in faults.iter_mut().filter(|fault| fault.place.is_none()) {
            fault.place = Some(text(place).to_owned());
        }
    }
}

/// The finding that it is not known how a language writes something, with what its `locale.toml` would have to say.
fn missing_data(data: LocaleData, fields: &'static str, locale: &Locale, place: Span) -> Diagnostic {
    Diagnostic::new(&kinds::NO_LOCALE_DATA, place)
        .with("data", data.as_str())
        .with("locale", locale.as_str())
        .with("fields", fields)
}

/// The finding that it is not known how a language writes dates, where it is not.
pub fn unknown_dates(locale: &Locale, place: Span) -> Option<Diagnostic> {
    (!LocaleData::Dates.is_known(locale))
        .then(|| missing_data(LocaleData::Dates, "months, long", locale, place))
}

fn apply(named: &FluentArgs<'_>, mut set: impl FnMut(&str, &OptionValue<'_>) -> bool) {
    for (name, value) in options(named) {
        // What is wrong with an option was found when the file was read.
        let _ = set(name, &value);
    }
}

fn is_equal(a: &Decimal, b: &Decimal) -> bool {
    let bare = |number: &Decimal| {
        let mut number = number.clone();
        number.absolute.trim_start();
        number.absolute.trim_end();
        number
    };
    let (a, b) = (bare(a), bare(b));
    a == b || (a.absolute.is_zero() && b.absolute.is_zero())
}

fn text<'v>(value: Option<&'v FluentValue<'_>>) -> &'v str {
    match value {
        Some(FluentValue::String(text)) => text,
        _ => "",
    }
}

fn read_place(place: &str) -> Option<Span> {
    let (path, range) = place.rsplit_once(':')?;
    let (start, end) = range.split_once('-')?;
    Some(Span::new(path, start.parse().ok()?, end.parse().ok()?))
}
