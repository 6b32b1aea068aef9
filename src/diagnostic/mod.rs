//! What we tell people about their files: a kind of finding, a place, what is there, and the mend.
//!
//! A [`Diagnostic`] holds no sentence of any language. Its [`Kind`] names a Fluent message of the tool's own
//! `locales/<locale>/tool/`, its arguments fill that message, and a [`Voice`] says it.

mod argument;
mod cell;
mod edit;
mod failure;
mod findings;
mod kind;
mod lines;
mod nearest;
mod source;
mod span;
mod voice;

mod places;
mod view;

pub mod concise;
pub mod full;
mod github;
mod json;
mod junit;
mod sarif;

pub mod toml;

pub use argument::{Argument, Arguments};
pub use cell::cell_name;
pub use edit::Edit;
pub use failure::Failure;
pub use findings::Findings;
pub use json::schema;
pub use kind::{Kind, Severity};
pub use nearest::nearest;
pub use source::{Source, Texts};
pub use span::{Position, Span};
pub use view::{Showing, View};
pub use voice::Voice;
#[cfg(test)]
pub(crate) use voice::tests::Echo;

/// All ways of showing findings, in the order in which they are offered.
pub static VIEWS: &[View] =
    &[full::FULL, concise::CONCISE, json::JSON, github::GITHUB, sarif::SARIF, junit::JUNIT];

/// The view of this name.
pub fn find_view(name: &str) -> Option<&'static View> {
    VIEWS.iter().find(|view| view.name == name)
}

/// One finding: what the user can mend in a file.
///
/// The sentence is the value of the Fluent message named like the kind; its attribute `.help` is the mend and
/// `.label` the words beside the caret. All three see the same arguments. Where one kind has several cases, an
/// argument `case` selects among them (`{ $case -> … }`).
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What kind of finding this is: code, name and severity.
    pub kind: &'static Kind,
    /// How grave this one is; the kind's own severity unless changed by [`Diagnostic::with_severity`].
    pub severity: Severity,
    /// Where it is, if it is at one place of one file.
    pub primary: Option<Span>,
    /// Other places that explain it (the first definition of a duplicate, the source message).
    pub secondary: Vec<Span>,
    /// What the message's variables stand for.
    pub arguments: Arguments,
    /// The mend, where one is certain that changes no word: `check --fix` makes all of these edits or none.
    pub fix: Vec<Edit>,
}

impl Diagnostic {
    /// A finding of this kind at this place.
    pub fn new(kind: &'static Kind, primary: impl Into<Option<Span>>) -> Self {
        Self {
            kind,
            severity: kind.severity,
            primary: primary.into(),
            secondary: Vec::new(),
            arguments: Arguments::new(),
            fix: Vec::new(),
        }
    }

    /// Gives the message's variable `name` a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.insert(name, value.into());
        self
    }

    /// Names what was probably meant: `$near`; `$hint` is `near`, or `none` where nothing is near.
    #[must_use]
    pub fn with_near(self, near: Option<&str>) -> Self {
        self.with("hint", if near.is_some() { "near" } else { "none" }).with("near", near.unwrap_or_default())
    }

    /// Adds another place that explains the finding.
    #[must_use]
    pub fn with_place(mut self, span: Span) -> Self {
        self.secondary.push(span);
        self
    }

    /// Says which edits mend it without anybody having to decide anything.
    #[must_use]
    pub fn with_fix(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.fix.extend(edits);
        self
    }

    /// Changes how grave this one finding is.
    #[must_use]
    pub fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Whether this finding keeps an edition from being published.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
