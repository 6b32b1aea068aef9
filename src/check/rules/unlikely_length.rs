//! `unlikely-length`: a translation that is far shorter or longer than its source.
//!
//! ## What it finds
//! Translations with as many sentences as the source and with less than four tenths or more than two and a half times
//! its characters, where the source has at least 40; more than four times, and over 80 characters, where it is shorter.
//! A clause with *but* that is gone from a much shorter text in Spanish.
//! Languages without spaces between words are let pass.
//!
//! ## Why
//! Part of the text is missing, or two texts were put together.
//!
//! ## Example
//! ```ftl en
//! call = We call on all governments of the region to keep their promises and to protect everyone.
//! ```
//! ```ftl es
//! call = Llamamos a todos.
//! ```
//! Right:
//! ```ftl en
//! call = We call on all governments of the region.
//! ```
//! ```ftl es
//! call = Llamamos a todos los Gobiernos de la región.
//! ```

use super::super::wording::VALUE;
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("unlikely_length.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L041", "unlikely-length");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let spaced = [
        "en", "es", "fr", "pt", "it", "de", "ca", "gl", "nl", "pl", "ro", "sv", "da", "ru", "uk", "el", "eu",
    ];
    if !subject.conventions.is(&spaced) || !subject.source_conventions.is(&spaced) || passage.is_term {
        return;
    }
    let length = |wording: &Wording| u32::try_from(wording.length()).map_or(0.0, f64::from);
    for (wording, source) in passage.pairs() {
        let (here, there) = (length(wording), length(source));
        let is_short = there >= 40.0
            && (here < there * 0.4 || (here < there * 0.7 && has_lost_clause(wording, source, subject)));
        // An acronym may be written out.
        let is_spelt_out = || wording.acronyms().len() < source.acronyms().len();
        let is_long = if there >= 40.0 { here > there * 2.5 } else { here > there * 4.0 && here > 80.0 };
        // Lost or added sentences are told as such.
        let is_counted = || wording.sentences().len() != source.sentences().len();
        // A dash or a stop is no translation.
        let says_nothing = |text: &str| !text.contains(|c: char| c.is_alphanumeric() || c == VALUE);
        let is_empty = says_nothing(&wording.text)
            && !says_nothing(&source.text)
            && wording.text.contains(|c: char| !c.is_whitespace());
        let (is_short, is_long) = (is_short || is_empty, is_long && !is_empty && !is_spelt_out());
        if (is_short || is_long) && here > 0.0 && (is_empty || !is_counted()) {
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            let case = if is_short { "short" } else { "long" };
            found.push(subject.finding(&KIND, passage, place).with("case", case));
            break;
        }
    }
}

/// Whether the source says “but” after a comma, and nothing in the Spanish text does.
fn has_lost_clause(wording: &Wording, source: &Wording, subject: &Subject<'_>) -> bool {
    const BUT: [&str; 14] = [
        "pero", "sino", "aunque", "mas", "embargo", "obstante", "bien", "salvo", "excepto", "mientras",
        "solo", "cambio", "pese", "pesar",
    ];
    subject.conventions.is(&["es"])
        && source.text.contains(", but ")
        && !wording.words().iter().any(|word| BUT.contains(&word.small))
}
