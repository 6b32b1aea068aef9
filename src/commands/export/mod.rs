//! `export`: publishes every statement in every locale, or shows what that would change.

mod pseudo;
mod table;
mod wanted;
mod watch;

use std::num::NonZeroUsize;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure};
use crate::formats::{DEFAULT_FORMATS, FORMATS};
use crate::output::{Mode, Shard};
use crate::press::{ExportOrder, Selection, Share, publish_project};
use crate::project::Project;

pub use wanted::{Wanted, audience_parser};

/// The arguments of `export`.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Arguments {
    /// What is wanted.
    #[command(flatten)]
    pub wanted: Wanted,
    /// Writes nothing; exit code 1 if the output is not what export would make.
    #[arg(long)]
    pub check: bool,
    /// How many statements to work on at once.
    #[arg(long, value_name = "NUMBER")]
    pub jobs: Option<NonZeroUsize>,
    /// Only this share of the statements.
    #[arg(long, value_name = "K/N", conflicts_with_all = PARTIAL)]
    pub shard: Option<Shard>,
    /// Puts all shares together.
    #[arg(long, conflicts_with_all = PARTIAL, conflicts_with = "shard")]
    pub join: bool,
    /// Publishes each change as it is saved.
    #[arg(long, conflicts_with_all = PARTIAL, conflicts_with_all = ["shard", "join"])]
    pub watch: bool,
}

/// What a run over a share, or over all shares, cannot be asked for: it is a part of a run over everything.
const PARTIAL: [&str; 5] = ["locale", "statement", "format", "check", "dry_run"];

/// Publishes the project.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    if arguments.watch {
        return watch::run(context, arguments);
    }
    let (project, findings) = context.open_project()?;
    let derived = pseudo::derive(&project, arguments)?;
    let is_pseudo = derived.is_some();
    let project = derived.unwrap_or(project);
    let order = order(&project, arguments)?;
    let bar = ProgressBar::hidden();
    let is_asked = |id: &&String| order.selection.has_statement(id) && order.share.has(id);
    let total = project.statements().iter().filter(is_asked).count();
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
    if let (Some(shard), false) = (arguments.shard, report.editions.is_empty() && is_faulty) {
        context.tell("export-shard", &Filled::from([("shard", shard.to_string().into())]));
    }
    table::show(context, &report, arguments)?;
    context.report(report.findings, &report.texts);
    if is_pseudo && !is_faulty && order.mode == Mode::Write {
        pseudo::tell(context, &order);
    }
    Ok(if is_faulty || (arguments.check && is_changed) { Exit::Findings } else { Exit::Clean })
}

/// What the arguments ask for.
fn order(project: &Project, arguments: &Arguments) -> Result<ExportOrder, Failure> {
    let wanted = &arguments.wanted;
    let formats: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    let selection = Selection::all()
        .with_locales(&wanted.locale, project.locales())?
        .with_statements(&wanted.statement, project.statements())?
        .with_formats(&wanted.format, &formats)?;
    refuse_unpublished(project, &wanted.format)?;
    let settled = ExportOrder::of(project, wanted.audience);
    let (out, shown) = wanted.folder((settled.out, settled.shown));
    Ok(ExportOrder {
        out,
        shown,
        audience: wanted.audience,
        mode: if arguments.check || wanted.dry_run { Mode::Plan } else { Mode::Write },
        overwrite: wanted.overwrite,
        fallback: wanted.fallback || settled.fallback,
        is_trusting: !arguments.check,
        selection,
        formula_guard: wanted.formula_guard.into(),
        jobs: arguments.jobs.map(NonZeroUsize::get),
        share: match (arguments.shard, arguments.join) {
            (Some(shard), _) => Share::Shard(shard),
            (None, true) => Share::Join,
            (None, false) => Share::Whole,
        },
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
