//! Whole pages: nothing of the specimen is lost, no word is ours, hostile text stays text, errors name their line.

use std::io;
use std::sync::Arc;

use super::*;
use crate::diagnostic::Source;
use crate::edition::specimen::{specimen, words_of};
use crate::edition::{Block, Direction, Entries, IndexEntry, Inline, Name, Passage, Site, Text};
use crate::formats::Artifact;
use crate::formats::index::{render_chooser, render_index};

fn page_of(edition: &Edition) -> String {
    page_with(edition, &Style::default())
}

fn page_with(edition: &Edition, style: &Style) -> String {
    let (mut artifacts, findings) = render(edition, style);
    assert_eq!(findings, []);
    assert_eq!(artifacts.len(), 1);
    String::from_utf8(artifacts.remove(0).content.bytes().into_owned()).unwrap()
}

/// The text of the page that readers see, entities read back.
pub(super) fn visible(html: &str) -> String {
    let (_, body) = html.split_once("<body").unwrap();
    let mut text = String::new();
    let mut in_tag = true;
    for character in body.chars() {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(character),
            _ => {}
        }
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[test]
fn loses_no_word_of_the_specimen() {
    let edition = specimen();
    let text = visible(&page_of(&edition));
    for word in words_of(&edition) {
        assert!(text.contains(&word), "{word} is lost");
    }
    for phone in edition.contacts.iter().flat_map(|contact| &contact.phones) {
        assert!(text.contains(&phone.international), "{}", phone.international);
    }
}

#[test]
fn says_no_word_of_its_own() {
    let edition = specimen();
    let mut index = crate::edition::Index::new(edition.locale.clone(), "el", &edition.labels);
    index.alternates = edition.alternates.clone();
    let chooser = crate::edition::Chooser {
        locale: edition.locale.clone(),
        heading: Text::plain("Επιλογή"),
        choices: edition.alternates.clone(),
    };
    let text = |artifact: &Artifact<'_>| String::from_utf8(artifact.content.bytes().into_owned()).unwrap();
    let list = List(vec![IndexEntry::of(&edition)]);
    let mut pages = vec![page_of(&edition), text(&render_index(&index, Arc::new(list), &Style::default()))];
    let (artifacts, findings) = render_chooser(&chooser, &Style::default());
    assert_eq!(findings, []);
    pages.extend(artifacts.iter().map(text));
    assert_eq!(pages.len(), 3);
    for page in pages {
        let text = visible(&page);
        let own: Vec<&str> = text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| word.is_ascii() && !word.is_empty())
            .collect();
        assert_eq!(own, [""; 0], "{text}");
        for attribute in ["title=\"", "aria-label=\"", "alt=\""] {
            for part in page.split(attribute).skip(1) {
                let value = part.split('"').next().unwrap_or_default();
                assert!(!value.chars().any(|c| c.is_ascii_alphabetic()), "{attribute}{value}");
            }
        }
    }
}

#[test]
fn hostile_text_stays_text() {
    let attack =
        "</title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)><!-- & {{ 7*7 }} {% x %}";
    let text = Text {
        inlines: vec![
            Inline::Text { text: attack.into() },
            Inline::Placeable { text: attack.into() },
            Inline::Link {
                to: "javascript:alert(1)".into(),
                inlines: vec![Inline::Text { text: "l".into() }],
            },
            Inline::Link { to: format!("https://x.org/{attack}"), inlines: vec![] },
            Inline::Link { to: "https://x.org/\"onclick=\"x".into(), inlines: vec![] },
        ],
        ..Text::default()
    };
    let mut edition = specimen();
    let name = Name {
        name: attack.into(),
        signed: Some(attack.into()),
        short: Some(attack.into()),
        ..Name::default()
    };
    edition.title = text.clone();
    edition.short_title = text.clone();
    edition.subtitle = Some(text.clone());
    edition.dateline.text = text.clone();
    edition.dateline.date = attack.into();
    edition.dateline.date_text = attack.into();
    edition.embargo = Some(attack.into());
    edition.statement = attack.into();
    edition.body = vec![
        Block::Paragraph { id: attack.into(), text: text.clone() },
        Block::Quote { id: attack.into(), text: text.clone(), attribution: Some(text.clone()) },
        Block::List { ordered: true, items: vec![text.clone()] },
    ];
    for label in edition.labels.values_mut() {
        *label = text.clone();
    }
    for signatory in &mut edition.signatories {
        signatory.name = name.clone();
        signatory.site = Some(Site { url: "javascript:alert(1)".into(), display: attack.into() });
    }
    for contact in &mut edition.contacts {
        contact.name = Some(attack.into());
        contact.organization = Some(name.clone());
        contact.emails = vec![attack.into(), "a@x.org?bcc=b@x.org".into()];
        contact.sites = vec![Site { url: attack.into(), display: attack.into() }];
        for phone in &mut contact.phones {
            phone.e164 = attack.into();
            phone.international = attack.into();
            phone.region_name = Some(attack.into());
        }
        for language in &mut contact.languages {
            language.name = attack.into();
        }
    }
    for alternate in &mut edition.alternates {
        alternate.title = attack.into();
        alternate.path = format!("../../{attack}");
        alternate.locale.autonym = attack.into();
        alternate.locale.open_graph = Some(attack.into());
    }
    let page = page_of(&edition);
    assert_eq!(page.matches("<script").count(), 1, "only the data block");
    assert_eq!(page.matches("</script").count(), 1);
    assert_eq!(page.matches("<style").count(), 1);
    for bad in [
        "<img",
        "<!--",
        "javascript:",
        "href=\"https://x.org/\"onclick",
        "href=\"mailto:a@x.org?bcc",
        "{{",
        "49",
    ] {
        let found = page.replace("{{ 7*7 }}", "").contains(bad);
        assert!(!found, "{bad} came through");
    }
    let data = page.split("ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert!(data["headline"].as_str().unwrap().starts_with("</title></script><script>"));
}

#[test]
fn the_policy_knows_the_style_of_the_page() {
    let page = page_of(&specimen());
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let policy = policy::content_policy(style, None);
    let hash = policy.split("style-src ").nth(1).unwrap().split(';').next().unwrap();
    let meta = page.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1).unwrap();
    let meta = meta.split('"').next().unwrap();
    assert!(meta.contains(hash), "{meta}");
    assert!(meta.starts_with("default-src 'none'; "), "{meta}");
}

#[test]
fn other_languages_are_linked_relatively_or_under_the_base_url() {
    let edition = specimen();
    let page = page_of(&edition);
    assert!(!page.contains("rel=\"canonical\""));
    assert!(page.contains("hreflang=\"ar\" href=\"../../ar/"), "{page}");
    let style = Style { base_url: Some("https://example.org/s/".into()), ..Style::default() };
    let page = page_with(&edition, &style);
    assert!(page.contains("rel=\"canonical\" href=\"https://example.org/s/el/"));
    assert!(page.contains("hreflang=\"x-default\" href=\"https://example.org/s/el/"));
    assert!(page.contains("href=\"../../ar/"), "the switcher stays relative");
}

#[test]
fn each_part_of_the_first_paragraph_tells_its_language() {
    let passage = Some(Passage { locale: "ar".into(), direction: Direction::Rtl });
    let first = |dateline: bool, text: bool| {
        let mut edition = specimen();
        edition.dateline.text.fallback = passage.clone().filter(|_| dateline);
        let fallback = passage.clone().filter(|_| text);
        edition.body =
            vec![Block::Paragraph { id: "a".into(), text: Text { fallback, ..Text::plain("α") } }];
        let page = page_of(&edition);
        page.split("<p id=\"a\"").nth(1).unwrap().split("</p>").next().unwrap().to_owned()
    };
    let foreign = " lang=\"ar\" dir=\"rtl\"";
    assert!(first(false, false).starts_with("><span class=\"dateline\">"));
    assert!(first(true, false).starts_with(&format!("><span class=\"dateline\"{foreign}>")));
    assert!(first(false, true).starts_with(&format!("{foreign}><span class=\"dateline\" lang=\"el\"")));
    assert!(
        first(true, true).starts_with(&format!("{foreign}><span class=\"dateline\"><span class=\"note\" "))
    );
    assert_eq!(first(true, true).matches("class=\"note\"").count(), 1, "one note is enough");
}

#[test]
fn an_anchor_is_given_once() {
    let mut edition = specimen();
    let paragraph = |id: &str| Block::Paragraph { id: id.into(), text: Text::plain("α") };
    edition.body = vec![paragraph("a"), paragraph("a"), paragraph("contacts")];
    let page = page_of(&edition);
    assert_eq!(page.matches("id=\"a\"").count(), 1);
    assert_eq!(page.matches("id=\"contacts\"").count(), 1);
}

#[test]
fn a_project_can_change_one_block_and_its_style() {
    let template = Source::new(
        "templates/statement.html",
        "{% extends \"built-in/statement.html\" %}{% block style %}h1 { color: red }{% endblock %}\n\
         {% block title %}<h1>{{ short_title.html }}</h1>{% endblock %}",
    );
    let style = Style { template: Some(template), ..Style::default() };
    let page = page_with(&specimen(), &style);
    assert!(page.contains("<style>h1 { color: red }</style>"), "{page}");
    let policy = policy::content_policy("h1 { color: red }", None);
    let hash = policy.split('\'').find(|part| part.starts_with("sha256")).unwrap();
    assert!(page.contains(hash));
    assert!(!page.contains("Υπότιτλος εδώ</p>"));
}

/// The macros may be called as macros may: by names of arguments, with nothing for classes, with names that are HTML already.
#[test]
fn a_project_can_import_the_words_of_the_built_in_templates() {
    let template = Source::new(
        "templates/own.html",
        "{% from \"built-in/words.html\" import words, name_of %}\
         <h1>{{ words(text=title) }}</h1>{{ name_of(title.html, title.attributes, none) }}\
         {{ name_of(name=\"A<b\", attributes=\"\", classes=\"p\") }}{{ name_of(none, \"\", \"q\") }}\
         {% for lang in [\"xx\"] %}{% for block in body %}{% if block.type == \"paragraph\" %}{{ words(block.text) }}{% endif %}{% endfor %}{% endfor %}",
    );
    let page = page_with(&specimen(), &Style { template: Some(template), ..Style::default() });
    for wanted in [
        "translate=\"no\"",
        "<span class=\"p\" translate=\"no\"><bdi>A&lt;b</bdi></span>",
        "<span class=\"note\" lang=\"el\"",
        "فقرة بلغة أخرى",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert!(!page.contains("lang=\"xx\""), "the note is in the language of the page: {page}");
}

#[test]
fn an_error_in_a_template_names_its_place() {
    let cases = [
        ("<p>\n{{ titel.html }}</p>", "undefined", 2, 4),
        ("<p>\n\n{% if x %}", "syntax", 3, 0),
        ("{{ title|shout }}", "unknown", 1, 0),
        ("<p>\n{% include \"other.html\" %}", "include", 2, 0),
        (
            "{% for a in range(9999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}",
            "endless",
            1,
            0,
        ),
    ];
    for (text, case, line, column) in cases {
        let source = Source::new("templates/own.html", text);
        let style = Style { template: Some(source), ..Style::default() };
        let (artifacts, findings) = render(&specimen(), &style);
        assert_eq!(artifacts, [], "{text}");
        assert_eq!(findings.len(), 1);
        let finding = &findings[0];
        assert_eq!(finding.kind.code, "P100");
        assert!(finding.is_error());
        assert_eq!(finding.arguments["case"], case.into(), "{text}: {finding:?}");
        let span = finding.primary.as_ref().unwrap();
        assert_eq!(&*span.path, "templates/own.html");
        assert_eq!(span.position(text).line, line, "{text}: {finding:?}");
        if column > 0 {
            assert_eq!(span.position(text).column, column, "{text}");
        }
    }
}

/// A list of very many statements is long work, but not endless; one that could not be read to its end is none.
#[test]
fn lists_may_be_long() {
    let edition = specimen();
    let index = crate::edition::Index::new(edition.locale.clone(), "el", &edition.labels);
    let entry = IndexEntry::of(&edition);
    let entry = |at: usize| IndexEntry { statement: format!("s-{at}"), ..entry.clone() };
    let list = List((0..50_000).map(entry).collect());
    let page = render_index(&index, Arc::new(list), &Style::default());
    assert_eq!(
        String::from_utf8_lossy(&page.content.bytes()).matches("<li class=\"h-entry\">").count(),
        50_000
    );
    let page = render_index(&index, Arc::new(List(Vec::new())), &Style::default());
    assert_eq!(page.content.write(&mut io::sink()).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
}

/// A refusal reaches whoever asked for the page.
#[test]
fn a_list_that_cannot_be_written_is_told() {
    struct Full;
    impl io::Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let edition = specimen();
    let index = crate::edition::Index::new(edition.locale.clone(), "el", &edition.labels);
    let list = List(vec![IndexEntry::of(&edition)]);
    let page = render_index(&index, Arc::new(list), &Style::default());
    assert_eq!(page.content.write(&mut Full).unwrap_err().kind(), io::ErrorKind::StorageFull);
}

/// Statements that are held; none is one that could not be read.
struct List(Vec<IndexEntry>);

impl Entries for List {
    fn each(&self) -> Box<dyn Iterator<Item = IndexEntry> + Send + Sync + '_> {
        Box::new(self.0.iter().cloned())
    }

    fn is_sound(&self) -> io::Result<()> {
        if self.0.is_empty() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
    }
}
