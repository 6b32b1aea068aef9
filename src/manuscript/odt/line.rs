//! A paragraph, and what stands in its line.

use super::body::Body;
use super::lists::count_heading;
use super::styles::Look;
use crate::manuscript::pen::Pen;
use crate::manuscript::pieces::{Piece, write_run};
use crate::manuscript::{BlockKind, Style};
use crate::package::{Element, Happening};

impl Body<'_, '_> {
    /// Reads a paragraph or a heading.
    ///
    /// # Errors
    /// The XML is refused, or there is too much of it.
    pub(super) fn read_paragraph(
        &mut self,
        element: &Element,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), &'static str> {
        let item = self.item.take();
        let style = self.styles.paragraph(element.get("style-name"));
        let (kind, label) = self.tell_kind(element, style.kind, item);
        let boxes = std::mem::take(&mut self.boxes);
        let mut pen = Pen::default().keeping_tabs();
        self.was_struck = false;
        self.read_line(&mut pen, &style.look, None)?;
        let boxes = std::mem::replace(&mut self.boxes, boxes);
        let is_empty = pen.is_empty();
        let rule = || Piece { kind: BlockKind::Rule, runs: Vec::new() };
        if style.begins_page {
            pieces.push(rule());
        }
        if let Some(label) = label.filter(|label| !label.is_empty() && !is_empty) {
            let words = pen.finish();
            pen.write(&format!("{label} "), Style::default(), None);
            words.iter().flatten().for_each(|run| write_run(&mut pen, run));
        }
        self.allowance.finish(&mut pen, kind, pieces)?;
        if is_empty {
            // Paragraphs without words cost, too.
            self.allowance.spend(0)?;
            pieces.extend(style.has_line.then(rule));
        }
        pieces.extend(boxes);
        pieces.extend(style.ends_page.then(rule));
        Ok(())
    }

    /// What a paragraph is, and what is displayed before it if that is no item.
    fn tell_kind(
        &mut self,
        element: &Element,
        by_style: BlockKind,
        item: Option<BlockKind>,
    ) -> (BlockKind, Option<String>) {
        let is_heading = element.name == "h";
        let level: u8 = element.get("outline-level").and_then(|level| level.parse().ok()).unwrap_or(1);
        let kind = match by_style {
            kind @ (BlockKind::Title | BlockKind::Subtitle) => kind,
            _ if is_heading => BlockKind::Heading(level.clamp(1, 6)),
            kind => kind,
        };
        match (kind, item) {
            (BlockKind::Paragraph | BlockKind::Quotation, Some(item)) => (item, None),
            (_, Some(BlockKind::Item { number: Some(number), .. })) => (kind, Some(format!("{number}."))),
            (_, None) if is_heading && element.get("is-list-header") != Some("true") => {
                let depth = level.clamp(1, 10) - 1;
                (kind, count_heading(&mut self.headings, depth, &self.styles.outline))
            }
            _ => (kind, None),
        }
    }

    /// Reads what stands in a line until the innermost element ends.
    fn read_line(&mut self, pen: &mut Pen, look: &Look, link: Option<&str>) -> Result<(), &'static str> {
        while let Some(happening) = self.document.step()? {
            let element = match happening {
                Happening::Text(text) => {
                    self.write(pen, &text, look, link);
                    continue;
                }
                Happening::Open(element) => element,
                Happening::Close => break,
            };
            self.read_in_line(&element, pen, look, link)?;
        }
        Ok(())
    }

    fn read_in_line(
        &mut self,
        element: &Element,
        pen: &mut Pen,
        look: &Look,
        link: Option<&str>,
    ) -> Result<(), &'static str> {
        match element.name.as_str() {
            "span" => {
                let look = self.styles.words(element.get("style-name")).over(look);
                return self.read_line(pen, &look, link);
            }
            "a" => {
                let target = element.get("href");
                return self.read_line(pen, look, target.or(link));
            }
            "note" => return self.read_note(pen),
            "frame" | "custom-shape" | "g" | "rect" | "line" | "ellipse" | "circle" | "polygon" | "path"
            | "connector" => return self.read_shape(),
            "page-number" | "page-count" if self.is_furniture => self.has_page = true,
            "s" => pen.write(" ", Style::default(), None),
            "tab" => self.write(pen, "\t", look, link),
            "line-break" => pen.break_line(),
            "annotation" => self.margin.comments += 1,
            "hidden-text" => self.margin.hidden += 1,
            "placeholder" => self.margin.placeholders += 1,
            // Words of a page that stand in a line: their own paragraphs are none of it.
            "annotation-end" | "bookmark" | "bookmark-start" | "bookmark-end" | "change" | "change-start"
            | "change-end" | "soft-page-break" | "reference-mark" | "control" | "script" | "ruby-text" => {}
            _ => return self.read_line(pen, look, link),
        }
        Ok(self.document.skip()?)
    }

    fn write(&mut self, pen: &mut Pen, text: &str, look: &Look, link: Option<&str>) {
        let is_word = !text.trim().is_empty();
        if look.hidden == Some(true) {
            self.margin.hidden += usize::from(is_word);
            return;
        }
        let is_struck = look.struck == Some(true);
        if is_struck && is_word {
            self.margin.strike(text, self.was_struck);
        }
        self.was_struck = is_struck;
        if let Some(language) = look.language.as_ref().filter(|_| is_word && !self.is_furniture) {
            *self.languages.entry(language.clone()).or_default() += text.len();
        }
        pen.write(text, Self::style_of(look), link);
    }

    fn read_note(&mut self, pen: &mut Pen) -> Result<(), &'static str> {
        while let Some(happening) = self.document.step()? {
            match happening {
                Happening::Open(element) if element.name == "note-body" => {
                    self.allowance.spend(8)?;
                    // Its place is taken before it is read: it may refer to another.
                    let at = self.notes.len();
                    self.notes.push(Vec::new());
                    pen.write(&format!("[{}]", at + 1), Style::default(), None);
                    let boxes = std::mem::take(&mut self.boxes);
                    let mut pieces = Vec::new();
                    self.read_blocks(&mut pieces)?;
                    self.boxes = boxes;
                    if let Some(note) = self.notes.get_mut(at) {
                        *note = pieces;
                    }
                }
                Happening::Open(_) => self.document.skip()?,
                Happening::Close => break,
                Happening::Text(_) => {}
            }
        }
        Ok(())
    }

    /// Pictures are not words; boxes hold some.
    ///
    /// # Errors
    /// As [`Self::read_paragraph`].
    pub(super) fn read_shape(&mut self) -> Result<(), &'static str> {
        let (mut depth, mut is_picture, mut is_object) = (1_usize, false, false);
        let mut pieces = Vec::new();
        while depth > 0 {
            let element = match self.document.step()? {
                Some(Happening::Open(element)) => element,
                Some(Happening::Close) => {
                    depth -= 1;
                    continue;
                }
                Some(Happening::Text(_)) => continue,
                None => break,
            };
            match element.name.as_str() {
                "p" | "h" | "list" | "table" | "text-box" => {
                    let boxes = std::mem::take(&mut self.boxes);
                    self.read_block(&element, &mut pieces)?;
                    self.boxes = boxes;
                    continue;
                }
                "title" | "desc" => {
                    let words = self.document.text()?;
                    self.margin.describe_picture(&words);
                    continue;
                }
                "image" => {
                    is_picture = true;
                    if let Some(address) = element.get("href").filter(|address| address.starts_with("http")) {
                        self.margin.external.insert(address.to_owned());
                    }
                }
                "object" | "object-ole" | "plugin" | "applet" => is_object = true,
                _ => {}
            }
            depth += 1;
        }
        if is_object {
            self.margin.objects += 1;
        } else if is_picture && pieces.is_empty() {
            self.margin.pictures += 1;
        }
        self.boxes.append(&mut pieces);
        Ok(())
    }
}
