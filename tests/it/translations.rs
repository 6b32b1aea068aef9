//! The translations of `tests/alignments/`: what of each is laid beside its statement rightly, and how surely.

use std::collections::BTreeMap;
use std::fs;

use comunicado::alignment::{Alignment, Confidence, align_manuscript};
use comunicado::catalog::Locale;
use comunicado::manuscript::read_manuscript;
use comunicado::scaffold::shipped_labels;

use crate::alignment::read_frames;
use crate::sandbox::{Sandbox, repository};

/// A statement, a document that is its translation, and which of the document’s words belong to which message.
struct Translation {
    name: String,
    table: toml::Table,
}

impl Translation {
    fn text(&self, field: &str) -> &str {
        self.table.get(field).and_then(|value| value.as_str()).unwrap_or_default().trim_start()
    }

    /// What may be said for a message; nothing at all is an empty text.
    fn said(&self) -> BTreeMap<&str, Vec<&str>> {
        let said = self.table["said"].as_table().unwrap();
        let texts = |value: &toml::Value| match value {
            toml::Value::Array(texts) => texts.iter().map(|text| text.as_str().unwrap().to_owned()).collect(),
            value => vec![value.as_str().unwrap().to_owned()],
        };
        let leak = |text: String| &*Box::leak(text.into_boxed_str());
        said.iter()
            .map(|(message, value)| (message.as_str(), texts(value).into_iter().map(leak).collect()))
            .collect()
    }

    /// A project with the statement and a language that has just begun.
    fn project(&self) -> Sandbox {
        let sandbox = Sandbox::empty();
        sandbox.write("comunicado.toml", "source-locale = \"en\"\n");
        for tag in ["en", self.text("language")] {
            let (_, labels) = shipped_labels(&Locale::parse(tag).unwrap()).unwrap();
            sandbox.write(&format!("locales/{tag}/labels.ftl"), labels);
        }
        sandbox.write("data/statements/it.toml", self.text("facts"));
        sandbox.write("locales/en/statements/it.ftl", self.text("words"));
        sandbox.write("locales/en/places.ftl", self.text("places"));
        for table in ["contacts", "organizations"] {
            if !self.text(table).is_empty() {
                sandbox.write(&format!("data/{table}.csv"), self.text(table));
            }
        }
        sandbox
    }

    fn align(&self) -> Alignment {
        let project = self.project();
        let (frame, _) = read_frames(project.root(), self.text("language"), "it");
        let (manuscript, _) = read_manuscript(self.text("file"), self.text("text").as_bytes());
        align_manuscript(&manuscript.unwrap(), &frame)
    }
}

fn translations(seen: bool) -> Vec<Translation> {
    let mut read = Vec::new();
    for entry in fs::read_dir(repository().join("tests/alignments")).unwrap().map(Result::unwrap) {
        if entry.path().extension().is_none_or(|end| end != "toml") {
            continue;
        }
        let table: toml::Table = fs::read_to_string(entry.path()).unwrap().parse().unwrap();
        if table.get("seen").and_then(|seen| seen.as_bool()).unwrap_or(true) == seen {
            read.push(Translation { name: entry.file_name().to_string_lossy().into_owned(), table });
        }
    }
    read.sort_by(|one, other| one.name.cmp(&other.name));
    assert!(!read.is_empty());
    read
}

/// White space aside.
fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// How many messages were placed rightly, of how many.
#[derive(Default)]
struct Score {
    right: usize,
    all: usize,
}

fn measure(translations: &[Translation]) -> BTreeMap<&'static str, Score> {
    let mut scores: BTreeMap<&'static str, Score> = BTreeMap::new();
    for translation in translations {
        let alignment = translation.align();
        let said = translation.said();
        println!("== {} {}% refused: {:?}", translation.name, alignment.percent, alignment.refusal);
        for placed in &alignment.placed {
            let Some(wanted) = said.get(placed.message.as_str()) else {
                if let Some(found) = &placed.found {
                    println!("  ? {} {}: {:?}", placed.message, found.confidence.name(), found.text);
                }
                continue;
            };
            let text = placed.found.as_ref().map_or("", |found| &found.text);
            let name = match &placed.found {
                Some(found) => found.confidence.name(),
                None => "none",
            };
            let is_right = wanted.iter().any(|wanted| is_same(wanted, text));
            let score = scores.entry(name).or_default();
            score.all += 1;
            score.right += usize::from(is_right);
            if !is_right || name == Confidence::Doubtful.name() {
                let reasons = placed.found.as_ref().map(|found| (found.probability, &found.reasons));
                let mark = if is_right { "ok" } else { "WRONG" };
                println!(
                    "  {mark} {name} {}\n    is     {text:?}\n    wanted {wanted:?}\n    {reasons:?}",
                    placed.message
                );
            }
        }
        for left in &alignment.left_over {
            println!("  left: {:?}", left.text);
        }
        for note in &alignment.facts {
            println!("  fact: {note:?}");
        }
    }
    for (name, score) in &scores {
        println!("{name}: {} of {}", score.right, score.all);
    }
    scores
}

fn wrong(score: Option<&Score>) -> usize {
    score.map_or(0, |score| score.all - score.right)
}

/// What is called sure is right without exception; what is likely, and so written, nearly so.
#[test]
fn translations_that_people_made_are_laid_rightly() {
    let scores = measure(&translations(true));
    assert_eq!(wrong(scores.get("sure")), 0);
    assert!(wrong(scores.get("likely")) <= 1);
    let right: usize = scores.values().map(|score| score.right).sum();
    let all: usize = scores.values().map(|score| score.all).sum();
    assert!(right >= 86, "{right} of {all}");
    assert!(scores["sure"].right >= 28 && scores["likely"].right >= 38);
}

/// The same of those that nobody looked at while the matching was written: they are only measured.
#[test]
fn translations_that_nobody_looked_at_are_laid_rightly() {
    let scores = measure(&translations(false));
    assert!(wrong(scores.get("sure")) == 0 && scores["sure"].right >= 6);
    let right: usize = scores.values().map(|score| score.right).sum();
    let all: usize = scores.values().map(|score| score.all).sum();
    assert!(right * 10 >= all * 8, "{right} of {all}");
}
