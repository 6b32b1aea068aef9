//! `contacts.vcf` and `contacts-4.vcf`: the contacts as cards for address books.

use std::io::{self, Write};

use super::card::{Property, Value, Version, describe_contact};
use super::{Content, Format, Remarks, Rendered, Renderer, Style};
use crate::edition::ContactList;

/// The contacts as vCard 3.0 (RFC 2426): what telephones and address books of all makes read.
pub const VCARD: Format = Format {
    name: "vcard",
    part: "contacts",
    extension: "vcf",
    media_type: "text/vcard",
    renderer: Renderer::Contacts(render_vcard),
    remarks: Remarks::None,
};

/// The contacts as vCard 4.0 (RFC 6350): links for telephones, languages that the contact speaks, names in two
/// languages.
pub const VCARD4: Format = Format {
    name: "vcard4",
    part: "contacts-4",
    extension: "vcf",
    media_type: "text/vcard",
    renderer: Renderer::Contacts(render_vcard4),
    remarks: Remarks::None,
};

/// Octets of a line, its end not counted (RFC 6350 §3.2).
const MOST_OCTETS: usize = 75;

fn render_vcard<'a>(list: &ContactList<'a>, style: &Style) -> Rendered<'a> {
    render_cards(&VCARD, list, style, Version::Three)
}

fn render_vcard4<'a>(list: &ContactList<'a>, style: &Style) -> Rendered<'a> {
    render_cards(&VCARD4, list, style, Version::Four)
}

fn render_cards<'a>(
    format: &Format,
    list: &ContactList<'a>,
    style: &Style,
    version: Version,
) -> Rendered<'a> {
    let style = style.clone();
    let content = Content::of_contacts(list, move |list, to| write_cards(list, &style, version, to));
    (vec![format.artifact(&list.folder(), content)], Vec::new())
}

fn write_cards(list: &ContactList, style: &Style, version: Version, to: &mut dyn Write) -> io::Result<()> {
    let number = match version {
        Version::Three => "3.0",
        Version::Four => "4.0",
    };
    let mut card = String::new();
    list.try_each(|contact| {
        card.clear();
        push_line(&mut card, "BEGIN:VCARD");
        push_line(&mut card, &format!("VERSION:{number}"));
        for property in describe_contact(list, contact, style, version) {
            push_line(&mut card, &line(&property, version));
        }
        push_line(&mut card, "END:VCARD");
        to.write_all(card.as_bytes())
    })
}

fn line(property: &Property, version: Version) -> String {
    let mut line = property.name.to_owned();
    for parameter in &property.parameters {
        let values = parameter.values.join(",");
        // The list of types is quoted in RFC 6350's own examples, and in no reader of RFC 2426.
        let is_quoted = version == Version::Four && parameter.values.len() > 1;
        let quote = if is_quoted { "\"" } else { "" };
        line.push_str(&format!(";{}={quote}{values}{quote}", parameter.name));
    }
    line.push(':');
    match &property.value {
        Value::Text(text) => push_text(&mut line, text),
        Value::Parts(parts) => {
            for (at, part) in parts.iter().enumerate() {
                if at > 0 {
                    line.push(';');
                }
                push_text(&mut line, part);
            }
        }
        Value::Uri(uri) | Value::Language(uri) => line.push_str(uri),
        Value::Day(day) => {
            line.extend(day.chars().filter(char::is_ascii_digit));
            line.push_str("T000000Z");
        }
    }
    line
}

/// Appends words (RFC 6350 §3.4; a semicolon may be escaped anywhere, and some readers split any value at a bare one): nothing in them ends the value, a part of it or the line. Whatever any reader may
/// take for the end of a line becomes `\n`; control characters, which a card cannot hold, become U+FFFD.
fn push_text(line: &mut String, text: &str) {
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' | ',' | ';' => line.extend(['\\', character]),
            '\r' => {
                characters.next_if_eq(&'\n');
                line.push_str("\\n");
            }
            '\n' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => line.push_str("\\n"),
            '\t' => line.push('\t'),
            character if character.is_control() => line.push('\u{FFFD}'),
            character => line.push(character),
        }
    }
}

/// Appends a line, folded so that no part is longer than 75 octets and no character is cut in two; `CRLF` and a space
/// stand where it is folded.
fn push_line(cards: &mut String, line: &str) {
    let mut room = MOST_OCTETS;
    for character in line.chars() {
        let length = character.len_utf8();
        if length > room {
            cards.push_str("\r\n ");
            room = MOST_OCTETS - 1;
        }
        cards.push(character);
        room -= length;
    }
    cards.push_str("\r\n");
}

#[cfg(test)]
#[path = "vcard_tests.rs"]
mod tests;
