//! The rows of a returned table: what each cell holds, and which column is which.

use std::collections::{BTreeMap, BTreeSet};

use super::{Column, Legend};
use crate::diagnostic::Span;
use crate::workbook::Value;

/// The most rows above the headings: titles that somebody has put there.
const MOST_ABOVE: usize = 20;

/// A row as it came back.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Its number as spreadsheets count, from 1.
    pub(super) number: usize,
    /// Where it stands.
    pub(super) span: Span,
    /// What its cells hold, by column from 0.
    pub(super) cells: BTreeMap<usize, Value>,
    /// Those that are formulas.
    pub(super) formulas: BTreeSet<usize>,
}

/// Which column is which.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// Their places.
    pub(super) places: BTreeMap<Column, usize>,
    /// What its words mean.
    pub(super) legend: Legend,
    /// How many columns have a heading.
    pub(super) width: usize,
}

impl Layout {
    /// The layout that a row of headings gives: sentences by their names, with sources or locks beside the translations.
    pub(super) fn of(row: &Row) -> Option<Self> {
        let headings: Vec<(usize, String)> = row.cells.iter().map(|(at, cell)| (*at, cell.say())).collect();
        let legend = headings.iter().find_map(|(_, heading)| Some((heading, Legend::read(heading)?)));
        let (lock, legend) = legend.map_or((None, Legend::default()), |(lock, legend)| (Some(lock), legend));
        let mut places = BTreeMap::new();
        for (at, heading) in &headings {
            let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            let known = legend.headings.iter().find(|(_, word)| fold(word) == fold(heading));
            let named = || Column::ALL.into_iter().find(|column| column.name() == fold(heading));
            let column = if Some(heading) == lock {
                Some(Column::Lock)
            } else {
                known.map(|(column, _)| *column).or_else(named)
            };
            if let Some(column) = column {
                places.entry(column).or_insert(*at);
            }
        }
        let has = |column: Column| places.contains_key(&column);
        let is_table = (has(Column::Id) || has(Column::Key))
            && has(Column::Target)
            && (has(Column::Source) || has(Column::Lock));
        let width = headings.last().map_or(0, |(at, _)| at + 1);
        is_table.then_some(Self { places, legend, width })
    }

    /// The headings of a table and the rows below them.
    pub(super) fn find(rows: &[Row]) -> Option<(Self, &[Row])> {
        let (at, layout) =
            rows.iter().take(MOST_ABOVE).enumerate().find_map(|(at, row)| Some((at, Self::of(row)?)))?;
        Some((layout, rows.get(at + 1..).unwrap_or_default()))
    }

    /// The cell of a row.
    pub(super) fn cell<'r>(&self, row: &'r Row, column: Column) -> Option<&'r Value> {
        row.cells.get(self.places.get(&column)?)
    }
}
