//! The facts of a document beside those of the project: what it says otherwise, and what it lacks.

use super::atoms::{FactLine, Pieces, place_of};
use super::fold::Folded;
use super::model::{FactKind, FactNote};
use super::record::{Person, Record, Value};
use crate::check::TraceKind;
use crate::manuscript::{Block, Manuscript};

/// By how many letters an address or a number may differ to be taken for a slip.
const MOST_SLIPS: usize = 3;
/// The longest line, in bytes, that may name somebody beside other words.
const LONGEST_NAMED: usize = 400;

/// What of the facts differs.
pub(super) fn compare_facts(manuscript: &Manuscript, pieces: &Pieces, record: &Record) -> Vec<FactNote> {
    let mut notes = Vec::new();
    let mut person: Option<&Person> = None;
    let names: Vec<Folded> = pieces.facts.iter().map(|line| Folded::new(&line.text, true)).collect();
    for (at, line) in pieces.facts.iter().enumerate() {
        if let Some(found) = named_in(names.get(at), record) {
            person = Some(found);
        }
        // The name may stand below its number, in the same block.
        let near = pieces.facts.iter().zip(&names).filter(|(other, _)| other.block == line.block);
        let of_block = near.filter_map(|(_, folded)| named_in(Some(folded), record)).last();
        compare_line(manuscript, line, record, person.or(of_block), &mut notes);
    }
    // A name with a slip is there.
    let nearly: Vec<String> = notes
        .iter()
        .filter(|note| note.kind == FactKind::Name)
        .filter_map(|note| note.wanted.clone())
        .collect();
    compare_presence(manuscript, (&names, &nearly), record, &mut notes);
    notes
}

fn named_in<'r>(line: Option<&Folded>, record: &'r Record) -> Option<&'r Person> {
    record.people.iter().find(|person| says_one_of(line, &person.names))
}

fn says_one_of(line: Option<&Folded>, names: &[String]) -> bool {
    let Some(line) = line else { return false };
    names.iter().any(|name| !line.find_letters(Folded::new(name, true).letters()).is_empty())
}

/// Whether one of these names is a third of a line at least.
fn is_much_of(line: &Folded, names: &[String]) -> bool {
    names.iter().map(|name| Folded::new(name, true)).any(|name| {
        name.letters().len() * 3 >= line.letters().len() && !line.find_letters(name.letters()).is_empty()
    })
}

fn compare_line(
    manuscript: &Manuscript,
    line: &FactLine,
    record: &Record,
    person: Option<&Person>,
    notes: &mut Vec<FactNote>,
) {
    let mut push = |kind, found: &str, wanted: Option<&Value>, place| {
        notes.push(FactNote {
            kind,
            found: found.to_owned(),
            wanted: wanted.and_then(|value| value.shown.clone()),
            whose: person.and_then(|person| person.names.first().cloned()),
            place,
        });
    };
    for trace in &line.traces {
        let Some(key) = trace.keys.first() else { continue };
        let range = line.range.start + trace.range.start..line.range.start + trace.range.end;
        let said = manuscript.blocks.get(line.block).map(Block::text).unwrap_or_default();
        let said = said.get(range.clone()).unwrap_or_default();
        let place = || place_of(manuscript, line.block, &range);
        let all = |pick: fn(&Person) -> &Vec<Value>| record.people.iter().flat_map(pick);
        match trace.kind {
            TraceKind::Telephone => {
                if all(|person| &person.phones).any(|known| is_same_number(&known.key, key)) {
                    continue;
                }
                let own = person.map(|person| person.phones.as_slice()).unwrap_or_default();
                let nearest =
                    own.iter().chain(all(|person| &person.phones)).min_by_key(|known| slips(&known.key, key));
                let nearest = nearest.filter(|known| slips(&known.key, key) <= MOST_SLIPS);
                let only = own.first().filter(|_| own.len() == 1);
                push(FactKind::Telephone, said, nearest.or(only), place());
            }
            TraceKind::Email => {
                if all(|person| &person.emails).any(|known| known.key == *key) {
                    continue;
                }
                let own = person.map(|person| person.emails.as_slice()).unwrap_or_default();
                let nearest =
                    own.iter().chain(all(|person| &person.emails)).min_by_key(|known| slips(&known.key, key));
                let nearest = nearest.filter(|known| slips(&known.key, key) <= MOST_SLIPS);
                let only = own.first().filter(|_| own.len() == 1);
                push(FactKind::Email, said, nearest.or(only), place());
            }
            TraceKind::Site => {
                let sites = || all(|person| &person.sites);
                // A site that the project does not name is no mistake; a slip in one is.
                let nearest = sites().min_by_key(|known| slips(&known.key, key));
                let is_slip = |known: &&Value| (1..=2).contains(&slips(&known.key, key));
                if let Some(known) = nearest.filter(is_slip) {
                    push(FactKind::Site, said, Some(known), place());
                }
            }
            TraceKind::Number | TraceKind::Month | TraceKind::Name => {}
        }
    }
    if line.is_dateline
        && let Some(range) = record.other_day(&line.text)
    {
        let wanted = Value { key: String::new(), shown: Some(record.day_text.clone()) };
        let said = line.text.get(range).unwrap_or_default().to_owned();
        let place = place_of(manuscript, line.block, &line.range);
        notes.push(FactNote { kind: FactKind::Day, found: said, wanted: wanted.shown, whose: None, place });
    }
    // A slip in a name: the line is one for its letters, not for its words.
    if line.traces.is_empty()
        && !line.is_dateline
        && let Some(known) = record.nearly(&line.text)
        && !is_known_name(&line.text, record)
    {
        let place = place_of(manuscript, line.block, &line.range);
        let found = line.text.clone();
        notes.push(FactNote { kind: FactKind::Name, found, wanted: Some(known), whose: None, place });
    }
}

/// Whether the line says some name as it is.
fn is_known_name(text: &str, record: &Record) -> bool {
    let line = Folded::new(text, true);
    record.recognize(text).is_fact
        && (named_in(Some(&line), record).is_some()
            || record.signatories.iter().any(|names| says_one_of(Some(&line), names)))
}

/// Who is not there, where others are.
fn compare_presence(
    manuscript: &Manuscript,
    (lines, nearly): (&[Folded], &[String]),
    record: &Record,
    notes: &mut Vec<FactNote>,
) {
    // *Red Scalabrini (firma como Scalabrini Network)* is a line of the list, whatever else it says.
    let texts: Vec<String> = manuscript.blocks.iter().map(Block::text).collect();
    let short = texts.iter().flat_map(|text| text.lines()).filter(|line| line.len() <= LONGEST_NAMED);
    let rest: Vec<Folded> = short.map(|line| Folded::new(line, true)).collect();
    let is_said = |names: &[String]| {
        names.iter().any(|name| nearly.contains(name))
            || lines.iter().any(|line| says_one_of(Some(line), names))
            || rest.iter().any(|line| is_much_of(line, names))
    };
    let place = manuscript.source.span(0, 0);
    let mut tell = |kind, all: Vec<&[String]>| {
        let lacking: Vec<&&[String]> = all.iter().filter(|names| !is_said(names)).collect();
        // A document without a list is no document with a list that lacks everybody.
        if lacking.len() * 2 <= all.len() {
            for names in lacking {
                let wanted = names.first().cloned();
                let whose = None;
                notes.push(FactNote { kind, found: String::new(), wanted, whose, place: place.clone() });
            }
        }
    };
    tell(FactKind::Signatory, record.signatories.iter().map(Vec::as_slice).collect());
    // A name that not everybody may see is not shown: those who are public have a value that is.
    let people = record.people.iter().filter(|person| {
        let mut values = person.phones.iter().chain(&person.emails).chain(&person.sites);
        values.any(|value| value.shown.is_some())
    });
    tell(FactKind::Contact, people.map(|person| person.names.as_slice()).collect());
}

/// Whether digits with the country’s are a number as it is dialed.
fn is_same_number(known: &str, said: &str) -> bool {
    let short = said.trim_start_matches('0');
    known == short || (short.len() >= 7 && known.ends_with(short))
}

fn slips(one: &str, other: &str) -> usize {
    // A number without its country is compared with the end of the whole.
    let cut = one.len().saturating_sub(other.len());
    let is_number = one.bytes().all(|byte| byte.is_ascii_digit()) && other.len() >= 7;
    let one = if is_number && cut <= 3 { one.get(cut..).unwrap_or(one) } else { one };
    if one.len().abs_diff(other.len()) > MOST_SLIPS || other.len() > 200 {
        return usize::MAX;
    }
    strsim::damerau_levenshtein(one, other)
}
