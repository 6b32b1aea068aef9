//! All that is known of how a locale writes, counts, sorts and calls others, for programs: `locale info --format json`.

use icu_calendar::{Date, Iso};
use serde_json::{Map, Value, json};

use crate::catalog::{
    Collation, DateStyle, ListKind, ListOptions, ListStyle, Locale, NumberOptions, PLURAL_CATEGORIES,
    first_letters, format_date, format_list, format_moment, format_number, plural_categories,
    plural_category, plural_samples, quotation_marks, region_name,
};
use crate::edition::LocaleInfo;

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

/// Samples of everything, by what they are samples of; `source` and `info` are those of the project.
pub(super) fn list_facts(locale: &Locale, source: &Locale, info: &LocaleInfo) -> Value {
    let (cardinal, ordinal) = (samples(false, locale), samples(true, locale));
    json!({
        "locale": locale.as_str(),
        "name": { "own": locale.autonym(), "source": locale.name_in(source) },
        "direction": locale.direction().as_str(),
        "script": locale.script_code(),
        "parents": locale.parents().iter().map(Locale::as_str).collect::<Vec<_>>(),
        "samples": { "cardinal": cardinal, "ordinal": ordinal },
        "dates": dates(locale),
        "moments": moments(locale),
        "lists": lists(locale),
        "numbers": numbers(locale),
        "plurals": plurals(locale),
        "quotes": { "marks": quotation_marks(locale).map(|marks| marks.join(" ")) },
        "letters": { "first": first_letters(locale).join(" ") },
        "collation": { "sorted": sorted(locale) },
        "names": names(locale),
        "region": info.region,
        "delimiter": info.delimiter.to_string(),
        "missing": locale.unknown_data(),
    })
}

fn day(year: i32, month: u8, day: u8) -> Option<(String, Date<Iso>)> {
    Some((format!("{year:04}-{month:02}-{day:02}"), Date::try_new_iso(year, month, day).ok()?))
}

fn dates(locale: &Locale) -> Map<String, Value> {
    let styles = [
        ("full", DateStyle::Full),
        ("long", DateStyle::Long),
        ("medium", DateStyle::Medium),
        ("short", DateStyle::Short),
    ];
    let days = || DATES.iter().filter_map(|(year, month, of_month)| day(*year, *month, *of_month));
    let written = |name: &str, style| {
        let name = name.to_owned();
        days().map(move |(iso, date)| (format!("{name} {iso}"), format_date(&date, style, locale).into()))
    };
    styles.into_iter().flat_map(|(name, style)| written(name, style)).collect()
}

/// Without what follows the time.
fn moments(locale: &Locale) -> Map<String, Value> {
    let days = DATES.iter().filter_map(|(year, month, of_month)| day(*year, *month, *of_month));
    days.map(|(iso, date)| {
        let written = format_moment(&date, (9, 5), "UTC", locale).replace(" (UTC)", "");
        (format!("long {iso}T09:05"), written.into())
    })
    .collect()
}

fn lists(locale: &Locale) -> Map<String, Value> {
    let kinds = [("conjunction", ListKind::And), ("disjunction", ListKind::Or), ("unit", ListKind::Unit)];
    let widths = [("long", ListStyle::Long), ("short", ListStyle::Short), ("narrow", ListStyle::Narrow)];
    let mut lists = Map::new();
    for (kind_name, kind) in kinds {
        for (style_name, style) in widths {
            for members in LISTS {
                let written = format_list(members, &ListOptions { kind, style }, locale);
                lists.insert(format!("{kind_name} {style_name} {}", members.join("|")), written.into());
            }
        }
    }
    lists
}

fn numbers(locale: &Locale) -> Map<String, Value> {
    let plain = NumberOptions::default();
    let percent = NumberOptions { is_percent: true, ..NumberOptions::default() };
    let written = |text: &str, options: &NumberOptions| {
        text.parse().map(|number| format_number(&number, options, locale)).unwrap_or_default().into()
    };
    let mut numbers: Map<String, Value> =
        NUMBERS.iter().map(|number| ((*number).to_owned(), written(number, &plain))).collect();
    numbers.insert("percent 0.54".to_owned(), written("0.54", &percent));
    numbers
}

/// The categories there are, and that of each number to 200 and of some beyond.
fn plurals(locale: &Locale) -> Map<String, Value> {
    let mut plurals = Map::new();
    for (name, is_ordinal) in [("cardinal", false), ("ordinal", true)] {
        let known = plural_categories(is_ordinal, locale);
        let sorted = PLURAL_CATEGORIES.iter().filter(|category| known.contains(category));
        plurals.insert(format!("{name} categories"), sorted.copied().collect::<Vec<_>>().join(" ").into());
        let whole = (0..=200).map(|number| number.to_string());
        let counts = whole.chain(COUNTS.iter().map(|count| (*count).to_owned()));
        for count in counts.filter(|count| !is_ordinal || !count.contains('.')) {
            if let Ok(number) = count.parse() {
                let category = plural_category(&number, is_ordinal, locale);
                plurals.insert(format!("{name} {count}"), category.into());
            }
        }
    }
    plurals
}

/// Some numbers of each category, as the language writes them.
fn samples(is_ordinal: bool, locale: &Locale) -> Map<String, Value> {
    let written = |number| Value::from(format_number(number, &NumberOptions::default(), locale));
    plural_samples(is_ordinal, locale)
        .iter()
        .map(|(name, numbers)| ((*name).to_owned(), numbers.iter().map(written).collect()))
        .collect()
}

fn sorted(locale: &Locale) -> String {
    let collation = Collation::new(locale);
    let mut words = WORDS.to_vec();
    words.sort_by(|a, b| collation.compare(a, b));
    words.join(" < ")
}

/// What it calls other languages and regions.
fn names(locale: &Locale) -> Map<String, Value> {
    let languages = LANGUAGES.iter().filter_map(|tag| Some((tag, Locale::parse(tag).ok()?)));
    let languages = languages.map(|(tag, other)| (format!("language {tag}"), other.name_in(locale).into()));
    let regions =
        REGIONS.iter().map(|region| (format!("region {region}"), region_name(region, locale).into()));
    languages.chain(regions).collect()
}
