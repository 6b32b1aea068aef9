//! Signatories as an edition shows them, and the names of organizations in its language.

use super::words::Words;
use super::{Name, Order, Signatory, Site, kinds};
use crate::catalog::{Collation, Locale};
use crate::diagnostic::Diagnostic;
use crate::statement::{self, Directory, Organization, Statement};

/// The organizations that signed, in the order that the settings want.
pub(super) fn resolve_signatories(
    words: &mut Words<'_>,
    statement: &Statement,
    directory: &Directory,
) -> Vec<Signatory> {
    let reader = words.settings.audience;
    let mut signatories = Vec::new();
    for (id, place) in &statement.signatories {
        let Some(organization) = directory.organizations.get(id) else { continue };
        if !organization.audience.includes(reader) {
            words.findings.push(
                Diagnostic::new(&kinds::WITHHELD_SIGNATORY, place.clone())
                    .with("id", id.as_str())
                    .with("audience", organization.audience.name()),
            );
            continue;
        }
        signatories.push(Signatory {
            id: id.as_str().to_owned(),
            name: name(words, organization),
            site: organization.website.as_ref().and_then(|website| website.shown_to(reader)).map(site),
        });
    }
    if words.settings.signatory_order == Order::Locale {
        let collation = Collation::new(words.locale);
        signatories.sort_by(|a, b| collation.compare(&a.name.name, &b.name.name));
    }
    signatories
}

/// The organization's own name in this language where it has one, else the name as signed.
pub(super) fn name(words: &mut Words<'_>, organization: &Organization) -> Name {
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

/// A site as formats need it.
pub(super) fn site(site: &statement::Site) -> Site {
    Site { url: site.url.to_string(), display: site.display.clone() }
}
