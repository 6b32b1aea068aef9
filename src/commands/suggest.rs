//! `suggest`: what was translated before of something alike, and what a program makes of it. Nothing is written.

use std::collections::BTreeMap;
use std::ffi::OsString;

use super::machine::Machine;
use super::merge::look_through;
use super::recollection::recall_pairs;
use super::survey::{Survey, report};
use super::{Context, Exit, extract};
use crate::catalog::Locale;
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Texts, Voice, nearest};
use crate::exchange::{
    Answer, Delivery, Extract, Ground, Match, Memory, Query, Returned, Unit, UnitState, Wording,
    extract_units, plain_text, plan_merge, read_answers, read_plain, write_questions,
};

/// How many earlier translations are shown of one sentence.
const SUGGESTIONS: usize = 5;

/// The arguments of `suggest`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The message.
    #[arg(value_name = "MESSAGE", conflicts_with = "text")]
    pub message: Option<String>,
    /// The locale that is to be translated into.
    #[arg(long, value_name = "TAG")]
    pub locale: String,
    /// A text in the source's language.
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    /// Only these statements.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Vec<String>,
    /// A program that translates.
    #[arg(long = "with", value_name = "PROGRAM", conflicts_with = "text")]
    pub with: Option<OsString>,
    /// For how many seconds the program may be silent.
    #[arg(long, value_name = "SECONDS", default_value_t = 60, requires = "with",
          value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub patience: u64,
    /// What the program is told.
    #[arg(value_name = "ARGUMENT", last = true, requires = "with")]
    pub argument: Vec<OsString>,
}

/// Shows them on stdout.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut survey = Survey::read(context, std::slice::from_ref(&arguments.locale), &arguments.statement)?;
    let Some(locale) = survey.locales.first().map(|surveyed| surveyed.locale.clone()) else {
        return Err(Failure::bare("failure-no-target", &arguments.locale));
    };
    let (scopes, _, mut texts) = survey.exchange_scopes(0);
    let mut findings = std::mem::take(&mut survey.findings);
    texts.insert(survey.project().config_source());
    let ground = Ground { source: &survey.source, target: &locale, history: &survey.history, scopes };
    let (pairs, more) = recall_pairs(context, survey.project(), &survey.source, &locale)?;
    findings.extend(more);
    let memory = Memory::new(pairs);
    let mut has_errors = report(context, findings, &texts);
    if let Some(text) = &arguments.text {
        let query = Query { source: read_plain(text, &[]), ..Query::default() };
        show(context, None, &memory.recall(&query, SUGGESTIONS), None)?;
        return Ok(if has_errors { Exit::Findings } else { Exit::Clean });
    }
    let (units, _) = extract_units(&ground);
    let units = choose(units, arguments.message.as_deref())?;
    let mut answers = BTreeMap::new();
    if let Some(program) = arguments.with.as_ref().filter(|_| !units.is_empty()) {
        let machine = Machine { program, arguments: &arguments.argument, patience: arguments.patience };
        let (made, has_wrong) = translate(context, &survey, &ground, &locale, (units.as_slice(), &machine))?;
        answers = made;
        has_errors |= has_wrong;
    }
    let program = arguments.with.as_ref().map(|program| program.to_string_lossy().into_owned());
    let mut count = 0_usize;
    for unit in &units {
        let mut query = Query::of(unit);
        // Whoever names a message wants to see what it says already, too.
        query.known = query.known.filter(|_| arguments.message.is_none());
        let found = memory.recall(&query, SUGGESTIONS);
        let answer = answers.get(&(unit.file.clone(), unit.id()));
        let answer = answer.map(|text: &String| (program.as_deref().unwrap_or_default(), text.as_str()));
        if !found.is_empty() || answer.is_some() {
            count += 1;
            show(context, Some(unit), &found, answer)?;
        }
    }
    let filled = Filled::from([("sentences", units.len().into()), ("found", count.into())]);
    context.tell("suggest-done", &filled);
    Ok(if has_errors { Exit::Findings } else { Exit::Clean })
}

/// The sentences of a message, else all that have something to be done.
fn choose(units: Vec<Unit>, message: Option<&str>) -> Result<Vec<Unit>, Failure> {
    let Some(name) = message else {
        let due = |unit: &Unit| unit.state <= UnitState::Outdated && !unit.is_optional;
        return Ok(units.into_iter().filter(due).collect());
    };
    let is_named = |unit: &&Unit| unit.message == name || unit.message.strip_prefix('-') == Some(name);
    let chosen: Vec<Unit> = units.iter().filter(is_named).cloned().collect();
    if chosen.is_empty() {
        let near = nearest(name, units.iter().map(|unit| unit.message.as_str()));
        let doing = if near.is_some() { "failure-unknown-message-near" } else { "failure-unknown-message" };
        return Err(Failure::new(doing, name, std::io::Error::other(near.unwrap_or_default())));
    }
    Ok(chosen)
}

/// Translations by file and name of their units.
type Translations = BTreeMap<(String, String), String>;

/// What a program makes of these sentences, as far as it passes what a translation typed by hand would have to pass. What
/// does not is told.
fn translate(
    context: &Context,
    survey: &Survey,
    ground: &Ground<'_>,
    locale: &Locale,
    (units, machine): (&[Unit], &Machine<'_>),
) -> Result<(Translations, bool), Failure> {
    let extract = Extract {
        source: survey.source.to_string(),
        target: locale.to_string(),
        glossary: extract::glossary(survey.project(), &survey.source, locale),
        units: units.to_vec(),
        ..Extract::default()
    };
    let output = machine.ask(write_questions(&extract))?;
    let (delivery, mut found) = Delivery::new(&machine.program.to_string_lossy(), output);
    let (made, more) = read_answers(&delivery.source, &extract);
    found.extend(more);
    let mut texts = Texts::default();
    texts.insert(&delivery.source);
    let answers = made.answers.clone();
    let returned = Returned { delivery, made, found: Vec::new() };
    let merge = plan_merge(ground, &[returned], true);
    found.extend(merge.findings.iter().cloned());
    let mut has_errors = report(context, found, &texts);
    let wrong = look_through(context, survey, &merge, locale.as_str(), &mut texts);
    has_errors |= !wrong.is_empty();
    let is_refused = |answer: &Answer| {
        let is_its =
            |finding: &&Diagnostic| finding.is_error() && finding.primary.as_ref() == Some(&answer.span);
        merge.findings.iter().any(|finding| is_its(&finding))
    };
    let mut translations = BTreeMap::new();
    for answer in answers.iter().filter(|answer| !is_refused(answer)) {
        let file = answer.file.clone().unwrap_or_default();
        let unit = units.iter().find(|unit| unit.file == file && unit.id() == answer.id);
        let (Some(unit), Some(Wording::Plain(text))) = (unit, &answer.target) else { continue };
        let is_its = |(path, message): &&(String, String)| {
            let is_there = unit.target_span.as_ref().is_some_and(|span| *span.path == **path);
            *message == unit.message && (is_there || *path == format!("locales/{locale}/{file}"))
        };
        if merge.touched.iter().any(|place| is_its(&place)) && !wrong.iter().any(|place| is_its(&place)) {
            translations.insert((file, answer.id.clone()), text.clone());
        }
    }
    Ok((translations, has_errors))
}

/// One sentence, what is known of it and what a program says.
fn show(
    context: &Context,
    unit: Option<&Unit>,
    found: &[Match],
    answer: Option<(&str, &str)>,
) -> Result<(), Failure> {
    let mut lines = String::new();
    let mut say = |id: &str, filled: &Filled| {
        lines.push_str(&context.voice().say(id, filled));
        lines.push('\n');
    };
    if let Some(unit) = unit {
        let name = format!("{}: {}", unit.file, unit.id());
        say("suggest-of", &Filled::from([("unit", name.into()), ("text", plain(&unit.source).into())]));
    }
    for found in found {
        let suggestion = &found.suggestion;
        let case = if found.is_in_context { "same-place" } else { "other" };
        say(
            "suggest-match",
            &Filled::from([
                ("percent", usize::from(suggestion.percent).to_string().into()),
                ("text", plain(&suggestion.target).into()),
                ("source", plain(&suggestion.source).into()),
                ("place", clean(&suggestion.origin).into()),
                ("case", case.into()),
            ]),
        );
    }
    if let Some((program, text)) = answer {
        say(
            "suggest-machine",
            &Filled::from([("program", clean(program).into()), ("text", clean(text).into())]),
        );
    }
    if unit.is_none() && found.is_empty() {
        context.tell("suggest-nothing", &Filled::new());
    }
    context.print(&lines)
}

fn plain(parts: &[crate::exchange::Part]) -> String {
    clean(&plain_text(parts))
}

/// On one line, and nothing that a terminal would obey.
fn clean(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    annotate_snippets::normalize_untrusted_str(&line)
}
