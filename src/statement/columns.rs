//! The first row of a CSV file: which column stands where, and what separates them.

use super::cell_values::shorten;
use super::cells::Cell;
use super::kinds::{DUPLICATE_COLUMN, MISSING_COLUMN, UNKNOWN_COLUMN};
use crate::diagnostic::{Diagnostic, Severity, Source, nearest};

/// A column that a file may have.
pub struct Column<'n> {
    /// Its heading.
    pub name: &'n str,
    /// Whether a file without it is of no use.
    pub required: bool,
}

/// Which known column stands where; what is unknown is `None`.
pub fn read_header<'n>(
    source: &Source,
    header: &[Cell],
    columns: &[Column<'n>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Option<&'n str>> {
    let mut places: Vec<Option<&'n str>> = Vec::with_capacity(header.len());
    for cell in header {
        let (name, span) = cell.trimmed();
        let column = columns.iter().map(|column| column.name).find(|known| *known == name);
        match column {
            Some(known) if places.contains(&Some(known)) => {
                diagnostics.push(Diagnostic::new(&DUPLICATE_COLUMN, span).with("field", known));
                places.push(None);
                continue;
            }
            Some(_) => {}
            // Spreadsheets leave empty columns at the end; a cell that says something there is reported by its row.
            None if name.is_empty() => {}
            None => {
                let near = nearest(name, columns.iter().map(|column| column.name));
                let finding = Diagnostic::new(&UNKNOWN_COLUMN, span)
                    .with("field", shorten(name))
                    .with("known", join_names(columns.iter()))
                    .with_near(near);
                // A misspelt heading would lose every phone or e-mail of the file.
                let is_misspelt = near.is_some_and(|near| !header.iter().any(|c| c.value.trim() == near));
                diagnostics.push(if is_misspelt { finding.with_severity(Severity::Error) } else { finding });
            }
        }
        places.push(column);
    }
    diagnostics.extend(missing_columns(
        source,
        columns,
        &places,
        header.last().map_or(0, |cell| cell.span.end),
    ));
    while places.last().is_some_and(Option::is_none)
        && header.get(places.len() - 1).is_some_and(|cell| cell.value.trim().is_empty())
    {
        places.pop();
    }
    places
}

/// The columns that must be there and are not; the header ends at byte `header_end`.
pub fn missing_columns(
    source: &Source,
    columns: &[Column<'_>],
    places: &[Option<&str>],
    header_end: usize,
) -> Option<Diagnostic> {
    let missing = || columns.iter().filter(|column| column.required && !places.contains(&Some(column.name)));
    missing().next()?;
    Some(
        Diagnostic::new(&MISSING_COLUMN, source.span(0, header_end))
            .with("field", join_names(missing()))
            .with("count", missing().count())
            .with("known", join_names(columns.iter())),
    )
}

fn join_names<'c, 'n: 'c>(columns: impl Iterator<Item = &'c Column<'n>>) -> String {
    columns.map(|column| column.name).collect::<Vec<_>>().join(", ")
}

/// The delimiter under which the header names most of the columns; a comma where others do no better.
pub fn delimiter_of(text: &str, columns: &[Column<'_>]) -> u8 {
    let header = text.trim_start_matches(['\r', '\n']).split(['\r', '\n']).next().unwrap_or_default();
    let known = |delimiter: char| {
        let names = header.split(delimiter).map(|name| name.trim().trim_matches('"').trim());
        names.filter(|name| columns.iter().any(|column| column.name == *name)).count()
    };
    let mut best = (known(','), b',');
    for (delimiter, byte) in [(';', b';'), ('\t', b'\t')] {
        if known(delimiter) > best.0 {
            best = (known(delimiter), byte);
        }
    }
    best.1
}
