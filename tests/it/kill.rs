//! `kill -9` at any moment, two exports at once, a full disk: every published file is whole, and the next run heals.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::export::{change_all, many};
use crate::sandbox::{Sandbox, finish};

const STATEMENTS: usize = 6;
const KILLS: u32 = 30;

type Files = BTreeMap<String, Vec<u8>>;

fn files(sandbox: &Sandbox) -> Files {
    sandbox.files("out").into_iter().collect()
}

#[test]
fn a_killed_export_leaves_every_file_whole_and_the_next_one_heals() {
    let sandbox = many(STATEMENTS);
    let started = Instant::now();
    sandbox.run(&["export"]).exits(0);
    let duration = started.elapsed();
    let old = files(&sandbox);
    change_all(&sandbox, STATEMENTS, " ", " Changed: ");
    sandbox.run(&["export"]).exits(0);
    let new = files(&sandbox);
    assert_eq!(old.keys().collect::<Vec<_>>(), new.keys().collect::<Vec<_>>());
    assert_ne!(old, new);

    let (mut wanted, mut is_new, mut caught) = (&new, true, 0);
    for kill in 0..KILLS {
        // The words change between kills, so that there is always something to write.
        (wanted, is_new) = if is_new { (&old, false) } else { (&new, true) };
        let (from, to) = if is_new { (" ", " Changed: ") } else { (" Changed: ", " ") };
        change_all(&sandbox, STATEMENTS, from, to);
        let mut child = sandbox.command(&["export"]).stderr(Stdio::null()).spawn().unwrap();
        // Moments spread over the whole run by the golden ratio, the same in every test run.
        std::thread::sleep(duration.mul_f64((f64::from(kill) * 0.618_034).fract()));
        child.kill().unwrap();
        caught += u32::from(child.wait().unwrap().code().is_none());
        for (path, bytes) in files(&sandbox) {
            let is_whole = [&old, &new].iter().any(|whole| whole.get(&path) == Some(&bytes));
            let is_ours = path.contains(".comunicado") || path == "manifest.json";
            assert!(is_whole || is_ours, "{path} is neither old nor new after kill {kill}");
        }
        if kill % 10 == 9 {
            sandbox.run(&["export"]).exits(0);
            assert_eq!(*wanted, files(&sandbox), "after kill {kill}");
        }
    }
    assert!(caught > KILLS / 3, "only {caught} of {KILLS} runs were killed at work");
    sandbox.run(&["export"]).exits(0);
    assert_eq!(*wanted, files(&sandbox));
    sandbox.run(&["export", "--check"]).exits(0);
}

#[test]
fn two_exports_at_once_do_not_meet() {
    let sandbox = many(STATEMENTS);
    sandbox.run(&["export", "--out", "alone"]).exits(0);
    let children: Vec<_> = (0..3)
        .map(|_| sandbox.command(&["export"]).stderr(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap())
        .collect();
    let mut published = 0;
    for child in children {
        let run = finish(child.wait_with_output().unwrap());
        match run.code {
            Some(0) => published += 1,
            Some(2) => assert!(run.stderr.contains("Another export"), "{}", run.stderr),
            code => panic!("{code:?}: {}", run.stderr),
        }
    }
    assert!(published > 0);
    let alone: Files = sandbox.files("alone").into_iter().collect();
    assert_eq!(alone, files(&sandbox));
}

/// A limit on the size of files stands for a full disk: the system refuses in the middle of a write.
#[test]
fn a_disk_that_is_full_harms_nothing() {
    let sandbox = many(3);
    sandbox.run(&["export"]).exits(0);
    let old = files(&sandbox);
    change_all(&sandbox, 3, " ", " Changed: ");
    let program = sandbox.command(&["export"]);
    let mut limited = Command::new("sh");
    limited.arg("-c").arg("trap '' XFSZ; ulimit -f 8; exec \"$0\" export").arg(program.get_program());
    limited.current_dir(sandbox.root()).env("COMUNICADO_UI_LOCALE", "en").env_remove("LC_ALL");
    let run = finish(limited.output().unwrap()).exits(2);
    assert!(run.stderr.contains("out/"), "{}", run.stderr);
    sandbox.run(&["export", "--out", "new"]).exits(0);
    let new: Files = sandbox.files("new").into_iter().collect();
    for (path, bytes) in files(&sandbox) {
        let is_whole = [&old, &new].iter().any(|whole| whole.get(&path) == Some(&bytes));
        assert!(is_whole || path.contains(".comunicado/"), "{path} is not whole");
    }
    sandbox.run(&["export"]).exits(0);
    assert_eq!(new, files(&sandbox));
}

#[test]
fn files_and_folders_that_may_not_be_written() {
    let sandbox = many(1);
    sandbox.run(&["export"]).exits(0);
    let page = sandbox.root().join("out/es/s-00/statement.html");
    let folder = page.parent().unwrap();
    let mode = |mode| fs::Permissions::from_mode(mode);
    // The file may be read only: it is replaced whole, and stays so.
    fs::set_permissions(&page, mode(0o444)).unwrap();
    change_all(&sandbox, 1, " ", " Changed: ");
    sandbox.run(&["export"]).exits(0);
    assert!(fs::read_to_string(&page).unwrap().contains("Changed: "));
    assert_eq!(fs::metadata(&page).unwrap().permissions().mode() & 0o777, 0o444);
    // The folder may not: then nothing can be done, and it is said where.
    fs::set_permissions(folder, mode(0o555)).unwrap();
    if fs::write(folder.join("probe"), "").is_ok() {
        fs::remove_file(folder.join("probe")).unwrap();
        println!("left out: who runs this may write everywhere");
    } else {
        change_all(&sandbox, 1, " Changed: ", " ");
        let run = sandbox.run(&["export"]).exits(2);
        assert!(run.stderr.contains("out/es/s-00"), "{}", run.stderr);
        assert!(fs::read_to_string(&page).unwrap().contains("Changed: "));
    }
    fs::set_permissions(folder, mode(0o755)).unwrap();
    std::thread::sleep(Duration::from_millis(1));
    sandbox.run(&["export"]).exits(0);
}
