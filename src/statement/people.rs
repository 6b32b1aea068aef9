//! Who is in two rows of contacts: the same name, and an address, a number or an organization in common.

use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, BuildHasherDefault};

use rustc_hash::{FxHashMap, FxHasher};

use super::cells::Row;
use super::kinds::REPEATED_PERSON;
use super::{Contact, ContactTable, Id};
use crate::diagnostic::Diagnostic;

/// Who has which name. There may be a hundred thousand people, so names are kept as hashes.
#[derive(Debug, Default)]
pub struct People {
    /// By name the first who has it; nobody where that one is among the namesakes.
    first: FxHashMap<u64, Option<Id>>,
    /// Who has a name that somebody else has, too, in the order of the rows.
    namesakes: Vec<(u64, Id)>,
}

impl People {
    /// Notes the person of the next row.
    pub fn note(&mut self, contact: &Contact) {
        let Some(name) = &contact.name else { return };
        let name = hash(&name.to_lowercase());
        match self.first.entry(name) {
            Entry::Vacant(entry) => drop(entry.insert(Some(contact.id.clone()))),
            Entry::Occupied(mut entry) => {
                let first = entry.get_mut().take().map(|first| (name, first));
                self.namesakes.extend(first);
                self.namesakes.push((name, contact.id.clone()));
            }
        }
    }

    /// Tells which namesakes are the same person.
    pub fn tell_repeated(mut self, contacts: &ContactTable, found: &mut Vec<Diagnostic>) {
        self.namesakes.sort_by_key(|(name, _)| *name);
        let mut repeated = Vec::new();
        for namesakes in self.namesakes.chunk_by(|(one, _), (other, _)| one == other) {
            let mut rows = FxHashMap::default();
            for (_, id) in namesakes {
                let Some((row, contact)) = contacts.row(id) else { continue };
                repeated.extend(find_repeated(&mut rows, &row, &contact));
            }
        }
        repeated.sort_by(|one: &Diagnostic, other| one.primary.cmp(&other.primary));
        found.append(&mut repeated);
    }
}

/// Notes what makes the person of a row one of several of that name, and tells if a row before says the same.
fn find_repeated(
    rows: &mut FxHashMap<u64, (usize, usize)>,
    row: &Row,
    contact: &Contact,
) -> Option<Diagnostic> {
    let written = contact.name.as_ref()?;
    let name = written.to_lowercase();
    let emails = contact.emails.iter().map(|email| email.unguarded().address.to_lowercase());
    let phones = contact.phones.iter().map(|phone| {
        let phone = phone.unguarded();
        format!("{} {}", phone.e164, phone.extension.as_deref().unwrap_or_default())
    });
    let organization = contact.organization.iter().map(|id| id.unguarded().as_str().to_owned());
    let values: Vec<u64> =
        emails.chain(phones).chain(organization).map(|value| hash(&(&name, value))).collect();
    let first = values.iter().find_map(|value| rows.get(value)).copied();
    for value in values {
        rows.entry(value).or_insert((row.span.start, row.span.end));
    }
    let mut place = row.span.clone();
    (place.start, place.end) = first?;
    let finding = row.finding(&REPEATED_PERSON, "name", row.span.clone());
    Some(finding.with("found", written.as_str()).with_place(place))
}

fn hash(value: &impl std::hash::Hash) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(value)
}
