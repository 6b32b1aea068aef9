//! Hostile words and data: each case has its finding, and nothing of it reaches an artifact in a form that acts.

use crate::sandbox::{Sandbox, repository};

/// One attack: what is put where, what must be found, and what no published byte may contain.
struct Attack {
    name: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    /// Code of the finding; none where the text is harmless as data and is published as it is.
    code: Option<&'static str>,
    /// What must not occur in any published file.
    never: &'static [&'static str],
}

const WORDS: &str = "locales/es/statements/wells.ftl";
const CONTACTS: &str = "data/contacts.csv";
const ORGANIZATIONS: &str = "data/organizations.csv";
const FACTS: &str = "data/statements/wells.toml";

const ATTACKS: &[Attack] = &[
    Attack {
        name: "a script in a message",
        file: WORDS,
        from: "cuyos pozos",
        to: "<script>alert(1)</script> cuyos pozos",
        code: Some("M001"),
        never: &["<script>alert"],
    },
    Attack {
        name: "an image that calls home",
        file: WORDS,
        from: "cuyos pozos",
        to: "![x](https://spy.example/p.gif) cuyos pozos",
        code: Some("M005"),
        never: &["<img", "![x]"],
    },
    Attack {
        name: "a javascript link",
        file: WORDS,
        from: "*informe*",
        to: "[informe](javascript:alert%281%29)",
        code: Some("M003"),
        never: &["javascript:"],
    },
    Attack {
        name: "a javascript link in disguise",
        file: WORDS,
        from: "*informe*",
        to: "[informe](JaVa&#115;cript:alert%281%29)",
        code: Some("M003"),
        never: &["javascript:", "JaVascript:"],
    },
    Attack {
        name: "a data link",
        file: WORDS,
        from: "*informe*",
        to: "[informe](data:text/html;base64,PHNjcmlwdD4=)",
        code: Some("M003"),
        never: &["data:text/html"],
    },
    Attack {
        name: "a right-to-left override in a message",
        file: WORDS,
        from: "pozos se",
        to: "pozos \u{202e}oditrevni\u{202c} se",
        code: Some("T002"),
        never: &["\u{202e}"],
    },
    Attack {
        name: "a zero-width space in a name",
        file: CONTACTS,
        from: "Zoe Adams",
        to: "Zoe Ad\u{200b}ams",
        code: Some("T003"),
        never: &["\u{200b}"],
    },
    Attack {
        name: "an override in a name",
        file: CONTACTS,
        from: "Zoe Adams",
        to: "Zoe \u{202e}smadA",
        code: Some("T002"),
        never: &["\u{202e}"],
    },
    Attack {
        name: "isolation marks in a fact",
        file: FACTS,
        from: "people = 120",
        to: "people = \"\u{2068}120\u{2069}\"",
        code: Some("T002"),
        never: &["\u{2068}", "\u{2069}"],
    },
    Attack {
        name: "a formula for a name",
        file: CONTACTS,
        from: "Zoe Adams",
        to: "\"=HYPERLINK(\"\"http://spy.example\"\",\"\"Zoe\"\")\"",
        code: Some("D100"),
        never: &["=HYPERLINK"],
    },
    Attack {
        name: "a formula behind a space",
        file: CONTACTS,
        from: "Zoe Adams",
        to: "\" @SUM(1+1)\"",
        code: Some("D100"),
        never: &["@SUM"],
    },
    Attack {
        name: "a full-width formula",
        file: ORGANIZATIONS,
        from: "River Watch",
        to: "＝1+1",
        code: Some("D100"),
        never: &["＝1+1"],
    },
    Attack {
        name: "an e-mail address that is a formula",
        file: CONTACTS,
        from: "zoe@riverwatch.example",
        to: "=1+1@riverwatch.example",
        code: Some("D100"),
        never: &["=1+1@"],
    },
    Attack {
        name: "an e-mail address with headers",
        file: CONTACTS,
        from: "zoe@riverwatch.example",
        to: "zoe@riverwatch.example?bcc=spy@x.example",
        code: Some("D018"),
        never: &["bcc="],
    },
    Attack {
        name: "a site with a scheme that acts",
        file: ORGANIZATIONS,
        from: "https://riverwatch.example/",
        to: "javascript:alert(1)",
        code: Some("D019"),
        never: &["javascript:"],
    },
    Attack {
        name: "markup in a name",
        file: CONTACTS,
        from: "Zoe Adams",
        to: "Zoe <b onclick=alert(1)>*Adams*</b> | \u{60}x\u{60} [a](b)",
        code: None,
        never: &["<b onclick", "<em>Adams", "<a href=\"b\""],
    },
    Attack {
        name: "the end of the data block in a name",
        file: ORGANIZATIONS,
        from: "River Watch,RW",
        to: "</script><script>alert(1)</script>,RW",
        code: None,
        never: &["</script><script>", "<script>alert"],
    },
    Attack {
        name: "a quotation mark that would end an attribute",
        file: CONTACTS,
        from: "Zoe Adams",
        to: "\"Zoe \"\" onmouseover=\"\"alert(1)\"",
        code: None,
        never: &["\" onmouseover=\""],
    },
    Attack {
        name: "a path for the id of a signatory",
        file: FACTS,
        from: "\"river-watch\"",
        to: "\"../../../etc/passwd\"",
        code: Some("D001"),
        never: &["etc/passwd"],
    },
    Attack {
        name: "a path for the id of a contact",
        file: CONTACTS,
        from: "adams,Zoe",
        to: "../../adams,Zoe",
        code: Some("D001"),
        never: &["../../adams"],
    },
    Attack {
        name: "a path for a place",
        file: FACTS,
        from: "body =",
        to: "place = \"..\\\\..\\\\x\"\nbody =",
        code: Some("D001"),
        never: &["..\\x"],
    },
    Attack {
        name: "front matter in a title",
        file: WORDS,
        from: "title = Comunicado sobre los pozos",
        to: "title = --- \"{ \"{\" }\": x",
        code: None,
        never: &["\n--- \"{\": x"],
    },
];

#[test]
fn nothing_gets_through_and_each_has_its_finding() {
    let mut wrong = Vec::new();
    for attack in ATTACKS {
        let sandbox = Sandbox::copy_of(&repository().join("tests/projects/base"));
        sandbox.write("comunicado.toml", "source-locale = \"en\"\n[export]\nfront-matter = true\n");
        sandbox.edit(attack.file, attack.from, attack.to);
        let before = paths_outside(&sandbox);
        let checked = sandbox.run(&["check", "--format", "concise"]);
        let exported = sandbox.run(&["export"]);
        match attack.code {
            Some(code) if !checked.stdout.contains(&format!("[{code}]")) => {
                wrong.push(format!("{}: no {code} in\n{}", attack.name, checked.stdout));
            }
            None if exported.code != Some(0) => {
                wrong.push(format!("{}: refused:\n{}", attack.name, exported.stderr));
            }
            _ => {}
        }
        for (path, bytes) in sandbox.files("out") {
            let text = String::from_utf8_lossy(&bytes);
            // What is harmless as data stands in JSON, CSV and Markdown as it is; their own laws hold it in.
            let is_judged = attack.code.is_some() || path.ends_with(".html");
            for never in attack.never.iter().filter(|never| is_judged && text.contains(**never)) {
                wrong.push(format!("{}: {never:?} is in {path}", attack.name));
            }
        }
        let written = paths_outside(&sandbox).into_iter().filter(|path| !before.contains(path));
        wrong.extend(written.map(|path| format!("{}: wrote {path}", attack.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The files that are not in `out/`.
fn paths_outside(sandbox: &Sandbox) -> Vec<String> {
    sandbox.files("").into_iter().map(|(path, _)| path).filter(|path| !path.starts_with("out/")).collect()
}

/// Names of folders that would leave the project or the output are no locales and no statements.
#[test]
fn names_of_folders_and_files_choose_no_path() {
    let sandbox = Sandbox::copy_of(&repository().join("tests/projects/base"));
    for tag in ["..es", "es_MX", "x-private", "es-u-nu-arab", "con", "a b", "%2e%2e"] {
        sandbox.write(&format!("locales/{tag}/labels.ftl"), "signed = Firman:\n");
    }
    for id in ["..", "Wells", "wells copy", "-x", "con"] {
        sandbox.write(&format!("data/statements/{id}.toml"), "date = 2025-03-22\n");
    }
    let run = sandbox.run(&["export"]).exits(1);
    let published: Vec<String> = sandbox.files("out").into_iter().map(|(path, _)| path).collect();
    for path in &published {
        let first = path.split('/').next().unwrap();
        assert!(["en", "es", "index.html", "manifest.json"].contains(&first), "{path}\n{}", run.stderr);
        assert!(path.matches('/').count() < 2 || path.contains("/wells/"), "{path}");
    }
}

/// A symbolic link does not carry a text into an edition from outside the project.
#[cfg(unix)]
#[test]
fn links_out_of_the_project_are_not_followed() {
    let sandbox = Sandbox::copy_of(&repository().join("tests/projects/base"));
    let secret = Sandbox::empty();
    secret.write("secret.ftl", "title = Secret words\n");
    let target = sandbox.root().join("locales/es/extra.ftl");
    std::os::unix::fs::symlink(secret.root().join("secret.ftl"), target).unwrap();
    let run = sandbox.run(&["export"]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    for (path, bytes) in sandbox.files("out") {
        assert!(!String::from_utf8_lossy(&bytes).contains("Secret"), "{path}");
    }
}
