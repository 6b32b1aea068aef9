//! `unpaired-dash`: an aside between two dashes that lost one of them.
//!
//! ## What it finds
//! A single dash beside a word where a sentence of the source has two. The dash before who speaks (*«…» —dijo Ana*) and one at the start
//! are let pass.
//!
//! ## Why
//! The dash that opens an aside has another that closes it, also before a full stop (RAE, *Ortografía*, 2010, 3.4.7; *Diccionario panhispánico de
//! dudas*, “raya”).
//!
//! ## Example
//! ```ftl en
//! call = The new rules — drafted in secret — are void.
//! ```
//! ```ftl es
//! call = Las nuevas normas —redactadas en secreto son nulas.
//! ```
//! Right:
//! ```ftl en
//! call = The new rules — drafted in secret — are void.
//! ```
//! ```ftl es
//! call = Las nuevas normas —redactadas en secreto— son nulas.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("unpaired_dash.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T068", "unpaired-dash");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for (wording, source) in passage.pairs() {
        if !wording.has_any(&['—', '–']) {
            continue;
        }
        let text = wording.text.as_str();
        let mut dashes = text.match_indices(['—', '–']);
        let (Some((at, dash)), None) = (dashes.next(), dashes.next()) else { continue };
        let theirs: Vec<usize> = source.text.match_indices(['—', '–']).map(|(at, _)| at).collect();
        let &[first, last] = theirs.as_slice() else { continue };
        let is_aside = source.sentences().iter().any(|range| range.contains(&first) && range.contains(&last));
        let (head, rest) =
            (text.get(..at).unwrap_or_default(), text.get(at + dash.len()..).unwrap_or_default());
        let opens = head.ends_with(' ') && rest.starts_with(char::is_alphabetic);
        let closes = head.ends_with(char::is_alphabetic) && rest.starts_with([' ', ',', '.', ';', ':']);
        let spoken = head.trim_end().ends_with(['»', '”', '"', '?', '!', '…', ',', '.', ':']);
        let range = at..at + dash.len();
        if is_aside && (opens || closes) && !spoken && wording.is_own(&range) {
            let reading = Reading::new(passage, wording);
            let near = reading.list.iter().find(|word| word.range.start >= range.end).filter(|_| opens);
            let near = near.or_else(|| reading.list.iter().rev().find(|word| word.range.end <= at));
            let range =
                near.map_or(range.clone(), |word| word.range.start.min(at)..word.range.end.max(range.end));
            found.push(reading.finding(&KIND, subject, &range, ""));
        }
    }
}
