//! `different-link`: a link or web address that leads elsewhere than in the source.
//!
//! ## What it finds
//! Targets of links and addresses on the web that stand on one side only. The part of an address that names the
//! language (`/en/`, `/es/`) may differ, and so may a trailing slash.
//!
//! ## Why
//! Readers are sent to another page, or nowhere.
//!
//! ## Example
//! ```ftl en
//! call = Read [the report](https://example.org/report).
//! ```
//! ```ftl es
//! call = Lea [el informe](https://example.com/report).
//! ```
//! Right:
//! ```ftl en
//! call = Read [the report](https://example.org/en/report).
//! ```
//! ```ftl es
//! call = Lea [el informe](https://example.org/es/report/).
//! ```

use super::super::Wording;
use super::super::{Check, Passage, Rule, Subject};
use super::evidence::urls;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_link.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L034", "different-link");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        let (own, wanted) = (targets(wording, subject), targets(source, subject));
        let lacks = |list: &[(String, String, std::ops::Range<usize>)], target: &str| {
            !list.iter().any(|(other, _, _)| other == target)
        };
        let dropped = wanted.iter().find(|(target, _, _)| lacks(&own, target));
        let added = own.iter().find(|(target, _, _)| lacks(&wanted, target));
        let case = match (dropped, added) {
            (Some(_), Some(_)) => "changed",
            (Some(_), None) => "dropped",
            (None, Some(_)) => "added",
            (None, None) => continue,
        };
        let place = added.map_or_else(|| passage.span.clone(), |(_, _, range)| wording.span(range));
        found.push(
            subject
                .finding(&KIND, passage, place)
                .with("case", case)
                .with("found", added.map_or("", |(_, target, _)| target))
                .with("wanted", dropped.map_or("", |(_, target, _)| target)),
        );
    }
}

/// Where a wording leads: the target as it is compared, as it is written, and its place.
fn targets(wording: &Wording, subject: &Subject<'_>) -> Vec<(String, String, std::ops::Range<usize>)> {
    let links = wording.links.iter().map(|link| (link.to.clone(), link.words.clone()));
    let shown = urls(&wording.text)
        .into_iter()
        .map(|range| (wording.text.get(range.clone()).unwrap_or_default().to_owned(), range));
    let mut found: Vec<(String, String, std::ops::Range<usize>)> = Vec::new();
    for (target, range) in links.chain(shown) {
        let compared = plain(&target, subject);
        if !found.iter().any(|(known, _, _)| *known == compared) {
            found.push((compared, target, range));
        }
    }
    found
}

/// A target without what may differ between languages.
fn plain(target: &str, subject: &Subject<'_>) -> String {
    let target = target.trim_end_matches('/');
    let bare = target.strip_prefix("https://").or_else(|| target.strip_prefix("http://")).unwrap_or(target);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let tags = [
        subject.locale.as_str(),
        subject.source_locale.as_str(),
        &subject.conventions.language,
        &subject.source_conventions.language,
    ];
    let is_tag = |part: &str| tags.iter().any(|tag| part.eq_ignore_ascii_case(tag));
    let parts: Vec<&str> = bare.split('/').filter(|part| !is_tag(part)).collect();
    let mut parts = parts.join("/");
    for tag in tags {
        if let Some(rest) = parts.strip_prefix(&format!("{tag}.")) {
            parts = rest.to_owned();
        }
        parts = parts.replace(&format!("lang={tag}"), "lang=");
    }
    parts
}
