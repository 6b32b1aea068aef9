//! `different-currency`: an amount of money in another currency.
//!
//! ## What it finds
//! An amount whose currency the source does not name (€500 for $500), and a currency that was lost. A dollar sign
//! stands for dollars and pesos of every country. (The amount itself is a matter of `different-number`.)
//!
//! ## Why
//! Five hundred euros are not five hundred dollars.
//!
//! ## Example
//! ```ftl en
//! call = The well cost $500 last year.
//! ```
//! ```ftl es
//! call = El pozo costó 500 euros el año pasado.
//! ```
//! Right:
//! ```ftl en
//! call = The well cost $500 last year, the pump €20.
//! ```
//! ```ftl es
//! call = El pozo costó 500 dólares el año pasado; la bomba, 20 euros.
//! ```

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::dictionary::Dictionary;
use super::super::look::Sort;
use super::super::wording::VALUE;
use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_currency.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L038", "different-currency");

/// Signs and codes, and the currency they stand for. The dollar sign is that of dollars and pesos.
const SIGNS: &[(&str, &str)] = &[
    ("US$", "dollar"),
    ("USD", "dollar"),
    ("MX$", "peso"),
    ("MXN", "peso"),
    ("$", "$"),
    ("€", "euro"),
    ("EUR", "euro"),
    ("£", "pound"),
    ("GBP", "pound"),
    ("¥", "yen"),
    ("R$", "real"),
    ("BRL", "real"),
    ("CAD", "dollar"),
    ("AUD", "dollar"),
    ("NZD", "dollar"),
    ("CHF", "franc"),
    ("XAF", "franc"),
    ("XOF", "franc"),
    ("JPY", "yen"),
    ("GTQ", "quetzal"),
    ("HNL", "lempira"),
    ("CRC", "colon"),
    ("NIO", "cordoba"),
    ("ARS", "peso"),
    ("CLP", "peso"),
    ("COP", "peso"),
    ("DOP", "peso"),
    ("UYU", "peso"),
];

/// Beginnings of the words for currencies.
const WORDS: &[(&str, &str)] = &[
    ("dollar", "dollar"),
    ("dólar", "dollar"),
    ("dolar", "dollar"),
    ("euro", "euro"),
    ("peso", "peso"),
    ("pound", "pound"),
    ("libra", "pound"),
    ("livre", "pound"),
    ("yen", "yen"),
    ("ien", "yen"),
    ("quetzal", "quetzal"),
    ("lempira", "lempira"),
    ("colon", "colon"),
    ("colón", "colon"),
    ("franc", "franc"),
    ("réal", "real"),
    ("reais", "real"),
    ("real", "real"),
    ("córdoba", "cordoba"),
];

/// A currency that a text names beside an amount.
struct Currency {
    name: &'static str,
    range: Range<usize>,
}

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        let (own, wanted) = (currencies(wording), currencies(source));
        if own.is_empty() && wanted.is_empty() {
            continue;
        }
        let lacks =
            |list: &[Currency], one: &Currency| !list.iter().any(|other| is_same(one.name, other.name));
        let added = own.iter().find(|one| lacks(&wanted, one));
        let dropped = wanted.iter().find(|one| lacks(&own, one));
        // 110 pounds are 50 kilos, too.
        let is_weight = |one: &Currency| {
            one.name == "pound" && ["kilo", " kg"].iter().any(|kilo| wording.text.contains(kilo))
        };
        let dropped = dropped.filter(|one| !is_weight(one));
        let case = match (dropped, added) {
            (Some(_), Some(_)) => "changed",
            (Some(_), None) if own.is_empty() && !names_money(wording) => "dropped",
            (None, Some(_)) if wanted.is_empty() && !names_money(source) => "added",
            _ => continue,
        };
        let say = |text: &str, one: Option<&Currency>| {
            one.and_then(|one| text.get(one.range.clone())).unwrap_or_default().to_owned()
        };
        let place = added.map_or_else(|| passage.span.clone(), |one| wording.span(&one.range));
        found.push(
            subject
                .finding(&KIND, passage, place)
                .with("case", case)
                .with("found", say(&wording.text, added))
                .with("wanted", say(&source.text, dropped)),
        );
        return;
    }
}

fn is_same(one: &str, other: &str) -> bool {
    let has_sign = |name| matches!(name, "$" | "dollar" | "peso" | "colon" | "real" | "cordoba");
    one == other || (one == "$" && has_sign(other)) || (other == "$" && has_sign(one))
}

/// Whether a text names a currency anywhere, with an amount or without.
fn names_money(wording: &Wording) -> bool {
    let list = wording.words();
    list.iter()
        .any(|word| word_currency(word).is_some() || matches!(word.small, "cents" | "centavos" | "bucks"))
        || signs_in(wording).next().is_some()
}

/// The signs and codes that stand somewhere in a text.
fn signs_in(wording: &Wording) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    let has_code = wording.has_pair(Sort::Capital, Sort::Capital);
    let has_sign = wording.has_any(&['$', '€', '£', '¥']);
    SIGNS.iter().filter(move |(sign, _)| (has_code || has_sign) && wording.contains(sign))
}

fn word_currency(word: &Word<'_>) -> Option<&'static str> {
    /// All forms of the words.
    static FORMS: LazyLock<Dictionary<&'static str>> = LazyLock::new(|| {
        let mut forms: FxHashMap<String, &'static str> = FxHashMap::default();
        for (stem, name) in WORDS {
            for end in ["", "s", "es", "is", "os", "as"] {
                forms.entry(format!("{stem}{end}")).or_insert(*name);
            }
        }
        Dictionary::new(forms)
    });
    FORMS.of(word).copied()
}

/// The currencies that stand beside amounts.
fn currencies(wording: &Wording) -> Vec<Currency> {
    let text = &wording.text;
    let mut found: Vec<Currency> = Vec::new();
    let is_amount = |c: char| c.is_ascii_digit() || c == VALUE;
    if !wording.has_digit() && !wording.has(VALUE) {
        return found;
    }
    for (sign, name) in signs_in(wording) {
        for (at, _) in text.match_indices(sign) {
            let range = at..at + sign.len();
            let before = text.get(..at).unwrap_or_default();
            let after = text.get(range.end..).unwrap_or_default();
            let is_beside = after.trim_start_matches([' ', '\u{A0}', '\u{202F}']).starts_with(is_amount)
                || before.trim_end_matches([' ', '\u{A0}', '\u{202F}']).ends_with(is_amount);
            let is_code = sign.starts_with(|c: char| c.is_ascii_alphabetic());
            let is_whole = !is_code || !before.ends_with(char::is_alphanumeric);
            let is_known = found.iter().any(|one| one.range.start < range.end && range.start < one.range.end);
            if is_beside && is_whole && !is_known {
                found.push(Currency { name, range });
            }
        }
    }
    let list = wording.words();
    for (at, word) in list.iter().enumerate() {
        let Some(name) = word_currency(word) else { continue };
        // 20 euros, 1.2 billion dollars, 3 millones de pesos, 500 US dollars
        let from = list.get(at.saturating_sub(4)).map_or(0, |first| first.range.start);
        let before = text.get(from..word.range.start).unwrap_or_default();
        let between = before.rfind(is_amount).map(|amount| before.get(amount..).unwrap_or_default());
        let is_amount_before =
            between.is_some_and(|between| !between.contains(['.', ';', ':', '(']) && !between.contains(", "));
        if is_amount_before {
            found.push(Currency { name, range: word.range.clone() });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found_in;

    #[test]
    fn currencies_are_compared_however_they_are_written() {
        let found = |english: &str, spanish: &str| {
            let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.name == "different-currency").count()
        };
        assert_eq!(found("It cost $1.2 billion.", "Costó 1200 millones de dólares."), 0);
        assert_eq!(found("It cost $1.2 billion.", "Costó 1200 millones de euros."), 1);
        assert_eq!(found("It cost $1.2 billion.", "Costó 1200 millones."), 1);
        assert_eq!(found("They pay 300 pesos a day.", "Pagan $300 al día."), 0);
        assert_eq!(found("They pay 300 pesos a day.", "Pagan 300 dólares al día."), 1);
        assert_eq!(found("They pay £20.", "Pagan 20 libras."), 0);
        assert_eq!(found("They pay US$20.", "Pagan USD 20."), 0);
        assert_eq!(found("A real change came in 2017.", "Un cambio real llegó en 2017."), 0);
        assert_eq!(found("They lifted 20 pounds.", "Levantaron 20 libras."), 0);
    }
}
