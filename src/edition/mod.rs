//! Catalog, statement and locale become an edition: one statement in one locale, plain data that needs no
//! catalog to be rendered.

mod model;
mod text;

pub use crate::catalog::{Direction, Locale};
pub use model::{
    Alternate, Block, Contact, Dateline, Edition, Labels, Language, LocaleInfo, Name, Phone, Signatory, Site,
};
pub use text::{Inline, Passage, Text};
