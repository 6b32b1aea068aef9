//! The kinds of findings about what goes to translators and what comes back: `X` and three digits.

use crate::diagnostic::{Kind, Severity};

/// A message with more combinations of variants than anybody could translate.
pub static TOO_MANY_VARIANTS: Kind = Kind::warning("X001", "too-many-variants");
/// A file of words that cannot be read: its messages cannot go out.
pub static UNREADABLE_WORDS: Kind = Kind::error("X002", "unreadable-words");
/// The encoding of a returned file is a guess.
pub static GUESSED_ENCODING: Kind = Kind { code: "X003", name: "guessed-encoding", severity: Severity::Note };
/// A returned file that is none of the formats.
pub static UNKNOWN_RETURN: Kind = Kind::error("X004", "unknown-return");
/// A returned file that is damaged, or refused for what it could do.
pub static DAMAGED_RETURN: Kind = Kind::error("X005", "damaged-return");
/// A returned file in a language that the project does not have.
pub static WRONG_TARGET: Kind = Kind::error("X006", "wrong-target");
/// A translation of something that the project does not have.
pub static UNKNOWN_UNIT: Kind = Kind::error("X007", "unknown-unit");
/// Two translations of one sentence.
pub static CONTRADICTORY_ANSWERS: Kind = Kind::error("X008", "contradictory-answers");
/// A code that the source does not have.
pub static UNKNOWN_CODE: Kind = Kind::error("X009", "unknown-code");
/// A code that the translation lacks.
pub static LOST_CODE: Kind = Kind::error("X010", "lost-code");
/// Marks that cross each other, or of which one half is missing.
pub static CROSSED_CODES: Kind = Kind::error("X011", "crossed-codes");
/// A character that no text may have.
pub static FORBIDDEN_CHARACTER: Kind = Kind::error("X012", "forbidden-character");
/// The translation was changed in the project since the file went out.
pub static EDITED_SINCE: Kind = Kind::error("X013", "edited-since");
/// The source changed since the file went out.
pub static SOURCE_CHANGED: Kind = Kind::warning("X014", "source-changed");
/// Some variants of a message were translated, others not.
pub static PARTLY_TRANSLATED: Kind = Kind::warning("X015", "partly-translated");
/// White space that a tool changed was brought together.
pub static REFLOWED_TEXT: Kind = Kind { code: "X016", name: "reflowed-text", severity: Severity::Note };
/// A translation that cannot be written as Fluent.
pub static UNWRITABLE_TEXT: Kind = Kind::error("X017", "unwritable-text");
/// A translation that is longer than it may be.
pub static TOO_LONG: Kind = Kind::warning("X018", "too-long-translation");
/// What was not to be changed in a row of a table was changed.
pub static EDITED_CELL: Kind = Kind::error("X025", "edited-cell");
/// A spreadsheet made a number, a day or a formula of a translation.
pub static SPREADSHEET_VALUE: Kind = Kind::error("X026", "spreadsheet-value");
/// Translations that are marked as not finished: fuzzy, in PO.
pub static UNFINISHED_ANSWERS: Kind =
    Kind { code: "X027", name: "unfinished-answers", severity: Severity::Note };
/// A sentence that has more characters than a cell of a spreadsheet holds: its message does not go out.
pub static TOO_LONG_FOR_CELL: Kind = Kind::error("X028", "too-long-for-cell");
/// A line of a program that translates that is no answer, or an answer that is not there.
pub static MACHINE_ANSWER: Kind = Kind::warning("X030", "machine-answer");
/// A memory or glossary that has nothing in the languages of the project.
pub static NOTHING_OF_OURS: Kind = Kind::warning("X031", "nothing-of-ours");

/// All of them, by code.
pub static KINDS: &[&Kind] = &[
    &TOO_MANY_VARIANTS,
    &UNREADABLE_WORDS,
    &GUESSED_ENCODING,
    &UNKNOWN_RETURN,
    &DAMAGED_RETURN,
    &WRONG_TARGET,
    &UNKNOWN_UNIT,
    &CONTRADICTORY_ANSWERS,
    &UNKNOWN_CODE,
    &LOST_CODE,
    &CROSSED_CODES,
    &FORBIDDEN_CHARACTER,
    &EDITED_SINCE,
    &SOURCE_CHANGED,
    &PARTLY_TRANSLATED,
    &REFLOWED_TEXT,
    &UNWRITABLE_TEXT,
    &TOO_LONG,
    &EDITED_CELL,
    &SPREADSHEET_VALUE,
    &UNFINISHED_ANSWERS,
    &TOO_LONG_FOR_CELL,
    &MACHINE_ANSWER,
    &NOTHING_OF_OURS,
];
