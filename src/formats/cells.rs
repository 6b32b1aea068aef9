//! What the cells of contact sheets say: one function for each kind of column.

use std::borrow::Cow;

use crate::edition::{Contact, ContactList, Phone, Text};

/// The id.
pub fn id<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    contact.id.as_str().into()
}

/// The person's name.
pub fn name<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    contact.name.as_deref().unwrap_or_default().into()
}

/// What the person does.
pub fn role<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    words(contact.role.as_ref())
}

/// The organization's name in the list's language.
pub fn organization<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    contact.organization.as_ref().map(|organization| organization.name.as_str()).unwrap_or_default().into()
}

/// The organization's name as signed, where that is another.
pub fn signed_name<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    contact.organization.as_ref().and_then(|name| name.signed.as_deref()).unwrap_or_default().into()
}

/// Where they are.
pub fn place<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    words(contact.place.as_ref())
}

/// A telephone for people; see [`display_phone`].
pub fn phone<'c>(_: &'c ContactList<'c>, contact: &'c Contact, at: usize) -> Cow<'c, str> {
    contact.phones.get(at).map(display_phone).unwrap_or_default().into()
}

/// What is to be known of a telephone: its kinds, and that it may not be reached from abroad.
pub fn phone_note<'c>(list: &'c ContactList<'c>, contact: &'c Contact, at: usize) -> Cow<'c, str> {
    let Some(phone) = contact.phones.get(at) else { return "".into() };
    let mut notes: Vec<String> = phone.kinds.iter().map(|kind| kind.name.to_plain()).collect();
    notes.extend(phone.toll_free.then(|| label(list, "toll-free")));
    notes.join("; ").into()
}

/// A telephone for programs: `tel:+52-55-5211-9397`.
pub fn phone_uri<'c>(_: &'c ContactList<'c>, contact: &'c Contact, at: usize) -> Cow<'c, str> {
    contact.phones.get(at).map(|phone| phone.uri.as_str()).unwrap_or_default().into()
}

/// An e-mail address.
pub fn email<'c>(_: &'c ContactList<'c>, contact: &'c Contact, at: usize) -> Cow<'c, str> {
    contact.emails.get(at).map(String::as_str).unwrap_or_default().into()
}

/// A site.
pub fn site<'c>(_: &'c ContactList<'c>, contact: &'c Contact, at: usize) -> Cow<'c, str> {
    contact.sites.get(at).map(|site| site.url.as_str()).unwrap_or_default().into()
}

/// The languages the person speaks, by name.
pub fn languages<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    join(contact.languages.iter().map(|language| language.name.as_str()), "; ")
}

/// The languages the person speaks, by BCP 47 tag.
pub fn language_tags<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    join(contact.languages.iter().map(|language| language.tag.as_str()), ";")
}

/// What is to be known before calling.
pub fn notes<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    words(contact.notes.as_ref())
}

/// How the person agreed to be listed.
pub fn consent<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    contact.consent.as_ref().map(|consent| consent.source.as_str()).unwrap_or_default().into()
}

/// When the person agreed to be listed, ISO 8601.
pub fn consent_date<'c>(_: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    contact.consent.as_ref().and_then(|consent| consent.date.as_deref()).unwrap_or_default().into()
}

/// Everything that address books have no field for, one fact on each line: the notes, the languages the person speaks,
/// the numbers that may not be reached from abroad.
pub fn remarks<'c>(list: &'c ContactList<'c>, contact: &'c Contact, _: usize) -> Cow<'c, str> {
    let mut lines: Vec<String> = contact.notes.iter().map(Text::to_plain).collect();
    if !contact.languages.is_empty() {
        let names: Vec<&str> = contact.languages.iter().map(|language| language.name.as_str()).collect();
        lines.push(format!("{}: {}", label(list, "column-languages"), names.join(" · ")));
    }
    let free = contact.phones.iter().filter(|phone| phone.toll_free);
    lines.extend(free.map(|phone| format!("{}: {}", display_phone(phone), label(list, "toll-free"))));
    lines.join("\n").into()
}

/// `(+52) 55 5211 9397`: the country code in brackets, then the rest of the international form. It stays text in a
/// spreadsheet, which makes a number or a formula of `+52…`, and parses back without a region.
pub fn display_phone(phone: &Phone) -> String {
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

fn label(list: &ContactList, id: &str) -> String {
    list.labels.get(id).map(Text::to_plain).unwrap_or_default()
}

fn words(text: Option<&Text>) -> Cow<'_, str> {
    text.map(Text::to_plain).unwrap_or_default().into()
}

fn join<'c>(words: impl Iterator<Item = &'c str>, between: &str) -> Cow<'c, str> {
    words.collect::<Vec<_>>().join(between).into()
}
