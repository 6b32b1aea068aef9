//! What is not for everybody: it reaches no byte of what is published, in any format, and its own folder meets no other.

use std::io::Read;

use crate::sandbox::Sandbox;

/// What only the press may see, and what nobody outside may. Each is in the data once and nowhere else.
const PRESS: &[&str] = &[
    "canary-press-mail@library.example",
    "press-site.example",
    "0151",
    "Canary Presswoman",
    "canary-presswoman",
    "presswoman@library.example",
    "Canary-role-of-the-press",
    "Canary-place-of-the-press",
    "Canary Press Organization",
];
const INTERNAL: &[&str] = &[
    "canary-home@library.example",
    "home-site.example",
    "0162",
    "Canary Night Watch",
    "canary-night-watch",
    "night-watch@library.example",
    "0163",
    "Canary-note-for-nobody",
    "canary consent form",
    "2021-12-31",
    "Mapuche",
    "arn",
];

const CONTACTS: &str = "\
id,name,role,organization,place,phones,emails,sites,languages,notes,audience,consent,consent-date
open,Open Person,speaker [press],readers,press-town [press],US +1 202-555-0140; US cell +1 202-555-0151 [press]; US home +1 202-555-0162 [internal],open@library.example; canary-press-mail@library.example [press]; canary-home@library.example [internal],https://open.example; press-site.example [press]; home-site.example [internal],en; arn [internal],night [internal],,canary consent form,2021-12-31
canary-presswoman,Canary Presswoman,speaker,press-organization,,,presswoman@library.example,,en,,press,canary consent form,2021-12-31
canary-night-watch,Canary Night Watch,,readers,,US +1 202-555-0163,night-watch@library.example,,en,,internal,,
hidden-desk,Desk,,press-organization [press],,,desk@library.example,,en,,,form,
";

/// A small project, every format, with a canary in every field that is not for everybody.
fn project() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init", "."]).exits(0);
    let formats: Vec<&str> = comunicado::formats::FORMATS.iter().map(|format| format.name).collect();
    let settings = "source-locale = \"en\"\nbase-url = \"https://library.example/\"\n";
    sandbox.write("comunicado.toml", format!("{settings}[export]\nformats = {formats:?}\n"));
    sandbox.write("data/contacts.csv", CONTACTS);
    let organizations = sandbox.read("data/organizations.csv");
    let header = organizations.lines().next().unwrap();
    let commas = ",".repeat(header.matches(',').count() - 1);
    let rows: String = organizations.lines().skip(1).map(|line| format!("{line},\n")).collect();
    sandbox.write(
        "data/organizations.csv",
        format!("{header},audience\n{rows}press-organization,Canary Press Organization{commas},press\n"),
    );
    for tag in ["en", "es"] {
        sandbox.write(&format!("locales/{tag}/roles.ftl"), "speaker = Canary-role-of-the-press\n");
        sandbox.write(&format!("locales/{tag}/notes.ftl"), "night = Canary-note-for-nobody\n");
        let places = sandbox.read(&format!("locales/{tag}/places.ftl"));
        sandbox.write(
            &format!("locales/{tag}/places.ftl"),
            format!("{places}\npress-town = Canary-place-of-the-press\n"),
        );
    }
    let facts = sandbox.read("data/statements/library-hours.toml");
    let start = facts.find("\ncontacts = ").unwrap() + 1;
    let end = start + facts[start..].find(']').unwrap() + 1;
    let listed = "contacts = [\"open\", \"canary-presswoman\", \"canary-night-watch\", \"hidden-desk\"]";
    sandbox
        .write("data/statements/library-hours.toml", format!("{}{listed}{}", &facts[..start], &facts[end..]));
    sandbox
}

/// Everything that a reader of any kind could find below a folder: each file as it is and as its format says it, the
/// parts of archives too.
fn everything(sandbox: &Sandbox, folder: &str) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (path, bytes) in sandbox.files(folder) {
        texts.push((format!("path of {path}"), path.clone()));
        if bytes.starts_with(b"PK") {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
            for at in 0..archive.len() {
                let mut part = archive.by_index(at).unwrap();
                let mut text = Vec::new();
                part.read_to_end(&mut text).unwrap();
                texts.push((format!("{path}/{}", part.name().unwrap()), readable(&text)));
            }
        }
        texts.push((path, readable(&bytes)));
    }
    assert!(texts.len() > 5);
    texts
}

/// Without what breaks words apart: folded lines, escapes of HTML and URLs, the marks in telephone numbers.
fn readable(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace("\r\n ", "").replace("%40", "@").replace("&#64;", "@");
    let bare = text.replace(['-', ' ', '(', ')', '.', '\u{a0}'], "");
    format!("{text}\n{bare}")
}

fn find(texts: &[(String, String)], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for word in words {
        let is_word = |text: &str| match *word {
            // Three letters that stand in other words: only a tag of its own counts.
            "arn" => text.split(|c: char| !c.is_alphanumeric()).any(|other| other == "arn"),
            // Four digits that any hash may hold: only the end of a telephone number counts.
            word if word.len() == 4 => text.contains(&format!("202555{word}")),
            word => text.to_lowercase().contains(&word.to_lowercase()),
        };
        let places = texts.iter().filter(|(_, text)| is_word(text));
        found.extend(places.map(|(path, _)| format!("{word}: {path}")));
    }
    found
}

#[test]
fn nothing_of_it_is_in_any_byte_that_is_published() {
    let sandbox = project();
    sandbox.run(&["export"]).exits(0);
    let public = everything(&sandbox, "out");
    assert_eq!(find(&public, PRESS), [""; 0]);
    assert_eq!(find(&public, INTERNAL), [""; 0]);
    assert_eq!(find(&public, &["press-organization", "press-town"]), [""; 0], "nor any id");
    let seen = find(&public, &["open@library.example"]);
    let files = comunicado::formats::FORMATS.iter().map(|format| format.artifact("", Vec::new()).path);
    for file in files.map(|path| path.replace(".xlsx", ".xlsx/xl/")) {
        assert!(seen.iter().any(|place| place.contains(&file)), "{file} is not looked into: {seen:?}");
    }

    sandbox.run(&["contacts", "export"]).exits(0);
    let sheets = everything(&sandbox, "out-contacts");
    assert_eq!(find(&sheets, PRESS), [""; 0]);
    assert_eq!(find(&sheets, INTERNAL), [""; 0]);
    assert!(!find(&sheets, &["open@library.example"]).is_empty());
    sandbox.run(&["contacts", "export", "--one-workbook", "--out", "book"]).exits(0);
    let settings = sandbox.read("comunicado.toml");
    sandbox.write("comunicado.toml", format!("{settings}csv-profile = \"machine\"\n"));
    sandbox.run(&["export", "--out", "machine"]).exits(0);
    sandbox.write("comunicado.toml", settings);
    for folder in ["book", "machine"] {
        let all = everything(&sandbox, folder);
        assert_eq!(find(&all, PRESS), [""; 0], "{folder}");
        assert_eq!(find(&all, INTERNAL), [""; 0], "{folder}");
        assert!(!find(&all, &["open@library.example"]).is_empty(), "{folder}");
    }

    sandbox.run(&["export", "--audience", "press"]).exits(0);
    let press = everything(&sandbox, "out-press");
    for word in PRESS {
        assert!(!find(&press, &[word]).is_empty(), "the press does not see {word}");
    }
    assert_eq!(find(&press, INTERNAL), [""; 0]);
    assert_eq!(find(&press, &["https://library.example/"]), [""; 0], "it is at no public address");

    sandbox.run(&["export", "--audience", "internal"]).exits(0);
    let internal = everything(&sandbox, "out-internal");
    for word in PRESS.iter().chain(INTERNAL) {
        assert!(!find(&internal, &[word]).is_empty(), "nobody sees {word}");
    }
    let all = || ["out", "out-contacts", "out-press", "out-internal"].map(|folder| sandbox.files(folder));
    let before = all();
    sandbox.run(&["export"]).exits(0);
    sandbox.run(&["contacts", "export"]).exits(0);
    assert!(all() == before, "what is for the press is touched by nothing that is for everybody");
    assert_eq!(sandbox.read("out-press/.gitignore"), "*\n");
    assert!(!sandbox.exists("out/.gitignore"));
}

#[test]
fn what_is_published_knows_nothing_of_a_change_in_it() {
    let sandbox = project();
    sandbox.run(&["export"]).exits(0);
    let before = sandbox.files("out");
    for (from, to) in [
        ("canary-home@", "another-home@"),
        ("202-555-0162", "202-555-0164"),
        ("canary consent form", "another form"),
        ("Canary Night Watch", "Another Watch"),
        ("speaker [press]", "[press]"),
        ("; arn [internal]", "; qu [internal]"),
    ] {
        sandbox.edit("data/contacts.csv", from, to.trim_start_matches("[press]"));
        sandbox.run(&["export"]).exits(0);
        assert_eq!(sandbox.files("out"), before, "{from}");
    }
    sandbox.edit("data/contacts.csv", "https://open.example;", "https://other.example;");
    sandbox.run(&["export"]).exits(0);
    assert_ne!(sandbox.files("out"), before);
}

#[test]
fn folders_of_different_audiences_never_meet() {
    let sandbox = project();
    sandbox.run(&["export"]).exits(0);
    let before = sandbox.files("out");
    for (audience, out) in [
        ("press", "out"),
        ("press", "out/press"),
        ("press", "."),
        ("press", "out-internal/x"),
        ("internal", "out-press"),
        ("public", "out-press"),
        ("public", "out-internal"),
        ("public", "out-press/deep"),
    ] {
        let run = sandbox.run(&["export", "--audience", audience, "--out", out]).exits(2);
        assert!(
            run.stderr.contains("cannot hold editions for this audience"),
            "{audience} {out}: {}",
            run.stderr
        );
    }
    assert_eq!(sandbox.files("out"), before);
    // Elsewhere what is there says for whom it was made.
    sandbox.run(&["export", "--out", "web"]).exits(0);
    sandbox.run(&["export", "--audience", "press", "--out", "desk"]).exits(0);
    sandbox.run(&["export", "--audience", "press", "--out", "web"]).exits(2);
    sandbox.run(&["export", "--out", "desk"]).exits(2);

    for settings in [
        "press-out = \"out\"",
        "press-out = \"out/press\"",
        "internal-out = \"out-press\"",
        "out = \"out-press/web\"",
    ] {
        sandbox.write("comunicado.toml", format!("source-locale = \"en\"\n[export]\n{settings}\n"));
        let run = sandbox.run(&["export"]).exits(1);
        assert!(run.stderr.contains("different audiences"), "{settings}: {}", run.stderr);
    }
}

/// A heading that is misspelt would make everybody of the file public.
#[test]
fn a_misspelt_audience_publishes_nobody() {
    for (from, to) in [
        ("notes,audience,", "notes,audiance,"),
        ("[internal]", "[internl]"),
        (",press,canary", ",pres,canary"),
    ] {
        let sandbox = project();
        sandbox.edit("data/contacts.csv", from, to);
        sandbox.run(&["export"]).exits(1);
        let out = if sandbox.exists("out") { sandbox.files("out") } else { Vec::new() };
        assert!(!out.iter().any(|(path, _)| path.contains("library-hours")), "{to}");
    }
}
