//! The kinds of findings that formats make.

use crate::diagnostic::Kind;

/// A cell that a spreadsheet would take for a formula.
pub static FORMULA_CELL: Kind = Kind::error("D100", "formula-cell");
/// A cell that a spreadsheet would take for a formula, with an apostrophe before it now.
pub static ESCAPED_CELL: Kind = Kind::warning("D101", "escaped-cell");
/// A sheet or a cell that XLSX has no room for.
pub static OVERSIZED_SHEET: Kind = Kind::error("D102", "oversized-sheet");
/// A project's page template cannot be used.
pub static TEMPLATE_ERROR: Kind = Kind::error("P100", "template-error");

/// All kinds of this stage, sorted by code.
pub static KINDS: &[&Kind] = &[&FORMULA_CELL, &ESCAPED_CELL, &OVERSIZED_SHEET, &TEMPLATE_ERROR];
