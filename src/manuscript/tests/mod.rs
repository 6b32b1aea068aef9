//! Documents as other programs write them, and as nobody should.

mod any;
mod docx;
mod markdown;
mod odt;
mod page;
mod shell;

use super::*;
use crate::diagnostic::Argument;

/// Each block as one line: what it is, and what it says with its marks.
pub(super) fn show(manuscript: &Manuscript) -> Vec<String> {
    let texts = &manuscript.source.text;
    for block in &manuscript.blocks {
        assert!(block.span.of(texts).is_some(), "{:?}", block.span);
        assert!(block.runs.iter().all(|run| !run.text.is_empty()), "an empty run");
        let alike = |pair: &[Run]| pair[0].style == pair[1].style && pair[0].link == pair[1].link;
        assert!(!block.runs.windows(2).any(alike), "runs that look the same: {:?}", block.runs);
        assert_eq!(block.text().trim(), block.text());
        assert_eq!(block.runs.is_empty(), block.kind == BlockKind::Rule);
    }
    manuscript.blocks.iter().map(show_block).collect()
}

fn show_block(block: &Block) -> String {
    let mut line = match block.kind {
        BlockKind::Paragraph => "p".to_owned(),
        BlockKind::Title => "title".to_owned(),
        BlockKind::Subtitle => "subtitle".to_owned(),
        BlockKind::Heading(level) => format!("h{level}"),
        BlockKind::Item { number: Some(number), depth } => format!("{depth}:{number}."),
        BlockKind::Item { number: None, depth } => format!("{depth}:•"),
        BlockKind::Quotation => "quote".to_owned(),
        BlockKind::Cell { table, row, column } => format!("{table}/{row}/{column}"),
        BlockKind::Rule => return "---".to_owned(),
    };
    line.push_str(" | ");
    for run in &block.runs {
        let marks = match (run.style.strong, run.style.emphasis) {
            (true, true) => "***",
            (true, false) => "**",
            (false, true) => "*",
            (false, false) => "",
        };
        let text = run.text.replace('\n', "⏎");
        match &run.link {
            Some(link) => line.push_str(&format!("{marks}[{text}]({link}){marks}")),
            None => line.push_str(&format!("{marks}{text}{marks}")),
        }
    }
    line
}

/// A finding as its name, its case and what it shows.
pub(super) fn say(finding: &Diagnostic) -> String {
    let argument = |name| match finding.arguments.get(name) {
        Some(Argument::Text(text)) => text.clone(),
        Some(Argument::Number(number)) => number.to_string(),
        None => String::new(),
    };
    let said = [finding.kind.name.to_owned(), argument("case"), argument("count"), argument("text")];
    said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What is read of a document, and what is found.
pub(super) fn read(path: &str, bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let (made, found) = read_manuscript(path, bytes);
    (made.map(|made| show(&made)).unwrap_or_default(), found.iter().map(say).collect())
}
