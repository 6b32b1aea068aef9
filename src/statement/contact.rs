//! Organizations and the people who answer for a statement: the rows of `data/organizations.csv` and
//! `data/contacts.csv`.

use std::collections::BTreeMap;

use unic_langid::LanguageIdentifier;

use super::{Id, Phone};
use crate::diagnostic::Span;

/// Who may see a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Everybody: may stand in published editions.
    Public,
    /// Nobody outside: never reaches an artifact.
    Internal,
}

/// All organizations and contacts of a project, by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// Organizations by id.
    pub organizations: BTreeMap<Id, Organization>,
    /// Contacts by id.
    pub contacts: BTreeMap<Id, Contact>,
}

/// An organization. Its own names in other languages are words: `organizations.ftl`.
#[derive(Clone, Debug, PartialEq)]
pub struct Organization {
    /// Its id: the message of `organizations.ftl` that holds its name in a language, where it has one.
    pub id: Id,
    /// The name as signed.
    pub name: String,
    /// A short form (an acronym) for contact lines, if it uses one.
    pub short: Option<String>,
    /// The language of the name as signed.
    pub language: Option<LanguageIdentifier>,
    /// Its site.
    pub website: Option<Site>,
    /// ISO 3166 code of its country.
    pub country: Option<String>,
    /// Its row.
    pub span: Span,
}

/// A person, or an organization itself where `name` is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Its id.
    pub id: Id,
    /// The person's name.
    pub name: Option<String>,
    /// The organization the person speaks for.
    pub organization: Option<Id>,
    /// Id of a place of `places.ftl`.
    pub place: Option<Id>,
    /// Phones in the order of the data.
    pub phones: Vec<Phone>,
    /// E-mail addresses in the order of the data.
    pub emails: Vec<Email>,
    /// Sites in the order of the data.
    pub sites: Vec<Site>,
    /// Languages the person speaks.
    pub languages: Vec<LanguageIdentifier>,
    /// Who may see it.
    pub audience: Audience,
    /// Its row.
    pub span: Span,
}

/// An e-mail address: RFC 5321 without quotes, comments and address literals, with a dot in the domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    /// As written; the case of the local part is kept (RFC 5321 §2.4).
    pub address: String,
    /// Where it stands.
    pub span: Span,
}

/// A site on the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// An `https:` or `http:` URL.
    pub url: url::Url,
    /// As people write it: without scheme and trailing slash (`www.nnirr.org`).
    pub display: String,
    /// Where it stands.
    pub span: Span,
}
