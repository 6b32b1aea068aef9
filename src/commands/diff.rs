//! `diff`: word by word, what changed in the source since each outdated translation was made.

use super::survey::{Survey, report};
use super::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure, Span, Texts, Voice};
use crate::ledger::{Change, Fact, History, Judgement, compare_words};

/// The arguments of `diff`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only these locales.
    #[arg(long, value_name = "TAG")]
    pub locale: Vec<String>,
    /// Only these statements.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Vec<String>,
}

/// Prints the changes on stdout.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut survey = Survey::read(context, &arguments.locale, &arguments.statement)?;
    let is_styled = context.is_styled();
    let mut findings = std::mem::take(&mut survey.findings);
    let mut texts = Texts::default();
    let mut shown = 0_usize;
    for scope in survey.scopes() {
        let judged = survey.judge(&scope);
        for judgement in judged.judgements.iter().flatten().filter(|judgement| judgement.is_distrusted()) {
            context.print(&show(judgement, &survey.history, &judged.texts, context.voice(), is_styled))?;
            shown += 1;
        }
        findings.extend(judged.findings);
        texts.append(judged.texts);
    }
    if shown == 0 {
        context.tell("diff-none", &Filled::new());
    }
    report(context, findings, &texts);
    Ok(Exit::Clean)
}

/// Where the message is, when its translation was made, and its source with what went and what came.
fn show(
    judgement: &Judgement,
    history: &History,
    texts: &Texts,
    voice: &dyn Voice,
    is_styled: bool,
) -> String {
    let place = |span: &Span| {
        format!("{}:{}", span.path, span.position(texts.get(&span.path).unwrap_or_default()).line)
    };
    let span = |entry: &Option<crate::ledger::Entry>| entry.as_ref().map(|entry| place(&entry.span));
    let now = judgement.source.as_ref().map(|source| source.text.as_str()).unwrap_or_default();
    let (fact, before) = match latest(judgement, history, now) {
        Some((fact, before)) => (Some(fact), Some(before)),
        None => (judgement.origins.first(), None),
    };
    let filled = Filled::from([
        ("message", judgement.id.as_str().into()),
        ("translation", span(&judgement.translation).unwrap_or_default().into()),
        ("source", span(&judgement.source).unwrap_or_default().into()),
        ("date", fact.and_then(|fact| fact.date.clone()).unwrap_or_default().into()),
        ("by", fact.and_then(|fact| fact.by.clone()).unwrap_or_default().into()),
        ("case", case(fact).into()),
    ]);
    let changes = match before {
        Some(before) => write_changes(&compare_words(before, now), is_styled),
        None => format!("{}\n{now}", voice.say("diff-not-kept", &Filled::new())),
    };
    let head = voice.say("diff-head", &filled);
    let text = format!("{head}\n    {}\n\n", changes.replace('\n', "\n    "));
    if is_styled { text } else { annotate_snippets::normalize_untrusted_str(&text) }
}

/// What is known about who made the translation.
fn case(fact: Option<&Fact>) -> &'static str {
    match fact.map(|fact| (&fact.date, &fact.by)) {
        Some((Some(_), Some(_))) => "both",
        Some((Some(_), None)) => "date",
        Some((None, Some(_))) => "by",
        _ => "none",
    }
}

/// The latest source that the translation was made from and whose text was kept; of those of one day, the nearest to
/// what the source says now.
fn latest<'j>(judgement: &'j Judgement, history: &'j History, now: &str) -> Option<(&'j Fact, &'j str)> {
    let kept: Vec<_> =
        judgement.origins.iter().filter_map(|fact| Some((fact, history.get(fact.source)?))).collect();
    let day = kept.iter().map(|(fact, _)| &fact.date).max()?;
    let distance = |text: &str| -> usize {
        let length = |change: Change| match change {
            Change::Same(_) => 0,
            Change::Gone(text) | Change::New(text) => text.len(),
        };
        compare_words(text, now).into_iter().map(length).sum()
    };
    kept.iter().filter(|(fact, _)| fact.date == *day).min_by_key(|(_, text)| distance(text)).copied()
}

/// `[-gone-]{+new+}`, red and green where colours are wanted: the marks stay, for those who do not see them.
fn write_changes(changes: &[Change], is_styled: bool) -> String {
    use anstyle::{AnsiColor, Style};
    let paint = |text: String, colour: AnsiColor| {
        let style = Style::new().fg_color(Some(colour.into())).bold();
        if is_styled { format!("{style}{text}{style:#}") } else { text }
    };
    let clean = |text: &str| annotate_snippets::normalize_untrusted_str(text);
    changes
        .iter()
        .map(|change| match change {
            Change::Same(text) => clean(text),
            Change::Gone(text) => paint(format!("[-{}-]", clean(text)), AnsiColor::Red),
            Change::New(text) => paint(format!("{{+{}+}}", clean(text)), AnsiColor::Green),
        })
        .collect()
}
