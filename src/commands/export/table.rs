//! What an export tells people at its end: a short table, and in a run that only plans the list of files.

use std::collections::BTreeMap;

use comfy_table::{CellAlignment, Table, presets};

use super::Arguments;
use crate::catalog::Locale;
use crate::commands::Context;
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Voice};
use crate::output::Action;
use crate::press::{EditionReport, ExportReport, Outcome};

/// How many refused editions are named; the others are counted.
const NAMED: usize = 20;

/// Shows the table, on stderr; before it, in a run that only plans, each file that would change, on stdout.
///
/// # Errors
/// stdout refuses.
pub fn show(context: &Context, report: &ExportReport, arguments: &Arguments) -> Result<(), Failure> {
    let is_plan = arguments.check || arguments.wanted.dry_run;
    if is_plan {
        context.print(&list(context, report)?)?;
    }
    if !report.editions.is_empty() {
        context.tell_text(&format!("{}\n", table(context, report, is_plan)));
    }
    let refused = report.editions.refused().count();
    for edition in report.editions.refused().take(NAMED) {
        context.tell("export-refused", &why(&edition));
    }
    if let Some(more) = refused.checked_sub(NAMED).filter(|more| *more > 0) {
        context.tell("export-refused-more", &Filled::from([("editions", more.into())]));
    }
    let removed = report.plan.count(Action::Remove);
    if removed > 0 && !is_plan {
        context.tell("export-removed", &Filled::from([("files", removed.into())]));
    }
    if arguments.check {
        context.tell(verdict(report), &Filled::from([("editions", refused.into())]));
        let is_missing = |finding: &Diagnostic| finding.is_error() && finding.kind.name == "missing-message";
        if !arguments.wanted.fallback && report.findings.iter().any(is_missing) {
            context.tell("export-check-fallback", &Filled::new());
        }
    }
    Ok(())
}

/// The message that says how what is published stands to what export would make.
fn verdict(report: &ExportReport) -> &'static str {
    let is_refused = report.editions.has_refused();
    if report.plan.count(Action::Write) + report.plan.count(Action::Remove) > 0 {
        "export-check-differs"
    } else if is_refused || !report.plan.is_empty() {
        "export-check-refused"
    } else {
        "export-check-same"
    }
}

/// Which edition was refused, for which errors, and the command that leads on.
fn why(edition: &EditionReport) -> Filled {
    let is_stale = |name: &&str| matches!(*name, "outdated-message" | "unverified-message");
    let command =
        if !edition.errors.is_empty() && edition.errors.keys().all(is_stale) { "diff" } else { "check" };
    let (statement, tag) = (&edition.statement, &edition.locale);
    let errors: Vec<String> =
        edition.errors.iter().map(|(name, count)| format!("{name} ({count})")).collect();
    Filled::from([
        ("statement", statement.as_str().into()),
        ("locale", name(tag).into()),
        ("case", if errors.is_empty() { "unknown" } else { "known" }.into()),
        ("errors", errors.join(", ").into()),
        ("command", format!("comunicado {command} --locale {tag} --statement {statement}").into()),
    ])
}

/// One line per file that would change.
fn list(context: &Context, report: &ExportReport) -> Result<String, Failure> {
    let word = |action| {
        let id = match action {
            Action::Write => "export-action-write",
            Action::Remove => "export-action-remove",
            Action::Refuse => "export-action-refuse",
            Action::Keep => return None,
        };
        Some(context.voice().say(id, &Filled::new()))
    };
    let steps = report.plan.changes()?.into_iter();
    let lines: Vec<_> = steps.filter_map(|(path, action)| Some((word(action)?, path))).collect();
    let width = lines.iter().map(|(word, _)| word.chars().count()).max().unwrap_or_default();
    Ok(lines.iter().map(|(word, path)| format!("{word:width$}  {path}\n")).collect())
}

/// The editions by locale and outcome.
fn table(context: &Context, report: &ExportReport, is_plan: bool) -> String {
    let say = |id: &str| context.voice().say(id, &Filled::new());
    let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for (tag, outcome) in report.editions.by_locale() {
        let [written, unchanged, refused] = counts.entry(tag).or_default();
        let count = match outcome {
            Outcome::Written(_) => written,
            Outcome::Unchanged => unchanged,
            Outcome::Refused => refused,
        };
        *count += 1;
    }
    let mut table = Table::new();
    let written = if is_plan { "export-column-to-write" } else { "export-column-written" };
    table.load_style(presets::NOTHING).set_header([
        say("export-column-locale"),
        say(written),
        say("export-column-unchanged"),
        say("export-column-refused"),
    ]);
    for (tag, counts) in counts {
        table.add_row(std::iter::once(name(tag)).chain(counts.iter().map(ToString::to_string)));
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// A locale as people know it: `español (es)`.
fn name(tag: &str) -> String {
    Locale::parse(tag).map_or_else(|_| tag.to_owned(), |locale| format!("{} ({tag})", locale.autonym()))
}
