//! `locale.toml` becomes customs: every fault a finding, and what it spoils left unsaid.

use std::collections::BTreeMap;

use super::super::{Direction, PLURAL_CATEGORIES, kinds};
use super::{Customs, DateCustoms, ListCustoms, NumberCustoms, PluralCustoms, PluralRule};
use crate::diagnostic::toml::{Fields, parse_table};
use crate::diagnostic::{Diagnostic, Source, Span};

/// What a pattern of a date may hold.
const PARTS: [&str; 6] = ["day", "month", "short-month", "month-number", "year", "weekday"];

/// Reads the customs of a language. With an error among the findings they are not what the file means.
pub fn read_customs(source: &Source) -> (Customs, Vec<Diagnostic>) {
    let mut customs = Customs::default();
    let (table, faults) = parse_table(source);
    if !faults.is_empty() {
        return (customs, faults);
    }
    let mut fields = Fields::new(source, table.get_ref(), source.span(0, source.text.len()), "");
    fields.allow_only(&["name", "direction", "alphabet", "dates", "lists", "numbers", "plurals"]);
    customs.name = text(&mut fields, "name", |name| !name.trim().is_empty(), "empty");
    let direction = text(&mut fields, "direction", |way| matches!(way, "ltr" | "rtl"), "direction");
    customs.direction = direction.map(|way| if way == "rtl" { Direction::Rtl } else { Direction::Ltr });
    customs.alphabet = names(&mut fields, "alphabet", None).unwrap_or_default();
    let tables = ["dates", "lists", "numbers", "plurals"].map(|name| (name, fields.table(name)));
    let mut found = fields.into_findings();
    for (name, table) in tables {
        let Some((table, span)) = table else { continue };
        let mut fields = Fields::new(source, table, span, name);
        match name {
            "dates" => customs.dates = read_dates(&mut fields),
            "lists" => customs.lists = read_lists(&mut fields),
            "numbers" => customs.numbers = read_numbers(&mut fields),
            _ => customs.plurals = read_plurals(source, &mut fields, &mut found),
        }
        found.extend(fields.into_findings());
    }
    (customs, found)
}

fn read_dates(fields: &mut Fields<'_, '_>) -> Option<DateCustoms> {
    fields.allow_only(&[
        "months",
        "short-months",
        "weekdays",
        "first-day",
        "long",
        "full",
        "medium",
        "short",
        "month-and-year",
        "day-and-month",
    ]);
    fields.require("months");
    fields.require("long");
    let months = names(fields, "months", Some(12));
    let short_months = names(fields, "short-months", Some(12)).unwrap_or_default();
    let weekdays = names(fields, "weekdays", Some(7)).unwrap_or_default();
    let first_day = fields.text("first-day").map(|(text, _)| text.to_owned());
    let has_weekdays = !weekdays.is_empty();
    let mut pattern = |field: &str, wanted: &[&str]| {
        let (text, span) = fields.text(field)?;
        let parts = parts(text);
        let unknown = parts.iter().find(|part| !PARTS.contains(part));
        let missing = wanted
            .iter()
            .find(|wanted| !parts.iter().any(|part| part.ends_with(*wanted) || part.starts_with(*wanted)));
        let case = match (unknown, missing) {
            (Some(_), _) => "part",
            (None, Some(_)) => "lacking",
            (None, None) if parts.contains(&"weekday") && !has_weekdays => "weekdays",
            (None, None) => return Some(text.to_owned()),
        };
        let part = unknown.or(missing).copied().unwrap_or_default();
        let known = PARTS.map(|part| format!("{{{part}}}")).join(", ");
        fields
            .report(refuse(field, case, text, span).with("part", format!("{{{part}}}")).with("known", known));
        None
    };
    let whole = ["day", "month", "year"];
    let long = pattern("long", &whole);
    let full = pattern("full", &["day", "month", "year", "weekday"]);
    let (medium, short) = (pattern("medium", &whole), pattern("short", &whole));
    let month_and_year = pattern("month-and-year", &["month", "year"]);
    let day_and_month = pattern("day-and-month", &["day", "month"]);
    let (months, long) = (months?, long?);
    Some(DateCustoms {
        months,
        short_months,
        weekdays,
        first_day,
        long,
        full,
        medium,
        short,
        month_and_year,
        day_and_month,
    })
}

fn read_lists(fields: &mut Fields<'_, '_>) -> Option<ListCustoms> {
    fields.allow_only(&["between", "and", "or"]);
    fields.require("and");
    let between = text(fields, "between", |_| true, "").unwrap_or_else(|| ", ".to_owned());
    let or = text(fields, "or", |_| true, "");
    Some(ListCustoms { between, and: text(fields, "and", |_| true, "")?, or })
}

fn read_numbers(fields: &mut Fields<'_, '_>) -> Option<NumberCustoms> {
    fields.allow_only(&["decimal", "group"]);
    fields.require("decimal");
    let is_mark = |mark: &str| {
        mark.chars().count() <= 1 && !mark.contains(|c: char| c.is_alphanumeric() || c.is_control())
    };
    let group = text(fields, "group", is_mark, "mark").unwrap_or_default();
    let decimal = text(fields, "decimal", |mark| is_mark(mark) && !mark.is_empty() && mark != group, "mark")?;
    Some(NumberCustoms { decimal, group })
}

fn read_plurals(
    source: &Source,
    fields: &mut Fields<'_, '_>,
    found: &mut Vec<Diagnostic>,
) -> Option<PluralCustoms> {
    fields.allow_only(&["cardinal", "ordinal"]);
    fields.require("cardinal");
    let mut read = |field: &str| {
        let (table, span) = fields.table(field)?;
        let mut inner = Fields::new(source, table, span, &format!("plurals.{field}"));
        let categories: Vec<&str> =
            PLURAL_CATEGORIES.iter().filter(|name| **name != "other").copied().collect();
        inner.allow_only(&categories);
        let mut rules = BTreeMap::new();
        for name in categories {
            let Some((text, span)) = inner.text(name) else { continue };
            match PluralRule::parse(text) {
                Some(rule) => {
                    rules.insert(name.to_owned(), rule);
                }
                None => inner.report(refuse(name, "rule", text, span)),
            }
        }
        found.extend(inner.into_findings());
        Some(rules)
    };
    let (cardinal, ordinal) = (read("cardinal"), read("ordinal"));
    Some(PluralCustoms { cardinal: cardinal?, ordinal: ordinal.unwrap_or_default() })
}

fn text(
    fields: &mut Fields<'_, '_>,
    field: &str,
    is_valid: impl Fn(&str) -> bool,
    case: &'static str,
) -> Option<String> {
    let (text, span) = fields.text(field)?;
    if is_valid(text) && !text.contains(char::is_control) {
        return Some(text.to_owned());
    }
    fields.report(refuse(field, case, text, span));
    None
}

/// Names, so many of them, none empty.
fn names(fields: &mut Fields<'_, '_>, field: &str, count: Option<usize>) -> Option<Vec<String>> {
    let (_, span) = fields.value(field)?;
    let names = fields.texts(field)?;
    let is_whole = count.is_none_or(|count| names.len() == count);
    if is_whole && names.iter().all(|(name, _)| !name.trim().is_empty() && !name.contains(char::is_control)) {
        return Some(names.into_iter().map(|(name, _)| name.to_owned()).collect());
    }
    let case = if is_whole { "empty" } else { "count" };
    let finding = refuse(field, case, &names.len().to_string(), span);
    fields.report(finding.with("count", count.unwrap_or(0)));
    None
}

/// The names between braces.
fn parts(pattern: &str) -> Vec<&str> {
    pattern.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()).collect()
}

fn refuse(field: &str, case: &'static str, found: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&kinds::INVALID_CUSTOM, span)
        .with("field", field)
        .with("case", case)
        .with("found", found.chars().take(60).collect::<String>())
        .with("part", "")
        .with("known", "")
        .with("count", 0_usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Argument;

    fn cases(text: &str) -> Vec<String> {
        let (_, found) = read_customs(&Source::new("locales/yua/locale.toml", text));
        found
            .iter()
            .map(|finding| match finding.arguments.get("case") {
                Some(Argument::Text(case)) => format!("{} {case}", finding.kind.name),
                _ => finding.kind.name.to_owned(),
            })
            .collect()
    }

    const MONTHS: &str =
        "months = [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\"]\n";

    #[test]
    fn every_fault_is_a_finding() {
        for (text, case) in [
            ("name = \" \"\n".to_owned(), "invalid-custom empty"),
            ("direction = \"up\"\n".to_owned(), "invalid-custom direction"),
            (
                "[dates]\nmonths = [\"a\"]\nlong = \"{day} {month} {year}\"\n".to_owned(),
                "invalid-custom count",
            ),
            (format!("[dates]\n{MONTHS}long = \"{{day}} {{moon}} {{year}}\"\n"), "invalid-custom part"),
            (format!("[dates]\n{MONTHS}long = \"{{day}} {{month}}\"\n"), "invalid-custom lacking"),
            (
                format!("[dates]\n{MONTHS}long = \"{{weekday}} {{day}} {{month}} {{year}}\"\n"),
                "invalid-custom weekdays",
            ),
            (format!("[dates]\n{MONTHS}"), "missing-field table"),
            ("[numbers]\ndecimal = \"x\"\n".to_owned(), "invalid-custom mark"),
            ("[numbers]\ndecimal = \",\"\ngroup = \",\"\n".to_owned(), "invalid-custom mark"),
            ("[plurals]\ncardinal = { one = \"n is 1\" }\n".to_owned(), "invalid-custom rule"),
            ("[plurals]\ncardinal = { uno = \"n = 1\" }\n".to_owned(), "unknown-field table"),
            ("monts = 1\n".to_owned(), "unknown-field file"),
        ] {
            assert_eq!(cases(&text), [case], "{text}");
        }
    }

    #[test]
    fn reads_a_whole_file() {
        let text = format!(
            "name = \"Màaya\"\ndirection = \"ltr\"\nalphabet = [\"a\", \"ch\"]\n[dates]\n{MONTHS}long = \"{{day}} ti’ {{month}} {{year}}\"\n[lists]\nand = \" yéetel \"\n[numbers]\ndecimal = \".\"\ngroup = \",\"\n[plurals]\ncardinal = {{ one = \"n = 1\" }}\n"
        );
        let (customs, found) = read_customs(&Source::new("locales/yua/locale.toml", text));
        assert_eq!(found, []);
        assert_eq!(customs.lists.unwrap().between, ", ");
        assert_eq!(customs.dates.unwrap().months[11], "12");
        assert_eq!(customs.plurals.unwrap().categories(false), ["one", "other"]);
    }
}
