//! The words of one scope in all locales: those of one statement, or those that all statements share.

use crate::catalog::{Name, Resource, parse_resource};
use crate::diagnostic::{Diagnostic, Source};
use crate::project::Project;

/// The words of one scope.
pub(super) struct Words {
    /// Files by locale, in the order of the project's locales.
    pub resources: Vec<Vec<Resource>>,
    /// What is wrong with them.
    pub findings: Vec<Diagnostic>,
}

impl Words {
    /// The files.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.resources.iter().flatten().map(Resource::source)
    }

    /// The files that have what bears this name.
    pub fn having<'w>(&'w self, name: &'w Name) -> impl Iterator<Item = &'w Resource> {
        self.resources.iter().flatten().filter(|resource| resource.has(name))
    }
}

/// The scopes of a project: nothing, for what all share, and the ids of its statements.
pub(super) fn scopes(project: &Project) -> Vec<String> {
    std::iter::once(String::new()).chain(project.statements().iter().cloned()).collect()
}

/// Reads the words of one scope.
pub(super) fn read_scope(project: &Project, scope: &str) -> Words {
    let mut words = Words { resources: Vec::new(), findings: Vec::new() };
    for tag in project.locales() {
        let (sources, found) = if scope.is_empty() {
            project.shared_words(tag)
        } else {
            let (source, found) = project.statement_words(tag, scope);
            (source.into_iter().collect(), found)
        };
        words.findings.extend(found);
        let read = |source: &Source| {
            let (resource, found) = parse_resource(source);
            words.findings.extend(found);
            resource
        };
        words.resources.push(sources.iter().map(read).collect());
    }
    words
}
