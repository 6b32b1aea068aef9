//! Findings in one line each: `path:line:column: error[F001] junk-entry: …`, for editors and `grep`.

use annotate_snippets::normalize_untrusted_str;

use super::lines::Lines;
use super::{Arguments, Diagnostic, Severity, Showing, Texts, View, Voice};

/// One line per finding.
pub const CONCISE: View = View {
    name: "concise",
    media_type: "text/plain",
    is_for_programs: false,
    show: |showing: &Showing<'_>| show(showing.findings, showing.texts, showing.voice),
};

/// One line per finding, in the order given. What is quoted from files loses its control characters.
pub fn show(diagnostics: &[Diagnostic], texts: &Texts, voice: &dyn Voice) -> String {
    let files = Lines::of_files(diagnostics, texts);
    let mut shown = String::new();
    for diagnostic in diagnostics {
        if let Some(span) = &diagnostic.primary
            && let Some(lines) = files.get(&*span.path)
        {
            let position = lines.position(span.start);
            shown.push_str(&format!("{}:{}:{}: ", span.path, position.line, position.column));
        }
        let kind = diagnostic.kind;
        let sentence = voice.say(kind.name, &diagnostic.arguments);
        shown.push_str(&format!(
            "{}[{}] {}: {}\n",
            severity_name(diagnostic.severity, voice),
            kind.code,
            kind.name,
            normalize_untrusted_str(&sentence).replace('\n', " ")
        ));
    }
    shown
}

/// The word for a severity in the user's language.
pub(super) fn severity_name(severity: Severity, voice: &dyn Voice) -> String {
    let id = match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    };
    voice.say(id, &Arguments::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Kind, Source, Span, voice::tests::Echo};

    static TRIED: Kind = Kind::error("F999", "tried");

    #[test]
    fn says_place_severity_code_and_name_and_no_control_character() {
        let mut texts = Texts::default();
        texts.insert(&Source::new("locales/es/a.ftl", "uno\ndós\n"));
        let found =
            Diagnostic::new(&TRIED, Span::new("locales/es/a.ftl", 5, 7)).with("found", "a\u{1b}[31m\nb");
        let shown = show(&[found], &texts, &Echo);
        assert!(
            shown.starts_with("locales/es/a.ftl:2:2: severity-error[F999] tried: tried found=a"),
            "{shown}"
        );
        assert!(!shown.contains('\u{1b}'), "{shown}");
        assert_eq!(shown.lines().count(), 1);
    }
}
