//! The words of a project against its ledgers, statement by statement: what `status`, `diff` and `accept` look at.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Context;
use crate::catalog::{Locale, Resource, parse_resource};
use crate::diagnostic::{Diagnostic, Failure, Findings, Source, Texts};
use crate::exchange;
use crate::ledger::{History, Judgement, Ledger, Side, judge, read_history, read_ledger};
use crate::press::{Selection, read_locale};
use crate::project::Project;

/// The ledgers of a project and which of its words are meant.
pub struct Survey {
    project: Project,
    /// The source locale.
    pub source: Locale,
    /// The locales that were asked for, the source's left out.
    pub locales: Vec<Surveyed>,
    /// What the source once said.
    pub history: History,
    /// The file of the history.
    pub history_file: Option<Source>,
    /// What is wrong with the ledgers.
    pub findings: Vec<Diagnostic>,
    selection: Selection,
    has_shared: bool,
}

/// A locale and its ledger.
pub struct Surveyed {
    /// The locale.
    pub locale: Locale,
    /// What is known about it.
    pub ledger: Ledger,
    /// The file of the ledger.
    pub file: Option<Source>,
}

/// The words of one statement (an empty scope: those that all share) in all locales.
pub struct Judged {
    /// The id of the statement, or nothing.
    pub scope: String,
    /// By locale, in the order of [`Survey::locales`].
    pub judgements: Vec<Vec<Judgement>>,
    /// The files of the source.
    pub source: Vec<Arc<Resource>>,
    /// Those of each locale.
    pub own: Vec<Vec<Arc<Resource>>>,
    /// What each locale has from its parents, by id.
    pub inherited: Vec<BTreeSet<String>>,
    /// The files.
    pub texts: Texts,
    /// What is wrong with the files: a message cut short is not what its author wrote.
    pub findings: Vec<Diagnostic>,
}

impl Survey {
    /// Reads the ledgers of the locales that are meant.
    ///
    /// # Errors
    /// There is no project, or none of the locales or statements that were named.
    pub fn read(context: &Context, locales: &[String], statements: &[String]) -> Result<Self, Failure> {
        let (project, mut findings) = context.open_project()?;
        let selection = Selection::all()
            .with_locales(locales, project.locales())?
            .with_statements(statements, project.statements())?;
        let source = project.config().source_locale.clone();
        let source = Locale::parse(&source).map_err(|_| Failure::bare("failure-no-source-locale", source))?;
        let mut surveyed = Vec::new();
        for tag in project.locales().iter().filter(|tag| selection.has_locale(tag)) {
            let Some(known) = read_locale(&project, tag) else { continue };
            let locale = known.locale;
            if locale == source {
                continue;
            }
            let (file, found) = project.ledger(tag);
            findings.extend(found);
            let mut ledger = Ledger::default();
            if let Some(file) = &file {
                let (read, found) = read_ledger(file);
                ledger = read;
                ledger.know_statements(project.statements());
                findings.extend(found);
            }
            surveyed.push(Surveyed { locale, ledger, file });
        }
        let (history_file, found) = project.history();
        findings.extend(found);
        let history = history_file.as_ref().map(read_history).unwrap_or_default();
        let has_shared = statements.is_empty();
        Ok(Self {
            project,
            source,
            locales: surveyed,
            history,
            history_file,
            findings,
            selection,
            has_shared,
        })
    }

    /// The project.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The scopes that are meant: the shared words (an empty scope) unless statements were named, then each statement.
    pub fn scopes(&self) -> Vec<String> {
        let statements = self.project.statements().iter().filter(|id| self.selection.has_statement(id));
        self.has_shared.then(String::new).into_iter().chain(statements.cloned()).collect()
    }

    /// Judges the words of one scope in every locale.
    pub fn judge(&self, scope: &str) -> Judged {
        let mut judged = Judged {
            scope: scope.to_owned(),
            judgements: Vec::new(),
            source: Vec::new(),
            own: Vec::new(),
            inherited: Vec::new(),
            texts: Texts::default(),
            findings: Vec::new(),
        };
        judged.source = self.files(&self.source, scope, &mut judged);
        let source = side(&judged.source);
        for Surveyed { locale, ledger, file } in &self.locales {
            judged.texts.extend(file.clone());
            let files = self.files(locale, scope, &mut judged);
            let own = side(&files);
            let is_variant = locale.is_same_language(&self.source);
            let parents: Vec<Side> = locale
                .parents()
                .iter()
                .filter(|parent| self.project.locales().iter().any(|tag| tag == parent.as_str()))
                .map(|parent| side(&self.files(parent, scope, &mut judged)))
                .collect();
            let inherited = parents.iter().flat_map(Side::entries).map(|entry| entry.id.clone()).collect();
            let inherits = |id: &str| is_variant || parents.iter().any(|parent| parent.get(id).is_some());
            judged.judgements.push(judge(&source, &own, ledger, scope, &inherits));
            judged.own.push(files);
            judged.inherited.push(inherited);
        }
        judged
    }

    /// The words of the locale at `at` beside the source, for translators.
    pub fn exchange_scopes(&self, at: usize) -> (Vec<exchange::Scope>, Vec<Diagnostic>, Texts) {
        let (mut scopes, mut found, mut texts) = (Vec::new(), Vec::new(), Texts::default());
        for name in self.scopes() {
            let mut judged = self.judge(&name);
            let take = |of: &mut Vec<Vec<_>>| if at < of.len() { of.swap_remove(at) } else { Vec::new() };
            let target = take(&mut judged.own);
            let judgements = judged.judgements.into_iter().nth(at).unwrap_or_default();
            let inherited = judged.inherited.into_iter().nth(at).unwrap_or_default();
            found.append(&mut judged.findings);
            texts.append(judged.texts);
            scopes.push(exchange::Scope { name, source: judged.source, target, inherited, judgements });
        }
        (scopes, found, texts)
    }

    fn files(&self, locale: &Locale, scope: &str, judged: &mut Judged) -> Vec<Arc<Resource>> {
        let (sources, found) = if scope.is_empty() {
            self.project.shared_words(locale.as_str())
        } else {
            let (source, found) = self.project.statement_words(locale.as_str(), scope);
            (source.into_iter().collect(), found)
        };
        judged.findings.extend(found);
        let mut resources: Vec<Arc<Resource>> = Vec::new();
        for source in sources {
            let (resource, found) = parse_resource(&source);
            judged.findings.extend(found);
            judged.texts.insert(&source);
            resources.push(Arc::new(resource));
        }
        resources
    }
}

fn side(files: &[Arc<Resource>]) -> Side {
    Side::of(files.iter().map(|resource| &**resource))
}

/// Shows what is wrong with the files that were looked at. Says whether there are errors.
pub fn report(context: &Context, found: Vec<Diagnostic>, texts: &Texts) -> bool {
    let mut findings = Findings::default();
    findings.extend(found);
    let has_errors = findings.has_errors();
    context.report(findings, texts);
    has_errors
}
