//! A list of contacts in one locale: those of a statement, or all that the readers may see.

use super::contacts::{resolve_all, resolve_contacts};
use super::resolve::iso_day;
use super::words::Words;
use super::{
    Audience, Contact, Edition, LIST_LABELS, Labels, LocaleInfo, Settings, Text, label_message, labels,
    locale_info,
};
use crate::catalog::{Catalog, Locale};
use crate::diagnostic::Diagnostic;
use crate::statement::{Directory, Statement};

/// What contact sheets and cards are made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContactList {
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
    /// The contacts, in order.
    pub contacts: Vec<Contact>,
    /// The fixed words: at least [`LIST_LABELS`].
    pub labels: Labels,
    /// Whether some passage is in another language than the list's.
    pub has_fallback: bool,
}

impl ContactList {
    /// Where its files are, relative to the output: `<locale>/<statement>`, or `<locale>` for the whole project.
    pub fn folder(&self) -> String {
        match &self.statement {
            Some(statement) => format!("{}/{statement}", self.locale.tag),
            None => self.locale.tag.clone(),
        }
    }
}

impl From<&Edition> for ContactList {
    fn from(edition: &Edition) -> Self {
        Self {
            statement: Some(edition.statement.clone()),
            audience: edition.audience,
            locale: edition.locale.clone(),
            title: edition.short_title.clone(),
            date: Some(edition.dateline.date.clone()),
            contacts: edition.contacts.clone(),
            labels: edition.labels.clone(),
            has_fallback: edition.has_fallback,
        }
    }
}

/// The contacts of a statement, or all of a project, in `locale`, as far as the readers of `settings` may see them. With
/// an error among the findings the list is not fit for anybody.
pub fn resolve_contact_list(
    catalog: &Catalog,
    statement: Option<&Statement>,
    directory: &Directory,
    locale: &Locale,
    settings: &Settings,
) -> (ContactList, Vec<Diagnostic>) {
    let mut words = Words::new(catalog, locale, settings);
    let contacts = match statement {
        Some(statement) => resolve_contacts(&mut words, statement, directory),
        None => resolve_all(&mut words, directory),
    };
    let needed = LIST_LABELS.iter().copied().chain(labels::needed_by(&contacts));
    let labels: Labels =
        needed.map(|label| (label.to_owned(), words.text(&label_message(label, false), None))).collect();
    let list = ContactList {
        statement: statement.map(|statement| statement.id.as_str().to_owned()),
        audience: settings.audience,
        locale: locale_info(locale, settings),
        title: labels.get("contacts-sheet").cloned().unwrap_or_default(),
        date: statement.map(|statement| iso_day(&statement.dateline.date)),
        contacts,
        labels,
        has_fallback: words.has_fallback,
    };
    (list, words.findings)
}
