//! `import --align`: a translation that exists as a document seeds the words of its locale, as a plan.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::super::merge::{look_through, with_ledger};
use super::super::signature::sign;
use super::super::survey::{Survey, report};
use super::super::{Context, Exit};
use super::document::read_document;
use super::seed::Seed;
use crate::alignment::{Confidence, Frame, Reading, align_manuscript};
use crate::catalog::Locale;
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Texts};
use crate::draft::find_half;
use crate::edition::Audience;
use crate::exchange::kinds::PARTLY_TRANSLATED;
use crate::exchange::{Ground, Signature, Unit, extract_units, flatten_pattern, plain_text, plan_found};
use crate::manuscript::Encoding;
use crate::output::{put_file, read_own_report};
use crate::press::{Galley, read_galley};
use crate::project::Project;

/// What is asked of an alignment.
#[derive(Debug, clap::Args)]
pub struct AlignArguments {
    /// Lays the document, a translation, beside the statement.
    #[arg(long)]
    pub align: bool,
    /// The statement.
    #[arg(long, value_name = "STATEMENT", requires = "align")]
    pub statement: Option<String>,
    /// Takes what is doubtful, too.
    #[arg(long, requires = "align")]
    pub doubtful: bool,
    /// Where the page goes on which both texts stand side by side.
    #[arg(long, value_name = "FILE", requires = "align")]
    pub report: Option<PathBuf>,
}

/// Which document belongs to what.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// The document.
    pub file: &'a Path,
    /// The tag of its locale.
    pub locale: &'a str,
    /// The statement’s id.
    pub statement: &'a str,
    /// Whether nothing is to be written.
    pub is_dry: bool,
    /// Whether the document’s words are taken where the project says otherwise.
    pub update: bool,
    /// The day of the record.
    pub date: Option<&'a str>,
    /// What the text is in, where somebody says so.
    pub encoding: Option<&'static Encoding>,
}

/// Plans, shows, and writes unless that is not wanted.
///
/// # Errors
/// There is no such locale, statement or file, or the system refuses.
pub(super) fn run(
    context: &mut Context,
    order: &Order<'_>,
    arguments: &AlignArguments,
) -> Result<Exit, Failure> {
    let (project, opened) = context.open_project()?;
    let mut texts = Texts::default();
    texts.insert(project.config_source());
    if report(context, opened.into_iter().filter(Diagnostic::is_error).collect(), &texts) {
        return Ok(Exit::Findings);
    }
    let (locales, statements) = ([order.locale.to_owned()], [order.statement.to_owned()]);
    let survey = Survey::read(context, &locales, &statements)?;
    let Some(locale) = survey.locales.first().map(|surveyed| surveyed.locale.clone()) else {
        return Err(Failure::bare("failure-no-target", order.locale));
    };
    let (manuscript, mut findings) = read_document(order.file, order.encoding)?;
    let Some(manuscript) = manuscript else {
        report(context, findings, &texts);
        return Ok(Exit::Findings);
    };
    // Of a document in both languages, the half that is the translation.
    let manuscript = find_half(&manuscript, &survey.source, &locale).unwrap_or(manuscript);
    texts.insert(&manuscript.source);
    let (mut scopes, found, more) = survey.exchange_scopes(0);
    // What a parent lends may be said otherwise here.
    scopes.iter_mut().for_each(|scope| scope.inherited.clear());
    texts.append(more);
    // What cannot be read of the words is told: nothing is planned beside it.
    findings.extend(found.into_iter().filter(Diagnostic::is_error));
    let ground = Ground { source: &survey.source, target: &locale, history: &survey.history, scopes };
    let (units, more) = extract_units(&ground);
    findings.extend(more);
    let Some((frame, lent)) = read_frame(&project, (&survey.source, &locale), order.statement, &units) else {
        report(context, findings, &texts);
        return Err(Failure::bare(
            "failure-align-facts",
            format!("data/statements/{}.toml", order.statement),
        ));
    };
    let alignment = align_manuscript(&manuscript, &frame);
    let name = order.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut seed = Seed { order, arguments, alignment, units: &units, lent, outcomes: BTreeMap::new(), name };
    let returned = seed.choose(&manuscript, order.statement);
    let mut merge = plan_found(&ground, &returned);
    // Which of a message’s forms a document shows is told better than by what a merge says of it.
    merge.findings.retain(|finding| finding.kind != &PARTLY_TRANSLATED);
    findings.append(&mut merge.findings);
    seed.note_untaken(&merge, &locale);
    findings.extend(seed.findings(context, &manuscript));
    let mut has_errors = report(context, findings, &texts);
    let wrong = look_through(context, &survey, &merge, locale.as_str(), &mut texts);
    has_errors |= !wrong.is_empty();
    let signature = sign(None, order.date, project.root())?;
    let signature = Signature { by: Some(seed.name.clone()), date: Some(signature.date) };
    // What is doubtful is written if that is wanted, but nobody has said that it is right.
    let mut unsaid = wrong;
    let doubtful = seed.alignment.found().filter(|(_, found)| found.confidence == Confidence::Doubtful);
    unsaid.extend(doubtful.flat_map(|(placed, _)| {
        merge.changed.iter().map(|changed| (changed.path.to_string(), placed.message.clone()))
    }));
    let revision = with_ledger(&survey, &ground, &merge, &signature, &unsaid, false)?;
    // First: somebody’s file in its place stops all of it.
    let page = seed.page(context, &survey.source, &locale, order.statement)?;
    if let Some(path) = seed.page_path(&project, order) {
        let is_ours = read_own_report(&path)?;
        put_file(&path, page.as_bytes(), is_ours, "failure-align-report")?;
        context.tell("align-report", &Filled::from([("path", path.display().to_string().into())]));
    }
    if order.is_dry {
        context.print(&revision.to_diff())?;
    } else {
        revision.carry_out(project.root())?;
    }
    let filled = Filled::from([
        ("units", merge.units.into()),
        ("percent", seed.alignment.percent.into()),
        ("path", seed.name.as_str().into()),
    ]);
    context.tell(if order.is_dry { "align-would" } else { "align-done" }, &filled);
    Ok(if has_errors { Exit::Findings } else { Exit::Clean })
}

/// How the statement reads in both languages.
fn read_frame(
    project: &Project,
    (source, target): (&Locale, &Locale),
    statement: &str,
    units: &[Unit],
) -> Option<(Frame, BTreeMap<String, String>)> {
    let galley = |locale: &Locale, audience| read_galley(project, locale.as_str(), statement, audience);
    let source = galley(source, Audience::Internal)?;
    let open = galley(target, Audience::Public)?;
    let target = galley(target, Audience::Internal)?;
    let frame = Frame::new(&source.statement, &reading(&source), &reading(&target), &open.edition, units);
    Some((frame, lent_words(&target)))
}

/// What a locale has from its parents in the same language, by message: nobody has to say it again.
fn lent_words(galley: &Galley) -> BTreeMap<String, String> {
    let mut lent = BTreeMap::new();
    let parents = galley
        .layers
        .iter()
        .filter(|layer| layer.locale != galley.locale && layer.locale.is_same_language(&galley.locale));
    for resource in parents.flat_map(|layer| &layer.resources) {
        for message in resource.messages() {
            let value = message.value.as_ref();
            let rows = value.and_then(|value| flatten_pattern(value, &resource.source().text, None).ok());
            if let Some([row]) = rows.as_deref() {
                lent.entry(message.id.clone()).or_insert_with(|| plain_text(&row.parts));
            }
        }
    }
    lent
}

fn reading(galley: &Galley) -> Reading<'_> {
    Reading {
        locale: &galley.locale,
        edition: &galley.edition,
        layers: &galley.layers,
        arguments: &galley.arguments,
    }
}
