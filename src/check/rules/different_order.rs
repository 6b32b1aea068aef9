//! `different-order`: names in another order than in the source.
//!
//! ## What it finds
//! Three or more names of `data/` (people, organizations) that one sentence of the source lists and that the translation
//! lists in another order.
//!
//! ## Why
//! Who stands first was agreed on.
//!
//! ## Example
//! ```ftl en
//! call = Signed by CDM, Evy Peña and Inés Núñez.
//! ```
//! ```ftl es
//! call = Firman Inés Núñez, Evy Peña y CDM.
//! ```
//! Right:
//! ```ftl en
//! call = Signed by CDM, Evy Peña and Inés Núñez.
//! ```
//! ```ftl es
//! call = Firman CDM, Evy Peña e Inés Núñez.
//! ```

use super::super::names::Mention;
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_order.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L039", "different-order");

/// Fewer names are often moved by grammar.
const FEWEST: usize = 3;

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        let wanted = order(source, subject);
        if wanted.len() < FEWEST || !is_list(&source.text, &wanted) {
            continue;
        }
        let own = order(wording, subject);
        let ids = |list: &[(usize, usize, &str)]| list.iter().map(|(_, id, _)| *id).collect::<Vec<_>>();
        let (mine, theirs) = (ids(&own), ids(&wanted));
        let (mut sorted, mut sorted_theirs) = (mine.clone(), theirs.clone());
        sorted.sort_unstable();
        sorted_theirs.sort_unstable();
        if mine == theirs || sorted != sorted_theirs {
            continue;
        }
        let names: Vec<&str> = wanted.iter().map(|(_, _, name)| *name).collect();
        let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
        found.push(subject.finding(&KIND, passage, place).with("wanted", names.join(", ")));
        return;
    }
}

/// The names in a text in the order of their first mention: place, number of the name, name.
fn order<'s>(wording: &Wording, subject: &'s Subject<'_>) -> Vec<(usize, usize, &'s str)> {
    let mut found: Vec<(usize, usize, &str)> = Vec::new();
    // Sorted by number, an organization's name before its short form.
    for mention in wording.mentions(subject.names) {
        let long = Mention { is_short: false, ..*mention };
        match found.last_mut().filter(|(_, number, _)| *number == mention.number) {
            Some((at, _, _)) => *at = mention.at.min(*at),
            None => found.extend(subject.names.name(&long).map(|name| (mention.at, mention.number, name))),
        }
    }
    found.sort_unstable();
    found
}

/// Whether little stands between the names: a list, and no story.
fn is_list(text: &str, names: &[(usize, usize, &str)]) -> bool {
    names.windows(2).all(|pair| match pair {
        [(one, _, name), (other, _, _)] => other.saturating_sub(*one) <= name.len() + 60,
        _ => true,
    }) && !text.is_empty()
}
