//! `man`: prints the manual page, or writes one page per command into a folder.

use std::path::PathBuf;

use super::{Context, Exit, cli};
use crate::diagnostic::{Arguments as Filled, Failure, Voice};
use crate::output;

/// The arguments of `man`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A folder for the pages of all commands.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// The headings that clap_mangen writes, and the messages that say them.
const HEADINGS: [(&str, &str); 8] = [
    ("NAME", "man-name"),
    ("SYNOPSIS", "man-synopsis"),
    ("DESCRIPTION", "man-description"),
    ("OPTIONS", "man-options"),
    ("SUBCOMMANDS", "man-commands"),
    ("EXTRA", "man-more"),
    ("VERSION", "man-version"),
    ("AUTHORS", "man-authors"),
];

/// Prints or writes the pages.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let command = cli::command(context.voice());
    let Some(folder) = &arguments.out else {
        context.print(&page(&command, context))?;
        return Ok(Exit::Clean);
    };
    let mut pages = vec![("comunicado.1".to_owned(), page(&command, context))];
    add_pages(&command, "comunicado", context, &mut pages);
    output::create_files(folder, &pages)?;
    context.tell(
        "man-written",
        &Filled::from([("path", folder.display().to_string().into()), ("files", pages.len().into())]),
    );
    Ok(Exit::Clean)
}

/// A page for each command below `command`, and for those below them.
fn add_pages(command: &clap::Command, name: &str, context: &Context, pages: &mut Vec<(String, String)>) {
    for sub in command.get_subcommands() {
        let name = format!("{name}-{}", sub.get_name());
        pages.push((format!("{name}.1"), page(&sub.clone().name(name.clone()), context)));
        add_pages(sub, &name, context, pages);
    }
}

/// One page in roff, its headings in the user's language.
fn page(command: &clap::Command, context: &Context) -> String {
    let mut roff = Vec::new();
    // Writing to memory cannot fail.
    let _ = clap_mangen::Man::new(command.clone()).render(&mut roff);
    let mut page = String::from_utf8_lossy(&roff).into_owned();
    page = keep_lines(&page);
    // clap_mangen takes this heading from the help, where it is not in capitals.
    let commands = context.voice().say("help-commands", &Filled::new());
    page = page.replace(&format!(".SH {commands}\n"), ".SH SUBCOMMANDS\n");
    for (heading, id) in HEADINGS {
        let said = context.voice().say(id, &Filled::new());
        page = page.replace(&format!(".SH {heading}\n"), &format!(".SH {said}\n"));
    }
    page
}

/// The closing section is made of lines, and roff would run them together and stretch them.
fn keep_lines(page: &str) -> String {
    let Some((before, rest)) = page.split_once(".SH EXTRA\n") else { return page.to_owned() };
    let (lines, after) = rest.find(".SH ").and_then(|at| rest.split_at_checked(at)).unwrap_or((rest, ""));
    let lines = lines.trim_end().replace('\n', "\n.br\n");
    format!("{before}.SH EXTRA\n.na\n{lines}\n.ad\n{after}")
}
