//! PO that came back from the programs that edit it.

use super::super::{Exchange, UnitState, find_exchange};
use super::ground::{Words, names, read, send, translate};

const SOURCE: &str = "### Head\n\n## One\n\n# A \"greeting\".\nhello = Hello, { $name }!\nwells = { $n ->\n    [one] { $n } *deep* well\n   *[other] { $n } deep wells\n}\nlines =\n    One\n\n    \\two\n";
const TARGET: &str = "hello = Hola, { $name }.\nwells = { $n ->\n    [one] { $n } pozo *hondo*\n   *[other] { $n } pozos hondos\n}\nlines =\n    Uno\n\n    \\dos\n";

fn po() -> &'static Exchange {
    find_exchange("po").unwrap()
}

fn words() -> Words {
    Words::of(SOURCE, TARGET)
}

/// Everything translated anew.
fn document() -> String {
    let all = translate(&words().extract(), |_, _| true);
    String::from_utf8((po().extract)(&all)).unwrap()
}

/// What is found, and how many sentences are taken.
#[track_caller]
fn merged(text: impl AsRef<[u8]>) -> (Vec<&'static str>, usize) {
    let merge = words().merge(&[read(po(), "es.po", text.as_ref().to_vec())], false);
    (names(&merge.findings), merge.units)
}

#[test]
fn entries_have_context_notes_references_and_text() {
    let mut words = Words::of(SOURCE, "");
    words.target.clear();
    let extract = words.extract();
    let text = String::from_utf8((po().extract)(&extract)).unwrap();
    let seen = &extract.units[0].seen;
    assert!(text.contains("\"Language: es\\n\"\n"));
    assert!(text.contains(
        "\"Plural-Forms: nplurals=3; plural=((n == 1) ? 0 : (n != 0 && n % 1000000 == 0) ? 1 : 2);\\n\"\n"
    ));
    let entry = format!(
        "\n#. One\n#. A \"greeting\".\n#: labels.ftl:hello seen={seen}\nmsgctxt \"labels.ftl:hello\"\nmsgid \"Hello, {{ $name }}!\"\nmsgstr \"\"\n"
    );
    assert!(text.contains(&entry), "{text}");
    assert!(text.contains("#. $n = one (1)\n"), "{text}");
    assert!(text.contains("msgctxt \"labels.ftl:wells[one]\"\nmsgid \"{ $n } *deep* well\"\n"), "{text}");
    assert!(text.contains("msgid \"\"\n\"One\\n\"\n\"\\n\"\n\"\\\\two\"\n"), "{text}");
}

#[test]
fn what_is_outdated_is_fuzzy_and_carries_what_its_source_was() {
    let mut words = words();
    let late = send(po(), &translate(&words.extract(), |_, _| true));
    words.source[0].1 = SOURCE.replace("Hello", "Good evening");
    let after = words.after(&words.merge(&[late], false));
    let text = String::from_utf8((po().extract)(&after.extract())).unwrap();
    let entry = "#, fuzzy\n#| msgctxt \"labels.ftl:hello\"\n#| msgid \"Hello, { $name }!\"\nmsgctxt \"labels.ftl:hello\"\nmsgid \"Good evening, { $name }!\"\n";
    assert!(text.contains(entry), "{text}");
    assert!(text.contains("#. [-Hello-]{+Good evening+}, { $name }!\n"), "{text}");
    // Untouched it is nothing new. A yes to it takes the mark away.
    let state = |text: &str| {
        let back = read(po(), "es.po", text.as_bytes().to_vec());
        assert_eq!(names(&back.found), [""; 0]);
        after.after(&after.merge(&[back], false)).extract().units[0].state
    };
    assert_eq!(state(&text), UnitState::Outdated);
    assert_eq!(state(&text.replace("#, fuzzy\n", "")), UnitState::Translated);
}

#[test]
fn what_programs_do_to_it_is_read() {
    let document = document();
    assert_eq!(merged(&document), (vec![], 4));
    // Wrapped at other places, as Poedit and msgcat do, or on one line.
    assert_eq!(merged(document.replace("Ñandú ", "\"\n\"Ñandú\"\n\" ")), (vec![], 4));
    assert_eq!(merged(document.replace("\\n\"\n\"", "\\n")), (vec![], 4));
    assert_eq!(merged(document.replace("Ñandú ", "Ña\" \"ndú ")), (vec![], 4));
    assert_eq!(merged(document.replace('\n', "\r\n")), (vec![], 4));
    assert_eq!(merged(document.replace('\n', "\r")), (vec![], 4));
    assert_eq!(merged(document.replace("\n\n", "\n")), (vec![], 4));
    // Comments, flags and references lost or added; the context lost and the reference kept.
    let is_note = |line: &&str| !line.starts_with('#');
    assert_eq!(
        merged(document.lines().filter(is_note).map(|line| format!("{line}\n")).collect::<String>()),
        (vec![], 4)
    );
    assert_eq!(merged(document.replace("\nmsgctxt", "\n# Me\n#, no-wrap, c-format\nmsgctxt")), (vec![], 4));
    let is_context = |line: &&str| !line.starts_with("msgctxt");
    assert_eq!(
        merged(document.lines().filter(is_context).map(|line| format!("{line}\n")).collect::<String>()),
        (vec![], 4)
    );
    // A header of another program, with other plural forms.
    let header = "nplurals=2; plural=(n != 1);";
    let forms = "nplurals=3; plural=((n == 1) ? 0 : (n != 0 && n % 1000000 == 0) ? 1 : 2);";
    assert!(document.contains(forms));
    assert_eq!(merged(document.replace(forms, header)), (vec![], 4));
    // What is no longer there, with the marks that it had.
    let obsolete = "\n#, fuzzy\n#~| msgid \"old\"\n#~ msgctxt \"labels.ftl:gone\"\n#~ msgid \"Gone\"\n#~ msgstr \"Ido\"\n";
    assert_eq!(merged(document.replacen("\n\n", obsolete, 1)), (vec![], 4));
    assert_eq!(merged(document.clone() + obsolete), (vec![], 4));
    // The same entry twice is one; two translations are none.
    let entries = document.split_once("\n\n").unwrap().1;
    assert_eq!(merged(format!("{document}\n{entries}")), (vec![], 4));
    let other = entries.replace("msgstr \"Ñandú Hola", "msgstr \"Muy buenas");
    assert_eq!(merged(format!("{document}\n{other}")), (vec!["contradictory-answers"], 0));
    // Emptied, as OmegaT does to what is like its source.
    assert_eq!(merged(document.replace("msgstr \"Ñandú Hola, { $name }.\"", "msgstr \"\"")), (vec![], 3));
}

#[test]
fn its_charset_is_what_it_is_and_not_what_it_says() {
    let document = document();
    let said = |charset: &str| document.replace("charset=UTF-8", &format!("charset={charset}"));
    assert_eq!(merged(said("ISO-8859-1")), (vec![], 4));
    let latin = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    assert_eq!(merged(latin(&said("ISO-8859-1"))), (vec![], 4));
    assert_eq!(merged(latin(&document)), (vec!["guessed-encoding"], 4));
    assert_eq!(merged([b"\xEF\xBB\xBF", document.as_bytes()].concat()), (vec![], 4));
}

#[test]
fn what_is_fuzzy_is_told_and_not_taken() {
    let fuzzy = document().replace("\nmsgctxt \"labels.ftl:wells", "\n#, fuzzy\nmsgctxt \"labels.ftl:wells");
    assert_eq!(merged(fuzzy), (vec!["unfinished-answers"], 2));
}

#[test]
fn what_is_no_po_is_refused_where_it_stands() {
    let document = document();
    for (from, to) in [
        ("msgstr \"Ñandú Hola", "msgstr \"Ñandú \\Hola"),
        ("Ñandú Hola, { $name }.\"\n", "Ñandú Hola, { $name }.\n"),
        ("msgstr \"Ñandú Hola", "msgstr[0] \"Ñandú Hola"),
        ("msgstr \"Ñandú Hola", "msgid_plural \"x\"\nmsgstr[0] \"Ñandú Hola"),
        ("msgstr \"Ñandú Hola", "msgstr Ñandú \"Hola"),
        ("msgctxt \"labels.ftl:hello\"\n", "<<<<<<< ours\nmsgctxt \"labels.ftl:hello\"\n"),
        ("msgid \"Hello", "msgid \"x\"\nmsgid \"Hello"),
    ] {
        let text = document.replacen(from, to, 1);
        assert_ne!(text, document);
        let back = read(po(), "es.po", text.clone().into_bytes());
        assert_eq!(names(&back.found), ["damaged-return"], "{to}");
        assert!(words().merge(&[back], true).revision.is_empty());
    }
    let half = document.rsplit_once("msgstr").unwrap().0;
    assert_eq!(names(&read(po(), "es.po", half.as_bytes().to_vec()).found), ["damaged-return"]);
}

#[test]
fn its_header_names_the_language() {
    let document = document();
    for (named, target) in [("es_MX", Some("es-MX")), ("sr@latin", Some("sr-Latn")), ("", None)] {
        let text = document.replace("Language: es\\n", &format!("Language: {named}\\n"));
        assert_eq!(read(po(), "es.po", text.into_bytes()).made.target.as_deref(), target);
    }
}
