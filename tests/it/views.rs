//! `check --format` and `check --changed-since`: findings for programs, and for those who changed something.

use std::process::Command;

use serde_json::Value;

use crate::sandbox::{Sandbox, finish};

/// The file with something wrong in it.
const BROKEN: &str = "locales/es/statements/library-hours.ftl";

/// A new project with an unknown variable in Spanish.
fn broken() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init"]).exits(0);
    sandbox.edit(BROKEN, "{ $place }", "{ $nobody }");
    sandbox
}

fn git(sandbox: &Sandbox, arguments: &[&str]) {
    let own = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false"];
    let mut command = Command::new("git");
    let output = command.args(own).args(arguments).current_dir(sandbox.root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn commit_all(sandbox: &Sandbox) {
    git(sandbox, &["add", "--all"]);
    git(sandbox, &["commit", "--quiet", "--message", "x"]);
}

/// The findings that `check` names, as `code path`.
fn found(sandbox: &Sandbox, arguments: &[&str]) -> Vec<String> {
    let run = sandbox.run(&[&["check", "--format", "json"], arguments].concat());
    let report: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{run:?}"));
    let findings = report["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| {
            format!(
                "{} {}",
                finding["name"].as_str().unwrap(),
                finding["place"]["path"].as_str().unwrap_or("-")
            )
        })
        .collect()
}

#[test]
fn each_view_says_it_on_stdout_and_ends_with_1() {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init"]).exits(0);
    let clean = |view| sandbox.run(&["check", "--format", view]).exits(0).stdout;
    for view in ["full", "concise", "github"] {
        assert_eq!(clean(view), "");
    }
    let report: Value = serde_json::from_str(&clean("json")).unwrap();
    assert_eq!(report["findings"], serde_json::json!([]));
    let log: Value = serde_json::from_str(&clean("sarif")).unwrap();
    assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
    assert!(clean("junit").contains("tests=\"0\""));

    let sandbox = broken();
    for view in ["full", "concise", "json", "github", "sarif", "junit"] {
        let run = sandbox.run(&["check", "--format", view]).exits(1);
        assert!(run.stdout.contains("nobody") && !run.stderr.contains("nobody"), "{run:?}");
    }
    let run = sandbox.run(&["check", "--format", "xml"]).exits(2);
    assert!(run.stderr.contains("sarif") && run.stdout.is_empty(), "{run:?}");
}

#[test]
fn programs_are_told_in_the_users_language_and_where_the_file_is_in_the_repository() {
    let sandbox = broken();
    let below = Sandbox::empty();
    git(&below, &["init", "--quiet"]);
    below.run(&["init", "press"]).exits(0);
    below.edit(&format!("press/{BROKEN}"), "{ $place }", "{ $nobody }");
    let run = below.run(&["--project", "press", "check", "--format", "github", "--ui-locale", "es"]);
    assert!(run.stdout.contains(" file=press/locales/es/"), "{run:?}");
    let run = sandbox.run(&["check", "--format", "json", "--ui-locale", "es-MX"]).exits(1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["language"], "es");
    let log = sandbox.run(&["check", "--format", "sarif", "--ui-locale", "es"]).exits(1).stdout;
    let log: Value = serde_json::from_str(&log).unwrap();
    let rule = &log["runs"][0]["tool"]["driver"]["rules"][0];
    assert!(rule["help"]["text"].as_str().unwrap().len() > 10, "{rule}");
}

#[test]
fn findings_obey_their_schema() {
    let sandbox = broken();
    let schema: Value = serde_json::from_str(&sandbox.run(&["schema", "findings"]).exits(0).stdout).unwrap();
    let run = sandbox.run(&["check", "--format", "json"]).exits(1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_obeys(&report, &schema, &schema);
}

/// Objects have all that is required and nothing unknown; `$ref` is followed.
fn assert_obeys(value: &Value, schema: &Value, root: &Value) {
    if let Some(name) = schema["$ref"].as_str() {
        return assert_obeys(value, root.pointer(&name[1..]).unwrap(), root);
    }
    match value {
        Value::Object(object) => {
            let schema = schema["anyOf"].get(0).unwrap_or(schema);
            let schema = schema["$ref"].as_str().map_or(schema, |name| root.pointer(&name[1..]).unwrap());
            if schema.get("additionalProperties").is_some() {
                return;
            }
            for name in schema["required"].as_array().unwrap() {
                assert!(object.contains_key(name.as_str().unwrap()), "{name} in {value}");
            }
            for (name, value) in object {
                let Some(own) = schema["properties"].get(name) else { panic!("{name} in {schema}") };
                assert_obeys(value, own, root);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| assert_obeys(item, &schema["items"], root)),
        _ => {}
    }
}

#[test]
fn only_what_changed_since_a_revision() {
    let sandbox = broken();
    git(&sandbox, &["init", "--quiet"]);
    commit_all(&sandbox);
    let all = found(&sandbox, &[]);
    assert!(!all.is_empty());
    assert_eq!(found(&sandbox, &["--changed-since", "HEAD"]), Vec::<String>::new());
    sandbox.run(&["check", "--changed-since", "HEAD"]).exits(0);

    // A line above moves the old finding, but does not change it.
    sandbox.write(BROKEN, format!("# A new comment.\n\n{}", sandbox.read(BROKEN)));
    assert_eq!(found(&sandbox, &["--changed-since", "HEAD"]), Vec::<String>::new());
    sandbox.edit(BROKEN, "$nobody", "$somebody");
    assert_eq!(found(&sandbox, &["--changed-since", "HEAD"]).len(), all.len());
    commit_all(&sandbox);
    assert_eq!(found(&sandbox, &["--changed-since", "HEAD"]), Vec::<String>::new());
    assert_eq!(found(&sandbox, &["--changed-since", "HEAD~1"]).len(), all.len());

    // A paragraph that only English has.
    sandbox.write(BROKEN, sandbox.read(BROKEN).replace("\nnext-steps = ", "\nlast-steps = "));
    let missing = found(&sandbox, &["--changed-since", "HEAD"]);
    assert!(missing.iter().any(|finding| finding.starts_with("missing-message")), "{missing:?}");
    commit_all(&sandbox);

    // A file that git does not know yet.
    sandbox.write("data/statements/new one.toml", "date = 1\n");
    let fresh = found(&sandbox, &["--changed-since", "HEAD"]);
    assert!(!fresh.is_empty() && fresh.iter().all(|finding| finding.contains("new one")), "{fresh:?}");
}

#[test]
fn what_changed_does_not_depend_on_how_git_is_set_or_called() {
    let sandbox = Sandbox::empty();
    git(&sandbox, &["init", "--quiet"]);
    sandbox.run(&["init", "the press"]).exits(0);
    let file = format!("the press/{BROKEN}");
    sandbox.edit(&file, "{ $place }", "{ $nobody }").write("the press/data/a \"b\" ñ.toml", "x");
    commit_all(&sandbox);
    for setting in [
        "diff.noprefix=true",
        "diff.mnemonicPrefix=true",
        "diff.external=false",
        "color.ui=always",
        "diff.interHunkContext=99",
        "diff.relative=false",
        "core.quotePath=true",
    ] {
        let (name, value) = setting.split_once('=').unwrap();
        git(&sandbox, &["config", name, value]);
    }
    let check = |revision: &str| {
        let mut command = sandbox.command(&["--project", "the press", "check", "--changed-since", revision]);
        command.env("GIT_INDEX_FILE", ".git/index").env("GIT_DIR", ".git").env("GIT_DIFF_OPTS", "-u9");
        finish(command.output().unwrap())
    };
    check("HEAD").exits(0);
    sandbox.edit(&file, "\nwhat-changes = ", "\nwhat-changes = ++ b/");
    check("HEAD").exits(0);
    sandbox.edit(&file, "$nobody", "$nobody_else");
    check("HEAD").exits(1);
}

#[test]
fn a_revision_that_is_none_ends_with_2() {
    let sandbox = broken();
    let refused = |revision: &str| {
        let argument = format!("--changed-since={revision}");
        let run = sandbox.run(&["check", "--format", "json", &argument]).exits(2);
        assert_eq!(run.stdout, "");
        run.stderr
    };
    assert!(refused("HEAD").contains("git"), "no repository");
    git(&sandbox, &["init", "--quiet"]);
    commit_all(&sandbox);
    for revision in ["nothing", "--output=stolen", "-O/etc/passwd", "HEAD --output=stolen", "", "HEAD..HEAD"]
    {
        let said = refused(revision);
        assert!(said.contains("revision"), "{revision}: {said}");
    }
    assert!(!sandbox.exists("stolen"));
    let mut command = sandbox.command(&["check", "--changed-since", "HEAD"]);
    let run = finish(command.env("PATH", "").output().unwrap()).exits(2);
    assert!(run.stderr.contains("Install git"), "{run:?}");
}

#[test]
fn explains_every_kind_in_both_languages() {
    let sandbox = Sandbox::empty();
    let run = sandbox.run(&["explain", "f030"]).exits(0);
    assert!(run.stdout.starts_with("F030 unknown-variable (error)\n"), "{run:?}");
    assert!(run.stdout.contains("help: "), "{run:?}");
    let page = sandbox.run(&["explain", "dead-variant"]).exits(0).stdout;
    assert!(page.contains("## Example") && page.contains("# allow(dead-variant): "), "{page}");
    let spanish = sandbox.run(&["explain", "dead-variant", "--ui-locale", "es-MX"]).exits(0).stdout;
    let english = ["## What it finds", "## Why", "## Example", "Right:"];
    assert!(english.iter().all(|words| page.contains(words) && !spanish.contains(words)), "{spanish}");
    assert!(spanish.contains("\n## Qué encuentra\n`[one]` después de `[1]`"), "{spanish}");
    for language in ["en", "es"] {
        let all = sandbox.run(&["explain", "--ui-locale", language]).exits(0).stdout;
        for kind in comunicado::commands::kinds() {
            let title = format!("{} {} (", kind.code, kind.name);
            let rest = all.split(&title).nth(1).unwrap_or_else(|| panic!("no {title} in\n{all}"));
            assert!(rest.lines().nth(1).unwrap().trim().len() > 5, "{title} says nothing");
        }
    }
    let near = sandbox.run(&["explain", "unknown-varable"]).exits(2);
    assert!(near.stderr.contains("unknown-variable"), "{near:?}");
    let far = sandbox.run(&["explain", "--ui-locale", "es", "T"]).exits(2);
    assert!(far.stderr.contains("comunicado explain"), "{far:?}");
}

#[test]
fn fix_mends_what_needs_no_decision_and_keeps_every_other_byte() {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init"]).exits(0);
    let words = sandbox.read(BROKEN);
    let wrong = format!(
        "\u{FEFF}# Notas:  dos espacios, y así...\r\n{}\
         # Una nota.\r\nrespuesta = Nin\u{303}os \"de\u{200B} todos\" en EEUU  hoy,\r\n\tsí...\r\n",
        words.replace('\n', "\r\n")
    );
    sandbox.write(BROKEN, &wrong);
    sandbox.write("locales/en/statements/library-hours.ftl", {
        let words = sandbox.read("locales/en/statements/library-hours.ftl");
        words + "respuesta = “Children of all” in the United States, today…\n"
    });
    let dry = sandbox.run(&["check", "--fix", "--dry-run"]).exits(1);
    assert!(dry.stdout.starts_with(&format!("--- a/{BROKEN}\n+++ b/{BROKEN}\n@@ ")), "{dry:?}");
    assert_eq!(sandbox.read(BROKEN), wrong, "a dry run writes nothing");

    let run = sandbox.run(&["check", "--fix"]).exits(0);
    assert!(run.stderr.contains("in one file."), "{run:?}");
    let mended = wrong.replace(
        "Nin\u{303}os \"de\u{200B} todos\" en EEUU  hoy,\r\n\tsí...",
        "Niños “de todos” en EE.\u{A0}UU. hoy,\r\n    sí…",
    );
    assert_eq!(sandbox.read(BROKEN), mended);
    let again = sandbox.run(&["check", "--fix", "--dry-run"]).exits(0);
    assert_eq!(again.stdout, "");
    sandbox.run(&["check", "--dry-run"]).exits(2);
}

#[test]
fn what_fix_can_mend_is_told_to_people_and_programs() {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init"]).exits(0);
    sandbox.edit(BROKEN, "what-changes = ", "what-changes = Así... ");
    let run = sandbox.run(&["check", "--ui-locale", "es"]);
    assert!(run.stderr.contains("de ellos puede corregirse con comunicado check --fix."), "{run:?}");
    let run = sandbox.run(&["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let dots = report["findings"].as_array().unwrap().iter().find(|finding| finding["name"] == "three-dots");
    assert_eq!(dots.unwrap()["fix"][0]["text"], "…");
}
