//! Help in the user's language: clap's structure, the tool's own sentences.
//!
//! The help of command `export` is message `help-export`, that of its argument `--dry-run` `help-export-dry-run`;
//! global arguments have `help-project` and so on. The attribute `.value` names the value (`FOLDER`).

use clap::Command;

use super::ToolVoice;
use crate::diagnostic::{Arguments, Voice};

/// Arguments that every command has.
const GLOBAL: [&str; 5] = ["project", "ui_locale", "color", "help", "version"];

/// Sets every sentence of the command line from the voice. Of the commands that are not `asked` for only the names are described:
/// nobody is told more of them.
pub fn localize(command: Command, voice: &ToolVoice, asked: &dyn Fn(&str) -> bool) -> Command {
    let say = |id: &str| voice.say(id, &Arguments::new());
    let command = describe(command, "help", voice)
        .about(say("help-about"))
        .after_help(say("help-about-long"))
        .subcommand_help_heading(say("help-commands"))
        .subcommand_value_name(say("help-command-value"));
    let mut command = describe_subcommands(command, "help", voice, asked);
    command.build();
    set_usages(command, voice, asked)
}

/// Names the commands below `command`, and those below them: `locale add` has the message `help-locale-add`.
fn describe_subcommands(
    command: Command,
    prefix: &str,
    voice: &ToolVoice,
    asked: &dyn Fn(&str) -> bool,
) -> Command {
    subcommands(&command).into_iter().fold(command, |command, name| {
        let id = format!("{prefix}-{name}");
        let about = voice.say(&id, &Arguments::new());
        command.mut_subcommand(&name, |sub| {
            let sub = sub.about(about);
            if !asked(&name) {
                return sub;
            }
            let sub = describe(sub, &id, voice)
                .subcommand_help_heading(voice.say("help-commands", &Arguments::new()))
                .subcommand_value_name(voice.say("help-command-value", &Arguments::new()));
            describe_subcommands(sub, &id, voice, asked)
        })
    })
}

fn set_usages(command: Command, voice: &ToolVoice, asked: &dyn Fn(&str) -> bool) -> Command {
    let names = subcommands(&command).into_iter().filter(|name| asked(name));
    let command = names
        .fold(command, |command, name| command.mut_subcommand(&name, |sub| set_usages(sub, voice, asked)));
    set_usage(command, voice)
}

fn subcommands(command: &Command) -> Vec<String> {
    command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect()
}

/// Names the arguments and headings of one command.
fn describe(command: Command, prefix: &str, voice: &ToolVoice) -> Command {
    let say = |id: &str| voice.say(id, &Arguments::new());
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", say("help-usage"));
    command.help_template(template).mut_args(|argument| {
        let name = argument.get_id().as_str().to_owned();
        let is_global = GLOBAL.contains(&name.as_str());
        let id = message_id(if is_global { "help" } else { prefix }, &name);
        let heading = match (is_global, argument.is_positional()) {
            (true, _) => "help-global-options",
            (_, true) => "help-arguments",
            _ => "help-options",
        };
        let argument = argument.help(say(&id)).help_heading(say(heading));
        let argument = if argument.get_action().takes_values() {
            argument.hide_default_value(true).hide_possible_values(true)
        } else {
            argument
        };
        match voice.say_attribute(&id, "value", &Arguments::new()) {
            Some(value) if argument.get_action().takes_values() => argument.value_name(value),
            _ => argument,
        }
    })
}

/// The id of the message that describes an argument.
pub(super) fn message_id(prefix: &str, argument: &str) -> String {
    format!("{prefix}-{}", argument.replace('_', "-"))
}

/// clap writes `Usage:` and `[OPTIONS]` in English: the line is made again with our words.
fn set_usage(mut command: Command, voice: &ToolVoice) -> Command {
    let rendered = command.render_usage().to_string();
    let line = rendered
        .trim_start_matches("Usage:")
        .trim()
        .replace("[OPTIONS]", &format!("[{}]", voice.say("help-options-value", &Arguments::new())));
    command.override_usage(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::cli::Cli;
    use clap::CommandFactory;

    /// Every command and argument has its message in every language the tool speaks.
    #[test]
    fn nothing_is_without_help() {
        let command = Cli::command();
        let mut ids: Vec<String> = GLOBAL.iter().map(|name| message_id("help", name)).collect();
        fn add(command: &Command, prefix: &str, ids: &mut Vec<String>) {
            for sub in command.get_subcommands() {
                let prefix = format!("{prefix}-{}", sub.get_name());
                ids.extend(
                    sub.get_arguments()
                        .filter(|argument| !GLOBAL.contains(&argument.get_id().as_str()))
                        .map(|argument| message_id(&prefix, argument.get_id().as_str())),
                );
                add(sub, &prefix, ids);
                ids.push(prefix);
            }
        }
        add(&command, "help", &mut ids);
        for voice in ToolVoice::all() {
            for id in &ids {
                assert!(voice.has(id), "no message {id} in {}", voice.locale());
            }
        }
    }

    #[test]
    fn no_english_remains_in_spanish_help() {
        let voice = ToolVoice::choose(&["es".to_owned()]);
        let mut command = localize(Cli::command(), &voice, &|_| true);
        let mut shown = command.render_help().to_string();
        for name in ["init", "schema", "export"] {
            if let Some(sub) = command.find_subcommand_mut(name) {
                shown.push_str(&sub.render_help().to_string());
            }
        }
        for word in ["Usage", "OPTIONS", "Options", "Commands", "COMMAND", "Print ", "default", "possible"] {
            assert!(!shown.contains(word), "{word:?} in\n{shown}");
        }
    }

    /// What the help of a command says does not depend on whether the others were described.
    #[test]
    fn only_what_is_asked_for_needs_a_description() {
        let voice = ToolVoice::choose(&["es".to_owned()]);
        let mut paths = vec![Vec::new()];
        for sub in Cli::command().get_subcommands() {
            paths.push(vec![sub.get_name().to_owned()]);
            let below = sub
                .get_subcommands()
                .map(|below| vec![sub.get_name().to_owned(), below.get_name().to_owned()]);
            paths.extend(below);
        }
        assert!(paths.len() > 20);
        let help = |asked: &dyn Fn(&str) -> bool, path: &[String]| {
            let mut command = localize(Cli::command(), &voice, asked);
            let mut named = &mut command;
            for name in path {
                named = named.find_subcommand_mut(name).unwrap();
            }
            (named.render_help().to_string(), named.render_usage().to_string())
        };
        for path in paths {
            assert_eq!(
                help(&|name| path.iter().any(|word| word == name), &path),
                help(&|_| true, &path),
                "{path:?}"
            );
        }
    }
}
