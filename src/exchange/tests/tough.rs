//! Messages that converters lose or change, in every format: out and back untouched, one sentence changed, all of them
//! translated anew.

use super::super::EXCHANGES;
use super::ground::{Words, names, send, translate};
use crate::catalog::parse_resource;
use crate::diagnostic::Source;

/// A tough message.
struct Tough {
    /// What is tough.
    what: &'static str,
    source: &'static str,
    target: &'static str,
    /// How many units there are.
    units: usize,
}

const fn tough(what: &'static str, source: &'static str, target: &'static str, units: usize) -> Tough {
    Tough { what, source, target, units }
}

static TOUGH: &[Tough] = &[
    tough("a bracket alone in an attribute", "back =\n    .key = [\n", "back =\n    .key = [\n", 1),
    tough("a dot alone in an attribute", "stop =\n    .key = .\n", "stop =\n    .key = .\n", 1),
    tough("stars around the text", "fault = **Inner fault…**\n", "fault = **Fallo interno…**\n", 1),
    tough(
        "a leading bracket and four codes",
        "open = [ { $id } | { $state } ] { $host } ({ $time })\n",
        "open = [ { $state } | { $id } ] { $time } ({ $host })\n",
        1,
    ),
    tough(
        "a bracket around a code",
        "mark =\n    .alt = [{ $type } note]\n",
        "mark =\n    .alt = [nota { $type }]\n",
        1,
    ),
    tough(
        "a footnote's star",
        "-brand = Ocelot\nfoot = *x86 { -brand } only\n",
        "-brand = Ocelot\nfoot = *solo { -brand } x86\n",
        2,
    ),
    tough("all within brackets", "none = [no stack]\n", "none = [sin mazo]\n", 1),
    tough("a leading dot", "files = .apk files are not taken\n", "files = .apk: no se toman\n", 1),
    tough("an empty value", "key =\n    .key = { \"\" }\n", "key =\n    .key = { \"\" }\n", 1),
    tough("a space that a literal holds", "pre = Time range:{ \" \" }\n", "pre = Intervalo:{ \" \" }\n", 1),
    tough(
        "a no-break space at the end",
        "wait = Join { -brand }\u{A0}\n-brand = Ocelot\n",
        "wait = Únase a { -brand }\u{A0}\n-brand = Ocelot\n",
        2,
    ),
    tough(
        "an empty line within",
        "bad =\n    It could not be kept.\n\n    Try again.\n",
        "bad =\n    No se pudo guardar.\n\n    Inténtelo de nuevo.\n",
        1,
    ),
    tough(
        "paragraphs and a code",
        "write =\n    It could not be written.\n\n    Look at { $path }\n",
        "write =\n    No se pudo escribir.\n\n    Vea { $path }\n",
        1,
    ),
    tough(
        "three paragraphs",
        "site =\n    One.\n\n    Two { $host }.\n\n    Three.\n",
        "site =\n    Uno.\n\n    Dos { $host }.\n\n    Tres.\n",
        1,
    ),
    tough(
        "odd and common indentation",
        "odd =\n        first\n          second\n        third\n\n\n        fourth\n",
        "odd =\n  primera\n      segunda\n  tercera\n\n\n  cuarta\n",
        1,
    ),
    tough(
        "two nested selectors by number, ragged",
        "timer = { $days ->\n    [0] { $hours ->\n        [0] { $minutes } min\n        [1] one hour\n       *[other] { $hours } hours\n    }\n    [1] { $hours ->\n        [0] one day\n       *[other] one day and { $hours } hours\n    }\n   *[other] { $hours ->\n        [0] { $days } days\n        [1] { $days } days and one hour\n       *[other] { $days } days, { $hours } hours\n    }\n}\n",
        "timer = { $days ->\n    [0] { $hours ->\n        [0] { $minutes } min\n        [1] una hora\n       *[other] { $hours } horas\n    }\n    [1] { $hours ->\n        [0] un día\n       *[other] un día y { $hours } horas\n    }\n   *[other] { $hours ->\n        [0] { $days } días\n        [1] { $days } días y una hora\n       *[other] { $days } días, { $hours } horas\n    }\n}\n",
        8,
    ),
    tough(
        "translated keys",
        "files = { $n ->\n    [one] one file\n   *[other] { $n } files\n}\n",
        "files = { $n ->\n    [uno] un archivo\n   *[otro] { $n } archivos\n}\n",
        2,
    ),
    tough(
        "ragged, with a function's option",
        "call = { NUMBER($n, type: \"ordinal\") ->\n    [1] { $m ->\n        [one] first of one\n       *[other] first of { $m }\n    }\n   *[other] later\n}\n",
        "call = { NUMBER($n, type: \"ordinal\") ->\n    [1] { $m ->\n        [one] primera de una\n       *[other] primera de { $m }\n    }\n   *[other] después\n}\n",
        3,
    ),
    tough(
        "the default first",
        "-account = { $case ->\n   *[upper] Ocelot Account\n    [lower] Ocelot account\n}\n",
        "-account = { $case ->\n   *[upper] Cuenta de Ocelot\n    [lower] cuenta de Ocelot\n}\n",
        2,
    ),
    tough(
        "a selector within a sentence",
        "used = Used by { $n ->\n    [one] { $n } stack\n   *[other] { $n } stacks\n} today\n",
        "used = Hoy lo usa{ $n ->\n    [one] { \"\" } { $n } mazo\n   *[other] n { $n } mazos\n}\n",
        2,
    ),
    tough(
        "two selectors side by side, over lines",
        "done =\n    Seen { $cards ->\n        [one] { $cards } card\n       *[other] { $cards } cards\n    }\n    in { $minutes ->\n        [one] { $minutes } minute\n       *[other] { $minutes } minutes\n    }.\n",
        "done =\n    { $cards ->\n        [one] { $cards } carta vista\n       *[other] { $cards } cartas vistas\n    }\n    en { $minutes ->\n        [one] { $minutes } minuto\n       *[other] { $minutes } minutos\n    }.\n",
        4,
    ),
    tough(
        "text around nested selectors",
        "next = Next in { $unit ->\n    [minutes] { $n ->\n        [one] { $n } minute\n       *[other] { $n } minutes\n    }\n    [hours] { $n ->\n        [one] { $n } hour\n       *[other] { $n } hours\n    }\n   *[days] { $n ->\n        [one] { $n } day\n       *[other] { $n } days\n    }\n}.\n",
        "next = Sigue en { $unit ->\n    [minutes] { $n ->\n        [one] { $n } minuto\n       *[other] { $n } minutos\n    }\n    [hours] { $n ->\n        [one] { $n } hora\n       *[other] { $n } horas\n    }\n   *[days] { $n ->\n        [one] { $n } día\n       *[other] { $n } días\n    }\n}.\n",
        6,
    ),
    tough(
        "other variants than the source",
        "remove =\n    .label = { $n ->\n        [1] Remove mark\n       *[other] Remove { $n } marks\n    }\n",
        "remove =\n    .label = { $n ->\n        [one] Quitar marca\n       *[other] Quitar { $n } marcas\n    }\n",
        2,
    ),
    tough(
        "more forms than the source",
        "cut = { $n ->\n   *[other] { $n } rows are shown\n}\n",
        "cut = { $n ->\n    [one] Se muestra { $n } fila\n   *[other] Se muestran { $n } filas\n}\n",
        2,
    ),
    tough(
        "a function that selects, and access keys",
        "show =\n    .label = { PLATFORM() ->\n        [macos] Show in Finder\n       *[other] Show in folder\n    }\n    .accesskey = F\n",
        "show =\n    .label = { PLATFORM() ->\n        [macos] Mostrar en Finder\n       *[other] Mostrar en la carpeta\n    }\n    .accesskey = F\n",
        3,
    ),
    tough(
        "a call with many arguments, over lines",
        "last = Updated { DATETIME($date,\n        year: \"numeric\", month: \"numeric\", day: \"numeric\",\n        hour: \"numeric\", minute: \"numeric\", second: \"numeric\",\n        hour12: \"false\") }\n",
        "last = Actualizado { DATETIME($date, year: \"numeric\", month: \"numeric\", day: \"numeric\", hour: \"numeric\", minute: \"numeric\", second: \"numeric\", hour12: \"false\") }\n",
        1,
    ),
    tough(
        "a term with a parameter",
        "-window = { $plural-form ->\n    [true] windows\n   *[false] window\n}\nclever = Clever { -window(plural-form: \"true\") }\n",
        "-window = { $plural-form ->\n    [true] ventanas\n   *[false] ventana\n}\nclever = { -window(plural-form: \"true\") } sabias\n",
        3,
    ),
    tough(
        "codes within markup",
        "terms = Read <a href=\"{ $url }\" { $attrs }>the terms</a>.\n",
        "terms = Lea <a href=\"{ $url }\" { $attrs }>las condiciones</a>.\n",
        1,
    ),
    tough(
        "escapes in literals, and what only looks like them",
        "esc = {\"\\\"\"} {\"\\\\\"} {\"\\u0041\"} {\"\\U01F602\"} \\u0041 \\\"\n",
        "esc = {\"\\\"\"} {\"\\\\\"} {\"\\u0041\"} {\"\\U01F602\"} \\u0041 \\\"!\n",
        1,
    ),
    tough(
        "CRLF, junk, ends of groups, no last line end",
        "## One\r\n\r\n# What it is.\r\na = One\r\n    .t = Two\r\n\r\n##\r\n\r\nb = Two\r\nc = Three",
        "## Uno\r\n\r\n# Lo que es.\r\na = Uno\r\n    .t = Dos\r\njunk here\r\n##\r\n\r\nb = Dos\r\nc = Tres",
        4,
    ),
    tough(
        "an attribute of a term and a function that select",
        "-term = Word\n    .case = lower\nsel = { -term.case ->\n   *[lower] word\n    [upper] Word\n}\nfun = { BUILTIN() ->\n    [0] none\n   *[other] some\n}\n",
        "-term = Palabra\n    .case = lower\nsel = { -term.case ->\n   *[lower] palabra\n    [upper] Palabra\n}\nfun = { BUILTIN() ->\n    [0] ninguno\n   *[other] algunos\n}\n",
        5,
    ),
    tough(
        "a positional argument of a term",
        "pos = { -term(\"positional\", narg1: 1) }!\n-term = Word\n",
        "pos = ¡{ -term(\"positional\", narg1: 1) }!\n-term = Palabra\n",
        2,
    ),
    tough(
        "marks of Markdown",
        "urge = We **urge *all*** to [act now](https://example.org/act)\n",
        "urge = **Instamos a *todos*** a [actuar ya](https://example.org/act)\n",
        1,
    ),
    tough(
        "braces in quotes",
        "brace = Write { \"{\" } and { \"}\" }\n",
        "brace = Escriba { \"{\" } y { \"}\" }\n",
        1,
    ),
    tough(
        "lines that begin like syntax",
        "list =\n    First\n    { \"*\" } a star\n    { \"[\" } a bracket\n    { \".\" } a dot\n",
        "list =\n    Primero\n    { \"*\" } una estrella\n    { \"[\" } un corchete\n    { \".\" } un punto\n",
        1,
    ),
];

#[test]
fn untouched_they_change_no_byte() {
    for Tough { what, source, target, units } in TOUGH {
        let words = Words::of(source, target);
        let extract = words.extract();
        assert_eq!(
            extract.units.len(),
            *units,
            "{what}: {:?}",
            extract.units.iter().map(|u| u.id()).collect::<Vec<_>>()
        );
        for exchange in EXCHANGES {
            let back = send(exchange, &extract);
            assert_eq!(names(&back.found), [""; 0], "{what} in {}", exchange.name);
            let merge = words.merge(&[back], false);
            assert!(merge.revision.is_empty(), "{what} in {}: {}", exchange.name, merge.revision.to_diff());
            assert_eq!(names(&merge.findings), [""; 0], "{what} in {}", exchange.name);
            assert_eq!(words.after(&merge).ledger, words.ledger, "{what} in {}", exchange.name);
        }
    }
}

#[test]
fn one_changed_sentence_changes_its_entry_only() {
    for Tough { what, source, target, units } in TOUGH {
        let words = Words::of(source, target);
        let extract = words.extract();
        for (exchange, at) in EXCHANGES.iter().flat_map(|exchange| (0..*units).map(move |at| (exchange, at)))
        {
            let changed = translate(&extract, |known, _| known == at);
            let merge = words.merge(&[send(exchange, &changed)], false);
            let place = format!("{what}, {} in {}", changed.units[at].id(), exchange.name);
            assert_eq!(names(&merge.findings), [""; 0], "{place}");
            assert_eq!(merge.units, 1, "{place}");
            let after = words.after(&merge);
            let again = after.extract();
            assert_eq!(again.units.len(), *units, "{place}\n{}", after.text());
            for (now, wanted) in again.units.iter().zip(&changed.units) {
                let now = super::super::plain_text(&now.target);
                assert!(
                    is_alike(&now, &super::super::plain_text(&wanted.target)),
                    "{place}\n{}",
                    after.text()
                );
            }
            let message = &changed.units[at].message;
            assert_eq!(around(words.text(), message), around(after.text(), message), "{place}");
            let second = after.merge(&[send(exchange, &changed)], false);
            assert!(second.revision.is_empty(), "{place}: {}", second.revision.to_diff());
        }
    }
}

/// Literals that became text, or the other way round, say the same.
fn is_alike(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.replace("{ \"\" }", "");
    bare(one) == bare(other)
}

/// The file without one entry.
fn around(text: &str, message: &str) -> String {
    let (resource, _) = parse_resource(&Source::new("a.ftl", text));
    let span = match message.strip_prefix('-') {
        Some(term) => resource.term(term).unwrap().span.clone(),
        None => resource.message(message).unwrap().span.clone(),
    };
    format!("{}…{}", &text[..span.start], &text[span.end..])
}

#[test]
fn translated_from_nothing_they_make_a_file_that_goes_out_and_back() {
    for Tough { what, source, .. } in TOUGH {
        let words = Words::of(source, "");
        let translated = translate(&words.extract(), |_, _| true);
        for exchange in EXCHANGES {
            let merge = words.merge(&[send(exchange, &translated)], false);
            assert_eq!(names(&merge.findings), [""; 0], "{what} in {}", exchange.name);
            let after = words.after(&merge);
            let (_, found) = parse_resource(&Source::new("a.ftl", after.text()));
            let known: Vec<_> =
                parse_resource(&Source::new("a.ftl", *source)).1.iter().map(|one| one.kind.name).collect();
            assert!(
                names(&found).iter().all(|name| known.contains(name)),
                "{what}: {found:?}\n{}",
                after.text()
            );
            let again = after.extract();
            let said: Vec<String> =
                again.units.iter().map(|unit| super::super::plain_text(&unit.target)).collect();
            let wanted: Vec<String> =
                translated.units.iter().map(|unit| super::super::plain_text(&unit.target)).collect();
            assert_eq!(said.len(), wanted.len(), "{what}\n{}", after.text());
            assert!(
                said.iter().zip(&wanted).all(|(one, other)| is_alike(one, other)),
                "{what}\n{}\n{said:?}\n{wanted:?}",
                after.text()
            );
            // Out and back once more: nothing is left to change.
            let second = after.merge(&[send(exchange, &again)], false);
            assert!(second.revision.is_empty(), "{what} in {}: {}", exchange.name, second.revision.to_diff());
            assert_eq!(after.after(&second).extract(), again, "{what} in {}", exchange.name);
        }
    }
}
