//! A run in shares: what the README says runs as it stands, and what goes wrong is said.

use crate::sandbox::{Sandbox, repository};

/// A project of several statements, without what was published of it.
fn archive() -> Sandbox {
    let project = Sandbox::of_our_statement().without_ledgers();
    for number in 0..5 {
        for (folder, end) in [("data", "toml"), ("locales/en", "ftl"), ("locales/es", "ftl")] {
            let text = project.read(&format!("{folder}/statements/global-compact-2017.{end}"));
            project.write(&format!("{folder}/statements/s-{number}.{end}"), text);
        }
    }
    project
}

#[cfg(unix)]
#[test]
fn the_commands_of_the_readme_give_what_one_run_gives() {
    let project = archive();
    let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let script =
        readme.split("```").find(|block| block.contains("--shard") && block.contains("xargs")).unwrap();
    let script = script.trim_start_matches("sh\n");
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_comunicado")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut shell = std::process::Command::new("sh");
    shell
        .args(["-e", "-c", script])
        .current_dir(project.root())
        .env("PATH", path)
        .env("COMUNICADO_UI_LOCALE", "en");
    let run = crate::sandbox::finish(shell.output().unwrap()).exits(0);
    assert!(run.stderr.contains("Share 3/8 is done"), "{}", run.stderr);
    let joined = project.files("out");
    project.run(&["export", "--out", "whole"]).exits(0);
    assert!(joined.len() > 40 && joined == project.files("whole"));
    project.run(&["export", "--check"]).exits(0);
}

#[test]
fn each_share_may_work_in_a_folder_of_its_own() {
    let project = archive();
    for number in ["1/2", "2/2"] {
        let out = format!("part-{}", number.replace('/', "-"));
        project.run(&["export", "--shard", number, "--out", &out]).exits(0);
        for (path, bytes) in project.files(&out) {
            project.write(&format!("together/{path}"), bytes);
        }
    }
    let run = project.run(&["export", "--join", "--out", "together"]).exits(0);
    assert!(run.stderr.contains("English (en)"), "{}", run.stderr);
    project.run(&["export", "--out", "whole"]).exits(0);
    assert!(project.files("together") == project.files("whole"));
}

#[test]
fn what_does_not_go_together_is_refused() {
    let project = archive();
    for arguments in [
        ["--shard", "1/2", "--locale", "es"],
        ["--shard", "1/2", "--statement", "s-1"],
        ["--shard", "1/2", "--format", "html"],
        ["--shard", "1/2", "--audience=public", "--check"],
        ["--shard", "1/2", "--audience=public", "--dry-run"],
        ["--shard", "1/2", "--audience=public", "--join"],
    ] {
        let run = project.run(&[&["export"], &arguments[..]].concat()).exits(2);
        assert!(run.stderr.contains("cannot be used together"), "{}", run.stderr);
    }
    for share in ["0/2", "3/2", "2", "a/b"] {
        let run = project.run(&["export", "--shard", share]).exits(2);
        assert!(run.stderr.contains(&format!("--shard <K/N> cannot be “{share}”")), "{}", run.stderr);
    }
    let run = project.run(&["export", "--join"]).exits(2);
    assert!(run.stderr.contains("holds no shares"), "{}", run.stderr);
    project.run(&["export", "--shard", "2/3"]).exits(0);
    let run = project.run(&["export", "--join"]).exits(2);
    assert!(run.stderr.contains("Missing: 1/3, 3/3"), "{}", run.stderr);
    assert!(!project.exists("out/manifest.json") && !project.exists("out/index.html"));
}

#[test]
fn a_share_and_the_join_end_as_one_run_would() {
    let project = archive();
    project.edit("locales/es/statements/s-1.ftl", "opportunity = ", "# opportunity = ");
    let codes: Vec<Option<i32>> =
        ["1/2", "2/2"].map(|share| project.run(&["export", "--shard", share]).code).to_vec();
    let mut sorted = codes.clone();
    sorted.sort();
    assert_eq!(sorted, [Some(0), Some(1)], "the share of the faulty statement fails, the other does not");
    let run = project.run(&["export", "--join"]).exits(1);
    assert!(run.stderr.contains("missing-message (1)"), "{}", run.stderr);
    project.run(&["export", "--out", "whole"]).exits(1);
    assert!(project.files("out") == project.files("whole"));
}

#[test]
fn for_another_audience_shares_have_its_folder() {
    let project = archive();
    for share in ["1/2", "2/2"] {
        project.run(&["export", "--audience", "internal", "--shard", share]).exits(0);
    }
    let run = project.run(&["export", "--join"]).exits(2);
    assert!(run.stderr.contains("holds no shares"), "{}", run.stderr);
    // Nothing of it can come among what is public.
    let run = project.run(&["export", "--shard", "1/2", "--out", "out-internal"]).exits(2);
    assert!(run.stderr.contains("cannot hold editions for this audience"), "{}", run.stderr);
    project.run(&["export", "--audience", "internal", "--join"]).exits(0);
    project.run(&["export", "--audience", "internal", "--out", "whole"]).exits(0);
    let mut joined = project.files("out-internal");
    joined.retain(|(path, _)| path != ".gitignore");
    let mut whole = project.files("whole");
    whole.retain(|(path, _)| path != ".gitignore");
    assert!(joined == whole);
}
