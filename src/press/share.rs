//! A run divided into shares: what each tells of itself, and all of them put together as one run would have been.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::editions::Front;
use super::fingerprint::program;
use super::order::ExportOrder;
use super::outcomes::Outcomes;
use super::publish::Run;
use super::report::{EditionReport, Outcome};
use crate::diagnostic::{Diagnostic, Failure, Source, Texts};
use crate::output::{Mode, Output, Part, Shard};
use crate::project::Project;

/// How much of a project a run publishes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Share {
    /// All of it.
    #[default]
    Whole,
    /// The statements of one share. Lists of editions are left to the run that joins all shares, and so is what can be said
    /// only of all statements.
    Shard(Shard),
    /// What the shares published: nothing is rendered but the lists.
    Join,
}

impl Share {
    /// Whether this statement is rendered.
    pub fn has(self, id: &str) -> bool {
        match self {
            Self::Whole => true,
            Self::Shard(shard) => shard.has(id),
            Self::Join => false,
        }
    }

    /// Whether the run is one over all statements, by itself or by shares.
    pub fn is_whole(self) -> bool {
        !matches!(self, Self::Shard(_))
    }

    /// Takes hold of the output folder.
    ///
    /// # Errors
    /// Another run holds it, or the system refuses.
    pub(super) fn open(self, order: &ExportOrder) -> Result<(Output, Vec<Diagnostic>), Failure> {
        match self {
            Self::Shard(shard) if order.mode == Mode::Write => {
                Output::open_part(&order.out, &order.shown, order.overwrite, shard)
            }
            _ => Output::open(&order.out, &order.shown, order.mode, order.overwrite),
        }
    }
}

/// What a share tells of itself beside its files.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Account {
    /// The program.
    pub program: String,
    /// For whom.
    pub audience: String,
    /// What was asked for.
    pub order: String,
    /// The print of what all statements share.
    pub shared: String,
    /// The print of the statements of the share.
    pub statements: String,
    editions: Vec<Entry>,
    fronts: BTreeMap<String, Front>,
    /// The messages that its editions show, where that is known.
    reached: Option<Vec<String>>,
    /// The signatories and the contacts that its statements list, where that is known.
    listed: Option<(Vec<String>, Vec<String>)>,
}

/// What became of an edition.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    statement: String,
    locale: String,
    /// How many of its files were written; none if it was refused.
    written: Option<usize>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    errors: BTreeMap<String, usize>,
}

impl Account {
    /// The account of a run.
    pub fn of(run: &Run<'_>, order: &ExportOrder, editions: &Outcomes, prints: (String, String)) -> Self {
        let (shared, statements) = prints;
        Self {
            program: program(),
            audience: order.audience.name().to_owned(),
            order: asked(order),
            shared,
            statements,
            editions: editions.iter().map(Entry::of).collect(),
            fronts: run.press.fronts().clone(),
            reached: run.common.reviews.reached().map(|reached| reached.into_iter().collect()),
            listed: run.listing.listed(),
        }
    }

    /// The account of a share; `None` where it tells something else.
    pub fn read(part: &Part) -> Option<Self> {
        Self::deserialize(&part.notes).ok()
    }

    /// The account as notes.
    pub fn to_notes(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

impl Entry {
    fn of(edition: EditionReport) -> Self {
        Self {
            statement: edition.statement,
            locale: edition.locale,
            written: match edition.outcome {
                Outcome::Written(files) => Some(files),
                Outcome::Unchanged => Some(0),
                Outcome::Refused => None,
            },
            errors: edition.errors.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect(),
        }
    }

    fn report(self) -> EditionReport {
        let outcome = match self.written {
            None => Outcome::Refused,
            Some(0) => Outcome::Unchanged,
            Some(files) => Outcome::Written(files),
        };
        let errors = self.errors.iter().filter_map(|(name, count)| Some((name_of(name)?, *count))).collect();
        EditionReport { statement: self.statement, locale: self.locale, outcome, errors }
    }
}

/// Puts the shares together: their files are those of this run now, what they tell is noted in `run`. Gives the reports of
/// all editions, by statement, then locale.
///
/// # Errors
/// A share is missing, or was made from other inputs, by another program or to another order, or its files are not here.
pub(super) fn join(run: &Run<'_>, order: &ExportOrder, shared: &str) -> Result<Outcomes, Failure> {
    let output = run.press.output;
    let parts = output.complete_parts()?;
    let mut accounts = Vec::new();
    for part in &parts {
        let failed = |doing| Failure::bare(doing, order.out.join(part.shard.file_name()));
        let account = Account::read(part).ok_or_else(|| failed("failure-shard-damaged"))?;
        if account.program != program() {
            return Err(failed("failure-shard-program"));
        }
        if account.audience != order.audience.name() || account.order != asked(order) {
            return Err(failed("failure-shard-order"));
        }
        if account.shared != shared {
            return Err(failed("failure-shard-inputs"));
        }
        accounts.push((part.shard, account, failed("failure-shard-inputs")));
    }
    // Each statement is in one share only: what a share was made from is known by reading its statements again.
    accounts.par_iter_mut().try_for_each(|(shard, account, failed)| {
        if account.statements == print_statements(run, *shard) {
            return Ok(());
        }
        Err(Failure::bare(failed.doing, std::mem::take(&mut failed.path)))
    })?;
    let mut reports = Outcomes::default();
    for (_, account, _) in accounts {
        run.listing.note_all(account.listed);
        match account.reached {
            Some(reached) => run.common.reviews.note_reached(reached.into_iter().collect()),
            None => run.common.reviews.lose_track(),
        }
        account.fronts.into_values().for_each(|front| run.press.note_this_front(front));
        reports.extend(account.editions.into_iter().map(Entry::report));
    }
    reports.sort();
    output.take_parts(&parts, |path| super::publish::is_of_refused(path, &reports))?;
    Ok(reports)
}

/// What was asked for, beside the audience, as far as it changes what is published.
fn asked(order: &ExportOrder) -> String {
    format!(
        "fallback {}, formula guard {:?}, overwrite {}",
        order.fallback, order.formula_guard, order.overwrite
    )
}

/// The print of what all statements share: the texts read, and which statements and locales there are.
pub(super) fn print_shared(project: &Project, texts: &Texts) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |text: &str| {
        hasher.update(&(text.len() as u64).to_le_bytes()).update(text.as_bytes());
    };
    for (path, text) in texts.iter() {
        add(path);
        add(text);
    }
    for name in project.locales().iter().chain([&String::new()]).chain(project.statements()) {
        add(name);
    }
    hasher.finalize().to_hex().to_string()
}

/// The print of the files of one statement, as they were read: its facts, its words in each locale.
pub(super) fn print_sources<'s>(sources: impl Iterator<Item = &'s Source>) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for source in sources {
        for text in [&*source.path, &*source.text] {
            hasher.update(&(text.len() as u64).to_le_bytes()).update(text.as_bytes());
        }
    }
    hasher.finalize()
}

/// The print of all statements of a share, from that of each, in the order of their ids.
pub(super) fn print_all(prints: impl Iterator<Item = blake3::Hash>) -> String {
    let mut hasher = blake3::Hasher::new();
    for print in prints {
        hasher.update(print.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

fn print_statements(run: &Run<'_>, shard: Shard) -> String {
    let ids: Vec<&String> = run.project.statements().iter().filter(|id| shard.has(id)).collect();
    let prints: Vec<blake3::Hash> =
        ids.par_iter().map(|id| print_sources(run.read_sources(id).iter())).collect();
    print_all(prints.into_iter())
}

/// The name of a kind of finding, as the program has it.
fn name_of(name: &str) -> Option<&'static str> {
    let stages = [
        crate::project::KINDS,
        crate::catalog::KINDS,
        crate::statement::KINDS,
        crate::ledger::KINDS,
        crate::edition::KINDS,
        crate::formats::KINDS,
        crate::output::KINDS,
    ];
    let kinds = stages.into_iter().flatten().copied().chain(crate::check::kinds());
    kinds.map(|kind| kind.name).find(|known| *known == name)
}
