//! The facts, free of any language: dateline, order of the body, signatories, contacts, phones.

mod contact;
mod id;
mod model;
mod phone;

pub use contact::{Audience, Contact, Directory, Email, Organization, Site};
pub use id::Id;
pub use model::{Block, Dateline, Fact, Statement};
pub use phone::Phone;
