//! Paragraphs that stand elsewhere in a document than their messages in the statement: found by what only they say.

use super::lattice::{Lattice, Scored, Step};

/// A whole paragraph that stands elsewhere than its message.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Moved {
    pub(super) slot: usize,
    pub(super) step: Step,
}

/// The least that a paragraph out of its place must have in common with its message, and how much more than any other.
const LEAST_MOVED: f64 = 3.0;

impl Lattice<'_> {
    /// Messages that `steps` leave without words, though a whole paragraph elsewhere says what only they say.
    pub(super) fn find_moved(&self, steps: &[Option<Step>]) -> Vec<Moved> {
        let mut found: Vec<(f64, Moved)> = Vec::new();
        for (start, end) in self.paragraphs() {
            // What is firmly placed stays.
            let is_firm = |step: &Step| {
                step.atoms.start < end
                    && start < step.atoms.end
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
            let is_empty = steps.get(slot).is_some_and(Option::is_none);
            let agreement = own.agreement;
            let is_it = best >= LEAST_MOVED
                && agreement.firm > 0
                && agreement.missed == 0
                && own.deviation.abs() <= 2.0;
            if is_it && is_apart && is_empty {
                let step = Step {
                    atoms: start..end,
                    probability: 0.9,
                    deviation: own.deviation,
                    agreement,
                    broken: 1,
                    uneven: own.uneven,
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

    /// From which to which sentence each paragraph goes.
    fn paragraphs(&self) -> Vec<(usize, usize)> {
        let starts: Vec<usize> =
            self.atoms.iter().enumerate().filter(|(_, atom)| atom.begins).map(|(at, _)| at).collect();
        let ends = starts.iter().skip(1).copied().chain([self.atoms.len()]);
        starts.iter().copied().zip(ends).collect()
    }
}
