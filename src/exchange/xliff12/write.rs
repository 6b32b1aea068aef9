//! Writes XLIFF 1.2.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::super::part::{Code, Part, Role, plain_text};
use super::super::unit::{Extract, Suggestion, Unit, UnitState};
use super::super::xml::{attribute, is_character, push_xml};
use super::{CHARACTER, NAMESPACE};

/// The document. Whoever edits it sees the units below their headings, those of one message together.
pub(super) fn write(extract: &Extract) -> Vec<u8> {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(xml, "<xliff xmlns=\"{NAMESPACE}\" version=\"1.2\">");
    let mut rest = extract.units.as_slice();
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|unit| unit.file == first.file).count();
        let (units, after) = rest.split_at(length);
        write_file(&mut xml, extract, &first.file, units);
        rest = after;
    }
    if extract.units.is_empty() {
        // A document must have a file.
        write_file(&mut xml, extract, "", &[]);
    }
    xml.push_str("</xliff>\n");
    xml.into_bytes()
}

fn write_file(xml: &mut String, extract: &Extract, file: &str, units: &[Unit]) {
    let _ = writeln!(
        xml,
        " <file original=\"{}\" source-language=\"{}\" target-language=\"{}\" datatype=\"x-fluent\">",
        attribute(file),
        attribute(&extract.source),
        attribute(&extract.target)
    );
    if let Some(note) = extract.file_notes.get(file) {
        xml.push_str("  <header>");
        write_note(xml, "resource-comment", note);
        xml.push_str("</header>\n");
    }
    xml.push_str("  <body>\n");
    let mut rest = units;
    let mut groups = 0;
    let mut messages = BTreeSet::new();
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|unit| unit.group == first.group).count();
        let (inside, after) = rest.split_at(length);
        if let Some(group) = &first.group {
            groups += 1;
            let name = attribute(group.lines().next().unwrap_or_default());
            let _ =
                writeln!(xml, "  <group id=\"g{groups}\" resname=\"{name}\" restype=\"x-fluent-section\">");
            write_note(xml, "group-comment", group);
            xml.push('\n');
        }
        write_messages(xml, extract, inside, &mut messages);
        if first.group.is_some() {
            xml.push_str("  </group>\n");
        }
        rest = after;
    }
    xml.push_str("  </body>\n </file>\n");
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
            let _ =
                writeln!(xml, "   <group id=\"m.{name}\" resname=\"{name}\" restype=\"x-fluent-message\">");
        }
        inside.iter().for_each(|unit| write_unit(xml, extract, unit));
        if is_group {
            xml.push_str("   </group>\n");
        }
        rest = after;
    }
}

fn write_unit(xml: &mut String, extract: &Extract, unit: &Unit) {
    let id = attribute(&unit.id());
    let _ = write!(xml, "    <trans-unit id=\"{id}\" resname=\"{id}\" xml:space=\"preserve\"");
    if let Some(most) = unit.max_length {
        let _ = write!(xml, " maxwidth=\"{most}\" size-unit=\"char\"");
    }
    let (state, approved) = match unit.state {
        UnitState::Missing => ("new", "no"),
        UnitState::Outdated => ("needs-review-translation", "no"),
        UnitState::Translated => ("translated", "no"),
        UnitState::Reviewed => ("final", "yes"),
    };
    let _ = writeln!(xml, " approved=\"{approved}\" extradata=\"{}\">", attribute(&unit.seen));
    xml.push_str("     <source>");
    push_parts(xml, &unit.source);
    let _ = write!(xml, "</source>\n     <target state=\"{state}\">");
    push_parts(xml, if unit.is_translated() { &unit.target } else { &unit.source });
    xml.push_str("</target>\n");
    for note in &unit.notes {
        xml.push_str("     ");
        write_note(xml, note.kind.name(), &note.text);
        xml.push('\n');
    }
    write_glossary(xml, extract, unit);
    if let Some(former) = &unit.former_source {
        xml.push_str("     <alt-trans alttranstype=\"previous-version\">");
        write_pair(xml, former, &unit.target, "");
    }
    for Suggestion { source, target, percent, origin } in &unit.suggestions {
        xml.push_str("     <alt-trans alttranstype=\"proposal\"");
        if let Some(percent) = percent {
            let _ = write!(xml, " match-quality=\"{}\"", (*percent).min(100));
        }
        let _ = write!(xml, " origin=\"{}\">", attribute(origin));
        let qualifier = if percent.is_none() { " state-qualifier=\"mt-suggestion\"" } else { "" };
        write_pair(xml, source, target, qualifier);
    }
    xml.push_str("    </trans-unit>\n");
}

/// A source and its target; `qualifier` says where that comes from.
fn write_pair(xml: &mut String, source: &[Part], target: &[Part], qualifier: &str) {
    xml.push_str("<source>");
    push_parts(xml, source);
    let _ = write!(xml, "</source><target{qualifier}>");
    push_parts(xml, target);
    xml.push_str("</target></alt-trans>\n");
}

fn write_note(xml: &mut String, from: &str, text: &str) {
    let _ = write!(xml, "<note from=\"{from}\">");
    push_xml(xml, text);
    xml.push_str("</note>");
}

/// The terms that stand in the source: as notes, for there is nothing else.
fn write_glossary(xml: &mut String, extract: &Extract, unit: &Unit) {
    if extract.glossary.is_empty() {
        return;
    }
    let source = plain_text(&unit.source).to_lowercase();
    for term in extract.glossary.iter().filter(|term| source.contains(&term.source.to_lowercase())) {
        let kept = [term.source.clone()];
        let targets = if term.is_kept { kept.as_slice() } else { term.targets.as_slice() };
        if !targets.is_empty() {
            xml.push_str("     ");
            write_note(xml, "glossary", &format!("{} = {}", term.source, targets.join(" / ")));
            xml.push('\n');
        }
    }
}

fn push_parts(xml: &mut String, parts: &[Part]) {
    for part in parts {
        match part {
            Part::Text(text) => push_content(xml, text, true),
            Part::Code(code) => push_code(xml, code),
        }
    }
}

/// Text; what XML cannot hold is a code where there may be one.
fn push_content(xml: &mut String, text: &str, may_hold_codes: bool) {
    for c in text.chars() {
        if is_character(c) || !may_hold_codes {
            push_xml(xml, c.encode_utf8(&mut [0; 4]));
        } else {
            let number = u32::from(c);
            let _ = write!(xml, "<x id=\"c{number:x}\" ctype=\"{CHARACTER}{number:x}\"/>");
        }
    }
}

fn push_code(xml: &mut String, code: &Code) {
    let id = attribute(&code.id);
    let name = match code.role {
        Role::Single => {
            let shown = attribute(&format!("{{ {} }}", code.shown()));
            let _ = write!(xml, "<ph id=\"{id}\" ctype=\"x-fluent\" equiv-text=\"{shown}\">");
            "ph"
        }
        Role::Open => {
            let kind = match code.original.as_str() {
                "[" => "link",
                "**" | "__" => "bold",
                _ => "italic",
            };
            let _ = write!(xml, "<bpt id=\"{id}\" ctype=\"{kind}\">");
            "bpt"
        }
        Role::Close => {
            let _ = write!(xml, "<ept id=\"{id}\">");
            "ept"
        }
    };
    push_content(xml, &code.original, false);
    let _ = write!(xml, "</{name}>");
}
