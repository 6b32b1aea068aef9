//! What can be said of a document that becomes a statement.

use crate::diagnostic::{Kind, Severity};

const fn note(code: &'static str, name: &'static str) -> Kind {
    Kind { code, name, severity: Severity::Note }
}

/// A document without a title.
pub static NO_TITLE: Kind = Kind::error("X080", "no-title");
/// A document without a day.
pub static NO_DAY: Kind = Kind::error("X081", "no-day");
/// A part that could as well be something else.
pub static UNSURE_PART: Kind = Kind::warning("X082", "unsure-part");
/// A day in figures that can be read in two ways, or two days.
pub static UNSURE_DAY: Kind = Kind::warning("X083", "unsure-day");
/// A moment of embargo that could not be read.
pub static UNREAD_EMBARGO: Kind = Kind::error("X084", "unread-embargo");
/// Words for which the project’s own label stands.
pub static LABEL_INSTEAD: Kind = note("X085", "label-instead");
/// Words that no edition shows: they are kept in a comment.
pub static KEPT_IN_COMMENT: Kind = note("X086", "kept-in-comment");
/// Notes to editors: a statement has no place of their own for them.
pub static NOTES_IN_BODY: Kind = note("X087", "notes-in-body");
/// A contact whose parts could be taken otherwise.
pub static UNSURE_CONTACT: Kind = Kind::warning("X088", "unsure-contact");
/// A telephone that could not be read, or whose region was assumed.
pub static UNSURE_PHONE: Kind = Kind::warning("X089", "unsure-phone");
/// A known contact of whom the document says something else.
pub static CONTACT_DIFFERS: Kind = Kind::warning("X090", "contact-differs");
/// An organization or a place that is known by nearly this name.
pub static SIMILAR_NAME: Kind = Kind::warning("X091", "similar-name");
/// Emphasis or a link that a message cannot have.
pub static LOOK_LEFT_OUT: Kind = note("X092", "look-left-out");
/// Words that no message or table can hold.
pub static UNWRITABLE_WORDS: Kind = Kind::error("X093", "unwritable-words");
/// Words of the document that the plan would lose: a fault of the program.
pub static LOST_WORDS: Kind = Kind::error("X094", "lost-words");
/// A document in another language than it is imported as.
pub static OTHER_LANGUAGE: Kind = Kind::warning("X095", "other-language");
/// A paragraph that the document has no more.
pub static GONE_PART: Kind = Kind::warning("X096", "gone-part");
/// A document that is longer than any statement.
pub static LONG_DOCUMENT: Kind = Kind::error("X097", "long-document");
/// The same words in another language: they are laid aside.
pub static SECOND_LANGUAGE: Kind = Kind::warning("X098", "second-language");
/// Somebody who signs for an organization.
pub static PERSON_SIGNS: Kind = note("X099", "person-signs");
/// A placeable of the project that gives way to words, since the document says something else there.
pub static WRITTEN_OUT: Kind = Kind::warning("X110", "written-out");
/// A message of several forms of which the document shows one.
pub static OTHER_FORMS: Kind = Kind::warning("X111", "other-forms");
/// Countries behind the names of those who sign.
pub static COUNTRY_APART: Kind = note("X120", "country-apart");

/// All of them, by code.
pub static KINDS: &[&Kind] = &[
    &NO_TITLE,
    &NO_DAY,
    &UNSURE_PART,
    &UNSURE_DAY,
    &UNREAD_EMBARGO,
    &LABEL_INSTEAD,
    &KEPT_IN_COMMENT,
    &NOTES_IN_BODY,
    &UNSURE_CONTACT,
    &UNSURE_PHONE,
    &CONTACT_DIFFERS,
    &SIMILAR_NAME,
    &LOOK_LEFT_OUT,
    &UNWRITABLE_WORDS,
    &LOST_WORDS,
    &OTHER_LANGUAGE,
    &GONE_PART,
    &LONG_DOCUMENT,
    &SECOND_LANGUAGE,
    &PERSON_SIGNS,
    &WRITTEN_OUT,
    &OTHER_FORMS,
    &COUNTRY_APART,
];
