//! `import --align`: a translation that exists as a document seeds the words of its locale, as a plan.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::super::merge::{look_through, with_ledger};
use super::super::signature::sign;
use super::super::survey::{Survey, report};
use super::super::{Context, Exit};
use crate::alignment::kinds::{
    DOUBTFUL_MATCH, FOREIGN_DOCUMENT, NOT_IN_DOCUMENT, NOT_SHOWN, OTHER_FACT, OTHER_TRANSLATION, SINGLE_FORM,
    UNPLACED_WORDS,
};
use crate::alignment::{
    Alignment, Confidence, Found, Frame, Outcome, Placed, Reading, Refusal, Sides, align_manuscript,
    show_html,
};
use crate::catalog::Locale;
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Kind, Span, Texts};
use crate::edition::Audience;
use crate::exchange::kinds::PARTLY_TRANSLATED;
use crate::exchange::{
    Answer, Code, Delivery, Ground, Merge, Return, Returned, Signature, Unit, Wording, extract_units,
    is_same, plain_text, plan_found, read_plain,
};
use crate::manuscript::{Manuscript, read_manuscript};
use crate::output::{put_file, read_own_report};
use crate::press::{Galley, read_galley};
use crate::project::{Project, read_foreign_bytes};

/// The most bytes of a document: 64 MiB.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// The folder that pages to look at go to.
const FOLDER: &str = "import";

/// What is asked of an alignment.
#[derive(Debug, clap::Args)]
pub struct AlignArguments {
    /// Takes the document’s words where the project says otherwise.
    #[arg(long, requires = "align")]
    pub update: bool,
    /// Takes what is doubtful, too.
    #[arg(long, requires = "align")]
    pub doubtful: bool,
    /// Where the page goes on which both texts stand side by side.
    #[arg(long, value_name = "FILE", requires = "align")]
    pub report: Option<PathBuf>,
    /// The day.
    #[arg(long, value_name = "DATE", requires = "align")]
    pub date: Option<String>,
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
    let (bytes, mut findings) = read_foreign_bytes(order.file, MOST_BYTES)?;
    let manuscript = bytes.as_ref().and_then(|bytes| {
        let (manuscript, found) = read_manuscript(&order.file.display().to_string(), bytes);
        findings.extend(found);
        manuscript
    });
    let Some(manuscript) = manuscript else {
        report(context, findings, &texts);
        return Ok(Exit::Findings);
    };
    texts.insert(&manuscript.source);
    let (scopes, found, more) = survey.exchange_scopes(0);
    texts.append(more);
    // What cannot be read of the words is told: nothing is planned beside it.
    findings.extend(found.into_iter().filter(Diagnostic::is_error));
    let ground = Ground { source: &survey.source, target: &locale, history: &survey.history, scopes };
    let (units, more) = extract_units(&ground);
    findings.extend(more);
    let Some(frame) = read_frame(&project, (&survey.source, &locale), order.statement, &units) else {
        report(context, findings, &texts);
        return Err(Failure::bare(
            "failure-align-facts",
            format!("data/statements/{}.toml", order.statement),
        ));
    };
    let alignment = align_manuscript(&manuscript, &frame);
    let name = order.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut seed = Seed { arguments, alignment, units: &units, outcomes: BTreeMap::new(), name };
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
    let signature = sign(None, arguments.date.as_deref(), project.root())?;
    let signature = Signature { by: Some(seed.name.clone()), date: Some(signature.date) };
    // What is doubtful is written if that is wanted, but nobody has said that it is right.
    let mut unsaid = wrong;
    let doubtful = seed.alignment.found().filter(|(_, found)| found.confidence == Confidence::Doubtful);
    unsaid.extend(doubtful.flat_map(|(placed, _)| {
        merge.changed.iter().map(|changed| (changed.path.to_string(), placed.message.clone()))
    }));
    let revision = with_ledger(&survey, &ground, &merge, &signature, &unsaid, false)?;
    if order.is_dry {
        context.print(&revision.to_diff())?;
    } else {
        revision.carry_out(project.root())?;
    }
    let page = seed.page(context, &survey.source, &locale, order.statement)?;
    if let Some(path) = seed.page_path(&project, order) {
        let is_ours = read_own_report(&path)?;
        put_file(&path, page.as_bytes(), is_ours, "failure-align-report")?;
        context.tell("align-report", &Filled::from([("path", path.display().to_string().into())]));
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
) -> Option<Frame> {
    let galley = |locale: &Locale, audience| read_galley(project, locale.as_str(), statement, audience);
    let source = galley(source, Audience::Internal)?;
    let open = galley(target, Audience::Public)?;
    let target = galley(target, Audience::Internal)?;
    Some(Frame::new(&source.statement, &reading(&source), &reading(&target), &open.edition, units))
}

fn reading(galley: &Galley) -> Reading<'_> {
    Reading {
        locale: &galley.locale,
        edition: &galley.edition,
        layers: &galley.layers,
        arguments: &galley.arguments,
    }
}

/// An alignment on its way into the project.
struct Seed<'a> {
    arguments: &'a AlignArguments,
    alignment: Alignment,
    units: &'a [Unit],
    outcomes: BTreeMap<String, Outcome>,
    /// The name of the document.
    name: String,
}

impl Seed<'_> {
    /// The unit that a message’s words are for.
    fn unit(&self, placed: &Placed) -> Option<&Unit> {
        let id = placed.unit.as_ref()?;
        self.units.iter().find(|unit| unit.message == placed.message && unit.id() == *id)
    }

    /// Whether a message has other forms than the one that a document shows.
    fn has_forms(&self, placed: &Placed) -> bool {
        let forms =
            self.units.iter().filter(|unit| unit.message == placed.message && unit.attribute.is_none());
        forms.filter(|unit| !unit.is_optional).count() > 1
    }

    /// The words that are to be taken, as an answer to what never went out.
    fn choose(&mut self, manuscript: &Manuscript, statement: &str) -> Returned {
        let mut answers = Vec::new();
        let mut outcomes = BTreeMap::new();
        for placed in &self.alignment.placed {
            let outcome = self.outcome(placed);
            if outcome == Outcome::Taken
                && let (Some(unit), Some(found)) = (self.unit(placed), &placed.found)
            {
                answers.push(Answer {
                    file: Some(unit.file.clone()),
                    id: unit.id(),
                    source: None,
                    target: Some(Wording::Plain(found.wording.clone())),
                    state: None,
                    // Whoever wants the document’s words has seen the project’s.
                    seen: Some(unit.seen.clone()),
                    span: found
                        .places
                        .first()
                        .cloned()
                        .unwrap_or_else(|| Span::head(manuscript.source.path.clone())),
                });
            }
            outcomes.insert(placed.message.clone(), outcome);
        }
        self.outcomes = outcomes;
        let (delivery, _) = Delivery::new(&format!("{statement}.txt"), Vec::new());
        Returned { delivery, made: Return { target: None, answers }, found: Vec::new() }
    }

    fn outcome(&self, placed: &Placed) -> Outcome {
        let (Some(found), Some(unit)) = (&placed.found, self.unit(placed)) else {
            return if placed.known.is_some() { Outcome::Kept } else { Outcome::Missing };
        };
        if self.alignment.refusal.is_some() {
            return Outcome::Refused;
        }
        let codes: Vec<Code> = unit.codes().into_iter().cloned().collect();
        let said = read_plain(&found.wording, &codes);
        let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_known =
            is_same(&said, &unit.target) || plain(plain_text(&said)) == plain(plain_text(&unit.target));
        match (unit.is_translated(), found.confidence) {
            (true, _) if is_known => Outcome::Same,
            // What no document shows stays as somebody wrote it.
            (true, _) if !placed.is_shown => Outcome::Kept,
            (_, Confidence::Doubtful) if !self.arguments.doubtful => Outcome::Doubtful,
            (true, _) if !self.arguments.update => Outcome::Differs,
            _ => Outcome::Taken,
        }
    }

    /// What was to be taken and could not be: a form of several.
    fn note_untaken(&mut self, merge: &Merge, locale: &Locale) {
        let folder = format!("locales/{locale}/");
        let touched: BTreeSet<&str> = merge
            .touched
            .iter()
            .filter(|(path, _)| path.starts_with(&folder))
            .map(|(_, message)| message.as_str())
            .collect();
        for (message, outcome) in &mut self.outcomes {
            if *outcome == Outcome::Taken && !touched.contains(message.as_str()) {
                *outcome = Outcome::Unwritten;
            }
        }
    }

    /// All that somebody should look at.
    fn findings(&self, context: &Context, manuscript: &Manuscript) -> Vec<Diagnostic> {
        let whole = manuscript.source.span(0, 0);
        if let Some(refusal) = self.alignment.refusal {
            return vec![self.refusal(context, refusal, whole)];
        }
        let mut found = Vec::new();
        for placed in &self.alignment.placed {
            let of = |kind: &'static Kind, place: Span| {
                Diagnostic::new(kind, place).with("message", placed.message.as_str())
            };
            let outcome = self.outcomes.get(&placed.message).copied().unwrap_or(Outcome::Missing);
            let place = placed.found.as_ref().and_then(|found| found.places.first().cloned());
            let place = place.unwrap_or_else(|| whole.clone());
            let text = |found: &Found| shorten(&found.text);
            match (outcome, &placed.found) {
                (Outcome::Missing, _) if !placed.is_shown => found.push(of(&NOT_SHOWN, place)),
                (Outcome::Missing | Outcome::Kept, None) if placed.is_shown => {
                    found.push(of(&NOT_IN_DOCUMENT, place).with("text", shorten(&placed.source)));
                }
                (Outcome::Doubtful, Some(words)) => {
                    found.push(of(&DOUBTFUL_MATCH, place).with("text", text(words)))
                }
                (Outcome::Differs, Some(words)) => {
                    let known = placed.known.clone().unwrap_or_default();
                    found.push(
                        of(&OTHER_TRANSLATION, place)
                            .with("text", shorten(&known))
                            .with("other", shorten(&words.wording)),
                    );
                }
                (Outcome::Unwritten, Some(words)) if self.has_forms(placed) => {
                    found.push(of(&SINGLE_FORM, place).with("text", text(words)))
                }
                _ => {}
            }
        }
        for left in &self.alignment.left_over {
            found
                .push(Diagnostic::new(&UNPLACED_WORDS, left.place.clone()).with("text", shorten(&left.text)));
        }
        for note in &self.alignment.notes {
            let case = match (note.found.is_empty(), &note.wanted) {
                (true, _) => "lacking",
                (_, Some(_)) => "other",
                (_, None) => "unknown",
            };
            found.push(
                Diagnostic::new(&OTHER_FACT, note.place.clone())
                    .with("fact", note.kind.name())
                    .with("case", case)
                    .with("found", note.found.as_str())
                    .with("wanted", note.wanted.clone().unwrap_or_default())
                    .with("whose", note.whose.clone().unwrap_or_default()),
            );
        }
        found
    }

    fn refusal(&self, context: &Context, refusal: Refusal, place: Span) -> Diagnostic {
        let language = self.alignment.language.as_deref().and_then(|tag| Locale::parse(tag).ok());
        let name = language.and_then(|language| language.name_in(context.voice().locale()));
        let case = if refusal == Refusal::Language && name.is_none() { "letters" } else { refusal.name() };
        Diagnostic::new(&FOREIGN_DOCUMENT, place)
            .with("case", case)
            .with("language", name.unwrap_or_default())
            .with("file", self.name.as_str())
    }

    fn page(
        &self,
        context: &Context,
        source: &Locale,
        target: &Locale,
        statement: &str,
    ) -> Result<String, Failure> {
        let sides = Sides { source, target, spoken: context.voice().locale(), statement, file: &self.name };
        show_html(&self.alignment, &self.outcomes, context.voice(), &sides)
    }

    /// Where the page goes; a dry run writes it only where it was asked to.
    fn page_path(&self, project: &Project, order: &Order<'_>) -> Option<PathBuf> {
        let Order { locale, statement, is_dry, .. } = order;
        let own = || project.root().join(FOLDER).join(format!("{locale}-{statement}.html"));
        self.arguments.report.clone().or_else(|| (!is_dry).then(own))
    }
}

/// Enough of a text to know it again.
fn shorten(text: &str) -> String {
    const LONGEST: usize = 160;
    let text = &text.replace('\n', " ");
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.clone(),
    }
}
