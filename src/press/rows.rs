//! The rows of the tables that statements share, as hashes: a statement depends on those that it lists, and on no other.

use blake3::Hasher;
use rustc_hash::FxHashMap;

use super::passing::{add_file, add_word};
use super::recall::{hash_name, short};
use crate::check::Names;
use crate::diagnostic::{Diagnostic, Source};
use crate::statement::{Directory, Statement};

/// What each row says, by [`hash_name`] of what it is to a statement.
pub type RowPrints = FxHashMap<u64, u64>;

/// Hashes the rows of organizations and contacts.
pub fn hash_rows(directory: &Directory, sources: &[Source]) -> RowPrints {
    let mut prints = RowPrints::default();
    for (id, organization) in &directory.organizations {
        let file = sources.iter().find(|file| file.path == organization.span.path);
        let text = file.and_then(|file| organization.span.of(&file.text)).unwrap_or_default();
        let print = hash_row(text);
        prints.insert(hash_name("signatory", id.as_str()), print);
        prints.insert(hash_name("organization", id.as_str()), print);
    }
    for (id, text) in directory.contacts.texts().1 {
        prints.insert(hash_name("contact", id.as_str()), hash_row(text));
    }
    prints
}

fn hash_row(text: &str) -> u64 {
    let mut hasher = Hasher::new();
    add_word(&mut hasher, text);
    short(&hasher)
}

/// The rows that a statement depends on, by [`hash_name`]: of its signatories, of its contacts, and of whom these speak for.
pub fn rows_of(statement: &Statement, directory: &Directory) -> Vec<u64> {
    let mut names = Vec::new();
    for (id, _) in &statement.signatories {
        names.push(hash_name("signatory", id.as_str()));
    }
    for (id, _) in &statement.contacts {
        names.push(hash_name("contact", id.as_str()));
        let contact = directory.contacts.get(id);
        let organization = contact.as_ref().and_then(|contact| contact.organization.as_ref());
        names.extend(organization.map(|id| hash_name("organization", id.unguarded().as_str())));
    }
    names
}

/// Adds to a hash what of the tables concerns every statement: how they are laid out, and the names, which no text may
/// misspell. Where something is to be mended in them, all that they say.
pub fn add_tables(
    hasher: &mut Hasher,
    (directory, findings): (&Directory, &[Diagnostic]),
    names: &Names,
    sources: &[Source],
) {
    for file in sources {
        add_word(hasher, &file.path);
        if !findings.is_empty() {
            add_file(hasher, file);
        }
    }
    for header in &directory.headers {
        let file = sources.iter().find(|file| file.path == header.path);
        add_word(hasher, file.and_then(|file| file.text.get(..header.end)).unwrap_or_default());
    }
    add_word(hasher, directory.contacts.texts().0);
    add_word(hasher, &format!("{names:?}"));
}
