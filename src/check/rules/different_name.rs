//! `different-name`: a name of the data that is misspelt or lost.
//!
//! ## What it finds
//! The name of a contact or organization of `data/` that the source mentions and the translation does not. A person’s
//! last name is enough, and so is the short name of an organization or the one that `organizations.ftl` gives it.
//!
//! ## Why
//! Names are what people look for first.
//!
//! ## Example
//! ```ftl en
//! call = Evy Peña spoke first.
//! ```
//! ```ftl es
//! call = Evy Peńa habló primero.
//! ```
//! Right:
//! ```ftl en
//! call = Evy Peña spoke first.
//! ```
//! ```ftl es
//! call = La abogada Peña habló primero.
//! ```

use super::super::words::is_bounded;
use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_name.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L036", "different-name");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    // Names of organizations themselves may differ.
    if subject.names.has_organization(&passage.id) {
        return;
    }
    for (wording, source) in passage.pairs() {
        let has = |text: &str, name: &str| {
            text.contains(name)
                && text.match_indices(name).any(|(at, _)| is_bounded(text, &(at..at + name.len())))
        };
        let mentions = source.mentions(subject.names);
        let people = mentions.iter().filter_map(|mention| subject.names.people.get(mention.number));
        for name in people {
            let last = name.split_whitespace().next_back().unwrap_or(name);
            if !has(&wording.text, last) && !is_other_script(&wording.text) {
                found.push(
                    subject.finding(&KIND, passage, passage.span.clone()).with("wanted", name.as_str()),
                );
            }
        }
        let organizations = mentions.iter().filter(|mention| !mention.is_short).filter_map(|mention| {
            subject.names.organizations.get(mention.number.checked_sub(subject.names.people.len())?)
        });
        for organization in organizations {
            let own = subject.own.message(&organization.id).and_then(|message| message.value.as_ref());
            let own = own.map(|pattern| {
                let text = pattern.elements.iter().filter_map(|element| match element {
                    crate::catalog::pattern::Element::Text { value, .. } => Some(value.as_str()),
                    crate::catalog::pattern::Element::Placeable { .. } => None,
                });
                text.collect::<String>()
            });
            let short = organization.short.as_deref();
            let is_there = has(&wording.text, &organization.name)
                || own.is_some_and(|own| wording.text.contains(own.trim()))
                || short.is_some_and(|short| has(&wording.text, short))
                || is_other_script(&wording.text);
            if !is_there {
                found.push(
                    subject
                        .finding(&KIND, passage, passage.span.clone())
                        .with("wanted", organization.name.as_str()),
                );
            }
        }
    }
}

/// Whether most letters are not Latin: names are then written in the other script.
fn is_other_script(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let latin = text.chars().filter(|c| c.is_alphabetic() && u32::from(*c) < 0x250).count();
    latin * 2 < letters
}
