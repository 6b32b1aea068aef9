//! Judgements counted: what the views show.

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::{Direction, Locale};
use crate::diagnostic::{Span, Texts};
use crate::ledger::{Entry, Judgement, Level, State};

/// The whole project.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// The locale in which statements are written.
    pub source_locale: String,
    /// The others, by tag.
    pub locales: Vec<LocaleStatus>,
}

/// One locale.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LocaleStatus {
    /// Its BCP 47 tag.
    pub locale: String,
    /// Its name in its own language.
    pub autonym: String,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    /// Whether it has a ledger: without one nothing is outdated, since nobody knows.
    pub has_ledger: bool,
    /// Everything below added up.
    pub total: Counts,
    /// The words that all statements share, then each statement.
    pub parts: Vec<Part>,
}

/// The words of one statement in one locale, or those that all statements share.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// The statement's id; absent for the shared words.
    pub statement: Option<String>,
    /// How many of what.
    #[serde(flatten)]
    pub counts: Counts,
    /// What is to be done, the translator's part first.
    pub todo: Vec<Todo>,
}

/// How many messages are how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Messages that the source has.
    pub messages: usize,
    /// Those that an edition can show: translated, and not known to be old.
    pub translated: usize,
    /// Of these, those that somebody other than the translator compared with the source.
    pub reviewed: usize,
    /// The source changed since.
    pub outdated: usize,
    /// Source and translation changed, and nobody said that they agree.
    pub unverified: usize,
    /// Not here.
    pub missing: usize,
    /// Translated, and not in the ledger in these words: edited since, new, or under another id.
    pub unrecorded: usize,
    /// Not in the source any more.
    pub obsolete: usize,
    /// Words of the source that a translator has to go through: of missing, outdated and unverified messages.
    pub words_to_do: usize,
}

/// One message that somebody has to do something about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Todo {
    /// Its id, that of a term with its `-`.
    pub id: String,
    /// Why.
    pub state: State,
    /// Its id before it was renamed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub former: Option<String>,
    /// Its translation, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation: Option<Place>,
    /// Its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Place>,
    /// Words of the source that are to be translated or compared.
    pub words: usize,
    /// What the source says now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Relative to the project.
    pub path: String,
    /// From 1.
    pub line: usize,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.path, self.line)
    }
}

impl LocaleStatus {
    /// Nothing counted yet.
    pub fn new(locale: &Locale, has_ledger: bool) -> Self {
        Self {
            locale: locale.as_str().to_owned(),
            autonym: locale.autonym(),
            is_right_to_left: locale.direction() == Direction::Rtl,
            has_ledger,
            total: Counts::default(),
            parts: Vec::new(),
        }
    }

    /// Counts the judgements of one statement (`None`: of the shared words). `texts` are the files they speak of.
    pub fn add(&mut self, statement: Option<&str>, judgements: &[Judgement], texts: &Texts) {
        let mut counts = Counts::default();
        let mut todo = Vec::new();
        for judgement in judgements {
            counts.add(judgement);
            let is_due = match judgement.state {
                State::Current | State::Obsolete => false,
                State::Edited | State::Untracked => self.has_ledger,
                _ => true,
            };
            if is_due {
                todo.push(Todo::of(judgement, texts));
            }
        }
        todo.sort_by_key(|todo| (todo.words == 0, todo.source.clone().map(|place| (place.path, place.line))));
        self.total += counts;
        self.parts.push(Part { statement: statement.map(str::to_owned), counts, todo });
    }
}

impl Counts {
    fn add(&mut self, judgement: &Judgement) {
        if judgement.state == State::Obsolete {
            self.obsolete += 1;
            return;
        }
        self.messages += 1;
        self.words_to_do += words_to_do(judgement);
        match judgement.state {
            State::Outdated => self.outdated += 1,
            State::Unverified => self.unverified += 1,
            State::Missing => self.missing += 1,
            State::Renamed if judgement.translation.is_none() => self.missing += 1,
            State::Current => self.translated += 1,
            _ => {
                self.translated += 1;
                self.unrecorded += 1;
            }
        }
        self.reviewed += usize::from(judgement.level == Some(Level::Reviewed));
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.messages += other.messages;
        self.translated += other.translated;
        self.reviewed += other.reviewed;
        self.outdated += other.outdated;
        self.unverified += other.unverified;
        self.missing += other.missing;
        self.unrecorded += other.unrecorded;
        self.obsolete += other.obsolete;
        self.words_to_do += other.words_to_do;
    }
}

impl Todo {
    fn of(judgement: &Judgement, texts: &Texts) -> Self {
        let place = |entry: &Entry| place(&entry.span, texts);
        Self {
            id: judgement.id.clone(),
            state: judgement.state,
            former: judgement.former.clone(),
            translation: judgement.translation.as_ref().map(place),
            source: judgement.source.as_ref().map(place),
            words: words_to_do(judgement),
            text: judgement.source.as_ref().map(|entry| entry.text.clone()),
        }
    }
}

fn words_to_do(judgement: &Judgement) -> usize {
    match judgement.state {
        State::Missing | State::Outdated | State::Unverified => {
            judgement.source.as_ref().map_or(0, |source| source.words)
        }
        _ => 0,
    }
}

fn place(span: &Span, texts: &Texts) -> Place {
    let line = span.position(texts.get(&span.path).unwrap_or_default()).line;
    Place { path: span.path.to_string(), line }
}
