//! The rules over 10,000 messages in two locales.
//!
//! `cargo bench --bench check`. Everything that `comunicado check` does but the showing of findings: the project is read,
//! every edition is made, every message is compared with its source.

#![allow(clippy::disallowed_methods, reason = "the bench makes the project that it measures")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that cannot go on may fail")]
#![allow(missing_docs, reason = "benches are run, not called")]

use std::fs;
use std::path::Path;

use comunicado::output::Mode;
use comunicado::press::{ExportOrder, publish_project};
use comunicado::project::Project;
use divan::Bencher;
use divan::counter::ItemsCount;
use tempfile::TempDir;

const STATEMENTS: usize = 100;
const MESSAGES: usize = 100;

/// Sentences in English and Spanish; `#` is the number that makes each message another.
const SENTENCES: &[(&str, &str)] = &[
    (
        "Article # of the agreement applies to all workers.",
        "El artículo # del acuerdo se aplica a todas las personas trabajadoras.",
    ),
    (
        "On December 4, 2017, # families left their homes.",
        "El 4 de diciembre de 2017, # familias dejaron sus hogares.",
    ),
    ("Write to press@example.org about case #.", "Escriba a press@example.org sobre el caso #."),
    (
        "We call on the United States to publish report #.",
        "Pedimos a Estados Unidos que publique el informe #.",
    ),
    ("Who will answer for point #?", "¿Quién responderá por el punto #?"),
];

/// What our own statement says in a paragraph, for messages as long as people write them.
fn paragraphs(tag: &str) -> Vec<String> {
    let path = format!("locales/{tag}/statements/global-compact-2017.ftl");
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let names = ["withdrawal = ", "universal-standards = ", "chosen-path = ", "public-view = ", "closing = "];
    names
        .iter()
        .map(|name| text.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned())
        .collect()
}

fn generate(is_long: bool) -> TempDir {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = TempDir::new().unwrap();
    let write = |path: String, text: String| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let copy = |path: &str| write(path.to_owned(), fs::read_to_string(repository.join(path)).unwrap());
    ["comunicado.toml", "data/organizations.csv", "data/contacts.csv"].iter().for_each(|path| copy(path));
    for (at, tag) in ["en", "es"].iter().enumerate() {
        for file in ["labels", "organizations", "places", "terms"] {
            copy(&format!("locales/{tag}/{file}.ftl"));
        }
        let paragraphs = paragraphs(tag);
        for statement in 0..STATEMENTS {
            let mut words = String::from("title = { $signatories }\nshort-title = { $place }\n");
            for message in 0..MESSAGES - 2 {
                let number = (statement * MESSAGES + message + 2).to_string();
                let pair = SENTENCES[message % SENTENCES.len()];
                let sentence = [pair.0, pair.1][at].replace('#', &number);
                let more = if is_long { paragraphs[message % paragraphs.len()].as_str() } else { "" };
                let text = format!("{sentence} {more}");
                words.push_str(&format!("m{message} = {}\n", text.trim_end()));
            }
            write(format!("locales/{tag}/statements/s{statement}.ftl"), words);
        }
    }
    let body: Vec<String> = (0..MESSAGES - 2).map(|message| format!("\"m{message}\"")).collect();
    for statement in 0..STATEMENTS {
        let facts = format!("date = 2017-12-04\nplace = \"puerto-vallarta\"\nbody = [{}]\n", body.join(", "));
        write(format!("data/statements/s{statement}.toml"), facts);
    }
    folder
}

fn main() {
    divan::main();
}

/// `short`: a sentence (about 60 bytes) each; `long`: a sentence and a paragraph (about 450 bytes).
#[divan::bench(args = ["short", "long"], sample_count = 10)]
fn check(bencher: Bencher, length: &str) {
    let folder = generate(length == "long");
    bencher.counter(ItemsCount::new(2 * STATEMENTS * MESSAGES)).bench_local(|| {
        let (project, findings) = Project::open(folder.path()).unwrap();
        let order = ExportOrder {
            mode: Mode::Look,
            overwrite: true,
            is_trusting: false,
            ..ExportOrder::new(&project)
        };
        let report = publish_project(&project, findings, &order, &|| ()).unwrap();
        assert!(!report.findings.has_errors(), "{:#?}", report.findings.iter().next());
    });
}
