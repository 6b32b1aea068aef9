//! A project whose words are made from those of the source locale, on the fly.

use std::fmt;
use std::sync::Arc;

use super::{Config, Project};
use crate::diagnostic::{Diagnostic, Source};

/// Makes the words of a locale from a file of the source locale; the first argument is the locale's tag.
pub type Make = Arc<dyn Fn(&str, &Source) -> Source + Send + Sync>;

/// How the words of a project are made.
#[derive(Clone)]
pub(super) struct Derivation {
    source: String,
    make: Make,
}

impl Project {
    /// This project in other locales: it has these and no others, no ledgers, other settings, and words that are made
    /// from those of the source locale. Its facts are those of this one.
    pub fn derive(&self, tags: Vec<String>, config: Config, make: Make) -> Self {
        let source = self.config.source_locale.clone();
        Self { locales: tags, config, derivation: Some(Derivation { source, make }), ..self.clone() }
    }
}

impl Derivation {
    /// The locale whose files are read.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The words of the locale `tag`. What is found in the source's files has its place there.
    pub fn make(
        &self,
        tag: &str,
        (sources, found): (Vec<Source>, Vec<Diagnostic>),
    ) -> (Vec<Source>, Vec<Diagnostic>) {
        (sources.iter().map(|source| (self.make)(tag, source)).collect(), found)
    }
}

impl fmt::Debug for Derivation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Derivation").field("source", &self.source).finish_non_exhaustive()
    }
}
