//! Columns that somebody made with tabs: lines whose parts stand below each other are rows of a table.

use super::model::{BlockKind, Run};
use super::pen::Pen;
use super::pieces::{Piece, write_run};

/// The most columns, and the longest cell: more are a text that was spread to the edges of the page.
const MOST: usize = 6;
const LONGEST: usize = 90;

/// Pieces of which those that are lines with tabs are cells; all other tabs are spaces.
pub fn lay_columns(pieces: Vec<Piece>) -> Vec<Piece> {
    let tables = pieces.iter().filter_map(|piece| match piece.kind {
        BlockKind::Cell { table, .. } => Some(table + 1),
        _ => None,
    });
    let mut table = tables.max().unwrap_or(0);
    let mut row = 0;
    let mut laid = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        if !piece.runs.iter().any(|run| run.text.contains('\t')) {
            if row > 0 {
                (table, row) = (table + 1, 0);
            }
            laid.push(piece);
            continue;
        }
        let lines = cut(&piece.runs);
        if piece.kind == BlockKind::Paragraph && lines.iter().all(|cells| is_row(cells)) {
            for cells in lines {
                for (column, runs) in cells.into_iter().enumerate() {
                    laid.push(Piece { kind: BlockKind::Cell { table, row, column }, runs });
                }
                row += 1;
            }
            continue;
        }
        if row > 0 {
            (table, row) = (table + 1, 0);
        }
        let mut pen = Pen::default();
        piece.runs.iter().for_each(|run| write_run(&mut pen, run));
        piece.runs = pen.finish().into_iter().flatten().collect();
        laid.push(piece);
    }
    laid
}

/// The lines of a block, each as what stands between its tabs.
fn cut(runs: &[Run]) -> Vec<Vec<Vec<Run>>> {
    let mut lines: Vec<Vec<Vec<Run>>> = vec![Vec::new()];
    let mut pen = Pen::default();
    let end_cell = |pen: &mut Pen, lines: &mut Vec<Vec<Vec<Run>>>| {
        let runs: Vec<Run> = pen.finish().into_iter().flatten().collect();
        if let Some(line) = lines.last_mut().filter(|_| !runs.is_empty()) {
            line.push(runs);
        }
    };
    for run in runs {
        for part in run.text.split_inclusive(['\t', '\n']) {
            let words = part.trim_end_matches(['\t', '\n']);
            pen.write(words, run.style, run.link.as_deref());
            if part.len() > words.len() {
                end_cell(&mut pen, &mut lines);
            }
            if part.ends_with('\n') {
                lines.push(Vec::new());
            }
        }
    }
    end_cell(&mut pen, &mut lines);
    lines
}

/// Whether what stands between tabs are cells: each has words, none is a number or a sign before an item.
fn is_row(cells: &[Vec<Run>]) -> bool {
    let is_cell = |runs: &Vec<Run>| {
        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
        text.chars().count() <= LONGEST && text.chars().filter(|c| c.is_alphanumeric()).count() >= 2
    };
    let is_mark = |runs: &Vec<Run>| {
        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
        text.chars().count() <= 4 && text.ends_with(['.', ')', ':'])
    };
    (2..=MOST).contains(&cells.len()) && cells.iter().all(is_cell) && !cells.first().is_some_and(is_mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript::Style;

    fn piece(text: &str) -> Piece {
        Piece { kind: BlockKind::Paragraph, runs: vec![Run { text: text.to_owned(), ..Run::default() }] }
    }

    fn show(pieces: Vec<Piece>) -> Vec<String> {
        let show = |piece: &Piece| {
            let text: String = piece.runs.iter().map(|run| run.text.as_str()).collect();
            match piece.kind {
                BlockKind::Cell { table, row, column } => format!("{table}/{row}/{column} {text}"),
                _ => text,
            }
        };
        lay_columns(pieces).iter().map(show).collect()
    }

    #[test]
    fn lines_with_tabs_are_rows() {
        let pieces =
            vec![piece("Ana\tPact\tana@b.example"), piece("Eva\t\tPact\nLeo\tUnion"), piece("End\there.")];
        assert_eq!(
            show(pieces),
            [
                "0/0/0 Ana",
                "0/0/1 Pact",
                "0/0/2 ana@b.example",
                "0/1/0 Eva",
                "0/1/1 Pact",
                "0/2/0 Leo",
                "0/2/1 Union",
                "0/3/0 End",
                "0/3/1 here."
            ]
        );
    }

    #[test]
    fn other_tabs_are_spaces() {
        let long = format!("{}of a line\tthat goes on", "words ".repeat(20));
        assert_eq!(
            show(vec![piece("1.\tFirst"), piece("a\tb"), piece("Words\t")]),
            ["1. First", "a b", "Words"]
        );
        assert_eq!(show(vec![piece(&long)]), [long.replace('\t', " ")]);
        let mut title = piece("One\ttwo three");
        title.kind = BlockKind::Title;
        assert_eq!(show(vec![title]), ["One two three"]);
        let style = Style { strong: true, emphasis: false };
        let runs = vec![
            Run { text: "Ana\t".into(), style, link: None },
            Run { text: "Pact".into(), ..Run::default() },
        ];
        let laid = lay_columns(vec![Piece { kind: BlockKind::Paragraph, runs }]);
        assert_eq!((laid.len(), laid[0].runs[0].style, laid[0].runs[0].text.as_str()), (2, style, "Ana"));
    }
}
