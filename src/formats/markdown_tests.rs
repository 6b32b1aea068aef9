//! The Markdown of whole editions, read back by a parser.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::*;
use crate::edition::specimen::{specimen, words_of};
use crate::edition::{Direction, Inline};

fn render(edition: &Edition, style: &Style) -> String {
    let (mut artifacts, findings) = render_markdown(edition, style);
    assert_eq!(findings, []);
    assert_eq!(artifacts[0].path, format!("{}/{}/statement.md", edition.locale.tag, edition.statement));
    String::from_utf8(artifacts.remove(0).content.bytes().into_owned()).unwrap()
}

/// The text of each block and item, as a parser reads it.
fn read(source: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    for event in Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item) => blocks.push(String::new()),
            Event::Text(text) => blocks.last_mut().unwrap().push_str(&text),
            Event::HardBreak => blocks.last_mut().unwrap().push('\n'),
            Event::InlineHtml(tag) if &*tag == "<br>" => blocks.last_mut().unwrap().push('\n'),
            Event::InlineHtml(tag) => {
                let known = ["<em>", "</em>", "<strong>", "</strong>", "</span>"].contains(&&*tag);
                let is_span = tag.starts_with("<span lang=") || tag.starts_with("<span dir=");
                assert!(known || is_span, "{tag}");
            }
            Event::Html(tag) => {
                assert!(["<div lang=\"el\" dir=\"rtl\">", "</div>"].contains(&tag.trim_end()), "{tag}");
            }
            Event::Start(
                Tag::Emphasis
                | Tag::Strong
                | Tag::Link { .. }
                | Tag::List(_)
                | Tag::BlockQuote(_)
                | Tag::HtmlBlock,
            )
            | Event::End(_) => {}
            other => panic!("{other:?} in {source}"),
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

#[test]
fn loses_no_word_and_adds_none() {
    let edition = specimen();
    let source = render(&edition, &Style::default());
    let text = read(&source).join("\n");
    for word in words_of(&edition) {
        assert!(text.contains(&word), "{word} is lost in\n{source}");
    }
    for contact in &edition.contacts {
        for phone in &contact.phones {
            assert!(text.contains(&phone.international), "{} is lost", phone.e164);
        }
    }
    assert!(!text.contains(|c: char| c.is_ascii_alphabetic()), "a word of its own in\n{text}");
}

#[test]
fn has_one_title_blank_lines_around_blocks_and_one_line_end() {
    let source = render(&specimen(), &Style::default());
    assert!(source.starts_with("# Πλήρης τίτλος *τονισμένος*\n\n> "));
    assert_eq!(source.lines().filter(|line| line.starts_with("# ")).count(), 1);
    assert!(source.ends_with(")\n") && !source.contains("\n\n\n"));
    assert!(!source.lines().any(|line| line.ends_with(' ')));
    assert!(source.contains("\nΑθήνα – 4 Δεκεμβρίου 2017 – Πρώτη παράγραφος"), "the first paragraph runs on");
    assert!(source.contains("\n- Δεύτερη \\* \\<Οργάνωση>\n"));
    assert!(source.contains("<span lang=\"ar\" dir=\"rtl\">فقرة بلغة أخرى</span>"));
    assert!(source.contains("[العربية](../../ar/%CE%B4%CE%AE%CE%BB%CF%89%CF%83%CE%B7/statement.md)"));
}

#[test]
fn numbers_in_an_edition_from_right_to_left_keep_their_order() {
    let mut edition = specimen();
    let phone = edition.contacts.iter().flat_map(|contact| &contact.phones).next().unwrap().clone();
    assert!(render(&edition, &Style::default()).contains(&format!("]({})", phone.uri)));
    edition.locale.direction = Direction::Rtl;
    let source = render(&edition, &Style::default());
    let link = format!("[<span dir=\"ltr\">{}</span>]({})", phone.display, phone.uri);
    assert!(source.contains(&link), "{link} in\n{source}");
    assert!(source.starts_with("<div lang=\"el\" dir=\"rtl\">\n\n# ") && source.ends_with("\n\n</div>\n"));
    assert!(read(&source).join("\n").contains(&phone.display));
}

#[test]
fn the_end_mark_is_no_heading() {
    let mut edition = specimen();
    edition.labels.insert("end-mark".into(), Text::plain("#"));
    assert!(render(&edition, &Style::default()).contains("\n\n\\#\n\n"));
}

#[test]
fn front_matter_is_quoted() {
    let mut edition = specimen();
    edition.title = Text::plain("a: \"b\" \\ #c\n---");
    let source = render(&edition, &Style { front_matter: true, ..Style::default() });
    assert!(source.starts_with(
        "---\ntitle: \"a: \\\"b\\\" \\\\ #c\\u000A---\"\nsubtitle: \"Υπότιτλος εδώ\"\ndate: \"2017-12-04\"\nlocale: \"el\"\ntranslations:\n  - locale: \"ar\"\n"
    ), "{source}");
}

#[test]
fn an_edition_may_be_almost_empty() {
    let mut edition = specimen();
    edition.body.clear();
    edition.signatories.clear();
    edition.contacts.clear();
    edition.alternates.clear();
    edition.labels.clear();
    assert_eq!(read(&render(&edition, &Style::default())).len(), 3);
}

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ab1 *_`<>\\[\\]()!#+=\\-.\\\\|~&;:/@$\"'^{}\t\n]{1,16}",
        any::<String>().prop_map(|text| text.replace('\0', "")),
        Just("    # a\n\n```\n<script>alert(1)</script>\n".to_owned()),
    ]
}

proptest! {
    /// Whatever the texts and names are, a parser finds each in its own block.
    #[test]
    fn any_edition_is_read_back(words in prop::collection::vec(hostile(), 12)) {
        let mut edition = specimen();
        let text = |at: usize| Text { inlines: vec![Inline::Placeable { text: words[at].clone() }], ..Text::default() };
        edition.has_fallback = false;
        edition.embargo = None;
        edition.embargo_text = None;
        edition.title = text(0);
        edition.subtitle = Some(text(1));
        edition.dateline.text = text(2);
        edition.body = vec![
            Block::Paragraph { id: "a".into(), text: text(3) },
            Block::Heading { id: "b".into(), text: text(4) },
            Block::Quote { id: "c".into(), text: text(5), attribution: Some(text(6)) },
            Block::List { ordered: true, items: vec![text(7), text(8)] },
        ];
        for signatory in &mut edition.signatories {
            signatory.name.name = words[9].clone();
            signatory.name.signed = None;
        }
        edition.contacts.truncate(1);
        edition.contacts[0].name = Some(words[10].clone());
        edition.contacts[0].organization.as_mut().unwrap().name = words[11].clone();
        edition.contacts[0].organization.as_mut().unwrap().short = None;
        edition.contacts[0].sites.clear();
        edition.contacts[0].languages.clear();
        edition.alternates.clear();
        let source = render(&edition, &Style::default());
        let label = |id: &str| edition.labels[id].to_plain();
        let mut expected = vec![
            words[0].clone(), words[1].clone(), format!("{} {}", words[2], words[3]), words[4].clone(),
            words[5].clone(), format!("— {}", words[6]), words[7].clone(), words[8].clone(), label("signed"),
            words[9].clone(), words[9].clone(), label("end-mark"), label("contacts-pointer"),
            label("contacts-heading"),
            format!(
                "{}\nυπεύθυνη τύπου\n{}\nΘεσσαλονίκη\n+30 21 0123 4567 (κινητό)\nελένη@πρώτη.ελ\nμετά τις εννέα",
                words[10], words[11]
            ),
        ];
        expected.retain(|block| !block.is_empty());
        prop_assert_eq!(read(&source), expected, "{}", source);
    }
}
