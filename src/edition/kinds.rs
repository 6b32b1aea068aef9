//! The kinds of findings of this stage: words against the source (L), characters (T), markup (M), data that a
//! statement points to (D).

use crate::diagnostic::{Kind, Severity};

/// A message that the edition needs is not in its locale.
pub static MISSING_MESSAGE: Kind = Kind::error("L001", "missing-message");
/// A message of a statement that neither the source nor the statement has.
pub static OBSOLETE_MESSAGE: Kind = Kind::warning("L002", "obsolete-message");
/// A short title over 70 characters, or none where the title is too long to stand in for it.
pub static LONG_SHORT_TITLE: Kind = Kind::warning("L003", "long-short-title");
/// A message that says nothing.
pub static EMPTY_MESSAGE: Kind = Kind::error("L004", "empty-message");

/// A control character.
pub static CONTROL_CHARACTER: Kind = Kind::error("T001", "control-character");
/// A character that changes the direction of the text around it.
pub static BIDI_CONTROL: Kind = Kind::error("T002", "bidi-control");
/// A character that nobody can see.
pub static INVISIBLE_CHARACTER: Kind = Kind::error("T003", "invisible-character");
/// U+FFFD: a character was lost before the text came to us.
pub static LOST_CHARACTER: Kind = Kind::error("T004", "lost-character");
/// A character without an agreed meaning: private use or noncharacter.
pub static PRIVATE_CHARACTER: Kind = Kind::error("T005", "private-character");
/// Text that is not in Unicode's normalization form C.
pub static NOT_NORMALIZED: Kind = Kind::warning("T006", "not-normalized");
/// A line break or tab within a value that stands on one line.
pub static BROKEN_LINE: Kind = Kind::error("T007", "broken-line");

/// HTML in a message.
pub static RAW_HTML: Kind = Kind::error("M001", "raw-html");
/// A heading, list, quotation, table … within a message.
pub static BLOCK_MARKUP: Kind = Kind::warning("M002", "block-markup");
/// A link whose scheme is not `https`, `http`, `mailto` or `tel`.
pub static UNSAFE_LINK: Kind = Kind::error("M003", "unsafe-link");
/// A link without a scheme.
pub static RELATIVE_LINK: Kind = Kind::error("M004", "relative-link");
/// An image, a code span or a link title.
pub static UNSUPPORTED_MARKUP: Kind = Kind::error("M005", "unsupported-markup");
/// An emphasis mark without its partner.
pub static UNBALANCED_EMPHASIS: Kind = Kind::warning("M006", "unbalanced-emphasis");

/// A contact that is not for the readers; it does not enter the edition.
pub static INTERNAL_CONTACT: Kind = Kind { code: "D092", name: "internal-contact", severity: Severity::Note };
/// An organization that signed, and that the readers may not see: a statement does not go out with a signature less.
pub static WITHHELD_SIGNATORY: Kind = Kind::error("D093", "withheld-signatory");

/// All of them, sorted by code.
pub static KINDS: &[&Kind] = &[
    &INTERNAL_CONTACT,
    &WITHHELD_SIGNATORY,
    &MISSING_MESSAGE,
    &OBSOLETE_MESSAGE,
    &LONG_SHORT_TITLE,
    &EMPTY_MESSAGE,
    &RAW_HTML,
    &BLOCK_MARKUP,
    &UNSAFE_LINK,
    &RELATIVE_LINK,
    &UNSUPPORTED_MARKUP,
    &UNBALANCED_EMPHASIS,
    &CONTROL_CHARACTER,
    &BIDI_CONTROL,
    &INVISIBLE_CHARACTER,
    &LOST_CHARACTER,
    &PRIVATE_CHARACTER,
    &NOT_NORMALIZED,
    &BROKEN_LINE,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(KINDS.is_sorted_by(|a, b| a.code < b.code));
    }

    #[test]
    fn each_kind_has_its_sentence_and_mend_in_both_languages() {
        let english = include_str!("../../locales/en/tool/edition.ftl");
        let spanish = include_str!("../../locales/es/tool/edition.ftl");
        for text in [english, spanish] {
            let resource = fluent_syntax::parser::parse(text).expect("no junk");
            for kind in KINDS {
                let has_mend = resource.body.iter().any(|entry| match entry {
                    fluent_syntax::ast::Entry::Message(message) => {
                        message.id.name == kind.name
                            && message.value.is_some()
                            && message.attributes.iter().any(|attribute| attribute.id.name == "help")
                    }
                    _ => false,
                });
                assert!(has_mend, "{}", kind.name);
            }
        }
    }
}
