//! Pieces: what a reader found, before its place is known; tables that are tables, and tables that only lay out a page.

use super::model::{Block, BlockKind, Manuscript, Run};
use super::pen::Pen;
use super::tabs::lay_columns;
use super::typed::lay_items;
use crate::diagnostic::Source;

/// The most bytes of words that a document may have; a long report has a tenth of it.
const MOST_WORDS: usize = 8 * 1024 * 1024;
/// The most blocks.
const MOST_BLOCKS: usize = 100_000;
/// A cell that says more than this many bytes is a column of a page and no cell.
const MOST_IN_CELL: usize = 2000;

/// A block whose place is not known yet.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// What it is.
    pub kind: BlockKind,
    /// What it says; a rule says nothing.
    pub runs: Vec<Run>,
}

/// A cell of a table: its column, and what stands in it.
#[derive(Debug)]
pub(super) struct CellPieces {
    /// Which column, from 0.
    pub column: usize,
    /// What it says.
    pub pieces: Vec<Piece>,
}

/// How much more may be read, and how many tables there were.
#[derive(Debug)]
pub(super) struct Allowance {
    words: usize,
    blocks: usize,
    tables: usize,
}

impl Default for Allowance {
    fn default() -> Self {
        Self { words: MOST_WORDS, blocks: MOST_BLOCKS, tables: 0 }
    }
}

impl Allowance {
    /// Takes a block of so many bytes off.
    ///
    /// # Errors
    /// `large`: there is too much.
    pub(super) fn spend(&mut self, bytes: usize) -> Result<(), &'static str> {
        self.words = self.words.checked_sub(bytes).ok_or("large")?;
        self.blocks = self.blocks.checked_sub(1).ok_or("large")?;
        Ok(())
    }

    /// What the pen wrote as pieces of a kind; of an item only the first is an item.
    ///
    /// # Errors
    /// As [`Self::spend`].
    pub(super) fn finish(
        &mut self,
        pen: &mut Pen,
        kind: BlockKind,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), &'static str> {
        for (at, mut runs) in pen.finish().into_iter().enumerate() {
            self.spend(runs.iter().map(|run| run.text.len()).sum())?;
            let kind = match kind {
                BlockKind::Item { .. } if at > 0 => BlockKind::Paragraph,
                kind => kind,
            };
            if matches!(kind, BlockKind::Title | BlockKind::Subtitle | BlockKind::Heading(_)) {
                plain_look(&mut runs);
            }
            pieces.push(Piece { kind, runs });
        }
        Ok(())
    }

    /// A table as pieces: cells, or what stands in them where it only lays out a page.
    pub(super) fn lay_table(&mut self, rows: Vec<Vec<CellPieces>>) -> Vec<Piece> {
        let is_filled = |cell: &&CellPieces| !cell.pieces.is_empty();
        let is_single = rows.iter().all(|row| row.iter().filter(is_filled).count() <= 1);
        if is_single || rows.iter().flatten().any(is_column) {
            return rows.into_iter().flatten().flat_map(|cell| cell.pieces).collect();
        }
        let table = self.tables;
        self.tables += 1;
        let mut pieces = Vec::new();
        for (row, cells) in rows.into_iter().enumerate() {
            for cell in cells {
                let mut pen = Pen::default();
                for piece in &cell.pieces {
                    pen.break_line();
                    if let BlockKind::Item { number: Some(number), .. } = piece.kind {
                        pen.write(&format!("{number}. "), super::Style::default(), None);
                    }
                    for run in &piece.runs {
                        write_run(&mut pen, run);
                    }
                }
                let kind = BlockKind::Cell { table, row, column: cell.column };
                pieces.extend(pen.finish().into_iter().map(|runs| Piece { kind, runs }));
            }
        }
        pieces
    }
}

/// Writes what was written before once more.
pub(super) fn write_run(pen: &mut Pen, run: &Run) {
    for (at, line) in run.text.split('\n').enumerate() {
        if at > 0 {
            pen.break_line();
        }
        pen.write(line, run.style, run.link.as_deref());
    }
}

/// Whether a cell is a part of a page and not of a table.
fn is_column(cell: &CellPieces) -> bool {
    let length: usize = cell.pieces.iter().flat_map(|piece| &piece.runs).map(|run| run.text.len()).sum();
    length > MOST_IN_CELL
        || cell.pieces.iter().any(|piece| {
            !matches!(piece.kind, BlockKind::Paragraph | BlockKind::Item { .. } | BlockKind::Quotation)
        })
}

/// A heading that is bold all over is as plain as one that is not: programs mark the same one either way.
fn plain_look(runs: &mut Vec<Run>) {
    let is_strong = runs.iter().all(|run| run.style.strong || run.text.trim().is_empty());
    let is_emphasis = runs.iter().all(|run| run.style.emphasis || run.text.trim().is_empty());
    if !is_strong && !is_emphasis {
        return;
    }
    let mut pen = Pen::default();
    for run in runs.iter_mut() {
        run.style.strong &= !is_strong;
        run.style.emphasis &= !is_emphasis;
        write_run(&mut pen, run);
    }
    *runs = pen.finish().into_iter().next().unwrap_or_default();
}

/// The document: its words, one block per line, and where each block is. Rules stand between blocks, one at a time.
pub(super) fn place_pieces(path: &str, language: Option<String>, pieces: Vec<Piece>) -> Manuscript {
    let mut text = String::new();
    let mut places: Vec<(BlockKind, Vec<Run>, usize, usize)> = Vec::new();
    for piece in lay_columns(lay_items(pieces)) {
        if piece.kind == BlockKind::Rule && places.last().is_none_or(|(last, ..)| *last == BlockKind::Rule) {
            continue;
        }
        let start = text.len();
        text.extend(piece.runs.iter().map(|run| run.text.as_str()));
        let end = text.len();
        if end > start {
            text.push('\n');
        }
        places.push((piece.kind, piece.runs, start, end));
    }
    while places.pop_if(|(kind, ..)| *kind == BlockKind::Rule).is_some() {}
    let source = Source::new(path, text);
    let blocks = places
        .into_iter()
        .map(|(kind, runs, start, end)| Block { kind, runs, span: source.span(start, end) })
        .collect();
    Manuscript { source, language, blocks }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(kind: BlockKind, text: &str) -> Piece {
        let run = Run { text: text.to_owned(), ..Run::default() };
        Piece { kind, runs: if text.is_empty() { Vec::new() } else { vec![run] } }
    }

    fn cell(column: usize, texts: &[&str]) -> CellPieces {
        CellPieces { column, pieces: texts.iter().map(|text| piece(BlockKind::Paragraph, text)).collect() }
    }

    #[test]
    fn paragraphs_of_a_cell_are_its_lines() {
        let mut allowance = Allowance::default();
        let pieces =
            allowance.lay_table(vec![vec![cell(0, &["A", "B"]), cell(1, &["C"])], vec![cell(1, &["D"])]]);
        let manuscript = place_pieces("a", None, pieces);
        assert_eq!(manuscript.source.text.as_ref(), "A\nB\nC\nD\n");
        let kinds: Vec<_> = manuscript.blocks.iter().map(|block| block.kind).collect();
        let at = |row, column| BlockKind::Cell { table: 0, row, column };
        assert_eq!(kinds, [at(0, 0), at(0, 1), at(1, 1)]);
        assert!(manuscript.blocks.iter().all(|b| b.span.of(&manuscript.source.text) == Some(&b.text())));
    }

    #[test]
    fn a_table_that_lays_out_a_page_is_none() {
        let long = "words ".repeat(400);
        let heading = CellPieces { column: 1, pieces: vec![piece(BlockKind::Heading(1), "H")] };
        for rows in [
            vec![vec![cell(0, &["A"]), cell(1, &[])], vec![cell(1, &["B"])]],
            vec![vec![cell(0, &["A"]), cell(1, &[&long])]],
            vec![vec![cell(0, &["A"]), heading]],
        ] {
            let pieces = Allowance::default().lay_table(rows);
            assert!(pieces.iter().all(|piece| !matches!(piece.kind, BlockKind::Cell { .. })), "{pieces:?}");
            assert_eq!(pieces.len(), 2);
        }
    }

    #[test]
    fn rules_stand_between_blocks() {
        let rule = || piece(BlockKind::Rule, "");
        let word = |text| piece(BlockKind::Paragraph, text);
        let made = place_pieces("a", None, vec![rule(), word("A"), rule(), rule(), word("B"), rule()]);
        let kinds: Vec<_> = made.blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Rule, BlockKind::Paragraph]);
        assert_eq!(made.text(), *made.source.text);
    }

    #[test]
    fn there_is_an_end_to_what_is_read() {
        let mut allowance = Allowance::default();
        assert_eq!(allowance.spend(MOST_WORDS), Ok(()));
        assert_eq!(allowance.spend(1), Err("large"));
        let mut allowance = Allowance { blocks: 1, ..Allowance::default() };
        assert_eq!((allowance.spend(1), allowance.spend(1)), (Ok(()), Err("large")));
    }
}
