//! What a merge comes to, and what it adds to the ledger: which source each translation was made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::ground::{Entry, Ground, Index};
use super::memory::Pair;
use super::part::Part;
use super::rows::{Row, flatten_pattern};
use super::splice::{Change, write_entry};
use crate::catalog::{Resource, parse_resource};
use crate::diagnostic::{Diagnostic, Source};
use crate::ledger::{Fact, History, Ledger, Level, Side};
use crate::output::Revision;

/// What a merge comes to.
#[derive(Debug, Default)]
pub struct Merge {
    /// The changes to the files of words.
    pub revision: Revision,
    /// What is to be said about the returned files.
    pub findings: Vec<Diagnostic>,
    /// The returned files of which nothing is taken, by path.
    pub refused: Vec<String>,
    /// The files of words that change, as they will be.
    pub changed: Vec<Source>,
    /// Where in them sentences changed: by file and message.
    pub touched: BTreeSet<(String, String)>,
    /// How many sentences change.
    pub units: usize,
    /// What translators vouch for, by file and message of the source.
    pub(super) vouched: BTreeMap<(String, String), Vouched>,
}

/// What a translator said about one message.
#[derive(Clone, Debug, Default)]
pub(super) struct Vouched {
    /// What it was translated from where that is not today's source: by attribute and variants of the source.
    pub(super) other_source: BTreeMap<(Option<String>, Vec<String>), Vec<Part>>,
    /// Whether every sentence that had something to be done was answered.
    pub(super) is_whole: bool,
    /// Whether each was reviewed.
    pub(super) is_reviewed: bool,
    /// Its sentences, with the source that each was translated from.
    pub(super) pairs: Vec<Pair>,
}

/// Who vouches, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// The person.
    pub by: Option<String>,
    /// The day, ISO 8601.
    pub date: Option<String>,
}

impl Merge {
    /// Records what the translators vouch for: for the source that they had before them, which need not be today's.
    /// Messages for which `is_wrong` (by the path of the translation's file and their id) are left out. Says whether
    /// ledger and history are longer.
    pub fn certify(
        &self,
        ground: &Ground<'_>,
        (ledger, history): (&mut Ledger, &mut History),
        signature: &Signature,
        is_wrong: &dyn Fn(&str, &str) -> bool,
    ) -> (bool, bool) {
        let mut longer = (false, false);
        for scope in &ground.scopes {
            let target: Vec<Arc<Resource>> = self.after(ground, scope.target.as_slice(), &scope.name);
            let (source_side, target_side) = (
                Side::of(scope.source.iter().map(|file| &**file)),
                Side::of(target.iter().map(|file| &**file)),
            );
            let sources = Index::of(&scope.source);
            for ((file, message), vouched) in &self.vouched {
                let (Some(source), Some(translation)) = (source_side.get(message), target_side.get(message))
                else {
                    continue;
                };
                let is_here = source.file == *file && crate::ledger::scope_of(file) == scope.name;
                if !is_here || !vouched.is_whole || is_wrong(&translation.span.path, message) {
                    continue;
                }
                let other = sources.get(file, message).and_then(|entry| former_source(&entry, vouched));
                let (print, text) = match &other {
                    Some(side) => match side.get(message) {
                        Some(former) => (former.fingerprint, former.text.as_str()),
                        None => continue,
                    },
                    None => (source.fingerprint, source.text.as_str()),
                };
                let fact = Fact {
                    file: source.file.clone(),
                    message: message.clone(),
                    source: print,
                    translation: translation.fingerprint,
                    level: if vouched.is_reviewed { Level::Reviewed } else { Level::Translated },
                    date: signature.date.clone(),
                    by: signature.by.as_deref().and_then(Fact::clean_name),
                };
                if ledger.record(fact) {
                    longer.0 = true;
                    longer.1 |= history.keep(text);
                }
            }
        }
        longer
    }

    /// The sentences of these messages, by file of the source and id, as translators vouch for them.
    pub fn pairs(&self, messages: &BTreeSet<(String, String)>) -> Vec<Pair> {
        let vouched = self.vouched.iter().filter(|(message, _)| messages.contains(*message));
        vouched.flat_map(|(_, vouched)| vouched.pairs.iter().cloned()).collect()
    }

    /// The files of a scope after the merge.
    fn after(&self, ground: &Ground<'_>, target: &[Arc<Resource>], scope: &str) -> Vec<Arc<Resource>> {
        let mut files: Vec<Arc<Resource>> = Vec::new();
        for file in target {
            let changed = self.changed.iter().find(|changed| *changed.path == *file.path());
            files.push(changed.map_or_else(|| file.clone(), |changed| Arc::new(parse_resource(changed).0)));
        }
        let folder = format!("locales/{}/", ground.target);
        let new = self.changed.iter().filter(|changed| {
            let name = changed.path.strip_prefix(&folder);
            name.is_some_and(|name| crate::ledger::scope_of(name) == scope)
                && target.iter().all(|file| *file.path() != *changed.path)
        });
        files.extend(new.map(|changed| Arc::new(parse_resource(changed).0)));
        files
    }
}

/// The message of the source as the translators had it; `None` where it is today's.
fn former_source(entry: &Entry<'_>, vouched: &Vouched) -> Option<Side> {
    if vouched.other_source.is_empty() {
        return None;
    }
    let mut change = Change { file: String::new(), message: entry.id(), patterns: Vec::new() };
    for (attribute, pattern) in entry.patterns() {
        let rows = flatten_pattern(pattern, entry.text(), None).ok()?;
        let rows = rows.into_iter().map(|row| {
            let keys = row.keys().into_iter().map(str::to_owned).collect();
            match vouched.other_source.get(&(attribute.map(str::to_owned), keys)) {
                Some(parts) => Row { parts: parts.clone(), ..row },
                None => row,
            }
        });
        change.patterns.push((attribute.map(str::to_owned), rows.collect()));
    }
    let text = write_entry(&change).ok()?;
    Some(Side::of([parse_resource(&Source::new(entry.resource.path(), text)).0]))
}
