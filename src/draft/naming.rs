//! Ids that speak: made of the words that tell a text from the others of its document.

use std::collections::{BTreeMap, BTreeSet};

use super::idiom::Idiom;
use super::model::Draft;
use super::role::Role;
use super::tokens::words;
use crate::statement::Id;

/// The longest id that is made, without the number that tells two apart.
const LONGEST: usize = 48;
/// How many of the first words of a text are looked at: a reader knows a paragraph by its beginning.
const LOOKED_AT: usize = 28;

/// Ids that are taken, and the next number of each that was asked for before.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    taken: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

impl Numbering {
    /// Beside these ids.
    pub fn new(taken: impl IntoIterator<Item = String>) -> Self {
        Self { taken: taken.into_iter().collect(), next: BTreeMap::new() }
    }

    /// This id, or with the first number that makes it free.
    pub fn number(&mut self, base: &str) -> String {
        let base =
            base.get(..base.len().min(Id::LONGEST - 8)).unwrap_or(base).trim_end_matches('-').to_owned();
        let mut number = self.next.get(&base).copied().unwrap_or(1);
        loop {
            let id = if number == 1 { base.clone() } else { format!("{base}-{number}") };
            number += 1;
            if self.take(&id) {
                self.next.insert(base, number);
                return id;
            }
        }
    }

    fn take(&mut self, id: &str) -> bool {
        Id::parse(id).is_ok() && self.taken.insert(id.to_owned())
    }
}

/// Makes ids that are not taken.
pub struct Naming<'a> {
    idiom: &'a Idiom,
    /// In how many texts of the document a word is.
    frequency: BTreeMap<String, usize>,
    numbering: Numbering,
}

impl<'a> Naming<'a> {
    /// For a document of these texts, beside these ids.
    pub fn new<'t>(
        idiom: &'a Idiom,
        texts: impl IntoIterator<Item = &'t str>,
        taken: impl IntoIterator<Item = String>,
    ) -> Self {
        let mut frequency = BTreeMap::new();
        for text in texts {
            for word in words(text).into_iter().collect::<BTreeSet<_>>() {
                *frequency.entry(word).or_insert(0) += 1;
            }
        }
        Self { idiom, frequency, numbering: Numbering::new(taken) }
    }

    /// An id of a prefix and the most telling words of a text: `p-universal-standards`.
    pub fn name(&mut self, prefix: &str, text: &str) -> String {
        let telling: Vec<(usize, String)> = words(text)
            .into_iter()
            .take(LOOKED_AT)
            .enumerate()
            .filter(|(_, word)| {
                word.chars().count() >= 4 && !self.idiom.is_stop(word) && word.contains(char::is_alphabetic)
            })
            .filter_map(|(at, word)| Some((at, (slug(&word)?, word))))
            .fold(Vec::new(), |mut found: Vec<(usize, (String, String))>, (at, pair)| {
                if !found.iter().any(|(_, known)| known.0 == pair.0) {
                    found.push((at, pair));
                }
                found
            })
            .into_iter()
            .map(|(at, (slug, word))| (self.frequency.get(&word).copied().unwrap_or(1) * 100 + at, at, slug))
            .fold(Vec::new(), |mut found: Vec<(usize, usize, String)>, one| {
                found.push(one);
                found.sort();
                found
            })
            .into_iter()
            .map(|(_, at, slug)| (at, slug))
            .collect();
        for count in [2, 3] {
            let mut chosen: Vec<&(usize, String)> = telling.iter().take(count).collect();
            chosen.sort();
            let parts = (!prefix.is_empty())
                .then_some(prefix)
                .into_iter()
                .chain(chosen.iter().map(|(_, word)| word.as_str()));
            let id = parts.collect::<Vec<_>>().join("-");
            if !chosen.is_empty() && id.len() <= LONGEST && self.numbering.take(&id) {
                return id;
            }
        }
        let base = telling.first().map(|(_, word)| word.as_str()).filter(|word| word.len() < LONGEST);
        let base = match (prefix, base) {
            ("", base) => base.unwrap_or("part").to_owned(),
            (prefix, Some(base)) => format!("{prefix}-{base}"),
            (prefix, None) => prefix.to_owned(),
        };
        self.number(&base)
    }

    /// This id, or with the first number that makes it free.
    pub fn number(&mut self, base: &str) -> String {
        self.numbering.number(base)
    }
}

/// A word as a part of an id.
fn slug(word: &str) -> Option<String> {
    let bare: String = word.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
    let id = Id::parse(&bare).or_else(|invalid| invalid.suggestion.ok_or(()));
    id.ok().map(|id| id.to_string()).filter(|id| id.len() >= 3)
}

/// An id for a statement: the first telling words of its title, and its year. None of `known` has it.
pub fn name_statement(draft: &Draft, idiom: &Idiom, known: &[String]) -> Option<Id> {
    let title =
        draft.of(Role::Title).next().or_else(|| draft.parts.first()).map_or("", |part| part.text.as_str());
    let telling = words(title)
        .into_iter()
        .filter(|word| !idiom.is_stop(word) && !idiom.is_of_statement(word) && word.chars().count() > 1);
    let mut parts: Vec<String> = telling.filter_map(|word| slug(&word)).take(4).collect();
    let day = draft.of(Role::Dateline).find_map(|part| part.look.dateline.as_ref()?.day.as_ref());
    parts.extend(day.map(|day| day.date.year().extended_year().to_string()));
    let base = parts.join("-");
    let base = base.get(..base.len().min(Id::LONGEST - 8)).unwrap_or(&base).trim_end_matches('-').to_owned();
    let base = Id::parse(&base).map_or_else(|_| "statement".to_owned(), |id| id.to_string());
    let mut naming = Naming::new(idiom, [], known.iter().cloned());
    Id::parse(&naming.number(&base)).ok()
}

/// An id for something that has a name: an organization, a place. The first words that say something.
pub fn name_id(name: &str, idiom: &Idiom, most: usize) -> Option<String> {
    let words = words(name);
    let telling = words.iter().filter(|word| !idiom.is_stop(word) && !idiom.is_legal_form(word));
    let parts: Vec<String> = telling.filter_map(|word| slug(word)).take(most).collect();
    let whole = if parts.is_empty() { name.to_owned() } else { parts.join("-") };
    let id = Id::parse(&whole).or_else(|invalid| invalid.suggestion.ok_or(()));
    id.ok().map(|id| id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;

    fn idiom(tag: &str) -> Idiom {
        Idiom::of(&Locale::parse(tag).unwrap(), &[])
    }

    #[test]
    fn ids_speak_and_are_not_taken() {
        let idiom = idiom("en");
        let texts = [
            "Human rights and worker rights standards are universal",
            "The human rights of migrants and workers are in the process",
            "The process goes on",
        ];
        let mut naming = Naming::new(&idiom, texts, ["p-goes".to_owned()]);
        let ids: Vec<String> = texts.iter().map(|text| naming.name("p", text)).collect();
        assert_eq!(ids, ["p-worker-standards", "p-migrants-workers", "p-process-goes"]);
        assert_eq!(
            (naming.name("p", texts[2]), naming.name("p", "и"), naming.name("p", "и")),
            ("p-goes-2".into(), "p".into(), "p-2".into())
        );
    }

    #[test]
    fn names_make_ids() {
        let id = |tag, name| name_id(name, &idiom(tag), 4);
        assert_eq!(
            id("es", "Centro de los Derechos del Migrante, Inc.").as_deref(),
            Some("centro-derechos-migrante")
        );
        assert_eq!(id("en", "Evy Peña").as_deref(), Some("evy-pena"));
        assert_eq!(id("en", "移民"), None);
    }
}
