//! Publishing a project: what all its statements share is read once, then each goes its way.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::contact_sheets::read_people;
use super::editions::{Press, Resolved, hash_fronts};
use super::folders::{hide, keep_apart, refuse_mixture};
use super::listing::Listing;
use super::order::{ExportOrder, base_of, choose_formats, settings, style};
use super::pages::{keep_pages, publish_pages};
use super::passing::{Passing, add_file, add_word};
use super::report::{EditionReport, Errors, ExportReport, Outcome, count_errors};
use super::reviews::Reviews;
use super::share::{self, Account, Share};
use super::words::Words;
use crate::check::Reached;
use crate::diagnostic::{Diagnostic, Failure, Findings, Source, Span};
use crate::edition::{Resolution, Settings, resolve};
use crate::output::Mode;
use crate::project::Project;
use crate::statement::{Directory, Glossary, Statement, read_glossary, read_statement};

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
    /// Which statements need not be looked at; `None` where all are.
    passing: Option<Passing<'run>>,
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
        has_news: AtomicBool::new(false),
    };
    let pool = pool(order.jobs)?;
    let run = pool.install(|| Run::prepare(project, press, order, &mut report))?;
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
    let of_fronts = hash_fronts(&fronts);
    let are_same = run.passing.as_ref().is_some_and(|passing| passing.has_pages_of(of_fronts))
        && !run.press.has_news.load(Ordering::Relaxed);
    let mut has_pages = are_same && keep_pages(&run.press, project.locales())?;
    if !has_pages {
        let found = publish_pages(&run.press, source, project.locales(), project.statements(), &fronts)?;
        has_pages = found.is_empty();
        report.findings.extend(found);
    }
    run.note_passed();
    if order.selection.has_all_statements() {
        report.findings.extend(run.find_unused());
        report.findings.extend(run.listing.find_unlisted(&run.directory));
    }
    if let Some(passing) = run.passing {
        passing.leave(if has_pages { of_fronts } else { 0 });
    }
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
    ) -> Result<Self, Failure> {
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
        let config = project.config();
        let mut base = base_of(&press, order);
        words.locales().iter().for_each(|locale| add_word(&mut base, locale.locale.as_str()));
        let shared = words.locales().iter().flat_map(|locale| &locale.sources);
        std::iter::once(project.config_source())
            .chain(&sources)
            .chain(shared)
            .for_each(|file| add_file(&mut base, file));
        report.texts.extend(sources);
        let (source, found) = project.glossary();
        report.findings.extend(found);
        let mut glossary = Glossary::default();
        if let Some(source) = &source {
            let (read, found) = read_glossary(source, &config.source_locale, project.locales());
            glossary = read;
            report.findings.extend(found);
        }
        source.iter().for_each(|source| add_file(&mut base, source));
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
        let is_whole = order.share == Share::Whole
            && order.mode == Mode::Write
            && order.is_trusting
            && order.selection.is_everything();
        let passing = if is_whole && !project.is_derived() {
            if words.has_ledgers() {
                // A ledger may take a statement for one that was renamed.
                project.statements().iter().for_each(|id| add_word(&mut base, id));
            }
            Some(Passing::prepare(project, press.output, &base, words.common_names())?)
        } else {
            None
        };
        Ok(Self {
            project,
            press,
            words,
            directory,
            directory_findings,
            reviews,
            listing: Listing::default(),
            settings,
            is_share: order.share != Share::Whole,
            passing,
        })
    }

    /// Counts in what those statements show and list that were passed over.
    fn note_passed(&self) {
        if let Some(passing) = &self.passing {
            let (messages, signatories, contacts) = passing.shown(&self.directory);
            self.reviews.note_reached(messages);
            self.listing.note_ids(signatories, contacts);
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
        let tags: Vec<&str> = self.words.locales().iter().map(|words| words.locale.as_str()).collect();
        let glance = self.passing.as_ref().map(|passing| (passing, passing.glance(id)));
        if let Some((passing, glance)) = glance
            && passing.pass(id, glance, &tags)?
        {
            let unchanged = |tag: &&str| EditionReport {
                statement: id.to_owned(),
                locale: (*tag).to_owned(),
                outcome: Outcome::Unchanged,
                errors: Errors::new(),
            };
            report.editions = tags.iter().map(unchanged).collect();
            return Ok(report);
        }
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
        let (mut resolved, mut shown) = (Vec::new(), Reached::new());
        if let Some(statement) = &statement {
            let of_facts: Vec<Diagnostic> =
                report.findings.iter().chain(self.row_errors(statement)).cloned().collect();
            let locales = self.words.locales().iter().zip(&self.settings).enumerate();
            let catalogs: Vec<_> = locales
                .filter_map(|(at, locale)| Some((at, locale, self.words.catalog(at, &words)?)))
                .collect();
            for (at, (locale, settings), (catalog, found)) in &catalogs {
                let (at, mut found) = (*at, found.clone());
                let Resolution { edition, unmade, findings, asked, .. } =
                    resolve(catalog, statement, &self.directory, &locale.locale, settings);
                found.extend(findings);
                // A fault in the facts may be why a message is not asked for.
                let is_sound = !of_facts.iter().any(Diagnostic::is_error);
                let asked = (statement, is_sound.then_some(&asked));
                let pair = (&self.words, &words);
                let more = self.reviews.check_statement(at, pair, asked, &mut found, &mut shown);
                found.extend(more);
                let of_words = self.words.own_findings(at, &words).chain(self.reviews.shared(at));
                let errors = count_errors(of_facts.iter().chain(&found).chain(of_words));
                resolved.push(Resolved { edition, unmade, errors });
                if self.press.selection.has_locale(locale.locale.as_str()) {
                    report.findings.extend(found);
                    report.findings.extend(self.words.statement_findings(at, &words).cloned());
                }
            }
            let (editions, found) = self.press.publish_editions(resolved)?;
            report.editions = editions;
            report.findings.extend(found);
            let is_published = report.editions.len() == tags.len()
                && report.editions.iter().all(|edition| edition.outcome != Outcome::Refused);
            if let Some((passing, glance)) = glance.filter(|_| is_published && report.findings.is_empty()) {
                let files: Vec<&Source> = facts.iter().chain(&words.sources).collect();
                passing.note(statement, glance, &tags, &files, &shown)?;
            }
            self.reviews.note_reached(shown);
        } else {
            self.reviews.lose_track();
            report.editions = tags
                .into_iter()
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

/// Works with so many threads, or as many as there are processors.
fn pool(jobs: Option<usize>) -> Result<rayon::ThreadPool, Failure> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build();
    pool.map_err(|cause| Failure::new("failure-threads", "", std::io::Error::other(cause)))
}
