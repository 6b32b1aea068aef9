//! A table of `data/` as it is written: new rows and cells in its own delimiter, quotation marks and line ends, every
//! other byte as it was.

use std::collections::BTreeMap;

use crate::diagnostic::{Edit, Source, Span};
use crate::statement::{Cell, Column, Row, Table, Writing, delimiter_of};

/// Cells by the heading of their column.
pub type Cells<'c> = BTreeMap<&'c str, String>;

/// Additions to a file.
pub struct Rows<'s> {
    source: &'s Source,
    table: &'s Table,
    columns: &'s [Column<'s>],
    delimiter: char,
    line_end: &'static str,
    is_quoted: bool,
    /// Columns that the file does not have yet, in order.
    missing: Vec<&'s str>,
    added: Vec<Cells<'s>>,
    /// What the rows that are there say under the missing columns.
    filled: BTreeMap<usize, Cells<'s>>,
    edits: Vec<Edit>,
}

impl<'s> Rows<'s> {
    /// The file as it is.
    pub fn new(source: &'s Source, table: &'s Table, columns: &'s [Column<'s>]) -> Self {
        let text = &*source.text;
        let line_end = match text.find(['\r', '\n']).and_then(|at| text.get(at..)) {
            Some(rest) if rest.starts_with("\r\n") => "\r\n",
            Some(rest) if rest.starts_with('\r') => "\r",
            _ => "\n",
        };
        let header = table.layout.header.of(text).unwrap_or_default();
        Self {
            source,
            table,
            columns,
            delimiter: char::from(delimiter_of(text, columns)),
            line_end,
            is_quoted: header.len() > 1 && header.starts_with('"') && header.ends_with('"'),
            missing: Vec::new(),
            added: Vec::new(),
            filled: BTreeMap::new(),
            edits: Vec::new(),
        }
    }

    /// A row below the last one.
    pub fn add(&mut self, cells: Cells<'s>) {
        cells.iter().filter(|(_, value)| !value.is_empty()).for_each(|(name, _)| self.need(name));
        self.added.push(cells);
    }

    /// Another value for a cell.
    pub fn set(&mut self, row: &Row, column: &'s str, value: &str) {
        match row.cell(column) {
            Some(Cell { span, writing, .. }) => {
                let text = self.quote(value, *writing != Writing::Plain);
                self.edits.push(Edit::new(span.clone(), text));
            }
            None => {
                self.need(column);
                self.filled.entry(row.span.end).or_default().insert(column, value.to_owned());
            }
        }
    }

    fn need(&mut self, column: &'s str) {
        let is_there = self.table.layout.columns.iter().flatten().any(|known| **known == *column);
        if !is_there && !self.missing.contains(&column) {
            self.missing.push(column);
        }
    }

    /// All of it as edits.
    pub fn into_edits(mut self) -> Vec<Edit> {
        let mut missing = std::mem::take(&mut self.missing);
        missing.sort_by_key(|name| self.columns.iter().position(|column| column.name == *name));
        let mut edits = std::mem::take(&mut self.edits);
        let none = Cells::new();
        let mut extend = |span: &Span, width: usize, values: Vec<&str>| {
            // A row that is shorter than the first is as long as it from here on.
            let mut text = self.delimiter.to_string().repeat(self.table.layout.width.saturating_sub(width));
            for value in values {
                text.push(self.delimiter);
                text.push_str(&self.quote(value, self.is_quoted));
            }
            let end = Span::new(span.path.clone(), span.end, span.end);
            edits.push(Edit::new(end, text));
        };
        if !missing.is_empty() {
            extend(&self.table.layout.header, self.table.layout.width, missing.clone());
            for row in &self.table.rows {
                let filled = self.filled.get(&row.span.end).unwrap_or(&none);
                let values = missing.iter().map(|column| filled.get(column).map_or("", String::as_str));
                extend(&row.span, row.width, values.collect());
            }
        }
        let known = self.table.layout.columns.iter().map(Option::as_deref);
        let mut columns: Vec<Option<&str>> = known.collect();
        columns.resize(self.table.layout.width, None);
        columns.extend(missing.into_iter().map(Some));
        let mut text = String::new();
        if !self.source.text.is_empty() && !self.source.text.ends_with(['\n', '\r']) {
            text.push_str(self.line_end);
        }
        for cells in &self.added {
            let cells = columns.iter().map(|column| {
                let value = column.and_then(|column| cells.get(column)).map_or("", String::as_str);
                self.quote(value, self.is_quoted)
            });
            text.push_str(&cells.collect::<Vec<_>>().join(&self.delimiter.to_string()));
            text.push_str(self.line_end);
        }
        if !self.added.is_empty() {
            let end = self.source.text.len();
            edits.push(Edit::new(self.source.span(end, end), text));
        }
        edits
    }

    fn quote(&self, value: &str, always: bool) -> String {
        let must = value.contains([self.delimiter, '"', '\n', '\r']) || value.trim() != value;
        if always || must { format!("\"{}\"", value.replace('"', "\"\"")) } else { value.to_owned() }
    }
}
