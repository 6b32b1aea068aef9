//! What was translated before: the same or nearly the same source text, with what it became.

use std::collections::{BTreeSet, HashMap};

use crate::catalog::{Attribute, Pattern, Resource};

/// How alike two texts must be to be told, in hundredths.
const LEAST: u32 = 75;
/// How many suggestions are given.
const MOST: usize = 2;

/// Source texts and their translations into one locale.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    pairs: Vec<Pair>,
    by_word: HashMap<String, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Pair {
    source: String,
    translation: String,
    place: String,
    words: usize,
}

/// What an earlier text became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// How alike the source texts are: 100 is the same.
    pub percent: u32,
    /// Where the translation stands: file and id.
    pub place: String,
    /// The translation.
    pub text: String,
}

impl Memory {
    /// Remembers every message and term that both files have.
    pub fn learn(&mut self, source: &Resource, translation: &Resource) {
        for message in source.messages() {
            if let Some(own) = translation.message(&message.id) {
                let from = said(source, message.value.as_ref(), &message.attributes);
                let to = said(translation, own.value.as_ref(), &own.attributes);
                self.add(from, to, format!("{}: {}", translation.path(), own.id));
            }
        }
        for term in source.terms() {
            if let Some(own) = translation.term(&term.id) {
                let from = said(source, Some(&term.value), &[]);
                let to = said(translation, Some(&own.value), &[]);
                self.add(from, to, format!("{}: -{}", translation.path(), own.id));
            }
        }
    }

    fn add(&mut self, source: String, translation: String, place: String) {
        if source.is_empty() || translation.is_empty() {
            return;
        }
        let words = words(&source);
        let at = self.pairs.len();
        for word in &words {
            self.by_word.entry(word.clone()).or_default().push(at);
        }
        self.pairs.push(Pair { source, translation, place, words: words.len() });
    }

    /// Translations of texts that are the same as this one or close to it, the closest first.
    pub fn recall(&self, text: &str) -> Vec<Suggestion> {
        let own = words(text);
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for at in own.iter().filter_map(|word| self.by_word.get(word)).flatten() {
            *shared.entry(*at).or_default() += 1;
        }
        let mut near: Vec<Suggestion> = Vec::new();
        for (at, count) in shared {
            let Some(pair) = self.pairs.get(at) else { continue };
            // Texts that share less than half of their words are never three quarters alike.
            if count * 2 < own.len().max(pair.words) {
                continue;
            }
            let percent = likeness(text, &pair.source);
            if percent >= LEAST {
                let (place, text) = (pair.place.clone(), pair.translation.clone());
                near.push(Suggestion { percent, place, text });
            }
        }
        near.sort_by(|a, b| b.percent.cmp(&a.percent).then_with(|| a.place.cmp(&b.place)));
        let mut kept: Vec<Suggestion> = Vec::new();
        for suggestion in near {
            if kept.len() < MOST && kept.iter().all(|other| other.text != suggestion.text) {
                kept.push(suggestion);
            }
        }
        kept
    }
}

/// The text of a value and its attributes as it is written, white space made one.
pub(super) fn said(resource: &Resource, value: Option<&Pattern>, attributes: &[Attribute]) -> String {
    let text = |pattern: &Pattern| {
        let text = resource.source().text.get(pattern.range.clone()).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut parts: Vec<String> = value.map(text).into_iter().collect();
    parts
        .extend(attributes.iter().map(|attribute| format!(".{} = {}", attribute.id, text(&attribute.value))));
    parts.join(" ")
}

fn words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// How alike two texts are, by the letters that differ, in hundredths; 100 only where they are the same.
fn likeness(one: &str, other: &str) -> u32 {
    // The distance takes time in proportion to both lengths.
    const LONGEST: usize = 4000;
    if one == other {
        return 100;
    }
    if one.len() > LONGEST || other.len() > LONGEST {
        return 0;
    }
    let alike = strsim::normalized_levenshtein(one, other);
    // A share of one is in hundredths at most 99 here.
    (0..100).rev().find(|percent| f64::from(*percent) <= alike * 100.0).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::parse_resource;
    use crate::diagnostic::Source;

    #[test]
    fn recalls_the_same_and_the_close_and_nothing_else() {
        let read = |path: &str, text: &str| parse_resource(&Source::new(path, text)).0;
        let mut memory = Memory::default();
        memory.learn(
            &read("locales/en/a.ftl", "call = We call on the state to dig { $n } wells.\nend = Thank you.\n"),
            &read("locales/es/a.ftl", "call = Exigimos al Estado que cave { $n } pozos.\nend = Gracias.\n"),
        );
        let recall = |text: &str| {
            let found = memory.recall(text);
            found.iter().map(|found| (found.percent, found.text.clone())).collect::<Vec<_>>()
        };
        assert_eq!(recall("Thank you."), [(100, "Gracias.".to_owned())]);
        let near = recall("We call on the state to dig { $n } pools.");
        assert_eq!(near.len(), 1);
        assert!((80..100).contains(&near[0].0), "{near:?}");
        assert_eq!(recall("We bow to nobody here."), []);
        assert_eq!(recall(""), []);
    }
}
