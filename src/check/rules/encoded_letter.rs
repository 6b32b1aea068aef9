//! `encoded-letter`: a letter in the notation of a program.
//!
//! ## What it finds
//! `&oacute;` (HTML), `=C3=B3` (e-mail), `\u00f3` (JSON) and `%C3%B3` (addresses) among words.
//!
//! ## Why
//! The text was taken from a file of another program, and readers see the notation.
//!
//! ## Example
//! ```ftl en
//! call = The solution is near.
//! ```
//! ```ftl es
//! call = La soluci\u00f3n está cerca.
//! ```
//! Right:
//! ```ftl en
//! call = The solution is at https://example.org/soluci%C3%B3n today.
//! ```
//! ```ftl es
//! call = La solución está hoy en https://example.org/soluci%C3%B3n
//!     todo el día.
//! ```

use std::ops::Range;

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Edit, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("encoded_letter.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("T044", "encoded-letter");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for wording in &passage.wordings {
        let text = wording.text.as_str();
        if !wording.has_any(&['=', '\\', '%']) {
            continue;
        }
        let skipped = wording.addresses();
        let open = |at: usize| !skipped.iter().any(|range| range.start <= at && at < range.end);
        for (range, meant) in encoded(text) {
            if open(range.start) && wording.is_own(&range) {
                let written = text.get(range.clone()).unwrap_or_default();
                let fix = passage.written(wording, &range).map(|place| Edit::new(place, meant.as_str()));
                found.push(
                    subject
                        .finding(&KIND, passage, wording.span(&range))
                        .with("found", written)
                        .with("wanted", meant)
                        .with_fix(fix),
                );
            }
        }
    }
    // Markdown reads entities, and some programs that take the text do not.
    let text = passage.span.of(&passage.resource.source().text).unwrap_or_default();
    for (at, _) in text.match_indices('&') {
        let Some((name, _)) = text.get(at + 1..).and_then(|rest| rest.split_once(';')) else { continue };
        if let Some(meant) = entity(name) {
            let start = passage.span.start + at;
            let place = Span::new(passage.span.path.clone(), start, start + name.len() + 2);
            found.push(
                subject
                    .finding(&KIND, passage, place.clone())
                    .with("found", format!("&{name};"))
                    .with("wanted", meant.as_str())
                    .with_fix([Edit::new(place, meant)]),
            );
        }
    }
}

/// Letters in the notations of e-mail, JSON and addresses, and what they mean.
fn encoded(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut end = 0;
    for (at, mark) in text.match_indices(['=', '\\', '%']) {
        if at < end {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let read = if mark == "\\" { read_escape(rest) } else { read_bytes(rest, mark) };
        if let Some((length, meant)) = read {
            end = at + length;
            found.push((at..end, meant));
        }
    }
    found
}

/// `\u00f3`
fn read_escape(rest: &str) -> Option<(usize, String)> {
    let digits = rest.strip_prefix("\\u")?.get(..4)?;
    let meant = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    (!meant.is_control()).then(|| (6, meant.to_string()))
}

/// `=C3=B3`, `%C3%B3`
fn read_bytes(rest: &str, mark: &str) -> Option<(usize, String)> {
    let mut bytes = Vec::new();
    let mut left = rest;
    while let Some(byte) = left
        .strip_prefix(mark)
        .and_then(|left| left.get(..2))
        .and_then(|two| u8::from_str_radix(two, 16).ok())
    {
        bytes.push(byte);
        left = left.get(3..)?;
        if let Ok(meant) = std::str::from_utf8(&bytes) {
            let letter = meant.chars().next().filter(|c| !c.is_ascii())?;
            return Some((bytes.len() * 3, letter.to_string()));
        }
        if bytes.len() == 4 {
            return None;
        }
    }
    None
}

/// The letter or mark of words that an entity stands for. `&amp;`, `&lt;` and spaces have a use in Markdown.
fn entity(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(number).filter(|c| c.is_alphanumeric()).map(String::from);
    }
    const MARKS: &[(&str, &str)] = &[
        ("iquest", "¿"),
        ("iexcl", "¡"),
        ("laquo", "«"),
        ("raquo", "»"),
        ("ldquo", "“"),
        ("rdquo", "”"),
        ("lsquo", "‘"),
        ("rsquo", "’"),
        ("ndash", "–"),
        ("mdash", "—"),
        ("hellip", "…"),
        ("ordm", "º"),
        ("ordf", "ª"),
        ("szlig", "ß"),
        ("euro", "€"),
    ];
    if let Some((_, mark)) = MARKS.iter().find(|(known, _)| *known == name) {
        return Some((*mark).to_owned());
    }
    let letter = name.chars().next().filter(char::is_ascii_alphabetic)?;
    let accent = match name.get(1..)? {
        "grave" => '\u{300}',
        "acute" => '\u{301}',
        "circ" => '\u{302}',
        "tilde" => '\u{303}',
        "uml" => '\u{308}',
        "cedil" => '\u{327}',
        _ => return None,
    };
    icu_normalizer::properties::CanonicalCompositionBorrowed::new().compose(letter, accent).map(String::from)
}
