//! One file per command: its arguments and its run. What they share: the command line, the tool's voice and
//! the terminal.

mod accept;
mod check;
mod cli;
mod completions;
mod contacts;
mod context;
mod describe;
mod diff;
mod explain;
pub mod export;
mod extract;
mod fmt;
mod glossary;
mod help;
mod import;
mod init;
mod locale;
mod machine;
mod man;
mod manual;
mod merge;
mod recollection;
mod rename;
mod schema;
mod signature;
mod status;
mod suggest;
mod survey;
mod translation;
mod usage;
mod voice;

use std::ffi::OsString;
use std::process::ExitCode;

pub use cli::{Cli, Command};
pub use context::{Context, Exit};
pub use voice::ToolVoice;

use crate::diagnostic::{Failure, Kind};
use crate::{
    alignment, catalog, draft, edition, exchange, formats, intake, ledger, manuscript, output, project,
    statement,
};

/// Parses the command line, runs the command and returns the program's exit code: 0 clean, 1 findings,
/// 2 could not run. A reader that closes the pipe early is no failure.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let voice = ToolVoice::choose(&voice::wanted_locales(&arguments));
    let cli = match cli::parse(&arguments, &voice) {
        Ok(cli) => cli,
        Err(error) => return usage::explain(&error, &voice).into(),
    };
    let mut context = Context::new(voice, &cli);
    let spoken = cli.ui_locale.as_deref().map_or(Ok(()), ToolVoice::check);
    match spoken.and_then(|()| run_command(&mut context, cli.command)) {
        Ok(exit) => exit.into(),
        Err(failure) if context::is_broken_pipe(&failure) => Exit::Clean.into(),
        Err(failure) => {
            context.report_failure(&failure);
            Exit::Failed.into()
        }
    }
}

fn run_command(context: &mut Context, command: Command) -> Result<Exit, Failure> {
    match command {
        Command::Check(arguments) => check::run(context, &arguments),
        Command::Export(arguments) => export::run(context, &arguments),
        Command::Explain(arguments) => explain::run(context, &arguments),
        Command::Status(arguments) => status::run(context, &arguments),
        Command::Contacts(arguments) => contacts::run(context, &arguments),
        Command::Glossary(arguments) => glossary::run(context, &arguments),
        Command::Diff(arguments) => diff::run(context, &arguments),
        Command::Accept(arguments) => accept::run(context, &arguments),
        Command::Extract(arguments) => extract::run(context, &arguments),
        Command::Merge(arguments) => merge::run(context, &arguments),
        Command::Import(arguments) => import::run(context, &arguments),
        Command::Suggest(arguments) => suggest::run(context, &arguments),
        Command::Locale(arguments) => locale::run(context, &arguments),
        Command::Init(arguments) => init::run(context, &arguments),
        Command::Fmt(arguments) => fmt::run(context, &arguments),
        Command::Rename(arguments) => rename::run(context, &arguments),
        Command::Schema(arguments) => schema::run(context, &arguments),
        Command::Completions(arguments) => completions::run(context, &arguments),
        Command::Man(arguments) => man::run(context, &arguments),
    }
}

/// Every kind of finding there is, stage by stage.
pub fn kinds() -> Vec<&'static Kind> {
    let stages = [
        project::KINDS,
        catalog::KINDS,
        statement::KINDS,
        ledger::KINDS,
        edition::KINDS,
        formats::KINDS,
        output::KINDS,
        intake::KINDS,
        manuscript::KINDS,
        draft::KINDS,
        exchange::KINDS,
        alignment::KINDS,
    ];
    stages.into_iter().flatten().copied().chain(crate::check::kinds()).collect()
}
