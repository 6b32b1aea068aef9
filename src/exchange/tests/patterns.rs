//! Patterns become sentences and patterns again.

use std::sync::Arc;

use proptest::prelude::*;

use super::super::part::plain_text;
use super::super::{Row, flatten_pattern, write_pattern};
use crate::catalog::{Argument, Arguments, Catalog, Layer, Locale, Plurals, Resource, parse_resource};
use crate::diagnostic::Source;

fn parse(text: &str) -> Resource {
    parse_resource(&Source::new("locales/en/a.ftl", text)).0
}

fn rows(resource: &Resource, plurals: Option<&Plurals>) -> Vec<Row> {
    let value = resource.message("m").and_then(|message| message.value.as_ref()).expect("a value");
    flatten_pattern(value, &resource.source().text, plurals).expect("few rows")
}

/// Keys and sentence of each row.
#[track_caller]
fn shown(value: &str) -> Vec<String> {
    let resource = parse(&format!("m = {value}\n"));
    let rows = rows(&resource, None);
    rows.iter().map(|row| format!("{}|{}", row.keys().join(","), plain_text(&row.parts))).collect()
}

#[test]
fn selectors_within_a_sentence_become_whole_sentences() {
    assert_eq!(
        shown("Used by { $n ->\n    [one] { $n } deck\n   *[other] { $n } decks\n} today."),
        ["one|Used by { $n } deck today.", "other|Used by { $n } decks today."]
    );
    assert_eq!(
        shown("{ $a ->\n    [one] a\n   *[other] b\n} and { $b ->\n    [one] c\n   *[other] d\n}."),
        ["one,one|a and c.", "one,other|a and d.", "other,one|b and c.", "other,other|b and d."]
    );
}

#[test]
fn ragged_selectors_are_not_filled_up() {
    let value = "{ $n ->\n    [0] none\n   *[other] { $m ->\n        [1] one\n       *[other] many\n    }\n}";
    assert_eq!(shown(value), ["0|none", "other,1|one", "other,other|many"]);
}

#[test]
fn one_selector_twice_chooses_alike() {
    let value = "{ $n ->\n    [one] a\n   *[other] b\n} { $n ->\n    [one] c\n   *[other] d\n}";
    assert_eq!(shown(value), ["one|a c", "other|b d"]);
    let value = "{ $n ->\n    [one] a\n   *[other] b\n} { $n ->\n    [0] c\n   *[other] d\n}";
    assert_eq!(shown(value).len(), 4, "0 is other here and 0 there");
}

#[test]
fn forms_are_those_of_the_language() {
    let resource =
        parse("m = { $n ->\n    [0] none\n    [one] { $n } well\n   *[other] { $n } wells\n} here\n");
    let plurals = Plurals::of(&Locale::parse("cs").unwrap());
    let keys: Vec<_> = rows(&resource, Some(&plurals)).iter().map(|row| row.keys().join(",")).collect();
    assert_eq!(keys, ["0", "one", "few", "many", "other"]);
}

#[test]
fn what_many_selectors_would_multiply_to_is_refused() {
    let select = |name| format!("{{ ${name} ->\n    [a] a\n    [b] b\n   *[c] c\n}}");
    let value: String = (0..30).map(|at| select(format!("v{at}"))).collect();
    let resource = parse(&format!("m = {value}\n"));
    let value = resource.message("m").unwrap().value.as_ref().unwrap();
    assert!(flatten_pattern(value, &resource.source().text, None).is_err());
}

#[test]
fn printable_literals_are_text_and_others_codes() {
    assert_eq!(
        shown("{ \"{\" }a{ \"\\u0041\" }"),
        ["|{ \"{\" }aA{ \"\" }"].map(|text| text.replace("{ \"\" }", ""))
    );
    assert_eq!(shown("{ \"\" }"), ["|{ \"\" }"]);
    assert_eq!(shown("a{ \" \" }"), ["|a{ \" \" }"]);
    assert_eq!(shown("a{ \"\\u00A0\" }"), ["|a{ \"\\u00A0\" }"]);
}

fn says(text: &str, arguments: &Arguments) -> String {
    let locale = Locale::parse("en").unwrap();
    let terms = "-brand = Fire\nother = Other\n    .a = attribute\n";
    let resources = [("locales/en/a.ftl", text), ("locales/en/t.ftl", terms)]
        .map(|(path, text)| Arc::new(parse_resource(&Source::new(path, text)).0));
    let layer = Layer { locale: locale.clone(), resources: resources.to_vec() };
    let (catalog, _) = Catalog::new(&locale, vec![layer]);
    let (phrase, found) = catalog.format("m", None, arguments);
    let errors = found.iter().map(|finding| finding.kind.name).collect::<Vec<_>>().join(",");
    phrase
        .map(|phrase| phrase.pieces.iter().map(|piece| format!("{piece:?}")).collect::<String>())
        .unwrap_or_default()
        + &errors
}

/// Words, marks, line breaks and what Fluent's syntax might trip over.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z *_.\\[\\]ñ–]{1,8}",
        Just("*x*".to_owned()),
        Just("**a** [b](https://x.org)".to_owned()),
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("\n  ".to_owned()),
        Just("\n[x] = 1".to_owned()),
        Just("\n.a = 1".to_owned()),
        Just("\n*[x] y".to_owned()),
        Just("\u{A0}".to_owned()),
        Just(" ".to_owned()),
    ]
}

fn placeable() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("{ $n }"),
        Just("{$m}"),
        Just("{ -brand }"),
        Just("{ other.a }"),
        Just("{ \"{\" }"),
        Just("{ \"\" }"),
        Just("{ \" \" }"),
        Just("{ \"[\" }"),
        Just("{ \"\\u0041\\\\\" }"),
        Just("{ NUMBER($n, minimumFractionDigits: 1) }"),
        Just("{ 3 }"),
        Just("{ { $n } }"),
    ]
    .prop_map(str::to_owned)
}

/// A value as a file has it; deeper lines are indented.
pub fn value(depth: u32) -> BoxedStrategy<String> {
    let leaf = prop_oneof![words().prop_map(|text| indent(&text)), placeable()];
    if depth == 0 {
        return prop::collection::vec(leaf, 1..5).prop_map(|parts| parts.concat()).boxed();
    }
    let select = (
        prop_oneof![Just("$n"), Just("$m"), Just("NUMBER($n)"), Just("$w")],
        prop::collection::btree_set(
            prop_oneof![Just("one"), Just("other"), Just("0"), Just("1"), Just("x")],
            1..4,
        ),
        prop::collection::vec(value(depth - 1), 4),
        0_usize..4,
    )
        .prop_map(|(selector, keys, texts, default)| {
            let default = default % keys.len();
            let mut text = format!("{{ {selector} ->");
            for (at, (key, value)) in keys.iter().zip(texts).enumerate() {
                let mark = if at == default { "   *" } else { "    " };
                text.push_str(&format!("\n    {mark}[{key}] {{ \"\" }}{value}"));
            }
            text + "\n    }"
        });
    prop::collection::vec(prop_oneof![3 => leaf, 1 => select], 1..4).prop_map(|parts| parts.concat()).boxed()
}

/// Further lines stand within the message, and none begins as syntax does.
fn indent(text: &str) -> String {
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |made, line| made + "\n        " + &line.replace(['[', '*', '.'], "{ \"[\" }"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever a pattern is made of: its sentences, put together again, say the same for all arguments.
    #[test]
    fn sentences_put_together_say_what_the_pattern_said(value in value(2)) {
        is_put_together(&value)?;
    }
}

fn is_put_together(value: &str) -> Result<(), TestCaseError> {
    let text = format!("m = {{ \"\" }}{value}\n");
    let resource = parse(&text);
    let Some(pattern) = resource.message("m").and_then(|message| message.value.as_ref()) else {
        return Ok(());
    };
    let Ok(flat) = flatten_pattern(pattern, &text, None) else { return Ok(()) };
    let Ok(written) = write_pattern(&flat, 0) else { return Ok(()) };
    let again = format!("m ={written}\n");
    for n in ["0", "1", "2", "1.5"] {
        for word in ["one", "x", "0"] {
            let arguments = Arguments::from([
                ("n".to_owned(), Argument::Number(n.parse().unwrap())),
                ("m".to_owned(), Argument::Number("1".parse().unwrap())),
                ("w".to_owned(), Argument::Text(word.to_owned())),
            ]);
            prop_assert_eq!(says(&text, &arguments), says(&again, &arguments), "{}\n{}", text, again);
        }
    }
    // And once more: nothing is left to change.
    let second = parse(&again);
    let flat_again = rows(&second, None);
    let twice = write_pattern(&flat_again, 0).unwrap();
    prop_assert_eq!(&written, &twice);
    Ok(())
}

/// A selector within another and again behind it.
#[test]
fn a_selector_that_is_nested_and_comes_again_is_put_together_too() {
    let again = "{ $n ->\n       *[other] { \"\" }";
    is_put_together(&format!("{{ $m ->\n       *[one] {{ \"\" }}{again}.\n    }}\n    }}{again}a\n    }}"))
        .unwrap();
}
