//! gettext's PO: one entry for each sentence, told apart by its context; what is outdated is fuzzy and carries its old source.
//!
//! No entry has plural forms (`msgid_plural`). Their number and order would be those of the header, which programs replace
//! by their own; the forms of a message need not be those of its language's rules (`[0]`, `[1]`, forms that only one side
//! has); and state, note and old source belong to each sentence. An entry of its own for each form loses none of that.

mod escape;
mod plural_forms;
mod read;
mod write;

use super::{Delivery, Exchange};

/// The format.
pub const PO: Exchange =
    Exchange { name: "po", extension: "po", most: None, extract: write::write, is_meant, merge: read::read };

/// Before the fingerprint of the translation as it went out, among the references. `=` and not `:`, which programs would
/// take for a number of a line.
const SEEN: &str = "seen=";

fn is_meant(delivery: &Delivery) -> bool {
    let is_entry = |line: &str| line.starts_with("msgid \"") || line.starts_with("msgctxt \"");
    let head = delivery.beginning();
    !delivery.is_archive()
        && !head.starts_with('<')
        && (delivery.has_extension("po") || delivery.has_extension("pot") || head.lines().any(is_entry))
}
