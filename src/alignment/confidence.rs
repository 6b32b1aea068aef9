//! How sure it is that words belong to a message: from the probability of the step, and from what could be wrong with
//! any length and any place.

use super::evidence::as_float;
use super::lattice::Step;
use super::model::{Confidence, Reason};

/// What stands around a step.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Surroundings {
    /// Whether the message before takes what stands right before, or both are the first.
    pub(super) follows: bool,
    /// Whether the message behind takes what stands right behind, or both are the last.
    pub(super) is_followed: bool,
    /// Whether the whole document gives every message its words, each in a paragraph of usual length, and has none left.
    pub(super) is_complete: bool,
    /// Whether every message has words, and none are left.
    pub(super) is_full: bool,
    /// Whether a message beside this one has no words.
    pub(super) has_gap: bool,
}

/// The confidence of a step and the reasons for it.
pub(super) fn judge(step: &Step, around: Surroundings) -> (Confidence, Vec<Reason>) {
    let agreement = step.agreement;
    // Longer by a sentence or two: they may be a neighbour’s.
    let is_usual = step.deviation.abs() <= if step.uneven <= 1 { 2.6 } else { 1.2 };
    let is_held = around.follows && around.is_followed;
    let is_backed = agreement.shared >= 1.5 && agreement.shared >= 0.2 * agreement.wanted;
    let is_sure = step.probability >= 0.985
        && agreement.missed == 0
        && is_usual
        && step.broken == 0
        && (is_backed || (is_held && around.is_complete))
        // What stands beside it and belongs to nobody may be its own.
        && ((is_held && !around.has_gap) || step.deviation.abs() <= 1.0);
    // A paragraph that was cut is sure where much speaks for it.
    let is_sure = is_sure
        || (step.probability >= 0.995
            && agreement.missed == 0
            && is_usual
            && is_backed
            && is_held
            && !around.has_gap);
    let is_likely = step.probability >= 0.8 && step.deviation.abs() <= 4.0 && agreement.missed <= 2;
    // Where numbers and names agree, and none is missing, other ways to cut the text are less likely than they look.
    let is_likely = is_likely
        || (step.probability >= 0.5
            && agreement.missed == 0
            && agreement.firm > 0
            && agreement.shared >= 0.5 * agreement.wanted
            && step.deviation.abs() <= 1.5)
        // A text of which nothing is left and nothing is missing is laid out somehow, and this is the likeliest way.
        || (step.probability >= 0.5
            && around.is_full
            && is_held
            && agreement.missed == 0
            && step.deviation.abs() <= 0.8);
    // Words that stand alone among what belongs to nobody, and have nothing in common with the message, may be anything.
    let is_likely = is_likely && (agreement.shared >= 0.6 || is_held && !around.has_gap);
    let confidence = match (is_sure, is_likely) {
        (true, _) => Confidence::Sure,
        (false, true) => Confidence::Likely,
        _ => Confidence::Doubtful,
    };
    let mut reasons = Vec::new();
    if agreement.shared >= 1.0 {
        reasons.push(Reason::Anchors(agreement.firm));
    }
    if is_held && step.broken == 0 {
        reasons.push(Reason::Place);
    }
    if step.broken > 0 {
        reasons.push(Reason::Cut);
    }
    if !is_usual {
        reasons.push(if step.deviation > 0.0 { Reason::Long } else { Reason::Short });
    }
    if step.probability < 0.985 {
        reasons.push(Reason::Rivals);
    }
    (confidence, reasons)
}

/// How well all pairs agree beside what chance would give: the share of anchors that are met, and the share that would
/// be if each message had the words of a neighbour.
pub(super) fn overall(pairs: &[(f64, f64)]) -> f64 {
    let (shared, wanted) = pairs.iter().fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
    if wanted <= f64::EPSILON { as_float(0) } else { shared / wanted }
}
