//! A contact as the properties of a card (RFC 6350, RFC 2426): what [`super::vcard`] and [`super::jcard`] write.

use uuid::Uuid;

use super::{Style, cells};
use crate::edition::{Contact, ContactList, Name, Passage, Phone};

/// A version of vCard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// RFC 2426, which all address books read.
    Three,
    /// RFC 6350.
    Four,
}

/// A property of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// Its parameters.
    pub parameters: Vec<Parameter>,
    /// Its value.
    pub value: Value,
}

/// A parameter: its name, and values of letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// Its values.
    pub values: Vec<String>,
}

/// The value of a property, by its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// Words in several parts.
    Parts(Vec<String>),
    /// A URI: visible characters of ASCII, no backslash, no comma.
    Uri(String),
    /// A BCP 47 tag: letters, digits and hyphens.
    Language(String),
    /// A day, ISO 8601; written as its first moment in UTC.
    Day(String),
}

/// The namespace of our UIDs: a UUID of version 5 is made in it from project and contact.
const NAMESPACE: Uuid = Uuid::from_u128(0x8f6b_1c2e_5a57_4c0b_9d1e_7c5a_41f0_2b66);
/// The types of telephone that RFC 6350 §6.4.1 knows.
const PHONE_TYPES: [&str; 9] =
    ["cell", "fax", "home", "pager", "text", "textphone", "video", "voice", "work"];
/// Those that RFC 2426 §3.3.1 knows.
const OLD_PHONE_TYPES: [&str; 7] = ["cell", "fax", "home", "pager", "video", "voice", "work"];

/// The properties of the card of a contact, from the one after `VERSION` to the one before `END`.
///
/// `LANG` is a language that the contact speaks, never the language of the card; words that may be of several
/// languages name theirs in a parameter. RFC 9554's property `LANGUAGE` is not used: readers of RFC 6350 refuse
/// the card for it.
pub fn describe_contact(
    list: &ContactList,
    contact: &Contact,
    style: &Style,
    version: Version,
) -> Vec<Property> {
    let is_new = version == Version::Four;
    let mut card = Vec::new();
    let mut put = |name, parameters, value| card.push(Property { name, parameters, value });
    let organization = contact.organization.as_ref();
    let is_person = contact.name.is_some();
    if is_new {
        let kind = if is_person { "individual" } else { "org" };
        put("KIND", vec![], Value::Text(kind.to_owned()));
    }
    put("UID", vec![], Value::Uri(format!("urn:uuid:{}", identify(contact, style))));
    if let Some(date) = &list.date {
        put("REV", vec![], Value::Day(date.clone()));
    }
    match (&contact.name, organization) {
        (Some(name), _) => put("FN", vec![], Value::Text(name.clone())),
        (None, Some(name)) => {
            put("FN", vec![language_of(list, name.language.as_ref())], Value::Text(name.name.clone()))
        }
        // No card may be without a name.
        (None, None) => put("FN", vec![], Value::Text(contact.id.clone())),
    }
    // Where a name would be divided, nobody but its bearer knows: it stands whole in the given name.
    if let Some(name) = &contact.name {
        put("N", vec![], Value::Parts(parts(["", name, "", "", ""])));
    } else if !is_new {
        put("N", vec![], Value::Parts(parts([""; 5])));
        // Apple's way to say `KIND:org`.
        put("X-ABShowAs", vec![], Value::Text("COMPANY".to_owned()));
    }
    if let Some(name) = organization {
        for (parameters, name) in organization_names(list, name, is_new) {
            put("ORG", parameters, Value::Parts(vec![name]));
        }
    }
    if let Some(role) = &contact.role {
        put("TITLE", vec![language_of(list, role.fallback.as_ref())], Value::Text(role.to_plain()));
    }
    let several = contact.phones.len() > 1;
    for (at, phone) in contact.phones.iter().enumerate() {
        let mut types = phone_types(phone, is_new);
        let value = if is_new { Value::Uri(plain_uri(&phone.uri)) } else { Value::Text(dialed(phone)) };
        if is_new {
            let mut parameters = vec![parameter("VALUE", ["uri"]), Parameter { name: "TYPE", values: types }];
            parameters.extend(several.then(|| parameter("PREF", [rank(at)])));
            put("TEL", parameters, value);
        } else {
            types.extend((several && at == 0).then(|| "pref".to_owned()));
            put("TEL", vec![Parameter { name: "TYPE", values: types }], value);
        }
    }
    let several = contact.emails.len() > 1;
    for (at, email) in contact.emails.iter().enumerate() {
        let mut parameters = vec![];
        if is_new {
            parameters.push(parameter("TYPE", ["work"]));
            parameters.extend(several.then(|| parameter("PREF", [rank(at)])));
        } else {
            let types = ["internet", "work", "pref"];
            let count = if several && at == 0 { 3 } else { 2 };
            parameters.push(parameter("TYPE", types.into_iter().take(count)));
        }
        put("EMAIL", parameters, Value::Text(email.clone()));
    }
    for site in &contact.sites {
        put("URL", vec![], Value::Uri(plain_uri(&site.url)));
    }
    if let Some(place) = &contact.place {
        // The name of the place is all that is known of the address.
        let mut parameters = vec![language_of(list, place.fallback.as_ref())];
        parameters.push(parameter("TYPE", ["work"]));
        put("ADR", parameters, Value::Parts(parts(["", "", "", &place.to_plain(), "", "", ""])));
    }
    if is_new {
        let several = contact.languages.len() > 1;
        for (at, language) in contact.languages.iter().enumerate() {
            let parameters = several.then(|| parameter("PREF", [rank(at)])).into_iter().collect();
            put("LANG", parameters, Value::Language(token(&language.tag)));
        }
    }
    let remarks = cells::remarks(list, contact, 0);
    if !remarks.is_empty() {
        let foreign = contact.notes.as_ref().and_then(|notes| notes.fallback.as_ref());
        put("NOTE", vec![language_of(list, foreign)], Value::Text(remarks.into_owned()));
    }
    card
}

/// The UID of a contact: the same in every edition, another in every project. Where the project does not say where it
/// publishes, the contact's name and address tell it from others of its id.
fn identify(contact: &Contact, style: &Style) -> Uuid {
    let identity = style.identity.as_deref().unwrap_or_default();
    let mut seed = format!("{identity}\n{}", contact.id);
    if identity.is_empty() {
        let own =
            [contact.name.as_ref(), contact.emails.first(), contact.sites.first().map(|site| &site.url)];
        own.into_iter().flatten().for_each(|part| seed.push_str(&format!("\n{part}")));
    }
    Uuid::new_v5(&NAMESPACE, seed.as_bytes())
}

/// The name in this language and, where cards can say so (RFC 6350 §5.4), the name as signed beside it.
fn organization_names(
    list: &ContactList,
    name: &Name,
    has_alternatives: bool,
) -> Vec<(Vec<Parameter>, String)> {
    let language = language_of(list, name.language.as_ref());
    match name.signed.as_ref().filter(|_| has_alternatives) {
        Some(signed) => {
            let alternative = parameter("ALTID", ["1"]);
            vec![
                (vec![alternative.clone(), language], name.name.clone()),
                (vec![alternative, language_of(list, name.signed_language.as_ref())], signed.clone()),
            ]
        }
        None => vec![(vec![language], name.name.clone())],
    }
}

fn phone_types(phone: &Phone, is_new: bool) -> Vec<String> {
    let known: &[&str] = if is_new { &PHONE_TYPES } else { &OLD_PHONE_TYPES };
    let mut types: Vec<String> = Vec::new();
    for kind in &phone.kinds {
        // A service that uses the number is a type of our own.
        let is_known = known.contains(&kind.id.as_str());
        types.push(if is_known { kind.id.clone() } else { format!("x-{}", token(&kind.id)) });
    }
    if !types.iter().any(|kind| ["home", "work"].contains(&kind.as_str())) {
        types.push("work".to_owned());
    }
    if !types
        .iter()
        .any(|kind| ["cell", "fax", "pager", "text", "textphone", "video", "voice"].contains(&kind.as_str()))
    {
        types.push("voice".to_owned());
    }
    types
}

/// The international form, with the extension behind it: RFC 2426 has no syntax for numbers.
fn dialed(phone: &Phone) -> String {
    match &phone.extension {
        Some(extension) if !phone.international.ends_with(extension.as_str()) => {
            format!("{} ext. {extension}", phone.international)
        }
        _ => phone.international.clone(),
    }
}

fn language_of(list: &ContactList, passage: Option<&Passage>) -> Parameter {
    parameter("LANGUAGE", [passage.map_or(list.locale.tag.as_str(), |passage| &passage.locale)])
}

fn parameter<V: AsRef<str>>(name: &'static str, values: impl IntoIterator<Item = V>) -> Parameter {
    Parameter { name, values: values.into_iter().map(|value| token(value.as_ref())).collect() }
}

/// Nothing in a tag, a type or a number needs quoting, and nothing in it could end a parameter.
fn token(text: &str) -> String {
    text.chars().filter(|character| character.is_ascii_alphanumeric() || *character == '-').collect()
}

/// The edition's URIs are ASCII already; whatever could end a line is percent-encoded here, too, and so is the comma,
/// at which some readers end any value.
fn plain_uri(uri: &str) -> String {
    let mut plain = String::with_capacity(uri.len());
    for byte in uri.bytes() {
        if byte.is_ascii_graphic() && !matches!(byte, b'\\' | b',') {
            plain.push(char::from(byte));
        } else {
            plain.push_str(&format!("%{byte:02X}"));
        }
    }
    plain
}

/// A preference (RFC 6350 §5.3): 1 is most preferred, 100 the last.
fn rank(at: usize) -> String {
    (at + 1).min(100).to_string()
}

fn parts<const N: usize>(parts: [&str; N]) -> Vec<String> {
    parts.map(str::to_owned).into()
}
