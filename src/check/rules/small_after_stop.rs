//! `small-after-stop`: a sentence that begins with a small letter.
//!
//! ## What it finds
//! A small letter after a full stop that ends no abbreviation. Names that begin small are let pass where the source
//! has them.
//!
//! ## Why
//! The full stop should be a comma, or the beginning of the sentence was cut.
//!
//! ## Example
//! ```ftl en
//! call = The trial was put off. The women went home.
//! ```
//! ```ftl es
//! call = El juicio se aplazó. las mujeres volvieron a casa.
//! ```
//! Right:
//! ```ftl en
//! call = The office (approx. ten people, dept. of health) opens at 6 p.m. and closes at 9.
//! ```
//! ```ftl es
//! call = La oficina (aprox. diez personas, depto. de salud) abre a las 6 p. m. y cierra a las 9.
//! ```

use super::super::words::is_abbreviation;
use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("small_after_stop.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T043", "small-after-stop");

/// Abbreviations of four letters and more.
const LONG: &[&str] = &[
    "aprox", "dpto", "depto", "dept", "univ", "gral", "prov", "trad", "admón", "ltda", "hnos", "coord",
    "cast", "approx", "govt", "assn", "hist", "prof", "profa", "coop", "sept", "fund", "ibid", "resp",
    "incl", "excl", "aptdo", "apdo", "esq", "arts", "núms", "págs", "vols", "caps", "eccl", "attn", "est",
    "atte", "avda", "pral",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["en", "es", "fr", "pt", "it", "de", "ca", "gl"]) {
        return;
    }
    for wording in &passage.wordings {
        let text = wording.text.as_str();
        for (at, _) in text.match_indices('.') {
            let Some(after) = text.get(at + 1..).and_then(|rest| rest.strip_prefix(' ')) else { continue };
            let before = text.get(..at).unwrap_or_default();
            if !after.starts_with(char::is_lowercase) || !before.ends_with(char::is_lowercase) {
                continue;
            }
            let next = after.get(..after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len()));
            let next = next.unwrap_or_default();
            let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let small = last.to_lowercase();
            let length = last.chars().count();
            let is_short = length < if last == small { 4 } else { 6 };
            let is_known = LONG.contains(&small.as_str())
                || subject.conventions.months.get(&small).is_some() && length < 5
                || is_abbreviation(text, at, '.', Some('x'));
            let is_name = next.chars().any(char::is_uppercase)
                || passage.source.as_ref().is_some_and(|source| {
                    let starts_so =
                        |text: &str| text.contains(&format!(". {next}")) || text.starts_with(next);
                    source.wordings.iter().any(|source| starts_so(&source.text))
                });
            let range = at + 2..at + 2 + next.len();
            if !is_short && !is_known && !is_name && !range.is_empty() && wording.is_own(&range) {
                found.push(subject.finding(&KIND, passage, wording.span(&range)).with("found", next));
            }
        }
    }
}
