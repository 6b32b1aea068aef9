//! Items that somebody typed in a word processor: paragraphs that begin with a sign or a number, as in plain text.

use super::model::{BlockKind, Run};
use super::pen::Pen;
use super::pieces::{Piece, write_run};
use super::text::find_marks;

/// Pieces of which paragraphs that begin as items do are items.
pub fn lay_items(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let first_line = |piece: &Piece| match piece.kind {
        BlockKind::Paragraph => {
            let text: String = piece.runs.iter().map(|run| run.text.as_str()).collect();
            text.split('\n').next().unwrap_or_default().to_owned()
        }
        _ => "|".to_owned(),
    };
    // Each paragraph is a line between empty ones.
    let text: String = pieces.iter().map(|piece| first_line(piece) + "\n\n").collect();
    let marks = find_marks(&text);
    for (piece, mark) in pieces.iter_mut().zip(marks.into_iter().step_by(2)) {
        let Some((length, number)) = mark.filter(|_| piece.kind == BlockKind::Paragraph) else { continue };
        piece.kind = BlockKind::Item { number, depth: 0 };
        piece.runs = behind(&piece.runs, length);
    }
    pieces
}

/// The runs without their first bytes.
fn behind(runs: &[Run], mut length: usize) -> Vec<Run> {
    let mut pen = Pen::default().keeping_tabs();
    for run in runs {
        let cut = length.min(run.text.len());
        length -= cut;
        let text = run.text.get(cut..).unwrap_or_default().to_owned();
        write_run(&mut pen, &Run { text, ..run.clone() });
    }
    pen.finish().into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(texts: &[&str]) -> Vec<String> {
        let piece = |text: &&str| {
            let kind = if text.starts_with('#') { BlockKind::Heading(1) } else { BlockKind::Paragraph };
            Piece { kind, runs: vec![Run { text: (*text).to_owned(), ..Run::default() }] }
        };
        let show = |piece: &Piece| {
            let text: String = piece.runs.iter().map(|run| run.text.as_str()).collect();
            match piece.kind {
                BlockKind::Item { number: Some(number), .. } => format!("{number} | {text}"),
                BlockKind::Item { .. } => format!("• | {text}"),
                _ => text,
            }
        };
        lay_items(texts.iter().map(piece).collect()).iter().map(show).collect()
    }

    #[test]
    fn paragraphs_that_begin_as_items_are_items() {
        assert_eq!(show(&["We want", "- a\nb", "•  c", "End"]), ["We want", "• | a\nb", "• | c", "End"]);
        assert_eq!(show(&["1. One", "2. Two", "3) x"]), ["1 | One", "2 | Two", "3) x"]);
        assert_eq!(
            show(&["1. One", "Words", "2. Two"]),
            ["1. One", "Words", "2. Two"],
            "headings of sections"
        );
        assert_eq!(show(&["# - a", "2026. A year", "- 30 -"]), ["# - a", "2026. A year", "- 30 -"]);
    }
}
