//! Pseudo-locales: made from the source on the fly, and nothing of them among what is published.

use crate::sandbox::Sandbox;

const STATEMENT: &str = "global-compact-2017";

fn exported() -> Sandbox {
    let ours = Sandbox::of_our_statement();
    ours.run(&["export"]).exits(0);
    let run = ours.run(&["export", "--locale", "en-XA", "--locale", "ar_xb"]).exits(0);
    assert!(run.stderr.contains("apart from what is published"), "{}", run.stderr);
    assert!(!run.stderr.contains("warning"), "{}", run.stderr);
    ours
}

fn page(ours: &Sandbox, tag: &str, file: &str) -> String {
    let folder = if tag.contains("-X") { "out-pseudo" } else { "out" };
    ours.read(&format!("{folder}/{tag}/{STATEMENT}/{file}"))
}

#[test]
fn text_is_written_anew_and_facts_stay() {
    let ours = exported();
    let source = page(&ours, "en", "statement.md");
    for tag in ["en-XA", "ar-XB"] {
        let text = page(&ours, tag, "statement.md");
        for word in ["withdraw", "Signed", "Administration", "For further information", "Global Compact"] {
            assert!(source.contains(word) && !text.contains(word), "{tag}: {word}");
        }
        let sheet = page(&ours, tag, "contacts.csv");
        for fact in
            ["ctactaquin@nnirr.org", "(+52) 55 5211 9397", "tel:+1-855-234-9699", "https://www.nnirr.org/"]
        {
            assert!(
                page(&ours, "en", "contacts.csv").contains(fact) && sheet.contains(fact),
                "{tag}: {fact}"
            );
        }
        for name in ["Catherine Tactaquin", "Centro de los Derechos del Migrante, Inc."] {
            assert!(text.contains(name), "{tag}: {name}");
        }
        assert_eq!(text.matches('*').count(), source.matches('*').count(), "{tag}: emphasis stays");
    }
    let (accented, turned) = (page(&ours, "en-XA", "statement.html"), page(&ours, "ar-XB", "statement.html"));
    assert!(accented.contains("<html lang=\"en-XA\" dir=\"ltr\">") && accented.contains("⟦"));
    assert!(turned.contains("<html lang=\"ar-XB\" dir=\"rtl\">") && turned.contains("4 ديسمبر 2017"));
    let is_mark =
        |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    assert!(!turned.contains(is_mark), "the letters turn the page, not marks");
    let grown = page(&ours, "en-XA", "statement.md").chars().count() as f64 / source.chars().count() as f64;
    assert!((1.25..1.45).contains(&grown), "{grown}");
}

#[test]
fn nothing_of_them_is_published() {
    let ours = exported();
    let published = ours.files("out");
    for (path, bytes) in &published {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("-XA") && !text.contains("-XB") && !path.contains("-X"), "{path}");
    }
    let trial = ours.files("out-pseudo");
    ours.run(&["export", "--check"]).exits(0);
    ours.run(&["export"]).exits(0);
    assert!(ours.files("out") == published && ours.files("out-pseudo") == trial);
    for (path, bytes) in &trial {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains("/es/")
                && !text.contains("hreflang=\"en\"")
                && !text.contains("rel=\"canonical\""),
            "{path}"
        );
    }
    // One of them by itself is as both together.
    ours.run(&["export", "--locale", "en-XA", "--check"]).exits(0);
    let locales = ours.run(&["status"]).exits(0);
    assert!(!locales.stdout.contains("XA") && !locales.stderr.contains("XA"));
}

#[test]
fn they_are_kept_apart() {
    let ours = exported();
    let before = (ours.files("out"), ours.files("out-pseudo"));
    let run = ours.run(&["export", "--locale", "es", "--locale", "en-XA"]).exits(2);
    assert!(run.stderr.contains("by itself"), "{}", run.stderr);
    for out in ["out", "./out", "out-pseudo/../out"] {
        let run = ours.run(&["export", "--locale", "en-XA", "--out", out]).exits(2);
        assert!(run.stderr.contains("where editions are published"), "{}", run.stderr);
    }
    assert!((ours.files("out"), ours.files("out-pseudo")) == before);
    ours.run(&["export", "--locale", "ar-XB", "--out", "trial"]).exits(0);
    assert!(ours.exists("trial/ar-XB/index.html") && !ours.exists("trial/en-XA"));
}

#[test]
fn an_error_of_the_source_is_told_where_it_is() {
    let ours = Sandbox::of_our_statement();
    ours.edit("locales/en/statements/global-compact-2017.ftl", "closing = ", "closing = { ");
    let run = ours.run(&["export", "--locale", "ar-XB"]).exits(1);
    assert!(run.stderr.contains("unbalanced-brace") && run.stderr.contains("closing"), "{}", run.stderr);
    assert!(!ours.exists("out-pseudo/ar-XB/global-compact-2017"));
}

#[test]
fn a_folder_of_that_name_is_a_locale_as_any_other() {
    let ours = Sandbox::of_our_statement().without_ledgers();
    let words = ours.files("locales/en").into_iter().filter(|(path, _)| !path.starts_with("tool/"));
    for (path, bytes) in words.filter(|(path, _)| path.ends_with(".ftl")) {
        ours.write(&format!("locales/en-XA/{path}"), bytes);
    }
    ours.run(&["export", "--locale", "en-XA"]).exits(0);
    assert!(ours.exists("out/en-XA/index.html") && !ours.exists("out-pseudo"));
}
