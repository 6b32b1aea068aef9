//! `contacts-outlook.csv`: what the import of Outlook reads.

use std::borrow::Cow;

use super::csv::render_sheet;
use super::sheet::{Column, Sheet, Value};
use super::{Format, Remarks, Rendered, Renderer, Style, cells};
use crate::edition::{Contact, ContactList, Phone};

/// The contacts under the headings that Outlook itself exports: commas, UTF-8 with byte order mark, which tells
/// Outlook for Windows that the file is not in the system's old character set.
///
/// The headings are Outlook's: it knows columns by them, in English whatever language it speaks. It has room for
/// three addresses and for one telephone of each sort; what is more stands in the notes.
pub const OUTLOOK: Format = Format {
    name: "outlook",
    part: "contacts-outlook",
    extension: "csv",
    media_type: "text/csv",
    renderer: Renderer::Contacts(render_outlook),
    remarks: Remarks::Rendered,
};

/// One column after the other; the fields of Outlook's classic export.
const COLUMNS: &str = "\
    First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,\
    Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,\
    Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,Home Address,Home Street,\
    Home Street 2,Home Street 3,Home Address PO Box,Home City,Home State,Home Postal Code,\
    Home Country,Spouse,Children,Manager's Name,Assistant's Name,Referred By,Company Main Phone,\
    Business Phone,Business Phone 2,Business Fax,Assistant's Phone,Company,Job Title,Department,\
    Office Location,Organizational ID Number,Profession,Account,Business Address,Business Street,\
    Business Street 2,Business Street 3,Business Address PO Box,Business City,Business State,\
    Business Postal Code,Business Country,Other Phone,Other Fax,Other Address,Other Street,\
    Other Street 2,Other Street 3,Other Address PO Box,Other City,Other State,Other Postal Code,\
    Other Country,Callback,Car Phone,ISDN,Radio Phone,TTY/TDD Phone,Telex,User 1,User 2,User 3,\
    User 4,Keywords,Mileage,Hobby,Billing Information,Directory Server,Sensitivity,Priority,Private,\
    Categories\
";

fn render_outlook<'a>(list: &ContactList<'a>, style: &Style) -> Rendered<'a> {
    let columns = COLUMNS.split(',').map(|heading| {
        let (value, at) = field(heading);
        Column::new(heading, value, at)
    });
    let sheet = Sheet::new(list, columns.collect(), style.formula_guard);
    render_sheet(&OUTLOOK, list, &sheet, "\u{FEFF}", b',')
}

/// The columns for telephones.
const PHONES: [&str; 10] = [
    "Business Phone",
    "Business Phone 2",
    "Other Phone",
    "Primary Phone",
    "Mobile Phone",
    "Home Phone",
    "Home Phone 2",
    "Pager",
    "Business Fax",
    "Home Fax",
];

/// The columns for e-mail addresses.
const EMAILS: [&str; 3] = ["E-mail Address", "E-mail 2 Address", "E-mail 3 Address"];

fn field(heading: &str) -> (Value, usize) {
    let place = |columns: &[&str]| columns.iter().position(|column| *column == heading);
    if let Some(at) = place(&PHONES) {
        return (phone, at);
    }
    if let Some(at) = place(&EMAILS) {
        return (cells::email, at);
    }
    let value: Value = match heading {
        "First Name" => cells::name,
        "Web Page" => cells::site,
        "Language" => cells::languages,
        "Notes" => notes,
        "Company" => cells::organization,
        "Job Title" => cells::role,
        "Business City" => cells::place,
        _ => |_, _, _| "".into(),
    };
    (value, 0)
}

/// The telephone that stands in this column.
fn phone<'c>(_: &'c ContactList<'c>, contact: &'c Contact, column: usize) -> Cow<'c, str> {
    let columns = place_phones(contact);
    let at = columns.iter().position(|taken| *taken == Some(column));
    at.and_then(|at| contact.phones.get(at)).map(cells::display_phone).unwrap_or_default().into()
}

/// The column of each telephone; none where those of its sort are taken.
fn place_phones(contact: &Contact) -> Vec<Option<usize>> {
    let mut columns: Vec<Option<usize>> = Vec::new();
    for phone in &contact.phones {
        let free = columns_for(phone).iter().copied().find(|column| !columns.contains(&Some(*column)));
        columns.push(free);
    }
    columns
}

/// The columns that a telephone of this kind may stand in, by their place in [`PHONES`].
fn columns_for(phone: &Phone) -> &'static [usize] {
    let is = |id: &str| phone.kinds.iter().any(|kind| kind.id == id);
    match () {
        () if is("fax") && is("home") => &[9],
        () if is("fax") => &[8, 9],
        () if is("pager") => &[7],
        () if is("cell") => &[4, 2, 3],
        () if is("home") => &[5, 6, 2, 3],
        () => &[0, 1, 2, 3],
    }
}

/// What no other column has room for.
fn notes<'c>(list: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    let mut lines = vec![cells::remarks(list, contact, 0).into_owned()];
    let columns = place_phones(contact);
    let phones = contact.phones.iter().zip(columns).filter(|(_, column)| column.is_none());
    lines.extend(phones.map(|(phone, _)| cells::display_phone(phone)));
    lines.extend(contact.emails.iter().skip(EMAILS.len()).cloned());
    lines.extend(contact.sites.iter().skip(1).map(|site| site.url.clone()));
    lines.retain(|line| !line.is_empty());
    lines.join("\n").into()
}

#[cfg(test)]
#[path = "outlook_tests.rs"]
mod tests;
