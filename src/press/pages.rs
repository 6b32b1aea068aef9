//! The pages around the editions: a list per locale and the choice of a language. They show what is published.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::editions::{Front, Listed, Press, edition_page};
use super::put::put_artifact;
use crate::diagnostic::{Diagnostic, Failure};
use crate::edition::{Alternate, Chooser, Entries, Index, IndexEntry, Text};
use crate::formats::{render_chooser, render_index};
use crate::output::{Made, Sorted};
use crate::project::Project;

/// The published editions of a locale. They wait on the disk, the newest first, until the list has come to them.
struct Published {
    tag: String,
    /// Each begins with its day and its statement, and says what the manifest tells of it.
    lines: Sorted,
    failure: Mutex<Option<io::Error>>,
}

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
        each_edition(press, tag, statements, |_, _, _| {
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
            let entries = Published::find(press, &front.locale.tag, statements)?;
            let page = render_index(&index, Arc::new(entries), press.style);
            findings.extend(put_artifact(press.output, &page)?.1);
        }
    }
    // The chooser speaks the source's language, or where that is not published, the first that is.
    let hosts = fronts.iter().flatten().filter(|front| is_own(front, "choose-language"));
    if let Some(host) = hosts.min_by_key(|front| front.locale.tag != source).filter(|_| can_write) {
        let heading = host.labels.get("choose-language").cloned().unwrap_or_default();
        let choices = alternates.iter().map(|choice| Alternate { title: String::new(), ..choice.clone() });
        let chooser = Chooser { locale: host.locale.clone(), heading, choices: choices.collect() };
        let (artifacts, remarks) = render_chooser(&chooser, press.style);
        findings.extend(remarks);
        for artifact in artifacts {
            findings.extend(put_artifact(press.output, &artifact)?.1);
        }
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

/// The editions of one locale that are published of these statements.
fn each_edition(
    press: &Press<'_>,
    tag: &str,
    statements: &[String],
    mut tell: impl FnMut(&str, &Made, Listed) -> ControlFlow<()>,
) -> Result<(), Failure> {
    press.output.each_record(&format!("{tag}/"), |recorded| {
        let made = recorded.made();
        let Some((_, statement)) = recorded.folder.split_once('/') else { return ControlFlow::Continue(()) };
        let is_ours = statements.binary_search_by(|known| known.as_str().cmp(statement)).is_ok();
        let has_page = || made.files.contains(&edition_page(tag, statement));
        match Listed::read(&made).filter(|_| is_ours && has_page()) {
            Some(listed) => tell(statement, &made, listed),
            None => ControlFlow::Continue(()),
        }
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

impl Published {
    /// Those of a locale.
    ///
    /// # Errors
    /// The system refuses.
    fn find(press: &Press<'_>, tag: &str, statements: &[String]) -> Result<Self, Failure> {
        let mut lines = press.output.spool();
        each_edition(press, tag, statements, |statement, made, listed| {
            lines.add(|line| {
                *line += &format!("{}/{statement} {}", backwards(&listed.date), made.notes.text())
            });
            ControlFlow::Continue(())
        })?;
        Ok(Self { tag: tag.to_owned(), lines: lines.close(), failure: Mutex::default() })
    }

    fn entry(&self, line: &str) -> Option<IndexEntry> {
        let (key, listed) = line.split_once(' ')?;
        let (_, statement) = key.split_once('/')?;
        let Listed { title, subtitle, date, date_text } = serde_json::from_str(listed).ok()?;
        let path = edition_page(&self.tag, statement);
        Some(IndexEntry { statement: statement.to_owned(), title, subtitle, date, date_text, path })
    }

    fn failure(&self) -> MutexGuard<'_, Option<io::Error>> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entries for Published {
    fn each(&self) -> Box<dyn Iterator<Item = IndexEntry> + Send + Sync + '_> {
        let lines = self.lines.lines().map_while(|line| match line {
            Ok(line) => Some(line),
            Err(error) => {
                self.failure().get_or_insert(error);
                None
            }
        });
        Box::new(lines.filter_map(|line| self.entry(line.text())))
    }

    fn is_sound(&self) -> io::Result<()> {
        self.failure().take().map_or(Ok(()), Err)
    }
}

/// A day so that the later ones come first when they are sorted.
fn backwards(date: &str) -> String {
    let turn = |sign: char| sign.to_digit(10).and_then(|digit| char::from_digit(9 - digit, 10));
    date.chars().filter_map(turn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{Mode, Output};

    #[test]
    fn the_newest_comes_first_then_the_order_of_ids() {
        let folder = tempfile::tempdir().unwrap();
        let output = Output::open(folder.path(), "out", Mode::Write, false).unwrap().0;
        let mut lines = output.spool();
        let days = [("2017-12-04", "b"), ("2018-01-01", "z"), ("2017-12-04", "a-b"), ("2017-12-04", "a")];
        for (date, id) in days.into_iter().chain([("2016-01-01", "c")]) {
            let listed = Listed { date: date.to_owned(), ..Listed::default() };
            let listed = serde_json::to_string(&listed).unwrap();
            lines.add(|line| *line += &format!("{}/{id} {listed}", backwards(date)));
        }
        let list = Published { tag: "es".to_owned(), lines: lines.close(), failure: Mutex::default() };
        for _ in 0..2 {
            let entries: Vec<IndexEntry> = list.each().collect();
            let ids: Vec<&str> = entries.iter().map(|entry| entry.statement.as_str()).collect();
            assert_eq!(ids, ["z", "a", "a-b", "b", "c"]);
            assert_eq!(entries[0].path, "es/z/statement.html");
            assert_eq!((entries[4].date.as_str(), list.is_sound().is_ok()), ("2016-01-01", true));
        }
    }
}
