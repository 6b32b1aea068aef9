//! Each stage of the river by itself, over a generated project of so many statements in two locales.
//!
//! `cargo bench` prints the time per run and the editions per second. `load`, `resolve`, `render` and `write` work on
//! one thread, and each begins where the one before it ended; `export` is all of them together on all processors.
//! `--until STAGE FOLDER` goes once as far as that stage over a project that is there, for `archive.py`, which makes the
//! projects and counts the instructions.

#![allow(clippy::disallowed_methods, reason = "the bench makes the project that it measures")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a bench that cannot go on may fail"
)]
#![allow(clippy::print_stdout, reason = "a bench says what it measured")]
#![allow(missing_docs, reason = "benches are run, not called")]

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use comunicado::catalog::{Catalog, Layer, Locale, parse_resource};
use comunicado::edition::{Edition, Settings, resolve_edition};
use comunicado::formats::{Artifact, FORMATS, FormulaGuard, Style};
use comunicado::output::{Mode, Output};
use comunicado::press::{ExportOrder, Selection, Share, publish_project};
use comunicado::project::Project;
use comunicado::statement::{Directory, Statement, read_directory, read_statement};
use divan::Bencher;
use divan::counter::ItemsCount;
use tempfile::TempDir;

const STATEMENTS: [usize; 2] = [100, 1000];
const LOCALES: [&str; 2] = ["en", "es"];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|argument| argument == "--until") {
        Some(at) => go_until(&arguments[at + 1], Path::new(&arguments[at + 2])),
        None => divan::main(),
    }
}

/// Goes once through the stages and ends after the one of this name; `start` is before them, `parse` a way of its own.
fn go_until(stage: &str, root: &Path) {
    match stage {
        "start" => {}
        "parse" => println!("{} messages", parse_all(root)),
        "load" | "resolve" | "render" | "write" => {
            let loaded = load_project(root);
            if stage == "load" {
                return;
            }
            let editions = resolve_all(&loaded);
            if stage == "resolve" {
                return;
            }
            let artifacts = render_all(&editions, &Style::default());
            if stage == "write" {
                write_all(&artifacts, &root.join("out"));
            }
        }
        _ => panic!("no stage {stage}"),
    }
}

/// Reads and parses every file of words; gives the number of messages.
fn parse_all(root: &Path) -> usize {
    let (project, _) = Project::open(root).unwrap();
    let mut count = 0;
    for tag in project.locales() {
        let words = project.statements().iter().filter_map(|id| project.statement_words(tag, id).0);
        for source in project.shared_words(tag).0.into_iter().chain(words) {
            count += parse_resource(&source).0.messages().len();
        }
    }
    count
}

/// A project of `count` statements of the size of our own; `archive.py` says what is in it.
fn generate(count: usize) -> TempDir {
    let folder = TempDir::new().unwrap();
    let generator = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/archive.py");
    let mut python = Command::new("python3");
    python.arg(generator).arg("make").arg(folder.path()).args(["--statements", &count.to_string()]);
    assert!(python.status().unwrap().success());
    folder
}

/// What a project holds once it is read.
struct Loaded {
    statements: Vec<(Statement, Vec<Catalog>)>,
    directory: Directory,
}

fn load_project(root: &Path) -> Loaded {
    let (project, _) = Project::open(root).unwrap();
    let (organizations, contacts) = (project.organizations().0, project.contacts().0);
    let (directory, _) = read_directory(organizations.as_ref(), contacts.as_ref());
    let locales = LOCALES.map(|tag| Locale::parse(tag).unwrap());
    let shared = LOCALES.map(|tag| {
        let sources = project.shared_words(tag).0;
        sources.iter().map(|source| Arc::new(parse_resource(source).0)).collect::<Vec<_>>()
    });
    let mut statements = Vec::new();
    for id in project.statements() {
        let facts = project.statement_facts(id).0.unwrap();
        let statement = read_statement(id, &facts).0.unwrap();
        let mut layers: Vec<Layer> = Vec::new();
        for ((tag, locale), shared) in LOCALES.iter().zip(&locales).zip(&shared) {
            let words = project.statement_words(tag, id).0.unwrap();
            let mut resources = shared.clone();
            resources.push(Arc::new(parse_resource(&words).0));
            layers.push(Layer { locale: locale.clone(), resources });
        }
        let spanish = layers.iter().rev().cloned().collect();
        let english = layers.into_iter().take(1).collect();
        let [en, es] = &locales;
        statements.push((statement, vec![Catalog::new(en, english).0, Catalog::new(es, spanish).0]));
    }
    Loaded { statements, directory }
}

fn resolve_all(loaded: &Loaded) -> Vec<Edition> {
    let settings = Settings::new(Locale::parse("en").unwrap());
    let mut editions = Vec::new();
    for (statement, catalogs) in &loaded.statements {
        for catalog in catalogs {
            let (edition, _) =
                resolve_edition(catalog, statement, &loaded.directory, catalog.locale(), &settings);
            editions.push(edition);
        }
    }
    editions
}

fn render_all(editions: &[Edition], style: &Style) -> Vec<Artifact<'static>> {
    editions
        .iter()
        .flat_map(|edition| FORMATS.iter().flat_map(|format| format.render(edition, style).0))
        .collect()
}

fn write_all(artifacts: &[Artifact], out: &Path) {
    let (output, _) = Output::open(out, "out", Mode::Write, false).unwrap();
    for artifact in artifacts {
        output.put(&artifact.path, &artifact.content.bytes()).unwrap();
    }
    output.commit().unwrap();
}

#[divan::bench(args = STATEMENTS, sample_count = 10)]
fn load(bencher: Bencher<'_, '_>, count: usize) {
    let folder = generate(count);
    bencher.counter(ItemsCount::new(count * 2)).bench_local(|| load_project(folder.path()));
}

#[divan::bench(args = STATEMENTS, sample_count = 10)]
fn resolve(bencher: Bencher<'_, '_>, count: usize) {
    let folder = generate(count);
    let loaded = load_project(folder.path());
    bencher.counter(ItemsCount::new(count * 2)).bench_local(|| resolve_all(&loaded));
}

#[divan::bench(args = STATEMENTS, sample_count = 10)]
fn render(bencher: Bencher<'_, '_>, count: usize) {
    let folder = generate(count);
    let editions = resolve_all(&load_project(folder.path()));
    let style = Style::default();
    bencher.counter(ItemsCount::new(count * 2)).bench_local(|| render_all(&editions, &style));
}

/// Into an empty folder.
#[divan::bench(args = STATEMENTS, sample_count = 10)]
fn write(bencher: Bencher<'_, '_>, count: usize) {
    let folder = generate(count);
    let artifacts = render_all(&resolve_all(&load_project(folder.path())), &Style::default());
    bencher
        .counter(ItemsCount::new(count * 2))
        .with_inputs(|| TempDir::new().unwrap())
        .bench_local_refs(|out| write_all(&artifacts, out.path()));
}

/// Where every file is there already.
#[divan::bench(args = STATEMENTS, sample_count = 10)]
fn write_unchanged(bencher: Bencher<'_, '_>, count: usize) {
    let folder = generate(count);
    let artifacts = render_all(&resolve_all(&load_project(folder.path())), &Style::default());
    let out = TempDir::new().unwrap();
    write_all(&artifacts, out.path());
    bencher.counter(ItemsCount::new(count * 2)).bench_local(|| write_all(&artifacts, out.path()));
}

fn export_all(root: &Path, out: &Path) {
    let (project, findings) = Project::open(root).unwrap();
    let order = ExportOrder {
        audience: comunicado::edition::Audience::Public,
        out: out.to_owned(),
        shown: "out".to_owned(),
        mode: Mode::Write,
        formula_guard: FormulaGuard::Refuse,
        overwrite: false,
        fallback: false,
        is_trusting: true,
        selection: Selection::all(),
        jobs: None,
        share: Share::Whole,
    };
    let report = publish_project(&project, findings, &order, &|| ()).unwrap();
    assert!(!report.has_errors());
}

/// All of it, into an empty folder.
#[divan::bench(args = STATEMENTS, sample_count = 10)]
fn export(bencher: Bencher<'_, '_>, count: usize) {
    let folder = generate(count);
    bencher
        .counter(ItemsCount::new(count * 2))
        .with_inputs(|| TempDir::new().unwrap())
        .bench_local_refs(|out| export_all(folder.path(), out.path()));
}

/// All of it, where nothing changed.
#[divan::bench(args = STATEMENTS, sample_count = 10)]
fn export_unchanged(bencher: Bencher<'_, '_>, count: usize) {
    let folder = generate(count);
    let out = TempDir::new().unwrap();
    export_all(folder.path(), out.path());
    bencher.counter(ItemsCount::new(count * 2)).bench_local(|| export_all(folder.path(), out.path()));
}
