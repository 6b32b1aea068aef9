//! `extract`: what there is to translate, as a file for translators.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::machine::Machine;
use super::recollection::recall_pairs;
use super::survey::{Survey, report};
use super::translation::{self, translate};
use super::{Context, Exit};
use crate::catalog::{Direction, Locale, is_unreadable};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Voice};
use crate::exchange::kinds::TOO_LONG_FOR_CELL;
use crate::exchange::{
    Code, EXCHANGES, Exchange, Extract, Ground, Memory, Part, Suggestion, TbxVersion, Term, Unit, UnitState,
    WORDS, extract_units, find_exchange, plain_text, read_plain, suggest_for, write_glossary, write_memory,
};
use crate::output::put_file;
use crate::project::Project;
use crate::statement::{Usage, read_glossary};

/// The folder that extracts go to.
const FOLDER: &str = "exchange";
/// How many earlier translations a sentence may bring.
const SUGGESTIONS: usize = 3;

/// The arguments of `extract`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The format.
    #[arg(long, value_name = "FORMAT", value_parser = form_parser())]
    pub to: Form,
    /// The locale that is to be translated into.
    #[arg(long, value_name = "TAG")]
    pub locale: String,
    /// Only these statements.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Vec<String>,
    /// Only messages of which something is in one of these states.
    #[arg(long, value_name = "STATE", value_delimiter = ',', value_parser = state_parser())]
    pub only: Vec<UnitState>,
    /// Writes into this folder.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Replaces a file that is there.
    #[arg(long)]
    pub overwrite: bool,
    /// A program that translates.
    #[command(flatten)]
    pub machine: translation::Arguments,
}

/// What goes out.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// Sentences, to be translated.
    Units(&'static Exchange),
    /// What was ever translated (TMX).
    Memory,
    /// The words that are agreed on (TBX).
    Glossary(TbxVersion),
}

fn form_parser() -> impl TypedValueParser<Value = Form> {
    let names = EXCHANGES.iter().map(|exchange| exchange.name).chain(["tmx", "tbx", "tbx3"]);
    PossibleValuesParser::new(names).try_map(|name| match name.as_str() {
        "tmx" => Ok(Form::Memory),
        "tbx" => Ok(Form::Glossary(TbxVersion::Second)),
        "tbx3" => Ok(Form::Glossary(TbxVersion::Third)),
        _ => find_exchange(&name).map(Form::Units).ok_or("no such format"),
    })
}

fn state_parser() -> impl TypedValueParser<Value = UnitState> {
    let names = UnitState::ALL.map(UnitState::name);
    PossibleValuesParser::new(names)
        .try_map(|name| UnitState::ALL.into_iter().find(|state| state.name() == name).ok_or("no such state"))
}

/// Writes the file.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut survey = Survey::read(context, std::slice::from_ref(&arguments.locale), &arguments.statement)?;
    let Some(locale) = survey.locales.first().map(|surveyed| surveyed.locale.clone()) else {
        return Err(Failure::bare("failure-no-target", &arguments.locale));
    };
    let Form::Units(exchange) = arguments.to else {
        return write_reference(context, &mut survey, arguments, &locale);
    };
    let (scopes, found, mut texts) = survey.exchange_scopes(0);
    let mut findings = std::mem::take(&mut survey.findings);
    // Translators get what can be read; what in the source cannot is told.
    let of_source = format!("locales/{}/", survey.source);
    let is_of_source = |finding: &Diagnostic| {
        finding.primary.as_ref().is_some_and(|place| place.path.starts_with(&of_source))
    };
    findings.extend(found.into_iter().filter(|finding| is_of_source(finding) && is_unreadable(finding)));
    texts.insert(survey.project().config_source());
    let ground = Ground { source: &survey.source, target: &locale, history: &survey.history, scopes };
    let (mut units, more) = extract_units(&ground);
    findings.extend(more);
    if !arguments.only.is_empty() {
        // A message is translated and vouched for as a whole.
        let wanted: std::collections::BTreeSet<(String, String)> = units
            .iter()
            .filter(|unit| arguments.only.contains(&unit.state) && !unit.is_optional)
            .map(|unit| (unit.file.clone(), unit.message.clone()))
            .collect();
        units.retain(|unit| wanted.contains(&(unit.file.clone(), unit.message.clone())));
    }
    if units.iter().any(|unit| unit.state <= UnitState::Outdated) {
        let (pairs, more) = recall_pairs(context, survey.project(), &survey.source, &locale)?;
        findings.extend(more);
        suggest_for(&mut units, &Memory::new(pairs), SUGGESTIONS);
    }
    findings.extend(leave_out_long(&mut units, exchange));
    let mut has_errors = false;
    if let Some(machine) = arguments.machine.machine() {
        has_errors = suggest_by(context, &survey, (&ground, &locale), &mut units, &machine)?;
    }
    let words = count_words(&ground, &units);
    let count = units.len();
    let extract = Extract {
        source: survey.source.to_string(),
        target: locale.to_string(),
        locale: Some(locale.clone()),
        is_right_to_left: locale.direction() == Direction::Rtl,
        file_notes: file_notes(&ground),
        glossary: glossary(survey.project(), &survey.source, &locale),
        words: words_of(context, &survey.source, &locale),
        units,
    };
    has_errors |= report(context, findings, &texts);
    if count > 0 {
        let name = match arguments.statement.as_slice() {
            [statement] => format!("{locale}-{statement}.{}", exchange.extension),
            _ => format!("{locale}.{}", exchange.extension),
        };
        let folder = arguments.out.clone().unwrap_or_else(|| survey.project().root().join(FOLDER));
        let path = folder.join(name);
        put_file(&path, &(exchange.extract)(&extract), arguments.overwrite, "failure-extract-exists")?;
        let filled = Filled::from([
            ("path", path.display().to_string().into()),
            ("units", count.into()),
            ("words", words.into()),
        ]);
        context.tell("extract-done", &filled);
        context.tell("extract-next", &filled);
    } else {
        context.tell("extract-nothing", &Filled::new());
    }
    Ok(if has_errors { Exit::Findings } else { Exit::Clean })
}

/// Takes out the messages of which a sentence has no room in a cell, and tells them.
fn leave_out_long(units: &mut Vec<Unit>, exchange: &Exchange) -> Vec<Diagnostic> {
    let Some(most) = exchange.most else { return Vec::new() };
    let is_long = |parts: &[Part]| plain_text(parts).encode_utf16().count() > most;
    let mut long = BTreeMap::new();
    for unit in units.iter().filter(|unit| is_long(&unit.source) || is_long(&unit.target)) {
        let finding = Diagnostic::new(&TOO_LONG_FOR_CELL, unit.span.clone());
        let finding = finding.with("unit", unit.id()).with("most", most);
        long.insert((unit.file.clone(), unit.message.clone()), finding);
    }
    units.retain(|unit| !long.contains_key(&(unit.file.clone(), unit.message.clone())));
    long.into_values().collect()
}

/// Adds what a program makes of the units that have something to be done, as suggestions. Says whether something is wrong
/// with what it says.
fn suggest_by(
    context: &Context,
    survey: &Survey,
    (ground, locale): (&Ground<'_>, &Locale),
    units: &mut [Unit],
    machine: &Machine<'_>,
) -> Result<bool, Failure> {
    let is_due = |unit: &&Unit| unit.state <= UnitState::Outdated && !unit.is_optional;
    let due: Vec<Unit> = units.iter().filter(is_due).cloned().collect();
    if due.is_empty() {
        return Ok(false);
    }
    let (mut made, has_errors) = translate(context, survey, ground, locale, (&due, machine))?;
    for unit in units {
        if let Some(text) = made.remove(&(unit.file.clone(), unit.id())) {
            let codes: Vec<Code> = unit.codes().into_iter().cloned().collect();
            unit.suggestions.push(Suggestion {
                source: unit.source.clone(),
                target: read_plain(&text, &codes),
                percent: None,
                origin: machine.program.to_string_lossy().into_owned(),
            });
        }
    }
    Ok(has_errors)
}

/// Writes the memory or the glossary of a language. Both are of the whole project.
fn write_reference(
    context: &Context,
    survey: &mut Survey,
    arguments: &Arguments,
    locale: &Locale,
) -> Result<Exit, Failure> {
    let is_of_part = !arguments.only.is_empty() || !arguments.statement.is_empty();
    if is_of_part || arguments.machine.with.is_some() {
        return Err(Failure::bare("failure-extract-part", locale.as_str()));
    }
    let mut findings = std::mem::take(&mut survey.findings);
    let (source, project) = (&survey.source, survey.project());
    let (bytes, count, extension) = if let Form::Glossary(edition) = arguments.to {
        let glossary = glossary(project, source, locale);
        let count = glossary.len();
        let (source, target) = (source.to_string(), locale.to_string());
        let extract = Extract { source, target, glossary, ..Extract::default() };
        let extension = if edition == TbxVersion::Second { "tbx" } else { "3.tbx" };
        (write_glossary(&extract, edition), count, extension)
    } else {
        let (pairs, more) = recall_pairs(context, project, source, locale)?;
        findings.extend(more);
        let count = pairs.len();
        (write_memory(source.as_str(), locale.as_str(), &pairs), count, "tmx")
    };
    let mut texts = crate::diagnostic::Texts::default();
    texts.insert(project.config_source());
    let has_errors = report(context, findings, &texts);
    if count == 0 {
        context.tell("extract-nothing", &Filled::new());
    } else {
        let folder = arguments.out.clone().unwrap_or_else(|| project.root().join(FOLDER));
        let path = folder.join(format!("{locale}.{extension}"));
        put_file(&path, &bytes, arguments.overwrite, "failure-extract-exists")?;
        let filled = Filled::from([("path", path.display().to_string().into()), ("entries", count.into())]);
        context.tell("extract-reference", &filled);
    }
    Ok(if has_errors { Exit::Findings } else { Exit::Clean })
}

/// The words of the source in these units.
fn count_words(ground: &Ground<'_>, units: &[Unit]) -> usize {
    let messages: std::collections::BTreeSet<&str> = units.iter().map(|unit| unit.message.as_str()).collect();
    let judgements = ground.scopes.iter().flat_map(|scope| &scope.judgements);
    judgements
        .filter(|judgement| messages.contains(judgement.id.as_str()))
        .filter_map(|judgement| judgement.source.as_ref())
        .map(|source| source.words)
        .sum()
}

/// What the heads of the source's files say.
fn file_notes(ground: &Ground<'_>) -> BTreeMap<String, String> {
    let mut notes = BTreeMap::new();
    for resource in ground.scopes.iter().flat_map(|scope| &scope.source) {
        let lines = resource.source().text.lines().filter_map(|line| line.strip_prefix("###"));
        let lines: Vec<&str> = lines.map(str::trim).collect();
        let file = resource.path().splitn(3, '/').nth(2).unwrap_or_default();
        if lines.iter().any(|line| !line.is_empty()) {
            notes.insert(file.to_owned(), lines.join("\n"));
        }
    }
    notes
}

/// The words that the project has agreed on, for this locale or its language.
pub(super) fn glossary(project: &Project, source: &Locale, target: &Locale) -> Vec<Term> {
    let Some(file) = project.glossary().0 else { return Vec::new() };
    let (glossary, _) = read_glossary(&file, source.as_str(), project.locales());
    let tags: Vec<String> =
        std::iter::once(target.to_string()).chain(target.parents().iter().map(ToString::to_string)).collect();
    let entries = glossary.entries.iter().flat_map(|entry| {
        let words = tags.iter().find_map(|tag| entry.words.get(tag)).cloned().unwrap_or_default();
        entry.source.iter().map(move |term| Term {
            source: term.clone(),
            targets: if entry.usage == Usage::Required { words.clone() } else { Vec::new() },
            forbidden: if entry.usage == Usage::Forbidden { words.clone() } else { Vec::new() },
            is_kept: entry.usage == Usage::DoNotTranslate,
            note: entry.note.clone(),
        })
    });
    entries.filter(|term| !(term.targets.is_empty() && term.forbidden.is_empty() && !term.is_kept)).collect()
}

/// What tables say to the translators: in their language, where the program speaks it.
fn words_of(context: &Context, source: &Locale, target: &Locale) -> BTreeMap<&'static str, String> {
    let own = super::ToolVoice::choose(&[target.to_string(), context.voice().language().to_owned()]);
    let name = |locale: &Locale| locale.name_in(own.locale()).unwrap_or_else(|| locale.autonym());
    let filled = Filled::from([("source", name(source).into()), ("target", name(target).into())]);
    WORDS.iter().map(|id| (*id, own.say(id, &filled))).collect()
}
