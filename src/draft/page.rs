//! What belongs to the page and not to the text: its number, *Share*, *Download PDF*, the number of the document, the name of
//! the language.

use super::idiom::Idiom;
use super::idiom_table::is_language_word;
use super::tokens::{Token, tokens};

/// Whether a line is of the page; `is_early` where no sentence stands before it.
pub fn is_of_page(text: &str, is_early: bool, idiom: &Idiom) -> bool {
    let words = tokens(text);
    if is_posted(text, &words, is_early, idiom) {
        return true;
    }
    // *From: African Seeds Network*; behind the title such words may be anything.
    if is_early && idiom.is_sender(text, &words) && !text.contains('@') {
        return true;
    }
    let is_prose = text.trim_end().ends_with(['.', '!', '?']);
    if idiom.is_filing(text, &words) && !is_prose && !text.contains('@') {
        return true;
    }
    if words.is_empty() || words.len() > 8 {
        return false;
    }
    idiom.is_furniture(&words)
        || is_page_number(&words, idiom)
        || is_reference(text, &words, idiom) && is_early
        || words.len() <= 5 && is_language_word(&words)
}

/// `Posted by admin`, `Date` above a day: a program wrote that. With its day it is a dateline.
fn is_posted(text: &str, words: &[Token], is_early: bool, idiom: &Idiom) -> bool {
    let count = idiom.posted_length(words);
    let Some(rest) = words.get(count..).filter(|_| count > 0) else { return false };
    if rest.is_empty() {
        return !text.trim_end().ends_with(['.', '!', '?']);
    }
    let said = rest.first().and_then(|first| text.get(first.range.start..)).unwrap_or_default();
    let is_sentence = text.trim_end().ends_with(['.', '!', '?']);
    let has_day = idiom.calendar.find(text).is_some();
    let is_name = rest.len() == 1 || said.starts_with(char::is_uppercase);
    let names_author = count >= 2 && rest.len() <= 4 && is_name && is_early;
    !is_sentence && !has_day && names_author
}

/// `Page 1 of 3`, `Página 2`, `3 | Page`.
fn is_page_number(words: &[Token], idiom: &Idiom) -> bool {
    let is_number = |word: &Token| word.folded.len() <= 3 && word.folded.chars().all(|c| c.is_ascii_digit());
    let pages = words.iter().filter(|word| idiom.is_page(&word.folded)).count();
    let numbers = words.iter().filter(|word| is_number(word)).count();
    let others = words.iter().filter(|word| idiom.is_of(&word.folded)).count();
    pages == 1 && (1..=2).contains(&numbers) && pages + numbers + others == words.len()
}

/// `Ref: CR/2021/017`, `Oficio núm. 12/2021`.
fn is_reference(text: &str, words: &[Token], idiom: &Idiom) -> bool {
    let phrase = |count: usize| {
        let first = words.get(..count)?;
        Some(first.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" "))
    };
    let named = (1..=3).rev().find(|count| phrase(*count).is_some_and(|phrase| idiom.is_reference(&phrase)));
    let Some(rest) = named.and_then(|count| words.get(count..)) else { return false };
    let has_digit = |word: &Token| word.folded.contains(|c: char| c.is_ascii_digit());
    let first = rest.first().is_some_and(|word| has_digit(word) || word.folded.chars().count() <= 3);
    first && rest.iter().any(has_digit) && words.len() <= 6 && !text.trim_end().ends_with(['.', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;

    #[test]
    fn what_is_of_the_page_is_told_from_words() {
        let is = |tag, text| is_of_page(text, true, &Idiom::of(&Locale::parse(tag).unwrap(), &[]));
        for (tag, text) in [
            ("en", "Page 1 of 3"),
            ("en", "2 | Page"),
            ("en", "Ref: CR/2021/017"),
            ("en", "Download PDF"),
            ("en", "[español abajo]"),
            ("en", "English / Español"),
            ("es", "Página 2 de 4"),
            ("es", "Oficio núm. 12/2021"),
            ("es", "Compartir"),
            ("es", "English version below"),
            ("fr", "Télécharger le communiqué"),
            ("en", "Posted by admin"),
            ("en", "From: African Seeds Network"),
            ("en", "Tags: dams, rivers"),
            ("en", "Date"),
            ("es", "Publicado en Noticias"),
        ] {
            assert!(is(tag, text), "{text}");
        }
        for (tag, text) in [
            ("en", "Page after page was torn out of the file"),
            ("en", "2021"),
            ("en", "Share the land"),
            ("en", "English teachers on strike"),
            ("en", "No to the dam"),
            ("en", "Date: 3 March 2021"),
            ("en", "Posted on March 3, 2021 by admin"),
            ("en", "Published in March, the report is clear."),
            ("es", "Publicado el informe, callan las autoridades"),
            ("es", "Página en blanco"),
            ("es", "El español"),
        ] {
            assert!(!is(tag, text), "{text}");
        }
    }
}
