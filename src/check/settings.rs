//! What a project decides about the rules.

use std::collections::BTreeMap;

/// The settings of one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Names of rules that are not asked.
    pub allow: Vec<String>,
    /// Acronyms that have another form in this locale, and those forms.
    pub acronyms: BTreeMap<String, Vec<String>>,
}
