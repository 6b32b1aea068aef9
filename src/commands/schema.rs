//! `schema`: prints the JSON schema of `comunicado.toml` or of an edition.

use super::{Context, Exit};
use crate::diagnostic::Failure;
use crate::{formats, project};

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
}

/// Prints the schema on stdout.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    context.print(&match arguments.what {
        What::Project => project::schema(),
        What::Edition => formats::schema(),
    })?;
    Ok(Exit::Clean)
}
