//! What a message's variables stand for: text, numbers, dates and lists.

use std::collections::BTreeMap;

use icu_calendar::{Date, Iso};

/// The value of one variable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Text. Opaque: it is shown as it is and never read as markup.
    Text(String),
    /// A number, as the data writes it (an optional sign, digits, an optional fraction); kept exact.
    Number(fixed_decimal::Decimal),
    /// A day of the Gregorian calendar, for `DATETIME`.
    Date(Date<Iso>),
    /// Texts, for `LIST`.
    List(Vec<String>),
}

/// The variables of a message, by name without `$`.
pub type Arguments = BTreeMap<String, Argument>;
