//! A galley: a statement in one locale as far as its words go, errors and all, for those who compare and never print.

use super::order::settings;
use super::read_people;
use super::words::Words;
use crate::catalog::{Arguments, Layer, Locale};
use crate::edition::{Audience, Edition, Resolution, Settings, resolve};
use crate::project::Project;
use crate::statement::{Statement, read_statement};

/// A statement in one locale.
#[derive(Debug)]
pub struct Galley {
    /// Its facts.
    pub statement: Statement,
    /// The edition; words that are missing are the source’s.
    pub edition: Edition,
    /// What its messages’ variables stand for.
    pub arguments: Arguments,
    /// The words that it may use, its own first.
    pub layers: Vec<Layer>,
    /// Its locale, with what the project says of it.
    pub locale: Locale,
}

/// The statement `id` in the locale `tag`, for this audience. `None` where the project has no such locale, or where the
/// facts cannot be read.
pub fn read_galley(project: &Project, tag: &str, id: &str, audience: Audience) -> Option<Galley> {
    let words = Words::read(project);
    let at = words.locales().iter().position(|words| words.locale.as_str() == tag)?;
    let statement = read_statement(id, &project.statement_facts(id).0?).0?;
    let of_statement = words.read_statement(id);
    let (catalog, _) = words.catalog(at, &of_statement)?;
    let locale = words.locales().get(at)?.locale.clone();
    let settings = Settings { audience, ..settings(project.config(), &locale, true)? };
    let (directory, ..) = read_people(project);
    let Resolution { edition, arguments, .. } = resolve(&catalog, &statement, &directory, &locale, &settings);
    let layers = words.layers(at, Some(&of_statement));
    Some(Galley { statement, edition, arguments, layers, locale })
}
