//! Documents that would do harm, or are none: each is refused or defused, with a finding that says what to do.

use crate::import::document;
use crate::sandbox::Sandbox;

/// Imports a document as a statement, and gives what was told.
fn told(sandbox: &Sandbox, bytes: impl AsRef<[u8]>, code: i32) -> String {
    sandbox.write("it.txt", bytes);
    sandbox.run(&["import", "it.txt", "--id", "it"]).exits(code).stderr
}

#[test]
fn signs_that_turn_letters_around_are_taken_out_and_told() {
    let sandbox = Sandbox::empty();
    let turned = document().replace("deeply", "\u{202e}ylpeed\u{202c}");
    let told = told(&sandbox, turned, 0);
    assert!(
        told.contains("[X078 defused-document]") && told.contains("one") | told.contains("a sign"),
        "{told}"
    );
    let words = sandbox.read("locales/en/statements/it.ftl");
    assert!(words.contains("ylpeed") && !words.contains("202e") && !words.contains('\u{202e}'), "{words}");
}

#[test]
fn what_is_no_text_is_not_taken_for_utf_16() {
    let sandbox = Sandbox::empty();
    let text = "Statement on the wells\n\nGeneva, 3 May 2021 - The wells run dry and nobody came to look.\n";
    let units: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for (bytes, wanted) in [(&little, "--encoding utf-16le"), (&big, "--encoding utf-16be")] {
        let told = told(&sandbox, bytes, 1);
        assert!(told.contains(wanted), "{told}");
        let encoding = wanted.split_once(' ').unwrap().1;
        sandbox.run(&["import", "it.txt", "--id", "it", "--encoding", encoding, "--dry-run"]).exits(0);
    }
    let stray = told(&sandbox, text.replace("wells run", "wells\0 run"), 1);
    assert!(stray.contains("bytes in it (0)") && !stray.contains("UTF-16"), "{stray}");
}

/// What a folder of documents may hold beside documents: each is said, and the others come in.
#[cfg(unix)]
#[test]
fn an_archive_is_read_whatever_lies_in_it() {
    use std::os::unix::fs::symlink;

    let (sandbox, outside) = (Sandbox::empty(), Sandbox::empty());
    outside.write("secret.txt", document().replace("December 4", "December 9"));
    let root = sandbox.root().join("archive");
    let deep = vec!["d"; 40].join("/");
    sandbox.write("archive/a.txt", document());
    sandbox.write(&format!("archive/{deep}/b.txt"), document().replace("December 4", "December 5"));
    sandbox.write("archive/bad\nname.txt", document()).write("archive/$(touch pwned).txt", document());
    symlink(outside.root(), root.join("away")).unwrap();
    symlink(outside.root().join("secret.txt"), root.join("secret.txt")).unwrap();
    symlink("..", root.join("d/up")).unwrap();
    symlink("nowhere.txt", root.join("gone.txt")).unwrap();
    let big = std::fs::File::create(root.join("big.txt")).unwrap();
    big.set_len(1 << 30).unwrap();
    let run = sandbox.run(&["import", "--statements", "archive"]).exits(1);
    assert!(run.stderr.contains("6 documents: new 2,"), "{}{}", run.stdout, run.stderr);
    for wanted in [
        "link-outside]: away is",
        "link-outside]: archive/secret.txt is",
        "unreadable-name]: A name in .",
        "unreadable-file]: archive/gone.txt",
        "file-too-large]: archive/big.txt",
    ] {
        assert!(run.stderr.contains(wanted), "{wanted}: {}", run.stderr);
    }
    let facts = sandbox.files("data/statements");
    let says = |day: &str| facts.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(day));
    assert!(!sandbox.exists("pwned") && says("date = 2017-12-04") && !says("date = 2017-12-09"));
}

#[test]
fn the_projects_own_files_are_no_documents() {
    let sandbox = Sandbox::empty();
    sandbox.write("one.txt", document());
    sandbox.run(&["import", "one.txt", "--id", "one"]).exits(0);
    sandbox.run(&["export"]);
    sandbox.write("README.md", "# What this is\n\nA project.\n").write("locales/en/notes.txt", "Notes.\n");
    let before = sandbox.files("data");
    let run = sandbox.run(&["import", "--statements", ".", "--dry-run"]);
    assert!(run.stderr.contains("belong to the project itself"), "{}", run.stderr);
    assert!(run.stderr.contains("One document; to be: new 0, changed 0, known 1,"), "{}", run.stderr);
    assert_eq!(sandbox.files("data"), before);
}

#[test]
fn an_archive_in_another_language_is_told_once() {
    let sandbox = Sandbox::of_our_statement();
    for number in 1..6 {
        let text = format!(
            "Queremos agua limpia en el valle {number}\n\nLima, {number} de marzo de 2024 – Los pueblos del río pidieron hoy \
            al ministerio que los escuche, porque el agua que beben ya no es la de antes y nadie les ha dicho por qué \
            la planta del valle {number} dejó de funcionar.\n\nFirman:\n\nUnión de Ríos\n"
        );
        sandbox.write(&format!("archive/{number}.txt"), text);
    }
    for locale in [None, Some("en")] {
        let mut arguments = vec!["import", "--statements", "archive"];
        arguments.extend(locale.iter().flat_map(|locale| ["--locale", *locale]));
        let run = sandbox.run(&arguments).exits(1);
        assert!(run.stderr.starts_with("Of 5 documents looked at, 5 are in Spanish;"), "{}", run.stderr);
        assert_eq!(run.stderr.matches("lone-translation").count(), 1, "{}", run.stderr);
        assert!(run.stderr.contains("5 documents are in Spanish") && run.stderr.contains("--locale es"));
    }
    let run = sandbox.run(&["import", "--statements", "archive", "--locale", "es"]).exits(0);
    assert!(run.stderr.contains("new 5"), "{}", run.stderr);
}

#[test]
fn a_language_that_has_not_begun_is_no_slip_for_another() {
    let sandbox = Sandbox::empty();
    sandbox.write("one.txt", document());
    sandbox.run(&["import", "one.txt", "--id", "one"]).exits(0);
    let align = ["import", "one.txt", "--align", "--statement", "one", "--locale"];
    for (tag, wanted) in [("es", "comunicado locale add es"), ("ed", "Perhaps “en” is meant")] {
        let arguments: Vec<&str> = align.iter().copied().chain([tag]).collect();
        let told = sandbox.run(&arguments).exits(2).stderr;
        assert!(told.contains(wanted) && (tag != "es" || !told.contains("Perhaps")), "{tag}: {told}");
    }
}
