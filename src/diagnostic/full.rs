//! Findings as people read them: the sentence, the lines it speaks of with carets, the mend.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};

use super::concise::severity_name;
use super::lines::Lines;
use super::{Arguments, Diagnostic, Severity, Showing, Span, Texts, View, Voice};

/// The lines in question with carets, the sentence and the mend.
pub const FULL: View = View {
    name: "full",
    media_type: "text/plain",
    is_for_programs: false,
    show: |showing: &Showing<'_>| show(showing.findings, showing.texts, showing.voice, showing.look),
};

/// How wide and how colourful.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Whether to write ANSI colours.
    pub is_styled: bool,
    /// Columns of the terminal; longer lines of a file are trimmed around the caret.
    pub width: usize,
}

/// The lines of files by path.
type Files<'text> = BTreeMap<&'text str, Lines<'text>>;

/// The findings in the order given, a blank line after each.
pub fn show(diagnostics: &[Diagnostic], texts: &Texts, voice: &dyn Voice, look: Look) -> String {
    let renderer = if look.is_styled { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(look.width);
    let files = Lines::of_files(diagnostics, texts);
    let mut shown = String::new();
    for diagnostic in diagnostics {
        shown.push_str(&show_one(diagnostic, &files, voice, &renderer));
        shown.push_str("\n\n");
    }
    shown
}

fn show_one(diagnostic: &Diagnostic, files: &Files<'_>, voice: &dyn Voice, renderer: &Renderer) -> String {
    let kind = diagnostic.kind;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = level.with_name(severity_name(diagnostic.severity, voice));
    let sentence = voice.say(kind.name, &diagnostic.arguments);
    let label = voice.say_attribute(kind.name, "label", &diagnostic.arguments);
    let also = voice.say("finding-also", &Arguments::new());
    let help = voice.say_attribute(kind.name, "help", &diagnostic.arguments);

    let mut group = level
        .primary_title(sentence)
        .id(format!("{} {}", kind.code, kind.name))
        .elements(snippets(diagnostic, files, label.as_deref(), &also));
    if let Some(help) = &help {
        let level = Level::HELP.with_name(voice.say("finding-help", &Arguments::new()));
        group = group.element(level.message(normalize_untrusted_str(help)));
    }
    renderer.render(&[group] as &[Group<'_>])
}

/// One marked place: which kind, where, and the words beside it.
type Mark<'a> = (AnnotationKind, &'a Span, Option<&'a str>);

/// One snippet per file, the primary's file first; the path alone where there is no text to show.
fn snippets<'a>(
    diagnostic: &'a Diagnostic,
    known: &Files<'a>,
    label: Option<&'a str>,
    also: &'a str,
) -> Vec<Element<'a>> {
    let mut files: Vec<(&str, Vec<Mark<'_>>)> = Vec::new();
    let primary = diagnostic.primary.iter().map(|span| (AnnotationKind::Primary, span, label));
    let secondary = diagnostic.secondary.iter().map(|span| (AnnotationKind::Context, span, Some(also)));
    for (kind, span, label) in primary.chain(secondary) {
        match files.iter_mut().find(|(path, _)| *path == &*span.path) {
            Some((_, marks)) => marks.push((kind, span, label)),
            None => files.push((&span.path, vec![(kind, span, label)])),
        }
    }
    files
        .into_iter()
        .map(|(path, marks)| {
            let Some(lines) = known.get(path).filter(|lines| !lines.text().is_empty()) else {
                return Origin::path(path).into();
            };
            let carets: Vec<_> = marks
                .into_iter()
                .map(|(kind, span, label)| (kind, caret(span, lines.text()), label))
                .collect();
            // Only the lines that are marked and those between: a file of thousands of findings is long.
            let first = lines.line(carets.iter().map(|(_, caret, _)| caret.start).min().unwrap_or_default());
            let last = lines.line(carets.iter().map(|(_, caret, _)| caret.end).max().unwrap_or_default());
            let (start, end) = (lines.start(first), lines.start(last + 1));
            let text = lines.text().get(start..end).unwrap_or_default();
            let moved = carets
                .into_iter()
                .map(|(kind, caret, label)| kind.span(caret.start - start..caret.end - start).label(label));
            Snippet::source(text).line_start(first).path(path).annotations(moved).into()
        })
        .collect()
}

/// The span clamped to the text and to its first line: a caret under one line says where; a whole message
/// underlined says nothing.
fn caret(span: &Span, text: &str) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    let end = text.ceil_char_boundary(span.end.min(text.len())).max(start);
    let first_line = text.get(start..end).and_then(|range| range.find(['\n', '\r']));
    start..first_line.map_or(end, |length| start + length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Kind, Source, voice::tests::Echo};

    static TRIED: Kind = Kind::warning("F999", "tried");
    const PLAIN: Look = Look { is_styled: false, width: 100 };

    #[test]
    fn shows_the_line_with_a_caret_and_the_mend() {
        let mut texts = Texts::default();
        texts.insert(&Source::new("a.ftl", "title = Señal\nother = x\n"));
        let found = Diagnostic::new(&TRIED, Span::new("a.ftl", 8, 14)).with_place(Span::new("a.ftl", 15, 20));
        let shown = show(&[found], &texts, &Echo, PLAIN);
        for expected in [
            "severity-warning[F999 tried]: tried",
            "a.ftl:1:9",
            "^^^^^",
            "finding-help: tried.help",
            "finding-also",
        ] {
            assert!(shown.contains(expected), "no {expected:?} in\n{shown}");
        }
    }

    #[test]
    fn numbers_the_lines_as_the_file_does() {
        let mut texts = Texts::default();
        texts.insert(&Source::new("a.ftl", (1..=900).map(|at| format!("ñ{at} = x\r\n")).collect::<String>()));
        let place = |line: &str| {
            let at = texts.get("a.ftl").unwrap().find(line).unwrap();
            Span::new("a.ftl", at, at + line.len())
        };
        let shown = show(&[Diagnostic::new(&TRIED, place("ñ700"))], &texts, &Echo, PLAIN);
        assert!(shown.contains("a.ftl:700:1") && shown.contains("700 | ñ700 = x"), "{shown}");
        let both = Diagnostic::new(&TRIED, place("ñ700")).with_place(place("ñ60 "));
        let shown = show(&[both], &texts, &Echo, PLAIN);
        for line in ["a.ftl:700:1", " 60 | ñ60 = x", "700 | ñ700 = x"] {
            assert!(shown.contains(line), "no {line:?} in\n{shown}");
        }
    }

    #[test]
    fn a_file_without_a_text_is_only_named() {
        let found = Diagnostic::new(&TRIED, Span::head("locales/EN"));
        let shown = show(&[found], &Texts::default(), &Echo, PLAIN);
        assert!(shown.contains("--> locales/EN") && !shown.contains('^'), "{shown}");
    }

    #[test]
    fn survives_places_outside_the_text_and_texts_unknown() {
        let mut texts = Texts::default();
        texts.insert(&Source::new("a.ftl", "ñ"));
        for span in [Span::new("a.ftl", 1, 900), Span::new("a.ftl", 900, 901), Span::new("gone.ftl", 3, 9)] {
            assert!(show(&[Diagnostic::new(&TRIED, span)], &texts, &Echo, PLAIN).contains("tried"));
        }
        assert!(show(&[Diagnostic::new(&TRIED, None)], &texts, &Echo, PLAIN).contains("tried"));
    }
}
