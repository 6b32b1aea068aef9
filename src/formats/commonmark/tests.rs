//! What is written is read back, by a CommonMark parser, as the same text and the same marks.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::*;
use crate::edition::{Direction, Passage};

fn text(words: &str) -> Inline {
    Inline::Text { text: words.to_owned() }
}

fn write(inlines: &[Inline], context: Context) -> String {
    let mut line = Line::default();
    line.push_inlines(inlines);
    line.write(context)
}

/// Reads one block back. Panics where it is not one paragraph or heading.
fn read(source: &str, context: Context) -> Vec<Inline> {
    let mut stack: Vec<(String, Vec<Inline>)> = vec![(String::new(), Vec::new())];
    let mut blocks = 0;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    for event in Parser::new_ext(source, options) {
        let close = |stack: &mut Vec<(String, Vec<Inline>)>| {
            let (to, inlines) = stack.pop().unwrap();
            (to, inlines)
        };
        match event {
            Event::Start(Tag::Paragraph) if context == Context::Paragraph => blocks += 1,
            Event::Start(Tag::Heading { .. }) if context == Context::Heading => blocks += 1,
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => {}
            Event::Start(Tag::Emphasis | Tag::Strong) => stack.push((String::new(), Vec::new())),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let is_email = !dest_url.contains(':');
                let to = if is_email { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                stack.push((to, Vec::new()));
            }
            Event::End(TagEnd::Emphasis) => {
                let (_, inlines) = close(&mut stack);
                stack.last_mut().unwrap().1.push(Inline::Emphasis { inlines });
            }
            Event::End(TagEnd::Strong) => {
                let (_, inlines) = close(&mut stack);
                stack.last_mut().unwrap().1.push(Inline::Strong { inlines });
            }
            Event::End(TagEnd::Link) => {
                let (to, inlines) = close(&mut stack);
                stack.last_mut().unwrap().1.push(Inline::Link { to, inlines });
            }
            Event::InlineHtml(tag) => match &*tag {
                "<em>" | "<strong>" => stack.push((String::new(), Vec::new())),
                "</em>" => {
                    let (_, inlines) = close(&mut stack);
                    stack.last_mut().unwrap().1.push(Inline::Emphasis { inlines });
                }
                "</strong>" => {
                    let (_, inlines) = close(&mut stack);
                    stack.last_mut().unwrap().1.push(Inline::Strong { inlines });
                }
                "<br>" => stack.last_mut().unwrap().1.push(Inline::Break),
                tag => assert!(tag.starts_with("<span ") || tag == "</span>", "{tag} in {source:?}"),
            },
            Event::Text(words) => stack.last_mut().unwrap().1.push(text(&words)),
            Event::HardBreak => stack.last_mut().unwrap().1.push(Inline::Break),
            other => panic!("{other:?} in {source:?}"),
        }
    }
    assert!(blocks <= 1, "{blocks} blocks in {source:?}");
    merge(&stack.pop().unwrap().1)
}

/// Texts joined, placeables taken for text, what is empty left out: all that CommonMark can tell.
fn merge(inlines: &[Inline]) -> Vec<Inline> {
    let mut merged: Vec<Inline> = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text { text: words } | Inline::Placeable { text: words } => match merged.last_mut() {
                _ if words.is_empty() => {}
                Some(Inline::Text { text }) => text.push_str(words),
                _ => merged.push(text(words)),
            },
            Inline::Emphasis { inlines } => {
                let inlines = merge(inlines);
                if !inlines.is_empty() {
                    merged.push(Inline::Emphasis { inlines });
                }
            }
            Inline::Strong { inlines } => {
                let inlines = merge(inlines);
                if !inlines.is_empty() {
                    merged.push(Inline::Strong { inlines });
                }
            }
            Inline::Link { to, inlines } => {
                merged.push(Inline::Link { to: to.clone(), inlines: merge(inlines) });
            }
            Inline::Break => merged.push(Inline::Break),
        }
    }
    merged
}

#[test]
fn prose_needs_no_escapes() {
    for prose in [
        "in the U.S. and around the world – well-being, human rights-based (a) [no]".replace("[no]", "no"),
        "AT&T, 100 % of $5, snake_case, a < b > c = d + e - f, C#, 3.5 millones, ¿qué? “sí”".to_owned(),
        "-30-".to_owned(),
    ] {
        assert_eq!(write(&[text(&prose)], Context::Paragraph), prose);
    }
}

#[test]
fn text_never_becomes_markup() {
    for (words, written) in [
        ("#", "\\#"),
        ("# a", "\\# a"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("---", "\\---"),
        ("1. a", "1\\. a"),
        ("12) a", "12\\) a"),
        ("===", "\\==="),
        ("> a", "\\> a"),
        ("    a", "&#32;   a"),
        ("a ", "a&#32;"),
        ("\ta", "&#9;a"),
        ("a\nb", "a&#10;b"),
        ("a\\", "a\\\\"),
        ("<b>", "\\<b>"),
        ("&amp; &#35; &x", "\\&amp; \\&#35; &x"),
        ("a|b", "a\\|b"),
        ("~~~", "\\~\\~\\~"),
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("![a](b)", "!\\[a\\](b)"),
        ("https://a.org www.b.org c@d.org", "https\\://a.org www\\.b.org c\\@d.org"),
        (":smile: 10:30", "\\:smile: 10:30"),
        ("$1 $2", "\\$1 \\$2"),
    ] {
        assert_eq!(write(&[text(words)], Context::Paragraph), written);
        assert_eq!(read(written, Context::Paragraph), [text(words)], "{written:?}");
    }
    assert_eq!(write(&[text("C# #")], Context::Heading), "C\\# \\#");
}

#[test]
fn emphasis_stands_or_becomes_tags() {
    let emphasis = |words: &str| Inline::Emphasis { inlines: vec![text(words)] };
    for (inlines, written) in [
        (vec![text("la "), emphasis("Declaración"), text(".")], "la *Declaración*."),
        (vec![text("a"), emphasis("b"), text("c")], "a*b*c"),
        (vec![text("a"), emphasis("“b”"), text("c")], "a<em>“b”</em>c"),
        (vec![text("a "), emphasis(" b "), text(" c")], "a <em> b </em> c"),
        (vec![Inline::Strong { inlines: vec![emphasis("b")] }], "<strong><em>b</em></strong>"),
        (vec![emphasis("")], ""),
    ] {
        assert_eq!(write(&inlines, Context::Paragraph), written);
    }
}

#[test]
fn links_are_short_where_they_can_be() {
    let link = |to: &str, words: &str| Inline::Link { to: to.into(), inlines: vec![text(words)] };
    for (inline, written) in [
        (link("https://a.org/b", "https://a.org/b"), "<https://a.org/b>"),
        (link("mailto:a.b@c.org", "a.b@c.org"), "<a.b@c.org>"),
        (link("https://a.org/", "a.org"), "[a.org](https://a.org/)"),
        (link("https://www.a.org/", "www.a.org"), "[www.a.org](https://www.a.org/)"),
        (link("https://a.org/(b)", "x"), "[x](<https://a.org/(b)>)"),
        (link("https://a.org/?b&amp;c", "x"), "[x](<https://a.org/?b&amp;amp;c>)"),
    ] {
        assert_eq!(write(std::slice::from_ref(&inline), Context::Paragraph), written);
        assert_eq!(read(written, Context::Paragraph), [inline]);
    }
    assert_eq!(
        write(&[text("a!"), link("https://b.org/", "b")], Context::Paragraph),
        "a\\![b](https://b.org/)"
    );
}

#[test]
fn words_of_another_language_say_so() {
    let passage = Passage { locale: "ar".into(), direction: Direction::Rtl };
    let text = Text { fallback: Some(passage), ..Text::plain("بيان") };
    assert_eq!(
        Line::of(&text, Direction::Ltr).write(Context::Paragraph),
        "<span lang=\"ar\" dir=\"rtl\">بيان</span>"
    );
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ab1 *_`<>\\[\\]()!#+=\\-.\\\\|~&;:/@$\"'^{}\t\n]{0,12}",
        "[a-z]{1,6}",
        any::<String>().prop_map(|text| text.replace('\0', "")),
        Just("https://a.org www.a.org a@b.org &amp; &#35; <b> <!-- --> 1. ".to_owned()),
    ]
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        4 => words().prop_map(|text| Inline::Text { text }),
        2 => words().prop_map(|text| Inline::Placeable { text }),
        1 => Just(Inline::Break),
    ];
    let link = ("https://a\\.org/[a-z()_*&;?=\\-]{0,8}", words())
        .prop_map(|(to, text)| Inline::Link { to, inlines: vec![Inline::Text { text }] });
    let tree = prop_oneof![4 => leaf, 1 => link].prop_recursive(3, 12, 4, |inner| {
        let inlines = prop::collection::vec(inner, 0..4);
        prop_oneof![
            inlines.clone().prop_map(|inlines| Inline::Emphasis { inlines }),
            inlines.prop_map(|inlines| Inline::Strong { inlines }),
        ]
    });
    prop::collection::vec(tree, 0..6)
}

/// Breaks at the ends of a block are white space, which blocks do not keep.
fn trim(mut inlines: Vec<Inline>) -> Vec<Inline> {
    while inlines.last() == Some(&Inline::Break) {
        inlines.pop();
    }
    inlines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn any_text_is_read_back(words in words()) {
        let written = write(&[text(&words)], Context::Paragraph);
        prop_assert_eq!(read(&written, Context::Paragraph), merge(&[text(&words)]), "{:?}", written);
        let heading = format!("# {}", write(&[text(&words)], Context::Heading));
        prop_assert_eq!(read(&heading, Context::Heading), merge(&[text(&words)]), "{:?}", heading);
        prop_assert!(!heading.contains('\n'));
    }

    #[test]
    fn any_inlines_are_read_back(inlines in inlines()) {
        let inlines = trim(merge(&inlines));
        let written = write(&inlines, Context::Paragraph);
        prop_assert_eq!(read(&written, Context::Paragraph), inlines, "{:?}", written);
    }
}
