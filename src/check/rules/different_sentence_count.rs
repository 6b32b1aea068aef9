//! `different-sentence-count`: a sentence that seems to be lost or added.
//!
//! ## What it finds
//! Fewer sentences than in the source and clearly less text, or more sentences and far more text. Sentences that are
//! joined or parted with all their words are let pass.
//!
//! ## Why
//! A sentence that was skipped is the commonest gross error of translation.
//!
//! ## Example
//! ```ftl en
//! call = We met in Oaxaca last week. We ask for justice and for truth. Nobody has answered us so far.
//! ```
//! ```ftl es
//! call = Nos reunimos en Oaxaca la semana pasada.
//! ```
//! Right:
//! ```ftl en
//! call = We met in Oaxaca last week. We ask for justice and for truth. Nobody has answered us so far.
//! ```
//! ```ftl es
//! call = La semana pasada nos reunimos en Oaxaca y pedimos justicia y verdad. Hasta ahora nadie nos ha dado respuesta.
//! ```

use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_sentence_count.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L037", "different-sentence-count");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["en", "es", "fr", "pt", "it", "de", "ca", "gl"]) {
        return;
    }
    for (wording, source) in passage.pairs() {
        let (here, there) = (wording.sentences().len(), source.sentences().len());
        let length = |text: &str| u32::try_from(text.chars().count()).map_or(0.0, f64::from);
        let whole = |wording: &Wording| u32::try_from(wording.length()).map_or(0.0, f64::from);
        let ratio = whole(wording) / whole(source).max(1.0);
        let longest = |wording: &Wording| {
            let sentences = wording.sentences().iter().filter_map(|range| wording.text.get(range.clone()));
            sentences.map(length).fold(0.0, f64::max)
        };
        let shortest = |wording: &Wording| {
            let sentences = wording.sentences().iter().filter_map(|range| wording.text.get(range.clone()));
            sentences.map(length).fold(f64::INFINITY, f64::min)
        };
        // Spanish is longer than English: nothing was joined where no sentence is.
        let is_skipped = || {
            subject.conventions.is(&["es"])
                && subject.source_conventions.is(&["en"])
                && whole(source) >= 60.0
                && ratio < 0.97
                && shortest(source) >= 25.0
                && longest(wording) <= 1.7 * shortest(source)
        };
        let is_lost =
            here < there && (ratio < 0.8 || is_skipped() || (here * 2 <= there && there >= 4 && ratio < 0.9));
        let is_added =
            here > there && (ratio > 1.7 || (here >= there * 2 && here >= there + 2 && ratio > 1.5));
        if (is_lost || is_added) && there >= 1 && whole(source) > 40.0 && here >= 1 {
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            found.push(subject.finding(&KIND, passage, place).with("found", here).with("wanted", there));
            break;
        }
    }
}
