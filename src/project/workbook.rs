//! A workbook (XLSX) as the text of a table: a line for each row, tabs between cells. So its findings have rows and lines
//! like those of any other table.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use super::disk::MOST_BYTES;
use super::kinds::{CELL_ERROR, UNREADABLE_WORKBOOK};
use crate::diagnostic::{Diagnostic, Source, Span, cell_name};

/// The most bytes that the parts of a workbook may have, unpacked.
const MOST_UNPACKED: u64 = 4 * MOST_BYTES;
/// The most cells that say something.
const MOST_CELLS: usize = 1_000_000;
/// The most columns.
const MOST_COLUMNS: u32 = 256;
/// The most rows; Excel has as many.
const MOST_ROWS: u32 = 1_048_576;
/// Stands for a line break within a cell, so that each row is one line.
const LINE_BREAK: &str = "\u{2028}";

/// What the cells say, by row and column.
type Cells = BTreeMap<u32, BTreeMap<u32, String>>;
/// The row and column of a cell in which a formula failed, and what it says.
type Fault = (u32, u32, String);

/// The first visible sheet of a workbook. Nothing is unpacked before its size is known: an archive of a few kilobytes may
/// hold gigabytes.
pub fn read_workbook(path: &str, bytes: &[u8]) -> (Option<Source>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    // The crate is not made for hostile files: a panic of its ends the reading of this one.
    let read = catch_unwind(AssertUnwindSafe(|| measure(bytes).and_then(|()| read_cells(bytes))));
    match read.unwrap_or(Err("not-xlsx")) {
        Ok((cells, faults)) => {
            for (row, column, fault) in faults {
                let cell = cell_name(column as usize, row as usize + 1);
                findings.push(
                    Diagnostic::new(&CELL_ERROR, Span::head(path)).with("cell", cell).with("found", fault),
                );
            }
            (Some(Source::new(path, write_lines(&cells))), findings)
        }
        Err(case) => {
            findings.push(
                Diagnostic::new(&UNREADABLE_WORKBOOK, Span::head(path)).with("case", case).with("path", path),
            );
            (None, findings)
        }
    }
}

/// Unpacks every part to nowhere, as far as it may go.
fn measure(bytes: &[u8]) -> Result<(), &'static str> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| "not-xlsx")?;
    let mut left = MOST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| "not-xlsx")?;
        let is_strings =
            part.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"));
        let mut part = part.take(left + 1);
        let unpacked = if is_strings {
            let mut text = Vec::new();
            part.read_to_end(&mut text).map_err(|_| "not-xlsx")?;
            check_count(&text)?;
            text.len() as u64
        } else {
            std::io::copy(&mut part, &mut std::io::sink()).map_err(|_| "not-xlsx")?
        };
        left = left.checked_sub(unpacked).ok_or("large")?;
    }
    Ok(())
}

/// The crate asks for room for as many strings as the file claims to have: no more than it has bytes.
fn check_count(text: &[u8]) -> Result<(), &'static str> {
    const NAME: &[u8] = b"uniqueCount";
    for at in 0..text.len().saturating_sub(NAME.len()) {
        let Some(rest) = text.get(at..).and_then(|rest| rest.strip_prefix(NAME)) else { continue };
        let digits = rest
            .iter()
            .skip_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\'' | b'+'));
        let digits: String =
            digits.take_while(|byte| byte.is_ascii_digit()).map(|byte| char::from(*byte)).collect();
        if digits.len() > 12 || digits.parse().is_ok_and(|count: usize| count > text.len()) {
            return Err("large");
        }
    }
    Ok(())
}

/// The cells of the first visible sheet, and those in which a formula failed.
fn read_cells(bytes: &[u8]) -> Result<(Cells, Vec<Fault>), &'static str> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| "not-xlsx")?;
    let sheets = book.sheets_metadata().iter();
    let mut shown =
        sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    let sheet = shown.next().ok_or("no-sheet")?.name.clone();
    let mut reader = book.worksheet_cells_reader(&sheet).map_err(|_| "not-xlsx")?;
    let (mut cells, mut faults, mut count, mut text) = (Cells::new(), Vec::new(), 0, 0);
    while let Some(cell) = reader.next_cell().map_err(|_| "not-xlsx")? {
        let (row, column) = cell.get_position();
        let value = match cell.get_value() {
            DataRef::Error(fault) => {
                faults.push((row, column, fault.to_string()));
                continue;
            }
            value => say(value),
        };
        if value.trim().is_empty() {
            continue;
        }
        (count, text) = (count + 1, text + value.len());
        if row >= MOST_ROWS || column >= MOST_COLUMNS || count > MOST_CELLS || text as u64 > MOST_BYTES {
            return Err("large");
        }
        cells.entry(row).or_default().insert(column, value);
    }
    Ok((cells, faults))
}

/// What a person reads in the cell; days as ISO 8601.
fn say(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        // A telephone number that became a number: all its digits.
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e18 => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(span) => span.as_f64().to_string(),
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// A line for each row, blank where a row is; each at least as long as the first.
fn write_lines(cells: &Cells) -> String {
    let length = |row: &BTreeMap<u32, String>| row.keys().next_back().map_or(0, |last| last + 1);
    let header = cells.values().next().map_or(0, length);
    let mut writer = csv::WriterBuilder::new().delimiter(b'\t').flexible(true).from_writer(Vec::new());
    let mut next = 0;
    let mut lines = String::new();
    for (number, row) in cells {
        lines.extend((next..*number).map(|_| '\n'));
        next = number + 1;
        let length = length(row).max(header);
        let values = (0..length).map(|at| {
            let value = row.get(&at).map_or("", String::as_str);
            value.replace("\r\n", LINE_BREAK).replace(['\n', '\r'], LINE_BREAK)
        });
        // Writing to memory cannot fail.
        let _ = writer.write_record(values);
        let _ = writer.flush();
        lines.push_str(&String::from_utf8_lossy(writer.get_ref()));
        writer = csv::WriterBuilder::new().delimiter(b'\t').flexible(true).from_writer(Vec::new());
    }
    lines
}
