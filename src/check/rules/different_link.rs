//! `different-link`: a link or web address that leads elsewhere than in the source.
//!
//! ## What it finds
//! Targets of links and addresses on the web that stand on one side only, or more often on one side. The part of an
//! address that names the language (`/en/`, `/es/`) may differ, and so may a trailing slash.
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

use std::ops::Range;

use super::super::Wording;
use super::super::look::Sort;
use super::super::{Check, Passage, Rule, Subject};
use super::evidence::urls;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_link.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L034", "different-link");

/// A place that a wording leads to: as it is compared, as it is written, and where.
struct Target {
    compared: String,
    written: String,
    range: Range<usize>,
}

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        let (own, wanted) = (targets(wording, subject), targets(source, subject));
        if own.is_empty() && wanted.is_empty() {
            continue;
        }
        let count = |list: &[Target], target: &Target| {
            list.iter().filter(|other| other.compared == target.compared).count()
        };
        let dropped = wanted.iter().find(|target| count(&own, target) == 0);
        let added = own.iter().find(|target| count(&wanted, target) == 0);
        // The same place, but not as often.
        let counted = wanted.iter().find(|target| count(&own, target) != count(&wanted, target));
        let case = match (dropped, added, counted) {
            // The encyclopedia of each language has pages of its own.
            (Some(wanted), Some(found), _) if is_own_site(&found.written, &wanted.written, subject) => {
                continue;
            }
            (Some(_), Some(_), _) => "changed",
            (Some(_), None, _) => "dropped",
            (None, Some(_), _) => "added",
            (None, None, Some(_)) => "counted",
            (None, None, None) => match downgraded(&own, &wanted) {
                Some(target) => {
                    let finding = subject.finding(&KIND, passage, wording.span(&target.range));
                    let secure = target.written.replacen("http:", "https:", 1);
                    found.push(
                        finding
                            .with("case", "changed")
                            .with("found", target.written.as_str())
                            .with("wanted", secure),
                    );
                    continue;
                }
                None => continue,
            },
        };
        let place = added.map_or_else(|| passage.span.clone(), |target| wording.span(&target.range));
        let wanted_target = dropped.or(counted);
        found.push(
            subject
                .finding(&KIND, passage, place)
                .with("case", case)
                .with("found", added.map_or("", |target| &target.written))
                .with("wanted", wanted_target.map_or("", |target| &target.written))
                .with("count", counted.map_or(0, |target| count(&own, target)))
                .with("expected", counted.map_or(0, |target| count(&wanted, target))),
        );
    }
}

/// Where a wording leads. What a link shows of its own address is not counted again.
fn targets(wording: &Wording, subject: &Subject<'_>) -> Vec<Target> {
    let links = wording.links.iter().map(|link| (link.to.clone(), link.words.clone()));
    let urls = if wording.addresses().is_empty() { Vec::new() } else { urls(&wording.text) };
    let shown = urls.into_iter().chain(hosts(wording));
    let is_of_link = |range: &Range<usize>| {
        wording.links.iter().any(|link| link.words.start <= range.start && range.end <= link.words.end)
    };
    let shown = shown
        .filter(|range| !is_of_link(range))
        .map(|range| (wording.text.get(range.clone()).unwrap_or_default().to_owned(), range));
    links
        .chain(shown)
        .map(|(written, range)| Target { compared: plain(&written, subject), written, range })
        .collect()
}

/// Addresses on the web without scheme and www: `example.org/report`. Only under names that no abbreviation has.
fn hosts(wording: &Wording) -> Vec<Range<usize>> {
    const TOP: &[&str] = &[
        "org", "com", "net", "edu", "gov", "int", "info", "mx", "us", "eu", "es", "ca", "uk", "fr", "br",
        "ar",
    ];
    let text = wording.text.as_str();
    let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
    // Each ends with a dot and small letters.
    let may_be_there = wording.has('.') && wording.has_pair(Sort::Mark, Sort::Letter);
    if !may_be_there || !text.split('.').skip(1).any(goes_on) {
        return Vec::new();
    }
    let known = wording.addresses();
    let mut found = Vec::new();
    let mut at = 0;
    for part in
        text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | '—'))
    {
        let start = at;
        at += part.len()
            + text.get(at + part.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let bare = part.trim_end_matches(['.', ',', ';', ':', '!', '?', '…', '’', '”', '»', '"']);
        let lead = bare.len() - bare.trim_start_matches(['“', '«', '"', '¿', '¡', '‘']).len();
        let bare = bare.get(lead..).unwrap_or_default();
        let host = bare.split('/').next().unwrap_or_default();
        let is_label = |label: &str| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        let is_host = host.contains('.')
            && host.split('.').all(is_label)
            && host.split('.').next().is_some_and(|label| label.len() > 1)
            && host.rsplit('.').next().is_some_and(|top| TOP.contains(&top));
        let range = start + lead..start + lead + bare.len();
        if is_host && !known.iter().any(|other| other.start < range.end && range.start < other.end) {
            found.push(range);
        }
    }
    found
}

/// A link that lost the lock of the source’s: http in place of https.
fn downgraded<'t>(own: &'t [Target], wanted: &[Target]) -> Option<&'t Target> {
    own.iter().find(|target| {
        target.written.starts_with("http:")
            && wanted
                .iter()
                .any(|other| other.compared == target.compared && other.written.starts_with("https:"))
    })
}

/// Whether two addresses are those of one site in the two languages: `en.example.org/…`, `es.example.org/…`.
fn is_own_site(found: &str, wanted: &str, subject: &Subject<'_>) -> bool {
    let site = |target: &str, language: &str| -> Option<String> {
        let (_, bare) = target.split_once("://")?;
        let host = bare.split('/').next()?;
        host.strip_prefix(language)?.strip_prefix('.').map(str::to_owned)
    };
    let own = site(found, &subject.conventions.language);
    own.is_some() && own == site(wanted, &subject.source_conventions.language)
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

#[cfg(test)]
mod tests {
    use super::super::super::tests::found_in;

    #[test]
    fn each_link_is_counted_and_bare_addresses_are_read() {
        let found = |english: &str, spanish: &str| {
            let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.name == "different-link").count()
        };
        let both = "See [one](https://a.org/x) and [two](https://a.org/x).";
        assert_eq!(found(both, "Vea [uno](https://a.org/x) y [dos](https://a.org/x)."), 0);
        assert_eq!(found(both, "Vea [uno](https://a.org/x) y dos."), 1);
        assert_eq!(found("See aa.org/x now.", "Vea ya [aa.org/x](https://aa.org/x)."), 0);
        assert_eq!(found("See example.org/report now.", "Vea ya example.org/report."), 0);
        assert_eq!(found("See example.org/report now.", "Vea ya example.org/informe."), 1);
        assert_eq!(found("Write to a@b.org at 5 p.m. today.", "Escriba hoy a a@b.org a las 5 p. m."), 0);
    }
}
