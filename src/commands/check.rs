//! `check`: everything that export would complain about, and nothing written.

use super::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure, Severity};
use crate::output::Mode;
use crate::press::{ExportOrder, Selection, publish_project};

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
    #[arg(long, value_enum, default_value_t = View::Full)]
    pub format: View,
    /// Exit code 1 for warnings too.
    #[arg(long)]
    pub strict: bool,
}

/// How findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum View {
    /// With the lines they speak of and the mend.
    Full,
    /// One line each.
    Concise,
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
    let found = report.findings;
    if found.is_empty() {
        context.tell("findings-none", &Filled::new());
        return Ok(Exit::Clean);
    }
    let is_refused = found.has_errors() || (arguments.strict && found.has(Severity::Warning));
    context.print_findings(found, &report.texts, arguments.format)?;
    Ok(if is_refused { Exit::Findings } else { Exit::Clean })
}
