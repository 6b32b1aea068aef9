//! What inline Markdown becomes, and that no word is lost on the way.

use proptest::prelude::*;

use super::*;
use crate::edition::Text;

fn read(pieces: &[Piece]) -> (Vec<Inline>, Vec<&'static str>) {
    let (inlines, findings) =
        read_inlines(pieces, Written::new(&Span::new("locales/es/labels.ftl", 3, 9), ""));
    (inlines, findings.iter().map(|finding| finding.kind.name).collect())
}

fn read_text(text: &str) -> (Vec<Inline>, Vec<&'static str>) {
    read(&[Piece::Text(text.to_owned())])
}

fn plain(inlines: Vec<Inline>) -> String {
    Text { inlines, ..Text::default() }.to_plain()
}

fn text(text: &str) -> Inline {
    Inline::Text { text: text.to_owned() }
}

fn placeable(text: &str) -> Inline {
    Inline::Placeable { text: text.to_owned() }
}

#[test]
fn reads_the_four_marks() {
    let (inlines, findings) = read_text(
        "La *Declaración* y **la Agenda** de [la red](https://nnirr.org)\\\nfin, <https://a.org> <a@b.org>",
    );
    assert_eq!(findings, [""; 0]);
    assert_eq!(
        inlines,
        [
            text("La "),
            Inline::Emphasis { inlines: vec![text("Declaración")] },
            text(" y "),
            Inline::Strong { inlines: vec![text("la Agenda")] },
            text(" de "),
            Inline::Link { to: "https://nnirr.org".into(), inlines: vec![text("la red")] },
            Inline::Break,
            text("fin, "),
            Inline::Link { to: "https://a.org".into(), inlines: vec![text("https://a.org")] },
            text(" "),
            Inline::Link { to: "mailto:a@b.org".into(), inlines: vec![text("a@b.org")] },
        ]
    );
}

#[test]
fn marks_stand_at_the_ends_of_lines_and_beside_quotes() {
    let (inlines, findings) = read_text("*“uno”* y\n**«dos»**");
    assert_eq!(findings, [""; 0]);
    assert_eq!(
        inlines,
        [
            Inline::Emphasis { inlines: vec![text("“uno”")] },
            text(" y "),
            Inline::Strong { inlines: vec![text("«dos»")] },
        ]
    );
}

#[test]
fn placeables_are_opaque() {
    let name = "**A** <b> [x](y) `z` \\ _q_";
    let (inlines, findings) = read(&[
        Piece::Text("**".into()),
        Piece::Placeable(name.into()),
        Piece::Text("** y *".into()),
        Piece::Placeable("# B".into()),
        Piece::Text("*s".into()),
    ]);
    assert_eq!(findings, [""; 0]);
    assert_eq!(
        inlines,
        [
            Inline::Strong { inlines: vec![placeable(name)] },
            text(" y "),
            Inline::Emphasis { inlines: vec![placeable("# B")] },
            text("s"),
        ]
    );
    let (inlines, findings) = read(&[Piece::Placeable("1. *x*".into())]);
    assert_eq!((inlines, findings), (vec![placeable("1. *x*")], vec![]));
}

#[test]
fn a_destination_may_come_from_data_but_not_its_scheme() {
    let link = |to: &str| {
        read(&[Piece::Text("[sitio](".into()), Piece::Placeable(to.into()), Piece::Text(")".into())])
    };
    let (inlines, findings) = link("https://a.org/b");
    assert_eq!(findings, [""; 0]);
    assert_eq!(inlines, [Inline::Link { to: "https://a.org/b".into(), inlines: vec![text("sitio")] }]);
    let (inlines, findings) = link("javascript:alert(1)");
    assert_eq!(findings, ["unsafe-link"]);
    assert_eq!(plain(inlines), "[sitio](javascript:alert(1))");
}

#[test]
fn shows_and_reports_what_is_not_allowed() {
    for (written, shown, name) in [
        ("a <b>c</b>", "a <b>c</b>", "raw-html"),
        ("<script>x</script>", "<script>x</script>", "raw-html"),
        ("a <!-- c -->", "a <!-- c -->", "raw-html"),
        ("a ![b](https://c.org/d.png)", "a ![b](https://c.org/d.png)", "unsupported-markup"),
        ("a `b`", "a `b`", "unsupported-markup"),
        ("[a](https://b.org \"c\")", "[a](https://b.org \"c\")", "unsupported-markup"),
        ("[a](javascript:b)", "[a](javascript:b)", "unsafe-link"),
        ("[a](JAVA&#115;cript:b)", "[a](JAVA&#115;cript:b)", "unsafe-link"),
        ("[a](java&#10;script:b)", "[a](java&#10;script:b)", "unsafe-link"),
        ("<javascript:b>", "<javascript:b>", "unsafe-link"),
        ("[a](data:text/html,b)", "[a](data:text/html,b)", "unsafe-link"),
        ("[a](b.html)", "[a](b.html)", "relative-link"),
        ("[a](//b.org)", "[a](//b.org)", "relative-link"),
        ("a **b", "a **b", "unbalanced-emphasis"),
        ("a *b", "a *b", "unbalanced-emphasis"),
        ("a_ b", "a_ b", "unbalanced-emphasis"),
        ("# a", "# a", "block-markup"),
        ("- a", "- a", "block-markup"),
        ("1. a", "1. a", "block-markup"),
        ("> a", "> a", "block-markup"),
        ("~~~ a", "~~~ a", "block-markup"),
        ("a\n===", "a ===", "block-markup"),
        ("a\n\n***\n\nb", "a  ***  b", "block-markup"),
        ("a\n\nb", "a  b", "block-markup"),
        ("a|b\n-|-\nc|d", "a|b -|- c|d", "block-markup"),
        ("[a]: https://b.org", "[a]: https://b.org", "block-markup"),
    ] {
        let (inlines, findings) = read_text(written);
        assert!(findings.contains(&name), "{written:?} gave {findings:?}");
        assert_eq!(plain(inlines), shown, "{written:?}");
    }
}

#[test]
fn lets_prose_be() {
    for prose in [
        "5 * 3 = 15, snake_case, a_b_c",
        "# # #",
        "#",
        "***",
        "-30-",
        "US$100 & más [sic] ¡hola! 100 % (a)",
        "1990 fue el año",
        "AT&T, Q&A",
        "a < b > c",
    ] {
        let (inlines, findings) = read_text(prose);
        assert_eq!((plain(inlines).as_str(), findings), (prose, vec![]), "{prose:?}");
    }
    let (inlines, findings) = read_text(r"\*literal\* \# &amp; &lt;b&gt; 3 \* 4*");
    assert_eq!(plain(inlines), "*literal* # & <b> 3 * 4*");
    assert_eq!(findings, ["unbalanced-emphasis"]);
}

#[test]
fn a_break_before_nothing_is_none() {
    assert_eq!(read_text("a\\\nb\\\n"), (vec![text("a"), Inline::Break, text("b")], vec![]));
}

#[test]
fn a_sentinel_in_the_text_is_no_placeable() {
    let (inlines, _) = read(&[Piece::Text("\u{100000}*a* &#x100000; ".into()), Piece::Placeable("P".into())]);
    assert_eq!(
        inlines,
        [
            text("\u{100000}"),
            Inline::Emphasis { inlines: vec![text("a")] },
            text(" \u{100000} "),
            placeable("P"),
        ]
    );
}

#[test]
fn depth_and_length_are_no_danger() {
    for written in [
        format!("{}b{}", "*a **a ".repeat(20_000), "** a*".repeat(20_000)),
        "*a ".repeat(50_000) + &"a* ".repeat(50_000),
        "[".repeat(50_000) + "a",
        "[a](".repeat(20_000),
        "> ".repeat(20_000) + "a",
        "- ".repeat(20_000) + "a",
        "<a ".repeat(20_000),
        "![a".repeat(20_000),
        "`a".repeat(20_000),
        "_a __a ".repeat(20_000),
    ] {
        let (inlines, _) = read_text(&written);
        assert_eq!(letters(&plain(inlines)), letters(&written));
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

fn arbitrary_pieces(pattern: &'static str) -> impl Strategy<Value = Vec<Piece>> {
    prop::collection::vec(
        prop_oneof![pattern.prop_map(Piece::Text), "[a-z*<_\\[\\]()`]{1,6}".prop_map(Piece::Placeable)],
        0..6,
    )
}

proptest! {
    /// Marks go, letters stay, in their order.
    #[test]
    fn no_word_is_ever_lost(pieces in arbitrary_pieces("[ab1 *_`<>\\[\\]()!#+=\\-.\\\\\n\r|~/:\"'\t]{0,24}")) {
        let written: String = pieces.iter().map(|piece| match piece {
            Piece::Text(text) | Piece::Placeable(text) => text.as_str(),
        }).collect();
        let (inlines, _) = read(&pieces);
        prop_assert_eq!(letters(&plain(inlines)), letters(&written));
    }

    /// Text without marks is what it is.
    #[test]
    fn plain_text_is_itself(text in "\\p{L}([\\p{L}\\p{N} .,;:¡!¿?«»“”()%$/'—–-]{0,30}\\p{L})?") {
        let (inlines, findings) = read_text(&text);
        prop_assert_eq!(plain(inlines), text);
        prop_assert_eq!(findings, [""; 0]);
    }

    /// Nothing makes it panic.
    #[test]
    fn any_text_is_read(pieces in arbitrary_pieces("\\PC{0,20}"), wild in any::<String>()) {
        let _ = read(&pieces);
        let _ = read_text(&wild);
    }
}

/// As many findings as there are wrong marks, each once, and no hours of comparing them.
#[test]
fn twenty_thousand_wrong_marks_are_told_at_once() {
    let text: String = (0..20_000).map(|at| format!("<b{at}> <b{at}> ")).collect();
    let (inlines, findings) = read_text(&text);
    assert_eq!(findings.len(), 20_000);
    assert_eq!(plain(inlines), text.trim_end());
}
