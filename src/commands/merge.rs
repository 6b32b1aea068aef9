//! `merge`: what came back from translators becomes words of the project, as a plan.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::recollection::{keep_pairs, take_memories};
use super::survey::{Survey, report};
use super::{Context, Exit, signature};
use crate::catalog::Locale;
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Texts};
use crate::exchange::kinds::{UNKNOWN_RETURN, WRONG_TARGET};
use crate::exchange::{
    Delivery, Ground, Merge, Returned, Signature, is_glossary, is_memory, plan_merge, recognize,
};
use crate::ledger::Fact;
use crate::output::Revision;
use crate::press::try_words;
use crate::project::{Project, ledger_path, read_foreign_bytes};

/// The most bytes of a returned file: 64 MiB. Fifty thousand sentences with all that goes with them have fewer.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// The arguments of `merge`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The returned files.
    #[arg(value_name = "FILE", required = true)]
    pub file: Vec<PathBuf>,
    /// The locale, where a file does not say it.
    #[arg(long, value_name = "TAG")]
    pub locale: Option<String>,
    /// Takes what is right in a file that is not right in all.
    #[arg(long)]
    pub partial: bool,
    /// Who vouches for the translations.
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// Writes nothing; shows what would change.
    #[arg(long)]
    pub dry_run: bool,
}

/// What a run comes to.
#[derive(Default)]
struct Sum {
    units: usize,
    files: usize,
    has_errors: bool,
}

/// Plans, shows, and writes unless that is not wanted.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, opened) = context.open_project()?;
    let mut texts = Texts::default();
    texts.insert(project.config_source());
    if report(context, opened.into_iter().filter(Diagnostic::is_error).collect(), &texts) {
        return Ok(Exit::Findings);
    }
    let mut memories = Vec::new();
    let (mut findings, mut locales) = (Vec::new(), BTreeMap::<String, Vec<Returned>>::new());
    for path in &arguments.file {
        let (bytes, found) = read_foreign_bytes(path, MOST_BYTES)?;
        findings.extend(found);
        let Some(bytes) = bytes else { continue };
        let (delivery, mut found) = Delivery::new(&path.display().to_string(), bytes);
        texts.insert(&delivery.source);
        if is_memory(&delivery) {
            memories.push(delivery);
            continue;
        }
        let Some(exchange) = recognize(&delivery) else {
            let finding = Diagnostic::new(&UNKNOWN_RETURN, delivery.source.span(0, 0));
            let case = if is_glossary(&delivery) { "glossary" } else { "other" };
            findings.push(finding.with("file", &*delivery.source.path).with("case", case));
            continue;
        };
        let (made, more) = (exchange.merge)(&delivery);
        found.extend(more);
        let returned = Returned { delivery, made, found };
        if returned.is_damaged() {
            findings.extend(returned.found);
            continue;
        }
        let Returned { delivery, made, .. } = &returned;
        match target_of(&project, arguments, made.target.as_deref()) {
            Ok(tag) => locales.entry(tag).or_default().push(returned),
            Err(case) => {
                let finding = Diagnostic::new(&WRONG_TARGET, delivery.source.span(0, 0)).with("case", case);
                let finding = finding.with("file", &*delivery.source.path);
                findings.push(finding.with("found", made.target.clone().unwrap_or_default()));
            }
        }
    }
    let mut sum = Sum { has_errors: report(context, findings, &texts), ..Sum::default() };
    for (tag, returned) in &locales {
        merge_locale(context, arguments, tag, returned, &mut sum)?;
    }
    if !memories.is_empty() {
        sum.has_errors |= take_memories(context, &project, arguments, &memories)?;
        if locales.is_empty() {
            return Ok(if sum.has_errors { Exit::Findings } else { Exit::Clean });
        }
    }
    let filled = Filled::from([("units", sum.units.into()), ("files", sum.files.into())]);
    context.tell(if arguments.dry_run { "merge-would" } else { "merge-done" }, &filled);
    Ok(if sum.has_errors { Exit::Findings } else { Exit::Clean })
}

/// The tag of the locale that a file is for.
///
/// # Errors
/// The case of the finding.
fn target_of(project: &Project, arguments: &Arguments, named: Option<&str>) -> Result<String, &'static str> {
    let tag = arguments.locale.as_deref().or(named).ok_or("none")?;
    // Tools write tags as they like: es-mx, es_MX.
    let locale = Locale::parse(&tag.replace('_', "-")).map_err(|_| "other")?;
    if locale.as_str() == project.config().source_locale {
        return Err("source");
    }
    project.locales().iter().find(|known| *known == locale.as_str()).cloned().ok_or("other")
}

fn merge_locale(
    context: &Context,
    arguments: &Arguments,
    tag: &str,
    returned: &[Returned],
    sum: &mut Sum,
) -> Result<(), Failure> {
    let mut survey = Survey::read(context, &[tag.to_owned()], &[])?;
    let signature =
        signature::sign(arguments.by.as_deref(), arguments.date.as_deref(), survey.project().root())?;
    let Some(locale) = survey.locales.first().map(|surveyed| surveyed.locale.clone()) else { return Ok(()) };
    let (scopes, _, mut texts) = survey.exchange_scopes(0);
    returned.iter().for_each(|file| texts.insert(&file.delivery.source));
    let ground = Ground { source: &survey.source, target: &locale, history: &survey.history, scopes };
    let mut merge = plan_merge(&ground, returned, arguments.partial);
    sum.has_errors |= report(context, std::mem::take(&mut merge.findings), &texts);
    for path in &merge.refused {
        context.tell("merge-refused", &Filled::from([("path", path.as_str().into())]));
    }
    let wrong = look_through(context, &survey, &merge, tag, &mut texts);
    sum.has_errors |= !wrong.is_empty();
    let signature = Signature { by: signature.by, date: Some(signature.date) };
    let revision = with_ledger(&survey, &ground, &merge, &signature, &wrong, true)?;
    sum.units += merge.units;
    sum.files += merge.changed.len();
    if arguments.dry_run {
        context.print(&revision.to_diff())
    } else {
        survey.findings.clear();
        revision.carry_out(survey.project().root())
    }
}

/// What `check` says of the messages that change, as if they had been typed; gives the paths and ids of those with an error.
pub(super) fn look_through(
    context: &Context,
    survey: &Survey,
    merge: &Merge,
    tag: &str,
    texts: &mut Texts,
) -> BTreeSet<(String, String)> {
    if merge.changed.is_empty() {
        return BTreeSet::new();
    }
    let found = try_words(survey.project(), tag, &merge.changed);
    texts.extend(merge.changed.iter().cloned());
    // Entries do not lie within each other: the last one that begins before a place is the one it is in.
    let mut places = BTreeMap::new();
    for source in &merge.changed {
        for (message, span) in crate::exchange::places(source) {
            let place = (span.path.clone(), span.start);
            places.insert(place, (span.path.to_string(), message, span));
        }
    }
    let (mut wrong, mut told) = (BTreeSet::new(), Vec::new());
    for finding in found {
        let Some(place) = finding.primary.as_ref() else { continue };
        let around = places.range(..=(place.path.clone(), place.start)).next_back();
        let Some((_, (path, message, _))) = around.filter(|(_, (.., span))| span.covers(place)) else {
            continue;
        };
        let touched = (path.clone(), message.clone());
        if merge.touched.contains(&touched) {
            if finding.is_error() {
                wrong.insert(touched);
            }
            told.push(finding);
        }
    }
    report(context, told, texts);
    wrong
}

/// The changes to the words, the ledger, the history and, where somebody vouches for the translations, the memory.
///
/// # Errors
/// The memory cannot be read.
pub(super) fn with_ledger(
    survey: &Survey,
    ground: &Ground<'_>,
    merge: &Merge,
    signature: &Signature,
    wrong: &BTreeSet<(String, String)>,
    has_memory: bool,
) -> Result<Revision, Failure> {
    let mut revision = merge.revision.clone();
    let Some(surveyed) = survey.locales.first().filter(|surveyed| !surveyed.ledger.is_foreign()) else {
        return Ok(revision);
    };
    let (mut ledger, mut history) = (surveyed.ledger.clone(), survey.history.clone());
    let is_wrong = |path: &str, message: &str| wrong.contains(&(path.to_owned(), message.to_owned()));
    let (is_longer, is_history_longer) =
        merge.certify(ground, (&mut ledger, &mut history), signature, &is_wrong);
    if is_history_longer {
        match &survey.history_file {
            Some(file) => revision.rewrite(file, history.to_text()),
            None => revision.create(survey.project().history_path(), history.to_text()),
        }
    }
    if is_longer {
        let known: BTreeSet<&Fact> = surveyed.ledger.facts().collect();
        let new = ledger.facts().filter(|fact| !known.contains(fact));
        let new = new.map(|fact| (fact.file.clone(), fact.message.clone())).collect();
        let locales = (&survey.source, &surveyed.locale);
        if has_memory {
            keep_pairs(survey.project(), locales, &merge.pairs(&new), &mut revision)?;
        }
        match &surveyed.file {
            Some(file) => revision.rewrite(file, ledger.to_text()),
            None => revision.create(ledger_path(surveyed.locale.as_str()), ledger.to_text()),
        }
    }
    Ok(revision)
}
