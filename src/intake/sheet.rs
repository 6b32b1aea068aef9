//! Tables of people: our own columns, those of Google Contacts and those of Outlook.

use std::sync::LazyLock;

use encoding_rs::Encoding;

use super::kinds::UNKNOWN_FILE;
use super::person::{Item, Person};
use super::vcard::read_cards;
use crate::diagnostic::{Diagnostic, Source};
use crate::statement::{Column, Row, parse_kind, read_rows};

/// What a column of another program holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    /// The whole name.
    Name,
    /// A part of the name; parts are joined in the order of the table below.
    Part,
    Organization,
    Role,
    Notes,
    Email,
    Site,
    /// A telephone, its kinds.
    Phone(&'static [&'static str]),
    /// A telephone, and the heading under which its kind is.
    Labelled(&'static str),
    /// The kind of a telephone.
    Label,
}

/// The headings of other programs. They are English whatever language the program speaks.
static FIELDS: &[(&str, Field)] = &[
    ("Name", Field::Name),
    ("First Name", Field::Part),
    ("Given Name", Field::Part),
    ("Middle Name", Field::Part),
    ("Additional Name", Field::Part),
    ("Last Name", Field::Part),
    ("Family Name", Field::Part),
    ("Organization Name", Field::Organization),
    ("Organization 1 - Name", Field::Organization),
    ("Company", Field::Organization),
    ("Organization Title", Field::Role),
    ("Organization 1 - Title", Field::Role),
    ("Job Title", Field::Role),
    ("Notes", Field::Notes),
    ("E-mail 1 - Value", Field::Email),
    ("E-mail 2 - Value", Field::Email),
    ("E-mail 3 - Value", Field::Email),
    ("E-mail 4 - Value", Field::Email),
    ("E-mail Address", Field::Email),
    ("E-mail 2 Address", Field::Email),
    ("E-mail 3 Address", Field::Email),
    ("Phone 1 - Value", Field::Labelled("Phone 1 - Label")),
    ("Phone 2 - Value", Field::Labelled("Phone 2 - Label")),
    ("Phone 3 - Value", Field::Labelled("Phone 3 - Label")),
    ("Phone 4 - Value", Field::Labelled("Phone 4 - Label")),
    ("Phone 5 - Value", Field::Labelled("Phone 5 - Label")),
    ("Phone 1 - Label", Field::Label),
    ("Phone 2 - Label", Field::Label),
    ("Phone 3 - Label", Field::Label),
    ("Phone 4 - Label", Field::Label),
    ("Phone 5 - Label", Field::Label),
    ("Primary Phone", Field::Phone(&[])),
    ("Company Main Phone", Field::Phone(&["work"])),
    ("Business Phone", Field::Phone(&["work"])),
    ("Business Phone 2", Field::Phone(&["work"])),
    ("Mobile Phone", Field::Phone(&["cell"])),
    ("Home Phone", Field::Phone(&["home"])),
    ("Home Phone 2", Field::Phone(&["home"])),
    ("Other Phone", Field::Phone(&[])),
    ("Pager", Field::Phone(&["pager"])),
    ("Business Fax", Field::Phone(&["work", "fax"])),
    ("Home Fax", Field::Phone(&["home", "fax"])),
    ("Website 1 - Value", Field::Site),
    ("Website 2 - Value", Field::Site),
    ("Web Page", Field::Site),
    ("Personal Web Page", Field::Site),
];

static FOREIGN: LazyLock<Vec<Column>> =
    LazyLock::new(|| FIELDS.iter().map(|(name, _)| Column { name, required: false }).collect());

/// Our columns; a file of another project may lack the ids.
static OWN: &[Column] = &[
    Column { name: "name", required: true },
    Column { name: "organization", required: false },
    Column { name: "role", required: false },
    Column { name: "notes", required: false },
    Column { name: "phones", required: false },
    Column { name: "emails", required: false },
    Column { name: "sites", required: false },
    Column { name: "languages", required: false },
];

/// What Google puts between several values of one cell.
const SEPARATOR: &str = ":::";

/// The people of a file: cards, or a table whose headings are ours, Google's or Outlook's. `encoding` is that of letters
/// that cards spell as numbers without a word of how.
pub fn read_people_of(
    source: &Source,
    encoding: Option<&'static Encoding>,
) -> (Vec<Person>, Vec<Diagnostic>) {
    let start = source.text.trim_start().get(..11).unwrap_or_default();
    if start.eq_ignore_ascii_case("BEGIN:VCARD") {
        return read_cards(source, encoding);
    }
    let header = source.text.trim_start_matches(['\r', '\n']).lines().next().unwrap_or_default();
    let names: Vec<&str> =
        header.split([',', ';', '\t']).map(|name| name.trim().trim_matches('"').trim()).collect();
    let has = |name: &str| names.contains(&name);
    let columns: &'static [Column] = if has("name") && (has("emails") || has("phones")) {
        OWN
    } else if FOREIGN.iter().filter(|column| has(column.name)).count() >= 2 {
        &FOREIGN
    } else {
        return (Vec::new(), vec![Diagnostic::new(&UNKNOWN_FILE, source.span(0, header.len()))]);
    };
    let (table, mut found) = read_rows(source, columns);
    // Other programs have many columns that nobody needs here.
    found.retain(|finding| finding.kind.name != "unknown-column");
    let read = if std::ptr::eq(columns, OWN) { read_own } else { read_foreign };
    (table.rows.iter().map(read).collect(), found)
}

fn text(row: &Row, column: &str) -> String {
    row.get(column).map(|cell| cell.trimmed().0.to_owned()).unwrap_or_default()
}

fn read_own(row: &Row) -> Person {
    let items = |column: &str| -> Vec<Item> {
        row.get(column).into_iter().flat_map(|cell| cell.parts()).map(|(part, _)| Item::new(part)).collect()
    };
    Person {
        name: text(row, "name"),
        organization: text(row, "organization"),
        role: text(row, "role"),
        notes: text(row, "notes"),
        phones: items("phones"),
        emails: items("emails"),
        sites: items("sites"),
        languages: items("languages"),
        number: row.number,
        span: Some(row.span.clone()),
        ..Person::default()
    }
}

fn read_foreign(row: &Row) -> Person {
    let mut person = Person { number: row.number, span: Some(row.span.clone()), ..Person::default() };
    let mut parts = Vec::new();
    for (heading, field) in FIELDS {
        let value = text(row, heading);
        if value.is_empty() {
            continue;
        }
        let several = value.split(SEPARATOR).map(str::trim).filter(|part| !part.is_empty());
        let phones = |kinds: Vec<&'static str>| {
            several.clone().map(move |text| Item { text: text.to_owned(), kinds: kinds.clone() })
        };
        match field {
            Field::Name => person.name = value,
            Field::Part => parts.push(value),
            Field::Organization => person.organization = value,
            Field::Role => person.role = value,
            Field::Notes => person.notes = value,
            Field::Email => person.emails.extend(several.map(Item::new)),
            Field::Site => person.sites.extend(several.map(Item::new)),
            Field::Phone(kinds) => person.phones.extend(phones(kinds.to_vec())),
            Field::Labelled(label) => {
                let label = text(row, label);
                let kinds = label.split(|c: char| !c.is_alphabetic()).filter_map(parse_kind);
                person.phones.extend(phones(kinds.collect()));
            }
            Field::Label => {}
        }
    }
    if person.name.is_empty() {
        person.name = parts.join(" ");
    }
    person
}
