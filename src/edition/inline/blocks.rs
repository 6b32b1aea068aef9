//! What a message would be as a Markdown document: anything but one paragraph is more than a message may hold.

use pulldown_cmark::{Event, Options, Parser, Tag};

/// The first thing that is not one paragraph, and where it begins: `definition`, `heading`, `list`, `quote`, `code`, `table`, `rule` or
/// `paragraphs`.
pub(super) fn block_case(source: &str) -> Option<(&'static str, usize)> {
    let parser = Parser::new_ext(source, Options::ENABLE_TABLES);
    let mut paragraphs = Vec::new();
    let definitions = parser.reference_definitions().iter().map(|(_, definition)| definition.span.start);
    let mut case = definitions.min().map(|at| ("definition", at));
    for (event, range) in parser.into_offset_iter() {
        let found = match event {
            Event::Start(Tag::Paragraph) => {
                paragraphs.push(range.start);
                None
            }
            Event::Start(Tag::Heading { .. }) => Some("heading"),
            Event::Start(Tag::List(_)) => Some("list"),
            Event::Start(Tag::BlockQuote(_)) => Some("quote"),
            Event::Start(Tag::CodeBlock(_)) => Some("code"),
            Event::Start(Tag::Table(_)) => Some("table"),
            Event::Rule => Some("rule"),
            _ => None,
        };
        case = case.or(found.map(|found| (found, range.start)));
    }
    case.or(paragraphs.get(1).map(|at| ("paragraphs", *at)))
}
