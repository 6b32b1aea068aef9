//! Catalog, statement and locale become an edition: one statement in one locale, plain data that needs no
//! catalog to be rendered.

mod contact_list;
mod contacts;
mod gathering;
mod guard;
mod index;
mod inline;
mod isolation;
mod kinds;
mod labels;
mod link;
mod model;
mod obsolete;
mod people;
mod resolve;
mod settings;
#[cfg(test)]
pub(crate) mod specimen;
mod text;
mod unmade;
mod words;
mod written;

pub use crate::catalog::{Direction, Locale};
pub use crate::statement::Audience;
pub use contact_list::{ContactList, resolve_contact_list};
pub use guard::{inspect_text, inspect_words};
pub use index::{Chooser, Entries, Index, IndexEntry};
pub use inline::read_inlines;
pub use isolation::isolating_direction;
pub use kinds::KINDS;
pub use labels::{
    CONTENT_LABELS, ContentLabel, LABELS, LIST_LABELS, PLACE_LABELS, is_fixed_message, is_label,
    label_message,
};
pub use link::link_editions;
pub use model::{
    Alternate, Block, Consent, Contact, Dateline, Edition, Labels, Language, LocaleInfo, Name, Phone,
    PhoneKind, Signatory, Site,
};
pub use resolve::{Resolution, locale_info, resolve, resolve_edition};
pub use settings::{Order, PhoneForm, Settings};
pub use text::{Inline, Passage, Text};
pub use unmade::{Most, Unmade};
pub use written::Written;
