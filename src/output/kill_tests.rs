//! A run that is killed between any two things it does to the disk, and whatever users do between runs.
#![allow(clippy::disallowed_methods, reason = "tests look at what was written")]

use std::path::Path;

use proptest::prelude::*;
use tempfile::TempDir;

use super::tests::{Files, files, publish, publish_with, published, specimen};
use super::{Action, Mode, fault};

/// Publishes and is killed after so many steps; whether it was.
fn publish_killed(root: &Path, files: &Files, points: usize) -> bool {
    fault::kill_after(Some(points));
    let ended = publish_with(root, files, Mode::Write, false);
    fault::kill_after(None);
    ended.is_err()
}

#[test]
fn a_kill_at_any_point_leaves_every_file_whole_and_the_next_run_heals() {
    let old = specimen();
    let new = files(&[("es/a/statement.html", "dos"), ("fr/a/statement.html", "un"), ("index.html", "i2")]);
    let other = files(&[("en/a/statement.html", "three")]);
    for after in [&new, &old, &other] {
        let mut points = 0;
        loop {
            let dir = TempDir::new().unwrap();
            publish(dir.path(), &old);
            let was_killed = publish_killed(dir.path(), &new, points);
            for (path, text) in published(dir.path()) {
                let is_whole = old.get(&path) == Some(&text) || new.get(&path) == Some(&text);
                assert!(is_whole || path.contains(".comunicado-"), "{path} is {text:?} after {points}");
            }
            let (_, findings) = publish(dir.path(), after);
            assert!(findings.is_empty(), "after {points}: {findings:?}");
            assert_eq!(published(dir.path()), *after, "after {points}");
            let folders =
                std::fs::read_dir(dir.path()).unwrap().flatten().filter(|entry| entry.path().is_dir());
            let empty = folders.filter(|folder| std::fs::read_dir(folder.path()).unwrap().next().is_none());
            assert_eq!(empty.count(), 0, "an empty folder after {points}");
            assert!(publish(dir.path(), after).0.is_empty(), "after {points}");
            if !was_killed {
                break;
            }
            points += 1;
        }
        assert!(points > 20, "only {points} points");
    }
}

/// Something that happens to an output folder.
#[derive(Clone, Debug)]
enum Event {
    Run(Files),
    Killed(Files, usize),
    Written(String, String),
    Deleted(String),
}

fn any_event() -> impl Strategy<Value = Event> {
    let path = || {
        prop::sample::select(vec!["index.html", "es/a.html", "es/b/c.html", "en/a.html"])
            .prop_map(str::to_owned)
    };
    let files = || prop::collection::btree_map(path(), "v[1-3]", 0..4);
    prop_oneof![
        files().prop_map(Event::Run),
        (files(), 0..25_usize).prop_map(|(files, points)| Event::Killed(files, points)),
        (path(), "user[1-2]").prop_map(|(path, text)| Event::Written(path, text)),
        path().prop_map(Event::Deleted),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_happens_nothing_of_the_user_is_lost(events in prop::collection::vec(any_event(), 1..8)) {
        let dir = TempDir::new().unwrap();
        let mut theirs = Files::new();
        for event in events {
            match event {
                Event::Run(files) => {
                    let (plan, findings) = publish(dir.path(), &files);
                    prop_assert_eq!(plan.count(Action::Refuse) == 0, findings.is_empty());
                    let now = published(dir.path());
                    for (path, text) in &files {
                        prop_assert!(now.get(path) == Some(text) || theirs.contains_key(path), "{path}");
                    }
                    for path in now.keys() {
                        prop_assert!(files.contains_key(path) || theirs.contains_key(path), "{path} is left over");
                    }
                    let (plan, _) = publish_with(dir.path(), &files, Mode::Plan, false).unwrap();
                    prop_assert_eq!(plan.count(Action::Write) + plan.count(Action::Remove), 0);
                }
                Event::Killed(files, points) => drop(publish_killed(dir.path(), &files, points)),
                Event::Written(path, text) => {
                    let place = dir.path().join(&path);
                    let _ = std::fs::create_dir_all(place.parent().unwrap());
                    std::fs::write(&place, &text).unwrap();
                    theirs.insert(path, text);
                }
                Event::Deleted(path) => {
                    let _ = std::fs::remove_file(dir.path().join(&path));
                    theirs.remove(&path);
                }
            }
            let now = published(dir.path());
            for (path, text) in &theirs {
                prop_assert_eq!(now.get(path), Some(text), "{} of the user", path);
            }
        }
    }
}
