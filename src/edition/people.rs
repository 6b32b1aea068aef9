//! Signatories and contacts as an edition shows them: names in its language, regions and languages named.

use super::words::Words;
use super::{Contact, Language, Name, Order, Phone, Signatory, Site, Text, kinds};
use crate::catalog::{Collation, Locale, region_name};
use crate::diagnostic::Diagnostic;
use crate::statement::{self, Audience, Directory, Organization, Statement};

/// The organizations that signed, in the order that the settings want.
pub(super) fn resolve_signatories(
    words: &mut Words<'_>,
    statement: &Statement,
    directory: &Directory,
) -> Vec<Signatory> {
    let signed = statement.signatories.iter().filter_map(|(id, _)| directory.organizations.get(id));
    let mut signatories: Vec<Signatory> = signed
        .map(|organization| Signatory {
            id: organization.id.as_str().to_owned(),
            name: name(words, organization),
            site: organization.website.as_ref().map(site),
        })
        .collect();
    if words.settings.signatory_order == Order::Locale {
        let collation = Collation::new(words.locale);
        signatories.sort_by(|a, b| collation.compare(&a.name.name, &b.name.name));
    }
    signatories
}

/// The contacts who are for the public, in the order that the settings want.
pub(super) fn resolve_contacts(
    words: &mut Words<'_>,
    statement: &Statement,
    directory: &Directory,
) -> Vec<Contact> {
    let mut contacts = Vec::new();
    for (id, place) in &statement.contacts {
        match directory.contacts.get(id) {
            Some(listed) if listed.audience == Audience::Public => {
                contacts.push(contact(words, listed, directory));
            }
            Some(_) => words
                .findings
                .push(Diagnostic::new(&kinds::INTERNAL_CONTACT, place.clone()).with("id", id.as_str())),
            // `statement::check_references` tells.
            None => {}
        }
    }
    if words.settings.contact_order == Order::Locale {
        let collation = Collation::new(words.locale);
        contacts.sort_by(|a, b| collation.compare(sort_name(a), sort_name(b)));
    }
    contacts
}

fn sort_name(contact: &Contact) -> &str {
    let organization = contact.organization.as_ref().map(|organization| organization.name.as_str());
    contact.name.as_deref().or(organization).unwrap_or_default()
}

fn contact(words: &mut Words<'_>, listed: &statement::Contact, directory: &Directory) -> Contact {
    if let Some(name) = &listed.name {
        words.inspect(name, &listed.span);
    }
    for email in &listed.emails {
        words.inspect(&email.address, &email.span);
    }
    for site in &listed.sites {
        words.inspect(&site.display, &site.span);
    }
    let organization = listed.organization.as_ref().and_then(|id| directory.organizations.get(id));
    let sites: Vec<Site> = match organization.and_then(|organization| organization.website.as_ref()) {
        Some(website) if listed.sites.is_empty() => vec![site(website)],
        _ => listed.sites.iter().map(site).collect(),
    };
    Contact {
        id: listed.id.as_str().to_owned(),
        name: listed.name.clone(),
        organization: organization.map(|organization| name(words, organization)),
        place: listed.place.as_ref().map(|id| full_place(words, id.as_str(), Some(&listed.span))),
        phones: listed.phones.iter().map(|number| phone(words.locale, number)).collect(),
        emails: listed.emails.iter().map(|email| email.address.clone()).collect(),
        sites,
        languages: listed
            .languages
            .iter()
            .map(|spoken| language(words.locale, &spoken.to_string()))
            .collect(),
        origin: Some(listed.span.clone()),
    }
}

/// The name of a place with its country, as an address has it; the plain name where there is no other.
pub(super) fn full_place(words: &mut Words<'_>, id: &str, asked: Option<&crate::diagnostic::Span>) -> Text {
    let plain = words.place(id, asked);
    if plain.origin.is_none() {
        return plain;
    }
    match words.optional(id, Some("full")) {
        // A full name in another language beside a plain one in this: the plain one reads better.
        Some(full) if full.fallback.is_none() || plain.fallback.is_some() => full,
        _ => plain,
    }
}

/// The organization's own name in this language where it has one, else the name as signed.
fn name(words: &mut Words<'_>, organization: &Organization) -> Name {
    words.inspect(&organization.name, &organization.span);
    let id = organization.id.as_str();
    let signed_language = organization
        .language
        .as_ref()
        .and_then(|language| Locale::parse(&language.to_string()).ok())
        .and_then(|language| words.passage_of(&language));
    let has_own = words.is_of("organizations.ftl", id);
    let own = words.own(id, None).filter(|_| has_own);
    let own_short = words.own(id, Some("short")).filter(|_| has_own).map(|short| short.to_plain());
    let short = own_short.or_else(|| organization.short.clone());
    if let Some(short) = &short {
        words.inspect(short, &organization.span);
    }
    match own {
        Some(own) if own.to_plain() != organization.name => Name {
            name: own.to_plain(),
            language: None,
            signed: Some(organization.name.clone()),
            signed_language,
            short,
            origin: own.origin,
        },
        // A name that is the same in this language needs no mark of another.
        own => Name {
            name: organization.name.clone(),
            language: if own.is_some() { None } else { signed_language },
            signed: None,
            signed_language: None,
            short,
            origin: Some(organization.span.clone()),
        },
    }
}

fn phone(locale: &Locale, phone: &statement::Phone) -> Phone {
    Phone {
        e164: phone.e164.clone(),
        extension: phone.extension.clone(),
        international: phone.international.clone(),
        national: phone.national.clone(),
        uri: phone.uri.clone(),
        region: phone.region.clone(),
        region_name: phone.region.as_deref().and_then(|region| region_name(region, locale)),
        toll_free: phone.toll_free,
    }
}

fn site(site: &statement::Site) -> Site {
    Site { url: site.url.to_string(), display: site.display.clone() }
}

fn language(locale: &Locale, tag: &str) -> Language {
    let spoken = Locale::parse(tag).ok();
    let name = spoken.and_then(|spoken| spoken.name_in(locale));
    Language { tag: tag.to_owned(), name: name.unwrap_or_else(|| tag.to_owned()) }
}
