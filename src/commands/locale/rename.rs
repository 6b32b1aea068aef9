//! `locale rename`: gives a locale another tag, with its ledger, its settings and what is published of it.

use super::files::{change_settings, files_of, named_locale, remove_published, tell_settings};
use super::{new_locale, refuse_borrowed};
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure};
use crate::output::Revision;

/// The arguments of `locale rename`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The tag of the locale.
    #[arg(value_name = "OLD")]
    pub old: String,
    /// Its new tag.
    #[arg(value_name = "NEW")]
    pub new: String,
    /// Only lists what would move.
    #[arg(long)]
    pub dry_run: bool,
}

/// Plans it, and does it.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, _) = context.open_project()?;
    let old = named_locale(&project, &arguments.old)?;
    let new = new_locale(&arguments.new)?;
    if project.locales().iter().any(|tag| tag == new.as_str()) {
        return Err(Failure::bare("failure-locale-exists", new.as_str()));
    }
    refuse_borrowed(&project, &old, Some(&new))?;
    let Some(files) = files_of(context, &project, &old) else { return Ok(Exit::Findings) };
    let mut revision = Revision::default();
    let mut moves = String::new();
    let folder = format!("locales/{old}/");
    for file in &files {
        let name = file.path.strip_prefix(&folder).unwrap_or(&file.path);
        let path = format!("locales/{new}/{name}");
        moves.push_str(&format!("{} -> {path}\n", file.path));
        revision.create(path, file.text.clone());
        revision.remove(file);
    }
    if !change_settings(&project, &old, Some(new.as_str()), &mut revision) {
        tell_settings(context, &old);
    }
    if arguments.dry_run {
        context.print(&moves)?;
    } else {
        revision.carry_out(project.root())?;
    }
    let published = remove_published(context, &project, &old, arguments.dry_run)?;
    let filled = Filled::from([
        ("locale", old.as_str().into()),
        ("new", new.as_str().into()),
        ("files", files.len().into()),
        ("published", published.into()),
    ]);
    context.tell(if arguments.dry_run { "locale-would-rename" } else { "locale-renamed" }, &filled);
    if !arguments.dry_run {
        context.tell("locale-export-next", &filled);
    }
    Ok(Exit::Clean)
}
