//! The status as a table for a terminal.

use comfy_table::{CellAlignment, Table, presets};

use super::{Counts, Status};
use crate::diagnostic::{Arguments, Voice};

/// A column of numbers: the message of its heading, and how many.
pub(super) type Column = (&'static str, fn(&Counts) -> usize);

/// The columns of numbers.
pub(super) const COLUMNS: [Column; 7] = [
    ("status-column-messages", |counts| counts.messages),
    ("status-column-translated", |counts| counts.translated),
    ("status-column-reviewed", |counts| counts.reviewed),
    ("status-column-outdated", |counts| counts.outdated),
    ("status-column-unverified", |counts| counts.unverified),
    ("status-column-missing", |counts| counts.missing),
    ("status-column-words", |counts| counts.words_to_do),
];

/// One row for each locale and statement, with a sum where a locale has several.
pub fn show_table(status: &Status, voice: &dyn Voice) -> String {
    let say = |id: &str| voice.say(id, &Arguments::new());
    let mut table = Table::new();
    let header = ["status-column-locale", "status-column-statement"];
    let header = header.into_iter().chain(COLUMNS.map(|(id, _)| id));
    table.load_style(presets::NOTHING).set_header(header.map(say).collect::<Vec<_>>());
    for locale in &status.locales {
        let name = format!("{} ({})", locale.autonym, locale.locale);
        let parts = locale.parts.iter().map(|part| {
            let statement = part.statement.clone().unwrap_or_else(|| say("status-shared"));
            (statement, &part.counts)
        });
        let sum = (locale.parts.len() > 1).then(|| (say("status-total"), &locale.total));
        for (at, (statement, counts)) in parts.chain(sum).enumerate() {
            let name = if at == 0 { name.clone() } else { String::new() };
            let numbers = COLUMNS.iter().map(|(_, count)| count(counts).to_string());
            table.add_row([name, statement].into_iter().chain(numbers).collect::<Vec<_>>());
        }
    }
    for column in table.column_iter_mut().skip(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n") + "\n"
}
