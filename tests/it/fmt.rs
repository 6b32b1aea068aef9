//! `fmt`: words laid out, and nothing that they say changed.

use crate::sandbox::{Sandbox, repository};

const WORDS: &str = "locales/es/labels.ftl";

fn project() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init"]).exits(0);
    sandbox
}

#[test]
fn our_own_words_and_those_of_a_new_project_are_laid_out() {
    let ours = Sandbox::of_our_statement();
    let run = ours.run(&["fmt", "--check"]).exits(0);
    assert_eq!(run.stdout, "");
    assert!(run.stderr.starts_with("All ") && run.stderr.contains("laid out already"), "{}", run.stderr);
    let tool = ours.root().join("locales/en/tool");
    assert!(tool.exists(), "the words of the program are looked at too");
    project().run(&["fmt", "--check"]).exits(0);
    let project = Sandbox::copy_of(&repository().join("tests/projects/invalid"));
    project.write("comunicado.toml", "source-locale = \"en\"\n");
    project.run(&["fmt", "."]);
    let run = project.run(&["fmt", "--check", "."]);
    assert_eq!(run.stdout, "", "a second run has nothing to do");
}

#[test]
fn shows_what_it_would_do_then_does_it_once() {
    let project = project();
    let before = project.read(WORDS);
    let odd = before.replace(" = ", "=").replace('\n', "\r\n");
    project.write(WORDS, format!("\u{FEFF}{odd}"));
    for (option, code) in [("--check", 1), ("--dry-run", 0)] {
        let run = project.run(&["fmt", option]).exits(code);
        assert!(run.stdout.starts_with("--- a/locales/es/labels.ftl\n+++ b/"), "{}", run.stdout);
        assert!(run.stderr.contains("One file would be laid out anew"), "{}", run.stderr);
        assert_eq!(project.read(WORDS), format!("\u{FEFF}{odd}"));
    }
    let run = project.run(&["fmt"]).exits(0);
    assert_eq!(run.stdout, format!("{WORDS}\n"));
    assert_eq!(project.read(WORDS), format!("\u{FEFF}{}", before.replace('\n', "\r\n")));
    assert_eq!(project.run(&["fmt"]).exits(0).stdout, "");
    project.run(&["fmt", "--check"]).exits(0);
}

#[test]
fn what_cannot_be_read_is_told_and_stays() {
    let project = project();
    project.write(WORDS, "a=1\nb = { $x\nc=2\n");
    let run = project.run(&["fmt", WORDS]).exits(1);
    assert!(
        run.stderr.contains("unbalanced-brace") && run.stderr.contains("labels.ftl:3:1"),
        "{}",
        run.stderr
    );
    assert_eq!(project.read(WORDS), "a = 1\nb = { $x\nc = 2\n");
    // Two messages of one name are no matter of layout.
    project.write(WORDS, "a = 1\na = 2\n");
    project.run(&["fmt", WORDS]).exits(0);
    project.write(WORDS, b"a = \xFF\n");
    let run = project.run(&["fmt"]).exits(1);
    assert!(run.stderr.contains("invalid-encoding"), "{}", run.stderr);
}

#[test]
fn only_what_is_named_inside_the_project() {
    let project = project();
    project.write("locales/en/terms.ftl", "-a=1\n").write("locales/es/terms.ftl", "-a=1\n");
    let run = project.run(&["fmt", "locales/es"]).exits(0);
    assert_eq!(run.stdout, "locales/es/terms.ftl\n");
    for (path, said) in [
        ("comunicado.toml", "is no file of words"),
        ("locales/es/none.ftl", "cannot be read"),
        ("/", "is not inside the project"),
    ] {
        let run = project.run(&["fmt", path]).exits(2);
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    assert_eq!(project.read("locales/en/terms.ftl"), "-a=1\n");
}

#[test]
#[cfg(unix)]
fn a_link_gives_a_file_no_second_path() {
    let project = project();
    project.write("locales/en/terms.ftl", "-a=1\n");
    std::os::unix::fs::symlink("terms.ftl", project.root().join("locales/en/same.ftl")).unwrap();
    std::os::unix::fs::symlink("..", project.root().join("locales/en/round")).unwrap();
    project.run(&["fmt"]).exits(0);
    project.run(&["fmt", "--check"]).exits(0);
}
