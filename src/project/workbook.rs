//! A workbook (XLSX) as the text of a table: a line for each row, tabs between cells. So its findings have rows and lines
//! like those of any other table.

use super::disk::MOST_BYTES;
use super::kinds::{CELL_ERROR, UNREADABLE_WORKBOOK};
use crate::diagnostic::{Diagnostic, Source, Span, cell_name};
use crate::workbook::{Value, read_cells, write_lines};

/// The first visible sheet of a workbook, and the cells in which a formula failed.
pub fn read_workbook(path: &str, bytes: &[u8]) -> (Option<Source>, Vec<Diagnostic>) {
    let cells = match read_cells(bytes, MOST_BYTES) {
        Ok(cells) => cells,
        Err(case) => {
            let finding = Diagnostic::new(&UNREADABLE_WORKBOOK, Span::head(path)).with("case", case);
            return (None, vec![finding.with("path", path)]);
        }
    };
    let mut findings = Vec::new();
    for (row, values) in &cells {
        for (column, value) in values {
            if let Value::Failed(fault) = value {
                let cell = cell_name(*column as usize, *row as usize + 1);
                let finding = Diagnostic::new(&CELL_ERROR, Span::head(path)).with("cell", cell);
                findings.push(finding.with("found", fault.as_str()));
            }
        }
    }
    (Some(Source::new(path, write_lines(&cells))), findings)
}
