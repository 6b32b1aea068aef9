//! `fmt`: lays out files of words, and changes nothing that they say.

use std::path::PathBuf;

use super::survey::report;
use super::{Context, Exit};
use crate::catalog::lay_out_resource;
use crate::diagnostic::{Arguments as Filled, Failure, Texts};
use crate::output::Revision;

/// The arguments of `fmt`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only these files, and those in these folders.
    #[arg(value_name = "PATH")]
    pub path: Vec<PathBuf>,
    /// Writes nothing; shows what would change, and exits 1 if anything would.
    #[arg(long)]
    pub check: bool,
    /// Writes nothing; shows what would change.
    #[arg(long)]
    pub dry_run: bool,
}

/// Lays the files out. What cannot be read in them stays as it is, and is told.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, _) = context.open_project()?;
    let (paths, mut findings) = project.word_files(&arguments.path)?;
    let mut revision = Revision::default();
    let mut texts = Texts::default();
    for path in &paths {
        let (source, found) = project.word_file(path);
        findings.extend(found);
        let Some(source) = source else { continue };
        let (edits, found) = lay_out_resource(&source);
        revision.edit(&source, &edits);
        if !found.is_empty() {
            texts.insert(&source);
            findings.extend(found);
        }
    }
    let is_plan = arguments.check || arguments.dry_run;
    if is_plan {
        context.print(&revision.to_diff())?;
    } else {
        revision.carry_out(project.root())?;
        context.print(&revision.changes().map(|(path, _)| format!("{path}\n")).collect::<String>())?;
    }
    let has_errors = report(context, findings, &texts);
    let changed = revision.changes().count();
    let (id, files) = match (changed, is_plan) {
        (0, _) => ("fmt-same", paths.len()),
        (_, true) => ("fmt-would-change", changed),
        (_, false) => ("fmt-changed", changed),
    };
    context.tell(id, &Filled::from([("files", files.into())]));
    Ok(if has_errors || (arguments.check && changed > 0) { Exit::Findings } else { Exit::Clean })
}
