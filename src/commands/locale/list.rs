//! `locale list`: the locales of the project.

use comfy_table::{Table, presets};

use super::{lenders, source_locale};
use crate::catalog::{Direction, Locale};
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure, Voice};
use crate::press::read_locale;

/// Prints them on stdout, one per line.
pub(super) fn run(context: &mut Context) -> Result<Exit, Failure> {
    let (project, _) = context.open_project()?;
    let source = source_locale(&project)?;
    let spoken = Locale::parse(context.voice().language()).unwrap_or_default();
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    for tag in project.locales() {
        let Some(known) = read_locale(&project, tag) else { continue };
        let locale = known.locale;
        let say = |id: &str, filled: &Filled| context.voice().say(id, filled);
        let lenders: Vec<String> =
            lenders(&locale, &source, &project).iter().map(Locale::to_string).collect();
        let what = if locale == source {
            say("locale-list-source", &Filled::new())
        } else if lenders.is_empty() {
            String::new()
        } else {
            say("locale-list-overlay", &Filled::from([("parents", lenders.join(", ").into())]))
        };
        let direction = match locale.direction() {
            Direction::Ltr => String::new(),
            Direction::Rtl => say("locale-rtl", &Filled::new()),
        };
        let name = locale.name_in(&spoken).unwrap_or_default();
        table.add_row([tag.clone(), locale.autonym(), name, direction, what]);
    }
    let lines: String = table.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    context.print(&lines)?;
    Ok(Exit::Clean)
}
