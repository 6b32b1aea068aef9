//! The kinds of findings: a code that is never reused, a name that reads well after "allow", a severity.

use schemars::JsonSchema;
use serde::Serialize;

/// How grave a finding is. Ordered: an error is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; changes nothing.
    Note,
    /// Probably wrong; the edition is still published.
    Warning,
    /// Wrong; the edition is refused.
    Error,
}

/// One kind of finding.
///
/// Codes: the letter of the stage and three digits. `F` Fluent syntax and structure, `P` project and output,
/// `D` data, `L` a locale against the source, `T` text and typography, `M` markup, `X` exchange.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Letter and three digits, such as `F001`.
    pub code: &'static str,
    /// Kebab-case name, also the id of the Fluent message that says it, such as `junk-entry`.
    pub name: &'static str,
    /// How grave a finding of this kind is unless it says otherwise.
    pub severity: Severity,
}

impl Kind {
    /// A kind whose findings refuse the edition.
    pub const fn error(code: &'static str, name: &'static str) -> Self {
        Self { code, name, severity: Severity::Error }
    }

    /// A kind whose findings do not keep an edition from being published.
    pub const fn warning(code: &'static str, name: &'static str) -> Self {
        Self { code, name, severity: Severity::Warning }
    }
}
