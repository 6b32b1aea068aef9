//! Where statements are imported into: a project, or a folder that becomes one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::catalog::Locale;
use crate::commands::Context;
use crate::commands::survey::report;
use crate::diagnostic::{Diagnostic, Failure, Source, Texts};
use crate::draft::{Files, Ground};
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
}

impl ImportPlace {
    /// Opens it; nothing where what is there has errors: those were told.
    ///
    /// # Errors
    /// The folder cannot be read, or the project has no such locale.
    pub fn open(context: &Context, tag: Option<&str>) -> Result<Option<Self>, Failure> {
        let wanted =
            tag.map(|tag| Locale::parse(tag).map_err(|_| Failure::bare("failure-unknown-locale", tag)));
        let wanted = wanted.transpose()?;
        let (project, opened) = match context.open_project() {
            Ok(opened) => opened,
            Err(failure)
                if matches!(failure.doing, "failure-no-project" | "failure-folder-without-project") =>
            {
                return Ok(Some(Self::begin(&failure.path, wanted.unwrap_or_default())));
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
        let locale = known.ok_or_else(|| Failure::bare("failure-unknown-locale", &tag))?.locale;
        let root = project.root().to_owned();
        Ok(Some(Self { root, project: Some(project), locale, begun: Vec::new() }))
    }

    /// A folder without a project gets what one needs at least.
    fn begin(root: &Path, locale: Locale) -> Self {
        let mut begun = vec![Source::new("comunicado.toml", format!("source-locale = \"{locale}\"\n"))];
        let labels = shipped_labels(&locale).map(|(_, text)| text);
        begun.extend(labels.map(|text| Source::new(format!("locales/{locale}/labels.ftl"), text)));
        Self { root: root.to_owned(), project: None, locale, begun }
    }

    /// What a statement is planned upon; one without an id is new.
    pub fn ground(&self, id: Option<&Id>) -> (Ground, Vec<Diagnostic>, Texts) {
        let mut files = Files { shared: self.begun.iter().skip(1).cloned().collect(), ..Files::default() };
        let (mut found, mut texts) = (Vec::new(), Texts::default());
        let mut statement = None;
        if let Some(project) = &self.project {
            let tag = self.locale.as_str();
            files.config = Some(project.config_source().clone());
            files.shared = project.shared_words(tag).0;
            files.organizations = project.organizations().0;
            files.contacts = project.contacts().0;
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
        found.retain(Diagnostic::is_error);
        (Ground::of(&self.locale, files, statement), found, texts)
    }

    /// Adds the files that begin a project.
    pub fn begin_in(&self, revision: &mut Revision) {
        for source in &self.begun {
            revision.create(source.path.clone(), source.text.clone());
        }
    }

    /// The statement of the project that says most of these words: three quarters of them, or none.
    pub fn find_same(&self, words: &BTreeSet<String>) -> Option<Id> {
        let project = self.project.as_ref()?;
        let mut best: Option<(usize, &String)> = None;
        for id in project.statements() {
            let Some(source) = project.statement_words(self.locale.as_str(), id).0 else { continue };
            let theirs = crate::draft::word_set(&source.text);
            let both = words.intersection(&theirs).count();
            if both * 4 >= words.len() * 3 && both >= 12 && best.is_none_or(|(most, _)| both > most) {
                best = Some((both, id));
            }
        }
        best.and_then(|(_, id)| Id::parse(id).ok())
    }
}
