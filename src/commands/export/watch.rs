//! `export --watch`: publishes each change as it is saved.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::{Arguments, order, table};
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Findings, Severity};
use crate::output::{Action, is_held};
use crate::press::{ExportReport, Standing};
use crate::project::{Changed, News, Watch};

/// How long to wait before what the system refused is tried again.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long to wait for another run that holds the output.
const MOMENT: Duration = Duration::from_millis(5);

/// What is known between two runs.
struct Session<'s> {
    context: &'s mut Context,
    arguments: &'s Arguments,
    /// What is to be mended, in all.
    open: Vec<Diagnostic>,
    /// What was refused last.
    refused: Option<String>,
    is_first: bool,
}

/// Why the project is opened anew.
enum Anew {
    /// More changed than some statements, or the output is not as it was left.
    Changed,
    /// The system refused something.
    Refused,
    Stop,
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
    let mut session = Session { context, arguments, open: Vec::new(), refused: None, is_first: true };
    loop {
        let anew = match session.stand(&mut watch) {
            Err(failure) if session.is_first => return Err(failure),
            Err(failure) => {
                session.refuse(&failure);
                Anew::Refused
            }
            Ok(anew) => anew,
        };
        match anew {
            Anew::Stop => return Ok(Exit::Interrupted),
            Anew::Changed => {}
            // What changes meanwhile is no reason to wait longer.
            Anew::Refused => {
                if watch.wait(Some(PATIENCE)) == News::Stop {
                    return Ok(Exit::Interrupted);
                }
            }
        }
    }
}

impl Session<'_> {
    /// Opens the project and publishes it, then each change of a statement, until something else must be done.
    #[expect(clippy::disallowed_methods, reason = "how long it took is told, and decides nothing")]
    fn stand(&mut self, watch: &mut Watch) -> Result<Anew, Failure> {
        let start = Instant::now();
        let (project, found) = self.context.open_project()?;
        watch.renew(&project)?;
        let order = order(&project, self.arguments)?;
        let (mut standing, report) = Standing::open(&project, found, &order)?;
        self.refused = None;
        self.show(&Changed::All, &order.shown, report, start)?;
        if std::mem::take(&mut self.is_first) {
            let shown = project.root().display().to_string();
            self.context.tell("watch-ready", &Filled::from([("path", shown.into())]));
        }
        loop {
            let patience = standing.as_ref().and_then(Standing::patience);
            let changed = match (watch.wait(patience), &mut standing) {
                (News::Stop, standing) => {
                    // What is published is published; if the manifest must wait, its journal tells the next run.
                    let _ = standing.as_mut().map(Standing::keep_up);
                    return Ok(Anew::Stop);
                }
                (News::Nothing, Some(standing)) => match standing.keep_up() {
                    Ok(true) => continue,
                    Ok(false) => return Ok(Anew::Changed),
                    Err(failure) => return Err(failure),
                },
                (News::Nothing, None) => continue,
                (News::Changed(changed), _) => changed,
            };
            let (Changed::Statements(mut ids), Some(standing)) = (changed, &mut standing) else {
                return Ok(Anew::Changed);
            };
            let start = Instant::now();
            let mut published = standing.publish(&ids);
            // A run that only looks is soon done.
            while published.as_ref().is_err_and(is_held) && start.elapsed() < PATIENCE {
                match watch.wait(Some(MOMENT)) {
                    News::Stop => return Ok(Anew::Stop),
                    News::Changed(Changed::All) => return Ok(Anew::Changed),
                    News::Changed(Changed::Statements(more)) => ids.extend(more),
                    News::Nothing => {}
                }
                published = standing.publish(&ids);
            }
            let Some(report) = published? else { return Ok(Anew::Changed) };
            self.show(&Changed::Statements(ids), &order.shown, report, start)?;
        }
    }

    /// Tells of a failure, once.
    fn refuse(&mut self, failure: &Failure) {
        let why = failure.to_string();
        if self.refused.as_ref() != Some(&why) {
            self.context.report_failure(failure);
        }
        self.refused = Some(why);
    }

    /// Tells what a run did, and what is to be mended that was not told.
    fn show(
        &mut self,
        changed: &Changed,
        out: &str,
        mut report: ExportReport,
        start: Instant,
    ) -> Result<(), Failure> {
        let spent = start.elapsed();
        if self.is_first {
            table::show(self.context, &report, self.arguments)?;
        }
        let findings = std::mem::take(&mut report.findings).sorted();
        let had_findings = !self.open.is_empty();
        let news = self.note(changed, out, findings);
        if !self.is_first {
            self.tell(&report, spent);
        }
        if !news.is_empty() {
            let mut shown = Findings::default();
            shown.extend(news);
            self.context.report(shown, &report.texts);
        } else if had_findings && self.open.is_empty() {
            self.context.tell("findings-none", &Filled::new());
        }
        Ok(())
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
    fn tell(&self, report: &ExportReport, spent: Duration) {
        let spent = usize::try_from(spent.as_millis()).unwrap_or(usize::MAX);
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
