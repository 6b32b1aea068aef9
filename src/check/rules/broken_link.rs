//! `broken-link`: the marks of a link that make no link.
//!
//! ## What it finds
//! A space between `[words]` and `(address)`, a link that is not closed, and a link without words.
//!
//! ## Why
//! Readers see the address and the brackets, or nothing at all.
//!
//! ## Example
//! ```ftl en
//! call = Help in [the kitchens](https://example.org/turns) today.
//! ```
//! ```ftl es
//! call = Ayude hoy en [las cocinas] (https://example.org/turns).
//! ```
//! Right:
//! ```ftl en
//! call = Help in [the kitchens](https://example.org/turns) [sic] (today).
//! ```
//! ```ftl es
//! call = Ayude en [las cocinas](https://example.org/turns) [sic] (hoy).
//! ```

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("broken_link.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("M026", "broken-link");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for wording in &passage.wordings {
        let text = wording.text.as_str();
        for (at, _) in text.match_indices(']') {
            let rest = text.get(at + 1..).unwrap_or_default();
            let gap = rest.len() - rest.trim_start().len();
            let Some(target) = rest.trim_start().strip_prefix('(') else { continue };
            let is_target =
                ["http:", "https:", "mailto:", "tel:", "www."].iter().any(|head| target.starts_with(head));
            let range = at..at + 1 + gap + 1;
            if is_target && wording.is_own(&range) {
                let place = passage.written(wording, &range).filter(|_| gap > 0);
                let case = if gap > 0 { "space" } else { "open" };
                let finding = subject.finding(&KIND, passage, wording.span(&range)).with("case", case);
                found.push(finding.with_fix(place.map(|place| Edit::new(place, "]("))));
            }
        }
        if wording
            .links
            .iter()
            .any(|link| text.get(link.words.clone()).is_some_and(|words| words.trim().is_empty()))
        {
            found.push(subject.finding(&KIND, passage, passage.span.clone()).with("case", "empty"));
        }
    }
}
