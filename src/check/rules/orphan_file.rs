//! `orphan-file`: a shared file of words that the source locale does not have.
//!
//! ## What it finds
//! A file directly under `locales/<locale>/` of whose name there is none in the source locale, where nothing in it is in
//! the source or is referred to. (`organizations.ftl` may stand alone; a file of words for a statement that does not
//! exist is `orphan-words`.)
//!
//! ## Why
//! It was renamed or deleted in the source, and nobody reads this one.
//!
//! ## Example
//! ```ftl en
//! -pact = Pact
//! signed = The { -pact } was signed.
//! ```
//! ```ftl es
//! # words.ftl
//! firmado = Se firmó el pacto.
//! ```
//! Right:
//! ```ftl en
//! -pact = Pact
//! signed = The { -pact } was signed.
//! ```
//! ```ftl es
//! -pact = pacto
//! signed = Se firmó el { -pact }.
//! ```

use std::collections::BTreeSet;

use super::super::{Check, Rule, Subject};
use crate::catalog::Resource;
use crate::catalog::pattern::Inline;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("orphan_file.rs"), check: Check::Files(check) };

static KIND: Kind = Kind::warning("L055", "orphan-file");

fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for resource in orphans(subject) {
        let path = resource.path();
        let name = file_name(path);
        let messages = resource.messages().iter().map(|message| &message.span);
        let mut places = messages.chain(resource.terms().iter().map(|term| &term.span));
        let Some(place) = places.next().cloned() else { continue };
        found.push(subject.about(&KIND, name, place).with("path", path));
    }
}

/// The shared files of the locale that nothing in the source stands behind.
pub fn orphans<'a>(subject: &Subject<'a>) -> Vec<&'a Resource> {
    if subject.is_source() || !subject.is_shared || subject.source.resources().next().is_none() {
        return Vec::new();
    }
    let known: BTreeSet<&str> =
        subject.source.resources().map(|resource| file_name(resource.path())).collect();
    let folder = format!("locales/{}/", subject.locale);
    let candidates: Vec<&Resource> = subject
        .own
        .resources()
        .filter(|resource| {
            let path = resource.path();
            let name = file_name(path);
            path.strip_prefix(&folder) == Some(name) && !known.contains(name) && name != "organizations.ftl"
        })
        .filter(|resource| !resource.messages().is_empty() || !resource.terms().is_empty())
        .collect();
    if candidates.is_empty() {
        return candidates;
    }
    let is_orphan = |resource: &&Resource| {
        let referred = referred_from_elsewhere(subject, resource.path());
        let messages = resource.messages().iter().map(|message| message.id.as_str());
        let mut terms = resource.terms().iter().map(|term| term.id.as_str());
        let mut lost = messages.map(|id| (id, subject.source.message(id).is_none()));
        lost.all(|(id, is_lost)| is_lost && !referred.contains(id))
            && terms
                .all(|id| subject.source.term(id).is_none() && !referred.contains(format!("-{id}").as_str()))
    };
    candidates.into_iter().filter(is_orphan).collect()
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// What the words of the locale refer to, but those of one file; terms with their `-`.
fn referred_from_elsewhere(subject: &Subject<'_>, path: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for resource in subject.own.resources().filter(|resource| resource.path() != path) {
        let of_messages = resource.messages().iter().flat_map(|message| message.patterns());
        for (_, pattern) in of_messages.chain(resource.terms().iter().flat_map(|term| term.patterns())) {
            pattern.visit(&mut |inline| match inline {
                Inline::Message { id, .. } => {
                    ids.insert(id.clone());
                }
                Inline::Term { id, .. } => {
                    ids.insert(format!("-{id}"));
                }
                _ => {}
            });
        }
    }
    ids
}
