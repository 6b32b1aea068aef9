//! What holds of shares, whatever the project and however they ran: joined, they are what one run makes, byte for byte.
#![allow(clippy::disallowed_methods, reason = "the tests write projects and read what is published")]

use std::path::Path;

use proptest::prelude::*;

use super::{ExportOrder, ExportReport, Share, publish_project};
use crate::diagnostic::{Diagnostic, Failure};
use crate::output::Shard;
use crate::project::Project;

/// How a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Absent,
    Fine,
    Changed,
    WithoutSpanish,
    SpanishBroken,
    FactsBroken,
    Obstructed,
}

fn states() -> impl Strategy<Value = Vec<State>> {
    use State::{Absent, Changed, FactsBroken, Fine, Obstructed, SpanishBroken, WithoutSpanish};
    let one = prop_oneof![
        3 => Just(Fine),
        2 => Just(Changed),
        1 => prop::sample::select(vec![Absent, WithoutSpanish, SpanishBroken, FactsBroken, Obstructed]),
    ];
    prop::collection::vec(one, 6)
}

/// How shares run.
#[derive(Clone, Debug)]
struct Way {
    /// In this order; a number may occur twice.
    order: Vec<usize>,
    of: usize,
    /// Each in an empty folder of its own, copied together in the end.
    is_apart: bool,
    /// Over what was published of the first states.
    is_over: bool,
    /// Where another division was begun before and given up.
    is_again: bool,
}

fn way() -> impl Strategy<Value = Way> {
    (1_usize..5, any::<[bool; 3]>()).prop_flat_map(|(of, [is_apart, is_over, is_again])| {
        let order = Just((1..=of).collect::<Vec<_>>()).prop_shuffle();
        (order, 1..=of).prop_map(move |(mut order, twice)| {
            order.push(twice);
            // Whoever works apart begins with nothing: of what each had before, the copies would overwrite one another.
            Way { order, of, is_apart, is_over: is_over && !is_apart, is_again: is_again && !is_apart }
        })
    })
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// A project of statements in these states, in two locales.
fn write_project(root: &Path, states: &[State]) {
    for folder in ["data", "locales"] {
        let _ = std::fs::remove_dir_all(root.join(folder));
    }
    write(
        root,
        "comunicado.toml",
        "source-locale = \"en\"\n[export]\nformats = [\"html\", \"markdown\", \"csv\"]\n",
    );
    for tag in ["en", "es"] {
        let labels = format!("locales/{tag}/labels.ftl");
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&labels)).unwrap();
        write(root, &labels, &text);
        write(root, &format!("locales/{tag}/terms.ftl"), "-word = word\nidle = x\n");
    }
    write(root, "data/organizations.csv", "id,name\no-0,One\no-1,Two\no-2,Three\n");
    write(root, "data/contacts.csv", "id,name,emails\nc-0,One,a@x.org\nc-1,Two,b@x.org\nc-2,Three,c@x.org\n");
    for (at, state) in states.iter().enumerate() {
        if *state == State::Absent {
            continue;
        }
        let facts = match state {
            State::FactsBroken => "date = 2017-\n".to_owned(),
            _ => format!(
                "date = 2017-12-0{}\nbody = [\"opening\"]\nsignatories = [\"o-{}\"]\ncontacts = [\"c-{}\"]\n",
                at + 1,
                at % 3,
                at % 3
            ),
        };
        write(root, &format!("data/statements/s{at}.toml"), &facts);
        let word = if *state == State::Changed { "Other" } else { "Some" };
        let english = format!("title = Title {at}\nopening = {word} {at} {{ -word }}.\n");
        write(root, &format!("locales/en/statements/s{at}.ftl"), &english);
        let spanish = match state {
            State::WithoutSpanish => "title = Title\n".to_owned(),
            State::SpanishBroken => "title = Title\nopening = { \n".to_owned(),
            _ => english,
        };
        write(root, &format!("locales/es/statements/s{at}.ftl"), &spanish);
    }
}

/// Something of somebody else stands where a page of an obstructed statement would go.
fn obstruct(out: &Path, states: &[State]) {
    for (at, _) in states.iter().enumerate().filter(|(_, state)| **state == State::Obstructed) {
        write(out, &format!("es/s{at}/statement.html"), "by hand");
    }
}

fn publish(root: &Path, out: &Path, share: Share) -> Result<ExportReport, Failure> {
    let (project, findings) = Project::open(root).unwrap();
    let mut order = ExportOrder::new(&project);
    order.out = out.to_owned();
    order.share = share;
    publish_project(&project, findings, &order, &|| ())
}

fn copy(from: &Path, to: &Path) {
    let Ok(entries) = std::fs::read_dir(from) else { return };
    std::fs::create_dir_all(to).unwrap();
    for entry in entries.map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

use super::laws::files;

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 30, ..ProptestConfig::default() })]

    #[test]
    fn shares_joined_are_what_one_run_makes(before in states(), after in states(), way in way()) {
        let folder = tempfile::tempdir().unwrap();
        let (root, at) = (folder.path().join("project"), |name: &str| folder.path().join(name));
        let (old, whole, joined) = (at("old"), at("whole"), at("joined"));
        write_project(&root, &before);
        if way.is_over {
            publish(&root, &old, Share::Whole).unwrap();
        }
        copy(&old, &joined);
        if way.is_again {
            // Begun for the states before, in another number of shares, and never joined: everything of it must give way.
            publish(&root, &joined, Share::Shard(Shard::new(1, 7).unwrap())).unwrap();
            publish(&root, &joined, Share::Shard(Shard::new(1, way.of).unwrap())).unwrap();
        }
        copy(&joined, &whole);
        write_project(&root, &after);
        obstruct(&whole, &after);
        obstruct(&joined, &after);
        let mut of_whole = publish(&root, &whole, Share::Whole).unwrap();
        let mut of_shares = ExportReport::default();
        for number in &way.order {
            let mut out = joined.clone();
            if way.is_apart {
                out = at(&format!("apart-{number}"));
                copy(&joined, &out);
            }
            let report = publish(&root, &out, Share::Shard(Shard::new(*number, way.of).unwrap())).unwrap();
            of_shares.findings.extend(report.findings.iter().cloned());
        }
        if way.is_apart {
            for number in &way.order {
                copy(&at(&format!("apart-{number}")), &joined);
            }
        }
        let of_join = publish(&root, &joined, Share::Join).unwrap();
        prop_assert_eq!(files(&joined), files(&whole));
        of_shares.findings.extend(of_join.findings.iter().cloned());
        let sorted = |report: &mut ExportReport| -> Vec<Diagnostic> { std::mem::take(&mut report.findings).sorted() };
        prop_assert_eq!(of_join.has_errors(), of_whole.has_errors());
        let refused = |report: &ExportReport| -> Vec<(String, String, String)> {
            let refused = report.editions.refused();
            refused.map(|one| (one.statement.clone(), one.locale.clone(), format!("{:?}", one.errors))).collect()
        };
        prop_assert_eq!(of_join.editions.len(), of_whole.editions.len());
        prop_assert_eq!(refused(&of_join), refused(&of_whole));
        prop_assert_eq!(sorted(&mut of_shares), sorted(&mut of_whole));
        // Nothing is left to do.
        let again = publish(&root, &joined, Share::Whole).unwrap();
        prop_assert_eq!(again.plan.count(crate::output::Action::Write), 0);
        prop_assert_eq!(publish(&root, &joined, Share::Join).unwrap_err().doing, "failure-no-shards");
    }
}

fn shard(number: usize, of: usize) -> Share {
    Share::Shard(Shard::new(number, of).unwrap())
}

const SIX: [State; 6] = [State::Fine; 6];

#[test]
fn what_a_share_made_before_it_was_made_again_is_known_to_whoever_joins() {
    for gone in [0, 3] {
        let folder = tempfile::tempdir().unwrap();
        let (root, at) = (folder.path().join("project"), |name: &str| folder.path().join(name));
        write_project(&root, &SIX);
        publish(&root, &at("joined"), shard(1, 1)).unwrap();
        let mut after = SIX;
        after[gone] = State::Absent;
        write_project(&root, &after);
        for _ in 0..3 {
            publish(&root, &at("joined"), shard(1, 1)).unwrap();
        }
        publish(&root, &at("joined"), Share::Join).unwrap();
        publish(&root, &at("whole"), Share::Whole).unwrap();
        assert_eq!(files(&at("joined")), files(&at("whole")), "s{gone}");
    }
}

#[test]
fn shares_of_something_else_are_refused_and_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let (root, out) = (folder.path().join("project"), folder.path().join("out"));
    write_project(&root, &SIX);
    let refuse = |why: &str| {
        let before = files(&out);
        assert_eq!(publish(&root, &out, Share::Join).unwrap_err().doing, why);
        let mut after = files(&out);
        after.retain(|path, _| !path.starts_with(".comunicado/"));
        let mut before = before;
        before.retain(|path, _| !path.starts_with(".comunicado/"));
        assert_eq!(after, before, "{why}");
    };
    refuse("failure-no-shards");
    publish(&root, &out, shard(2, 3)).unwrap();
    publish(&root, &out, shard(3, 3)).unwrap();
    refuse("failure-shards-missing");
    publish(&root, &out, shard(1, 3)).unwrap();
    // A statement of one share changed after it was made; what all share; which statements there are.
    for (path, text) in [
        ("locales/es/statements/s4.ftl", "title = T\nopening = New.\n"),
        ("locales/es/terms.ftl", "-word = new\nidle = x\n"),
        ("data/organizations.csv", "id,name\no-0,One\no-1,Two\no-2,Four\n"),
        ("data/statements/s9.toml", "date = 2017-12-04\nbody = []\n"),
    ] {
        let before = std::fs::read_to_string(root.join(path)).ok();
        write(&root, path, text);
        refuse("failure-shard-inputs");
        match before {
            Some(before) => write(&root, path, &before),
            None => std::fs::remove_file(root.join(path)).unwrap(),
        }
    }
    // A file of one is not here, or was changed.
    let page = out.join("en/s0/statement.html");
    let text = std::fs::read(&page).unwrap();
    std::fs::write(&page, "x").unwrap();
    refuse("failure-shard-file");
    std::fs::remove_file(&page).unwrap();
    refuse("failure-shard-file");
    std::fs::write(&page, text).unwrap();
    // One says nonsense, is of another program, or of other options.
    let file = out.join("shard-2-of-3.json");
    let text = std::fs::read_to_string(&file).unwrap();
    let program = super::fingerprint::program();
    for (from, to, why) in [
        ("{", "[", "failure-shard-damaged"),
        ("\"statements\":\"", "\"other\":\"", "failure-shard-damaged"),
        (program.as_str(), "0.0.1 abc", "failure-shard-program"),
        ("\"fallback false", "\"fallback true", "failure-shard-order"),
        ("\"audience\":\"public\"", "\"audience\":\"press\"", "failure-other-audience"),
        ("\"beganWith\":\"\"", "\"beganWith\":\"0\"", "failure-shard-manifest"),
    ] {
        assert!(text.contains(from), "{from}: {text}");
        std::fs::write(&file, text.replacen(from, to, 1)).unwrap();
        refuse(why);
    }
    std::fs::write(&file, text).unwrap();
    let report = publish(&root, &out, Share::Join).unwrap();
    assert_eq!(report.counts(), (12, 0, 0));
}

#[test]
fn a_run_over_everything_takes_up_what_shares_left() {
    let folder = tempfile::tempdir().unwrap();
    let (root, out) = (folder.path().join("project"), folder.path().join("out"));
    write_project(&root, &SIX);
    publish(&root, &out, shard(1, 2)).unwrap();
    // Those files are ours, though no manifest lists them: other words may replace them.
    write_project(&root, &[State::Changed; 5]);
    let report = publish(&root, &out, Share::Whole).unwrap();
    assert!(!report.has_errors(), "{:#?}", report.findings);
    let fresh = folder.path().join("fresh");
    publish(&root, &fresh, Share::Whole).unwrap();
    assert_eq!(files(&out), files(&fresh));
}
