//! `contacts export`: contact sheets and cards of the whole project, or of some statements.

use std::path::PathBuf;

use crate::commands::export::{Guard, audience_parser};
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure};
use crate::edition::Audience;
use crate::output::{Action, MANIFEST, Mode};
use crate::press::{ContactOrder, Outcome, Selection, contact_formats, publish_contacts};

/// The arguments of `contacts export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only these locales.
    #[arg(long, value_name = "TAG")]
    pub locale: Vec<String>,
    /// The contacts of these statements.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Vec<String>,
    /// Only these formats.
    #[arg(long, value_name = "FORMAT")]
    pub format: Vec<String>,
    /// One workbook with a sheet for each locale.
    #[arg(long)]
    pub one_workbook: bool,
    /// For whom.
    #[arg(long, value_name = "AUDIENCE", default_value = "public", value_parser = audience_parser())]
    pub audience: Audience,
    /// Where to write.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Writes nothing; shows what would be written.
    #[arg(long)]
    pub dry_run: bool,
    /// Writes sheets that are not wholly translated.
    #[arg(long)]
    pub fallback: bool,
    /// Replaces files that somebody edited.
    #[arg(long)]
    pub overwrite: bool,
    /// What becomes of cells that a spreadsheet would take for a formula.
    #[arg(long, value_enum, default_value_t = Guard::Refuse, value_name = "GUARD")]
    pub formula_guard: Guard,
}

/// Writes the sheets and prints the paths of their files.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, findings) = context.open_project()?;
    let formats: Vec<&str> = contact_formats().map(|format| format.name).collect();
    // Only to refuse a statement that is not there.
    Selection::all().with_statements(&arguments.statement, project.statements())?;
    let selection = Selection::all()
        .with_locales(&arguments.locale, project.locales())?
        .with_formats(&arguments.format, &formats)?;
    if arguments.one_workbook {
        refuse_formats(&arguments.format)?;
    }
    let settled = ContactOrder::new(&project, arguments.audience);
    let order = ContactOrder {
        out: arguments.out.clone().unwrap_or(settled.out),
        shown: arguments.out.as_ref().map_or(settled.shown, |out| out.display().to_string()),
        mode: if arguments.dry_run { Mode::Plan } else { Mode::Write },
        overwrite: arguments.overwrite,
        fallback: arguments.fallback || settled.fallback,
        selection,
        formula_guard: arguments.formula_guard.into(),
        statements: arguments.statement.clone(),
        one_workbook: arguments.one_workbook,
        ..settled
    };
    let report = publish_contacts(&project, findings, &order)?;
    let is_there = |(path, action): &&(String, Action)| {
        path != MANIFEST && matches!(action, Action::Write | Action::Keep)
    };
    let steps = report.plan.steps.iter().filter(is_there);
    let paths = steps.map(|(path, _)| format!("{}/{path}\n", order.shown.trim_end_matches('/')));
    context.print(&paths.collect::<String>())?;
    let refused: Vec<_> = report.editions.iter().filter(|sheet| sheet.outcome == Outcome::Refused).collect();
    for sheet in refused.iter().filter(|sheet| !order.one_workbook || !sheet.errors.is_empty()) {
        let errors: Vec<String> =
            sheet.errors.iter().map(|(name, count)| format!("{name} ({count})")).collect();
        let filled = [("locale", sheet.locale.as_str().into()), ("errors", errors.join(", ").into())];
        context.tell("contacts-refused", &Filled::from(filled));
    }
    if order.one_workbook && !refused.is_empty() {
        context.tell("contacts-workbook-refused", &Filled::new());
    }
    if !order.audience.is_public() {
        let filled = [("audience", order.audience.name().into()), ("path", order.shown.as_str().into())];
        context.tell("export-audience", &Filled::from(filled));
    }
    let is_faulty = report.has_errors() || !refused.is_empty();
    context.report(report.findings, &report.texts);
    Ok(if is_faulty { Exit::Findings } else { Exit::Clean })
}

/// A workbook is a workbook: who names another format wants something else.
fn refuse_formats(named: &[String]) -> Result<(), Failure> {
    match named.iter().find(|format| !format.eq_ignore_ascii_case("xlsx")) {
        Some(format) => Err(Failure::bare("failure-workbook-format", format)),
        None => Ok(()),
    }
}
