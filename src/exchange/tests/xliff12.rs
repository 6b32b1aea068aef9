//! XLIFF 1.2 that came back from the programs that edit it.

use super::super::{Exchange, Extract, UnitState, find_exchange, recognize};
use super::ground::{Words, names, read, send, translate};

const SOURCE: &str = "hello = Hello, { $name }!\nwells = { $n ->\n    [one] { $n } *deep* well\n   *[other] { $n } deep wells\n}\n    .note = Wells\nbell = a\u{7}b\n";
const TARGET: &str = "hello = Hola, { $name }.\nwells = { $n ->\n    [one] { $n } pozo *hondo*\n   *[other] { $n } pozos hondos\n}\n    .note = Pozos\nbell = c\u{7}d\n";

fn xliff() -> &'static Exchange {
    find_exchange("xliff12").unwrap()
}

fn words() -> Words {
    Words::of(SOURCE, TARGET)
}

fn all() -> Extract {
    translate(&words().extract(), |_, unit| unit.message != "bell")
}

fn text(extract: &Extract) -> String {
    String::from_utf8((xliff().extract)(extract)).unwrap()
}

#[track_caller]
fn merged(words: &Words, text: &str) -> (Vec<&'static str>, usize) {
    let merge = words.merge(&[read(xliff(), "es.xlf", text.as_bytes().to_vec())], false);
    (names(&merge.findings), merge.units)
}

#[test]
fn units_have_targets_before_anybody_translates() {
    let out = text(&Words::of(SOURCE, "").extract());
    let unit = "<source>Hello, <ph id=\"1\" ctype=\"x-fluent\" equiv-text=\"{ $name }\">{ $name }</ph>!</source>\n     <target state=\"new\">Hello, <ph";
    assert!(out.contains(unit), "{out}");
    assert!(out.contains("<bpt id=\"2\" ctype=\"italic\">*</bpt>deep<ept id=\"2\">*</ept>"), "{out}");
    let back = read(xliff(), "a.xlf", out.into_bytes());
    assert_eq!(recognize(&back.delivery).map(|exchange| exchange.name), Some("xliff12"));
}

#[test]
fn what_was_filled_in_is_no_answer_unless_somebody_says_so() {
    let words = Words::of(SOURCE, "");
    let out = text(&words.extract());
    assert_eq!(merged(&words, &out), (vec![], 0));
    assert_eq!(merged(&words, &out.replace(" state=\"new\"", "")), (vec![], 0));
    let said = out.replacen("<target state=\"new\">Hello", "<target state=\"translated\">Hello", 1);
    assert_eq!(merged(&words, &said), (vec![], 1));
    // OmegaT writes the translation and leaves the state.
    let some = out.replace("<target state=\"new\">Hello", "<target state=\"new\">Hola");
    assert_eq!(merged(&words, &some), (vec![], 1));
    // Since then the source changed, a message got another name, somebody else translated: nothing is made of it.
    let changed = Words::of(&SOURCE.replace("Hello", "Good evening").replace("bell", "ring"), TARGET);
    assert_eq!(merged(&changed, &out), (vec![], 0));
}

#[test]
fn states_come_back() {
    let words = words();
    let reviewed = |text: &str| {
        let merge = words.merge(&[read(xliff(), "es.xlf", text.as_bytes().to_vec())], false);
        assert!(merge.revision.is_empty());
        words.after(&merge).extract().units.iter().filter(|unit| unit.state == UnitState::Reviewed).count()
    };
    let out = text(&words.extract());
    assert_eq!(reviewed(&out), 0);
    assert_eq!(
        reviewed(&out.replace("state=\"translated\"", "state=\"final\"")),
        words.extract().units.len()
    );
    assert_eq!(reviewed(&out.replace("approved=\"no\"", "approved=\"yes\"")), words.extract().units.len());
}

#[test]
fn what_is_outdated_comes_with_the_version_before() {
    let mut words = words();
    let late = send(xliff(), &all());
    words.source[0].1 = SOURCE.replace("Hello", "Good evening");
    let out = text(&words.after(&words.merge(&[late], false)).extract());
    assert!(out.contains("<target state=\"needs-review-translation\">Ñandú Hola, <ph"), "{out}");
    assert!(out.contains("<alt-trans alttranstype=\"previous-version\"><source>Hello, <ph"), "{out}");
}

#[test]
fn what_programs_do_to_it_is_read() {
    let document = text(&all());
    let merged = |text: &str| merged(&words(), text);
    assert_eq!(merged(&document), (vec![], 4));
    assert_eq!(merged(&document.replace(" state=\"translated\"", "")), (vec![], 4));
    assert_eq!(merged(&document.replace("Ñandú ", "<![CDATA[Ñandú ]]>")), (vec![], 4));
    assert_eq!(merged(&document.replace("Ñandú ", "<mrk mtype=\"seg\" mid=\"0\">Ñandú </mrk>")), (vec![], 4));
    assert_eq!(merged(&document.replace('\n', "\r\n")), (vec![], 4));
    let counted: String = document
        .split("<trans-unit id=\"")
        .enumerate()
        .map(|(at, part)| match part.split_once('"').filter(|_| at > 0) {
            Some((_, rest)) => format!("<trans-unit id=\"{at}\"{rest}"),
            None => part.to_owned(),
        })
        .collect();
    assert_eq!(merged(&counted), (vec![], 4));
    assert_eq!(merged(&document.replace(" resname=", " phase-name=")), (vec![], 4));
    let segmented =
        document.replace("</source>", "</source><seg-source><mrk mtype=\"seg\">x</mrk></seg-source>");
    assert_eq!(merged(&segmented), (vec![], 4));
    // Codes by what they stand for alone.
    let bare = document.replace(">{ $name }</ph>", "/>").replace(">{ $n }</ph>", "/>").replace("<ph ", "<x ");
    assert_eq!(merged(&bare), (vec![], 4));
    let groups = document.replace("<bpt ", "<g ").replace(">*</bpt>", ">");
    let groups = (1..6).fold(groups, |text, id| text.replace(&format!("<ept id=\"{id}\">*</ept>"), "</g>"));
    assert_eq!(merged(&groups), (vec![], 4));
    assert_eq!(
        merged(&document.replace("</target>", "</target><alt-trans><target>Nada</target></alt-trans>")),
        (vec![], 4)
    );
    let doctype = document.replace("?>\n", "?>\n<!DOCTYPE xliff>\n");
    assert_eq!(names(&read(xliff(), "es.xlf", doctype.into_bytes()).found), ["damaged-return"]);
}
