//! The kinds of findings about documents that hold a translation: `X100` to `X119`.

use crate::diagnostic::{Kind, Severity};

/// A document that is not a translation of the statement into the language, or too unlike one.
pub static FOREIGN_DOCUMENT: Kind = Kind::error("X100", "foreign-document");
/// Words of the document that belong to no message.
pub static UNPLACED_WORDS: Kind = Kind::warning("X101", "unplaced-words");
/// A message for which the document has no words.
pub static NOT_IN_DOCUMENT: Kind = Kind::warning("X102", "not-in-document");
/// Words that may belong to a message, or not: they are not taken.
pub static DOUBTFUL_MATCH: Kind = Kind::warning("X103", "doubtful-match");
/// The project says otherwise already; what it says stays.
pub static OTHER_TRANSLATION: Kind = Kind::warning("X104", "other-translation");
/// A fact that the document says otherwise than the project.
pub static OTHER_FACT: Kind = Kind::warning("X105", "other-fact");
/// A message with more forms than a document can show.
pub static SINGLE_FORM: Kind = Kind::warning("X106", "single-form");
/// A message that no document shows, such as a short title.
pub static NOT_SHOWN: Kind = Kind { code: "X107", name: "not-shown", severity: Severity::Note };
/// A document in another language that is a translation of a statement there is.
pub static KNOWN_TRANSLATION: Kind = Kind::error("X108", "known-translation");
/// A document in another language of which no statement is known.
pub static LONE_TRANSLATION: Kind = Kind::error("X109", "lone-translation");

/// All of them, by code.
pub static KINDS: &[&Kind] = &[
    &FOREIGN_DOCUMENT,
    &UNPLACED_WORDS,
    &NOT_IN_DOCUMENT,
    &DOUBTFUL_MATCH,
    &OTHER_TRANSLATION,
    &OTHER_FACT,
    &SINGLE_FORM,
    &NOT_SHOWN,
    &KNOWN_TRANSLATION,
    &LONE_TRANSLATION,
];
