//! A name changes everywhere at once: a message, term or attribute in every locale, in what refers to it, in the facts,
//! and in what is known about its translations.
//!
//! [`plan_renaming`] decides what is to change and changes nothing; the [`Revision`] in its report does.

mod request;
mod scope;

use crate::catalog::{Name, Resource, parse_resource};
use crate::diagnostic::{Diagnostic, Edit, Failure, Source, Texts};
use crate::exchange::rename_pairs;
use crate::ledger::{History, Ledger, Side, Sides, carry_facts, read_history, read_ledger};
use crate::output::Revision;
use crate::project::Project;
use crate::statement::{Id, read_statement, rename_in_contacts};

use request::{Request, resolve_request};
use scope::{Words, read_scope, scopes};

/// What a renaming would do.
#[derive(Debug, Default)]
pub struct RenamingReport {
    /// The changes; none where there are errors.
    pub revision: Revision,
    /// The names, as they were understood; `None` where that could not be said for errors in the files.
    pub names: Option<(Name, Name)>,
    /// Whether it has been done before.
    pub is_done: bool,
    /// Whether a statement's body names it: pages call the passage so, and links may lead to it.
    pub is_anchor: bool,
    /// What is wrong with the files: a reference within what cannot be read would be lost.
    pub findings: Vec<Diagnostic>,
    /// Their texts.
    pub texts: Texts,
}

/// Plans to give what is called `old` the name `new`. Names of messages are unique within what all statements share, and
/// within each statement; `statement` says which one is meant where several have the name.
///
/// # Errors
/// Nothing, or more than one thing, is called `old`; `new` is no name, is taken, or cannot be used where the facts name
/// it; the program, or the facts, know what is called `old` by that name.
pub fn plan_renaming(
    project: &Project,
    old: &str,
    new: &str,
    statement: Option<&str>,
) -> Result<RenamingReport, Failure> {
    let mut report = RenamingReport::default();
    let request = resolve_request(project, old, new, statement)?;
    report.names = Some((request.from.clone(), request.to.clone()));
    if request.is_done {
        report.is_done = true;
        return Ok(report);
    }
    let mut work = Work { project, request: &request, report: &mut report };
    work.rename_words()?;
    work.rename_facts()?;
    if report.findings.iter().any(Diagnostic::is_error) {
        report.revision = Revision::default();
    }
    Ok(report)
}

/// A renaming while it is planned.
struct Work<'w> {
    project: &'w Project,
    request: &'w Request,
    report: &'w mut RenamingReport,
}

impl Work<'_> {
    /// Words, ledgers and history.
    fn rename_words(&mut self) -> Result<(), Failure> {
        let project = self.project;
        let (history_file, found) = project.history();
        self.report.findings.extend(found);
        let mut history = history_file.as_ref().map(read_history).unwrap_or_default();
        let mut memory = Vec::new();
        for tag in project.locales() {
            let (file, found) = project.ledger(tag);
            self.report.findings.extend(found);
            let (ledger, found) = file.as_ref().map(read_ledger).unwrap_or_default();
            // Nothing can be added to a ledger that cannot be read, and without it all would be untracked.
            self.report.findings.extend(found);
            if let Some(file) = &file {
                self.report.texts.insert(file);
            }
            memory.push((ledger, file, false));
        }
        for scope in self.request.reach(scopes(project)) {
            let words = read_scope(project, &scope);
            self.report.findings.extend(words.findings.iter().cloned());
            self.report.texts.extend(words.sources().cloned());
            let after = self.edit_words(&words, &scope);
            let source = project.locales().iter().position(|tag| *tag == project.config().source_locale);
            let Some(source) = source else { continue };
            let sides = |locales: &[Vec<Resource>]| locales.iter().map(Side::of).collect::<Vec<_>>();
            let (before, after) = (sides(&words.resources), sides(&after));
            if before == after {
                continue;
            }
            for (at, (ledger, _, is_longer)) in memory.iter_mut().enumerate().filter(|(at, _)| *at != source)
            {
                if let (Some(before), Some(after)) = (pair(&before, source, at), pair(&after, source, at)) {
                    *is_longer |= self.carry(ledger, &mut history, &scope, (before, after));
                }
            }
        }
        for (ledger, file, _) in memory.iter().filter(|(_, _, is_longer)| *is_longer) {
            if let Some(file) = file {
                self.report.revision.rewrite(file, ledger.to_text());
            }
        }
        self.rename_memory();
        if let Some(file) = history_file.filter(|file| history != read_history(file)) {
            self.report.revision.rewrite(&file, history.to_text());
        }
        Ok(())
    }

    /// What was approved keeps its place in the memories, for extracts and suggestions.
    fn rename_memory(&mut self) {
        let Request { from, to, scope, .. } = self.request;
        for tag in self.project.locales() {
            let (file, found) = self.project.memory(tag);
            self.report.findings.extend(found);
            let names = (from.to_string(), to.to_string());
            // A memory that is damaged says so when something is to be added to it.
            let renamed = file
                .as_ref()
                .and_then(|file| rename_pairs(&file.text, scope, (&names.0, &names.1)).ok().flatten());
            if let (Some(file), Some(text)) = (file, renamed) {
                self.report.revision.rewrite(&file, text);
            }
        }
    }

    /// Plans the edits of the files of one scope; returns what they say then.
    fn edit_words(&mut self, words: &Words, scope: &str) -> Vec<Vec<Resource>> {
        let Request { from, to, .. } = self.request;
        let is_home = scope == self.request.scope;
        let rename = |resource: &Resource, revision: &mut Revision| {
            let source = resource.source();
            let mut edits = resource.rename(from, to);
            edits.extend(waiting(source, from, to).into_iter().filter(|_| is_home));
            revision.edit(source, &edits);
            parse_resource(&Source::new(source.path.clone(), Edit::apply(&source.text, &edits).0)).0
        };
        let locales = words.resources.iter();
        locales
            .map(|files| files.iter().map(|file| rename(file, &mut self.report.revision)).collect())
            .collect()
    }

    fn carry(
        &self,
        ledger: &mut Ledger,
        history: &mut History,
        scope: &str,
        sides: (Sides<'_>, Sides<'_>),
    ) -> bool {
        let Request { from, to, .. } = self.request;
        let bare = |name: &Name| Name { attribute: None, ..name.clone() }.to_string();
        let (old, new) = (bare(from), bare(to));
        // In another scope the same name is that of something else.
        let names = if scope == self.request.scope { (old.as_str(), new.as_str()) } else { ("", "") };
        carry_facts(ledger, history, scope, names, sides)
    }

    /// What statements and contacts name.
    fn rename_facts(&mut self) -> Result<(), Failure> {
        let Request { from, to, column, .. } = self.request;
        if from.is_term || from.attribute.is_some() {
            return Ok(());
        }
        let mut changes: Vec<(Source, Vec<Edit>)> = Vec::new();
        // Ids in the facts are shorter of letters than Fluent's names.
        let id = Id::parse(&to.id);
        let wanted = id.clone().or_else(|_| Id::parse("a"));
        let Ok(wanted) = wanted else { return Ok(()) };
        for statement in self.request.reach(self.project.statements().to_vec()) {
            let (source, found) = self.project.statement_facts(&statement);
            self.report.findings.extend(found);
            let Some(source) = source else { continue };
            let (read, found) = read_statement(&statement, &source);
            self.report.texts.insert(&source);
            self.report.findings.extend(found);
            let Some(read) = read else { continue };
            let mut edits = read.rename_message(&source, &from.id, &wanted);
            self.report.is_anchor |= !edits.is_empty();
            if *column == Some("place") {
                edits.extend(read.rename_place(&source, &from.id, &wanted));
            }
            changes.push((source, edits));
        }
        if let (Some(source), Some(column)) = (self.project.contacts().0, column) {
            let edits = rename_in_contacts(&source, column, &from.id, &wanted);
            // A workbook is read as a table; nothing of ours can be written back into it.
            if !source.path.ends_with(".csv") && !edits.is_empty() {
                return Err(Failure::bare("failure-name-in-workbook", &*source.path));
            }
            changes.push((source, edits));
        }
        let is_named = changes.iter().any(|(_, edits)| !edits.is_empty());
        if is_named && let Err(invalid) = id {
            let near = invalid.suggestion.map_or_else(|| "none".to_owned(), |id| id.to_string());
            return Err(Failure::new("failure-name-no-id", &to.id, std::io::Error::other(near)));
        }
        for (source, edits) in changes {
            self.report.revision.edit(&source, &edits);
        }
        Ok(())
    }
}

/// The name of a message that waits for its translator in a comment (`# title = …`).
fn waiting(source: &Source, from: &Name, to: &Name) -> Vec<Edit> {
    let (old, new) = (from.to_string(), to.to_string());
    let mut edits = Vec::new();
    let mut at = 0;
    for line in source.text.split_inclusive('\n').filter(|_| from.attribute.is_none()) {
        let rest = line.strip_prefix("# ").and_then(|bare| bare.strip_prefix(old.as_str()));
        if rest.is_some_and(|rest| rest.trim_start_matches(' ').starts_with('=')) {
            let start = at + "# ".len();
            edits.push(Edit::new(source.span(start, start + old.len()), new.clone()));
        }
        at += line.len();
    }
    edits
}

fn pair(sides: &[Side], source: usize, translation: usize) -> Option<Sides<'_>> {
    Some(Sides { source: sides.get(source)?, translation: sides.get(translation)? })
}
