//! One row of `data/contacts.csv` becomes a contact.

use std::collections::{BTreeMap, BTreeSet};

use icu_calendar::{Date, Iso};

use super::cell_values::{parse_email, parse_id, parse_language, parse_site, read_line, shorten};
use super::cells::{Cell, Row};
use super::columns::Column;
use super::kinds::{
    DUPLICATE_ENTRY, INVALID_AUDIENCE, INVALID_CONSENT_DATE, MISSING_CONSENT, NAMELESS_CONTACT,
    UNREACHABLE_CONTACT,
};
use super::marks::{Marks, NAMES};
use super::numbers::ReadNumber;
use super::phone_cell::{phone_items, read_phone};
use super::read_directory::unknown_reference;
use super::{Audience, Consent, Contact, Id, Marked, Organization};
use crate::diagnostic::{Diagnostic, Severity, Span, nearest};

/// The columns of the file, in the order in which a new one has them.
pub static CONTACT_COLUMNS: &[Column] = &[
    Column { name: "id", required: true },
    Column { name: "name", required: true },
    Column { name: "role", required: false },
    Column { name: "organization", required: false },
    Column { name: "place", required: false },
    Column { name: "phones", required: false },
    Column { name: "emails", required: false },
    Column { name: "sites", required: false },
    Column { name: "languages", required: false },
    Column { name: "notes", required: false },
    Column { name: "audience", required: false },
    Column { name: "consent", required: false },
    Column { name: "consent-date", required: false },
];

/// Reads a contact, its telephones by `read_number`, and where its organization stands; a value that cannot be read is a
/// finding and is left out.
pub fn read_contact(
    id: Id,
    row: &Row,
    read_number: &mut ReadNumber<'_>,
    found: &mut Vec<Diagnostic>,
) -> (Contact, Option<Span>) {
    let audience = read_audience(row, found);
    let name = read_line(row, "name", found);
    Marks { row, audience, found: &mut *found }.refuse_mark("name");
    let organization = read_organization(row, audience, found);
    let place = read_place(row, audience, found);
    let mut marks = Marks { row, audience, found };
    let contact = Contact {
        name,
        role: marks.one("role", |text, span| parse_id(text, &span)),
        organization: organization.as_ref().map(|(organization, _)| organization.clone()),
        place,
        phones: marks.items("phones", row.get("phones").into_iter().flat_map(phone_items), |item, span| {
            read_phone(item, span, read_number)
        }),
        emails: marks.list("emails", parse_email),
        sites: marks.list("sites", parse_site),
        languages: marks.list("languages", parse_language),
        notes: marks.one("notes", |text, span| parse_id(text, &span)),
        audience,
        consent: read_consent(row, found).map(|consent| Marked::new(consent, Audience::Internal)),
        span: row.span.clone(),
        id,
    };
    (contact, organization.map(|(_, span)| span))
}

/// The organization of a row, and where it is named.
pub fn read_organization(
    row: &Row,
    audience: Audience,
    found: &mut Vec<Diagnostic>,
) -> Option<(Marked<Id>, Span)> {
    let mut marks = Marks { row, audience, found };
    let named = marks.one("organization", |text, span| Ok((parse_id(text, &span)?, span)))?;
    let (id, span) = named.unguarded();
    Some((Marked::new(id.clone(), named.audience()), span.clone()))
}

/// The place of a row.
pub fn read_place(row: &Row, audience: Audience, found: &mut Vec<Diagnostic>) -> Option<Marked<Id>> {
    Marks { row, audience, found }.one("place", |text, span| parse_id(text, &span))
}

/// What is wrong with a contact whose values were all read.
pub fn check_contact(
    row: &Row,
    (contact, organization): &(Contact, Option<Span>),
    organizations: &BTreeMap<Id, Organization>,
    found: &mut Vec<Diagnostic>,
) {
    if row.get("name").is_none() && row.get("organization").is_none() {
        found.push(row.finding(&NAMELESS_CONTACT, "name", row.span.clone()).with("id", contact.id.as_str()));
    }
    if let (Some(id), Some(place)) = (&contact.organization, organization) {
        check_organization(row, (id.unguarded(), place), organizations, found);
    }
    check_reach(row, contact, found);
    check_consent(row, contact, found);
    report_repeats(row, contact, found);
}

/// Who may see the row. What cannot be read is not for everybody.
pub fn read_audience(row: &Row, found: &mut Vec<Diagnostic>) -> Audience {
    let Some((text, span)) = row.get("audience").map(Cell::trimmed) else { return Audience::Public };
    Audience::parse(text).unwrap_or_else(|| {
        let finding = row.finding(&INVALID_AUDIENCE, "audience", span).with("found", shorten(text));
        found.push(finding.with_near(nearest(text, NAMES)));
        Audience::Internal
    })
}

fn check_organization(
    row: &Row,
    (id, span): (&Id, &Span),
    organizations: &BTreeMap<Id, Organization>,
    found: &mut Vec<Diagnostic>,
) {
    if !organizations.contains_key(id) {
        // Where a whole column is wrong, to look for what was meant by each cell would take hours.
        let looked_at = if found.len() < 20 { usize::MAX } else { 0 };
        let finding =
            unknown_reference("organization", id, organizations.keys().take(looked_at), span.clone());
        found.push(row.place(finding, "organization"));
    }
}

/// Somebody whom nobody can reach, or nobody of those who see the name.
fn check_reach(row: &Row, contact: &Contact, found: &mut Vec<Diagnostic>) {
    let audiences = || {
        let phones = contact.phones.iter().map(Marked::audience);
        let emails = contact.emails.iter().map(Marked::audience);
        phones.chain(emails).chain(contact.sites.iter().map(Marked::audience))
    };
    let is_empty = ["phones", "emails", "sites"].iter().all(|column| row.get(column).is_none());
    let is_hidden =
        audiences().next().is_some() && !audiences().any(|audience| audience.includes(contact.audience));
    if is_empty || is_hidden {
        found.push(
            row.finding(&UNREACHABLE_CONTACT, "phones", row.span.clone())
                .with("case", if is_empty { "nobody" } else { "audience" })
                .with("id", contact.id.as_str())
                .with("audience", contact.audience.name()),
        );
    }
}

/// The record of consent: `consent` says where it is written, `consent-date` when it was given.
fn read_consent(row: &Row, found: &mut Vec<Diagnostic>) -> Option<Consent> {
    let source = read_line(row, "consent", found);
    let mut date = None;
    if let Some((text, span)) = row.get("consent-date").map(Cell::trimmed) {
        date = parse_day(text);
        if date.is_none() {
            found.push(row.finding(&INVALID_CONSENT_DATE, "consent-date", span).with("found", shorten(text)));
        }
    }
    (source.is_some() || date.is_some()).then(|| Consent { source: source.unwrap_or_default(), date })
}

/// A day as ISO 8601 writes it.
fn parse_day(text: &str) -> Option<Date<Iso>> {
    let [year, month, day]: [&str; 3] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
    let has_shape = year.len() == 4 && month.len() == 2 && day.len() == 2;
    let date = Date::try_new_iso(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    date.ok().filter(|_| has_shape)
}

/// Only where the file keeps a record at all: then a gap in it is worth a word.
fn check_consent(row: &Row, contact: &Contact, found: &mut Vec<Diagnostic>) {
    let is_recorded = contact.consent.is_some() || row.get("consent-date").is_some();
    if row.has_column("consent") && contact.audience.is_public() && contact.name.is_some() && !is_recorded {
        found
            .push(row.finding(&MISSING_CONSENT, "consent", row.span.clone()).with("id", contact.id.as_str()));
    }
}

/// The same value twice in one cell: harmless, so a warning.
fn report_repeats(row: &Row, contact: &Contact, found: &mut Vec<Diagnostic>) {
    let phones = contact.phones.iter().map(Marked::unguarded);
    let phones =
        phones.map(|phone| (phone.e164.clone() + phone.extension.as_deref().unwrap_or(""), &phone.span));
    let emails = contact.emails.iter().map(Marked::unguarded);
    let emails = emails.map(|email| (fold_domain(&email.address), &email.span));
    let sites = contact.sites.iter().map(Marked::unguarded).map(|site| (site.url.to_string(), &site.span));
    let columns: [(&'static str, Vec<(String, &Span)>); 3] =
        [("phones", phones.collect()), ("emails", emails.collect()), ("sites", sites.collect())];
    for (column, values) in columns {
        let mut seen = BTreeSet::new();
        for (value, span) in values {
            if !seen.insert(value.clone()) {
                let finding = row.finding(&DUPLICATE_ENTRY, column, span.clone()).with("case", "cell");
                found.push(finding.with("found", value).with_severity(Severity::Warning));
            }
        }
    }
}

/// Domains have no case, local parts do (RFC 5321 §2.4).
pub fn fold_domain(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domain.to_lowercase()),
        None => address.to_owned(),
    }
}
