//! `repeats-parent`: a region that says word for word what its language says already.
//!
//! ## What it finds
//! A message or term of a locale with a region or script, such as `es-MX`, that is the same in the locale from which it
//! takes its words, such as `es`.
//!
//! ## Why
//! When the language’s message changes, the copy stays behind.
//!
//! ## Example
//! ```ftl en
//! signed = Signed:
//! computers = Computers
//! ```
//! ```ftl es
//! signed = Firman:
//! computers = Ordenadores
//! ```
//! ```ftl es-MX
//! signed = Firman:
//! computers = Computadoras
//! ```
//! Right:
//! ```ftl en
//! signed = Signed:
//! computers = Computers
//! ```
//! ```ftl es
//! signed = Firman:
//! computers = Ordenadores
//! ```
//! ```ftl es-MX
//! computers = Computadoras
//! ```

use rustc_hash::FxHashSet;

use super::super::{Check, Rule, Subject};
use crate::catalog::{Pattern, Resource};
use crate::diagnostic::{Diagnostic, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("repeats_parent.rs"), check: Check::Files(check) };

static KIND: Kind = Kind::warning("L080", "repeats-parent");

fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.is_source() {
        return;
    }
    let folder = format!("locales/{}/", subject.locale);
    let parents: Vec<&Resource> =
        subject.own.resources().filter(|resource| !resource.path().starts_with(&folder)).collect();
    if parents.is_empty() {
        return;
    }
    let mut seen: FxHashSet<&Span> = FxHashSet::default();
    for passage in &subject.passages {
        let own = passage.resource;
        let (id, is_term) = (passage.id.trim_start_matches('-'), passage.is_term);
        let Some(entry) = said(own, id, is_term).filter(|entry| seen.insert(entry.span)) else {
            continue;
        };
        let Some(parent) = parents.iter().find_map(|parent| said(parent, id, is_term)) else { continue };
        if parent.texts == entry.texts {
            let tag = parent.span.path.split('/').nth(1).unwrap_or_default();
            let finding = subject.about(&KIND, &passage.id, entry.span.clone()).with("parent", tag);
            found.push(finding.with_place(parent.span.clone()));
        }
    }
}

/// A message or term, its place and what its value and attributes say, white space made one.
struct Entry<'a> {
    span: &'a Span,
    texts: Vec<(Option<&'a str>, String)>,
}

fn said<'a>(resource: &'a Resource, id: &str, is_term: bool) -> Option<Entry<'a>> {
    let text = |(attribute, pattern): (Option<&'a str>, &Pattern)| {
        let text = resource.source().text.get(pattern.range.clone()).unwrap_or_default();
        (attribute, text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    if is_term {
        let term = resource.term(id)?;
        return Some(Entry { span: &term.span, texts: term.patterns().map(text).collect() });
    }
    let message = resource.message(id)?;
    Some(Entry { span: &message.span, texts: message.patterns().map(text).collect() })
}
