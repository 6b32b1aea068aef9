//! What an alignment comes to: for each message what the document says, how sure that is and why; and what is left.

use crate::diagnostic::Span;

/// How sure it is that words belong to a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Something else may be as right.
    Doubtful,
    /// More likely than anything else.
    Likely,
    /// As good as certain: held to 99 of 100 by a test.
    Sure,
}

impl Confidence {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Doubtful => "doubtful",
            Self::Likely => "likely",
            Self::Sure => "sure",
        }
    }
}

/// What becomes of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Its words come from the document.
    Taken,
    /// The project says it so already.
    Same,
    /// The project says otherwise, and goes on to.
    Differs,
    /// The project has words, the document has not.
    Kept,
    /// The document’s words are too doubtful.
    Doubtful,
    /// The document’s words cannot be written: one of several forms.
    Unwritten,
    /// Nothing is taken of the document.
    Refused,
    /// Nobody has words for it.
    Missing,
}

impl Outcome {
    /// Its name, the end of the message that says it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Same => "same",
            Self::Differs => "differs",
            Self::Kept => "kept",
            Self::Doubtful => "doubtful",
            Self::Unwritten => "unwritten",
            Self::Refused => "refused",
            Self::Missing => "missing",
        }
    }
}

/// Why, for people: each has a message `alignment-reason-…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Numbers, names or addresses are the same: how many.
    Anchors(usize),
    /// A paragraph of its own, between those of its neighbours.
    Place,
    /// Several messages share a paragraph, or one message has several.
    Cut,
    /// Longer than expected.
    Long,
    /// Shorter than expected.
    Short,
    /// Numbers or addresses that the document has not, or has otherwise: the source’s, then the document’s.
    Differs(Vec<String>, Vec<String>),
    /// Other words would do as well.
    Rivals,
    /// The paragraph stands elsewhere in the document than its message in the statement.
    Moved,
    /// The same words translate the same source elsewhere.
    Same(String),
}

/// What the document says for a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The words, as the document has them.
    pub text: String,
    /// The words as translators would send them back: placeables in braces, marks as in Markdown.
    pub wording: String,
    /// Where they stand.
    pub places: Vec<Span>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Its probability among all other ways.
    pub probability: f64,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Placeables of the source that the words do not show.
    pub lost: Vec<String>,
}

/// A message and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Its id.
    pub message: String,
    /// The name of the unit that the document shows.
    pub unit: Option<String>,
    /// What the source says.
    pub source: String,
    /// What the project says already.
    pub known: Option<String>,
    /// Whether documents show it at all.
    pub is_shown: bool,
    /// What the document says.
    pub found: Option<Found>,
}

/// Words of the document that belong to no message and say no fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOver {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub place: Span,
    /// Behind how many messages they stand.
    pub after: usize,
}

/// A line that says facts, which are not translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactShown {
    /// The line.
    pub text: String,
    /// Where it stands.
    pub place: Span,
}

/// What a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// An address on the web.
    Site,
    /// The name of a person or an organization.
    Name,
    /// The day.
    Day,
    /// An organization that signed.
    Signatory,
    /// Somebody to ask.
    Contact,
}

impl FactKind {
    /// Its name, a variant of the messages about it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Telephone => "telephone",
            Self::Email => "email",
            Self::Site => "site",
            Self::Name => "name",
            Self::Day => "day",
            Self::Signatory => "signatory",
            Self::Contact => "contact",
        }
    }
}

/// A fact that the document says otherwise than the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactNote {
    /// What it is.
    pub kind: FactKind,
    /// What the document says; empty where it says nothing.
    pub found: String,
    /// What the project says; `None` where it has nothing like it, or where not everybody may see it.
    pub wanted: Option<String>,
    /// Whose it is.
    pub whose: Option<String>,
    /// Where it stands; the whole document where it lacks it.
    pub place: Span,
}

/// Why a document is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is in another language.
    Language,
    /// It does not agree with the statement.
    Statement,
    /// It says nothing.
    Empty,
    /// It is far longer than the statement.
    Large,
}

impl Refusal {
    /// Its name, a variant of the finding’s message.
    pub fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Statement => "statement",
            Self::Empty => "empty",
            Self::Large => "large",
        }
    }
}

/// What became of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Alignment {
    /// The messages in the order of the source.
    pub placed: Vec<Placed>,
    /// What belongs to none.
    pub left_over: Vec<LeftOver>,
    /// Lines that say facts.
    pub facts: Vec<FactShown>,
    /// Facts that are said otherwise.
    pub notes: Vec<FactNote>,
    /// How many of 100 letters of the source found their translation.
    pub percent: usize,
    /// Why nothing is to be taken.
    pub refusal: Option<Refusal>,
    /// The language that the document seems to be in, where that is why.
    pub language: Option<String>,
}

impl Alignment {
    /// How many messages have words of this confidence.
    pub fn count(&self, confidence: Confidence) -> usize {
        self.found().filter(|(_, found)| found.confidence == confidence).count()
    }

    /// The messages for which there is something.
    pub fn found(&self) -> impl Iterator<Item = (&Placed, &Found)> {
        self.placed.iter().filter_map(|placed| Some((placed, placed.found.as_ref()?)))
    }
}
