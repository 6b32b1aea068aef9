//! Lists of contacts that are too long to be held: every format says of them what it says of a list that is held.

use std::fmt::Write as _;
use std::sync::Arc;

use comunicado::catalog::{Catalog, Layer, Locale, parse_resource};
use comunicado::diagnostic::Source;
use comunicado::edition::{ContactList, Order, Settings, resolve, resolve_contact_list, resolve_edition};
use comunicado::formats::{FORMATS, Style};
use comunicado::statement::{read_directory, read_statement};

use crate::sandbox::repository;

const WORDS: &str = "title = Large\nopening = Words.\n";
const ROLES: &str = "spokesperson = Spokesperson in { $place }\n";

/// What a statement with so many contacts comes to, in each order of theirs: the formats of what is held and of what is not.
fn compare(count: usize, is_held: bool) {
    let labels = std::fs::read_to_string(repository().join("locales/en/labels.ftl")).unwrap();
    let words = [
        ("labels.ftl", labels.as_str()),
        ("places.ftl", "place-a = Place\n"),
        ("roles.ftl", ROLES),
        ("statements/large.ftl", WORDS),
    ];
    let locale = Locale::parse("en").unwrap();
    let resources = words.map(|(name, text)| {
        Arc::new(parse_resource(&Source::new(format!("locales/en/{name}").as_str(), text)).0)
    });
    let layer = Layer { locale: locale.clone(), resources: resources.into() };
    let catalog = Catalog::new(&locale, vec![layer]).0;
    let mut rows = "id,name,role,organization,phones,emails,languages\n".to_owned();
    let mut ids = String::new();
    for at in 0..count {
        let (name, phones) = (count - at, if at % 7 == 0 { "US +1 202-555-0187" } else { "" });
        let spoken = if at % 3 == 0 { "en" } else { "es" };
        writeln!(rows, "c-{at},Persona {name} Núñez,spokesperson,o,{phones},c{at}@o.example,{spoken}")
            .unwrap();
        write!(ids, "\"c-{at}\",").unwrap();
    }
    let organizations = Source::new("data/organizations.csv", "id,name\no,Organization\n");
    let (directory, _) = read_directory(Some(&organizations), Some(&Source::new("data/contacts.csv", rows)));
    let facts = format!(
        "date = 2017-12-04\nplace = \"place-a\"\nbody = [\"opening\"]\nsignatories = []\ncontacts = [{ids}]\n"
    );
    let (statement, found) = read_statement("large", &Source::new("data/statements/large.toml", facts));
    let statement = statement.unwrap_or_else(|| panic!("{found:?}"));
    for order in [Order::Data, Order::Locale, Order::Language] {
        let settings = Settings { contact_order: order, ..Settings::new(locale.clone()) };
        let of_statement = resolve(&catalog, &statement, &directory, &locale, &settings);
        let (whole, found) = resolve_edition(&catalog, &statement, &directory, &locale, &settings);
        assert_eq!(found, of_statement.findings);
        let unmade = of_statement.unmade.as_ref();
        let mut edition = of_statement.edition;
        assert_eq!((unmade.is_none(), whole.contacts.len()), (is_held, count));
        assert_eq!(edition.contacts.len(), if is_held { count } else { 0 });
        for format in FORMATS {
            let style = Style::default();
            let rendered = format.render_lent(&mut edition, unmade, &style);
            assert_eq!(rendered, format.render(&whole, &style), "{}", format.name);
            assert!(!rendered.0.is_empty());
        }
        let (list, _) = resolve_contact_list(&catalog, Some(&statement), &directory, &locale, &settings);
        let mut names = Vec::new();
        list.each(|contact| {
            let role = contact.role.as_ref().map(|role| role.to_plain());
            assert_eq!(role.as_deref(), Some("Spokesperson in Place"));
            names.push(contact.name.clone());
        });
        let expected: Vec<_> =
            ContactList::from(&whole).all().iter().map(|contact| contact.name.clone()).collect();
        assert_eq!(names, expected);
        assert_eq!((list.len(), list.most().phones, list.contacts.len()), (count, 1, edition.contacts.len()));
    }
}

#[test]
fn a_list_that_is_not_held_is_published_like_one_that_is() {
    compare(256, true);
    compare(257, false);
}
