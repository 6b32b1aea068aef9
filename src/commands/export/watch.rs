//! `export --watch`: publishes each change as it is saved.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::{Arguments, order, table};
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Findings, Severity};
use crate::output::Action;
use crate::press::{ExportReport, Selection, publish_project};
use crate::project::{Changed, News, Project, Watch};

/// How long to wait before what the system refused is tried again.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is known between two runs.
struct Session<'s> {
    context: &'s mut Context,
    arguments: &'s Arguments,
    /// The project as it was published last.
    locales: Vec<String>,
    statements: Vec<String>,
    /// What is to be mended, in all.
    open: Vec<Diagnostic>,
    /// What is to be published still, and why it could not be.
    owed: Option<(Changed, String)>,
}

/// Publishes everything, then each change, until somebody presses Ctrl-C.
///
/// # Errors
/// The project cannot be opened or watched. What is refused later is told, and tried again.
pub fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, _) = context.open_project()?;
    // Before the first run: nothing that is saved meanwhile is lost.
    let mut watch = Watch::open(&project)?;
    stop_on_interrupt(&watch)?;
    let mut session = Session {
        context,
        arguments,
        locales: Vec::new(),
        statements: Vec::new(),
        open: Vec::new(),
        owed: None,
    };
    session.publish(Changed::All, &mut watch, true)?;
    let shown = project.root().display().to_string();
    session.context.tell("watch-ready", &Filled::from([("path", shown.into())]));
    loop {
        let patience = session.owed.as_ref().map(|_| PATIENCE);
        let changed = match watch.wait(patience) {
            News::Stop => return Ok(Exit::Interrupted),
            News::Changed(changed) => Some(changed),
            News::Nothing => None,
        };
        let owed = session.owed.take();
        let before = owed.as_ref().map(|(_, why)| why.clone());
        let all = owed.map(|(changed, _)| changed).into_iter().chain(changed).reduce(Changed::and);
        let Some(changed) = all else { continue };
        if let Err(failure) = session.publish(changed.clone(), &mut watch, false) {
            let why = failure.to_string();
            if before.as_ref() != Some(&why) {
                session.context.report_failure(&failure);
            }
            // How far it came is not known.
            session.owed = Some((Changed::All, why));
        }
    }
}

impl Session<'_> {
    #[expect(clippy::disallowed_methods, reason = "how long it took is told, and decides nothing")]
    fn publish(&mut self, changed: Changed, watch: &mut Watch, is_first: bool) -> Result<(), Failure> {
        let start = Instant::now();
        let (project, found) = self.context.open_project()?;
        let changed = self.widen(changed, &project);
        if changed == Changed::All {
            watch.renew(&project)?;
        }
        let mut order = order(&project, self.arguments)?;
        if let Changed::Statements(ids) = &changed {
            let ids: Vec<String> = ids.iter().cloned().collect();
            order.selection = Selection::all().with_statements(&ids, project.statements())?;
        }
        let mut report = publish_project(&project, found, &order, &|| ())?;
        let spent = usize::try_from(start.elapsed().as_millis()).unwrap_or(usize::MAX);
        self.locales = project.locales().to_vec();
        self.statements = project.statements().to_vec();
        if is_first {
            table::show(self.context, &report, self.arguments)?;
        }
        let findings = std::mem::take(&mut report.findings).sorted();
        let had_findings = !self.open.is_empty();
        let news = self.note(&changed, &order.shown, findings);
        let is_clean = self.open.is_empty();
        if !is_first {
            self.tell(&report, spent);
        }
        if !news.is_empty() {
            let mut shown = Findings::default();
            shown.extend(news);
            self.context.report(shown, &report.texts);
        } else if had_findings && is_clean {
            self.context.tell("findings-none", &Filled::new());
        }
        Ok(())
    }

    /// All of it, where a statement or a locale is new or gone: it is in lists, and others link to it.
    fn widen(&self, changed: Changed, project: &Project) -> Changed {
        let is_same = project.locales() == self.locales && project.statements() == self.statements;
        let is_known = |ids: &BTreeSet<String>| ids.iter().all(|id| project.statements().contains(id));
        match changed {
            Changed::Statements(ids) if is_same && is_known(&ids) => Changed::Statements(ids),
            _ => Changed::All,
        }
    }

    /// Notes what is to be mended now; gives what was not known before.
    fn note(&mut self, changed: &Changed, out: &str, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let before = std::mem::take(&mut self.open);
        let news = findings.iter().filter(|finding| !before.contains(finding)).cloned().collect();
        // A run over some statements says nothing of the others.
        let stays = |finding: &&Diagnostic| match changed {
            Changed::All => false,
            Changed::Statements(ids) => {
                let path = finding.primary.as_ref().map(|place| &*place.path).unwrap_or_default();
                !ids.iter().any(|id| is_of_statement(path, id, out)) && !findings.contains(finding)
            }
        };
        self.open = before.iter().filter(stays).cloned().collect();
        self.open.extend(findings);
        news
    }

    /// One line: what was written, how long it took, what is to be mended.
    fn tell(&self, report: &ExportReport, spent: usize) {
        let count = |severity| self.open.iter().filter(|finding| finding.severity == severity).count();
        self.context.tell(
            "watch-run",
            &Filled::from([
                ("written", report.plan.count(Action::Write).into()),
                ("removed", report.plan.count(Action::Remove).into()),
                ("milliseconds", spent.into()),
                ("errors", count(Severity::Error).into()),
                ("warnings", count(Severity::Warning).into()),
            ]),
        );
    }
}

/// Whether the file belongs to the statement: its words, its facts, what is published of it.
fn is_of_statement(path: &str, id: &str, out: &str) -> bool {
    if let Some(published) = path.strip_prefix(out).and_then(|rest| rest.strip_prefix('/')) {
        return published.split('/').nth(1) == Some(id);
    }
    let (folder, name) = path.rsplit_once('/').unwrap_or_default();
    folder.ends_with("/statements") && name.rsplit_once('.').is_some_and(|(stem, _)| stem == id)
}

/// The first Ctrl-C ends the watch when the run at work is done, the second at once; files are whole either way.
fn stop_on_interrupt(watch: &Watch) -> Result<(), Failure> {
    let stop = watch.stopper();
    let is_asked = AtomicBool::new(false);
    #[expect(clippy::disallowed_methods, reason = "who presses Ctrl-C twice does not wait")]
    let handler = move || {
        if is_asked.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        stop();
    };
    ctrlc::set_handler(handler)
        .map_err(|cause| Failure::new("failure-watch", "Ctrl-C", std::io::Error::other(cause)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_belongs_to_its_statement_and_to_no_other() {
        for path in ["locales/es/statements/a.ftl", "data/statements/a.toml", "out/es/a/statement.html"] {
            assert!(is_of_statement(path, "a", "out"), "{path}");
        }
        for path in
            ["locales/es/statements/ab.ftl", "locales/es/a.ftl", "out/es/index.html", "data/contacts.csv", ""]
        {
            assert!(!is_of_statement(path, "a", "out"), "{path}");
        }
    }
}
