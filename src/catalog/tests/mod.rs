//! The whole of the catalog: files in, phrases and findings out.

mod fixtures;
mod laws;
mod traps;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex};

use super::*;
use crate::diagnostic::{self, Diagnostic, Source};

/// A catalog of `locale` over one file per layer, the findings of files and catalog, and a place to format.
struct Trial {
    catalog: Catalog,
    found: Vec<Diagnostic>,
}

impl Trial {
    fn new(locale: &str, layers: &[(&str, &str)]) -> Self {
        let mut found = Vec::new();
        let layers = layers
            .iter()
            .map(|(tag, text)| {
                let source = Source::new(format!("locales/{tag}/words.ftl"), *text);
                let (resource, more) = parse_resource(&source);
                found.extend(more);
                Layer { locale: Locale::parse(tag).unwrap(), resources: vec![Arc::new(resource)] }
            })
            .collect();
        let (catalog, more) = Catalog::new(&Locale::parse(locale).unwrap(), layers);
        found.extend(more);
        let trial = Self { catalog, found };
        trial.judge(&trial.found);
        trial
    }

    /// Every finding has a place within its file and sentences in both of the tool's languages.
    fn judge(&self, found: &[Diagnostic]) {
        for finding in found {
            let span = finding.primary.as_ref().expect("a place");
            let mut resources = self.catalog.layers().iter().flat_map(|layer| &layer.resources);
            let resource = resources.find(|resource| resource.path() == &*span.path).expect("a file of ours");
            assert!(span.of(&resource.source().text).is_some(), "{finding:#?}");
            if is_new(finding) {
                say(finding);
            }
        }
    }

    /// One locale, one file.
    fn of(locale: &str, text: &str) -> Self {
        Self::new(locale, &[(locale, text)])
    }

    fn phrase(&self, id: &str, arguments: &[(&str, Argument)]) -> (String, Vec<&'static str>) {
        let arguments = arguments.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let (phrase, found) = self.catalog.format(id, None, &arguments);
        self.judge(&found);
        (phrase.expect(id).to_plain(), names(&found))
    }

    /// The text of a message that must have no findings.
    fn text(&self, id: &str, arguments: &[(&str, Argument)]) -> String {
        assert_eq!(names(&self.found), [""; 0]);
        let (text, found) = self.phrase(id, arguments);
        assert_eq!(found, [""; 0], "{id}");
        text
    }

    fn pieces(&self, id: &str, arguments: &[(&str, Argument)]) -> Vec<Piece> {
        let arguments = arguments.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.catalog.format(id, None, &arguments).0.expect(id).pieces
    }
}

/// Whether no finding of this kind and case was said yet: thousands of odd files give the same few.
fn is_new(finding: &Diagnostic) -> bool {
    static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let selectors = ["case", "character", "data", "expected", "function", "count"];
    let case: Vec<_> = selectors.iter().map(|name| finding.arguments.get(name)).collect();
    SAID.lock().unwrap().insert(format!("{} {case:?}", finding.kind.name))
}

/// The English sentence of a finding, once it is known that all its sentences can be said.
fn say(finding: &Diagnostic) -> String {
    static VOICES: LazyLock<[Catalog; 2]> = LazyLock::new(|| {
        [
            ("es", include_str!("../../../locales/es/tool/catalog.ftl")),
            ("en", include_str!("../../../locales/en/tool/catalog.ftl")),
        ]
        .map(|(tag, words)| {
            let (resource, _) = parse_resource(&Source::new("catalog.ftl", words));
            let locale = Locale::parse(tag).unwrap();
            let layer = Layer { locale: locale.clone(), resources: vec![Arc::new(resource)] };
            Catalog::new(&locale, vec![layer]).0
        })
    });
    let arguments = finding
        .arguments
        .iter()
        .map(|(name, value)| {
            let value = match value {
                diagnostic::Argument::Text(text) => Argument::Text(text.clone()),
                diagnostic::Argument::Number(number) => Argument::Number((*number).into()),
            };
            ((*name).to_owned(), value)
        })
        .collect();
    let mut sentence = String::new();
    for voice in &*VOICES {
        for attribute in [Some("help"), Some("label"), None] {
            let (phrase, found) = voice.format(finding.kind.name, attribute, &arguments);
            assert!(found.is_empty(), "{}: {found:#?}", finding.kind.name);
            sentence = phrase.expect(finding.kind.name).to_plain();
        }
    }
    sentence
}

/// The first finding of this name, as `line:column sentence`.
fn told(trial: &Trial, name: &str) -> String {
    let finding = trial.found.iter().find(|finding| finding.kind.name == name);
    let finding = finding.unwrap_or_else(|| panic!("no {name} in {:?}", names(&trial.found)));
    let span = finding.primary.as_ref().unwrap();
    let mut resources = trial.catalog.layers().iter().flat_map(|layer| &layer.resources);
    let resource = resources.find(|resource| resource.path() == &*span.path).unwrap();
    let place = span.position(&resource.source().text);
    format!("{}:{} {}", place.line, place.column, say(finding))
}

fn names(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|finding| finding.kind.name).collect()
}

fn number(digits: &str) -> Argument {
    Argument::Number(digits.parse().unwrap())
}

fn text(words: &str) -> Argument {
    Argument::Text(words.to_owned())
}

fn date() -> Argument {
    Argument::Date(icu_calendar::Date::try_new_iso(2017, 12, 4).unwrap())
}

#[test]
fn fills_dates_numbers_and_lists() {
    let words = "\
dateline = { $place } - { DATETIME($date, dateStyle: \"long\") } -
people = { $n ->
    [0] nadie
    [one] una persona
    [many] { $n } de personas
   *[other] { $n } personas
  }
list = Firman { LIST($who, -term, \"otra\") }.
-term = *Alianza*
";
    let trial = Trial::of("es", words);
    assert_eq!(
        trial.text("dateline", &[("place", text("Puerto Vallarta")), ("date", date())]),
        "Puerto Vallarta - 4 de diciembre de 2017 -"
    );
    let people = |n| trial.text("people", &[("n", number(n))]);
    assert_eq!(people("0"), "nadie");
    assert_eq!(people("1"), "una persona");
    assert_eq!(people("1000000"), "1.000.000 de personas");
    assert_eq!(people("12345"), "12.345 personas");
    let who = Argument::List(vec!["A".to_owned(), "B".to_owned()]);
    let piece = |words: &str| Piece::Text(words.to_owned());
    let data = |words: &str| Piece::Placeable(words.to_owned());
    assert_eq!(
        trial.pieces("list", &[("who", who)]),
        [piece("Firman "), data("A"), piece(", "), data("B"), piece(", *Alianza* y otra.")]
    );
}

#[test]
fn borrows_words_along_the_chain() {
    let trial = Trial::new(
        "es-MX",
        &[
            ("es-MX", "-compact = Pacto (México)\n"),
            ("es", "title = El { -compact }, { NUMBER($n) }\n-compact = Pacto\n"),
            ("en", "title = Title\nonly = The { -compact } of { DATETIME($date) }\n-compact = Compact\n"),
        ],
    );
    assert_eq!(trial.text("title", &[("n", number("12345.5"))]), "El Pacto (México), 12,345.5");
    assert_eq!(trial.text("only", &[("date", date())]), "The Compact of December 4, 2017");
    let (title, _) = trial.catalog.format("title", None, &[("n".to_owned(), number("1"))].into());
    assert_eq!(title.unwrap().fallback, None);
    let (only, _) = trial.catalog.format("only", None, &[("date".to_owned(), date())].into());
    assert_eq!(only.unwrap().fallback.unwrap().as_str(), "en");
    assert!(trial.catalog.format("none", None, &Arguments::new()).0.is_none());
    assert_eq!(trial.catalog.message("title").unwrap().1.as_str(), "es");
}

/// The tool's own sentences about this stage, in both of its languages.
#[test]
fn every_kind_has_its_sentences() {
    for (tag, words) in [
        ("en", include_str!("../../../locales/en/tool/catalog.ftl")),
        ("es", include_str!("../../../locales/es/tool/catalog.ftl")),
    ] {
        let trial = Trial::of(tag, words);
        assert!(trial.found.is_empty(), "{:#?}", trial.found);
        for kind in KINDS {
            for attribute in [None, Some("help"), Some("label")] {
                assert!(trial.catalog.has(kind.name, attribute), "{tag}: {} {attribute:?}", kind.name);
            }
        }
        assert_eq!(trial.catalog.layers()[0].resources[0].messages().len(), KINDS.len(), "{tag}");
    }
    assert!(KINDS.is_sorted_by(|a, b| a.code < b.code));
}
