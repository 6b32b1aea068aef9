//! What lines say by their first words in an idiom, and by what stands behind those.

use super::cities::region_of_city;
use super::idiom::{Idiom, has};
use super::tokens::{Token, words};

impl Idiom {
    /// Whether a line calls somebody to do something: within its first words.
    pub fn is_call(&self, line: &[Token]) -> bool {
        self.calls.iter().any(|call| {
            let mut starts = line.windows(call.len().max(1)).take(8);
            starts.any(|window| window.iter().zip(call).all(|(token, word)| token.folded == *word))
        })
    }

    /// Whether a line says that a statement follows: *Please find below*.
    pub fn is_covering(&self, line: &[Token]) -> bool {
        let has = |phrase: &String| {
            let phrase = words(phrase);
            let mut windows = line.windows(phrase.len().max(1));
            windows.any(|window| window.iter().zip(&phrase).all(|(token, word)| token.folded == *word))
        };
        line.len() <= 80 && self.table.covering.iter().any(has)
    }

    /// Whether a line begins as the end of a letter does: *Best wishes*, *Thank you*.
    pub fn is_greeting(&self, line: &[Token]) -> bool {
        longest(&self.table.greeting, line).is_some()
    }

    /// Whether a line belongs to the page and not to the text: *Share*, *Download PDF*.
    pub fn is_furniture(&self, line: &[Token]) -> bool {
        // *3 min read*, *0 comments*
        let is_number = |token: &&Token| token.folded.chars().all(|c| c.is_ascii_digit());
        let said: Vec<&str> =
            line.iter().filter(|token| !is_number(token)).map(|token| token.folded.as_str()).collect();
        has(&self.table.furniture, &said.join(" "))
    }

    /// How many words of a line say that it tells when a page was published: *Posted on*.
    pub fn posted_length(&self, line: &[Token]) -> usize {
        longest(&self.table.posted, line).map_or(0, |(count, _)| count)
    }

    /// Whether a phrase stands before the name of those to whom a letter goes: *A la Secretaría de Educación:*
    pub fn is_addressed(&self, line: &[Token]) -> bool {
        longest(&self.table.addressed, line).is_some_and(|(count, _)| count < line.len())
    }

    /// How many bytes the words have that stand before the place where a text was signed: *Dado en*; 0 where there are none.
    pub fn given_length(&self, line: &[Token]) -> usize {
        longest(&self.table.given, line).filter(|(count, _)| *count < line.len()).map_or(0, |(_, end)| end)
    }

    /// Whether words head a column of a table of contacts: *Position*, *Languages*.
    pub fn is_column(&self, text: &str) -> bool {
        let words = words(text);
        let is_said = |word: &String| {
            self.is_label(word) || self.phone_kind(word).is_some() || has(&self.table.columns, word)
        };
        !words.is_empty() && (has(&self.table.columns, &words.join(" ")) || words.iter().all(is_said))
    }

    /// Where the word ends with which a line begins, if somebody who thinks so is named behind it: *Para Ana Díaz, …*
    pub fn aside_length(&self, line: &[Token]) -> Option<usize> {
        longest(&self.table.aside, line).map(|(_, end)| end)
    }

    /// Where the words end that stand before the name of a source, if a line begins with them: *According to*.
    pub fn source_length(&self, line: &[Token]) -> Option<usize> {
        longest(&self.table.source, line).map(|(_, end)| end)
    }

    /// Whether a line names only a part of the world: *East and Southern Africa*, *Región Norte*, *Bogotá D.C.*
    pub fn is_area(&self, text: &str, line: &[Token]) -> bool {
        let is_word = |word: &Token| has(&self.table.area, &word.folded);
        let bare = text.trim().trim_end_matches(':');
        // *Bogotá D.C.*, *Brasília (DF)*: a city and its state.
        let city = line.split_last().filter(|(_, rest)| !rest.is_empty()).and_then(|(last, _)| {
            let is_state = self.states.contains_key(&last.folded)
                || self.states.contains_key(&format!("{}.", last.folded));
            bare.get(..last.range.start).filter(|_| is_state)
        });
        let is_city = city.is_some_and(|city| region_of_city(city.trim_matches([' ', ',', '('])).is_some());
        (1..=5).contains(&line.len())
            && (is_city
                || line.iter().all(is_word)
                || self.region(bare).is_some()
                || self.region_of_place(bare).is_some())
    }

    /// Whether a line says what a letter is about: *Re: …*
    pub fn is_subject(&self, text: &str, line: &[Token]) -> bool {
        names_field(&self.table.subject, text, line)
    }

    /// Whether a line answers a question of those that the press asks: *WHEN: Friday, 7 p.m.*
    pub fn is_advisory(&self, text: &str, line: &[Token]) -> bool {
        let after = longest(&self.table.advisory, line).and_then(|(_, end)| text.get(end..));
        after.is_some_and(|after| after.trim_start_matches(['?', ' ', '\u{A0}']).starts_with([':', '–', '—']))
    }

    /// Whether a line says from whom a document is, or to whom: *From: …*
    pub fn is_sender(&self, text: &str, line: &[Token]) -> bool {
        line.len() <= 14 && names_field(&self.table.sender, text, line)
    }

    /// Whether a line says under which words a page is filed: *Tags: dams, rivers*
    pub fn is_filing(&self, text: &str, line: &[Token]) -> bool {
        line.len() <= 14 && names_field(&self.table.meta, text, line)
    }

    /// Whether a line says who gets a copy of a letter: *Cc: …*
    pub fn is_copy(&self, text: &str, line: &[Token]) -> bool {
        names_field(&self.table.copies, text, line)
    }

    /// The remark for translators on words of somebody; nothing where the table has none.
    pub fn quoted_remark(&self, speaker: &str) -> Option<String> {
        let template = self.table.quoted.as_str();
        template.contains("{speaker}").then(|| template.replace("{speaker}", speaker))
    }

    /// What such a remark begins with.
    pub fn quoted_lead(&self) -> Option<&str> {
        self.table.quoted.split_once("{speaker}").map(|(lead, _)| lead).filter(|lead| !lead.is_empty())
    }
}

/// The longest phrase of a list with which a line begins: how many words it has, and where it ends.
fn longest(list: &[String], line: &[Token]) -> Option<(usize, usize)> {
    let length = |phrase: &String| {
        let phrase = words(phrase);
        let last = line.get(phrase.len().checked_sub(1)?)?;
        let is_it = phrase.iter().zip(line).all(|(word, token)| *word == token.folded);
        is_it.then_some((phrase.len(), last.range.end))
    };
    list.iter().filter_map(length).max()
}

/// Whether a line begins with a phrase of a list and a colon, and says more.
fn names_field(list: &[String], text: &str, line: &[Token]) -> bool {
    let Some((_, end)) = longest(list, line).filter(|(count, _)| *count < line.len()) else { return false };
    text.get(end..).is_some_and(|rest| rest.trim_start_matches(['.', ' ', '\u{A0}']).starts_with(':'))
}
