//! Paragraphs that stand elsewhere in a document than their messages in the statement: found by what only they say.

use super::frame::Role;
use super::lattice::{Lattice, Scored, Step};

/// A whole paragraph that stands elsewhere than its message.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Moved {
    pub(super) slot: usize,
    pub(super) step: Step,
}

/// The least that a paragraph out of its place must have in common with its message, and how much more than any other.
const LEAST_MOVED: f64 = 3.0;
/// How much more two items must have in common with each other’s words than with their own.
const LEAST_GAIN: f64 = 1.0;

/// How far away what was moved may be from what follows it.
const FARTHEST: usize = 5;

/// Whether words are with a message for want of others.
fn is_weak(step: &Step) -> bool {
    step.probability < 0.9 && step.agreement.shared < 0.6
}

impl Lattice<'_> {
    /// Messages that `steps` leave without words, though a whole paragraph elsewhere says what only they say.
    pub(super) fn find_moved(&self, steps: &[Option<Step>]) -> Vec<Moved> {
        let mut found: Vec<(f64, Moved)> = Vec::new();
        for (start, end) in self.paragraphs() {
            // What is firmly placed stays.
            let is_firm = |step: &Step| {
                step.atoms.start < end
                    && start < step.atoms.end
                    && !is_weak(step)
                    && (step.probability >= 0.8 || step.agreement.firm > 0)
            };
            if steps.iter().flatten().any(is_firm) {
                continue;
            }
            let count = end - start;
            let mut scored: Vec<(f64, usize, Scored)> = (0..self.slots.len())
                .map(|slot| (slot, self.score(slot, start, count)))
                .map(|(slot, scored)| {
                    (scored.agreement.shared - f64::from(scored.deviation.abs() > 2.0), slot, scored)
                })
                .collect();
            scored.sort_by(|one, other| other.0.total_cmp(&one.0));
            let mut scored = scored.into_iter();
            let (Some((best, slot, own)), next) = (scored.next(), scored.next()) else { continue };
            let is_apart = next.is_none_or(|(next, ..)| best - next >= LEAST_MOVED / 2.0);
            let is_empty = steps.get(slot).is_some_and(|step| step.as_ref().is_none_or(is_weak));
            let agreement = own.agreement;
            let is_it = best >= LEAST_MOVED
                && agreement.firm > 0
                && agreement.missed * 2 <= agreement.firm
                && own.deviation.abs() <= 2.0;
            if is_it && is_apart && is_empty {
                let step = Step {
                    atoms: start..end,
                    probability: 0.9,
                    deviation: own.deviation,
                    agreement,
                    broken: 1,
                    uneven: own.uneven,
                    is_more: own.is_more,
                };
                found.push((best, Moved { slot, step }));
            }
        }
        found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let mut moved: Vec<Moved> = Vec::new();
        for (_, one) in found {
            if moved.iter().all(|known| known.slot != one.slot) {
                moved.push(one);
            }
        }
        moved
    }

    /// Messages without words beside one that has its words elsewhere: what stands beside those, if nobody has it, goes
    /// along with them. Whole passages are moved more often than single paragraphs.
    pub(super) fn follow_moved(&self, steps: &mut [Option<Step>], moved: &[Moved]) -> Vec<usize> {
        let mut followed = Vec::new();
        let settled: Vec<usize> = moved.iter().map(|moved| moved.slot).collect();
        let paragraphs = self.paragraphs();
        let is_free = |steps: &[Option<Step>], (start, end): (usize, usize)| {
            !steps.iter().flatten().any(|step| step.atoms.start < end && start < step.atoms.end)
        };
        // Each turn may place one more; no turn without one is followed by another.
        for _ in 0..self.slots.len() {
            let is_settled = |at: &usize| settled.contains(at) || followed.contains(at);
            let is_open = |at: &usize| {
                !is_settled(at) && steps.get(*at).is_some_and(|step| step.as_ref().is_none_or(is_weak))
            };
            let found = (0..self.slots.len()).filter(is_open).find_map(|at| {
                // The next messages that have words on either side: such as were moved.
                let placed = |mut near: Box<dyn Iterator<Item = usize>>| {
                    let near = near.find(|near| steps.get(*near).is_some_and(Option::is_some))?;
                    steps
                        .get(near)
                        .filter(|_| is_settled(&near) || steps.get(at).is_some_and(Option::is_none))?
                        .as_ref()
                };
                let behind = placed(Box::new(at + 1..(at + FARTHEST).min(self.slots.len())))
                    .and_then(|next| paragraphs.iter().find(|(_, end)| *end == next.atoms.start));
                let before = placed(Box::new((at.saturating_sub(FARTHEST - 1)..at).rev()));
                let before =
                    before.and_then(|last| paragraphs.iter().find(|(start, _)| *start == last.atoms.end));
                let candidates = [before, behind].into_iter().flatten().copied();
                candidates.filter(|place| is_free(steps, *place)).find_map(|(start, end)| {
                    let scored = self.score(at, start, end - start);
                    let agreement = scored.agreement;
                    let fits = scored.deviation.abs() <= 2.5 && agreement.missed == 0 && scored.score > -4.5;
                    fits.then_some((at, start..end, scored))
                })
            });
            let Some((at, atoms, scored)) = found else { break };
            let step = Step {
                atoms,
                probability: 0.5,
                deviation: scored.deviation,
                agreement: scored.agreement,
                broken: 1,
                uneven: scored.uneven,
                is_more: scored.is_more,
            };
            if let Some(place) = steps.get_mut(at) {
                *place = Some(step);
            }
            followed.push(at);
        }
        followed
    }

    /// Items of a list that changed places: pairs of messages of which each says more of what the other has. And the items
    /// of lists of which nothing but their lengths speaks, and for another order: nobody can tell which is which.
    pub(super) fn exchange_items(&self, steps: &mut [Option<Step>]) -> (Vec<usize>, Vec<usize>) {
        let (mut exchanged, mut open) = (Vec::new(), Vec::new());
        let is_item = |at: usize| self.slots.get(at).is_some_and(|slot| slot.role == Role::Item);
        let shared =
            |slot: usize, step: &Step| self.evidence.compare(slot, step.atoms.start, step.atoms.len()).shared;
        let unlikeness = |slot: usize, step: &Step| {
            let scored = self.score(slot, step.atoms.start, step.atoms.len());
            (scored.deviation * scored.deviation / 2.0).min(14.0)
        };
        for one in 0..steps.len() {
            let group = (one..steps.len()).take_while(|at| is_item(*at));
            let start = (0..one).rev().take_while(|at| is_item(*at)).last().unwrap_or(one);
            let mut best: Option<(f64, usize)> = None;
            for other in group.skip(1) {
                let (Some(Some(mine)), Some(Some(theirs))) = (steps.get(one), steps.get(other)) else {
                    continue;
                };
                let now = mine.agreement.shared + theirs.agreement.shared;
                let gain = shared(one, theirs) + shared(other, mine) - now;
                let length = unlikeness(one, mine) + unlikeness(other, theirs)
                    - unlikeness(one, theirs)
                    - unlikeness(other, mine);
                if now < LEAST_GAIN && gain + length >= LEAST_GAIN {
                    open.extend((start..steps.len()).take_while(|at| is_item(*at)));
                }
                if gain >= LEAST_GAIN && best.is_none_or(|(most, _)| gain > most) {
                    best = Some((gain, other));
                }
            }
            let Some((_, other)) = best else { continue };
            let places = [one, other].map(|at| steps.get(at).cloned().flatten());
            let [Some(mine), Some(theirs)] = places else { continue };
            for (slot, atoms) in [(one, theirs.atoms), (other, mine.atoms)] {
                let scored = self.score(slot, atoms.start, atoms.len());
                if let Some(place) = steps.get_mut(slot) {
                    *place = Some(Step {
                        atoms,
                        probability: 0.5,
                        deviation: scored.deviation,
                        agreement: scored.agreement,
                        broken: 0,
                        uneven: scored.uneven,
                        is_more: scored.is_more,
                    });
                }
                exchanged.push(slot);
            }
        }
        (exchanged, open)
    }

    /// From which to which sentence each paragraph goes.
    fn paragraphs(&self) -> Vec<(usize, usize)> {
        let starts: Vec<usize> =
            self.atoms.iter().enumerate().filter(|(_, atom)| atom.begins).map(|(at, _)| at).collect();
        let ends = starts.iter().skip(1).copied().chain([self.atoms.len()]);
        starts.iter().copied().zip(ends).collect()
    }
}
