//! Tiny whole projects under `tests/projects/`: what each is exported to, what is found in it, how the run ends.
//!
//! A case is a folder with a project, and beside it the expectation: `findings.txt` (the concise findings of
//! `check`), `exit.txt` (the exit code of `export`) and `expected/` (the files of `out/` that matter). Run with
//! `UPDATE=1` to write the expectations anew, then read the difference. The cases of `invalid/` are laid over the
//! small project `base/`: they hold only what is wrong, one way to be wrong each.

use std::fs;
use std::path::{Path, PathBuf};

use crate::sandbox::{Sandbox, repository};

fn cases(folder: &str) -> Vec<PathBuf> {
    let folder = repository().join("tests/projects").join(folder);
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| !path.ends_with("invalid"));
    cases.sort();
    cases
}

fn expectation(case: &Path, name: &str, found: &str) -> Option<String> {
    let path = case.join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, found).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    (expected != found)
        .then(|| format!("{}: {name}\n--- expected\n{expected}\n--- found\n{found}", case.display()))
}

fn try_case(case: &Path) -> Vec<String> {
    let is_overlay = case.parent().is_some_and(|folder| folder.ends_with("invalid"));
    let sandbox = Sandbox::copy_of(&if is_overlay {
        repository().join("tests/projects/base")
    } else {
        case.to_owned()
    });
    sandbox.lay_over(case);
    let checked = sandbox.run(&["check", "--format", "concise"]);
    let exported = sandbox.run(&["export"]);
    let mut wrong = Vec::new();
    wrong.extend(expectation(case, "findings.txt", &checked.stdout));
    wrong.extend(expectation(case, "exit.txt", &format!("{}\n", exported.code.unwrap_or(-1))));
    let expected = case.join("expected");
    let published = sandbox.files("out");
    if expected.exists() {
        let wanted = Sandbox::copy_of(&expected).files("");
        let missing = wanted.iter().filter(|(path, _)| !published.iter().any(|(other, _)| other == path));
        wrong.extend(missing.map(|(path, _)| format!("{}: out/{path} is not there", case.display())));
    }
    for (path, bytes) in published {
        let target = expected.join(&path);
        let is_shown = path.ends_with(".md") && (!is_overlay || path.starts_with("es/"));
        if std::env::var_os("UPDATE").is_some() && is_shown {
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(&target, &bytes).unwrap();
        }
        if target.exists() && fs::read(&target).unwrap() != bytes {
            wrong.push(format!(
                "{}: out/{path} differs:\n{}",
                case.display(),
                String::from_utf8_lossy(&bytes)
            ));
        }
    }
    wrong
}

#[test]
fn every_project_gives_what_it_should() {
    let cases: Vec<PathBuf> = ["", "invalid"].into_iter().flat_map(cases).collect();
    assert!(cases.len() >= 8, "only {} cases", cases.len());
    let wrong: Vec<String> = cases.iter().flat_map(|case| try_case(case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
