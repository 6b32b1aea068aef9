//! Cards: vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), as far as they tell who somebody is and how to reach them.

use encoding_rs::{Encoding, UTF_8};

use super::person::{Item, Person};
use crate::diagnostic::{Diagnostic, Source, Span};
use crate::statement::parse_kind;

/// A line of a card: `group.NAME;PARAMETER=value:value`.
struct Line {
    name: String,
    parameters: Vec<String>,
    value: String,
}

/// The people of a file of cards. What a card says beyond that is left alone.
pub fn read_cards(source: &Source, encoding: Option<&'static Encoding>) -> (Vec<Person>, Vec<Diagnostic>) {
    let mut people = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    let mut start = 0;
    for (at, text) in unfold(&source.text) {
        let Some(line) = read_line(&text, encoding) else { continue };
        match (line.name.as_str(), line.value.trim().to_ascii_uppercase().as_str()) {
            ("BEGIN", "VCARD") => {
                lines.clear();
                start = at;
            }
            ("END", "VCARD") => {
                let end = source.text.floor_char_boundary(start + "BEGIN:VCARD".len());
                let number = people.len() + 1;
                people.push(Person { number, ..read_card(&lines, source.span(start, end)) });
                lines.clear();
            }
            _ => lines.push(line),
        }
    }
    (people, Vec::new())
}

/// The lines with those that go on over several put together, and where each begins.
fn unfold(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    let mut at = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end_matches(['\n', '\r']);
        let is_soft =
            |last: &String| last.ends_with('=') && last.to_ascii_uppercase().contains("QUOTED-PRINTABLE");
        match lines.last_mut() {
            Some((_, last)) if line.starts_with([' ', '\t']) => {
                last.push_str(line.get(1..).unwrap_or_default())
            }
            Some((_, last)) if is_soft(last) => {
                last.pop();
                last.push_str(line);
            }
            _ => lines.push((at, line.to_owned())),
        }
        at += raw.len();
    }
    lines
}

fn read_line(text: &str, encoding: Option<&'static Encoding>) -> Option<Line> {
    let mut in_quotes = false;
    let colon = text.char_indices().find(|(_, c)| {
        in_quotes ^= *c == '"';
        *c == ':' && !in_quotes
    });
    let (head, value) = text.split_at_checked(colon?.0)?;
    let mut parts = head.split(';');
    let name = parts.next()?.rsplit('.').next()?.trim().to_ascii_uppercase();
    let parameters: Vec<String> = parts.map(|part| part.to_ascii_uppercase()).collect();
    let value = value.get(1..).unwrap_or_default();
    let is_quoted = parameters.iter().any(|parameter| parameter.contains("QUOTED-PRINTABLE"));
    let charset = parameters.iter().find_map(|parameter| parameter.strip_prefix("CHARSET="));
    let value = match charset {
        _ if !is_quoted => value.to_owned(),
        None => decode_quoted(value, encoding.unwrap_or(UTF_8)),
        // What is in an encoding that nobody knows is not read as another.
        Some(label) => match Encoding::for_label(label.trim_matches('"').as_bytes()) {
            Some(encoding) => decode_quoted(value, encoding),
            None => char::REPLACEMENT_CHARACTER.to_string(),
        },
    };
    Some(Line { name, parameters, value })
}

/// Quoted-printable (RFC 2045 §6.7). Bytes that are none of the encoding become U+FFFD, and the value is left out.
fn decode_quoted(text: &str, encoding: &'static Encoding) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let hex = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        if byte != b'=' {
            bytes.push(byte);
        } else if let (Some(high), Some(low)) = (hex(rest.next()), hex(rest.next())) {
            bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
        }
    }
    encoding.decode_without_bom_handling(&bytes).0.into_owned()
}

/// The parts of a value between `separator`, escapes resolved.
fn parts(value: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        let Some(last) = parts.last_mut() else { break };
        match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => last.push('\n'),
                Some(other) => last.push(other),
                None => last.push('\\'),
            },
            _ if character == separator => parts.push(String::new()),
            _ => last.push(character),
        }
    }
    parts
}

fn whole(value: &str) -> String {
    // No text has this character: nothing is cut.
    parts(value, '\u{0}').concat().trim().to_owned()
}

fn read_card(lines: &[Line], span: Span) -> Person {
    let mut person = Person { span: Some(span), ..Person::default() };
    let (mut by_parts, mut is_organization) = (String::new(), false);
    for Line { name, parameters, value } in lines {
        match name.as_str() {
            "FN" if person.name.is_empty() => person.name = whole(value),
            "N" => {
                // Family; given; further; before; after.
                let parts = parts(value, ';');
                let order = [1, 2, 0].map(|at| parts.get(at).cloned().unwrap_or_default());
                let said: Vec<&str> =
                    order.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
                by_parts = said.join(" ");
            }
            "ORG" if person.organization.is_empty() => {
                let first = parts(value, ';').into_iter().next().unwrap_or_default();
                person.organization = first.trim().to_owned();
            }
            "TITLE" => person.role = whole(value),
            "ROLE" if person.role.is_empty() => person.role = whole(value),
            "NOTE" if person.notes.is_empty() => person.notes = whole(value),
            "TEL" => {
                let kinds = parameters.iter().flat_map(|parameter| {
                    let types = parameter.strip_prefix("TYPE=").unwrap_or(parameter);
                    types.split([',', '"']).filter_map(parse_kind).collect::<Vec<_>>()
                });
                let mut kinds: Vec<&'static str> = kinds.filter(|kind| *kind != "voice").collect();
                kinds.dedup();
                person.phones.push(Item { text: whole(value), kinds });
            }
            "EMAIL" => person.emails.push(Item::new(whole(value))),
            "URL" => person.sites.push(Item::new(whole(value))),
            "LANG" => person.languages.push(Item::new(whole(value))),
            "KIND" => is_organization |= value.trim().eq_ignore_ascii_case("org"),
            "X-ABSHOWAS" => is_organization |= value.trim().eq_ignore_ascii_case("company"),
            _ => {}
        }
    }
    if person.name.is_empty() {
        person.name = by_parts;
    }
    if is_organization {
        let name = std::mem::take(&mut person.name);
        if person.organization.is_empty() {
            person.organization = name;
        }
    }
    person
}
