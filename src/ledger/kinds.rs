//! The kinds of findings about the memory of translations: `L` and three digits.

use crate::diagnostic::Kind;

/// The source changed since the translation was made.
pub static OUTDATED_MESSAGE: Kind = Kind::error("L005", "outdated-message");
/// Source and translation changed, and nobody said that they say the same.
///
/// An error: whoever corrects a letter of an old translation while the source goes on would otherwise publish the old
/// sentence. One `accept` ends it.
pub static UNVERIFIED_MESSAGE: Kind = Kind::error("L006", "unverified-message");
/// The locale has a ledger, and messages of this file are not in it.
pub static UNTRACKED_MESSAGES: Kind = Kind::warning("L007", "untracked-messages");
/// A line of a ledger that says nothing, or a ledger of another version.
pub static DAMAGED_LEDGER: Kind = Kind::warning("L008", "damaged-ledger");

/// All of them, by code.
pub static KINDS: &[&Kind] = &[&OUTDATED_MESSAGE, &UNVERIFIED_MESSAGE, &UNTRACKED_MESSAGES, &DAMAGED_LEDGER];
