//! What can be wrong with people and terms from other programs' files.

use crate::diagnostic::{Kind, Severity};

/// A file that is none of those that can be read.
pub static UNKNOWN_FILE: Kind = Kind::error("X061", "unknown-import");
/// Somebody with neither name nor organization.
pub static NAMELESS_PERSON: Kind = Kind::warning("X062", "nameless-person");
/// A value that would do harm in a spreadsheet, a terminal or a card.
pub static UNSAFE_VALUE: Kind = Kind::error("X063", "unsafe-import");
/// Words where an id is needed: a role, a note, an organization that is not in the data.
pub static WORDS_LEFT_OUT: Kind = Kind { code: "X064", name: "words-left-out", severity: Severity::Note };
/// Somebody who could be either of two contacts.
pub static AMBIGUOUS_PERSON: Kind = Kind::warning("X065", "ambiguous-person");
/// A file that is no glossary.
pub static UNKNOWN_GLOSSARY: Kind = Kind::error("X066", "unknown-glossary");
/// Terms that stand in several rows of the glossary.
pub static AMBIGUOUS_TERM: Kind = Kind::warning("X067", "ambiguous-term");

/// All of them, by code.
pub static KINDS: &[&Kind] = &[
    &UNKNOWN_FILE,
    &NAMELESS_PERSON,
    &UNSAFE_VALUE,
    &WORDS_LEFT_OUT,
    &AMBIGUOUS_PERSON,
    &UNKNOWN_GLOSSARY,
    &AMBIGUOUS_TERM,
];
