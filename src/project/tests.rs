//! Folders of every shape, written to disk and opened.

use std::fs;
use std::path::Path;

use super::*;
use crate::diagnostic::Argument;

fn project(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        write(folder.path(), path, bytes);
    }
    folder
}

#[allow(clippy::disallowed_methods)]
fn write(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn names(diagnostics: &[Diagnostic]) -> Vec<&'static str> {
    diagnostics.iter().map(|diagnostic| diagnostic.kind.name).collect()
}

pub fn argument(diagnostic: &Diagnostic, name: &str) -> String {
    match diagnostic.arguments.get(name) {
        Some(Argument::Text(text)) => text.clone(),
        other => panic!("{name}: {other:?}"),
    }
}

const CONFIG: (&str, &[u8]) = ("comunicado.toml", b"source-locale = \"en\"\n");
const FACTS: (&str, &[u8]) = ("data/statements/a.toml", b"");
const WORDS: (&str, &[u8]) = ("locales/en/statements/a.ftl", b"");

#[test]
fn our_own_project_opens_without_a_finding() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (project, diagnostics) = Project::open(root).unwrap();
    assert_eq!(diagnostics, []);
    assert_eq!(project.locales(), ["en", "es"]);
    assert_eq!(project.statements(), ["global-compact-2017"]);
    assert_eq!(project.config().locales.get("es").unwrap().region.as_deref(), Some("MX"));
    for tag in project.locales() {
        let (words, diagnostics) = project.shared_words(tag);
        assert_eq!(diagnostics, []);
        assert!(words.iter().any(|source| source.path.ends_with("/labels.ftl")));
        assert!(words.iter().all(|source| !source.path.contains("/tool/")));
        assert!(project.statement_words(tag, "global-compact-2017").0.is_some());
    }
}

#[test]
#[allow(clippy::disallowed_methods)]
fn is_found_from_any_folder_inside() {
    let folder = project(&[CONFIG, FACTS, WORDS]);
    let root = folder.path().canonicalize().unwrap();
    assert_eq!(Project::find(&root.join("locales/en/statements")).unwrap(), root);
    let elsewhere = tempfile::tempdir().unwrap();
    assert_eq!(Project::find(elsewhere.path()).unwrap_err().doing, "failure-no-project");
    assert_eq!(Project::open(elsewhere.path()).unwrap_err().doing, "failure-folder-without-project");
    assert_eq!(Project::open(&root.join("nowhere")).unwrap_err().doing, "failure-read-folder");
}

#[test]
fn folders_that_are_no_locale_are_named_with_the_right_name() {
    let folder = project(&[
        CONFIG,
        FACTS,
        WORDS,
        ("locales/es_MX/labels.ftl", b""),
        ("locales/spanish/labels.ftl", b""),
        ("locales/.git/x.ftl", b""),
        ("locales/README.md", b""),
    ]);
    let (project, diagnostics) = Project::open(folder.path()).unwrap();
    assert_eq!(project.locales(), ["en"]);
    assert_eq!(names(&diagnostics), ["locale-folder-name", "locale-folder-name"]);
    assert_eq!(argument(&diagnostics[0], "near"), "es-MX");
    assert_eq!(argument(&diagnostics[1], "near"), "");
}

#[test]
fn words_without_facts_and_settings_without_words_are_found() {
    let config = b"source-locale = \"es\"\n[locales.fr]\nregion = \"FR\"\n";
    let folder = project(&[
        ("comunicado.toml", config),
        WORDS,
        ("data/statements/aa.toml", b""),
        ("locales/en/statements/unlike.ftl", b""),
    ]);
    let (_, diagnostics) = Project::open(folder.path()).unwrap();
    assert_eq!(
        names(&diagnostics),
        ["orphan-words", "orphan-words", "missing-source-locale", "settings-without-locale"]
    );
    assert_eq!(argument(&diagnostics[0], "near"), "aa");
    assert_eq!(argument(&diagnostics[1], "near"), "");
}

#[test]
fn bytes_that_are_not_utf8_are_shown_with_their_place() {
    let folder = project(&[
        CONFIG,
        FACTS,
        WORDS,
        ("data/contacts.csv", b"id,name\nevy,Evy Pe\xF1a\n"),
        ("data/organizations.csv", b"\xFF\xFEi\0d\0"),
        ("locales/en/labels.ftl", b"\xEF\xBB\xBFa = b\n"),
    ]);
    let (project, _) = Project::open(folder.path()).unwrap();
    let (source, diagnostics) = project.contacts();
    assert_eq!(source, None);
    let place = |name| argument(&diagnostics[0], name);
    assert_eq!((place("case"), place("line"), place("column")), ("windows".into(), "2".into(), "11".into()));
    assert_eq!(place("character"), "ñ");
    assert_eq!(argument(&project.organizations().1[0], "case"), "utf16");
    assert_eq!(&*project.shared_words("en").0[0].text, "a = b\n", "no byte order mark");
}

#[test]
fn names_given_from_outside_never_leave_the_project() {
    let folder = project(&[CONFIG, FACTS, WORDS, ("locales/en/statements/../../../secret.ftl", b"x")]);
    let (project, _) = Project::open(folder.path()).unwrap();
    for name in ["..", "../secret", "../../../secret", "/etc/passwd", "a/b", "a\\b", "C:", "", ".", "a\0"] {
        assert_eq!(project.statement_words("en", name), (None, vec![]), "{name:?}");
        assert_eq!(project.statement_words(name, "a"), (None, vec![]), "{name:?}");
        assert_eq!(project.statement_facts(name), (None, vec![]), "{name:?}");
        assert_eq!(project.shared_words(name), (vec![], vec![]), "{name:?}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_the_project_only() {
    use std::os::unix::fs::symlink;
    let outside = project(&[("x/labels.ftl", b"secret = 1")]);
    let folder = project(&[CONFIG, FACTS, WORDS, ("data/real.csv", b"id,name\n")]);
    let root = folder.path();
    symlink(outside.path().join("x"), root.join("locales/fr")).unwrap();
    symlink("real.csv", root.join("data/contacts.csv")).unwrap();
    symlink("nothing.csv", root.join("data/organizations.csv")).unwrap();
    let (project, _) = Project::open(root).unwrap();
    let (words, diagnostics) = project.shared_words("fr");
    assert_eq!((words, names(&diagnostics)), (vec![], vec!["link-outside"]));
    assert!(project.contacts().0.is_some());
    assert_eq!(argument(&project.organizations().1[0], "case"), "dangling");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_opened() {
    let folder = project(&[CONFIG, FACTS, WORDS, ("data/contacts.csv/x", b"")]);
    let socket = folder.path().join("data/organizations.csv");
    let _listener = std::os::unix::net::UnixListener::bind(socket).unwrap();
    let (project, _) = Project::open(folder.path()).unwrap();
    assert_eq!(argument(&project.contacts().1[0], "case"), "folder");
    assert_eq!(argument(&project.organizations().1[0], "case"), "other");
}

#[test]
fn a_file_of_more_than_16_mib_is_refused() {
    let large = vec![b'#'; usize::try_from(MOST_BYTES).unwrap() + 1];
    let folder = project(&[CONFIG, FACTS, WORDS, ("data/contacts.csv", &large)]);
    let (project, _) = Project::open(folder.path()).unwrap();
    assert_eq!(names(&project.contacts().1), ["file-too-large"]);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_differ_in_case_only_are_found() {
    let folder =
        project(&[CONFIG, FACTS, WORDS, ("locales/en/Labels.ftl", b""), ("locales/en/labels.ftl", b"")]);
    let (project, _) = Project::open(folder.path()).unwrap();
    assert_eq!(names(&project.shared_words("en").1), ["case-collision"]);
}

#[test]
fn every_fault_of_the_settings_is_found() {
    let text = r#"
source-locale = "es_MX"
base-url = "javascript:alert(1)"
bse-url = "x"
[export]
formats = []
out = "../elsewhere"
fallback = "yes"
template = "/etc/passwd"
csv-profile = "spreadshet"
signatory-order = 3
[locales.es]
region = "mexico"
delimiter = "::"
open-graph = "es-LA"
[locales.es_MX]
"#;
    let source = Source::new(CONFIG_FILE, text);
    let (config, diagnostics) = read_config(&source);
    let mut found: Vec<String> = diagnostics
        .iter()
        .map(|d| format!("{} {} {}", d.kind.name, argument(d, "field"), argument(d, "case")))
        .collect();
    found.sort();
    assert_eq!(
        found,
        [
            "invalid-setting base-url url",
            "invalid-setting csv-profile choice",
            "invalid-setting delimiter delimiter",
            "invalid-setting formats empty",
            "invalid-setting locales locale",
            "invalid-setting open-graph open-graph",
            "invalid-setting out path",
            "invalid-setting region region",
            "invalid-setting source-locale locale",
            "invalid-setting template path",
            "unknown-field bse-url file",
            "wrong-type fallback flag",
            "wrong-type signatory-order text",
        ]
    );
    assert_eq!(config.export.out, "out");
    for diagnostic in &diagnostics {
        assert!(diagnostic.primary.as_ref().unwrap().of(text).is_some_and(|found| !found.is_empty()));
    }
    let (_, diagnostics) = read_config(&Source::new(CONFIG_FILE, ""));
    assert_eq!(names(&diagnostics), ["missing-field"]);
    let (config, _) = read_config(&Source::new(CONFIG_FILE, "base-url = \"https://x.org/news\""));
    assert_eq!(config.base_url.as_deref(), Some("https://x.org/news/"));
}

#[test]
fn the_schema_and_the_reader_know_the_same_fields() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
    let fields = |value: &serde_json::Value| -> Vec<String> {
        value["properties"].as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(schema["additionalProperties"], false);
    let mut text = String::new();
    for name in fields(&schema) {
        if !["export", "locales"].contains(&name.as_str()) {
            text += &format!("{name} = \"x\"\n");
        }
    }
    text += "[export]\n";
    for name in fields(&schema["$defs"]["Export"]) {
        text += &format!("{name} = \"x\"\n");
    }
    text += "[locales.es]\n";
    for name in fields(&schema["$defs"]["LocaleSettings"]) {
        text += &format!("{name} = \"x\"\n");
    }
    let (_, diagnostics) = read_config(&Source::new(CONFIG_FILE, text));
    assert!(!names(&diagnostics).contains(&"unknown-field"), "{diagnostics:?}");
    assert_eq!(schema["required"], serde_json::json!(["source-locale"]));
}

#[test]
fn the_schema_offers_no_choice_that_the_reader_refuses() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
    let mut tried = 0;
    for (section, head) in [("Export", "[export]"), ("LocaleSettings", "[locales.es]")] {
        for (field, value) in schema["$defs"][section]["properties"].as_object().unwrap() {
            let Some(choice) = value["$ref"].as_str().and_then(|path| path.rsplit('/').next()) else {
                continue;
            };
            for choice in schema["$defs"][choice]["oneOf"].as_array().into_iter().flatten() {
                let text = format!("source-locale = \"es\"\n{head}\n{field} = {}\n", choice["const"]);
                assert_eq!(read_config(&Source::new(CONFIG_FILE, text.as_str())).1, [], "{text}");
                tried += 1;
            }
        }
    }
    assert!(tried >= 9, "{tried}");
}
