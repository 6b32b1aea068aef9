//! The statements of a project by their words, read once: which of them a document may be again.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use icu_calendar::{Date, Iso};

use super::place::ImportPlace;
use crate::draft::{Draft, Role, match_texts, say_same, word_set};
use crate::statement::Id;

/// How many statements of a word are remembered: a word that more have tells none.
const MOST_OF_A_WORD: usize = 1000;
/// How many entries are counted for one document, the rarest words first.
const MOST_COUNTED: usize = 50_000;
/// How many statements are read for one document; of those that are as likely as the last of them, so many more.
const MOST_READ: usize = 16;
const MOST_ALIKE: usize = 256;

/// The words of the statements that were there at the beginning.
#[derive(Default)]
pub(super) struct KnownStatements {
    statements: Vec<Known>,
    /// Statements by a print of each of their words.
    by_word: HashMap<u32, Vec<u32>>,
    /// Statements by their day: where many say nearly the same, it tells them apart.
    by_day: BTreeMap<Date<Iso>, Vec<u32>>,
}

struct Known {
    id: Id,
    /// How many words it has.
    words: usize,
    day: Option<Date<Iso>>,
}

impl KnownStatements {
    /// Reads the statements of a project, if there is one.
    pub(super) fn of(place: &ImportPlace) -> Self {
        let mut known = Self::default();
        let ids = place.project.as_ref().map_or(&[][..], |project| project.statements());
        for id in ids.iter().filter_map(|id| Id::parse(id).ok()) {
            let project = place.project.as_ref();
            let words = project
                .and_then(|project| project.statement_words(place.locale.as_str(), id.as_str()).0)
                .map(|source| prints(&source.text));
            let day = place.day_of(&id);
            let number = u32::try_from(known.statements.len()).unwrap_or(u32::MAX);
            for word in words.iter().flatten() {
                let of_word = known.by_word.entry(*word).or_default();
                if of_word.len() < MOST_OF_A_WORD {
                    of_word.push(number);
                }
            }
            if let Some(day) = day {
                known.by_day.entry(day).or_default().push(number);
            }
            let words = words.map_or(0, |words| words.len());
            known.statements.push(Known { id, words, day });
        }
        known
    }

    /// The ids of the statements, and the day of each.
    pub(super) fn days(&self) -> impl Iterator<Item = (&Id, Option<Date<Iso>>)> {
        self.statements.iter().map(|known| (&known.id, known.day))
    }

    /// The statement that a document is, perhaps edited: two thirds of its paragraphs are there, and its day is the same or its
    /// title alike. Of statements that are nearly the same, the one with the most texts unchanged, of the same title and day.
    pub(super) fn find(&self, place: &ImportPlace, draft: &Draft) -> Option<Id> {
        let body: Vec<&str> =
            draft.parts.iter().filter(|part| part.role.is_of_body()).map(|part| part.text.as_str()).collect();
        let day =
            draft.of(Role::Dateline).find_map(|part| Some(part.look.dateline.as_ref()?.day.as_ref()?.date));
        let title = draft.of(Role::Title).map(|part| part.text.as_str()).next();
        let said: Vec<&str> = title.iter().chain(&body).copied().collect();
        let mut best: Option<(_, &Id)> = None;
        for known in self.likely(place, &prints(&said.join("\n")), day) {
            let (ground, ..) = place.ground(Some(&known.id));
            let texts = ground.statement_texts();
            let said: Vec<&str> = texts.values().map(String::as_str).collect();
            let same = match_texts(&body, &said).iter().flatten().count();
            let unchanged = body.iter().filter(|text| said.iter().any(|known| say_same(known, text))).count();
            let own = texts.get("title").map(String::as_str);
            let is_titled = |is_same: fn(&str, &str) -> bool| {
                title.zip(own).is_some_and(|(one, other)| is_same(one, other))
            };
            let has_day = known.day.is_some() && known.day == day;
            // What is said again on another day, below another title, is another statement.
            if !has_day && day.is_some() && known.day.is_some() && !is_titled(is_alike) {
                continue;
            }
            let rank = (same, unchanged, is_titled(say_same), has_day);
            if same * 3 >= body.len() * 2 && same > 0 && best.as_ref().is_none_or(|(most, _)| rank > *most) {
                best = Some((rank, &known.id));
            }
            // None can say more of it.
            if rank == (body.len(), body.len(), true, true) {
                break;
            }
        }
        best.map(|(_, id)| id.clone())
    }

    /// The statements that have most words of a document, half of those of the shorter at least; first those with the most, of the
    /// same day, and of those the first.
    fn likely(&self, place: &ImportPlace, words: &BTreeSet<u32>, day: Option<Date<Iso>>) -> Vec<&Known> {
        let of = |word: &u32| self.by_word.get(word).map(Vec::as_slice).unwrap_or_default();
        let mut rarest: Vec<&[u32]> = words.iter().map(of).filter(|list| !list.is_empty()).collect();
        rarest.sort_by_key(|list| list.len());
        let mut counts: HashMap<u32, usize> = HashMap::new();
        let (mut visited, mut counted) = (0, 0);
        for list in rarest {
            if visited > MOST_COUNTED || list.len() >= MOST_OF_A_WORD {
                break;
            }
            visited += list.len();
            counted += 1;
            list.iter().for_each(|number| *counts.entry(*number).or_default() += 1);
        }
        let of_day = day.and_then(|day| self.by_day.get(&day)).into_iter().flatten();
        of_day.for_each(|number| {
            counts.entry(*number).or_default();
        });
        let mut likely: Vec<(usize, bool, u32, &Known)> = counts
            .into_iter()
            .filter_map(|(number, count)| {
                let known = self.statements.get(usize::try_from(number).ok()?)?;
                Some((count, known.day.is_some() && known.day == day, number, known))
            })
            // What was not counted may all be there.
            .filter(|(count, _, _, known)| {
                (count + words.len() - counted) * 2 >= words.len().min(known.words)
                    && !place.is_taken(known.id.as_str())
            })
            .collect();
        likely.sort_by(|one, other| (other.0, other.1, one.2).cmp(&(one.0, one.1, other.2)));
        let last = likely.get(MOST_READ - 1).map(|(count, has_day, ..)| (*count, *has_day));
        let read = likely.iter().take_while(|(count, has_day, ..)| Some((*count, *has_day)) >= last).count();
        likely.truncate(read.min(MOST_READ + MOST_ALIKE));
        likely.into_iter().map(|(.., known)| known).collect()
    }
}

/// Whether a title is another, edited.
fn is_alike(one: &str, other: &str) -> bool {
    match_texts(&[one], &[other]).contains(&Some(0))
}

/// The words of a text, each as a number.
fn prints(text: &str) -> BTreeSet<u32> {
    let print = |word: String| {
        let mut hasher = DefaultHasher::new();
        word.hash(&mut hasher);
        // Half of it tells as many words apart as languages have.
        u32::try_from(hasher.finish() >> 32).unwrap_or_default()
    };
    word_set(text).into_iter().map(print).collect()
}
