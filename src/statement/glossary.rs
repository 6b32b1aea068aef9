//! The glossary: how terms are translated, which words are not to be used, what stays as it is.

use std::collections::BTreeMap;

use crate::diagnostic::Span;

/// What a row of the glossary asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// The term is translated with one of these words.
    Required,
    /// These words are not to be used.
    Forbidden,
    /// The term stands in every language as it is.
    DoNotTranslate,
}

/// The rows of `data/glossary.csv`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    /// In the order of the file.
    pub entries: Vec<GlossaryEntry>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossaryEntry {
    /// What it asks for.
    pub usage: Usage,
    /// The term in the source’s language, and other ways to write it. Empty in a row that forbids words everywhere.
    pub source: Vec<String>,
    /// Words by the tag of a locale: translations, or words that are forbidden there.
    pub words: BTreeMap<String, Vec<String>>,
    /// What to say in place of forbidden words.
    pub instead: Option<String>,
    /// What translators should know.
    pub note: Option<String>,
    /// Its row.
    pub span: Span,
}
