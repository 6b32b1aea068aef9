//! The kinds of findings that formats make.

use crate::diagnostic::Kind;

/// A cell that a spreadsheet would take for a formula.
pub static FORMULA_CELL: Kind = Kind::error("D100", "formula-cell");
/// A project's page template cannot be used.
pub static TEMPLATE_ERROR: Kind = Kind::error("P100", "template-error");

/// All kinds of this stage, sorted by code.
pub static KINDS: &[&Kind] = &[&FORMULA_CELL, &TEMPLATE_ERROR];
