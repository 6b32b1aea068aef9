//! Findings as one JSON document for programs; [`schema`] describes it.

use schemars::JsonSchema;
use serde::Serialize;

use super::places::Places;
use super::view::is_deceptive;
use super::{Arguments, Diagnostic, Severity, Showing, Span, View};

/// One JSON document (RFC 8259), indented. Characters that could deceive who looks at it are written as `\u…`.
pub const JSON: View = View { name: "json", media_type: "application/json", is_for_programs: true, show };

/// What `comunicado check --format json` found.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "Findings")]
struct Report<'a> {
    /// The version of this form; a greater one where a program that reads it would have to change.
    version: u32,
    /// Which program looked.
    tool: Tool,
    /// The language of message, help and label, a BCP 47 tag.
    language: &'a str,
    /// How many errors there are.
    errors: usize,
    /// How many warnings there are.
    warnings: usize,
    /// How many notes there are.
    notes: usize,
    /// What was found, sorted by place.
    findings: Vec<Finding<'a>>,
}

/// A program and its version.
#[derive(Debug, Serialize, JsonSchema)]
struct Tool {
    /// Its name.
    name: &'static str,
    /// Its version (Semantic Versioning).
    version: &'static str,
}

/// Something that can be mended in a file.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    /// A letter and three digits. It never changes its meaning.
    #[schemars(regex(pattern = r"^[A-Z]\d{3}$"))]
    code: &'static str,
    /// What is wrong, in a word or two, such as `missing-message`.
    name: &'static str,
    /// How grave it is.
    severity: Severity,
    /// What is wrong, as a sentence.
    message: String,
    /// How to mend it.
    help: Option<String>,
    /// What to write beside the marked text.
    label: Option<String>,
    /// Where it is; null where it is at no place of one file.
    place: Option<Place<'a>>,
    /// Other places that explain it.
    other_places: Vec<Place<'a>>,
    /// The edits that mend it and need no decision, together or not at all (`check --fix`); empty where there are none.
    fix: Vec<Change<'a>>,
    /// What was put into message and help, by name, free of language: texts and numbers.
    arguments: &'a Arguments,
}

/// A text in place of a range of a file.
#[derive(Debug, Serialize, JsonSchema)]
struct Change<'a> {
    /// What gives way; an empty range where something is put in.
    place: Place<'a>,
    /// What stands there instead.
    text: &'a str,
}

/// A range of a file.
#[derive(Debug, Serialize, JsonSchema)]
struct Place<'a> {
    /// The file, from the folder of the project, with `/` between folders.
    path: &'a str,
    /// The first character; null where the file could not be read.
    start: Option<Point>,
    /// The character after the last one; null where the file could not be read.
    end: Option<Point>,
}

/// A place between two characters of a file.
#[derive(Debug, Serialize, JsonSchema)]
struct Point {
    /// The line, from 1.
    line: usize,
    /// The column in characters (Unicode scalar values), from 1.
    column: usize,
    /// The offset in bytes of UTF-8, from 0; a byte order mark does not count.
    byte: usize,
}

/// The JSON schema (draft 2020-12) of what this view writes.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Report<'_>);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

fn show(showing: &Showing<'_>) -> String {
    let places = Places::of(showing.findings, showing.texts);
    let count = |severity| showing.findings.iter().filter(|finding| finding.severity == severity).count();
    write_document(&Report {
        version: 1,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        language: showing.language,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        findings: showing.findings.iter().map(|finding| describe(finding, showing, &places)).collect(),
    })
}

fn describe<'a>(finding: &'a Diagnostic, showing: &Showing<'_>, places: &Places<'_>) -> Finding<'a> {
    Finding {
        code: finding.kind.code,
        name: finding.kind.name,
        severity: finding.severity,
        message: showing.sentence(finding),
        help: showing.help(finding),
        label: showing.voice.say_attribute(finding.kind.name, "label", &finding.arguments),
        place: finding.primary.as_ref().map(|span| place(span, places)),
        other_places: finding.secondary.iter().map(|span| place(span, places)).collect(),
        fix: finding
            .fix
            .iter()
            .map(|edit| Change { place: place(&edit.span, places), text: &edit.text })
            .collect(),
        arguments: &finding.arguments,
    }
}

fn place<'a>(span: &'a Span, places: &Places<'_>) -> Place<'a> {
    let region = places.region(span);
    let point =
        |position: super::Position, byte| Point { line: position.line, column: position.column, byte };
    Place {
        path: &span.path,
        start: region.map(|region| point(region.start, region.start_byte)),
        end: region.map(|region| point(region.end, region.end_byte)),
    }
}

/// A JSON document with a line feed at its end. Only its strings can hold characters that are not ASCII, and there
/// `\u…` means the same.
pub(super) fn write_document(document: &impl Serialize) -> String {
    // Strings, numbers, lists and maps with string names: nothing that JSON could refuse.
    let text = serde_json::to_string_pretty(document).unwrap_or_default();
    let mut written = String::with_capacity(text.len() + 1);
    for character in text.chars() {
        if is_deceptive(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                written.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            written.push(character);
        }
    }
    written.push('\n');
    written
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use crate::diagnostic::Argument;
    use crate::diagnostic::view::tests::{hostile, shown, specimen};

    #[test]
    fn says_all_of_a_finding() {
        let (findings, texts) = specimen();
        let report: Value = serde_json::from_str(&shown("json", &findings, &texts)).unwrap();
        assert_eq!(report["errors"], 1);
        assert_eq!(report["findings"][0]["place"], Value::Null);
        let expected = serde_json::json!({
            "code": "F998", "name": "wrong", "severity": "error", "message": "wrong found=Ñandú",
            "help": "wrong.help", "label": "wrong.label", "arguments": { "found": "Ñandú" },
            "place": {
                "path": "locales/es/a.ftl",
                "start": { "line": 1, "column": 7, "byte": 6 },
                "end": { "line": 1, "column": 12, "byte": 13 },
            },
            "fix": [{
                "place": {
                    "path": "locales/es/a.ftl",
                    "start": { "line": 1, "column": 7, "byte": 6 },
                    "end": { "line": 1, "column": 12, "byte": 13 },
                },
                "text": "Niandu",
            }],
            "otherPlaces": [{
                "path": "data/b.csv",
                "start": { "line": 1, "column": 1, "byte": 0 },
                "end": { "line": 1, "column": 3, "byte": 2 },
            }],
        });
        assert_eq!(report["findings"][2], expected);
    }

    #[test]
    fn nothing_found_is_a_document_too() {
        let report: Value = serde_json::from_str(&shown("json", &[], &Default::default())).unwrap();
        assert_eq!((&report["errors"], &report["findings"]), (&0.into(), &serde_json::json!([])));
    }

    proptest! {
        #[test]
        fn any_text_is_read_back_as_it_was((findings, texts) in hostile()) {
            let report: Value = serde_json::from_str(&shown("json", &findings, &texts)).unwrap();
            let read = report["findings"].as_array().unwrap();
            prop_assert_eq!(read.len(), findings.len());
            for (read, finding) in read.iter().zip(&findings) {
                let Argument::Text(found) = &finding.arguments["found"] else { panic!() };
                prop_assert_eq!(read["arguments"]["found"].as_str(), Some(found.as_str()));
                prop_assert_eq!(read["otherPlaces"][0]["path"].as_str(), Some(&*finding.secondary[0].path));
            }
        }
    }
}
