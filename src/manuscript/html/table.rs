//! Tables of a page: which cell stands in which column.

use ego_tree::NodeRef;
use scraper::Node;

use super::page::{Around, Page};
use crate::manuscript::BlockKind;
use crate::manuscript::pieces::CellPieces;

/// The most columns or rows that one cell may be said to fill.
const MOST_FILLED: usize = 1000;

impl Page<'_> {
    /// Reads a table.
    ///
    /// # Errors
    /// `depth`, or `large`.
    pub(super) fn read_table(
        &mut self,
        node: NodeRef<'_, Node>,
        around: &Around,
    ) -> Result<(), &'static str> {
        let item = self.item.take();
        let lists = std::mem::take(&mut self.lists);
        let mut rows = Vec::new();
        // For each column, how many more rows a cell from above fills.
        let mut filled = Vec::new();
        self.read_rows(node, around, &mut rows, &mut filled)?;
        self.lists = lists;
        self.item = item;
        let mut pieces = self.allowance.lay_table(rows);
        self.pieces.append(&mut pieces);
        Ok(())
    }

    fn read_rows(
        &mut self,
        node: NodeRef<'_, Node>,
        around: &Around,
        rows: &mut Vec<Vec<CellPieces>>,
        filled: &mut Vec<usize>,
    ) -> Result<(), &'static str> {
        for child in node.children() {
            let Some(element) = child.value().as_element() else { continue };
            match element.name() {
                "tr" => {
                    let is_hidden = self.classes.look_of(element).hidden == Some(true);
                    self.allowance.spend(1)?;
                    if is_hidden {
                        self.margin.hidden += 1;
                        continue;
                    }
                    let mut cells = Vec::new();
                    self.read_cells(child, around, &mut cells, filled)?;
                    rows.push(cells);
                }
                "caption" => {
                    self.read_inside(child, around)?;
                    self.flush(BlockKind::Paragraph)?;
                }
                "colgroup" | "col" => {}
                _ => self.read_rows(child, around, rows, filled)?,
            }
        }
        Ok(())
    }

    fn read_cells(
        &mut self,
        row: NodeRef<'_, Node>,
        around: &Around,
        cells: &mut Vec<CellPieces>,
        filled: &mut Vec<usize>,
    ) -> Result<(), &'static str> {
        let mut column = 0;
        for child in row.children() {
            let Some(element) = child.value().as_element() else { continue };
            if !matches!(element.name(), "td" | "th") {
                continue;
            }
            while filled.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            let span = |name| {
                let value = element.attr(name).and_then(|value| value.trim().parse().ok());
                value.unwrap_or(1_usize).clamp(1, MOST_FILLED)
            };
            let (width, height) = (span("colspan"), span("rowspan"));
            let look = self.classes.look_of(element);
            if look.hidden == Some(true) {
                self.margin.hidden += 1;
            } else {
                let mut inner =
                    Around { kind: BlockKind::Paragraph, depth: around.depth + 1, ..around.clone() };
                inner.style.strong = look.strong.unwrap_or(around.style.strong);
                inner.style.emphasis = look.emphasis.unwrap_or(around.style.emphasis);
                let before = std::mem::take(&mut self.pieces);
                self.read_inside(child, &inner)?;
                self.flush(BlockKind::Paragraph)?;
                let pieces = std::mem::replace(&mut self.pieces, before);
                cells.push(CellPieces { column, pieces });
            }
            if height > 1 {
                let end = (column + width).min(10 * MOST_FILLED);
                if filled.len() < end {
                    filled.resize(end, 0);
                }
                // This row counts, too: it is taken off below.
                filled.iter_mut().take(end).skip(column).for_each(|rows| *rows = height);
            }
            column = column.saturating_add(width);
        }
        filled.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        Ok(())
    }
}
