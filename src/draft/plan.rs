//! A draft becomes a plan: the facts, the words and the people of a statement, as changes to the project’s files.

use std::collections::BTreeMap;

use icu_calendar::{Date, Iso};

use super::account::find_lost_words;
use super::body::plan_body;
use super::facts::{Facts, edit_facts, write_facts};
use super::ground::{Files, Ground};
use super::heading::plan_head;
use super::idiom_table::guess_language;
use super::kinds::{LONG_DOCUMENT, OTHER_LANGUAGE, SECOND_LANGUAGE, UNSURE_PART};
use super::model::{Confidence, Draft, MOST_LINES, Part};
use super::people::plan_people;
use super::role::Role;
use super::shared::SharedNames;
use super::terms::AgreedNames;
use super::words_file::{WordsChange, change_words};
use crate::catalog::Locale;
use crate::diagnostic::{Diagnostic, Edit, Source};
use crate::output::Revision;
use crate::statement::{Audience, Id};

/// How a document is taken in.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// The day, where the document gives none.
    pub date: Option<Date<Iso>>,
    /// The moment of the embargo (RFC 3339), where the document’s cannot be read.
    pub embargo: Option<String>,
    /// Who may see the contacts.
    pub audience: Audience,
    /// From where telephones without `+` are dialed (ISO 3166).
    pub region: Option<String>,
    /// From where they may be dialed where nothing in the document says it (ISO 3166).
    pub default_region: Option<String>,
    /// Whether known contacts take what the document says otherwise.
    pub update: bool,
}

/// What becomes of a part of the document.
#[derive(Clone, Debug)]
pub struct Fate {
    /// The part: its place in the draft.
    pub part: usize,
    /// Where its words go.
    pub to: Destination,
}

/// Where words go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Into a message of the statement.
    Message(String),
    /// Into a row of the organizations.
    Organization(String),
    /// Into a row of the contacts; these words only say what is what. `None` where the row differs, which is told.
    Contact(Option<String>, String),
    /// Into the date, and the place of this id, of which these are the words.
    Dateline(Option<(String, String)>),
    /// Into the country of the organization of this id, for which these are the words.
    Country(String, String),
    /// Into the embargo.
    Embargo,
    /// Nowhere: the project’s label stands for them.
    Label(&'static str),
    /// Into a comment.
    Comment,
    /// Nowhere: these words only stand between names.
    Between(String),
    /// Nowhere yet: a translation, which is told.
    Aside,
    /// Nowhere: an error tells.
    Refused,
}

impl Destination {
    /// The id, for the list of parts.
    pub fn id(&self) -> &str {
        match self {
            Self::Message(id)
            | Self::Organization(id)
            | Self::Contact(Some(id), _)
            | Self::Dateline(Some((id, _))) => id,
            Self::Label(id) => id,
            _ => "",
        }
    }
}

/// What is to become of a document.
#[derive(Debug)]
pub struct DraftPlan {
    /// The changes to the project’s files.
    pub revision: Revision,
    /// What becomes of each part, in the order of the document.
    pub fates: Vec<Fate>,
    /// How many messages are new, and how many change.
    pub counts: (usize, usize),
    /// How many contacts the statement names.
    pub contacts: usize,
    /// Whether the statement is new.
    pub is_new: bool,
}

impl DraftPlan {
    /// Where the words of a part go.
    pub fn fates_of(&self, part: usize) -> impl Iterator<Item = &Destination> {
        fates_of(&self.fates, part)
    }
}

/// Where the words of a part go, of fates that are sorted by part.
pub(super) fn fates_of(fates: &[Fate], part: usize) -> impl Iterator<Item = &Destination> {
    let start = fates.partition_point(|fate| fate.part < part);
    fates.iter().skip(start).take_while(move |fate| fate.part == part).map(|fate| &fate.to)
}

/// What is planned so far.
pub(super) struct Planner<'a> {
    pub(super) draft: &'a Draft,
    pub(super) ground: &'a Ground,
    pub(super) order: &'a Order,
    pub(super) names: AgreedNames,
    pub(super) names_of: SharedNames,
    pub(super) facts: Facts,
    pub(super) words: WordsChange,
    /// Changes to shared files of words, by name.
    pub(super) shared: BTreeMap<&'static str, WordsChange>,
    pub(super) organizations: Vec<Edit>,
    pub(super) contacts: Vec<Edit>,
    pub(super) fates: Vec<Fate>,
    pub(super) found: Vec<Diagnostic>,
    pub(super) counts: (usize, usize),
}

impl<'a> Planner<'a> {
    /// The parts of some roles, each with its place.
    pub(super) fn parts(&self, is_meant: impl Fn(Role) -> bool) -> impl Iterator<Item = (usize, &'a Part)> {
        self.draft.parts.iter().enumerate().filter(move |(_, part)| is_meant(part.role))
    }

    /// Tells where the words are those of another language.
    fn check_language(&mut self, id: &Id) {
        self.lay_translation_aside(id);
        let text: Vec<&str> = self
            .draft
            .parts
            .iter()
            .filter(|part| part.role.is_of_body())
            .map(|part| part.text.as_str())
            .collect();
        let guess = guess_language(&text.join("\n")).and_then(|tag| Locale::parse(tag).ok());
        let name = |locale: &Locale| locale.autonym();
        let expected = name(&self.ground.locale);
        let told = |case: &'static str, guess: &Locale, part: Option<&Part>| {
            let words = part.into_iter().flat_map(|part| part.text.split_whitespace()).take(6);
            Diagnostic::new(&OTHER_LANGUAGE, part.map(|part| part.span.clone()))
                .with("case", case)
                .with("words", words.collect::<Vec<_>>().join(" "))
                .with("found", name(guess))
                .with("expected", expected.as_str())
        };
        if let Some(guess) = guess.filter(|guess| !guess.is_same_language(&self.ground.locale)) {
            self.found.push(told("document", &guess, self.draft.parts.first()));
            return;
        }
        let own = self.draft.parts.iter().filter(|part| part.role != Role::Translation);
        let passages = own.filter_map(|part| {
            let guess = Locale::parse(part.language?).ok()?;
            Some(told("passage", &guess, Some(part)))
        });
        self.found.extend(passages);
    }

    /// What is said again in another language is told once, with what to do with it.
    fn lay_translation_aside(&mut self, id: &Id) {
        let parts: Vec<(usize, &Part)> = self.parts(|role| role == Role::Translation).collect();
        let Some((_, first)) = parts.first() else { return };
        let Some(locale) = first.language.and_then(|tag| Locale::parse(tag).ok()) else { return };
        let mut words = first.text.split_whitespace();
        let finding = Diagnostic::new(&SECOND_LANGUAGE, first.span.clone())
            .with("count", parts.len())
            .with("words", words.by_ref().take(6).collect::<Vec<_>>().join(" "))
            .with("found", locale.autonym())
            .with("locale", locale.as_str())
            .with("path", first.span.path.as_ref())
            .with("id", id.as_str());
        self.found.push(finding);
        for (at, _) in parts {
            self.settle(at, Destination::Aside);
        }
    }

    pub(super) fn settle(&mut self, part: usize, to: Destination) {
        self.fates.push(Fate { part, to });
    }
}

/// Plans what becomes of the statement `id`.
pub fn plan_draft(draft: &Draft, ground: &Ground, id: &Id, order: &Order) -> (DraftPlan, Vec<Diagnostic>) {
    let resources: Vec<_> = ground.shared.iter().chain(&ground.words).map(|resource| &**resource).collect();
    let mut planner = Planner {
        draft,
        ground,
        order,
        names: AgreedNames::of(&resources),
        names_of: SharedNames::of(ground),
        facts: Facts::default(),
        words: WordsChange::default(),
        shared: BTreeMap::new(),
        organizations: Vec::new(),
        contacts: Vec::new(),
        fates: Vec::new(),
        found: Vec::new(),
        counts: (0, 0),
    };
    if draft.is_cut {
        let place = draft.parts.last().map(|part| part.span.clone());
        let finding = Diagnostic::new(&LONG_DOCUMENT, place).with("count", MOST_LINES);
        let is_new = ground.files.facts.is_none();
        let plan = DraftPlan {
            revision: Revision::default(),
            fates: Vec::new(),
            counts: (0, 0),
            contacts: 0,
            is_new,
        };
        return (plan, vec![finding]);
    }
    planner.check_language(id);
    plan_head(&mut planner);
    plan_body(&mut planner);
    plan_people(&mut planner);
    for part in draft.parts.iter().filter(|part| part.sure == Confidence::Unsure) {
        let words: String = part.text.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
        planner.found.push(
            Diagnostic::new(&UNSURE_PART, part.span.clone())
                .with("part", part.role.name())
                .with("found", words),
        );
    }
    let (revision, after) = planner.write(id);
    planner.fates.sort_by_key(|fate| fate.part);
    let lost = find_lost_words(draft, &planner.fates, &after, id, ground);
    planner.found.extend(lost);
    let plan = DraftPlan {
        revision,
        fates: planner.fates,
        counts: planner.counts,
        contacts: planner.facts.contacts.len(),
        is_new: ground.files.facts.is_none(),
    };
    (plan, planner.found)
}

impl Planner<'_> {
    /// The changes, and the files as they will be.
    fn write(&self, id: &Id) -> (Revision, Files) {
        let mut revision = Revision::default();
        let mut after = self.ground.files.clone();
        let mut put = |before: Option<&Source>, path: String, text: String| -> Source {
            let source = Source::new(path, text);
            match before {
                Some(before) => revision.rewrite(before, source.text.clone()),
                None => revision.create(source.path.clone(), source.text.clone()),
            }
            source
        };
        let facts = match &self.ground.files.facts {
            Some(source) => Edit::apply(&source.text, &edit_facts(source, &self.facts)).0,
            None => write_facts(&self.facts),
        };
        let path = format!("data/statements/{id}.toml");
        after.facts = Some(put(self.ground.files.facts.as_ref(), path, facts));
        let path = format!("locales/{}/statements/{id}.ftl", self.ground.locale);
        let words = change_words(self.ground.files.words.as_ref(), &self.words);
        after.words = Some(put(self.ground.files.words.as_ref(), path, words));
        for (name, change) in &self.shared {
            let before = self.ground.shared_file(name);
            let source = put(before, self.ground.shared_path(name), change_words(before, change));
            after.shared.retain(|known| known.path != source.path);
            after.shared.push(source);
        }
        let tables = [
            (
                self.ground.organizations(),
                &self.organizations,
                self.ground.files.organizations.as_ref(),
                &mut after.organizations,
            ),
            (
                self.ground.contacts(),
                &self.contacts,
                self.ground.files.contacts.as_ref(),
                &mut after.contacts,
            ),
        ];
        for (base, edits, before, place) in tables {
            if !edits.is_empty() {
                let text = Edit::apply(&base.text, edits).0;
                *place = Some(put(before, base.path.to_string(), text));
            }
        }
        (revision, after)
    }
}
