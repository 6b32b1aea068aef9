//! The command line as people meet it.

use crate::sandbox::{Sandbox, finish};

#[test]
fn help_speaks_both_languages() {
    let sandbox = Sandbox::empty();
    let english = sandbox.run(&["--help"]).exits(0);
    let spanish = sandbox.run(&["--help", "--ui-locale", "es"]).exits(0);
    assert!(english.stdout.contains("Usage:") && english.stdout.contains("export"), "{}", english.stdout);
    assert!(spanish.stdout.contains("Uso:") && !spanish.stdout.contains("Usage"), "{}", spanish.stdout);
    assert_eq!(english.stderr, "");
}

#[test]
fn the_environment_says_the_language_too() {
    let sandbox = Sandbox::empty();
    let mut command = sandbox.command(&["--help"]);
    command.env_remove("COMUNICADO_UI_LOCALE").env("LANG", "es_MX.UTF-8");
    assert!(finish(command.output().unwrap()).exits(0).stdout.contains("Uso:"));
}

#[test]
fn a_mistyped_command_or_option_is_named_and_ends_with_2() {
    let sandbox = Sandbox::empty();
    let run = sandbox.run(&["exprt"]).exits(2);
    assert!(run.stderr.contains("exprt") && run.stderr.contains("export"), "{}", run.stderr);
    let run = sandbox.run(&["export", "--drY-run"]).exits(2);
    assert!(run.stderr.contains("--drY-run") && run.stderr.contains("--dry-run"), "{}", run.stderr);
    let run = sandbox.run(&["schema", "nothing", "--ui-locale=es"]).exits(2);
    assert!(run.stderr.contains("nothing") && run.stderr.contains("project"), "{}", run.stderr);
    assert!(!run.stderr.contains("invalid value"), "{}", run.stderr);
}

#[test]
fn a_word_too_many_and_a_language_it_does_not_speak_are_told() {
    let sandbox = Sandbox::empty();
    let run = sandbox.run(&["export", "extra"]).exits(2);
    assert!(run.stderr.contains("“extra” is one word too many"), "{}", run.stderr);
    let run = sandbox.run(&["man", "--ui-locale", "xx"]).exits(2);
    assert!(run.stderr.contains("does not speak “xx”") && run.stderr.contains("en, es"), "{}", run.stderr);
    sandbox.run(&["man", "--ui-locale", "es_MX"]).exits(0);
}

#[test]
fn a_project_made_here_is_exported_from_here() {
    let sandbox = Sandbox::empty();
    let run = sandbox.run(&["init"]).exits(0);
    assert!(run.stderr.contains("made in this folder.\nNext: comunicado export\n"), "{}", run.stderr);
    let run = sandbox.run(&["init", "new"]).exits(0);
    assert!(run.stderr.contains("Next: comunicado --project new export"), "{}", run.stderr);
}

#[test]
fn without_a_project_it_says_so() {
    let sandbox = Sandbox::empty();
    let run = sandbox.run(&["export"]).exits(2);
    assert!(run.stderr.contains("comunicado.toml"), "{}", run.stderr);
    assert!(run.stderr.contains("init"), "{}", run.stderr);
}

#[test]
fn a_new_project_publishes_at_once() {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init", "new"]).exits(0);
    let run = sandbox.run(&["--project", "new", "export"]).exits(0);
    assert!(sandbox.exists("new/out/index.html"), "{}", run.stderr);
    sandbox.run(&["--project", "new", "check"]).exits(0);
    let inner = sandbox.run(&["--project", "new/locales", "export"]).exits(2);
    assert!(inner.stderr.contains("new/locales"), "a folder inside is not the project: {}", inner.stderr);
    let again = sandbox.run(&["init", "new"]).exits(2);
    assert!(again.stderr.contains("comunicado.toml"), "{}", again.stderr);
}

#[test]
fn the_project_is_found_from_inside() {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init", "new"]).exits(0);
    let mut command = sandbox.command(&["export"]);
    command.current_dir(sandbox.root().join("new/locales/es"));
    finish(command.output().unwrap()).exits(0);
    assert!(sandbox.exists("new/out/manifest.json"));
}

#[test]
fn schemas_are_json_and_published_editions_obey_theirs() {
    let sandbox = Sandbox::empty();
    for what in ["project", "edition", "locale"] {
        let run = sandbox.run(&["schema", what]).exits(0);
        let schema: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert!(schema.get("properties").is_some(), "{schema}");
    }
}

#[test]
fn completions_and_manual_pages() {
    let sandbox = Sandbox::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(sandbox.run(&["completions", shell]).exits(0).stdout.contains("export"), "{shell}");
    }
    let page = sandbox.run(&["man"]).exits(0).stdout;
    assert!(page.contains(".SH SYNOPSIS") && page.contains(".SH COMMANDS"), "{page}");
    assert!(page.contains("\n.br\n  comunicado check "), "each job on its line:\n{page}");
    let spanish = sandbox.run(&["man", "--out", "pages", "--ui-locale", "es"]).exits(0);
    assert!(sandbox.read("pages/comunicado-export.1").contains(".SH OPCIONES"), "{}", spanish.stderr);
}

#[test]
fn a_closed_pipe_is_silent() {
    let sandbox = Sandbox::empty();
    let mut child = sandbox
        .command(&["schema"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

/// Help that nobody could read is not printed well.
#[cfg(target_os = "linux")]
#[test]
fn help_that_cannot_be_printed_ends_with_2() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let sandbox = Sandbox::empty();
    let status = sandbox.command(&["--help"]).stdout(full).status().unwrap();
    assert_eq!(status.code(), Some(2));
}
