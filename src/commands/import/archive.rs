//! `import --statements`: an archive of documents at once, one plan after the other, with a report.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use annotate_snippets::normalize_untrusted_str;
use comfy_table::{Table, presets};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

use super::document::{PlannedDocument, find_same, order, plan_document, read_document, recognise};
use super::place::ImportPlace;
use super::{Arguments, View};
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Severity, Voice};
use crate::draft::{Confidence, Role, guess_language};
use crate::manuscript::Encoding;
use crate::project::list_foreign_files;

/// What a document may end in.
const EXTENSIONS: [&str; 8] = ["txt", "md", "markdown", "docx", "odt", "html", "htm", "text"];

/// What became of a document. All that is kept of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    file: String,
    outcome: &'static str,
    statement: Option<String>,
    paragraphs: usize,
    signatories: usize,
    contacts: usize,
    unsure: usize,
    warnings: usize,
    reason: Option<&'static str>,
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
    let mut seen: HashMap<u64, String> = HashMap::new();
    let mut rows = Vec::new();
    for name in &files {
        let path = folder.join(name);
        let (manuscript, found) = read_document(&path, encoding)?;
        let row = match manuscript {
            None => left_out(name, &found),
            Some(manuscript) => {
                let draft = recognise(&manuscript, &place);
                let mut hasher = DefaultHasher::new();
                draft.parts.iter().for_each(|part| part.text.hash(&mut hasher));
                match seen.get(&hasher.finish()) {
                    Some(first) => Row { outcome: "repeated", statement: Some(first.clone()), ..empty(name) },
                    None => {
                        let id = find_same(&place, &draft).or_else(|| place.new_id(&draft));
                        let id = id.ok_or_else(|| Failure::bare("failure-import-id", ""))?;
                        seen.insert(hasher.finish(), id.to_string());
                        let mut planned = plan_document(&place, &manuscript, draft, id, &settled);
                        planned.findings.extend(found);
                        place.begin_in(&mut planned.plan.revision);
                        take(arguments, &mut place, name, &planned)?
                    }
                }
            }
        };
        rows.push(row);
        bar.inc(1);
        // Work of a blink needs no bar.
        if is_watched && bar.is_hidden() && bar.elapsed().as_millis() > 500 {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.set_style(ProgressStyle::default_bar());
        }
    }
    bar.finish_and_clear();
    let shown = match arguments.format {
        View::Table => table(context, &rows),
        View::Json => serde_json::to_string_pretty(&rows).unwrap_or_default() + "\n",
    };
    context.print(&shown)?;
    let count = |outcome: &str| rows.iter().filter(|row| row.outcome == outcome).count();
    let refused = count("refused");
    let filled = [
        ("documents", rows.len().into()),
        ("new", count("new").into()),
        ("changed", count("changed").into()),
        ("same", (count("same") + count("repeated")).into()),
        ("refused", refused.into()),
    ];
    context.tell(
        if arguments.dry_run { "import-archive-would" } else { "import-archive-done" },
        &Filled::from(filled),
    );
    Ok(if refused > 0 { Exit::Findings } else { Exit::Clean })
}

/// The place; a new project has the language of the first document that shows one.
fn open(
    context: &Context,
    arguments: &Arguments,
    (folder, encoding): (&Path, Option<&'static Encoding>),
    files: &[String],
) -> Result<Option<ImportPlace>, Failure> {
    let mut language = None;
    if arguments.locale.is_none() && context.open_project().is_err() {
        for name in files.iter().take(20) {
            let (manuscript, _) = read_document(&folder.join(name), encoding)?;
            language = manuscript.and_then(|manuscript| guess_language(&manuscript.text()));
            if language.is_some() {
                break;
            }
        }
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
        ..empty(name)
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

fn empty(name: &str) -> Row {
    let file = name.to_owned();
    Row {
        file,
        outcome: "",
        statement: None,
        paragraphs: 0,
        signatories: 0,
        contacts: 0,
        unsure: 0,
        warnings: 0,
        reason: None,
    }
}

fn left_out(name: &str, found: &[Diagnostic]) -> Row {
    let reason = found.iter().find(|finding| finding.is_error()).map(|finding| finding.kind.name);
    Row { outcome: "refused", reason, ..empty(name) }
}

fn table(context: &Context, rows: &[Row]) -> String {
    let say = |id: &str| context.voice().say(id, &Filled::new());
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    let columns = ["file", "outcome", "id", "paragraphs", "signatories", "contacts", "warnings"];
    table.set_header(columns.map(|column| say(&format!("import-column-{column}"))));
    for row in rows {
        let outcome = say(&format!("import-outcome-{}", row.outcome));
        let reason = row.reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
        table.add_row([
            normalize_untrusted_str(&row.file),
            outcome + &reason,
            row.statement.clone().unwrap_or_default(),
            row.paragraphs.to_string(),
            row.signatories.to_string(),
            row.contacts.to_string(),
            row.warnings.to_string(),
        ]);
    }
    let lines = table.to_string();
    lines.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}
