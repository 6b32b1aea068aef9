//! `rename`: one name changes everywhere, and nothing else does.

use crate::sandbox::Sandbox;
use crate::workbook::{rows, workbook_of};

const WORDS: &str = "locales/es/statements/global-compact-2017.ftl";
const FACTS: &str = "data/statements/global-compact-2017.toml";

/// Exports before and after; pages, Markdown and contact sheets must be the same, and nothing may be found.
fn rename(ours: &Sandbox, arguments: &[&str]) -> Vec<String> {
    ours.run(&["export"]).exits(0);
    let published = |ours: &Sandbox| {
        let files = ours.files("out").into_iter();
        files.filter(|(path, _)| !path.ends_with(".json")).collect::<Vec<_>>()
    };
    let (before, files) = (published(ours), [ours.files("locales"), ours.files("data")].concat());
    let mut planned = vec!["rename", "--dry-run"];
    planned.extend(arguments);
    let plan = ours.run(&planned).exits(0);
    assert_eq!([ours.files("locales"), ours.files("data")].concat(), files);
    let mut done = vec!["rename"];
    done.extend(arguments);
    ours.run(&done).exits(0);
    let check = ours.run(&["check", "--strict"]).exits(0);
    assert_eq!(check.stdout, "", "{}", check.stdout);
    let status = ours.run(&["status", "--todo"]).exits(0);
    assert_eq!(status.stdout, "", "{}", status.stdout);
    ours.run(&["export"]).exits(0);
    for (before, after) in before.iter().zip(&published(ours)) {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        // What may be linked to is called as its message is.
        let after =
            text(&after.1).replace(&format!("id=\"{}\"", arguments[1]), &format!("id=\"{}\"", arguments[0]));
        assert!(text(&before.1) == after, "{}\n{after}", text(&before.1));
    }
    let again = ours.run(&done).exits(0);
    assert!(again.stderr.contains("nothing to rename"), "{}", again.stderr);
    let header = |line: &str| line.strip_prefix("+++ b/").map(str::to_owned);
    plan.stdout.lines().filter_map(header).collect()
}

#[test]
fn a_message_is_renamed_in_every_locale_the_facts_and_the_ledger() {
    let ours = Sandbox::of_our_statement();
    let facts = ours.read(FACTS);
    let changed = rename(&ours, &["closing", "promise", "--statement", "global-compact-2017"]);
    assert_eq!(
        changed,
        [FACTS, "locales/en/statements/global-compact-2017.ftl", "locales/es/ledger.txt", WORDS]
    );
    let back = ours.run(&["rename", "promise", "end", "--statement", "global-compact-2017"]).exits(0);
    assert!(back.stderr.contains("#end"), "{}", back.stderr);
    ours.run(&["rename", "end", "promise"]).exits(0);
    assert_eq!(ours.read(FACTS), facts.replace("\"closing\"", "\"promise\""));
    let ledger = ours.read("locales/es/ledger.txt");
    assert!(ledger.contains("ftl promise ") && ledger.contains("ftl closing "), "facts are never pruned");
}

#[test]
fn a_term_takes_the_facts_of_what_refers_to_it_along() {
    let ours = Sandbox::of_our_statement();
    let words = |ours: &Sandbox| {
        let files = ours.files("locales").into_iter();
        files.filter(|(path, _)| path.ends_with(".ftl")).collect::<Vec<_>>()
    };
    let before = words(&ours);
    let changed = rename(&ours, &["global-compact", "compact"]);
    assert!(changed.contains(&"locales/en/history.txt".to_owned()), "{changed:?}");
    for path in [WORDS, "locales/en/terms.ftl"] {
        assert!(!ours.read(path).contains("-global-compact"), "{path}");
    }
    assert!(ours.read("locales/en/history.txt").contains("{ -compact(form: \"full\") }"));
    // With its hyphen it is no option.
    rename(&ours, &["-compact", "-global-compact"]);
    assert!(words(&ours) == before, "there and back is nowhere");
}

#[test]
fn a_place_is_renamed_where_statements_and_contacts_name_it() {
    let ours = Sandbox::of_our_statement();
    let changed = rename(&ours, &["puerto-vallarta", "pvr"]);
    assert!(changed.contains(&FACTS.to_owned()) && changed.contains(&"locales/es/places.ftl".to_owned()));
    let changed = rename(&ours, &["chicago", "windy-city"]);
    assert!(changed.contains(&"data/contacts.csv".to_owned()), "{changed:?}");
    let contacts = ours.read("data/contacts.csv");
    assert!(contacts.contains("alianza-americas-chicago,,alianza-americas,windy-city,"), "{contacts}");
}

#[test]
fn an_outdated_translation_stays_outdated() {
    let ours = Sandbox::of_our_statement();
    ours.edit("locales/en/statements/global-compact-2017.ftl", "is not immune", "is by no means immune");
    ours.run(&["rename", "global-compact", "compact"]).exits(0);
    ours.run(&["rename", "withdrawal", "exit", "--statement", "global-compact-2017"]).exits(0);
    let todo = ours.run(&["status", "--todo"]).exits(0).stdout;
    assert!(todo.contains("exit") && todo.contains("outdated"), "{todo}");
    assert_eq!(todo.lines().filter(|line| line.contains("outdated")).count(), 1, "{todo}");
    let diff = ours.run(&["diff"]).exits(0).stdout;
    assert!(diff.contains("by no means"), "{diff}");
}

#[test]
fn an_attribute_is_renamed_by_its_last_part() {
    let ours = Sandbox::of_our_statement().without_ledgers();
    for locale in ["en", "es"] {
        ours.edit(
            &format!("locales/{locale}/terms.ftl"),
            "-agenda-2030 =",
            "-g = g\n    .kind = m\n-h =\n    { -g.kind ->\n        [m] h\n       *[f] i\n    }\n-agenda-2030 =",
        );
    }
    ours.run(&["rename", "-g.kind", ".gender"]).exits(0);
    for locale in ["en", "es"] {
        let terms = ours.read(&format!("locales/{locale}/terms.ftl"));
        assert!(terms.contains("    .gender = m\n") && terms.contains("{ -g.gender ->"), "{terms}");
    }
    ours.run(&["rename", "g.gender", "-g.kind"]).exits(0);
    assert!(ours.read("locales/en/terms.ftl").contains("    .kind = m\n"));
}

#[test]
fn what_cannot_be_renamed_is_refused_and_nothing_is_written() {
    let ours = Sandbox::of_our_statement();
    let before = [ours.files("locales"), ours.files("data")].concat();
    for (old, new, said) in [
        ("closing", "opportunity", "there already, in locales/en/statements/global-compact-2017.ftl"),
        ("closing", "signed", "there already, in locales/en/labels.ftl"),
        ("signed", "opportunity", "there already"),
        ("closing", "the closing", "cannot be the name"),
        ("closing", "-closing", "cannot be the name"),
        ("closing", "Closing_2", "as in “closing-2”"),
        ("closing", "closing.note", "cannot be the name"),
        ("clossing", "end", "Perhaps “closing” is meant"),
        ("closing.note", "closing.remark", "No message is called"),
        ("title", "headline", "the program looks for it"),
        ("signed", "undersigned", "the program looks for it"),
        ("contacts-heading-without-place", "contacts-head", "the program looks for it"),
        ("puerto-vallarta.full", "long", "the program looks for it"),
        ("simn", "scalabrini", "id of an organization"),
    ] {
        let run = ours.run(&["rename", old, new]).exits(2);
        assert!(run.stderr.contains(said), "{old} {new}: {}", run.stderr);
        assert_eq!([ours.files("locales"), ours.files("data")].concat(), before, "{old} {new}");
    }
    let run = ours.run(&["rename", "closing", "end", "--statement", "2017"]).exits(2);
    assert!(run.stderr.contains("no statement"), "{}", run.stderr);
    // A name within what cannot be read would be forgotten.
    ours.edit(WORDS, "subtitle = ", "subtitle = { ");
    let run = ours.run(&["rename", "closing", "end"]).exits(1);
    assert!(run.stderr.contains(WORDS), "{}", run.stderr);
    assert!(ours.read(FACTS).contains("\"closing\""));
}

#[test]
fn of_two_statements_one_is_named() {
    let ours = Sandbox::of_our_statement().without_ledgers();
    ours.write(
        "data/statements/second.toml",
        "date = 2026-01-01\nbody = [\"closing\"]\nsignatories = []\ncontacts = []\n",
    );
    for locale in ["en", "es"] {
        ours.write(&format!("locales/{locale}/statements/second.ftl"), "title = T\nclosing = C\n");
    }
    let run = ours.run(&["rename", "closing", "end"]).exits(2);
    assert!(run.stderr.contains("global-compact-2017, second"), "{}", run.stderr);
    ours.run(&["rename", "closing", "end", "--statement", "second"]).exits(0);
    assert!(ours.read(FACTS).contains("\"closing\"") && ours.read(WORDS).contains("closing ="));
    assert!(ours.read("data/statements/second.toml").contains("[\"end\"]"));
}

#[test]
fn a_workbook_that_names_the_place_is_not_written_into() {
    let ours = Sandbox::of_our_statement();
    std::fs::remove_file(ours.root().join("data/contacts.csv")).unwrap();
    let table = rows(&[&["id", "name", "place", "emails"], &["ana", "Ana", "chicago", "ana@a.example"]]);
    ours.write("data/contacts.xlsx", workbook_of(&table, &[]));
    let before = ours.files("locales");
    let run = ours.run(&["rename", "chicago", "windy-city"]).exits(2);
    assert!(run.stderr.contains("does not write into workbooks"), "{}", run.stderr);
    assert!(ours.files("locales") == before);
}

/// A message that waits in a comment waits under its new name.
#[test]
fn a_message_that_waits_for_its_translator_is_renamed() {
    let sandbox = Sandbox::of_our_statement();
    sandbox.run(&["locale", "add", "fr"]).exits(0);
    sandbox.run(&["rename", "closing", "promise", "--statement", "global-compact-2017"]).exits(0);
    let french = sandbox.read("locales/fr/statements/global-compact-2017.ftl");
    assert!(french.contains("\n# promise = ") && !french.contains("\n# closing = "), "{french}");
    let again = sandbox.run(&["locale", "add", "fr"]).exits(0);
    assert!(again.stderr.contains("nothing to add"), "{}", again.stderr);
}
