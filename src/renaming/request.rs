//! What is to be renamed, as the project knows it.

use std::io;

use super::scope::{read_scope, scopes};
use crate::catalog::Name;
use crate::diagnostic::{Failure, nearest};
use crate::edition::is_fixed_message;
use crate::project::Project;
use crate::statement::read_directory;

/// A renaming that can be done, or has been.
pub(super) struct Request {
    pub from: Name,
    pub to: Name,
    /// Where the name belongs: a statement, or nothing for what all share.
    pub scope: String,
    /// The column of `data/contacts.csv` that names such messages.
    pub column: Option<&'static str>,
    /// Whether nothing is called `from` any more and something is called `to`.
    pub is_done: bool,
}

impl Request {
    /// Which of these scopes may use the name.
    pub fn reach(&self, scopes: Vec<String>) -> impl Iterator<Item = String> {
        scopes.into_iter().filter(|scope| self.scope.is_empty() || *scope == self.scope)
    }
}

/// Where something of one name was found.
#[derive(Default)]
struct Bearers {
    scopes: Vec<String>,
    files: Vec<String>,
}

/// Finds out what is meant, and whether it can be.
pub(super) fn resolve_request(
    project: &Project,
    old: &str,
    new: &str,
    statement: Option<&str>,
) -> Result<Request, Failure> {
    let no_name = |text: &str| Failure::bare("failure-no-name", text);
    let written = Name::parse(old).ok_or_else(|| no_name(old))?;
    // `-term` looks like an option, so its hyphen may be left out.
    let as_term = Name { is_term: true, ..written.clone() };
    let meant = [(written.clone(), new_name(&written, new)), (as_term.clone(), new_name(&as_term, new))];
    let mut found: Vec<[Bearers; 2]> = (0..meant.len()).map(|_| Default::default()).collect();
    let mut known = Vec::new();
    for scope in scopes(project) {
        let words = read_scope(project, &scope);
        for ((from, to), bearers) in meant.iter().zip(&mut found) {
            for (name, bearers) in [Some(from), to.as_ref()].into_iter().zip(bearers) {
                let files: Vec<String> = name
                    .iter()
                    .flat_map(|name| words.having(name))
                    .map(|resource| resource.path().to_owned())
                    .collect();
                if !files.is_empty() {
                    bearers.scopes.push(scope.clone());
                    bearers.files.extend(files);
                }
            }
        }
        for resource in words.resources.iter().flatten() {
            known.extend(resource.messages().iter().map(|message| message.id.clone()));
            known.extend(resource.terms().iter().map(|term| format!("-{}", term.id)));
        }
    }
    let is_wanted = |scope: &String| statement.is_none_or(|statement| statement == scope);
    let at = found.iter().position(|[old, _]| old.scopes.iter().any(is_wanted));
    let Some(at) = at else {
        let done = meant.into_iter().zip(found).find(|(_, [_, new])| new.scopes.iter().any(is_wanted));
        if let Some(((from, Some(to)), [_, new])) = done {
            let scope = new.scopes.into_iter().find(is_wanted).unwrap_or_default();
            return Ok(Request { from, to, scope, column: None, is_done: true });
        }
        let near = nearest(old, known.iter().map(String::as_str));
        let doing = if near.is_some() { "failure-unknown-message-near" } else { "failure-unknown-message" };
        return Err(Failure::new(doing, old, io::Error::other(near.unwrap_or_default())));
    };
    let ((from, to), [old_bearers, new_bearers]) =
        meant.into_iter().zip(found).nth(at).ok_or_else(|| no_name(old))?;
    let to = to.ok_or_else(|| no_name(new))?;
    let scopes: Vec<&String> = old_bearers.scopes.iter().filter(|scope| is_wanted(scope)).collect();
    let [scope] = scopes.as_slice() else {
        let scopes: Vec<&str> =
            scopes.iter().map(|scope| scope.as_str()).filter(|scope| !scope.is_empty()).collect();
        return Err(Failure::new("failure-ambiguous-name", old, io::Error::other(scopes.join(", "))));
    };
    let scope = (*scope).clone();
    if from == to {
        return Ok(Request { from, to, scope, column: None, is_done: true });
    }
    // Shared words and those of a statement meet in its editions.
    let meets = |other: &String| scope.is_empty() || other.is_empty() || *other == scope;
    if new_bearers.scopes.iter().any(meets) {
        let place = new_bearers.files.first().cloned().unwrap_or_default();
        return Err(Failure::new("failure-name-taken", to.to_string(), io::Error::other(place)));
    }
    let is_in = |file: &str| old_bearers.files.iter().any(|path| path.ends_with(file));
    let is_fixed = match from.attribute.as_deref() {
        None => is_fixed_message(&from.id),
        Some("full") => is_in("/places.ftl"),
        Some("short") => is_in("/organizations.ftl"),
        Some(_) => false,
    };
    if is_fixed && !from.is_term {
        return Err(Failure::bare("failure-fixed-name", from.to_string()));
    }
    if is_in("/organizations.ftl") && !from.is_term {
        let (organizations, contacts) = (project.organizations().0, project.contacts().0);
        let (directory, _) = read_directory(organizations.as_ref(), contacts.as_ref());
        if directory.organizations.contains_key(from.id.as_str()) {
            return Err(Failure::bare("failure-name-of-organization", from.to_string()));
        }
    }
    let columns = [("/places.ftl", "place"), ("/roles.ftl", "role"), ("/notes.ftl", "notes")];
    let column = columns.into_iter().find(|(file, _)| scope.is_empty() && !from.is_term && is_in(file));
    let column = column.map(|(_, column)| column);
    Ok(Request { from, to, scope, column, is_done: false })
}

/// The new name of `old`: whole, or only the part that changes.
fn new_name(old: &Name, new: &str) -> Option<Name> {
    if old.attribute.is_some() {
        let new = new.strip_prefix('.').unwrap_or(new);
        let bare = Name { attribute: None, ..old.clone() };
        let whole = if new.contains('.') { new.to_owned() } else { format!("{bare}.{new}") };
        return Name::parse(&whole).filter(|new| new.is_term == old.is_term && new.id == old.id);
    }
    let bare = if old.is_term { new.strip_prefix('-').unwrap_or(new) } else { new };
    let name = Name::parse(bare).filter(|new| new.attribute.is_none() && !new.is_term)?;
    Some(Name { is_term: old.is_term, ..name })
}
