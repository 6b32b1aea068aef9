//! `contacts export`: contact sheets and cards of the whole project, or of some statements.

use crate::commands::export::Wanted;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure};
use crate::output::{Action, MANIFEST, Mode};
use crate::press::{ContactOrder, Selection, contact_formats, publish_contacts};

/// The arguments of `contacts export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// What is wanted.
    #[command(flatten)]
    pub wanted: Wanted,
    /// One workbook with a sheet for each locale.
    #[arg(long)]
    pub one_workbook: bool,
}

/// Writes the sheets and prints the paths of their files.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, findings) = context.open_project()?;
    let formats: Vec<&str> = contact_formats().map(|format| format.name).collect();
    let wanted = &arguments.wanted;
    // Only to refuse a statement that is not there.
    Selection::all().with_statements(&wanted.statement, project.statements())?;
    let selection = Selection::all()
        .with_locales(&wanted.locale, project.locales())?
        .with_formats(&wanted.format, &formats)?;
    if arguments.one_workbook {
        refuse_formats(&wanted.format)?;
    }
    let settled = ContactOrder::new(&project, wanted.audience);
    let (out, shown) = wanted.folder((settled.out, settled.shown));
    let order = ContactOrder {
        out,
        shown,
        audience: wanted.audience,
        mode: if wanted.dry_run { Mode::Plan } else { Mode::Write },
        overwrite: wanted.overwrite,
        fallback: wanted.fallback || settled.fallback,
        selection,
        formula_guard: wanted.formula_guard.into(),
        statements: wanted.statement.clone(),
        one_workbook: arguments.one_workbook,
    };
    let report = publish_contacts(&project, findings, &order)?;
    let is_there = |(path, action): &(String, Action)| {
        path != MANIFEST && matches!(action, Action::Write | Action::Keep)
    };
    let steps = report.plan.steps()?.into_iter().filter(is_there);
    let paths = steps.map(|(path, _)| format!("{}/{path}\n", order.shown.trim_end_matches('/')));
    context.print(&paths.collect::<String>())?;
    let refused: Vec<_> = report.editions.refused().collect();
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
