//! Writes PO.

use std::fmt::Write;

use super::super::part::plain_text;
use super::super::unit::{Extract, Unit, UnitState};
use super::SEEN;
use super::escape::push_text;
use super::plural_forms::plural_forms;
use crate::catalog::Locale;

/// The header, and an entry for each unit. Nothing in it depends on the day.
pub(super) fn write(extract: &Extract) -> Vec<u8> {
    let mut po = String::new();
    write_header(&mut po, extract);
    let mut file = "";
    for unit in &extract.units {
        po.push('\n');
        if unit.file != file {
            file = &unit.file;
            if let Some(note) = extract.file_notes.get(file) {
                push_comment(&mut po, note);
            }
        }
        write_unit(&mut po, extract, unit);
    }
    po.into_bytes()
}

fn write_header(po: &mut String, extract: &Extract) {
    let locale = extract.locale.clone().or_else(|| Locale::parse(&extract.target).ok());
    let mut header = format!(
        "Project-Id-Version: comunicado\nPO-Revision-Date: \nLast-Translator: \nLanguage-Team: \nLanguage: {}\n\
         MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n",
        extract.target.replace('-', "_")
    );
    if let Some(forms) = locale.as_ref().and_then(plural_forms) {
        let _ = writeln!(header, "Plural-Forms: {forms}");
    }
    let _ = writeln!(header, "X-Source-Language: {}", extract.source.replace('-', "_"));
    push_text(po, "", "msgid", "");
    push_text(po, "", "msgstr", &header);
}

fn write_unit(po: &mut String, extract: &Extract, unit: &Unit) {
    let (id, source) = (unit.id(), plain_text(&unit.source));
    if let Some(group) = &unit.group {
        push_comment(po, group);
    }
    for note in &unit.notes {
        push_comment(po, &note.text);
    }
    write_terms(po, extract, &source);
    for suggestion in &unit.suggestions {
        let target = plain_text(&suggestion.target);
        let origin = &suggestion.origin;
        push_comment(
            po,
            &match suggestion.percent {
                Some(percent) => format!("{} % ({origin}): {target}", percent.min(100)),
                None => format!("MT ({origin}): {target}"),
            },
        );
    }
    let _ = writeln!(po, "#: {}:{id} {SEEN}{}", unit.file, unit.seen);
    if unit.state == UnitState::Outdated {
        po.push_str("#, fuzzy\n");
    }
    let context = format!("{}:{id}", unit.file);
    if let Some(former) = &unit.former_source {
        push_text(po, "#| ", "msgctxt", &context);
        push_text(po, "#| ", "msgid", &plain_text(former));
    }
    push_text(po, "", "msgctxt", &context);
    push_text(po, "", "msgid", &source);
    let target = if unit.is_translated() { plain_text(&unit.target) } else { String::new() };
    push_text(po, "", "msgstr", &target);
}

/// The terms that stand in the source.
fn write_terms(po: &mut String, extract: &Extract, source: &str) {
    if extract.glossary.is_empty() {
        return;
    }
    let source = source.to_lowercase();
    for term in extract.glossary.iter().filter(|term| source.contains(&term.source.to_lowercase())) {
        let kept = [term.source.clone()];
        let targets = if term.is_kept { kept.as_slice() } else { term.targets.as_slice() };
        if !targets.is_empty() {
            push_comment(po, &format!("{} = {}", term.source, targets.join(" / ")));
        }
    }
}

/// A comment for translators; what is no character of a line ends none.
fn push_comment(po: &mut String, text: &str) {
    for line in text.lines() {
        let line = line.replace(|c: char| c.is_control() && c != '\t', " ");
        po.push_str("#.");
        if !line.trim().is_empty() {
            po.push(' ');
            po.push_str(line.trim_end());
        }
        po.push('\n');
    }
}
