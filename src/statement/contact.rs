//! Organizations and the people who answer for a statement: the rows of `data/organizations.csv` and
//! `data/contacts.csv`.

use std::collections::BTreeMap;

use icu_calendar::{Date, Iso};
use unic_langid::LanguageIdentifier;

use super::{Audience, ContactTable, Id, Marked, Phone};
use crate::diagnostic::Span;

/// All organizations and contacts of a project, by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// Organizations by id.
    pub organizations: BTreeMap<Id, Organization>,
    /// Contacts by id.
    pub contacts: ContactTable,
    /// The first row of each file: an error there concerns every row.
    pub headers: Vec<Span>,
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
    pub website: Option<Marked<Site>>,
    /// ISO 3166 code of its country.
    pub country: Option<String>,
    /// Who may see it. Whoever signs is for everybody.
    pub audience: Audience,
    /// Its row.
    pub span: Span,
}

/// A person, or an organization itself where `name` is empty. Its id, name and consent have the audience of the row;
/// each other value has its own, never a wider one.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Its id.
    pub id: Id,
    /// The person's name.
    pub name: Option<String>,
    /// What the person does: id of a message of `roles.ftl`.
    pub role: Option<Marked<Id>>,
    /// The organization the person speaks for.
    pub organization: Option<Marked<Id>>,
    /// Id of a place of `places.ftl`.
    pub place: Option<Marked<Id>>,
    /// Phones in the order of the data.
    pub phones: Vec<Marked<Phone>>,
    /// E-mail addresses in the order of the data.
    pub emails: Vec<Marked<Email>>,
    /// Sites in the order of the data.
    pub sites: Vec<Marked<Site>>,
    /// Languages the person speaks.
    pub languages: Vec<Marked<LanguageIdentifier>>,
    /// What is to be known before calling: id of a message of `notes.ftl`.
    pub notes: Option<Marked<Id>>,
    /// Who may see it.
    pub audience: Audience,
    /// How we know that the person agreed to be listed. A record of ours: for nobody outside, whatever the row says.
    pub consent: Option<Marked<Consent>>,
    /// Its row.
    pub span: Span,
}

/// How we know that somebody agreed to be listed.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// Where it is written: a letter, a form, a mail.
    pub source: String,
    /// When it was given.
    pub date: Option<Date<Iso>>,
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
