//! `contacts`: the people of a project without its statements: listed, looked through, written as sheets, taken in.

mod check;
mod export;
pub(super) mod import;
mod list;

use super::{Context, Exit};
use crate::diagnostic::Failure;

/// The arguments of `contacts`.
#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true, subcommand_required = true, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done with contacts.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Shows who is there.
    List(list::Arguments),
    /// Finds what is wrong in the data.
    Check(check::Arguments),
    /// Writes contact sheets and cards.
    Export(export::Arguments),
    /// Takes people in from other programs.
    Import(import::Arguments),
}

/// Runs one of them.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    match &arguments.command {
        Command::List(arguments) => list::run(context, arguments),
        Command::Check(arguments) => check::run(context, arguments),
        Command::Export(arguments) => export::run(context, arguments),
        Command::Import(arguments) => import::run(context, arguments),
    }
}
