//! The whole river: every statement of a project, in every locale, from disk to disk.
//!
//! [`publish_project`] reads with `project`, makes editions and artifacts of what it read, and hands them to `output`,
//! statement by statement, on all cores. It decides what no stage can decide alone: which editions are refused, which
//! of them link to each other, what is left alone because nothing changed.

mod order;
mod outcomes;
mod publish;
mod put;

mod customs;
mod memory;
mod mends;
mod selection;
mod words;

mod contact_sheets;
mod editions;
mod fingerprint;
mod folders;
mod galley;
mod listing;
mod notes;
mod pages;
mod passing;
mod people;
mod recall;
mod rows;
mod shared;
mod site;
mod standing;

mod report;
mod reviews;
mod share;
mod trial;

#[cfg(test)]
mod edit_tests;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod share_laws;

pub use contact_sheets::{ContactOrder, contact_formats, publish_contacts};
pub use customs::{Known, read_locale};
pub use folders::folder_of;
pub use galley::{Galley, read_galley};
pub use mends::Mends;
pub use order::ExportOrder;
pub use outcomes::Outcomes;
pub use people::read_people;
pub use publish::publish_project;
pub use report::{EditionReport, Errors, ExportReport, Outcome};
pub use selection::Selection;
pub use share::Share;
pub use standing::Standing;
pub use trial::try_words;
