//! Laws that hold for every file, however odd.

use proptest::prelude::*;

use super::*;
use crate::catalog::pattern::{Element, Expression, Pattern};
use crate::diagnostic::Edit;

/// Whatever the file: no panic, every place within it, every message formatted without our marks leaking.
pub(super) fn hold_for(text: &str) {
    let source = Source::new("w.ftl", text);
    layout_holds_for(&source);
    let (resource, found) = parse_resource(&source);
    let is_within = |span: &diagnostic::Span| span.of(text).is_some();
    for message in resource.messages() {
        assert!(is_within(&message.span), "{text:?} {message:?}");
        message.patterns().for_each(|(_, pattern)| places_hold(text, pattern));
    }
    for term in resource.terms() {
        assert!(is_within(&term.span), "{text:?} {term:?}");
        term.patterns().for_each(|(_, pattern)| places_hold(text, pattern));
    }
    let ids: Vec<_> = resource.messages().iter().map(|message| message.id.clone()).collect();
    let trial = Trial::of("es", text);
    assert!(trial.found.len() >= found.len());
    let arguments = [
        ("x".to_owned(), super::text("a{b}*\u{FDD0}c")),
        ("n".to_owned(), number("-1234567890123456789.50")),
        ("d".to_owned(), date()),
        ("l".to_owned(), Argument::List(vec!["A".to_owned(), String::new()])),
    ]
    .into();
    for id in ids {
        let (phrase, more) = trial.catalog.format(&id, None, &arguments);
        trial.judge(&more);
        if let Some(phrase) = phrase {
            assert!(!phrase.to_plain().contains(['\u{FDD0}', '\u{FDD1}']), "{text:?}");
            assert!(!phrase.to_plain().contains("COMUNICADO"), "{text:?}");
            let both = phrase.pieces.windows(2).any(|two| matches!(two, [Piece::Text(_), Piece::Text(_)]));
            assert!(!both);
        }
    }
}

/// Laid out, it has the tree it had, or the layout says that it has not; a second time there is nothing to do.
fn layout_holds_for(source: &Source) {
    let (edits, found) = lay_out_resource(source);
    assert!(!found.iter().any(|finding| finding.kind.name == "layout-fault"), "{:?}", source.text);
    let (after, undone) = Edit::apply(&source.text, &edits);
    assert_eq!(undone, []);
    assert_eq!(
        lay_out_resource(&Source::new("w.ftl", after.clone())).0,
        [],
        "{:?}, then {after:?}",
        source.text
    );
}

fn places_hold(text: &str, pattern: &Pattern) {
    for element in &pattern.elements {
        let slice = text.get(element.range().clone()).expect("whole characters");
        match element {
            Element::Text { .. } => {}
            Element::Placeable { expression, .. } => {
                assert!(slice.starts_with('{') && slice.ends_with('}'), "{text:?}: {slice:?}");
                if let Expression::Select { variants, .. } = expression {
                    for variant in variants {
                        assert_eq!(text.get(variant.key_range.clone()), Some(variant.key.as_str()));
                        places_hold(text, &variant.value);
                    }
                }
            }
        }
    }
    pattern.visit(&mut |inline| assert!(text.get(inline.range().clone()).is_some()));
}

/// Pieces of Fluent in any order: what a slip of the hand makes.
fn shaped() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        Just("\n"),
        Just("\r\n"),
        Just("\n    "),
        Just(" "),
        Just("a"),
        Just("b"),
        Just("a = "),
        Just("\nb = "),
        Just("\n-t = "),
        Just("\n-u = "),
        Just("\n    .c = "),
        Just("{"),
        Just("}"),
        Just("{ "),
        Just(" }"),
        Just("$x"),
        Just("$n"),
        Just("$d"),
        Just("$l"),
        Just("-t"),
        Just("-u"),
        Just("-t.c"),
        Just("b.c"),
        Just("NUMBER("),
        Just("DATETIME("),
        Just("LIST("),
        Just("FOO("),
        Just(")"),
        Just(", "),
        Just("(c: \"v\")"),
        Just("minimumFractionDigits: 2"),
        Just("dateStyle: \"short\""),
        Just("type: \"ordinal\""),
        Just("useGrouping: 3"),
        Just(" ->\n  "),
        Just("[one] "),
        Just("*[other] "),
        Just("\n   *[other] x\n  }"),
        Just("[0] "),
        Just("\""),
        Just("\\u00"),
        Just("\\"),
        Just("ñ"),
        Just("5"),
        Just("1.50"),
        Just("99999999999999999999"),
        Just("*"),
        Just("["),
        Just("."),
        Just("\t"),
        Just("\u{A0}"),
        Just("# c\n"),
        Just("\u{FEFF}"),
        Just("{ $x }"),
        Just("{ -t }"),
        Just("{ a }"),
        Just("{ NUMBER($n, minimumFractionDigits: 3) }"),
        Just("{ $n ->\n    [1] one\n   *[other] { $n }\n  }"),
        Just("\u{FDD0}"),
    ];
    prop::collection::vec(token, 0..40).prop_map(|tokens| tokens.concat())
}

fn nesting() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "{",
        "{ ",
        "{\n",
        "}",
        "\n",
        "\n ",
        " ",
        "$n ->\n [o] ",
        "$n ->\n",
        "*[o] ",
        "[",
        "]",
        "[o]",
        "[1]",
        "x",
        "\"",
        "\"x\"",
        "\\",
        "A(",
        "-t(",
        "-t.a(",
        "(",
        ")",
        "x: ",
        ",",
        "5",
        "$n",
        "\na = ",
        "\n#",
        ".",
        "\r\n",
    ])
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        hold_for(&text);
    }

    #[test]
    fn any_slip_is_read(text in shaped()) {
        hold_for(&text);
    }

    /// No repetition nests so deeply that the parser's stack overflows: that would end the program.
    #[test]
    fn nothing_nests_too_deeply(tokens in prop::collection::vec(nesting(), 1..6)) {
        let text = format!("a = {}", tokens.concat().repeat(4000));
        parse_resource(&Source::new("w.ftl", text));
    }

    /// A well-formed message says its words, whatever they are.
    #[test]
    fn words_are_never_lost(words in "[a-zA-Zñáé¿«»*\\[\\].,:;!?'–—0-9 ]{1,60}") {
        let words = words.trim();
        prop_assume!(!words.is_empty());
        prop_assert_eq!(Trial::of("es", &format!("p = {words}\n")).text("p", &[]), words);
    }

    /// Data comes out as it went in, each as one placeable.
    #[test]
    fn data_stays_data(value in "[^\u{FDD0}\u{FDD1}]*") {
        let trial = Trial::of("es", "p = a{ $x }b\n");
        let pieces = trial.pieces("p", &[("x", text(&value))]);
        prop_assert_eq!(&pieces[1], &Piece::Placeable(value));
    }

    #[test]
    fn any_tag_is_read_or_refused(tag in "[a-zA-Z0-9_\\-]{0,20}") {
        if let Ok(locale) = Locale::parse(&tag) {
            prop_assert_eq!(&Locale::parse(locale.as_str()).unwrap(), &locale);
            locale.parents();
            locale.autonym();
        }
    }
}
