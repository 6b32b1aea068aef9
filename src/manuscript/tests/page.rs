//! Pages, as programs save and paste them.

use super::read;

fn blocks(text: &str) -> Vec<String> {
    let (blocks, found) = read("a.html", text.as_bytes());
    assert_eq!(found, [] as [&str; 0]);
    blocks
}

#[test]
fn elements_say_what_blocks_are() {
    let text = "<!doctype html><html lang=es><head><title>No</title><script>no()</script></head><body>\
        <h1 class='title'>T</h1><p class=subtitle>S</p><h2><b>H</b></h2><div>Loose <i>words</i><p>Para<br>two \n lines</p>\
        after</div><ol start=4><li>A<ul><li><p>B</p><p>more</p></ul><li value=9>C</ol><blockquote><p>Said</p></blockquote><hr>\
        <p>See <a href='https://a.example/x'>this</a>, <a href='#x'>here</a>&nbsp;&amp; <q>so</q></p><pre>a\n b</pre>";
    assert_eq!(
        blocks(text),
        [
            "title | T",
            "subtitle | S",
            "h2 | H",
            "p | Loose *words*",
            "p | Para⏎two lines",
            "p | after",
            "0:4. | A",
            "1:• | B",
            "p | more",
            "0:9. | C",
            "quote | Said",
            "---",
            "p | See [this](https://a.example/x), here\u{a0}& “so”",
            "p | a⏎b"
        ]
    );
}

#[test]
fn word_and_outlook_write_items_as_paragraphs() {
    let item = |list: &str, mark: &str, text: &str| {
        format!(
            "<p class=MsoListParagraph style='margin-left:.5in;mso-list:{list}'><![if !supportLists]><span style='mso-list:Ignore'>{mark}\
             <span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>{text}<o:p></o:p></p>"
        )
    };
    let text = format!(
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body lang=EN-US><div class=WordSection1><p class=MsoTitle>T<o:p></o:p></p>\
         <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Bold</b> <del>gone</del><o:p>&nbsp;</o:p></p>{}{}{}\
         <p class=MsoNormal>Note<a style='mso-footnote-id:ftn1' href=\"file:///x.htm#_ftn1\" name=\"_ftnref1\"><span>[1]</span></a></p></div>\
         <div style='mso-element:footnote-list'><hr align=left size=1 width=\"33%\"><div style='mso-element:footnote' id=ftn1>\
         <p><a href=\"#_ftnref1\"><span>[1]</span></a> The note.</p></div></div>",
        item("l0 level1 lfo1", "3.", "A"),
        item("l0 level2 lfo1", "b)", "B"),
        item("l1 level1 lfo2", "·", "C")
    );
    let (blocks, said) = read("a.htm", text.as_bytes());
    assert_eq!(
        blocks,
        ["title | T", "p | **Bold**", "0:3. | A", "1:2. | B", "0:• | C", "p | Note[1]", "p | [1] The note."]
    );
    assert_eq!(said, ["undecided-changes 1"]);
}

#[test]
fn google_docs_writes_styles_as_spans_and_classes() {
    let pasted = "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=ltr><span style=\"font-weight:700;font-style:italic;\">Both</span>\
        <span style=\"font-weight:400\"> plain</span></p></b>";
    assert_eq!(blocks(pasted), ["p | ***Both*** plain"]);
    let exported = "<html><head><style>.c0{font-weight:700}.c1{font-style:italic}</style></head><body><p class=\"c3 title\"><span class=c0>T</span></p>\
        <p><span class=\"c0 c1\">B</span> <a href=\"https://www.google.com/url?q=https://a.example/%3Fx%3D1&amp;sa=D&amp;ust=1\">site</a>\
        <sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup></p><hr><div><p><a href=\"#ftnt_ref1\" id=ftnt1>[1]</a><span>&nbsp;Note.</span></p></div>";
    assert_eq!(
        blocks(exported),
        ["title | T", "p | ***B*** [site](https://a.example/?x=1)[1]", "---", "p | [1]\u{a0}Note."]
    );
}

#[test]
fn tables_are_cells_and_mails_are_laid_out_with_them() {
    let text = "<table><tr><th rowspan=2>A<td colspan=2>B<br>b<tr><td>C<td>D</table>\
        <table><tr><td><table><tr><td><h1>H</h1><p>All of it</table></table>";
    assert_eq!(
        blocks(text),
        ["0/0/0 | A", "0/0/1 | B⏎b", "0/1/1 | C", "0/1/2 | D", "h1 | H", "p | All of it"]
    );
}

#[test]
fn what_is_not_the_text_is_out_and_said() {
    let text = "<html><body><nav><a href=/>Home</a></nav><header>Site</header><main><header><h1>T</h1></header><img src=x alt='The march'>\
        <img src=y width=1 height=1><p style='display:none'>secret</p><p>We <s>ask</s> demand</p><button>Share</button></main><footer>© Site</footer>";
    let (blocks, said) = read("a.html", text.as_bytes());
    assert_eq!(blocks, ["h1 | T", "p | We ask demand"]);
    assert_eq!(
        said,
        [
            "unseen-words hidden 1",
            "page-furniture header 1 Site",
            "page-furniture footer 1 © Site",
            "page-furniture navigation 1 Home",
            "pictures-left-out described 1 The march",
            "struck-words 1 ask"
        ]
    );
}

#[test]
fn the_signature_of_a_message_is_out_and_said() {
    for mark in ["-- <br>", "<span class=gmail_signature_prefix>-- </span><br>", ""] {
        let text = format!(
            "<html><body><div dir=ltr><div>Words</div><div>###</div>{mark}<div class=gmail_signature>Ana<br>Alianza</div></div>"
        );
        let (blocks, said) = read("a.html", text.as_bytes());
        assert_eq!(blocks, ["p | Words", "p | ###"], "{mark}");
        assert_eq!(said, ["page-furniture mail 1 Ana Alianza"]);
    }
}

#[test]
fn hostile_pages_are_refused() {
    for (text, case) in [
        (format!("<html>{}", "<div>".repeat(500_000)), "depth"),
        (format!("<html>{}", "<b>x</b>".repeat(500_000)), "large"),
        (format!("<html>{}x", "<div>".repeat(900)), "depth"),
        ("<html><script>x</script>".to_owned(), "empty"),
    ] {
        assert_eq!(read("a.html", text.as_bytes()).1, [format!("unreadable-manuscript {case}")]);
    }
    assert_eq!(read("a.html", b"<html><p>Pe\xF1a").1, ["doubtful-letters windows"]);
    let formatting: String = (0..900).map(|at| format!("<font size={at}><p>x")).collect();
    read("a.html", format!("<html>{formatting}").as_bytes());
}

#[test]
fn word_drops_what_it_knew_of_items_from_a_filtered_page() {
    let pad = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>";
    let text = format!(
        "<html><body><div class=WordSection1><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt'><span\
         style='font-family:Symbol'>·{pad}</span>A</p><p class=MsoListParagraph>2.{pad}B</p><p>Three words before{pad}C</p>"
    );
    assert_eq!(blocks(&text), ["0:• | A", "0:2. | B", "p | Three words beforeC"]);
}

#[test]
fn what_site_builders_set_around_a_text_is_left_out_and_said() {
    let text = "<body><a class='skip-link screen-reader-text' href='#c'>Skip to content</a><main id=c><article><h1>T</h1><p>Words.</p>\
        <div class='sharedaddy sd-block'><h3>Share this:</h3><ul><li><a href='#'>Click</a></ul></div></article>\
        <section id=comments><h2>Leave a Reply</h2><form><label>Name</label><input></form></section></main>\
        <aside class=widget-area><h2>Recent</h2></aside><aside><p>Ask <a href='mailto:a@b.example'>Ana</a></p></aside></body>";
    let (blocks, said) = read("a.html", text.as_bytes());
    assert_eq!(blocks, ["h1 | T", "p | Words.", "p | Ask [Ana](mailto:a@b.example)"]);
    assert_eq!(
        said,
        [
            "unseen-words hidden 1",
            "page-furniture navigation 3 Leave a Reply Name / Recent / Share this: Click"
        ]
    );
}

#[test]
fn the_head_of_a_message_is_no_part_of_it() {
    let text = "<body><p class=MsoNormal><b>De:</b> Ana<br><b>Enviado el:</b> martes<br><b>Asunto:</b> Agua</p><p>Words: all.</p>";
    let (blocks, said) = read("a.html", text.as_bytes());
    assert_eq!(blocks, ["p | Words: all."]);
    assert_eq!(said, ["page-furniture mail 1 De: Ana\nEnviado el: martes\nAsunto: Agua"]);
}
