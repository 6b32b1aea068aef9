//! A project that stays open between two runs, so that a change of one statement costs no more than that statement.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::editions::{Front, edition_folder, hash_fronts};
use super::listing::Listing;
use super::order::{ExportOrder, base_of};
use super::pages::publish_pages;
use super::publish::{Run, is_of_refused, pool};
use super::report::ExportReport;
use super::shared::Common;
use super::site::Site;
use crate::diagnostic::{Diagnostic, Failure, Texts};
use crate::output::is_held;
use crate::project::Project;

/// For how long nothing is saved before the manifest is written: it says all of everything, and takes longer than an edition.
const IDLE: Duration = Duration::from_millis(700);
/// For how long a file that was just written may change unseen.
const SETTLING: Duration = Duration::from_millis(60);
/// How long to wait for another run that holds the output: it may be one that looks, again and again.
const HELD: Duration = Duration::from_millis(3);

/// A project that was published, and what was read of it.
pub struct Standing<'p> {
    project: &'p Project,
    order: &'p ExportOrder,
    site: Site,
    common: Common<'p>,
    /// The texts that findings in shared files speak of.
    texts: Texts,
    fronts: BTreeMap<String, Front>,
    /// Whether something is to be mended in the lists of editions.
    has_faulty_pages: bool,
    pool: rayon::ThreadPool,
    upkeep: Option<Upkeep>,
    /// Whether another run held the output when it was the moment.
    is_held: bool,
}

/// What waits for a quiet moment.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Upkeep {
    /// The manifest is to be written.
    Settle,
    /// The manifest is to be looked at once more.
    Look,
}

impl<'p> Standing<'p> {
    /// Publishes a project, all of it, as [`super::publish_project`] does. `None` where errors leave nothing to stand on.
    ///
    /// # Errors
    /// The system refuses, or another run holds the output. Every published file is whole even so.
    pub fn open(
        project: &'p Project,
        findings: Vec<Diagnostic>,
        order: &'p ExportOrder,
    ) -> Result<(Option<Self>, ExportReport), Failure> {
        let (site, mut report) = Site::open(project, findings, order)?;
        let Some(mut site) = site else { return Ok((None, report)) };
        let pool = pool(order.jobs)?;
        let press = site.press(&order.selection, order.is_trusting);
        let mut base = base_of(&press, order);
        let recall = site.recall(project, order)?;
        let sound_people = recall.as_ref().map_or(0, |recall| recall.shared.people);
        let common = pool.install(|| Common::read(project, order, &mut base, &mut report, sound_people));
        let texts = report.texts.clone();
        let run = Run::prepare(project, press, &common, order, base, recall);
        pool.install(|| run.publish_statements(order, &mut report, &|| ()))?;
        let fronts = run.publish_lists(order, &mut report)?;
        report.plan = site.output.settle()?;
        if site.output.is_sealed() {
            return Ok((None, report));
        }
        let upkeep = Some(Upkeep::Look);
        let standing = Self {
            project,
            order,
            site,
            common,
            texts,
            fronts,
            has_faulty_pages: false,
            pool,
            upkeep,
            is_held: false,
        };
        Ok((Some(standing), report))
    }

    /// Publishes these statements as they are now. `None` where that concerns more than these, or others were at work in
    /// the output: then the project is to be opened anew. What is published is in the manifest once [`Self::keep_up`] wrote
    /// it, and until then in a journal that any other run reads.
    ///
    /// # Errors
    /// The system refuses, or another run holds the output. Every published file is whole even so.
    pub fn publish(&mut self, ids: &BTreeSet<String>) -> Result<Option<ExportReport>, Failure> {
        let statements = self.project.statements();
        let is_known = |id: &String| {
            statements.binary_search(id).is_ok() && self.project.statement_facts(id).0.is_some()
        };
        if !ids.iter().all(is_known) || !self.site.output.resume()? {
            return Ok(None);
        }
        let mut report = ExportReport::default();
        let mut press = self.site.press(&self.order.selection, true);
        let mut fronts = self.fronts.clone();
        fronts.retain(|_, front| !ids.contains(&front.statement));
        press.fronts = Mutex::new(fronts);
        let run = Run {
            project: self.project,
            press,
            common: &self.common,
            listing: Listing::default(),
            is_share: false,
            passing: None,
        };
        for id in ids {
            let statement = self.pool.install(|| run.publish_statement(id))?;
            report.editions.extend(statement.editions);
            report.texts.extend(statement.sources);
            report.findings.extend(statement.findings);
        }
        let fronts = std::mem::take(&mut *run.press.fronts());
        let statement_of = |fronts: &BTreeMap<String, Front>, tag: &str| {
            fronts.get(tag).map(|front| front.statement.clone())
        };
        // The lists speak the words of a statement that cannot be read any more.
        if self.fronts.keys().any(|tag| statement_of(&fronts, tag) != statement_of(&self.fronts, tag)) {
            return Ok(None);
        }
        for id in ids {
            for tag in self.project.locales() {
                let is_refused = |path: &str| is_of_refused(path, &report.editions);
                report.findings.extend(run.press.output.prune_folder(&edition_folder(tag, id), is_refused)?);
            }
        }
        let has_news = run.press.has_news.load(Ordering::Relaxed);
        if has_news || self.has_faulty_pages || hash_fronts(&fronts) != hash_fronts(&self.fronts) {
            let found = publish_pages(&run.press, self.project, &fronts)?;
            self.has_faulty_pages = !found.is_empty();
            report.findings.extend(found);
        }
        drop(run);
        self.fronts = fronts;
        report.plan = self.site.output.rest()?;
        if self.site.output.is_ahead() {
            self.upkeep = Some(Upkeep::Settle);
        }
        if !report.findings.is_empty() {
            report.texts.append(self.texts.clone());
        }
        Ok(Some(report))
    }

    /// How long to wait for a change before [`Self::keep_up`] has something to do; `None` where it has nothing.
    pub fn patience(&self) -> Option<Duration> {
        if self.is_held {
            return Some(HELD);
        }
        self.upkeep.map(|upkeep| match upkeep {
            Upkeep::Settle => IDLE,
            Upkeep::Look => SETTLING,
        })
    }

    /// Does what waits for a quiet moment: writes the manifest. While another run holds the output, be it to look only, it
    /// waits on. `false` where others were at work in the output: then the project is to be opened anew.
    ///
    /// # Errors
    /// The system refuses.
    pub fn keep_up(&mut self) -> Result<bool, Failure> {
        let Some(upkeep) = self.upkeep.take() else { return Ok(true) };
        match self.site.output.resume() {
            Err(failure) if is_held(&failure) => {
                self.upkeep = Some(upkeep);
                self.is_held = true;
                return Ok(true);
            }
            resumed => {
                self.is_held = false;
                if !resumed? {
                    return Ok(false);
                }
            }
        }
        match upkeep {
            Upkeep::Settle => {
                self.site.output.settle()?;
                self.upkeep = Some(Upkeep::Look);
            }
            Upkeep::Look => drop(self.site.output.rest()?),
        }
        Ok(true)
    }
}
