//! `suggest`: what was translated before of something alike, and what a program makes of it. Nothing is written.

use super::recollection::recall_pairs;
use super::survey::{Survey, report};
use super::translation::{self, Translations, translate};
use super::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure, Voice, nearest};
use crate::exchange::{
    Ground, Memory, Query, SuggestedMachine, SuggestedMatch, SuggestedSentence, SuggestedSentences, Unit,
    UnitState, extract_units, plain_text, read_plain,
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
    #[arg(long, value_name = "TEXT", conflicts_with = "with")]
    pub text: Option<String>,
    /// Only these statements.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Vec<String>,
    /// How to show them.
    #[arg(long, value_enum, default_value_t = Form::List, value_name = "FORMAT")]
    pub format: Form,
    /// A program that translates.
    #[command(flatten)]
    pub machine: translation::Arguments,
}

/// How suggestions are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// For people.
    List,
    /// For programs.
    Json,
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
    let mut shown = SuggestedSentences {
        source_locale: survey.source.to_string(),
        target_locale: locale.to_string(),
        sentences: Vec::new(),
    };
    if let Some(text) = &arguments.text {
        let query = Query { source: read_plain(text, &[]), ..Query::default() };
        let found = memory.recall(&query, SUGGESTIONS);
        if found.is_empty() {
            context.tell("suggest-nothing", &Filled::new());
        }
        shown.sentences.push(SuggestedSentence {
            file: String::new(),
            unit: String::new(),
            state: None,
            source: plain_text(&query.source),
            target: None,
            matches: found.iter().map(SuggestedMatch::of).collect(),
            machine: None,
        });
        show(context, arguments, &shown)?;
        return Ok(if has_errors { Exit::Findings } else { Exit::Clean });
    }
    let (units, _) = extract_units(&ground);
    let units = choose(units, arguments.message.as_deref())?;
    let mut answers = Translations::new();
    if let Some(machine) = arguments.machine.machine().filter(|_| !units.is_empty()) {
        let (made, has_wrong) = translate(context, &survey, &ground, &locale, (units.as_slice(), &machine))?;
        answers = made;
        has_errors |= has_wrong;
    }
    for unit in &units {
        let mut query = Query::of(unit);
        // Whoever names a message wants to see what it says already, too.
        query.known = query.known.filter(|_| arguments.message.is_none());
        let mut sentence = SuggestedSentence::of(unit, &memory.recall(&query, SUGGESTIONS));
        let answer = answers.remove(&(unit.file.clone(), unit.id()));
        sentence.machine = answer.map(|target| {
            let program = arguments.machine.program().unwrap_or_default();
            SuggestedMachine { program, target }
        });
        if !sentence.matches.is_empty() || sentence.machine.is_some() {
            shown.sentences.push(sentence);
        }
    }
    show(context, arguments, &shown)?;
    let found = shown.sentences.len();
    context.tell("suggest-done", &Filled::from([("sentences", units.len().into()), ("found", found.into())]));
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

/// Sentences, what is known of them and what a program says.
fn show(context: &Context, arguments: &Arguments, shown: &SuggestedSentences) -> Result<(), Failure> {
    if arguments.format == Form::Json {
        return context.print(&shown.to_json());
    }
    let mut lines = String::new();
    let mut say = |id: &str, filled: &Filled| {
        lines.push_str(&context.voice().say(id, filled));
        lines.push('\n');
    };
    for sentence in &shown.sentences {
        if !sentence.unit.is_empty() {
            let name = format!("{}: {}", sentence.file, sentence.unit);
            let filled = [("unit", name.into()), ("text", clean(&sentence.source).into())];
            say("suggest-of", &Filled::from(filled));
        }
        for found in &sentence.matches {
            let case = if found.is_same_place { "same-place" } else { "other" };
            say(
                "suggest-match",
                &Filled::from([
                    ("percent", usize::from(found.percent).to_string().into()),
                    ("text", clean(&found.target).into()),
                    ("source", clean(&found.source).into()),
                    ("place", clean(&found.origin).into()),
                    ("case", case.into()),
                ]),
            );
        }
        if let Some(machine) = &sentence.machine {
            let (program, text) = (clean(&machine.program), clean(&machine.target));
            say("suggest-machine", &Filled::from([("program", program.into()), ("text", text.into())]));
        }
    }
    context.print(&lines)
}

/// On one line, and nothing that a terminal would obey.
fn clean(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    annotate_snippets::normalize_untrusted_str(&line)
}
