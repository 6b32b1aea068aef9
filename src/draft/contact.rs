//! What a contact says: name, organization, role, place, and how to reach them.

use std::collections::HashMap;
use std::ops::Range;

use super::cities::region_of_city;
use super::idiom::Idiom;
use super::spoken::read_languages;
use super::tokens::{Token, fold, fold_typography, tokens};
use super::values::{Value, find_values};

/// A contact of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadContact {
    /// The person.
    pub name: Option<String>,
    /// The organization, as it is written here.
    pub organization: Option<Named>,
    /// What the person does.
    pub role: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// What else is said.
    pub notes: Vec<String>,
    /// The languages that the person speaks (BCP 47).
    pub languages: Vec<String>,
    /// Words that only say what stands beside or below them: *Name*, *Organization*.
    pub labels: Vec<String>,
    /// Addresses, sites, telephones.
    pub values: Vec<Value>,
    /// Whether the parts could have been taken otherwise.
    pub is_unsure: bool,
}

/// An organization that a contact names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The words.
    pub text: String,
    /// The id of the organization, if it is known.
    pub id: Option<String>,
}

/// What is known when a contact is read.
pub struct Surroundings<'a> {
    /// The language.
    pub idiom: &'a Idiom,
    /// Names of organizations.
    pub organizations: &'a NameIndex,
    /// Names of places.
    pub places: &'a [String],
}

/// Reads a contact: its lines, or the cells of its row, between `\n`.
pub fn read_contact(text: &str, known: &Surroundings<'_>) -> ReadContact {
    let values = find_values(text, known.idiom);
    let mut contact = ReadContact { values, ..ReadContact::default() };
    let mut taken: Vec<Range<usize>> = contact.values.iter().map(|value| value.whole.clone()).collect();
    let mut is_first = false;
    if let Some((range, id)) = find_organization(text, &taken, known) {
        let (before, after) =
            (text.get(..range.start).unwrap_or_default(), text.get(range.end..).unwrap_or_default());
        let is_apart = ends_segment(before) && starts_segment(after);
        contact.organization =
            Some(Named { text: text.get(range.clone()).unwrap_or_default().to_owned(), id: Some(id) });
        if is_apart {
            is_first = before.trim().is_empty();
            taken.push(range);
        }
    }
    let mut segments = split(text, &taken, known.idiom);
    take_place(text, &mut segments, &mut contact, is_first, known);
    let mut rest = Vec::new();
    for (at, range) in segments.into_iter().enumerate() {
        let before = text.get(..range.start).unwrap_or_default();
        let is_aside =
            before.rfind('(').is_some_and(|open| !before.get(open..).unwrap_or_default().contains(')'));
        let said = text.get(range).unwrap_or_default();
        let words = tokens(said);
        let has = |is: &dyn Fn(&str) -> bool| words.iter().any(|word| is(&word.folded));
        let is_role = has(&|word| known.idiom.is_role(word));
        let is_organization = has(&|word| known.idiom.is_of_organization(word)) || is_acronym(said);
        if words.iter().all(|word| known.idiom.is_label(&word.folded)) && said.chars().count() < 24 {
            // *Name:*, *Organization:* say nothing.
            contact.labels.push(said.to_owned());
            continue;
        }
        // *Jane Doe (Spanish, English)*
        let spoken = read_languages(said, known.idiom);
        if !spoken.is_empty() && (at > 0 || is_aside) {
            contact.labels.push(said.to_owned());
            contact.languages.extend(spoken);
            continue;
        }
        // *Press Office*: whom to ask, not who it is of.
        let is_desk =
            at == 0 && is_role && is_organization && words.len() <= 3 && contact.organization.is_none();
        let is_person = is_desk || looks_like_person(said) && !is_organization && !is_role;
        if at == 0
            && !is_first
            && contact.name.is_none()
            && (is_person || contact.organization.is_some() && !is_role && words.len() <= 5)
        {
            contact.name = Some(said.to_owned());
        } else if is_person && contact.name.is_none() && is_first {
            contact.name = Some(said.to_owned());
            contact.is_unsure = true;
        } else if is_role
            && contact.role.is_none()
            && !(is_organization && contact.organization.is_none() && at == 0)
        {
            contact.role = Some(said.to_owned());
        } else if contact.organization.is_none()
            && (is_organization || contact.name.is_some() && is_name(said) && !is_aside)
        {
            contact.is_unsure |= !is_organization;
            contact.organization = Some(Named { text: said.to_owned(), id: None });
        } else {
            rest.push(said.to_owned());
        }
    }
    if contact.name.is_none() && contact.organization.is_none() && !rest.is_empty() {
        contact.name = Some(rest.remove(0));
        contact.is_unsure = true;
    }
    if contact.name.is_none() && contact.organization.is_none() {
        contact.name = contact.role.take();
    }
    contact.notes = rest;
    contact
}

/// Whether a line begins a new contact: with a name, and not with a value or the word for one.
pub fn begins_contact(text: &str, idiom: &Idiom) -> bool {
    let values = find_values(text, idiom);
    let end = values.first().map_or(text.len(), |value| value.whole.start);
    let lead = text.get(..end).unwrap_or_default();
    let first = lead.split([',', ';', '|']).next().unwrap_or_default();
    let words = tokens(first);
    is_name(first)
        && !words.iter().all(|word| idiom.is_label(&word.folded))
        && !words.iter().any(|word| idiom.is_role(&word.folded))
}

/// Names of organizations by their first word: a line is compared with few of them.
#[derive(Clone, Debug, Default)]
pub struct NameIndex(HashMap<String, Vec<IndexedName>>);

#[derive(Clone, Debug)]
struct IndexedName {
    words: Vec<Token>,
    name: String,
    id: String,
}

impl NameIndex {
    /// Of names, each with the id of its organization.
    pub fn of<'n>(names: impl IntoIterator<Item = &'n (String, String)>) -> Self {
        let mut index: HashMap<String, Vec<IndexedName>> = HashMap::new();
        for (name, id) in names {
            // A letter or two are everywhere.
            let words = tokens(name);
            let Some(first) = words.first().filter(|_| name.chars().count() >= 3) else { continue };
            let key = first.folded.clone();
            index.entry(key).or_default().push(IndexedName { words, name: name.clone(), id: id.clone() });
        }
        Self(index)
    }
}

/// The longest name of an organization that stands in the text, where nothing else was taken.
fn find_organization(
    text: &str,
    taken: &[Range<usize>],
    known: &Surroundings<'_>,
) -> Option<(Range<usize>, String)> {
    let words = tokens(text);
    let mut best: Option<(usize, Range<usize>, String)> = None;
    for (at, first) in words.iter().enumerate() {
        for IndexedName { words: wanted, name, id } in
            known.organizations.0.get(&first.folded).into_iter().flatten()
        {
            // A short form is one only as it is written.
            let is_short = wanted.len() == 1 && name.chars().count() <= 10;
            let window = words.get(at..at + wanted.len()).unwrap_or_default();
            let is_it = window.len() == wanted.len()
                && window.iter().zip(wanted).all(|(word, wanted)| {
                    let said = text.get(word.range.clone());
                    word.folded == wanted.folded && (!is_short || said == name.get(wanted.range.clone()))
                });
            let Some(last) = window.last().filter(|_| is_it) else { continue };
            let range = with_ends(text, first.range.start..last.range.end, name);
            let is_free = taken.iter().all(|taken| taken.end <= range.start || range.end <= taken.start);
            let is_better = best.as_ref().is_none_or(|(length, ..)| *length < wanted.len());
            if is_free && is_better {
                best = Some((wanted.len(), range, id.clone()));
            }
        }
    }
    best.map(|(_, range, id)| (range, id))
}

/// Signs at the end of a name belong to it: *Inc.*, *(NNIRR)*.
fn with_ends(text: &str, range: Range<usize>, name: &str) -> Range<usize> {
    let tail = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let signs = name.get(tail.len()..).unwrap_or_default();
    let has = text.get(range.end..).is_some_and(|after| after.starts_with(signs));
    if has { range.start..range.end + signs.len() } else { range }
}

const DASHES: [&str; 4] = [" - ", " – ", " — ", " -- "];

fn ends_segment(before: &str) -> bool {
    let bare = before.trim_end();
    bare.is_empty()
        || bare.ends_with([',', ';', '|', ':', '(', '-', '–', '—', '\n', '*'])
        || before.ends_with('\n')
}

fn starts_segment(after: &str) -> bool {
    let bare = after.trim_start_matches([' ', '\u{A0}', '*', '.']);
    bare.is_empty() || bare.starts_with([',', ';', '|', ':', ')', '(', '-', '–', '—', '\n'])
}

/// The words between separators, where nothing was taken.
fn split(text: &str, taken: &[Range<usize>], idiom: &Idiom) -> Vec<Range<usize>> {
    let mut cuts: Vec<Range<usize>> = taken.to_vec();
    let separators =
        text.char_indices().filter(|(_, c)| matches!(c, ',' | ';' | '|' | '\n' | '\t' | '•' | '(' | ')'));
    cuts.extend(separators.map(|(at, c)| at..at + c.len_utf8()));
    cuts.extend(
        DASHES.iter().flat_map(|dash| text.match_indices(dash).map(|(at, dash)| at..at + dash.len())),
    );
    // A colon ends what is said of what follows.
    cuts.extend(text.match_indices(": ").map(|(at, _)| at..at + 1));
    cuts.sort_by_key(|cut| (cut.start, cut.end));
    let mut segments: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for cut in cuts.into_iter().chain(std::iter::once(text.len()..text.len())) {
        if cut.start > at {
            push_segment(text, at..cut.start, &mut segments, idiom);
        }
        at = at.max(cut.end);
    }
    segments
}

fn push_segment(text: &str, range: Range<usize>, segments: &mut Vec<Range<usize>>, idiom: &Idiom) {
    let part = text.get(range.clone()).unwrap_or_default();
    let edge = |c: char| {
        !c.is_alphanumeric()
            && !matches!(
                c,
                '“' | '”' | '"' | '¡' | '¿' | '?' | '!' | '=' | '+' | '@' | '{' | '}' | '[' | ']' | '&' | '#'
            )
    };
    let bare = part.trim_matches(edge);
    if !bare.contains(char::is_alphanumeric) {
        return;
    }
    let start = range.start + part.find(bare).unwrap_or_default();
    let mut end = start + bare.len();
    // The stop of an abbreviation belongs to it.
    if text.get(end..).is_some_and(|after| after.starts_with('.'))
        && (bare.contains('.') || idiom.is_legal_form(&format!("{bare}.")))
    {
        end += 1;
    }
    let is_legal = idiom.is_legal_form(bare) || idiom.is_legal_form(text.get(start..end).unwrap_or_default());
    match segments.last_mut() {
        Some(last) if is_legal && text.get(last.end..start).is_some_and(|gap| gap.trim() == ",") => {
            last.end = end
        }
        _ => segments.push(start..end),
    }
}

/// Takes the place: a name that is known, or names that end in that of a region.
fn take_place(
    text: &str,
    segments: &mut Vec<Range<usize>>,
    contact: &mut ReadContact,
    is_first: bool,
    known: &Surroundings<'_>,
) {
    let said = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    let least = usize::from(!is_first);
    let is_near = |one: &Range<usize>, other: &Range<usize>| {
        text.get(one.end..other.start).is_some_and(|gap| matches!(gap.trim(), "," | ""))
    };
    let last = segments.iter().enumerate().skip(least).rfind(|(_, range)| {
        let name = fold_typography(&fold(said(range)));
        known.idiom.region(said(range)).is_some()
            || region_of_city(said(range)).is_some()
            || known.places.iter().any(|place| fold_typography(&fold(place)) == name)
    });
    let Some((last, range)) = last.map(|(at, range)| (at, range.clone())) else { return };
    let mut first = last;
    // *Wenona Pike, New York*: a city that is called as its state is.
    if known.idiom.region(said(&range)).is_some() && region_of_city(said(&range)).is_none() {
        while first > least && last - first < 2 {
            let (Some(before), Some(after)) = (segments.get(first - 1), segments.get(first)) else { break };
            let words = tokens(said(before));
            let is_part = is_near(before, after)
                && words.len() <= 3
                && is_name(said(before))
                && !words.iter().any(|word| {
                    known.idiom.is_role(&word.folded) || known.idiom.is_of_organization(&word.folded)
                });
            if !is_part {
                break;
            }
            first -= 1;
        }
    }
    let Some(start) = segments.get(first).map(|range| range.start) else { return };
    contact.place = text.get(start..range.end).map(str::to_owned);
    segments.drain(first..=last);
}

/// Whether it begins as a name does.
fn is_name(text: &str) -> bool {
    text.trim_start()
        .chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(|c| !c.is_lowercase() && !c.is_numeric())
}

fn is_acronym(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    (2..=10).contains(&letters)
        && !text.contains(char::is_whitespace)
        && !text.chars().any(char::is_lowercase)
}

/// Two to six words, all but small ones with a capital.
fn looks_like_person(text: &str) -> bool {
    let words = tokens(text);
    let capital =
        |range: Range<usize>| text.get(range).unwrap_or_default().starts_with(|c: char| !c.is_lowercase());
    (2..=6).contains(&words.len())
        && !text.contains(|c: char| c.is_numeric())
        && words.iter().all(|word| word.range.len() <= 3 || capital(word.range.clone()))
        && words.first().is_some_and(|word| capital(word.range.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;

    fn read(text: &str) -> ReadContact {
        let organizations = [
            ("Alianza Americas", "alianza-americas"),
            ("National Network for Immigrant and Refugee Rights (NNIRR)", "nnirr"),
            ("NNIRR", "nnirr"),
            ("Centro de los Derechos del Migrante, Inc.", "cdm"),
            ("United Methodist Church - General Board of Church and Society", "umc"),
        ]
        .map(|(name, id)| (name.to_owned(), id.to_owned()));
        let idiom = Idiom::of(&Locale::parse("en").unwrap(), &[]);
        read_contact(
            text,
            &Surroundings {
                idiom: &idiom,
                organizations: &NameIndex::of(&organizations),
                places: &["Puerto Vallarta".to_owned()],
            },
        )
    }

    fn shown(text: &str) -> String {
        let contact = read(text);
        let organization =
            contact.organization.map(|named| named.id.unwrap_or_else(|| format!("new {}", named.text)));
        let parts = [contact.name, organization, contact.role, contact.place];
        let mut shown: Vec<String> =
            parts.into_iter().map(|part| part.unwrap_or_else(|| "-".to_owned())).collect();
        if !contact.languages.is_empty() {
            shown.push(format!("speaks {}", contact.languages.join(" ")));
        }
        shown.extend(contact.notes);
        shown.extend(contact.values.into_iter().map(|value| value.text));
        shown.join(" | ")
    }

    #[test]
    fn lines_of_our_own_statement() {
        for (line, parts) in [
            (
                "Alianza Americas, Chicago, IL, USA - www.alianzaamericas.org - +1 877-683-2908",
                "- | alianza-americas | - | Chicago, IL, USA | www.alianzaamericas.org | +1 877-683-2908",
            ),
            (
                "Catherine Tactaquin, NNIRR - www.nnirr.org - ctactaquin@nnirr.org, +1 510-459-4457",
                "Catherine Tactaquin | nnirr | - | - | www.nnirr.org | ctactaquin@nnirr.org | +1 510-459-4457",
            ),
            (
                "Evy Peña, Centro de los Derechos del Migrante, Inc. - Mexico: (+52) 55.5211.9397",
                "Evy Peña | cdm | - | - | (+52) 55.5211.9397",
            ),
            (
                "Lariza Dugan-Cuadra, +1-415-642-4417, Lariza@carecensf.org",
                "Lariza Dugan-Cuadra | - | - | - | +1-415-642-4417 | Lariza@carecensf.org",
            ),
            (
                "Liberato Bautista, United Methodist Church - General Board of Church and Society, LBautista@umcjustice.org",
                "Liberato Bautista | umc | - | - | LBautista@umcjustice.org",
            ),
        ] {
            assert_eq!(shown(line), parts);
        }
    }

    #[test]
    fn lines_of_other_hands() {
        for (line, parts) in [
            (
                "Jane Doe, Executive Director, Border Coalition, jane@x.org",
                "Jane Doe | new Border Coalition | Executive Director | - | jane@x.org",
            ),
            (
                "Jane Doe\nExecutive Director of Alianza Americas\nPhone: +1 510-459-4457\nEmail: jane@x.org",
                "Jane Doe | alianza-americas | Executive Director of Alianza Americas | - | +1 510-459-4457 | jane@x.org",
            ),
            ("Jane Doe (Alianza Americas): jane@x.org", "Jane Doe | alianza-americas | - | - | jane@x.org"),
            (
                "Jane Doe, Puerto Vallarta, jane@x.org (English and Spanish)",
                "Jane Doe | - | - | Puerto Vallarta | speaks en es | jane@x.org",
            ),
            ("Press Office: press@x.org", "Press Office | - | - | - | press@x.org"),
            (
                "Red Mesoamericana, A.C., Oaxaca, Mexico, red@x.org",
                "Red Mesoamericana, A.C. | - | - | Oaxaca, Mexico | red@x.org",
            ),
        ] {
            assert_eq!(shown(line), parts);
        }
    }
}
