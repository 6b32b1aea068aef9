//! What `export` and `contacts export` both are told: what is wanted, for whom, where and how.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::edition::Audience;
use crate::formats::FormulaGuard;

/// The arguments that both commands have.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Wanted {
    /// Only these locales.
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub locale: Vec<String>,
    /// Only these statements.
    #[arg(long, value_name = "STATEMENT", value_delimiter = ',')]
    pub statement: Vec<String>,
    /// Only these formats.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',')]
    pub format: Vec<String>,
    /// For whom.
    #[arg(long, value_name = "AUDIENCE", default_value = "public", value_parser = audience_parser())]
    pub audience: Audience,
    /// Where to write, instead of the folder that the settings name.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Writes nothing; shows what would be written.
    #[arg(long)]
    pub dry_run: bool,
    /// Writes what is not wholly translated, its foreign passages marked.
    #[arg(long)]
    pub fallback: bool,
    /// Replaces files that somebody edited.
    #[arg(long)]
    pub overwrite: bool,
    /// What becomes of cells that a spreadsheet would take for a formula.
    #[arg(long, value_enum, default_value_t = Guard::Refuse, value_name = "GUARD")]
    pub formula_guard: Guard,
}

impl Wanted {
    /// The folder to write to and its name in messages: the one that is asked for, else the one that is settled.
    pub fn folder(&self, settled: (PathBuf, String)) -> (PathBuf, String) {
        self.out.as_ref().map_or(settled, |out| (out.clone(), out.display().to_string()))
    }
}

/// What becomes of cells that a spreadsheet would take for a formula.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Guard {
    /// A finding; nothing is written.
    #[default]
    Refuse,
    /// An apostrophe before it, and a warning.
    Escape,
}

impl From<Guard> for FormulaGuard {
    fn from(guard: Guard) -> Self {
        match guard {
            Guard::Refuse => Self::Refuse,
            Guard::Escape => Self::Escape,
        }
    }
}

/// The audiences by their names.
pub fn audience_parser() -> impl TypedValueParser<Value = Audience> {
    let names = Audience::ALL.map(Audience::name);
    PossibleValuesParser::new(names).try_map(|name| Audience::parse(&name).ok_or("no such audience"))
}
