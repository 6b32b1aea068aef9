//! `import`: the documents that people have become statements of the project, as a plan.

mod archive;
mod document;
mod place;

use std::path::PathBuf;

use super::export::audience_parser;
use super::{Context, Exit};
use crate::diagnostic::Failure;
use crate::statement::Audience;

/// The arguments of `import`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A document; `-` is standard input.
    #[arg(value_name = "FILE", required_unless_present = "statements", conflicts_with = "statements")]
    pub file: Option<PathBuf>,
    /// A folder of documents, each of which becomes a statement.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["id", "date", "embargo"])]
    pub statements: Option<PathBuf>,
    /// The id of the statement.
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    /// The language of the document.
    #[arg(long, value_name = "TAG")]
    pub locale: Option<String>,
    /// The day, where the document gives none.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// The moment of the embargo, where that of the document cannot be read.
    #[arg(long, value_name = "MOMENT")]
    pub embargo: Option<String>,
    /// From where numbers without + are dialed.
    #[arg(long, value_name = "REGION")]
    pub region: Option<String>,
    /// Who may see the contacts.
    #[arg(long, value_name = "AUDIENCE", default_value = "public", value_parser = audience_parser())]
    pub audience: Audience,
    /// Takes what the document says otherwise of known contacts.
    #[arg(long)]
    pub update: bool,
    /// How to show what was recognised.
    #[arg(long, value_enum, default_value_t = View::Table)]
    pub format: View,
    /// Writes nothing; shows what would change.
    #[arg(long)]
    pub dry_run: bool,
}

/// How the parts are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum View {
    /// For a terminal.
    Table,
    /// For programs.
    Json,
}

/// Imports a document, or those of a folder.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    match (&arguments.statements, &arguments.file) {
        (Some(folder), _) => archive::run(context, arguments, folder),
        (None, Some(file)) => document::run(context, arguments, file),
        // The parser asks for one of them.
        (None, None) => Ok(Exit::Failed),
    }
}
