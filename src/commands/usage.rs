//! What is wrong with a command line, in the user's language; help and version where they were asked for.

use std::io::Write;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Exit, ToolVoice};
use crate::diagnostic::{Arguments, Voice};

/// Prints what clap has to say and returns how the run ends.
pub fn explain(error: &clap::Error, voice: &ToolVoice) -> Exit {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let mut stdout = anstream::stdout();
        let printed = write!(stdout, "{}", error.render().ansi()).and_then(|()| stdout.flush());
        return match printed {
            Err(cause) if cause.kind() != std::io::ErrorKind::BrokenPipe => Exit::Failed,
            _ => Exit::Clean,
        };
    }
    let text = if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        error.render().ansi().to_string()
    } else {
        let (id, arguments) = describe(error);
        sentence(id, &arguments, voice)
    };
    let _ = write!(anstream::stderr(), "{text}");
    Exit::Failed
}

fn sentence(id: &str, arguments: &Arguments, voice: &ToolVoice) -> String {
    let none = Arguments::new();
    let mut text = format!("{}: {}\n", voice.say("severity-error", &none), voice.say(id, arguments));
    if arguments.contains_key("suggestion")
        && let Some(help) = voice.say_attribute(id, "help", arguments)
    {
        text.push_str(&format!("{}: {help}\n", voice.say("finding-help", &none)));
    }
    text.push_str(&format!("{}\n", voice.say("usage-see-help", &none)));
    annotate_snippets::normalize_untrusted_str(&text)
}

/// The message for a kind of clap error and what fills it.
fn describe(error: &clap::Error) -> (&'static str, Arguments) {
    let mut arguments = Arguments::new();
    let mut fill = |name: &'static str, kind: ContextKind| {
        if let Some(value) = error.get(kind).map(context_text).filter(|value| !value.is_empty()) {
            arguments.insert(name, value.into());
        }
    };
    fill("argument", ContextKind::InvalidArg);
    fill("value", ContextKind::InvalidValue);
    fill("expected", ContextKind::ValidValue);
    fill("other", ContextKind::PriorArg);
    fill("suggestion", ContextKind::SuggestedArg);
    fill("suggestion", ContextKind::SuggestedValue);
    let argument = error.get(ContextKind::InvalidArg).map(context_text);
    let is_word = argument.is_some_and(|argument| !argument.starts_with('-'));
    let id = match error.kind() {
        ErrorKind::UnknownArgument if is_word => "usage-unexpected-word",
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => {
            fill("suggestion", ContextKind::SuggestedSubcommand);
            fill("argument", ContextKind::InvalidSubcommand);
            "usage-unknown-command"
        }
        ErrorKind::InvalidValue if !arguments.contains_key("value") => "usage-missing-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if arguments.contains_key("expected") => {
            "usage-invalid-value"
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-refused-value",
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => "usage-missing-argument",
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            "usage-missing-value"
        }
        ErrorKind::ArgumentConflict if arguments.get("argument") == arguments.get("other") => {
            "usage-repeated"
        }
        ErrorKind::ArgumentConflict => "usage-conflict",
        _ => "usage-other",
    };
    (id, arguments)
}

fn context_text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        ContextValue::StyledStr(text) => text.to_string(),
        _ => String::new(),
    }
}
