//! What comes back otherwise than it went out: taken as it is meant, or refused with a reason, and nothing else changes.

use super::super::{Answer, Code, EXCHANGES, Extract, Part, Role, UnitState, Wording, fingerprint};
use super::ground::{Words, names, read, send, translate};
use crate::ledger::{Acceptance, Scope, State, accept};

const SOURCE: &str = "## One\n\n# A greeting.\nhello = Hello, { $name }!\nwells = { $n ->\n    [one] { $n } *deep* well\n   *[other] { $n } deep wells\n}\n    .note = Wells\n\n## Two\n\nbye = Bye, { -brand }\n";
const TARGET: &str = "## Uno\n\n# Un saludo.\nhello = Hola, { $name }.\nwells = { $n ->\n    [one] { $n } pozo *hondo*\n   *[other] { $n } pozos hondos\n}\n    .note = Pozos\n\n## Dos\n\nbye = Adiós, { -brand }\n";

fn words() -> Words {
    Words::of(SOURCE, TARGET)
}

/// Everything translated anew.
fn all() -> Extract {
    translate(&words().extract(), |_, _| true)
}

/// What a format reads of that, changed by somebody.
fn answers(change: impl Fn(&mut Vec<Answer>)) -> super::super::Returned {
    let mut back = send(&EXCHANGES[0], &all());
    change(&mut back.made.answers);
    back
}

fn parts_of(wording: &mut Option<Wording>) -> &mut Vec<Part> {
    match wording {
        Some(Wording::Parts(parts)) => parts,
        _ => panic!("the first format has codes"),
    }
}

/// What somebody does to a returned file.
type Change = Box<dyn Fn(&mut Vec<Answer>)>;

/// The names of what is found, and how many sentences are taken, all or none and in part.
#[track_caller]
fn merged(change: impl Fn(&mut Vec<Answer>)) -> (Vec<&'static str>, usize, usize) {
    let back = answers(change);
    let whole = words().merge(std::slice::from_ref(&back), false);
    let part = words().merge(&[back], true);
    if whole.units == 0 {
        assert!(whole.revision.is_empty());
    }
    (names(&whole.findings), whole.units, part.units)
}

#[test]
fn order_state_and_metadata_do_not_matter() {
    let plain = words().merge(&[answers(|_| ())], false);
    for change in [
        |answers: &mut Vec<Answer>| answers.reverse(),
        |answers: &mut Vec<Answer>| answers.iter_mut().for_each(|answer| answer.state = None),
        |answers: &mut Vec<Answer>| answers.iter_mut().for_each(|answer| answer.seen = None),
        |answers: &mut Vec<Answer>| answers.iter_mut().for_each(|answer| answer.file = None),
        |answers: &mut Vec<Answer>| answers.iter_mut().for_each(|answer| answer.source = None),
        |answers: &mut Vec<Answer>| answers.extend(answers.clone()),
    ] {
        let merge = words().merge(&[answers(change)], false);
        assert_eq!(names(&merge.findings), [""; 0]);
        assert_eq!(merge.revision, plain.revision);
        assert_eq!(merge.units, 5);
    }
}

#[test]
fn codes_are_known_by_what_they_say_where_their_originals_or_numbers_are_lost() {
    let strip = |part: &mut Part| {
        if let Part::Code(code) = part {
            code.original.clear();
        }
    };
    let renumber = |part: &mut Part| {
        if let Part::Code(code) = part {
            code.id = format!("9{}", code.id);
        }
    };
    for change in [&strip as &dyn Fn(&mut Part), &renumber] {
        let (found, units, _) = merged(|answers| {
            for answer in answers {
                parts_of(&mut answer.source).iter_mut().for_each(change);
                parts_of(&mut answer.target).iter_mut().for_each(change);
            }
        });
        assert_eq!((found, units), (vec![], 5));
    }
}

#[test]
fn what_is_left_empty_or_out_is_no_answer() {
    let (found, units, _) = merged(|answers| answers.truncate(2));
    assert_eq!((found, units), (vec![], 2));
    let (found, units, _) =
        merged(|answers| answers[0].target = Some(Wording::Parts(vec![Part::Text(" ".into())])));
    assert_eq!((found, units), (vec![], 4));
    let (found, units, _) = merged(|answers| answers.iter_mut().for_each(|answer| answer.target = None));
    assert_eq!((found, units), (vec![], 0));
}

#[test]
fn a_source_in_the_place_of_a_translation_is_none_unless_somebody_says_so() {
    let words = Words::of(SOURCE, "");
    let mut extract = words.extract();
    extract.units.iter_mut().for_each(|unit| unit.target = unit.source.clone());
    let merge = words.merge(&[send(&EXCHANGES[0], &extract)], false);
    assert!(merge.revision.is_empty(), "{}", merge.revision.to_diff());
    extract.units.iter_mut().for_each(|unit| unit.state = UnitState::Translated);
    assert!(words.merge(&[send(&EXCHANGES[0], &extract)], false).units > 0);
}

#[test]
fn what_is_wrong_refuses_the_file_and_not_the_rest_of_it() {
    let variable = |id: &str, original: &str| {
        Part::Code(Code { id: id.into(), role: Role::Single, original: original.into(), is_optional: false })
    };
    let cases: Vec<(&str, Change)> = vec![
        ("unknown-unit", Box::new(|answers| answers[0].id = "gone".into())),
        ("unknown-unit", Box::new(|answers| answers[1].id = "wells[few]".into())),
        (
            "lost-code",
            Box::new(|answers| parts_of(&mut answers[0].target).retain(|part| matches!(part, Part::Text(_)))),
        ),
        (
            "unknown-code",
            Box::new(move |answers| parts_of(&mut answers[0].target).push(variable("7", "{ $nombre }"))),
        ),
        ("unknown-code", Box::new(move |answers| parts_of(&mut answers[0].target).push(variable("x", "")))),
        (
            "crossed-codes",
            Box::new(|answers| {
                let parts = parts_of(&mut answers[1].target);
                let open =
                    parts.iter().position(|part| matches!(part, Part::Code(code) if code.role == Role::Open));
                let open = parts.remove(open.expect("a mark"));
                parts.push(open);
            }),
        ),
        (
            "crossed-codes",
            Box::new(|answers| {
                parts_of(&mut answers[1].target)
                    .retain(|part| !matches!(part, Part::Code(code) if code.role == Role::Close));
            }),
        ),
        (
            "forbidden-character",
            Box::new(|answers| parts_of(&mut answers[0].target).push(Part::Text("\u{7}".into()))),
        ),
        (
            "forbidden-character",
            Box::new(|answers| parts_of(&mut answers[0].target).push(Part::Text("\u{FFFE}".into()))),
        ),
        (
            "forbidden-character",
            Box::new(|answers| parts_of(&mut answers[0].target).push(Part::Text("\u{FDD0}".into()))),
        ),
        (
            "contradictory-answers",
            Box::new(|answers| {
                let mut second = answers[0].clone();
                parts_of(&mut second.target).push(Part::Text("!".into()));
                answers.push(second);
            }),
        ),
        ("edited-since", Box::new(|answers| answers[0].seen = Some(fingerprint(&[Part::Text("Hi".into())])))),
    ];
    for (name, change) in cases {
        let (found, units, part) = merged(&*change);
        assert_eq!(found, [name]);
        assert_eq!(units, 0, "{name}");
        assert!(part == 4 || (name == "contradictory-answers" && part == 5), "{name}: {part}");
    }
}

#[test]
fn marks_and_counts_of_a_plural_form_may_be_left_out_and_codes_may_be_moved_and_doubled() {
    let (found, units, _) = merged(|answers| {
        *parts_of(&mut answers[1].target) = vec![Part::Text("un pozo hondo".into())];
    });
    assert_eq!((found, units), (vec![], 5));
    let (found, units, _) = merged(|answers| {
        let parts = parts_of(&mut answers[0].target);
        parts.reverse();
        let double = parts.clone();
        parts.extend(double);
    });
    assert_eq!((found, units), (vec![], 5));
}

#[test]
fn two_files_that_contradict_each_other_do_not_both_come_in() {
    let one = answers(|_| ());
    let other = answers(|answers| parts_of(&mut answers[0].target).push(Part::Text("?".into())));
    let merge = words().merge(&[one.clone(), other], false);
    assert_eq!(names(&merge.findings), ["contradictory-answers"]);
    assert_eq!((merge.units, merge.refused.len()), (5, 1));
    assert_eq!(words().merge(&[one.clone(), one], false).units, 5);
}

/// A file that went out before the source changed.
#[test]
fn a_late_return_comes_in_as_outdated() {
    let late = send(&EXCHANGES[0], &all());
    let mut now = words();
    now.source[0].1 = SOURCE.replace("Hello, { $name }!", "Good evening, { $name }!");
    let merge = now.merge(&[late], false);
    assert_eq!(names(&merge.findings), ["source-changed"]);
    assert_eq!(merge.units, 5);
    let after = now.after(&merge);
    let state = |words: &Words, id: &str| {
        words.with_ground(|ground| {
            let judgements = &ground.scopes[0].judgements;
            judgements.iter().find(|judgement| judgement.id == id).map(|judgement| judgement.state)
        })
    };
    assert_eq!(state(&after, "hello"), Some(State::Outdated));
    assert_eq!(state(&after, "wells"), Some(State::Current));
    // It goes out again with what it was made from, and what changed since.
    let extract = after.extract();
    let hello = &extract.units[0];
    assert_eq!(hello.state, UnitState::Outdated);
    assert!(hello.former_source.is_some());
    let change = hello.notes.iter().find(|note| note.kind == super::super::NoteKind::Change).expect("a note");
    assert_eq!(change.text, "[-Hello-]{+Good evening+}, { $name }!");
    // Untouched, it stays so; with a new translation it is current.
    for exchange in EXCHANGES {
        let untouched = after.merge(&[send(exchange, &extract)], false);
        assert_eq!(after.after(&untouched).ledger, after.ledger, "{}", exchange.name);
        let mended = after.merge(&[send(exchange, &translate(&extract, |at, _| at == 0))], false);
        assert_eq!(state(&after.after(&mended), "hello"), Some(State::Current), "{}", exchange.name);
    }
}

/// Who edits a translation while it is out is told; what the translator did not touch is not.
#[test]
fn a_hand_edit_since_is_shown_and_kept() {
    for exchange in EXCHANGES {
        let out = translate(&words().extract(), |at, _| at == 3);
        let mut now = words();
        now.target[0].1 = TARGET.replace("Hola", "Buenas");
        let merge = now.merge(&[send(exchange, &out)], false);
        assert_eq!(names(&merge.findings), [""; 0], "{}", exchange.name);
        assert_eq!(merge.units, 1);
        assert!(now.after(&merge).text().contains("Buenas, { $name }."));
        let merge = now.merge(&[send(exchange, &all())], false);
        assert_eq!(names(&merge.findings), ["edited-since"], "{}", exchange.name);
        assert!(merge.revision.is_empty());
    }
}

#[test]
fn a_file_laid_out_anew_is_brought_together() {
    let (found, units, _) = merged(|answers| {
        for answer in answers {
            for parts in [parts_of(&mut answer.source), parts_of(&mut answer.target)] {
                parts.insert(0, Part::Text("\n      ".into()));
                parts.push(Part::Text("\n    ".into()));
            }
        }
    });
    assert_eq!((found, units), (vec!["reflowed-text"], 5));
}

#[test]
fn a_yes_to_what_is_there_is_recorded_and_its_absence_is_not() {
    let mut words = words();
    let extract = words.extract();
    let untouched = words.merge(&[send(&EXCHANGES[0], &extract)], false);
    assert!(words.after(&untouched).ledger.is_empty());
    let mut reviewed = extract.clone();
    reviewed.units.iter_mut().for_each(|unit| unit.state = UnitState::Reviewed);
    let merge = words.merge(&[send(&EXCHANGES[0], &reviewed)], false);
    assert!(merge.revision.is_empty());
    let after = words.after(&merge);
    assert!(after.extract().units.iter().all(|unit| unit.state == UnitState::Reviewed));
    // What was accepted by hand is not said again.
    let judgements = words.with_ground(|ground| ground.scopes[0].judgements.clone());
    let acceptance =
        Acceptance { scope: Scope::All, is_review: false, is_trivial: false, date: None, by: None };
    accept(&judgements, &acceptance, &mut words.ledger);
    let merge = words.merge(&[send(&EXCHANGES[0], &words.extract())], false);
    assert_eq!(words.after(&merge).ledger, words.ledger);
}

#[test]
fn a_message_of_which_only_some_variants_are_translated_waits() {
    let words = Words::of(SOURCE, "bye = Adiós, { -brand }\n");
    let extract = words.extract();
    let partly = translate(&extract, |_, unit| unit.id() == "hello" || unit.id() == "wells[one]");
    let merge = words.merge(&[send(&EXCHANGES[0], &partly)], false);
    assert_eq!(names(&merge.findings), ["partly-translated"]);
    assert_eq!(
        words.after(&merge).text(),
        "# A greeting.\nhello = Ñandú Hello, { $name }!\n\nbye = Adiós, { -brand }\n"
    );
    // Forms that only millions have may be left empty.
    let enough = translate(&extract, |_, unit| unit.message == "wells" && !unit.is_optional);
    let merge = words.merge(&[send(&EXCHANGES[0], &enough)], false);
    assert_eq!(names(&merge.findings), [""; 0]);
    assert!(words.after(&merge).text().contains("    [one] Ñandú { $n } *deep* well\n   *[other] Ñandú { $n } deep wells\n}\n    .note = Ñandú Wells\n"));
}

#[test]
fn new_entries_come_below_their_heading_and_in_place_of_their_comment() {
    let target = "### Head\n\n## One\n\n# Un saludo.\n# hello = Hello, { $name }!\n\n## Two\n\n# bye = Bye, { -brand }\n";
    let words = Words::of(SOURCE, target);
    let extract = translate(&words.extract(), |_, unit| unit.message != "wells" || !unit.is_optional);
    let merge = words.merge(&[send(&EXCHANGES[0], &extract)], false);
    assert_eq!(names(&merge.findings), [""; 0]);
    assert_eq!(
        words.after(&merge).text(),
        "### Head\n\n## One\n\n# Un saludo.\nhello = Ñandú Hello, { $name }!\n\nwells =\u{20}{ $n ->\n    [one] Ñandú { $n } *deep* well\n   *[other] Ñandú { $n } deep wells\n}\n    .note = Ñandú Wells\n\n## Two\n\nbye = Ñandú Bye, { -brand }\n"
    );
}

#[test]
fn what_cannot_be_read_is_never_written_over() {
    let target = TARGET.replace("hello = Hola, { $name }.", "hello = Hola, { $name ");
    let words = Words::of(SOURCE, &target);
    let merge = words.merge(
        &[send(&EXCHANGES[0], &translate(&words.extract(), |_, unit| unit.message == "hello"))],
        false,
    );
    assert_eq!(names(&merge.findings), ["unreadable-words"]);
    assert!(merge.revision.is_empty());
    assert!(names(&words.found()).is_empty());
}

#[test]
fn texts_that_look_like_syntax_are_written_so_that_they_are_text() {
    for text in [
        "[x] = 1",
        "a\n[x] b",
        "a\n*[x] b",
        "a\n.b = c",
        "}",
        "{",
        "{ $x }",
        " a ",
        "a\n\n  b\n c",
        "\n a",
        "a\n",
        "a\n   \nb",
        "*",
        "# a",
        "a\n# b = c",
        "a\n}",
        "\"",
        "\\u0041",
        "-x = y",
        "a \n b",
        "a\u{A0}",
        "«{ \"x\" }»",
        "a\tb",
        "\t\ta\n\tb",
    ] {
        let words = Words::of("m = One\n    .a = Two\nn = { $n ->\n    [one] x\n   *[other] y\n}\n", "");
        let mut extract = words.extract();
        for unit in &mut extract.units {
            unit.target = vec![Part::Text(text.to_owned())];
            unit.state = UnitState::Translated;
        }
        let merge = words.merge(&[send(&EXCHANGES[0], &extract)], false);
        assert_eq!(names(&merge.findings), [""; 0], "{text:?}");
        let second = words.after(&merge).merge(&[send(&EXCHANGES[0], &extract)], false);
        assert!(second.revision.is_empty(), "{text:?}: {}", second.revision.to_diff());
    }
}

mod xliff {
    use super::*;

    fn document() -> String {
        String::from_utf8((EXCHANGES[0].extract)(&all())).unwrap()
    }

    #[track_caller]
    fn units(text: &str) -> usize {
        let back = read(&EXCHANGES[0], "es.xlf", text.as_bytes().to_vec());
        let merge = words().merge(&[back], false);
        assert_eq!(names(&merge.findings), [""; 0]);
        merge.units
    }

    #[track_caller]
    fn refused(text: &str) {
        let back = read(&EXCHANGES[0], "es.xlf", text.as_bytes().to_vec());
        assert_eq!(names(&back.found), ["damaged-return"]);
        let merge = words().merge(&[back], true);
        assert!(merge.revision.is_empty());
        assert_eq!(merge.units, 0);
    }

    #[test]
    fn what_tools_do_to_it_is_read() {
        let document = document();
        assert_eq!(units(&document), 5);
        assert_eq!(units(&document.replace("version=\"2.1\"", "version=\"2.0\"")), 5);
        assert_eq!(units(&document.replace(" state=\"translated\"", "")), 5);
        assert_eq!(units(&document.replace("Ñandú ", "<![CDATA[Ñandú ]]>")), 5);
        assert_eq!(units(&document.replace("Ñandú ", "&#209;and&#xFA;&#32;")), 5);
        assert_eq!(units(&document.replace("Ñandú ", "<mrk id=\"q\" type=\"comment\">Ñandú </mrk>")), 5);
        assert_eq!(units(&document.replace('\n', "\r\n")), 5);
        assert_eq!(units(&document.replace("<originalData>", "<!-- x --><originalData>")), 5);
        let without_data: String = document
            .split("<originalData>")
            .map(|part| part.split_once("</originalData>").map_or(part, |(_, rest)| rest))
            .collect();
        assert_eq!(units(&without_data), 5);
        let prefixed = document.replace("</", "</x:").replace("xmlns=", "xmlns:x=");
        let prefixed = [
            "xliff",
            "file",
            "unit",
            "group",
            "notes",
            "note",
            "segment",
            "source",
            "target",
            "originalData",
            "data",
            "ph",
            "pc",
        ]
        .iter()
        .fold(prefixed, |text, name| {
            text.replace(&format!("<{name}>"), &format!("<x:{name}>"))
                .replace(&format!("<{name} "), &format!("<x:{name} "))
        })
        .replace("</x:mda:", "</mda:");
        assert_eq!(units(&prefixed), 5);
    }

    #[test]
    fn segments_that_a_tool_has_split_are_one_again() {
        let document = document();
        let split = document.replacen(
            "<source>Hello, ",
            "<source>Hello,</source><target>Ñandú Hola,</target></segment><ignorable><source> </source></ignorable><segment><source>",
            1,
        );
        let split = split.replacen("<target>Ñandú Hola, <ph", "<target><ph", 1);
        assert_eq!(units(&split), 5);
    }

    #[test]
    fn what_could_do_harm_or_is_damaged_is_refused() {
        let document = document();
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        refused(&document.replace(head, &format!("{head}<!DOCTYPE x [<!ENTITY a \"aaaa\">]>")));
        refused(&document.replacen("Ñandú", "&a;", 1));
        refused(&document.replacen("name=\"hello\"", "name=\"&a;\"", 1));
        refused(&document.replacen("</target>", "", 1));
        refused(
            document
                .get(..document.len() / 2 - 1)
                .map(|text| text.trim_end_matches(|c: char| !c.is_ascii()))
                .unwrap(),
        );
        refused(&document.replacen("Ñandú", &"<mrk id=\"a\">".repeat(200), 1));
        let huge = "<mrk>".repeat(100_000);
        refused(&document.replacen("Ñandú", &huge, 1));
    }
}
