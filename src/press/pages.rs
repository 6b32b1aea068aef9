//! The pages around the editions: a list per locale and the choice of a language. They show what is published.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use super::editions::{Front, Listed, Press, edition_page};
use super::put::put_artifact;
use crate::diagnostic::{Diagnostic, Failure};
use crate::edition::{Alternate, Chooser, Index, IndexEntry, Text};
use crate::formats::{Rendered, render_chooser, render_index};
use crate::project::Project;

/// The choice of a language.
const CHOOSER: &str = "index.html";

/// Publishes the index page of each selected locale that has editions, and the chooser. They are functions of what the
/// manifest lists after this run, so that a run over a part of the project leaves them as a run over all of it would.
///
/// A page whose fixed words are not translated stays as it is.
///
/// # Errors
/// The system refuses.
pub fn publish_pages(
    press: &Press<'_>,
    project: &Project,
    fronts: &BTreeMap<String, Front>,
) -> Result<Vec<Diagnostic>, Failure> {
    if !press.formats.iter().any(|format| format.name == "html") {
        return Ok(Vec::new());
    }
    let (locales, statements) = (project.locales(), project.statements());
    let source = project.config().source_locale.as_str();
    let mut listed: BTreeSet<&str> = BTreeSet::new();
    for tag in locales {
        each_entry(press, tag, statements, |_| {
            listed.insert(tag);
            ControlFlow::Break(())
        })?;
    }
    let fronts: Option<Vec<&Front>> = listed.iter().map(|tag| fronts.get(*tag)).collect();
    let alternates: Vec<Alternate> = fronts.iter().flatten().map(|front| alternate(front)).collect();
    let can_write = fronts.is_some() && press.selection.has_format("html");

    let mut findings = Vec::new();
    for front in fronts.iter().flatten() {
        let is_ready = ["statements", "editions", "skip-to-content"].iter().all(|label| is_own(front, label));
        if can_write && press.selection.has_locale(&front.locale.tag) && is_ready {
            let mut index = Index::new(front.locale.clone(), source, &front.labels);
            index.alternates.clone_from(&alternates);
            each_entry(press, &front.locale.tag, statements, |entry| {
                index.add(entry);
                ControlFlow::Continue(())
            })?;
            put(press, render_index(&index, press.style), &mut findings)?;
        }
    }
    // The chooser speaks the source's language, or where that is not published, the first that is.
    let hosts = fronts.iter().flatten().filter(|front| is_own(front, "choose-language"));
    if let Some(host) = hosts.min_by_key(|front| front.locale.tag != source).filter(|_| can_write) {
        let heading = host.labels.get("choose-language").cloned().unwrap_or_default();
        let choices = alternates.iter().map(|choice| Alternate { title: String::new(), ..choice.clone() });
        let chooser = Chooser { locale: host.locale.clone(), heading, choices: choices.collect() };
        put(press, render_chooser(&chooser, press.style), &mut findings)?;
    }
    // What was not written just now stays as it is.
    for tag in &listed {
        press.output.keep(&format!("{tag}/index.html"));
    }
    if !listed.is_empty() {
        press.output.keep(CHOOSER);
    }
    Ok(findings)
}

/// Leaves the pages as they are, if they still are as the last run left them.
///
/// # Errors
/// The system refuses.
pub fn keep_pages(press: &Press<'_>, locales: &[String]) -> Result<bool, Failure> {
    let pages = locales.iter().map(|tag| format!("{tag}/{CHOOSER}")).chain([CHOOSER.to_owned()]);
    let pages: Vec<String> = pages.filter(|page| press.output.is_known(page)).collect();
    for page in &pages {
        if !press.output.is_as_left(page)? {
            return Ok(false);
        }
    }
    pages.iter().for_each(|page| press.output.keep(page));
    Ok(true)
}

/// What is published of these statements in one locale.
fn each_entry(
    press: &Press<'_>,
    tag: &str,
    statements: &[String],
    mut tell: impl FnMut(IndexEntry) -> ControlFlow<()>,
) -> Result<(), Failure> {
    press.output.each_record(&format!("{tag}/"), |recorded| {
        let made = recorded.made();
        let Some((_, statement)) = recorded.folder.split_once('/') else { return ControlFlow::Continue(()) };
        let is_ours = statements.binary_search_by(|known| known.as_str().cmp(statement)).is_ok();
        let path = edition_page(tag, statement);
        if let Some(Listed { title, subtitle, date, date_text }) =
            Listed::read(&made).filter(|_| is_ours && made.files.contains(&path))
        {
            return tell(IndexEntry {
                statement: statement.to_owned(),
                title,
                subtitle,
                date,
                date_text,
                path,
            });
        }
        ControlFlow::Continue(())
    })
}

fn alternate(front: &Front) -> Alternate {
    let title = front.labels.get("statements").map(Text::to_plain).unwrap_or_default();
    Alternate { path: Index::path(&front.locale), locale: front.locale.clone(), title }
}

/// Whether the locale has this label in its own language.
fn is_own(front: &Front, label: &str) -> bool {
    front.labels.get(label).is_some_and(|text| text.fallback.is_none() && !text.inlines.is_empty())
}

fn put(
    press: &Press<'_>,
    (artifacts, remarks): Rendered<'_>,
    findings: &mut Vec<Diagnostic>,
) -> Result<(), Failure> {
    findings.extend(remarks);
    for artifact in artifacts {
        findings.extend(put_artifact(press.output, &artifact)?.1);
    }
    Ok(())
}
