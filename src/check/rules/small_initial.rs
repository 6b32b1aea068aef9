//! `small-initial`: a text that begins with a small letter where its source begins with a capital.
//!
//! ## What it finds
//! Sentences and headings of four words or more, and shorter texts that end like a sentence. Terms, which stand within
//! sentences, are let pass.
//!
//! ## Why
//! Something before it may be cut off.
//!
//! ## Example
//! ```ftl en
//! call = One organization calls for action.
//! ```
//! ```ftl es
//! call = una organización llama a actuar.
//! ```
//! Right:
//! ```ftl en
//! call = One organization calls for action.
//! ```
//! ```ftl es
//! call = Una organización llama a actuar.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("small_initial.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L045", "small-initial");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if passage.is_term {
        return;
    }
    for (wording, source) in passage.pairs() {
        let first = |text: &str| {
            text.trim_start_matches(|c: char| {
                c.is_whitespace() || matches!(c, '“' | '«' | '"' | '(' | '¿' | '¡' | '…')
            })
            .chars()
            .next()
        };
        let (Some(here), Some(there)) = (first(&wording.text), first(&source.text)) else { continue };
        if !here.is_lowercase() || !there.is_uppercase() {
            continue;
        }
        let count = source.words().len();
        let is_sentence =
            count >= 4 || (count >= 2 && source.text.trim_end().ends_with(['.', '!', '?', ':']));
        let Some(word) = wording.words().iter().next() else { continue };
        // Some names begin small: iPhone.
        let is_name = word.text.chars().skip(1).any(char::is_uppercase)
            || source.words().iter().any(|other| other.text.eq_ignore_ascii_case(word.text));
        if is_sentence && !is_name && wording.is_partly_own(&word.range) {
            found.push(subject.finding(&KIND, passage, wording.span(&word.range)).with("found", word.text));
            break;
        }
    }
}
