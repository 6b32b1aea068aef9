//! Where statements are imported into: a project, or a folder that becomes one.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use icu_calendar::{Date, Iso};

use crate::catalog::Locale;
use crate::commands::Context;
use crate::commands::survey::report;
use crate::diagnostic::{Diagnostic, Failure, Source, Texts};
use crate::draft::{Draft, Files, Ground, Idiom, name_statement};
use crate::output::Revision;
use crate::press::{read_locale, read_people};
use crate::project::Project;
use crate::scaffold::shipped_labels;
use crate::statement::{Id, read_statement};

/// A project, or a folder that becomes one.
pub struct ImportPlace {
    /// The folder.
    pub root: PathBuf,
    /// The project, if it is one already.
    pub project: Option<Project>,
    /// The locale of what is imported.
    pub locale: Locale,
    /// Files that begin a project.
    pub begun: Vec<Source>,
    /// Tables and shared words as plans before this one left them.
    changed: BTreeMap<String, Source>,
    /// Ids that plans before this one took.
    taken: BTreeSet<String>,
    /// The files that all statements share, as they were at the beginning.
    shared: OnceCell<Files>,
    /// What every statement is planned upon, until tables or shared words change.
    base: RefCell<Option<Rc<Ground>>>,
}

impl ImportPlace {
    /// Opens it, for a locale if one is named; a new project has the `language` of the document. Nothing where what is there
    /// has errors: those were told.
    ///
    /// # Errors
    /// The folder cannot be read, or the project has no such locale.
    pub fn open(
        context: &Context,
        tag: Option<&str>,
        language: Option<&str>,
    ) -> Result<Option<Self>, Failure> {
        let wanted =
            tag.map(|tag| Locale::parse(tag).map_err(|_| Failure::bare("failure-unknown-locale", tag)));
        let wanted = wanted.transpose()?;
        let (project, opened) = match context.open_project() {
            Ok(opened) => opened,
            Err(failure)
                if matches!(failure.doing, "failure-no-project" | "failure-folder-without-project") =>
            {
                let tag = language.unwrap_or("en");
                let locale = wanted.map_or_else(|| Locale::parse(tag), Ok);
                let locale = locale.map_err(|_| Failure::bare("failure-unknown-locale", tag))?;
                return Ok(Some(Self::begin(&failure.path, locale)));
            }
            Err(failure) => return Err(failure),
        };
        let (_, mut errors, sources) = read_people(&project);
        // A project without statements is what an import mends.
        errors.extend(opened.into_iter().filter(|finding| finding.primary.is_some()));
        errors.retain(Diagnostic::is_error);
        let mut texts = Texts::default();
        texts.insert(project.config_source());
        texts.extend(sources.iter().cloned());
        if report(context, errors, &texts) {
            return Ok(None);
        }
        if let Some(workbook) = sources.iter().find(|source| !source.path.ends_with(".csv")) {
            return Err(Failure::bare("failure-import-workbook", &*workbook.path));
        }
        let tag = wanted.as_ref().map_or(project.config().source_locale.as_str(), Locale::as_str).to_owned();
        let known = read_locale(&project, &tag).filter(|_| project.locales().contains(&tag));
        let locale = known.ok_or_else(|| Failure::bare("failure-import-locale", &tag))?.locale;
        let root = project.root().to_owned();
        Ok(Some(Self {
            root,
            project: Some(project),
            locale,
            begun: Vec::new(),
            changed: BTreeMap::new(),
            taken: BTreeSet::new(),
            shared: OnceCell::new(),
            base: RefCell::default(),
        }))
    }

    /// A folder without a project gets what one needs at least.
    fn begin(root: &Path, locale: Locale) -> Self {
        let mut begun = vec![Source::new("comunicado.toml", format!("source-locale = \"{locale}\"\n"))];
        let labels = shipped_labels(&locale).map(|(_, text)| text);
        begun.extend(labels.map(|text| Source::new(format!("locales/{locale}/labels.ftl"), text)));
        Self {
            root: root.to_owned(),
            project: None,
            locale,
            begun,
            changed: BTreeMap::new(),
            taken: BTreeSet::new(),
            shared: OnceCell::new(),
            base: RefCell::default(),
        }
    }

    /// What a statement is planned upon; one without an id is new.
    pub fn ground(&self, id: Option<&Id>) -> (Ground, Vec<Diagnostic>, Texts) {
        let mut files = self.shared_files();
        let (mut found, mut texts) = (Vec::new(), Texts::default());
        let mut statement = None;
        if let Some(project) = &self.project {
            let tag = self.locale.as_str();
            if let Some(id) = id.map(Id::as_str) {
                let (facts, more) = project.statement_facts(id);
                found.extend(more);
                let (words, more) = project.statement_words(tag, id);
                found.extend(more);
                if let Some(source) = &facts {
                    let (read, more) = read_statement(id, source);
                    found.extend(more);
                    statement = read;
                    texts.insert(source);
                }
                texts.extend(words.clone());
                (files.facts, files.words) = (facts, words);
            }
        }
        for source in self.changed.values() {
            match &*source.path {
                "data/organizations.csv" => files.organizations = Some(source.clone()),
                "data/contacts.csv" => files.contacts = Some(source.clone()),
                path => {
                    files.shared.retain(|known| *known.path != *path);
                    files.shared.push(source.clone());
                }
            }
        }
        found.retain(Diagnostic::is_error);
        (self.base(&files).changed(files, statement), found, texts)
    }

    /// What every statement is planned upon: what these files say beside those of a statement.
    fn base(&self, files: &Files) -> Rc<Ground> {
        if let Some(known) = &*self.base.borrow() {
            return known.clone();
        }
        let shared = Files { facts: None, words: None, ..files.clone() };
        let base = Rc::new(Ground::of(&self.locale, shared, None));
        self.base.replace(Some(base.clone()));
        base
    }

    /// The files that all statements share, as plans before this one left them.
    fn shared_files(&self) -> Files {
        let Some(project) = &self.project else {
            return Files { shared: self.begun.iter().skip(1).cloned().collect(), ..Files::default() };
        };
        let read = || Files {
            config: Some(project.config_source().clone()),
            shared: project.shared_words(self.locale.as_str()).0,
            organizations: project.organizations().0,
            contacts: project.contacts().0,
            ..Files::default()
        };
        self.shared.get_or_init(read).clone()
    }

    /// How the locale is written.
    pub fn idiom(&self) -> Arc<Idiom> {
        self.ground(None).0.idiom
    }

    /// The day of a statement of the project.
    pub fn day_of(&self, id: &Id) -> Option<Date<Iso>> {
        let (facts, _) = self.project.as_ref()?.statement_facts(id.as_str());
        let (statement, _) = read_statement(id.as_str(), &facts?);
        statement.map(|statement| statement.dateline.date)
    }

    /// An id for a new statement.
    pub fn new_id(&self, draft: &Draft) -> Option<Id> {
        let idiom = self.idiom();
        let known = self.project.as_ref().map_or(&[][..], |project| project.statements());
        let taken: Vec<String> = known.iter().chain(&self.taken).cloned().collect();
        name_statement(draft, &idiom, &taken)
    }

    /// Whether a plan before this one was for the statement of this id.
    pub fn is_taken(&self, id: &str) -> bool {
        self.taken.contains(id)
    }

    /// Remembers what a plan makes of tables and shared words: the next one is planned upon that.
    pub fn remember(&mut self, id: &Id, revision: &Revision) {
        self.taken.insert(id.to_string());
        let folder = format!("locales/{}/", self.locale);
        for (path, change) in revision.changes() {
            let is_shared = path.strip_prefix(&folder).is_some_and(|name| !name.contains('/'));
            let is_table = matches!(path, "data/organizations.csv" | "data/contacts.csv");
            if is_shared || is_table {
                self.base.take();
            }
            if let Some(text) = change.after.clone().filter(|_| is_shared || is_table) {
                self.changed.insert(path.to_owned(), Source::new(path, text));
            }
        }
        // They are there from now on.
        if !self.begun.is_empty() {
            self.begun.clear();
            self.base.take();
        }
    }

    /// Adds the files that begin a project.
    pub fn begin_in(&self, revision: &mut Revision) {
        for source in &self.begun {
            revision.create(source.path.clone(), source.text.clone());
        }
    }
}
