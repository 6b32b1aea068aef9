//! `doubled-sentence`: a sentence that stands twice.
//!
//! ## What it finds
//! Two sentences of one message that are word for word the same, where the source has no such pair.
//!
//! ## Why
//! It was pasted twice, and perhaps over another one.
//!
//! ## Example
//! ```ftl en
//! call = The wells are older than the town. The town grew around them.
//! ```
//! ```ftl es
//! call = Los pozos son más antiguos que el pueblo. Los pozos son más antiguos que el pueblo.
//! ```
//! Right:
//! ```ftl en
//! call = We are still here. We are still here. We are still here.
//! ```
//! ```ftl es
//! call = Aquí seguimos hoy. Aquí seguimos hoy. Aquí seguimos hoy.
//! ```

use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("doubled_sentence.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L073", "doubled-sentence");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        let Some(range) = second(wording) else { continue };
        if second(source).is_none() && wording.is_partly_own(&range) {
            found.push(subject.finding(&KIND, passage, wording.span(&range)));
        }
    }
}

/// The second of two equal sentences of three words and more.
fn second(wording: &Wording) -> Option<std::ops::Range<usize>> {
    let sentences = wording.sentences();
    let text = |range: &std::ops::Range<usize>| wording.text.get(range.clone()).unwrap_or_default().trim();
    let is_long = |text: &str| text.split_whitespace().count() >= 3;
    sentences.iter().enumerate().skip(1).find_map(|(at, range)| {
        let here = text(range);
        let is_double = sentences.iter().take(at).any(|other| text(other) == here) && is_long(here);
        is_double.then(|| range.clone())
    })
}
