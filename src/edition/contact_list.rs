//! A list of contacts in one locale: those of a statement, or all that the readers may see.

use std::borrow::Cow;

use super::contacts::{contact, report_withheld, sort_name, speaks};
use super::resolve::iso_day;
use super::words::Words;
use super::{
    Audience, Contact, Edition, LIST_LABELS, Labels, LocaleInfo, Order, Settings, Text, label_message,
    labels, locale_info,
};
use crate::catalog::{Catalog, Collation, Locale};
use crate::diagnostic::{Diagnostic, Span};
use crate::statement::{Directory, Id, Statement};

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

/// Contacts of which each is made when it is asked for and gone after that. There may be a hundred thousand.
#[derive(Clone)]
pub struct Unmade<'a> {
    catalog: &'a Catalog,
    directory: &'a Directory,
    locale: &'a Locale,
    settings: &'a Settings,
    order: Vec<&'a Id>,
    most: Most,
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
    fn add(&mut self, contact: &Contact) {
        self.phones = self.phones.max(contact.phones.len());
        self.emails = self.emails.max(contact.emails.len());
        self.sites = self.sites.max(contact.sites.len());
    }
}

impl ContactList<'_> {
    /// Goes through the contacts, in order.
    pub fn each(&self, mut visit: impl FnMut(&Contact)) {
        self.contacts.iter().for_each(&mut visit);
        let Some(Unmade { catalog, directory, locale, settings, order, .. }) = &self.unmade else { return };
        let mut words = Words::new(catalog, locale, settings);
        for id in order {
            let Some(listed) = directory.contacts.get(*id) else { continue };
            visit(&contact(&mut words, &listed, directory));
            // What is wrong with them was told when the list was made.
            words.findings.clear();
        }
    }

    /// The contacts, all at once: for formats that show them on one page.
    pub fn all(&self) -> Cow<'_, [Contact]> {
        if self.unmade.is_none() {
            return Cow::Borrowed(&self.contacts);
        }
        let mut contacts = Vec::with_capacity(self.len());
        self.each(|contact| contacts.push(contact.clone()));
        Cow::Owned(contacts)
    }

    /// How many contacts there are.
    pub fn len(&self) -> usize {
        self.contacts.len() + self.unmade.as_ref().map_or(0, |unmade| unmade.order.len())
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
/// an error among the findings the list is not fit for anybody. It holds no contact: each is made when it is asked for.
pub fn resolve_contact_list<'a>(
    catalog: &'a Catalog,
    statement: Option<&'a Statement>,
    directory: &'a Directory,
    locale: &'a Locale,
    settings: &'a Settings,
) -> (ContactList<'a>, Vec<Diagnostic>) {
    let mut words = Words::new(catalog, locale, settings);
    let listed: Vec<(&Id, Option<&Span>)> = match statement {
        Some(statement) => statement.contacts.iter().map(|(id, place)| (id, Some(place))).collect(),
        None => directory.contacts.in_order().into_iter().map(|id| (id, None)).collect(),
    };
    let (mut order, mut most, mut needed) = (Vec::with_capacity(listed.len()), Most::default(), Vec::new());
    for (id, place) in listed {
        let Some(listed) = directory.contacts.get(id) else { continue };
        if !listed.audience.includes(settings.audience) {
            place.into_iter().for_each(|place| report_withheld(&mut words, &listed, place));
            continue;
        }
        let contact = contact(&mut words, &listed, directory);
        most.add(&contact);
        needed.extend(
            labels::needed_by(std::slice::from_ref(&contact))
                .filter(|label| !needed.contains(label))
                .collect::<Vec<_>>(),
        );
        let name = match settings.contact_order {
            Order::Locale => sort_name(&contact).to_owned(),
            Order::Data | Order::Language => String::new(),
        };
        order.push((id, name, settings.contact_order == Order::Language && !speaks(&contact, locale)));
    }
    match settings.contact_order {
        Order::Data => {}
        Order::Locale => {
            let collation = Collation::new(locale);
            order.sort_by(|(_, a, _), (_, b, _)| collation.compare(a, b));
        }
        Order::Language => order.sort_by_key(|(.., is_last)| *is_last),
    }
    let order: Vec<&Id> = order.into_iter().map(|(id, ..)| id).collect();
    let needed = LIST_LABELS.iter().copied().chain(needed);
    let labels: Labels =
        needed.map(|label| (label.to_owned(), words.text(&label_message(label, false), None))).collect();
    let list = ContactList {
        statement: statement.map(|statement| statement.id.as_str().to_owned()),
        audience: settings.audience,
        locale: locale_info(locale, settings),
        title: labels.get("contacts-sheet").cloned().unwrap_or_default(),
        date: statement.map(|statement| iso_day(&statement.dateline.date)),
        contacts: Vec::new(),
        unmade: Some(Unmade { catalog, directory, locale, settings, order, most }),
        labels,
        has_fallback: words.has_fallback,
    };
    (list, words.findings)
}
