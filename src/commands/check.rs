//! `check`: everything that export would complain about, and nothing written.

use std::collections::BTreeSet;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::{Context, Exit};
use crate::diagnostic::{
    Arguments as Filled, Diagnostic, Failure, Findings, Severity, Texts, VIEWS, View, find_view,
};
use crate::output::Mode;
use crate::press::{ExportOrder, Mends, Selection, publish_project};
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
    /// Makes the mends that need no decision, then shows what is left.
    #[arg(long)]
    pub fix: bool,
    /// Prints what `--fix` would change; changes nothing.
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
}

/// How often mends are planned anew, because some touched the same words.
const MOST_ROUNDS: usize = 10;

pub(super) fn view_parser() -> impl TypedValueParser<Value = &'static View> {
    let names = VIEWS.iter().map(|view| view.name);
    PossibleValuesParser::new(names).try_map(|name| find_view(&name).ok_or("no such view"))
}

/// Looks, and mends if asked.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (mut found, mut texts) = look(context, arguments)?;
    if arguments.dry_run {
        let mends = Mends::plan(&found.sorted(), &texts);
        context.print(&mends.revision.to_diff())?;
        context.tell("check-would-fix", &counts(&mends));
        return Ok(if mends.revision.is_empty() { Exit::Clean } else { Exit::Findings });
    }
    if arguments.fix {
        let mut mended = 0;
        let mut files = BTreeSet::new();
        for _ in 0..MOST_ROUNDS {
            let mends = Mends::plan(&found.clone().sorted(), &texts);
            if mends.revision.is_empty() {
                break;
            }
            mends.revision.carry_out(&context.project_root()?)?;
            mended += mends.findings;
            files.extend(mends.revision.changes().map(|(path, _)| path.to_owned()));
            (found, texts) = look(context, arguments)?;
        }
        let counts = [("findings", mended.into()), ("files", files.len().into())];
        context.tell("check-fixed", &Filled::from(counts));
    }
    let failing = if arguments.strict { Severity::Warning } else { Severity::Error };
    let is_refused = found.iter().any(|finding| finding.severity >= failing);
    let mends = Mends::plan(&found.clone().sorted(), &texts);
    context.print_findings(found, &texts, arguments.format, failing)?;
    if mends.findings > 0 && !arguments.format.is_for_programs {
        context.tell("check-can-fix", &counts(&mends));
    }
    Ok(if is_refused { Exit::Findings } else { Exit::Clean })
}

fn counts(mends: &Mends) -> Filled {
    Filled::from([("findings", mends.findings.into()), ("files", mends.revision.changes().count().into())])
}

/// Rehearses the export: the same river, up to the disk, without what no finding depends on.
fn look(context: &Context, arguments: &Arguments) -> Result<(Findings, Texts), Failure> {
    let (project, findings) = context.open_project()?;
    let selection = Selection::all()
        .with_locales(&arguments.locale, project.locales())?
        .with_statements(&arguments.statement, project.statements())?;
    let rehearsal = ExportOrder {
        mode: Mode::Look,
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
    Ok((found, report.texts))
}
