//! `import --statements`: an archive of documents at once, one plan after the other, with a report.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::archive_report::{Row, show};
use super::document::{PlannedDocument, find_same, order, plan_document, read_document, recognise};
use super::place::ImportPlace;
use super::twin::{ForeignDocument, imprint_of, known_imprints};
use super::{Arguments, align};
use crate::alignment::Imprint;
use crate::catalog::Locale;
use crate::commands::survey::report;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Severity, Texts};
use crate::draft::{Confidence, Role, guess_language};
use crate::manuscript::Encoding;
use crate::project::list_foreign_files;

/// What a document may end in: what is read, and what is refused with the mend.
const EXTENSIONS: [&str; 20] = [
    "txt", "text", "md", "markdown", "docx", "docm", "dotx", "odt", "ott", "fodt", "html", "htm", "xhtml",
    "doc", "rtf", "pages", "pdf", "eml", "msg", "mht",
];
/// How many documents, all over the archive, are looked at for the language of a new project.
const MOST_ASKED: usize = 60;

/// What is kept of the documents that were read.
#[derive(Default)]
struct Archive {
    rows: Vec<Row>,
    /// Statements by the words of their document.
    seen: HashMap<u64, String>,
    /// What each statement says in every language.
    imprints: Vec<(String, Imprint)>,
    /// Documents in other languages, each with its row.
    foreign: Vec<(usize, ForeignDocument)>,
}

/// Imports the documents of a folder, each with a plan of its own: one that is refused keeps none of the others.
pub(super) fn run(
    context: &mut Context,
    arguments: &Arguments,
    folder: &Path,
    encoding: Option<&'static Encoding>,
) -> Result<Exit, Failure> {
    let settled = order(arguments)?;
    let files = list_foreign_files(folder, &EXTENSIONS)?;
    let Some(mut place) = open(context, arguments, (folder, encoding), &files)? else {
        return Ok(Exit::Findings);
    };
    let bar = ProgressBar::hidden();
    bar.set_length(files.len() as u64);
    let is_watched = context.is_watched();
    let mut archive = Archive::default();
    for name in &files {
        let path = folder.join(name);
        let (manuscript, found) = read_document(&path, encoding)?;
        let row = match manuscript {
            None => {
                let row = Row::refused(name, &found);
                bar.suspend(|| report(context, found, &Texts::default()));
                row
            }
            Some(manuscript) => {
                // Whoever says the language, says it of all of them.
                let foreign = match arguments.locale {
                    Some(_) => None,
                    None => ForeignDocument::of(&manuscript, &path, &place),
                };
                if let Some(foreign) = foreign {
                    let row = Row { locale: Some(foreign.locale.to_string()), ..Row::of(name) };
                    archive.foreign.push((archive.rows.len(), foreign));
                    row
                } else {
                    let draft = recognise(&manuscript, &place);
                    let mut hasher = DefaultHasher::new();
                    draft.parts.iter().for_each(|part| part.text.hash(&mut hasher));
                    let hash = hasher.finish();
                    match archive.seen.get(&hash) {
                        Some(first) => {
                            Row { outcome: "repeated", statement: Some(first.clone()), ..Row::of(name) }
                        }
                        None => {
                            let id = find_same(&place, &draft).or_else(|| place.new_id(&draft));
                            let id = id.ok_or_else(|| Failure::bare("failure-import-id", ""))?;
                            archive.seen.insert(hash, id.to_string());
                            let imprint = imprint_of(&manuscript.text(), &place.locale, &draft);
                            let mut planned = plan_document(&place, &manuscript, draft, id, &settled);
                            planned.findings.extend(found);
                            place.begin_in(&mut planned.plan.revision);
                            let row = take(arguments, &mut place, name, &planned)?;
                            if planned.is_refused() {
                                let mut findings = planned.findings;
                                findings.retain(Diagnostic::is_error);
                                bar.suspend(|| report(context, findings, &planned.texts));
                            } else {
                                archive.imprints.push((planned.id.to_string(), imprint));
                            }
                            row
                        }
                    }
                }
            }
        };
        archive.rows.push(row);
        bar.inc(1);
        // Work of a blink needs no bar.
        if is_watched && bar.is_hidden() && bar.elapsed().as_millis() > 500 {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.set_style(ProgressStyle::default_bar());
        }
    }
    bar.finish_and_clear();
    place_translations(context, arguments, &place, &mut archive, encoding)?;
    show(context, &archive.rows, arguments.format, arguments.dry_run)
}

/// Finds the statements of the documents in other languages; lays them beside those, if that is wanted.
fn place_translations(
    context: &mut Context,
    arguments: &Arguments,
    place: &ImportPlace,
    archive: &mut Archive,
    encoding: Option<&'static Encoding>,
) -> Result<(), Failure> {
    let days: BTreeSet<_> = archive.foreign.iter().filter_map(|(_, foreign)| foreign.day()).collect();
    let done: BTreeSet<String> = archive.imprints.iter().map(|(id, _)| id.clone()).collect();
    let more = known_imprints(place, &days, &done);
    for (at, foreign) in &archive.foreign {
        let known = archive.imprints.iter().chain(&more).map(|(id, imprint)| (id.as_str(), imprint));
        let statement = foreign.statement(known);
        let finding = foreign.finding(statement, context.voice().locale());
        let Some(row) = archive.rows.get_mut(*at) else { continue };
        let Some(statement) = statement else {
            row.outcome = "refused";
            row.reason = Some(finding.kind.name);
            report(context, vec![finding], &Texts::default());
            continue;
        };
        row.outcome = "translation";
        row.statement = Some(statement.to_owned());
        row.command = Some(foreign.command(statement));
        row.preparation = (!foreign.is_known).then(|| format!("comunicado locale add {}", foreign.locale));
        if arguments.alignment.align && foreign.is_known && !arguments.dry_run {
            let order = align::Order {
                file: &foreign.file,
                locale: foreign.locale.as_str(),
                statement,
                is_dry: false,
                update: arguments.update,
                date: arguments.date.as_deref(),
                encoding,
            };
            let exit = align::run(context, &order, &arguments.alignment)?;
            (row.outcome, row.command) = match exit {
                Exit::Clean => ("aligned", None),
                _ => ("refused", row.command.take()),
            };
        }
    }
    Ok(())
}

/// The place; a new project has the language of most documents: names of files sort those of one language together.
fn open(
    context: &Context,
    arguments: &Arguments,
    (folder, encoding): (&Path, Option<&'static Encoding>),
    files: &[String],
) -> Result<Option<ImportPlace>, Failure> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    if arguments.locale.is_none() && context.open_project().is_err() {
        for name in files.iter().step_by(files.len().div_ceil(MOST_ASKED).max(1)) {
            let (manuscript, _) = read_document(&folder.join(name), encoding)?;
            let Some(guess) = manuscript.and_then(|manuscript| guess_language(&manuscript.text())) else {
                continue;
            };
            match counts.iter_mut().find(|(known, _)| *known == guess) {
                Some((_, count)) => *count += 1,
                None => counts.push((guess, 1)),
            }
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    let language = counts.iter().find(|(_, count)| Some(*count) == most).map(|(language, _)| *language);
    if let Some(named) = language.and_then(|tag| Locale::parse(tag).ok()) {
        let spoken = context.voice().locale();
        let name = named.name_in(spoken).unwrap_or_else(|| named.to_string());
        context.tell("import-archive-language", &Filled::from([("language", name.into())]));
    }
    ImportPlace::open(context, arguments.locale.as_deref(), language)
}

/// Carries out the plan of a document, unless that is not wanted or it was refused.
fn take(
    arguments: &Arguments,
    place: &mut ImportPlace,
    name: &str,
    planned: &PlannedDocument,
) -> Result<Row, Failure> {
    let count = |role: Role| planned.draft.of(role).count();
    let mut row = Row {
        statement: Some(planned.id.to_string()),
        paragraphs: planned.draft.parts.iter().filter(|part| part.role.is_of_body()).count(),
        signatories: count(Role::Signatory),
        contacts: planned.plan.contacts,
        unsure: planned.draft.parts.iter().filter(|part| part.sure == Confidence::Unsure).count(),
        warnings: planned.findings.iter().filter(|finding| finding.severity == Severity::Warning).count(),
        ..Row::of(name)
    };
    if planned.is_refused() {
        row.outcome = "refused";
        row.reason =
            planned.findings.iter().find(|finding| finding.is_error()).map(|finding| finding.kind.name);
        return Ok(row);
    }
    let revision = &planned.plan.revision;
    row.outcome = match (revision.is_empty(), planned.plan.is_new) {
        (true, _) => "same",
        (_, true) => "new",
        _ => "changed",
    };
    if !arguments.dry_run {
        revision.carry_out(&place.root)?;
    }
    place.remember(&planned.id, revision);
    Ok(row)
}
