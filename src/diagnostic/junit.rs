//! Findings as JUnit XML, which most CI services show as test results: a suite per file, a case per finding.

use super::places::Places;
use super::view::plain;
use super::{Diagnostic, Showing, View};

/// XML 1.0, UTF-8. Findings that make the run fail are failures; the others are cases that passed and say something.
pub const JUNIT: View = View { name: "junit", media_type: "application/xml", is_for_programs: true, show };

/// Findings without a place, and a run without findings, are a suite of this name.
const WHOLE: &str = env!("CARGO_PKG_NAME");

fn show(showing: &Showing<'_>) -> String {
    let places = Places::of(showing.findings, showing.texts);
    let mut suites = String::new();
    let of_one_file = |a: &Diagnostic, b: &Diagnostic| path(a) == path(b);
    for findings in showing.findings.chunk_by(of_one_file) {
        suites.push_str(&suite(findings, showing, &places));
    }
    if suites.is_empty() {
        suites = suite(&[], showing, &places);
    }
    let counts = counts(showing.findings, showing);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{WHOLE}\" {counts}>\n{suites}</testsuites>\n"
    )
}

fn path(finding: &Diagnostic) -> Option<&str> {
    finding.primary.as_ref().map(|span| &*span.path)
}

fn counts(findings: &[Diagnostic], showing: &Showing<'_>) -> String {
    let failures = findings.iter().filter(|finding| finding.severity >= showing.failing).count();
    format!("tests=\"{}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\" time=\"0\"", findings.len())
}

fn suite(findings: &[Diagnostic], showing: &Showing<'_>, places: &Places<'_>) -> String {
    let name = findings.first().and_then(path).unwrap_or(WHOLE);
    let cases: String = findings.iter().map(|finding| case(finding, name, showing, places)).collect();
    let counts = counts(findings, showing);
    format!("  <testsuite name=\"{}\" {counts}>\n{cases}  </testsuite>\n", escape(name))
}

fn case(finding: &Diagnostic, suite: &str, showing: &Showing<'_>, places: &Places<'_>) -> String {
    let kind = finding.kind;
    let mut name = format!("{} {}", kind.code, kind.name);
    let mut attributes = String::new();
    if let Some(span) = &finding.primary {
        attributes.push_str(&format!(" file=\"{}{}\"", escape(showing.folder), escape(&span.path)));
        if let Some(region) = places.region(span) {
            name.push_str(&format!(" {}:{}", region.start.line, region.start.column));
            attributes.push_str(&format!(" line=\"{}\"", region.start.line));
        }
    }
    let said = if finding.severity >= showing.failing {
        format!(
            "<failure type=\"{}\" message=\"{}\">{}</failure>",
            kind.code,
            escape(&showing.sentence(finding)),
            escape(&showing.advice(finding))
        )
    } else {
        format!("<system-out>{}</system-out>", escape(&showing.advice(finding)))
    };
    let class = escape(suite);
    format!(
        "    <testcase name=\"{}\" classname=\"{class}\"{attributes} time=\"0\">{said}</testcase>\n",
        escape(&name)
    )
}

/// Text for an element or a quoted attribute. What XML 1.0 has no characters for (§2.2) is replaced.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in plain(text).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            // Bare, an attribute would make spaces of them (§3.3.3).
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use xml::reader::{EventReader, XmlEvent};

    use crate::diagnostic::view::tests::{hostile, shown, specimen};

    /// The elements: name, attributes, text.
    type Elements = Vec<(String, Vec<(String, String)>, String)>;

    fn read(document: &str) -> Elements {
        let mut elements = Elements::new();
        for event in EventReader::new(document.as_bytes()) {
            match event.unwrap() {
                XmlEvent::StartElement { name, attributes, .. } => {
                    let attributes = attributes.into_iter().map(|own| (own.name.local_name, own.value));
                    elements.push((name.local_name, attributes.collect(), String::new()));
                }
                XmlEvent::Characters(text) => elements.last_mut().unwrap().2.push_str(&text),
                _ => {}
            }
        }
        elements
    }

    fn names(elements: &Elements) -> Vec<&str> {
        elements.iter().map(|(name, ..)| name.as_str()).collect()
    }

    #[test]
    fn a_suite_per_file_and_a_case_per_finding() {
        let (findings, texts) = specimen();
        let elements = read(&shown("junit", &findings, &texts));
        assert_eq!(
            names(&elements),
            [
                "testsuites",
                "testsuite",
                "testcase",
                "system-out",
                "testsuite",
                "testcase",
                "system-out",
                "testsuite",
                "testcase",
                "failure"
            ]
        );
        let of = |at: usize, name: &str| {
            elements[at].1.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
        };
        assert_eq!((of(0, "tests"), of(0, "failures")), (Some("3"), Some("1")));
        assert_eq!(of(8, "name"), Some("F998 wrong 1:7"));
        assert_eq!((of(8, "file"), of(8, "line")), (Some("press/locales/es/a.ftl"), Some("1")));
        assert_eq!(of(9, "message"), Some("wrong found=Ñandú"));
        assert_eq!(elements[9].2, "wrong found=Ñandú\nwrong.help");
    }

    #[test]
    fn nothing_found_is_an_empty_suite() {
        let elements = read(&shown("junit", &[], &Default::default()));
        assert_eq!(names(&elements), ["testsuites", "testsuite"]);
    }

    proptest! {
        #[test]
        fn any_text_stays_text((findings, texts) in hostile()) {
            let elements = read(&shown("junit", &findings, &texts));
            let cases = elements.iter().filter(|(name, ..)| name == "testcase").count();
            prop_assert_eq!(cases, findings.len());
            let known = ["testsuites", "testsuite", "testcase", "failure", "system-out"];
            prop_assert!(names(&elements).iter().all(|name| known.contains(name)));
        }
    }
}
