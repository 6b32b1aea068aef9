//! Markdown (CommonMark, with tables, notes and a head of settings): its places are those of the file.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::front_matter::read_settings;
use super::margin::Margin;
use super::model::{Block, BlockKind, Manuscript, Style};
use super::pen::Pen;
use super::pieces::{Allowance, Piece};
use super::soft_breaks::SoftBreaks;
use crate::diagnostic::Source;

/// A piece and the bytes of the file that it stands in.
type Placed = (Piece, Range<usize>);

/// What is being read.
#[derive(Default)]
struct Page {
    pen: Pen,
    allowance: Allowance,
    placed: Vec<Placed>,
    /// What blocks are by what is around them.
    kinds: Vec<BlockKind>,
    item: Option<BlockKind>,
    /// The next number of each list that is open.
    lists: Vec<Option<u64>>,
    strong: usize,
    emphasis: usize,
    struck: usize,
    links: Vec<String>,
    picture: Option<String>,
    /// The numbers of notes, by name.
    numbers: BTreeMap<String, usize>,
    notes: BTreeMap<String, Vec<Placed>>,
    /// The note that is being read, and what was read before it.
    note: Option<(String, Vec<Placed>)>,
    settings: Option<String>,
    language: Option<String>,
    table: (usize, usize, usize),
    markup: String,
    /// Breaks within paragraphs that somebody meant.
    breaks: SoftBreaks,
}

/// Reads a text.
///
/// # Errors
/// `large`.
pub(super) fn read(source: &Source, margin: &mut Margin) -> Result<Manuscript, &'static str> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut page = Page { breaks: SoftBreaks::of(&source.text), ..Page::default() };
    for (event, range) in Parser::new_ext(&source.text, options).into_offset_iter() {
        page.take(event, range, margin)?;
    }
    let mut placed = page.placed;
    let mut order: Vec<_> = page.numbers.iter().collect();
    order.sort_by_key(|(_, number)| **number);
    let mut notes = page.notes;
    for (name, number) in order {
        let Some(mut note) = notes.remove(name) else { continue };
        if let Some((first, _)) = note.first_mut() {
            let mut pen = Pen::default();
            pen.write(&format!("[{number}] "), Style::default(), None);
            first.runs.iter().for_each(|run| super::pieces::write_run(&mut pen, run));
            first.runs = pen.finish().into_iter().flatten().collect();
        }
        placed.append(&mut note);
    }
    // A note that nothing refers to is not shown.
    let mut blocks: Vec<Block> = Vec::new();
    for (piece, range) in placed {
        let is_rule = piece.kind == BlockKind::Rule;
        if is_rule && blocks.last().is_none_or(|last| last.kind == BlockKind::Rule) {
            continue;
        }
        blocks.push(Block { kind: piece.kind, runs: piece.runs, span: source.span(range.start, range.end) });
    }
    while blocks.pop_if(|block| block.kind == BlockKind::Rule).is_some() {}
    Ok(Manuscript { source: source.clone(), language: page.language, blocks })
}

impl Page {
    fn take(
        &mut self,
        event: Event<'_>,
        range: Range<usize>,
        margin: &mut Margin,
    ) -> Result<(), &'static str> {
        match event {
            Event::Start(tag) => self.open(tag, range, margin)?,
            Event::End(tag) => self.close(tag, range, margin)?,
            Event::Text(text) | Event::Code(text) => self.write(&text, margin),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.write(&text, margin),
            Event::SoftBreak if self.breaks.is_meant(range.start) => self.pen.break_line(),
            Event::SoftBreak => self.write(" ", margin),
            Event::HardBreak => self.pen.break_line(),
            Event::InlineHtml(tag) => self.take_tag(&tag),
            Event::Html(markup) => self.markup.push_str(&markup),
            Event::Rule => {
                self.flush(range.clone())?;
                self.allowance.spend(0)?;
                self.placed.push((Piece { kind: BlockKind::Rule, runs: Vec::new() }, range));
            }
            Event::FootnoteReference(name) => {
                let next = self.numbers.len() + 1;
                let number = *self.numbers.entry(name.to_string()).or_insert(next);
                self.write(&format!("[{number}]"), margin);
            }
            Event::TaskListMarker(_) => {}
        }
        Ok(())
    }

    fn open(&mut self, tag: Tag<'_>, range: Range<usize>, margin: &mut Margin) -> Result<(), &'static str> {
        match tag {
            Tag::Paragraph => self.flush(range.start..range.start)?,
            Tag::Heading { level, classes, .. } => {
                let named = classes.iter().find_map(|class| super::names::kind_of_name(class));
                self.kinds.push(named.unwrap_or(BlockKind::Heading(level_of(level))));
            }
            Tag::BlockQuote(_) => self.kinds.push(BlockKind::Quotation),
            Tag::List(start) => {
                self.flush(range.start..range.start)?;
                self.lists.push(start);
            }
            Tag::Item => {
                let depth = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
                let number = self.lists.last_mut().and_then(Option::as_mut).map(|next| {
                    let number = u32::try_from(*next).unwrap_or(u32::MAX);
                    *next = next.saturating_add(1);
                    number
                });
                self.item = Some(BlockKind::Item { number, depth });
            }
            Tag::FootnoteDefinition(name) => {
                self.note = Some((name.to_string(), std::mem::take(&mut self.placed)));
            }
            Tag::TableHead => self.table = (self.table.0, 0, 0),
            Tag::TableRow => self.table = (self.table.0, self.table.1 + 1, 0),
            Tag::TableCell => {
                let (table, row, column) = self.table;
                self.kinds.push(BlockKind::Cell { table, row, column });
            }
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Strikethrough => {
                self.struck += 1;
                margin.struck.push(String::new());
            }
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.links.push(format!("mailto:{dest_url}"));
            }
            Tag::Link { dest_url, .. } => self.links.push(dest_url.to_string()),
            Tag::Image { .. } => {
                margin.pictures += 1;
                self.picture = Some(String::new());
            }
            Tag::MetadataBlock(_) => self.settings = Some(String::new()),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, tag: TagEnd, range: Range<usize>, margin: &mut Margin) -> Result<(), &'static str> {
        match tag {
            TagEnd::Paragraph | TagEnd::CodeBlock => self.flush(range)?,
            TagEnd::Heading(_) | TagEnd::BlockQuote(_) => {
                self.flush(range)?;
                self.kinds.pop();
            }
            TagEnd::TableCell => {
                self.flush(range)?;
                self.kinds.pop();
                self.table.2 += 1;
            }
            TagEnd::Table => self.table.0 += 1,
            TagEnd::Item => {
                self.flush(range)?;
                self.item = None;
            }
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::FootnoteDefinition => {
                self.flush(range)?;
                if let Some((name, before)) = self.note.take() {
                    let note = std::mem::replace(&mut self.placed, before);
                    self.notes.entry(name).or_insert(note);
                }
            }
            TagEnd::HtmlBlock => {
                let markup = std::mem::take(&mut self.markup);
                let (pieces, _) = super::html::read_markup(&markup, margin, &mut self.allowance)?;
                self.placed.extend(pieces.into_iter().map(|piece| (piece, range.clone())));
            }
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Strikethrough => self.struck = self.struck.saturating_sub(1),
            TagEnd::Link => drop(self.links.pop()),
            TagEnd::Image => margin.describe_picture(&self.picture.take().unwrap_or_default()),
            TagEnd::MetadataBlock(_) => {
                let settings = read_settings(&self.settings.take().unwrap_or_default());
                self.language = settings.language;
                margin.settings.extend(settings.others);
                for (kind, words) in settings.words {
                    self.pen.write(&words, Style::default(), None);
                    let mut pieces = Vec::new();
                    self.allowance.finish(&mut self.pen, kind, &mut pieces)?;
                    self.placed.extend(pieces.into_iter().map(|piece| (piece, range.clone())));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, text: &str, margin: &mut Margin) {
        if let Some(settings) = &mut self.settings {
            return settings.push_str(text);
        }
        if let Some(words) = &mut self.picture {
            return words.push_str(text);
        }
        if let Some(struck) = margin.struck.last_mut().filter(|_| self.struck > 0) {
            struck.push_str(text);
        }
        let style = Style { emphasis: self.emphasis > 0, strong: self.strong > 0 };
        let link = self.links.last();
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.pen.break_line();
            }
            self.pen.write(line, style, link.map(String::as_str));
        }
    }

    /// Of tags in a line, those count that show.
    fn take_tag(&mut self, tag: &str) {
        let tag = tag.to_ascii_lowercase();
        let name: String =
            tag.chars().skip(1).take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        match name.as_str() {
            "br" | "br/" => self.pen.break_line(),
            "b" | "strong" => self.strong += 1,
            "/b" | "/strong" => self.strong = self.strong.saturating_sub(1),
            "i" | "em" => self.emphasis += 1,
            "/i" | "/em" => self.emphasis = self.emphasis.saturating_sub(1),
            _ => {}
        }
    }

    fn flush(&mut self, range: Range<usize>) -> Result<(), &'static str> {
        if self.pen.is_empty() {
            return Ok(());
        }
        let around = self.kinds.last().copied().unwrap_or(BlockKind::Paragraph);
        let kind = match around {
            BlockKind::Paragraph | BlockKind::Quotation => self.item.take().unwrap_or(around),
            kind => kind,
        };
        let mut pieces = Vec::new();
        self.allowance.finish(&mut self.pen, kind, &mut pieces)?;
        let start = self.placed.last().map_or(0, |(_, before)| before.end);
        let range = if range.is_empty() { start.min(range.start)..range.start } else { range };
        self.placed.extend(pieces.into_iter().map(|piece| (piece, range.clone())));
        Ok(())
    }
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
