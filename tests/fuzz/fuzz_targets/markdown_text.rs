//! Any message and any name: reading loses no letter, and a CommonMark parser reads our Markdown back as it was.
#![no_main]

use comunicado::catalog::Piece;
use comunicado::diagnostic::Span;
use comunicado::edition::{Block, Contact, Edition, Inline, Name, Signatory, Text, read_inlines};
use comunicado::formats::{Style, find_format};
use libfuzzer_sys::fuzz_target;
use pulldown_cmark::{Event, Options, Parser, Tag};

fuzz_target!(|texts: (String, String, String)| {
    let (message, name, more) = (without_nul(&texts.0), without_nul(&texts.1), without_nul(&texts.2));
    let pieces = [Piece::Text(message), Piece::Placeable(name.clone()), Piece::Text(more)];
    let (mut inlines, _) = read_inlines(&pieces, &Span::new("words.ftl", 0, 0));
    // A break before nothing is not written.
    while inlines.pop_if(|last| is_nothing(last)).is_some() {}
    let text = Text { inlines, ..Text::default() };
    let mut edition: Edition = serde_json::from_str(EMPTY).unwrap();
    edition.title = text.clone();
    edition.dateline.text = Text::plain("-");
    edition.body = vec![
        Block::Paragraph { id: "a".into(), text: Text::plain("-") },
        Block::Paragraph { id: "b".into(), text: text.clone() },
        Block::List { ordered: true, items: vec![text.clone()] },
    ];
    let organization = Name { name: name.clone(), ..Name::default() };
    edition.signatories = vec![Signatory { name: organization, ..Signatory::default() }];
    edition.contacts = vec![Contact { name: Some(name.clone()), ..Contact::default() }];
    let (artifacts, _) = find_format("markdown").unwrap().render(&edition, &Style::default());
    let source = std::str::from_utf8(&artifacts[0].bytes).unwrap();
    let plain = text.to_plain();
    let mut expected = vec![plain.clone(), "- -".to_owned(), plain.clone(), plain, name.clone(), name];
    expected.retain(|block| !block.is_empty());
    assert_eq!(read(source), expected, "{source}");
});

fn is_nothing(inline: &Inline) -> bool {
    match inline {
        Inline::Placeable { text } => text.is_empty(),
        inline => *inline == Inline::Break,
    }
}

/// NUL is no character of CommonMark (§2.3): a parser replaces it. The edition refuses it.
fn without_nul(text: &str) -> String {
    text.replace('\0', "")
}

/// The text of each block and item.
fn read(source: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    for event in Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item) => blocks.push(String::new()),
            Event::Text(text) => blocks.last_mut().unwrap().push_str(&text),
            Event::HardBreak => blocks.last_mut().unwrap().push('\n'),
            Event::InlineHtml(tag) if &*tag == "<br>" => blocks.last_mut().unwrap().push('\n'),
            Event::InlineHtml(tag) => {
                assert!(["<em>", "</em>", "<strong>", "</strong>"].contains(&&*tag), "{tag}");
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::List(_)) | Event::End(_) => {}
            other => panic!("{other:?}"),
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

/// An edition that says nothing.
const EMPTY: &str = r#"{
    "statement": "a",
    "locale": { "tag": "en", "direction": "ltr", "autonym": "English", "delimiter": "," },
    "sourceLocale": "en",
    "title": { "inlines": [] },
    "shortTitle": { "inlines": [] },
    "dateline": { "text": { "inlines": [] }, "date": "2017-12-04", "dateText": "" },
    "body": [], "signatories": [], "contacts": [], "labels": {}, "alternates": [], "hasFallback": false
}"#;
