//! The sheet for Outlook: its headings are Outlook's, and what has no column of its own stands in the notes.

use std::collections::BTreeMap;

use super::*;
use crate::edition::specimen::{specimen, words_of_contacts};
use crate::edition::{PhoneKind, Site, Text};

fn rows(list: &ContactList) -> (String, Vec<BTreeMap<String, String>>) {
    let (artifacts, findings) = render_outlook(list, &Style::default());
    assert_eq!(findings, []);
    let text = String::from_utf8(artifacts[0].content.bytes().into_owned()).unwrap();
    let text = text.strip_prefix('\u{FEFF}').expect("a byte order mark").to_owned();
    let rows = ::csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect();
    (text, rows)
}

#[test]
fn the_headings_are_outlooks() {
    let (text, _) = rows(&ContactList::from(&specimen()));
    let headings: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    assert_eq!(headings.len(), 88);
    assert_eq!((headings[0], headings[87]), ("First Name", "Categories"));
    for heading in PHONES.iter().chain(&EMAILS) {
        assert!(headings.contains(heading), "{heading}");
    }
}

#[test]
fn a_contact_stands_in_its_columns() {
    let edition = specimen();
    let (text, rows) = rows(&ContactList::from(&edition));
    assert_eq!(rows[0]["First Name"], "Ελένη Παπαδοπούλου");
    assert_eq!(rows[0]["Job Title"], "υπεύθυνη τύπου");
    assert_eq!(rows[0]["Mobile Phone"], "(+30) 21 0123 4567");
    assert_eq!(rows[1]["Company"], "Δεύτερη * <Οργάνωση>");
    for word in words_of_contacts(&edition) {
        assert!(text.contains(&word), "{word} is lost");
    }
}

#[test]
fn no_number_is_lost_for_want_of_a_column() {
    let mut edition = specimen();
    let contact = &mut edition.contacts[0];
    let phone = contact.phones[0].clone();
    let kinds = ["", "", "fax", "cell", "", "", "pager", "pager", "home"];
    contact.phones = (0..)
        .zip(kinds)
        .map(|(at, kind)| Phone {
            international: format!("+30 21 0123 450{at}"),
            kinds: vec![PhoneKind { id: kind.into(), name: Text::plain("α") }],
            ..phone.clone()
        })
        .collect();
    contact.emails = (0..5).map(|at| format!("a{at}@x.org")).collect();
    let site = |at| Site { url: format!("https://x{at}.org/"), display: String::new() };
    contact.sites = vec![site(0), site(1)];
    let (_, rows) = rows(&ContactList::from(&edition));
    let row = &rows[0];
    let at = |heading: &str| row[heading].clone();
    assert_eq!(at("Business Phone"), "(+30) 21 0123 4500");
    assert_eq!(at("Business Fax"), "(+30) 21 0123 4502");
    assert_eq!(at("Mobile Phone"), "(+30) 21 0123 4503");
    assert_eq!(at("Pager"), "(+30) 21 0123 4506");
    assert_eq!(at("Home Phone"), "(+30) 21 0123 4508");
    let all: String = row.values().cloned().collect::<Vec<_>>().join("\n");
    for phone in &edition.contacts[0].phones {
        assert_eq!(all.matches(&cells::display_phone(phone)).count(), 1, "{}", phone.international);
    }
    for part in ["a0@x.org", "a4@x.org", "https://x0.org/", "https://x1.org/"] {
        assert_eq!(all.matches(part).count(), 1, "{part}");
    }
}
