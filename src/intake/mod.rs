//! People and terms from other programs' files become rows of `data/`: as a plan, people never for the public unasked.

mod candidate;
mod harm;
mod kinds;
mod known;
mod person;
mod plan;
mod rows;
mod sheet;
mod terms;
mod tongues;
mod vcard;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use kinds::KINDS;
pub use person::{Item, Person};
pub use plan::{Difference, Intake, Taken, take_in};
pub use rows::{Cells, Rows};
pub use sheet::read_people_of;
pub use terms::read_table;
pub use tongues::Tongues;
pub use vocabulary::take_terms;
