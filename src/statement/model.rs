//! One statement: when and where it was made, the order of its parts, who signed, whom to ask.

use std::collections::BTreeMap;

use icu_calendar::{Date, Iso};

use super::Id;
use crate::diagnostic::Span;

/// The facts of one statement, as `data/statements/<id>.toml` gives them. Each value knows its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The name of its file without `.toml`.
    pub id: Id,
    /// Place and date.
    pub dateline: Dateline,
    /// Not to be published before this moment: an RFC 3339 date-time with offset, as written.
    pub embargo: Option<(String, Span)>,
    /// The blocks of the body, in order.
    pub body: Vec<Block>,
    /// Ids of the organizations that signed, in the order of signature.
    pub signatories: Vec<(Id, Span)>,
    /// Ids of the contacts, in the order of the data.
    pub contacts: Vec<(Id, Span)>,
    /// Variables for the statement's messages: `[facts]` of the file.
    pub facts: BTreeMap<String, (Fact, Span)>,
    /// The whole file.
    pub span: Span,
}

/// Where and when a statement was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Dateline {
    /// Id of the place: message `<id>` of `places.ftl`, with attribute `.full` for the dateline.
    pub place: Option<(Id, Span)>,
    /// The day.
    pub date: Date<Iso>,
    /// Where the date stands.
    pub date_span: Span,
}

/// A block of the body. The ids name messages of the statement's `.ftl`.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// One paragraph.
    Paragraph {
        /// Its message.
        message: (Id, Span),
    },
    /// A heading within the body.
    Heading {
        /// Its message.
        message: (Id, Span),
    },
    /// A quotation and who said it.
    Quote {
        /// The message of the quoted words.
        message: (Id, Span),
        /// The message that names the speaker.
        attribution: Option<(Id, Span)>,
    },
    /// A list, numbered where its order matters.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// One message per item.
        items: Vec<(Id, Span)>,
    },
}

/// A language-free value that messages may show.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Text that is the same in every language (a name, a code).
    Text(String),
    /// A number, exact.
    Number(fixed_decimal::Decimal),
    /// A day.
    Date(Date<Iso>),
    /// Several texts.
    List(Vec<String>),
}
