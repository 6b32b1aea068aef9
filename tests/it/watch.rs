//! `export --watch` as editors, people and systems treat it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::sandbox::Sandbox;

/// A program that watches a project.
struct Watching {
    project: Sandbox,
    child: Child,
    told: Arc<Mutex<Vec<String>>>,
}

/// How long something may take on the slowest machine.
const LONGEST: Duration = Duration::from_secs(180);

const ENGLISH: &str = "locales/en/statements/global-compact-2017.ftl";
const PAGE: &str = "out/en/global-compact-2017/statement.html";

impl Watching {
    /// Begins, and waits until the project is published and watched.
    fn begin(project: Sandbox) -> Self {
        let mut child = project
            .command(&["export", "--watch"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let told = Arc::new(Mutex::new(Vec::new()));
        let (lines, stderr) = (told.clone(), BufReader::new(child.stderr.take().unwrap()));
        std::thread::spawn(move || {
            stderr.lines().map_while(Result::ok).for_each(|line| lines.lock().unwrap().push(line))
        });
        let watching = Self { project, child, told };
        watching.hears("Watching ");
        watching
    }

    fn of_our_statement() -> Self {
        Self::begin(Sandbox::of_our_statement().without_ledgers())
    }

    #[track_caller]
    fn waits(&self, what: &str, is_so: impl Fn() -> bool) {
        let start = Instant::now();
        while !is_so() {
            assert!(start.elapsed() < LONGEST, "{what}\n{}", self.text());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until the program says this, anew since it was forgotten.
    #[track_caller]
    fn hears(&self, words: &str) {
        self.waits(words, || self.text().contains(words));
    }

    /// Waits until a published file says this.
    #[track_caller]
    fn publishes(&self, path: &str, words: &str) {
        self.waits(&format!("{path}: {words}"), || {
            let bytes = std::fs::read(self.project.root().join(path)).unwrap_or_default();
            String::from_utf8_lossy(&bytes).contains(words)
        });
    }

    fn text(&self) -> String {
        self.told.lock().unwrap().join("\n")
    }

    fn forget(&self) {
        self.told.lock().unwrap().clear();
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn each_way_of_saving_is_seen() {
    let watching = Watching::of_our_statement();
    let project = &watching.project;
    let path = |name: &str| project.root().join("locales/en/statements").join(name);
    let file = path("global-compact-2017.ftl");
    let text = |word: &str| project.read(ENGLISH).replacen("closing = ", &format!("closing = {word} "), 1);
    // Written over.
    project.write(ENGLISH, text("Nano"));
    watching.publishes(PAGE, "Nano ");
    // Beside it, and renamed over it: VS Code, and most others.
    std::fs::write(path(".global-compact-2017.ftl.tmp"), text("Code")).unwrap();
    std::fs::rename(path(".global-compact-2017.ftl.tmp"), &file).unwrap();
    watching.publishes(PAGE, "Code Nano ");
    // Moved away, written anew, the copy removed: Vim.
    let words = text("Vim");
    std::fs::write(path("4913"), "").unwrap();
    std::fs::remove_file(path("4913")).unwrap();
    std::fs::rename(&file, path("global-compact-2017.ftl~")).unwrap();
    std::fs::write(&file, words).unwrap();
    std::fs::remove_file(path("global-compact-2017.ftl~")).unwrap();
    watching.publishes(PAGE, "Vim Code Nano ");
    // The folder of a language, put in place of the old one: a checkout.
    let words = text("Git");
    std::fs::rename(project.root().join("locales"), project.root().join("before")).unwrap();
    for (name, bytes) in project.files("before") {
        project.write(&format!("locales/{name}"), bytes);
    }
    project.write(ENGLISH, words);
    watching.publishes(PAGE, "Git Vim Code Nano ");
    project.write(ENGLISH, text("After"));
    watching.publishes(PAGE, "After Git Vim Code Nano ");
    // What all statements share.
    project.edit("locales/en/labels.ftl", "signed = Signed:", "signed = Undersigned:");
    watching.publishes(PAGE, "Undersigned:");
}

#[test]
fn while_a_file_is_broken_the_last_good_edition_stays() {
    let watching = Watching::of_our_statement();
    let project = &watching.project;
    let (before, good) = (project.read(PAGE), project.read(ENGLISH));
    watching.forget();
    project.write(ENGLISH, good.replacen("closing = ", "closing = { ", 1));
    watching.hears("statements/global-compact-2017.ftl:");
    watching.hears("error");
    assert_eq!(project.read(PAGE), before);
    watching.forget();
    project.write(ENGLISH, good.replacen("closing = ", "closing = Mended ", 1));
    watching.publishes(PAGE, "Mended ");
    watching.hears("no errors");
    // The settings, too.
    let settings = project.read("comunicado.toml");
    watching.forget();
    project.write("comunicado.toml", "source-locale = ");
    watching.hears("comunicado.toml:1");
    std::fs::remove_file(project.root().join("comunicado.toml")).unwrap();
    project.write("comunicado.toml", settings);
    project.edit(ENGLISH, "Mended ", "Settled ");
    watching.publishes(PAGE, "Settled ");
}

#[test]
fn statements_and_languages_come_and_go() {
    let watching = Watching::of_our_statement();
    let project = &watching.project;
    for (folder, end) in [("locales/en", "ftl"), ("locales/es", "ftl"), ("data", "toml")] {
        let text = project.read(&format!("{folder}/statements/global-compact-2017.{end}"));
        project.write(&format!("{folder}/statements/second.{end}"), text);
    }
    watching.publishes("out/en/second/statement.html", "hreflang=\"es\"");
    watching.publishes("out/es/index.html", "second/");
    for path in [
        "data/statements/second.toml",
        "locales/en/statements/second.ftl",
        "locales/es/statements/second.ftl",
    ] {
        std::fs::remove_file(project.root().join(path)).unwrap();
    }
    watching
        .waits("its pages are gone", || !project.exists("out/en/second") && !project.exists("out/es/second"));
    for (name, bytes) in project.files("locales/es") {
        project.write(&format!("locales/es-MX/{name}"), bytes);
    }
    watching.publishes("out/es-MX/global-compact-2017/statement.html", "hreflang=\"es-MX\"");
    // In a folder that is new, too.
    project.edit("locales/es-MX/statements/global-compact-2017.ftl", "closing = ", "closing = Nuevo ");
    watching.publishes("out/es-MX/global-compact-2017/statement.html", "Nuevo ");
    // Not while a run is at work.
    watching.waits("all is published", || project.run(&["export", "--check"]).code == Some(0));
}

#[test]
fn many_changes_at_once_are_few_runs() {
    const CHANGES: usize = 40;
    let watching = Watching::of_our_statement();
    let project = &watching.project;
    watching.forget();
    let good = project.read(ENGLISH);
    for number in 1..=CHANGES {
        project.write(ENGLISH, good.replacen("closing = ", &format!("closing = Version {number}. "), 1));
        // What is written to the output, or is nobody's words, is no change.
        project.write("out/notes.txt", number.to_string());
    }
    watching.publishes(PAGE, &format!("Version {CHANGES}. "));
    watching.hears("written in");
    let runs = watching.text().lines().filter(|line| line.contains(" ms; ")).count();
    assert!(runs < CHANGES, "{runs} runs\n{}", watching.text());
}

#[test]
fn what_the_system_refuses_is_tried_again() {
    let watching = Watching::of_our_statement();
    let project = &watching.project;
    // As where another export is at work, or no room is left.
    let lock = project.root().join("out/.comunicado/lock");
    project.write("out/.comunicado/lock", "");
    let held = std::fs::File::options().append(true).open(&lock).unwrap();
    held.lock().unwrap();
    project.edit(ENGLISH, "closing = ", "closing = Later ");
    watching.hears("Another export is at work");
    assert!(!project.read(PAGE).contains("Later "));
    held.unlock().unwrap();
    watching.publishes(PAGE, "Later ");
}

#[test]
fn what_is_saved_while_another_run_looks_is_published_when_it_is_done() {
    let watching = Watching::of_our_statement();
    let project = &watching.project;
    watching.forget();
    let lock = project.root().join("out/.comunicado/lock");
    project.write("out/.comunicado/lock", "");
    let held = std::fs::File::options().append(true).open(&lock).unwrap();
    held.lock().unwrap();
    project.edit(ENGLISH, "closing = ", "closing = Soon ");
    std::thread::sleep(Duration::from_millis(300));
    project.edit("locales/es/statements/global-compact-2017.ftl", "closing = ", "closing = Pronto ");
    std::thread::sleep(Duration::from_millis(100));
    held.unlock().unwrap();
    watching.publishes(PAGE, "Soon ");
    watching.publishes(&PAGE.replacen("/en/", "/es/", 1), "Pronto ");
    assert!(!watching.text().contains("Another export"), "{}", watching.text());
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_with_every_file_whole() {
    let mut watching = Watching::of_our_statement();
    watching.project.edit(ENGLISH, "closing = ", "closing = Last ");
    let id = watching.child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(watching.child.wait().unwrap().code(), Some(130));
    assert!(
        !watching.project.exists("out/.comunicado/journal")
            && !watching.project.exists("out/.comunicado/lock")
    );
    assert!(watching.project.files("out").iter().all(|(path, _)| !path.contains(".part")));
    let check = watching.project.run(&["export"]).exits(0);
    assert!(!check.stderr.contains("error"), "{}", check.stderr);
}

#[test]
fn what_ends_at_once_cannot_be_watched() {
    let project = Sandbox::of_our_statement();
    for other in
        ["--check", "--dry-run", "--join", "--shard=1/2", "--locale=es", "--statement=x", "--format=html"]
    {
        let run = project.run(&["export", "--watch", other]).exits(2);
        assert!(run.stderr.contains("cannot be used together"), "{}", run.stderr);
    }
}
