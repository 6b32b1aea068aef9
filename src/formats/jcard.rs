//! `contacts.jcard.json`: the cards as JSON, for programs.

use std::io::{self, Write};

use serde::ser::{SerializeSeq, Serializer as _};
use serde_json::{Map, Serializer, Value as Json, json};

use super::card::{Property, Value, Version, describe_contact};
use super::{Content, Format, Remarks, Rendered, Renderer, Style};
use crate::edition::ContactList;

/// The contacts as jCard (RFC 7095): a list of cards, each the vCard 4.0 of one contact.
pub const JCARD: Format = Format {
    name: "jcard",
    part: "contacts.jcard",
    extension: "json",
    media_type: "application/vcard+json",
    renderer: Renderer::Contacts(render_jcard),
    remarks: Remarks::None,
};

fn render_jcard<'a>(list: &ContactList<'a>, style: &Style) -> Rendered<'a> {
    let style = style.clone();
    let content = Content::of_contacts(list, move |list, to| write_cards(list, &style, to));
    (vec![JCARD.artifact(&list.folder(), content)], Vec::new())
}

/// Writes the cards one after the other, and closes the list behind the last.
fn write_cards(list: &ContactList, style: &Style, mut to: &mut dyn Write) -> io::Result<()> {
    let mut json = Serializer::pretty(&mut to);
    let mut cards = json.serialize_seq(Some(list.len()))?;
    list.try_each(|contact| {
        let version = json!(["version", {}, "text", "4.0"]);
        let properties = describe_contact(list, contact, style, Version::Four);
        let properties: Vec<Json> = std::iter::once(version).chain(properties.iter().map(write)).collect();
        cards.serialize_element(&json!(["vcard", properties]))
    })?;
    cards.end()?;
    to.write_all(b"\n")
}

/// RFC 7095 §3.3: name, parameters, type and value; the type stands in a place of its own and not among the parameters.
fn write(property: &Property) -> Json {
    let mut parameters = Map::new();
    for parameter in property.parameters.iter().filter(|parameter| parameter.name != "VALUE") {
        let value = match parameter.values.as_slice() {
            [value] => json!(value),
            values => json!(values),
        };
        parameters.insert(parameter.name.to_ascii_lowercase(), value);
    }
    let (kind, value) = match &property.value {
        Value::Text(text) => ("text", json!(text)),
        Value::Parts(parts) => match parts.as_slice() {
            [part] => ("text", json!(part)),
            parts => ("text", json!(parts)),
        },
        Value::Uri(uri) => ("uri", json!(uri)),
        Value::Language(tag) => ("language-tag", json!(tag)),
        Value::Day(day) => ("timestamp", json!(format!("{day}T00:00:00Z"))),
    };
    json!([property.name.to_ascii_lowercase(), parameters, kind, value])
}
