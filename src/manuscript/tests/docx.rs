//! Documents of Word.

use super::read;
use super::shell::{Docx, docx, pack};

fn blocks(body: &str, around: &Docx<'_>) -> Vec<String> {
    let (blocks, found) = read("a.docx", &docx(body, around));
    assert_eq!(found, [] as [&str; 0]);
    blocks
}

fn found(body: &str, around: &Docx<'_>) -> (Vec<String>, Vec<String>) {
    read("a.docx", &docx(body, around))
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

#[test]
fn styles_say_what_paragraphs_are_in_any_language() {
    let styles = r#"
        <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="es-MX"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Ttulo"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Unser"><w:name w:val="Unser Titel"/><w:basedOn w:val="Ttulo"/></w:style>
        <w:style w:type="paragraph" w:styleId="x1"><w:name w:val="Untertitel"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="x2"><w:name w:val="Abschnitt"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="x3"><w:name w:val="Intense Quote"/></w:style>
        <w:style w:type="paragraph" w:styleId="loop"><w:name w:val="L"/><w:basedOn w:val="loop"/></w:style>"#;
    let of = |style: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{style}</w:t></w:r></w:p>")
    };
    let outline = "<w:p><w:pPr><w:outlineLvl w:val=\"7\"/></w:pPr><w:r><w:t>Deep</w:t></w:r></w:p>";
    let body: String = ["Ttulo", "Unser", "x1", "berschrift2", "x2", "x3", "loop", "gone"].map(of).concat();
    let around = Docx { styles, ..Docx::default() };
    assert_eq!(
        blocks(&format!("{body}{outline}"), &around),
        [
            "title | Ttulo",
            "title | Unser",
            "subtitle | x1",
            "h2 | berschrift2",
            "h3 | x2",
            "quote | x3",
            "p | loop",
            "p | gone",
            "h6 | Deep"
        ]
    );
    let (made, _) = crate::manuscript::read_manuscript("a.docx", &docx(&body, &around));
    assert_eq!(made.unwrap().language.as_deref(), Some("es-MX"));
}

#[test]
fn words_look_as_styles_and_runs_say() {
    let styles = r#"
        <w:style w:type="paragraph" w:styleId="Fat"><w:name w:val="Fat"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i w:val="1"/></w:rPr></w:style>"#;
    let run = |look: &str, text: &str| {
        format!("<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    let body = [
        "<w:p>".to_owned(),
        run("<w:b/>", "One "),
        run("<w:rStyle w:val=\"Strong\"/>", "two"),
        run("", " three "),
        run("<w:i/>", "fo"),
        run("<w:rStyle w:val=\"Em\"/><w:color w:val=\"FF0000\"/>", "ur"),
        run("<w:b w:val=\"0\"/><w:i w:val=\"false\"/>", " five"),
        "</w:p><w:p><w:pPr><w:pStyle w:val=\"Fat\"/></w:pPr>".to_owned(),
        run("", "fat "),
        run("<w:b w:val=\"false\"/>", "thin "),
        run("<w:rStyle w:val=\"Strong\"/>", "turned"),
        "</w:p>".to_owned(),
    ]
    .concat();
    assert_eq!(
        blocks(&body, &Docx { styles, ..Docx::default() }),
        ["p | **One two** three *four* five", "p | **fat** thin turned"]
    );
}

#[test]
fn lists_have_the_numbers_that_are_displayed() {
    let level = |at: u8, format: &str, text: &str, start: u8| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let numbering = [
        "<w:abstractNum w:abstractNumId=\"0\">".to_owned(),
        level(0, "decimal", "%1.", 1),
        level(1, "lowerLetter", "%2)", 1),
        level(2, "bullet", "", 1),
        "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">".to_owned(),
        level(0, "upperRoman", "%1.", 1),
        "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">".to_owned(),
        level(0, "decimal", "Article %1:", 3),
        "</w:abstractNum>".to_owned(),
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>".to_owned(),
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>".to_owned(),
        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>".to_owned(),
        "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>".to_owned(),
    ]
    .concat();
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>";
    let item = |list: u8, level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let heading = "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>Why</w:t></w:r></w:p>";
    let body = [
        item(1, 0, "A"),
        item(1, 1, "B"),
        item(1, 1, "C"),
        item(1, 2, "D"),
        item(1, 0, "E"),
        item(1, 1, "F"),
        item(2, 0, "G"),
        item(2, 0, "H"),
        item(4, 0, "I"),
        item(0, 0, "J"),
        item(9, 0, "K"),
        heading.to_owned(),
        heading.to_owned(),
    ]
    .concat();
    assert_eq!(
        blocks(&body, &Docx { styles, numbering: &numbering, ..Docx::default() }),
        [
            "0:1. | A",
            "1:1. | B",
            "1:2. | C",
            "2:• | D",
            "0:2. | E",
            "1:1. | F",
            "0:7. | G",
            "0:8. | H",
            "p | Article 3: I",
            "p | J",
            "p | K",
            "h1 | I. Why",
            "h1 | II. Why"
        ]
    );
}

#[test]
fn links_are_those_of_relations_and_of_fields() {
    let relations =
        "<Relationship Id=\"l\" Type=\"hyperlink\" Target=\"https://a.example/\" TargetMode=\"External\"/>";
    let body = "<w:p><w:hyperlink r:id=\"l\"><w:r><w:t>site</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> or </w:t></w:r>\
        <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"mailto:</w:instrText></w:r><w:r><w:instrText>a@b.example\"</w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>mail</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
        <w:fldSimple w:instr=\"DATE\"><w:r><w:t xml:space=\"preserve\"> today</w:t></w:r></w:fldSimple>\
        <w:hyperlink w:anchor=\"x\"><w:r><w:t xml:space=\"preserve\"> here</w:t></w:r></w:hyperlink></w:p>";
    assert_eq!(
        blocks(body, &Docx { relations, ..Docx::default() }),
        ["p | [site](https://a.example/) or [mail](mailto:a@b.example) today here"]
    );
}

#[test]
fn breaks_tabs_hyphens_and_signs() {
    let body = "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:cr/></w:r></w:p>\
        <w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>ed</w:t>\
        <w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>\
        <w:p><w:r><w:t>End</w:t><w:br w:type=\"page\"/></w:r></w:p>\
        <w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>Next</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>\
        <w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/></w:sectPr></w:pPr><w:r><w:t>A</w:t><w:br/><w:br/><w:t>B</w:t></w:r></w:p>\
        <w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p><w:r><w:t>C</w:t></w:r></w:p>";
    assert_eq!(
        blocks(body, &Docx::default()),
        [
            "p | One⏎two three",
            "p | coop\u{2011}ed✓",
            "p | End",
            "---",
            "p | Next",
            "---",
            "p | A",
            "p | B",
            "---",
            "p | C"
        ]
    );
}

#[test]
fn tables_are_cells_and_layouts_are_not() {
    let cell = |inside: &str| format!("<w:tc>{inside}</w:tc>");
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}</w:tr></w:tbl><w:tbl><w:tr>{}</w:tr></w:tbl><w:tbl><w:tr>{}{}</w:tr></w:tbl>",
        cell(&format!("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}{}", p("A"), p("B"))),
        cell(&p("C")),
        cell(&p("D")),
        cell(&(p("All") + &p("in one"))),
        cell(&p("E")),
        cell("<w:sdt><w:sdtContent><w:p><w:r><w:t>F</w:t></w:r></w:p></w:sdtContent></w:sdt>"),
    );
    assert_eq!(
        blocks(&body, &Docx::default()),
        ["0/0/0 | A⏎B", "0/0/2 | C", "0/1/0 | D", "p | All", "p | in one", "1/0/0 | E", "1/0/1 | F"]
    );
}

#[test]
fn boxes_are_read_once_and_stand_behind_their_paragraph() {
    let content = format!("<w:txbxContent>{}</w:txbxContent>", p("Boxed"));
    let body = format!(
        "<w:p><w:r><w:t>Be</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>fore</w:t></w:r></w:p>\
         <w:p><w:r><w:pict><v:shape><v:textpath string=\"DRAFT\"/></v:shape></w:pict></w:r></w:p>"
    );
    assert_eq!(blocks(&body, &Docx::default()), ["p | Before", "p | Boxed", "p | DRAFT"]);
}

#[test]
fn notes_stand_at_the_end_behind_their_numbers() {
    let note = |id: u8, text: &str| {
        format!(
            "<w:footnote w:id=\"{id}\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
        )
    };
    let notes = format!(
        "<w:footnotes NAMES>{}{}{}</w:footnotes>",
        note(0, "never"),
        note(7, "Second."),
        note(3, "First.")
    );
    let end = "<w:endnotes NAMES><w:endnote w:id=\"3\"><w:p><w:r><w:t>Third.</w:t></w:r></w:p></w:endnote></w:endnotes>";
    let relations = "<Relationship Id=\"f\" Type=\"footnotes\" Target=\"footnotes.xml\"/><Relationship Id=\"e\" Type=\"endnotes\" Target=\"/word/endnotes.xml\"/>";
    let refer = |kind: &str, id: u8| {
        format!("<w:p><w:r><w:t>Said</w:t></w:r><w:r><w:{kind}Reference w:id=\"{id}\"/></w:r></w:p>")
    };
    let body =
        [refer("footnote", 3), refer("footnote", 7), refer("endnote", 3), refer("footnote", 99)].concat();
    let parts = [("word/footnotes.xml", notes.as_str()), ("word/endnotes.xml", end)];
    assert_eq!(
        blocks(&body, &Docx { relations, parts: &parts, ..Docx::default() }),
        [
            "p | Said[1]",
            "p | Said[2]",
            "p | Said[3]",
            "p | Said[4]",
            "p | [1] First.",
            "p | [2] Second.",
            "p | [3] Third."
        ]
    );
}

#[test]
fn changes_that_nobody_decided_are_said() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">We </w:t></w:r><w:del><w:r><w:delText>ask</w:delText></w:r></w:del>\
        <w:ins><w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>demand</w:t></w:r></w:ins></w:p>\
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:t>paragraph</w:t></w:r></w:p>\
        <w:moveFrom><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:moveFrom>";
    let (blocks, said) = found(body, &Docx::default());
    assert_eq!(blocks, ["p | We **demand**", "p | One paragraph"]);
    assert_eq!(said, ["undecided-changes 4"]);
}

#[test]
fn what_nobody_sees_is_out_and_said() {
    let relations = "<Relationship Id=\"c\" Type=\"comments\" Target=\"comments.xml\"/>\
        <Relationship Id=\"h\" Type=\"header\" Target=\"h.xml\"/><Relationship Id=\"k\" Type=\"header\" Target=\"k.xml\"/>\
        <Relationship Id=\"g\" Type=\"footer\" Target=\"g.xml\"/>";
    let page = "<w:ftr NAMES><w:p><w:r><w:t xml:space=\"preserve\">Page </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";
    let header = format!("<w:hdr NAMES>{}</w:hdr>", p("Río Verde Network"));
    let never = format!("<w:hdr NAMES>{}</w:hdr>", p("Never shown"));
    let parts = [
        ("word/comments.xml", "<w:comments NAMES><w:comment w:id=\"1\"><w:p/></w:comment></w:comments>"),
        ("word/h.xml", header.as_str()),
        ("word/k.xml", never.as_str()),
        ("word/g.xml", page),
        ("word/vbaProject.bin", "x"),
    ];
    let body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t xml:space=\"preserve\">Seen </w:t></w:r>\
        <w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">not </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>this</w:t></w:r></w:p>\
        <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>\
        <w:p><w:r><w:drawing><wp:docPr descr=\"The march\"/><a:blip/></w:drawing></w:r><w:r><w:sym w:font=\"Webdings\" w:char=\"F061\"/></w:r></w:p>\
        <w:altChunk r:id=\"x\"/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/><w:headerReference w:type=\"first\" r:id=\"k\"/>\
        <w:footerReference w:type=\"default\" r:id=\"g\"/></w:sectPr>";
    let (blocks, said) = found(body, &Docx { relations, parts: &parts, ..Docx::default() });
    assert_eq!(blocks, ["p | Seen not this"]);
    assert_eq!(
        said,
        [
            "unseen-words comments 1",
            "unseen-words hidden 1",
            "unseen-words placeholders 1",
            "page-furniture header 1 Río Verde Network",
            "pictures-left-out described 1 The march",
            "pictures-left-out signs 1",
            "defused-document macros 1",
            "defused-document embedded 1",
            "struck-words 1 not this"
        ]
    );
}

#[test]
fn what_is_outside_is_not_fetched() {
    let relations = "<Relationship Id=\"z\" Type=\"settings\" Target=\"settings.xml\"/>\
        <Relationship Id=\"i\" Type=\"image\" Target=\"https://track.example/p.png\" TargetMode=\"External\"/>";
    let parts = [
        ("word/settings.xml", "<w:settings NAMES/>"),
        (
            "word/_rels/settings.xml.rels",
            "<Relationships><Relationship Id=\"t\" Type=\"x/attachedTemplate\" Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/>\
          <Relationship Id=\"u\" Type=\"x/attachedTemplate\" Target=\"file:///C:/Normal.dotm\" TargetMode=\"External\"/></Relationships>",
        ),
    ];
    let (blocks, said) = found(&p("A"), &Docx { relations, parts: &parts, ..Docx::default() });
    assert_eq!(blocks, ["p | A"]);
    assert_eq!(
        said,
        ["defused-document external 2 http://evil.example/t.dotm / https://track.example/p.png"]
    );
}

#[test]
fn hostile_documents_are_refused() {
    let plain = Docx::default();
    let deep = format!("{}{}", "<w:ins>".repeat(100_000), "</w:ins>".repeat(100_000));
    let rows = format!("<w:tbl>{}</w:tbl>", "<w:tr/>".repeat(200_000));
    for (body, case) in [
        (deep.as_str(), "depth"),
        (rows.as_str(), "large"),
        (&"<w:p/>".repeat(200_000), "large"),
        ("<w:p><w:r><w:t>x</w:p>", "syntax"),
        ("<w:p>&lol;</w:p>", "entity"),
        ("<w:p/>", "empty"),
    ] {
        assert_eq!(found(body, &plain), (vec![], vec![format!("unreadable-manuscript {case}")]));
    }
    let dtd = "<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w:document><w:body><w:p/></w:body></w:document>";
    let bomb = format!("<w:document>{}</w:document>", " ".repeat(70_000_000));
    for (document, case) in [(dtd, "dtd"), (bomb.as_str(), "large"), ("", "empty"), ("<a", "syntax")] {
        let bytes = pack(&[("word/document.xml", document)]);
        assert_eq!(read("a.docx", &bytes).1, [format!("unreadable-manuscript {case}")]);
    }
    let none = pack(&[("word/x.xml", ""), ("[Content_Types].xml", "")]);
    assert_eq!(read("a.docx", &none).1, ["unreadable-manuscript part"]);
}

#[test]
fn columns_made_with_tabs_are_cells() {
    let cells = |texts: &[&str]| {
        let runs: Vec<String> = texts.iter().map(|text| format!("<w:r><w:t>{text}</w:t></w:r>")).collect();
        format!("<w:p>{}</w:p>", runs.join("<w:r><w:tab/></w:r>"))
    };
    let body = [
        cells(&["Ana", "Pact", "ana@b.example"]),
        cells(&["Eva", "Union"]),
        cells(&["1.", "First"]),
        p("End"),
    ];
    assert_eq!(
        blocks(&body.concat(), &Docx::default()),
        [
            "0/0/0 | Ana",
            "0/0/1 | Pact",
            "0/0/2 | ana@b.example",
            "0/1/0 | Eva",
            "0/1/1 | Union",
            "p | 1. First",
            "p | End"
        ]
    );
    let table =
        format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", cells(&["Tel", "12"]), p("B"));
    assert_eq!(blocks(&table, &Docx::default()), ["0/0/0 | Tel 12", "0/0/1 | B"]);
}
