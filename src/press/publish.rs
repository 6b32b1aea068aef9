//! Publishing a project: what all its statements share is read once, then each goes its way.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use std::sync::{Mutex, PoisonError};

use blake3::Hasher;
use rayon::prelude::*;

use super::editions::{Front, Press, Resolved, edition_folder, hash_fronts};
use super::listing::Listing;
use super::order::{ExportOrder, base_of};
use super::outcomes::Outcomes;
use super::pages::{keep_pages, publish_pages};
use super::passing::Passing;
use super::recall::Recall;
use super::report::{EditionReport, Errors, ExportReport, Outcome, count_errors};
use super::share::{self, Account, Share};
use super::shared::Common;
use super::site::Site;
use crate::check::Reached;
use crate::diagnostic::{Diagnostic, Failure, Findings, Source};
use crate::edition::{Resolution, resolve};
use crate::project::Project;
use crate::statement::read_statement;

/// One run over statements of a project.
pub(super) struct Run<'run> {
    pub(super) project: &'run Project,
    pub(super) press: Press<'run>,
    pub(super) common: &'run Common<'run>,
    pub(super) listing: Listing,
    pub(super) is_share: bool,
    /// Which statements need not be looked at; `None` where all are.
    pub(super) passing: Option<Passing<'run>>,
}

/// What one statement came to.
#[derive(Default)]
pub(super) struct StatementReport {
    pub(super) editions: Vec<EditionReport>,
    pub(super) findings: Vec<Diagnostic>,
    pub(super) sources: Vec<Source>,
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
    let (site, mut report) = Site::open(project, findings, order)?;
    let Some(site) = site else { return Ok(report) };
    let pool = pool(order.jobs)?;
    let press = site.press(&order.selection, order.is_trusting);
    let mut base = base_of(&press, order);
    let recall = site.recall(project, order)?;
    let sound_people = recall.as_ref().map_or(0, |recall| recall.shared.people);
    let common = pool.install(|| Common::read(project, order, &mut base, &mut report, sound_people));
    let run = Run::prepare(project, press, &common, order, base, recall);
    let shared = if run.is_share { share::print_shared(project, &report.texts) } else { String::new() };
    if order.share == Share::Join {
        if site.output.is_sealed() {
            return Ok(report);
        }
        report.editions = pool.install(|| share::join(&run, order, &shared))?;
    }
    let statement_prints = pool.install(|| run.publish_statements(order, &mut report, step))?;
    if let Share::Shard(shard) = order.share {
        let account = Account::of(&run, order, &report.editions, (shared, statement_prints));
        drop(run);
        report.plan = site.output.commit_part(shard, account.to_notes())?;
        return Ok(report);
    }
    run.publish_lists(order, &mut report)?;
    report.plan = site.output.commit()?;
    Ok(report)
}

impl<'run> Run<'run> {
    /// `base` is all that decides what statements come to beside their own files, `recall` what the last run knew.
    pub(super) fn prepare(
        project: &'run Project,
        press: Press<'run>,
        common: &'run Common<'run>,
        order: &ExportOrder,
        base: Hasher,
        recall: Option<Recall>,
    ) -> Self {
        let passing = order
            .may_pass_over(project)
            .then(|| Passing::prepare(project, press.output, common, &base, recall));
        let is_share = order.share != Share::Whole;
        Self { project, press, common, listing: Listing::default(), is_share, passing }
    }

    /// Publishes the statements that are asked for. Gives the print of what they were made from, where a share must tell.
    ///
    /// # Errors
    /// The system refuses.
    pub(super) fn publish_statements(
        &self,
        order: &ExportOrder,
        report: &mut ExportReport,
        step: &(dyn Fn() + Sync),
    ) -> Result<String, Failure> {
        let is_asked = |id: &&String| order.selection.has_statement(id) && order.share.has(id);
        let statements: Vec<&String> = self.project.statements().iter().filter(is_asked).collect();
        let publish = |id: &&String| {
            let report = self.publish_statement(id)?;
            // A share tells all it did to whoever joins them.
            if !self.is_share {
                let tags = self.common.words.locales().iter().map(|words| words.locale.as_str());
                self.press.output.close(tags.map(|tag| edition_folder(tag, id)));
            }
            step();
            Ok(report)
        };
        // What a statement came to is told at once: nothing grows with their number but what must be said at the end.
        let told = Mutex::new((std::mem::take(report), Vec::new()));
        statements.par_iter().enumerate().try_for_each(|(at, id)| {
            let StatementReport { editions, findings, sources, print } = publish(id)?;
            let (report, prints) = &mut *told.lock().unwrap_or_else(PoisonError::into_inner);
            report.editions.extend(editions);
            report.texts.extend(sources);
            report.findings.extend(findings);
            prints.extend(print.map(|print| (at, print)));
            Ok(())
        })?;
        let (told, mut prints) = told.into_inner().unwrap_or_else(PoisonError::into_inner);
        *report = told;
        report.editions.sort();
        prints.sort_by_key(|(at, _)| *at);
        let prints = share::print_all(prints.into_iter().map(|(_, print)| print));
        Ok(prints)
    }

    /// What follows the last statement: the pages around the editions, what can be said only of all statements, the removal
    /// of what nothing makes any more. Gives what the pages were made from.
    ///
    /// # Errors
    /// The system refuses.
    pub(super) fn publish_lists(
        mut self,
        order: &ExportOrder,
        report: &mut ExportReport,
    ) -> Result<BTreeMap<String, Front>, Failure> {
        let fronts = std::mem::take(&mut *self.press.fronts());
        let of_fronts = hash_fronts(&fronts);
        let are_same = self.passing.as_ref().is_some_and(|passing| passing.has_pages_of(of_fronts))
            && !self.press.has_news.load(Ordering::Relaxed);
        let mut has_pages = are_same && keep_pages(&self.press, self.project.locales())?;
        if !has_pages {
            let found = publish_pages(&self.press, self.project, &fronts)?;
            has_pages = found.is_empty();
            report.findings.extend(found);
        }
        self.note_passed();
        if order.selection.has_all_statements() {
            report.findings.extend(self.find_unused());
            report.findings.extend(self.listing.find_unlisted(&self.common.directory));
        }
        if let Some(passing) = self.passing.take() {
            passing.leave(&fronts, if has_pages { of_fronts } else { 0 });
        }
        if order.selection.is_everything() {
            let is_refused = |path: &str| is_of_refused(path, &report.editions);
            report.findings.extend(self.press.output.prune(is_refused)?);
        }
        Ok(fronts)
    }

    /// Counts in what those statements show and list that were passed over.
    fn note_passed(&self) {
        if let Some(passing) = &self.passing {
            let (messages, signatories, contacts) = passing.shown();
            self.common.reviews.note_reached(messages);
            self.listing.note_ids(signatories, contacts);
        }
    }

    /// What no edition shows of the words that all statements share.
    fn find_unused(&self) -> Vec<Diagnostic> {
        let locales = self.common.words.locales().iter().enumerate();
        let asked = locales.filter(|(_, words)| self.press.selection.has_locale(words.locale.as_str()));
        asked.flat_map(|(at, _)| self.common.reviews.unused(at, &self.common.words)).collect()
    }

    /// The files of one statement, in the order in which they are read to publish it.
    pub(super) fn read_sources(&self, id: &str) -> Vec<Source> {
        let words = self.common.words.locales().iter().map(|words| &words.locale);
        let words = words.filter_map(|locale| self.project.statement_words(locale.as_str(), id).0);
        self.project.statement_facts(id).0.into_iter().chain(words).collect()
    }

    pub(super) fn publish_statement(&self, id: &str) -> Result<StatementReport, Failure> {
        let mut report = StatementReport::default();
        let tags: Vec<&str> = self.common.words.locales().iter().map(|words| words.locale.as_str()).collect();
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
            passing.fronts(id, &tags).for_each(|front| self.press.note_this_front(front.clone()));
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
        let words = self.common.words.read_statement(id);
        let (mut resolved, mut shown) = (Vec::new(), Reached::new());
        if let Some(statement) = &statement {
            let of_facts: Vec<Diagnostic> =
                report.findings.iter().chain(self.common.row_errors(statement)).cloned().collect();
            let locales = self.common.words.locales().iter().zip(&self.common.settings).enumerate();
            let catalogs: Vec<_> = locales
                .filter_map(|(at, locale)| Some((at, locale, self.common.words.catalog(at, &words)?)))
                .collect();
            for (at, (locale, settings), (catalog, found)) in &catalogs {
                let (at, mut found) = (*at, found.clone());
                let Resolution { edition, unmade, findings, asked, .. } =
                    resolve(catalog, statement, &self.common.directory, &locale.locale, settings);
                found.extend(findings);
                // A fault in the facts may be why a message is not asked for.
                let is_sound = !of_facts.iter().any(Diagnostic::is_error);
                let asked = (statement, is_sound.then_some(&asked));
                let pair = (&self.common.words, &words);
                let more = self.common.reviews.check_statement(at, pair, asked, &mut found, &mut shown);
                found.extend(more);
                let of_words =
                    self.common.words.own_findings(at, &words).chain(self.common.reviews.shared(at));
                let errors = count_errors(of_facts.iter().chain(&found).chain(of_words));
                resolved.push(Resolved { edition, unmade, errors });
                if self.press.selection.has_locale(locale.locale.as_str()) {
                    report.findings.extend(found);
                    report.findings.extend(self.common.words.statement_findings(at, &words).cloned());
                }
            }
            let (editions, found) = self.press.publish_editions(resolved)?;
            report.editions = editions;
            report.findings.extend(found);
            let is_published = report.editions.len() == tags.len()
                && report.editions.iter().all(|edition| edition.outcome != Outcome::Refused);
            match glance {
                Some((passing, glance)) if is_published && report.findings.is_empty() => {
                    let files: Vec<&Source> = facts.iter().chain(&words.sources).collect();
                    passing.note(statement, glance, &tags, &files, &shown)?;
                }
                Some((passing, _)) => passing.leave_out(id),
                None => {}
            }
            self.common.reviews.note_reached(shown);
        } else {
            glance.into_iter().for_each(|(passing, _)| passing.leave_out(id));
            self.common.reviews.lose_track();
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
}

/// Whether the file belongs to an edition that was refused: what is published of it stays.
pub(super) fn is_of_refused(path: &str, editions: &Outcomes) -> bool {
    let mut parts = path.splitn(3, '/');
    let (Some(tag), Some(id), Some(_)) = (parts.next(), parts.next(), parts.next()) else { return false };
    editions.is_refused(id, tag)
}

/// Works with so many threads, or as many as there are processors.
pub(super) fn pool(jobs: Option<usize>) -> Result<rayon::ThreadPool, Failure> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build();
    pool.map_err(|cause| Failure::new("failure-threads", "", std::io::Error::other(cause)))
}
