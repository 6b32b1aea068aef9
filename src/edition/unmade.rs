//! Contacts that nobody holds: each is made when it is asked for and gone after that. There may be a hundred thousand.

use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;

use blake3::Hash;

use super::contacts::contact;
use super::words::Words;
use super::{Contact, Settings};
use crate::catalog::{Arguments, Catalog, Locale};
use crate::statement::{Directory, Id};

/// The contacts of a list in their order, with all that is needed to make them.
#[derive(Clone)]
pub struct Unmade<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) directory: &'a Directory,
    pub(super) locale: &'a Locale,
    pub(super) settings: &'a Settings,
    /// What their words may say of the statement.
    pub(super) arguments: Arguments,
    pub(super) order: Arc<[&'a Id]>,
    pub(super) most: Most,
    pub(super) print: Hash,
}

/// The greatest number of values that a contact of a list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Most {
    /// Telephones.
    pub phones: usize,
    /// E-mail addresses.
    pub emails: usize,
    /// Sites.
    pub sites: usize,
}

impl Most {
    pub(super) fn add(&mut self, contact: &Contact) {
        self.phones = self.phones.max(contact.phones.len());
        self.emails = self.emails.max(contact.emails.len());
        self.sites = self.sites.max(contact.sites.len());
    }
}

impl Unmade<'_> {
    /// Makes the contacts one after the other, in order.
    pub fn each(&self, mut visit: impl FnMut(Contact)) {
        let Ok(()) = self.try_each(|contact| {
            visit(contact);
            Ok::<(), Infallible>(())
        });
    }

    /// The same, until something is in the way.
    ///
    /// # Errors
    /// The first of `visit`.
    pub fn try_each<E>(&self, mut visit: impl FnMut(Contact) -> Result<(), E>) -> Result<(), E> {
        let Self { catalog, directory, locale, settings, arguments, order, .. } = self;
        let mut words = Words::new(catalog, locale, settings);
        words.arguments.clone_from(arguments);
        for id in order.iter() {
            let Some(listed) = directory.contacts.get(*id) else { continue };
            visit(contact(&mut words, &listed, directory))?;
            // What is wrong with them was told when they were gathered.
            words.findings.clear();
        }
        Ok(())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// A hash of all that they say.
    pub fn print(&self) -> &Hash {
        &self.print
    }
}

impl fmt::Debug for Unmade<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} contacts", self.order.len())
    }
}
