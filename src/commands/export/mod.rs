//! `export`: publishes every statement in every locale, or shows what that would change.

mod pseudo;
mod table;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure};
use crate::edition::Audience;
use crate::formats::{DEFAULT_FORMATS, FORMATS, FormulaGuard};
use crate::output::Mode;
use crate::press::{ExportOrder, Selection, publish_project};
use crate::project::Project;

/// The arguments of `export`.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Arguments {
    /// Only these locales.
    #[arg(long, value_name = "TAG")]
    pub locale: Vec<String>,
    /// Only these statements.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Vec<String>,
    /// Only these formats.
    #[arg(long, value_name = "FORMAT")]
    pub format: Vec<String>,
    /// For whom.
    #[arg(long, value_name = "AUDIENCE", default_value = "public", value_parser = audience_parser())]
    pub audience: Audience,
    /// Where to write, instead of the folder that the settings name.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Writes nothing; exit code 1 if the output is not what export would make.
    #[arg(long)]
    pub check: bool,
    /// Writes nothing; shows what would be written.
    #[arg(long)]
    pub dry_run: bool,
    /// Publishes incomplete editions, their foreign passages marked.
    #[arg(long)]
    pub fallback: bool,
    /// Replaces published files that somebody edited.
    #[arg(long)]
    pub overwrite: bool,
    /// What becomes of cells that a spreadsheet would take for a formula.
    #[arg(long, value_enum, default_value_t = Guard::Refuse, value_name = "GUARD")]
    pub formula_guard: Guard,
    /// How many statements to work on at once.
    #[arg(long, value_name = "NUMBER")]
    pub jobs: Option<NonZeroUsize>,
}

/// What becomes of cells that a spreadsheet would take for a formula.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Guard {
    /// A finding; nothing is written.
    #[default]
    Refuse,
    /// An apostrophe before it, and a warning.
    Escape,
}

impl From<Guard> for FormulaGuard {
    fn from(guard: Guard) -> Self {
        match guard {
            Guard::Refuse => Self::Refuse,
            Guard::Escape => Self::Escape,
        }
    }
}

/// The audiences by their names.
pub(super) fn audience_parser() -> impl TypedValueParser<Value = Audience> {
    let names = Audience::ALL.map(Audience::name);
    PossibleValuesParser::new(names).try_map(|name| Audience::parse(&name).ok_or("no such audience"))
}

/// Publishes the project.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, findings) = context.open_project()?;
    let derived = pseudo::derive(&project, arguments)?;
    let is_pseudo = derived.is_some();
    let project = derived.unwrap_or(project);
    let order = order(&project, arguments)?;
    let bar = ProgressBar::hidden();
    let total = project.statements().iter().filter(|id| order.selection.has_statement(id)).count();
    bar.set_length(total as u64);
    let is_watched = context.is_watched();
    let step = || {
        bar.inc(1);
        // Work of a blink needs no bar.
        if is_watched && bar.is_hidden() && bar.elapsed().as_millis() > 500 {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.set_style(ProgressStyle::default_bar());
        }
    };
    let report = publish_project(&project, findings, &order, &step);
    bar.finish_and_clear();
    let mut report = report?;
    if is_pseudo {
        pseudo::quiet(&mut report);
    }
    let is_changed = !report.plan.is_empty();
    if !order.audience.is_public() {
        let filled = [("audience", order.audience.name().into()), ("path", order.shown.as_str().into())];
        context.tell("export-audience", &Filled::from(filled));
    }
    let is_faulty = report.has_errors();
    table::show(context, &report, arguments)?;
    context.report(report.findings, &report.texts);
    if is_pseudo && !is_faulty && order.mode == Mode::Write {
        pseudo::tell(context, &order);
    }
    Ok(if is_faulty || (arguments.check && is_changed) { Exit::Findings } else { Exit::Clean })
}

/// What the arguments ask for.
fn order(project: &Project, arguments: &Arguments) -> Result<ExportOrder, Failure> {
    let formats: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    let selection = Selection::all()
        .with_locales(&arguments.locale, project.locales())?
        .with_statements(&arguments.statement, project.statements())?
        .with_formats(&arguments.format, &formats)?;
    refuse_unpublished(project, &arguments.format)?;
    let settled = ExportOrder::of(project, arguments.audience);
    Ok(ExportOrder {
        out: arguments.out.clone().unwrap_or(settled.out),
        shown: arguments.out.as_ref().map_or(settled.shown, |out| out.display().to_string()),
        audience: arguments.audience,
        mode: if arguments.check || arguments.dry_run { Mode::Plan } else { Mode::Write },
        overwrite: arguments.overwrite,
        fallback: arguments.fallback || settled.fallback,
        is_trusting: !arguments.check,
        selection,
        formula_guard: arguments.formula_guard.into(),
        jobs: arguments.jobs.map(NonZeroUsize::get),
    })
}

/// A format that the settings leave out would be asked for in vain.
fn refuse_unpublished(project: &Project, asked: &[String]) -> Result<(), Failure> {
    let published: Vec<&str> = match &project.config().export.formats {
        Some(formats) => formats.iter().map(|format| format.value.as_str()).collect(),
        None => DEFAULT_FORMATS.to_vec(),
    };
    let is_published = |name: &&String| published.iter().any(|known| known.eq_ignore_ascii_case(name));
    match asked.iter().find(|name| !is_published(name)) {
        Some(name) => {
            let known = std::io::Error::other(published.join(", "));
            Err(Failure::new("failure-unpublished-format", name, known))
        }
        None => Ok(()),
    }
}
