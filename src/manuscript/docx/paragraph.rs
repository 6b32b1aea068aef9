//! A paragraph: what it is, what is displayed before it, and what stands in its line.

use std::rc::Rc;

use super::body::Body;
use super::field::Field;
use super::look::read_paragraph_look;
use super::styles::Resolved;
use crate::manuscript::pen::Pen;
use crate::manuscript::pieces::Piece;
use crate::manuscript::{BlockKind, Style};
use crate::package::Happening;

/// A paragraph that is being read.
pub(super) struct Paragraph {
    pub(super) pen: Pen,
    pub(super) pieces: Vec<Piece>,
    pub(super) kind: BlockKind,
    pub(super) style: Rc<Resolved>,
    /// What is displayed before its first word.
    label: String,
}

impl Paragraph {
    /// Writes words.
    pub(super) fn write(&mut self, text: &str, style: Style, link: Option<&str>) {
        if !self.label.is_empty() && !text.trim().is_empty() {
            let label = std::mem::take(&mut self.label);
            self.pen.write(&format!("{label} "), Style::default(), None);
        }
        self.pen.write(text, style, link);
    }
}

impl Body<'_, '_, '_> {
    /// Reads a paragraph.
    ///
    /// # Errors
    /// The XML is refused, or there is too much of it.
    pub(super) fn read_paragraph(&mut self, pieces: &mut Vec<Piece>) -> Result<(), &'static str> {
        let mut paragraph = Paragraph {
            pen: std::mem::take(&mut self.carry).keeping_tabs(),
            pieces: Vec::new(),
            kind: BlockKind::Paragraph,
            style: self.shared.styles.paragraph(None),
            label: String::new(),
        };
        paragraph.kind = paragraph.style.kind;
        let boxes = std::mem::take(&mut self.boxes);
        let (mut begins, mut ends, mut has_line, mut is_joined) = (false, false, false, false);
        let mut closed = false;
        // Properties come first, where there are any (17.3.1.26).
        while let Some(happening) = self.document.step()? {
            match happening {
                Happening::Open(element) if element.name == "pPr" => {
                    let look = read_paragraph_look(&mut self.document)?;
                    is_joined = look.is_joined;
                    has_line = look.has_line;
                    paragraph.style = self.shared.styles.paragraph(look.style.as_deref());
                    begins = look.begins_page || paragraph.style.begins_page;
                    ends = look.section.as_ref().is_some_and(|section| !section.is_continuous);
                    self.shared.sections.extend(look.section.clone());
                    self.tell_kind(&mut paragraph, &look);
                }
                Happening::Open(element) => self.read_in_line(&element, &mut paragraph, None)?,
                Happening::Close => {
                    closed = true;
                    break;
                }
                Happening::Text(_) => {}
            }
        }
        let boxes = std::mem::replace(&mut self.boxes, boxes);
        if begins {
            pieces.push(Piece { kind: BlockKind::Rule, runs: Vec::new() });
        }
        pieces.append(&mut paragraph.pieces);
        if is_joined && closed {
            self.shared.margin.deletions += 1;
            paragraph.pen.write(" ", Style::default(), None);
            self.carry = paragraph.pen;
        } else {
            let is_empty = paragraph.pen.is_empty();
            self.shared.allowance.finish(&mut paragraph.pen, paragraph.kind, pieces)?;
            if has_line && is_empty {
                pieces.push(Piece { kind: BlockKind::Rule, runs: Vec::new() });
            }
            // Paragraphs without words cost, too.
            if is_empty {
                self.shared.allowance.spend(0)?;
            }
        }
        pieces.extend(boxes);
        if ends {
            pieces.push(Piece { kind: BlockKind::Rule, runs: Vec::new() });
        }
        Ok(())
    }

    fn tell_kind(&mut self, paragraph: &mut Paragraph, look: &super::look::ParagraphLook) {
        paragraph.kind = paragraph.style.kind;
        if paragraph.kind == BlockKind::Paragraph
            && let Some(level) = look.outline.filter(|level| *level < 9)
        {
            paragraph.kind = BlockKind::Heading(level.min(5) + 1);
        }
        let list = look.list.or(paragraph.style.list.map(|(list, _)| list)).filter(|list| *list != 0);
        let Some(list) = list else { return };
        let of_style = paragraph.style.list.and_then(|(_, level)| level);
        let level = look.level.or(of_style);
        let counted = self.shared.numbering.count(list, level, look.style.as_deref(), &self.shared.styles);
        let Some((depth, label)) = counted else { return };
        if matches!(paragraph.kind, BlockKind::Paragraph | BlockKind::Quotation) {
            paragraph.kind = BlockKind::Item { number: label.number, depth };
            // "Article 3": a number that is more than a number is words.
            if label.text.chars().filter(|c| c.is_alphabetic()).count() > 5 {
                paragraph.label = label.text;
                paragraph.kind = BlockKind::Paragraph;
            }
        } else {
            paragraph.label = label.text;
        }
    }

    /// Reads what stands in a line until the innermost element ends.
    ///
    /// # Errors
    /// As [`Self::read_paragraph`].
    pub(super) fn read_line(
        &mut self,
        paragraph: &mut Paragraph,
        link: Option<&str>,
    ) -> Result<(), &'static str> {
        while let Some(happening) = self.document.step()? {
            match happening {
                Happening::Open(element) => self.read_in_line(&element, paragraph, link)?,
                Happening::Close => break,
                Happening::Text(_) => {}
            }
        }
        Ok(())
    }

    fn read_in_line(
        &mut self,
        element: &crate::package::Element,
        paragraph: &mut Paragraph,
        link: Option<&str>,
    ) -> Result<(), &'static str> {
        match element.name.as_str() {
            "r" => self.read_run(paragraph, link),
            "hyperlink" => {
                let relation = element.get("id").and_then(|id| self.relations.get(id));
                let target = relation.filter(|one| one.is_outside).map(|one| one.target.clone());
                self.read_line(paragraph, target.as_deref().or(link))
            }
            "fldSimple" => {
                let instruction = element.get("instr").unwrap_or_default().to_owned();
                self.fields.push(Field { instruction, is_shown: true });
                let read = self.read_line(paragraph, link);
                self.fields.pop();
                read
            }
            "ins" | "moveTo" => {
                self.shared.margin.insertions += 1;
                self.read_line(paragraph, link)
            }
            "del" | "moveFrom" => {
                self.shared.margin.deletions += 1;
                Ok(self.document.skip()?)
            }
            "sdt" => self.read_control(|body| body.read_line(paragraph, link)),
            "AlternateContent" => self.read_alternate(|body| body.read_line(paragraph, link)),
            // Formulas stand in lines, too: letters of theirs, one after the other.
            "smartTag" | "customXml" | "dir" | "bdo" | "oMath" | "oMathPara" | "e" | "num" | "den"
            | "sub" | "sup" | "f" | "sSub" | "sSup" | "sSubSup" | "d" | "rad" | "nary" | "func" | "fName"
            | "rubyBase" => self.read_line(paragraph, link),
            "altChunk" | "subDoc" => {
                self.shared.margin.embedded += 1;
                Ok(self.document.skip()?)
            }
            _ => Ok(self.document.skip()?),
        }
    }
}
