//! `accept`: records somebody's yes to translations, and writes nothing but the ledgers and the memories.

use std::collections::{BTreeMap, BTreeSet};

use super::recollection::{keep_pairs, pairs_of};
use super::survey::{Judged, Survey, report};
use super::{Context, Exit, signature};
use crate::diagnostic::{Arguments as Filled, Failure, Texts, Voice, nearest};
use crate::exchange::Pair;
use crate::ledger::{Acceptance, Judgement, Level, Scope, State, accept};
use crate::output::Revision;
use crate::project::ledger_path;

/// The arguments of `accept`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Ids of messages; terms with or without their hyphen.
    #[arg(required_unless_present = "all", conflicts_with = "all", value_name = "MESSAGE")]
    pub message: Vec<String>,
    /// Only these locales.
    #[arg(long, value_name = "TAG")]
    pub locale: Vec<String>,
    /// Only these statements.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Vec<String>,
    /// Every message whose translation is not known to be old.
    #[arg(long)]
    pub all: bool,
    /// Somebody other than the translator compared them.
    #[arg(long)]
    pub reviewed: bool,
    /// Only outdated messages: what changed in their source means nothing.
    #[arg(long, conflicts_with = "reviewed")]
    pub trivial: bool,
    /// Who says so.
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// Writes nothing; shows what would be recorded.
    #[arg(long)]
    pub dry_run: bool,
}

/// Records the yes.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut survey = Survey::read(context, &arguments.locale, &arguments.statement)?;
    let signature =
        signature::sign(arguments.by.as_deref(), arguments.date.as_deref(), survey.project().root())?;
    let acceptance = Acceptance {
        scope: if arguments.all { Scope::All } else { Scope::Named },
        is_review: arguments.reviewed,
        is_trivial: arguments.trivial,
        date: Some(signature.date),
        by: signature.by,
    };
    if let Some(foreign) = survey.locales.iter().find(|surveyed| surveyed.ledger.is_foreign()) {
        return Err(Failure::bare("failure-foreign-ledger", ledger_path(foreign.locale.as_str())));
    }
    let judged: Vec<Judged> = survey.scopes().iter().map(|scope| survey.judge(scope)).collect();
    let mut texts = Texts::default();
    let mut findings = std::mem::take(&mut survey.findings);
    for part in &judged {
        findings.extend(part.findings.iter().cloned());
        texts.append(part.texts.clone());
    }
    texts.insert(survey.project().config_source());
    // A message cut short by a mistake is not what its author wrote: nobody can say yes to it.
    if report(context, findings, &texts) {
        return Ok(Exit::Findings);
    }
    check_names(&arguments.message, &judged)?;

    let mut done = Done::default();
    for part in &judged {
        for (at, judgements) in part.judgements.iter().enumerate() {
            let mut approved = BTreeSet::new();
            let Some(surveyed) = survey.locales.get_mut(at) else { continue };
            let is_meant = |judgement: &&Judgement| {
                arguments.all || arguments.message.iter().any(|name| is_named(name, &judgement.id))
            };
            let meant: Vec<&Judgement> = judgements.iter().filter(is_meant).collect();
            let (accepted, left) = accept(meant.iter().copied(), &acceptance, &mut surveyed.ledger);
            let tag = surveyed.locale.as_str();
            for (judgement, fact) in &accepted {
                let id = if fact.level == Level::Reviewed { "accept-reviewed" } else { "accept-translated" };
                let filled = [
                    ("message", judgement.id.as_str().into()),
                    ("locale", tag.into()),
                    ("file", judgement.file().into()),
                ];
                done.lines.push(context.voice().say(id, &Filled::from(filled)));
                done.locales.insert(tag.to_owned());
            }
            let kept = accepted.iter().map(|(judgement, _)| *judgement);
            let current = meant.iter().copied().filter(|judgement| judgement.state == State::Current);
            for (judgement, source) in
                kept.chain(current).filter_map(|judgement| Some((judgement, judgement.source.as_ref()?)))
            {
                done.is_history_longer |= survey.history.keep(&source.text);
                approved.insert((judgement.file().to_owned(), judgement.id.clone()));
            }
            done.pairs.entry(at).or_default().extend(pairs_of(&survey, part, at, &approved));
            left.iter().for_each(|judgement| *done.left.entry(judgement.state).or_default() += 1);
        }
    }
    conclude(context, &survey, arguments, &done)
}

/// What an acceptance came to.
#[derive(Default)]
struct Done {
    lines: Vec<String>,
    /// The locales whose ledgers are longer.
    locales: BTreeSet<String>,
    is_history_longer: bool,
    left: BTreeMap<State, usize>,
    /// What the memory of each locale is to hold.
    pairs: BTreeMap<usize, Vec<Pair>>,
}

/// Writes the ledgers, or only says what would be written.
fn conclude(context: &Context, survey: &Survey, arguments: &Arguments, done: &Done) -> Result<Exit, Failure> {
    let (revision, remembered) = plan(survey, done)?;
    if arguments.dry_run {
        context.print(&done.lines.iter().map(|line| format!("{line}\n")).collect::<String>())?;
    } else {
        revision.carry_out(survey.project().root())?;
    }
    if remembered > 0 {
        let id = if arguments.dry_run { "accept-would-remember" } else { "accept-remembered" };
        context.tell(id, &Filled::from([("sentences", remembered.into())]));
    }
    let messages = Filled::from([("messages", done.lines.len().into())]);
    let id = match (done.lines.is_empty(), arguments.dry_run) {
        (true, _) => "accept-nothing",
        (_, true) => "accept-would",
        (_, false) => "accept-done",
    };
    context.tell(id, &messages);
    for (state, count) in &done.left {
        let id = match state {
            State::Outdated => "accept-left-outdated",
            State::Missing | State::Renamed => "accept-left-missing",
            // Whoever asks for trivial changes only does not ask for these.
            _ if arguments.trivial => continue,
            State::Obsolete => "accept-left-obsolete",
            _ => continue,
        };
        context.tell(id, &Filled::from([("messages", (*count).into())]));
    }
    let is_refused = !arguments.all && done.left.values().any(|count| *count > 0) && done.lines.is_empty();
    Ok(if is_refused { Exit::Findings } else { Exit::Clean })
}

/// The ledgers, the history and the memories that become longer; and by how many sentences the memories do.
fn plan(survey: &Survey, done: &Done) -> Result<(Revision, usize), Failure> {
    let mut revision = Revision::default();
    if done.is_history_longer {
        match &survey.history_file {
            Some(file) => revision.rewrite(file, survey.history.to_text()),
            None => revision.create(survey.project().history_path(), survey.history.to_text()),
        }
    }
    let mut remembered = 0;
    for (at, surveyed) in survey.locales.iter().enumerate() {
        let tag = surveyed.locale.as_str();
        if done.locales.contains(tag) {
            match &surveyed.file {
                Some(file) => revision.rewrite(file, surveyed.ledger.to_text()),
                None => revision.create(ledger_path(tag), surveyed.ledger.to_text()),
            }
        }
        if let Some(pairs) = done.pairs.get(&at) {
            let locales = (&survey.source, &surveyed.locale);
            remembered += keep_pairs(survey.project(), locales, pairs, &mut revision)?;
        }
    }
    Ok((revision, remembered))
}

/// `global-compact` names the term as `-global-compact` does, which looks like an option.
fn is_named(name: &str, id: &str) -> bool {
    name == id || id.strip_prefix('-') == Some(name)
}

/// Each name must be that of a message, and of one statement only where something is to be said yes to in it.
fn check_names(names: &[String], judged: &[Judged]) -> Result<(), Failure> {
    for name in names {
        let mut scopes = BTreeSet::new();
        let mut is_known = false;
        for part in judged {
            for judgement in
                part.judgements.iter().flatten().filter(|judgement| is_named(name, &judgement.id))
            {
                is_known = true;
                if judgement.state != State::Current {
                    scopes.insert(part.scope.as_str());
                }
            }
        }
        if !is_known {
            let ids = judged.iter().flat_map(|part| part.judgements.iter().flatten());
            let near = nearest(name, ids.map(|judgement| judgement.id.as_str()));
            let doing =
                if near.is_some() { "failure-unknown-message-near" } else { "failure-unknown-message" };
            return Err(Failure::new(doing, name, std::io::Error::other(near.unwrap_or_default())));
        }
        if scopes.len() > 1 {
            let scopes: Vec<&str> = scopes.into_iter().filter(|scope| !scope.is_empty()).collect();
            return Err(Failure::new(
                "failure-ambiguous-message",
                name,
                std::io::Error::other(scopes.join(", ")),
            ));
        }
    }
    Ok(())
}
