//! A manuscript: its blocks in reading order, each with runs of words that look the same.

use crate::diagnostic::{Source, Span};

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manuscript {
    /// What the places of blocks and findings speak of: the file itself where it is plain text or Markdown; else its
    /// words, one block per line.
    pub source: Source,
    /// The language that the document says it is in (BCP 47), if it says one. Programs put it there unasked: a hint.
    pub language: Option<String>,
    /// What it says, in reading order.
    pub blocks: Vec<Block>,
}

/// A paragraph, a heading, an item of a list, a cell of a table, or a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is to the program that wrote it.
    pub kind: BlockKind,
    /// What it says. No two runs beside each other look the same; none is empty; white space at both ends is off, and
    /// within it is one space, except that a break of a line within the block is `\n`. A no-break space that stands
    /// alone may be one still.
    pub runs: Vec<Run>,
    /// Where it stands.
    pub span: Span,
}

/// What a block is to the program that wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// The document’s title, by a style of that name.
    Title,
    /// The document’s subtitle, by a style of that name.
    Subtitle,
    /// A heading: 1 to 6.
    Heading(u8),
    /// An item of a list.
    Item {
        /// Its number, where the list is numbered.
        number: Option<u32>,
        /// How many lists it is within, less one.
        depth: u8,
    },
    /// Words within a block of quotation.
    Quotation,
    /// A cell of a table; its row and column count from 0, tables of a document likewise.
    Cell {
        /// Which table.
        table: usize,
        /// Which row.
        row: usize,
        /// Which column.
        column: usize,
    },
    /// A line across the page, or a break of the page: no words.
    Rule,
}

/// Words that look the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they look.
    pub style: Style,
    /// Where they lead, as written: not looked at yet.
    pub link: Option<String>,
}

/// How words look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// In italics.
    pub emphasis: bool,
    /// In bold.
    pub strong: bool,
}

impl Block {
    /// Its words, without marks.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

impl Manuscript {
    /// Its words: one block per line, rules left out.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for block in self.blocks.iter().filter(|block| !block.runs.is_empty()) {
            text.push_str(&block.text());
            text.push('\n');
        }
        text
    }
}
