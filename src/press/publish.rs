//! Publishing a project: what all its statements share is read once, then each goes its way.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::arrangement::{choose_formats, pool, settings, style};
use super::contact_sheets::read_people;
use super::editions::{Press, Resolved};
use super::folders::{folder_of, hide, keep_apart, refuse_mixture};
use super::listing::Listing;
use super::pages::publish_pages;
use super::report::{EditionReport, ExportReport, Outcome, count_errors};
use super::reviews::Reviews;
use super::selection::Selection;
use super::share::{self, Account, Share};
use super::words::Words;
use crate::diagnostic::{Diagnostic, Failure, Findings, Source, Span};
use crate::edition::{Audience, Resolution, Settings, resolve};
use crate::formats::FormulaGuard;
use crate::output::Mode;
use crate::project::Project;
use crate::statement::{Directory, Glossary, Statement, read_glossary, read_statement};

/// How a project is to be published.
#[derive(Clone, Debug)]
pub struct ExportOrder {
    /// The folder to write to.
    pub out: PathBuf,
    /// That folder as findings name it.
    pub shown: String,
    /// For whom the editions are made: each audience has a folder of its own.
    pub audience: Audience,
    /// Whether to write, or only to plan.
    pub mode: Mode,
    /// Whether published files that somebody edited are replaced.
    pub overwrite: bool,
    /// Whether incomplete editions are published, with their foreign passages marked.
    pub fallback: bool,
    /// Whether an edition of which nothing changed is left alone. If not, everything is rendered and compared.
    pub is_trusting: bool,
    /// Which editions are to be written.
    pub selection: Selection,
    /// What becomes of cells that a spreadsheet would take for a formula.
    pub formula_guard: FormulaGuard,
    /// How many statements are worked on at once; `None`: as many as there are processors.
    pub jobs: Option<usize>,
    /// How much of the project this run publishes.
    pub share: Share,
}

impl ExportOrder {
    /// Everything of this project for the public, written to where its settings say; as many statements at once as there
    /// are processors.
    pub fn new(project: &Project) -> Self {
        Self::of(project, Audience::Public)
    }

    /// The same for this audience.
    pub fn of(project: &Project, audience: Audience) -> Self {
        let export = &project.config().export;
        let folder = folder_of(project.config(), audience);
        Self {
            out: project.root().join(folder),
            shown: folder.to_owned(),
            audience,
            mode: Mode::Write,
            overwrite: false,
            fallback: export.fallback,
            is_trusting: true,
            selection: Selection::all(),
            formula_guard: FormulaGuard::Refuse,
            jobs: None,
            share: Share::Whole,
        }
    }
}

/// What all statements share.
pub(super) struct Run<'run> {
    pub(super) project: &'run Project,
    pub(super) press: Press<'run>,
    words: Words<'run>,
    directory: Directory,
    directory_findings: Vec<Diagnostic>,
    pub(super) reviews: Reviews,
    pub(super) listing: Listing,
    settings: Vec<Settings>,
    is_share: bool,
}

/// What one statement came to.
#[derive(Default)]
struct StatementReport {
    editions: Vec<EditionReport>,
    findings: Vec<Diagnostic>,
    sources: Vec<Source>,
    /// What it was made from, where a share must tell.
    print: Option<blake3::Hash>,
}

/// Publishes a project. `findings` are those of opening it: with an error among them nothing is published. `step` is
/// told, from any thread, each time a statement is done.
///
/// The same project gives the same files, whatever the number of threads.
///
/// # Errors
/// The system refuses, or another run holds the output. Every published file is whole even so.
pub fn publish_project(
    project: &Project,
    findings: Vec<Diagnostic>,
    order: &ExportOrder,
    step: &(dyn Fn() + Sync),
) -> Result<ExportReport, Failure> {
    let mut report = ExportReport::default();
    report.texts.insert(project.config_source());
    report.findings.extend(findings);
    let formats = choose_formats(project.config(), &mut report.findings);
    let (template, found) = project.template();
    report.findings.extend(found);
    report.texts.extend(template.clone());
    if report.findings.has_errors() {
        return Ok(report);
    }
    keep_apart(project, &order.out, order.audience)?;
    let (output, found) = order.share.open(order)?;
    refuse_mixture(&output, &order.out, order.audience)?;
    if !order.audience.is_public() {
        hide(&order.out, order.mode)?;
    }
    report.findings.extend(found);
    report.texts.extend(output.source().cloned());

    let mut style = style(project.config(), template, order.formula_guard);
    if !order.audience.is_public() {
        // What is not for everybody is at no public address.
        style.base_url = None;
    }
    let press = Press {
        output: &output,
        formats: &formats,
        style: &style,
        selection: &order.selection,
        is_trusting: order.is_trusting,
        fronts: Mutex::default(),
    };
    let pool = pool(order.jobs)?;
    let run = pool.install(|| Run::prepare(project, press, order, &mut report));
    let shared = if run.is_share { share::print_shared(project, &report.texts) } else { String::new() };
    if order.share == Share::Join {
        if output.is_sealed() {
            return Ok(report);
        }
        report.editions = pool.install(|| share::join(&run, order, &shared))?;
    }
    let is_asked = |id: &&String| order.selection.has_statement(id) && order.share.has(id);
    let statements: Vec<&String> = project.statements().iter().filter(is_asked).collect();
    let reports = pool.install(|| {
        let publish = |id: &&String| run.publish_statement(id).inspect(|_| step());
        statements.par_iter().map(publish).collect::<Result<Vec<StatementReport>, Failure>>()
    })?;
    let statement_prints = share::print_all(reports.iter().filter_map(|statement| statement.print));
    for statement in reports {
        report.editions.extend(statement.editions);
        report.texts.extend(statement.sources);
        report.findings.extend(statement.findings);
    }
    if let Share::Shard(shard) = order.share {
        let account = Account::of(&run, order, &report.editions, (shared, statement_prints));
        drop(run);
        report.plan = output.commit_part(shard, account.to_notes())?;
        return Ok(report);
    }
    let fronts = std::mem::take(&mut *run.press.fronts.lock().unwrap_or_else(PoisonError::into_inner));
    let source = &project.config().source_locale;
    report.findings.extend(publish_pages(
        &run.press,
        source,
        project.locales(),
        project.statements(),
        &fronts,
    )?);
    if order.selection.has_all_statements() {
        report.findings.extend(run.find_unused());
        report.findings.extend(run.listing.find_unlisted(&run.directory));
    }
    drop(run);
    if order.selection.is_everything() {
        report.findings.extend(output.prune(|path| is_of_refused(path, &report.editions))?);
    }
    report.plan = output.commit()?;
    Ok(report)
}

impl<'run> Run<'run> {
    /// Reads what all statements share.
    fn prepare(
        project: &'run Project,
        press: Press<'run>,
        order: &ExportOrder,
        report: &mut ExportReport,
    ) -> Self {
        // The first telephone takes as long as many words.
        let (people, words) = rayon::join(|| read_people(project), || Words::read(project));
        for (at, locale) in words.locales().iter().enumerate() {
            report.texts.extend(locale.sources.iter().cloned());
            if press.selection.has_locale(locale.locale.as_str()) {
                report.findings.extend(words.chain_findings(at).cloned());
            }
        }
        let (directory, directory_findings, sources) = people;
        report.findings.extend(directory_findings.iter().cloned());
        report.texts.extend(sources);
        let config = project.config();
        let (source, found) = project.glossary();
        report.findings.extend(found);
        let mut glossary = Glossary::default();
        if let Some(source) = &source {
            let (read, found) = read_glossary(source, &config.source_locale, project.locales());
            glossary = read;
            report.findings.extend(found);
        }
        report.texts.extend(source);
        let reviews = Reviews::prepare(config, &words, &directory, &glossary);
        report.findings.extend(reviews.findings.iter().cloned());
        for (at, locale) in words.locales().iter().enumerate() {
            if press.selection.has_locale(locale.locale.as_str()) {
                report.findings.extend(reviews.shared(at).iter().cloned());
            }
        }
        let locales = words.locales().iter().map(|words| &words.locale);
        let settings = locales.filter_map(|locale| {
            let settings = settings(config, locale, order.fallback)?;
            Some(Settings { audience: order.audience, ..settings })
        });
        let settings = settings.collect();
        Self {
            project,
            press,
            words,
            directory,
            directory_findings,
            reviews,
            listing: Listing::default(),
            settings,
            is_share: order.share != Share::Whole,
        }
    }

    /// What no edition shows of the words that all statements share.
    fn find_unused(&self) -> Vec<Diagnostic> {
        let locales = self.words.locales().iter().enumerate();
        let asked = locales.filter(|(_, words)| self.press.selection.has_locale(words.locale.as_str()));
        asked.flat_map(|(at, _)| self.reviews.unused(at, &self.words)).collect()
    }

    /// The files of one statement, in the order in which they are read to publish it.
    pub(super) fn read_sources(&self, id: &str) -> Vec<Source> {
        let words = self.words.locales().iter().map(|words| &words.locale);
        let words = words.filter_map(|locale| self.project.statement_words(locale.as_str(), id).0);
        self.project.statement_facts(id).0.into_iter().chain(words).collect()
    }

    fn publish_statement(&self, id: &str) -> Result<StatementReport, Failure> {
        let mut report = StatementReport::default();
        let (facts, found) = self.project.statement_facts(id);
        report.findings.extend(found);
        let mut statement = None;
        if let Some(facts) = &facts {
            let (read, found) = read_statement(id, facts);
            statement = read;
            report.findings.extend(found);
        }
        self.listing.note(statement.as_ref());
        let words = self.words.read_statement(id);
        let mut resolved = Vec::new();
        if let Some(statement) = &statement {
            let of_facts: Vec<Diagnostic> =
                report.findings.iter().chain(self.row_errors(statement)).cloned().collect();
            for (at, (locale, settings)) in self.words.locales().iter().zip(&self.settings).enumerate() {
                let Some((catalog, mut found)) = self.words.catalog(at, &words) else { continue };
                let Resolution { edition, findings, asked } =
                    resolve(&catalog, statement, &self.directory, &locale.locale, settings);
                found.extend(findings);
                // A fault in the facts may be why a message is not asked for.
                let is_sound = !of_facts.iter().any(Diagnostic::is_error);
                let asked = (statement, is_sound.then_some(&asked));
                let more = self.reviews.check_statement(at, (&self.words, &words), asked, &mut found);
                found.extend(more);
                let of_words = self.words.own_findings(at, &words).chain(self.reviews.shared(at));
                let errors = count_errors(of_facts.iter().chain(&found).chain(of_words));
                resolved.push(Resolved { edition, errors });
                if self.press.selection.has_locale(locale.locale.as_str()) {
                    report.findings.extend(found);
                    report.findings.extend(self.words.statement_findings(at, &words).cloned());
                }
            }
            let (editions, found) = self.press.publish_editions(resolved)?;
            report.editions = editions;
            report.findings.extend(found);
        } else {
            self.reviews.lose_track();
            let tags = self.words.locales().iter().map(|words| words.locale.as_str());
            report.editions = tags
                .filter(|tag| self.press.selection.has_locale(tag))
                .map(|tag| EditionReport {
                    statement: id.to_owned(),
                    locale: tag.to_owned(),
                    outcome: Outcome::Refused,
                    errors: count_errors(&report.findings),
                })
                .collect();
        }
        // Only the texts that findings show: memory must not grow with the words.
        let mut findings = Findings::default();
        findings.extend(std::mem::take(&mut report.findings));
        report.findings = findings.sorted();
        report.sources = facts.into_iter().chain(words.sources).collect();
        if self.is_share {
            report.print = Some(share::print_sources(report.sources.iter()));
        }
        report.sources.retain(|source| {
            let places =
                report.findings.iter().flat_map(|finding| finding.primary.iter().chain(&finding.secondary));
            places.into_iter().any(|place| place.path == source.path)
        });
        Ok(report)
    }

    /// The errors in the headings and in the rows of the organizations and contacts of this statement.
    fn row_errors(&self, statement: &Statement) -> Vec<&Diagnostic> {
        let Directory { organizations, contacts, headers } = &self.directory;
        let signed = statement.signatories.iter().filter_map(|(id, _)| organizations.get(id));
        let errors = || self.directory_findings.iter().filter(|finding| finding.is_error());
        if errors().next().is_none() {
            return Vec::new();
        }
        let asked: Vec<_> = statement.contacts.iter().filter_map(|(id, _)| contacts.get(id)).collect();
        let spoken_for =
            asked.iter().filter_map(|contact| organizations.get(contact.organization.as_ref()?.unguarded()));
        let rows = signed.chain(spoken_for).map(|organization| &organization.span);
        let rows = rows.chain(asked.iter().map(|contact| &contact.span));
        // Where a heading is wrong, all cells below are lost: whom a row is for, too.
        let rows: Vec<&Span> = rows.chain(headers).collect();
        let is_of_row = |finding: &&Diagnostic| {
            finding.primary.iter().chain(&finding.secondary).any(|place| {
                rows.iter()
                    .any(|row| place.path == row.path && row.start <= place.start && place.start < row.end)
            })
        };
        errors().filter(is_of_row).collect()
    }
}

/// Whether the file belongs to an edition that was refused: what is published of it stays.
pub(super) fn is_of_refused(path: &str, editions: &[EditionReport]) -> bool {
    let mut parts = path.splitn(3, '/');
    let (Some(tag), Some(id), Some(_)) = (parts.next(), parts.next(), parts.next()) else { return false };
    // Sorted by statement, then locale.
    let at =
        editions.partition_point(|edition| (edition.statement.as_str(), edition.locale.as_str()) < (id, tag));
    editions.get(at).is_some_and(|edition| {
        edition.statement == id && edition.locale == tag && edition.outcome == Outcome::Refused
    })
}
