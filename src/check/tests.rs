//! The list of rules, and the examples of their pages.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Names, RULES, Review, Scope, Settings, Values};
use crate::catalog::{Layer, Locale, parse_resource};
use crate::diagnostic::{Diagnostic, Edit, Source};
use crate::statement::{read_directory, read_glossary};

const ORGANIZATIONS: &str = "id,name,short,language,website\ncdm,\"Centro de los Derechos del Migrante, Inc.\",CDM,es,\n\
    nnirr,National Network for Immigrant and Refugee Rights (NNIRR),NNIRR,en,\n";
const CONTACTS: &str = "id,name,organization,place,phones,emails,sites,languages,audience\n\
    evy,Evy Peña,cdm,,,,,,public\nines,Inés Núñez,cdm,,,,,,public\n";

const GLOSSARY: &str = include_str!("../../tests/projects/correct/data/glossary.csv");

/// Titles may have 90 characters.
fn settings() -> Settings {
    Settings { lengths: [("headline".to_owned(), 40)].into(), ..Settings::default() }
}

/// What is found in Spanish and English words that stand in one file each.
pub(super) fn found_in(english: &str, spanish: &str) -> Vec<Diagnostic> {
    found_in_all(english, spanish, None)
}

/// The same with what Mexican Spanish says otherwise.
fn found_in_all(english: &str, spanish: &str, mexican: Option<&String>) -> Vec<Diagnostic> {
    let locale = |tag: &str| Locale::parse(tag).unwrap();
    let layer = |tag: &str, text: &str| {
        // A comment in the first line may name the file.
        let name = text.lines().next().and_then(|line| line.strip_prefix("# ")).unwrap_or_default();
        let name = if name.ends_with(".ftl") { name } else { "statements/x.ftl" };
        let (resource, found) = parse_resource(&Source::new(format!("locales/{tag}/{name}"), text));
        assert!(found.is_empty(), "{found:#?}\n{text}");
        Layer { locale: locale(tag), resources: vec![Arc::new(resource)] }
    };
    let (organizations, contacts) =
        (Source::new("data/organizations.csv", ORGANIZATIONS), Source::new("data/contacts.csv", CONTACTS));
    let (directory, _) = read_directory(Some(&organizations), Some(&contacts));
    let names = Arc::new(Names::of(&directory));
    let (en, es) = (locale("en"), locale("es"));
    let glossary = Source::new("data/glossary.csv", GLOSSARY);
    let (glossary, unread) = read_glossary(&glossary, "en", &["en".to_owned(), "es".to_owned()]);
    assert!(unread.is_empty(), "{unread:#?}");
    let mexican = mexican.map(|mexican| layer("es-MX", mexican));
    let layers: Vec<Layer> =
        mexican.into_iter().chain([layer("es", spanish), layer("en", english)]).collect();
    let mut found = Vec::new();
    let locales = [&locale("es-MX"), &es, &en];
    for (at, tag) in locales.into_iter().skip(3 - layers.len()).enumerate() {
        let review = Review::new((tag, None), (&en, None), settings(), names.clone(), &glossary);
        let values = Values {
            names: BTreeSet::from(["place".to_owned()]),
            counts: [("signatories".to_owned(), 7), ("visitors".to_owned(), 300)].into(),
        };
        let files = &layers[at].resources;
        found.extend(review.check_files(files, &layers[at..], &values, &[], Scope::Shared));
        // An edition asks for all messages but those that are called so.
        let ids = files[0].messages().iter().map(|message| message.id.clone());
        let reached = review.reach(&layers[at..], &ids.filter(|id| !id.starts_with("unused")).collect());
        if tag == &en {
            found.extend(review.find_unused(files, &reached));
        }
    }
    found
}

/// The blocks of a page that are Fluent in `tag`.
fn blocks(page: &str, tag: &str) -> Vec<String> {
    let fence = format!("```ftl {tag}\n");
    page.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn rules_are_sorted_and_unique() {
    assert!(RULES.is_sorted_by(|a, b| a.kind.code < b.kind.code));
    let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.kind.name).collect();
    assert_eq!(names.len(), RULES.len());
}

#[test]
fn each_page_says_what_and_why_and_its_examples_behave_as_it_says() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let page = rule.manual();
        let name = rule.kind.name;
        assert!(page.starts_with(&format!("`{name}`: ")), "{name}:\n{page}");
        let parts = ["\n## What it finds\n", "\n## Why\n", "\n## Example\n"];
        assert!(parts.iter().all(|part| page.contains(part)), "{name}:\n{page}");
        let (english, spanish) = (blocks(&page, "en"), blocks(&page, "es"));
        assert_eq!((english.len(), spanish.len()), (2, 2), "{name}: one bad and one good example");
        let mexican = blocks(&page, "es-MX");
        let bad = found_in_all(&english[0], &spanish[0], mexican.first());
        if bad.is_empty() || bad.iter().any(|finding| finding.kind.name != name) {
            wrong.push(format!("bad example of {name}: {:#?}", bad.iter().map(told).collect::<Vec<_>>()));
        }
        let good = found_in_all(&english[1], &spanish[1], mexican.get(1));
        if !good.is_empty() {
            wrong.push(format!("good example of {name}: {:#?}", good.iter().map(told).collect::<Vec<_>>()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_place_is_in_its_file() {
    for rule in RULES {
        let page = rule.manual();
        let (english, spanish) = (blocks(&page, "en"), blocks(&page, "es"));
        let mexican = blocks(&page, "es-MX");
        for finding in found_in_all(&english[0], &spanish[0], mexican.first()) {
            let place = finding.primary.unwrap();
            let text = match place.path.split('/').nth(1) {
                Some("es-MX") => &mexican[0],
                Some("es") => &spanish[0],
                _ => &english[0],
            };
            assert!(place.of(text).is_some_and(|text| !text.is_empty()), "{}: {place:?}", rule.kind.name);
        }
    }
}

#[test]
fn an_allow_silences_its_rule_in_its_message_and_must_say_why() {
    let english = "a = Thank you.\nb = Thank you, { $name }.\n";
    let names = |spanish: &str| -> Vec<&'static str> {
        found_in(english, spanish).iter().map(|finding| finding.kind.name).collect()
    };
    let words = "b = Gracias.\na = Gracias.\n";
    assert_eq!(names(words), ["dropped-variable"]);
    assert_eq!(names(&format!("# allow(dropped-variable): the name is above\n{words}")), [""; 0]);
    assert_eq!(names(&format!("# allow(dropped-variable)\n{words}")), ["allow-without-reason"]);
    assert_eq!(
        names(&format!("# allow(dropped-variables): x\n{words}")),
        ["unknown-rule", "dropped-variable"]
    );
    let elsewhere = "b = Gracias.\n# allow(dropped-variable): the name is above\na = Gracias.\n";
    assert_eq!(names(elsewhere), ["dropped-variable", "useless-allow"]);
}

const DEFECTS: (&str, &str) = (
    include_str!("../../tests/projects/defects/locales/en/statements/wells.ftl"),
    include_str!("../../tests/projects/defects/locales/es/statements/wells.ftl"),
);
const CORRECT: (&str, &str) = (
    include_str!("../../tests/projects/correct/locales/en/statements/wells.ftl"),
    include_str!("../../tests/projects/correct/locales/es/statements/wells.ftl"),
);

/// Each message of the set is named by the code of its defect; pairs of messages share one finding.
#[test]
fn every_seeded_defect_is_found() {
    let found = found_in(DEFECTS.0, DEFECTS.1);
    let (resource, _) = parse_resource(&Source::new("x.ftl", DEFECTS.1));
    let seeded: Vec<_> = resource
        .messages()
        .iter()
        .filter(|message| message.id.contains('-') && message.id != "short-title")
        .collect();
    assert!(seeded.len() >= 60, "only {}", seeded.len());
    let mut wrong = Vec::new();
    for message in seeded {
        let (code, number) = message.id.split_once('-').unwrap();
        let within = |finding: &&Diagnostic| {
            let place = finding.primary.as_ref().unwrap();
            place.path.contains("/es/") && message.span.start <= place.start && place.end <= message.span.end
        };
        let codes: BTreeSet<String> =
            found.iter().filter(within).map(|finding| finding.kind.code.to_lowercase()).collect();
        let is_partner = (code == "l053" || code == "l054") && number == "a" || message.id == "l013-b";
        let expected = if is_partner { BTreeSet::new() } else { BTreeSet::from([code.to_owned()]) };
        if codes != expected {
            wrong.push(format!("{}: {codes:?}", message.id));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_is_found_in_correct_messages() {
    let found = found_in(CORRECT.0, CORRECT.1);
    let told: Vec<String> = found.iter().map(told).collect();
    assert!(told.is_empty(), "{told:#?}");
}

/// Words with all mends made that need no decision.
fn mended(words: (&str, &str)) -> (String, String) {
    let (mut english, mut spanish) = (words.0.to_owned(), words.1.to_owned());
    // Some touch the same bytes: those are made the next time.
    for _ in 0..4 {
        let found = found_in(&english, &spanish);
        let edits = |tag: &str| -> Vec<Edit> {
            let edits = found.iter().flat_map(|finding| &finding.fix);
            edits.filter(|edit| edit.span.path.contains(tag)).cloned().collect()
        };
        (english, spanish) =
            (Edit::apply(&english, &edits("/en/")).0, Edit::apply(&spanish, &edits("/es/")).0);
    }
    (english, spanish)
}

#[test]
fn a_fix_mends_its_finding_and_breaks_nothing() {
    let pages = RULES.iter().map(|rule| {
        let page = rule.manual();
        (blocks(&page, "en").swap_remove(0), blocks(&page, "es").swap_remove(0))
    });
    let mut fixed = BTreeSet::new();
    for (english, spanish) in pages.chain([(DEFECTS.0.to_owned(), DEFECTS.1.to_owned())]) {
        let before = found_in(&english, &spanish);
        fixed
            .extend(before.iter().filter(|finding| !finding.fix.is_empty()).map(|finding| finding.kind.name));
        let wanted: Vec<String> = before.iter().filter(|finding| finding.fix.is_empty()).map(told).collect();
        let (english, spanish) = mended((&english, &spanish));
        let after: Vec<String> = found_in(&english, &spanish).iter().map(told).collect();
        let odd = |these: &[String], those: &[String]| -> Vec<String> {
            these.iter().filter(|one| !those.contains(one)).cloned().collect()
        };
        let (new, lost) = (odd(&after, &wanted), odd(&wanted, &after));
        assert_eq!((new, lost), (vec![], vec![]));
    }
    let expected = [
        "broken-link",
        "calendar-form",
        "capital-amid-sentence",
        "comma-in-quotes",
        "conjunction-before-vowel",
        "damaged-word",
        "doubled-space",
        "encoded-letter",
        "feminine-article",
        "look-alike-letter",
        "lost-accent",
        "missing-contraction",
        "mojibake",
        "plural-acronym",
        "salutation-comma",
        "space-before-mark",
        "stop-in-quotes",
        "straight-quotes",
        "three-dots",
        "translated-key",
        "united-states-abbreviation",
    ];
    assert_eq!(fixed.into_iter().collect::<Vec<_>>(), expected);
}

fn told(finding: &Diagnostic) -> String {
    format!("{} {:?}", finding.kind.name, finding.arguments)
}
