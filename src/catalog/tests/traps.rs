//! The known traps of fluent-rs, one test each: what it loses, hides or dies of either cannot happen here or is a
//! finding with its place and its mend.

use super::*;

#[test]
fn t01_a_line_that_begins_with_a_star_bracket_or_dot_is_named() {
    for (line, character) in [
        ("*New York Declaration* says", "*"),
        ("* bullet", "*"),
        ("[link](https://x.org)", "["),
        (".org sites", "."),
    ] {
        let trial = Trial::of("en", &format!("p =\n    The decision of the\n    {line}\nafter = ok\n"));
        assert_eq!(names(&trial.found), ["line-ends-message"], "{line}");
        assert_eq!(
            told(&trial, "line-ends-message"),
            format!(
                "3:5 A line that begins with “{character}” ends the message “p” here, and the rest of its text is lost"
            )
        );
        assert_eq!(trial.phrase("after", &[]).0, "ok");
    }
    let trial = Trial::of("en", "p = One line.\nand another, not indented.\n");
    assert_eq!(
        told(&trial, "unindented-line"),
        "2:1 This line is not indented, so it is no part of “p”, and its text is lost"
    );
    let mended = Trial::of(
        "en",
        "p =\n    The\n    {\"*\"}Declaration* of\n    {\"[\"}x](https://x.org)\nq = *first* line\n",
    );
    assert_eq!(mended.text("p", &[]), "The\n*Declaration* of\n[x](https://x.org)");
    assert_eq!(mended.text("q", &[]), "*first* line");
}

#[test]
fn t02_every_syntax_error_is_an_error_at_its_place() {
    for (text, place, name) in [
        ("p = a { $n\nq = b\n", "2:1", "unbalanced-brace"),
        ("p = a } b\n", "1:7", "unbalanced-brace"),
        ("ok = a\n\np = { }\n", "3:7", "invalid-expression"),
        ("p = { \"a }\n", "1:11", "invalid-expression"),
        ("p = { number($n) }\n", "1:17", "invalid-expression"),
        ("p = { msg ->\n   *[a] b\n }\n", "1:11", "invalid-expression"),
        ("p =\n", "1:1", "entry-without-text"),
        ("-t =\n", "1:1", "entry-without-text"),
        ("p = { $n ->\n    [one] x\n }\n", "3:2", "default-variant"),
        ("p = { $n ->\n   *[one] x\n   *[two] y\n }\n", "3:5", "default-variant"),
        ("¿? = x\n", "1:1", "junk-entry"),
        ("p = { \"\\x\" }\n", "1:8", "invalid-escape"),
        ("p = { \"\\u12\" }\n", "1:8", "invalid-escape"),
    ] {
        let trial = Trial::of("es", text);
        assert!(told(&trial, name).starts_with(&format!("{place} ")), "{text:?}: {}", told(&trial, name));
        assert!(trial.found.iter().all(Diagnostic::is_error));
    }
}

#[test]
fn t02_broken_names_and_attributes_are_told_as_such() {
    for (text, place, name) in [
        ("título = x\n", "1:1", "invalid-name"),
        ("a = b\nshort title = x\n", "2:1", "invalid-name"),
        ("a = b\n    .título = x\n", "2:6", "invalid-name"),
        ("a = b\n    .short = { $n\nc = d\n", "3:1", "unbalanced-brace"),
        ("a = b\n    .short = { ñ }\n", "2:16", "invalid-expression"),
        ("a = b\n    .short =\n    .ok = c\n", "2:6", "entry-without-text"),
        ("-a = b\n    .org x\n", "2:5", "line-ends-message"),
    ] {
        let trial = Trial::of("es", text);
        assert!(told(&trial, name).starts_with(&format!("{place} ")), "{text:?}: {}", told(&trial, name));
        assert_eq!(trial.found.len(), 1);
    }
}

#[test]
fn t03_a_byte_order_mark_is_nothing_and_tabs_are_explained() {
    let trial = Trial::of("en", "\u{FEFF}first = one\nsecond = { $x }\n");
    assert_eq!(trial.text("first", &[]), "one");
    let (_, found) = trial.catalog.format("second", None, &Arguments::new());
    assert_eq!(found[0].primary.as_ref().unwrap().start, 26, "places count the mark");
    for (indent, name) in [("\t", "A tab"), ("\u{A0}", "A no-break space")] {
        for text in [format!("p =\n{indent}text\n"), format!("p = a\n{indent}text\n")] {
            let trial = Trial::of("en", &text);
            assert_eq!(
                told(&trial, "wrong-indentation"),
                format!("2:1 {name} indents this line; Fluent knows only spaces, so the text is lost")
            );
        }
    }
}

#[test]
fn t04_messages_terms_and_functions_do_not_share_names() {
    let text = "brand = message\n-brand = term\nNUMBER = mine\nm-brand = other\nall = { brand } { -brand } { NUMBER } { NUMBER(5) } { m-brand }\n";
    let trial = Trial::of("en", text);
    let (words, found) = trial.phrase("all", &[]);
    assert_eq!((words.as_str(), found.len()), ("message term mine 5 other", 0));
    assert_eq!(names(&trial.found), ["shared-name"], "other programs may take them for one");
    let own = Trial::of("en", "p = { COMUNICADO-SHOW(1) }\n");
    assert_eq!(names(&own.found), ["unknown-function"], "what we add for ourselves is nobody else's");
}

#[test]
fn t05_duplicates_are_found_wherever_they_are() {
    let text = "a = 1\na = 2\n-a = 3\n-a = 4\nb = x\n    .c = 1\n    .c = 2\nd = { $n ->\n    [x] 1\n    [x] 2\n   *[y] 3\n  }\n";
    let trial = Trial::of("en", text);
    assert_eq!(
        names(&trial.found),
        ["duplicate-message", "duplicate-message", "shared-name", "duplicate-attribute", "duplicate-variant"]
    );
    assert!(told(&trial, "duplicate-message").starts_with("2:1 “a” is there twice"));
    assert!(told(&trial, "duplicate-attribute").starts_with("7:6 "));
    assert!(told(&trial, "duplicate-variant").starts_with("10:6 "));
    let file = |path: &str| Arc::new(parse_resource(&Source::new(path, "a = 1\n")).0);
    let locale = Locale::parse("en").unwrap();
    let layer = Layer { locale: locale.clone(), resources: vec![file("1.ftl"), file("2.ftl")] };
    assert_eq!(names(&Catalog::new(&locale, vec![layer]).1), ["duplicate-message"]);
    let overriding = Trial::new("es-MX", &[("es-MX", "a = 1\n"), ("es", "a = 2\n"), ("en", "a = 3\n")]);
    assert_eq!(overriding.text("a", &[]), "1", "a nearer locale may say it better");
}

#[test]
fn t06_more_than_a_hundred_placeables_are_found_before_they_are_cut() {
    let many = |count: usize| "{ $x } ".repeat(count);
    let exact = Trial::of("en", &format!("p = {}\n", many(100)));
    assert_eq!(exact.text("p", &[("x", text("y"))]).matches('y').count(), 100);
    let over = Trial::of("en", &format!("p = {}\n", many(101)));
    assert!(told(&over, "too-many-placeables").contains("may need 101 placeables"));
    let (_, found) = over.phrase("p", &[("x", text("y"))]);
    assert_eq!(found, ["too-many-placeables"], "and whoever formats it anyway is told again");
    let nested = Trial::of("en", &format!("p = {}\n-t = {}\n", "{ -t } ".repeat(10), "{ \"l\" }".repeat(10)));
    assert!(told(&nested, "too-many-placeables").contains("may need 110 placeables"));
    let mut chain: String = (0..5000).map(|n| format!("m{n} = {{ m{} }}\n", n + 1)).collect();
    chain.push_str("m5000 = end\n");
    let found = Trial::of("en", &chain).found;
    assert!(names(&found).contains(&"nested-too-deeply") && names(&found).contains(&"too-many-placeables"));
}

#[test]
fn t07_nothing_is_missing_from_a_term_without_a_word() {
    let missing = Trial::of("en", "-t = of { $x }\np = { -t }\n");
    assert_eq!(missing.phrase("p", &[("x", text("global"))]), ("of ".to_owned(), vec!["unknown-variable"]));
    let lost = Trial::of("en", "-a = { -b } { $x }\n-b = B\np = { -a(x: \"1\") }\n");
    assert_eq!(
        told(&lost, "lost-argument"),
        "1:15 “x” comes after another term in this term, and Fluent has forgotten its value by then"
    );
    let kept = Trial::of("en", "-a = { $x } { -b }\n-b = B\np = { -a(x: \"1\") } { $x }\n");
    assert_eq!(kept.text("p", &[("x", text("2"))]), "1 B 2");
    let through = Trial::of("en", "-a = { m } { $x }\nm = { -b }\n-b = B\n");
    assert_eq!(names(&through.found), ["lost-argument"], "through a message");
    let choice = Trial::of(
        "en",
        "-a = { $case ->\n    [genitive] of A\n   *[nominative] A\n  }\np = { -a } { -a(case: \"genitive\") }\n",
    );
    assert_eq!(choice.text("p", &[]), "A of A", "a parameter that is not given chooses the default");
}

#[test]
fn t08_functions_and_variables_never_fail_in_silence() {
    let literal = Trial::of("en", "p = { NUMBER(\"text\") }\n");
    assert_eq!(told(&literal, "wrong-value"), "1:14 A number is expected, and this is none: “text”");
    let trial = Trial::of(
        "en",
        "n = { NUMBER($x) }\nd = { DATETIME($x) }\nv = { $x }\ns = { NUMBER($x) ->\n   *[other] z\n  }\n",
    );
    assert_eq!(trial.phrase("n", &[("x", text("five"))]), (String::new(), vec!["wrong-value"]));
    assert_eq!(trial.phrase("d", &[("x", number("5"))]), (String::new(), vec!["wrong-value"]));
    for id in ["n", "d", "v", "s"] {
        let (text, found) = trial.phrase(id, &[]);
        assert_eq!(found, ["unknown-variable"], "{id}");
        assert!(!text.contains(['{', '$', '(']), "{text}");
    }
    let selector = Trial::of("en", "p = { NUMBR($n) ->\n   *[other] z\n  }\n");
    assert_eq!(told(&selector, "unknown-function"), "1:7 There is no function NUMBR");
    assert_eq!(selector.phrase("p", &[]).1, ["unknown-variable"]);
    let references = Trial::of("en", "p = { q } { -r } { s.t } { u }\ns = x\nu =\n    .v = y\n");
    assert_eq!(
        names(&references.found),
        ["unknown-message", "unknown-term", "unknown-attribute", "message-without-value"]
    );
    assert_eq!(references.phrase("p", &[]).1.len(), 4, "told again to whoever formats it");
    let cycle = Trial::of("en", "a = { b }\nb = { a }\n");
    assert_eq!(names(&cycle.found), ["cyclic-reference"]);
    assert!(!cycle.phrase("a", &[]).1.is_empty() && !cycle.phrase("b", &[]).1.is_empty());
}

#[test]
fn t09_number_and_datetime_do_what_their_options_say() {
    let trial = Trial::of(
        "es",
        "plain = { NUMBER($n) }\nfraction = { NUMBER($n, maximumFractionDigits: 1) }\nungrouped = { NUMBER($n, useGrouping: \"false\") }\nday = { DATETIME($d, weekday: \"long\", month: \"long\", day: \"numeric\", year: \"numeric\") }\nbare = { $n } { $d }\n",
    );
    let values = [("n", number("1234567.891")), ("d", date())];
    assert_eq!(trial.text("plain", &values), "1.234.567,891");
    assert_eq!(trial.text("fraction", &values), "1.234.567,9");
    assert_eq!(trial.text("ungrouped", &values), "1234567,891");
    assert_eq!(trial.text("day", &values), "lunes, 4 de diciembre de 2017");
    assert_eq!(trial.text("bare", &values), "1.234.567,891 4 de diciembre de 2017");
    for (call, name) in [
        ("NUMBER($n, style: \"currency\")", "unsupported-option"),
        ("NUMBER($n, currency: \"USD\")", "unsupported-option"),
        ("NUMBER($n, digits: 3)", "unknown-option"),
        ("NUMBER($n, type: \"rank\")", "invalid-option"),
        ("NUMBER($n, minimumFractionDigits: 3, maximumFractionDigits: 1)", "conflicting-options"),
        ("NUMBER()", "wrong-argument-count"),
        ("NUMBER($n, $m)", "wrong-argument-count"),
        ("DATETIME($d, hour: \"numeric\")", "unsupported-option"),
        ("DATETIME($d, dateStyle: \"lang\")", "invalid-option"),
        ("DATETIME($d, dateStyle: \"long\", year: \"numeric\")", "conflicting-options"),
        ("DATETIME($d, year: \"numeric\", day: \"numeric\")", "conflicting-options"),
        ("LIST($l, type: \"nor\")", "invalid-option"),
        ("LIST()", "wrong-argument-count"),
    ] {
        let trial = Trial::of("es", &format!("p = {{ {call} }}\n"));
        assert_eq!(names(&trial.found), [name], "{call}");
    }
}

#[test]
fn t10_numbers_are_exact() {
    let trial = Trial::of(
        "en",
        "p = { $n }\nq = { NUMBER($n) ->\n    [9007199254740992] even\n    [9007199254740993] odd\n   *[other] none\n  }\n",
    );
    assert_eq!(trial.text("p", &[("n", number("9007199254740993"))]), "9,007,199,254,740,993");
    assert_eq!(trial.text("q", &[("n", number("9007199254740993"))]), "odd");
    assert_eq!(trial.text("p", &[("n", number("0.10000000149011612"))]), "0.10000000149011612");
    assert_eq!(trial.text("p", &[("n", text("+52 55 5211 9397"))]), "+52 55 5211 9397", "text stays text");
    let literal = Trial::of("en", "p = { 9007199254740993 }\n");
    assert_eq!(names(&literal.found), ["inexact-number"]);
    assert_eq!(
        Trial::of("en", "p = { 1.50 } { 123456789012345 }\n").text("p", &[]),
        "1.50 123,456,789,012,345"
    );
}

#[test]
fn t11_spanish_has_a_form_for_millions() {
    let trial = Trial::of(
        "es",
        "p = { $n ->\n    [one] { $n } persona\n    [many] { $n } de personas\n   *[other] { $n } personas\n  }\n",
    );
    let say = |n| trial.text("p", &[("n", number(n))]);
    assert_eq!(say("1000000"), "1.000.000 de personas");
    assert_eq!(say("1000001"), "1.000.001 personas");
    assert_eq!(say("1"), "1 persona");
    let ordinals = Trial::of(
        "en",
        "p = { NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }st\n    [two] { $n }nd\n    [few] { $n }rd\n   *[other] { $n }th\n  }\n",
    );
    assert_eq!(ordinals.text("p", &[("n", number("22"))]), "22nd");
    assert_eq!(ordinals.text("p", &[("n", number("11"))]), "11th");
    let order = Trial::of(
        "en",
        "p = { $n ->\n    [one] word\n    [1] number\n   *[other] none\n  }\nq = { NUMBER($n, minimumFractionDigits: 1) ->\n    [one] one\n   *[other] other\n  }\n",
    );
    assert_eq!(order.text("p", &[("n", number("1"))]), "word", "the first that fits");
    assert_eq!(order.text("q", &[("n", number("1"))]), "other", "1.0 is plural in English");
}

#[test]
fn t12_a_language_without_data_is_not_english() {
    for tag in ["xx", "tlh", "yua", "nah", "ht"] {
        let trial = Trial::of(
            tag,
            "p = { $n ->\n    [one] x\n   *[other] y\n  }\nd = { DATETIME($d) }\nn = { $n }\nl = { LIST($l) }\nexact = { $n ->\n    [1] x\n   *[other] y\n  }\n",
        );
        let list = Argument::List(vec!["A".to_owned(), "B".to_owned()]);
        let values = [("n", number("1")), ("d", date()), ("l", list)];
        assert_eq!(trial.phrase("p", &values).1, ["no-locale-data"], "{tag}");
        assert_eq!(trial.phrase("d", &values), ("2017-12-04".to_owned(), vec!["no-locale-data"]), "{tag}");
        assert_eq!(trial.phrase("l", &values).1, ["no-locale-data"], "{tag}");
        assert_eq!(trial.phrase("n", &[("n", number("12345"))]).1, ["no-locale-data"], "{tag}");
        assert_eq!(trial.text("n", &values), "1", "figures below a thousand need no rules");
        assert_eq!(trial.text("exact", &values), "x", "nor do exact numbers");
    }
}

#[test]
fn t13_locales_are_read_in_every_manner_and_extensions_refused() {
    assert_eq!(Locale::parse("es_MX").unwrap(), Locale::parse("es-mx").unwrap());
    assert_eq!(Locale::parse("ca-valencia").unwrap().as_str(), "ca-valencia");
    for tag in ["es-u-nu-arab", "es-x-press"] {
        let refused = Locale::parse(tag).unwrap_err();
        assert_eq!(refused.case, "extension");
        say(&refused.to_diagnostic(None));
    }
    assert_eq!(Locale::parse("az-Arab").unwrap().direction(), Direction::Rtl);
}

#[test]
fn t14_parents_are_those_of_cldr() {
    let parents =
        |tag: &str| Locale::parse(tag).unwrap().parents().iter().map(Locale::to_string).collect::<Vec<_>>();
    assert_eq!(parents("es-MX"), ["es-419", "es"]);
    assert_eq!(parents("pt-AO"), ["pt-PT", "pt"]);
}

#[test]
fn t15_past_the_limit_nothing_panics() {
    let filler = "{ \"x\" }".repeat(100);
    for last in
        ["{ { b } }", "{ \"s\" ->\n   *[o] { b }\n  }", "{ 1 ->\n   *[o] { $x }\n  }", "{ { { $x } } }"]
    {
        let trial = Trial::of("en", &format!("b = x\np = {filler}{last}\n"));
        assert_eq!(trial.phrase("p", &[]).1, ["too-many-placeables"], "{last}");
    }
}

#[test]
fn t16_digit_options_have_a_limit() {
    for options in [
        "minimumFractionDigits: 25",
        "minimumFractionDigits: 300000000",
        "minimumIntegerDigits: 10000000",
        "maximumSignificantDigits: 1000",
    ] {
        let trial = Trial::of(
            "en",
            &format!(
                "p = {{ NUMBER($n, {options}) ->\n    [one] x\n   *[other] {{ NUMBER($n, {options}) }}\n  }}\n"
            ),
        );
        assert_eq!(names(&trial.found), ["invalid-option", "invalid-option"], "{options}");
        assert!(trial.phrase("p", &[("n", number("2"))]).0.len() < 30);
    }
}

#[test]
fn t17_deep_nesting_is_a_finding() {
    let nested =
        |open: &str, depth: usize, close: &str| format!("{}\"x\"{}", open.repeat(depth), close.repeat(depth));
    let select = format!("{}z{}", "{ $n ->\n *[o] ".repeat(9000), " }".repeat(9000));
    let texts = [
        nested("{", 20_000, "}"),
        nested("{ ", 20_000, ""),
        format!("{{ {} }}", nested("A(", 20_000, ")")),
        select,
    ];
    for text in texts {
        let trial = Trial::of("en", &format!("before = 1\np = {text}\nafter = 2\n"));
        assert_eq!(names(&trial.found), ["nested-too-deeply"]);
        assert_eq!(trial.phrase("before", &[]).0, "1");
        assert_eq!(trial.phrase("after", &[]).0, "2", "the messages around it are there");
        assert!(!trial.catalog.has("p", None));
    }
    let deep = Trial::of("en", &format!("p = {}\n", nested("{ ", 64, " }")));
    assert_eq!(deep.text("p", &[]), "x", "sixty-four are allowed");
    let flat = Trial::of("en", &format!("p = {}\n", "{ \"{(\" }".repeat(90)));
    assert_eq!(flat.text("p", &[]).len(), 180, "braces within quotes do not nest");
}

#[test]
fn t18_places_are_whole_characters_within_the_file() {
    for text in [
        "p = { ñ }\n",
        "p = x {",
        "p = { $ñ }",
        "p = {\u{1F310}",
        "p = { \"ñ",
        "ñ",
        "p = { $n ->\n *[ñ] x }",
        "p = { \"\\uñ\" }",
    ] {
        let trial = Trial::of("es", text);
        assert!(!trial.found.is_empty(), "{text:?}");
    }
    let trial = Trial::of("es", "p = { ñ }\nq = x\n");
    assert!(told(&trial, "invalid-expression").starts_with("1:7 "));
}

#[test]
fn t19_catalogs_and_resources_cross_threads() {
    fn crosses<T: Send + Sync>() {}
    crosses::<Catalog>();
    crosses::<Resource>();
    crosses::<Arguments>();
    crosses::<Phrase>();
}

#[test]
fn t20_placeables_are_told_from_text_and_no_mark_leaks() {
    let trial = Trial::of(
        "ar",
        "-t = *{ $x }* term\nlink = <https://{ $x }>\nsingle = { $x }\nnested = { { $x } } { single } { -t(x: \"p\") } { \"literal\" } { 5 }\n",
    );
    let piece = |words: &str| Piece::Text(words.to_owned());
    let data = |words: &str| Piece::Placeable(words.to_owned());
    let values = [("x", text("a*b"))];
    assert_eq!(trial.pieces("link", &values), [piece("<https://"), data("a*b"), piece(">")]);
    assert_eq!(trial.pieces("single", &values), [data("a*b")]);
    assert_eq!(
        trial.pieces("nested", &values),
        [data("a*b"), piece(" "), data("a*b"), piece(" *"), data("p"), piece("* term literal "), data("5")]
    );
    for id in ["link", "single", "nested"] {
        assert!(!trial.text(id, &values).contains(['\u{2068}', '\u{2069}', '\u{FDD0}', '\u{FDD1}']));
    }
    let hostile = Trial::of("en", "p = a\u{FDD0}b { \"\\uFDD1\" }{ $x }\n");
    assert_eq!(names(&hostile.found), ["noncharacter", "invalid-escape"]);
    assert_eq!(
        hostile.pieces("p", &[("x", text("c\u{FDD1}d"))]),
        [piece("a\u{FFFD}b \u{FFFD}"), data("c\u{FFFD}d")],
        "neither file nor data can make or end a placeable"
    );
}

#[test]
fn t21_every_node_knows_its_place_and_comments_are_kept() {
    let text = "# For the title\n# in two lines\ntitle = Hola { NUMBER( $n , minimumFractionDigits : 2 ) } fin\n    .short = { -t.x ->\n        [a] { -u(k: \"v\") }\n       *[b] { m.n }\n    }\n";
    let (resource, found) = parse_resource(&Source::new("w.ftl", text));
    assert!(found.is_empty());
    let message = resource.message("title").unwrap();
    assert_eq!(message.comment.as_deref(), Some("For the title\nin two lines"));
    assert!(message.span.of(text).unwrap().starts_with("title = Hola"));
    assert!(message.span.of(text).unwrap().ends_with("}\n    }"));
    let mut seen = Vec::new();
    for (_, pattern) in message.patterns() {
        pattern.visit(&mut |inline| seen.push(text.get(inline.range().clone()).unwrap()));
    }
    assert_eq!(
        seen,
        ["NUMBER( $n , minimumFractionDigits : 2 )", "$n", "2", "-t.x", "-u(k: \"v\")", "\"v\"", "m.n"]
    );
    assert!(message.attributes[0].span.of(text).unwrap().starts_with("short = "));
}

#[test]
fn t22_text_is_one_element_however_its_lines_end() {
    use super::pattern::Element;
    for text in [
        "p =\n    one\n    two\n\n    three { $x }\n",
        "p =\r\n    one\r\n    two\r\n\r\n    three { $x }\r\n",
    ] {
        let (resource, _) = parse_resource(&Source::new("w.ftl", text));
        let pattern = resource.message("p").unwrap().pattern(None).unwrap();
        assert!(
            matches!(&pattern.elements[..], [Element::Text { value, .. }, Element::Placeable { .. }] if value == "one\ntwo\n\nthree ")
        );
    }
}

#[test]
fn t23_files_are_cut_and_joined_at_places_never_printed_anew() {
    let text = "# c\n\n\na = x\n\n\nb =\n      deeper\n    line\n    .t = y\n-t = z\n";
    let (resource, _) = parse_resource(&Source::new("w.ftl", text));
    assert_eq!(&*resource.source().text, text);
    let slices = |span: &diagnostic::Span| span.of(text).unwrap().to_owned();
    let entries: Vec<_> = resource.messages().iter().map(|message| slices(&message.span)).collect();
    assert_eq!(entries, ["a = x", "b =\n      deeper\n    line\n    .t = y"]);
    assert_eq!(slices(&resource.term("t").unwrap().span), "-t = z");
    let trial = Trial::of("en", text);
    assert_eq!(trial.text("b", &[]), "  deeper\nline", "indentation that means something is kept");
}

#[test]
fn t24_a_choice_on_one_line_is_explained() {
    let trial = Trial::of("en", "p = { $n -> [one] x *[other] y }\n");
    assert_eq!(told(&trial, "select-line-break"), "1:13 The variants must begin on a line of their own");
}

#[test]
fn t25_addresses_pass_unchanged() {
    let words = "Ask https://x.org/a?b=c&d, <b>me</b> or evy@cdmigrante.org: 55.5211.9397";
    assert_eq!(Trial::of("es", &format!("p = {words}\n")).text("p", &[]), words);
}

#[test]
fn t26_a_sentence_of_another_language_says_so() {
    let trial = Trial::new("es", &[("es", "a = { $missing }\n"), ("en", "a = English\nb = English\n")]);
    let (text, found) = trial.phrase("a", &[]);
    assert_eq!(
        (text.as_str(), found.as_slice()),
        ("", ["unknown-variable"].as_slice()),
        "no other language steps in"
    );
    let (phrase, _) = trial.catalog.format("b", None, &Arguments::new());
    assert_eq!(phrase.unwrap().fallback.map(|locale| locale.to_string()).as_deref(), Some("en"));
}

#[test]
fn t27_checks_are_never_skipped() {
    let text = "a = { b }\n";
    let resource = Arc::new(parse_resource(&Source::new("w.ftl", text)).0);
    let locale = Locale::parse("en").unwrap();
    for _ in 0..2 {
        let layer = Layer { locale: locale.clone(), resources: vec![resource.clone()] };
        let (catalog, found) = Catalog::new(&locale, vec![layer]);
        assert_eq!(names(&found), ["unknown-message"]);
        for _ in 0..2 {
            assert_eq!(names(&catalog.format("a", None, &Arguments::new()).1), ["unknown-message"]);
        }
    }
}

#[test]
fn t28_plurals_are_those_of_today_in_every_language() {
    let words = "p = { $n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n  }\n";
    for (tag, n, category) in [
        ("ar", "103", "few"),
        ("ar", "111", "many"),
        ("lt", "22", "few"),
        ("ro", "101", "few"),
        ("lv", "111", "zero"),
        ("he", "20", "other"),
        ("fr", "1000000", "many"),
        ("pt", "2000000", "many"),
        ("ja", "1", "other"),
    ] {
        assert_eq!(Trial::of(tag, words).text("p", &[("n", number(n))]), category, "{tag} {n}");
    }
    for tag in ["ht", "qu", "gn", "yua"] {
        assert_eq!(Trial::of(tag, words).phrase("p", &[("n", number("1"))]).1, ["no-locale-data"], "{tag}");
    }
}

#[test]
fn t29_a_wide_character_in_an_escape_is_a_finding() {
    let trial = Trial::of("es", "a = 1\np = { \"\\u12ñ4\" }\nq = { \"\\Uñ\" }\nb = 2\n");
    assert_eq!(names(&trial.found), ["invalid-escape", "invalid-escape"]);
    assert_eq!(told(&trial, "invalid-escape"), "2:8 “\\u12ñ” stands for no character that can be printed");
    assert_eq!(trial.phrase("b", &[]).0, "2");
    let printed = Trial::of("es", "p = { \"\\u00AB\\U01F310\\\"\\\\\" }\n");
    assert_eq!(printed.text("p", &[]), "«\u{1F310}\"\\");
    for escape in ["\\uD800", "\\UFFFFFF", "\\{"] {
        assert_eq!(
            names(&Trial::of("es", &format!("p = {{ \"{escape}\" }}\n")).found),
            ["invalid-escape"],
            "{escape}"
        );
    }
}

#[test]
fn t30_a_negative_option_is_explained() {
    let trial = Trial::of("en", "p = { NUMBER($n, minimumFractionDigits: -1) }\n");
    assert_eq!(
        told(&trial, "invalid-expression"),
        "1:41 A named argument takes a quoted text or a number from 0 up"
    );
}

#[test]
fn t31_line_ends_do_not_change_the_text() {
    let text = "p =\n    one\n\n    two { $n ->\n        [one] x\n       *[other] y\n    } end\n    .a = b\n";
    let lf = Trial::of("en", text);
    let crlf = Trial::of("en", &text.replace('\n', "\r\n"));
    let values = [("n", number("1"))];
    assert_eq!(lf.text("p", &values), "one\n\ntwo x end");
    assert_eq!(crlf.text("p", &values), lf.text("p", &values));
}

#[test]
fn t31_a_lone_carriage_return_breaks_no_line_and_says_so() {
    let trial = Trial::of("en", "a = 1\rb = 2\r");
    assert!(told(&trial, "carriage-return").starts_with("1:6 "));
    assert_eq!(names(&trial.found), ["carriage-return"], "once per file");
}

#[test]
fn t32_one_catalog_serves_many_threads() {
    let trial =
        Trial::of("es", "p = { $n ->\n    [one] { $n } persona\n   *[other] { $n } personas { $x }\n  }\n");
    std::thread::scope(|scope| {
        for n in 0..8_u32 {
            let trial = &trial;
            scope.spawn(move || {
                for _ in 0..50 {
                    let values = [("n".to_owned(), number(&n.to_string()))].into();
                    let (phrase, found) = trial.catalog.format("p", None, &values);
                    let is_one = n == 1;
                    assert_eq!(found.len(), usize::from(!is_one), "findings stay with their message");
                    let expected = if is_one { "1 persona".to_owned() } else { format!("{n} personas ") };
                    assert_eq!(phrase.unwrap().to_plain(), expected);
                }
            });
        }
    });
}

#[test]
fn t17_nesting_through_references_is_bounded_too() {
    let (open, close) = ("{ ".repeat(60), " }".repeat(60));
    let mut chain: String = (0..98).map(|n| format!("m{n} = {open}m{}{close}\n", n + 1)).collect();
    chain.push_str("m98 = end\n");
    let trial = Trial::of("en", &chain);
    let (text, found) = trial.phrase("m0", &[]);
    assert_eq!((text.as_str(), found.as_slice()), ("", ["nested-too-deeply"].as_slice()));
    assert_eq!(trial.phrase("m93", &[]).0, "end");
}
