//! `import`: the documents that people have become statements and translations of the project, as a plan.

mod align;
mod archive;
mod archive_report;
mod document;
mod known;
mod place;
mod seed;
mod twin;

use std::path::PathBuf;

use super::export::audience_parser;
use super::{Context, Exit};
use crate::diagnostic::Failure;
use crate::project::named_encoding;
use crate::statement::Audience;

/// The arguments of `import`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A document; `-` is standard input.
    #[arg(value_name = "FILE", required_unless_present = "statements", conflicts_with = "statements")]
    pub file: Option<PathBuf>,
    /// A folder of documents, each of which becomes a statement.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["id", "date", "embargo", "statement", "report"])]
    pub statements: Option<PathBuf>,
    /// The id of the statement.
    #[arg(long, value_name = "ID", conflicts_with = "align")]
    pub id: Option<String>,
    /// The language of the document.
    #[arg(long, value_name = "TAG")]
    pub locale: Option<String>,
    /// The day, where the document gives none; that of the record, where it is laid beside a statement.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// The moment of the embargo, where that of the document cannot be read.
    #[arg(long, value_name = "MOMENT", conflicts_with = "align")]
    pub embargo: Option<String>,
    /// From where numbers without + are dialed.
    #[arg(long, value_name = "REGION", conflicts_with = "align")]
    pub region: Option<String>,
    /// Who may see the contacts.
    #[arg(long, value_name = "AUDIENCE", default_value = "public", value_parser = audience_parser(), conflicts_with = "align")]
    pub audience: Audience,
    /// What a text is in, where it is not UTF-8 and does not say so itself.
    #[arg(long, value_name = "ENCODING")]
    pub encoding: Option<String>,
    /// Takes what the document says otherwise.
    #[arg(long)]
    pub update: bool,
    /// How to show what was recognised.
    #[arg(long, value_enum, default_value_t = View::Table, conflicts_with = "align")]
    pub format: View,
    /// Lays the document, a translation, beside a statement.
    #[command(flatten)]
    pub alignment: align::AlignArguments,
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
    let encoding = arguments.encoding.as_deref().map(named_encoding).transpose()?;
    if let Some(folder) = &arguments.statements {
        return archive::run(context, arguments, folder, encoding);
    }
    // The parser asks for one of them.
    let Some(file) = &arguments.file else { return Ok(Exit::Failed) };
    match (&arguments.locale, &arguments.alignment.statement) {
        (Some(locale), Some(statement)) if arguments.alignment.align => {
            let order = align::Order {
                file,
                locale,
                statement,
                is_dry: arguments.dry_run,
                update: arguments.update,
                date: arguments.date.as_deref(),
                encoding,
            };
            align::run(context, &order, &arguments.alignment)
        }
        _ if arguments.alignment.align => Err(Failure::bare("failure-align-what", "")),
        _ => document::run(context, arguments, file, encoding),
    }
}
