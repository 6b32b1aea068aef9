//! Any bytes, any XML, any words: nothing panics, and words that were written are the words that are read.

use proptest::prelude::*;

use super::super::{BlockKind, read_manuscript};
use super::shell::{Docx, docx, odt};
use super::show;

/// Whatever comes, what is read keeps the laws of its model.
fn survive(path: &str, bytes: &[u8]) {
    let (made, found) = read_manuscript(path, bytes);
    assert!(made.is_some() || !found.is_empty(), "nothing was said");
    if let Some(made) = made {
        if path == "a.txt" {
            return;
        }
        show(&made);
    }
}

/// Names of elements that the readers know, and of one that they do not.
const NAMES: &[&str] = &[
    "w:p",
    "w:r",
    "w:t",
    "w:pPr",
    "w:rPr",
    "w:numPr",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:sdt",
    "w:sdtContent",
    "w:ins",
    "w:del",
    "w:hyperlink",
    "w:fldChar",
    "w:instrText",
    "mc:AlternateContent",
    "mc:Choice",
    "w:drawing",
    "w:txbxContent",
    "w:br",
    "w:footnoteReference",
    "w:sectPr",
    "text:p",
    "text:h",
    "text:list",
    "text:list-item",
    "text:span",
    "text:note",
    "text:note-body",
    "draw:frame",
    "draw:text-box",
    "table:table",
    "table:table-row",
    "table:table-cell",
    "office:text",
    "text:section",
    "x:other",
];

fn markup() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[a-z ]{0,8}",
        Just("&amp;".to_owned()),
        Just("&x;".to_owned()),
        Just("<w:br/>".to_owned())
    ];
    leaf.prop_recursive(6, 60, 5, |inner| {
        let attribute = prop_oneof![
            Just(""),
            Just(" w:val=\"1\""),
            Just(" w:fldCharType=\"begin\""),
            Just(" w:fldCharType=\"end\""),
            Just(" w:type=\"page\""),
            Just(" table:number-columns-repeated=\"99999999999\""),
            Just(" text:outline-level=\"0\""),
        ];
        (0..NAMES.len(), attribute, prop::collection::vec(inner, 0..5)).prop_map(
            |(name, attribute, inner)| {
                let name = NAMES[name];
                format!("<{name}{attribute}>{}</{name}>", inner.concat())
            },
        )
    })
}

/// A paragraph of words as people write them, also with what is a mark elsewhere.
fn words() -> impl Strategy<Value = String> {
    let word = "[a-zA-ZñÑé0-9¿«»“”—&<>*_#\\[\\]().,:;!|~`'\"+=-]{1,10}";
    let paragraph = prop::collection::vec(word, 1..8).prop_map(|words| words.join(" "));
    // A sign or a number by itself at the beginning makes it an item.
    paragraph.prop_filter("no item", |text| {
        let first = text.split(' ').next().unwrap();
        first.chars().count() > 1 && !first.ends_with(['.', ')']) || first.chars().all(char::is_alphanumeric)
    })
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

proptest! {
    #[test]
    fn bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..400), end in 0..5_usize) {
        survive(["a.txt", "a.docx", "a.odt", "a.html", "a.md"][end], &bytes);
    }

    #[test]
    fn texts_do_no_harm(text in "[\\x20-\\x7e\\n\\t<>&;#*_`|\u{a0}-]{0,300}", end in 0..2_usize) {
        survive(["a.html", "a.md"][end], format!("<html>{text}").as_bytes());
        survive(["a.html", "a.md"][end], text.as_bytes());
    }

    #[test]
    fn xml_does_no_harm(body in markup(), styles in markup()) {
        let around = Docx { styles: &styles, numbering: &styles, ..Docx::default() };
        survive("a.docx", &docx(&body, &around));
        survive("a.odt", &odt(&styles, &body, &styles));
        survive("a.html", format!("<html>{body}").as_bytes());
    }

    #[test]
    fn words_that_are_written_are_words_that_are_read(paragraphs in prop::collection::vec(words(), 1..6)) {
        let expected: String = paragraphs.iter().map(|text| format!("{text}\n")).collect();
        let made = |before: &str, after: &str| -> String {
            paragraphs.iter().map(|text| format!("{before}{}{after}", escape(text))).collect()
        };
        let marked: String = paragraphs
            .iter()
            .map(|text| text.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect::<String>() + "\n\n")
            .collect();
        for (path, bytes) in [
            ("a.docx", docx(&made("<w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p>"), &Docx::default())),
            ("a.odt", odt("", &made("<text:p>", "</text:p>"), "")),
            ("a.html", format!("<html>{}", made("<p>", "</p>")).into_bytes()),
            ("a.md", marked.into_bytes()),
        ] {
            let (read, found) = read_manuscript(path, &bytes);
            let read = read.unwrap();
            prop_assert!(found.is_empty(), "{found:?}");
            prop_assert_eq!(read.text(), expected.as_str(), "{}", path);
            prop_assert!(read.blocks.iter().all(|block| block.kind == BlockKind::Paragraph));
        }
    }
}
