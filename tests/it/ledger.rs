//! The memory of translations through real git histories, and the commands that read and write it.
//!
//! The histories are those in which records of translations are known to go wrong, and a few more: in each, git does
//! what git does, and the ledger must still know which sentence is old.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use crate::sandbox::{Run, Sandbox, repository};

const EN: &str = "locales/en/statements/wells.ftl";
const ES: &str = "locales/es/statements/wells.ftl";
const LEDGER: &str = "locales/es/ledger.txt";

/// The small project of two languages, its four messages far enough apart for git to merge them one by one.
struct Repository(Sandbox);

impl Repository {
    /// Adopted and committed. `None` where there is no git.
    fn adopted() -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            println!("left out: there is no git here");
            return None;
        }
        let project = Self::without_git();
        project.git(&["init", "-q", "-b", "main"]);
        fs::copy(repository().join(".gitattributes"), project.0.root().join(".gitattributes")).unwrap();
        project.0.write(".gitignore", "out/\n");
        project.yes(&["--all"]);
        project.commit("adopted");
        Some(project)
    }

    fn without_git() -> Self {
        let project = Self(Sandbox::copy_of(&repository().join("tests/projects/base")));
        for path in [EN, ES] {
            let spread = project.0.read(path).replace('\n', "\n\n\n\n");
            project.0.write(path, spread);
        }
        project
    }

    #[track_caller]
    fn git(&self, arguments: &[&str]) -> bool {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=Ana Pérez", "-c", "user.email=ana@example.org"]);
        command.args(["-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"]).args(arguments);
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        command.current_dir(self.0.root()).output().unwrap().status.success()
    }

    #[track_caller]
    fn commit(&self, message: &str) {
        assert!(self.git(&["add", "-A"]) && self.git(&["commit", "-q", "-m", message]), "{message}");
    }

    /// Goes to a new branch that begins here.
    fn branch(&self, name: &str) {
        assert!(self.git(&["checkout", "-q", "-b", name]));
    }

    fn checkout(&self, name: &str) {
        assert!(self.git(&["checkout", "-q", name]));
    }

    /// Merges without conflict.
    #[track_caller]
    fn merge(&self, name: &str) {
        assert!(self.git(&["merge", "-q", "--no-edit", name]), "a conflict");
    }

    fn yes(&self, arguments: &[&str]) -> Run {
        let fixed = ["accept", "--date", "2026-07-01", "--by", "Ana Pérez"];
        self.0.run(&[&fixed, arguments].concat()).exits(0)
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        self.0.edit(path, from, to);
    }

    /// The messages of the statement that are not current, `id state`.
    fn due(&self) -> Vec<String> {
        let run =
            self.0.run(&["status", "--locale", "es", "--statement", "wells", "--format", "json"]).exits(0);
        let status: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let todo = status["locales"][0]["parts"][0]["todo"].as_array().unwrap().clone();
        let mut due: Vec<String> = todo
            .iter()
            .map(|todo| format!("{} {}", todo["id"].as_str().unwrap(), todo["state"].as_str().unwrap()))
            .collect();
        due.sort();
        due
    }

    /// Asserts what is due, and that exactly what may mislead is refused.
    #[track_caller]
    fn is_due(&self, expected: &[&str]) {
        assert_eq!(self.due(), expected);
        let is_refused = expected
            .iter()
            .any(|due| ["outdated", "unverified", "missing"].iter().any(|state| due.ends_with(state)));
        self.0.run(&["check"]).exits(i32::from(is_refused));
    }
}

const CLOSING: &str = "Read the *report* of the year.";
const CIERRE: &str = "Lea el *informe* del año.";

fn english(project: &Repository, text: &str) {
    project.edit(EN, CLOSING, text);
}

fn spanish(project: &Repository, text: &str) {
    project.edit(ES, CIERRE, text);
}

#[test]
fn history_01_the_source_changes() {
    let Some(project) = Repository::adopted() else { return };
    english(&project, "Read the *report* of the decade.");
    project.commit("en");
    project.is_due(&["closing outdated"]);
}

#[test]
fn history_02_both_change_and_nobody_says_yes() {
    let Some(project) = Repository::adopted() else { return };
    english(&project, "Read the *report* of the decade.");
    spanish(&project, "Lea el *informe* de la década.");
    project.commit("both");
    project.is_due(&["closing unverified"]);
    project.yes(&["closing"]);
    project.is_due(&[]);
}

#[test]
fn history_03_the_source_changes_and_is_reverted() {
    let Some(project) = Repository::adopted() else { return };
    english(&project, "Read the *report* of the decade.");
    project.commit("en");
    assert!(project.git(&["revert", "--no-edit", "HEAD"]));
    project.is_due(&[]);
}

#[test]
fn history_04_only_the_translation_is_reverted() {
    let Some(project) = Repository::adopted() else { return };
    english(&project, "Read the *report* of the decade.");
    project.commit("en");
    spanish(&project, "Lea el *informe* de la década.");
    project.yes(&["closing"]);
    project.commit("es");
    project.is_due(&[]);
    assert!(project.git(&["checkout", "-q", "HEAD~1", "--", ES]));
    project.commit("es as before, ledger as it is");
    project.is_due(&["closing outdated"]);
}

#[test]
fn history_05_translation_and_ledger_are_reverted() {
    let Some(project) = Repository::adopted() else { return };
    english(&project, "Read the *report* of the decade.");
    project.commit("en");
    spanish(&project, "Lea el *informe* de la década.");
    project.yes(&["closing"]);
    project.commit("es");
    assert!(project.git(&["revert", "--no-edit", "HEAD"]));
    project.is_due(&["closing outdated"]);
}

#[test]
fn history_06_everything_is_reverted_but_the_ledger() {
    let Some(project) = Repository::adopted() else { return };
    english(&project, "Read the *report* of the decade.");
    spanish(&project, "Lea el *informe* de la década.");
    project.yes(&["closing"]);
    project.commit("both");
    assert!(project.git(&["checkout", "-q", "HEAD~1", "--", EN, ES]));
    project.commit("both as before");
    project.is_due(&[]);
}

#[test]
fn history_07_the_translation_is_edited_by_hand() {
    let Some(project) = Repository::adopted() else { return };
    spanish(&project, "Lean el *informe* del año.");
    project.commit("es");
    project.is_due(&["closing edited"]);
    project.yes(&["--all"]);
    project.is_due(&[]);
}

#[test]
fn history_08_an_id_is_renamed_in_the_source() {
    let Some(project) = Repository::adopted() else { return };
    project.edit(EN, "closing =", "ending =");
    project.edit("data/statements/wells.toml", "\"closing\"", "\"ending\"");
    project.commit("renamed");
    assert_eq!(project.due(), ["ending renamed"]);
    let list = project.0.run(&["status", "--todo"]).exits(0).stdout;
    assert!(list.contains("“closing”"), "{list}");
}

#[test]
fn history_09_an_id_is_renamed_everywhere() {
    let Some(project) = Repository::adopted() else { return };
    for path in [EN, ES] {
        project.edit(path, "closing =", "ending =");
    }
    project.edit("data/statements/wells.toml", "\"closing\"", "\"ending\"");
    project.commit("renamed");
    project.is_due(&["ending renamed"]);
    project.yes(&["--all"]);
    project.is_due(&[]);
}

#[test]
fn history_10_messages_are_put_in_another_order() {
    let Some(project) = Repository::adopted() else { return };
    for path in [EN, ES] {
        let mut lines: Vec<String> = project.0.read(path).lines().map(str::to_owned).collect();
        lines.reverse();
        project.0.write(path, lines.join("\n") + "\n");
    }
    project.commit("reversed");
    project.is_due(&[]);
}

#[test]
fn history_11_two_translations_are_exchanged() {
    let Some(project) = Repository::adopted() else { return };
    let opening = "Hablamos en nombre de { $people } personas cuyos pozos se secan.";
    project.edit(ES, opening, "<>");
    spanish(&project, opening);
    project.edit(ES, "<>", CIERRE);
    project.commit("exchanged");
    project.is_due(&["closing unverified", "opening unverified"]);
}

#[test]
fn history_12_two_sources_are_exchanged() {
    let Some(project) = Repository::adopted() else { return };
    let opening = "We speak for { $people } people whose wells run dry.";
    project.edit(EN, opening, "<>");
    english(&project, opening);
    project.edit(EN, "<>", CLOSING);
    project.commit("exchanged");
    project.is_due(&["closing outdated", "opening outdated"]);
}

#[test]
fn history_13_two_branches_translate_two_messages() {
    let Some(project) = Repository::adopted() else { return };
    project.edit(EN, "title = Statement on the wells", "title = Statement on our wells");
    english(&project, "Read the *report* of the decade.");
    project.commit("en");
    project.branch("one");
    spanish(&project, "Lea el *informe* de la década.");
    project.yes(&["closing"]);
    project.commit("one");
    project.checkout("main");
    project.branch("two");
    project.edit(ES, "title = Comunicado sobre los pozos", "title = Comunicado sobre nuestros pozos");
    project.yes(&["title"]);
    project.commit("two");
    project.merge("one");
    assert!(!project.0.read(LEDGER).contains("<<<<"), "{}", project.0.read(LEDGER));
    project.is_due(&[]);
}

/// Both branches changed both texts of one message.
fn conflict() -> Option<Repository> {
    let project = Repository::adopted()?;
    project.branch("one");
    english(&project, "Read the *report* of the decade.");
    spanish(&project, "Lea el *informe* de la década.");
    project.yes(&["closing"]);
    project.commit("one");
    project.checkout("main");
    english(&project, "Read the *report* of the month.");
    spanish(&project, "Lea el *informe* del mes.");
    project.yes(&["closing"]);
    project.commit("two");
    assert!(!project.git(&["merge", "-q", "--no-edit", "one"]), "no conflict");
    Some(project)
}

#[test]
fn history_14_a_conflict_is_resolved_for_one_side() {
    let Some(project) = conflict() else { return };
    assert!(project.git(&["checkout", "-q", "--theirs", "--", EN, ES]));
    project.commit("resolved");
    project.is_due(&[]);
}

#[test]
fn history_15_a_conflict_is_resolved_half_one_way_half_the_other() {
    let Some(project) = conflict() else { return };
    assert!(project.git(&["checkout", "-q", "--ours", "--", EN]));
    assert!(project.git(&["checkout", "-q", "--theirs", "--", ES]));
    project.commit("resolved");
    project.is_due(&["closing outdated"]);
}

#[test]
fn history_16_the_ledger_keeps_its_marks_of_conflict() {
    let Some(project) = Repository::adopted() else { return };
    fs::remove_file(project.0.root().join(".gitattributes")).unwrap();
    project.commit("without union");
    project.branch("one");
    english(&project, "Read the *report* of the decade.");
    spanish(&project, "Lea el *informe* de la década.");
    project.yes(&["closing"]);
    project.commit("one");
    project.checkout("main");
    english(&project, "Read the *report* of the month.");
    spanish(&project, "Lea el *informe* del mes.");
    project.yes(&["closing"]);
    project.commit("two");
    assert!(!project.git(&["merge", "-q", "--no-edit", "one"]));
    assert!(project.git(&["checkout", "-q", "--theirs", "--", EN, ES]));
    assert!(project.0.read(LEDGER).contains("<<<<<<<"));
    project.is_due(&[]);
    // What is recorded next makes the file whole again, and loses nothing.
    spanish_next(&project);
    let ledger = project.0.read(LEDGER);
    assert!(!ledger.contains("<<<") && !ledger.contains("==="), "{ledger}");
    assert_eq!(ledger.lines().filter(|line| line.contains(" closing ")).count(), 4, "{ledger}");
}

fn spanish_next(project: &Repository) {
    project.edit(ES, "Lea el *informe* de la década.", "Lean el *informe* de la década.");
    project.yes(&["closing"]);
    project.is_due(&[]);
}

#[test]
fn history_17_the_ledger_is_lost() {
    let Some(project) = Repository::adopted() else { return };
    english(&project, "Read the *report* of the decade.");
    fs::remove_file(project.0.root().join(LEDGER)).unwrap();
    project.commit("lost");
    project.is_due(&[]);
    let run = project.0.run(&["status"]).exits(0);
    assert!(run.stderr.contains("es has no ledger yet"), "{}", run.stderr);
}

#[test]
fn history_18_a_recorded_edit_on_a_branch_meets_a_new_source() {
    let Some(project) = Repository::adopted() else { return };
    project.branch("one");
    spanish(&project, "Lean el *informe* del año.");
    project.yes(&["closing"]);
    project.commit("es");
    project.checkout("main");
    english(&project, "Read the *report* of the decade.");
    project.commit("en");
    project.merge("one");
    project.is_due(&["closing outdated"]);
}

#[test]
fn history_19_an_unrecorded_edit_on_a_branch_meets_a_new_source() {
    let Some(project) = Repository::adopted() else { return };
    project.branch("one");
    spanish(&project, "Lean el *informe* del año.");
    project.commit("es");
    project.checkout("main");
    english(&project, "Read the *report* of the decade.");
    project.commit("en");
    project.merge("one");
    project.is_due(&["closing unverified"]);
}

#[test]
fn history_20_a_squash_a_rebase_and_a_pick_change_nothing() {
    let Some(project) = Repository::adopted() else { return };
    project.branch("one");
    english(&project, "Read the *report* of the decade.");
    project.commit("en");
    spanish(&project, "Lea el *informe* de la década.");
    project.yes(&["closing"]);
    project.commit("es");
    project.checkout("main");
    project.edit(EN, "title = Statement on the wells", "title = Statement on our wells");
    project.commit("title");
    assert!(project.git(&["merge", "-q", "--squash", "one"]));
    project.commit("squashed");
    project.is_due(&["title outdated"]);
    project.checkout("one");
    assert!(project.git(&["rebase", "-q", "main~1"]));
    project.is_due(&["title outdated"]);
}

#[test]
fn history_21_a_delivery_against_an_older_source_stays_outdated() {
    let Some(project) = Repository::adopted() else { return };
    english(&project, "Read the *report* of the decade.");
    project.commit("sent to the translator");
    project.branch("delivery");
    spanish(&project, "Lea el *informe* de la década.");
    project.yes(&["closing"]);
    project.commit("delivery");
    project.checkout("main");
    project.edit(EN, "of the decade", "of two decades");
    project.commit("the source went on");
    project.merge("delivery");
    project.is_due(&["closing outdated"]);
    let diff = project.0.run(&["diff"]).exits(0).stdout;
    assert!(diff.contains("*report* of [-the decade-]{+two decades+}."), "{diff}");
}

#[test]
fn history_22_a_message_is_deleted_and_comes_back() {
    let Some(project) = Repository::adopted() else { return };
    for (path, text) in [(EN, format!("closing = {CLOSING}")), (ES, format!("closing = {CIERRE}"))] {
        project.edit(path, &text, "");
    }
    project.edit(EN, "title =", "# no closing\ntitle =");
    project.commit("deleted");
    project.yes(&["--all"]);
    assert!(project.git(&["revert", "--no-edit", "HEAD"]));
    english_again(&project);
}

/// What was certified is still known, and so is what is old.
fn english_again(project: &Repository) {
    project.is_due(&[]);
    english(project, "Read the *report* of the decade.");
    project.is_due(&["closing outdated"]);
}

#[test]
fn history_23_files_are_written_anew_by_other_programs() {
    let Some(project) = Repository::adopted() else { return };
    for path in [EN, ES] {
        let text = project.0.read(path).replace(" = ", " =\n        ").replace('\n', "\r\n");
        project.0.write(path, format!("\u{feff}# A comment.\r\n\r\n{text}"));
    }
    project.edit(EN, "*report* of", "*report*\r\n        of");
    project.commit("CRLF, a byte order mark, comments, long lines broken");
    assert_eq!(project.due(), [""; 0]);
}

#[test]
fn history_24_facts_change_and_words_do_not() {
    let Some(project) = Repository::adopted() else { return };
    project.edit("data/statements/wells.toml", "people = 120", "people = 121");
    project.commit("data");
    project.is_due(&[]);
}

#[test]
fn history_25_a_statement_is_renamed() {
    let Some(project) = Repository::adopted() else { return };
    for path in ["data/statements/wells.toml", EN, ES] {
        assert!(project.git(&["mv", path, &path.replace("wells", "water")]));
    }
    project.commit("renamed");
    let state = |project: &Repository| {
        let run = project.0.run(&["status", "--todo"]).exits(0);
        run.stdout.lines().map(|line| line.split(": ").nth(1).unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(state(&project), [""; 0]);
    project.0.run(&["check", "--strict"]).exits(0);
    project.edit("locales/en/statements/water.ftl", CLOSING, "Read the *report* of the decade.");
    assert_eq!(state(&project), ["closing [es]"]);
    // From the next yes on the facts are those of the new id.
    project.yes(&["--all"]);
    assert_eq!(state(&project), ["closing [es]"]);
    assert!(project.0.read(LEDGER).contains("statements/water.ftl title "));
}

#[test]
fn an_outdated_passage_refuses_the_edition_and_a_fallback_shows_the_source() {
    let project = Repository::without_git();
    project.yes(&["--all"]);
    project.0.run(&["export"]).exits(0);
    let before = project.0.files("out/es");
    english(&project, "Read the *report* of the decade.");

    let refused = project.0.run(&["export"]).exits(1);
    assert!(refused.stderr.contains("error[L005 outdated-message]"), "{}", refused.stderr);
    assert!(refused.stderr.contains("accept closing --locale es --statement wells"), "{}", refused.stderr);
    assert!(
        refused.stderr.contains("outdated-message (1)")
            && refused.stderr.contains("comunicado diff --locale es --statement wells"),
        "{}",
        refused.stderr
    );
    assert_eq!(before, project.0.files("out/es"), "the published edition was touched");

    let run = project.0.run(&["export", "--fallback"]).exits(0);
    assert!(run.stderr.contains("warning[L005 outdated-message]"), "{}", run.stderr);
    assert!(!run.stderr.contains("missing-message"), "{}", run.stderr);
    let page = project.0.read("out/es/wells/statement.html");
    assert!(
        page.contains("<p id=\"closing\" lang=\"en\" dir=\"ltr\"") || page.contains("lang=\"en\""),
        "{page}"
    );
    assert!(page.contains("decade") && !page.contains("informe"), "{page}");

    project.edit(ES, CIERRE, "Lea el *informe* de la década.");
    project.yes(&["closing"]);
    project.0.run(&["export"]).exits(0);
    assert!(project.0.read("out/es/wells/statement.html").contains("década"));
}

#[test]
fn a_term_that_is_outdated_takes_the_sentences_with_it_that_use_it() {
    let project = Repository::without_git();
    project
        .0
        .write("locales/en/terms.ftl", "-report = report\n")
        .write("locales/es/terms.ftl", "-report = informe\n");
    english(&project, "Read the { -report }.");
    spanish(&project, "Lea el { -report }.");
    project.yes(&["--all"]);
    project.0.run(&["check", "--strict"]).exits(0);
    project.edit("locales/en/terms.ftl", "report\n", "survey\n");
    let run = project.0.run(&["check", "--format", "concise"]).exits(1);
    assert_eq!(run.stdout.lines().count(), 1, "one changed word, one finding:\n{}", run.stdout);
    assert!(run.stdout.starts_with("locales/es/terms.ftl:1:1: error[L005]"), "{}", run.stdout);
    project.0.run(&["export", "--fallback"]).exits(0);
    let text = project.0.read("out/es/wells/statement.md");
    assert!(text.contains("survey") && !text.contains("informe"), "{text}");
}

#[test]
fn an_edition_of_a_region_is_held_to_the_ledger_of_its_parent() {
    let project = Repository::without_git();
    project.0.write("locales/es-MX/statements/wells.ftl", "title = Comunicado sobre los pozos de México\n");
    project.yes(&["--all"]);
    project.0.run(&["check", "--strict"]).exits(0);
    english(&project, "Read the *report* of the decade.");
    project.edit(EN, "title = Statement on the wells", "title = Statement on our wells");
    let run = project.0.run(&["export"]).exits(1);
    for (tag, message) in [("es", "title"), ("es-MX", "title"), ("es", "closing")] {
        assert!(run.stderr.contains(&format!("“{message}” is outdated in {tag}:")), "{}", run.stderr);
    }
    assert!(!project.0.exists("out/es-MX/wells"));
    let status = project.0.run(&["status", "--locale", "es-MX", "--format", "json"]).exits(0).stdout;
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    assert_eq!(status["locales"][0]["total"]["missing"], 0, "what es has is not missing in es-MX");
    assert_eq!(status["locales"][0]["total"]["outdated"], 1);
}

#[test]
fn a_project_without_a_ledger_is_published_without_a_word_about_it() {
    let project = Repository::without_git();
    english(&project, "Read the *report* of the decade.");
    let run = project.0.run(&["check", "--strict"]).exits(0);
    assert!(!run.stdout.contains("L00") && !run.stderr.contains("ledger"), "{run:?}");
}

#[test]
fn new_words_in_a_project_with_a_ledger_are_asked_for_once_per_file() {
    let project = Repository::without_git();
    project.yes(&["--all"]);
    for path in [EN, ES] {
        let text = project.0.read(path);
        project.0.write(path, format!("{text}\nmore = One.\nand-more = Two.\n"));
    }
    project.edit("data/statements/wells.toml", "\"closing\"", "\"closing\", \"more\", \"and-more\"");
    let run = project.0.run(&["check", "--format", "concise"]).exits(0);
    assert_eq!(run.stdout.matches("L007").count(), 1, "{}", run.stdout);
    assert!(run.stdout.contains("For 2 messages"), "{}", run.stdout);
}

#[test]
fn accept_is_a_plan_first_and_a_second_run_changes_nothing() {
    let project = Repository::without_git();
    let before: BTreeMap<_, _> = project.0.files("").into_iter().collect();
    let plan = project.yes(&["--all", "--dry-run"]);
    assert!(plan.stdout.contains("es statements/wells.ftl closing: translated\n"), "{}", plan.stdout);
    assert_eq!(before, project.0.files("").into_iter().collect());

    let done = project.yes(&["--all"]);
    let messages = plan.stdout.lines().count();
    assert_eq!((done.stdout.as_str(), messages > 20), ("", true), "{}", plan.stdout);
    assert!(done.stderr.contains(&format!("{messages} messages recorded")), "{}", done.stderr);
    let mut after: BTreeMap<_, _> = project.0.files("").into_iter().collect();
    let ledger = String::from_utf8(after.remove(LEDGER).unwrap()).unwrap();
    after.remove("locales/en/history.txt").unwrap();
    after.retain(|path, _| !path.starts_with("memory/"));
    assert_eq!(before, after, "only ledger files and the memory are written");
    assert!(
        ledger.lines().any(|line| {
            line.starts_with("statements/wells.ftl closing ")
                && line.ends_with(" translated 2026-07-01 Ana Pérez")
        }),
        "{ledger}"
    );

    assert_eq!(project.yes(&["--all", "--dry-run"]).stdout, "");
    let again = project.yes(&["--all"]);
    assert!(again.stderr.contains("Nothing to record"), "{}", again.stderr);
    assert_eq!(ledger, project.0.read(LEDGER));
}

#[test]
fn accept_says_yes_to_what_is_named_and_leaves_what_is_outdated() {
    let project = Repository::without_git();
    project.yes(&["--all", "--reviewed"]);
    english(&project, "Read the *report* of this year.");
    project.edit(EN, "title = Statement on the wells", "title = Statement on our wells");
    let run = project.yes(&["--all"]);
    assert!(run.stderr.contains("2 messages are outdated and stay so"), "{}", run.stderr);
    assert_eq!(project.due(), ["closing outdated", "title outdated"]);
    project.yes(&["closing", "--trivial"]);
    assert_eq!(project.due(), ["title outdated"]);
    let last = |id: &str| -> Vec<String> {
        let ledger = project.0.read(LEDGER);
        let of = format!("statements/wells.ftl {id} ");
        ledger.lines().filter(|line| line.starts_with(&of)).map(str::to_owned).collect()
    };
    assert!(last("closing").iter().all(|line| line.contains(" reviewed ")), "{:?}", last("closing"));
    project.yes(&["title"]);
    assert!(last("title").iter().any(|line| line.contains(" translated ")), "{:?}", last("title"));
    assert_eq!(project.due(), [""; 0]);
}

#[test]
fn accept_refuses_what_it_does_not_know() {
    let project = Repository::without_git();
    let refused = |arguments: &[&str], word: &str| {
        let run = project.0.run(&[&["accept"], arguments].concat()).exits(2);
        assert!(run.stderr.contains(word), "{arguments:?}: {}", run.stderr);
        assert!(!project.0.exists(LEDGER));
    };
    refused(&["closin"], "closing");
    refused(&["--all", "--locale", "fr"], "fr");
    refused(&["--all", "--date", "yesterday"], "yesterday");
    refused(&[], "MESSAGE");
    project.0.write("data/statements/rain.toml", project.0.read("data/statements/wells.toml"));
    for tag in ["en", "es"] {
        let words = project.0.read(&format!("locales/{tag}/statements/wells.ftl"));
        project.0.write(&format!("locales/{tag}/statements/rain.ftl"), words);
    }
    refused(&["closing"], "rain, wells");
    project.yes(&["closing", "--statement", "rain"]);
    project.edit(ES, "closing =", "closing");
    let run = project.0.run(&["accept", "--all"]).exits(1);
    assert!(run.stderr.contains("error[F"), "{}", run.stderr);
    project.edit(ES, "closing", "closing =");
    project.edit(LEDGER, "ledger 1, fingerprint 1", "ledger 9, fingerprint 9");
    let before = project.0.read(LEDGER);
    let run = project.0.run(&["accept", "--all"]).exits(2);
    assert!(run.stderr.contains("ledger.txt"), "{}", run.stderr);
    assert_eq!(before, project.0.read(LEDGER));
    let run = project.0.run(&["check", "--format", "concise"]).exits(1);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
    assert!(run.stdout.starts_with("locales/es/ledger.txt:1:1: error[L008]"), "{}", run.stdout);
}

#[test]
fn status_speaks_both_languages_and_makes_a_page() {
    let project = Repository::without_git();
    project.yes(&["--all"]);
    english(&project, "Read the *report* of the decade.");
    let english = project.0.run(&["status"]).exits(0);
    let row = english.stdout.lines().find(|line| line.contains("wells")).unwrap();
    let numbers: Vec<&str> = row.split_whitespace().rev().take(7).collect();
    assert_eq!(numbers, ["6", "0", "0", "1", "0", "3", "4"], "{}", english.stdout);
    assert!(english.stderr.contains("One message is due: 6 words."), "{}", english.stderr);
    let spanish = project.0.run(&["status", "--todo", "--ui-locale", "es"]).exits(0);
    assert_eq!(
        spanish.stdout,
        "locales/es/statements/wells.ftl:13: closing [es]: desactualizado: el texto de origen cambió después de \
         traducirse (6 palabras)\n"
    );
    let page = project.0.run(&["status", "--format", "html", "--ui-locale", "es"]).exits(0).stdout;
    assert!(page.contains("<html lang=\"es\"") && page.contains("Estado de las traducciones"), "{page}");
    assert!(page.contains("Read the *report* of the decade."), "{page}");
}

#[test]
fn diff_shows_the_words_that_changed() {
    let project = Repository::without_git();
    project.yes(&["--all"]);
    english(&project, "Read the *report* of the decade, not this one.");
    let run = project.0.run(&["diff"]).exits(0);
    assert_eq!(
        run.stdout,
        "locales/es/statements/wells.ftl:13: closing (source: locales/en/statements/wells.ftl:13; translated on \
         2026-07-01 by Ana Pérez)\n    Read the *report* of the [-year-]{+decade, not this one+}.\n\n"
    );
    fs::remove_file(project.0.root().join("locales/en/history.txt")).unwrap();
    let run = project.0.run(&["diff"]).exits(0);
    assert!(run.stdout.contains("was not kept") && run.stdout.contains("decade"), "{}", run.stdout);
    project.yes(&["closing"]);
    assert!(project.0.run(&["diff"]).exits(0).stderr.contains("No translation is outdated"));
}

/// What we publish is in our own ledger, and the history has the English of each line.
#[test]
fn our_own_translation_is_recorded() {
    let sandbox = Sandbox::of_our_statement();
    let status = sandbox.run(&["status", "--format", "json"]).exits(0).stdout;
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    let total = &status["locales"][0]["total"];
    assert_eq!(total["messages"], total["translated"]);
    for due in ["outdated", "missing", "unverified", "unrecorded", "wordsToDo"] {
        assert_eq!(total[due], 0, "{due}");
    }
    sandbox.run(&["check", "--strict"]).exits(0);
    let history = sandbox.read("locales/en/history.txt");
    for fact in sandbox.read(LEDGER).lines().filter(|line| !line.starts_with('#')) {
        let source = fact.split(' ').nth(2).unwrap();
        assert!(history.lines().any(|line| line.starts_with(source)), "{fact}");
    }
}

/// Each branch approves something; git puts their memories together, whether there was one before or not.
#[test]
fn memories_of_two_branches_are_both_kept() {
    const MEMORY: &str = "memory/en-es.tmx";
    for had_memory in [true, false] {
        let Some(project) = Repository::adopted() else { return };
        if !had_memory {
            fs::remove_dir_all(project.0.root().join("memory")).unwrap();
            project.commit("no memory");
        }
        project.branch("one");
        english(&project, "Read the *report* of the decade.");
        spanish(&project, "Lea el *informe* de la década.");
        project.yes(&["closing"]);
        project.commit("one");
        project.checkout("main");
        for (path, text) in [(EN, "title = Wells of the valley\n"), (ES, "title = Pozos del valle\n")] {
            let words = project.0.read(path);
            let rest =
                words.lines().filter(|line| !line.starts_with("title =")).collect::<Vec<_>>().join("\n");
            project.0.write(path, format!("{text}{rest}\n"));
        }
        project.yes(&["title"]);
        project.commit("two");
        project.merge("one");
        let memory = project.0.read(MEMORY);
        for text in ["de la década", "Pozos del valle"] {
            assert_eq!(memory.matches(text).count(), 1, "{memory}");
        }
        assert_eq!((memory.matches("<body>").count(), memory.matches("</tmx>").count()), (1, 1), "{memory}");
        // It can be read and added to.
        let found = project.0.run(&["suggest", "--locale", "es", "--text", "Wells of the valleys"]).exits(0);
        assert!(found.stdout.contains("Pozos del valle"), "{}", found.stdout);
        project.edit(ES, "Pozos del valle", "Los pozos del valle");
        project.yes(&["title"]);
        assert!(project.0.read(MEMORY).contains("Los pozos del valle"));
    }
}
