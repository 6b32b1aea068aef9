//! Findings as SARIF 2.1.0 (OASIS), which services for code scanning keep and compare from run to run.

use std::collections::BTreeMap;

use serde::Serialize;

use super::json::write_document;
use super::places::Places;
use super::{Argument, Diagnostic, Kind, Severity, Showing, Span, View};

/// One log with one run. Paths are relative to the root of the repository (`%SRCROOT%`).
pub const SARIF: View =
    View { name: "sarif", media_type: "application/sarif+json", is_for_programs: true, show };

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<Outcome>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    rules: Vec<Descriptor>,
}

/// What SARIF calls a rule: a kind of finding.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_description: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Message>,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

/// What SARIF calls a result: a finding.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix>,
    partial_fingerprints: BTreeMap<&'static str, String>,
}

/// Edits that mend a finding together.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    artifact_changes: Vec<ArtifactChange>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange {
    artifact_location: ArtifactLocation,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: MarkedRegion,
    inserted_content: Content,
}

#[derive(Serialize)]
struct Content {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<MarkedRegion>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MarkedRegion {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

fn show(showing: &Showing<'_>) -> String {
    let places = Places::of(showing.findings, showing.texts);
    let kinds: BTreeMap<&str, &'static Kind> =
        showing.findings.iter().map(|finding| (finding.kind.code, finding.kind)).collect();
    let mut seen = BTreeMap::new();
    let results = showing.findings.iter().map(|finding| Outcome {
        rule_id: finding.kind.code,
        rule_index: kinds.keys().position(|code| *code == finding.kind.code).unwrap_or_default(),
        level: level(finding.severity),
        message: message(&showing.advice(finding)),
        locations: finding.primary.iter().map(|span| location(span, showing, &places)).collect(),
        related_locations: related(finding, showing, &places),
        fixes: fix(finding, showing, &places).into_iter().collect(),
        partial_fingerprints: fingerprints(finding, &places, &mut seen),
    });
    let results = results.collect();
    let driver = Driver {
        name: env!("CARGO_PKG_NAME"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        language: language(showing.language),
        rules: kinds.values().map(|kind| descriptor(kind, showing)).collect(),
    };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results };
    write_document(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn descriptor(kind: &Kind, showing: &Showing<'_>) -> Descriptor {
    let describe = |attribute| {
        let cases = showing.voice.describe(kind.name, attribute);
        (!cases.is_empty()).then(|| message(&cases.join("\n")))
    };
    Descriptor {
        id: kind.code,
        name: kind.name,
        short_description: describe(None),
        help: describe(Some("help")),
        default_configuration: Configuration { level: level(kind.severity) },
    }
}

/// SARIF has a form of its own for languages (§3.19.21): two letters and perhaps a country.
fn language(tag: &str) -> Option<String> {
    let mut parts = tag.split('-');
    let language = parts.next().filter(|part| part.len() == 2)?;
    let country = parts.find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase()));
    Some(country.map_or(language.to_owned(), |country| format!("{language}-{country}")))
}

/// A plain text message. Braces are doubled, or they would name arguments (§3.11.5); `](` is kept apart, or it would make
/// a link of quoted text (§3.11.6).
fn message(text: &str) -> Message {
    Message { text: text.replace('{', "{{").replace('}', "}}").replace("](", "] (") }
}

fn location(span: &Span, showing: &Showing<'_>, places: &Places<'_>) -> Location {
    let region = marked(span, places);
    let artifact_location = artifact(span, showing);
    Location { id: None, physical_location: PhysicalLocation { artifact_location, region }, message: None }
}

fn marked(span: &Span, places: &Places<'_>) -> Option<MarkedRegion> {
    let region = places.region(span)?;
    Some(MarkedRegion {
        start_line: region.start.line,
        start_column: region.start.column,
        end_line: region.end.line,
        end_column: region.end.column,
    })
}

fn artifact(span: &Span, showing: &Showing<'_>) -> ArtifactLocation {
    ArtifactLocation { uri: uri(&format!("{}{}", showing.folder, span.path)), uri_base_id: ROOT }
}

/// The mend of a finding. All its edits are in one file.
fn fix(finding: &Diagnostic, showing: &Showing<'_>, places: &Places<'_>) -> Option<Fix> {
    let first = finding.fix.first()?;
    let replacements: Option<Vec<Replacement>> = finding
        .fix
        .iter()
        .map(|edit| {
            let deleted_region = marked(&edit.span, places)?;
            Some(Replacement { deleted_region, inserted_content: Content { text: edit.text.clone() } })
        })
        .collect();
    let artifact_location = artifact(&first.span, showing);
    Some(Fix { artifact_changes: vec![ArtifactChange { artifact_location, replacements: replacements? }] })
}

fn related(finding: &Diagnostic, showing: &Showing<'_>, places: &Places<'_>) -> Vec<Location> {
    let also = showing.voice.say("finding-also", &super::Arguments::new());
    let secondary = finding.secondary.iter().enumerate();
    let related = secondary.map(|(at, span)| Location {
        id: Some(at),
        message: Some(message(&also)),
        ..location(span, showing, places)
    });
    related.collect()
}

/// A path as a relative reference (RFC 3986 §4.2): all but unreserved characters and `/` are percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for (at, segment) in path.split('/').enumerate() {
        if at > 0 {
            uri.push('/');
        }
        for byte in segment.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                uri.push(char::from(byte));
            } else {
                uri.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    uri
}

/// What stays the same when lines are put in above: kind, file, what is quoted and the marked text; and which one of
/// several it is that are the same in all of these. `primaryLocationLineHash` is the name that GitHub looks for.
fn fingerprints(
    finding: &Diagnostic,
    places: &Places<'_>,
    seen: &mut BTreeMap<String, usize>,
) -> BTreeMap<&'static str, String> {
    let mut hasher = blake3::Hasher::new();
    let mut add = |part: &str| {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    };
    add(finding.kind.code);
    if let Some(span) = &finding.primary {
        add(&span.path);
        let marked: Vec<&str> = places.text(span).unwrap_or_default().split_whitespace().collect();
        add(&marked.join(" "));
    }
    let moving = ["line", "column", "row"];
    for (name, value) in finding.arguments.iter().filter(|(name, _)| !moving.contains(*name)) {
        add(name);
        match value {
            Argument::Text(text) => add(text),
            Argument::Number(number) => add(&number.to_string()),
        }
    }
    let hash: String = hasher.finalize().to_hex().chars().take(16).collect();
    let count = seen.entry(hash.clone()).or_default();
    *count += 1;
    let fingerprint = format!("{hash}:{count}");
    BTreeMap::from([("comunicado/v1", fingerprint.clone()), ("primaryLocationLineHash", fingerprint)])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;
    use crate::diagnostic::view::tests::{hostile, shown, specimen};
    use crate::diagnostic::{Source, Texts};

    static TRIED: Kind = Kind::error("F999", "tried");

    /// What the schema and the prose of SARIF want of a log, as far as we write it.
    fn assert_sound(log: &Value) {
        assert_eq!((log["version"].as_str(), log["runs"].as_array().unwrap().len()), (Some("2.1.0"), 1));
        assert!(log["$schema"].as_str().unwrap().starts_with("https://"));
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        for result in run["results"].as_array().unwrap() {
            let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
            assert_eq!(rule["id"], result["ruleId"]);
            assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
            let text = result["message"]["text"].as_str().unwrap();
            let outside = text.replace("{{", "").replace("}}", "");
            assert!(!outside.contains(['{', '}']) && !text.contains("]("), "{text}");
            let own = result["locations"].as_array().into_iter().flatten();
            for location in own.chain(result["relatedLocations"].as_array().into_iter().flatten()) {
                let place = &location["physicalLocation"];
                let uri = place["artifactLocation"]["uri"].as_str().unwrap();
                assert!(uri.is_ascii() && !uri.contains([':', ' ', '\\', '?', '#', '"', '\n']), "{uri}");
                assert_eq!(place["artifactLocation"]["uriBaseId"], ROOT);
                if let Some(region) = place.get("region") {
                    let number = |name: &str| region[name].as_u64().unwrap();
                    assert!(number("startLine") > 0 && number("startColumn") > 0 && number("endColumn") > 0);
                    let start = (number("startLine"), number("startColumn"));
                    assert!(start <= (number("endLine"), number("endColumn")), "{region}");
                }
            }
        }
        let results = run["results"].as_array().unwrap();
        let mut prints: Vec<_> =
            results.iter().map(|result| &result["partialFingerprints"]["comunicado/v1"]).collect();
        prints.sort_by_key(|print| print.as_str());
        prints.dedup();
        assert_eq!(prints.len(), results.len(), "a fingerprint tells findings apart");
    }

    fn log(findings: &[Diagnostic], texts: &Texts) -> Value {
        serde_json::from_str(&shown("sarif", findings, texts)).unwrap()
    }

    #[test]
    fn says_all_of_a_finding() {
        let (findings, texts) = specimen();
        let log = log(&findings, &texts);
        assert_sound(&log);
        let result = &log["runs"][0]["results"][2];
        assert_eq!((&result["ruleId"], &result["ruleIndex"]), (&"F998".into(), &0.into()));
        let place = serde_json::json!({
            "artifactLocation": { "uri": "press/locales/es/a.ftl", "uriBaseId": "%SRCROOT%" },
            "region": { "startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 12 },
        });
        assert_eq!(result["locations"][0]["physicalLocation"], place);
        let change = &result["fixes"][0]["artifactChanges"][0];
        assert_eq!(change["artifactLocation"], place["artifactLocation"]);
        assert_eq!(change["replacements"][0]["deletedRegion"], place["region"]);
        assert_eq!(change["replacements"][0]["insertedContent"]["text"], "Niandu");
        assert_eq!(result["relatedLocations"][0]["id"], 0);
        assert_eq!(result["relatedLocations"][0]["message"]["text"], "finding-also");
    }

    #[test]
    fn nothing_found_is_a_log_too() {
        let log = log(&[], &Texts::default());
        assert_sound(&log);
        assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
    }

    #[test]
    fn quoted_text_names_no_argument_and_no_link() {
        assert_eq!(message("a {0} [b](1)").text, "a {{0}} [b] (1)");
        assert_eq!(uri("a b/ñ:%.ftl"), "a%20b/%C3%B1%3A%25.ftl");
        assert_eq!(language("es-419").as_deref(), Some("es"));
        assert_eq!(language("es-MX").as_deref(), Some("es-MX"));
    }

    #[test]
    fn a_fingerprint_outlives_lines_put_in_above() {
        let print = |text: &str, start: usize| {
            let mut texts = Texts::default();
            texts.insert(&Source::new("a.ftl", text));
            let finding =
                |start| Diagnostic::new(&TRIED, Span::new("a.ftl", start, start + 3)).with("line", start);
            let log = log(&[finding(start), finding(start + 4)], &texts);
            let results = log["runs"][0]["results"].as_array().unwrap().clone();
            results.iter().map(|result| result["partialFingerprints"].clone()).collect::<Vec<_>>()
        };
        let (before, after) = (print("one\none\n", 0), print("# new\none\none\n", 6));
        assert_eq!(before, after);
        assert_ne!(before[0], before[1]);
        assert_ne!(print("one\none\n", 0), print("two\ntwo\n", 0));
    }

    proptest! {
        #[test]
        fn any_text_stays_text((findings, texts) in hostile()) {
            let log = log(&findings, &texts);
            assert_sound(&log);
            prop_assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), findings.len());
        }
    }
}
