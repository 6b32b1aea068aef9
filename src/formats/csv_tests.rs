//! The contact sheet, read back cell by cell.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Diagnostic, Span};
use crate::edition::specimen::{specimen, words_of_contacts};
use crate::edition::{Edition, Phone, Text};
use crate::formats::cells::display_phone;
use crate::workbook::find_formula;

fn render(edition: &Edition, csv_profile: CsvProfile) -> Result<String, Vec<Diagnostic>> {
    let (mut artifacts, findings) = CSV.render(edition, &Style { csv_profile, ..Style::default() });
    match findings.is_empty() {
        true => Ok(String::from_utf8(artifacts.remove(0).content.bytes().into_owned()).unwrap()),
        false => {
            assert_eq!(artifacts, [], "an artifact in spite of a finding");
            Err(findings)
        }
    }
}

fn read(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader =
        ::csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_sheet_for_people() {
    let text = render(&specimen(), CsvProfile::Spreadsheet).unwrap();
    let text = text.strip_prefix('\u{FEFF}').expect("a byte order mark");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.ends_with("\r\n"));
    let rows = read(text, b';');
    let label = |id: &str| specimen().labels[id].to_plain();
    assert_eq!(
        rows[0],
        [
            label("column-name"),
            label("column-role"),
            label("column-organization"),
            label("column-signed-name"),
            label("column-place"),
            label("column-phone"),
            label("column-phone-note"),
            format!("{} 2", label("column-phone")),
            format!("{} 2", label("column-phone-note")),
            label("column-email"),
            label("column-site"),
            label("column-languages"),
            label("column-notes"),
            label("column-phone-uri"),
            format!("{} 2", label("column-phone-uri")),
            label("column-id"),
        ]
    );
    assert_eq!(
        rows[2],
        [
            "",
            "",
            "Δεύτερη * <Οργάνωση>",
            "",
            "",
            "(+52) 55 5211 9397",
            "κινητό",
            "(+1) 855-234-9699",
            &format!("κινητό · {}", label("toll-free")),
            "",
            "",
            "",
            "",
            "tel:+52-55-5211-9397",
            "tel:+1-855-234-9699",
            "δεύτερη"
        ]
    );
    for word in words_of_contacts(&specimen()) {
        assert!(text.contains(&word), "{word} is lost");
    }
    let foreign = text.replace("https://", "").replace("tel:", "");
    assert!(!foreign.contains(|c: char| c.is_ascii_alphabetic()), "a word of its own in\n{text}");
}

#[test]
fn columns_without_a_value_are_left_out() {
    let mut edition = specimen();
    for contact in &mut edition.contacts {
        contact.languages.clear();
        contact.place = None;
    }
    let text = render(&edition, CsvProfile::Spreadsheet).unwrap();
    assert!(!text.contains(&edition.labels["column-languages"].to_plain()));
    assert!(!text.contains(&edition.labels["column-place"].to_plain()));
}

#[test]
fn a_sheet_for_programs() {
    let text = render(&specimen(), CsvProfile::Machine).unwrap();
    assert_eq!(
        text.lines().next(),
        Some("id,name,organization,signed_name,place,phone_1,phone_2,email_1,site_1,languages,role,notes")
    );
    assert_eq!(read(&text, b',')[1][5], "tel:+30-21-0123-4567");
}

#[test]
fn phones_parse_back_without_a_region() {
    let phone = |international: &str, extension: Option<&str>| Phone {
        international: international.to_owned(),
        extension: extension.map(str::to_owned),
        ..Phone::default()
    };
    for (phone, shown, e164) in [
        (phone("+52 55 5211 9397", None), "(+52) 55 5211 9397", "+525552119397"),
        (phone("+1 415-642-4417", None), "(+1) 415-642-4417", "+14156424417"),
        (phone("+1 415-642-4417", Some("12")), "(+1) 415-642-4417 ext. 12", "+14156424417"),
        (phone("+1 415-642-4417 ext. 12", Some("12")), "(+1) 415-642-4417 ext. 12", "+14156424417"),
    ] {
        let cell = display_phone(&phone);
        assert_eq!(cell, shown);
        let number = rlibphonenumber::PhoneNumber::parse(&cell, None).unwrap();
        assert_eq!(number.format_as(rlibphonenumber::PhoneNumberFormat::E164), e164);
        assert_eq!(
            number.extension.as_deref().filter(|digits| !digits.is_empty()),
            phone.extension.as_deref()
        );
    }
}

#[test]
fn a_formula_is_a_finding_at_its_place_and_nothing_is_written() {
    let row = Span::new("data/contacts.csv", 10, 20);
    for profile in [CsvProfile::Spreadsheet, CsvProfile::Machine] {
        let mut edition = specimen();
        edition.contacts[0].name = Some("=HYPERLINK(\"x\")".into());
        edition.contacts[0].origin = Some(row.clone());
        edition.contacts[1].emails = vec!["-a@x.org".into()];
        let findings = render(&edition, profile).unwrap_err();
        assert_eq!(findings.len(), 2);
        assert!(findings.iter().all(Diagnostic::is_error));
        assert_eq!(findings[0].kind.name, "formula-cell");
        assert_eq!(findings[0].primary, Some(row.clone()));
    }
    let mut edition = specimen();
    edition.labels.insert("column-name".into(), Text::plain("@x"));
    assert!(render(&edition, CsvProfile::Spreadsheet).is_err());
}

proptest! {
    /// What is written is read back cell for cell, or it is a finding.
    #[test]
    fn any_cells_are_read_back(
        names in prop::collection::vec("([ab,;\"'=+@ñ –\n\r\t-]|\\PC){0,12}", 2),
        delimiter in prop_oneof![Just(','), Just(';'), Just('\t')],
    ) {
        let mut edition = specimen();
        edition.locale.delimiter = delimiter;
        edition.contacts[0].name = Some(names[0].clone());
        edition.contacts[1].name = Some(names[1].clone());
        let has_formula = names.iter().any(|name| find_formula(name).is_some());
        match render(&edition, CsvProfile::Spreadsheet) {
            Err(_) => prop_assert!(has_formula),
            Ok(text) => {
                prop_assert!(!has_formula);
                let rows = read(text.strip_prefix('\u{FEFF}').unwrap(), delimiter as u8);
                let expected = if names.iter().all(String::is_empty) { "υπεύθυνη τύπου" } else { &names[0] };
                prop_assert_eq!(&rows[1][0], expected);
                prop_assert!(rows.iter().all(|row| row.len() == rows[0].len()));
            }
        }
    }
}
