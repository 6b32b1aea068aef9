//! TBX (ISO 30042): the words that projects agree on, as translators’ programs exchange them. Version 2 (`martif`), which they
//! all read, and version 3 (`tbx`, ISO 30042:2019) are written and read.

mod read;
mod write;

#[cfg(test)]
mod tests;

pub use read::{MOST_CONCEPTS, is_glossary, read_concepts};
pub use write::{TbxVersion, write_glossary};

use crate::diagnostic::Span;

/// What a glossary of another program says of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// Its words in all languages, in the order of the file.
    pub words: Vec<Named>,
    /// Definitions and notes.
    pub notes: Vec<String>,
    /// What to say in place of what is forbidden.
    pub instead: Option<String>,
    /// Whether it stays in every language as it is.
    pub is_kept: bool,
    /// Where it stands.
    pub span: Span,
}

/// A word for a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The tag of its language, as the file writes it.
    pub tag: String,
    /// The word.
    pub text: String,
    /// Whether it is to be used.
    pub standing: Standing,
}

/// Whether a word is to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Before others.
    Preferred,
    /// It may be used.
    Admitted,
    /// It is not to be used.
    Forbidden,
}

impl Standing {
    /// What a status says, in the words of TBX 2 and 3 and of the programs that write their own; what is no status
    /// forbids nothing.
    pub fn read(status: &str) -> Self {
        let status = status.trim().to_lowercase();
        let is = |beginnings: &[&str]| beginnings.iter().any(|beginning| status.starts_with(beginning));
        if is(&["deprecated", "superseded", "obsolete", "forbidden", "not recommended", "notrecommended"]) {
            Self::Forbidden
        } else if is(&["preferred", "standardized", "legal", "regulated"]) {
            Self::Preferred
        } else {
            Self::Admitted
        }
    }
}
