//! Contacts as an edition shows them to its readers: what is for others is left out before anything is made of it.

use super::people::{name, site};
use super::resolve::iso_day;
use super::words::Words;
use super::{Audience, Consent, Contact, Language, Phone, PhoneForm, PhoneKind, Site, Text, kinds};
use crate::catalog::{Locale, region_name};
use crate::diagnostic::{Diagnostic, Span};
use crate::statement::{self, Directory, Marked};

/// A statement names somebody whom its readers may not see.
pub(super) fn report_withheld(words: &mut Words<'_>, listed: &statement::Contact, place: &Span) {
    words.findings.push(
        Diagnostic::new(&kinds::INTERNAL_CONTACT, place.clone())
            .with("id", listed.id.as_str())
            .with("audience", listed.audience.name())
            .with("reader", words.settings.audience.name()),
    );
}

/// The name by which a contact is sorted.
pub(super) fn sort_name(contact: &Contact) -> &str {
    let organization = contact.organization.as_ref().map(|organization| organization.name.as_str());
    contact.name.as_deref().or(organization).unwrap_or_default()
}

/// Whether the contact speaks the language of the locale.
pub(super) fn speaks(contact: &Contact, locale: &Locale) -> bool {
    let spoken = contact.languages.iter().filter_map(|language| Locale::parse(&language.tag).ok());
    spoken.into_iter().any(|spoken| spoken.is_same_language(locale))
}

/// A contact as the readers may see it.
pub(super) fn contact(words: &mut Words<'_>, listed: &statement::Contact, directory: &Directory) -> Contact {
    let reader = words.settings.audience;
    if let Some(name) = &listed.name {
        words.inspect(name, &listed.span);
    }
    let emails: Vec<_> = shown(&listed.emails, reader).collect();
    let own_sites: Vec<_> = shown(&listed.sites, reader).collect();
    for email in &emails {
        words.inspect(&email.address, &email.span);
    }
    for site in &own_sites {
        words.inspect(&site.display, &site.span);
    }
    let organization = listed.organization.as_ref().and_then(|id| id.shown_to(reader));
    let organization = organization.and_then(|id| directory.organizations.get(id));
    let organization = organization.filter(|organization| organization.audience.includes(reader));
    let website = organization.and_then(|organization| organization.website.as_ref()?.shown_to(reader));
    let sites: Vec<Site> = match website {
        Some(website) if listed.sites.is_empty() => vec![site(website)],
        _ => fitting(own_sites.into_iter().map(site)),
    };
    let place = listed.place.as_ref().and_then(|id| id.shown_to(reader));
    let mut of_file = |file, id: &Option<Marked<statement::Id>>| {
        let id = id.as_ref()?.shown_to(reader)?;
        Some(words.once(
            |known| &mut known.texts,
            &format!("{file} {id}"),
            |words| words.of_file(file, id.as_str(), Some(&listed.span)),
        ))
    };
    let role = of_file("roles.ftl", &listed.role);
    let notes = of_file("notes.ftl", &listed.notes);
    let consent = listed.consent.as_ref().and_then(|consent| consent.shown_to(reader));
    if let Some(consent) = consent {
        words.inspect(&consent.source, &listed.span);
    }
    Contact {
        id: listed.id.as_str().to_owned(),
        name: listed.name.clone(),
        audience: listed.audience,
        role,
        organization: organization.map(|organization| {
            words.once(|known| &mut known.names, organization.id.as_str(), |words| name(words, organization))
        }),
        place: place.map(|id| {
            words.once(
                |known| &mut known.texts,
                &format!("place {id}"),
                |words| full_place(words, id.as_str(), Some(&listed.span)),
            )
        }),
        phones: fitting(shown(&listed.phones, reader).map(|number| phone(words, number))),
        emails: fitting(emails.into_iter().map(|email| email.address.clone())),
        sites,
        languages: fitting(shown(&listed.languages, reader).map(|spoken| {
            let tag = spoken.to_string();
            words.once(|known| &mut known.languages, &tag, |words| language(words.locale, &tag))
        })),
        notes,
        consent: consent.map(|consent| Consent {
            source: consent.source.clone(),
            date: consent.date.as_ref().map(iso_day),
        }),
        origin: Some(listed.span.clone()),
    }
}

/// A list that takes no more room than its values: there may be many contacts, with one or two of each.
fn fitting<T>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.shrink_to_fit();
    values
}

fn shown<T>(values: &[Marked<T>], reader: Audience) -> impl Iterator<Item = &T> {
    values.iter().filter_map(move |value| value.shown_to(reader))
}

/// The name of a place with its country, as an address has it; the plain name where there is no other.
pub(super) fn full_place(words: &mut Words<'_>, id: &str, asked: Option<&Span>) -> Text {
    let plain = words.of_file("places.ftl", id, asked);
    if plain.origin.is_none() {
        return plain;
    }
    match words.optional(id, Some("full")) {
        // A full name in another language beside a plain one in this: the plain one reads better.
        Some(full) if full.fallback.is_none() || plain.fallback.is_some() => full,
        _ => plain,
    }
}

fn phone(words: &mut Words<'_>, phone: &statement::Phone) -> Phone {
    let settings = words.settings;
    let is_near = phone.region.is_some() && phone.region == settings.region(words.locale);
    let is_national = settings.phone_form == PhoneForm::Regional && is_near;
    let kinds = phone.kinds.iter().map(|kind| PhoneKind {
        id: (*kind).to_owned(),
        name: words.once(
            |known| &mut known.texts,
            kind,
            |words| words.of_file("labels.ftl", &format!("phone-{kind}"), Some(&phone.span)),
        ),
    });
    Phone {
        kinds: kinds.collect(),
        e164: phone.e164.clone(),
        extension: phone.extension.clone(),
        international: phone.international.clone(),
        national: phone.national.clone(),
        display: if is_national { phone.national.clone() } else { phone.international.clone() },
        uri: phone.uri.clone(),
        region: phone.region.clone(),
        region_name: phone.region.as_deref().and_then(|region| {
            words.once(|known| &mut known.regions, region, |words| region_name(region, words.locale))
        }),
        toll_free: phone.toll_free,
    }
}

fn language(locale: &Locale, tag: &str) -> Language {
    let spoken = Locale::parse(tag).ok();
    let name = spoken.and_then(|spoken| spoken.name_in(locale));
    Language { tag: tag.to_owned(), name: name.unwrap_or_else(|| tag.to_owned()) }
}
