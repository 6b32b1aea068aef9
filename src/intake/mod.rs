//! People from other programs' files become rows of `data/contacts.csv`: as a plan, never for the public unasked.

mod candidate;
mod kinds;
mod known;
mod person;
mod plan;
mod rows;
mod sheet;
mod vcard;

#[cfg(test)]
mod tests;

pub use kinds::KINDS;
pub use person::{Item, Person};
pub use plan::{Difference, Intake, Taken, take_in};
pub use rows::{Cells, Rows};
pub use sheet::read_people_of;
