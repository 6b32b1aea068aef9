//! `locale remove`: takes a locale out, with its settings and what is published of it.

use super::files::{change_settings, files_of, named_locale, remove_published, tell_settings};
use super::refuse_borrowed;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure};
use crate::output::Revision;

/// The arguments of `locale remove`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The tag of the locale.
    #[arg(value_name = "TAG")]
    pub tag: String,
    /// Only lists what would go.
    #[arg(long)]
    pub dry_run: bool,
}

/// Plans it, and does it.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, _) = context.open_project()?;
    let tag = named_locale(&project, &arguments.tag)?;
    if tag == project.config().source_locale {
        return Err(Failure::bare("failure-source-stays", &tag));
    }
    refuse_borrowed(&project, &tag, None)?;
    let Some(files) = files_of(context, &project, &tag) else { return Ok(Exit::Findings) };
    let mut revision = Revision::default();
    files.iter().for_each(|file| revision.remove(file));
    if !change_settings(&project, &tag, None, &mut revision) {
        tell_settings(context, &tag);
    }
    if arguments.dry_run {
        context.print(&files.iter().map(|file| format!("- {}\n", file.path)).collect::<String>())?;
    } else {
        revision.carry_out(project.root())?;
    }
    let published = remove_published(context, &project, &tag, arguments.dry_run)?;
    let filled = Filled::from([
        ("locale", tag.as_str().into()),
        ("files", files.len().into()),
        ("published", published.into()),
    ]);
    context.tell(if arguments.dry_run { "locale-would-remove" } else { "locale-removed" }, &filled);
    if published > 0 && !arguments.dry_run {
        context.tell("locale-export-next", &filled);
    }
    Ok(Exit::Clean)
}
