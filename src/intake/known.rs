//! Who is known already, in the data or from earlier rows of the file, by what people are known again by.

use std::collections::BTreeMap;

use super::candidate::{Candidate, fold, keys_of};
use crate::statement::{Contact, Directory, Id};

/// Everybody who is known, each once.
pub struct Known {
    people: Vec<Contact>,
    faces: Vec<Face>,
    places: BTreeMap<String, Vec<usize>>,
}

/// What somebody is told from others by, beside addresses and numbers.
struct Face {
    who: Who,
    name: String,
    organization: Option<Id>,
}

/// Where somebody who is known stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// In the data, at this place of the list.
    Contact(usize),
    /// In an earlier row of the file: the new contact of this number.
    Fresh(usize),
}

impl Known {
    /// The contacts of a directory.
    pub fn of(directory: &Directory) -> Self {
        let people: Vec<Contact> = directory.contacts.values().collect();
        let mut known = Self { people: Vec::new(), faces: Vec::new(), places: BTreeMap::new() };
        for (at, contact) in people.iter().enumerate() {
            let keys = ["emails", "phones"].into_iter().flat_map(|column| {
                keys_of(contact, column).into_iter().map(move |key| format!("{column} {key}"))
            });
            let face = Face {
                who: Who::Contact(at),
                name: fold(contact.name.as_deref().unwrap_or_default()),
                organization: contact.organization.as_ref().map(|marked| marked.unguarded().clone()),
            };
            known.add(face, keys);
        }
        known.people = people;
        known
    }

    /// Somebody new, or what another row has more of somebody new.
    pub fn meet(&mut self, candidate: &Candidate<'_>, at: usize) {
        let who = Who::Fresh(at);
        let keys = ["emails", "phones"].into_iter().flat_map(|column| {
            let values = candidate.values.get(column).into_iter().flatten();
            values.map(move |(key, ..)| format!("{column} {key}"))
        });
        let keys: Vec<String> = keys.collect();
        match self.faces.iter().rposition(|face| face.who == who) {
            Some(place) => {
                if let Some(face) = self.faces.get_mut(place) {
                    face.organization = face.organization.take().or_else(|| candidate.organization.clone());
                }
                keys.into_iter().for_each(|key| self.put(key, place));
            }
            None => {
                let (name, organization) = (fold(&candidate.name), candidate.organization.clone());
                self.add(Face { who, name, organization }, keys.into_iter());
            }
        }
    }

    /// The contact at a place of the list.
    pub fn contact(&self, at: usize) -> Option<&Contact> {
        self.people.get(at)
    }

    fn add(&mut self, face: Face, keys: impl Iterator<Item = String>) {
        let place = self.faces.len();
        self.put(format!("name {}", face.name), place);
        keys.for_each(|key| self.put(key, place));
        self.faces.push(face);
    }

    fn put(&mut self, key: String, place: usize) {
        let places = self.places.entry(key).or_default();
        if !places.contains(&place) {
            places.push(place);
        }
    }

    fn named(&self, key: &str) -> impl Iterator<Item = &Face> + use<'_> {
        self.places.get(key).into_iter().flatten().filter_map(|at| self.faces.get(*at))
    }

    /// Who the candidate may be: by address; else by a number, unless the names differ, as colleagues share a telephone;
    /// else by name, unless the organizations differ.
    pub fn matches(&self, candidate: &Candidate<'_>) -> Vec<Who> {
        let by = |column: &str| -> Vec<&Face> {
            let values = candidate.values.get(column).into_iter().flatten();
            let mut faces: Vec<&Face> = Vec::new();
            for face in values.flat_map(|(key, ..)| self.named(&format!("{column} {key}"))) {
                if !faces.iter().any(|known| known.who == face.who) {
                    faces.push(face);
                }
            }
            faces
        };
        let whose = |faces: Vec<&Face>| faces.into_iter().map(|face| face.who).collect();
        let name = fold(&candidate.name);
        let is_of_other = |face: &Face| {
            face.organization.is_some()
                && candidate.organization.is_some()
                && face.organization != candidate.organization
        };
        let by_email = by("emails");
        if by_email.len() == 1 {
            return whose(by_email);
        }
        // Several at one address: the one of this name.
        let of_name = by_email.iter().copied().filter(|face| face.name == name).collect::<Vec<_>>();
        if !by_email.is_empty() {
            return whose(if of_name.is_empty() { by_email } else { of_name });
        }
        let by_phone = by("phones");
        let of_name = by_phone.iter().copied().filter(|face| face.name == name).collect::<Vec<_>>();
        // Who has no name yet in the data may be anybody at that number; two rows of a file are what they say.
        let is_open =
            |face: &&Face| matches!(face.who, Who::Contact(_)) && (name.is_empty() || face.name.is_empty());
        let open = by_phone.into_iter().filter(is_open).collect::<Vec<_>>();
        for faces in [of_name, open] {
            if !faces.is_empty() {
                return whose(faces);
            }
        }
        let mut by_name: Vec<&Face> = self.named(&format!("name {name}")).collect();
        by_name.retain(|face| !is_of_other(face));
        if name.is_empty() {
            // An organization itself: its own row.
            by_name.retain(|face| face.organization == candidate.organization);
        }
        whose(by_name)
    }
}
