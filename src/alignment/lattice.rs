//! All ways in which sentences of a document may belong to messages in their order, the best of them, and how much
//! better it is than the others.
//!
//! Each message takes some consecutive sentences, or none; sentences may be left over. What speaks for a pair is its
//! length (Gale and Church, “A program for aligning sentences in bilingual corpora”, 1993: lengths vary with the root of
//! what is translated), what both have in common, and where paragraphs begin and end. The sums over all ways give the
//! probability of each step of the best (the forward–backward algorithm).

use std::ops::Range;

use super::atoms::Atom;
use super::evidence::{Agreement, Evidence, as_float};
use super::frame::{Role, Slot};
use super::look::{Rank, ends_in_colon, has_quotes, is_note, is_title, ranks};
use super::moved::Moved;
use crate::manuscript::BlockKind;

/// The most cells that are looked at: messages by sentences.
pub(super) const MOST_CELLS: usize = 250_000;
/// The most sentences that one message may take.
const MOST_SENTENCES: usize = 24;
/// What no sentence for a message costs.
const EMPTY: f64 = -5.0;
/// What no message for a whole paragraph costs, for a part of one, and for each sentence more.
const SKIPPED: f64 = -4.0;
const SKIPPED_PART: f64 = -5.2;
/// What no message for what translators add costs.
const SKIPPED_ADDED: f64 = -1.0;
const SKIPPED_ON: f64 = -0.7;
/// How many sentences are skipped in one step.
const MOST_SKIPPED: usize = 8;
/// By how much the scores are flattened before they become probabilities: they are no true likelihoods.
const TEMPERATURE: f64 = 1.6;

/// What becomes of one message.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    /// The sentences that it takes.
    pub(super) atoms: Range<usize>,
    /// The probability of just these.
    pub(super) probability: f64,
    /// By how many standard deviations they are too long or, below 0, too short.
    pub(super) deviation: f64,
    /// What both have in common.
    pub(super) agreement: Agreement,
    /// How many edges of paragraphs are not those of the message.
    pub(super) broken: usize,
    /// By how many its sentences are more or fewer than those of the source.
    pub(super) uneven: usize,
    /// Whether they are more.
    pub(super) is_more: bool,
}

/// The lengths of one pair of documents.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    ratio: f64,
}

impl Scale {
    /// From what languages usually need, and from these documents.
    pub(super) fn new(slots: &[Slot], atoms: &[Atom], usual: f64) -> Self {
        let source: usize = slots.iter().map(|slot| slot.text.chars().count()).sum();
        let target: usize = atoms.iter().map(|atom| atom.text.chars().count()).sum();
        let seen = as_float(target) / as_float(source.max(1));
        let is_likely = seen > usual * 0.75 && seen < usual * 1.35;
        Self { ratio: if is_likely { (usual * seen).sqrt() } else { usual } }
    }

    /// How far a length is from what is expected, in standard deviations.
    pub(super) fn deviation(self, source: usize, target: usize) -> f64 {
        let expected = as_float(source) * self.ratio;
        // Gale and Church found 6.8 per letter; translators of speeches are freer than those of parliaments, and the
        // longer the text, the freer.
        let variance = 9.0 * expected + (0.08 * expected).powi(2) + 20.0;
        (as_float(target) - expected) / variance.sqrt()
    }
}

/// What a translation of so long a source usually needs, for each letter of it.
pub(super) fn usual_ratio(source: &str, target: &str) -> f64 {
    let size = |language: &str| match language {
        "zh" => 0.32,
        "ja" => 0.45,
        "ko" => 0.52,
        "ar" | "he" | "fa" | "ur" => 0.92,
        "en" | "sv" | "da" | "nb" | "no" | "fi" => 1.0,
        "es" | "fr" | "de" | "it" | "pt" | "ro" | "nl" | "ru" | "el" | "pl" => 1.14,
        _ => 1.05,
    };
    size(target) / size(source)
}

/// Everything that is needed to score.
pub(super) struct Lattice<'a> {
    pub(super) slots: &'a [Slot],
    pub(super) atoms: &'a [Atom],
    pub(super) evidence: &'a Evidence,
    pub(super) scale: Scale,
    /// Letters, sentences and breaks of lines of each message.
    pub(super) sizes: Vec<(usize, usize, usize)>,
    /// Letters of each sentence of the document.
    lengths: Vec<usize>,
    pub(super) has_headings: bool,
    pub(super) has_items: bool,
    /// Whether the statement has lists.
    pub(super) wants_items: bool,
    /// Whether a block of the document is a title, or looks like one.
    pub(super) has_title: bool,
    /// Whether a sentence of the document stands in quotation marks.
    pub(super) has_quotes: bool,
    /// Items of the statement and of the document: which of how many each is.
    pub(super) ranks: (Vec<Option<Rank>>, Vec<Option<Rank>>),
    /// Whether a message that introduces a list ends in a colon.
    pub(super) introduces: bool,
    /// Messages that have their sentences, and those sentences: they stand out of order.
    moved: Vec<(usize, Range<usize>)>,
}

/// What speaks for a message with some sentences.
pub(super) struct Scored {
    pub(super) score: f64,
    pub(super) deviation: f64,
    pub(super) agreement: Agreement,
    broken: usize,
    pub(super) uneven: usize,
    pub(super) is_more: bool,
}

impl<'a> Lattice<'a> {
    pub(super) fn new(slots: &'a [Slot], atoms: &'a [Atom], evidence: &'a Evidence, scale: Scale) -> Self {
        let has_headings = atoms.iter().any(|atom| matches!(atom.kind, BlockKind::Heading(_)));
        let has_items = atoms.iter().any(|atom| matches!(atom.kind, BlockKind::Item { .. }));
        let size = |slot: &Slot| {
            let breaks = slot.text.matches('\n').count();
            (slot.text.chars().count(), crate::check::sentences(&slot.text).len().max(1), breaks)
        };
        let sizes = slots.iter().map(size).collect();
        let lengths = atoms.iter().map(|atom| atom.text.chars().count()).collect();
        let wants_items = slots.iter().any(|slot| slot.role == Role::Item);
        let is_item = |atom: &Atom| atom.is_listed || matches!(atom.kind, BlockKind::Item { .. });
        let begins = |atom: &Atom| atom.begins && !atom.is_listed;
        let ranks = (
            ranks(slots.iter().map(|slot| (slot.role == Role::Item, true))),
            ranks(atoms.iter().map(|atom| (is_item(atom), begins(atom)))),
        );
        let colons = slots.windows(2).filter(|pair| {
            matches!(pair, [one, next] if next.role == Role::Item && one.role != Role::Item && ends_in_colon(&one.text))
        });
        Self {
            slots,
            atoms,
            evidence,
            scale,
            sizes,
            lengths,
            has_headings,
            has_items,
            wants_items,
            has_quotes: atoms.iter().any(|atom| has_quotes(std::slice::from_ref(atom))),
            has_title: atoms.iter().take(4).any(is_title),
            ranks,
            introduces: colons.count() > 0,
            moved: Vec::new(),
        }
    }

    /// The same without what stands out of order.
    pub(super) fn without(mut self, moved: &[Moved]) -> Self {
        self.moved = moved.iter().map(|moved| (moved.slot, moved.step.atoms.clone())).collect();
        self
    }

    fn is_moved(&self, atom: usize) -> bool {
        self.moved.iter().any(|(_, atoms)| atoms.contains(&atom))
    }

    fn is_settled(&self, slot: usize) -> bool {
        self.moved.iter().any(|(moved, _)| *moved == slot)
    }

    /// What a message without words costs.
    fn empty(&self, slot: usize) -> f64 {
        if self.is_settled(slot) { 0.0 } else { EMPTY }
    }

    /// What each message gets.
    pub(super) fn align(&self) -> Vec<Option<Step>> {
        let (slots, atoms) = (self.slots.len(), self.atoms.len());
        let width = atoms + 1;
        let cell = |slot: usize, atom: usize| slot * width + atom;
        let mut pairs: Vec<Vec<f64>> = Vec::with_capacity(slots * atoms);
        for slot in 0..slots {
            for start in 0..atoms {
                pairs.push(self.scores(slot, start));
            }
        }
        let pairs_at = |slot: usize, start: usize| {
            pairs.get(slot * atoms + start).map(Vec::as_slice).unwrap_or_default()
        };
        let size = (slots + 1) * width;
        let nothing = f64::NEG_INFINITY;
        let (mut best, mut back) = (vec![nothing; size], vec![(0_usize, 0_usize); size]);
        let mut forward = vec![nothing; size];
        set(&mut best, 0, 0.0);
        set(&mut forward, 0, 0.0);
        for slot in 0..=slots {
            for atom in 0..=atoms {
                let (here, sum) = (get(&best, cell(slot, atom)), get(&forward, cell(slot, atom)));
                let mut go = |to: (usize, usize), score: f64| {
                    let at = cell(to.0, to.1);
                    if here + score > get(&best, at) {
                        set(&mut best, at, here + score);
                        if let Some(place) = back.get_mut(at) {
                            *place = (slot, atom);
                        }
                    }
                    let added = add(get(&forward, at), sum + score / TEMPERATURE);
                    set(&mut forward, at, added);
                };
                for count in 1..=MOST_SKIPPED.min(atoms - atom) {
                    go((slot, atom + count), self.skip(atom, count));
                }
                if slot < slots {
                    go((slot + 1, atom), self.empty(slot));
                    for (more, score) in pairs_at(slot, atom).iter().enumerate().take(atoms - atom) {
                        go((slot + 1, atom + more + 1), *score);
                    }
                }
            }
        }
        let mut backward = vec![nothing; size];
        set(&mut backward, cell(slots, atoms), 0.0);
        for slot in (0..=slots).rev() {
            for atom in (0..=atoms).rev() {
                let mut sum = get(&backward, cell(slot, atom));
                let mut come = |from: (usize, usize), score: f64| {
                    sum = add(sum, get(&backward, cell(from.0, from.1)) + score / TEMPERATURE);
                };
                for count in 1..=MOST_SKIPPED.min(atoms - atom) {
                    come((slot, atom + count), self.skip(atom, count));
                }
                if slot < slots {
                    come((slot + 1, atom), self.empty(slot));
                    for (more, score) in pairs_at(slot, atom).iter().enumerate().take(atoms - atom) {
                        come((slot + 1, atom + more + 1), *score);
                    }
                }
                set(&mut backward, cell(slot, atom), sum);
            }
        }
        let total = get(&backward, 0);
        let mut steps: Vec<Option<Step>> = vec![None; slots];
        let mut at = (slots, atoms);
        while at != (0, 0) {
            let Some(from) = back.get(cell(at.0, at.1)).copied() else { break };
            if from == at {
                break;
            }
            if at.0 > from.0 && at.1 > from.1 {
                let count = at.1 - from.1;
                let scored = self.score(from.0, from.1, count);
                let log = get(&forward, cell(from.0, from.1))
                    + scored.score / TEMPERATURE
                    + get(&backward, cell(at.0, at.1))
                    - total;
                let step = Step {
                    atoms: from.1..at.1,
                    probability: log.exp().clamp(0.0, 1.0),
                    deviation: scored.deviation,
                    agreement: scored.agreement,
                    broken: scored.broken,
                    uneven: scored.uneven,
                    is_more: scored.is_more,
                };
                if let Some(place) = steps.get_mut(from.0) {
                    *place = Some(step);
                }
            }
            at = from;
        }
        steps
    }

    /// What it costs that sentences belong to no message.
    fn skip(&self, start: usize, count: usize) -> f64 {
        if (start..start + count).any(|at| self.is_moved(at)) {
            return if count == 1 { 0.0 } else { f64::NEG_INFINITY };
        }
        let atoms = self.atoms.get(start..start + count).unwrap_or_default();
        let is_whole =
            atoms.first().is_some_and(|atom| atom.begins) && atoms.last().is_some_and(|atom| atom.ends);
        let inner = atoms.iter().skip(1).filter(|atom| atom.begins_block).count();
        let is_lead = count == 1 && !self.introduces && self.leads_to_items(start);
        // A translator adds “We demand:” before a list, and notes in brackets.
        let is_added = is_whole && inner == 0 && (is_lead || is_note(atoms));
        let first = match (is_added, is_whole) {
            (true, _) => SKIPPED_ADDED,
            (_, true) => SKIPPED,
            _ => SKIPPED_PART,
        };
        // Two paragraphs are two.
        first + SKIPPED * as_float(inner) + SKIPPED_ON * as_float(count - 1 - inner)
    }

    /// The scores of a message with one sentence, two, and so on, as long as that can be.
    fn scores(&self, slot: usize, start: usize) -> Vec<f64> {
        let Some((source, ..)) = self.sizes.get(slot).copied() else { return Vec::new() };
        let mut scores = Vec::new();
        if self.is_settled(slot) {
            return scores;
        }
        let mut length = 0;
        let section = self.atoms.get(start).map(|atom| atom.section);
        let atoms = self.atoms.iter().zip(&self.lengths).skip(start).take(MOST_SENTENCES);
        for (more, (atom, own)) in atoms.enumerate() {
            length += own + 1;
            if Some(atom.section) != section || self.is_moved(start + more) {
                break;
            }
            if more > 0 && as_float(length) > as_float(source) * self.scale.ratio * 2.0 + 60.0 {
                break;
            }
            scores.push(self.score(slot, start, more + 1).score);
        }
        scores
    }

    pub(super) fn score(&self, slot: usize, start: usize, count: usize) -> Scored {
        let atoms = self.atoms.get(start..start + count).unwrap_or_default();
        let (Some(own), Some(first), Some(last)) = (self.slots.get(slot), atoms.first(), atoms.last()) else {
            let agreement = Agreement::default();
            return Scored { score: -50.0, deviation: 0.0, agreement, broken: 0, uneven: 0, is_more: false };
        };
        let (source, sentences, breaks) = self.sizes.get(slot).copied().unwrap_or_default();
        let lengths = self.lengths.get(start..start + count).unwrap_or_default();
        let length = lengths.iter().sum::<usize>() + count - 1;
        let deviation = self.scale.deviation(source, length);
        let agreement = self.evidence.compare(slot, start, count);
        let mut score = -(deviation * deviation / 2.0).min(14.0);
        score += agreement.shared - 0.25 * (agreement.wanted - agreement.shared).min(8.0);
        score -= 1.2 * as_float(agreement.missed.min(4));
        // Where paragraphs begin and end.
        let inner = atoms.iter().skip(1).filter(|atom| atom.begins_block).count();
        let lines = atoms.iter().skip(1).filter(|atom| atom.begins && !atom.begins_block).count();
        let broken = usize::from(!first.begins) + usize::from(!last.ends) + inner;
        // What is an item here may be a part of a sentence there.
        let is_part = own.role == Role::Item && count == 1 && first.is_listed;
        let cut = usize::from(!first.begins) + usize::from(!last.ends);
        score -= if is_part { 0.0 } else { 2.2 * as_float(cut) };
        // Where the source has no lists, a list may say what one paragraph says.
        let is_list = self.is_listed(slot, atoms);
        score -=
            if is_list { 1.0 } else { 4.2 } * as_float(inner) + 1.5 * as_float(lines.saturating_sub(breaks));
        // Most translators keep sentences: as many, and as long.
        let uneven = sentences.abs_diff(count);
        score -= 0.9 * as_float(uneven.min(4));
        score += if is_list { 0.0 } else { self.fit(own.role, first, start) };
        score += self.rank_fit(slot, start);
        if own.role == Role::Quotation && first.kind != BlockKind::Quotation && !has_quotes(atoms) {
            score -= if self.has_quotes { 3.0 } else { 0.5 };
        }
        if is_note(atoms) || (count == 1 && self.leads_to_items(start) && !ends_in_colon(&own.text)) {
            score -= 2.0;
        }
        Scored { score, deviation, agreement, broken, uneven, is_more: count > sentences }
    }
}

fn get(list: &[f64], at: usize) -> f64 {
    list.get(at).copied().unwrap_or(f64::NEG_INFINITY)
}

fn set(list: &mut [f64], at: usize, value: f64) {
    if let Some(place) = list.get_mut(at) {
        *place = value;
    }
}

/// The logarithm of the sum of what two logarithms stand for.
fn add(one: f64, other: f64) -> f64 {
    let (most, least) = if one > other { (one, other) } else { (other, one) };
    if least == f64::NEG_INFINITY { most } else { most + (least - most).exp().ln_1p() }
}
