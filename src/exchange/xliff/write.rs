//! Writes XLIFF 2.1.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::super::part::{Code, Part, Role, plain_text};
use super::super::unit::{Extract, NoteKind, Term, Unit, UnitState};
use super::super::xml::{attribute, is_character, push_xml};
use super::{CORE, unit_token};

/// The document. Whoever edits it sees the units below their headings, those of one message together.
pub(super) fn write(extract: &Extract) -> Vec<u8> {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        xml,
        "<xliff xmlns=\"{CORE}\" xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" \
         xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\" \
         xmlns:slr=\"urn:oasis:names:tc:xliff:sizerestriction:2.0\" version=\"2.1\" srcLang=\"{}\" trgLang=\"{}\">",
        attribute(&extract.source),
        attribute(&extract.target)
    );
    let mut rest = extract.units.as_slice();
    let mut number = 0;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|unit| unit.file == first.file).count();
        let (units, after) = rest.split_at(length);
        number += 1;
        write_file(&mut xml, extract, units, number);
        rest = after;
    }
    if number == 0 {
        // A document must have a file, and a file a unit.
        xml.push_str(
            "<file id=\"f0\"><unit id=\"none\" translate=\"no\"><segment><source/></segment></unit></file>\n",
        );
    }
    xml.push_str("</xliff>\n");
    xml.into_bytes()
}

fn write_file(xml: &mut String, extract: &Extract, units: &[Unit], number: usize) {
    let file = units.first().map_or("", |unit| unit.file.as_str());
    let _ = writeln!(xml, " <file id=\"f{number}\" original=\"{}\">", attribute(file));
    if units.iter().any(|unit| unit.max_length.is_some()) {
        xml.push_str("  <slr:profiles generalProfile=\"xliff:codepoints\"/>\n");
    }
    if let Some(note) = extract.file_notes.get(file) {
        xml.push_str("  <notes>");
        write_note(xml, "resource-comment", note);
        xml.push_str("</notes>\n");
    }
    let mut rest = units;
    let mut groups = 0;
    let mut messages = BTreeSet::new();
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|unit| unit.group == first.group).count();
        let (inside, after) = rest.split_at(length);
        if let Some(group) = &first.group {
            groups += 1;
            let name = attribute(group.lines().next().unwrap_or_default());
            let _ = writeln!(xml, "  <group id=\"g{groups}\" name=\"{name}\" type=\"fluent:section\">");
            xml.push_str("   <notes>");
            write_note(xml, "group-comment", group);
            xml.push_str("</notes>\n");
        }
        write_messages(xml, extract, inside, &mut messages);
        if first.group.is_some() {
            xml.push_str("  </group>\n");
        }
        rest = after;
    }
    xml.push_str(" </file>\n");
}

/// The sentences of one message stand together.
fn write_messages<'u>(xml: &mut String, extract: &Extract, units: &'u [Unit], seen: &mut BTreeSet<&'u str>) {
    let mut rest = units;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|unit| unit.message == first.message).count();
        let (inside, after) = rest.split_at(length);
        let is_group = length > 1 && seen.insert(&first.message);
        if is_group {
            let name = attribute(&first.message);
            let _ = writeln!(xml, "  <group id=\"m.{name}\" name=\"{name}\" type=\"fluent:message\">");
        }
        inside.iter().for_each(|unit| write_unit(xml, extract, unit));
        if is_group {
            xml.push_str("  </group>\n");
        }
        rest = after;
    }
}

fn write_unit(xml: &mut String, extract: &Extract, unit: &Unit) {
    let id = unit.id();
    let _ = write!(
        xml,
        "   <unit id=\"{}\" name=\"{}\" xml:space=\"preserve\"",
        attribute(&unit_token(&id)),
        attribute(&id)
    );
    if let Some(most) = unit.max_length {
        let _ = write!(xml, " slr:sizeRestriction=\"{most}\"");
    }
    xml.push_str(">\n");
    write_matches(xml, unit);
    write_glossary(xml, &extract.glossary, unit);
    let _ = writeln!(
        xml,
        "    <mda:metadata><mda:metaGroup category=\"comunicado\"><mda:meta type=\"seen\">{}</mda:meta></mda:metaGroup></mda:metadata>",
        attribute(&unit.seen)
    );
    let former = unit.former_source.as_deref().map(plain_text);
    if !unit.notes.is_empty() || former.is_some() {
        xml.push_str("    <notes>");
        for note in &unit.notes {
            let category = note.kind.name();
            write_note(xml, category, &note.text);
        }
        if let Some(former) = former {
            write_note(xml, "former-source", &former);
        }
        xml.push_str("</notes>\n");
    }
    let mut data = Vec::new();
    let mut segment = String::from("<source>");
    push_parts(&mut segment, &unit.source, &mut data);
    segment.push_str("</source>");
    if unit.is_translated() {
        segment.push_str("<target>");
        push_parts(&mut segment, &unit.target, &mut data);
        segment.push_str("</target>");
    }
    write_data(xml, &data, "    ");
    let state = match unit.state {
        UnitState::Missing => "initial",
        UnitState::Outdated => "initial\" subState=\"comunicado:outdated",
        UnitState::Translated => "translated",
        UnitState::Reviewed => "reviewed",
    };
    let _ = writeln!(xml, "    <segment id=\"s1\" state=\"{state}\">{segment}</segment>\n   </unit>");
}

fn write_note(xml: &mut String, category: &str, text: &str) {
    let target = if category == NoteKind::Variant.name() { " appliesTo=\"target\"" } else { "" };
    let _ = write!(xml, "<note category=\"{category}\"{target}>");
    push_xml(xml, text);
    xml.push_str("</note>");
}

fn write_matches(xml: &mut String, unit: &Unit) {
    if unit.suggestions.is_empty() {
        return;
    }
    xml.push_str("    <mtc:matches>");
    for suggestion in &unit.suggestions {
        let kind = match suggestion.percent.map(|percent| percent.min(100)) {
            Some(percent) => format!("matchQuality=\"{percent}\" similarity=\"{percent}\""),
            None => "type=\"mt\"".to_owned(),
        };
        let origin = attribute(&suggestion.origin);
        let _ = write!(xml, "<mtc:match ref=\"#s1\" {kind} origin=\"{origin}\">");
        let mut data = Vec::new();
        let mut inner = String::from("<source>");
        push_parts(&mut inner, &suggestion.source, &mut data);
        inner.push_str("</source><target>");
        push_parts(&mut inner, &suggestion.target, &mut data);
        inner.push_str("</target>");
        write_data(xml, &data, "");
        xml.push_str(&inner);
        xml.push_str("</mtc:match>");
    }
    xml.push_str("</mtc:matches>\n");
}

/// The terms that stand in the source.
fn write_glossary(xml: &mut String, glossary: &[Term], unit: &Unit) {
    if glossary.is_empty() {
        return;
    }
    let source = plain_text(&unit.source).to_lowercase();
    let terms = glossary.iter().filter(|term| source.contains(&term.source.to_lowercase()));
    let terms: Vec<&Term> = terms.collect();
    if terms.is_empty() {
        return;
    }
    xml.push_str("    <gls:glossary>");
    for term in terms {
        xml.push_str("<gls:glossEntry><gls:term>");
        push_xml(xml, &term.source);
        xml.push_str("</gls:term>");
        let kept = [term.source.clone()];
        for target in if term.is_kept { kept.as_slice() } else { term.targets.as_slice() } {
            xml.push_str("<gls:translation>");
            push_xml(xml, target);
            xml.push_str("</gls:translation>");
        }
        if let Some(note) = term.note.as_ref().filter(|note| !note.is_empty()) {
            xml.push_str("<gls:definition>");
            push_xml(xml, note);
            xml.push_str("</gls:definition>");
        } else if !term.is_kept && term.targets.is_empty() {
            // An entry has a translation or a definition.
            xml.push_str("<gls:definition>–</gls:definition>");
        }
        xml.push_str("</gls:glossEntry>");
    }
    xml.push_str("</gls:glossary>\n");
}

fn write_data(xml: &mut String, data: &[String], indent: &str) {
    if data.is_empty() {
        return;
    }
    let _ = write!(xml, "{indent}<originalData>");
    for (at, original) in data.iter().enumerate() {
        let _ = write!(xml, "<data id=\"d{}\">", at + 1);
        push_content(xml, original);
        xml.push_str("</data>");
    }
    let end = if indent.is_empty() { "" } else { "\n" };
    let _ = write!(xml, "</originalData>{end}");
}

/// Text; what XML cannot hold is an element.
fn push_content(xml: &mut String, text: &str) {
    for c in text.chars() {
        if is_character(c) {
            push_xml(xml, c.encode_utf8(&mut [0; 4]));
        } else {
            let _ = write!(xml, "<cp hex=\"{:04X}\"/>", u32::from(c));
        }
    }
}

fn push_parts(xml: &mut String, parts: &[Part], data: &mut Vec<String>) {
    let is_nested = is_nested(parts);
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Text(text) => push_content(xml, text),
            Part::Code(code) => match code.role {
                Role::Single => {
                    let shown = attribute(&code.shown());
                    let keep = if code.is_optional { "yes" } else { "no" };
                    let data = reference(data, &code.original);
                    let id = attribute(&code.id);
                    let _ = write!(
                        xml,
                        "<ph id=\"{id}\" dataRef=\"{data}\" equiv=\"{shown}\" disp=\"{shown}\" canDelete=\"{keep}\"/>"
                    );
                }
                Role::Open => {
                    let close = parts.iter().skip(at).find_map(|part| match part {
                        Part::Code(other) if other.role == Role::Close && other.id == code.id => Some(other),
                        _ => None,
                    });
                    write_open(xml, code, close.filter(|_| is_nested), data);
                }
                Role::Close if is_nested => xml.push_str("</pc>"),
                Role::Close => {
                    let data = reference(data, &code.original);
                    let _ = write!(xml, "<ec startRef=\"{}\" dataRef=\"{data}\"/>", attribute(&code.id));
                }
            },
        }
    }
}

fn write_open(xml: &mut String, code: &Code, close: Option<&Code>, data: &mut Vec<String>) {
    let kind = match code.original.as_str() {
        "[" => "type=\"link\"",
        "**" | "__" => "type=\"fmt\" subType=\"xlf:b\"",
        _ => "type=\"fmt\" subType=\"xlf:i\"",
    };
    let (id, start) = (attribute(&code.id), reference(data, &code.original));
    let _ = match close {
        Some(close) => {
            let end = reference(data, &close.original);
            let (from, to) = (attribute(&code.original), attribute(&close.original));
            write!(
                xml,
                "<pc id=\"{id}\" dataRefStart=\"{start}\" dataRefEnd=\"{end}\" dispStart=\"{from}\" dispEnd=\"{to}\" {kind}>"
            )
        }
        None => write!(xml, "<sc id=\"{id}\" dataRef=\"{start}\" {kind}/>"),
    };
}

/// The number of an original among those of the unit.
fn reference(data: &mut Vec<String>, original: &str) -> String {
    let at = data.iter().position(|known| known == original).unwrap_or_else(|| {
        data.push(original.to_owned());
        data.len() - 1
    });
    format!("d{}", at + 1)
}

/// Whether each half of a pair has its other, and none crosses another.
fn is_nested(parts: &[Part]) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for part in parts {
        let Part::Code(code) = part else { continue };
        match code.role {
            Role::Single => {}
            Role::Open => open.push(&code.id),
            Role::Close if open.pop() == Some(&code.id) => {}
            Role::Close => return false,
        }
    }
    open.is_empty()
}
