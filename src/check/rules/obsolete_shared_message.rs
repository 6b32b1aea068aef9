//! `obsolete-shared-message`: a message or label that all statements share and that the source does not have.
//!
//! ## What it finds
//! A message of a file directly under `locales/<locale>/` that the source locale has not, that no other refers to, and
//! that is neither the name of an organization nor a label of the program. (Those of a statement are
//! `obsolete-message`.)
//!
//! ## Why
//! Nobody shows it; it was renamed or taken out of the source.
//!
//! ## Example
//! ```ftl en
//! signed = Signed:
//! ```
//! ```ftl es
//! signed = Firman:
//! firmado = Firmado por la gente:
//! ```
//! Right:
//! ```ftl en
//! signed = Signed:
//! ```
//! ```ftl es
//! signed = Firman:
//! ```

use std::collections::BTreeSet;

use super::super::{Check, Rule, Subject};
use crate::catalog::pattern::Inline;
use crate::diagnostic::{Diagnostic, Kind};
use crate::edition::is_label;

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("obsolete_shared_message.rs"), check: Check::Files(check) };

static KIND: Kind = Kind::warning("L052", "obsolete-shared-message");

fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.is_source() || !subject.is_shared || subject.source.resources().next().is_none() {
        return;
    }
    let mut referred: BTreeSet<&str> = BTreeSet::new();
    for resource in subject.own.resources() {
        let of_messages = resource.messages().iter().flat_map(|message| message.patterns());
        for (_, pattern) in of_messages.chain(resource.terms().iter().flat_map(|term| term.patterns())) {
            pattern.visit(&mut |inline| {
                if let Inline::Message { id, .. } = inline {
                    referred.insert(id);
                }
            });
        }
    }
    let is_label = |id: &str| is_label(id) || id.starts_with("dateline");
    for entry in subject.entries.iter().filter(|entry| entry.source.is_none()) {
        let id = entry.message.id.as_str();
        if !referred.contains(id) && !is_label(id) && !subject.names.has_organization(id) {
            found.push(subject.about(&KIND, id, entry.message.span.clone()));
        }
    }
}
