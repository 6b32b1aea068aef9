//! A translation that exists as a document, laid beside the messages of its statement: which words belong to which, how
//! sure that is, and what belongs to none.
//!
//! Facts come off first (who signed, whom to ask, the dateline): they are data, and are only compared. What remains is
//! laid along the messages in their order by all there is to go by without a dictionary: lengths, numbers, names, terms,
//! addresses, marks, words that two languages share, and where paragraphs begin and end. Nothing is guessed silently:
//! each pair says how sure it is, and no word of the document is lost.

mod atoms;
mod codes;
mod confidence;
mod evidence;
mod facts;
mod fold;
mod frame;
mod html;
mod items;
mod language;
mod lattice;
mod look;
mod model;
mod moved;
mod record;
mod spoken;
mod twin;
mod wording;

pub mod kinds;

pub use codes::{CodeForm, TermForm};
pub use frame::{Frame, Hidden, Reading, Role, Slot};
pub use html::{Sides, show_html};
pub use kinds::KINDS;
pub use model::{
    Alignment, Confidence, FactKind, FactNote, FactShown, Found, LeftOver, Outcome, Placed, Reason, Refusal,
};
pub use record::{Person, Record, Value};
pub use twin::{Imprint, find_twin};

use atoms::{Atom, Pieces, Wanted, place_of, take_apart};
use confidence::{Surroundings, judge, overall};
use evidence::Evidence;
use facts::compare_facts;
use language::other_language;
use lattice::{Lattice, MOST_CELLS, Scale, Step, usual_ratio};
use moved::Moved;
use wording::write_words;

use crate::exchange::plain_text;
use crate::manuscript::Manuscript;

/// How many bytes a document may have beside what translates the statement: its contacts, notes and whatever else.
const MOST_BESIDE: usize = 100_000;

/// Lays a document along the messages of a statement.
pub fn align_manuscript(manuscript: &Manuscript, frame: &Frame) -> Alignment {
    let source: usize = frame.slots.iter().map(|slot| slot.text.len()).sum();
    let size: usize = manuscript.blocks.iter().flat_map(|block| &block.runs).map(|run| run.text.len()).sum();
    // Of a book nothing is looked at: the statement is not in it, and it would take its time.
    let is_book = size > MOST_BESIDE + 10 * source;
    let has = |role| frame.slots.iter().any(|slot| slot.role == role);
    let wanted = Wanted { items: has(Role::Item), speakers: has(Role::Attribution) };
    let pieces = if is_book { Pieces::default() } else { take_apart(manuscript, &frame.record, wanted) };
    let mut alignment = Alignment {
        placed: Vec::new(),
        left_over: Vec::new(),
        facts: pieces
            .facts
            .iter()
            .map(|line| FactShown {
                text: line.text.clone(),
                place: place_of(manuscript, line.block, &line.range),
            })
            .collect(),
        notes: Vec::new(),
        percent: 0,
        refusal: None,
        language: None,
    };
    let words: String = pieces.atoms.iter().map(|atom| atom.text.as_str()).collect::<Vec<_>>().join(" ");
    let is_large = is_book || frame.slots.len().saturating_mul(pieces.atoms.len()) > MOST_CELLS;
    alignment.refusal = if !is_large && !words.chars().any(char::is_alphabetic) {
        Some(Refusal::Empty)
    } else if is_large {
        Some(Refusal::Large)
    } else {
        alignment.language = other_language(&words, &frame.source, &frame.target);
        alignment.language.as_ref().map(|_| Refusal::Language)
    };
    let steps = if alignment.refusal.is_some() {
        vec![None; frame.slots.len()]
    } else {
        alignment.notes = compare_facts(manuscript, &pieces, &frame.record);
        place_all(manuscript, frame, &pieces, &mut alignment)
    };
    if alignment.placed.is_empty() {
        alignment.placed = frame.slots.iter().map(|slot| unplaced(slot, true)).collect();
    }
    leave_over(manuscript, &pieces.atoms, &steps, &mut alignment);
    place_hidden(frame, &mut alignment);
    alignment
}

/// A message without words.
fn unplaced(slot: &Slot, is_shown: bool) -> Placed {
    let unit = slot.unit.as_ref();
    Placed {
        message: slot.message.clone(),
        unit: unit.map(crate::exchange::Unit::id),
        source: slot.text.clone(),
        known: unit.filter(|unit| unit.is_translated()).map(|unit| plain_text(&unit.target)),
        is_shown,
        found: None,
    }
}

fn place_all(
    manuscript: &Manuscript,
    frame: &Frame,
    pieces: &Pieces,
    alignment: &mut Alignment,
) -> Vec<Option<Step>> {
    let atoms = &pieces.atoms;
    let links: Vec<Vec<String>> = atoms.iter().map(|atom| links_of(manuscript, atom)).collect();
    let evidence = Evidence::new(frame, atoms, &links);
    let usual = usual_ratio(frame.source.language(), frame.target.language());
    let scale = Scale::new(&frame.slots, atoms, usual);
    let mut lattice = Lattice::new(&frame.slots, atoms, &evidence, scale);
    let mut steps = lattice.align();
    let moved = lattice.find_moved(&steps);
    let mut followed = Vec::new();
    if !moved.is_empty() {
        lattice = lattice.without(&moved);
        steps = lattice.align();
        for Moved { slot, step } in &moved {
            if let Some(place) = steps.get_mut(*slot) {
                *place = Some(step.clone());
            }
        }
        followed = lattice.follow_moved(&mut steps, &moved);
    }
    let (exchanged, open) = lattice.exchange_items(&mut steps);
    followed.extend(exchanged);
    let is_moved = |at: usize| moved.iter().any(|moved| moved.slot == at);
    let taken: Vec<&Step> = steps.iter().flatten().collect();
    let is_complete = taken.len() == frame.slots.len()
        && taken.iter().map(|step| step.atoms.len()).sum::<usize>() == atoms.len();
    let is_whole = taken.iter().all(|step| step.broken == 0 && step.deviation.abs() <= 2.6);
    for (at, slot) in frame.slots.iter().enumerate() {
        let mut placed = unplaced(slot, true);
        if let Some(step) = steps.get(at).and_then(Option::as_ref) {
            let before = at.checked_sub(1).and_then(|at| steps.get(at));
            // A message without words may have left them to its neighbour.
            let gap = [before, steps.get(at + 1)].into_iter().flatten().any(Option::is_none);
            let around = Surroundings {
                follows: match before {
                    Some(before) => {
                        before.as_ref().is_some_and(|before| before.atoms.end == step.atoms.start)
                    }
                    None => step.atoms.start == 0,
                },
                is_followed: match steps.get(at + 1) {
                    Some(next) => next.as_ref().is_some_and(|next| next.atoms.start == step.atoms.end),
                    None => step.atoms.end == atoms.len(),
                },
                is_complete: is_complete && is_whole,
                is_full: is_complete,
                has_gap: gap,
            };
            let mut found = found_of(manuscript, frame, (at, slot), (step, around), (atoms, &evidence));
            // A heading is that of what follows it, a speaker that of the quotation before.
            // A sentence too many here and one too few beside it: the bound between them may lie elsewhere.
            let is_neighbour = |other: &Step| other.uneven > 0 && other.is_more != step.is_more;
            let beside = [before, steps.get(at + 1)].into_iter().flatten().flatten();
            let is_shifted = step.uneven > 0
                && step.probability < 0.99
                && beside.into_iter().any(|other| {
                    is_neighbour(other)
                        && (other.broken > 0
                            || step.broken > 0
                            || other.deviation.signum() != step.deviation.signum())
                });
            let is_torn = match slot.role {
                Role::Heading => !around.is_followed,
                Role::Attribution => !around.follows,
                _ => false,
            };
            let is_open = open.contains(&at) && step.agreement.shared < 1.5;
            if is_open
                || is_shifted
                || is_torn && !is_moved(at)
                || followed.contains(&at) && step.agreement.shared < 2.5
            {
                found.confidence = Confidence::Doubtful;
            }
            if is_moved(at) || followed.contains(&at) {
                found.confidence = found.confidence.min(Confidence::Likely);
                found
                    .reasons
                    .retain(|reason| !matches!(reason, Reason::Place | Reason::Cut | Reason::Rivals));
                found.reasons.push(Reason::Moved);
            }
            placed.found = Some(found);
        }
        alignment.placed.push(placed);
    }
    alignment.percent = percent(frame, &alignment.placed);
    // Of the same day, its place and names apart, few documents are another statement.
    let is_of_day = pieces.facts.iter().any(|line| line.is_dateline && frame.record.is_own_day(&line.text));
    if is_of_another(frame, &steps, &evidence, (alignment.percent, is_of_day)) {
        alignment.refusal = Some(Refusal::Statement);
    }
    steps
}

fn found_of(
    manuscript: &Manuscript,
    frame: &Frame,
    (at, slot): (usize, &Slot),
    (step, around): (&Step, Surroundings),
    (atoms, evidence): (&[Atom], &Evidence),
) -> Found {
    let own = atoms.get(step.atoms.clone()).unwrap_or_default();
    let written = write_words(manuscript, own, slot, frame);
    let (confidence, mut reasons) = judge(step, around);
    let (lost, new) = evidence.differences(at, step.atoms.start, step.atoms.len());
    if !lost.is_empty() || !new.is_empty() {
        reasons.push(Reason::Differs(lost, new));
    }
    let mut places: Vec<crate::diagnostic::Span> = Vec::new();
    for atom in own {
        let place = place_of(manuscript, atom.block, &atom.range);
        if places.last() != Some(&place) {
            places.push(place);
        }
    }
    Found {
        text: written.text,
        wording: written.wording,
        places,
        confidence,
        probability: step.probability,
        reasons,
        lost: written.lost,
    }
}

fn links_of(manuscript: &Manuscript, atom: &Atom) -> Vec<String> {
    let Some(block) = manuscript.blocks.get(atom.block) else { return Vec::new() };
    let mut at = 0;
    let mut links = Vec::new();
    for run in &block.runs {
        let end = at + run.text.len();
        if at < atom.range.end && atom.range.start < end {
            links.extend(run.link.clone());
        }
        at = end;
    }
    links
}

/// How many of 100 letters of the source have words that are at least likely.
fn percent(frame: &Frame, placed: &[Placed]) -> usize {
    let length = |slot: &Slot| slot.text.chars().count();
    let all: usize = frame.slots.iter().map(length).sum();
    let is_good =
        |placed: &Placed| placed.found.as_ref().is_some_and(|found| found.confidence >= Confidence::Likely);
    let good = frame.slots.iter().zip(placed).filter(|(_, placed)| is_good(placed));
    let good: usize = good.map(|(slot, _)| length(slot)).sum();
    (good * 100).checked_div(all).unwrap_or(0)
}

/// Whether the document says something else than the statement: hardly anything fits, or what the messages and their
/// words have in common is no more than what they would have in common with their neighbours’.
fn is_of_another(
    frame: &Frame,
    steps: &[Option<Step>],
    evidence: &Evidence,
    (percent, is_of_day): (usize, bool),
) -> bool {
    let taken: Vec<(usize, &Step)> =
        steps.iter().enumerate().filter_map(|(at, step)| Some((at, step.as_ref()?))).collect();
    let letters = |at: usize| frame.slots.get(at).map_or(0, |slot| slot.text.chars().count());
    let all: usize = (0..frame.slots.len()).map(letters).sum();
    let covered: usize = taken.iter().map(|(at, _)| letters(*at)).sum();
    if taken.is_empty() || covered * 4 < all {
        return true;
    }
    let own: Vec<(f64, f64)> =
        taken.iter().map(|(_, step)| (step.agreement.shared, step.agreement.wanted)).collect();
    let own = overall(&own);
    let mut foreign = Vec::new();
    for turn in 1..=3 {
        for (order, (at, _)) in taken.iter().enumerate() {
            if let Some((_, step)) = taken.get((order + turn) % taken.len()).filter(|(other, _)| other != at)
            {
                let agreement = evidence.compare(*at, step.atoms.start, step.atoms.len());
                foreign.push((agreement.shared, agreement.wanted));
            }
        }
    }
    let foreign = overall(&foreign);
    let wanted: f64 = taken.iter().map(|(_, step)| step.agreement.wanted).sum();
    let missed: usize = taken.iter().map(|(_, step)| step.agreement.missed).sum();
    let firm: usize = taken.iter().map(|(_, step)| step.agreement.firm).sum();
    let is_unlike = wanted >= if is_of_day { 20.0 } else { 6.0 } && own < foreign * 1.3 + 0.08;
    if is_of_day && firm >= missed {
        return is_unlike;
    }
    is_unlike || (percent < 25 && own < 0.25) || (missed > 2 * firm + 3 && percent < 50)
}

/// What no message takes.
fn leave_over(manuscript: &Manuscript, atoms: &[Atom], steps: &[Option<Step>], alignment: &mut Alignment) {
    let mut before: Option<usize> = None;
    for (at, atom) in atoms.iter().enumerate() {
        let is_taken = steps.iter().flatten().any(|step| step.atoms.contains(&at));
        if is_taken {
            before = None;
            continue;
        }
        let after = steps
            .iter()
            .enumerate()
            .filter(|(_, step)| step.as_ref().is_some_and(|step| step.atoms.end <= at));
        let after = after.map(|(slot, _)| slot + 1).max().unwrap_or(0);
        match alignment.left_over.last_mut().filter(|_| before == Some(atom.block) && !atom.begins) {
            Some(last) => {
                last.text.push(' ');
                last.text.push_str(&atom.text);
                let end = place_of(manuscript, atom.block, &atom.range);
                last.place.end = last.place.end.max(end.end);
            }
            None => alignment.left_over.push(LeftOver {
                text: atom.text.clone(),
                place: place_of(manuscript, atom.block, &atom.range),
                after,
            }),
        }
        before = Some(atom.block);
    }
}

/// Messages that no document shows: where the source says what it says in another message, so may the translation.
fn place_hidden(frame: &Frame, alignment: &mut Alignment) {
    for hidden in &frame.hidden {
        let same = alignment.found().find(|(placed, _)| placed.source == hidden.text && placed.is_shown);
        let found = same.filter(|(_, found)| found.lost.is_empty()).map(|(placed, found)| Found {
            confidence: found.confidence.min(Confidence::Likely),
            reasons: vec![Reason::Same(placed.message.clone())],
            ..found.clone()
        });
        let unit = hidden.unit.as_ref();
        alignment.placed.push(Placed {
            message: hidden.message.clone(),
            unit: unit.map(crate::exchange::Unit::id),
            source: hidden.text.clone(),
            known: unit.filter(|unit| unit.is_translated()).map(|unit| plain_text(&unit.target)),
            is_shown: false,
            found,
        });
    }
}
