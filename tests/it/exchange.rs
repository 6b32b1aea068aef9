//! `extract` and `merge`: out to translators and back.

use crate::sandbox::Sandbox;

/// A translator who types the source into every empty target and says that it is translated.
fn fill(document: &str) -> String {
    let mut filled = String::new();
    for line in document.split_inclusive('\n') {
        let source = line.split_once("<source>").and_then(|(_, rest)| rest.split_once("</source>"));
        match source.filter(|_| !line.contains("<target>")) {
            Some((source, _)) => {
                let target = format!("</source><target>{source}</target>");
                filled.push_str(&line.replace("</source>", &target).replace("\"initial\"", "\"translated\""));
            }
            None => filled.push_str(line),
        }
    }
    filled
}

#[test]
fn what_comes_back_untouched_changes_nothing() {
    let ours = Sandbox::of_our_statement();
    let before = ours.files("locales");
    let out = ours.run(&["extract", "--to", "xliff", "--locale", "es"]).exits(0);
    assert!(out.stderr.contains("exchange/es.xlf: "), "{}", out.stderr);
    let merged = ours.run(&["merge", "exchange/es.xlf"]).exits(0);
    assert!(merged.stderr.contains("Nothing to change."), "{}", merged.stderr);
    assert!(ours.files("locales") == before);
    // What a translator may be working on is not written over.
    ours.run(&["extract", "--to", "xliff", "--locale", "es"]).exits(0);
    ours.edit("exchange/es.xlf", "</xliff>", "</xliff>\n");
    let refused = ours.run(&["extract", "--to", "xliff", "--locale", "es"]).exits(2);
    assert!(refused.stderr.contains("is there already"), "{}", refused.stderr);
    ours.run(&["extract", "--to", "xliff", "--locale", "es", "--overwrite"]).exits(0);
    ours.run(&["extract", "--to", "xliff", "--locale", "en"]).exits(2);
}

#[test]
fn a_new_language_is_filled_and_its_ledger_knows() {
    let ours = Sandbox::of_our_statement();
    ours.run(&["locale", "add", "fr"]).exits(0);
    ours.run(&["extract", "--to", "xliff", "--locale", "fr", "--only", "missing"]).exits(0);
    let document = fill(&ours.read("exchange/fr.xlf"));
    ours.write("back.xlf", document);
    let before = ours.files("locales");
    let plan = ours.run(&["merge", "back.xlf", "--dry-run"]);
    assert!(plan.stdout.contains("+++ b/locales/fr/statements/global-compact-2017.ftl"), "{}", plan.stdout);
    assert!(plan.stderr.contains("sentences would be taken."), "{}", plan.stderr);
    assert!(ours.files("locales") == before);
    // English in French is what `check` finds, as if it had been typed.
    let merged = ours.run(&["merge", "back.xlf"]).exits(1);
    assert!(merged.stderr.contains("untranslated-copy"), "{}", merged.stderr);
    let words = ours.read("locales/fr/statements/global-compact-2017.ftl");
    assert!(!words.lines().any(|line| line.starts_with("# closing =")), "{words}");
    assert!(words.lines().any(|line| line.starts_with("closing =")), "{words}");
    assert!(ours.exists("locales/fr/ledger.txt"));
    let after = ours.files("locales");
    let again = ours.run(&["merge", "back.xlf"]).exits(0);
    assert!(again.stderr.contains("Nothing to change."), "{}", again.stderr);
    assert!(ours.files("locales") == after);
}

#[test]
fn one_sentence_goes_where_it_belongs_and_a_wrong_one_stops_its_file() {
    let ours = Sandbox::of_our_statement();
    ours.run(&["extract", "--to", "xliff", "--locale", "es"]).exits(0);
    let document = ours.read("exchange/es.xlf");
    let target = |document: &str| {
        let (_, rest) = document.split_once("id=\"contacts-heading\"").expect("the unit");
        rest.split_once("<target>")
            .and_then(|(_, rest)| rest.split_once("</target>"))
            .expect("a target")
            .0
            .to_owned()
    };
    let old = target(&document);
    let changed = document.replacen(
        &format!("<target>{old}</target>"),
        &format!("<target>{old} </target>").replace(":", "…"),
        1,
    );
    assert_ne!(changed, document);
    let before = ours.read("locales/es/labels.ftl");
    ours.write("back.xlf", &changed);
    ours.run(&["merge", "back.xlf"]);
    let after = ours.read("locales/es/labels.ftl");
    let differing = before.lines().zip(after.lines()).filter(|(one, other)| one != other).count();
    assert_eq!((differing, before.lines().count()), (1, after.lines().count()));
    ours.write("locales/es/labels.ftl", &before);

    let code = old.split_once("<ph").and_then(|(_, rest)| rest.split_once("/>")).expect("a code").0;
    let lost = changed.replacen(
        &format!("<target>{}", &target(&changed)),
        &format!("<target>{}", &target(&changed).replacen(&format!("<ph{code}/>"), "", 1)),
        1,
    );
    let other = lost.replacen("</target>", "!</target>", 1);
    ours.write("back.xlf", &other);
    let refused = ours.run(&["merge", "back.xlf"]).exits(1);
    assert!(
        refused.stderr.contains("lost-code") && refused.stderr.contains("back.xlf:"),
        "{}",
        refused.stderr
    );
    assert!(refused.stderr.contains("locales/es/labels.ftl:"), "the .ftl line too: {}", refused.stderr);
    assert_eq!(ours.read("locales/es/labels.ftl"), before);
    let partial = ours.run(&["merge", "back.xlf", "--partial"]).exits(1);
    assert!(partial.stderr.contains("One sentence taken."), "{}", partial.stderr);
}

#[test]
fn files_that_are_not_ours_are_refused_with_a_reason() {
    let ours = Sandbox::of_our_statement();
    ours.run(&["extract", "--to", "xliff", "--locale", "es"]).exits(0);
    let document = ours.read("exchange/es.xlf");
    let before = ours.files("locales");
    for (text, reason) in [
        (document.replace("trgLang=\"es\"", "trgLang=\"fr\""), "wrong-target"),
        (document.replace("trgLang=\"es\"", "trgLang=\"en\""), "wrong-target"),
        (document.replace(" trgLang=\"es\"", ""), "wrong-target"),
        ("Dear all, here it is.".to_owned(), "unknown-return"),
        (document.replace("?>\n", "?>\n<!DOCTYPE xliff>\n"), "damaged-return"),
    ] {
        ours.write("back.xlf", &text);
        let refused = ours.run(&["merge", "back.xlf"]).exits(1);
        assert!(refused.stderr.contains(reason), "{}", refused.stderr);
    }
    ours.run(&["merge", "absent.xlf"]).exits(2);
    ours.write("back.xlf", document.replace(" trgLang=\"es\"", ""));
    ours.run(&["merge", "back.xlf", "--locale", "es"]).exits(0);
    assert!(ours.files("locales") == before);
}

#[test]
fn a_table_speaks_the_translators_language_and_says_which_cell_is_wrong() {
    let ours = Sandbox::of_our_statement();
    let before = ours.files("locales");
    ours.run(&["extract", "--to", "csv", "--locale", "es"]).exits(0);
    let table = ours.read("exchange/es.csv");
    assert!(
        table.contains("id,Dónde,Original: inglés,Traducción: español,Estado,Nota,Máximo,file,key,"),
        "{table}"
    );
    for (from, to, said) in [
        ("\r\neditions,", "\r\neditores,", "is not the id that went out"),
        ("This statement in other languages", "This statement in more languages", "was changed"),
    ] {
        assert!(table.contains(from), "{from}");
        let changed = table.replacen(from, to, 1).replacen("Ir al contenido", "Al contenido", 1);
        ours.write("back.csv", &changed);
        let refused = ours.run(&["merge", "back.csv"]).exits(1);
        assert!(
            refused.stderr.contains("edited-cell") && refused.stderr.contains(said),
            "{}",
            refused.stderr
        );
        assert!(ours.files("locales") == before);
    }
    let partial = ours.run(&["merge", "back.csv", "--partial"]).exits(1);
    assert!(partial.stderr.contains("One sentence taken."), "{}", partial.stderr);
    assert!(ours.read("locales/es/labels.ftl").contains("skip-to-content = Al contenido\n"));
}

const ENGLISH: &str = "locales/en/statements/library-hours.ftl";
const MEXICAN: &str = "locales/es-MX/statements/library-hours.ftl";

#[test]
fn a_region_gets_what_it_says_itself_and_nothing_that_its_language_says() {
    let project = Sandbox::empty();
    project.run(&["init", "."]).exits(0);
    project.write(MEXICAN, "what-changes = Lo que cambia\n");
    for (format, name) in [("xliff", "es-MX.xlf"), ("po", "es-MX.po"), ("csv", "es-MX.csv")] {
        let out = project.run(&["extract", "--to", format, "--locale", "es-MX", "--overwrite"]);
        assert!(out.stderr.contains(": one sentence"), "{}", out.stderr);
        let spanish = project.files("locales/es");
        let path = format!("exchange/{name}");
        assert!(project.run(&["merge", &path]).stderr.contains("Nothing to change."));
        let to = format!("Lo que cambia en {format}");
        let from = project.read(MEXICAN).trim().trim_start_matches("what-changes = ").to_owned();
        project.edit(&path, &from, &to);
        let merged = project.run(&["merge", &path]);
        assert!(merged.stderr.contains("One sentence taken."), "{}", merged.stderr);
        assert_eq!(project.read(MEXICAN), format!("what-changes = {to}\n"));
        assert!(project.files("locales/es") == spanish);
    }
}

#[test]
fn a_message_that_moved_meanwhile_takes_its_translation_along() {
    for (moves_target, place) in [(true, "terms.ftl"), (false, "places.ftl")] {
        let project = Sandbox::empty();
        project.run(&["init", "."]).exits(0);
        for tag in ["en", "es"] {
            let path = format!("locales/{tag}/places.ftl");
            project.write(&path, project.read(&path) + "square = Plaza\n");
        }
        project.run(&["extract", "--to", "po", "--locale", "es"]);
        let back = project.read("exchange/es.po").replace("msgstr \"Plaza\"", "msgstr \"Plaza Mayor\"");
        project.write("back.po", back);
        for tag in if moves_target { &["en", "es"][..] } else { &["en"] } {
            project.edit(&format!("locales/{tag}/places.ftl"), "square = Plaza\n", "");
            let path = format!("locales/{tag}/terms.ftl");
            project.write(&path, project.read(&path) + "square = Plaza\n");
        }
        let merged = project.run(&["merge", "back.po"]);
        assert!(merged.stderr.contains("One sentence taken."), "{}", merged.stderr);
        let words = project.read(&format!("locales/es/{place}"));
        assert!(words.ends_with("square = Plaza Mayor\n"), "{words}");
    }
    // One that went is told, and the rest of the file waits for --partial.
    let project = Sandbox::empty();
    project.run(&["init", "."]).exits(0);
    project.run(&["extract", "--to", "po", "--locale", "es"]);
    project.edit("exchange/es.po", "msgstr \"Qué cambia\"", "msgstr \"Lo que cambia\"");
    let text = project.read(ENGLISH);
    project.write(ENGLISH, text.replace("what-changes =", "what-will-change ="));
    let told = project.run(&["merge", "exchange/es.po"]).exits(1);
    assert!(
        told.stderr.contains("unknown-unit") && told.stderr.contains("nothing was taken"),
        "{}",
        told.stderr
    );
}
