//! The kinds of findings that formats make.

use crate::diagnostic::Kind;

/// A project's page template cannot be used.
pub static TEMPLATE_ERROR: Kind = Kind::error("P100", "template-error");

/// All kinds of this stage, sorted by code.
pub static KINDS: &[&Kind] = &[&TEMPLATE_ERROR];
