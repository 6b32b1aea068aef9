//! Who is in the data already, by what people are known again by.

use std::collections::BTreeMap;

use super::candidate::{Candidate, fold, keys_of};
use crate::statement::{Contact, Directory, Marked};

/// The contacts by what people are known again by.
pub struct Known {
    people: Vec<Contact>,
    contacts: BTreeMap<String, Vec<usize>>,
}

impl Known {
    /// The contacts of a directory.
    pub fn of(directory: &Directory) -> Self {
        let people: Vec<Contact> = directory.contacts.values().collect();
        let mut contacts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, contact) in people.iter().enumerate() {
            let mut keys = vec![format!("name {}", fold(contact.name.as_deref().unwrap_or_default()))];
            for column in ["emails", "phones"] {
                keys.extend(keys_of(contact, column).into_iter().map(|key| format!("{column} {key}")));
            }
            keys.into_iter().for_each(|key| contacts.entry(key).or_default().push(at));
        }
        Self { people, contacts }
    }

    fn named(&self, key: &str) -> impl Iterator<Item = &Contact> + use<'_> {
        self.contacts.get(key).into_iter().flatten().filter_map(|at| self.people.get(*at))
    }

    /// Who the candidate may be: by address; else by a number, unless the names differ, as colleagues share a telephone;
    /// else by name, unless the organizations differ.
    pub fn matches(&self, candidate: &Candidate<'_>) -> Vec<&Contact> {
        let by = |column: &str| -> Vec<&Contact> {
            let values = candidate.values.get(column).into_iter().flatten();
            let mut contacts: Vec<&Contact> = Vec::new();
            for contact in values.flat_map(|(key, ..)| self.named(&format!("{column} {key}"))) {
                if !contacts.iter().any(|known| known.id == contact.id) {
                    contacts.push(contact);
                }
            }
            contacts
        };
        let name = fold(&candidate.name);
        let own_name = |contact: &Contact| fold(contact.name.as_deref().unwrap_or_default());
        let is_of_other = |contact: &Contact| {
            let organization = contact.organization.as_ref().map(Marked::unguarded);
            organization.is_some()
                && candidate.organization.is_some()
                && organization != candidate.organization.as_ref()
        };
        let by_email = by("emails");
        if by_email.len() == 1 {
            return by_email;
        }
        // Several at one address: the one of this name.
        let of_name =
            by_email.iter().copied().filter(|contact| own_name(contact) == name).collect::<Vec<_>>();
        if !by_email.is_empty() {
            return if of_name.is_empty() { by_email } else { of_name };
        }
        let mut by_phone = by("phones");
        by_phone
            .retain(|contact| name.is_empty() || own_name(contact).is_empty() || own_name(contact) == name);
        if !by_phone.is_empty() {
            return by_phone;
        }
        let mut by_name: Vec<&Contact> = self.named(&format!("name {name}")).collect();
        by_name.retain(|contact| !is_of_other(contact));
        if name.is_empty() {
            // An organization itself: its own row.
            by_name.retain(|contact| {
                contact.organization.as_ref().map(Marked::unguarded) == candidate.organization.as_ref()
            });
        }
        by_name
    }
}
