//! The messages and terms that a locale's words may refer to.

use crate::catalog::{Layer, Message, Resource, Term};

/// The files of one language, nearest first.
#[derive(Clone, Debug, Default)]
pub struct Lexicon<'a> {
    resources: Vec<&'a Resource>,
}

impl<'a> Lexicon<'a> {
    /// The files of these layers.
    pub fn new(layers: impl IntoIterator<Item = &'a Layer>) -> Self {
        let resources =
            layers.into_iter().flat_map(|layer| layer.resources.iter().map(|resource| &**resource));
        Self { resources: resources.collect() }
    }

    /// The files.
    pub fn resources(&self) -> impl Iterator<Item = &'a Resource> {
        self.resources.iter().copied()
    }

    /// The term of this id, without the `-`.
    pub fn term(&self, id: &str) -> Option<&'a Term> {
        self.resources.iter().find_map(|resource| resource.term(id))
    }

    /// The message of this id.
    pub fn message(&self, id: &str) -> Option<&'a Message> {
        self.resources.iter().find_map(|resource| resource.message(id))
    }

    /// The message of this id and its file.
    pub fn message_in(&self, id: &str) -> Option<(&'a Message, &'a Resource)> {
        self.resources.iter().find_map(|resource| Some((resource.message(id)?, *resource)))
    }

    /// The term of this id and its file.
    pub fn term_in(&self, id: &str) -> Option<(&'a Term, &'a Resource)> {
        self.resources.iter().find_map(|resource| Some((resource.term(id)?, *resource)))
    }
}
