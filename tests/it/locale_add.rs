//! `locale add`: what a translator finds, and that nothing of it passes for a translation.

use crate::sandbox::{Sandbox, repository};

fn base() -> Sandbox {
    Sandbox::copy_of(&repository().join("tests/projects/base"))
}

#[test]
fn a_new_locale_is_missing_until_it_is_translated() {
    let sandbox = base();
    let plan = sandbox.run(&["locale", "add", "fr", "--dry-run"]).exits(0);
    assert!(plan.stdout.contains("+++ b/locales/fr/statements/wells.ftl"), "{}", plan.stdout);
    assert!(!sandbox.exists("locales/fr"), "a dry run writes nothing");
    let run = sandbox.run(&["locale", "add", "fr"]).exits(0);
    assert!(
        run.stderr.contains("French (fr)") && run.stderr.contains("Begin with locales/fr/"),
        "{}",
        run.stderr
    );
    let checked = sandbox.run(&["check", "--locale", "fr", "--format", "concise"]).exits(1);
    for line in checked.stdout.lines() {
        assert!(line.contains("missing-message"), "{line}");
    }
    let status = sandbox.run(&["status", "--locale", "fr", "--format", "json"]).exits(0);
    assert!(status.stdout.contains("\"translated\": 0"), "{}", status.stdout);
    sandbox.run(&["export", "--locale", "fr"]).exits(1);
    assert!(!sandbox.exists("out/fr/wells"));
    let before = sandbox.files("locales");
    let again = sandbox.run(&["locale", "add", "fr"]).exits(0);
    assert!(again.stderr.contains("nothing to add"), "{}", again.stderr);
    assert_eq!(before, sandbox.files("locales"));
}

#[test]
fn it_grows_with_its_source_and_recalls_what_was_translated() {
    let sandbox = base();
    sandbox.run(&["locale", "add", "fr"]).exits(0);
    let path = "locales/fr/statements/wells.ftl";
    let source = sandbox.read("locales/en/statements/wells.ftl");
    let title = source.lines().find(|line| line.starts_with("title = ")).unwrap();
    sandbox.edit(path, &format!("# {title}"), "title = Les puits promis");
    let text = title.strip_prefix("title = ").unwrap();
    sandbox.write(
        "locales/en/statements/wells.ftl",
        format!("{source}\nmore = {text}\nlast = Something else.\n"),
    );
    sandbox.run(&["locale", "add", "fr"]).exits(0);
    let grown = sandbox.read(path);
    assert!(grown.contains("title = Les puits promis\n"), "{grown}");
    assert!(
        grown.contains(&format!("# translated before (statements/wells.ftl: title): Les puits promis\n# more = {text}\n\n# last = Something else.\n")),
        "{grown}"
    );
}

/// The labels that come with the program are translated and reviewed by nobody: the ledger says so, from one plan, and
/// notices when the source’s labels change.
#[test]
fn our_own_labels_are_in_the_ledger_as_unreviewed() {
    let sandbox = Sandbox::of_our_statement();
    let plan = sandbox.run(&["locale", "add", "fr", "--dry-run"]).exits(0).stdout;
    assert!(plan.contains("+++ b/locales/fr/ledger.txt") && !sandbox.exists("locales/fr"), "{plan}");
    sandbox.run(&["locale", "add", "fr"]).exits(0);
    let ledger = sandbox.read("locales/fr/ledger.txt");
    let line = ledger.lines().find(|line| line.starts_with("labels.ftl signed ")).unwrap();
    assert!(line.contains(" translated 20") && line.ends_with(" comunicado"), "{line}");
    assert!(!ledger.contains("reviewed"), "{ledger}");
    let shared = |sandbox: &Sandbox| {
        let status = sandbox.run(&["status", "--locale", "fr", "--format", "json"]).exits(0).stdout;
        let status: serde_json::Value = serde_json::from_str(&status).unwrap();
        let part = &status["locales"][0]["parts"][0];
        ["translated", "reviewed", "outdated", "unrecorded"].map(|field| part[field].as_u64().unwrap())
    };
    let labels = ledger.lines().filter(|line| line.starts_with("labels.ftl ")).count() as u64;
    assert_eq!(shared(&sandbox), [labels, 0, 0, 0]);
    let before = sandbox.files("locales");
    sandbox.run(&["locale", "add", "fr"]).exits(0);
    assert_eq!(before, sandbox.files("locales"), "a second run is empty");
    sandbox.edit("locales/en/labels.ftl", "signed = Signed:", "signed = Signed by:");
    assert_eq!(shared(&sandbox), [labels - 1, 0, 1, 0]);
    let diff = sandbox.run(&["diff", "--locale", "fr"]);
    assert!(diff.stdout.contains("signed") && diff.stdout.contains("by"), "{}", diff.stdout);
    // Where a locale keeps no ledger, a label that is added does not begin one.
    let spanish = sandbox.read("locales/es/labels.ftl");
    sandbox.edit("locales/en/labels.ftl", "signed = Signed by:", "signed = Signed:");
    std::fs::remove_file(sandbox.root().join("locales/es/ledger.txt")).unwrap();
    let line = spanish.lines().find(|line| line.starts_with("signed = ")).unwrap();
    sandbox.edit("locales/es/labels.ftl", &format!("{line}\n"), "");
    sandbox.run(&["locale", "add", "es"]).exits(0);
    assert!(sandbox.read("locales/es/labels.ftl").contains(line) && !sandbox.exists("locales/es/ledger.txt"));
}

/// A source that changed while a message waited: told, and the comment written anew only when that is asked for.
#[test]
fn what_waits_is_refreshed_when_asked() {
    let sandbox = base();
    sandbox.run(&["locale", "add", "fr"]).exits(0);
    let source = sandbox.read("locales/en/statements/wells.ftl");
    let title = source.lines().find(|line| line.starts_with("title = ")).unwrap();
    sandbox.edit("locales/en/statements/wells.ftl", title, "title = Wells again");
    let before = sandbox.files("locales");
    let told = sandbox.run(&["locale", "add", "fr"]).exits(0).stderr;
    assert!(told.contains("One message waits") && told.contains("--refresh"), "{told}");
    assert_eq!(before, sandbox.files("locales"));
    let plan = sandbox.run(&["locale", "add", "fr", "--refresh", "--dry-run"]).exits(0).stdout;
    assert!(plan.contains(&format!("-# {title}")) && plan.contains("+# title = Wells again"), "{plan}");
    assert_eq!(before, sandbox.files("locales"));
    sandbox.run(&["locale", "add", "fr", "--refresh"]).exits(0);
    let path = "locales/fr/statements/wells.ftl";
    let text = title.strip_prefix("title = ").unwrap();
    let fresh = sandbox.read(path);
    assert!(fresh.contains(&format!("# before: {text}\n# title = Wells again\n")), "{fresh}");
    let again = sandbox.run(&["locale", "add", "fr", "--refresh"]).exits(0).stderr;
    assert!(again.contains("nothing to add") && sandbox.read(path) == fresh, "{again}");
}

#[test]
fn tags_that_name_no_locale_are_refused_with_the_one_that_was_meant() {
    let sandbox = base();
    for (tag, meant) in [
        ("es_MX", "es-MX"),
        ("french", "fr"),
        ("zh-TW", "zh-Hant"),
        ("iw", "he"),
        ("jp", "ja"),
        ("fr-u-nu-arab", "fr"),
    ] {
        let run = sandbox.run(&["locale", "add", tag]).exits(2);
        assert!(run.stderr.contains(&format!("Did you mean {meant}?")), "{tag}: {}", run.stderr);
    }
    sandbox.run(&["locale", "add", "../fr"]).exits(2);
    sandbox.run(&["locale", "add", "en"]).exits(2);
    sandbox.run(&["locale", "add", "fr", "--region", "France"]).exits(2);
    assert_eq!(sandbox.files("locales").iter().filter(|(path, _)| path.starts_with("fr")).count(), 0);
}

#[test]
fn a_region_says_only_what_it_says_otherwise() {
    let sandbox = base();
    sandbox.run(&["locale", "add", "es-MX"]).exits(0);
    assert!(sandbox.read("locales/es-MX/labels.ftl").starts_with("### es-MX takes its words from es.\n"));
    sandbox.run(&["check", "--locale", "es-MX"]).exits(0);
    sandbox.run(&["export"]).exits(0);
    assert!(sandbox.exists("out/es-MX/wells/statement.html"));
    sandbox.run(&["locale", "add", "es-ES", "--region", "ES"]).exits(0);
    assert!(sandbox.read("comunicado.toml").ends_with("\n[locales.es-ES]\nregion = \"ES\"\n"));
}

/// Another tag takes everything along: words, ledger, settings; what was published under the old one goes.
#[test]
fn a_renamed_locale_keeps_its_words_and_its_memory() {
    let sandbox = base();
    sandbox.run(&["accept", "--all", "--by", "Ana", "--date", "2026-01-01"]).exits(0);
    sandbox.run(&["export"]).exits(0);
    let (words, ledger) = (sandbox.files("locales/es"), sandbox.read("locales/es/ledger.txt"));
    let before = sandbox.files("");
    let plan = sandbox.run(&["locale", "rename", "es", "es-419", "--dry-run"]).exits(0);
    assert!(plan.stdout.contains("locales/es/labels.ftl -> locales/es-419/labels.ftl\n"), "{}", plan.stdout);
    assert!(plan.stdout.contains("- out/es/wells/statement.html\n"), "{}", plan.stdout);
    assert_eq!(before, sandbox.files(""), "a dry run changes nothing");
    sandbox.run(&["locale", "rename", "es", "es-419"]).exits(0);
    assert_eq!(words, sandbox.files("locales/es-419"));
    assert_eq!(ledger, sandbox.read("locales/es-419/ledger.txt"));
    assert!(!sandbox.exists("locales/es") && !sandbox.exists("out/es"));
    assert!(sandbox.read("comunicado.toml").ends_with("\n[locales.es-419]\nregion = \"MX\"\n"));
    sandbox.run(&["export"]).exits(0);
    let page = sandbox.read("out/en/wells/statement.html");
    assert!(page.contains("hreflang=\"es-419\"") && !page.contains("hreflang=\"es\""), "{page}");
    sandbox.run(&["locale", "rename", "en", "en-US"]).exits(0);
    assert!(sandbox.read("comunicado.toml").contains("source-locale = \"en-US\""));
    sandbox.run(&["check"]).exits(0);
    sandbox.run(&["locale", "rename", "en-US", "es-419"]).exits(2);
}

#[test]
fn a_removed_locale_leaves_what_somebody_edited_and_what_others_need() {
    let sandbox = base();
    sandbox.run(&["locale", "add", "es-MX"]).exits(0);
    sandbox.run(&["export"]).exits(0);
    let lent = sandbox.run(&["locale", "remove", "es"]).exits(2);
    assert!(lent.stderr.contains("es lends its words to es-MX"), "{}", lent.stderr);
    sandbox.run(&["locale", "remove", "en"]).exits(2);
    sandbox.run(&["locale", "remove", "fr"]).exits(2);
    sandbox.run(&["locale", "remove", "es-MX"]).exits(0);
    assert!(!sandbox.exists("locales/es-MX") && !sandbox.exists("out/es-MX"));
    sandbox.run(&["export", "--audience", "press"]).exits(0);
    let press = |sandbox: &Sandbox| {
        let files = sandbox.files("").into_iter().map(|(path, _)| path);
        files.filter(|path| path.ends_with("/es/wells/statement.html")).collect::<Vec<_>>()
    };
    assert_eq!(press(&sandbox).len(), 2, "{:?}", press(&sandbox));
    let page = "out/es/wells/statement.html";
    sandbox.write(page, "edited");
    sandbox.write("out/es/wells/mine.txt", "mine");
    let run = sandbox.run(&["locale", "remove", "es"]).exits(0);
    assert!(run.stderr.contains("edited-file"), "{}", run.stderr);
    assert_eq!((sandbox.read(page).as_str(), sandbox.exists("out/es/wells/mine.txt")), ("edited", true));
    assert!(!sandbox.exists("locales/es") && !sandbox.exists("out/es/wells/statement.md"));
    assert_eq!(press(&sandbox), [page], "what was for the press goes too");
}

#[test]
fn a_language_is_told_about() {
    let sandbox = base();
    let list = sandbox.run(&["locale", "list"]).exits(0).stdout;
    assert!(list.contains("source") && list.contains("español"), "{list}");
    let info = |tag: &str, language: &str| {
        sandbox.run(&["--ui-locale", language, "locale", "info", tag]).exits(0).stdout
    };
    let arabic = info("ar", "en");
    for part in [
        "العربية · Arabic",
        "Arab · right to left",
        "two: 2 · few: 3; 4; 5",
        "4 ديسمبر 2017",
        "A وB وC",
        "”A ’B‘“",
    ] {
        assert!(arabic.contains(part), "{part}: {arabic}");
    }
    let mexican = info("es-MX", "es");
    for part in ["español de México", "es-419, es", "1,234.5", "(México)", "many: 1,000,000"] {
        assert!(mexican.contains(part), "{part}: {mexican}");
    }
    let json = sandbox.run(&["locale", "info", "es-MX", "--format", "json"]).exits(0).stdout;
    let facts: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(facts["quotes"]["marks"], "“ ” ‘ ’");
    assert_eq!(facts["moments"]["long 2017-12-04T09:05"], "4 de diciembre de 2017 a las 09:05");
    assert_eq!((facts["delimiter"].as_str(), facts["region"].as_str()), (Some(","), Some("MX")));
    assert!(facts["letters"]["first"].as_str().unwrap().starts_with("A B C D"), "{json}");
    assert!(info("es", "en").contains("0 of"), "{}", info("es", "en"));
    let haitian = info("ht", "en");
    assert!(haitian.contains("kreyòl ayisyen") && haitian.contains("4 desanm 2017"), "{haitian}");
    let maya = info("yua", "en");
    assert!(
        maya.contains("dates, lists, numbers, plural forms, and its own name → locales/yua/locale.toml"),
        "{maya}"
    );
}

/// The first of a month is a rank in some languages, and is read as the day that it is.
#[test]
fn the_first_of_a_month_is_a_day() {
    let sandbox = base();
    let path = |tag: &str| format!("locales/{tag}/statements/wells.ftl");
    let grow = |tag: &str, line: &str| {
        sandbox.write(&path(tag), format!("{}\nfirst = {line}\n", sandbox.read(&path(tag))));
    };
    grow("en", "Signed on December 1, 2017.");
    grow("es", "Firmado el 1.º de diciembre de 2017.");
    for (tag, right) in [
        ("fr", "Signé le 1er décembre 2017."),
        ("pt", "Assinado em 1º de dezembro de 2017."),
        ("it", "Firmato il 1º dicembre 2017."),
    ] {
        sandbox.run(&["locale", "add", tag]).exits(0);
        sandbox.edit(&path(tag), "# first = Signed on December 1, 2017.", &format!("first = {right}"));
    }
    let found = |sandbox: &Sandbox| sandbox.run(&["check", "--format", "concise"]).stdout;
    let is_wrong = |line: &&str| line.contains("different-");
    assert_eq!(found(&sandbox).lines().filter(is_wrong).collect::<Vec<_>>(), [""; 0]);
    sandbox.edit(&path("fr"), "1er décembre", "2 novembre");
    assert_eq!(found(&sandbox).lines().filter(is_wrong).count(), 2, "{}", found(&sandbox));
}
