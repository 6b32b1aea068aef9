//! Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.
//!
//! Escaping as the runner undoes it (actions/toolkit, `packages/core/src/command.ts`): in the message `%`, CR and LF, in
//! a property `:` and `,` too.

use super::places::Places;
use super::view::plain;
use super::{Diagnostic, Severity, Showing, View};

/// One line per finding: `::error file=…,line=…,title=F001 junk-entry::…`.
pub const GITHUB: View = View { name: "github", media_type: "text/plain", is_for_programs: true, show };

fn show(showing: &Showing<'_>) -> String {
    let places = Places::of(showing.findings, showing.texts);
    showing.findings.iter().map(|finding| command(finding, showing, &places)).collect()
}

fn command(finding: &Diagnostic, showing: &Showing<'_>, places: &Places<'_>) -> String {
    let word = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if let Some(span) = &finding.primary {
        properties.push(("file", format!("{}{}", showing.folder, span.path)));
        if let Some(region) = places.region(span) {
            properties.push(("line", region.start.line.to_string()));
            properties.push(("endLine", region.end.line.to_string()));
            // GitHub takes columns only where both are on one line.
            if region.start.line == region.end.line {
                properties.push(("col", region.start.column.to_string()));
                properties.push(("endColumn", region.end.column.to_string()));
            }
        }
    }
    properties.push(("title", format!("{} {}", finding.kind.code, finding.kind.name)));
    let properties: Vec<String> =
        properties.into_iter().map(|(name, value)| format!("{name}={}", escape_property(&value))).collect();
    format!("::{word} {}::{}\n", properties.join(","), escape_data(&showing.advice(finding)))
}

fn escape_data(text: &str) -> String {
    plain(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::view::tests::{hostile, shown, specimen};

    #[test]
    fn names_file_line_and_columns_from_the_root_of_the_repository() {
        let (findings, texts) = specimen();
        assert_eq!(
            shown("github", &findings, &texts).lines().collect::<Vec<_>>(),
            [
                "::warning title=T999 doubtful::doubtful%0Adoubtful.help",
                "::notice file=press/data/b.csv,line=2,endLine=2,col=1,endColumn=2,title=T999 doubtful\
                 ::doubtful%0Adoubtful.help",
                "::error file=press/locales/es/a.ftl,line=1,endLine=1,col=7,endColumn=12,title=F998 wrong\
                 ::wrong found=Ñandú%0Awrong.help",
            ]
        );
        assert_eq!(escape_property("a,b:c%\r\n"), "a%2Cb%3Ac%25\u{fffd}%0A");
    }

    proptest! {
        /// One command per finding, whatever its text: no second command, no property of its own.
        #[test]
        fn text_stays_text((findings, texts) in hostile()) {
            let shown = shown("github", &findings, &texts);
            // Whatever anybody takes for the end of a line.
            let lines: Vec<&str> = shown.split_terminator('\n').collect();
            prop_assert_eq!(lines.len(), findings.len());
            for (line, finding) in lines.iter().zip(&findings) {
                let is_one_line = !line.contains(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']);
                prop_assert!(is_one_line, "{line}");
                let (word, rest) = line.strip_prefix("::").unwrap().split_once(' ').unwrap();
                prop_assert!(["error", "warning", "notice"].contains(&word));
                let (properties, message) = rest.split_once("::").unwrap();
                let known = ["file", "line", "endLine", "col", "endColumn", "title"];
                let names: Vec<&str> =
                    properties.split(',').map(|property| property.split_once('=').unwrap().0).collect();
                prop_assert!(names.iter().all(|name| known.contains(name)));
                prop_assert_eq!(names.contains(&"file"), finding.primary.is_some());
                let read = message.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
                let expected = format!("{}\n{1}.help", plain(&said(finding)), finding.kind.name);
                prop_assert_eq!(read, expected);
            }
        }
    }

    fn said(finding: &Diagnostic) -> String {
        use crate::diagnostic::{Voice, voice::tests::Echo};
        Echo.say(finding.kind.name, &finding.arguments)
    }
}
