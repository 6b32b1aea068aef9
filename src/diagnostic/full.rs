//! Findings as people read them: the sentence, the lines it speaks of with carets, the mend.

use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str,
};

use super::concise::severity_name;
use super::{Arguments, Diagnostic, Severity, Span, Texts, Voice};

/// How wide and how colourful.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Whether to write ANSI colours.
    pub is_styled: bool,
    /// Columns of the terminal; longer lines of a file are trimmed around the caret.
    pub width: usize,
}

/// The findings in the order given, a blank line after each.
pub fn show(diagnostics: &[Diagnostic], texts: &Texts, voice: &dyn Voice, look: Look) -> String {
    let renderer = if look.is_styled { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(look.width);
    let mut shown = String::new();
    for diagnostic in diagnostics {
        shown.push_str(&show_one(diagnostic, texts, voice, &renderer));
        shown.push_str("\n\n");
    }
    shown
}

fn show_one(diagnostic: &Diagnostic, texts: &Texts, voice: &dyn Voice, renderer: &Renderer) -> String {
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
        .elements(snippets(diagnostic, texts, label.as_deref(), &also));
    if let Some(help) = &help {
        let level = Level::HELP.with_name(voice.say("finding-help", &Arguments::new()));
        group = group.element(level.message(normalize_untrusted_str(help)));
    }
    renderer.render(&[group] as &[Group<'_>])
}

/// One marked place: which kind, where, and the words beside it.
type Mark<'a> = (AnnotationKind, &'a Span, Option<&'a str>);

/// One snippet per file, the primary's file first.
fn snippets<'a>(
    diagnostic: &'a Diagnostic,
    texts: &'a Texts,
    label: Option<&'a str>,
    also: &'a str,
) -> Vec<Snippet<'a, Annotation<'a>>> {
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
            let text = texts.get(path).unwrap_or_default();
            Snippet::source(text).path(path).annotations(
                marks.into_iter().map(|(kind, span, label)| kind.span(caret(span, text)).label(label)),
            )
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
    fn survives_places_outside_the_text_and_texts_unknown() {
        let mut texts = Texts::default();
        texts.insert(&Source::new("a.ftl", "ñ"));
        for span in [Span::new("a.ftl", 1, 900), Span::new("a.ftl", 900, 901), Span::new("gone.ftl", 3, 9)] {
            assert!(show(&[Diagnostic::new(&TRIED, span)], &texts, &Echo, PLAIN).contains("tried"));
        }
        assert!(show(&[Diagnostic::new(&TRIED, None)], &texts, &Echo, PLAIN).contains("tried"));
    }
}
