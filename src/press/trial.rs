//! What would be found in files of words as they are going to be, before they are written.

use std::sync::Arc;

use super::read_people;
use super::reviews::Reviews;
use super::words::Words;
use crate::catalog::{Catalog, parse_resource};
use crate::check::Reached;
use crate::diagnostic::{Diagnostic, Source};
use crate::project::Project;
use crate::statement::{read_glossary, read_statement};

/// Looks through the files of the locale `tag` that `changed` stands for, as `check` does, each beside what the project
/// has. Only what is found in them is told.
pub fn try_words(project: &Project, tag: &str, changed: &[Source]) -> Vec<Diagnostic> {
    let mut words = Words::read(project);
    let mut found = Vec::new();
    let Some(at) = words.locales().iter().position(|words| words.locale.as_str() == tag) else {
        return found;
    };
    let folder = format!("locales/{tag}/");
    let name = |source: &Source| source.path.strip_prefix(&folder).unwrap_or_default().to_owned();
    for source in changed.iter().filter(|source| !name(source).contains('/')) {
        let (resource, more) = parse_resource(source);
        found.extend(more);
        words.replace(at, Arc::new(resource));
    }
    let config = project.config();
    let (directory, ..) = read_people(project);
    let glossary = project.glossary().0;
    let glossary =
        glossary.as_ref().map(|source| read_glossary(source, &config.source_locale, project.locales()).0);
    let reviews = Reviews::prepare(config, &words, &directory, &glossary.unwrap_or_default());
    found.extend(reviews.shared(at).iter().cloned());
    if let Some((_, more)) = words.shared_catalog(at) {
        found.extend(more);
    }
    for source in changed {
        let name = name(source);
        let Some(id) = name.strip_prefix("statements/").and_then(|name| name.strip_suffix(".ftl")) else {
            continue;
        };
        let (resource, more) = parse_resource(source);
        found.extend(more);
        let mut of_statement = words.read_statement(id);
        of_statement.replace(at, Arc::new(resource));
        let layers = words.layers(at, Some(&of_statement));
        let (_, mut known) = Catalog::new(
            &words.locales().get(at).map(|words| words.locale.clone()).unwrap_or_default(),
            layers,
        );
        let facts = project.statement_facts(id).0.and_then(|facts| read_statement(id, &facts).0);
        if let Some(statement) = facts {
            let asked = (&statement, None);
            let shown = &mut Reached::new();
            let more = reviews.check_statement(at, (&words, &of_statement), asked, &mut known, shown);
            found.extend(more);
        }
        found.extend(known);
    }
    let is_in_them = |finding: &Diagnostic| {
        let place = finding.primary.as_ref();
        place.is_some_and(|place| changed.iter().any(|source| source.path == place.path))
    };
    found.retain(is_in_them);
    found
}
