//! The messages of one locale against the source and the ledger: what is current, what is due and why.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Fact, Fingerprint, Ledger, Level, Side, State, scope_of, state_of};

/// Names that only some languages have: nobody has to translate them.
const OPTIONAL: &str = "organizations.ftl";

/// One message of one locale.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// Its id, that of a term with its `-`.
    pub id: String,
    /// How it stands.
    pub state: State,
    /// What makes an edit suspicious.
    pub caution: Option<Caution>,
    /// How far the current pair was looked at.
    pub level: Option<Level>,
    /// The source.
    pub source: Option<Entry>,
    /// The translation.
    pub translation: Option<Entry>,
    /// The facts that this translation was certified in, for whichever source; where there is none, all facts of the
    /// message. The latest first.
    pub origins: Vec<Fact>,
    /// The id under which it was certified, if that is gone from the source.
    pub former: Option<String>,
}

/// Why an edit by hand is not simply believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caution {
    /// It now says what was certified as the translation of this other message.
    Swapped(String),
    /// It now says what the source says.
    Copied,
}

impl Judgement {
    /// The file to name in a fact: the source's.
    pub fn file(&self) -> &str {
        let entry = self.source.as_ref().or(self.translation.as_ref());
        entry.map_or("", |entry| entry.file.as_str())
    }

    /// The statement it belongs to; `None` for what all statements share.
    pub fn statement(&self) -> Option<&str> {
        Some(scope_of(self.file())).filter(|scope| !scope.is_empty())
    }

    /// Whether the passage may mislead: no edition shows it.
    pub fn is_distrusted(&self) -> bool {
        matches!(self.state, State::Outdated | State::Unverified)
    }
}

/// Judges every message of one scope (a statement's id, empty for what all share). `inherited` tells the messages that a
/// parent of the locale has in the same language: they are not missing.
pub fn judge(
    source: &Side,
    translation: &Side,
    ledger: &Ledger,
    scope: &str,
    inherited: &dyn Fn(&str) -> bool,
) -> Vec<Judgement> {
    let former = FormerIds::find(source, ledger, scope);
    let former_scope = ledger.former_scope(scope, [source, translation]);
    let ids: BTreeSet<&str> =
        source.entries().chain(translation.entries()).map(|entry| entry.id.as_str()).collect();
    let judge_one = |id: &str| {
        let (from, to) = (source.get(id), translation.get(id));
        let renamed = former_scope.into_iter().flat_map(|former| ledger.facts_of(former, id));
        let facts = ledger.facts_of(scope, id).chain(renamed);
        let prints = [from, to].map(|entry| entry.map(|entry| entry.fingerprint));
        let [source_print, translation_print] = prints;
        let mut judgement = Judgement {
            id: id.to_owned(),
            state: state_of(facts.clone(), source_print, translation_print)?,
            caution: None,
            level: None,
            source: from.cloned(),
            translation: to.cloned(),
            origins: facts
                .clone()
                .filter(|fact| Some(fact.translation) == translation_print)
                .cloned()
                .collect(),
            former: None,
        };
        let current = judgement.origins.iter().filter(|fact| Some(fact.source) == source_print);
        judgement.level = current.map(|fact| fact.level).max();
        if judgement.origins.is_empty() {
            judgement.origins = facts.cloned().collect();
        }
        judgement.origins.sort_by(|a, b| b.date.cmp(&a.date));
        match judgement.state {
            State::Edited => {
                judgement.caution = caution(source, ledger, scope, &judgement);
                if judgement.caution.is_some() {
                    judgement.state = State::Unverified;
                }
            }
            State::Missing | State::Untracked => {
                if let Some(old) = former.of(source_print, translation_print) {
                    judgement.state = State::Renamed;
                    judgement.former = Some(old.to_owned());
                } else if judgement.state == State::Missing {
                    let is_optional = id.starts_with('-') || judgement.file() == OPTIONAL || inherited(id);
                    return (!is_optional).then_some(judgement);
                }
            }
            // Words that only this locale has, and that no source ever had.
            State::Obsolete if scope.is_empty() && ledger.facts_of(scope, id).next().is_none() => {
                return None;
            }
            State::Obsolete if id.starts_with('-') => return None,
            _ => {}
        }
        Some(judgement)
    };
    ids.into_iter().filter_map(judge_one).collect()
}

/// An edit that puts another message's translation or the source itself in its place was hardly meant.
fn caution(source: &Side, ledger: &Ledger, scope: &str, judgement: &Judgement) -> Option<Caution> {
    let (from, to) = (judgement.source.as_ref()?, judgement.translation.as_ref()?);
    let is_other = |(id, facts): &(&str, &BTreeSet<Fact>)| {
        *id != judgement.id
            && facts.iter().any(|fact| fact.translation == to.fingerprint)
            // Two messages of one source have one translation.
            && source.get(id).is_none_or(|other| other.fingerprint != from.fingerprint)
    };
    let swapped = ledger.messages_of(scope).find(is_other);
    match swapped {
        Some((id, _)) => Some(Caution::Swapped(id.to_owned())),
        None => (from.fingerprint == to.fingerprint).then_some(Caution::Copied),
    }
}

/// Facts of messages that the source has no more, by what the source said.
struct FormerIds<'l>(BTreeMap<Fingerprint, Vec<(&'l str, Fingerprint)>>);

impl<'l> FormerIds<'l> {
    fn find(source: &Side, ledger: &'l Ledger, scope: &str) -> Self {
        let mut former: BTreeMap<Fingerprint, Vec<(&str, Fingerprint)>> = BTreeMap::new();
        for (id, facts) in ledger.messages_of(scope).filter(|(id, _)| source.get(id).is_none()) {
            for fact in facts {
                former.entry(fact.source).or_default().push((id, fact.translation));
            }
        }
        Self(former)
    }

    /// The id under which this source was certified, with this translation if there is one.
    fn of(&self, source: Option<Fingerprint>, translation: Option<Fingerprint>) -> Option<&'l str> {
        let pairs = self.0.get(&source?)?;
        let (id, _) =
            pairs.iter().find(|(_, made)| translation.is_none_or(|translation| translation == *made))?;
        Some(*id)
    }
}
