//! The statements of `tests/manuscripts/`: their truths are true, and nothing of them is lost in reading.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use comunicado::diagnostic::Span;
use comunicado::manuscript::read_manuscript;
use comunicado::statement::Phone;

use crate::sandbox::repository;

const KINDS: &[&str] = &[
    "title",
    "subtitle",
    "heading",
    "paragraph",
    "item",
    "dateline",
    "quote",
    "attribution",
    "call-to-action",
    "signatory",
    "contact",
    "embargo",
    "end-mark",
    "notes-heading",
    "note-to-editors",
    "boilerplate",
    "instruction",
    "label",
    "letterhead",
    "salutation",
];

/// A statement and what is in it.
pub struct Exam {
    pub name: String,
    pub truth: toml::Table,
    pub bytes: Vec<u8>,
}

impl Exam {
    pub fn parts(&self) -> Vec<&toml::Table> {
        self.truth["part"].as_array().unwrap().iter().map(|part| part.as_table().unwrap()).collect()
    }
}

/// The folder of the statements: ours, or another that `MANUSCRIPTS` names.
fn folder() -> PathBuf {
    std::env::var_os("MANUSCRIPTS").map_or_else(|| repository().join("tests/manuscripts"), PathBuf::from)
}

/// Whether the statements are not ours.
pub fn are_foreign() -> bool {
    std::env::var_os("MANUSCRIPTS").is_some()
}

pub fn exams() -> Vec<Exam> {
    let folder = folder();
    let mut exams = Vec::new();
    for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.extension().is_none_or(|end| end != "toml") {
            continue;
        }
        let truth: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        let name = truth["file"].as_str().unwrap().to_owned();
        let bytes = fs::read(folder.join(&name)).unwrap();
        exams.push(Exam { name, truth, bytes });
    }
    assert!(exams.len() >= 24 || are_foreign());
    exams.sort_by(|a, b| a.name.cmp(&b.name));
    exams
}

/// Words without what marks and white space make of them.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn half_of_the_statements_are_the_exam_of_the_recognition() {
    if are_foreign() {
        return;
    }
    let exams = exams();
    let seen = exams.iter().filter(|exam| exam.truth["seen"].as_bool().unwrap()).count();
    assert_eq!((seen, exams.len() - seen), (60, 33));
    let kinds: BTreeSet<&str> =
        exams.iter().flat_map(Exam::parts).map(|part| part["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, KINDS.iter().copied().collect(), "each kind is somewhere, and no other");
}

#[test]
fn every_word_of_a_statement_is_in_its_truth_and_in_what_is_read() {
    for exam in exams() {
        let (made, found) = read_manuscript(&exam.name, &exam.bytes);
        // What a page has around its text is left out, and told.
        let is_told =
            found.iter().all(|finding| matches!(finding.kind.name, "page-furniture" | "unseen-words"));
        assert!(is_told, "{}: {found:?}", exam.name);
        let made = made.unwrap();
        let read = letters(&made.text());
        let mut rest = read.as_str();
        for part in exam.parts() {
            let text = letters(part["text"].as_str().unwrap());
            let (before, after) = rest.split_once(&text).unwrap_or_else(|| {
                panic!(
                    "{}: {:?} is not in {:?}",
                    exam.name,
                    part["text"],
                    rest.get(..rest.floor_char_boundary(200))
                )
            });
            // Numbers and letters of items, and words between the last of several signatories.
            let is_mark =
                before.chars().count() <= 3 || ["PRIMERO", "SEGUNDO", "TERCERO", "and"].contains(&before);
            assert!(is_mark, "{}: {before:?} is in no part", exam.name);
            rest = after;
        }
        assert_eq!(rest, "", "{}", exam.name);
    }
}

#[test]
fn truths_have_numbers_that_can_be_dialed_and_days_of_the_calendar() {
    for exam in exams() {
        for part in exam.parts() {
            let text = part["text"].as_str().unwrap();
            let list = |name: &str| -> Vec<&str> {
                let values = part.get(name).and_then(toml::Value::as_array).into_iter().flatten();
                values.map(|value| value.as_str().unwrap()).collect()
            };
            for phone in list("phones") {
                let known = Phone::parse(phone, None, Span::head("a"));
                assert_eq!(known.map(|known| known.e164).as_deref(), Ok(phone), "{}", exam.name);
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                assert!(digits.contains(&phone[phone.len() - 7..]), "{}: {phone}", exam.name);
            }
            let text = text.replace(" (at) ", "@").replace(" [at] ", "@");
            for value in list("emails").iter().chain(&list("sites")) {
                assert!(text.contains(value), "{}: {value}", exam.name);
            }
            if let Some(date) = part.get("date") {
                date.as_str().unwrap().parse::<toml::value::Datetime>().unwrap();
            }
            // Somebody who speaks on is named in a paragraph before.
            let all: Vec<&str> = exam.parts().iter().map(|part| part["text"].as_str().unwrap()).collect();
            let speaker = part.get("speaker").map_or("", |value| value.as_str().unwrap());
            assert!(all.iter().any(|text| text.contains(speaker)), "{}: speaker {speaker}", exam.name);
            for name in ["name", "place"] {
                let value = part.get(name).map_or("", |value| value.as_str().unwrap());
                assert!(text.contains(value), "{}: {name} {value}", exam.name);
            }
        }
    }
}
