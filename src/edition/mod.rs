//! Catalog, statement and locale become an edition: one statement in one locale, plain data that needs no
//! catalog to be rendered.

mod labels;
mod model;
#[cfg(test)]
pub(crate) mod specimen;
mod text;

pub use crate::catalog::{Direction, Locale};
pub use labels::{LABELS, PLACE_LABELS, label_message};
pub use model::{
    Alternate, Block, Contact, Dateline, Edition, Labels, Language, LocaleInfo, Name, Phone, Signatory, Site,
};
pub use text::{Inline, Passage, Text};
