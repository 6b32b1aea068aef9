//! Inline Markdown taken out of a wording: what is left are the words a reader sees, each with its place.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::anatomy::Anatomy;
use super::wording::{Draft, Link, Stretch, Writer};

/// Stands before the text so that no block can begin.
const HEAD: &str = "\u{A0}";

/// The wording without its marks; links and emphasis are counted.
pub(super) fn strip_markup(draft: Draft) -> Draft {
    const SPECIAL: [u8; 8] = *b"*_\\`[]<&";
    if !SPECIAL.iter().any(|byte| draft.has_byte(*byte)) {
        return draft;
    }
    // A line break stays one byte long, so that all places hold.
    let parsed = format!("{HEAD}{}", draft.text.replace('\n', " "));
    let mut plain = Draft {
        text: String::new(),
        stretches: Vec::new(),
        links: Vec::new(),
        // It is another text.
        anatomy: Anatomy::default(),
        ..draft.clone()
    };
    let mut open: Vec<Link> = Vec::new();
    for (event, range) in Parser::new(&parsed).into_offset_iter() {
        let range = range.start.saturating_sub(HEAD.len())..range.end.saturating_sub(HEAD.len());
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                let written = draft.text.get(range.clone()).unwrap_or_default();
                let text = text.strip_prefix(HEAD).unwrap_or(&text);
                if written.replace('\n', " ") == text {
                    copy(&draft, &range, &mut plain);
                } else {
                    let file = draft.span(&range);
                    plain.push(text, file.start..file.end, Writer::Literal);
                }
            }
            Event::Start(Tag::Emphasis) => plain.emphasis += 1,
            Event::Start(Tag::Strong) => plain.strong += 1,
            Event::Start(Tag::Link { dest_url, .. }) => {
                open.push(Link { to: dest_url.to_string(), words: plain.text.len()..plain.text.len() });
            }
            Event::End(TagEnd::Link) => {
                if let Some(mut link) = open.pop() {
                    link.words.end = plain.text.len();
                    plain.links.push(link);
                }
            }
            _ => {}
        }
    }
    plain
}

/// Appends bytes of one wording to another, with their places.
fn copy(from: &Draft, range: &Range<usize>, to: &mut Draft) {
    for stretch in &from.stretches {
        let (start, end) = (stretch.text.start.max(range.start), stretch.text.end.min(range.end));
        if start >= end {
            continue;
        }
        let Some(text) = from.text.get(start..end) else { continue };
        let is_exact = stretch.text.len() == stretch.file.len();
        let file = if is_exact {
            Stretch::place(stretch, start)..Stretch::place(stretch, end)
        } else {
            stretch.file.clone()
        };
        to.push(text, file, stretch.writer);
    }
}
