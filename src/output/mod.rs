//! The only writer: stages, verifies, commits. It knows paths and bytes, and whose they are.
//!
//! A file is put at its place whole or not at all, and only if what stands there is ours as we left it. The
//! [`manifest`](Manifest) says what is ours; a journal says it of a run that was killed before it could write
//! the manifest. So a kill at any moment leaves every published file whole, and the next run knows them all.

mod apart;
mod closed;
mod commit;
mod create;
mod desk;
mod disk;
mod fault;
mod folder;
mod join;
mod known;
mod made;
mod manifest;
mod news;
mod notes;
mod part;
mod path;
mod plan;
mod put;
mod recall;
mod rest;
mod revision;
mod roll;
mod shard;
mod spool;

mod kinds;

pub use apart::{are_apart, hide_from_git};
pub use create::{create_files, put_file, read_own_report, replace_file};
pub use desk::is_held;
pub use folder::{Mode, Output};
pub use kinds::KINDS;
pub use known::Recorded;
pub use made::Made;
pub use manifest::Manifest;
pub use notes::Notes;
pub use part::Part;
pub use path::{MANIFEST, is_safe};
pub use plan::{Action, Plan};
pub use recall::{Remembered, Stamped};
pub use revision::{Change, Revision};
pub use roll::{Line, Roll};
pub use shard::Shard;
pub use spool::{Sorted, Spool};

#[cfg(test)]
mod kill_tests;
#[cfg(test)]
mod tests;
