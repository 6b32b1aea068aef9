//! `different-emphasis`: emphasis that the source has and the translation has not, or the other way round.
//!
//! ## What it finds
//! Another number of emphasized (`*…*`) or strongly emphasized (`**…**`) passages than in the source.
//!
//! ## Why
//! A title loses its italics, or an asterisk without its partner is published.
//!
//! ## Example
//! ```ftl en
//! call = The *Declaration* was signed.
//! ```
//! ```ftl es
//! call = Se firmó la Declaración.
//! ```
//! Right:
//! ```ftl en
//! call = The *Declaration* was signed.
//! ```
//! ```ftl es
//! call = Se firmó la *Declaración*.
//! ```

use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_emphasis.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("M020", "different-emphasis");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    // Scripts without italics emphasize otherwise.
    if !subject
        .conventions
        .is(&["en", "es", "fr", "pt", "it", "de", "ca", "gl", "nl", "pl", "ro", "sv", "da"])
    {
        return;
    }
    for (wording, source) in passage.pairs() {
        let is_same = (wording.emphasis, wording.strong) == (source.emphasis, source.strong);
        if !is_same && !is_let_pass(wording, source) {
            let case = if wording.emphasis == source.emphasis { "strong" } else { "emphasis" };
            let (here, there) = match case {
                "strong" => (wording.strong, source.strong),
                _ => (wording.emphasis, source.emphasis),
            };
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            found.push(
                subject
                    .finding(&KIND, passage, place)
                    .with("case", case)
                    .with("found", here)
                    .with("wanted", there),
            );
            break;
        }
    }
}

/// Whether the difference is one of usage: foreign words and titles in italics where the source has none or quotes
/// them, titles in quotation marks, two emphases that became one.
fn is_let_pass(wording: &Wording, source: &Wording) -> bool {
    let quotes = |wording: &Wording| wording.text.matches(['“', '«']).count();
    let gains_italics = wording.strong == source.strong && wording.emphasis > source.emphasis;
    let is_quoted = wording.strong == source.strong && quotes(wording) > quotes(source);
    let is_merged = (wording.emphasis == source.emphasis
        && wording.strong >= 1
        && source.strong > wording.strong)
        || (wording.strong == source.strong && wording.emphasis >= 1 && source.emphasis > wording.emphasis);
    (gains_italics && wording.strong + source.strong == 0) || is_quoted || is_merged
}
