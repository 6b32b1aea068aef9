//! The page of contacts: nothing lost, nothing added, a way back to the statement.

use super::*;
use crate::edition::Text;
use crate::edition::specimen::{specimen, words_of_contacts};
use crate::formats::html::tests::visible;

fn page_of(list: &ContactList) -> String {
    let (mut artifacts, findings) = render_contacts(list, &Style::default());
    assert_eq!(findings, []);
    assert_eq!(artifacts[0].path, format!("{}/contacts.html", list.folder()));
    String::from_utf8(artifacts.remove(0).content.bytes().into_owned()).unwrap()
}

#[test]
fn shows_every_word_of_the_contacts_and_none_of_its_own() {
    let edition = specimen();
    let text = visible(&page_of(&ContactList::from(&edition)));
    for word in words_of_contacts(&edition) {
        assert!(text.contains(&word), "{word} is lost");
    }
    for phone in edition.contacts.iter().flat_map(|contact| &contact.phones) {
        assert!(text.contains(&phone.display), "{}", phone.display);
    }
    let own: Vec<&str> =
        text.split(|c: char| !c.is_alphabetic()).filter(|word| word.is_ascii() && !word.is_empty()).collect();
    assert_eq!(own, [""; 0], "{text}");
}

#[test]
fn leads_back_to_its_statement_where_it_has_one() {
    let mut list = ContactList::from(&specimen());
    assert!(page_of(&list).contains("<a class=\"index\" href=\"statement.html\">Σύντομος τίτλος</a>"));
    list.statement = None;
    assert!(!page_of(&list).contains("statement.html"));
}

#[test]
fn is_named_after_the_statement_where_there_is_room() {
    let mut list = ContactList::from(&specimen());
    list.labels.insert("contacts-sheet".into(), Text::plain("Επαφές"));
    assert!(page_of(&list).contains("<title>Επαφές – Σύντομος τίτλος</title>"));
    list.title = Text::plain("α".repeat(70));
    assert!(page_of(&list).contains("<title>Επαφές</title>"));
}

#[test]
fn a_name_is_no_markup() {
    let mut list = ContactList::from(&specimen());
    list.contacts[0].name = Some("<img src=x>".into());
    list.contacts[0].sites[0].url = "javascript:alert(1)".into();
    let page = page_of(&list);
    assert!(page.contains("&lt;img src=x&gt;") && !page.contains("<img") && !page.contains("javascript:"));
}
