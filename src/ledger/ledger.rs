//! The ledger of one locale, `locales/<tag>/ledger.txt`: read, added to and written.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::scope_of;
use super::{Fact, Fingerprint, Side, kinds};
use crate::diagnostic::{Diagnostic, Severity, Source};

/// The first line of the file. The fingerprint's version changes when the canonical text of a message does.
const HEADER: &str = "# comunicado ledger 1, fingerprint 1";
/// What follows it in a new file.
const LEGEND: &str = "# file message source translation state date by";

/// The facts of one locale. A set: their order says nothing, and the union of two ledgers is a ledger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// By scope (a statement's id, empty for what all statements share), then by message.
    facts: BTreeMap<String, BTreeMap<String, BTreeSet<Fact>>>,
    notes: Vec<String>,
    unread: BTreeSet<String>,
    is_foreign: bool,
    /// The statements there are, where that is known.
    statements: Option<BTreeSet<String>>,
}

impl Ledger {
    /// Whether it has no fact.
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// Whether another version of the program wrote it: to add to it would damage it.
    pub fn is_foreign(&self) -> bool {
        self.is_foreign
    }

    /// All facts, by scope and message.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.facts.values().flat_map(BTreeMap::values).flatten()
    }

    /// The facts of one message.
    pub fn facts_of(&self, scope: &str, message: &str) -> impl Iterator<Item = &Fact> + Clone {
        self.facts.get(scope).and_then(|messages| messages.get(message)).into_iter().flatten()
    }

    /// The facts of one statement, or of what all share, by message.
    pub fn messages_of(&self, scope: &str) -> impl Iterator<Item = (&str, &BTreeSet<Fact>)> {
        self.facts.get(scope).into_iter().flatten().map(|(message, facts)| (message.as_str(), facts))
    }

    /// The facts that more than one statement may be judged by: those of what all share, and those of statements that are gone.
    pub fn facts_at_large(&self) -> impl Iterator<Item = &Fact> {
        let is_at_large = |scope: &str| {
            scope.is_empty() || self.statements.as_ref().is_none_or(|statements| !statements.contains(scope))
        };
        let scopes = self.facts.iter().filter(move |(scope, _)| is_at_large(scope));
        scopes.flat_map(|(_, messages)| messages.values()).flatten()
    }

    /// Whether some message of the scope has been certified in this translation.
    pub fn has_translation(&self, scope: &str, message: &str, translation: Fingerprint) -> bool {
        self.facts_of(scope, message).any(|fact| fact.translation == translation)
    }

    /// Tells the ledger which statements there are: the facts of others may be those of a statement under its old id.
    pub fn know_statements(&mut self, statements: &[String]) {
        self.statements = Some(statements.iter().cloned().collect());
    }

    /// The id that this statement had before it was renamed: of those that are gone, the one of which most messages say
    /// what messages of this one say.
    pub(super) fn former_scope(&self, scope: &str, sides: [&Side; 2]) -> Option<&str> {
        let statements = self.statements.as_ref().filter(|_| !scope.is_empty())?;
        let gone = self.facts.iter().filter(|(gone, _)| !gone.is_empty() && !statements.contains(*gone));
        let is_said = |id: &str, print: Fingerprint, side: &Side| {
            side.get(id).is_some_and(|entry| entry.fingerprint == print)
        };
        let [source, translation] = sides;
        let count = |messages: &BTreeMap<String, BTreeSet<Fact>>| {
            let is_alike = |(id, facts): &(&String, &BTreeSet<Fact>)| {
                facts.iter().any(|fact| {
                    is_said(id, fact.source, source) || is_said(id, fact.translation, translation)
                })
            };
            messages.iter().filter(is_alike).count()
        };
        let best = gone.map(|(gone, messages)| (count(messages), gone.as_str())).max()?;
        (best.0 > 0).then_some(best.1)
    }

    /// Adds a fact. One of the same pair gives way to it unless it was looked at more closely. Says whether that
    /// changed anything.
    pub fn record(&mut self, fact: Fact) -> bool {
        let scope = scope_of(&fact.file).to_owned();
        let facts = self.facts.entry(scope).or_default().entry(fact.message.clone()).or_default();
        if facts.iter().any(|known| known.is_same_pair(&fact) && known.level >= fact.level) {
            return false;
        }
        facts.retain(|known| !known.is_same_pair(&fact));
        facts.insert(fact)
    }

    /// The text of the file: one line per fact, sorted. Lines that could not be read stay.
    pub fn to_text(&self) -> String {
        let mut lines: BTreeSet<String> = self.facts().map(Fact::to_line).collect();
        lines.extend(self.unread.iter().cloned());
        let notes = self.notes.iter().map(String::as_str);
        let legend = self.notes.is_empty().then_some(LEGEND);
        let mut text = String::new();
        for line in [HEADER].into_iter().chain(legend).chain(notes).chain(lines.iter().map(String::as_str)) {
            text.push_str(line);
            text.push('\n');
        }
        text
    }
}

/// Reads a ledger. Both sides of an unfinished merge are believed: a fact is true on either.
pub fn read_ledger(source: &Source) -> (Ledger, Vec<Diagnostic>) {
    let mut ledger = Ledger::default();
    let mut findings = Vec::new();
    let mut start = 0;
    for whole in source.text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let span = source.span(start, start + line.len());
        start += whole.len();
        let is_mark = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark));
        if line.trim().is_empty() || is_mark || line == HEADER {
            continue;
        }
        if line.starts_with("# comunicado ledger ") {
            ledger.is_foreign = true;
            let finding = Diagnostic::new(&kinds::DAMAGED_LEDGER, span).with("case", "version");
            // Its fingerprints cannot be compared with ours: nobody can say what is outdated.
            findings.push(finding.with_severity(Severity::Error));
        } else if line.starts_with('#') {
            if !ledger.notes.iter().any(|note| note == line) {
                ledger.notes.push(line.to_owned());
            }
        } else if let Some(fact) = Fact::read(line) {
            let scope = scope_of(&fact.file).to_owned();
            ledger.facts.entry(scope).or_default().entry(fact.message.clone()).or_default().insert(fact);
        } else {
            ledger.unread.insert(line.to_owned());
            findings.push(Diagnostic::new(&kinds::DAMAGED_LEDGER, span).with("case", "line"));
        }
    }
    if ledger.is_foreign {
        ledger.facts.clear();
    }
    (ledger, findings)
}
