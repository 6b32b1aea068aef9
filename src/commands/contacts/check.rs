//! `contacts check`: what is wrong with organizations and contacts, whatever the words of statements say.

use crate::commands::check::view_parser;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Diagnostic, Failure, Findings, Severity, Texts, View};
use crate::edition::Audience;
use crate::formats;
use crate::output::Mode;
use crate::press::{ContactOrder, Selection, publish_contacts, read_people};
use crate::project::Project;

/// The arguments of `contacts check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How to show what was found.
    #[arg(long, value_name = "FORMAT", default_value = "full", value_parser = view_parser())]
    pub format: &'static View,
    /// Exit code 1 for warnings too.
    #[arg(long)]
    pub strict: bool,
}

/// Reads the tables and shows what was found.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, opened) = context.open_project()?;
    let (_, found, sources) = read_people(&project);
    let mut findings = Findings::default();
    // Of the project itself only what concerns the tables: that there are two of one, for instance.
    let is_of_table = |finding: &Diagnostic| {
        let place = finding.primary.as_ref().and_then(|place| place.path.strip_prefix("data/"));
        place.is_some_and(|name| !name.contains('/'))
    };
    findings.extend(opened.into_iter().filter(is_of_table));
    findings.extend(found);
    findings.extend(find_in_sheet(&project)?);
    let mut texts = Texts::default();
    texts.extend(sources);
    let failing = if arguments.strict { Severity::Warning } else { Severity::Error };
    let is_refused = findings.iter().any(|finding| finding.severity >= failing);
    context.print_findings(findings, &texts, arguments.format, failing)?;
    Ok(if is_refused { Exit::Findings } else { Exit::Clean })
}

/// What the widest sheet would be refused for: cells that a spreadsheet would take for a formula.
fn find_in_sheet(project: &Project) -> Result<Vec<Diagnostic>, Failure> {
    let source = project.config().source_locale.clone();
    let known = [source.clone()];
    let selection = Selection::all().with_locales(&known, &known)?.with_formats(&["csv".into()], &["csv"])?;
    let order = ContactOrder {
        mode: Mode::Look,
        fallback: true,
        selection,
        ..ContactOrder::new(project, Audience::Internal)
    };
    let report = publish_contacts(project, Vec::new(), &order)?;
    let is_of_sheet = |finding: &Diagnostic| formats::KINDS.iter().any(|kind| kind.code == finding.kind.code);
    Ok(report.findings.iter().filter(|finding| is_of_sheet(finding)).cloned().collect())
}
