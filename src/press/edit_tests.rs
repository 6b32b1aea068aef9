//! Whatever is edited between two exports, and however soon after them: what is published is what an export that trusts nothing
//! would have published, and what is told is what it would have told.
#![allow(clippy::disallowed_methods, reason = "the tests write projects and read what is published")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::laws::{files, publish};
use super::recall::Recall;
use super::{ExportOrder, ExportReport, Outcome, Standing};
use crate::catalog::parse_resource;
use crate::diagnostic::Source;
use crate::ledger::{Fingerprint, Side};
use crate::project::Project;

const STATEMENTS: usize = 3;

/// Something that people do between two exports.
#[derive(Clone, Debug)]
enum Edit {
    /// Nothing at all.
    Nothing,
    /// Another word in a paragraph: the file keeps its size.
    Paragraph { tag: usize, statement: usize, digit: usize },
    /// The same, and the file says that it was not modified.
    Restored { tag: usize, statement: usize, digit: usize },
    /// A comment.
    Comment { tag: usize, statement: usize },
    /// A paragraph that is not there any more: the edition is refused.
    Lost { tag: usize, statement: usize },
    /// A word twice: something to be mended.
    Doubled { statement: usize },
    /// Other people to ask, another day.
    Facts { statement: usize, people: Vec<usize>, day: usize },
    /// A telephone.
    Phone { person: usize, digit: usize },
    /// A name of an organization.
    Name { digit: usize },
    /// A site of an organization: no text names it.
    Website { digit: usize },
    /// A person before all others, whom nobody lists; or not any more.
    Newcomer { is_there: bool },
    /// What somebody vouched for: that a paragraph says what its source says, or once said.
    Vouched { statement: usize, is_current: bool },
    /// Nothing is vouched for.
    Unvouched,
    /// A label.
    Label { digit: usize },
    /// A setting.
    Settings { has_front_matter: bool },
    /// The project’s own page.
    Template { digit: usize },
    /// A statement deleted, or there again.
    Statement { statement: usize, is_there: bool },
    /// A statement under another id, or under its own again.
    Renamed { statement: usize, is_back: bool },
    /// A locale deleted, or there again.
    Locale { is_there: bool },
    /// A locale under another name, or under its own again.
    LocaleRenamed { is_back: bool },
    /// A published file deleted.
    Published { at: usize },
    /// A published file edited.
    Touched { at: usize },
    /// All that was edited of what is published, made anew.
    Overwritten,
    /// What the last run remembered, damaged or deleted.
    Forgotten { is_damaged: bool },
}

fn edit() -> impl Strategy<Value = Edit> {
    let (tag, statement, digit) = (0..2_usize, 0..STATEMENTS, 0..4_usize);
    prop_oneof![
        2 => Just(Edit::Nothing),
        3 => (tag.clone(), statement.clone(), digit.clone())
            .prop_map(|(tag, statement, digit)| Edit::Paragraph { tag, statement, digit }),
        2 => (tag.clone(), statement.clone(), digit.clone())
            .prop_map(|(tag, statement, digit)| Edit::Restored { tag, statement, digit }),
        1 => (tag.clone(), statement.clone()).prop_map(|(tag, statement)| Edit::Comment { tag, statement }),
        1 => (tag, statement.clone()).prop_map(|(tag, statement)| Edit::Lost { tag, statement }),
        1 => statement.clone().prop_map(|statement| Edit::Doubled { statement }),
        2 => (statement.clone(), prop::collection::vec(0..3_usize, 0..3), 1..9_usize)
            .prop_map(|(statement, people, day)| Edit::Facts { statement, people, day }),
        2 => (0..3_usize, digit.clone()).prop_map(|(person, digit)| Edit::Phone { person, digit }),
        1 => digit.clone().prop_map(|digit| Edit::Name { digit }),
        1 => digit.clone().prop_map(|digit| Edit::Website { digit }),
        1 => any::<bool>().prop_map(|is_there| Edit::Newcomer { is_there }),
        2 => (statement.clone(), any::<bool>())
            .prop_map(|(statement, is_current)| Edit::Vouched { statement, is_current }),
        1 => Just(Edit::Unvouched),
        1 => digit.clone().prop_map(|digit| Edit::Label { digit }),
        1 => any::<bool>().prop_map(|has_front_matter| Edit::Settings { has_front_matter }),
        1 => digit.prop_map(|digit| Edit::Template { digit }),
        2 => (statement.clone(), any::<bool>())
            .prop_map(|(statement, is_there)| Edit::Statement { statement, is_there }),
        2 => (statement, any::<bool>()).prop_map(|(statement, is_back)| Edit::Renamed { statement, is_back }),
        1 => any::<bool>().prop_map(|is_back| Edit::LocaleRenamed { is_back }),
        1 => (0..64_usize).prop_map(|at| Edit::Touched { at }),
        1 => Just(Edit::Overwritten),
        1 => any::<bool>().prop_map(|is_there| Edit::Locale { is_there }),
        2 => (0..64_usize).prop_map(|at| Edit::Published { at }),
        1 => any::<bool>().prop_map(|is_damaged| Edit::Forgotten { is_damaged }),
    ]
}

/// A folder with a project, and two that are published to: by runs that trust the last, and by runs that do not.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
        for tag in ["en", "es"] {
            let labels = format!("locales/{tag}/labels.ftl");
            desk.write(&labels, &fs::read_to_string(repository.join(&labels)).unwrap());
        }
        desk.write("locales/en/shared.ftl", "-term = Term\nshared = One { -term }\nunused = Unused\n");
        desk.write("locales/es/shared.ftl", "-term = Plazo\nshared = Un { -term }\nunused = Sin uso\n");
        desk.settings(false);
        desk.name(0);
        (0..3).for_each(|person| desk.phone(person, 0));
        for statement in 0..STATEMENTS {
            desk.facts(statement, &[statement], 1);
            ["en", "es"].iter().for_each(|tag| desk.words(tag, statement, 0));
        }
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.path(path)).ok()
    }

    fn settings(&self, has_front_matter: bool) {
        let template = if self.path("page.html").exists() { "template = \"page.html\"\n" } else { "" };
        self.write(
            "comunicado.toml",
            &format!(
                "source-locale = \"en\"\n[export]\nformats = [\"html\", \"markdown\", \"csv\", \"xlsx\"]\nfront-matter = {has_front_matter}\n{template}"
            ),
        );
    }

    fn name(&self, digit: usize) {
        let text = format!("id,name,website\no,Organization {digit},https://example.org/0\n");
        self.write("data/organizations.csv", &text);
    }

    /// What somebody vouches for: the first paragraph of a statement in Spanish, made from what the source says or from
    /// something else.
    fn vouch(&self, statement: usize, is_current: bool) {
        let file = format!("statements/s{statement}.ftl");
        let print = |tag: &str| {
            let source =
                Source::new(format!("locales/{tag}/{file}"), self.read(&format!("locales/{tag}/{file}"))?);
            Side::of([parse_resource(&source).0]).get("first").map(|entry| entry.fingerprint)
        };
        let (Some(source), Some(translation)) = (print("en"), print("es")) else { return };
        let source = if is_current { source } else { Fingerprint::of("something else") };
        let fact = format!("{file} first {source} {translation} translated 2026-01-01 -\n");
        let path = "locales/es/ledger.txt";
        let before = self.read(path).unwrap_or_else(|| "# comunicado ledger 1, fingerprint 1\n".to_owned());
        self.write(path, &(before + &fact));
    }

    /// Somebody vouches for everything.
    fn vouch_for_all(&self) {
        let mut text = "# comunicado ledger 1, fingerprint 1\n".to_owned();
        let statements = (0..STATEMENTS).map(|at| format!("statements/s{at}.ftl"));
        for file in ["labels.ftl", "shared.ftl"].map(str::to_owned).into_iter().chain(statements) {
            let side = |tag: &str| {
                let path = format!("locales/{tag}/{file}");
                Side::of([parse_resource(&Source::new(path.as_str(), self.read(&path).unwrap())).0])
            };
            let (source, translation) = (side("en"), side("es"));
            for entry in source.entries() {
                let Some(other) = translation.get(&entry.id) else { continue };
                let (id, from, to) = (&entry.id, entry.fingerprint, other.fingerprint);
                text.push_str(&format!("{file} {id} {from} {to} translated 2026-01-01 -\n"));
            }
        }
        self.write("locales/es/ledger.txt", &text);
    }

    fn phone(&self, person: usize, digit: usize) {
        let path = "data/contacts.csv";
        let before = self.read(path).unwrap_or_else(|| "id,name,phones\n".to_owned());
        let line = format!("c{person},Person {person},US +1 202-555-018{digit}");
        let mut lines: Vec<&str> = before.lines().collect();
        let known = lines.iter().position(|known| known.starts_with(&format!("c{person},")));
        match known {
            Some(at) => lines[at] = &line,
            None => lines.push(&line),
        }
        self.write(path, &(lines.join("\n") + "\n"));
    }

    fn facts(&self, statement: usize, people: &[usize], day: usize) {
        let mut people: Vec<String> = people.iter().map(|person| format!("\"c{person}\"")).collect();
        people.sort();
        people.dedup();
        let people = people.join(", ");
        self.write(
            &format!("data/statements/s{statement}.toml"),
            &format!("date = 2017-12-0{day}\nbody = [\"first\", \"second\"]\nsignatories = [\"o\"]\ncontacts = [{people}]\n"),
        );
    }

    fn words(&self, tag: &str, statement: usize, digit: usize) {
        let first = match tag {
            "es" => format!("Pedimos el informe {}.", ["claro", "breve", "largo", "ameno"][digit]),
            _ => format!("We ask for the {} report.", ["clear", "brief", "exact", "fresh"][digit]),
        };
        let title = if tag == "es" { "Comunicado" } else { "Statement" };
        let text = format!("title = {title} {statement}\nfirst = {first}\nsecond = {{ shared }}.\n");
        self.write(&format!("locales/{tag}/statements/s{statement}.ftl"), &text);
    }

    /// What is at this path, or was there before.
    fn words_path(&self, tag: usize, statement: usize) -> Option<String> {
        let path = format!("locales/{}/statements/s{statement}.ftl", ["en", "es"][tag]);
        self.path(&path).exists().then_some(path)
    }

    fn make(&self, edit: &Edit) {
        match edit {
            Edit::Nothing => {}
            Edit::Paragraph { tag, statement, digit } => {
                if self.words_path(*tag, *statement).is_some() {
                    self.words(["en", "es"][*tag], *statement, *digit);
                }
            }
            Edit::Restored { tag, statement, digit } => {
                let Some(path) = self.words_path(*tag, *statement) else { return };
                let before = fs::metadata(self.path(&path)).unwrap().modified().unwrap();
                self.words(["en", "es"][*tag], *statement, *digit);
                set_modified(&self.path(&path), before);
            }
            Edit::Comment { tag, statement } => {
                let Some(path) = self.words_path(*tag, *statement) else { return };
                self.write(&path, &format!("# A comment.\n{}", self.read(&path).unwrap()));
            }
            Edit::Lost { tag, statement } => {
                let Some(path) = self.words_path(*tag, *statement) else { return };
                self.write(&path, "title = Title\nsecond = Second.\n");
            }
            Edit::Doubled { statement } => {
                let Some(path) = self.words_path(0, *statement) else { return };
                self.write(&path, &self.read(&path).unwrap().replace("ask for", "ask for for"));
            }
            Edit::Facts { statement, people, day } => {
                if self.path(&format!("data/statements/s{statement}.toml")).exists() {
                    self.facts(*statement, people, *day);
                }
            }
            Edit::Phone { person, digit } => self.phone(*person, *digit),
            Edit::Name { digit } => self.name(*digit),
            Edit::Website { digit } => {
                let text = self.read("data/organizations.csv").unwrap();
                let (kept, _) = text.rsplit_once('/').unwrap();
                self.write("data/organizations.csv", &format!("{kept}/{digit}\n"));
            }
            Edit::Newcomer { is_there } => {
                let row = "c9,Somebody New,US +1 202-555-0199\n";
                let text = self.read("data/contacts.csv").unwrap().replace(row, "");
                let text = if *is_there { text.replacen('\n', &format!("\n{row}"), 1) } else { text };
                self.write("data/contacts.csv", &text);
            }
            Edit::Vouched { statement, is_current } => self.vouch(*statement, *is_current),
            Edit::Unvouched => drop(fs::remove_file(self.path("locales/es/ledger.txt"))),
            Edit::Label { digit } => {
                let labels = self.read("locales/en/labels.ftl").unwrap();
                let of_signed = |line: &str| line.starts_with("signed =");
                let lines = labels.lines().map(|line| {
                    if of_signed(line) { format!("signed = Signed {digit}:") } else { line.to_owned() }
                });
                self.write("locales/en/labels.ftl", &(lines.collect::<Vec<_>>().join("\n") + "\n"));
            }
            Edit::Settings { has_front_matter } => self.settings(*has_front_matter),
            Edit::Template { digit } => {
                let text = format!("{{% extends \"statement.html\" %}}{{# {digit} #}}\n");
                self.write("page.html", &text);
                self.settings(false);
            }
            Edit::Statement { statement, is_there: false } => {
                let words = ["en", "es"].map(|tag| format!("locales/{tag}/statements/s{statement}.ftl"));
                for path in words.into_iter().chain([format!("data/statements/s{statement}.toml")]) {
                    let _ = fs::remove_file(self.path(&path));
                }
            }
            Edit::Statement { statement, is_there: true } => {
                if !self.path(&format!("data/statements/s{statement}.toml")).exists() {
                    self.facts(*statement, &[0], 2);
                    self.words("en", *statement, 1);
                    if self.path("locales/es").exists() {
                        self.words("es", *statement, 1);
                    }
                }
            }
            Edit::Renamed { statement, is_back } => {
                let (from, to) = if *is_back { ('r', 's') } else { ('s', 'r') };
                let places =
                    ["data/statements/@.toml", "locales/en/statements/@.ftl", "locales/es/statements/@.ftl"];
                let path = |place: &str, letter: char| {
                    self.path(&place.replace('@', &format!("{letter}{statement}")))
                };
                if places.iter().any(|place| path(place, to).exists()) {
                    return;
                }
                places.iter().for_each(|place| drop(fs::rename(path(place, from), path(place, to))));
            }
            Edit::LocaleRenamed { is_back } => {
                let places = ["locales/es", "locales/es-MX"].map(|place| self.path(place));
                let [from, to] = if *is_back { [&places[1], &places[0]] } else { [&places[0], &places[1]] };
                if !to.exists() {
                    let _ = fs::rename(from, to);
                }
            }
            Edit::Locale { is_there: false } => {
                let _ = fs::rename(self.path("locales/es"), self.path("es"));
            }
            Edit::Locale { is_there: true } => {
                let _ = fs::rename(self.path("es"), self.path("locales/es"));
                for at in 0..STATEMENTS {
                    if !self.path(&format!("data/statements/s{at}.toml")).exists() {
                        let _ = fs::remove_file(self.path(&format!("locales/es/statements/s{at}.ftl")));
                    }
                }
            }
            Edit::Published { at } => {
                let published: Vec<String> = files(&self.path("out")).into_keys().collect();
                let path = &published[at % published.len()];
                if path != "manifest.json" {
                    ["out", "full"].iter().for_each(|out| drop(fs::remove_file(self.path(out).join(path))));
                }
            }
            Edit::Touched { at } => {
                let published: Vec<String> = files(&self.path("out")).into_keys().collect();
                let path = &published[at % published.len()];
                if path != "manifest.json" {
                    for path in ["out", "full"].map(|out| self.path(out).join(path)) {
                        let mut bytes = fs::read(&path).unwrap();
                        bytes.push(b'!');
                        fs::write(&path, bytes).unwrap();
                    }
                }
            }
            Edit::Overwritten => {
                for out in ["out", "full"] {
                    publish(self.folder.path(), |order| {
                        order.out = self.path(out);
                        order.overwrite = true;
                    });
                }
            }
            Edit::Forgotten { is_damaged } => {
                let path = "out/.comunicado/last-run";
                match self.read(path) {
                    Some(text) if *is_damaged => self.write(path, &text.replacen('1', "2", 1)),
                    _ => drop(fs::remove_file(self.path(path))),
                }
            }
        }
    }

    /// Publishes to both folders, which must be the same then.
    fn publish(&self, jobs: usize) -> Result<ExportReport, TestCaseError> {
        let root = self.folder.path();
        let quick = publish(root, |order| order.jobs = Some(jobs));
        let full = publish(root, |order| {
            order.out = root.join("full");
            order.is_trusting = false;
        });
        prop_assert_eq!(quick.findings.clone().sorted(), full.findings.clone().sorted());
        prop_assert!(quick.editions.iter().eq(full.editions.iter()));
        let (of_quick, of_full) = (files(&self.path("out")), files(&self.path("full")));
        prop_assert_eq!(of_quick.keys().collect::<Vec<_>>(), of_full.keys().collect::<Vec<_>>());
        for (path, bytes) in &of_quick {
            prop_assert!(bytes == &of_full[path], "{} is not what a whole run makes", path);
        }
        self.is_as_fresh(&quick)?;
        Ok(quick)
    }

    /// What is published is what a run into an empty folder publishes; unless something was refused: then what was published
    /// before, or what somebody edited, stays.
    fn is_as_fresh(&self, report: &ExportReport) -> Result<(), TestCaseError> {
        let is_refused = report.editions.has_refused();
        let mut findings = report.findings.clone().sorted().into_iter();
        if is_refused || findings.any(|finding| finding.kind.name == "edited-file") {
            return Ok(());
        }
        let fresh = tempfile::tempdir().unwrap();
        publish(self.folder.path(), |order| order.out = fresh.path().join("out"));
        let (published, fresh) = (files(&self.path("out")), files(&fresh.path().join("out")));
        prop_assert_eq!(published.keys().collect::<Vec<_>>(), fresh.keys().collect::<Vec<_>>());
        for (path, bytes) in &published {
            prop_assert!(bytes == &fresh[path], "{} is not what a run into an empty folder makes", path);
        }
        Ok(())
    }

    /// Publishes what changed of these statements, as under watch; all of it where that concerns more.
    fn publish_standing(&self, edits: &[(Edit, bool)]) -> Result<(), TestCaseError> {
        let root = self.folder.path();
        let mut left = edits.iter();
        let mut next = left.next();
        while let Some((edit, is_idle)) = next {
            let (project, findings) = Project::open(root).unwrap();
            let order = ExportOrder::new(&project);
            let (standing, _) = Standing::open(&project, findings, &order).unwrap();
            let mut standing = standing.unwrap();
            let (mut edit, mut is_idle) = (edit, *is_idle);
            loop {
                self.make(edit);
                let ids = (0..STATEMENTS).map(|at| format!("s{at}")).collect::<BTreeSet<_>>();
                let Some(report) = standing.publish(&ids).unwrap() else { break };
                if is_idle {
                    prop_assert!(standing.keep_up().unwrap() && standing.keep_up().unwrap());
                    self.is_as_fresh(&report)?;
                }
                next = left.next();
                match next {
                    Some(more) => (edit, is_idle) = (&more.0, more.1),
                    None => break,
                }
            }
            if next.is_some() {
                next = left.next();
            }
            // As after a kill, where there was no quiet moment.
            drop(standing);
            let report = publish(root, |_| ());
            self.is_as_fresh(&report)?;
        }
        Ok(())
    }
}

/// A change of statements and of nothing else.
fn edit_of_statements() -> impl Strategy<Value = Edit> {
    let (tag, statement, digit) = (0..2_usize, 0..STATEMENTS, 0..4_usize);
    prop_oneof![
        1 => Just(Edit::Nothing),
        4 => (tag.clone(), statement.clone(), digit.clone())
            .prop_map(|(tag, statement, digit)| Edit::Paragraph { tag, statement, digit }),
        1 => (tag.clone(), statement.clone()).prop_map(|(tag, statement)| Edit::Comment { tag, statement }),
        1 => (tag, statement.clone()).prop_map(|(tag, statement)| Edit::Lost { tag, statement }),
        1 => statement.clone().prop_map(|statement| Edit::Doubled { statement }),
        2 => (statement.clone(), prop::collection::vec(0..3_usize, 0..3), 1..9_usize)
            .prop_map(|(statement, people, day)| Edit::Facts { statement, people, day }),
        2 => (statement, any::<bool>()).prop_map(|(statement, is_there)| Edit::Statement { statement, is_there }),
    ]
}

fn set_modified(path: &Path, moment: SystemTime) {
    fs::File::options().append(true).open(path).unwrap().set_modified(moment).unwrap();
}

/// Long enough for files to settle, so that the next run does not read them.
fn settle() {
    std::thread::sleep(Duration::from_millis(50));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(6) })]

    #[test]
    fn a_run_that_passes_over_what_did_not_change_publishes_the_same(
        edits in prop::collection::vec((edit(), any::<bool>()), 1..7),
        jobs in 1..4_usize,
    ) {
        let desk = Desk::new();
        desk.publish(jobs)?;
        for (edit, is_settled) in &edits {
            if *is_settled {
                settle();
                desk.publish(jobs)?;
            }
            desk.make(edit);
            desk.publish(jobs)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(6) })]

    #[test]
    fn a_project_that_stays_open_publishes_the_same(
        edits in prop::collection::vec((edit_of_statements(), any::<bool>()), 1..7),
    ) {
        Desk::new().publish_standing(&edits)?;
    }
}

/// The list of a locale does not name a statement that is gone, though all others are passed over.
#[test]
fn the_first_statement_leaves_the_lists_when_it_is_deleted() {
    let desk = Desk::new();
    let root = desk.folder.path();
    for _ in 0..2 {
        publish(root, |_| ());
        settle();
    }
    desk.make(&Edit::Statement { statement: 0, is_there: false });
    let report = publish(root, |_| ());
    assert!(!desk.read("out/en/index.html").unwrap().contains("s0/"));
    desk.is_as_fresh(&report).unwrap();
}

/// Which editions a run writes, and which of the others it looks through: those of statements that no record holds any more.
#[cfg(unix)]
#[test]
fn a_row_or_what_is_vouched_for_concerns_its_statements_only() {
    let desk = Desk::new();
    desk.vouch_for_all();
    let root = desk.folder.path();
    // Without the stamps, the second and the fourth word: they may be noted a run later, once they have settled.
    let known = || {
        let text = desk.read("out/.comunicado/last-run").unwrap();
        let records = text.lines().skip(Recall::HEAD).filter_map(|line| line.split_once(' '));
        let said = |rest: &str| {
            let words = rest.split(' ').enumerate().filter(|(at, _)| ![1, 3].contains(at));
            words.map(|(_, word)| word.to_owned()).collect::<Vec<_>>()
        };
        records.map(|(id, rest)| (id.to_owned(), said(rest))).collect::<BTreeMap<_, _>>()
    };
    let written = |report: &ExportReport| -> Vec<String> {
        let editions = report.editions.iter().filter(|edition| edition.outcome != Outcome::Unchanged);
        editions.map(|edition| format!("{} {}", edition.statement, edition.locale)).collect()
    };
    for edit in [
        Edit::Vouched { statement: 1, is_current: false },
        Edit::Phone { person: 1, digit: 3 },
        Edit::Newcomer { is_there: true },
    ] {
        publish(root, |_| ());
        settle();
        publish(root, |_| ());
        let before = known();
        assert_eq!(before.len(), STATEMENTS);
        desk.make(&edit);
        let report = publish(root, |_| ());
        let expected: &[&str] = match edit {
            Edit::Phone { .. } => &["s1 en", "s1 es"],
            _ => &[],
        };
        assert_eq!(written(&report), expected, "{edit:?}");
        let after = known();
        let changed: Vec<&str> = after
            .iter()
            .filter(|(id, record)| before.get(*id) != Some(record))
            .map(|(id, _)| id.as_str())
            .collect();
        match edit {
            // Nobody lists the newcomer; the name is new to every text.
            Edit::Newcomer { .. } => {}
            _ => assert_eq!(changed, ["s1"], "{edit:?}"),
        }
    }
}

/// The law above says something: statements are remembered, those in which something is to be mended are not, and one changed
/// paragraph writes one edition.
#[cfg(unix)]
#[test]
fn what_did_not_change_is_remembered() {
    let desk = Desk::new();
    let root = desk.folder.path();
    let remembered = || desk.read("out/.comunicado/last-run").unwrap();
    for _ in 0..2 {
        publish(root, |_| ());
        settle();
    }
    let before = remembered();
    assert_eq!(before.lines().count(), Recall::HEAD + 1 + STATEMENTS, "{before}");
    let report = publish(root, |_| ());
    assert_eq!((report.counts(), report.plan.is_empty()), ((0, 2 * STATEMENTS, 0), true));
    assert_eq!(remembered(), before, "nothing new: nothing is written");
    desk.words("es", 1, 3);
    let report = publish(root, |_| ());
    let written: Vec<_> =
        report.editions.iter().filter(|edition| edition.outcome != Outcome::Unchanged).collect();
    assert_eq!(written.len(), 1, "{written:?}");
    assert_eq!((written[0].statement.as_str(), written[0].locale.as_str()), ("s1", "es"));
    desk.make(&Edit::Doubled { statement: 2 });
    for _ in 0..2 {
        assert!(!publish(root, |_| ()).findings.is_empty());
        settle();
    }
    assert_eq!(remembered().lines().count(), Recall::HEAD + 1 + STATEMENTS - 1, "{}", remembered());
}
