//! `import FILE`: a document becomes a statement; one that comes again becomes the changes of its statement.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;

use annotate_snippets::normalize_untrusted_str;
use comfy_table::{Table, presets};
use icu_calendar::{Date, Iso};
use serde::Serialize;

use super::known::KnownStatements;
use super::place::ImportPlace;
use super::twin::{ForeignDocument, known_imprints};
use super::{Arguments, View};
use crate::commands::survey::report;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Texts, Voice};
use crate::draft::{
    Confidence, Destination, Draft, DraftPlan, Order, Speaker, guess_language, plan_draft, read_draft,
};
use crate::manuscript::{Encoding, Manuscript, read_manuscript_in};
use crate::project::read_foreign_bytes;
use crate::statement::Id;

/// The most bytes of a document: 64 MiB.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// A document and its plan.
pub(super) struct PlannedDocument {
    /// The statement.
    pub id: Id,
    /// The parts.
    pub draft: Draft,
    /// What becomes of them.
    pub plan: DraftPlan,
    /// What is to be told.
    pub findings: Vec<Diagnostic>,
    /// The texts that findings speak of.
    pub texts: Texts,
}

impl PlannedDocument {
    /// Whether nothing of it may be written.
    pub fn is_refused(&self) -> bool {
        self.findings.iter().any(Diagnostic::is_error)
    }
}

/// Plans, shows, and writes unless that is not wanted.
pub(super) fn run(
    context: &mut Context,
    arguments: &Arguments,
    file: &Path,
    encoding: Option<&'static Encoding>,
) -> Result<Exit, Failure> {
    let order = order(arguments)?;
    let named = match &arguments.id {
        Some(id) => Some(Id::parse(id).map_err(|_| Failure::bare("failure-import-id", id))?),
        None => None,
    };
    let (manuscript, findings) = read_document(file, encoding)?;
    let Some(manuscript) = manuscript else {
        report(context, findings, &Texts::default());
        return Ok(Exit::Findings);
    };
    let language = guess_language(&manuscript.text());
    let Some(place) = ImportPlace::open(context, arguments.locale.as_deref(), language)? else {
        return Ok(Exit::Findings);
    };
    if let Some(finding) = find_translated(context, arguments, &place, (&manuscript, file)) {
        report(context, vec![finding], &Texts::default());
        return Ok(Exit::Findings);
    }
    let draft = recognise(&manuscript, &place);
    let again = || KnownStatements::of(&place).find(&place, &draft);
    let id = named.or_else(again).or_else(|| place.new_id(&draft));
    let id = id.ok_or_else(|| Failure::bare("failure-import-id", ""))?;
    let mut planned = plan_document(&place, &manuscript, draft, id, &order);
    planned.findings.extend(findings);
    place.begin_in(&mut planned.plan.revision);
    let is_refused = planned.is_refused();
    let PlannedDocument { id, draft, plan, findings, texts } = planned;
    let shown = match arguments.format {
        View::Table => table(context, &draft, &plan),
        View::Json => json(&draft, &plan, &id),
    };
    context.print(&shown)?;
    if arguments.dry_run && arguments.format == View::Table {
        context.print(&plan.revision.to_diff())?;
    }
    let is_empty = plan.revision.is_empty();
    if !arguments.dry_run && !is_refused {
        plan.revision.carry_out(&place.root)?;
    }
    report(context, findings, &texts);
    let case = match (is_refused, is_empty, arguments.dry_run) {
        (true, ..) => "import-refused",
        (_, true, _) => "import-nothing",
        (_, _, true) => "import-would",
        _ => "import-done",
    };
    let (new, changed) = plan.counts;
    let filled = [
        ("id", id.as_str().into()),
        ("new", new.into()),
        ("changed", changed.into()),
        ("files", plan.revision.changes().count().into()),
    ];
    context.tell(case, &Filled::from(filled));
    Ok(if is_refused { Exit::Findings } else { Exit::Clean })
}

/// What is said where the document is a translation of a statement there is, and nobody says its language.
fn find_translated(
    context: &Context,
    arguments: &Arguments,
    place: &ImportPlace,
    (manuscript, file): (&Manuscript, &Path),
) -> Option<Diagnostic> {
    if arguments.locale.is_some() || arguments.id.is_some() || place.project.is_none() {
        return None;
    }
    let foreign = ForeignDocument::of(manuscript, file, place)?;
    let known = KnownStatements::of(place);
    let known = known_imprints(place, &known, &foreign.day().into_iter().collect(), &BTreeSet::new());
    let statement = foreign.statement(known.iter().map(|(id, imprint)| (id.as_str(), imprint)))?;
    Some(foreign.finding(Some(statement), context.voice().locale()))
}

/// The parts of a document, in the language of the place.
pub(super) fn recognise(manuscript: &Manuscript, place: &ImportPlace) -> Draft {
    read_draft(manuscript, &place.idiom())
}

/// Plans what becomes of a document as the statement `id`.
pub(super) fn plan_document(
    place: &ImportPlace,
    manuscript: &Manuscript,
    draft: Draft,
    id: Id,
    order: &Order,
) -> PlannedDocument {
    let (ground, mut findings, mut texts) = place.ground(Some(&id));
    texts.insert(&manuscript.source);
    let readers = place.project.as_ref().and_then(|project| {
        let own = project.config().locales.get(place.locale.as_str())?;
        own.region.clone().filter(|region| region.len() == 2)
    });
    let order = Order { default_region: readers, ..order.clone() };
    let (plan, found) = plan_draft(&draft, &ground, &id, &order);
    findings.extend(found);
    PlannedDocument { id, draft, plan, findings, texts }
}

/// What the arguments say of the statement.
///
/// # Errors
/// A day or a moment that is none.
pub(super) fn order(arguments: &Arguments) -> Result<Order, Failure> {
    let date = match &arguments.date {
        Some(text) => Some(parse_day(text).ok_or_else(|| Failure::bare("failure-import-date", text))?),
        None => None,
    };
    let is_moment = |text: &String| {
        let moment: Result<toml::value::Datetime, _> = text.parse();
        moment.is_ok_and(|moment| moment.date.is_some() && moment.time.is_some() && moment.offset.is_some())
    };
    if let Some(text) = arguments.embargo.as_ref().filter(|text| !is_moment(text)) {
        return Err(Failure::bare("failure-import-embargo", text));
    }
    Ok(Order {
        date,
        embargo: arguments.embargo.clone(),
        audience: arguments.audience,
        region: arguments.region.clone(),
        default_region: None,
        update: arguments.update,
    })
}

fn parse_day(text: &str) -> Option<Date<Iso>> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::try_new_iso(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A document of the disk, or standard input.
pub(super) fn read_document(
    file: &Path,
    encoding: Option<&'static Encoding>,
) -> Result<(Option<Manuscript>, Vec<Diagnostic>), Failure> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().take(MOST_BYTES).read_to_end(&mut bytes);
        read.map_err(|cause| Failure::new("failure-read-file", file, cause))?;
        return Ok(read_manuscript_in("stdin", &bytes, encoding));
    }
    let (bytes, mut found) = read_foreign_bytes(file, MOST_BYTES)?;
    let Some(bytes) = bytes else { return Ok((None, found)) };
    let (manuscript, more) = read_manuscript_in(&file.display().to_string(), &bytes, encoding);
    found.extend(more);
    Ok((manuscript, found))
}

/// The parts for people: what each is, its id, its first words, how sure that is.
fn table(context: &Context, draft: &Draft, plan: &DraftPlan) -> String {
    let say = |id: &str| context.voice().say(id, &Filled::new());
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    // Whose words are quoted, where somebody’s are.
    let has_speaker = draft.parts.iter().any(|part| part.speaker.is_some());
    let columns = ["part", "id", "words", "sure", "speaker"];
    let shown = columns.iter().take(if has_speaker { 5 } else { 4 });
    table.set_header(shown.map(|column| say(&format!("import-column-{column}"))));
    for (at, part) in draft.parts.iter().enumerate() {
        let ids: Vec<&str> = plan.fates_of(at).map(Destination::id).filter(|id| !id.is_empty()).collect();
        let mut row = vec![
            say(&format!("import-part-{}", part.role.name())),
            ids.join(", "),
            first_words(&part.text),
            say(&format!("import-sure-{}", part.sure.name())),
        ];
        if has_speaker {
            row.push(
                part.speaker.as_ref().map_or_else(String::new, |speaker| shown_speaker(context, speaker)),
            );
        }
        table.add_row(row);
    }
    let lines = table.to_string();
    lines.lines().map(|line| line.trim_end().to_owned() + "\n").collect::<String>() + "\n"
}

/// The name of a speaker; what is not sure of it is said.
fn shown_speaker(context: &Context, speaker: &Speaker) -> String {
    let name = first_words(&speaker.name);
    if speaker.sure == Confidence::Sure {
        return name;
    }
    let filled = [("name", name.into()), ("sure", speaker.sure.name().into())];
    context.voice().say("import-speaker", &Filled::from(filled))
}

fn first_words(text: &str) -> String {
    const MOST: usize = 48;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(MOST).collect();
    let more = if line.chars().count() > MOST { "…" } else { "" };
    format!("{}{more}", normalize_untrusted_str(&short))
}

/// The parts for programs.
fn json(draft: &Draft, plan: &DraftPlan, id: &Id) -> String {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct ShownPart<'a> {
        part: &'static str,
        ids: Vec<&'a str>,
        text: &'a str,
        confidence: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        speaker: Option<ShownSpeaker<'a>>,
    }
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct ShownSpeaker<'a> {
        name: &'a str,
        confidence: &'static str,
    }
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Shown<'a> {
        statement: &'a str,
        files: Vec<&'a str>,
        parts: Vec<ShownPart<'a>>,
    }
    let parts = draft.parts.iter().enumerate().map(|(at, part)| ShownPart {
        part: part.role.name(),
        ids: plan.fates_of(at).map(Destination::id).filter(|id| !id.is_empty()).collect(),
        text: &part.text,
        confidence: part.sure.name(),
        speaker: part
            .speaker
            .as_ref()
            .map(|speaker| ShownSpeaker { name: &speaker.name, confidence: speaker.sure.name() }),
    });
    let files = plan.revision.changes().map(|(path, _)| path).collect();
    let shown = Shown { statement: id.as_str(), files, parts: parts.collect() };
    serde_json::to_string_pretty(&shown).unwrap_or_default() + "\n"
}
