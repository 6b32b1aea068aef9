//! Ids of statements, organizations, contacts, places and messages: what may become part of a path.

/// A valid id: 1 to 80 characters, ASCII lower-case letters, digits and single hyphens, beginning with a letter
/// and ending with a letter or digit. So it is a Fluent identifier, an HTML id and a safe name of a file (names
/// that Windows reserves, such as `con`, are refused) at once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
