//! Cards, read back by a strict reader of their own.

use proptest::prelude::*;

use super::*;
use crate::edition::specimen::{specimen, words_of_contacts};
use crate::edition::{Contact, Edition, Text};
use crate::formats::jcard::JCARD;

/// A property as RFC 6350 §3.3 has it: name, parameters, and the value as it stands.
#[derive(Clone, Debug, PartialEq)]
struct Read {
    name: String,
    parameters: Vec<(String, Vec<String>)>,
    value: String,
}

fn render(format: &Format, edition: &Edition) -> Vec<u8> {
    let (mut artifacts, findings) = format.render(edition, &Style::default());
    assert_eq!(findings, []);
    artifacts.remove(0).content.bytes().into_owned()
}

/// The cards of a file. Panics at whatever RFC 6350 forbids.
fn read(bytes: &[u8]) -> Vec<Vec<Read>> {
    let mut lines: Vec<String> = Vec::new();
    let body = bytes.strip_suffix(b"\r\n").expect("ends with CRLF");
    for line in std::str::from_utf8(body).unwrap().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
        assert!(!line.contains(|c: char| c.is_control() && c != '\t'), "{line:?}");
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().expect("a line to go on").push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    let mut cards: Vec<Vec<Read>> = Vec::new();
    let mut open: Option<Vec<Read>> = None;
    for line in lines {
        match (line.as_str(), &mut open) {
            ("BEGIN:VCARD", None) => open = Some(Vec::new()),
            ("END:VCARD", Some(card)) => {
                cards.push(std::mem::take(card));
                open = None;
            }
            (_, Some(card)) => card.push(read_property(&line)),
            (_, None) => panic!("outside of any card: {line}"),
        }
    }
    assert_eq!(open, None, "a card without an end");
    cards
}

fn read_property(line: &str) -> Read {
    let mut is_quoted = false;
    let colon = line.find(|c| {
        is_quoted ^= c == '"';
        c == ':' && !is_quoted
    });
    let (head, value) = line.split_at(colon.expect("a value"));
    let mut parts = head.split(';');
    let name = parts.next().unwrap().to_owned();
    assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{line}");
    let parameters = parts
        .map(|part| {
            let (name, values) = part.split_once('=').unwrap();
            let values = values.trim_matches('"').split(',').map(str::to_owned).collect();
            (name.to_owned(), values)
        })
        .collect();
    Read { name, parameters, value: value.strip_prefix(':').unwrap().to_owned() }
}

/// A text value (§3.4): its parts at each bare `;`. Panics at a bare comma or an escape that there is not.
fn parts(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        let part = parts.last_mut().unwrap();
        match character {
            '\\' => match characters.next().expect("an escaped character") {
                'n' => part.push('\n'),
                escaped @ ('\\' | ',' | ';') => part.push(escaped),
                other => panic!("\\{other} in {value}"),
            },
            ';' => parts.push(String::new()),
            ',' => panic!("a bare comma in {value}"),
            other => part.push(other),
        }
    }
    parts
}

/// A text value of one part.
fn text(value: &str) -> String {
    let mut parts = parts(value);
    assert_eq!(parts.len(), 1, "{value}");
    parts.remove(0)
}

fn one<'c>(card: &'c [Read], name: &str) -> &'c Read {
    let found: Vec<&Read> = card.iter().filter(|property| property.name == name).collect();
    assert_eq!(found.len(), 1, "{name} in {card:?}");
    found[0]
}

fn values(card: &[Read], name: &str) -> Vec<String> {
    card.iter().filter(|property| property.name == name).map(|property| property.value.clone()).collect()
}

#[test]
fn a_card_says_what_the_contact_is() {
    let cards = read(&render(&VCARD4, &specimen()));
    let [person, organization] = cards.as_slice() else { panic!("{cards:?}") };
    assert_eq!(person[0].name, "VERSION", "RFC 6350 §6.7.9: first of all");
    assert_eq!(
        (one(person, "KIND").value.as_str(), one(organization, "KIND").value.as_str()),
        ("individual", "org")
    );
    assert_eq!(one(person, "FN").value, "Ελένη Παπαδοπούλου");
    assert_eq!(one(organization, "FN").value, "Δεύτερη * <Οργάνωση>");
    assert_eq!(one(organization, "FN").parameters, [("LANGUAGE".into(), vec!["ar".into()])]);
    assert_eq!(values(person, "ORG"), ["Πρώτη Οργάνωση", "Αρχική Επωνυμία"], "in two languages");
    assert_eq!(values(person, "LANG"), ["el"]);
    assert_eq!(values(organization, "LANG"), [""; 0], "the edition's language is not the contact's");
    assert_eq!(one(person, "REV").value, "20171204T000000Z");
    let phones: Vec<_> = organization.iter().filter(|property| property.name == "TEL").collect();
    assert_eq!(phones[1].value, "tel:+1-855-234-9699");
    let parameter = |name: &str, values: &[&str]| {
        (name.to_owned(), values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(
        phones[1].parameters,
        [parameter("VALUE", &["uri"]), parameter("TYPE", &["cell", "work"]), parameter("PREF", &["2"])]
    );
}

#[test]
fn an_old_card_has_the_names_that_it_must_have() {
    let cards = read(&render(&VCARD, &specimen()));
    assert_eq!(one(&cards[0], "VERSION").value, "3.0");
    assert_eq!(parts(&one(&cards[0], "N").value), ["", "Ελένη Παπαδοπούλου", "", "", ""]);
    assert_eq!(one(&cards[1], "N").value, ";;;;");
    assert_eq!(one(&cards[1], "X-ABShowAs").value, "COMPANY");
    assert_eq!(values(&cards[0], "TEL"), ["+30 21 0123 4567"]);
    assert_eq!(values(&cards[0], "ORG"), ["Πρώτη Οργάνωση"]);
}

#[test]
fn no_word_is_lost_and_none_is_added() {
    let edition = specimen();
    for format in [&VCARD, &VCARD4] {
        let cards = read(&render(format, &edition));
        let said: Vec<String> = cards
            .iter()
            .flatten()
            .filter(|property| {
                !["VERSION", "KIND", "UID", "REV", "X-ABShowAs", "TEL", "URL"]
                    .contains(&property.name.as_str())
            })
            .map(|property| parts(&property.value).join("\n"))
            .collect();
        let said = said.join("\n");
        for word in words_of_contacts(&edition) {
            assert!(
                said.contains(&word) || (word == "ελληνικά" && said.contains("\nel\n")),
                "{word}\n{said}"
            );
        }
        let own: Vec<&str> = said
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| word.is_ascii() && !word.is_empty() && *word != "el")
            .collect();
        assert_eq!(own, [""; 0], "{said}");
    }
}

#[test]
fn a_uid_belongs_to_a_contact_of_a_project_in_every_language() {
    let uid = |edition: &Edition, identity: Option<&str>| {
        let style = Style { identity: identity.map(str::to_owned), ..Style::default() };
        let bytes = VCARD4.render(edition, &style).0.remove(0).content.bytes().into_owned();
        one(&read(&bytes)[0], "UID").value.clone()
    };
    let edition = specimen();
    let mut other = specimen();
    other.locale.tag = "ar".to_owned();
    other.contacts[0].organization = None;
    assert_eq!(uid(&edition, None), uid(&other, None));
    assert!(uid(&edition, None).starts_with("urn:uuid:"));
    assert_ne!(uid(&edition, None), uid(&edition, Some("https://x.org/")));
    assert_ne!(uid(&edition, Some("https://y.org/")), uid(&edition, Some("https://x.org/")));
    // Another project's contact of the same id.
    other.contacts[0].name = Some("Άλλη".into());
    assert_ne!(uid(&edition, None), uid(&other, None));
    assert_eq!(uid(&edition, Some("https://x.org/")), uid(&other, Some("https://x.org/")));
}

#[test]
fn extensions_are_dialed() {
    let mut edition = specimen();
    let phone = &mut edition.contacts[0].phones[0];
    phone.extension = Some("12".into());
    phone.uri.push_str(";ext=12");
    assert_eq!(one(&read(&render(&VCARD, &edition))[0], "TEL").value, "+30 21 0123 4567 ext. 12");
    assert_eq!(one(&read(&render(&VCARD4, &edition))[0], "TEL").value, "tel:+30-21-0123-4567;ext=12");
}

/// What a card can hold of a text.
fn held(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let hold = |character: char| match character {
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\t' | '\n' => character,
        control if control.is_control() => '\u{FFFD}',
        other => other,
    };
    text.chars().map(hold).collect()
}

proptest! {
    /// Nothing in a contact can end a value, a line or a card.
    #[test]
    fn any_words_are_read_back(
        texts in prop::collection::vec(
            prop_oneof![
                "([ab,;:\"'\\\\ñ= \r\n\t\0\u{85}\u{2028}\u{2029}-]|\\PC){0,90}",
                Just("x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:y".to_owned()),
                Just("\\n\\,\\".to_owned()),
                Just("😀".repeat(40)),
            ],
            8,
        ),
    ) {
        let mut edition = specimen();
        let contact = Contact {
            name: Some(texts[0].clone()),
            role: Some(Text::plain(texts[1].clone())),
            notes: Some(Text::plain(texts[2].clone())),
            place: Some(Text::plain(texts[3].clone())),
            emails: vec![texts[4].clone()],
            ..edition.contacts[0].clone()
        };
        edition.contacts[0] = contact;
        edition.contacts[0].organization.as_mut().unwrap().name = texts[5].clone();
        edition.contacts[0].sites[0].url = texts[6].clone();
        edition.contacts[0].phones[0].uri = texts[6].clone();
        edition.contacts[0].phones[0].international = texts[6].clone();
        edition.contacts[0].languages[0].tag = texts[7].clone();
        edition.locale.tag = texts[7].clone();
        for format in [&VCARD, &VCARD4] {
            let cards = read(&render(format, &edition));
            prop_assert_eq!(cards.len(), 2);
            let card = &cards[0];
            prop_assert_eq!(text(&one(card, "FN").value), held(&texts[0]));
            prop_assert_eq!(parts(&one(card, "N").value)[1].clone(), held(&texts[0]));
            prop_assert_eq!(text(&one(card, "TITLE").value), held(&texts[1]));
            prop_assert_eq!(parts(&one(card, "ADR").value)[3].clone(), held(&texts[3]));
            prop_assert_eq!(text(&one(card, "EMAIL").value), held(&texts[4]));
            prop_assert_eq!(parts(&card.iter().find(|property| property.name == "ORG").unwrap().value), vec![held(&texts[5])]);
            prop_assert!(text(&one(card, "NOTE").value).starts_with(&held(&texts[2])));
            prop_assert!(one(card, "URL").value.bytes().all(|byte| byte.is_ascii_graphic()));
        }
        let json: serde_json::Value = serde_json::from_slice(&render(&JCARD, &edition)).unwrap();
        let cards = json.as_array().unwrap();
        prop_assert_eq!(cards.len(), 2);
        for (name, said) in [("fn", &texts[0]), ("title", &texts[1]), ("email", &texts[4])] {
            let mut properties = cards[0][1].as_array().unwrap().iter();
            let property = properties.find(|property| property[0] == name).unwrap();
            prop_assert_eq!(property[3].as_str(), Some(said.as_str()));
        }
    }

    /// RFC 7095 §3: a jCard is the vCard in another notation.
    #[test]
    fn the_json_says_what_the_card_says(words in "[ab,;:\"\\\\ñ \n]{1,30}", note in "[aα;,\n]{0,9}") {
        let mut edition = specimen();
        edition.contacts[0].name = Some(words);
        edition.contacts[0].notes = Some(Text::plain(note));
        let cards = read(&render(&VCARD4, &edition));
        let json: serde_json::Value = serde_json::from_slice(&render(&JCARD, &edition)).unwrap();
        prop_assert_eq!(json.as_array().unwrap().len(), cards.len());
        for (json, card) in json.as_array().unwrap().iter().zip(&cards) {
            prop_assert_eq!(&json[0], "vcard");
            let properties = json[1].as_array().unwrap();
            prop_assert_eq!(properties.len(), card.len());
            for (json, property) in properties.iter().zip(card) {
                prop_assert_eq!(json[0].as_str().unwrap(), property.name.to_lowercase());
                let read: Vec<String> = match (&json[2], &json[3]) {
                    (kind, value) if kind == "timestamp" => {
                        vec![value.as_str().unwrap().replace(['-', ':'], "")]
                    }
                    (_, serde_json::Value::Array(values)) => {
                        values.iter().map(|value| value.as_str().unwrap().to_owned()).collect()
                    }
                    (_, value) => vec![value.as_str().unwrap().to_owned()],
                };
                let expected = match (&json[2], &json[3]) {
                    (kind, serde_json::Value::String(_)) if kind == "text" => vec![text(&property.value)],
                    (kind, _) if kind == "text" => parts(&property.value),
                    _ => vec![property.value.clone()],
                };
                prop_assert_eq!(read, expected);
                for (name, values) in property.parameters.iter().filter(|(name, _)| name != "VALUE") {
                    let expected = if let [value] = values.as_slice() { serde_json::json!(value) } else { serde_json::json!(values) };
                    prop_assert_eq!(&json[1][name.to_lowercase()], &expected);
                }
            }
        }
    }
}
