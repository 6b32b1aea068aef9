//! `locale`: begins a language, and tells of those there are.

mod add;
mod conclusion;
mod facts;
mod files;
mod info;
mod list;
mod record;
mod remove;
mod rename;

use super::{Context, Exit};
use crate::catalog::Locale;
use crate::diagnostic::Failure;
use crate::project::Project;

/// The arguments of `locale`.
#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true, subcommand_required = true, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done with locales.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Begins a locale, or adds what its source has more.
    Add(add::Arguments),
    /// Lists the locales.
    List,
    /// Tells what is known of a language.
    Info(info::Arguments),
    /// Takes a locale out.
    Remove(remove::Arguments),
    /// Gives a locale another tag.
    Rename(rename::Arguments),
}

/// Runs one of them.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    match &arguments.command {
        Command::Add(arguments) => add::run(context, arguments),
        Command::List => list::run(context),
        Command::Info(arguments) => info::run(context, arguments),
        Command::Remove(arguments) => remove::run(context, arguments),
        Command::Rename(arguments) => rename::run(context, arguments),
    }
}

/// The source locale of a project.
fn source_locale(project: &Project) -> Result<Locale, Failure> {
    let source = project.config().source_locale.as_str();
    Locale::parse(source).map_err(|_| Failure::bare("failure-no-source-locale", source))
}

/// The locale of a tag that begins a new one.
fn new_locale(tag: &str) -> Result<Locale, Failure> {
    crate::catalog::read_new_locale(tag).map_err(|meant| match meant {
        Some(meant) => Failure::new("failure-locale-tag-near", tag, std::io::Error::other(meant)),
        None => Failure::bare("failure-locale-tag", tag),
    })
}

/// The locales of the project whose words this one takes where it has none of its own, nearest first.
fn lenders(locale: &Locale, source: &Locale, project: &Project) -> Vec<Locale> {
    let has = |other: &Locale| project.locales().iter().any(|tag| tag == other.as_str());
    let mut lenders: Vec<Locale> = locale.parents().into_iter().filter(has).collect();
    if source.is_same_language(locale) && source != locale && !lenders.contains(source) {
        lenders.push(source.clone());
    }
    lenders
}

/// A locale whose words another one takes may not go; under its new tag it may lend them still.
fn refuse_borrowed(project: &Project, tag: &str, new: Option<&Locale>) -> Result<(), Failure> {
    let borrows = |other: &&String| {
        let Ok(locale) = Locale::parse(other) else { return false };
        let parents = locale.parents();
        parents.iter().any(|parent| parent.as_str() == tag) && !new.is_some_and(|new| parents.contains(new))
    };
    match project.locales().iter().find(borrows) {
        Some(other) => Err(Failure::new("failure-locale-lends", tag, std::io::Error::other(other.clone()))),
        None => Ok(()),
    }
}
