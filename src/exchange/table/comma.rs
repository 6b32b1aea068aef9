//! CSV (RFC 4180): UTF-8 with its mark, as Excel wants it; read with whatever delimiter and encoding it comes back.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{MOST_CELL, cells, headings};
use super::guard::guard_cell;
use super::read::read_rows;
use super::row::{Layout, Row};
use crate::diagnostic::Diagnostic;
use crate::exchange::kinds::DAMAGED_RETURN;
use crate::exchange::{Delivery, Exchange, Extract, Return};
use crate::workbook::Value;

/// The format.
pub const CSV: Exchange =
    Exchange { name: "csv", extension: "csv", most: Some(MOST_CELL), extract: write, is_meant, merge: read };

/// What programs separate cells with.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

fn write(extract: &Extract) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::from("\u{FEFF}"));
    let mut put = |row: [String; 10]| {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row.iter().map(|cell| guard_cell(cell).into_owned()));
    };
    put(headings(extract, true));
    extract.units.iter().for_each(|unit| put(cells(extract, unit)));
    writer.into_inner().unwrap_or_default()
}

fn is_meant(delivery: &Delivery) -> bool {
    !delivery.is_archive()
        && (delivery.has_extension("csv") || delivery.has_extension("tsv") || find(delivery, true).is_some())
}

fn read(delivery: &Delivery) -> (Return, Vec<Diagnostic>) {
    let rows = find(delivery, false);
    match rows.as_deref().and_then(Layout::find) {
        Some((layout, rows)) => read_rows(&layout, rows),
        None => {
            let finding = Diagnostic::new(&DAMAGED_RETURN, delivery.source.span(0, 0));
            let finding = finding.with("case", "headings").with("file", &*delivery.source.path);
            (Return::default(), vec![finding])
        }
    }
}

/// The rows, with the delimiter that shows the headings; only the first ones where that is to be found out.
fn find(delivery: &Delivery, is_trial: bool) -> Option<Vec<Row>> {
    let delimiter = DELIMITERS.into_iter().find(|delimiter| {
        let rows = rows(delivery, *delimiter, 20);
        Layout::find(&rows).is_some()
    })?;
    let most = if is_trial { 1 } else { usize::MAX };
    Some(rows(delivery, delimiter, most))
}

fn rows(delivery: &Delivery, delimiter: u8, most: usize) -> Vec<Row> {
    let source = &delivery.source;
    // Excel's own line about its delimiter.
    let is_note = source.text.starts_with("sep=");
    let skipped = if is_note { source.text.find('\n').map_or(0, |at| at + 1) } else { 0 };
    let text = source.text.get(skipped..).unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Row> = Vec::new();
    let mut record = csv::StringRecord::new();
    let (mut number, mut start) = (usize::from(is_note), 0);
    while rows.len() < most && reader.read_record(&mut record).unwrap_or(false) {
        number += 1;
        let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX).min(text.len());
        let own = text.get(start..end).unwrap_or_default();
        let (from, to) = (start + own.len() - own.trim_start().len(), start + own.trim_end().len());
        start = end;
        let cells: BTreeMap<usize, Value> = record
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.trim().is_empty())
            .map(|(at, cell)| (at, Value::Text(cell.to_owned())))
            .collect();
        let span = source.span(skipped + from, skipped + to.max(from));
        rows.push(Row { number, span, cells, formulas: BTreeSet::new() });
    }
    rows
}
