//! `contacts.csv`: the contact sheet, for people with a spreadsheet or for programs.

use super::formula::find_formula;
use super::{Artifact, CsvProfile, Format, Renderer, Style, kinds};
use crate::diagnostic::{Diagnostic, Span};
use crate::edition::{Contact, ContactList, Name, Phone};

/// The contacts as CSV (RFC 4180: CRLF at each line's end, `"` doubled), one row each, one value in each cell.
///
/// For people: UTF-8 with byte order mark, headings in the list's language, the delimiter of the readers'
/// region, columns only where some contact has a value. For programs: no byte order mark, commas, fixed headings.
/// A phone is shown as `(+52) 55 5211 9397`: it stays text in a spreadsheet, which makes a number or a formula of
/// `+52…`, and parses back without a region. A cell that a spreadsheet would take for a formula is a finding and
/// nothing is written: a silent change would harm the data.
pub const CSV: Format = Format {
    name: "csv",
    part: "contacts",
    extension: "csv",
    media_type: "text/csv",
    renderer: Renderer::Contacts(render_csv),
};

fn render_csv(list: &ContactList, style: &Style) -> (Vec<Artifact>, Vec<Diagnostic>) {
    let sheet = match style.csv_profile {
        CsvProfile::Spreadsheet => for_people(list),
        CsvProfile::Machine => for_programs(list),
    };
    let findings = inspect(list, &sheet);
    if !findings.is_empty() {
        return (Vec::new(), findings);
    }
    let (head, delimiter) = match style.csv_profile {
        CsvProfile::Spreadsheet => ("\u{FEFF}", delimiter(list.locale.delimiter)),
        CsvProfile::Machine => ("", b','),
    };
    let mut bytes = head.as_bytes().to_vec();
    bytes.extend(write(&sheet, delimiter));
    (vec![CSV.artifact(&list.folder(), bytes)], findings)
}

/// The delimiter as a byte. Characters that could not separate cells give way to a comma.
fn delimiter(character: char) -> u8 {
    let byte = u8::try_from(character).ok().filter(u8::is_ascii);
    byte.filter(|byte| matches!(byte, b'\t' | b'!'..=b'~') && !byte.is_ascii_alphanumeric() && *byte != b'"')
        .unwrap_or(b',')
}

/// A column: its heading and one cell for each contact.
struct Column {
    heading: String,
    origin: Option<Span>,
    cells: Vec<Cell>,
}

/// A value and where it stands.
struct Cell {
    value: String,
    origin: Option<Span>,
}

fn for_people(list: &ContactList) -> Vec<Column> {
    let phones = count(list, |contact| contact.phones.len());
    let mut sheet = vec![
        labelled(list, "column-name", 0, name),
        labelled(list, "column-role", 0, role),
        labelled(list, "column-organization", 0, organization),
        labelled(list, "column-signed-name", 0, signed_name),
        labelled(list, "column-place", 0, place),
    ];
    sheet.extend(
        (0..phones).map(|at| {
            labelled(list, "column-phone", at, move |contact| Some(display(contact.phones.get(at)?)))
        }),
    );
    sheet.extend((0..phones).map(|at| {
        labelled(list, "column-phone-uri", at, move |contact| Some(contact.phones.get(at)?.uri.clone()))
    }));
    sheet.extend(
        (0..count(list, |contact| contact.emails.len()))
            .map(|at| labelled(list, "column-email", at, move |contact| contact.emails.get(at).cloned())),
    );
    sheet.extend((0..count(list, |contact| contact.sites.len())).map(|at| {
        labelled(list, "column-site", at, move |contact| Some(contact.sites.get(at)?.url.clone()))
    }));
    sheet.push(labelled(list, "column-languages", 0, |contact| {
        let names: Vec<&str> = contact.languages.iter().map(|language| language.name.as_str()).collect();
        Some(names.join("; "))
    }));
    sheet.push(labelled(list, "column-notes", 0, notes));
    sheet.push(labelled(list, "column-consent", 0, |contact| Some(contact.consent.as_ref()?.source.clone())));
    sheet.push(labelled(list, "column-consent-date", 0, |contact| contact.consent.as_ref()?.date.clone()));
    sheet.push(labelled(list, "column-id", 0, |contact| Some(contact.id.clone())));
    sheet.retain(|column| column.cells.iter().any(|cell| !cell.value.is_empty()));
    sheet
}

fn for_programs(list: &ContactList) -> Vec<Column> {
    let numbered = |heading: &str, at: usize| format!("{heading}_{}", at + 1);
    let mut sheet = vec![
        column(list, "id".to_owned(), |contact| Some(contact.id.clone())),
        column(list, "name".to_owned(), name),
        column(list, "organization".to_owned(), organization),
        column(list, "signed_name".to_owned(), signed_name),
        column(list, "place".to_owned(), place),
    ];
    sheet.extend((0..count(list, |contact| contact.phones.len())).map(|at| {
        column(list, numbered("phone", at), move |contact| Some(contact.phones.get(at)?.uri.clone()))
    }));
    sheet.extend(
        (0..count(list, |contact| contact.emails.len()))
            .map(|at| column(list, numbered("email", at), move |contact| contact.emails.get(at).cloned())),
    );
    sheet.extend((0..count(list, |contact| contact.sites.len())).map(|at| {
        column(list, numbered("site", at), move |contact| Some(contact.sites.get(at)?.url.clone()))
    }));
    sheet.push(column(list, "languages".to_owned(), |contact| {
        let tags: Vec<&str> = contact.languages.iter().map(|language| language.tag.as_str()).collect();
        Some(tags.join(";"))
    }));
    sheet.push(column(list, "role".to_owned(), role));
    sheet.push(column(list, "notes".to_owned(), notes));
    sheet
}

/// A column under a label of the list; the second and further of its kind are numbered.
fn labelled(
    list: &ContactList,
    label: &str,
    at: usize,
    value: impl Fn(&Contact) -> Option<String>,
) -> Column {
    let text = list.labels.get(label);
    let mut heading = text.map(|text| text.to_plain()).unwrap_or_default();
    if at > 0 {
        heading.push_str(&format!(" {}", at + 1));
    }
    Column { origin: text.and_then(|text| text.origin.clone()), ..column(list, heading, value) }
}

fn column(list: &ContactList, heading: String, value: impl Fn(&Contact) -> Option<String>) -> Column {
    let cells = list.contacts.iter().map(|contact| {
        let value = value(contact).unwrap_or_default();
        Cell { origin: origin(contact, &value), value }
    });
    Column { heading, origin: None, cells: cells.collect() }
}

/// Where a value of this contact stands: at its organization's name or in the contact's row.
fn origin(contact: &Contact, value: &str) -> Option<Span> {
    let is_named = |name: &&Name| name.name == value || name.signed.as_deref() == Some(value);
    let named = contact.organization.as_ref().filter(is_named).and_then(|name| name.origin.clone());
    let mut texts = [&contact.place, &contact.role, &contact.notes].into_iter().flatten();
    let placed = texts.find(|text| text.to_plain() == value);
    named.or_else(|| placed.and_then(|place| place.origin.clone())).or_else(|| contact.origin.clone())
}

fn name(contact: &Contact) -> Option<String> {
    contact.name.clone()
}

fn role(contact: &Contact) -> Option<String> {
    Some(contact.role.as_ref()?.to_plain())
}

fn notes(contact: &Contact) -> Option<String> {
    Some(contact.notes.as_ref()?.to_plain())
}

fn organization(contact: &Contact) -> Option<String> {
    Some(contact.organization.as_ref()?.name.clone())
}

fn signed_name(contact: &Contact) -> Option<String> {
    contact.organization.as_ref()?.signed.clone()
}

fn place(contact: &Contact) -> Option<String> {
    Some(contact.place.as_ref()?.to_plain())
}

/// `(+52) 55 5211 9397`: the country code in brackets, then the rest of the international form.
fn display(phone: &Phone) -> String {
    let bare = phone.international.trim_start_matches('+');
    let (code, rest) = bare.split_once([' ', '-']).unwrap_or(("", bare));
    let mut display = if code.is_empty() { format!("(+{rest})") } else { format!("(+{code}) {rest}") };
    if let Some(extension) = &phone.extension
        && !display.ends_with(extension.as_str())
    {
        display.push_str(&format!(" ext. {extension}"));
    }
    display
}

/// The largest number of values that a contact has.
fn count(list: &ContactList, values: impl Fn(&Contact) -> usize) -> usize {
    list.contacts.iter().map(values).max().unwrap_or(0)
}

/// A finding for each heading and cell that a spreadsheet would take for a formula.
fn inspect(list: &ContactList, sheet: &[Column]) -> Vec<Diagnostic> {
    let mut findings: Vec<Diagnostic> = Vec::new();
    for column in sheet {
        let heading = std::iter::once((&column.heading, &column.origin));
        let cells = column.cells.iter().map(|cell| (&cell.value, &cell.origin));
        for (value, origin) in heading.chain(cells) {
            let Some(character) = find_formula(value) else { continue };
            let finding = Diagnostic::new(&kinds::FORMULA_CELL, origin.clone())
                .with("column", column.heading.as_str())
                .with("text", value.chars().take(60).collect::<String>())
                .with("character", format!("U+{:04X}", u32::from(character)))
                .with("locale", list.locale.tag.as_str());
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
    findings
}

fn write(sheet: &[Column], delimiter: u8) -> Vec<u8> {
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(::csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let rows = sheet.iter().map(|column| column.cells.len()).max().unwrap_or(0);
    // Writing to memory fails only on rows of unequal length, and each column has a cell for each contact.
    let _ = writer.write_record(sheet.iter().map(|column| column.heading.as_str()));
    for row in 0..rows {
        let cells = sheet.iter().map(|column| column.cells.get(row).map_or("", |cell| cell.value.as_str()));
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
}

#[cfg(test)]
#[path = "csv_tests.rs"]
mod tests;
