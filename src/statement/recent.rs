//! The contacts that were read last: statements list the same ones again and again, in each of their languages.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Contact, Id};

/// How many are kept: a thousand take about a megabyte, and more than a newsroom has at hand.
const MOST: usize = 1000;

/// A few contacts that need not be read again. Whoever holds a table holds the same contacts, kept or not.
#[derive(Debug, Default)]
pub(super) struct Recent(Mutex<BTreeMap<Id, Arc<Contact>>>);

impl Recent {
    /// The contact of this id, read by `read` where it is not at hand.
    pub fn get(&self, id: &Id, read: impl FnOnce() -> Option<Contact>) -> Option<Arc<Contact>> {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(contact) = known().get(id) {
            return Some(contact.clone());
        }
        let contact = Arc::new(read()?);
        let mut known = known();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(id.clone(), contact.clone());
        Some(contact)
    }
}

impl Clone for Recent {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Recent {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Source;
    use crate::statement::read_directory;

    #[test]
    fn what_is_at_hand_is_not_read_again() {
        let text = "id,name,phones,languages,audience\na,Ana,,es,public\n";
        let contacts = Source::new("data/contacts.csv", text);
        let organizations = Source::new("data/organizations.csv", "id,name,website,country,signs_as\n");
        let (directory, _) = read_directory(Some(&organizations), Some(&contacts));
        let id = directory.contacts.keys().next().unwrap().clone();
        let contact = directory.contacts.get(&id).unwrap();
        let recent = Recent::default();
        assert_eq!(recent.get(&id, || None), None);
        assert_eq!(recent.get(&id, || Some((*contact).clone())), Some(contact.clone()));
        assert_eq!(recent.get(&id, || None), Some(contact.clone()));
        for at in 0..MOST {
            let other = Id::parse(&format!("b-{at}")).unwrap();
            recent.get(&other, || Some((*contact).clone())).unwrap();
        }
        assert_eq!(recent.get(&id, || None), None, "only so many are kept");
    }
}
