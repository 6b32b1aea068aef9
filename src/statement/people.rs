//! Who is in two rows of contacts: the same name, and an address, a number or an organization in common.

use std::hash::{BuildHasher, BuildHasherDefault};

use rustc_hash::{FxHashMap, FxHasher};

use super::Contact;
use super::cells::Row;
use super::kinds::REPEATED_PERSON;
use crate::diagnostic::Diagnostic;

/// The people of the rows so far: hashes of a name with a value, and where the row begins and ends. There may be a hundred
/// thousand of them, so nothing more is kept.
#[derive(Debug, Default)]
pub struct People {
    rows: FxHashMap<u64, (usize, usize)>,
}

impl People {
    /// Notes the person of a row, and tells if one before is the same.
    pub fn note(&mut self, row: &Row, contact: &Contact, found: &mut Vec<Diagnostic>) {
        let Some(name) = &contact.name else { return };
        let name = name.to_lowercase();
        let emails = contact.emails.iter().map(|email| email.unguarded().address.to_lowercase());
        let phones = contact.phones.iter().map(|phone| {
            let phone = phone.unguarded();
            format!("{} {}", phone.e164, phone.extension.as_deref().unwrap_or_default())
        });
        let organization = contact.organization.iter().map(|id| id.unguarded().as_str().to_owned());
        let hashes: Vec<u64> = emails
            .chain(phones)
            .chain(organization)
            .map(|value| BuildHasherDefault::<FxHasher>::default().hash_one((&name, value)))
            .collect();
        let first = hashes.iter().find_map(|hash| self.rows.get(hash)).copied();
        if let Some((start, end)) = first {
            let mut place = row.span.clone();
            (place.start, place.end) = (start, end);
            let finding = row.finding(&REPEATED_PERSON, "name", row.span.clone());
            let written = contact.name.clone().unwrap_or_default();
            found.push(finding.with("found", written).with_place(place));
        }
        for hash in hashes {
            self.rows.entry(hash).or_insert((row.span.start, row.span.end));
        }
    }
}
