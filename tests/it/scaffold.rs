//! A new project works as it is: no finding in its files, and its words say the same in both languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use comunicado::catalog::{Argument, Arguments, Catalog, Layer, Locale, parse_resource};
use comunicado::project::Project;
use comunicado::scaffold::plan_project;
use comunicado::statement::{Fact, read_statement};

fn write_project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in plan_project() {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn a_new_project_says_every_message_in_both_languages() {
    let folder = write_project();
    let (project, diagnostics) = Project::open(folder.path()).unwrap();
    assert_eq!(diagnostics, []);
    assert_eq!(project.locales(), ["en", "es"]);
    let id = "library-hours";
    assert_eq!(project.statements(), [id]);

    let (statement, _) = read_statement(id, &project.statement_facts(id).0.unwrap());
    let statement = statement.unwrap();
    let mut arguments = Arguments::new();
    for (name, (fact, _)) in &statement.facts {
        let argument = match fact {
            Fact::Text(text) => Argument::Text(text.clone()),
            Fact::Number(number) => Argument::Number(number.clone()),
            Fact::Date(date) => Argument::Date(*date),
            Fact::List(texts) => Argument::List(texts.clone()),
        };
        arguments.insert(name.clone(), argument);
    }
    arguments.insert("date".to_owned(), Argument::Date(statement.dateline.date));
    arguments.insert("signatories".to_owned(), Argument::Number(statement.signatories.len().into()));
    for name in ["place", "place-full"] {
        arguments.insert(name.to_owned(), Argument::Text("X".to_owned()));
    }

    let mut said: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for tag in project.locales() {
        let locale = Locale::parse(tag).unwrap();
        let (mut sources, diagnostics) = project.shared_words(tag);
        assert_eq!(diagnostics, []);
        sources.extend(project.statement_words(tag, id).0);
        let mut resources = Vec::new();
        for source in &sources {
            let (resource, diagnostics) = parse_resource(source);
            assert_eq!(diagnostics, []);
            resources.push(Arc::new(resource));
        }
        let (catalog, diagnostics) =
            Catalog::new(&locale, vec![Layer { locale: locale.clone(), resources: resources.clone() }]);
        assert_eq!(diagnostics, []);
        for message in resources.iter().flat_map(|resource| resource.messages()) {
            let (phrase, diagnostics) = catalog.format(&message.id, None, &arguments);
            assert_eq!(diagnostics, [], "{tag} {}", message.id);
            let phrase = phrase.unwrap().to_plain();
            assert!(!phrase.is_empty());
            if message.id == "short-title" {
                assert!(phrase.chars().count() <= 70, "{phrase}");
            }
            // Names of organizations stand only where the organization has one in the language.
            if !resources
                .iter()
                .any(|r| r.path().ends_with("/organizations.ftl") && r.message(&message.id).is_some())
            {
                said.entry(tag).or_default().push(message.id.clone());
            }
        }
    }
    assert_eq!(said.get("en"), said.get("es"));
}
