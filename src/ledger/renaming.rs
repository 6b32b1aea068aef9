//! What a ledger knows of messages whose names, or whose references, are changed by a renaming.

use super::{Fact, History, Ledger, Side};

/// What a scope said in the source and in one translation.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'s> {
    /// The source.
    pub source: &'s Side,
    /// The translation.
    pub translation: &'s Side,
}

/// Carries the facts of one scope over a renaming of the message `from` to `to`: what was certified of a text before is
/// certified of the same text after. The old facts stay: they are true on branches that know nothing of the renaming.
/// The history keeps what the source says now wherever it had what the source said before. Says whether the ledger has
/// become longer.
pub fn carry_facts(
    ledger: &mut Ledger,
    history: &mut History,
    scope: &str,
    (from, to): (&str, &str),
    (before, after): (Sides<'_>, Sides<'_>),
) -> bool {
    let mut carried = Vec::new();
    for (message, facts) in ledger.messages_of(scope) {
        let id = if message == from { to } else { message };
        let sources = (before.source.get(message), after.source.get(id));
        let translations = (before.translation.get(message), after.translation.get(id));
        for fact in facts {
            let mut new = Fact { message: id.to_owned(), ..fact.clone() };
            if let (Some(was), Some(is)) = sources
                && was.fingerprint == fact.source
            {
                new.source = is.fingerprint;
                if history.get(was.fingerprint).is_some() {
                    history.keep(&is.text);
                }
            }
            if let (Some(was), Some(is)) = translations
                && was.fingerprint == fact.translation
            {
                new.translation = is.fingerprint;
            }
            if new != *fact {
                carried.push(new);
            }
        }
    }
    // All of them are recorded.
    carried.into_iter().filter(|fact| ledger.record(fact.clone())).count() > 0
}
