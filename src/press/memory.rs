//! The ledgers of a project while it is published: which passages no edition may show.

use std::sync::Arc;

use blake3::Hasher;

use super::passing::add_word;
use crate::catalog::Resource;
use crate::diagnostic::{Diagnostic, Source};
use crate::ledger::{Fact, Ledger, Reasons, Side, explain, judge, read_ledger};
use crate::project::Project;

/// The ledger of each locale that has one.
pub struct Memory {
    tags: Vec<String>,
    ledgers: Vec<Option<Ledger>>,
    source: String,
}

/// What a ledger says about the words of one locale, of one statement or shared by all.
#[derive(Default)]
pub struct Remembered {
    /// Why messages are not shown.
    pub reasons: Reasons,
    /// What is to be mended in the ledger.
    pub findings: Vec<Diagnostic>,
}

fn add_facts<'f>(hasher: &mut Hasher, facts: impl Iterator<Item = &'f Fact>) {
    facts.for_each(|fact| add_word(hasher, &fact.to_line()));
    add_word(hasher, "");
}

/// The file of a ledger, where there is one, and what is wrong with it.
pub type LedgerFile = (Option<Source>, Vec<Diagnostic>);

impl Memory {
    /// Reads the ledgers of these locales; returns also, for each locale, the file and what is wrong with it.
    pub fn read(project: &Project, tags: Vec<String>) -> (Self, Vec<LedgerFile>) {
        let source = project.config().source_locale.clone();
        let mut ledgers = Vec::new();
        let mut files = Vec::new();
        for tag in &tags {
            // The source was made from nothing.
            let (file, mut findings) = if *tag == source { (None, Vec::new()) } else { project.ledger(tag) };
            ledgers.push(file.as_ref().and_then(|file| {
                let (mut ledger, found) = read_ledger(file);
                ledger.know_statements(project.statements());
                findings.extend(found);
                (!ledger.is_foreign()).then_some(ledger)
            }));
            files.push((file, findings));
        }
        (Self { tags, ledgers, source }, files)
    }

    /// Adds to a hash what more than one statement is judged by.
    pub fn add_shared(&self, hasher: &mut Hasher) {
        for ledger in &self.ledgers {
            add_word(hasher, if ledger.is_some() { "ledger" } else { "" });
            add_facts(hasher, ledger.iter().flat_map(Ledger::facts_at_large));
        }
    }

    /// Adds to a hash what only this statement is judged by.
    pub fn add_statement(&self, id: &str, hasher: &mut Hasher) {
        for ledger in self.ledgers.iter().flatten() {
            add_facts(hasher, ledger.messages_of(id).flat_map(|(_, facts)| facts));
        }
    }

    /// Judges the words of each locale. `files` are those of one statement (`scope` is its id), or those that all
    /// share (`scope` is empty), a place for each locale. Costs nothing where there is no ledger.
    pub fn judge(&self, scope: &str, files: &[Vec<Arc<Resource>>]) -> Vec<Remembered> {
        let mut source: Option<Side> = None;
        let mut remembered = Vec::new();
        for (at, tag) in self.tags.iter().enumerate() {
            let (Some(Some(ledger)), Some(own)) = (self.ledgers.get(at), files.get(at)) else {
                remembered.push(Remembered::default());
                continue;
            };
            let source = source.get_or_insert_with(|| self.source_side(files));
            let own = Side::of(own.iter().map(|resource| &**resource));
            // What is missing, the edition finds.
            let judgements = judge(source, &own, ledger, scope, &|_| true);
            let (reasons, findings) = explain(&judgements, tag, &self.source);
            remembered.push(Remembered { reasons, findings });
        }
        remembered
    }

    fn source_side(&self, files: &[Vec<Arc<Resource>>]) -> Side {
        let at = self.tags.iter().position(|tag| *tag == self.source);
        Side::of(at.and_then(|at| files.get(at)).into_iter().flatten().map(|resource| &**resource))
    }
}
