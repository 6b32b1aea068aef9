//! Who of a file is new, who is known already, and what the rows of both are to say.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::candidate::{Candidate, read_person};
use super::kinds::AMBIGUOUS_PERSON;
use super::known::{Known, Who};
use super::person::Person;
use super::rows::Rows;
use crate::diagnostic::{Diagnostic, Edit, Source, Span};
use crate::statement::{Audience, CONTACT_COLUMNS, Directory, Id, Row, read_rows};

/// How people are taken in.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// Who may see them. Values of a known contact that more may see than these are marked.
    pub audience: Audience,
    /// From where telephone numbers without `+` are dialed (ISO 3166).
    pub region: Option<String>,
    /// Whether what a known contact lacks, or says otherwise, is taken.
    pub update: bool,
    /// Whether telephones stay as the file writes them.
    pub keeps_writing: bool,
}

/// What became of the people or the terms of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The changes to the file of contacts or terms.
    pub edits: Vec<Edit>,
    /// The ids of the new contacts, or the new terms.
    pub added: Vec<String>,
    /// For each person the contact that they are; nothing for those who were left out.
    pub ids: Vec<Option<String>>,
    /// How many are known already.
    pub known: usize,
    /// How many empty cells of known rows are filled in.
    pub filled: usize,
    /// Where the file and a known contact say different things.
    pub differences: Vec<Difference>,
}

/// A cell of a known contact or term that the file would have say something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The contact’s id, or the term.
    pub id: String,
    /// The column.
    pub column: String,
    /// What it says.
    pub before: String,
    /// What it would say.
    pub after: String,
}

/// Plans what `people` change in `contacts`, the text of the file (a heading at least), of which `directory` was read.
pub fn take_in(
    people: &[Person],
    contacts: &Source,
    directory: &Directory,
    order: &Intake,
) -> (Taken, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut taken = Taken::default();
    let (table, _) = read_rows(contacts, CONTACT_COLUMNS);
    let mut rows = Rows::new(contacts, &table, CONTACT_COLUMNS);
    let places: FxHashMap<&Span, &Row> = table.rows.iter().map(|row| (&row.span, row)).collect();
    let mut known = Known::of(directory);
    let mut ids: BTreeSet<String> = directory.contacts.keys().map(Id::to_string).collect();
    let mut fresh: Vec<(Candidate<'_>, String)> = Vec::new();
    for person in people {
        let Some(candidate) = read_person(person, directory, order, &mut found) else {
            taken.ids.push(None);
            continue;
        };
        let matches = known.matches(&candidate);
        match matches.as_slice() {
            [] => {
                let id = new_id(&candidate, &ids);
                ids.insert(id.clone());
                taken.ids.push(Some(id.clone()));
                known.meet(&candidate, fresh.len());
                fresh.push((candidate, id));
            }
            // Somebody of an earlier row, unless of another name.
            [Who::Fresh(at)] if fresh.get_mut(*at).is_some_and(|(first, _)| first.take_from(&candidate)) => {
                taken.ids.push(fresh.get(*at).map(|(_, id)| id.clone()));
                known.meet(&candidate, *at);
            }
            [Who::Contact(at)] => {
                let Some(contact) = known.contact(*at) else { continue };
                taken.known += 1;
                taken.ids.push(Some(contact.id.to_string()));
                let Some(row) = places.get(&contact.span) else { continue };
                for (column, value) in candidate.changes(contact, order) {
                    let cell = row.get(column).map(|cell| cell.trimmed().0).unwrap_or_default();
                    let after = match column {
                        "name" | "organization" | "role" | "place" | "notes" => value,
                        _ if cell.is_empty() => value,
                        _ => format!("{}; {value}", cell.trim_end_matches([';', ' '])),
                    };
                    if order.update {
                        rows.set(row, column, &after);
                    }
                    let (id, column, before) = (contact.id.to_string(), column.to_owned(), cell.to_owned());
                    taken.differences.push(Difference { id, column, before, after });
                }
            }
            several => {
                taken.ids.push(None);
                let name = |who: &Who| match who {
                    Who::Contact(at) => known.contact(*at).map_or("", |contact| contact.id.as_str()),
                    Who::Fresh(at) => fresh.get(*at).map_or("", |(_, id)| id),
                };
                found.push(ambiguous(&candidate, several.iter().map(name)));
            }
        }
    }
    for (candidate, id) in fresh {
        rows.add(candidate.cells(&id, order));
        taken.added.push(id);
    }
    taken.edits = rows.into_edits();
    (taken, found)
}

fn ambiguous<'c>(candidate: &Candidate<'_>, ids: impl Iterator<Item = &'c str>) -> Diagnostic {
    Diagnostic::new(&AMBIGUOUS_PERSON, candidate.span.clone())
        .with("name", candidate.name.as_str())
        .with("found", ids.collect::<Vec<_>>().join(", "))
}

/// An id that no contact has.
fn new_id(candidate: &Candidate<'_>, taken: &BTreeSet<String>) -> String {
    let text = match (&candidate.name, &candidate.organization) {
        (name, Some(organization)) if name.is_empty() => organization.to_string(),
        (name, _) => name.clone(),
    };
    let id = Id::parse(&text).or_else(|invalid| invalid.suggestion.ok_or(()));
    let base = id.map_or_else(|()| "contact".to_owned(), |id| id.to_string());
    // Room for a number.
    let base = base.get(..base.len().min(Id::LONGEST - 8)).unwrap_or(&base).trim_end_matches('-').to_owned();
    let free = |id: &String| !taken.contains(id) && Id::parse(id).is_ok();
    std::iter::once(base.clone()).chain((2..).map(|at| format!("{base}-{at}"))).find(free).unwrap_or(base)
}
