//! What the writer promises: whole files, nobody's work lost, nothing written twice.
#![allow(clippy::disallowed_methods, reason = "tests look at what was written")]

use std::collections::BTreeMap;
use std::path::Path;

use tempfile::TempDir;

use super::*;
use crate::diagnostic::{Diagnostic, Failure};

/// Paths and contents.
pub(super) type Files = BTreeMap<String, String>;

pub(super) fn files(pairs: &[(&str, &str)]) -> Files {
    pairs.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// A run as `export` makes it: all files put, everything else of ours pruned.
pub(super) fn publish_with(
    root: &Path,
    files: &Files,
    mode: Mode,
    overwrite: bool,
) -> Result<(Plan, Vec<Diagnostic>), Failure> {
    let (output, mut findings) = Output::open(root, "out", mode, overwrite)?;
    for (path, text) in files {
        findings.extend(output.put(path, text.as_bytes())?.1);
    }
    findings.extend(output.prune(|_| false)?);
    Ok((output.commit()?, findings))
}

/// The same, as what is too large to be held goes: nothing is put that holds its bytes.
fn flow_with(root: &Path, files: &Files, mode: Mode) -> Result<(Plan, Vec<Diagnostic>), Failure> {
    let (output, mut findings) = Output::open(root, "out", mode, false)?;
    for (path, text) in files {
        findings.extend(output.put_flow(path, &|to| text.bytes().try_for_each(|b| to.write_all(&[b])))?.1);
    }
    findings.extend(output.prune(|_| false)?);
    Ok((output.commit()?, findings))
}

pub(super) fn publish(root: &Path, files: &Files) -> (Plan, Vec<Diagnostic>) {
    publish_with(root, files, Mode::Write, false).unwrap()
}

/// All files of the folder but the manifest and the hidden folder.
pub(super) fn published(root: &Path) -> Files {
    fn walk(root: &Path, folder: &Path, all: &mut Files) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.is_symlink() {
                walk(root, &path, all);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                all.insert(name, String::from_utf8(std::fs::read(&path).unwrap_or_default()).unwrap());
            }
        }
    }
    let mut all = Files::new();
    walk(root, root, &mut all);
    all.retain(|path, _| path != MANIFEST && !path.starts_with(".comunicado/"));
    all
}

fn names(findings: &[Diagnostic]) -> Vec<&str> {
    findings.iter().map(|finding| finding.kind.name).collect()
}

pub(super) fn specimen() -> Files {
    files(&[
        ("es/a/statement.html", "uno"),
        ("es/a/contacts.csv", "id"),
        ("en/a/statement.html", "one"),
        ("index.html", "i"),
    ])
}

#[test]
fn a_second_run_writes_nothing() {
    let dir = TempDir::new().unwrap();
    let (plan, findings) = publish(dir.path(), &specimen());
    assert!(findings.is_empty());
    assert_eq!(plan.count(Action::Write), 5, "four files and the manifest: {plan:?}");
    assert_eq!(published(dir.path()), specimen());
    let times = |root: &Path| {
        let paths = ["index.html", "es/a/statement.html", "es/a", MANIFEST];
        paths.map(|path| std::fs::metadata(root.join(path)).unwrap().modified().unwrap())
    };
    let before = times(dir.path());
    std::thread::sleep(std::time::Duration::from_millis(20));
    let (plan, findings) = publish(dir.path(), &specimen());
    assert!(plan.is_empty() && findings.is_empty(), "{plan:?} {findings:?}");
    assert_eq!(times(dir.path()), before);
    assert!(!dir.path().join(".comunicado").exists(), "only what is published stays");
}

#[test]
fn what_flows_is_published_as_what_is_held() {
    let [held, flowed] = [TempDir::new().unwrap(), TempDir::new().unwrap()];
    let mut changed = specimen();
    changed.insert("es/a/statement.html".to_owned(), "otra".to_owned());
    let compare = |files: &Files, mode| {
        let (plan, found) = publish_with(held.path(), files, mode, false).unwrap();
        let (other, also) = flow_with(flowed.path(), files, mode).unwrap();
        assert_eq!((plan.steps().unwrap(), names(&found)), (other.steps().unwrap(), names(&also)));
        assert_eq!(published(held.path()), published(flowed.path()));
    };
    for files in [&specimen(), &specimen(), &changed] {
        compare(files, Mode::Look);
        compare(files, Mode::Write);
    }
    for root in [&held, &flowed] {
        std::fs::write(root.path().join("es/a/statement.html"), "mine").unwrap();
        std::fs::create_dir_all(root.path().join("fr/b")).unwrap();
        std::fs::write(root.path().join("fr/b/statement.html"), "theirs").unwrap();
    }
    changed.insert("fr/b/statement.html".to_owned(), "b".to_owned());
    compare(&changed, Mode::Look);
    compare(&changed, Mode::Write);
}

#[test]
fn a_flow_that_fails_leaves_what_was_there() {
    let root = TempDir::new().unwrap();
    publish(root.path(), &files(&[("a.csv", "before")]));
    let (output, _) = Output::open(root.path(), "out", Mode::Write, false).unwrap();
    let failed = output.put_flow("a.csv", &|to| {
        to.write_all(&[b'x'; 1 << 20])?;
        Err(std::io::Error::other("full"))
    });
    assert_eq!(failed.unwrap_err().doing, "failure-write-output");
    drop(output);
    assert_eq!(published(root.path()), files(&[("a.csv", "before")]));
}

#[test]
fn a_plan_says_what_a_run_does_and_does_not_do_it() {
    let dir = TempDir::new().unwrap();
    let root = dir.path().join("out");
    let (plan, _) = publish_with(&root, &specimen(), Mode::Plan, false).unwrap();
    assert!(!root.exists());
    assert_eq!(plan.steps().unwrap(), publish(&root, &specimen()).0.steps().unwrap());
    let next = files(&[("es/a/statement.html", "dos"), ("index.html", "i")]);
    let (plan, _) = publish_with(&root, &next, Mode::Plan, false).unwrap();
    assert_eq!(published(&root), specimen());
    assert_eq!(plan.action("es/a/contacts.csv").unwrap(), Some(Action::Remove));
    assert_eq!(plan.steps().unwrap(), publish(&root, &next).0.steps().unwrap());
}

#[test]
fn files_that_nothing_makes_any_more_are_removed_with_their_folders() {
    let dir = TempDir::new().unwrap();
    publish(dir.path(), &specimen());
    std::fs::write(dir.path().join("en/a/mine.txt"), "mine").unwrap();
    publish(dir.path(), &files(&[("index.html", "i")]));
    assert_eq!(published(dir.path()), files(&[("en/a/mine.txt", "mine"), ("index.html", "i")]));
    assert!(!dir.path().join("es").exists());
}

#[test]
fn files_of_others_are_never_overwritten() {
    let dir = TempDir::new().unwrap();
    std::fs::create_dir_all(dir.path().join("es/a/contacts.csv")).unwrap();
    std::fs::write(dir.path().join("index.html"), "mine").unwrap();
    std::fs::write(dir.path().join("es/a/statement.html"), "uno").unwrap();
    for overwrite in [false, true] {
        let (plan, findings) = publish_with(dir.path(), &specimen(), Mode::Write, overwrite).unwrap();
        assert_eq!(names(&findings), ["foreign-file", "foreign-file"]);
        assert_eq!(plan.action("index.html").unwrap(), Some(Action::Refuse));
        assert_eq!(
            plan.action("es/a/statement.html").unwrap(),
            Some(Action::Keep),
            "the same bytes are adopted"
        );
    }
    assert_eq!(published(dir.path())["index.html"], "mine");
    assert_eq!(published(dir.path())["en/a/statement.html"], "one", "the others are published");
}

#[test]
fn an_edited_file_is_kept_unless_told_otherwise() {
    let dir = TempDir::new().unwrap();
    publish(dir.path(), &specimen());
    std::fs::write(dir.path().join("es/a/statement.html"), "edited").unwrap();
    let (_, findings) = publish(dir.path(), &specimen());
    assert_eq!(names(&findings), ["edited-file"]);
    let (_, findings) = publish(dir.path(), &files(&[("index.html", "i")]));
    assert_eq!(names(&findings), ["edited-file"], "nor is it removed");
    assert_eq!(published(dir.path())["es/a/statement.html"], "edited");
    let (_, findings) = publish_with(dir.path(), &specimen(), Mode::Write, true).unwrap();
    assert!(findings.is_empty());
    assert_eq!(published(dir.path()), specimen());
}

#[test]
fn a_file_cut_short_by_a_power_failure_is_made_again() {
    let dir = TempDir::new().unwrap();
    publish(dir.path(), &specimen());
    std::fs::write(dir.path().join("index.html"), "").unwrap();
    assert!(publish(dir.path(), &specimen()).1.is_empty());
    assert_eq!(published(dir.path()), specimen());
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_elsewhere_is_refused() {
    let dir = TempDir::new().unwrap();
    let elsewhere = TempDir::new().unwrap();
    publish(dir.path(), &specimen());
    std::fs::rename(dir.path().join("es"), elsewhere.path().join("es")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join("es"), dir.path().join("es")).unwrap();
    let mut next = specimen();
    next.insert("es/a/statement.html".to_owned(), "dos".to_owned());
    let (_, findings) = publish(dir.path(), &next);
    assert_eq!(names(&findings), ["linked-folder", "linked-folder"]);
    let (_, findings) = publish(dir.path(), &files(&[("index.html", "i")]));
    assert!(findings.is_empty());
    assert_eq!(std::fs::read_to_string(elsewhere.path().join("es/a/statement.html")).unwrap(), "uno");
    // A link in place of a file is somebody's, too.
    std::fs::remove_file(dir.path().join("index.html")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join("es/a/statement.html"), dir.path().join("index.html"))
        .unwrap();
    assert_eq!(names(&publish(dir.path(), &files(&[("index.html", "j")])).1), ["foreign-file"]);
}

#[test]
fn two_artifacts_for_one_path_and_paths_that_leave_are_refused() {
    let dir = TempDir::new().unwrap();
    let (output, _) = Output::open(dir.path(), "out", Mode::Write, false).unwrap();
    let name = |path: &str| output.put(path, b"x").unwrap().1.map(|finding| finding.kind.name);
    assert_eq!(name("es/a.html"), None);
    for path in ["es/a.html", "ES/A.html", "es/a.html/b", "es"] {
        assert_eq!(name(path), Some("two-artifacts"), "{path}");
    }
    for path in ["../x", "/tmp/x", "manifest.json", "es/../../x", ".comunicado/journal"] {
        assert_eq!(name(path), Some("unsafe-path"), "{path}");
    }
    output.commit().unwrap();
    assert_eq!(published(dir.path()), files(&[("es/a.html", "x")]));
}

#[test]
fn two_runs_at_once_are_one_too_many() {
    let dir = TempDir::new().unwrap();
    let (first, _) = Output::open(dir.path(), "out", Mode::Write, false).unwrap();
    for mode in [Mode::Write, Mode::Plan] {
        let failure = Output::open(dir.path(), "out", mode, false).unwrap_err();
        assert_eq!(failure.doing, "failure-output-locked");
    }
    drop(first);
    let (_look, _) = Output::open(dir.path(), "out", Mode::Plan, false).unwrap();
    Output::open(dir.path(), "out", Mode::Plan, false).unwrap();
}

#[cfg(unix)]
#[test]
fn of_many_runs_at_once_one_writes_at_a_time() {
    let dir = TempDir::new().unwrap();
    let at_work = std::sync::atomic::AtomicUsize::new(0);
    let done = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while done.load(std::sync::atomic::Ordering::SeqCst) < 200 {
                    match Output::open(dir.path(), "out", Mode::Write, false) {
                        Ok((output, _)) => {
                            assert_eq!(at_work.fetch_add(1, std::sync::atomic::Ordering::SeqCst), 0);
                            output.put("index.html", b"i").unwrap();
                            at_work.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                            output.commit().unwrap();
                            done.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                        }
                        Err(failure) => assert_eq!(failure.doing, "failure-output-locked"),
                    }
                }
            });
        }
    });
}

#[test]
fn a_damaged_manifest_stops_everything_and_loses_nothing() {
    let dir = TempDir::new().unwrap();
    publish(dir.path(), &specimen());
    let whole = std::fs::read_to_string(dir.path().join(MANIFEST)).unwrap();
    let damaged = whole.replace(", \"es/a/st", ", es/a/st");
    std::fs::write(dir.path().join(MANIFEST), &damaged).unwrap();
    let (_, findings) = publish(dir.path(), &files(&[("index.html", "new"), ("new.html", "new")]));
    assert_eq!(names(&findings), ["damaged-manifest"]);
    assert_eq!(published(dir.path()), specimen());
    assert_eq!(std::fs::read_to_string(dir.path().join(MANIFEST)).unwrap(), damaged);
    // The mend: delete it. What is the same is ours again.
    std::fs::remove_file(dir.path().join(MANIFEST)).unwrap();
    assert!(publish(dir.path(), &specimen()).1.is_empty());
    assert_eq!(std::fs::read_to_string(dir.path().join(MANIFEST)).unwrap(), whole);
}

#[test]
fn a_manifest_with_conflict_marks_is_mended() {
    let dir = TempDir::new().unwrap();
    publish(dir.path(), &specimen());
    let ours = std::fs::read_to_string(dir.path().join(MANIFEST)).unwrap();
    let line = ours.lines().find(|line| line.contains("index.html")).unwrap();
    let theirs = line.replace(blake3::hash(b"i").to_hex().as_str(), &blake3::hash(b"j").to_hex());
    let merged = ours.replace(line, &format!("<<<<<<< HEAD\n{line}\n=======\n{theirs}\n>>>>>>> branch"));
    std::fs::write(dir.path().join(MANIFEST), merged).unwrap();
    std::fs::write(dir.path().join("index.html"), "j").unwrap();
    let (output, findings) = Output::open(dir.path(), "out", Mode::Plan, false).unwrap();
    assert_eq!(names(&findings), ["conflicting-manifest"]);
    assert!(output.source().unwrap().text.contains("<<<<<<<"));
    drop(output);
    assert_eq!(names(&publish(dir.path(), &specimen()).1), ["conflicting-manifest"], "theirs is ours, too");
    assert_eq!(published(dir.path()), specimen());
    assert_eq!(std::fs::read_to_string(dir.path().join(MANIFEST)).unwrap(), ours);
}

#[test]
fn a_folder_is_intact_while_nobody_touches_it() {
    let dir = TempDir::new().unwrap();
    let (output, _) = Output::open(dir.path(), "out", Mode::Write, false).unwrap();
    output.put("es/a/statement.html", b"uno").unwrap();
    let notes = BTreeMap::from([("title".to_owned(), "Uno".into())]).into();
    let files = vec!["es/a/statement.html".to_owned()];
    output.record("es/a", Made { fingerprint: "f".to_owned(), files, notes });
    output.commit().unwrap();
    let intact = |fingerprint: &str| {
        let (output, _) = Output::open(dir.path(), "out", Mode::Plan, false).unwrap();
        assert_eq!(output.made("es/a").unwrap().notes.said("title").as_deref(), Some("Uno"));
        output.is_intact("es/a", fingerprint).unwrap()
    };
    assert!(intact("f"));
    assert!(!intact("g"));
    std::fs::write(dir.path().join("es/a/statement.html"), "edited").unwrap();
    assert!(!intact("f"));
}

#[cfg(unix)]
#[test]
fn files_can_be_read_by_whoever_may_and_keep_their_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let dir = TempDir::new().unwrap();
    publish(dir.path(), &specimen());
    let plain = TempDir::new().unwrap();
    std::fs::write(plain.path().join("x"), "x").unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&dir.path().join("index.html")), mode(&plain.path().join("x")));
    assert_eq!(mode(&dir.path().join(MANIFEST)), mode(&plain.path().join("x")));
    std::fs::set_permissions(dir.path().join("index.html"), PermissionsExt::from_mode(0o664)).unwrap();
    publish(dir.path(), &files(&[("index.html", "new")]));
    assert_eq!(mode(&dir.path().join("index.html")), 0o664);
    std::fs::set_permissions(dir.path().join("index.html"), PermissionsExt::from_mode(0o444)).unwrap();
    publish(dir.path(), &files(&[("index.html", "newer")]));
    assert_eq!(
        (published(dir.path())["index.html"].as_str(), mode(&dir.path().join("index.html"))),
        ("newer", 0o444)
    );
}

#[test]
fn a_folder_of_which_nothing_is_published_is_not_in_the_manifest() {
    let dir = TempDir::new().unwrap();
    let made = |files: &[&str]| Made {
        fingerprint: "f0".to_owned(),
        files: files.iter().map(|file| (*file).to_owned()).collect(),
        ..Made::default()
    };
    for (file, is_closed) in [(Some("es/a/statement.md"), false), (None, false), (None, true)] {
        let output = Output::open(dir.path(), "out", Mode::Write, false).unwrap().0;
        if let Some(path) = file {
            output.put(path, b"a").unwrap();
        }
        output.record("es/a", made(file.as_slice()));
        if is_closed {
            output.close(["es/a".to_owned()]);
        }
        output.prune(|_| false).unwrap();
        output.commit().unwrap();
        let text = std::fs::read_to_string(dir.path().join(MANIFEST)).unwrap();
        assert_eq!(text.contains("es/a/\""), file.is_some(), "{text}");
    }
}

#[test]
fn what_is_closed_is_told_as_what_is_not() {
    let [open, closed] = [TempDir::new().unwrap(), TempDir::new().unwrap()];
    let run = |root: &Path, files: &Files, mode, is_closed: bool| {
        let (output, _) = Output::open(root, "out", mode, false).unwrap();
        for (path, text) in files {
            output.put(path, text.as_bytes()).unwrap();
        }
        if is_closed {
            output.close(["es/a", "en/a"].map(str::to_owned));
        }
        let findings = output.prune(|_| false).unwrap();
        let plan = output.commit().unwrap();
        let counts =
            [Action::Write, Action::Keep, Action::Remove, Action::Refuse].map(|action| plan.count(action));
        (
            plan.steps().unwrap(),
            plan.changes().unwrap(),
            counts,
            names(&findings).join(" "),
            plan.action("es/a/contacts.csv").unwrap(),
        )
    };
    let mut changed = specimen();
    changed.remove("en/a/statement.html");
    changed.insert("es/a/statement.html".to_owned(), "otra".to_owned());
    for files in [&specimen(), &specimen(), &changed] {
        for mode in [Mode::Plan, Mode::Write] {
            assert_eq!(run(open.path(), files, mode, false), run(closed.path(), files, mode, true));
        }
        assert_eq!(published(open.path()), published(closed.path()));
        let manifest = |root: &Path| std::fs::read_to_string(root.join(MANIFEST)).unwrap();
        assert_eq!(manifest(open.path()), manifest(closed.path()));
    }
}
