//! A list of contacts in one locale: those of a statement, or all that the readers may see.

use std::borrow::Cow;
use std::convert::Infallible;

use super::gathering::{Gathering, gather};
use super::resolve::{arguments, iso_day, resolve_place};
use super::words::Words;
use super::{
    Audience, Contact, Edition, LIST_LABELS, Labels, LocaleInfo, Most, Settings, Text, Unmade, label_message,
    locale_info,
};
use crate::catalog::{Catalog, Locale};
use crate::diagnostic::Diagnostic;
use crate::statement::{Directory, Statement};

/// What contact sheets and cards are made from.
#[derive(Clone, Default)]
pub struct ContactList<'a> {
    /// Id of the statement whose contacts these are; `None` for those of the whole project.
    pub statement: Option<String>,
    /// Who may read it; nothing that is for fewer is in it.
    pub audience: Audience,
    /// Its locale.
    pub locale: LocaleInfo,
    /// The short title of the edition; without one the label `contacts-sheet`.
    pub title: Text,
    /// The day of the statement, ISO 8601. The contacts of a project have no day.
    pub date: Option<String>,
    /// The contacts that it holds, in order; see [`ContactList::each`] for all.
    pub contacts: Vec<Contact>,
    /// The contacts that it does not hold.
    pub unmade: Option<Unmade<'a>>,
    /// The fixed words: at least [`LIST_LABELS`].
    pub labels: Labels,
    /// Whether some passage is in another language than the list's.
    pub has_fallback: bool,
}

impl ContactList<'_> {
    /// Goes through the contacts, in order.
    pub fn each(&self, mut visit: impl FnMut(&Contact)) {
        let Ok(()) = self.try_each(|contact| {
            visit(contact);
            Ok::<(), Infallible>(())
        });
    }

    /// Goes through the contacts, in order, until something is in the way.
    ///
    /// # Errors
    /// The first of `visit`.
    pub fn try_each<E>(&self, mut visit: impl FnMut(&Contact) -> Result<(), E>) -> Result<(), E> {
        self.contacts.iter().try_for_each(&mut visit)?;
        self.unmade.as_ref().map_or(Ok(()), |unmade| unmade.try_each(|contact| visit(&contact)))
    }

    /// The contacts, all at once: for formats that show them on one page.
    pub fn all(&self) -> Cow<'_, [Contact]> {
        let Some(unmade) = &self.unmade else { return Cow::Borrowed(&self.contacts) };
        let mut contacts = self.contacts.clone();
        contacts.reserve_exact(unmade.len());
        unmade.each(|contact| contacts.push(contact));
        Cow::Owned(contacts)
    }

    /// How many contacts there are.
    pub fn len(&self) -> usize {
        self.contacts.len() + self.unmade.as_ref().map_or(0, Unmade::len)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The greatest number of values that a contact has.
    pub fn most(&self) -> Most {
        let mut most = self.unmade.as_ref().map(|unmade| unmade.most).unwrap_or_default();
        self.contacts.iter().for_each(|contact| most.add(contact));
        most
    }

    /// Where its files are, relative to the output: `<locale>/<statement>`, or `<locale>` for the whole project.
    pub fn folder(&self) -> String {
        match &self.statement {
            Some(statement) => format!("{}/{statement}", self.locale.tag),
            None => self.locale.tag.clone(),
        }
    }
}

impl From<&Edition> for ContactList<'_> {
    fn from(edition: &Edition) -> Self {
        Self {
            statement: Some(edition.statement.clone()),
            audience: edition.audience,
            locale: edition.locale.clone(),
            title: edition.short_title.clone(),
            date: Some(edition.dateline.date.clone()),
            contacts: edition.contacts.clone(),
            unmade: None,
            labels: edition.labels.clone(),
            has_fallback: edition.has_fallback,
        }
    }
}

/// The contacts of a statement, or all of a project, in `locale`, as far as the readers of `settings` may see them. With
/// an error among the findings the list is not fit for anybody. Of many contacts it holds none: each is made when it is
/// asked for.
pub fn resolve_contact_list<'a>(
    catalog: &'a Catalog,
    statement: Option<&'a Statement>,
    directory: &'a Directory,
    locale: &'a Locale,
    settings: &'a Settings,
) -> (ContactList<'a>, Vec<Diagnostic>) {
    let mut words = Words::new(catalog, locale, settings);
    let Gathering { held, unmade, labels: needed } = match statement {
        Some(statement) => {
            // What is wrong with its place is told of its editions; here it is missed by a word that names it.
            let mut of_place = Words::new(catalog, locale, settings);
            let place = resolve_place(&mut of_place, statement).filter(|_| of_place.findings.is_empty());
            words.arguments = arguments(statement, place.as_ref());
            gather(&mut words, statement.contacts.iter().map(|(id, place)| (id, Some(place))), directory)
        }
        None => gather(&mut words, directory.contacts.in_order().into_iter().map(|id| (id, None)), directory),
    };
    let needed = LIST_LABELS.iter().copied().chain(needed);
    let labels: Labels =
        needed.map(|label| (label.to_owned(), words.text(&label_message(label, false), None))).collect();
    let list = ContactList {
        statement: statement.map(|statement| statement.id.as_str().to_owned()),
        audience: settings.audience,
        locale: locale_info(locale, settings),
        title: labels.get("contacts-sheet").cloned().unwrap_or_default(),
        date: statement.map(|statement| iso_day(&statement.dateline.date)),
        contacts: held,
        unmade,
        labels,
        has_fallback: words.has_fallback,
    };
    (list, words.findings)
}
