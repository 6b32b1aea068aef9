//! What is known of the variables that messages may show.

use std::collections::{BTreeMap, BTreeSet};

/// The variables of a statement, or those that every message knows.
#[derive(Clone, Debug, Default)]
pub struct Values {
    /// Their names.
    pub names: BTreeSet<String>,
    /// Those that are whole numbers; `signatories` is how many sign.
    pub counts: BTreeMap<String, u64>,
}
