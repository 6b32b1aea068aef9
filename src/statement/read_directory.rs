//! `data/organizations.csv` and `data/contacts.csv` become the directory.

use std::collections::BTreeMap;

use super::cell_values::{parse_country, parse_language, parse_site, read_id, read_line};
use super::cells::{Layout, Row};
use super::columns::Column;
use super::contact_table::RowPlace;
use super::kinds::{DUPLICATE_ID, MISSING_VALUE, UNKNOWN_REFERENCE};
use super::marks::Marks;
use super::numbers::Numbers;
use super::people::People;
use super::read_contact::{CONTACT_COLUMNS, check_contact, read_audience, read_contact};
use super::{ContactTable, Directory, Id, Organization};
use crate::diagnostic::{Diagnostic, Source, Span, nearest};

/// The columns of the file of organizations, in the order in which a new one has them.
pub static ORGANIZATION_COLUMNS: &[Column<'_>] = &[
    Column { name: "id", required: true },
    Column { name: "name", required: true },
    Column { name: "short", required: false },
    Column { name: "language", required: false },
    Column { name: "website", required: false },
    Column { name: "country", required: false },
    Column { name: "audience", required: false },
];

/// Reads the organizations and contacts of a project. A value that cannot be read is a finding and is left out; a row
/// without a valid id is left out whole; of two rows with one id the first stays.
pub fn read_directory(
    organizations: Option<&Source>,
    contacts: Option<&Source>,
) -> (Directory, Vec<Diagnostic>) {
    read_tables(organizations, contacts, false)
}

/// The same of files that were read before, byte for byte, when nothing was to be mended in them: of a contact only its id is read
/// now, and the rest whenever it is asked for.
pub fn read_sound_directory(organizations: Option<&Source>, contacts: Option<&Source>) -> Directory {
    read_tables(organizations, contacts, true).0
}

fn read_tables(
    organizations: Option<&Source>,
    contacts: Option<&Source>,
    are_sound: bool,
) -> (Directory, Vec<Diagnostic>) {
    let mut directory = Directory::default();
    let mut diagnostics = Vec::new();
    if let Some(source) = organizations {
        let mut rows = BTreeMap::<Id, RowPlace>::new();
        let organizations = &mut directory.organizations;
        let layout = read_table(source, ORGANIZATION_COLUMNS, &mut diagnostics, |layout, id, row, found| {
            if let Some(first) = rows.get(&id) {
                return found.push(repeated_id(&id, row, first.row(source, layout)));
            }
            rows.insert(id.clone(), RowPlace::new(row.span.start, row.number, 0));
            organizations.extend(read_organization(id.clone(), row, found).map(|read| (id, read)));
        });
        directory.headers.push(layout.header);
    }
    if let Some(source) = contacts {
        let (mut rows, mut numbers) = (BTreeMap::<Id, RowPlace>::new(), Numbers::default());
        let mut people = People::default();
        let layout = read_table(source, CONTACT_COLUMNS, &mut diagnostics, |layout, id, row, found| {
            if let Some(first) = rows.get(&id) {
                return found.push(repeated_id(&id, row, first.row(source, layout)));
            }
            if are_sound {
                rows.insert(id, RowPlace::unread(row.span.start, row.number));
                return;
            }
            let place = RowPlace::new(row.span.start, row.number, numbers.end());
            let mut read_number =
                |written: &str, region: Option<&str>, span| numbers.read(written, region, span);
            let read = read_contact(id.clone(), row, &mut read_number, found);
            check_contact(row, &read, &directory.organizations, found);
            people.note(&read.0);
            rows.insert(id, place);
        });
        directory.headers.push(layout.header.clone());
        directory.contacts = ContactTable::new(source, layout, numbers, rows);
        people.tell_repeated(&directory.contacts, &mut diagnostics);
    }
    (directory, diagnostics)
}

/// Goes through the rows of a file that have an id.
fn read_table(
    source: &Source,
    columns: &[Column<'_>],
    diagnostics: &mut Vec<Diagnostic>,
    mut read: impl FnMut(&Layout, Id, &Row, &mut Vec<Diagnostic>),
) -> Layout {
    let layout = Layout::read(source, columns, diagnostics);
    layout.each_row(source, diagnostics, |row, found| {
        if row.get("id").is_none() {
            found.push(row.finding(&MISSING_VALUE, "id", row.span.clone()));
        }
        let Some((id, _)) = read_id(&row, "id", found) else { return };
        read(&layout, id, &row, found);
    });
    layout
}

/// The finding for an id that a row before has.
fn repeated_id(id: &Id, row: &Row, first: Option<Row>) -> Diagnostic {
    let place = |row: &Row| row.get("id").map(|cell| cell.trimmed().1);
    let finding = row.finding(&DUPLICATE_ID, "id", place(row).unwrap_or_else(|| row.span.clone()));
    let finding = finding.with("found", id.as_str());
    match first.as_ref().and_then(place) {
        Some(first) => finding.with_place(first),
        None => finding,
    }
}

fn read_organization(id: Id, row: &Row, diagnostics: &mut Vec<Diagnostic>) -> Option<Organization> {
    if row.get("name").is_none() {
        diagnostics.push(row.finding(&MISSING_VALUE, "name", row.span.clone()));
    }
    let short = read_line(row, "short", diagnostics);
    let language = read_one(row, "language", diagnostics, parse_language);
    let audience = read_audience(row, diagnostics);
    let mut marks = Marks { row, audience, found: &mut *diagnostics };
    ["name", "short", "language", "country"].into_iter().for_each(|column| marks.refuse_mark(column));
    let website = marks.one("website", parse_site);
    let country = read_one(row, "country", diagnostics, parse_country);
    let name = read_line(row, "name", diagnostics)?;
    Some(Organization { id, name, short, language, website, country, audience, span: row.span.clone() })
}

/// The single value of a cell.
fn read_one<T>(
    row: &Row,
    column: &'static str,
    diagnostics: &mut Vec<Diagnostic>,
    parse: impl Fn(&str, Span) -> Result<T, Diagnostic>,
) -> Option<T> {
    let (text, span) = row.get(column)?.trimmed();
    parse(text, span).map_err(|finding| diagnostics.push(row.place(finding, column))).ok()
}

/// The finding for an id that names nothing, with the nearest that names something.
pub(super) fn unknown_reference<'k>(
    case: &'static str,
    id: &Id,
    known: impl Iterator<Item = &'k Id>,
    span: Span,
) -> Diagnostic {
    let near = nearest(id.as_str(), known.map(Id::as_str));
    Diagnostic::new(&UNKNOWN_REFERENCE, span).with("case", case).with("found", id.as_str()).with_near(near)
}
