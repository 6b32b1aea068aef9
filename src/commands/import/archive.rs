//! `import --statements`: an archive of documents at once, one plan after the other, with a report.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::archive_report::{Row, show};
use super::document::{PlannedDocument, order, plan_document, read_document, recognise};
use super::known::KnownStatements;
use super::place::ImportPlace;
use super::twin::{ForeignDocument, imprint_of, known_imprints};
use super::{Arguments, align};
use crate::alignment::Imprint;
use crate::catalog::Locale;
use crate::commands::survey::report;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Severity, Texts};
use crate::draft::{Confidence, Role, guess_language, knows_language};
use crate::manuscript::Encoding;
use crate::project::{ForeignFiles, list_foreign_files};

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
    let ForeignFiles { files, left_out, findings } =
        list_foreign_files(folder, &EXTENSIONS, &own_files(context))?;
    let is_whole = !report(context, findings, &Texts::default());
    if left_out > 0 {
        context.tell("import-archive-left-out", &Filled::from([("count", left_out.into())]));
    }
    let Some(mut place) = open(context, arguments, (folder, encoding), &files)? else {
        return Ok(Exit::Findings);
    };
    let known = KnownStatements::of(&place);
    // Whoever says a language says it of all documents, unless one certainly is in another of those that are told apart.
    let tells_languages = arguments.locale.is_none() || knows_language(place.locale.language());
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
                let foreign =
                    tells_languages.then(|| ForeignDocument::of(&manuscript, &path, &place)).flatten();
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
                            let id = known.find(&place, &draft).or_else(|| place.new_id(&draft));
                            let id = id.ok_or_else(|| Failure::bare("failure-import-id", ""))?;
                            let imprint = imprint_of(&manuscript.text(), &place.locale, &draft);
                            let mut planned = plan_document(&place, &manuscript, draft, id, &settled);
                            planned.findings.extend(found);
                            place.begin_in(&mut planned.plan.revision);
                            let row = take(arguments, &mut place, name, &planned)?;
                            if !planned.is_refused() {
                                archive.seen.insert(hash, planned.id.to_string());
                                archive.imprints.push((planned.id.to_string(), imprint));
                            }
                            // What is new is read before it is published; what changed was read already.
                            let least =
                                if row.outcome == "changed" { Severity::Warning } else { Severity::Error };
                            let mut findings = planned.findings;
                            findings.retain(|finding| finding.severity >= least);
                            bar.suspend(|| report(context, findings, &planned.texts));
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
    place_translations(context, arguments, (&place, &known), &mut archive, encoding)?;
    let exit = show(context, &archive.rows, arguments.format, arguments.dry_run)?;
    Ok(if is_whole { exit } else { Exit::Findings })
}

/// What belongs to the project that the run is in: its words, its facts, what was published, what goes out and comes in,
/// and the files in which any project says what it is.
fn own_files(context: &Context) -> Vec<PathBuf> {
    let Ok((project, _)) = context.open_project() else { return Vec::new() };
    let export = &project.config().export;
    let folders = ["locales", "data", "memory", "exchange", "import", "templates"];
    let texts = ["README", "CHANGELOG", "CONTRIBUTING", "LICENSE"];
    let texts = texts.iter().flat_map(|name| ["md", "txt"].map(|ending| format!("{name}.{ending}")));
    folders
        .into_iter()
        .chain([&*export.out, &*export.press_out, &*export.internal_out])
        .map(str::to_owned)
        .chain(texts)
        .map(|name| project.root().join(name))
        .collect()
}

/// Finds the statements of the documents in other languages; lays them beside those, if that is wanted.
fn place_translations(
    context: &mut Context,
    arguments: &Arguments,
    (place, known): (&ImportPlace, &KnownStatements),
    archive: &mut Archive,
    encoding: Option<&'static Encoding>,
) -> Result<(), Failure> {
    let days: BTreeSet<_> = archive.foreign.iter().filter_map(|(_, foreign)| foreign.day()).collect();
    let done: BTreeSet<String> = archive.imprints.iter().map(|(id, _)| id.clone()).collect();
    let more = known_imprints(place, known, &days, &done);
    let source = place.project.as_ref().map(|project| project.config().source_locale.as_str());
    // Of hundreds in one language that is said once.
    let mut lone: Vec<(&str, Diagnostic, usize)> = Vec::new();
    for (at, foreign) in &archive.foreign {
        let known = archive.imprints.iter().chain(&more).map(|(id, imprint)| (id.as_str(), imprint));
        // Nobody translates into the source.
        let statement = foreign
            .statement(known)
            .filter(|_| place.project.is_none() || source != Some(foreign.locale.as_str()));
        let Some(row) = archive.rows.get_mut(*at) else { continue };
        let Some(statement) = statement else {
            row.outcome = "refused";
            let finding = foreign.finding(None, context.voice().locale());
            row.reason = Some(finding.kind.name);
            match lone.iter_mut().find(|(locale, ..)| *locale == foreign.locale.as_str()) {
                Some((_, _, count)) => *count += 1,
                None => lone.push((foreign.locale.as_str(), finding, 1)),
            }
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
            // One that cannot be laid keeps none of the others.
            let exit = align::run(context, &order, &arguments.alignment);
            exit.as_ref().err().into_iter().for_each(|failure| context.report_failure(failure));
            (row.outcome, row.command) = match exit {
                Ok(Exit::Clean) => ("aligned", None),
                _ => ("refused", row.command.take()),
            };
        }
    }
    let lone = lone.into_iter().map(|(_, finding, count)| finding.with("count", count));
    report(context, lone.collect(), &Texts::default());
    Ok(())
}

/// The place; a new project has the language of most documents: names of files sort those of one language together. Where the
/// project begins its statements in another, that is said before hundreds of documents are.
fn open(
    context: &Context,
    arguments: &Arguments,
    (folder, encoding): (&Path, Option<&'static Encoding>),
    files: &[String],
) -> Result<Option<ImportPlace>, Failure> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let mut looked = 0;
    for name in files.iter().step_by(files.len().div_ceil(MOST_ASKED).max(1)) {
        let (manuscript, _) = read_document(&folder.join(name), encoding)?;
        looked += usize::from(manuscript.is_some());
        let Some(guess) = manuscript.and_then(|manuscript| guess_language(&manuscript.text())) else {
            continue;
        };
        match counts.iter_mut().find(|(known, _)| *known == guess) {
            Some((_, count)) => *count += 1,
            None => counts.push((guess, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let language = counts.iter().find(|(_, count)| *count == most).map(|(language, _)| *language);
    let place = ImportPlace::open(context, arguments.locale.as_deref(), language)?;
    let named = language.and_then(|tag| Locale::parse(tag).ok());
    if let (Some(place), Some(named)) = (&place, named) {
        let spoken = context.voice().locale();
        let name = |locale: &Locale| locale.name_in(spoken).unwrap_or_else(|| locale.to_string());
        if place.project.is_none() && arguments.locale.is_none() {
            context.tell("import-archive-language", &Filled::from([("language", name(&named).into())]));
        } else if !named.is_same_language(&place.locale) && most * 2 > looked && looked > 1 {
            let filled = [
                ("language", name(&named).into()),
                ("locale", named.as_str().into()),
                ("own", name(&place.locale).into()),
                ("count", most.into()),
                ("looked", looked.into()),
            ];
            context.tell("import-archive-other-language", &Filled::from(filled));
        }
    }
    Ok(place)
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
