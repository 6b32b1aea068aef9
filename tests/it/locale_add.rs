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
        grown.contains(&format!("# translated before ({path}: title): Les puits promis\n# more = {text}\n\n# last = Something else.\n")),
        "{grown}"
    );
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
