//! What holds for every project, whatever people write in it: the same bytes from any number of threads, nothing to do
//! the second time, and no paragraph, signatory or contact lost or moved in any format.
#![allow(clippy::disallowed_methods, reason = "the tests write projects and read what is published")]

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::subsequence;
use proptest::test_runner::TestCaseError;
use pulldown_cmark::{Event, Parser};

use super::{ExportOrder, ExportReport, Outcome, publish_project};
use crate::edition::{Block, Edition};
use crate::output::Mode;
use crate::project::Project;

/// A project of one statement, its texts by their number.
#[derive(Clone, Debug)]
struct Sample {
    paragraphs: Vec<String>,
    organizations: Vec<String>,
    people: Vec<String>,
    /// Numbers of the organizations that sign and of the people who are to be asked, in any order.
    signatories: Vec<usize>,
    contacts: Vec<usize>,
}

/// What people write, and what means something to one of the formats.
fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "Ñ",
        "ش",
        " ",
        "*",
        "_",
        "**",
        "`",
        "<b>",
        "</p>",
        "&amp;",
        "&",
        "[x](y)",
        "](",
        "\"",
        "\"\"",
        "'",
        ",",
        ";",
        "|",
        "#",
        "1. ",
        "- ",
        "> ",
        "---",
        "{",
        "}",
        "{{ x }}",
        "{% if %}",
        "$",
        "\\",
        "!",
        "https://x.org",
        "a@x.org",
        "www.x.org",
        ":smile:",
        "=1+1",
        "@",
        "\u{A0}",
        "—",
        "😀",
        "</script>",
        "<!--",
        "]]>",
        "~~",
    ]);
    prop_oneof![
        6 => prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

fn sample() -> impl Strategy<Value = Sample> {
    let texts = |most: usize| prop::collection::vec(text(), 1..=most);
    (texts(5), texts(4), texts(4)).prop_flat_map(|(paragraphs, organizations, people)| {
        let some = |count: usize| subsequence((0..count).collect::<Vec<_>>(), 0..=count).prop_shuffle();
        let (signatories, contacts) = (some(organizations.len()), some(people.len()));
        (Just((paragraphs, organizations, people)), signatories, contacts).prop_map(
            |((paragraphs, organizations, people), signatories, contacts)| Sample {
                paragraphs,
                organizations,
                people,
                signatories,
                contacts,
            },
        )
    })
}

impl Sample {
    /// Texts with a number before them: none occurs within another.
    fn paragraph(&self, at: usize) -> String {
        one_line(&format!("P{at}: {}.", self.paragraphs[at]))
    }

    fn signatory(&self, at: usize) -> String {
        one_line(&format!("O{at}: {}", self.organizations[at]))
    }

    fn contact(&self, at: usize) -> String {
        one_line(&format!("C{at}: {}", self.people[at]))
    }

    /// What every edition must say, in this order.
    fn parts(&self) -> Vec<String> {
        let paragraphs = (0..self.paragraphs.len()).map(|at| self.paragraph(at));
        let signatories = self.signatories.iter().map(|at| self.signatory(*at));
        let contacts = self.contacts.iter().map(|at| self.contact(*at));
        paragraphs.chain(signatories).chain(contacts).collect()
    }

    /// A project with this statement alone, the fixed words of ours.
    fn write(&self, root: &Path) {
        let write = |path: &str, text: String| {
            let path = root.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("comunicado.toml", "source-locale = \"en\"\n".to_owned());
        for tag in ["en", "es"] {
            let labels = format!("locales/{tag}/labels.ftl");
            write(
                &labels,
                std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&labels)).unwrap(),
            );
        }
        let quote = |text: &str| toml::Value::from(text).to_string();
        let list = |letter: char, numbers: &mut dyn Iterator<Item = usize>| {
            numbers.map(|at| format!("\"{letter}{at}\"")).collect::<Vec<_>>().join(", ")
        };
        let mut facts = format!(
            "date = 2017-12-04\nbody = [{}]\nsignatories = [{}]\ncontacts = [{}]\n[facts]\n",
            list('p', &mut (0..self.paragraphs.len())),
            list('o', &mut self.signatories.iter().copied()),
            list('c', &mut self.contacts.iter().copied()),
        );
        let mut words = "title = Title\n".to_owned();
        for (at, paragraph) in self.paragraphs.iter().enumerate() {
            facts.push_str(&format!("t{at} = {}\n", quote(paragraph)));
            words.push_str(&format!("p{at} = P{at}: {{ $t{at} }}.\n"));
        }
        write("data/statements/sample.toml", facts);
        write("locales/en/statements/sample.ftl", words.clone());
        write("locales/es/statements/sample.ftl", words);
        write(
            "data/organizations.csv",
            table("name", 'o', (0..self.organizations.len()).map(|at| self.signatory(at))),
        );
        write(
            "data/contacts.csv",
            table("name,emails", 'c', (0..self.people.len()).map(|at| self.contact(at))),
        );
    }
}

fn table(columns: &str, letter: char, names: impl Iterator<Item = String>) -> String {
    let mut writer = csv::Writer::from_writer(format!("id,{columns}\n").into_bytes());
    for (at, name) in names.enumerate() {
        let row = [format!("{letter}{at}"), name, "a@x.org".to_owned()];
        writer.write_record(row.iter().take(columns.matches(',').count() + 2)).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn publish(root: &Path, change: impl FnOnce(&mut ExportOrder)) -> ExportReport {
    let (project, findings) = Project::open(root).unwrap();
    let mut order = ExportOrder::new(&project);
    change(&mut order);
    publish_project(&project, findings, &order, &|| ()).unwrap()
}

pub(super) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(inner) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.ends_with(".comunicado") {
                // What a run remembers for the next depends on when files were written.
            } else if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, std::fs::read(path).unwrap());
            }
        }
    }
    files
}

/// The text of a page without its markup, its style and its data.
fn text_of_html(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let end =
            ["script", "style"].iter().find(|name| tag.starts_with(*name)).map(|name| format!("</{name}>"));
        rest = match end {
            Some(end) => tag.split_once(&end).unwrap().1,
            None => tag.split_once('>').unwrap().1,
        };
    }
    text.push_str(rest);
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(text, |text, (entity, character)| text.replace(entity, character))
}

fn text_of_markdown(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push(' '),
            _ => {}
        }
    }
    text
}

fn text_of_csv(csv: &str) -> String {
    let csv = csv.trim_start_matches('\u{FEFF}');
    let reader = csv::ReaderBuilder::new().from_reader(csv.as_bytes());
    let rows = reader.into_records().map(Result::unwrap);
    rows.map(|row| row.iter().collect::<Vec<_>>().join(" | ") + "\n").collect()
}

fn assert_says(format: &str, text: &str, parts: &[String]) -> Result<(), TestCaseError> {
    let text = one_line(text);
    let mut rest = text.as_str();
    for part in parts {
        let found = rest.split_once(part.as_str());
        prop_assert!(found.is_some(), "{} does not say {:?} at its place:\n{}", format, part, text);
        rest = found.unwrap().1;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn every_project_is_published_whole_and_once(sample in sample()) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        sample.write(root);

        let report = publish(root, |order| order.jobs = Some(1));
        let published = files(&root.join("out"));
        prop_assert_eq!(report.editions.len(), 2, "{:?}", report.findings);

        // Rendering is deterministic.
        publish(root, |order| {
            order.out = root.join("again");
            order.jobs = Some(3);
        });
        prop_assert_eq!(&published, &files(&root.join("again")));

        // A second export plans nothing, whether or not it trusts the manifest; what was refused is refused again.
        for is_trusting in [true, false] {
            let again = publish(root, |order| {
                order.mode = Mode::Plan;
                order.is_trusting = is_trusting;
            });
            prop_assert!(again.plan.is_empty(), "{:?}", again.plan);
        }
        publish(root, |_| ());
        prop_assert_eq!(&published, &files(&root.join("out")));

        // Who only looks is told what the export would be told: also of files that others put where ours would go.
        for out in ["out", "fresh", "taken"] {
            if out == "taken" {
                for (name, bytes) in published.iter().step_by(3) {
                    let place = root.join(out).join(name);
                    std::fs::create_dir_all(place.parent().unwrap()).unwrap();
                    let is_ours = name.ends_with("csv");
                    std::fs::write(place, if is_ours { bytes.as_slice() } else { b"another's" }).unwrap();
                }
            }
            let told = |mode: Mode| {
                let report = publish(root, |order| {
                    order.out = root.join(out);
                    (order.mode, order.overwrite, order.is_trusting) = (mode, true, false);
                });
                (report.findings.sorted(), report.editions.iter().map(|edition| edition.errors.clone()).collect::<Vec<_>>())
            };
            prop_assert_eq!(told(Mode::Look), told(Mode::Plan));
        }

        for edition in report.editions.iter() {
            let read = |name: &str| {
                let path = format!("{}/sample/{name}", edition.locale);
                published.get(&path).map(|bytes| std::str::from_utf8(bytes).unwrap())
            };
            if edition.outcome == Outcome::Refused {
                prop_assert!(report.findings.has_errors());
                prop_assert_eq!(read("statement.html"), None);
                continue;
            }
            let parts = sample.parts();
            assert_says("HTML", &text_of_html(read("statement.html").unwrap()), &parts)?;
            assert_says("Markdown", &text_of_markdown(read("statement.md").unwrap()), &parts)?;
            let contacts: Vec<String> = sample.contacts.iter().map(|at| sample.contact(*at)).collect();
            assert_says("CSV", &text_of_csv(read("contacts.csv").unwrap()), &contacts)?;
            let json: Edition = serde_json::from_str(read("edition.json").unwrap()).unwrap();
            prop_assert_eq!(parts_of(&json), parts);
        }
    }
}

fn parts_of(edition: &Edition) -> Vec<String> {
    let paragraphs = edition.body.iter().map(|block| match block {
        Block::Paragraph { text, .. } => one_line(&text.to_plain()),
        other => panic!("{other:?}"),
    });
    let signatories = edition.signatories.iter().map(|signatory| one_line(&signatory.name.name));
    let contacts = edition.contacts.iter().map(|contact| one_line(contact.name.as_ref().unwrap()));
    paragraphs.chain(signatories).chain(contacts).collect()
}

/// The law above says something: most samples are published.
#[test]
fn most_samples_are_published() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut published = 0;
    for _ in 0..12 {
        let folder = tempfile::tempdir().unwrap();
        sample().new_tree(&mut runner).unwrap().current().write(folder.path());
        published += publish(folder.path(), |_| ()).counts().0;
    }
    assert!(published >= 8, "only {published} of 24 editions");
}
