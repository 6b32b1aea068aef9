//! Workbooks, read back by another program's reader.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use proptest::prelude::*;

use super::*;
use crate::edition::specimen::{specimen, words_of_contacts};
use crate::edition::{Direction, Edition, Text};
use crate::formats::FormulaGuard;
use crate::formats::sheet::MOST_CHARACTERS;

fn render(edition: &Edition) -> Vec<u8> {
    let (mut artifacts, findings) = XLSX.render(edition, &Style::default());
    assert_eq!(findings, []);
    assert_eq!(artifacts[0].path, format!("{}/contacts.xlsx", edition.folder()));
    artifacts.remove(0).content.bytes().into_owned()
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap()
}

/// The cells of a sheet. Panics at any cell that is not text.
fn rows(bytes: &[u8], sheet: usize) -> Vec<Vec<String>> {
    let mut workbook = open(bytes);
    let name = workbook.sheet_names()[sheet].clone();
    assert_eq!(workbook.worksheet_formula(&name).unwrap().cells().count(), 0);
    let range = workbook.worksheet_range(&name).unwrap();
    let cell = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("{other:?} is no text"),
    };
    range.rows().map(|row| row.iter().map(cell).collect()).collect()
}

fn part(bytes: &[u8], path: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(path).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn says_what_the_csv_says() {
    let edition = specimen();
    let rows = rows(&render(&edition), 0);
    let csv =
        crate::formats::csv::CSV.render(&edition, &Style::default()).0.remove(0).content.bytes().into_owned();
    let csv = String::from_utf8(csv).unwrap();
    let csv = csv.trim_start_matches('\u{FEFF}');
    let mut reader =
        ::csv::ReaderBuilder::new().has_headers(false).delimiter(b';').from_reader(csv.as_bytes());
    let expected: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows, expected);
    let said = rows.concat().join("\n");
    for word in words_of_contacts(&edition) {
        assert!(said.contains(&word), "{word} is lost");
    }
}

#[test]
fn is_made_for_its_readers() {
    let mut edition = specimen();
    let bytes = render(&edition);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for wanted in ["state=\"frozen\"", "<autoFilter ref=\"A1:", "customWidth=\"1\"", "paperSize=\"9\""] {
        assert!(sheet.contains(wanted), "{wanted} in {sheet}");
    }
    assert!(!sheet.contains("<f>") && !sheet.contains("rightToLeft"));
    assert!(part(&bytes, "xl/workbook.xml").contains("_xlnm.Print_Titles"));
    let properties = part(&bytes, "docProps/core.xml");
    assert!(properties.contains("<dc:language>el</dc:language>"), "{properties}");
    assert!(properties.contains(&format!("<dc:title>{}</dc:title>", edition.short_title.to_plain())));
    assert!(properties.contains(">2017-12-04T00:00:00Z<"), "the statement's day, no clock: {properties}");
    edition.locale.direction = Direction::Rtl;
    edition.locale.region = Some("MX".into());
    let sheet = part(&render(&edition), "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("rightToLeft=\"1\"") && sheet.contains("paperSize=\"1\""));
    // Every part is well-formed.
    for path in zip::ZipArchive::new(Cursor::new(&bytes)).unwrap().file_names() {
        let text = part(&bytes, &path.unwrap());
        ::xml::EventReader::from_str(&text).into_iter().for_each(|event| drop(event.unwrap()));
    }
}

#[test]
fn every_word_in_it_is_the_editions() {
    let bytes = render(&specimen());
    let said = rows(&bytes, 0).concat().join(" ");
    let foreign = said.replace("https://", "").replace("tel:", "");
    assert!(!foreign.contains(|c: char| c.is_ascii_alphabetic()), "{foreign}");
    assert_eq!(open(&bytes).sheet_names(), [specimen().labels["contacts-sheet"].to_plain()]);
}

#[test]
fn the_same_contacts_give_the_same_bytes() {
    assert_eq!(render(&specimen()), render(&specimen()));
}

#[test]
fn names_of_sheets_are_what_excel_allows() {
    let named = |label: &str| {
        let mut list = ContactList::from(&specimen());
        list.labels.insert("contacts-sheet".into(), Text::plain(label));
        open(&render_workbook(&[list], "", &Style::default()).0[0].content.bytes()).sheet_names()[0].clone()
    };
    assert_eq!(named("Contactos"), "Contactos");
    assert_eq!(named("'A/B: [c]*?\\'"), "A B c");
    assert_eq!(named("History"), "el");
    assert_eq!(named("/"), "el");
    assert_eq!(named(&"ñ".repeat(40)), "ñ".repeat(31));
    assert_eq!(named(&"😀".repeat(40)), "😀".repeat(15), "Excel counts UTF-16");
}

#[test]
fn one_workbook_has_a_sheet_for_each_list() {
    let mut other = specimen();
    other.locale.tag = "ar".into();
    other.contacts.truncate(1);
    let lists = [ContactList::from(&specimen()), ContactList::from(&other)];
    let (artifacts, findings) = render_workbook(&lists, "", &Style::default());
    assert_eq!((findings, artifacts[0].path.as_str()), (vec![], "contacts.xlsx"));
    let bytes = &artifacts[0].content.bytes();
    let label = specimen().labels["contacts-sheet"].to_plain();
    assert_eq!(open(bytes).sheet_names(), [label.clone(), format!("{label} (ar)")]);
    assert_eq!(rows(bytes, 0), rows(&render(&specimen()), 0));
    assert_eq!(rows(bytes, 1), rows(&render(&other), 0));
}

/// Two sheets of one name are a workbook that Excel will not open.
#[test]
fn no_two_sheets_have_one_name() {
    let list = |tag: &str, label: &str| {
        let mut list = ContactList::from(&specimen());
        list.locale.tag = tag.into();
        list.labels.insert("contacts-sheet".into(), Text::plain(label));
        list
    };
    let named = |lists: &[ContactList]| {
        open(&render_workbook(lists, "", &Style::default()).0[0].content.bytes()).sheet_names()
    };
    let long = format!("en-x-{}", ["abcdefgh"; 4].join("-"));
    let lists = [
        list("en", "Contacts (FR)"),
        list("de", "contacts"),
        list("fr", "Contacts"),
        list("ar", "fr"),
        list(&long, "Contacts"),
    ];
    assert_eq!(named(&lists[..4]), ["Contacts (FR)", "contacts", "fr", "fr (ar)"]);
    assert_eq!(named(&lists)[4].len(), MOST_NAME);
}

#[test]
fn a_cell_that_excel_has_no_room_for_is_a_finding() {
    let mut edition = specimen();
    edition.contacts[1].notes = Some(Text::plain("α".repeat(MOST_CHARACTERS)));
    assert_eq!(
        rows(&render(&edition), 0)[2].iter().map(|cell| cell.chars().count()).max(),
        Some(MOST_CHARACTERS)
    );
    edition.contacts[1].notes = Some(Text::plain("α".repeat(MOST_CHARACTERS + 1)));
    let (artifacts, findings) = XLSX.render(&edition, &Style::default());
    assert_eq!(artifacts, []);
    assert_eq!((findings.len(), findings[0].kind.name), (1, "oversized-sheet"));
    assert_eq!(findings[0].arguments["id"], "δεύτερη".into());
}

proptest! {
    /// Whatever stands in a contact, a reader finds it as text, or nothing is written and a finding says why.
    #[test]
    fn any_cells_are_read_back(
        texts in prop::collection::vec(
            prop_oneof![
                "([ab<>&\"'=+@_xñ \r\n\t\0\u{1}\u{85}\u{2028}\u{FFFE}]|\\PC){0,16}",
                Just("<r><t>x</t></r>".to_owned()),
                Just("]]></t></si>".to_owned()),
                Just("_x0041_ _x005F_".to_owned()),
            ],
            4,
        ),
    ) {
        let mut edition = specimen();
        // The column is there only where somebody has a name.
        let name = if texts[0].is_empty() { "n" } else { &texts[0] };
        edition.contacts[0].name = Some(name.to_owned());
        edition.contacts[0].emails = vec![texts[1].clone()];
        edition.contacts[0].notes = Some(Text::plain(texts[2].clone()));
        edition.labels.insert("column-name".into(), Text::plain(texts[3].clone()));
        edition.labels.insert("contacts-sheet".into(), Text::plain(texts[3].clone()));
        let (artifacts, findings) = XLSX.render(&edition, &Style::default());
        let is_formula = |text: &String| crate::workbook::find_formula(text).is_some();
        prop_assert_eq!(artifacts.is_empty(), texts.iter().any(is_formula));
        prop_assert_eq!(artifacts.is_empty(), findings.iter().any(Diagnostic::is_error));
        let style = Style { formula_guard: FormulaGuard::Escape, ..Style::default() };
        let (artifacts, findings) = XLSX.render(&edition, &style);
        prop_assert!(!findings.iter().any(Diagnostic::is_error));
        prop_assert_eq!(findings.is_empty(), !texts.iter().any(is_formula));
        let rows = rows(&artifacts[0].content.bytes(), 0);
        prop_assert!(rows.concat().iter().all(|cell| !is_formula(cell)));
        let written = |text: &String| if is_formula(text) { format!("'{text}") } else { text.clone() };
        for text in texts.iter().filter(|text| !text.is_empty()) {
            prop_assert!(rows.concat().contains(&written(text)), "{:?} is not in {:?}", text, rows);
        }
    }
}
