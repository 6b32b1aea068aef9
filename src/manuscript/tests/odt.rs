//! Documents of LibreOffice and others.

use super::read;
use super::shell::{odt, pack};

fn blocks(automatic: &str, body: &str) -> Vec<String> {
    let (blocks, found) = read("a.odt", &odt(automatic, body, ""));
    assert_eq!(found, [] as [&str; 0]);
    blocks
}

#[test]
fn styles_say_what_paragraphs_are_and_how_words_look() {
    let styles = r#"
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
        <style:style style:name="P2" style:family="paragraph" style:display-name="Sous-titre"/>
        <style:style style:name="P3" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
        <style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-weight="normal"/></style:style>
        <style:style style:name="P4" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>"#;
    let body = r##"<text:p text:style-name="P1">T</text:p><text:p text:style-name="P2">S</text:p>
        <text:h text:style-name="Heading_20_2" text:outline-level="2">H</text:h>
        <text:p text:style-name="P3">Fat <text:span text:style-name="T1">both<text:s text:c="3"/></text:span>
          <text:span text:style-name="T2">thin</text:span></text:p>
        <text:p>One<text:line-break/>two<text:tab/>three <text:a xlink:href="https://a.example">site</text:a> <text:a xlink:href="#x">here</text:a></text:p>
        <text:p text:style-name="Quotations">Said</text:p>
        <text:p text:style-name="P4">Next</text:p><text:p text:style-name="Horizontal_20_Line"/><text:p>End</text:p>"##;
    assert_eq!(
        blocks(styles, body),
        [
            "title | T",
            "subtitle | S",
            "h2 | H",
            "p | **Fat *****both**** thin*",
            "p | One⏎two three [site](https://a.example) here",
            "quote | Said",
            "---",
            "p | Next",
            "---",
            "p | End"
        ]
    );
}

#[test]
fn lists_have_the_numbers_that_are_displayed() {
    let styles = r#"<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/>
        <text:list-level-style-bullet text:level="2" text:bullet-char="x"/></text:list-style>
        <text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
        <text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>"#;
    let item = |text: &str| format!("<text:list-item><text:p>{text}</text:p></text:list-item>");
    let body = format!(
        "<text:list text:style-name=\"L\" xml:id=\"l1\">{}<text:list-item><text:p>B</text:p><text:p>more</text:p><text:list>{}</text:list></text:list-item></text:list>\
         <text:p>Between</text:p><text:list text:style-name=\"L\" text:continue-list=\"l1\">{}</text:list>\
         <text:list text:style-name=\"L\">{}<text:list-item text:start-value=\"9\"><text:p>F</text:p></text:list-item></text:list>\
         <text:list><text:list-header><text:p>Head</text:p></text:list-header></text:list>\
         <text:h text:outline-level=\"1\">Why</text:h><text:h text:outline-level=\"2\">How</text:h><text:h text:outline-level=\"1\">What</text:h>",
        item("A"),
        item("C"),
        item("D"),
        item("E")
    );
    assert_eq!(
        blocks(styles, &body),
        [
            "0:3. | A",
            "0:4. | B",
            "p | more",
            "1:• | C",
            "p | Between",
            "0:5. | D",
            "0:3. | E",
            "0:9. | F",
            "p | Head",
            "h1 | I. Why",
            "h2 | How",
            "h1 | II. What"
        ]
    );
}

#[test]
fn tables_boxes_and_notes() {
    let body = "<table:table><table:table-column/><table:table-row><table:table-cell><text:p>A</text:p><text:p>B</text:p></table:table-cell>\
        <table:covered-table-cell table:number-columns-repeated=\"2\"/><table:table-cell><text:p>C</text:p></table:table-cell></table:table-row></table:table>\
        <text:p>Be<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>fore<text:note><text:note-citation>1</text:note-citation>\
        <text:note-body><text:p>Note.</text:p></text:note-body></text:note></text:p><text:section><text:p>In</text:p></text:section>";
    assert_eq!(
        blocks("", body),
        ["0/0/0 | A⏎B", "0/0/3 | C", "p | Before[1]", "p | Boxed", "p | In", "p | [1] Note."]
    );
}

#[test]
fn what_nobody_sees_is_out_and_said() {
    let styles = "<style:style style:name=\"X\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>\
        <style:style style:name=\"Y\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>";
    let around = "<office:master-styles><style:master-page><style:header><text:p>Red Río Verde</text:p></style:header>\
        <style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>";
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>\
        <text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>\
        <text:p>Seen<text:change-start/> new<text:span text:style-name=\"X\">secret</text:span><office:annotation><text:p>Really?</text:p></office:annotation>\
        <text:span text:style-name=\"Y\"> old</text:span><text:placeholder>&lt;Name&gt;</text:placeholder></text:p>\
        <text:p><draw:frame><draw:image/><svg:desc>The march</svg:desc></draw:frame></text:p>\
        <text:section text:display=\"none\"><text:p>Hidden</text:p></text:section>";
    let (blocks, said) = read("a.odt", &odt(styles, body, around));
    assert_eq!(blocks, ["p | Seen new old"]);
    assert_eq!(
        said,
        [
            "undecided-changes 2",
            "unseen-words comments 1",
            "unseen-words hidden 2",
            "unseen-words placeholders 1",
            "page-furniture header 1 Red Río Verde",
            "pictures-left-out described 1 The march",
            "struck-words 1 old"
        ]
    );
}

#[test]
fn hostile_documents_are_refused() {
    let kind = ("mimetype", "application/vnd.oasis.opendocument.text");
    let locked = pack(&[kind, ("META-INF/manifest.xml", "<m:encryption-data/>"), ("content.xml", "<a/>")]);
    assert_eq!(read("a.odt", &locked).1, ["unreadable-manuscript encrypted"]);
    for (content, case) in [
        ("<!DOCTYPE a SYSTEM \"http://evil.example/\"><a/>".to_owned(), "dtd"),
        ("<office:text><text:p>&x;</text:p></office:text>".to_owned(), "entity"),
        ("<text:span>".repeat(10_000), "depth"),
        ("<office:text><text:p>".to_owned(), "syntax"),
    ] {
        assert_eq!(
            read("a.odt", &pack(&[kind, ("content.xml", &content)])).1,
            [format!("unreadable-manuscript {case}")]
        );
    }
    assert_eq!(read("a.odt", &pack(&[kind])).1, ["unreadable-manuscript part"]);
    let sheet = pack(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]);
    assert_eq!(read("a.odt", &sheet).1, ["unknown-manuscript sheet"]);
}
