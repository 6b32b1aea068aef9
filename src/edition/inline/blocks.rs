//! What a message would be as a Markdown document: anything but one paragraph is more than a message may hold.

use pulldown_cmark::{Event, Options, Parser, Tag};

/// The first thing that is not one paragraph: `definition`, `heading`, `list`, `quote`, `code`, `table`, `rule` or
/// `paragraphs`.
pub(super) fn block_case(source: &str) -> Option<&'static str> {
    let parser = Parser::new_ext(source, Options::ENABLE_TABLES);
    let mut paragraphs = 0;
    let mut case = parser.reference_definitions().iter().next().map(|_| "definition");
    for event in parser {
        let found = match event {
            Event::Start(Tag::Paragraph) => {
                paragraphs += 1;
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
        case = case.or(found);
    }
    case.or((paragraphs > 1).then_some("paragraphs"))
}
