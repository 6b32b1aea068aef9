//! Plain text: blocks stand between empty lines.

use super::model::{Block, BlockKind, Manuscript, Run};
use crate::diagnostic::Source;

/// Reads a text.
pub(super) fn read_text(source: &Source) -> Manuscript {
    let mut blocks = Vec::new();
    let mut words = String::new();
    let (mut start, mut end) = (0, 0);
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            push(&mut blocks, source, &mut words, start, end);
        } else {
            let indent = line.len() - line.trim_start().len();
            if words.is_empty() {
                start = at + indent;
            } else {
                words.push('\n');
            }
            words.extend(trimmed.split_whitespace().flat_map(|word| [" ", word]).skip(1));
            end = at + indent + trimmed.len();
        }
        at += line.len();
    }
    push(&mut blocks, source, &mut words, start, end);
    Manuscript { source: source.clone(), language: None, blocks }
}

fn push(blocks: &mut Vec<Block>, source: &Source, words: &mut String, start: usize, end: usize) {
    if !words.is_empty() {
        let run = Run { text: std::mem::take(words), ..Run::default() };
        blocks.push(Block { kind: BlockKind::Paragraph, runs: vec![run], span: source.span(start, end) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_stand_between_empty_lines() {
        let source = Source::new("a.txt", "  One\ttwo\nthree\n\n \nFour");
        let manuscript = read_text(&source);
        assert_eq!(manuscript.text(), "One two\nthree\nFour\n");
        let places: Vec<_> = manuscript
            .blocks
            .iter()
            .map(|block| source.text.get(block.span.start..block.span.end).unwrap())
            .collect();
        assert_eq!(places, ["One\ttwo\nthree", "Four"]);
    }
}
