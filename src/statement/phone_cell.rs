//! Telephones as a cell writes them: region and kind before the number, such as `MX mobile 55 5211 9397`.

use super::Phone;
use super::cells::{Cell, LINE_SEPARATOR};
use super::kinds::INVALID_PHONE;
use super::numbers::ReadNumber;
use crate::diagnostic::{Diagnostic, Span, nearest};

/// The kinds of telephone: the types of RFC 6350 §6.4.1, and the services that people are reached by at a number.
pub const PHONE_KINDS: &[&str] = &[
    "cell",
    "fax",
    "home",
    "pager",
    "signal",
    "telegram",
    "text",
    "textphone",
    "video",
    "voice",
    "whatsapp",
    "work",
];

/// Other words for a kind that people write.
const OTHER_WORDS: &[(&str, &str)] = &[("mobile", "cell"), ("office", "work"), ("sms", "text")];

/// The telephones of a cell and their places. The semicolon of RFC 3966 (`;ext=12`) separates nothing.
pub fn phone_items(cell: &Cell) -> Vec<(&str, Span)> {
    let mut items = Vec::new();
    let mut rest = cell.value.as_str();
    while !rest.is_empty() {
        let end = rest
            .char_indices()
            .find(|(at, c)| match *c {
                ';' => !rest.get(*at..).unwrap_or_default().starts_with(";ext="),
                '\n' | '\r' | LINE_SEPARATOR => true,
                _ => false,
            })
            .map_or(rest.len(), |(at, _)| at);
        let item = rest.get(..end).unwrap_or_default().trim();
        if !item.is_empty() {
            items.push((item, cell.part(item)));
        }
        let mut after = rest.get(end..).unwrap_or_default().chars();
        after.next();
        rest = after.as_str();
    }
    items
}

/// One telephone: `[REGION] [KIND …] NUMBER`.
pub fn parse_phone(item: &str, span: Span) -> Result<Phone, Diagnostic> {
    read_phone(item, span, &mut Phone::parse)
}

/// The same, its number read by `read_number`.
pub fn read_phone(item: &str, span: Span, read_number: &mut ReadNumber<'_>) -> Result<Phone, Diagnostic> {
    let (mut region, mut kinds, mut number) = (None, Vec::new(), item);
    while let Some((word, rest)) = number.split_once(char::is_whitespace) {
        let is_word = word.bytes().all(|byte| byte.is_ascii_alphabetic());
        if !is_word || word.is_empty() || !rest.contains(char::is_numeric) {
            break;
        }
        if word.len() == 2 && region.is_none() {
            region = Some(word);
        } else {
            let kind = parse_kind(word).ok_or_else(|| unknown_kind(item, word, span.clone()))?;
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        number = rest.trim_start();
    }
    read_number(number, region, span).map(|phone| Phone { kinds, ..phone })
}

/// The kind that a word names.
pub fn parse_kind(word: &str) -> Option<&'static str> {
    let word = word.to_ascii_lowercase();
    let meant = OTHER_WORDS.iter().find(|(other, _)| *other == word).map_or(word.as_str(), |(_, kind)| kind);
    PHONE_KINDS.iter().find(|kind| **kind == meant).copied()
}

fn unknown_kind(item: &str, word: &str, span: Span) -> Diagnostic {
    let other = OTHER_WORDS.iter().map(|(other, _)| *other);
    Diagnostic::new(&INVALID_PHONE, span)
        .with("case", "unknown-kind")
        .with("found", item.chars().take(60).collect::<String>())
        .with("region", word)
        .with("suggestion", PHONE_KINDS.join(", "))
        .with_near(nearest(word, PHONE_KINDS.iter().copied().chain(other)))
}
