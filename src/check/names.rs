//! The names that must not change from language to language: people and organizations of the directory.

use crate::statement::Directory;

/// Names of people and organizations.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// People.
    pub people: Vec<String>,
    /// Organizations: id and name as signed, and the short form where there is one.
    pub organizations: Vec<Organization>,
}

/// An organization's names.
#[derive(Clone, Debug)]
pub struct Organization {
    /// Its id, also that of the message with its name in another language.
    pub id: String,
    /// The name as signed.
    pub name: String,
    /// An acronym it uses.
    pub short: Option<String>,
}

impl Names {
    /// The names in a directory.
    pub fn of(directory: &Directory) -> Self {
        Self {
            people: directory.contacts.names().collect(),
            organizations: directory
                .organizations
                .values()
                .map(|organization| Organization {
                    id: organization.id.as_str().to_owned(),
                    name: organization.name.clone(),
                    short: organization.short.clone(),
                })
                .collect(),
        }
    }

    /// Whether `id` is that of an organization.
    pub fn has_organization(&self, id: &str) -> bool {
        self.organizations.iter().any(|organization| organization.id == id)
    }

    /// Whether some name holds this text.
    pub fn hold(&self, text: &str) -> bool {
        self.people.iter().any(|name| name.contains(text))
            || self.organizations.iter().any(|organization| {
                organization.name.contains(text)
                    || organization.short.as_deref().is_some_and(|short| short.contains(text))
            })
    }
}
