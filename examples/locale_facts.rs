//! Prints, as JSON, how locales write dates, lists and numbers, count, sort and call each other:
//! `cargo run --example locale_facts -- es ar zh-Hans`. `.ci/judges/cldr.mjs` compares it with another program's data.

use comunicado::catalog::{
    Collation, DateStyle, ListKind, ListOptions, ListStyle, Locale, NumberOptions, PLURAL_CATEGORIES,
    format_date, format_list, format_number, plural_categories, plural_category, region_name,
};
use serde_json::{Map, Value, json};

const DATES: &[(i32, u8, u8)] = &[(2017, 12, 4), (2024, 2, 29), (2026, 1, 1), (2026, 8, 15), (1999, 5, 31)];
const LISTS: &[&[&str]] = &[
    &["A"],
    &["España", "Italia"],
    &["España", "Suiza", "Italia"],
    &["A", "B", "C", "D"],
    &["siete", "ocho"],
    &["agua", "hielo"],
    &["Pedro", "Iñaki"],
];
const NUMBERS: &[&str] = &["0", "5", "42", "1234", "9999", "12345.678", "1234567.891", "-42.5", "0.05"];
const COUNTS: &[&str] = &["0.5", "1.0", "1.5", "2.0", "1000", "1000000", "1000001", "2000000"];
const WORDS: &[&str] = &[
    "Nube",
    "nube",
    "Ñandú",
    "Observatorio",
    "Álamo",
    "Bosque",
    "Ozuna",
    "Nuño",
    "Nuno",
    "côte",
    "coté",
    "cote",
    "côté",
    "Zulu",
    "Ångström",
    "Apfel",
    "Äpfel",
    "Öl",
    "Ole",
    "chico",
    "cuco",
    "llano",
    "luz",
    "éclair",
    "école",
    "Đà Nẵng",
    "Da",
    "ar",
    "año",
    "anillo",
    "São Paulo",
    "Sao",
    "10",
    "9",
    "a b",
    "ab",
    "a-b",
];
const LANGUAGES: &[&str] =
    &["en", "es", "es-MX", "fr", "pt", "pt-BR", "ar", "ht", "zh-Hans", "zh-Hant", "vi", "de", "qu"];
const REGIONS: &[&str] = &["US", "MX", "ES", "HT", "CN", "VN", "BR", "SA", "419"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut all = Map::new();
    for tag in std::env::args().skip(1) {
        let locale = Locale::parse(&tag)?;
        all.insert(tag, facts(&locale)?);
    }
    #[allow(clippy::print_stdout, reason = "an example prints what it shows")]
    {
        println!("{}", serde_json::to_string_pretty(&all)?);
    }
    Ok(())
}

fn facts(locale: &Locale) -> Result<Value, Box<dyn std::error::Error>> {
    let styles = [
        ("full", DateStyle::Full),
        ("long", DateStyle::Long),
        ("medium", DateStyle::Medium),
        ("short", DateStyle::Short),
    ];
    let mut dates = Map::new();
    for (name, style) in styles {
        for (year, month, day) in DATES {
            let date = icu_calendar::Date::try_new_iso(*year, *month, *day)?;
            dates.insert(
                format!("{name} {year:04}-{month:02}-{day:02}"),
                format_date(&date, style, locale).into(),
            );
        }
    }
    let mut lists = Map::new();
    let kinds = [("conjunction", ListKind::And), ("disjunction", ListKind::Or), ("unit", ListKind::Unit)];
    let widths = [("long", ListStyle::Long), ("short", ListStyle::Short), ("narrow", ListStyle::Narrow)];
    for (kind_name, kind) in kinds {
        for (style_name, style) in widths {
            for members in LISTS {
                let written = format_list(members, &ListOptions { kind, style }, locale);
                lists.insert(format!("{kind_name} {style_name} {}", members.join("|")), written.into());
            }
        }
    }
    let mut numbers = Map::new();
    for number in NUMBERS {
        numbers.insert(
            (*number).to_owned(),
            format_number(&number.parse()?, &NumberOptions::default(), locale).into(),
        );
    }
    let percent = NumberOptions { is_percent: true, ..NumberOptions::default() };
    numbers.insert("percent 0.54".to_owned(), format_number(&"0.54".parse()?, &percent, locale).into());
    let mut plurals = Map::new();
    for (name, is_ordinal) in [("cardinal", false), ("ordinal", true)] {
        let known = plural_categories(is_ordinal, locale);
        let sorted = PLURAL_CATEGORIES.iter().filter(|category| known.contains(category));
        plurals.insert(format!("{name} categories"), sorted.copied().collect::<Vec<_>>().join(" ").into());
        let whole = (0..=200).map(|number| number.to_string());
        for count in whole.chain(COUNTS.iter().map(|count| (*count).to_owned())) {
            if !is_ordinal || !count.contains('.') {
                let category = plural_category(&count.parse()?, is_ordinal, locale);
                plurals.insert(format!("{name} {count}"), category.into());
            }
        }
    }
    let collation = Collation::new(locale);
    let mut words = WORDS.to_vec();
    words.sort_by(|a, b| collation.compare(a, b));
    let mut names = Map::new();
    for tag in LANGUAGES {
        let name = Locale::parse(tag)?.name_in(locale);
        names.insert(format!("language {tag}"), name.into());
    }
    for region in REGIONS {
        names.insert(format!("region {region}"), region_name(region, locale).into());
    }
    Ok(json!({
        "direction": locale.direction().as_str(),
        "parents": locale.parents().iter().map(Locale::as_str).collect::<Vec<_>>(),
        "dates": dates,
        "lists": lists,
        "numbers": numbers,
        "plurals": plurals,
        "collation": { "sorted": words.join(" < ") },
        "names": names,
    }))
}
