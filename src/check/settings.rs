//! What a project decides about the rules.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};

/// The settings of one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Names of rules that are not asked.
    pub allow: Vec<String>,
    /// Names of rules whose findings are warnings.
    pub warn: Vec<String>,
    /// Names of rules whose findings are errors.
    pub deny: Vec<String>,
    /// Acronyms that have another form in this locale, and those forms.
    pub acronyms: BTreeMap<String, Vec<String>>,
    /// How many characters messages may have.
    pub lengths: BTreeMap<String, usize>,
}

impl Settings {
    /// The finding, as grave as the project wants it.
    pub(super) fn weigh(&self, finding: Diagnostic) -> Diagnostic {
        let is_named = |names: &[String]| names.iter().any(|name| name == finding.kind.name);
        if is_named(&self.deny) {
            finding.with_severity(Severity::Error)
        } else if is_named(&self.warn) {
            finding.with_severity(Severity::Warning)
        } else {
            finding
        }
    }
}
