//! The rules, one file each, in the order of their codes.

mod added_reference;
mod added_variable;
mod dead_variant;
mod dropped_reference;
mod dropped_variable;
mod extra_attribute;
mod impossible_plural;
mod lost_selector;
mod missing_attribute;
mod missing_plural;
mod translated_key;

mod plurals;

use super::Rule;

/// All rules, sorted by code.
pub static RULES: &[&Rule] = &[
    &dropped_variable::RULE,
    &added_variable::RULE,
    &dropped_reference::RULE,
    &added_reference::RULE,
    &missing_attribute::RULE,
    &extra_attribute::RULE,
    &lost_selector::RULE,
    &missing_plural::RULE,
    &impossible_plural::RULE,
    &translated_key::RULE,
    &dead_variant::RULE,
];
