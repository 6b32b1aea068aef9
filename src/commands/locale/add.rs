//! `locale add`: makes the files of a locale from those of the source, each message a comment until it is translated.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::conclusion::conclude;
use super::record::Record;
use super::{lenders, new_locale, source_locale};
use crate::catalog::{Locale, Resource, parse_resource, read_customs};
use crate::commands::recollection::recall_pairs;
use crate::commands::survey::report;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Edit, Failure, Source, Texts, Voice};
use crate::exchange::Memory;
use crate::output::Revision;
use crate::press::read_locale;
use crate::project::{Project, locale_section};
use crate::scaffold::locale::{Draft, Drafting, draft_customs};
use crate::statement::read_directory;

/// The arguments of `locale add`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The tag of the locale.
    #[arg(value_name = "TAG")]
    pub tag: String,
    /// Where its readers are.
    #[arg(long, value_name = "REGION")]
    pub region: Option<String>,
    /// Writes anew what waits with a text that the source no longer says; what stood there is kept beside it.
    #[arg(long)]
    pub refresh: bool,
    /// Only prints what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// Names that only organizations themselves decide: nobody translates them.
const ORGANIZATIONS: &str = "organizations.ftl";
/// The files that others refer to: they come first.
const FIRST: [&str; 3] = ["terms.ftl", "labels.ftl", "places.ftl"];

/// Plans the files, one by one, and writes or prints each.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, findings) = context.open_project()?;
    let mut texts = Texts::default();
    texts.insert(project.config_source());
    if findings.iter().any(Diagnostic::is_error) {
        report(context, findings, &texts);
        return Ok(Exit::Findings);
    }
    let locale = new_locale(&arguments.tag)?;
    let mut locale = read_locale(&project, locale.as_str()).map_or(locale, |known| known.locale);
    let source = source_locale(&project)?;
    if locale == source {
        return Err(Failure::bare("failure-locale-is-source", locale.as_str()));
    }
    if let Some(region) = arguments.region.as_deref().filter(|region| !is_region(region)) {
        return Err(Failure::bare("failure-region", region));
    }
    let mut work = Work::new(context, &project, arguments);
    let lenders = lenders(&locale, &source, &project);
    let mut found = Vec::new();
    if lenders.is_empty() {
        locale = add_customs(&mut work, locale)?;
        add_words(&mut work, &locale, &source, &mut found, &mut texts)?;
    } else {
        add_overlay(&mut work, &locale, &lenders)?;
    }
    add_settings(&mut work, &locale, arguments.region.as_deref())?;
    let work = work.done;
    let has_errors = report(context, found, &texts);
    conclude(context, &locale, &work, &lenders, arguments.dry_run);
    Ok(if has_errors { Exit::Findings } else { Exit::Clean })
}

/// Two letters of ISO 3166 or three figures of UN M.49, as the settings want them.
fn is_region(region: &str) -> bool {
    let is_country = region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_uppercase());
    is_country || (region.len() == 3 && region.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What was made so far.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// Each file in which messages wait, with how many, and how many words.
    pub files: Vec<(String, usize, usize)>,
    /// Files that changed.
    pub written: usize,
    /// Messages that came translated.
    pub ready: usize,
    /// Messages that wait with words that the source does not say any more.
    pub stale: usize,
}

/// The making of the files.
struct Work<'w> {
    context: &'w Context,
    project: &'w Project,
    is_dry: bool,
    is_refresh: bool,
    done: Done,
}

impl<'w> Work<'w> {
    fn new(context: &'w Context, project: &'w Project, arguments: &Arguments) -> Self {
        let (is_dry, is_refresh) = (arguments.dry_run, arguments.refresh);
        Self { context, project, is_dry, is_refresh, done: Done::default() }
    }

    /// Writes the plan of one file, or prints it: memory must not grow with the number of statements.
    fn carry_out(&mut self, revision: &Revision) -> Result<(), Failure> {
        self.done.written += revision.changes().count();
        if self.is_dry {
            return self.context.print(&revision.to_diff());
        }
        revision.carry_out(self.project.root())
    }

    /// One file; what of it comes translated is recorded with it.
    fn put(
        &mut self,
        path: &str,
        (source, own): (&Resource, Option<&Source>),
        draft: Draft,
        record: &mut Record,
    ) -> Result<(), Failure> {
        let mut revision = Revision::default();
        let before = own.map(|own| &*own.text).unwrap_or_default();
        let after = draft.text.unwrap_or_else(|| Edit::apply(before, &draft.edits).0);
        if !draft.ready.is_empty() {
            let made = parse_resource(&Source::new(path, after.as_str())).0;
            record.add(source, &made, &draft.ready, &mut revision);
        }
        match own {
            Some(own) => revision.rewrite(own, after),
            None => revision.create(path, after),
        }
        if draft.messages > 0 {
            self.done.files.push((path.to_owned(), draft.messages, draft.words));
        }
        self.done.ready += draft.ready.len();
        self.done.stale += draft.stale;
        self.carry_out(&revision)
    }
}

/// How the language writes, where CLDR does not know it: what we know, or a form for who knows.
fn add_customs(work: &mut Work<'_>, locale: Locale) -> Result<Locale, Failure> {
    if work.project.customs(locale.as_str()).0.is_some() {
        return Ok(locale);
    }
    let Some(text) = draft_customs(&locale, work.context.voice()) else { return Ok(locale) };
    let path = format!("locales/{locale}/locale.toml");
    let (customs, _) = read_customs(&Source::new(path.as_str(), text.as_str()));
    let mut revision = Revision::default();
    revision.create(path, text);
    work.carry_out(&revision)?;
    Ok(locale.with_customs(Arc::new(customs)))
}

/// A whole locale: every file of the source.
fn add_words(
    work: &mut Work<'_>,
    locale: &Locale,
    source: &Locale,
    found: &mut Vec<Diagnostic>,
    texts: &mut Texts,
) -> Result<(), Failure> {
    let project = work.project;
    let (organizations, contacts) = (project.organizations().0, project.contacts().0);
    let (directory, _) = read_directory(organizations.as_ref(), contacts.as_ref());
    let of_organizations = directory.organizations.values().flat_map(|organization| {
        std::iter::once(organization.name.clone()).chain(organization.short.clone())
    });
    let people = directory.contacts.names();
    let names: Vec<String> = of_organizations.chain(people).collect();
    let (pairs, more) = recall_pairs(work.context, project, source, locale)?;
    found.extend(more);
    let memory = Memory::new(pairs);
    let mut drafting = Drafting::new((locale, source), &names, &memory, work.context.voice());
    drafting.is_refresh = work.is_refresh;
    let (mut record, more) = Record::read(project, locale)?;
    found.extend(more);
    let own: Vec<Resource> =
        project.shared_words(locale.as_str()).0.iter().map(|own| parse_resource(own).0).collect();
    let ids = ids(own.iter());
    let (mut sources, more) = project.shared_words(source.as_str());
    found.extend(more);
    sources.sort_by_key(|file| {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        FIRST.iter().position(|first| *first == name).unwrap_or(FIRST.len())
    });
    for file in sources.iter().filter(|file| !file.path.ends_with(ORGANIZATIONS)) {
        let Some(from) = read(file, found, texts) else { continue };
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let path = format!("locales/{locale}/{name}");
        let own = own.iter().find(|own| own.path() == path);
        if let Some(draft) = drafting.draft_file(&from, own, &|id| ids.contains(id)) {
            work.put(&path, (&from, own.map(Resource::source)), draft, &mut record)?;
        }
    }
    for id in project.statements() {
        let (file, more) = project.statement_words(source.as_str(), id);
        found.extend(more);
        let Some(file) = file else { continue };
        let Some(from) = read(&file, found, texts) else { continue };
        let own = project.statement_words(locale.as_str(), id).0.map(|own| parse_resource(&own).0);
        let path = format!("locales/{locale}/statements/{id}.ftl");
        if let Some(draft) = drafting.draft_file(&from, own.as_ref(), &|_| false) {
            work.put(&path, (&from, own.as_ref().map(Resource::source)), draft, &mut record)?;
        }
    }
    Ok(())
}

/// The file, unless it does not say what its author wrote: a draft would be cut short with it.
fn read(file: &Source, found: &mut Vec<Diagnostic>, texts: &mut Texts) -> Option<Resource> {
    let (resource, more) = parse_resource(file);
    let is_whole = !more.iter().any(Diagnostic::is_error);
    if !more.is_empty() {
        found.extend(more);
        texts.insert(file);
    }
    is_whole.then_some(resource)
}

fn ids<'r>(files: impl Iterator<Item = &'r Resource>) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for file in files {
        ids.extend(file.messages().iter().map(|message| message.id.clone()));
        ids.extend(file.terms().iter().map(|term| format!("-{}", term.id)));
    }
    ids
}

/// A locale that says only what it says otherwise than its language: one file, with nothing but a comment.
fn add_overlay(work: &mut Work<'_>, locale: &Locale, lenders: &[Locale]) -> Result<(), Failure> {
    if work.project.locales().iter().any(|tag| tag == locale.as_str()) {
        return Ok(());
    }
    let names: Vec<&str> = lenders.iter().map(Locale::as_str).collect();
    let filled = Filled::from([("locale", locale.as_str().into()), ("parents", names.join(", ").into())]);
    let said = work.context.voice().say("locale-overlay-head", &filled);
    let text: String = said.lines().map(|line| format!("### {line}\n")).collect();
    let mut revision = Revision::default();
    revision.create(format!("locales/{locale}/labels.ftl"), text);
    work.carry_out(&revision)
}

/// Where the readers are, if that was said and the settings do not say it yet.
fn add_settings(work: &mut Work<'_>, locale: &Locale, region: Option<&str>) -> Result<(), Failure> {
    let Some(region) = region else { return Ok(()) };
    if work.project.config().locales.contains_key(locale.as_str()) {
        return Ok(());
    }
    let source = work.project.config_source();
    let end = source.text.len();
    let section = locale_section(&source.text, locale.as_str(), region);
    let edit = Edit::new(source.span(end, end), section);
    let mut revision = Revision::default();
    revision.edit(source, &[edit]);
    work.carry_out(&revision)
}
