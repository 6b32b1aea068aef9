//! Values of other people's files that would do harm where they go.

use crate::diagnostic::{Diagnostic, Span};
use crate::edition::inspect_text;
use crate::workbook::find_formula;

/// Why a value may not come into a table: a case of [`super::kinds::UNSAFE_VALUE`].
pub fn find_harm(value: &str, place: Option<&Span>, may_be_formula: bool) -> Option<&'static str> {
    if value.contains(char::REPLACEMENT_CHARACTER) {
        Some("encoding")
    } else if may_be_formula && find_formula(value).is_some() {
        Some("formula")
    } else if inspect_text(value, place).iter().any(Diagnostic::is_error) {
        Some("hidden")
    } else {
        None
    }
}
