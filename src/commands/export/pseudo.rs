//! Exporting pseudo-locales: by themselves, to a folder of their own, so that nothing of them is ever published.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use super::Arguments;
use crate::check::RULES;
use crate::commands::Context;
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Severity, Span};
use crate::output::{Mode, Output};
use crate::press::{ExportOrder, ExportReport};
use crate::project::{LocaleSettings, Project, Setting};
use crate::scaffold::{Pseudo, pseudo_words};
use crate::statement::read_directory;

/// The project in the pseudo-locales that were asked for; `None` if none was. A folder of that name in `locales/` is a
/// locale as any other.
///
/// # Errors
/// Other locales were asked for at the same time, or they would be written among editions that are published.
pub fn derive(project: &Project, arguments: &Arguments) -> Result<Option<Project>, Failure> {
    let is_real = |tag: &str| project.locales().iter().any(|known| known.eq_ignore_ascii_case(tag));
    let asked = arguments.wanted.locale.iter().filter(|tag| !is_real(&tag.replace('_', "-")));
    let mut tags: Vec<String> =
        asked.filter_map(|tag| Pseudo::find(tag)).map(|pseudo| pseudo.tag().to_owned()).collect();
    if tags.is_empty() {
        return Ok(None);
    }
    if tags.len() < arguments.wanted.locale.len() {
        return Err(Failure::bare("failure-pseudo-and-others", tags.join(", ")));
    }
    let published = &project.config().export.out;
    let mut config = project.config().clone();
    config.export.out = format!("{published}-pseudo");
    let out = arguments.wanted.out.clone().unwrap_or_else(|| project.root().join(&config.export.out));
    tags.extend(published_before(&project.root().join(published), &out)?);
    tags.sort();
    tags.dedup();
    config.base_url = None;
    config.locales.clear();
    for tag in &tags {
        // Nobody translated it, so nobody mistranslated it.
        let place = Span::head(project.config_source().path.clone());
        let allow =
            RULES.iter().map(|rule| Setting { value: rule.kind.name.to_owned(), span: place.clone() });
        let mut settings = LocaleSettings::default();
        settings.check.allow = allow.collect();
        config.locales.insert(tag.clone(), settings);
    }
    let (directory, _) = read_directory(project.organizations().0.as_ref(), project.contacts().0.as_ref());
    let organizations = directory
        .organizations
        .into_values()
        .flat_map(|organization| [Some(organization.name), organization.short]);
    let contacts = directory.contacts.names();
    let names: Vec<String> = organizations.flatten().chain(contacts).collect();
    Ok(Some(project.derive(
        tags,
        config,
        Arc::new(move |tag, source| match Pseudo::find(tag) {
            Some(pseudo) => pseudo_words(source, pseudo, &names),
            None => source.clone(),
        }),
    )))
}

/// The pseudo-locales that are in the folder already: they link to each other.
///
/// # Errors
/// The folder holds anything else, or is the one for what is published.
fn published_before(published: &Path, out: &Path) -> Result<Vec<String>, Failure> {
    let (output, _) = Output::open(out, "", Mode::Plan, false)?;
    let mut tags = BTreeSet::new();
    output.each_record("", |recorded| {
        tags.insert(recorded.folder.split('/').next().unwrap_or_default().to_owned());
        ControlFlow::Continue(())
    })?;
    let found: Option<Vec<String>> =
        tags.iter().map(|tag| Pseudo::find(tag).map(|pseudo| pseudo.tag().to_owned())).collect();
    found.filter(|_| out != published).ok_or_else(|| Failure::bare("failure-pseudo-out", out))
}

/// Leaves out what is said of words that nobody wrote: only errors stay.
pub fn quiet(report: &mut ExportReport) {
    let is_told = |finding: &Diagnostic| {
        let is_made = |place: &Span| {
            let tag = place.path.strip_prefix("locales/").and_then(|rest| rest.split('/').next());
            tag.is_some_and(|tag| Pseudo::find(tag).is_some())
        };
        finding.severity == Severity::Error || !finding.primary.as_ref().is_some_and(is_made)
    };
    report.findings.retain(is_told);
}

/// Says where they are, and what for.
pub fn tell(context: &Context, order: &ExportOrder) {
    context.tell("export-pseudo", &Filled::from([("path", order.shown.as_str().into())]));
}
