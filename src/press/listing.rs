//! Which rows of the directory the statements list.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::statement::{Audience, Directory, Id, Statement, UNLISTED_ROW};

/// How many ids a finding names.
const NAMED: usize = 5;

/// The ids that statements list; nothing once a statement could not be read.
pub struct Listing {
    listed: Mutex<Option<Listed>>,
}

#[derive(Default)]
struct Listed {
    signatories: BTreeSet<Id>,
    contacts: BTreeSet<Id>,
}

impl Default for Listing {
    fn default() -> Self {
        Self { listed: Mutex::new(Some(Listed::default())) }
    }
}

impl Listing {
    /// Notes whom statements list that were passed over.
    pub fn note_ids(&self, signatories: Vec<Id>, contacts: Vec<Id>) {
        if let Some(listed) = &mut *self.listed.lock().unwrap_or_else(PoisonError::into_inner) {
            listed.signatories.extend(signatories);
            listed.contacts.extend(contacts);
        }
    }

    /// Notes whom a statement lists; `None` where it could not be read.
    pub fn note(&self, statement: Option<&Statement>) {
        let mut listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        match (statement, &mut *listed) {
            (Some(statement), Some(listed)) => {
                listed.signatories.extend(statement.signatories.iter().map(|(id, _)| id.clone()));
                listed.contacts.extend(statement.contacts.iter().map(|(id, _)| id.clone()));
            }
            (None, listed) => *listed = None,
            _ => {}
        }
    }

    /// The signatories and the contacts that are listed; `None` once a statement could not be read.
    pub fn listed(&self) -> Option<(Vec<String>, Vec<String>)> {
        let listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        let listed = listed.as_ref()?;
        let names = |ids: &BTreeSet<Id>| ids.iter().map(ToString::to_string).collect();
        Some((names(&listed.signatories), names(&listed.contacts)))
    }

    /// Notes what another run knows to be listed.
    pub fn note_all(&self, others: Option<(Vec<String>, Vec<String>)>) {
        let mut listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        match (others, &mut *listed) {
            (Some((signatories, contacts)), Some(listed)) => {
                listed.signatories.extend(signatories.iter().filter_map(|id| Id::parse(id).ok()));
                listed.contacts.extend(contacts.iter().filter_map(|id| Id::parse(id).ok()));
            }
            (None, listed) => *listed = None,
            _ => {}
        }
    }

    /// The rows that no statement lists, told once for each file, and only where most of its rows are listed: an address
    /// book of the whole movement is no mistake.
    pub fn find_unlisted(&self, directory: &Directory) -> Vec<Diagnostic> {
        let listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(listed) = &*listed else { return Vec::new() };
        let of_contacts: BTreeSet<Id> = listed
            .contacts
            .iter()
            .filter_map(|id| directory.contacts.belonging(id)?.1.map(|id| id.unguarded().clone()))
            .collect();
        let header = |file: &str| {
            directory
                .headers
                .iter()
                .find(|span| span.path.rsplit('/').next().is_some_and(|name| name.starts_with(file)))
        };
        let organizations = directory.organizations.keys();
        let organizations = tell(
            header("organizations."),
            organizations,
            |id| listed.signatories.contains(id) || of_contacts.contains(id),
            |_| true,
        );
        let contacts = tell(
            header("contacts."),
            directory.contacts.keys(),
            |id| listed.contacts.contains(id),
            |id| {
                // Who is for fewer stands in sheets of the project, and need not be in a statement.
                directory.contacts.belonging(id).is_some_and(|(audience, _)| audience == Audience::Public)
            },
        );
        organizations.into_iter().chain(contacts).collect()
    }
}

fn tell<'i>(
    header: Option<&Span>,
    ids: impl Iterator<Item = &'i Id>,
    is_listed: impl Fn(&Id) -> bool,
    is_public: impl Fn(&Id) -> bool,
) -> Option<Diagnostic> {
    let header = header?;
    let (mut all, mut unlisted) = (0_usize, Vec::new());
    for id in ids {
        all += 1;
        if !is_listed(id) {
            unlisted.push(id);
        }
    }
    if unlisted.len() * 2 > all {
        return None;
    }
    unlisted.retain(|id| is_public(id));
    if unlisted.is_empty() {
        return None;
    }
    let mut named = unlisted.iter().take(NAMED).map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
    if unlisted.len() > NAMED {
        named.push_str(", …");
    }
    Some(
        Diagnostic::new(&UNLISTED_ROW, header.clone())
            .with("file", header.path.to_string())
            .with("count", unlisted.len())
            .with("ids", named)
            .with_severity(Severity::Note),
    )
}
