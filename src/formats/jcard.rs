//! `contacts.jcard.json`: the cards as JSON, for programs.

use serde_json::{Map, Value as Json, json};

use super::card::{Property, Value, Version, describe_contact};
use super::{Format, Remarks, Rendered, Renderer, Style};
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

fn render_jcard(list: &ContactList, style: &Style) -> Rendered {
    let mut cards: Vec<Json> = Vec::with_capacity(list.len());
    list.each(|contact| {
        let version = json!(["version", {}, "text", "4.0"]);
        let properties = describe_contact(list, contact, style, Version::Four);
        let properties: Vec<Json> = std::iter::once(version).chain(properties.iter().map(write)).collect();
        cards.push(json!(["vcard", properties]));
    });
    // Lists and maps of strings: nothing that JSON could refuse.
    let mut bytes = serde_json::to_vec_pretty(&cards).unwrap_or_default();
    bytes.push(b'\n');
    (vec![JCARD.artifact(&list.folder(), bytes)], Vec::new())
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
