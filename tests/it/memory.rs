//! The memory of translations: what was ever approved, what comes from outside, and what a program says.

use crate::sandbox::Sandbox;

const ENGLISH: &str = "locales/en/statements/library-hours.ftl";
const SPANISH: &str = "locales/es/statements/library-hours.ftl";
const OLD: &str =
    "Al menos dos días laborables por semana, las salas de lectura permanecerán abiertas hasta las 21 horas.";

fn project() -> Sandbox {
    let project = Sandbox::empty();
    project.run(&["init", "."]).exits(0);
    project
}

/// A project whose Spanish is approved.
fn approved() -> Sandbox {
    let project = project();
    project.run(&["accept", "--all"]).exits(0);
    project
}

#[test]
fn what_was_approved_is_known_after_it_changed_and_after_it_is_gone() {
    let project = approved();
    let memory = project.read("memory/en-es.tmx");
    assert!(memory.contains(OLD), "{memory}");
    let again = project.run(&["accept", "--all"]).exits(0);
    assert!(!again.stderr.contains("memory"), "{}", again.stderr);
    assert_eq!(project.read("memory/en-es.tmx"), memory);
    // The translation changes, and the message goes.
    project.edit(SPANISH, "permanecerán abiertas", "estarán abiertas");
    project.run(&["accept", "change-evenings"]).exits(0);
    let both = project.read("memory/en-es.tmx");
    assert_eq!(both.lines().count(), memory.lines().count() + 1);
    assert!(memory.lines().all(|line| both.contains(line)));
    for path in [ENGLISH, SPANISH] {
        let text = project.read(path);
        let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("change-evenings")).collect();
        project.write(path, kept.join("\n") + "\n");
    }
    let text = "On at least three weekdays the reading rooms will stay open until 21 hours.";
    let found = project.run(&["suggest", "--locale", "es", "--text", text]).exits(0);
    assert!(found.stdout.contains(OLD) && found.stdout.contains("estarán abiertas"), "{}", found.stdout);
    assert!(found.stdout.contains("library-hours.ftl: change-evenings"), "{}", found.stdout);
    // It goes to the translators as what it is: a match, not a translation.
    project.write(ENGLISH, project.read(ENGLISH) + "evenings = " + text + "\n");
    project.run(&["extract", "--to", "xliff", "--locale", "es", "--only", "missing"]);
    let document = project.read("exchange/es.xlf");
    assert!(document.contains("<mtc:match") && !document.contains("</source><target>{text}"), "{document}");
    assert!(!project.read(SPANISH).contains("evenings = "));
    // And to a language of its own that begins.
    project.run(&["locale", "remove", "es"]);
    let plan = project.run(&["locale", "add", "es", "--dry-run"]).exits(0);
    assert!(plan.stdout.contains("permanecerán abiertas"), "{}", plan.stdout);
}

#[test]
fn what_comes_back_from_translators_is_remembered() {
    let project = project();
    project.run(&["extract", "--to", "xliff", "--locale", "es"]).exits(0);
    let document = project.read("exchange/es.xlf");
    let changed = document
        .replace("permanecerán abiertas", "abrirán")
        .replace("state=\"initial\"", "state=\"translated\"");
    project.write("back.xlf", changed);
    let plan = project.run(&["merge", "back.xlf", "--dry-run"]).exits(0);
    assert!(plan.stdout.contains("+++ b/memory/en-es.tmx"), "{}", plan.stdout);
    project.run(&["merge", "back.xlf"]).exits(0);
    assert!(project.read("memory/en-es.tmx").contains("las salas de lectura abrirán hasta"));
    assert!(project.run(&["merge", "back.xlf", "--dry-run"]).exits(0).stdout.is_empty());
}

#[test]
fn a_memory_from_outside_gives_suggestions_and_touches_no_words() {
    let project = approved();
    let words = project.files("locales");
    let unit = "<tu><tuv lang=\"EN-US\"><seg>Close the &lt;b0/&gt; gate</seg></tuv><tuv lang=\"FR\"><seg>x</seg></tuv>\
        <tuv lang=\"ES_MX\"><seg>Cierre la puerta &lt;b0/&gt;</seg></tuv></tu>";
    let head =
        "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx11.dtd\"><tmx version=\"1.1\"><header/><body>";
    project.write("theirs.tmx", format!("{head}{unit}</body></tmx>"));
    let plan = project.run(&["merge", "theirs.tmx", "--dry-run"]).exits(0);
    assert!(plan.stdout.contains("+<tu><prop type=\"x-origin\">theirs.tmx</prop>"), "{}", plan.stdout);
    let taken = project.run(&["merge", "theirs.tmx"]).exits(0);
    assert!(taken.stderr.contains("One pair came into the memory, as a suggestion."), "{}", taken.stderr);
    let again = project.run(&["merge", "theirs.tmx"]).exits(0);
    assert!(again.stderr.contains("has all of it already"), "{}", again.stderr);
    assert!(project.files("locales") == words);
    // Its code stands where that of the sentence belongs, and nobody approved it.
    let found = project.run(&["suggest", "--locale", "es", "--text", "Close the { $name } gate"]).exits(0);
    assert!(found.stdout.contains("Cierre la puerta { $name }"), "{}", found.stdout);
    assert!(found.stdout.contains("(theirs.tmx)") && !found.stdout.contains("100 %"), "{}", found.stdout);
    project.write("none.tmx", format!("{head}</body></tmx>"));
    let none = project.run(&["merge", "none.tmx"]);
    assert!(none.stderr.contains("nothing-of-ours"), "{}", none.stderr);
    project.write("memory/en-es.tmx", "<tmx>");
    let refused = project.run(&["merge", "theirs.tmx"]).exits(2);
    assert!(refused.stderr.contains("is damaged"), "{}", refused.stderr);
    assert_eq!(project.read("memory/en-es.tmx"), "<tmx>");
}

#[test]
fn memory_and_glossary_go_out() {
    let project = approved();
    project.write(
        "data/glossary.csv",
        "kind,source,es,instead,note\nrequired,library,biblioteca; fonoteca,,as we say\n",
    );
    project.run(&["extract", "--to", "tmx", "--locale", "es"]).exits(0);
    assert!(project.read("exchange/es.tmx").contains(OLD));
    project.run(&["extract", "--to", "tbx", "--locale", "es"]).exits(0);
    let terms = project.read("exchange/es.tbx");
    assert!(terms.contains("<term>biblioteca</term>") && terms.contains("<note>as we say</note>"), "{terms}");
    project.run(&["extract", "--to", "tbx", "--locale", "es", "--only", "missing", "--overwrite"]).exits(2);
}

#[cfg(unix)]
#[test]
fn a_program_is_asked_and_what_it_says_must_pass() {
    use std::os::unix::fs::PermissionsExt;

    let project = approved();
    let words = "gate = Close { $libraries } gates.\nnever = We do not close the library.\nfine = Come in, everybody.\n";
    project.write(ENGLISH, project.read(ENGLISH) + words);
    let before = project.files("locales");
    let script = |text: &str| {
        project.write("mt.sh", format!("#!/bin/sh\n{text}\n"));
        let path = project.root().join("mt.sh");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path.display().to_string()
    };
    let id = "statements/library-hours.ftl#";
    let program = script(&format!(
        "cat > asked.jsonl\necho '{{\"id\":\"{id}gate\",\"target\":\"Cierren las puertas.\"}}'\necho nonsense\n\
         echo '{{\"id\":\"{id}fine\",\"target\":\"Pasen todos.\"}}'"
    ));
    let run = project.run(&["suggest", "--locale", "es", "--with", &program]).exits(1);
    assert!(run.stdout.contains("Pasen todos.") && !run.stdout.contains("Cierren"), "{}", run.stdout);
    assert!(run.stdout.contains("nobody has read it"), "{}", run.stdout);
    for told in ["lost-code", "it is not the JSON that was expected", "left out"] {
        assert!(run.stderr.contains(told), "{told}: {}", run.stderr);
    }
    let asked = project.read("asked.jsonl");
    assert!(
        asked.lines().count() == 3 && asked.contains("\"source\":\"Close { $libraries } gates.\""),
        "{asked}"
    );
    assert!(project.files("locales") == before);
    // A translation that turns a sentence round does not pass what `check` looks at.
    let program = script(&format!(
        "cat > /dev/null\necho '{{\"id\":\"{id}never\",\"target\":\"Cerramos la biblioteca.\"}}'"
    ));
    let run = project.run(&["suggest", "never", "--locale", "es", "--with", &program]);
    assert!(run.stderr.contains("negation"), "{}", run.stderr);
    // Programs that fail, hang, or read nothing.
    let program = script("exit 3");
    let failed = project.run(&["suggest", "--locale", "es", "--with", &program]).exits(2);
    assert!(failed.stderr.contains("ended with an error"), "{}", failed.stderr);
    let program = script("exec sleep 20");
    let late = project.run(&["suggest", "--locale", "es", "--with", &program, "--patience", "1"]).exits(2);
    assert!(late.stderr.contains("was silent for 1 seconds"), "{}", late.stderr);
    project.run(&["suggest", "--locale", "es", "--with", "./none-such"]).exits(2);
    let program = script("exit 0");
    let silent = project.run(&["suggest", "--locale", "es", "--with", &program]).exits(0);
    assert!(silent.stderr.contains("left out 3 sentences"), "{}", silent.stderr);
    let schema = project.run(&["schema", "machine"]).exits(0);
    assert!(schema.stdout.contains("source-locale"), "{}", schema.stdout);
}

#[test]
fn programs_are_told_what_is_known_as_json() {
    let project = approved();
    project.write(ENGLISH, project.read(ENGLISH) + "evenings = What changed\n");
    let json = project.run(&["suggest", "evenings", "--locale", "es", "--format", "json"]).exits(0);
    let read: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    let sentence = &read["sentences"][0];
    assert_eq!((&read["source-locale"], &read["target-locale"]), (&"en".into(), &"es".into()));
    assert_eq!((&sentence["unit"], &sentence["state"]), (&"evenings".into(), &"missing".into()));
    assert_eq!(sentence["matches"][0]["target"], "Qué cambia");
    assert!(sentence["matches"][0]["percent"].as_u64().unwrap() >= 75, "{sentence}");
    let text = ["suggest", "--locale", "es", "--format", "json", "--text", "Nothing like it at all"];
    let none: serde_json::Value = serde_json::from_str(&project.run(&text).exits(0).stdout).unwrap();
    assert_eq!(none["sentences"][0]["matches"], serde_json::json!([]));
    let schema = project.run(&["schema", "suggestions"]).exits(0);
    assert!(schema.stdout.contains("is-same-place"), "{}", schema.stdout);
}

#[cfg(unix)]
#[test]
fn what_a_program_says_goes_out_as_a_machines_and_never_as_a_translation() {
    use std::os::unix::fs::PermissionsExt;

    let project = approved();
    project
        .write(ENGLISH, project.read(ENGLISH) + "fine = Come in, { $place }.\nbad = Stay { $place } out.\n");
    let id = "statements/library-hours.ftl#";
    project.write(
        "mt.sh",
        format!(
            "#!/bin/sh\ncat > /dev/null\necho '{{\"id\":\"{id}fine\",\"target\":\"Pasen, {{ $place }}.\"}}'\n\
             echo '{{\"id\":\"{id}bad\",\"target\":\"Fuera.\"}}'\n"
        ),
    );
    let path = project.root().join("mt.sh");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    let program = path.display().to_string();
    let before = project.files("locales");
    for (format, name, mark) in [
        ("xliff", "es.xlf", "type=\"mt\""),
        ("xliff12", "es.1.2.xlf", "state-qualifier=\"mt-suggestion\""),
        ("po", "es.po", "#. MT ("),
        ("csv", "es.csv", "Máquina: Pasen, { $place }. ("),
    ] {
        let out = project.run(&["extract", "--to", format, "--locale", "es", "--with", &program]).exits(1);
        assert!(out.stderr.contains("lost-code"), "{}", out.stderr);
        let document = project.read(&format!("exchange/{name}"));
        assert!(document.contains(mark) && document.contains("Pasen, "), "{document}");
        assert!(!document.contains("Fuera."), "{document}");
        // It comes back as no answer.
        let merged = project.run(&["merge", &format!("exchange/{name}")]).exits(0);
        assert!(merged.stderr.contains("Nothing to change."), "{}", merged.stderr);
    }
    assert!(project.files("locales") == before);
}

#[test]
fn a_renamed_message_keeps_its_place_in_the_memory() {
    let project = approved();
    let place = |name: &str| format!("<prop type=\"id\">{name}</prop>");
    let before = project.read("memory/en-es.tmx");
    assert!(before.contains(&place("change-evenings")), "{before}");
    project.run(&["rename", "change-evenings", "late-hours"]).exits(0);
    let after = project.read("memory/en-es.tmx");
    assert!(after.contains(&place("late-hours")) && !after.contains(&place("change-evenings")), "{after}");
    assert_eq!(after.lines().count(), before.lines().count());
    assert!(!project.run(&["accept", "--all"]).exits(0).stderr.contains("memory"));
    assert_eq!(project.read("memory/en-es.tmx"), after);
    project.run(&["rename", "late-hours", "change-evenings"]).exits(0);
    assert_eq!(project.read("memory/en-es.tmx"), before);
}

#[test]
fn what_no_cell_can_hold_is_left_out_of_tables_and_told() {
    let project = approved();
    let long = "Palabra ".repeat(4100);
    project.write(ENGLISH, format!("{}long = {}\nshort = Short\n", project.read(ENGLISH), long.trim()));
    for format in ["csv", "xlsx"] {
        let out = project.run(&["extract", "--to", format, "--locale", "es", "--only", "missing"]).exits(1);
        assert!(
            out.stderr.contains("too-long-for-cell") && out.stderr.contains(": one sentence"),
            "{}",
            out.stderr
        );
    }
    let out = project.run(&["extract", "--to", "po", "--locale", "es", "--only", "missing"]);
    assert!(out.stderr.contains(": 2 sentences"), "{}", out.stderr);
}
