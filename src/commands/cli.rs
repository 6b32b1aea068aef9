//! The command line as clap sees it. It holds no sentence: `help` sets them from the tool's own messages.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{ArgAction, ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::{
    ToolVoice, accept, check, completions, diff, explain, export, extract, fmt, help, import, init, locale,
    man, merge, rename, schema, status, suggest,
};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "comunicado", version)]
#[command(disable_help_flag = true, disable_help_subcommand = true, disable_version_flag = true)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub struct Cli {
    /// The project's folder; found from the current folder upwards if absent.
    #[arg(long, global = true, value_name = "DIR")]
    pub project: Option<PathBuf>,
    /// The language the tool speaks. Read before clap runs (see `voice`); here so that clap knows it.
    #[arg(long, global = true, value_name = "TAG")]
    pub ui_locale: Option<String>,
    /// When to use colours.
    #[arg(long, global = true, value_enum, default_value_t = ColorChoice::Auto, value_name = "WHEN")]
    pub color: ColorChoice,
    /// Prints help.
    #[arg(long, short, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
    /// Prints the version.
    #[arg(long, short = 'V', action = ArgAction::Version)]
    pub version: Option<bool>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands. Adding one: its file, its variant here, its arm in `run_command`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Publishes every edition.
    Export(export::Arguments),
    /// Finds what is missing or wrong.
    Check(check::Arguments),
    /// Tells what a kind of finding means.
    Explain(explain::Arguments),
    /// How far each translation is.
    Status(status::Arguments),
    /// The people of the project.
    Contacts(super::contacts::Arguments),
    /// The words that are agreed on.
    Glossary(super::glossary::Arguments),
    /// What changed in the source since.
    Diff(diff::Arguments),
    /// Records a yes.
    Accept(accept::Arguments),
    /// Writes a file for translators.
    Extract(extract::Arguments),
    /// Takes in what came back from translators.
    Merge(merge::Arguments),
    /// Takes in a document: a statement, or a translation.
    Import(import::Arguments),
    /// Shows what was translated before.
    Suggest(suggest::Arguments),
    /// Lays out files of words.
    Fmt(fmt::Arguments),
    /// Adds, lists and explains locales.
    Locale(locale::Arguments),
    /// Renames a message everywhere.
    Rename(rename::Arguments),
    /// Makes a small working project.
    Init(init::Arguments),
    /// Prints a JSON schema.
    Schema(schema::Arguments),
    /// Prints a completion script for a shell.
    Completions(completions::Arguments),
    /// Writes the manual pages.
    Man(man::Arguments),
}

/// The command line with its help in the voice's language.
pub fn command(voice: &ToolVoice) -> clap::Command {
    help::localize(Cli::command(), voice, &|_| true)
}

/// Parses the arguments, the program's name first. The help is made only where something is to be said of it.
///
/// # Errors
/// What clap refuses, and requests for help or the version; `usage::explain` answers them.
pub fn parse(arguments: &[OsString], voice: &ToolVoice) -> Result<Cli, clap::Error> {
    let parsed = Cli::command().try_get_matches_from(arguments);
    let matches = match parsed {
        Err(error) if error.kind() != ErrorKind::DisplayVersion => {
            let is_named = |name: &str| arguments.iter().any(|argument| argument == name);
            help::localize(Cli::command(), voice, &is_named).try_get_matches_from(arguments)?
        }
        parsed => parsed?,
    };
    Cli::from_arg_matches(&matches)
}
