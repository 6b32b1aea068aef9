//! `contacts check`: what is wrong with organizations and contacts, without a look at any words.

use crate::commands::check::view_parser;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Diagnostic, Failure, Findings, Severity, Texts, View};
use crate::press::read_people;

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
    let mut texts = Texts::default();
    texts.extend(sources);
    let failing = if arguments.strict { Severity::Warning } else { Severity::Error };
    let is_refused = findings.iter().any(|finding| finding.severity >= failing);
    context.print_findings(findings, &texts, arguments.format, failing)?;
    Ok(if is_refused { Exit::Findings } else { Exit::Clean })
}
