//! What can be wrong with a document, and what of it is not taken.

use crate::diagnostic::{Kind, Severity};

/// Words that were divided at the end of a line, and may have a hyphen of their own.
pub static JOINED_WORDS: Kind = Kind::warning("X070", "joined-words");
/// A document that is damaged, locked, empty, or refused for what it could do.
pub static UNREADABLE_MANUSCRIPT: Kind = Kind::error("X071", "unreadable-manuscript");
/// A file of a kind that is not read.
pub static UNKNOWN_MANUSCRIPT: Kind = Kind::error("X072", "unknown-manuscript");
/// Text in an encoding that nothing names for certain.
pub static DOUBTFUL_LETTERS: Kind = Kind::error("X073", "doubtful-letters");
/// Changes that are marked in the document and neither accepted nor rejected.
pub static UNDECIDED_CHANGES: Kind = Kind::warning("X074", "undecided-changes");
/// Comments, hidden words, placeholders: not part of what the document says.
pub static UNSEEN_WORDS: Kind = Kind { code: "X075", name: "unseen-words", severity: Severity::Note };
/// Words at the head or foot of every page.
pub static PAGE_FURNITURE: Kind = Kind { code: "X076", name: "page-furniture", severity: Severity::Note };
/// Pictures, charts, signs without a letter.
pub static PICTURES_LEFT_OUT: Kind =
    Kind { code: "X077", name: "pictures-left-out", severity: Severity::Note };
/// Programs, templates and documents within or outside of the document: neither run nor fetched.
pub static DEFUSED_DOCUMENT: Kind = Kind::warning("X078", "defused-document");
/// Words that are struck through.
pub static STRUCK_WORDS: Kind = Kind::warning("X079", "struck-words");

/// All of them, by code.
pub static KINDS: &[&Kind] = &[
    &JOINED_WORDS,
    &UNREADABLE_MANUSCRIPT,
    &UNKNOWN_MANUSCRIPT,
    &DOUBTFUL_LETTERS,
    &UNDECIDED_CHANGES,
    &UNSEEN_WORDS,
    &PAGE_FURNITURE,
    &PICTURES_LEFT_OUT,
    &DEFUSED_DOCUMENT,
    &STRUCK_WORDS,
];
