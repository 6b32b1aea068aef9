//! `explain`: what a kind of finding means, how to mend it, and its page of the manual; without a kind, all of them.

use std::io::{Error, ErrorKind};

use super::{Context, Exit, kinds, manual};
use crate::check::RULES;
use crate::diagnostic::{Arguments as Filled, Failure, Kind, Severity, Voice, nearest};

/// The arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Code or name of a kind of finding; all of them if absent.
    #[arg(value_name = "KIND")]
    pub kind: Option<String>,
}

/// Prints what is known of one kind, or a line for each.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let text = match &arguments.kind {
        Some(wanted) => explain(find_kind(wanted)?, context),
        None => list(context),
    };
    context.print(&text)?;
    Ok(Exit::Clean)
}

/// The kind of this code or name, written with small letters or capitals.
fn find_kind(wanted: &str) -> Result<&'static Kind, Failure> {
    let kinds = kinds();
    let is_meant =
        |kind: &&&Kind| kind.code.eq_ignore_ascii_case(wanted) || kind.name.eq_ignore_ascii_case(wanted);
    if let Some(kind) = kinds.iter().find(is_meant) {
        return Ok(kind);
    }
    let known = kinds.iter().map(|kind| kind.name);
    Err(match nearest(wanted, known) {
        Some(near) => {
            Failure::new("failure-unknown-kind-near", wanted, Error::new(ErrorKind::NotFound, near))
        }
        None => Failure::bare("failure-unknown-kind", wanted),
    })
}

fn explain(kind: &Kind, context: &Context) -> String {
    let voice = context.voice();
    let help = voice.say("finding-help", &Filled::new());
    let mut text = format!("{}\n\n", title(kind, voice));
    for sentence in voice.describe(kind.name, None) {
        text.push_str(&format!("{sentence}\n"));
    }
    for mend in voice.describe(kind.name, Some("help")) {
        text.push_str(&format!("{help}: {mend}\n"));
    }
    if let Some(rule) = RULES.iter().find(|rule| rule.kind == kind) {
        text.push_str(&format!("\n{}\n", manual::page(rule, voice)));
        let name = Filled::from([("name", kind.name.into())]);
        text.push_str(&format!("\n{}\n", voice.say("explain-allow", &name)));
    }
    text
}

/// A line for each kind: code, name, degree and its first sentence.
fn list(context: &Context) -> String {
    let voice = context.voice();
    let mut kinds = kinds();
    kinds.sort_by_key(|kind| kind.code);
    let line = |kind: &Kind| {
        let sentence = voice.describe(kind.name, None).into_iter().next().unwrap_or_default();
        format!("{}\n    {}\n", title(kind, voice), sentence.replace('\n', " "))
    };
    kinds.into_iter().map(line).collect()
}

fn title(kind: &Kind, voice: &dyn Voice) -> String {
    let severity = match kind.severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    };
    format!("{} {} ({})", kind.code, kind.name, voice.say(severity, &Filled::new()))
}
