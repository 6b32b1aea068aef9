//! What two texts in two languages have in common: by which a translation is known without reading either language.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use icu_calendar::{Date, Iso};

use super::fold::Folded;
use crate::catalog::Locale;
use crate::check::{Conventions, TraceKind, find_traces};

/// How many marks of a text are kept.
const MOST_MARKS: usize = 2000;
/// How many bytes of a text are looked at.
const MOST_BYTES: usize = 256 * 1024;
/// How much of the smaller text the other must have: of the same day, of a day that is not known, of another day.
const LEAST: [f64; 3] = [0.3, 0.6, 0.8];
/// How much more it must have than the next.
const APART: f64 = 0.1;
/// The least that a text must have to be known by it.
const LEAST_WEIGHT: u32 = 4;

/// What a text says in every language: its day, who signed it, telephones, addresses, numbers, names of places.
#[derive(Clone, Debug, Default)]
pub struct Imprint {
    day: Option<Date<Iso>>,
    /// What is said, as a hash, and how much it tells.
    marks: BTreeMap<u64, u32>,
}

impl Imprint {
    /// That of a text. `names` are those of who signed it.
    pub fn of<'n>(
        text: &str,
        locale: &Locale,
        day: Option<Date<Iso>>,
        names: impl IntoIterator<Item = &'n str>,
    ) -> Self {
        let mut made = Self { day, marks: BTreeMap::new() };
        let text = text.get(..text.floor_char_boundary(MOST_BYTES)).unwrap_or(text);
        for trace in find_traces(text, &Conventions::of(locale, None)) {
            let weight = match trace.kind {
                TraceKind::Email | TraceKind::Site | TraceKind::Telephone => 3,
                TraceKind::Number | TraceKind::Name => 1,
                // The day tells more.
                TraceKind::Month => continue,
            };
            for key in &trace.keys {
                made.put((trace.kind, key), weight);
            }
        }
        for name in names {
            made.put(Folded::new(name, true).letters(), 3);
        }
        made
    }

    /// The day of it, if it shows one.
    pub fn day(&self) -> Option<Date<Iso>> {
        self.day
    }

    fn put(&mut self, mark: impl Hash, weight: u32) {
        let mut hasher = DefaultHasher::new();
        mark.hash(&mut hasher);
        if self.marks.len() < MOST_MARKS {
            self.marks.insert(hasher.finish(), weight);
        }
    }

    fn weight(&self) -> u32 {
        self.marks.values().sum()
    }

    /// How much of the smaller one both have: from 0 to 1.
    fn likeness(&self, other: &Self) -> f64 {
        let shared = self.marks.iter().filter(|(mark, _)| other.marks.contains_key(mark));
        let shared: u32 = shared.map(|(_, weight)| weight).sum();
        let least = self.weight().min(other.weight());
        if least < LEAST_WEIGHT { 0.0 } else { f64::from(shared) / f64::from(least) }
    }
}

/// The text of `known` that a text is a translation of; nothing where there is none, or where two may be meant.
pub fn find_twin<'k>(
    imprint: &Imprint,
    known: impl IntoIterator<Item = (&'k str, &'k Imprint)>,
) -> Option<&'k str> {
    let mut found: Vec<(f64, &str)> = Vec::new();
    for (id, other) in known {
        let [same, unknown, apart] = LEAST;
        let least = match (&imprint.day, &other.day) {
            (Some(one), Some(other)) if one == other => same,
            (Some(_), Some(_)) => apart,
            _ => unknown,
        };
        let likeness = imprint.likeness(other);
        if likeness >= least {
            // The same day counts for more than a number that both happen to have.
            found.push((likeness - least, id));
        }
    }
    found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    match found.as_slice() {
        [(_, id)] => Some(id),
        [(best, id), (next, _), ..] if best - next >= APART => Some(id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imprint(tag: &str, day: Option<u8>, text: &str, names: &[&str]) -> Imprint {
        let day = day.map(|day| Date::try_new_iso(2026, 3, day).unwrap());
        Imprint::of(text, &Locale::parse(tag).unwrap(), day, names.iter().copied())
    }

    #[test]
    fn a_translation_is_known_by_what_no_language_changes() {
        let wells = "We counted 1,250 wells in Mexico. Ask press@wells.org or call +52 55 5555 0100.";
        let roads = "They built 36 roads in Peru for the UN. See https://roads.org/a.";
        let known = [
            ("wells", imprint("en", Some(4), wells, &["Water for All"])),
            ("roads", imprint("en", Some(4), roads, &["Water for All"])),
            ("later", imprint("en", Some(9), roads, &["Water for All"])),
        ];
        let twin = |day, text: &str, names: &[&str]| {
            find_twin(&imprint("es", day, text, names), known.iter().map(|(id, own)| (*id, own)))
        };
        let spanish =
            "Contamos 1.250 pozos en México. Escriba a press@wells.org o llame al +52 55 5555 0100.";
        assert_eq!(twin(Some(4), spanish, &["Water for All"]), Some("wells"));
        assert_eq!(twin(None, spanish, &[]), Some("wells"));
        assert_eq!(twin(Some(11), spanish, &["Water for All"]), Some("wells"), "published a week later");
        let other = "Contamos 77 puentes en Chile. Escriba a prensa@puentes.cl.";
        assert_eq!(twin(Some(4), other, &["Agua"]), None);
        assert_eq!(twin(Some(4), "Nada que contar.", &[]), None);
        // Both say so: nobody knows which is meant.
        let spanish = "Construyeron 36 caminos en Perú para la ONU: https://roads.org/a";
        assert_eq!(twin(None, spanish, &[]), None);
        assert_eq!(twin(Some(9), spanish, &[]), Some("later"));
    }
}
