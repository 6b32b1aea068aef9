//! Fluent: messages, terms and attributes with their places; what a locale can say, and whose words it borrows.

mod argument;
mod locale;
mod phrase;

pub use argument::{Argument, Arguments};
pub use locale::{Direction, Locale};
pub use phrase::{Phrase, Piece};
