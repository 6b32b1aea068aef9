//! What `export` leaves in the output folder: who is published, who is refused, who links to whom.

use std::fs;

use crate::sandbox::{Sandbox, repository};

const STATEMENT: &str = "global-compact-2017";

/// Our project with so many statements in place of its one: `s-00`, `s-01`, …
pub fn many(count: usize) -> Sandbox {
    let sandbox = Sandbox::of_our_statement().without_ledgers();
    for (folder, extension) in
        [("data/statements", "toml"), ("locales/en/statements", "ftl"), ("locales/es/statements", "ftl")]
    {
        let only = sandbox.root().join(folder).join(format!("{STATEMENT}.{extension}"));
        for number in 0..count {
            fs::copy(&only, only.with_file_name(format!("s-{number:02}.{extension}"))).unwrap();
        }
        fs::remove_file(only).unwrap();
    }
    sandbox
}

/// Makes every statement of [`many`] say something else in both languages.
pub fn change_all(sandbox: &Sandbox, count: usize, from: &str, to: &str) {
    for number in 0..count {
        for tag in ["en", "es"] {
            let path = format!("locales/{tag}/statements/s-{number:02}.ftl");
            let text = sandbox.read(&path);
            sandbox.write(&path, text.replace(&format!("withdrawal ={from}"), &format!("withdrawal ={to}")));
        }
    }
}

fn page(tag: &str) -> String {
    format!("out/{tag}/{STATEMENT}/statement.html")
}

fn words(tag: &str) -> String {
    format!("locales/{tag}/statements/{STATEMENT}.ftl")
}

/// Takes a paragraph from the words of a locale.
fn lose_paragraph(sandbox: &Sandbox, tag: &str) {
    sandbox.edit(&words(tag), "\nclosing =", "\nclosing-lost =");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let sandbox = many(12);
    lose_one(&sandbox);
    let one = sandbox.run(&["export", "--jobs", "1", "--out", "one"]).exits(1);
    let four = sandbox.run(&["export", "--jobs", "4", "--out", "four"]).exits(1);
    assert_eq!(sandbox.files("one"), sandbox.files("four"));
    assert_eq!(one.stderr, four.stderr.replace("four/", "one/"));
    assert_eq!(sandbox.files("one").len(), 11 * 2 * 7 + 7 + 2 + 1 + 1, "{:?}", sandbox.files("one").len());
}

fn lose_one(sandbox: &Sandbox) {
    sandbox.edit("locales/es/statements/s-03.ftl", "\nclosing =", "\nclosing-lost =");
}

#[test]
fn a_refused_edition_leaves_the_published_one_and_does_not_hold_up_the_other() {
    let sandbox = Sandbox::of_our_statement().without_ledgers();
    sandbox.run(&["export"]).exits(0);
    let before = sandbox.files("out/es");
    lose_paragraph(&sandbox, "es");
    sandbox.edit(&words("es"), "\ntitle = ", "\ntitle = Otro ");
    sandbox.edit(&words("en"), "\ntitle = ", "\ntitle = Another ");
    let run = sandbox.run(&["export"]).exits(1);
    assert!(run.stderr.contains("closing"), "{}", run.stderr);
    assert!(run.stderr.contains("español (es)"), "{}", run.stderr);
    assert_eq!(before, sandbox.files("out/es"));
    assert!(sandbox.read(&page("en")).contains("Another "));
    assert!(sandbox.read(&page("en")).contains("hreflang=\"es\""), "the Spanish page is there");
    assert!(!sandbox.read("out/es/index.html").contains("Otro"), "the list shows what is published");
    sandbox.run(&["export", "--check"]).exits(1);
    // Mended, it goes out.
    sandbox.edit(&words("es"), "\nclosing-lost =", "\nclosing =");
    sandbox.run(&["export"]).exits(0);
    assert!(sandbox.read(&page("es")).contains("Otro") && sandbox.read("out/es/index.html").contains("Otro"));
    sandbox.run(&["export", "--check"]).exits(0);
}

#[test]
fn nobody_links_to_an_edition_that_was_never_published() {
    let sandbox = Sandbox::of_our_statement();
    lose_paragraph(&sandbox, "es");
    sandbox.run(&["export"]).exits(1);
    assert!(!sandbox.exists("out/es"));
    assert!(!sandbox.read(&page("en")).contains("hreflang=\"es\""));
    // With --fallback it is published, and everybody links to it.
    sandbox.run(&["export", "--fallback"]).exits(0);
    assert!(sandbox.read(&page("es")).contains("lang=\"en\""));
    assert!(sandbox.read(&page("en")).contains("hreflang=\"es\""));
}

/// The index pages send everybody else to the chooser, so it is there.
#[test]
fn readers_choose_a_language_even_where_the_source_is_not_published() {
    let sandbox = Sandbox::of_our_statement().without_ledgers();
    sandbox.edit(&words("en"), "\nclosing =", "\nclosing = <b>");
    sandbox.run(&["export"]).exits(1);
    assert!(!sandbox.exists("out/en"));
    let chooser = sandbox.read("out/index.html");
    assert!(chooser.contains("<html lang=\"es\"") && chooser.contains("es/index.html"), "{chooser}");
    assert!(!chooser.contains("en/index.html"));
}

/// As the signed statement has it: “Catherine Tactaquin, NNIRR”.
#[test]
fn a_persons_organization_stands_in_its_short_form_and_whole_in_the_sheet() {
    let sandbox = Sandbox::of_our_statement();
    sandbox.run(&["export"]).exits(0);
    let markdown = sandbox.read(&format!("out/es/{STATEMENT}/statement.md"));
    assert!(markdown.contains("- **Catherine Tactaquin**\\\n  NNIRR\\\n"), "{markdown}");
    assert!(sandbox.read(&page("es")).contains("<bdi>NNIRR</bdi>"));
    let sheet = sandbox.read(&format!("out/es/{STATEMENT}/contacts.csv"));
    assert!(sheet.contains("Catherine Tactaquin,National Network for Immigrant and Refugee Rights (NNIRR),"));
}

#[test]
fn a_dateline_in_another_language_has_its_time_and_place_marked() {
    let sandbox = Sandbox::of_our_statement();
    sandbox.edit("locales/es/labels.ftl", "\ndateline =", "\ndateline-lost =");
    sandbox.run(&["export", "--fallback"]).exits(0);
    let page = sandbox.read(&page("es"));
    let time = "<time class=\"dt-published\" datetime=\"2017-12-04\"><bdi>December 4, 2017</bdi></time>";
    assert!(page.contains(time) && page.contains("<span class=\"p-location\">"), "{page}");
    assert!(sandbox.read("out/es/index.html").contains(">4 de diciembre de 2017</time>"));
}

#[test]
fn a_check_says_why_it_ends_with_1_though_nothing_would_change() {
    let sandbox = Sandbox::of_our_statement();
    lose_paragraph(&sandbox, "es");
    sandbox.run(&["export", "--fallback"]).exits(0);
    let run = sandbox.run(&["export", "--check"]).exits(1);
    assert!(!run.stderr.contains("are what export would make"), "{}", run.stderr);
    assert!(run.stderr.contains("it would refuse the edition named above"), "{}", run.stderr);
    assert!(run.stderr.contains("comunicado export --check --fallback"), "{}", run.stderr);
    sandbox.run(&["export", "--check", "--fallback"]).exits(0);
}

#[test]
fn who_writes_the_place_of_a_statement_that_has_none_is_told_where_it_comes_from() {
    let sandbox = Sandbox::copy_of(&repository().join("tests/projects/base"));
    sandbox.edit("locales/es/statements/wells.ftl", "closing = ", "closing = En { $place }: ");
    let run = sandbox.run(&["export"]).exits(1);
    assert!(run.stderr.contains("This statement has no place."), "{}", run.stderr);
}

#[test]
fn a_part_of_the_project_is_written_as_a_run_over_all_of_it_would() {
    let whole = many(2);
    whole.run(&["export"]).exits(0);
    let parts = many(2);
    parts.run(&["export", "--locale", "ES"]).exits(0);
    assert!(!parts.exists("out/en"), "nobody asked for it");
    let es = |sandbox: &Sandbox| sandbox.files("out/es/s-01");
    assert_eq!(es(&whole), es(&parts), "links lead to all editions");
    parts.run(&["export", "--statement", "s-00", "--format", "csv", "--format", "html"]).exits(0);
    assert!(parts.exists("out/en/s-00/contacts.csv") && !parts.exists("out/en/s-00/statement.md"));
    assert!(!parts.exists("out/en/s-01"));
    parts.run(&["export", "--format", "json"]).exits(0);
    parts.run(&["export"]).exits(0);
    assert_eq!(whole.files("out"), parts.files("out"));
    parts.run(&["export", "--check", "--statement", "s-01"]).exits(0);
}

#[test]
fn what_is_deleted_from_the_project_leaves_the_output() {
    let sandbox = many(2);
    sandbox.run(&["export"]).exits(0);
    for gone in
        ["data/statements/s-01.toml", "locales/en/statements/s-01.ftl", "locales/es/statements/s-01.ftl"]
    {
        fs::remove_file(sandbox.root().join(gone)).unwrap();
    }
    sandbox.run(&["export", "--statement", "s-00"]).exits(0);
    assert!(sandbox.exists("out/en/s-01"), "a run over a part removes nothing");
    let dry = sandbox.run(&["export", "--dry-run"]).exits(0);
    assert!(dry.stdout.contains("en/s-01/contacts.csv"), "{}", dry.stdout);
    assert!(sandbox.exists("out/en/s-01"));
    sandbox.run(&["export"]).exits(0);
    assert!(!sandbox.exists("out/en/s-01") && sandbox.exists("out/en/s-00"));
    assert!(!sandbox.read("out/en/index.html").contains("s-01"));
    fs::remove_dir_all(sandbox.root().join("locales/es")).unwrap();
    sandbox.edit("comunicado.toml", "[locales.es]\nregion = \"MX\"\nopen-graph = \"es_LA\"\n", "");
    sandbox.run(&["export"]).exits(0);
    assert!(!sandbox.exists("out/es"));
    assert!(!sandbox.read("out/en/s-00/statement.html").contains("hreflang=\"es\""));
}

#[test]
fn settings_that_cannot_be_read_publish_and_remove_nothing() {
    let sandbox = Sandbox::of_our_statement();
    sandbox.run(&["export"]).exits(0);
    let before = sandbox.files("out");
    sandbox.edit("comunicado.toml", "[export]", "[exprot]");
    sandbox.run(&["export"]).exits(1);
    assert_eq!(before, sandbox.files("out"));
}

#[test]
fn looking_writes_nothing_and_tells_what_would_be_written() {
    let sandbox = Sandbox::of_our_statement();
    let run = sandbox.run(&["export", "--check"]).exits(1);
    assert!(run.stdout.contains(&format!("es/{STATEMENT}/statement.html")), "{}", run.stdout);
    sandbox.run(&["export", "--dry-run"]).exits(0);
    assert!(!sandbox.exists("out"));
    sandbox.run(&["export"]).exits(0);
    let run = sandbox.run(&["export", "--check"]).exits(0);
    assert_eq!(run.stdout, "");
    sandbox.edit(&words("es"), "\ntitle = ", "\ntitle = Otro ");
    let run = sandbox.run(&["export", "--check"]).exits(1);
    assert!(run.stdout.contains("es/index.html") && !run.stdout.contains("contacts.csv"), "{}", run.stdout);
}

#[test]
fn an_edited_published_file_is_kept_until_overwriting_is_asked_for() {
    let sandbox = Sandbox::of_our_statement();
    sandbox.run(&["export"]).exits(0);
    let made = sandbox.files("out");
    sandbox.edit(&page("es"), "</title>", " edited</title>");
    let run = sandbox.run(&["export"]).exits(1);
    assert!(run.stderr.contains(&page("es")) && run.stderr.contains("--overwrite"), "{}", run.stderr);
    assert!(sandbox.read(&page("es")).contains("edited"));
    sandbox.run(&["export", "--overwrite"]).exits(0);
    assert_eq!(made, sandbox.files("out"));
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest() {
    let sandbox = Sandbox::of_our_statement();
    for (arguments, answer) in [
        (["export", "--locale", "ess"], "es"),
        (["export", "--statement", "global-compact-2018"], STATEMENT),
        (["export", "--format", "htlm"], "html"),
        (["export", "--format", "docx"], "markdown"),
    ] {
        let run = sandbox.run(&arguments).exits(2);
        assert!(run.stderr.contains(answer), "{}", run.stderr);
    }
    assert!(!sandbox.exists("out"));
}

#[test]
fn what_several_editions_meet_is_counted_once() {
    let sandbox = many(3);
    sandbox.edit("locales/en/terms.ftl", "-", "lost words\n-");
    for arguments in [&["export"][..], &["check", "--format", "concise"]] {
        let run = sandbox.run(arguments).exits(1);
        assert!(run.stderr.contains("One error, no warnings."), "{}", run.stderr);
    }
}
