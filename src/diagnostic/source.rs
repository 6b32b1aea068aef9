//! A file of the project as it was read: its path and its text.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Span;

/// One file, read once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Path relative to the project's root, with `/` between folders.
    pub path: Arc<str>,
    /// The whole text, UTF-8, without a byte order mark.
    pub text: Arc<str>,
}

impl Source {
    /// A file of this path and text.
    pub fn new(path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// The bytes `start..end` of this file as a place.
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.path.clone(), start, end)
    }
}

/// The texts of the files that findings speak of, by path.
#[derive(Clone, Debug, Default)]
pub struct Texts(BTreeMap<Arc<str>, Arc<str>>);

impl Texts {
    /// Remembers the text of a file.
    pub fn insert(&mut self, source: &Source) {
        self.0.insert(source.path.clone(), source.text.clone());
    }

    /// Remembers the texts of other files too.
    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// The files in the order of their paths, each with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (&**path, &**text))
    }

    /// The text of the file at `path`.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(|text| &**text)
    }
}

impl Extend<Source> for Texts {
    fn extend<I: IntoIterator<Item = Source>>(&mut self, sources: I) {
        for source in sources {
            self.insert(&source);
        }
    }
}
