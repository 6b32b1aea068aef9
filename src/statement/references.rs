//! Whether everybody whom a statement names is in the directory.

use super::read_directory::unknown_reference;
use super::{Directory, Statement};
use crate::diagnostic::Diagnostic;

/// Reports each signatory and contact of the statement that the directory does not have.
pub fn check_references(statement: &Statement, directory: &Directory) -> Vec<Diagnostic> {
    let signatories =
        statement.signatories.iter().filter(|(id, _)| !directory.organizations.contains_key(id)).map(
            |(id, span)| unknown_reference("signatory", id, directory.organizations.keys(), span.clone()),
        );
    let contacts = statement
        .contacts
        .iter()
        .filter(|(id, _)| !directory.contacts.contains_key(id))
        .map(|(id, span)| unknown_reference("contact", id, directory.contacts.keys(), span.clone()));
    signatories.chain(contacts).collect()
}
