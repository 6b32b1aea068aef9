//! `unused-term`: a term of the source that nothing uses.
//!
//! ## What it finds
//! A term that no message which an edition shows refers to, not even by way of others. Only in the source locale; in
//! words that all statements share it is a note, and only where all statements are checked.
//!
//! ## Why
//! The words stand somewhere without it, or it can go.
//!
//! ## Example
//! ```ftl en
//! -pact = Pact
//! -oath = Oath
//! opening = We welcome the { -pact }.
//! ```
//! ```ftl es
//! -pact = Pacto
//! opening = Celebramos el { -pact }.
//! ```
//! Right:
//! ```ftl en
//! -pact = Pact
//! -long-pact = { -pact } for Safe Migration
//! opening = We welcome the { -long-pact }.
//! ```
//! ```ftl es
//! -pact = Pacto
//! -long-pact = { -pact } para una Migración Segura
//! opening = Celebramos el { -long-pact }.
//! ```

use super::super::{Check, Reached, Rule, Scope};
use crate::catalog::Resource;
use crate::diagnostic::{Diagnostic, Kind, Severity};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("unused_term.rs"), check: Check::Unused(check) };

static KIND: Kind = Kind::warning("L057", "unused-term");

fn check(resource: &Resource, reached: &Reached, scope: Scope<'_>, found: &mut Vec<Diagnostic>) {
    for term in resource.terms() {
        let name = format!("-{}", term.id);
        if reached.contains(&name) {
            continue;
        }
        let finding = Diagnostic::new(&KIND, term.span.clone()).with("message", name);
        found.push(match scope {
            Scope::Shared => finding.with_severity(Severity::Note),
            Scope::Statement(_) => finding,
        });
    }
}
