//! `completions`: prints the script that completes our commands and options in a shell.

use clap_complete::Shell;

use super::{Context, Exit, cli};
use crate::diagnostic::Failure;

/// The arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The shell.
    #[arg(value_enum)]
    pub shell: Shell,
}

/// Prints the script on stdout.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut cli::command(context.voice()), "comunicado", &mut script);
    context.print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Clean)
}
