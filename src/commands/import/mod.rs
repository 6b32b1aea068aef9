//! `import`: what exists as a document becomes words of the project.

pub mod align;
mod seed;

use std::path::PathBuf;

use super::{Context, Exit};
use crate::diagnostic::Failure;

/// The arguments of `import`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Lays the document, a translation, beside the statement.
    #[arg(long, required = true, requires = "locale", requires = "statement")]
    pub align: bool,
    /// The locale of the document.
    #[arg(long, value_name = "TAG")]
    pub locale: Option<String>,
    /// The statement.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Option<String>,
    /// What is asked of an alignment.
    #[command(flatten)]
    pub alignment: align::AlignArguments,
    /// Writes nothing; shows what would change.
    #[arg(long)]
    pub dry_run: bool,
}

/// Runs it.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let Arguments { file, locale, statement, alignment, dry_run, .. } = arguments;
    let order = align::Order {
        file,
        locale: locale.as_deref().unwrap_or_default(),
        statement: statement.as_deref().unwrap_or_default(),
        is_dry: *dry_run,
    };
    align::run(context, &order, alignment)
}
