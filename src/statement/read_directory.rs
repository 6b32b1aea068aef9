//! `data/organizations.csv` and `data/contacts.csv` become the directory.

use std::collections::{BTreeMap, BTreeSet};

use super::cell_values::{
    parse_country, parse_email, parse_language, parse_site, read_id, read_line, read_list, shorten,
};
use super::cells::{Cell, Row, read_rows};
use super::columns::Column;
use super::kinds::{
    DUPLICATE_ENTRY, DUPLICATE_ID, INVALID_AUDIENCE, MISSING_VALUE, NAMELESS_CONTACT, UNKNOWN_REFERENCE,
    UNREACHABLE_CONTACT,
};
use super::{Audience, Contact, Directory, Id, Organization, Phone};
use crate::diagnostic::{Diagnostic, Severity, Source, Span, nearest};

static ORGANIZATION_COLUMNS: &[Column] = &[
    Column { name: "id", required: true },
    Column { name: "name", required: true },
    Column { name: "short", required: false },
    Column { name: "language", required: false },
    Column { name: "website", required: false },
    Column { name: "country", required: false },
];

static CONTACT_COLUMNS: &[Column] = &[
    Column { name: "id", required: true },
    Column { name: "name", required: true },
    Column { name: "organization", required: false },
    Column { name: "place", required: false },
    Column { name: "phones", required: false },
    Column { name: "emails", required: false },
    Column { name: "sites", required: false },
    Column { name: "languages", required: false },
    Column { name: "audience", required: false },
];

/// Reads the organizations and contacts of a project. A value that cannot be read is a finding and is left out; a row
/// without a valid id is left out whole; of two rows with one id the first stays.
pub fn read_directory(
    organizations: Option<&Source>,
    contacts: Option<&Source>,
) -> (Directory, Vec<Diagnostic>) {
    let mut directory = Directory::default();
    let mut diagnostics = Vec::new();
    if let Some(source) = organizations {
        directory.organizations =
            read_table(source, ORGANIZATION_COLUMNS, &mut diagnostics, |id, row, found| {
                read_organization(id, row, found)
            });
    }
    if let Some(source) = contacts {
        let known = &directory.organizations;
        directory.contacts = read_table(source, CONTACT_COLUMNS, &mut diagnostics, |id, row, found| {
            Some(read_contact(id, row, known, found))
        });
    }
    (directory, diagnostics)
}

/// The rows of a file by id.
fn read_table<T>(
    source: &Source,
    columns: &'static [Column],
    diagnostics: &mut Vec<Diagnostic>,
    read: impl Fn(Id, &Row, &mut Vec<Diagnostic>) -> Option<T>,
) -> BTreeMap<Id, T> {
    let (rows, findings) = read_rows(source, columns);
    diagnostics.extend(findings);
    let mut places: BTreeMap<Id, Span> = BTreeMap::new();
    let mut table = BTreeMap::new();
    for row in &rows {
        if row.get("id").is_none() {
            diagnostics.push(row.finding(&MISSING_VALUE, "id", row.span.clone()));
        }
        let Some((id, span)) = read_id(row, "id", diagnostics) else { continue };
        if let Some(first) = places.get(&id) {
            diagnostics.push(
                row.finding(&DUPLICATE_ID, "id", span).with("found", id.as_str()).with_place(first.clone()),
            );
            continue;
        }
        places.insert(id.clone(), span);
        if let Some(entry) = read(id.clone(), row, diagnostics) {
            table.insert(id, entry);
        }
    }
    table
}

fn read_organization(id: Id, row: &Row, diagnostics: &mut Vec<Diagnostic>) -> Option<Organization> {
    if row.get("name").is_none() {
        diagnostics.push(row.finding(&MISSING_VALUE, "name", row.span.clone()));
    }
    let short = read_line(row, "short", diagnostics);
    let language = read_one(row, "language", diagnostics, parse_language);
    let website = read_one(row, "website", diagnostics, parse_site);
    let country = read_one(row, "country", diagnostics, parse_country);
    let name = read_line(row, "name", diagnostics)?;
    Some(Organization { id, name, short, language, website, country, span: row.span.clone() })
}

fn read_contact(
    id: Id,
    row: &Row,
    organizations: &BTreeMap<Id, Organization>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Contact {
    let organization = read_id(row, "organization", diagnostics);
    if let Some((organization, span)) = &organization
        && !organizations.contains_key(organization)
    {
        // Where a whole column is wrong, to look for what was meant by each cell would take hours.
        let looked_at = if diagnostics.len() < 20 { usize::MAX } else { 0 };
        let known = organizations.keys().take(looked_at);
        let finding = unknown_reference("organization", organization, known, span.clone());
        diagnostics.push(row.place(finding, "organization"));
    }
    if row.get("name").is_none() && row.get("organization").is_none() {
        diagnostics.push(row.finding(&NAMELESS_CONTACT, "name", row.span.clone()).with("id", id.as_str()));
    }
    if ["phones", "emails", "sites"].iter().all(|column| row.get(column).is_none()) {
        diagnostics
            .push(row.finding(&UNREACHABLE_CONTACT, "phones", row.span.clone()).with("id", id.as_str()));
    }
    let contact = Contact {
        name: read_line(row, "name", diagnostics),
        organization: organization.map(|(id, _)| id),
        place: read_id(row, "place", diagnostics).map(|(id, _)| id),
        phones: read_phones(row, diagnostics),
        emails: read_list(row, "emails", diagnostics, parse_email),
        sites: read_list(row, "sites", diagnostics, parse_site),
        languages: read_list(row, "languages", diagnostics, parse_language),
        audience: read_audience(row, diagnostics),
        span: row.span.clone(),
        id,
    };
    let phones =
        contact.phones.iter().map(|phone| phone.e164.clone() + phone.extension.as_deref().unwrap_or(""));
    report_repeats(row, "phones", phones.zip(contact.phones.iter().map(|phone| &phone.span)), diagnostics);
    let emails = contact.emails.iter().map(|email| (fold_domain(&email.address), &email.span));
    report_repeats(row, "emails", emails, diagnostics);
    let sites = contact.sites.iter().map(|site| (site.url.to_string(), &site.span));
    report_repeats(row, "sites", sites, diagnostics);
    contact
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

/// Phones, each `[REGION ]NUMBER`. The semicolon of RFC 3966 (`;ext=12`) separates nothing.
fn read_phones(row: &Row, diagnostics: &mut Vec<Diagnostic>) -> Vec<Phone> {
    let Some(cell) = row.get("phones") else { return Vec::new() };
    let mut phones = Vec::new();
    for item in phone_items(cell) {
        let (region, number) = match item.split_once(char::is_whitespace) {
            Some((region, number))
                if region.len() == 2 && region.bytes().all(|b| b.is_ascii_alphabetic()) =>
            {
                (Some(region), number.trim_start())
            }
            _ => (None, item),
        };
        match Phone::parse(number, region, cell.part(item)) {
            Ok(phone) => phones.push(phone),
            Err(finding) => diagnostics.push(row.place(finding, "phones")),
        }
    }
    phones
}

fn phone_items(cell: &Cell) -> Vec<&str> {
    let mut items = Vec::new();
    let mut rest = cell.value.as_str();
    while !rest.is_empty() {
        let end = rest
            .char_indices()
            .find(|(at, c)| match c {
                ';' => !rest.get(*at..).unwrap_or_default().starts_with(";ext="),
                '\n' | '\r' => true,
                _ => false,
            })
            .map_or(rest.len(), |(at, _)| at);
        let item = rest.get(..end).unwrap_or_default().trim();
        if !item.is_empty() {
            items.push(item);
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    items
}

fn read_audience(row: &Row, diagnostics: &mut Vec<Diagnostic>) -> Audience {
    let Some(cell) = row.get("audience") else { return Audience::Public };
    let (text, span) = cell.trimmed();
    match text {
        "public" => Audience::Public,
        "internal" => Audience::Internal,
        other => {
            let near = nearest(other, ["public", "internal"]);
            diagnostics.push(
                row.finding(&INVALID_AUDIENCE, "audience", span)
                    .with("found", shorten(other))
                    .with_near(near),
            );
            // What cannot be read is not for everybody.
            Audience::Internal
        }
    }
}

/// The same value twice in one cell: harmless, so a warning.
fn report_repeats<'v>(
    row: &Row,
    column: &'static str,
    values: impl Iterator<Item = (String, &'v Span)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen = BTreeSet::new();
    for (value, span) in values {
        if !seen.insert(value.clone()) {
            let finding = row.finding(&DUPLICATE_ENTRY, column, span.clone()).with("case", "cell");
            diagnostics.push(finding.with("found", value).with_severity(Severity::Warning));
        }
    }
}

/// Domains have no case, local parts do (RFC 5321 §2.4).
fn fold_domain(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domain.to_lowercase()),
        None => address.to_owned(),
    }
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
