//! What holds for every format of contacts, whatever stands in them.

use proptest::prelude::*;

use super::*;
use crate::edition::specimen::specimen;
use crate::edition::{Name, Site, Text};

/// The sheets of CSV: format, profile, delimiter.
const SHEETS: [(&Format, CsvProfile, u8); 4] = [
    (&csv::CSV, CsvProfile::Spreadsheet, b';'),
    (&csv::CSV, CsvProfile::Machine, b','),
    (&google::GOOGLE, CsvProfile::Spreadsheet, b','),
    (&outlook::OUTLOOK, CsvProfile::Spreadsheet, b','),
];

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        "([ab,;:\"'=+@ñ \r\n\t\0\u{A0}\u{200B}\u{85}\u{2028}\u{FEFF}＝-]|\\PC){0,12}",
        Just("x\"\r\n=1+1".to_owned()),
        Just(" \u{200E}＝cmd".to_owned()),
        Just("sep=;".to_owned()),
    ]
}

/// A list whose every field says one of these.
fn filled(texts: &[String]) -> ContactList<'static> {
    let mut list = ContactList::from(&specimen());
    let mut texts = texts.iter().cycle().cloned();
    let mut next = || texts.next().unwrap();
    for contact in &mut list.contacts {
        contact.id = next();
        contact.name = Some(next());
        contact.role = Some(Text::plain(next()));
        contact.organization = Some(Name { name: next(), signed: Some(next()), ..Name::default() });
        contact.place = Some(Text::plain(next()));
        contact.notes = Some(Text::plain(next()));
        contact.emails = vec![next(), next()];
        contact.sites = vec![Site { url: next(), display: next() }];
        for phone in &mut contact.phones {
            phone.uri = next();
            phone.international = next();
            phone.kinds.iter_mut().for_each(|kind| kind.name = Text::plain(next()));
        }
        for language in &mut contact.languages {
            language.name = next();
            language.tag = next();
        }
    }
    list.labels.values_mut().for_each(|label| *label = Text::plain(next()));
    list
}

/// What OWASP lists, and what spreadsheets skip before it; another wording than that of the program.
fn is_formula(cell: &str) -> bool {
    let is_skipped = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || "\u{AD}\u{61C}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}".contains(c)
    };
    cell.starts_with(['\t', '\r', '\n', '\0'])
        || cell.trim_start_matches(is_skipped).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn cells(bytes: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader =
        ::csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
    // A row of another length than the first is an error of the reader's.
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

proptest! {
    /// No cell begins like a formula, no line break and no delimiter makes a row or a cell of its own.
    #[test]
    fn no_sheet_can_be_broken_out_of(texts in prop::collection::vec(hostile(), 12)) {
        let list = filled(&texts);
        for (format, csv_profile, delimiter) in SHEETS {
            for formula_guard in [FormulaGuard::Refuse, FormulaGuard::Escape] {
                let style = Style { csv_profile, formula_guard, ..Style::default() };
                let (artifacts, findings) = format.render_contacts(&list, &style).unwrap();
                let Some(artifact) = artifacts.first() else {
                    prop_assert_eq!(formula_guard, FormulaGuard::Refuse);
                    prop_assert!(findings.iter().any(Diagnostic::is_error));
                    continue;
                };
                let rows = cells(&artifact.content.bytes(), delimiter);
                prop_assert_eq!(rows.len(), list.contacts.len() + 1);
                for cell in rows.concat() {
                    prop_assert!(!is_formula(&cell), "{}: {:?}", format.name, cell);
                }
                let name = list.contacts[0].name.clone().unwrap();
                if !name.is_empty() {
                    let is_there = rows[1].contains(&name) || rows[1].contains(&format!("'{name}"));
                    prop_assert!(is_there, "{}: {:?} is not in {:?}", format.name, name, rows[1]);
                }
            }
        }
    }

    /// No format of contacts panics, and each gives the same bytes for the same contacts.
    #[test]
    fn every_format_takes_anything(texts in prop::collection::vec(hostile(), 12)) {
        let list = filled(&texts);
        for format in FORMATS.iter().filter(|format| format.is_of_contacts()) {
            let style = Style { formula_guard: FormulaGuard::Escape, ..Style::default() };
            let rendered = format.render_contacts(&list, &style).unwrap();
            prop_assert!(!rendered.1.iter().any(Diagnostic::is_error), "{}", format.name);
            prop_assert_eq!(rendered.0.len(), 1);
            prop_assert_eq!(format.render_contacts(&list, &style).unwrap(), rendered);
        }
    }
}

#[test]
fn an_escaped_cell_is_told_and_the_others_stay_as_they_are() {
    let mut list = ContactList::from(&specimen());
    list.contacts[0].emails = vec!["-a@x.org".into()];
    let style = Style { formula_guard: FormulaGuard::Escape, ..Style::default() };
    let (artifacts, findings) = csv::CSV.render_contacts(&list, &style).unwrap();
    assert_eq!(findings.len(), 1);
    assert_eq!((findings[0].kind.name, findings[0].is_error()), ("escaped-cell", false));
    let escaped = cells(&artifacts[0].content.bytes(), b';');
    list.contacts[0].emails = vec!["x".into()];
    let plain =
        cells(&csv::CSV.render_contacts(&list, &Style::default()).unwrap().0[0].content.bytes(), b';');
    let differing: Vec<_> =
        escaped.concat().into_iter().zip(plain.concat()).filter(|(one, other)| one != other).collect();
    assert_eq!(differing, [("'-a@x.org".to_owned(), "x".to_owned())]);
}

#[test]
fn a_list_without_contacts_is_no_trouble() {
    let list = ContactList { contacts: vec![], date: None, ..ContactList::from(&specimen()) };
    for format in FORMATS.iter().filter(|format| format.is_of_contacts()) {
        let (artifacts, findings) = format.render_contacts(&list, &Style::default()).unwrap();
        assert_eq!((artifacts.len(), findings), (1, vec![]), "{}", format.name);
    }
}

#[test]
fn no_two_formats_write_one_file() {
    let mut paths: Vec<String> = FORMATS.iter().map(|format| format.artifact("a", Vec::new()).path).collect();
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), FORMATS.len());
    assert!(DEFAULT_FORMATS.iter().all(|name| find_format(name).is_some()));
}

#[test]
fn contacts_that_are_lent_come_back() {
    let mut edition = specimen();
    for format in FORMATS {
        let rendered = format.render_lent(&mut edition, None, &Style::default());
        assert_eq!(rendered, format.render(&specimen(), &Style::default()), "{}", format.name);
        assert_eq!(edition, specimen(), "{}", format.name);
    }
}
