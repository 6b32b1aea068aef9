//! `glossary import`: words that others agreed on.

use crate::sandbox::Sandbox;

const GLOSSARY: &str = "data/glossary.csv";

fn project() -> Sandbox {
    let project = Sandbox::empty();
    project.run(&["init", "."]).exits(0);
    project
}

fn tbx(entries: &str) -> String {
    format!("<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\"><text><body>{entries}</body></text></tbx>")
}

fn entry(words: &[(&str, &str, &str)]) -> String {
    let section = |(tag, term, status): &(&str, &str, &str)| {
        format!(
            "<langSec xml:lang=\"{tag}\"><termSec><term>{term}</term><termNote type=\"administrativeStatus\">{status}</termNote></termSec></langSec>"
        )
    };
    format!(
        "<conceptEntry><note>As we say</note>{}</conceptEntry>",
        words.iter().map(section).collect::<String>()
    )
}

#[test]
fn terms_come_in_as_a_plan_and_what_is_known_stays() {
    let project = project();
    let terms = [
        entry(&[
            ("en", "library", ""),
            ("es-ES", "biblioteca", "preferredTerm-admn-sts"),
            ("es", "librería", "deprecatedTerm-admn-sts"),
        ]),
        entry(&[("en", "reading room", ""), ("es", "sala de lectura", "")]),
    ];
    project.write("theirs.tbx", tbx(&terms.concat()));
    let plan = project.run(&["glossary", "import", "theirs.tbx", "--dry-run"]).exits(0);
    assert!(plan.stdout.contains("+,library,biblioteca,,As we say"), "{}", plan.stdout);
    assert!(plan.stderr.contains("3 new terms would be added."), "{}", plan.stderr);
    assert!(!project.exists(GLOSSARY));
    project.run(&["glossary", "import", "theirs.tbx"]).exits(0);
    let glossary = project.read(GLOSSARY);
    assert_eq!(
        glossary,
        "kind,source,es,instead,note\n,library,biblioteca,,As we say\nforbidden,library,librería,,As we say\n,reading room,sala de lectura,,As we say\n"
    );
    let again = project.run(&["glossary", "import", "theirs.tbx"]).exits(0);
    assert!(again.stderr.contains("No new term. 3 were known already."), "{}", again.stderr);
    // What the rules say of a translation now.
    project.edit("locales/es/statements/library-hours.ftl", "la sala de lectura", "el salón");
    let found = project.run(&["check"]);
    assert!(
        found.stdout.contains("sala de lectura") || found.stderr.contains("sala de lectura"),
        "{found:?}"
    );
    // Another word is shown, and taken where that is said.
    project.write("theirs.tbx", tbx(&entry(&[("en", "reading room", ""), ("es", "salón", "")])));
    let shown = project.run(&["glossary", "import", "theirs.tbx"]).exits(0);
    assert_eq!(shown.stdout, "reading room, es:\n- sala de lectura\n+ salón\n");
    assert!(shown.stderr.contains("--update"), "{}", shown.stderr);
    assert_eq!(project.read(GLOSSARY), glossary);
    project.run(&["glossary", "import", "theirs.tbx", "--update"]).exits(0);
    assert_eq!(project.read(GLOSSARY), glossary.replace("sala de lectura", "salón"));
    // It goes out in the newer version too, and `merge` says where it comes in.
    project.run(&["extract", "--to", "tbx3", "--locale", "es"]).exits(0);
    assert!(project.read("exchange/es.3.tbx").contains("urn:iso:std:iso:30042:ed-2"));
    let sent = project.run(&["merge", "exchange/es.3.tbx"]).exits(1);
    assert!(sent.stderr.contains("comunicado glossary import"), "{}", sent.stderr);
}

#[test]
fn tables_without_headings_and_in_other_encodings_are_read() {
    let project = project();
    project.write("terms.txt", b"reading room\tsal\xF3n\tUp\xE1\nlibrary\tbiblioteca\t\n");
    let refused = project.run(&["glossary", "import", "terms.txt", "--dry-run"]).exits(1);
    assert!(refused.stderr.contains("unknown-glossary"), "{}", refused.stderr);
    let columns = ["glossary", "import", "terms.txt", "--columns", "en,es,note"];
    let guessed = project.run(&[&columns[..], &["--dry-run"]].concat()).exits(0);
    assert!(guessed.stderr.contains("guessed-encoding") && guessed.stdout.contains("salón"), "{guessed:?}");
    project.run(&[&columns[..], &["--encoding", "macintosh"]].concat()).exits(0);
    assert_eq!(
        project.read(GLOSSARY),
        "kind,source,es,instead,note\n,reading room,salÛn,,Up·\n,library,biblioteca,,\n"
    );
    // What is wrong is told before anything is written.
    let before = project.read(GLOSSARY);
    for (text, said) in [
        ("<!DOCTYPE martif [<!ENTITY a \"b\">]><martif/>", "damaged-return"),
        ("PK\u{3}\u{4}", "damaged-return"),
        ("en,fr\na,b\n", "unknown-glossary"),
        (
            "<tbx><conceptEntry><langSec xml:lang=\"de\"><termSec><term>a</term></termSec></langSec></conceptEntry></tbx>",
            "nothing-of-ours",
        ),
    ] {
        project.write("wrong.tbx", text);
        let wrong = project.run(&["glossary", "import", "wrong.tbx"]);
        assert!(wrong.stderr.contains(said), "{said}: {}", wrong.stderr);
        assert_eq!(project.read(GLOSSARY), before);
    }
    project.run(&["glossary", "import", "none.tbx"]).exits(2);
    project.run(&["glossary", "import", "terms.txt", "--locale", "xx"]).exits(2);
}
