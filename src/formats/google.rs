//! `contacts-google.csv`: what the import of Google Contacts reads.

use std::borrow::Cow;

use super::csv::render_sheet;
use super::sheet::{Column, Sheet, Value};
use super::{Format, Remarks, Rendered, Renderer, Style, cells};
use crate::edition::{Contact, ContactList};

/// The contacts under the headings of Google's own template of 2024 and since: commas, UTF-8 without byte order mark.
///
/// The headings and the words of labels are Google's and are not translated. A name stands whole in `First Name`, as
/// Google itself keeps a name that was typed in: where it would be divided, nobody but its bearer knows.
pub const GOOGLE: Format = Format {
    name: "google",
    part: "contacts-google",
    extension: "csv",
    media_type: "text/csv",
    renderer: Renderer::Contacts(render_google),
    remarks: Remarks::Rendered,
};

/// Columns that every contact has once.
const COLUMNS: [&str; 17] = [
    "First Name",
    "Middle Name",
    "Last Name",
    "Phonetic First Name",
    "Phonetic Middle Name",
    "Phonetic Last Name",
    "Name Prefix",
    "Name Suffix",
    "Nickname",
    "File As",
    "Organization Name",
    "Organization Title",
    "Organization Department",
    "Birthday",
    "Notes",
    "Photo",
    "Labels",
];

/// The parts of an address.
const ADDRESS: [&str; 9] = [
    "Label",
    "Formatted",
    "Street",
    "City",
    "PO Box",
    "Region",
    "Postal Code",
    "Country",
    "Extended Address",
];

fn render_google<'a>(list: &ContactList<'a>, style: &Style) -> Rendered<'a> {
    let mut columns: Vec<Column> =
        COLUMNS.iter().map(|heading| Column::new(*heading, of_contact(heading), 0)).collect();
    let most = list.most();
    // At least one of each: a sheet without telephones has the column, too.
    columns.extend(numbered("E-mail", most.emails, email_label, cells::email));
    columns.extend(numbered("Phone", most.phones, phone_label, cells::phone));
    columns.extend(ADDRESS.map(|part| {
        let value = match part {
            "Label" => address_label,
            "Formatted" => cells::place,
            _ => nothing,
        };
        Column::new(format!("Address 1 - {part}"), value, 0)
    }));
    columns.extend(numbered("Website", most.sites, site_label, cells::site));
    render_sheet(&GOOGLE, list, &Sheet::new(list, columns, style.formula_guard), "", b',')
}

/// The two columns of each value of a kind, numbered from 1.
fn numbered(name: &str, count: usize, label: Value, value: Value) -> impl Iterator<Item = Column> {
    (0..count.max(1)).flat_map(move |at| {
        let heading = |part| format!("{name} {} - {part}", at + 1);
        [Column::new(heading("Label"), label, at), Column::new(heading("Value"), value, at)]
    })
}

fn of_contact(heading: &str) -> Value {
    match heading {
        "First Name" => cells::name,
        "Organization Name" => cells::organization,
        "Organization Title" => cells::role,
        "Notes" => cells::remarks,
        "Labels" => |_, _, _| "* myContacts".into(),
        _ => nothing,
    }
}

fn nothing<'c>(_: &'c ContactList<'c>, _: &'c Contact, _: usize) -> Cow<'c, str> {
    "".into()
}

fn email_label<'c>(_: &'c ContactList<'c>, contact: &'c Contact, at: usize) -> Cow<'c, str> {
    if contact.emails.get(at).is_some() { "Work".into() } else { "".into() }
}

fn site_label<'c>(_: &'c ContactList<'c>, contact: &'c Contact, at: usize) -> Cow<'c, str> {
    if contact.sites.get(at).is_some() { "Work".into() } else { "".into() }
}

fn address_label<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    if contact.place.is_some() { "Work".into() } else { "".into() }
}

/// Google's word for the kind of telephone; its name in the list's language where Google has none.
fn phone_label<'c>(_: &'c ContactList<'c>, contact: &'c Contact, at: usize) -> Cow<'c, str> {
    let Some(phone) = contact.phones.get(at) else { return "".into() };
    let is_fax = phone.kinds.iter().any(|kind| kind.id == "fax");
    for kind in &phone.kinds {
        let label = match kind.id.as_str() {
            "cell" => "Mobile",
            "home" if is_fax => "Home Fax",
            "home" => "Home",
            "pager" => "Pager",
            "fax" => "Work Fax",
            "work" | "voice" | "text" => continue,
            _ => return kind.name.to_plain().into(),
        };
        return label.into();
    }
    "Work".into()
}

#[cfg(test)]
#[path = "google_tests.rs"]
mod tests;
