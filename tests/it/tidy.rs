//! The house rules: which module may know which, files that say what they are for, lists that forget nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::sandbox::repository;

/// Which modules of ours each module may use (ARCHITECTURE.md). `commands` may use all.
const LAYERS: &[(&str, &[&str])] = &[
    ("diagnostic", &[]),
    ("stamp", &[]),
    ("workbook", &[]),
    ("package", &[]),
    ("project", &["workbook", "stamp", "diagnostic"]),
    ("catalog", &["diagnostic"]),
    ("statement", &["diagnostic"]),
    ("ledger", &["catalog", "diagnostic"]),
    ("edition", &["catalog", "statement", "diagnostic"]),
    ("formats", &["edition", "workbook", "diagnostic"]),
    ("output", &["stamp", "diagnostic"]),
    ("check", &["catalog", "statement", "edition", "diagnostic"]),
    (
        "press",
        &[
            "check",
            "project",
            "catalog",
            "statement",
            "ledger",
            "edition",
            "formats",
            "output",
            "stamp",
            "diagnostic",
        ],
    ),
    ("exchange", &["catalog", "ledger", "workbook", "package", "diagnostic", "output"]),
    ("manuscript", &["project", "package", "diagnostic"]),
    ("alignment", &["check", "catalog", "statement", "edition", "exchange", "manuscript", "diagnostic"]),
    ("intake", &["catalog", "statement", "edition", "formats", "exchange", "workbook", "diagnostic"]),
    (
        "renaming",
        &["project", "catalog", "statement", "ledger", "edition", "exchange", "output", "diagnostic"],
    ),
    (
        "draft",
        &[
            "manuscript",
            "check",
            "catalog",
            "statement",
            "edition",
            "exchange",
            "intake",
            "workbook",
            "output",
            "diagnostic",
        ],
    ),
    ("status", &["catalog", "ledger", "diagnostic"]),
    ("scaffold", &["catalog", "statement", "exchange", "diagnostic", "output"]),
];

fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    gather(&repository().join("src"), &mut files);
    assert!(files.len() > 30, "found only {} files", files.len());
    files
}

fn gather(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let relative = path.strip_prefix(repository().join("src")).unwrap().to_owned();
            files.push((relative, text));
        }
    }
}

#[test]
fn no_module_knows_more_than_the_table_allows() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = path.components().next().unwrap().as_os_str().to_str().unwrap().to_owned();
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == module) else {
            assert!(
                ["commands", "lib.rs", "main.rs"].contains(&module.as_str()),
                "{module} is not in the table of layers"
            );
            continue;
        };
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for (at, _) in line.match_indices("crate::") {
                let named: String =
                    line[at + 7..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let is_ours = LAYERS.iter().any(|(name, _)| *name == named) || named == "commands";
                if is_ours && named != module && !allowed.contains(&named.as_str()) {
                    wrong.push(format!("{}:{}: {module} may not use {named}", path.display(), number + 1));
                }
            }
            // `use crate::{a, b}` would hide from the search above.
            assert!(
                !line.contains("use crate::{") || module == "commands",
                "{}:{}: name one module per `use crate::`",
                path.display(),
                number + 1
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    for (path, text) in sources() {
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 12, "{} does not", path.display());
    }
}

/// rustc does not miss a file that no `mod` names.
#[test]
fn every_file_is_part_of_the_crate() {
    let sources = sources();
    for (path, _) in &sources {
        let name = path.file_stem().unwrap().to_str().unwrap();
        if ["lib", "main"].contains(&name) {
            continue;
        }
        let (folder, module) = if name == "mod" {
            let folder = path.parent().unwrap();
            (folder.parent().unwrap(), folder.file_name().unwrap().to_str().unwrap())
        } else {
            (path.parent().unwrap(), name)
        };
        let parent = if folder == Path::new("") { "lib.rs".into() } else { folder.join("mod.rs") };
        let sibling = folder.with_extension("rs");
        let declared = sources.iter().any(|(other, text)| {
            let is_above = *other == parent || *other == sibling;
            let names = |line: &str| line.trim_end().ends_with(&format!("mod {module};"));
            (is_above && text.lines().any(names))
                || (other.parent() == path.parent() && text.contains(&format!("#[path = \"{module}.rs\"]")))
        });
        assert!(declared, "no `mod {module};` in {}", parent.display());
    }
}

#[test]
fn every_kind_of_finding_is_unique_and_said_in_every_language() {
    let kinds = comunicado::commands::kinds();
    assert!(kinds.len() > 40, "only {} kinds", kinds.len());
    let codes: BTreeSet<_> = kinds.iter().map(|kind| kind.code).collect();
    let names: BTreeSet<_> = kinds.iter().map(|kind| kind.name).collect();
    assert_eq!((codes.len(), names.len()), (kinds.len(), kinds.len()), "a code or name is used twice");
    for kind in &kinds {
        let (letter, digits) = kind.code.split_at(1);
        assert!(
            "FPDLTMX".contains(letter) && digits.len() == 3 && digits.parse::<u16>().is_ok(),
            "{}",
            kind.code
        );
        assert!(kind.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", kind.name);
    }
    for voice in comunicado::commands::ToolVoice::all() {
        for kind in &kinds {
            assert!(voice.has(kind.name), "{} does not say {}", voice.locale(), kind.name);
            assert!(voice.has_attribute(kind.name, "help"), "{}: {} has no mend", voice.locale(), kind.name);
        }
    }
}

/// Every `static NAME: Kind` of the source is in the list that the test above goes through.
#[test]
fn no_kind_is_unregistered() {
    let listed: BTreeSet<_> = comunicado::commands::kinds().iter().map(|kind| kind.code).collect();
    for (path, text) in sources() {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for call in ["Kind::error(", "Kind::warning("] {
            for (at, _) in code.match_indices(call) {
                let rest = &code[at + call.len()..];
                let code: String =
                    rest.chars().skip_while(|c| *c != '"').skip(1).take_while(|c| *c != '"').collect();
                if path != Path::new("diagnostic/kind.rs") {
                    assert!(listed.contains(code.as_str()), "{}: {code} is in no KINDS", path.display());
                }
            }
        }
    }
}

/// Every failure that the source names is said in every language.
#[test]
fn every_failure_is_said_in_every_language() {
    let voices = comunicado::commands::ToolVoice::all();
    let mut seen = 0;
    for (path, text) in sources() {
        for (at, _) in text.match_indices("\"failure-") {
            let id: String =
                text[at + 1..].chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            for voice in &voices {
                assert!(voice.has(&id), "{}: {} does not say {id}", path.display(), voice.locale());
            }
            seen += 1;
        }
    }
    assert!(seen > 5);
}

#[test]
fn files_stay_of_one_noun() {
    let is_test =
        |path: &Path| path.components().any(|part| part.as_os_str().to_string_lossy().contains("tests"));
    for (path, text) in sources().into_iter().filter(|(path, _)| !is_test(path)) {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().lines().count();
        assert!(code <= 400, "{} has {code} lines of code", path.display());
    }
}

/// A page that runs from right to left is the mirror of one that does not: only then is a side a matter of the language.
#[test]
fn styles_name_no_side_of_the_page() {
    let folder = repository().join("src");
    let styles = ["formats/html/statement.css", "status/status.css", "alignment/align.css"]
        .map(|path| folder.join(path));
    for path in styles {
        let style = fs::read_to_string(&path).unwrap();
        assert!(
            style.contains("margin-block") || style.contains("padding"),
            "{} is no style",
            path.display()
        );
        assert_eq!(physical_sides(&style), [] as [&str; 0], "{}", path.display());
    }
    let bad = "a{left: 0;margin-left:1px}b { text-align : right; padding-inline-start: 0; border-top-left-radius: 1px; float:left }";
    assert_eq!(
        physical_sides(bad),
        ["left", "margin-left", "text-align", "border-top-left-radius", "float"],
        "this test can fail"
    );
}

/// The properties of a style that mean left or right whatever the language.
fn physical_sides(style: &str) -> Vec<&str> {
    let declarations = style.split(['{', '}', ';']).filter_map(|part| part.split_once(':'));
    let is_side = |word: &str| matches!(word, "left" | "right");
    declarations
        .map(|(name, value)| (name.trim(), value.trim()))
        .filter(|(name, value)| {
            let places = ["text-align", "float", "clear", "caption-side"].contains(name) && is_side(value);
            name.split('-').any(is_side) || places
        })
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn nothing_is_left_undone() {
    for (path, text) in sources() {
        for word in ["todo!(", "unimplemented!(", "dbg!(", "FIXME", "XXX", "HACK"] {
            assert!(!text.contains(word), "{} contains {word}", path.display());
        }
    }
    for (path, _) in sources() {
        for word in ["utils", "helpers", "common", "manager", "misc"] {
            assert_ne!(path.file_stem().unwrap(), word, "{}", path.display());
        }
    }
}
