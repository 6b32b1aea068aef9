//! `lost-percent`: a percentage whose sign or words were lost.
//!
//! ## What it finds
//! A number that the source gives as a percentage (`40%`, *40 percent*) and the translation as a mere number, without
//! `%` or *por ciento* anywhere in the text.
//!
//! ## Why
//! Forty in a hundred are not forty.
//!
//! ## Example
//! ```ftl en
//! call = In all, 40 percent of the workers left.
//! ```
//! ```ftl es
//! call = En total se fueron 40 de los trabajadores.
//! ```
//! Right:
//! ```ftl en
//! call = In all, 40 percent of the workers left.
//! ```
//! ```ftl es
//! call = En total se fue el 40 por ciento de los trabajadores.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::evidence::Number;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("lost_percent.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L079", "lost-percent");

/// What says that a number is one in a hundred, in small letters.
const SIGNS: &[&str] = &[
    "%",
    "٪",
    "percent",
    "per cent",
    "por ciento",
    "por cien",
    "pour cent",
    "per cento",
    "per cent",
    "prozent",
];

/// Whether a number of a text is one in a hundred.
fn is_percentage(number: &Number, text: &str) -> bool {
    const LONGEST: usize = 10;
    let rest = text.get(number.range.end..).unwrap_or_default().trim_start();
    let head: String = rest.chars().take(LONGEST).flat_map(char::to_lowercase).collect();
    SIGNS.iter().any(|sign| head.starts_with(sign))
}

/// Whether a text has a percentage in some form: *porcentaje*, *puntos porcentuales*, too.
fn has_percentage(text: &str) -> bool {
    // All of these words have a hundred in them: cent, cien, zent.
    let is_hundred =
        |three: &[u8]| [b"cen", b"cie", b"zen"].iter().any(|part| three.eq_ignore_ascii_case(*part));
    if !text.contains('%') && !text.contains('٪') && !text.as_bytes().windows(3).any(is_hundred) {
        return false;
    }
    let small = text.to_lowercase();
    SIGNS.iter().chain(&["porcent", "percent", "pourcent"]).any(|sign| small.contains(sign))
}

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es", "fr", "pt", "it", "de", "ca", "gl", "en"]) {
        return;
    }
    for (wording, source) in passage.pairs() {
        let own = wording.figures(subject.conventions);
        let wanted = source.figures(subject.source_conventions).iter();
        let mut percentages = wanted.filter(|wanted| is_percentage(wanted, &source.text)).peekable();
        if percentages.peek().is_none() || has_percentage(&wording.text) {
            continue;
        }
        let lost = percentages.find_map(|wanted| {
            let is_it = |number: &&Number| number.values.iter().any(|value| wanted.values.contains(value));
            let number = own.iter().find(is_it)?;
            Some((number.range.clone(), source.text.get(wanted.range.clone())?))
        });
        if let Some((range, wanted)) = lost
            && wording.is_own(&range)
        {
            let written = wording.text.get(range.clone()).unwrap_or_default();
            let finding = subject.finding(&KIND, passage, wording.span(&range));
            found.push(finding.with("found", written).with("wanted", wanted));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    #[test]
    fn other_ways_to_say_it_pass() {
        let count = |english: &str, spanish: &str| {
            let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.code == "L079").count()
        };
        assert_eq!(count("Wages fell 12% that year.", "Los salarios bajaron 12 ese año."), 1);
        assert_eq!(count("Wages fell 12% that year.", "Los salarios bajaron un 12 % ese año."), 0);
        assert_eq!(count("Wages fell 12% that year.", "Los salarios bajaron 12 puntos porcentuales."), 0);
        assert_eq!(count("10 percent left in 2017.", "En 2017 se fue una décima parte."), 0);
    }
}
