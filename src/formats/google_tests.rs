//! The sheet for Google Contacts: its headings are Google's, its cells in their columns.

use std::collections::BTreeMap;

use super::*;
use crate::edition::PhoneKind;
use crate::edition::specimen::{specimen, words_of_contacts};

fn rows(list: &ContactList) -> (String, Vec<BTreeMap<String, String>>) {
    let (artifacts, findings) = render_google(list, &Style::default());
    assert_eq!(findings, []);
    assert!(artifacts[0].path.ends_with("/contacts-google.csv"));
    let text = String::from_utf8(artifacts[0].content.bytes().into_owned()).unwrap();
    let rows = ::csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect();
    (text, rows)
}

#[test]
fn the_headings_are_googles() {
    let (text, _) = rows(&ContactList::from(&specimen()));
    assert_eq!(
        text.lines().next().unwrap(),
        "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,\
         Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,\
         Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,\
         Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,\
         Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,\
         Address 1 - Extended Address,Website 1 - Label,Website 1 - Value"
    );
    assert!(!text.starts_with('\u{FEFF}'));
}

#[test]
fn a_contact_stands_in_its_columns() {
    let edition = specimen();
    let (text, rows) = rows(&ContactList::from(&edition));
    assert_eq!(rows[0]["First Name"], "Ελένη Παπαδοπούλου");
    assert_eq!(rows[0]["Organization Name"], "Πρώτη Οργάνωση");
    assert_eq!(rows[0]["Organization Title"], "υπεύθυνη τύπου");
    assert_eq!((rows[0]["Phone 1 - Label"].as_str(), rows[0]["Phone 2 - Label"].as_str()), ("Mobile", ""));
    assert_eq!(rows[1]["Phone 2 - Value"], "(+1) 855-234-9699");
    assert!(rows[1]["Notes"].contains(&edition.labels["toll-free"].to_plain()));
    assert_eq!((rows[1]["First Name"].as_str(), rows[1]["E-mail 1 - Label"].as_str()), ("", ""));
    for word in words_of_contacts(&edition) {
        assert!(text.contains(&word), "{word} is lost");
    }
}

#[test]
fn a_kind_that_google_does_not_know_is_named_in_the_readers_language() {
    let mut edition = specimen();
    let kind = |id: &str, name: &str| PhoneKind { id: id.into(), name: crate::edition::Text::plain(name) };
    let label = |edition: &crate::edition::Edition| rows(&edition.into()).1[0]["Phone 1 - Label"].clone();
    for (kinds, expected) in [
        (vec![], "Work"),
        (vec![kind("work", "γραφείο")], "Work"),
        (vec![kind("home", "σπίτι"), kind("fax", "φαξ")], "Home Fax"),
        (vec![kind("fax", "φαξ")], "Work Fax"),
        (vec![kind("signal", "Σίγκναλ")], "Σίγκναλ"),
    ] {
        edition.contacts[0].phones[0].kinds = kinds;
        assert_eq!(label(&edition), expected);
    }
}
