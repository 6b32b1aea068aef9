//! Whether everybody whom a statement names is in the directory.

use super::read_directory::unknown_reference;
use super::{Directory, Id, Statement};
use crate::diagnostic::{Diagnostic, Span};

/// Reports each signatory and contact of the statement that the directory does not have.
pub fn check_references(statement: &Statement, directory: &Directory) -> Vec<Diagnostic> {
    let organizations = &directory.organizations;
    let mut found = find_unknown(
        "signatory",
        &statement.signatories,
        |id| organizations.contains_key(id),
        || organizations.keys(),
    );
    let contacts = &directory.contacts;
    found.extend(find_unknown(
        "contact",
        &statement.contacts,
        |id| contacts.contains_key(id),
        || contacts.keys(),
    ));
    found
}

fn find_unknown<'k, K: Iterator<Item = &'k Id>>(
    case: &'static str,
    ids: &[(Id, Span)],
    is_known: impl Fn(&Id) -> bool,
    known: impl Fn() -> K,
) -> Vec<Diagnostic> {
    let unknown = ids.iter().filter(|(id, _)| !is_known(id)).enumerate();
    // Where all are wrong, to look for what was meant by each would take hours.
    let looked_at = |at: usize| if at < 20 { usize::MAX } else { 0 };
    unknown
        .map(|(at, (id, span))| unknown_reference(case, id, known().take(looked_at(at)), span.clone()))
        .collect()
}
