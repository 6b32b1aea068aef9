//! `rename`: a message, term or attribute gets another name, everywhere.

use super::survey::report;
use super::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure};
use crate::press::Selection;
use crate::renaming::plan_renaming;

/// The arguments of `rename`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Its name.
    #[arg(value_name = "OLD", display_order = 1, allow_hyphen_values = true)]
    pub old: String,
    /// Its new name.
    #[arg(value_name = "NEW", display_order = 2, allow_hyphen_values = true)]
    pub new: String,
    /// The statement that it belongs to.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Option<String>,
    /// Writes nothing; shows what would change.
    #[arg(long)]
    pub dry_run: bool,
}

/// Renames, or shows what that would change.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, findings) = context.open_project()?;
    let named: Vec<String> = arguments.statement.iter().cloned().collect();
    Selection::all().with_statements(&named, project.statements())?;
    let plan = plan_renaming(&project, &arguments.old, &arguments.new, arguments.statement.as_deref())?;
    let errors = findings.into_iter().filter(|finding| finding.is_error()).chain(plan.findings);
    let has_errors = report(context, errors.filter(|finding| finding.is_error()).collect(), &plan.texts);
    if has_errors {
        return Ok(Exit::Findings);
    }
    if arguments.dry_run {
        context.print(&plan.revision.to_diff())?;
    } else {
        plan.revision.carry_out(project.root())?;
    }
    let Some((old, new)) = plan.names else { return Ok(Exit::Clean) };
    let id = match (plan.is_done, arguments.dry_run) {
        (true, _) => "rename-same",
        (false, true) => "rename-would",
        (false, false) => "rename-done",
    };
    let filled = Filled::from([
        ("old", old.to_string().into()),
        ("new", new.to_string().into()),
        ("files", plan.revision.changes().count().into()),
    ]);
    context.tell(id, &filled);
    if plan.is_anchor {
        context.tell("rename-anchor", &filled);
    }
    Ok(Exit::Clean)
}
