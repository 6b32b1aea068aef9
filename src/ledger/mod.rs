//! Which source text each translation was made from: what was certified, what changed since, and what is due.
//!
//! A [`Ledger`] is a set of facts: *this translation says what this source says*. Facts are told apart by fingerprints
//! of what was said, so that reformatting, reordering and comments change nothing, and the history of the project's
//! files (merges, reverts, squashes) does not matter. A fact stays true for ever; facts are added and never pruned.

mod canonical;
mod difference;
mod entry;
mod fact;
mod fingerprint;
mod history;
#[expect(clippy::module_inception, reason = "the ledger is the module's noun")]
mod ledger;

mod acceptance;
mod findings;
mod judgement;
mod renaming;
mod state;
mod withheld;

mod kinds;

#[cfg(test)]
mod tests;

pub use acceptance::{Acceptance, Scope, accept};
pub use difference::{Change, compare_words};
pub use entry::{Entry, Side, scope_of};
pub use fact::{Fact, Level};
pub use findings::{Reasons, explain};
pub use fingerprint::Fingerprint;
pub use history::{History, read_history};
pub use judgement::{Caution, Judgement, judge};
pub use kinds::KINDS;
pub use ledger::{Ledger, read_ledger};
pub use renaming::{Sides, carry_facts};
pub use state::{State, state_of};
pub use withheld::withhold_referrers;
