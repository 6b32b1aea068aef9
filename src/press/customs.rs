//! The locales of a project, with what it says of how they write.

use std::sync::Arc;

use crate::catalog::{Locale, read_customs};
use crate::diagnostic::{Diagnostic, Source};
use crate::project::Project;

/// A locale as its project knows it.
pub struct Known {
    /// The locale, with its customs: its own, or those of the nearest parent that has some.
    pub locale: Locale,
    /// The files that say them, its own and its parents'.
    pub sources: Vec<Source>,
    /// What is wrong with its own.
    pub findings: Vec<Diagnostic>,
}

/// Reads what the project says about the locale of this tag; `None` where the tag is none.
pub fn read_locale(project: &Project, tag: &str) -> Option<Known> {
    let locale = Locale::parse(tag).ok()?;
    let (own, mut findings) = project.customs(tag);
    let mut known = Known { locale, sources: Vec::new(), findings: Vec::new() };
    if let Some(own) = own {
        let (customs, found) = read_customs(&own);
        findings.extend(found);
        known.locale = known.locale.with_customs(Arc::new(customs));
        known.sources.push(own);
    } else if findings.is_empty() {
        let parents = known.locale.parents();
        if let Some(of_parent) = parents.iter().find_map(|parent| project.customs(parent.as_str()).0) {
            known.locale = known.locale.with_customs(Arc::new(read_customs(&of_parent).0));
            known.sources.push(of_parent);
        }
    }
    known.findings = findings;
    Some(known)
}
