//! The cells of a workbook that comes from outside: each value with what the spreadsheet takes it for.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

/// The most cells that say something.
const MOST_CELLS: usize = 1_000_000;
/// The most columns.
const MOST_COLUMNS: u32 = 256;
/// The most rows; Excel has as many.
const MOST_ROWS: u32 = 1_048_576;

/// Stands for a line break within a cell, so that each row is one line.
const LINE_BREAK: &str = "\u{2028}";

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A number, or a span of time as one.
    Number(f64),
    /// True or false.
    Truth(bool),
    /// A day, ISO 8601.
    Day(String),
    /// A formula that failed: `#NAME?`.
    Failed(String),
}

impl Value {
    /// What a person reads in the cell; days as ISO 8601, nothing of what failed.
    pub fn say(&self) -> String {
        match self {
            Self::Text(text) | Self::Day(text) => text.clone(),
            // A telephone number that became a number: all its digits.
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e18 => format!("{number:.0}"),
            Self::Number(number) => number.to_string(),
            Self::Truth(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
            Self::Failed(_) => String::new(),
        }
    }

    fn of(value: &DataRef<'_>) -> Self {
        match value {
            DataRef::String(text) | DataRef::DurationIso(text) => Self::Text(text.clone()),
            DataRef::SharedString(text) => Self::Text((*text).to_owned()),
            #[allow(clippy::cast_precision_loss, reason = "as spreadsheets do")]
            DataRef::Int(number) => Self::Number(*number as f64),
            DataRef::Float(number) => Self::Number(*number),
            DataRef::Bool(value) => Self::Truth(*value),
            DataRef::DateTime(moment) if moment.is_datetime() => {
                let (year, month, day, ..) = moment.to_ymd_hms_milli();
                Self::Day(format!("{year:04}-{month:02}-{day:02}"))
            }
            DataRef::DateTime(span) => Self::Number(span.as_f64()),
            DataRef::DateTimeIso(text) => Self::Day(text.split('T').next().unwrap_or_default().to_owned()),
            DataRef::Error(fault) => Self::Failed(fault.to_string()),
            DataRef::Empty => Self::Text(String::new()),
        }
    }
}

/// What the cells say that say something, by row and column, both counted from 0.
pub type Cells = BTreeMap<u32, BTreeMap<u32, Value>>;

/// The first visible sheet of a workbook whose text has at most `most` bytes. Nothing is unpacked before its size is
/// known: an archive of a few kilobytes may hold gigabytes.
///
/// # Errors
/// `not-xlsx`, `no-sheet` or `large`.
pub fn read_cells(bytes: &[u8], most: u64) -> Result<Cells, &'static str> {
    // The crate is not made for hostile files: a panic of its ends the reading of this one.
    let read = catch_unwind(AssertUnwindSafe(|| measure(bytes, most).and_then(|()| gather(bytes, most))));
    read.unwrap_or(Err("not-xlsx"))
}

/// The cells of that sheet that are formulas, by row and column; none where it cannot be read.
pub fn read_formulas(bytes: &[u8]) -> BTreeSet<(u32, u32)> {
    let read = catch_unwind(AssertUnwindSafe(|| {
        let mut formulas = BTreeSet::new();
        let Ok(mut book) = Xlsx::new(Cursor::new(bytes)) else { return formulas };
        let Ok(sheet) = first_sheet(&book) else { return formulas };
        let Ok(mut reader) = book.worksheet_cells_reader(&sheet) else { return formulas };
        while let Ok(Some(cell)) = reader.next_formula() {
            if formulas.len() >= MOST_CELLS {
                break;
            }
            // Cells that hold a value come along, with nothing for a formula.
            if !cell.get_value().is_empty() {
                formulas.insert(cell.get_position());
            }
        }
        formulas
    }));
    read.unwrap_or_default()
}

/// Unpacks every part to nowhere, as far as it may go.
fn measure(bytes: &[u8], most: u64) -> Result<(), &'static str> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| "not-xlsx")?;
    let mut left = most.saturating_mul(4);
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

fn first_sheet<R: Read + Seek>(book: &Xlsx<R>) -> Result<String, &'static str> {
    let sheets = book.sheets_metadata().iter();
    let mut shown =
        sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    Ok(shown.next().ok_or("no-sheet")?.name.clone())
}

fn gather(bytes: &[u8], most: u64) -> Result<Cells, &'static str> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| "not-xlsx")?;
    let sheet = first_sheet(&book)?;
    let mut reader = book.worksheet_cells_reader(&sheet).map_err(|_| "not-xlsx")?;
    let (mut cells, mut count, mut text) = (Cells::new(), 0, 0);
    while let Some(cell) = reader.next_cell().map_err(|_| "not-xlsx")? {
        let (row, column) = cell.get_position();
        let value = Value::of(cell.get_value());
        if matches!(&value, Value::Text(text) if text.trim().is_empty()) {
            continue;
        }
        (count, text) = (count + 1, text + value.say().len());
        if row >= MOST_ROWS || column >= MOST_COLUMNS || count > MOST_CELLS || text as u64 > most {
            return Err("large");
        }
        cells.entry(row).or_default().insert(column, value);
    }
    Ok(cells)
}

/// The cells as the text of a table: a line for each row, blank where a row is, tabs between cells; each at least as long
/// as the first.
pub fn write_lines(cells: &Cells) -> String {
    let length = |row: &BTreeMap<u32, Value>| row.keys().next_back().map_or(0, |last| last + 1);
    let header = cells.values().next().map_or(0, length);
    let mut writer = csv::WriterBuilder::new().delimiter(b'\t').flexible(true).from_writer(Vec::new());
    let mut next = 0;
    let mut lines = String::new();
    for (number, row) in cells {
        lines.extend((next..*number).map(|_| '\n'));
        next = number + 1;
        let length = length(row).max(header);
        let values = (0..length).map(|at| {
            let value = row.get(&at).map(Value::say).unwrap_or_default();
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
