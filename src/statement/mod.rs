//! The facts, free of any language: dateline, order of the body, signatories, contacts, phones.

mod audience;
mod contact;
mod contact_table;
mod glossary;
mod id;
mod model;
mod people;
mod phone;

mod cell_values;
mod cells;
mod columns;
mod facts;
mod kinds;
mod marks;
mod numbers;
mod phone_cell;
mod read_contact;
mod read_directory;
mod read_glossary;
mod read_statement;
mod recent;
mod references;
mod renaming;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

pub use audience::{Audience, Marked};
pub use cell_values::{parse_email, parse_language, parse_site};
pub use cells::{Cell, Layout, Row, Table, Writing, read_rows, read_rows_under};
pub use columns::{Column, delimiter_of};
pub use contact::{Consent, Contact, Directory, Email, Organization, Site};
pub use contact_table::ContactTable;
pub use glossary::{Glossary, GlossaryEntry, Usage};
pub use id::{Id, InvalidId};
pub use kinds::{KINDS, UNLISTED_ROW};
pub use marks::{find_stray, split_mark};
pub use model::{Block, Dateline, Fact, Statement};
pub use phone::{Phone, dialed_number};
pub use phone_cell::{PHONE_KINDS, parse_kind, parse_phone};
pub use read_contact::CONTACT_COLUMNS;
pub use read_directory::{ORGANIZATION_COLUMNS, read_directory, read_sound_directory};
pub use read_glossary::{glossary_columns, read_glossary};
pub use read_statement::read_statement;
pub use references::check_references;
pub use renaming::rename_in_contacts;
