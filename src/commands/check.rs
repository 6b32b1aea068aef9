//! `check`: everything that export would complain about, and nothing written.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::{Context, Exit};
use crate::diagnostic::{Diagnostic, Failure, Severity, VIEWS, View, find_view};
use crate::output::Mode;
use crate::press::{ExportOrder, Selection, publish_project};
use crate::project::Changes;

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only these locales.
    #[arg(long, value_name = "TAG")]
    pub locale: Vec<String>,
    /// Only these statements.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Vec<String>,
    /// How to show what was found.
    #[arg(long, value_name = "FORMAT", default_value = "full", value_parser = view_parser())]
    pub format: &'static View,
    /// Only what is wrong in files and lines that changed since this revision of git.
    #[arg(long, value_name = "REVISION")]
    pub changed_since: Option<String>,
    /// Exit code 1 for warnings too.
    #[arg(long)]
    pub strict: bool,
}

fn view_parser() -> impl TypedValueParser<Value = &'static View> {
    let names = VIEWS.iter().map(|view| view.name);
    PossibleValuesParser::new(names).try_map(|name| find_view(&name).ok_or("no such view"))
}

/// Rehearses the export: the same river, up to the disk.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, findings) = context.open_project()?;
    let selection = Selection::all()
        .with_locales(&arguments.locale, project.locales())?
        .with_statements(&arguments.statement, project.statements())?;
    let rehearsal = ExportOrder {
        mode: Mode::Plan,
        overwrite: true,
        is_trusting: false,
        selection,
        ..ExportOrder::new(&project)
    };
    let report = publish_project(&project, findings, &rehearsal, &|| ())?;
    let mut found = report.findings;
    if let Some(revision) = &arguments.changed_since {
        let changed = Changes::since(project.root(), revision)?.places(&report.texts);
        // What is at no place concerns the whole project.
        let is_changed = |finding: &Diagnostic| {
            let mut places = finding.primary.iter().chain(&finding.secondary);
            finding.primary.is_none() || places.any(|place| changed.has(place))
        };
        found.retain(is_changed);
    }
    let failing = if arguments.strict { Severity::Warning } else { Severity::Error };
    let is_refused = found.iter().any(|finding| finding.severity >= failing);
    context.print_findings(found, &report.texts, arguments.format, failing)?;
    Ok(if is_refused { Exit::Findings } else { Exit::Clean })
}
