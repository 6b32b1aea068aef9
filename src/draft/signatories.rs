//! Who signs: organizations that are known stay the ones they are, others are added, with their countries.

use std::collections::{BTreeMap, BTreeSet};

use super::kinds::{COUNTRY_APART, PERSON_SIGNS};
use super::model::Part;
use super::organizations::{Organizations, organization_id};
use super::plan::{Destination, Planner};
use super::role::Role;
use super::roll::names_of;
use super::signer::{Signer, read_signer};
use super::tokens::fold;
use crate::diagnostic::Diagnostic;

/// Those that sign on one part of the document.
struct Signing<'a> {
    at: usize,
    part: &'a Part,
    signers: Vec<Signer>,
}

/// Plans the signatories.
pub(super) fn plan_signatories(planner: &mut Planner<'_>, organizations: &mut Organizations) {
    let mut signed = BTreeSet::new();
    let mut apart: Option<(Diagnostic, usize)> = None;
    for Signing { at, part, signers } in read_signings(planner, organizations) {
        let mut is_refused = signers.is_empty();
        for signer in signers {
            let Some(id) = organization_id(planner, organizations, &signer.name, &part.span) else {
                is_refused = true;
                continue;
            };
            if signed.insert(id.clone()) {
                planner.facts.signatories.push(id.clone());
            }
            planner.settle(at, Destination::Organization(id.clone()));
            if let Some(person) = &signer.person {
                planner.found.push(
                    Diagnostic::new(&PERSON_SIGNS, part.span.clone())
                        .with("found", person.as_str())
                        .with("organization", signer.name.as_str()),
                );
                planner.words.comments.push(format!("{person}: {}", signer.name));
                planner.settle(at, Destination::Comment);
            }
            let Some((code, words)) = &signer.country else { continue };
            if put_country(planner, organizations, &id, code) {
                let first = || {
                    Diagnostic::new(&COUNTRY_APART, part.span.clone())
                        .with("found", words.as_str())
                        .with("organization", signer.name.as_str())
                };
                apart.get_or_insert_with(|| (first(), 0)).1 += 1;
                planner.settle(at, Destination::Country(id, words.clone()));
            } else {
                planner.words.comments.push(format!("{}: {words}", signer.name));
                planner.settle(at, Destination::Comment);
            }
        }
        if is_refused {
            planner.settle(at, Destination::Refused);
        }
    }
    planner.found.extend(apart.map(|(finding, count)| finding.with("count", count)));
}

/// Whether the table says, or will say, that the organization is of this country.
fn put_country(planner: &Planner<'_>, organizations: &mut Organizations, id: &str, code: &str) -> bool {
    if let Some(new) = organizations.added.iter_mut().find(|new| new.id == id) {
        return new.country.get_or_insert_with(|| code.to_owned()) == code;
    }
    let known = planner.ground.directory.organizations.get(id);
    known.and_then(|known| known.country.as_deref()) == Some(code)
}

/// The signatories of the document, those of a country below its name with that country.
fn read_signings<'a>(planner: &mut Planner<'a>, organizations: &Organizations) -> Vec<Signing<'a>> {
    let parts: Vec<(usize, &'a Part)> =
        planner.parts(|role| matches!(role, Role::Signatory | Role::SignedHeading)).collect();
    let mut found: Vec<Signing<'a>> = Vec::new();
    let mut country: Option<String> = None;
    for (at, part) in parts {
        let idiom = &planner.ground.idiom;
        let is_group = part.look.is_group && part.role == Role::SignedHeading;
        if part.look.is_region || is_group {
            // Names are grouped by countries; no country signs.
            country = idiom.country(part.text.trim_end_matches(':')).cloned();
            planner.keep_in_comment(at, part);
            continue;
        }
        if part.role == Role::SignedHeading {
            country = None;
            continue;
        }
        let (names, links) = names_of(&part.text, idiom);
        let is_known = |name: &str| organizations.is_known(name);
        let mut signers: Vec<Signer> = names.iter().map(|name| read_signer(name, idiom, &is_known)).collect();
        for signer in signers.iter_mut().filter(|signer| signer.country.is_none()) {
            // The words for it stand above, and are kept.
            signer.country = country.clone().map(|code| (code, String::new()));
        }
        if !links.is_empty() {
            planner.settle(at, Destination::Between(links));
        }
        found.push(Signing { at, part, signers });
    }
    keep_apart(&mut found);
    found
}

/// *Cáritas (México)* and *Cáritas (Honduras)* are two: their countries stay in their names.
fn keep_apart(found: &mut [Signing<'_>]) {
    let mut countries: BTreeMap<String, BTreeSet<Option<String>>> = BTreeMap::new();
    for signer in found.iter().flat_map(|signing| &signing.signers) {
        let code = signer.country.as_ref().map(|(code, _)| code.clone());
        countries.entry(fold(&signer.name)).or_default().insert(code);
    }
    for signer in found.iter_mut().flat_map(|signing| &mut signing.signers) {
        let is_shared = countries.get(&fold(&signer.name)).is_some_and(|codes| codes.len() > 1);
        if let Some((_, words)) = signer.country.as_mut().filter(|(_, words)| is_shared && !words.is_empty())
        {
            signer.name = format!("{} ({words})", signer.name);
            words.clear();
        }
    }
}
