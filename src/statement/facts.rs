//! The values of `[facts]`: what a statement's messages may show as variables.

use std::collections::BTreeMap;

use fixed_decimal::Decimal;
use icu_calendar::{Date, Iso};
use toml::de::{DeTable, DeValue};

use super::Fact;
use super::cell_values::shorten;
use super::kinds::{INVALID_DATE, INVALID_FACT};
use crate::diagnostic::toml::wrong_type;
use crate::diagnostic::{Diagnostic, Source, Span};

/// Variables that every message has already.
const RESERVED: &[&str] = &["date", "place", "place-full", "signatories"];

/// The most digits a number may have; decimal128 has as many (IEEE 754-2008).
const MOST_DIGITS: usize = 34;

/// Reads the variables; one that messages cannot use is a finding and is left out.
pub fn read_facts(
    source: &Source,
    table: &DeTable<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, (Fact, Span)> {
    let mut facts = BTreeMap::new();
    for (key, value) in table {
        let name: &str = key.get_ref();
        let place = source.span(key.span().start, key.span().end);
        let refuse_name = |case: &'static str| invalid_fact(name, case, name, place.clone());
        if RESERVED.contains(&name) {
            diagnostics.push(refuse_name("reserved"));
            continue;
        }
        if !is_fluent_identifier(name) {
            diagnostics.push(refuse_name("name"));
            continue;
        }
        let span = source.span(value.span().start, value.span().end);
        match read_fact(name, value.get_ref(), &span) {
            Ok(fact) => {
                facts.insert(name.to_owned(), (fact, span));
            }
            Err(finding) => diagnostics.push(finding),
        }
    }
    facts
}

fn read_fact(name: &str, value: &DeValue<'_>, span: &Span) -> Result<Fact, Diagnostic> {
    match value {
        DeValue::String(text) => Ok(Fact::Text(text.to_string())),
        DeValue::Integer(number) if number.radix() == 10 => read_number(name, number.as_str(), span),
        DeValue::Integer(number) => {
            let digits = number.as_str();
            let number = i128::from_str_radix(digits, number.radix());
            let number = number.map_err(|_| invalid_fact(name, "number", digits, span.clone()))?;
            read_number(name, &number.to_string(), span)
        }
        DeValue::Float(number) => read_number(name, number.as_str(), span),
        DeValue::Datetime(_) => read_date(name, value, span).map(Fact::Date),
        DeValue::Array(items) => {
            let texts = items.iter().map(|item| {
                let place = Span::new(span.path.clone(), item.span().start, item.span().end);
                let text = item.get_ref().as_str().map(str::to_owned);
                text.ok_or_else(|| wrong_type(name, "member", item.get_ref(), place))
            });
            texts.collect::<Result<_, _>>().map(Fact::List)
        }
        DeValue::Boolean(_) | DeValue::Table(_) => {
            Err(invalid_fact(name, "type", value.type_str(), span.clone()))
        }
    }
}

fn read_number(name: &str, text: &str, span: &Span) -> Result<Fact, Diagnostic> {
    let refuse = || invalid_fact(name, "number", text, span.clone());
    let text = text.replace('_', "");
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().map_err(|_| refuse())?;
    let digits = mantissa.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || digits + exponent.unsigned_abs() as usize > MOST_DIGITS {
        return Err(refuse());
    }
    Decimal::try_from_str(&text).map(Fact::Number).map_err(|_| refuse())
}

/// A day without time.
pub fn read_date(field: &str, value: &DeValue<'_>, span: &Span) -> Result<Date<Iso>, Diagnostic> {
    let invalid = |case: &'static str, found: String| {
        Diagnostic::new(&INVALID_DATE, span.clone())
            .with("case", case)
            .with("field", field)
            .with("found", found)
    };
    match value {
        DeValue::Datetime(moment) => match (moment.date, moment.time) {
            (Some(day), None) => Date::try_new_iso(day.year.into(), day.month, day.day)
                .map_err(|_| invalid("none", moment.to_string())),
            (Some(day), Some(_)) => {
                Err(invalid("time", moment.to_string()).with("suggestion", day.to_string()))
            }
            (None, _) => Err(invalid("other", moment.to_string())),
        },
        DeValue::String(text) => Err(invalid("quoted", shorten(text))),
        other => Err(wrong_type(field, "date", other, span.clone())),
    }
}

fn invalid_fact(name: &str, case: &'static str, found: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&INVALID_FACT, span)
        .with("case", case)
        .with("field", name)
        .with("found", shorten(found))
        .with("reserved", RESERVED.join(", "))
        .with("most", MOST_DIGITS)
}

/// Fluent 1.0: `[a-zA-Z] [a-zA-Z0-9_-]*`.
fn is_fluent_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}
