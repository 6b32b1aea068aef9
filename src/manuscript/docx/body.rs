//! The blocks of a part: paragraphs, tables, and what may stand around them.

use super::field::Field;
use super::look::read_section;
use super::relations::Relations;
use super::{DEEPEST, Shared};
use crate::manuscript::pen::Pen;
use crate::manuscript::pieces::{CellPieces, Piece};
use crate::package::{Document, Element, Happening};

/// A part that is being read.
pub(super) struct Body<'c, 't, 'm> {
    pub(super) document: Document<'t>,
    pub(super) shared: &'c mut Shared<'m>,
    pub(super) relations: &'c Relations,
    /// The fields around what is being read.
    pub(super) fields: Vec<Field>,
    /// What stands in boxes at the paragraph that is being read.
    pub(super) boxes: Vec<Piece>,
    /// The words of paragraphs whose marks are deleted.
    pub(super) carry: Pen,
    /// Whether the part says which page it is.
    pub(super) has_page: bool,
    /// Whether fields that say which page it is are left out.
    pub(super) is_furniture: bool,
    /// Whether the words before were struck through, too.
    pub(super) was_struck: bool,
}

impl<'c, 't, 'm> Body<'c, 't, 'm> {
    /// Begins to read the text of a part.
    pub(super) fn new(text: &'t str, shared: &'c mut Shared<'m>, relations: &'c Relations) -> Self {
        Self {
            document: Document::new(text, DEEPEST),
            shared,
            relations,
            fields: Vec::new(),
            boxes: Vec::new(),
            carry: Pen::default(),
            has_page: false,
            is_furniture: false,
            was_struck: false,
        }
    }

    /// All blocks of the part.
    ///
    /// # Errors
    /// The XML is refused, or there is too much of it.
    pub(super) fn read_part(mut self) -> Result<Vec<Piece>, &'static str> {
        let mut pieces = Vec::new();
        self.read_blocks(&mut pieces)?;
        self.shared.allowance.finish(&mut self.carry, super::super::BlockKind::Paragraph, &mut pieces)?;
        Ok(pieces)
    }

    /// The notes of a part, by id.
    ///
    /// # Errors
    /// As [`Self::read_part`].
    pub(super) fn read_notes(mut self) -> Result<Vec<(String, Vec<Piece>)>, &'static str> {
        let mut notes = Vec::new();
        while let Some(happening) = self.document.step()? {
            let Happening::Open(element) = happening else { continue };
            if !matches!(element.name.as_str(), "footnote" | "endnote") {
                continue;
            }
            let mut pieces = Vec::new();
            self.read_blocks(&mut pieces)?;
            notes.extend(element.get("id").map(|id| (id.to_owned(), pieces)));
        }
        Ok(notes)
    }

    /// What a header or footer says; nothing where that is little more than which page it is.
    ///
    /// # Errors
    /// As [`Self::read_part`].
    pub(super) fn read_furniture(mut self) -> Result<Vec<String>, &'static str> {
        self.is_furniture = true;
        let mut pieces = Vec::new();
        self.read_blocks(&mut pieces)?;
        let text = |piece: &Piece| piece.runs.iter().map(|run| run.text.as_str()).collect::<String>();
        let mut words: Vec<String> = pieces.iter().map(text).filter(|words| !words.is_empty()).collect();
        // "Page … of …" in any language.
        if self.has_page {
            words.retain(|words| words.split_whitespace().count() > 2);
        }
        Ok(words)
    }

    /// Reads blocks until the innermost element ends.
    ///
    /// # Errors
    /// As [`Self::read_part`].
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

    fn read_block(&mut self, element: &Element, pieces: &mut Vec<Piece>) -> Result<(), &'static str> {
        match element.name.as_str() {
            "p" => self.read_paragraph(pieces),
            "tbl" => self.read_table(pieces),
            "sdt" => self.read_control(|body| body.read_blocks(pieces)),
            "AlternateContent" => self.read_alternate(|body| body.read_blocks(pieces)),
            "document" | "body" | "hdr" | "ftr" | "ins" | "moveTo" | "smartTag" | "customXml" | "dir"
            | "bdo" => self.read_blocks(pieces),
            "del" | "moveFrom" => {
                self.shared.margin.deletions += 1;
                Ok(self.document.skip()?)
            }
            "sectPr" => {
                let section = read_section(&mut self.document)?;
                self.shared.sections.push(section);
                Ok(())
            }
            "altChunk" | "subDoc" => {
                self.shared.margin.embedded += 1;
                Ok(self.document.skip()?)
            }
            // A control, a row or a cell that is out of its place is read for what it holds.
            "sdtContent" | "tr" | "tc" | "txbxContent" => self.read_blocks(pieces),
            _ => Ok(self.document.skip()?),
        }
    }

    /// A content control: what it holds, unless nobody filled it in.
    pub(super) fn read_control(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Result<(), &'static str>,
    ) -> Result<(), &'static str> {
        let mut is_placeholder = false;
        while let Some(happening) = self.document.step()? {
            let element = match happening {
                Happening::Open(element) => element,
                Happening::Close => break,
                Happening::Text(_) => continue,
            };
            match element.name.as_str() {
                "sdtPr" => is_placeholder = self.has_inside("showingPlcHdr")?,
                "sdtContent" if is_placeholder => {
                    self.shared.margin.placeholders += 1;
                    self.document.skip()?;
                }
                "sdtContent" => read(self)?,
                _ => self.document.skip()?,
            }
        }
        Ok(())
    }

    fn has_inside(&mut self, name: &str) -> Result<bool, &'static str> {
        let mut has = false;
        while let Some(happening) = self.document.step()? {
            match happening {
                Happening::Open(element) => {
                    has |= element.name == name;
                    self.document.skip()?;
                }
                Happening::Close => break,
                Happening::Text(_) => {}
            }
        }
        Ok(has)
    }

    /// One of several ways to say the same: the first, which is that of new programs.
    pub(super) fn read_alternate(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Result<(), &'static str>,
    ) -> Result<(), &'static str> {
        let mut is_read = false;
        while let Some(happening) = self.document.step()? {
            match happening {
                Happening::Open(element)
                    if !is_read && matches!(element.name.as_str(), "Choice" | "Fallback") =>
                {
                    is_read = true;
                    read(self)?;
                }
                Happening::Open(_) => self.document.skip()?,
                Happening::Close => break,
                Happening::Text(_) => {}
            }
        }
        Ok(())
    }

    fn read_table(&mut self, pieces: &mut Vec<Piece>) -> Result<(), &'static str> {
        let mut rows = Vec::new();
        self.read_rows(&mut rows)?;
        pieces.append(&mut self.shared.allowance.lay_table(rows));
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
                "tr" => {
                    let (mut cells, mut column) = (Vec::new(), 0);
                    if self.read_cells(&mut cells, &mut column)? {
                        self.shared.margin.deletions += 1;
                    } else {
                        // A row costs, too: there are archives of nothing but empty rows.
                        self.shared.allowance.spend(1)?;
                        rows.push(cells);
                    }
                }
                "sdt" => self.read_control(|body| body.read_rows(rows))?,
                "ins" | "customXml" | "smartTag" => self.read_rows(rows)?,
                _ => self.document.skip()?,
            }
        }
        Ok(())
    }

    /// Reads the cells of a row; whether the row is deleted.
    fn read_cells(&mut self, cells: &mut Vec<CellPieces>, column: &mut usize) -> Result<bool, &'static str> {
        let mut is_deleted = false;
        while let Some(happening) = self.document.step()? {
            let element = match happening {
                Happening::Open(element) => element,
                Happening::Close => break,
                Happening::Text(_) => continue,
            };
            match element.name.as_str() {
                "trPr" => is_deleted |= self.has_inside("del")?,
                "tc" => {
                    let (mut pieces, mut width) = (Vec::new(), 1_usize);
                    self.read_cell(&mut pieces, &mut width)?;
                    cells.push(CellPieces { column: *column, pieces });
                    *column = column.saturating_add(width);
                }
                "sdt" => {
                    self.read_control(|body| body.read_cells(cells, column).map(|_| ()))?;
                }
                "customXml" | "smartTag" => is_deleted |= self.read_cells(cells, column)?,
                _ => self.document.skip()?,
            }
        }
        Ok(is_deleted)
    }

    fn read_cell(&mut self, pieces: &mut Vec<Piece>, width: &mut usize) -> Result<(), &'static str> {
        let carried = std::mem::take(&mut self.carry);
        while let Some(happening) = self.document.step()? {
            match happening {
                Happening::Open(element) if element.name == "tcPr" => {
                    *width = self.read_width()?.clamp(1, 1000);
                }
                Happening::Open(element) => self.read_block(&element, pieces)?,
                Happening::Close => break,
                Happening::Text(_) => {}
            }
        }
        self.shared.allowance.finish(&mut self.carry, super::super::BlockKind::Paragraph, pieces)?;
        self.carry = carried;
        Ok(())
    }

    fn read_width(&mut self) -> Result<usize, &'static str> {
        let mut width = 1;
        while let Some(happening) = self.document.step()? {
            match happening {
                Happening::Open(element) => {
                    if element.name == "gridSpan" {
                        width = super::look::number(&element).unwrap_or(1);
                    }
                    self.document.skip()?;
                }
                Happening::Close => break,
                Happening::Text(_) => {}
            }
        }
        Ok(width)
    }
}
