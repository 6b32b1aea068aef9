//! Our own statement: everything the repository publishes, against the text it was made from.

use std::fs;

use crate::sandbox::{Sandbox, repository};

const STATEMENT: &str = "global-compact-2017";

/// `out/` is what `export` makes: committed, and nothing to write on a second run.
#[test]
fn what_is_committed_is_what_export_makes() {
    let sandbox = Sandbox::of_our_statement();
    sandbox.run(&["export"]).exits(0);
    let committed = Sandbox::copy_of(&repository().join("out"));
    assert_eq!(names(&committed.files("")), names(&sandbox.files("out")));
    for ((path, committed), (_, made)) in committed.files("").into_iter().zip(sandbox.files("out")) {
        assert_eq!(String::from_utf8_lossy(&committed), String::from_utf8_lossy(&made), "{path}");
    }
    let before = modified(&sandbox);
    sandbox.run(&["export", "--check"]).exits(0);
    sandbox.run(&["export"]).exits(0);
    assert_eq!(before, modified(&sandbox), "a second export wrote something");
}

/// Every word, name, phone, e-mail and site of the source text is in the English edition.
#[test]
fn the_english_edition_loses_nothing_of_the_source() {
    let path = repository().join("../shared/statement.txt");
    let Ok(source) = fs::read_to_string(&path) else {
        println!("left out: the source text is not beside the repository");
        return;
    };
    let sandbox = Sandbox::of_our_statement();
    sandbox.run(&["export"]).exits(0);
    let edition: serde_json::Value =
        serde_json::from_str(&sandbox.read(&format!("out/en/{STATEMENT}/edition.json"))).unwrap();
    let plain = plain_text(&edition);
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    for word in source.split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_number = word.chars().filter(char::is_ascii_digit).count() > 4;
        if is_number {
            let number: String = word.chars().filter(char::is_ascii_digit).collect();
            assert!(digits.contains(&number), "the number {word} is missing");
        } else if !["Mexico:", "U.S.", "1"].contains(&word) {
            assert!(plain.contains(word), "the word {word:?} is missing");
        }
    }
    assert_eq!(edition["body"].as_array().unwrap().len(), 7);
    assert_eq!(edition["signatories"].as_array().unwrap().len(), 7);
    assert_eq!(edition["contacts"].as_array().unwrap().len(), 7);
}

fn plain_text(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => format!("{text} "),
        serde_json::Value::Array(items) => items.iter().map(plain_text).collect(),
        serde_json::Value::Object(fields) => fields.values().map(plain_text).collect(),
        _ => String::new(),
    }
}

fn names(files: &[(String, Vec<u8>)]) -> Vec<&str> {
    files.iter().map(|(path, _)| path.as_str()).collect()
}

fn modified(sandbox: &Sandbox) -> Vec<(String, std::time::SystemTime)> {
    sandbox
        .files("out")
        .into_iter()
        .map(|(path, _)| {
            let time = fs::metadata(sandbox.root().join("out").join(&path)).unwrap().modified().unwrap();
            (path, time)
        })
        .collect()
}
