//! Who signed and whom to ask, as templates see them: every link made, every language told.

use minijinja::{Value, context};

use super::escape::known_url;
use super::inline::{Words, language_attributes};
use crate::edition::{Contact, Name, Phone, Signatory, Site};
use crate::formats::uri::{mail_url, phone_url};

/// An organization under the statement.
pub fn signatory(signatory: &Signatory) -> Value {
    organization(&signatory.name, signatory.site.as_ref().and_then(site_link))
}

/// The card of a contact. `affiliation` is what a person's says of the organization where that is not its whole name.
pub fn contact_card(contact: &Contact, affiliation: Option<&str>) -> Value {
    let emails = contact.emails.iter().map(|address| link(mail_url(address), address));
    let languages = contact.languages.iter();
    let languages = languages.map(|language| context! { lang => &language.tag, name => &language.name });
    context! {
        id => &contact.id,
        name => &contact.name,
        role => contact.role.as_ref().map(Words::of),
        affiliation,
        organization => contact.organization.as_ref().map(|name| organization(name, None)),
        place => contact.place.as_ref().map(Words::of),
        phones => phone_links(&contact.phones),
        emails => emails.collect::<Value>(),
        sites => contact.sites.iter().filter_map(site_link).collect::<Value>(),
        languages => languages.collect::<Value>(),
        notes => contact.notes.as_ref().map(Words::of),
    }
}

/// The name of an organization and its site.
fn organization(name: &Name, site: Option<Value>) -> Value {
    context! {
        name => &name.name,
        name_attributes => language_attributes(name.language.as_ref()),
        signed => &name.signed,
        signed_attributes => language_attributes(name.signed_language.as_ref()),
        short => &name.short,
        site,
    }
}

/// The numbers; each with its region where they are of several, as the reader then has to choose.
fn phone_links(phones: &[Phone]) -> Value {
    let first = phones.first().map(|phone| &phone.region);
    let are_mixed = phones.iter().any(|phone| Some(&phone.region) != first);
    let links = phones.iter().map(|phone| {
        context! {
            href => phone_url(&phone.e164, phone.extension.as_deref()),
            text => &phone.display,
            region => phone.region_name.as_ref().filter(|_| are_mixed),
            kinds => phone.kinds.iter().map(|kind| Value::from(Words::of(&kind.name))).collect::<Value>(),
            toll_free => phone.toll_free,
        }
    });
    links.collect()
}

fn site_link(site: &Site) -> Option<Value> {
    known_url(&site.url).map(|url| link(url.to_owned(), &site.display))
}

/// A link and the words for it.
fn link(href: String, text: &str) -> Value {
    context! { href, text }
}
