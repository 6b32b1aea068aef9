//! What editions show: the messages that they ask for, and all that those refer to.

use std::collections::BTreeSet;

use super::lexicon::Lexicon;
use crate::catalog::pattern::{Inline, Pattern};

/// The ids of messages, and of terms with their `-`, that something shows.
pub type Reached = BTreeSet<String>;

/// All that the messages `asked` for lead to in `lexicon`, they themselves included.
pub(super) fn reach(lexicon: &Lexicon<'_>, asked: &BTreeSet<String>) -> Reached {
    let mut reached: Reached = asked.clone();
    let mut open: Vec<String> = asked.iter().cloned().collect();
    while let Some(id) = open.pop() {
        let mut visit = |pattern: &Pattern| {
            pattern.visit(&mut |inline| {
                let other = match inline {
                    Inline::Message { id, .. } => id.clone(),
                    Inline::Term { id, .. } => format!("-{id}"),
                    _ => return,
                };
                if !reached.contains(&other) {
                    reached.insert(other.clone());
                    open.push(other);
                }
            });
        };
        match id.strip_prefix('-') {
            Some(term) => {
                for (_, pattern) in lexicon.term(term).into_iter().flat_map(|term| term.patterns()) {
                    visit(pattern);
                }
            }
            None => {
                for (_, pattern) in lexicon.message(&id).into_iter().flat_map(|message| message.patterns()) {
                    visit(pattern);
                }
            }
        }
    }
    reached
}
