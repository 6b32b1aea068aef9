//! How a translation stands to its source, from facts alone.

use serde::Serialize;

use super::{Fact, Fingerprint};

/// How one message stands in one locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Somebody vouched for exactly this translation of exactly this source.
    Current,
    /// The translation is as it was certified, but for another source: the source changed since.
    Outdated,
    /// The translation was changed by hand since it was certified; the source is as it was.
    Edited,
    /// Neither this source nor this translation was ever certified: nobody knows whether they say the same.
    Unverified,
    /// Nothing was ever certified.
    Untracked,
    /// In the source, not here.
    Missing,
    /// In the source under a new id: what it says was certified under an id that is gone.
    Renamed,
    /// Here, not in the source any more.
    Obsolete,
}

/// The state of a message of which these are the facts, now that its source and its translation are these. `None` where
/// it is in neither.
///
/// A translation that was certified for another source is outdated even if this source was certified with another
/// translation: that is what a conflict resolved half one way, half the other leaves behind.
pub fn state_of<'f>(
    facts: impl Iterator<Item = &'f Fact> + Clone,
    source: Option<Fingerprint>,
    translation: Option<Fingerprint>,
) -> Option<State> {
    let (source, translation) = match (source, translation) {
        (None, None) => return None,
        (Some(_), None) => return Some(State::Missing),
        (None, Some(_)) => return Some(State::Obsolete),
        (Some(source), Some(translation)) => (source, translation),
    };
    let has = |is: &dyn Fn(&Fact) -> bool| facts.clone().any(is);
    Some(if has(&|fact| fact.source == source && fact.translation == translation) {
        State::Current
    } else if has(&|fact| fact.translation == translation) {
        State::Outdated
    } else if has(&|fact| fact.source == source) {
        State::Edited
    } else if has(&|_| true) {
        State::Unverified
    } else {
        State::Untracked
    })
}
