//! Somebody's yes: which facts it adds to a ledger.

use super::{Entry, Fact, Judgement, Ledger, Level, State};

/// What a yes is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Messages that were named: whatever their state, the translation says what the source says.
    Named,
    /// All there are. A translation that is outdated stays so: nobody looked at it.
    All,
}

/// How a yes is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Whether messages were named.
    pub scope: Scope,
    /// Whether somebody other than the translator compared the texts.
    pub is_review: bool,
    /// Whether only the outdated are meant, since the change of their source means nothing (a typing error): they keep
    /// their state.
    pub is_trivial: bool,
    /// The day, ISO 8601.
    pub date: Option<String>,
    /// Who says it.
    pub by: Option<String>,
}

impl Acceptance {
    fn level(&self, judgement: &Judgement) -> Level {
        let before = judgement.origins.iter().map(|fact| fact.level);
        match judgement.state {
            _ if self.is_review => Level::Reviewed,
            State::Outdated if self.is_trivial => before.max().unwrap_or(Level::Translated),
            _ => Level::Translated,
        }
    }

    fn is_meant(&self, state: State) -> bool {
        match state {
            State::Missing | State::Obsolete => false,
            State::Outdated => self.scope == Scope::Named || self.is_trivial,
            _ => !self.is_trivial,
        }
    }
}

/// Says yes to these judgements: adds the facts to the ledger. Returns those that changed it, and the judgements that
/// cannot be, or were not, accepted: missing, obsolete, and outdated ones that nobody named.
pub fn accept<'j>(
    judgements: impl IntoIterator<Item = &'j Judgement>,
    acceptance: &Acceptance,
    ledger: &mut Ledger,
) -> (Vec<(&'j Judgement, Fact)>, Vec<&'j Judgement>) {
    let (mut accepted, mut left) = (Vec::new(), Vec::new());
    for judgement in judgements {
        match (&judgement.source, &judgement.translation) {
            (Some(source), Some(translation)) if acceptance.is_meant(judgement.state) => {
                let fact = fact(source, translation, acceptance.level(judgement), acceptance);
                if ledger.record(fact.clone()) {
                    accepted.push((judgement, fact));
                }
            }
            _ if judgement.state == State::Current => {}
            _ => left.push(judgement),
        }
    }
    (accepted, left)
}

fn fact(source: &Entry, translation: &Entry, level: Level, acceptance: &Acceptance) -> Fact {
    Fact {
        file: source.file.clone(),
        message: source.id.clone(),
        source: source.fingerprint,
        translation: translation.fingerprint,
        level,
        date: acceptance.date.clone(),
        by: acceptance.by.as_deref().and_then(Fact::clean_name),
    }
}
