//! Editions of a small project in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::*;
use crate::catalog::{Layer, parse_resource};
use crate::diagnostic::{Severity, Source};
use crate::edition::{Inline, Name, Order, Passage};
use crate::statement::{read_directory, read_statement};

const STATEMENT: &str = r#"
date = 2017-12-04
place = "puerto-vallarta"
embargo = 2017-12-04T09:00:00-06:00
body = ["first", { heading = "head" }, { quote = "said", attribution = "speaker" }, { list = ["one", "two"] }]
signatories = ["simn", "cdm"]
contacts = ["evy-pena", "desk", "hidden"]
[facts]
participants = 120
"#;

const ORGANIZATIONS: &str = "id,name,short,language,website
cdm,\"Centro de los Derechos del Migrante, Inc.\",CDM,es,https://www.cdmigrante.org/
simn,Scalabrini International Migration Network,,en,
";

const CONTACTS: &str = "id,name,organization,place,phones,emails,sites,languages,audience
evy-pena,Evy Peña,cdm,,MX (+52) 55.5211.9397; US 1-855-234-9699,evy@cdmigrante.org,,es;en,
desk,,simn,puerto-vallarta,,desk@simn.example,https://simn.example/press,,public
hidden,Not Public,simn,,,secret@simn.example,,,internal
";

const PLACES: [&str; 2] = [
    "puerto-vallarta = Puerto Vallarta\n    .full = Puerto Vallarta, Mexico\n",
    "puerto-vallarta = Puerto Vallarta\n    .full = Puerto Vallarta, México\n",
];

const WORDS: [&str; 2] = [
    "title = A *title*\nfirst = { $participants } people of { $signatories } groups\nhead = Head\nsaid = Words\nspeaker = Speaker\none = One\ntwo = Two\n",
    "title = Un *título*\nfirst = { $participants } personas de { $signatories } grupos\nhead = Cabeza\nsaid = Palabras\nspeaker = Portavoz\none = Uno\ntwo = Dos\n",
];

struct Project {
    files: BTreeMap<String, String>,
    settings: Settings,
}

impl Project {
    fn new() -> Self {
        let labels =
            [include_str!("../../locales/en/labels.ftl"), include_str!("../../locales/es/labels.ftl")];
        let mut files = BTreeMap::new();
        for (at, tag) in ["en", "es"].into_iter().enumerate() {
            files.insert(format!("locales/{tag}/labels.ftl"), labels[at].to_owned());
            files.insert(format!("locales/{tag}/places.ftl"), PLACES[at].to_owned());
            files.insert(format!("locales/{tag}/statements/s.ftl"), WORDS[at].to_owned());
        }
        files.insert("locales/en/organizations.ftl".into(), "cdm = Center for Migrant Rights\n".into());
        files.insert(
            "locales/es/organizations.ftl".into(),
            "simn = Red Internacional de Migración Scalabrini (SIMN)\n".into(),
        );
        Self { files, settings: Settings::new(Locale::parse("en").unwrap()) }
    }

    fn write(&mut self, path: &str, text: &str) -> &mut Self {
        self.files.insert(path.to_owned(), text.to_owned());
        self
    }

    fn replace(&mut self, path: &str, from: &str, to: &str) -> &mut Self {
        let text = self.files.get_mut(path).unwrap();
        assert!(text.contains(from));
        *text = text.replace(from, to);
        self
    }

    fn layer(&self, tag: &str) -> Layer {
        let folder = format!("locales/{tag}/");
        let files = self.files.iter().filter(|(path, _)| path.starts_with(&folder));
        let resources = files.map(|(path, text)| {
            let (resource, findings) = parse_resource(&Source::new(path.as_str(), text.as_str()));
            assert_eq!(findings, [], "{path}");
            Arc::new(resource)
        });
        Layer { locale: Locale::parse(tag).unwrap(), resources: resources.collect() }
    }

    fn resolve(&self, tag: &str) -> (Edition, Vec<Diagnostic>) {
        let locale = Locale::parse(tag).unwrap();
        let mut layers = vec![self.layer(tag)];
        layers.extend(locale.parents().iter().map(|parent| self.layer(parent.as_str())));
        if tag != "en" {
            layers.push(self.layer("en"));
        }
        let (catalog, _) = Catalog::new(&locale, layers);
        let text = |path: &str, default: &str| {
            Source::new(path, self.files.get(path).map_or(default, String::as_str))
        };
        let (statement, findings) = read_statement("s", &text("data/statements/s.toml", STATEMENT));
        assert_eq!(findings, []);
        let (directory, findings) = read_directory(
            Some(&text("data/organizations.csv", ORGANIZATIONS)),
            Some(&text("data/contacts.csv", CONTACTS)),
        );
        assert_eq!(findings, []);
        resolve_edition(&catalog, &statement.unwrap(), &directory, &locale, &self.settings)
    }
}

fn names(findings: &[Diagnostic]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.kind.name).collect()
}

fn spanish() -> Option<Passage> {
    Some(Passage { locale: "es".into(), direction: Default::default() })
}

#[test]
fn a_whole_edition() {
    let (edition, findings) = Project::new().resolve("es");
    assert_eq!(names(&findings), ["internal-contact"]);
    assert!(findings.iter().all(|finding| !finding.is_error()));
    assert_eq!(edition.title.to_plain(), "Un título");
    assert!(matches!(edition.title.inlines[1], Inline::Emphasis { .. }));
    assert_eq!(edition.short_title, edition.title);
    assert_eq!(edition.subtitle, None);
    assert_eq!(edition.dateline.date, "2017-12-04");
    assert_eq!(edition.dateline.date_text, "4 de diciembre de 2017");
    assert!(edition.dateline.text.to_plain().starts_with("Puerto Vallarta, México"));
    assert_eq!(edition.embargo.as_deref(), Some("2017-12-04T09:00:00-06:00"));
    assert_eq!(edition.embargo_text.as_deref(), Some("4 de diciembre de 2017 a las 09:00 (UTC−06:00)"));
    let Block::Paragraph { text, .. } = &edition.body[0] else { panic!() };
    assert_eq!(text.to_plain(), "120 personas de 2 grupos");
    assert_eq!(edition.body.len(), 4);
    assert!(LABELS.iter().all(|label| edition.labels.contains_key(*label)));
    assert_eq!(edition.labels.len(), LABELS.len() + 1, "and that of the toll-free number");
    assert!(edition.labels["contacts-heading"].to_plain().contains("Puerto Vallarta"));
    assert!(!edition.has_fallback);
    assert_eq!(edition.locale.autonym, "español");
    assert_eq!(edition.locale.delimiter, ',');
}

#[test]
fn names_are_the_organizations_own_and_the_signed_one_stays() {
    let project = Project::new();
    let (edition, _) = project.resolve("es");
    let [simn, cdm] = edition.signatories.as_slice() else { panic!() };
    assert_eq!(simn.name.name, "Red Internacional de Migración Scalabrini (SIMN)");
    assert_eq!(simn.name.signed.as_deref(), Some("Scalabrini International Migration Network"));
    assert_eq!(simn.name.signed_language.as_ref().map(|passage| passage.locale.as_str()), Some("en"));
    let as_signed = |language| Name {
        name: "Centro de los Derechos del Migrante, Inc.".into(),
        language,
        short: Some("CDM".into()),
        origin: cdm.name.origin.clone(),
        ..Name::default()
    };
    assert_eq!(cdm.name, as_signed(None), "the English name is not its own in Spanish");
    let (edition, _) = project.resolve("en");
    assert_eq!(edition.signatories[1].name.name, "Center for Migrant Rights");
    assert_eq!(edition.signatories[1].name.signed_language, spanish());
    let mut project = Project::new();
    project.write("locales/en/organizations.ftl", "cdm = Centro de los Derechos del Migrante, Inc.\n");
    let (edition, _) = project.resolve("en");
    assert_eq!(edition.signatories[1].name, as_signed(None), "equal to the signed name");
    project.write("locales/en/organizations.ftl", "");
    let (edition, _) = project.resolve("en");
    assert_eq!(edition.signatories[1].name, as_signed(spanish()), "as signed, in its own language");
}

#[test]
fn contacts_are_public_and_complete() {
    let (edition, _) = Project::new().resolve("es");
    let [evy, desk] = edition.contacts.as_slice() else { panic!("{:?}", edition.contacts) };
    assert_eq!(evy.phones[0].region_name.as_deref(), Some("México"));
    assert!(evy.phones[1].toll_free);
    assert_eq!(evy.sites[0].display, "www.cdmigrante.org", "of the organization");
    assert_eq!(evy.languages[0].name, "español");
    assert_eq!(evy.languages[1].name, "inglés");
    assert_eq!(desk.sites[0].url, "https://simn.example/press");
    assert_eq!(desk.place.as_ref().unwrap().to_plain(), "Puerto Vallarta, México");
    let json = serde_json::to_string(&edition).unwrap();
    assert!(!json.contains("Not Public") && !json.contains("secret@"));
}

#[test]
fn order_is_the_datas_or_the_locales() {
    let mut project = Project::new();
    project.settings.signatory_order = Order::Locale;
    project.settings.contact_order = Order::Locale;
    let (edition, _) = project.resolve("es");
    let ids: Vec<_> = edition.signatories.iter().map(|signatory| signatory.id.as_str()).collect();
    assert_eq!(ids, ["cdm", "simn"]);
}

#[test]
fn everything_that_is_missing_is_told_at_once_with_the_sources_place() {
    let mut project = Project::new();
    project
        .write("locales/es/statements/s.ftl", "title = Título\nsaid = Palabras\n")
        .replace("locales/es/labels.ftl", "signed = ", "no-longer = ")
        .write("locales/es/places.ftl", "puerto-vallarta = Puerto Vallarta\n");
    let (edition, findings) = project.resolve("es");
    let missing: Vec<_> = findings.iter().filter(|finding| finding.kind.name == "missing-message").collect();
    let ids: Vec<_> = missing.iter().map(|finding| finding.arguments["message"].clone()).collect();
    for id in ["puerto-vallarta.full", "first", "head", "speaker", "one", "two", "signed"] {
        assert!(ids.contains(&id.into()), "{id} of {ids:?}");
    }
    assert_eq!(ids.len(), 7);
    let first = missing.iter().find(|finding| finding.arguments["message"] == "first".into()).unwrap();
    assert!(first.is_error());
    assert_eq!(first.primary.as_ref().unwrap().path.as_ref(), "locales/es/statements/s.ftl");
    assert_eq!(first.secondary[0].path.as_ref(), "locales/en/statements/s.ftl");
    assert!(edition.has_fallback);
    let Block::Paragraph { text, .. } = &edition.body[0] else { panic!() };
    assert_eq!(text.fallback.as_ref().map(|passage| passage.locale.as_str()), Some("en"));

    project.settings.allow_fallback = true;
    let (_, findings) = project.resolve("es");
    let missing = findings.iter().filter(|finding| finding.kind.name == "missing-message");
    assert!(
        missing.clone().count() == 7 && missing.clone().all(|finding| finding.severity == Severity::Warning)
    );
}

#[test]
fn a_parents_words_are_no_fallback() {
    let mut project = Project::new();
    project.write("locales/es-MX/statements/s.ftl", "title = Título de México\n");
    let (edition, findings) = project.resolve("es-MX");
    assert_eq!(names(&findings), ["internal-contact"]);
    assert_eq!(edition.title.to_plain(), "Título de México");
    assert!(!edition.has_fallback);
    assert_eq!(edition.signatories[0].name.name, "Red Internacional de Migración Scalabrini (SIMN)");
    assert_eq!((edition.locale.region.as_deref(), edition.locale.delimiter), (Some("MX"), ','));
}

#[test]
fn a_message_that_no_locale_has_is_told_where_the_data_asks_for_it() {
    let mut project = Project::new();
    project.settings.allow_fallback = true;
    for tag in ["en", "es"] {
        let path = format!("locales/{tag}/statements/s.ftl");
        let text = project.files[&path].replace("head = ", "other = ");
        project.write(&path, &text);
    }
    for tag in ["en", "es"] {
        let (_, findings) = project.resolve(tag);
        let missing = findings.iter().find(|finding| finding.kind.name == "missing-message").unwrap();
        assert!(missing.is_error());
        assert_eq!(missing.arguments["case"], "nowhere".into());
        assert_eq!(
            missing.primary.as_ref().unwrap().of(STATEMENT).map(|text| text.contains("head")),
            Some(true)
        );
    }
}

#[test]
fn obsolete_messages_are_warned_of() {
    let mut project = Project::new();
    let words = format!("{}old = Viejo\ninner = dentro\nouter = {{ inner }}\n", WORDS[1]);
    project.write("locales/es/statements/s.ftl", &words.replace("Uno", "{ inner }"));
    let (_, findings) = project.resolve("es");
    let obsolete: Vec<_> =
        findings.iter().filter(|finding| finding.kind.name == "obsolete-message").collect();
    let ids: Vec<_> = obsolete.iter().map(|finding| finding.arguments["message"].clone()).collect();
    assert_eq!(ids, ["old".into(), "outer".into()]);
    assert!(obsolete.iter().all(|finding| !finding.is_error()));
    assert_eq!(obsolete[0].primary.as_ref().unwrap().path.as_ref(), "locales/es/statements/s.ftl");
}

#[test]
fn hidden_characters_and_markup_are_found_wherever_they_come_from() {
    for (path, text, name) in [
        ("locales/es/statements/s.ftl", WORDS[1].replace("Dos", "D\u{202E}os"), "bidi-control"),
        ("locales/es/statements/s.ftl", WORDS[1].replace("Dos", "D&#x202E;os"), "bidi-control"),
        ("locales/es/statements/s.ftl", WORDS[1].replace("Dos", "{\"\"}"), "empty-message"),
        ("locales/es/statements/s.ftl", WORDS[1].replace("Dos", "<b>D</b>"), "raw-html"),
        ("locales/es/statements/s.ftl", WORDS[1].replace("Dos", "[D](javascript:alert(1))"), "unsafe-link"),
        ("data/organizations.csv", ORGANIZATIONS.replace("Scala", "Sca\u{200B}la"), "invisible-character"),
        ("data/contacts.csv", CONTACTS.replace("Peña", "Pen\u{303}a"), "not-normalized"),
        ("data/statements/s.toml", STATEMENT.replace("120", "\"a\\nb\""), "broken-line"),
    ] {
        let (_, findings) = Project::new().write(path, &text).resolve("es");
        let finding = findings.iter().find(|finding| finding.kind.name == name);
        assert!(finding.is_some_and(|finding| finding.primary.is_some()), "{name}: {:?}", names(&findings));
    }
}

#[test]
fn a_long_short_title_is_warned_of() {
    let mut project = Project::new();
    let words = format!("{}short-title = {}\n", WORDS[0], "long ".repeat(15));
    project.write("locales/en/statements/s.ftl", &words);
    let (_, findings) = project.resolve("en");
    assert!(names(&findings).contains(&"long-short-title"));
}

/// An id of the data that happens to be a message of another file takes nothing from there.
#[test]
fn organizations_and_places_are_named_by_their_own_files_only() {
    let mut project = Project::new();
    project.write("data/organizations.csv", "id,name,language\ntitle,The Title Group,en\nsimn,SIMN,en\n");
    project.write("data/contacts.csv", "id,name,organization,emails\ndesk,Desk,simn,desk@simn.example\n");
    let facts = STATEMENT
        .replace("\"puerto-vallarta\"", "\"head\"")
        .replace("\"simn\", \"cdm\"", "\"title\"")
        .replace("\"evy-pena\", \"desk\", \"hidden\"", "\"desk\"");
    project.write("data/statements/s.toml", &facts);
    let (edition, findings) = project.resolve("es");
    assert_eq!(edition.signatories[0].name.name, "The Title Group");
    assert_eq!(edition.dateline.place, Some(Text::default()));
    assert_eq!(names(&findings), ["missing-message"]);
}

#[test]
fn findings_point_at_the_mark_and_the_character() {
    let mut project = Project::new();
    let words =
        "one = Un **bien** y **mal\nsaid = Aquí <b>no</b> [va](javascript:alert)\ntwo = A\u{202E}b `c`";
    project.replace("locales/es/statements/s.ftl", "one = Uno\ntwo = Dos", words).replace(
        "locales/es/statements/s.ftl",
        "said = Palabras\n",
        "",
    );
    let (_, findings) = project.resolve("es");
    let text = &project.files["locales/es/statements/s.ftl"];
    let findings: Vec<Diagnostic> =
        findings.into_iter().filter(|finding| finding.kind.code.starts_with(['M', 'T'])).collect();
    let marked: Vec<(&str, &str)> = findings
        .iter()
        .map(|finding| (finding.kind.code, finding.primary.as_ref().unwrap().of(text).unwrap()))
        .collect();
    assert_eq!(
        marked,
        [
            ("M001", "<b>"),
            ("M001", "</b>"),
            ("M003", "[va](javascript:alert)"),
            ("M006", "**"),
            ("M005", "`c`"),
            ("T002", "\u{202E}"),
        ]
    );
    let mark = findings[3].primary.as_ref().unwrap();
    assert_eq!(text.get(mark.start..).unwrap().lines().next(), Some("**mal"));
}
