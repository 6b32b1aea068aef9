//! Words of a document as the value of a message: whatever they are, they come out as the same words.

use super::terms::AgreedNames;
use crate::catalog::pattern::{Element, Expression, Inline as Value};
use crate::catalog::{Piece, parse_resource};
use crate::diagnostic::{Source, Span};
use crate::edition::{Inline, Written, read_inlines};
use crate::exchange::{Code, Part, Role, Row, push_text, write_pattern};
use crate::manuscript::Run;

/// A value of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenMessage {
    /// What stands behind `=` in the file.
    pub value: String,
    /// Whether emphasis was left out, since no marks can say it.
    pub lost_marks: bool,
    /// Links that may not be in a message; their words are there.
    pub lost_links: Vec<String>,
}

/// The words cannot be written so that they are read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnwritableWords;

/// How marks of Markdown in the words are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Escaping {
    /// As they are: most of them mean nothing where they stand.
    None,
    /// With a backslash.
    All,
}

/// A character and how it looks.
type Letter = (char, bool, bool, bool);

/// Writes the words of some runs; agreed names become their terms.
///
/// # Errors
/// Characters among them that no message can hold.
pub fn write_message(runs: &[Run], names: &AgreedNames) -> Result<WrittenMessage, UnwritableWords> {
    let mut runs: Vec<Run> = runs.to_vec();
    let lost_links = leave_out_links(&mut runs);
    let plain: Vec<Run> = runs.iter().map(|run| Run { text: run.text.clone(), ..Run::default() }).collect();
    let ways =
        [(&runs, Escaping::None), (&runs, Escaping::All), (&plain, Escaping::None), (&plain, Escaping::All)];
    for (at, (way, escaping)) in ways.into_iter().enumerate() {
        if let Some(value) = try_writing(way, escaping, names) {
            return Ok(WrittenMessage { value, lost_marks: at > 1, lost_links });
        }
    }
    Err(UnwritableWords)
}

/// Takes out the links that may not be in a message; gives those that say more than their words.
pub(super) fn leave_out_links(runs: &mut [Run]) -> Vec<String> {
    let mut lost = Vec::new();
    for run in runs {
        let is_allowed = |link: &String| is_link(link, &run.text);
        if let Some(link) = run.link.take_if(|link| !is_allowed(link)) {
            let bare = link.strip_prefix("mailto:").unwrap_or(&link);
            if !run.text.contains(bare.trim_end_matches('/')) && link.trim_end_matches('/') != run.text {
                lost.push(link);
            }
        }
    }
    lost
}

/// Whether a link is one that a message may have, and says more than its words.
fn is_link(link: &str, words: &str) -> bool {
    let is_safe = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme));
    let is_plain = !link.contains(|c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '(' | ')' | '{' | '}' | '\\')
    });
    let bare = link.split_once(':').map_or(link, |(_, rest)| rest).trim_matches('/');
    is_safe && is_plain && bare != words.trim().trim_end_matches('/') && words.contains(char::is_alphanumeric)
}

fn try_writing(runs: &[Run], escaping: Escaping, names: &AgreedNames) -> Option<String> {
    let mut parts = Vec::new();
    for run in runs {
        let inner = run.text.trim();
        let lead = run.text.len() - run.text.trim_start().len();
        let (before, after) = (run.text.get(..lead)?, run.text.get(lead + inner.len()..)?);
        let mark = match (run.style.strong, run.style.emphasis) {
            (true, true) => "***",
            (true, false) => "**",
            (false, true) => "*",
            (false, false) => "",
        };
        push_escaped(&mut parts, before, escaping);
        if !inner.is_empty() {
            push_text(&mut parts, mark);
            if run.link.is_some() {
                push_text(&mut parts, "[");
            }
            let mut at = 0;
            for (range, name) in names.find(inner) {
                push_escaped(&mut parts, inner.get(at..range.start)?, escaping);
                parts.push(Part::Code(Code {
                    id: String::new(),
                    role: Role::Single,
                    original: name.placeable.clone(),
                    is_optional: false,
                }));
                at = range.end;
            }
            push_escaped(&mut parts, inner.get(at..)?, escaping);
            if let Some(link) = &run.link {
                push_text(&mut parts, &format!("]({link})"));
            }
            push_text(&mut parts, mark);
        }
        push_escaped(&mut parts, after, escaping);
    }
    let value = write_pattern(&[Row { choices: Vec::new(), parts }], 0).ok()?;
    let read = read_value(&value, names)?;
    (read == letters_of(runs)).then_some(value)
}

/// Adds words, a break of a line as Markdown has it.
pub(super) fn push_escaped(parts: &mut Vec<Part>, words: &str, escaping: Escaping) {
    const MARKS: [char; 13] = ['\\', '`', '*', '_', '[', ']', '<', '>', '&', '!', '|', '~', '^'];
    const BEGIN: [char; 6] = ['#', '+', '-', '=', '.', ')'];
    let mut text = String::with_capacity(words.len());
    let mut is_beginning = match parts.last() {
        None => true,
        Some(Part::Text(before)) => before.ends_with('\n'),
        Some(Part::Code(_)) => false,
    };
    for c in words.chars() {
        if c == '\n' {
            text.push_str("\\\n");
            is_beginning = true;
            continue;
        }
        let is_mark = escaping == Escaping::All && (MARKS.contains(&c) || is_beginning && BEGIN.contains(&c));
        if is_mark {
            text.push('\\');
        }
        text.push(c);
        is_beginning = is_beginning && (c.is_ascii_digit() || c.is_whitespace());
    }
    push_text(parts, &text);
}

/// The letters of what stands behind `=`, as an edition would show them; nothing where something would be found wrong.
fn read_value(value: &str, names: &AgreedNames) -> Option<Vec<Letter>> {
    let source = Source::new("words.ftl", format!("x ={value}\n"));
    let (resource, found) = parse_resource(&source);
    if !found.is_empty() || resource.messages().len() != 1 {
        return None;
    }
    let mut text = String::new();
    for element in &resource.message("x")?.value.as_ref()?.elements {
        match element {
            Element::Text { value, .. } => text.push_str(value),
            Element::Placeable { expression: Expression::Inline(Value::Text { value, .. }), .. } => {
                text.push_str(value)
            }
            Element::Placeable { range, .. } => {
                text.push_str(names.text_of(source.text.get(range.clone())?)?)
            }
        }
    }
    let place = Span::head("words.ftl");
    let (inlines, found) = read_inlines(&[Piece::Text(text)], Written::new(&place, ""));
    let mut letters = Vec::new();
    push_letters(&inlines, (false, false, false), &mut letters);
    found.is_empty().then_some(trim_letters(letters))
}

fn push_letters(inlines: &[Inline], look: (bool, bool, bool), letters: &mut Vec<Letter>) {
    let (emphasis, strong, link) = look;
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Placeable { text } => {
                letters.extend(text.chars().map(|c| (c, emphasis, strong, link)));
            }
            Inline::Emphasis { inlines } => push_letters(inlines, (true, strong, link), letters),
            Inline::Strong { inlines } => push_letters(inlines, (emphasis, true, link), letters),
            Inline::Link { inlines, .. } => push_letters(inlines, (emphasis, strong, true), letters),
            Inline::Break => letters.push(('\n', false, false, false)),
        }
    }
}

fn letters_of(runs: &[Run]) -> Vec<Letter> {
    let letters = runs.iter().flat_map(|run| {
        let look = (run.style.emphasis, run.style.strong, run.link.is_some());
        run.text.chars().map(move |c| (c, look.0, look.1, look.2))
    });
    trim_letters(letters.collect())
}

/// White space has no look, and at the ends there is none.
fn trim_letters(letters: Vec<Letter>) -> Vec<Letter> {
    let is_space = |letter: &Letter| letter.0.is_whitespace();
    let start = letters.iter().position(|letter| !is_space(letter)).unwrap_or(letters.len());
    let end = letters.iter().rposition(|letter| !is_space(letter)).map_or(start, |last| last + 1);
    let bare = letters.get(start..end).unwrap_or_default().iter();
    bare.map(|letter| if is_space(letter) { (letter.0, false, false, false) } else { *letter }).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::manuscript::Style;

    fn run(text: &str, mark: &str) -> Run {
        Run {
            text: text.to_owned(),
            style: Style { emphasis: mark.contains('/'), strong: mark.contains('!') },
            link: None,
        }
    }

    fn names() -> AgreedNames {
        let (terms, _) =
            parse_resource(&Source::new("terms.ftl", "-compact = Global Compact\n-pact = Pact, *the* one\n"));
        AgreedNames::of(&[&terms])
    }

    fn written(runs: &[Run]) -> String {
        write_message(runs, &names()).unwrap().value
    }

    #[test]
    fn words_are_written_as_a_person_would() {
        assert_eq!(
            written(&[run("We call, 50 % & more: AT&T - Global Compact.", "")]),
            " We call, 50 % & more: AT&T - { -compact }."
        );
        assert_eq!(
            written(&[run("in the ", ""), run("Global Compact", "/"), run(" and ", ""), run("all", "!")]),
            " in the *{ -compact }* and **all**"
        );
        assert_eq!(written(&[run("one\ntwo", "")]), "\n    one\\\n    two");
        assert_eq!(written(&[run("one", ""), run("\n- two", "")]), "\n    one\\\n    \\- two");
    }

    #[test]
    fn hostile_words_stay_the_words_they_are() {
        for (text, value) in [
            ("{ $x } {", " { \"{\" } $x { \"}\" } { \"{\" }"),
            (".attr = x", " .attr = x"),
            ("# no heading", " \\# no heading"),
            ("1. no item", " 1\\. no item"),
            ("2 * 3 *x*", " 2 \\* 3 \\*x\\*"),
            ("<b>a</b> &amp; [x](y)", " \\<b\\>a\\</b\\> \\&amp; \\[x\\](y)"),
        ] {
            assert_eq!(written(&[run(text, "")]), value);
        }
        for text in [
            "a\n[x] b\n*c\n.d",
            "-compact",
            "a = b",
            "\\",
            "``x``",
            "~~s~~",
            "https://x.org/?a=1&copy=2",
            "x\u{A0}y",
        ] {
            written(&[run(text, "")]);
        }
    }

    #[test]
    fn links_that_say_more_than_their_words_stay() {
        let link = |text: &str, to: &str| Run { link: Some(to.to_owned()), ..run(text, "") };
        let write = |runs: &[Run]| write_message(runs, &names()).unwrap();
        assert_eq!(
            write(&[link("the report", "https://x.org/a_b")]).value,
            " [the report](https://x.org/a_b)"
        );
        assert_eq!(write(&[link("x.org/a", "https://x.org/a")]).value, " x.org/a");
        let unsafe_one = write(&[link("click", "javascript:alert(1)")]);
        assert_eq!((unsafe_one.value.as_str(), unsafe_one.lost_links.len()), (" click", 1));
    }

    proptest! {
        /// What can be written is read again as the same letters; only characters that no text has are refused.
        #[test]
        fn every_text_is_written_or_refused(text in "[a-c*_\\[\\](){}<>&#\\\\`!~^|=+. 0-9\"$\n-]{0,24}", split in 0_usize..24, mark in "[/!]?") {
            let text = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
            let cut = text.floor_char_boundary(split.min(text.len()));
            let runs = [run(text.get(..cut).unwrap(), &mark), run(text.get(cut..).unwrap(), "")];
            prop_assume!(text.contains(char::is_alphanumeric));
            prop_assert!(write_message(&runs, &names()).is_ok(), "{:?}", runs);
        }
    }
}
