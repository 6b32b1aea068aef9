//! `swapped-links`: two links that lead to each other’s page.
//!
//! ## What it finds
//! Two links that are exchanged between source and translation, where the words or the address of the one resemble
//! the other. Another order alone is let pass.
//!
//! ## Why
//! Nobody clicks a link while reading proofs.
//!
//! ## Example
//! ```ftl en
//! call = See the [press kit](https://prensa.example.org) and the [action page](https://accion.example.org) today.
//! ```
//! ```ftl es
//! call = Vea hoy el [dosier de prensa](https://accion.example.org) y la [página de acción](https://prensa.example.org).
//! ```
//! Right:
//! ```ftl en
//! call = See the [press kit](https://prensa.example.org) and the [action page](https://accion.example.org) today.
//! ```
//! ```ftl es
//! call = Vea hoy la [página de acción](https://accion.example.org) y el [dosier de prensa](https://prensa.example.org).
//! ```

use super::super::wording::Link;
use super::super::{Check, Passage, Rule, Subject, Wording};
use super::proper::bare;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("swapped_links.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("M027", "swapped-links");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        for (at, one) in wording.links.iter().enumerate() {
            for other in wording.links.iter().skip(at + 1) {
                let there = |link: &Link| source.links.iter().find(|known| known.to == link.to);
                let (Some(one_there), Some(other_there)) = (there(one), there(other)) else { continue };
                if one.to == other.to {
                    continue;
                }
                let said =
                    |text: &Wording, link: &Link| bare(text.text.get(link.words.clone()).unwrap_or_default());
                let (own_one, own_other) = (said(wording, one), said(wording, other));
                let (source_one, source_other) = (said(source, one_there), said(source, other_there));
                let straight = likeness(&own_one, &source_one)
                    + likeness(&own_other, &source_other)
                    + likeness(&own_one, &one.to)
                    + likeness(&own_other, &other.to);
                let crossed = likeness(&own_one, &source_other)
                    + likeness(&own_other, &source_one)
                    + likeness(&own_one, &other.to)
                    + likeness(&own_other, &one.to);
                if crossed > 0 && straight == 0 {
                    let place = wording.span(&one.words);
                    let finding = subject.finding(&KIND, passage, place);
                    found.push(finding.with("first", one.to.as_str()).with("second", other.to.as_str()));
                    return;
                }
            }
        }
    }
}

/// How many words of two texts begin with the same four letters.
fn likeness(one: &str, other: &str) -> usize {
    let heads = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphabetic())
            .filter(|word| word.len() >= 4 && !["https", "http", "example", "www"].contains(word))
            .map(|word| word.chars().take(4).collect())
            .collect()
    };
    let others = heads(other);
    heads(one).iter().filter(|head| others.contains(head)).count()
}
