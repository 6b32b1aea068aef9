//! CSV as press officers' spreadsheets write it: cells with their exact places, whatever the delimiter and line ends.

use std::sync::{Arc, Mutex, PoisonError};

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::columns::{Column, delimiter_of, missing_columns, read_header};
use super::kinds::{UNCLOSED_QUOTE, WRONG_CELL_COUNT};
use crate::diagnostic::{Diagnostic, Kind, Source, Span, cell_name};

/// Stands for a line break in the cells of a workbook.
pub const LINE_SEPARATOR: char = '\u{2028}';

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its text without enclosing quotation marks; doubled ones are single.
    pub value: String,
    /// Where it stands, quotation marks included.
    pub span: Span,
    /// How the file writes it.
    pub writing: Writing,
}

/// How a file writes a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// As it is.
    Plain,
    /// Within quotation marks, those of the text doubled.
    Quoted,
    /// In a way that only the reader of the file understands, such as `"a"b`.
    Irregular,
}

impl Writing {
    fn of(raw: &str, value: &str) -> Self {
        if raw == value {
            Self::Plain
        } else if raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"')).is_some_and(|inner| {
            inner.len() == value.len() + value.matches('"').count() && inner.replace("\"\"", "\"") == value
        }) {
            Self::Quoted
        } else {
            Self::Irregular
        }
    }
}

impl Cell {
    /// The text without white space around it, and where that stands.
    pub fn trimmed(&self) -> (&str, Span) {
        let trimmed = self.value.trim();
        (trimmed, self.part(trimmed))
    }

    /// The parts between semicolons and line breaks, trimmed, without empty ones.
    pub fn parts(&self) -> impl Iterator<Item = (&str, Span)> {
        self.value
            .split([';', '\n', '\r', LINE_SEPARATOR])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| (part, self.part(part)))
    }

    /// The place of `part`, a slice of `value`; the whole cell where it is written irregularly.
    pub fn part(&self, part: &str) -> Span {
        if self.writing == Writing::Irregular {
            return self.span.clone();
        }
        let quoted = self.writing == Writing::Quoted;
        let before = (part.as_ptr() as usize).saturating_sub(self.value.as_ptr() as usize);
        let before = self.value.get(..before).unwrap_or_default();
        // Within quotation marks, each mark of the text is written twice.
        let width = |text: &str| text.len() + if quoted { text.matches('"').count() } else { 0 };
        let start = self.span.start + usize::from(quoted) + width(before);
        Span::new(self.span.path.clone(), start, start + width(part))
    }
}

/// One row under the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it: the header is row 1.
    pub number: usize,
    /// From its first to its last byte.
    pub span: Span,
    /// How many cells it has.
    pub width: usize,
    /// The cells under a column that is read, each with the number of its column.
    cells: Vec<(Arc<str>, usize, Cell)>,
    /// Whether people know its cells by names such as `B7`.
    is_of_workbook: bool,
}

impl Row {
    /// The cell under `column`, if it says anything.
    pub fn get(&self, column: &str) -> Option<&Cell> {
        self.cell(column).filter(|cell| !cell.value.trim().is_empty())
    }

    /// The cell under `column`, empty or not.
    pub fn cell(&self, column: &str) -> Option<&Cell> {
        self.cells.iter().find(|(name, ..)| **name == *column).map(|(.., cell)| cell)
    }

    /// Whether the file has this column.
    pub fn has_column(&self, column: &str) -> bool {
        self.cell(column).is_some()
    }

    /// A finding in this row: its message may use `$row` and `$field`.
    pub fn finding(&self, kind: &'static Kind, field: &str, span: Span) -> Diagnostic {
        self.place(Diagnostic::new(kind, span), field)
    }

    /// Tells a finding its row and field.
    pub fn place(&self, finding: Diagnostic, field: &str) -> Diagnostic {
        let at = self.cells.iter().find(|(name, ..)| **name == *field).filter(|_| self.is_of_workbook);
        let field = match at {
            Some((_, at, _)) => format!("{field} ({})", cell_name(*at, self.number)),
            None => field.to_owned(),
        };
        // A row number is a name, not a count: it takes no thousands separator.
        finding.with("row", self.number.to_string()).with("field", field)
    }
}

/// What is to be known of a file to read its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The row that names the columns.
    pub header: Span,
    /// How many cells that has.
    pub width: usize,
    /// The columns from the first on; `None` where one is not read.
    pub columns: Vec<Option<Arc<str>>>,
    dialect: Dialect,
    /// Whether the file has no header: its first row is one like the others.
    is_bare: bool,
}

/// What separates the cells of a file, and readers made for it that are idle, each with its buffer: to make one takes longer
/// than to read a row.
#[derive(Clone, Debug)]
struct Dialect {
    delimiter: u8,
    // A clone of a reader reads nothing right: csv-core forgets half of its tables.
    idle: Arc<Mutex<Vec<Idle>>>,
}

/// A reader and its buffer.
type Idle = (Reader, Vec<u8>);

impl Dialect {
    fn new(delimiter: u8) -> Self {
        Self { delimiter, idle: Arc::default() }
    }

    fn take_reader(&self) -> Idle {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.unwrap_or_else(|| (ReaderBuilder::new().delimiter(self.delimiter).build(), vec![0; 256]))
    }

    fn return_reader(&self, mut reader: Reader, buffer: Vec<u8>) {
        reader.reset();
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push((reader, buffer));
    }
}

impl PartialEq for Dialect {
    fn eq(&self, other: &Self) -> bool {
        self.delimiter == other.delimiter
    }
}

impl Eq for Dialect {}

/// The rows of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What stands above them.
    pub layout: Layout,
    /// The rows under the header.
    pub rows: Vec<Row>,
}

impl Layout {
    /// Reads the header of a file, which names some of `columns`, in any order. The delimiter is a comma; a semicolon or
    /// a tab where the header says so (files saved again by a spreadsheet).
    pub fn read(source: &Source, columns: &[Column<'_>], found: &mut Vec<Diagnostic>) -> Self {
        let dialect = Dialect::new(delimiter_of(&source.text, columns));
        let Some(header) = Records::new(source, &dialect).next() else {
            found.extend(missing_columns(source, columns, &[], 0));
            return Self {
                header: source.span(0, 0),
                width: 0,
                columns: Vec::new(),
                dialect,
                is_bare: false,
            };
        };
        let names = read_header(source, &header.cells, columns, found);
        let columns = names.into_iter().map(|name| name.map(Arc::from)).collect();
        found.extend(find_unclosed(source, &header));
        Self { header: header.span, width: header.cells.len(), columns, dialect, is_bare: false }
    }

    /// The layout of a file without a header, whose columns these are; the delimiter is the one that gives its first row as
    /// many cells.
    pub fn without_header(source: &Source, columns: &[Column<'_>]) -> Self {
        let width = |delimiter: u8| {
            let first = Records::new(source, &Dialect::new(delimiter)).next();
            first.map_or(0, |record| record.cells.len())
        };
        let tries = [b',', b';', b'\t'];
        let wanted = columns.len();
        let delimiter = tries.into_iter().find(|delimiter| width(*delimiter) == wanted);
        let delimiter = delimiter.or_else(|| tries.into_iter().max_by_key(|delimiter| width(*delimiter)));
        Self {
            header: source.span(0, 0),
            width: wanted,
            columns: columns.iter().map(|column| Some(Arc::from(column.name))).collect(),
            dialect: Dialect::new(delimiter.unwrap_or(b',')),
            is_bare: true,
        }
    }

    /// Goes through the rows of the file, from the first to the last; each goes when it is read. Rows of empty cells do
    /// not count.
    pub fn each_row(
        &self,
        source: &Source,
        found: &mut Vec<Diagnostic>,
        mut visit: impl FnMut(Row, &mut Vec<Diagnostic>),
    ) {
        for record in Records::new(source, &self.dialect).skip(usize::from(!self.is_bare)) {
            found.extend(find_unclosed(source, &record));
            let said = record.cells.iter().rposition(|cell| !cell.value.trim().is_empty());
            let Some(said) = said.map(|last| last + 1) else { continue };
            let expected = self.columns.len();
            if record.cells.len() < expected || said > expected {
                found.push(
                    Diagnostic::new(&WRONG_CELL_COUNT, record.span.clone())
                        .with("row", record.number.to_string())
                        .with("case", if said > expected { "more" } else { "fewer" })
                        .with("found", record.cells.len())
                        .with("expected", expected),
                );
            }
            visit(self.row(source, record), found);
        }
    }

    /// The row of this number, which begins at byte `start`.
    pub fn row_at(&self, source: &Source, start: usize, number: usize) -> Option<Row> {
        let mut records = Records::new(source, &self.dialect);
        records.at = start;
        let record = records.next();
        self.dialect.return_reader(records.reader, records.buffer);
        record.map(|record| self.row(source, Record { number, ..record }))
    }

    fn row(&self, source: &Source, record: Record) -> Row {
        let width = record.cells.len();
        let cells = record.cells.into_iter().zip(&self.columns).enumerate();
        let cells = cells.filter_map(|(at, (cell, name))| name.clone().map(|name| (name, at, cell)));
        Row {
            number: record.number,
            span: record.span,
            width,
            cells: cells.collect(),
            is_of_workbook: source.path.ends_with(".xlsx"),
        }
    }
}

/// Reads a file whose header names some of `columns`; see [`Layout::read`].
pub fn read_rows(source: &Source, columns: &[Column<'_>]) -> (Table, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let layout = Layout::read(source, columns, &mut found);
    (read_table(source, layout, &mut found), found)
}

/// Reads a file that has no header and whose columns these are.
pub fn read_rows_under(source: &Source, columns: &[Column<'_>]) -> (Table, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let layout = Layout::without_header(source, columns);
    (read_table(source, layout, &mut found), found)
}

fn read_table(source: &Source, layout: Layout, found: &mut Vec<Diagnostic>) -> Table {
    let mut rows = Vec::new();
    layout.each_row(source, found, |row, _| rows.push(row));
    Table { layout, rows }
}

/// A quotation mark that opens a cell and that none closes: it swallowed everything after it.
fn find_unclosed(source: &Source, record: &Record) -> Option<Diagnostic> {
    let cell = record.cells.iter().find(|cell| {
        let raw = cell.span.of(&source.text).unwrap_or_default();
        raw.starts_with('"') && raw.matches('"').count() % 2 == 1
    })?;
    let place = source.span(cell.span.start, cell.span.start + 1);
    Some(Diagnostic::new(&UNCLOSED_QUOTE, place).with("row", record.number.to_string()))
}

struct Record {
    number: usize,
    span: Span,
    cells: Vec<Cell>,
}

/// The records of a file, header included. Blank lines count as rows but give no record.
struct Records<'s> {
    source: &'s Source,
    reader: Reader,
    at: usize,
    number: usize,
    buffer: Vec<u8>,
}

impl<'s> Records<'s> {
    fn new(source: &'s Source, dialect: &Dialect) -> Self {
        let (reader, buffer) = dialect.take_reader();
        Self { source, reader, at: 0, number: 0, buffer }
    }

    /// Skips the line ends before a record and counts the blank lines among them.
    fn skip_blank_lines(&mut self) {
        let rest = self.source.text.as_bytes().get(self.at..).unwrap_or_default();
        let mut bytes = rest.iter().peekable();
        let mut skipped = 0;
        while let Some(byte) = bytes.next_if(|byte| matches!(byte, b'\r' | b'\n')) {
            skipped += 1;
            if *byte == b'\r' && bytes.next_if(|next| **next == b'\n').is_some() {
                skipped += 1;
            }
            self.number += 1;
        }
        self.at += skipped;
    }

    /// Reads one cell: its text, where it ends, and whether it ends the record. `None` at the end of the file.
    fn read_cell(&mut self) -> Option<(String, usize, bool)> {
        let mut written = 0;
        loop {
            let input = self.source.text.as_bytes().get(self.at..).unwrap_or_default();
            let output = self.buffer.get_mut(written..).unwrap_or_default();
            let (outcome, read, wrote) = self.reader.read_field(input, output);
            self.at += read;
            written += wrote;
            match outcome {
                ReadFieldResult::OutputFull => self.buffer.resize(self.buffer.len() * 2, 0),
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::End => return None,
                ReadFieldResult::Field { record_end } => {
                    let text = self.buffer.get(..written).unwrap_or_default();
                    // The file is UTF-8 and the reader cuts at ASCII bytes only.
                    let text = String::from_utf8_lossy(text).into_owned();
                    // At the end of the file nothing was read for the end of the record.
                    let end = if read == 0 { self.at } else { self.at - 1 };
                    return Some((text, end, record_end));
                }
            }
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.number > 0 {
            // The line end of the record before: the reader took its first byte.
            let bytes = self.source.text.as_bytes();
            if bytes.get(self.at.wrapping_sub(1)) == Some(&b'\r') && bytes.get(self.at) == Some(&b'\n') {
                self.at += 1;
            }
        }
        self.skip_blank_lines();
        let start = self.at;
        let mut cells = Vec::new();
        loop {
            let cell_start = self.at;
            let (value, end, ends_record) = self.read_cell()?;
            let span = self.source.span(cell_start, end);
            let writing = Writing::of(span.of(&self.source.text).unwrap_or_default(), &value);
            cells.push(Cell { value, span, writing });
            if ends_record {
                self.number += 1;
                return Some(Record { number: self.number, span: self.source.span(start, end), cells });
            }
        }
    }
}
