//! What the rules of the glossary share.

use std::ops::Range;

use super::super::vocabulary::Entry;
use super::super::wording::{What, Wording};
use crate::diagnostic::Diagnostic;

/// Whether the words at `range` of the source come from a term or message that the translation uses too: what is to be said
/// about them is said there.
pub fn is_given(range: &Range<usize>, wording: &Wording, source: &Wording) -> bool {
    !source.is_partly_own(range)
        && source.codes.iter().any(|code| {
            !matches!(code.what, What::Variable(_)) && wording.codes.iter().any(|own| own.what == code.what)
        })
}

/// Shows the row, and what it says to translators.
pub fn report_row(finding: Diagnostic, entry: &Entry) -> Diagnostic {
    let note = entry.note.as_deref().unwrap_or_default();
    finding
        .with_place(entry.span.clone())
        .with("note", note.chars().take(200).collect::<String>())
        .with("noted", if note.is_empty() { "no" } else { "yes" })
}
