//! What became of the documents of an archive, as a table and for programs.

use std::collections::BTreeSet;

use annotate_snippets::normalize_untrusted_str;
use comfy_table::{Table, presets};
use serde::Serialize;

use super::View;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Voice};

/// What became of a document. All that is kept of it.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    pub(super) file: String,
    pub(super) outcome: &'static str,
    pub(super) statement: Option<String>,
    /// The locale that a translation is for.
    pub(super) locale: Option<String>,
    pub(super) paragraphs: usize,
    pub(super) signatories: usize,
    pub(super) contacts: usize,
    pub(super) unsure: usize,
    pub(super) warnings: usize,
    pub(super) reason: Option<&'static str>,
    /// What lays a translation beside its statement.
    pub(super) command: Option<String>,
    /// What begins its language, where the project has none such.
    pub(super) preparation: Option<String>,
}

impl Row {
    /// That of a document of which nothing is known.
    pub(super) fn of(name: &str) -> Self {
        Self { file: name.to_owned(), ..Self::default() }
    }

    /// That of a document that could not be taken.
    pub(super) fn refused(name: &str, found: &[Diagnostic]) -> Self {
        let reason = found.iter().find(|finding| finding.is_error()).map(|finding| finding.kind.name);
        Self { outcome: "refused", reason, ..Self::of(name) }
    }
}

/// Shows what became of all documents, and says whether some were refused.
pub(super) fn show(context: &mut Context, rows: &[Row], format: View, is_dry: bool) -> Result<Exit, Failure> {
    let shown = match format {
        View::Table => table(context, rows),
        View::Json => serde_json::to_string_pretty(rows).unwrap_or_default() + "\n",
    };
    context.print(&shown)?;
    let count = |outcome: &str| rows.iter().filter(|row| row.outcome == outcome).count();
    let refused = count("refused");
    let filled = [
        ("documents", rows.len().into()),
        ("new", count("new").into()),
        ("changed", count("changed").into()),
        ("same", count("same").into()),
        ("repeated", count("repeated").into()),
        ("translations", (count("translation") + count("aligned")).into()),
        ("refused", refused.into()),
    ];
    context.tell(if is_dry { "import-archive-would" } else { "import-archive-done" }, &Filled::from(filled));
    let commands: Vec<&str> = rows.iter().filter_map(|row| row.command.as_deref()).collect();
    if !commands.is_empty() && format == View::Table {
        context.tell("import-archive-translations", &Filled::from([("count", commands.len().into())]));
        let before: BTreeSet<&str> = rows.iter().filter_map(|row| row.preparation.as_deref()).collect();
        let lines: String =
            before.into_iter().chain(commands).map(|command| format!("{command}\n")).collect();
        context.print(&lines)?;
    }
    Ok(if refused > 0 { Exit::Findings } else { Exit::Clean })
}

fn table(context: &Context, rows: &[Row]) -> String {
    let say = |id: &str| context.voice().say(id, &Filled::new());
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    let columns = ["file", "outcome", "id", "paragraphs", "signatories", "contacts", "warnings"];
    table.set_header(columns.map(|column| say(&format!("import-column-{column}"))));
    for row in rows {
        let outcome = say(&format!("import-outcome-{}", row.outcome));
        let reason =
            row.reason.or(row.locale.as_deref()).map(|reason| format!(" ({reason})")).unwrap_or_default();
        table.add_row([
            normalize_untrusted_str(&row.file),
            outcome + &reason,
            row.statement.clone().unwrap_or_default(),
            row.paragraphs.to_string(),
            row.signatories.to_string(),
            row.contacts.to_string(),
            row.warnings.to_string(),
        ]);
    }
    let lines = table.to_string();
    lines.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}
