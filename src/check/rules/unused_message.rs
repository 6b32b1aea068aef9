//! `unused-message`: a message of the source that no edition shows.
//!
//! ## What it finds
//! A message that stands neither in the body of its statement nor anywhere else where an edition looks (titles,
//! places, names of organizations), and that no message which an edition shows refers to, not even by way of others. Only in the
//! source locale; in words that all statements share it is a note, and only where all statements are checked. A file of
//! which nothing is shown is told once.
//!
//! ## Why
//! A paragraph that is not in the body is not published. Somebody may have forgotten it there.
//!
//! ## Example
//! ```ftl en
//! opening = We speak for all.
//! unused = And we will speak again.
//! ```
//! ```ftl es
//! opening = Hablamos por todas las personas.
//! ```
//! Right:
//! ```ftl en
//! opening = We speak for all, { place }.
//! place = Oaxaca
//! ```
//! ```ftl es
//! opening = Hablamos por todas las personas, { place }.
//! place = Oaxaca
//! ```

use super::super::{Check, Reached, Rule, Scope};
use crate::catalog::Resource;
use crate::diagnostic::{Diagnostic, Kind, Severity};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("unused_message.rs"), check: Check::Unused(check) };

static KIND: Kind = Kind::warning("L056", "unused-message");

/// So many messages of a file are told as one.
const WHOLE_FILE: usize = 5;

fn check(resource: &Resource, reached: &Reached, scope: Scope<'_>, found: &mut Vec<Diagnostic>) {
    // Which labels are asked for depends on the facts.
    if resource.path().ends_with("/labels.ftl") {
        return;
    }
    let unused = resource.messages().iter().filter(|message| !reached.contains(&message.id));
    let first = resource.messages().first().map(|message| message.span.clone());
    // A file of which nothing is shown is one finding.
    if let Some(first) = first.filter(|_| unused.clone().count() == resource.messages().len())
        && resource.messages().len() >= WHOLE_FILE
    {
        let finding = Diagnostic::new(&KIND, first)
            .with("message", resource.path())
            .with("count", resource.messages().len())
            .with("case", "file");
        found.push(match scope {
            Scope::Shared => finding.with_severity(Severity::Note),
            Scope::Statement(_) => finding,
        });
        return;
    }
    for message in resource.messages().iter().filter(|message| !reached.contains(&message.id)) {
        let finding = Diagnostic::new(&KIND, message.span.clone()).with("message", message.id.as_str());
        found.push(match scope {
            Scope::Shared => finding.with("case", "shared").with_severity(Severity::Note),
            Scope::Statement(_) => finding.with("case", "statement"),
        });
    }
}
