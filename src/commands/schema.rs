//! `schema`: prints the JSON schema of `comunicado.toml`, of an edition, of findings, of a locale’s own file, of lines to a program or of suggestions.

use super::{Context, Exit};
use crate::diagnostic::Failure;
use crate::{catalog, diagnostic, exchange, formats, project};

/// The arguments of `schema`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Which schema.
    #[arg(value_enum, default_value_t = What::Project)]
    pub what: What,
}

/// What a schema describes.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum What {
    /// `comunicado.toml`.
    Project,
    /// `edition.json`.
    Edition,
    /// What `check --format json` prints.
    Findings,
    /// `locales/<locale>/locale.toml`.
    Locale,
    /// The lines of a program that translates.
    Machine,
    /// What `suggest --format json` prints.
    Suggestions,
}

/// Prints the schema on stdout.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    context.print(&match arguments.what {
        What::Project => project::schema(),
        What::Edition => formats::schema(),
        What::Findings => diagnostic::schema(),
        What::Locale => catalog::customs_schema(),
        What::Machine => exchange::machine_schema(),
        What::Suggestions => exchange::suggestions_schema(),
    })?;
    Ok(Exit::Clean)
}
