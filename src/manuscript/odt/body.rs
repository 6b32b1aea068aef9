//! The blocks of a document: paragraphs, lists, tables, sections.

use std::collections::BTreeMap;

use super::DEEPEST;
use super::lists::{Counts, Lists, count_item};
use super::styles::{Look, Styles};
use crate::manuscript::BlockKind;
use crate::manuscript::margin::Margin;
use crate::manuscript::pen::Pen;
use crate::manuscript::pieces::{Allowance, CellPieces, Piece, write_run};
use crate::package::{Document, Element, Happening};

/// The most columns and rows that one cell may be said to fill.
const MOST_REPEATED: usize = 1000;

/// A part that is being read.
pub(super) struct Body<'c, 't> {
    pub(super) document: Document<'t>,
    pub(super) styles: &'c Styles,
    pub(super) margin: &'c mut Margin,
    pub(super) allowance: &'c mut Allowance,
    /// What stands in boxes at the paragraph that is being read.
    pub(super) boxes: Vec<Piece>,
    /// The notes, in order.
    pub(super) notes: Vec<Vec<Piece>>,
    pub(super) languages: BTreeMap<String, usize>,
    pub(super) was_struck: bool,
    /// Whether fields that say which page it is are left out.
    pub(super) is_furniture: bool,
    pub(super) has_page: bool,
    lists: Lists,
    pub(super) headings: Counts,
    /// The item whose first paragraph comes next.
    pub(super) item: Option<BlockKind>,
}

impl<'c, 't> Body<'c, 't> {
    /// Begins to read a part.
    pub(super) fn new(
        text: &'t str,
        styles: &'c Styles,
        margin: &'c mut Margin,
        allowance: &'c mut Allowance,
    ) -> Self {
        Self {
            document: Document::new(text, DEEPEST),
            styles,
            margin,
            allowance,
            boxes: Vec::new(),
            notes: Vec::new(),
            languages: BTreeMap::new(),
            was_struck: false,
            is_furniture: false,
            has_page: false,
            lists: Lists::default(),
            headings: Counts::default(),
            item: None,
        }
    }

    /// The language of most of what was read.
    pub(super) fn language(&self) -> Option<String> {
        self.languages.iter().max_by_key(|(_, letters)| **letters).map(|(language, _)| language.clone())
    }

    /// All blocks of `office:text`, then the notes, each behind its number.
    ///
    /// # Errors
    /// The XML is refused, or there is too much of it.
    pub(super) fn read_text(&mut self) -> Result<Vec<Piece>, &'static str> {
        let mut pieces = Vec::new();
        while let Some(happening) = self.document.step()? {
            if matches!(&happening, Happening::Open(element) if element.name == "text") {
                self.read_blocks(&mut pieces)?;
            }
        }
        for (at, mut note) in std::mem::take(&mut self.notes).into_iter().enumerate() {
            if let Some(first) = note.first_mut() {
                let mut pen = Pen::default();
                pen.write(&format!("[{}] ", at + 1), crate::manuscript::Style::default(), None);
                first.runs.iter().for_each(|run| write_run(&mut pen, run));
                first.runs = pen.finish().into_iter().flatten().collect();
            }
            pieces.append(&mut note);
        }
        Ok(pieces)
    }

    /// What headers and footers say, into the margin.
    ///
    /// # Errors
    /// As [`Self::read_text`].
    pub(super) fn read_furniture(&mut self) -> Result<(), &'static str> {
        self.is_furniture = true;
        let mut is_master = false;
        while let Some(happening) = self.document.step()? {
            let Happening::Open(element) = happening else { continue };
            is_master |= element.name == "master-page";
            let (is_header, is_footer) =
                (element.name.starts_with("header"), element.name.starts_with("footer"));
            if !is_master || !(is_header || is_footer) || element.get("display") == Some("false") {
                continue;
            }
            let mut pieces = Vec::new();
            self.has_page = false;
            self.read_blocks(&mut pieces)?;
            for piece in pieces {
                let words: String = piece.runs.iter().map(|run| run.text.as_str()).collect();
                let is_page = self.has_page && words.split_whitespace().count() <= 2;
                if is_page || !words.chars().any(char::is_alphanumeric) {
                    continue;
                }
                let side = if is_header { &mut self.margin.headers } else { &mut self.margin.footers };
                side.insert(words);
            }
        }
        Ok(())
    }

    /// Reads blocks until the innermost element ends.
    ///
    /// # Errors
    /// As [`Self::read_text`].
    pub(super) fn read_blocks(&mut self, pieces: &mut Vec<Piece>) -> Result<(), &'static str> {
        while let Some(happening) = self.document.step()? {
            match happening {
                Happening::Open(element) => self.read_block(&element, pieces)?,
                Happening::Close => break,
                Happening::Text(_) => {}
            }
        }
        Ok(())
    }

    /// Reads one block.
    ///
    /// # Errors
    /// As [`Self::read_text`].
    pub(super) fn read_block(
        &mut self,
        element: &Element,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), &'static str> {
        match element.name.as_str() {
            "p" | "h" => self.read_paragraph(element, pieces),
            "list" => {
                let style = element.get("style-name").map(str::to_owned);
                let mut counts = self.lists.resume(element, style.as_deref());
                self.read_list(0, style.as_deref(), &mut counts, pieces)?;
                self.lists.leave(element, style.as_deref(), counts);
                Ok(())
            }
            "table" => {
                let mut rows = Vec::new();
                self.read_rows(&mut rows)?;
                pieces.append(&mut self.allowance.lay_table(rows));
                Ok(())
            }
            "section" if element.get("display") == Some("none") => {
                self.margin.hidden += 1;
                Ok(self.document.skip()?)
            }
            "section" | "index-body" | "index-title" | "table-of-content" | "alphabetical-index"
            | "illustration-index" | "table-index" | "object-index" | "user-index" | "bibliography"
            | "numbered-paragraph" | "text-box" => self.read_blocks(pieces),
            "tracked-changes" => self.count_changes(),
            "frame" | "custom-shape" | "g" | "rect" | "ellipse" | "circle" | "polygon" | "path" | "a" => {
                self.read_shape()?;
                pieces.append(&mut self.boxes);
                Ok(())
            }
            "annotation" => {
                self.margin.comments += 1;
                Ok(self.document.skip()?)
            }
            _ => Ok(self.document.skip()?),
        }
    }

    fn count_changes(&mut self) -> Result<(), &'static str> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.document.step()? {
                Some(Happening::Open(element)) => {
                    depth += 1;
                    match element.name.as_str() {
                        "insertion" => self.margin.insertions += 1,
                        "deletion" => self.margin.deletions += 1,
                        _ => {}
                    }
                }
                Some(Happening::Close) => depth -= 1,
                Some(Happening::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }

    fn read_list(
        &mut self,
        depth: u8,
        style: Option<&str>,
        counts: &mut Counts,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), &'static str> {
        while let Some(happening) = self.document.step()? {
            let element = match happening {
                Happening::Open(element) => element,
                Happening::Close => break,
                Happening::Text(_) => continue,
            };
            let is_item = element.name == "list-item";
            if !is_item && element.name != "list-header" {
                self.document.skip()?;
                continue;
            }
            let start = element.get("start-value").and_then(|start| start.parse().ok());
            let mut is_first = is_item;
            while let Some(happening) = self.document.step()? {
                let inner = match happening {
                    Happening::Open(inner) => inner,
                    Happening::Close => break,
                    Happening::Text(_) => continue,
                };
                if inner.name == "list" {
                    let own = inner.get("style-name").map(str::to_owned);
                    self.read_list(depth.saturating_add(1), own.as_deref().or(style), counts, pieces)?;
                    continue;
                }
                if is_first && matches!(inner.name.as_str(), "p" | "h") {
                    is_first = false;
                    let of_style = self.styles.list_of(inner.get("style-name"));
                    let level = self.styles.level(style.or(of_style), depth);
                    let number = count_item(counts, depth, level, start);
                    self.item = Some(BlockKind::Item { number, depth });
                }
                self.read_block(&inner, pieces)?;
                self.item = None;
            }
        }
        Ok(())
    }

    fn read_rows(&mut self, rows: &mut Vec<Vec<CellPieces>>) -> Result<(), &'static str> {
        while let Some(happening) = self.document.step()? {
            let element = match happening {
                Happening::Open(element) => element,
                Happening::Close => break,
                Happening::Text(_) => continue,
            };
            match element.name.as_str() {
                "table-row" => {
                    let (mut cells, mut column) = (Vec::new(), 0);
                    self.read_cells(&mut cells, &mut column)?;
                    self.allowance.spend(1)?;
                    rows.push(cells);
                }
                "table-rows" | "table-header-rows" | "table-row-group" => self.read_rows(rows)?,
                _ => self.document.skip()?,
            }
        }
        Ok(())
    }

    fn read_cells(&mut self, cells: &mut Vec<CellPieces>, column: &mut usize) -> Result<(), &'static str> {
        while let Some(happening) = self.document.step()? {
            let element = match happening {
                Happening::Open(element) => element,
                Happening::Close => break,
                Happening::Text(_) => continue,
            };
            let repeated = element.get("number-columns-repeated").and_then(|count| count.parse().ok());
            let repeated: usize = repeated.unwrap_or(1).clamp(1, MOST_REPEATED);
            match element.name.as_str() {
                "table-cell" => {
                    let mut pieces = Vec::new();
                    self.read_blocks(&mut pieces)?;
                    cells.push(CellPieces { column: *column, pieces });
                }
                _ => self.document.skip()?,
            }
            *column = column.saturating_add(repeated);
        }
        Ok(())
    }

    /// How words look in the end.
    pub(super) fn style_of(look: &Look) -> crate::manuscript::Style {
        crate::manuscript::Style { emphasis: look.emphasis == Some(true), strong: look.strong == Some(true) }
    }
}
