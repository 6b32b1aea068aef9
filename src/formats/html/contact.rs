//! Who signed and whom to ask, as templates see them: every link made, every language told.

use serde::Serialize;

use super::escape::{Html, known_url};
use super::inline::{Words, language_attributes};
use crate::edition::{Contact, Name, Phone, Signatory, Site};
use crate::formats::uri::{mail_url, phone_url};

/// The name of an organization and its site.
#[derive(Debug, Serialize)]
pub struct Organization {
    name: String,
    name_attributes: Html,
    signed: Option<String>,
    signed_attributes: Html,
    short: Option<String>,
    site: Option<Link>,
}

/// A link and the words for it.
#[derive(Debug, Serialize)]
pub struct Link {
    href: String,
    text: String,
}

/// A telephone number.
#[derive(Debug, Serialize)]
struct PhoneLink {
    href: String,
    text: String,
    region: Option<String>,
    kinds: Vec<Words>,
    toll_free: bool,
}

/// A language that somebody speaks.
#[derive(Debug, Serialize)]
struct Spoken {
    lang: String,
    name: String,
}

/// Whom to ask and how.
#[derive(Debug, Serialize)]
pub struct ContactCard {
    id: String,
    name: Option<String>,
    role: Option<Words>,
    affiliation: Option<String>,
    organization: Option<Organization>,
    place: Option<Words>,
    phones: Vec<PhoneLink>,
    emails: Vec<Link>,
    sites: Vec<Link>,
    languages: Vec<Spoken>,
    notes: Option<Words>,
}

impl Organization {
    /// An organization under the statement.
    pub fn of_signatory(signatory: &Signatory) -> Self {
        Self { site: signatory.site.as_ref().and_then(site_link), ..Self::named(&signatory.name) }
    }

    fn named(name: &Name) -> Self {
        Self {
            name: name.name.clone(),
            name_attributes: language_attributes(name.language.as_ref()),
            signed: name.signed.clone(),
            signed_attributes: language_attributes(name.signed_language.as_ref()),
            short: name.short.clone(),
            site: None,
        }
    }
}

impl ContactCard {
    /// The card of a contact where the whole names of organizations are nowhere else.
    pub fn alone(contact: &Contact) -> Self {
        Self { affiliation: None, ..Self::new(contact) }
    }

    /// The card of a contact.
    pub fn new(contact: &Contact) -> Self {
        Self {
            id: contact.id.clone(),
            name: contact.name.clone(),
            role: contact.role.as_ref().map(Words::of),
            affiliation: contact.affiliation().map(str::to_owned),
            organization: contact.organization.as_ref().map(Organization::named),
            place: contact.place.as_ref().map(Words::of),
            phones: phone_links(&contact.phones),
            emails: contact
                .emails
                .iter()
                .map(|address| Link { href: mail_url(address), text: address.clone() })
                .collect(),
            sites: contact.sites.iter().filter_map(site_link).collect(),
            languages: contact
                .languages
                .iter()
                .map(|language| Spoken { lang: language.tag.clone(), name: language.name.clone() })
                .collect(),
            notes: contact.notes.as_ref().map(Words::of),
        }
    }
}

/// The numbers; each with its region where they are of several, as the reader then has to choose.
fn phone_links(phones: &[Phone]) -> Vec<PhoneLink> {
    let first = phones.first().map(|phone| &phone.region);
    let are_mixed = phones.iter().any(|phone| Some(&phone.region) != first);
    phones
        .iter()
        .map(|phone| PhoneLink {
            href: phone_url(&phone.e164, phone.extension.as_deref()),
            text: phone.display.clone(),
            region: phone.region_name.clone().filter(|_| are_mixed),
            kinds: phone.kinds.iter().map(|kind| Words::of(&kind.name)).collect(),
            toll_free: phone.toll_free,
        })
        .collect()
}

fn site_link(site: &Site) -> Option<Link> {
    known_url(&site.url).map(|url| Link { href: url.to_owned(), text: site.display.clone() })
}
