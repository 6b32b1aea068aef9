//! What the layout does, and what it never does.

use proptest::prelude::*;

use super::sheet::squeeze;
use super::tree::read_tree;
use super::*;

/// The text laid out; what cannot be read in it is no matter.
#[track_caller]
fn lay_out(text: &str) -> String {
    let source = Source::new("a.ftl", text);
    let (edits, found) = lay_out_resource(&source);
    assert!(!found.iter().any(|finding| finding.kind.name == "layout-fault"), "{text:?}");
    let (after, undone) = Edit::apply(text, &edits);
    assert_eq!(undone, [], "{text:?}");
    after
}

/// That this text becomes that one, that its tree stays, and that the second run has nothing to do.
#[track_caller]
fn assert_layout(text: &str, wanted: &str) {
    let after = lay_out(text);
    assert_eq!(after, wanted);
    assert_lawful(text);
}

#[track_caller]
fn assert_lawful(text: &str) {
    let after = lay_out(text);
    let tree = |text: &str| read_tree(&scan::scan(&Source::new("a.ftl", text)).0);
    assert_eq!(tree(&after), tree(text), "the tree of {text:?}, laid out as {after:?}");
    assert_eq!(squeeze(&after), squeeze(text));
    assert_eq!(lay_out(&after), after, "a second run of {text:?}");
}

#[test]
fn spaces_stand_around_the_sign_and_within_braces() {
    assert_layout("a=b", "a = b\n");
    assert_layout("a   =   b  \n", "a = b\n");
    assert_layout("-t={$x}{-a}\n", "-t = { $x }{ -a }\n");
    assert_layout("a = {  $x\n  } b\n", "a = { $x } b\n");
    assert_layout("a = {{$x}}\n", "a = { { $x } }\n");
    assert_layout("a = {\"\"}{ \"x\"}{\"y\" }\n", "a = {\"\"}{ \"x\" }{\"y\"}\n");
    assert_layout("a = {NUMBER( $n ,b:1,c :\"x\" )}\n", "a = { NUMBER($n, b: 1, c: \"x\") }\n");
    assert_layout("a = {-t (b:1)}{A( )}{B($x , )}\n", "a = { -t(b: 1) }{ A() }{ B($x,) }\n");
    assert_layout("a = {DATETIME(\n    $d,\n    b: 1\n)}\n", "a = { DATETIME($d, b: 1) }\n");
}

#[test]
fn variants_stand_under_each_other_and_the_star_hangs_out() {
    assert_layout(
        "a={$n ->\n[one]x\n\n\n *[ other ]  y\n\n  }\n  .b={  $n  ->\n*[c]{ $m ->\n*[d]\n e\n}\n}!\n",
        concat!(
            "a = { $n ->\n        [one] x\n\n       *[other] y\n    }\n    .b = { $n ->\n       *[c] { $m ->\n           *[d]\n",
            "                e\n        }\n    }!\n",
        ),
    );
    assert_layout(
        "a =\n  See { $n ->\n     [one] it\n    *[other]\n them\n  } now\n",
        "a =\n    See { $n ->\n        [one] it\n       *[other]\n            them\n    } now\n",
    );
}

#[test]
fn lines_of_a_text_move_together() {
    assert_layout("a = b\n c\n   d\n", "a = b\n    c\n      d\n");
    assert_layout("a =\n\n\n  b\n      \n  c  \n d\n", "a =\n     b\n         \n     c  \n    d\n");
    assert_layout("a =\n          b\n        c\n    .d=\n e\n", "a =\n      b\n    c\n    .d =\n        e\n");
    assert_layout("a =\n  { $x }\n    b\n", "a =\n    { $x }\n      b\n");
    // A brace at the margin is bound to the lines below it.
    assert_layout("a =\n{ $x }\n    b\n", "a =\n{ $x }\n    b\n");
    assert_layout("a =\n{$x}\n", "a =\n    { $x }\n");
    // Spaces in an empty line that the parser keeps.
    assert_layout("a =\n  b\n     \n  c\n", "a =\n    b\n       \n    c\n");
}

#[test]
fn empty_lines_and_comments_keep_their_meaning() {
    assert_layout(
        "\n\n### A\n## B\n\n\n\n# c\na = 1\n# d\n\nb = 2\n\n \n",
        "### A\n## B\n\n# c\na = 1\n# d\n\nb = 2\n",
    );
    assert_layout("#  c  \n# \n#\na=1", "#  c  \n#\n#\na = 1\n");
    assert_layout("a=\n  .b=1\n\n\n  .c=2", "a =\n    .b = 1\n\n    .c = 2\n");
    for text in ["", "\n", "#", "# a\n#", "# a"] {
        assert_lawful(text);
    }
}

#[test]
fn line_ends_are_those_of_the_first_line() {
    assert_layout("a=b\r\n c\r\n\r\n\r\n# d\ne=f\r\n", "a = b\r\n    c\r\n\r\n# d\r\ne = f\r\n");
    assert_layout("\n\na = b\r\nc = d\n\ne = f\n", "a = b\r\nc = d\r\n\r\ne = f\r\n");
    assert_layout("a = b\nc = d\r\n", "a = b\nc = d\n");
    assert_layout("a = b\rc\n", "a = b\rc\n");
}

#[test]
fn what_cannot_be_read_stays() {
    let text = "a=1\n\n\n\nb  = {$x\n\n\n  c\r\nd=2\n *[x]\n\n\n\n\ne=3\n";
    let (_, found) = lay_out_resource(&Source::new("a.ftl", text));
    assert_eq!(found.len(), 2, "{found:?}");
    assert_layout(text, "a = 1\n\n\n\nb  = {$x\n\n\n  c\r\nd = 2\n *[x]\n\n\n\n\ne = 3\n");
    let deep = format!("a=1\n\n\nb = {}\nc=2", "{".repeat(80));
    assert_layout(&deep, &format!("a = 1\n\n\nb = {}\nc = 2\n", "{".repeat(80)));
    assert_layout("a=\u{FFFE}\n", "a = \u{FFFE}\n");
    assert_layout("\u{FEFF}a=1\n", "\u{FEFF}a = 1\n");
    assert_layout("a = b\u{A0}  \n\tc\n", "a = b\u{A0}  \n\tc\n");
}

/// What files are made of, to be put together in any order.
const PARTS: &[&str] = &[
    "a",
    "b",
    "-t",
    "=",
    " = ",
    ".c",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "  ",
    "    ",
    "     ",
    "{",
    "}",
    "{ $x }",
    "{\"\"}",
    "$x",
    "->",
    "[one]",
    "*[other]",
    "[ 1 ]",
    "(",
    ")",
    ",",
    ":",
    "\"x\"",
    "# d\n",
    "#",
    "## e",
    "\t",
    "ñ",
    "{ $x ->\n",
    "\n*[o] y\n",
    "NUMBER($n)",
    "\u{A0}",
    "\r",
    "\nf = g\n",
    "\n .h = i",
    "{ \"j\"}",
    "\n}",
    "\n  }",
    "\n{ $k }",
    "-t(l: 1)",
];

/// Text with white space wherever Fluent lets it be.
fn pattern(depth: u32) -> BoxedStrategy<String> {
    let gap = prop_oneof![Just(""), Just(" "), Just("   "), Just("\n"), Just("\n  "), Just("\r\n\n ")];
    let text = prop_oneof![Just("w"), Just("w  x"), Just("ñ.\u{A0}"), Just("y ")].prop_map(str::to_owned);
    let lines = prop_oneof![
        Just("\n z"),
        Just("\n     z"),
        Just("\r\n  z"),
        Just("\n\n   z"),
        Just("\n    \n  z"),
        Just("\n  \r\n z"),
    ]
    .prop_map(str::to_owned);
    let value = prop_oneof![
        Just("$v"),
        Just("\"s\""),
        Just("-t"),
        Just("m"),
        Just("m.a"),
        Just("3.0"),
        Just("NUMBER( $n\n,a :1 )"),
        Just("-t(\nb:\"c\")"),
        Just("F()"),
        Just("LIST( $a , $b , )"),
    ];
    let inline = (gap.clone(), value, gap.clone()).prop_map(|(a, value, b)| format!("{{{a}{value}{b}}}"));
    if depth == 0 {
        return prop::collection::vec(prop_oneof![text, lines, inline], 1..6)
            .prop_map(|parts| parts.concat())
            .boxed();
    }
    let space = prop_oneof![Just(""), Just(" "), Just("   ")];
    let key = prop_oneof![Just("one"), Just("1"), Just("few")];
    let variant = (gap.clone(), gap.clone(), key, space.clone(), pattern(depth - 1))
        .prop_map(|(a, b, key, space, value)| format!("\n{a}[{b}{key}]{space}{value}"));
    let select =
        (gap.clone(), space.clone(), prop::collection::vec(variant, 0..3), pattern(depth - 1), space)
            .prop_map(|(a, b, variants, default, c)| {
                format!("{{{a}$n{b}->{c}{}\n{c}*[other]{c}{default}\n{b}}}", variants.concat())
            });
    let nested = (gap.clone(), inline.clone(), gap).prop_map(|(a, inner, b)| format!("{{{a}{inner}{b}}}"));
    prop::collection::vec(prop_oneof![3 => text, 3 => lines, 2 => inline, 2 => select, 1 => nested], 1..6)
        .prop_map(|parts| parts.concat())
        .boxed()
}

fn entry() -> impl Strategy<Value = String> {
    let space = || prop_oneof![Just(""), Just(" "), Just("   ")];
    let start = || prop_oneof![3 => Just(""), 1 => Just("\n"), 1 => Just("\n    "), 1 => Just("\r\n\n  ")];
    let attribute = (start(), space(), space(), start(), pattern(1))
        .prop_map(|(a, b, c, d, value)| format!("\n{a}{b}.a{c}={d}{value}"));
    let comment = prop_oneof![
        Just(""),
        Just("# c\n"),
        Just("#\n# \n"),
        Just("## g\n\n"),
        Just("# s\n\n\n"),
        Just("### r \r\n")
    ];
    let end = prop_oneof![Just("\n"), Just("\n\n"), Just("  \n \n\n"), Just("\r\n"), Just("\r\n\r\n\r\n")];
    let name = prop_oneof![Just("m"), Just("-t")];
    (comment, name, space(), start(), pattern(2), prop::collection::vec(attribute, 0..3), end).prop_map(
        |(comment, name, space, start, value, attributes, end)| {
            format!("{comment}{name}{space}={start}{value}{}{end}", attributes.concat())
        },
    )
}

proptest! {
    #[test]
    fn a_file_of_any_layout_keeps_its_tree(entries in prop::collection::vec(entry(), 1..4)) {
        assert_lawful(&entries.concat());
    }

    #[test]
    fn a_heap_of_parts_keeps_its_tree(parts in prop::collection::vec(prop::sample::select(PARTS), 0..40)) {
        assert_lawful(&parts.concat());
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,60}") {
        assert_lawful(&text);
    }
}
