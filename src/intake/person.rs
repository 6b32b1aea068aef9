//! Somebody as another program's file tells of them: texts, not yet looked at.

use crate::diagnostic::Span;
use crate::statement::Id;

/// Somebody, or an organization where there is no name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The organization: a name, or an id of ours.
    pub organization: String,
    /// What the person does, in words.
    pub role: String,
    /// Notes, in words.
    pub notes: String,
    /// Telephones.
    pub phones: Vec<Item>,
    /// E-mail addresses.
    pub emails: Vec<Item>,
    /// Sites.
    pub sites: Vec<Item>,
    /// Tags of languages.
    pub languages: Vec<Item>,
    /// Ids that are known already, by their column: a role, a place, a note.
    pub ids: Vec<(&'static str, Id)>,
    /// The number of the row, or of the card.
    pub number: usize,
    /// Where the file tells of them.
    pub span: Option<Span>,
}

/// A value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What it says; a mark of ours at its end counts.
    pub text: String,
    /// Kinds of telephone.
    pub kinds: Vec<&'static str>,
}

impl Item {
    /// A value of no kind.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), kinds: Vec::new() }
    }
}
