//! A folder makes a language exist: editions appear and disappear with it, and none is incomplete in silence.

use crate::sandbox::{Sandbox, repository};

fn four_languages() -> Sandbox {
    Sandbox::copy_of(&repository().join("tests/projects/four-languages"))
}

#[test]
fn a_folder_is_all_that_a_language_needs() {
    let sandbox = four_languages();
    let french = sandbox.files("locales/fr");
    std::fs::remove_dir_all(sandbox.root().join("locales/fr")).unwrap();
    sandbox.run(&["export"]).exits(0);
    assert!(!sandbox.exists("out/fr"));
    assert!(!sandbox.read("out/es/clean-water/statement.html").contains("hreflang=\"fr\""));

    for (path, bytes) in french {
        sandbox.write(&format!("locales/fr/{path}"), bytes);
    }
    sandbox.run(&["export"]).exits(0);
    assert!(sandbox.read("out/fr/clean-water/statement.html").contains("22 mars 2025"));
    let spanish = sandbox.read("out/es/clean-water/statement.html");
    assert!(spanish.contains("hreflang=\"fr\"") && spanish.contains("français"));

    std::fs::remove_dir_all(sandbox.root().join("locales/fr")).unwrap();
    sandbox.run(&["export"]).exits(0);
    assert!(!sandbox.exists("out/fr"), "what was published of a removed locale stays");
    assert!(!sandbox.read("out/es/clean-water/statement.html").contains("hreflang=\"fr\""));
}

#[test]
fn arabic_runs_from_right_to_left_and_keeps_numbers_apart() {
    let sandbox = four_languages();
    sandbox.run(&["export"]).exits(0);
    let page = sandbox.read("out/ar/clean-water/statement.html");
    assert!(page.contains("lang=\"ar\"") && page.contains("dir=\"rtl\""), "{page}");
    assert!(page.contains("+52 55 5211 9397</bdi>"), "the phone is not isolated");
    assert!(page.contains("دار الماء"));
}

/// The facts are said in each language's own manner.
#[test]
fn numbers_dates_plurals_and_lists_are_the_languages_own() {
    let sandbox = four_languages();
    sandbox.run(&["export"]).exits(0);
    let expected = [
        ("en", ["1,000,000", "12.5", "March 22, 2025", "Yalálag, Guelatao, and Ixtlán"]),
        ("es", ["1.000.000", "12,5", "22 de marzo de 2025", "Yalálag, Guelatao e Ixtlán"]),
        ("fr", ["1\u{202f}000\u{202f}000", "12,5", "22 mars 2025", "Yalálag, Guelatao et Ixtlán"]),
        ("ar", ["1,000,000", "12.5", "22 مارس 2025", "Yalálag وGuelatao وIxtlán"]),
    ];
    for (tag, parts) in expected {
        let edition = sandbox.read(&format!("out/{tag}/clean-water/statement.md"));
        for part in parts {
            assert!(edition.contains(part), "{tag}: no {part} in\n{edition}");
        }
    }
    let spanish = sandbox.read("out/es/clean-water/statement.md");
    assert!(spanish.contains("de personas afectadas"), "the plural form many:\n{spanish}");
}

/// es-MX says only what differs; the rest is Spanish of es and no fallback.
#[test]
fn a_regional_locale_is_a_thin_overlay() {
    let sandbox = Sandbox::of_our_statement();
    sandbox.write("locales/es-MX/labels.ftl", "contacts-sheet = Directorio\n");
    sandbox.run(&["export"]).exits(0);
    let page = sandbox.read("out/es-MX/global-compact-2017/statement.html");
    assert!(page.contains("lang=\"es-MX\"") && page.contains("4 de diciembre de 2017"));
    let edition = sandbox.read("out/es-MX/global-compact-2017/edition.json");
    assert!(edition.contains("Directorio") && edition.contains("\"hasFallback\": false"));
}

#[test]
fn an_incomplete_edition_is_refused_and_the_published_one_stays() {
    let sandbox = four_languages();
    sandbox.run(&["export"]).exits(0);
    let before = sandbox.files("out/fr/clean-water");
    let words = "locales/fr/statements/clean-water.ftl";
    sandbox.edit(words, "closing = Que cela soit entendu.", "");
    sandbox.edit("locales/en/statements/clean-water.ftl", "Let it be heard.", "Let it be heard now.");

    let run = sandbox.run(&["export"]).exits(1);
    assert!(run.stderr.contains("missing-message") && run.stderr.contains("closing"), "{}", run.stderr);
    assert_eq!(before, sandbox.files("out/fr/clean-water"), "the published edition was touched");
    assert!(sandbox.read("out/en/clean-water/statement.html").contains("Let it be heard now."));
    assert!(
        sandbox.read("out/en/clean-water/statement.html").contains("hreflang=\"fr\""),
        "it is still published"
    );

    sandbox.run(&["export", "--fallback"]).exits(0);
    let page = sandbox.read("out/fr/clean-water/statement.html");
    assert!(page.contains("lang=\"en\"") && page.contains("Let it be heard now."), "{page}");
    assert!(page.contains("ne sont pas encore traduites"), "no notice");
    assert!(sandbox.read("out/fr/clean-water/statement.md").contains("lang=\"en\""));
}

/// What is internal reaches no artifact.
#[test]
fn an_internal_contact_is_nowhere() {
    let sandbox = four_languages();
    sandbox.run(&["export"]).exits(0);
    for (path, bytes) in sandbox.files("out") {
        let text = String::from_utf8_lossy(&bytes);
        for part in ["Nobody Atall", "nobody@riverwatch", "459-4457", "15104594457"] {
            assert!(!text.contains(part), "{part} is in {path}");
        }
    }
}

/// Yucatec Maya: CLDR knows neither its dates nor its plurals, so the translator writes them out, and is published.
#[test]
fn a_language_that_cldr_does_not_know_is_published_with_its_dates_written_out() {
    let sandbox = Sandbox::copy_of(&repository().join("tests/projects/base"));
    for file in ["labels.ftl", "statements/wells.ftl"] {
        sandbox.write(&format!("locales/yua/{file}"), sandbox.read(&format!("locales/es/{file}")));
    }
    let refused = sandbox.run(&["export"]).exits(1);
    assert!(refused.stderr.contains("It is not known how dates are written in “yua”"), "{}", refused.stderr);
    let labels: String = sandbox
        .read("locales/yua/labels.ftl")
        .lines()
        .map(|line| match line.split_once(" = ") {
            Some((id, text)) if text.contains("$date") => format!("{id} = 22 ti’ marzo –\n"),
            _ => format!("{}\n", line.replace("[one]", "[1]")),
        })
        .collect();
    sandbox.write("locales/yua/labels.ftl", labels);
    let run = sandbox.run(&["export"]).exits(0);
    assert!(run.stderr.contains("dropped-variable"), "told all the same: {}", run.stderr);
    assert!(sandbox.read("out/yua/wells/statement.md").contains("22 ti’ marzo –"));
}
