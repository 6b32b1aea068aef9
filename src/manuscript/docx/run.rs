//! A run: words that look the same, and what may stand between them.

use super::body::Body;
use super::field::Field;
use super::look::{Look, read_look};
use super::paragraph::Paragraph;
use super::symbols::{find_sign, is_of_signs};
use crate::manuscript::pieces::Piece;
use crate::manuscript::{BlockKind, Style};
use crate::package::{Element, Happening};

/// How a run looks in the end.
struct Shown {
    style: Style,
    is_hidden: bool,
    is_struck: bool,
    language: Option<String>,
    /// A font of signs.
    font: Option<String>,
}

impl Body<'_, '_, '_> {
    /// Reads a run.
    ///
    /// # Errors
    /// The XML is refused, or there is too much of it.
    pub(super) fn read_run(
        &mut self,
        paragraph: &mut Paragraph,
        link: Option<&str>,
    ) -> Result<(), &'static str> {
        let mut shown = self.resolve_look(paragraph, &Look::default());
        self.read_in_run(paragraph, link, &mut shown)
    }

    fn read_in_run(
        &mut self,
        paragraph: &mut Paragraph,
        link: Option<&str>,
        shown: &mut Shown,
    ) -> Result<(), &'static str> {
        while let Some(happening) = self.document.step()? {
            let element = match happening {
                Happening::Open(element) => element,
                Happening::Close => break,
                Happening::Text(_) => continue,
            };
            match element.name.as_str() {
                "rPr" => {
                    let look = read_look(&mut self.document)?;
                    *shown = self.resolve_look(paragraph, &look);
                }
                "t" => {
                    let text = self.document.text()?;
                    self.write(paragraph, &text, link, shown);
                }
                "instrText" => {
                    let text = self.document.text()?;
                    if let Some(field) =
                        self.fields.last_mut().filter(|field| field.instruction.len() < 10_000)
                    {
                        field.instruction.push_str(&text);
                    }
                }
                "AlternateContent" => self.read_alternate(|body| body.read_in_run(paragraph, link, shown))?,
                "ruby" | "rubyBase" => self.read_line(paragraph, link)?,
                "drawing" | "pict" | "object" => self.read_drawing(paragraph, element.name == "object")?,
                _ => {
                    self.read_sign(paragraph, &element, link, shown)?;
                    self.document.skip()?;
                }
            }
        }
        Ok(())
    }

    /// What stands for a sign, a break or a place, and holds nothing.
    fn read_sign(
        &mut self,
        paragraph: &mut Paragraph,
        element: &Element,
        link: Option<&str>,
        shown: &Shown,
    ) -> Result<(), &'static str> {
        match element.name.as_str() {
            "tab" | "ptab" => self.write(paragraph, "\t", link, shown),
            "cr" => paragraph.pen.break_line(),
            "br" if element.get("type") == Some("page") => self.break_page(paragraph)?,
            "br" => paragraph.pen.break_line(),
            "noBreakHyphen" => self.write(paragraph, "\u{2011}", link, shown),
            "sym" => {
                let code = element.get("char").and_then(|code| u32::from_str_radix(code, 16).ok());
                let font = element.get("font").unwrap_or_default();
                match code.and_then(|code| find_sign(font, code)) {
                    Some(sign) => self.write(paragraph, sign.encode_utf8(&mut [0; 4]), link, shown),
                    None => self.shared.margin.signs += 1,
                }
            }
            "fldChar" => match element.get("fldCharType") {
                Some("begin") => self.fields.push(Field::default()),
                Some("separate") => {
                    if let Some(field) = self.fields.last_mut() {
                        field.is_shown = true;
                    }
                }
                Some("end") => drop(self.fields.pop()),
                _ => {}
            },
            "footnoteReference" | "endnoteReference" => {
                let kind = if element.name == "footnoteReference" { "footnotes" } else { "endnotes" };
                let is_seen = !self.is_furniture && !shown.is_hidden && self.is_shown();
                if let Some(id) = element.get("id").filter(|_| is_seen) {
                    self.shared.allowance.spend(8)?;
                    self.shared.notes.push((kind, id.to_owned()));
                    let mark = format!("[{}]", self.shared.notes.len());
                    paragraph.write(&mark, Style::default(), None);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn is_shown(&self) -> bool {
        self.fields.iter().all(|field| field.is_shown)
    }

    fn write(&mut self, paragraph: &mut Paragraph, text: &str, link: Option<&str>, shown: &Shown) {
        if !self.is_shown() {
            return;
        }
        if self.is_furniture && self.fields.iter().any(Field::is_page) {
            self.has_page = true;
            return;
        }
        let is_word = !text.trim().is_empty();
        if shown.is_hidden {
            self.shared.margin.hidden += usize::from(is_word);
            return;
        }
        if shown.is_struck && (is_word || self.was_struck) {
            self.shared.margin.strike(text, self.was_struck);
        }
        self.was_struck = shown.is_struck && (is_word || self.was_struck);
        if let Some(language) = shown.language.as_ref().filter(|_| is_word && !self.is_furniture) {
            *self.shared.languages.entry(language.clone()).or_default() += text.len();
        }
        let of_field = self.fields.iter().rev().find_map(Field::link);
        let link = link.or(of_field.as_deref());
        match &shown.font {
            Some(font) => {
                for c in text.chars() {
                    match find_sign(font, u32::from(c)) {
                        Some(sign) => paragraph.write(sign.encode_utf8(&mut [0; 4]), shown.style, link),
                        None => self.shared.margin.signs += 1,
                    }
                }
            }
            None => {
                let has_signs = text.contains('\u{F0B7}');
                let text = if has_signs { &text.replace('\u{F0B7}', "•") } else { text };
                paragraph.write(text, shown.style, link);
            }
        }
    }

    fn break_page(&mut self, paragraph: &mut Paragraph) -> Result<(), &'static str> {
        self.shared.allowance.finish(&mut paragraph.pen, paragraph.kind, &mut paragraph.pieces)?;
        self.shared.allowance.spend(0)?;
        paragraph.pieces.push(Piece { kind: BlockKind::Rule, runs: Vec::new() });
        if paragraph.pieces.len() > 1 && matches!(paragraph.kind, BlockKind::Item { .. }) {
            paragraph.kind = BlockKind::Paragraph;
        }
        Ok(())
    }

    /// What is said directly holds, then styles: what two of them say of bold is once more not bold (17.7.3).
    fn resolve_look(&self, paragraph: &Paragraph, direct: &Look) -> Shown {
        let styles = &self.shared.styles;
        let (defaults, of_paragraph) = (&styles.defaults, &paragraph.style.look);
        let nothing = Look::default();
        let of_words = styles.words(direct.style.as_deref()).unwrap_or(&nothing);
        let toggle = |of: fn(&Look) -> Option<bool>| {
            let by_styles = of(of_paragraph).unwrap_or(false) != of(of_words).unwrap_or(false);
            of(direct).unwrap_or_else(|| by_styles || of(defaults).unwrap_or(false))
        };
        let rest = direct.over(of_words).over(of_paragraph).over(defaults);
        let language = if rest.turned == Some(true) { rest.turned_language } else { rest.language };
        Shown {
            style: Style { emphasis: toggle(|look| look.emphasis), strong: toggle(|look| look.strong) },
            is_hidden: toggle(|look| look.hidden),
            is_struck: toggle(|look| look.struck),
            language: language.filter(|language| !language.is_empty() && language != "x-none"),
            font: rest.font.filter(|font| is_of_signs(font)),
        }
    }

    /// Pictures are not words; boxes hold some.
    fn read_drawing(&mut self, paragraph: &mut Paragraph, is_object: bool) -> Result<(), &'static str> {
        let (mut depth, mut is_picture, mut has_words) = (1_usize, false, false);
        let mut has_object = is_object;
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
                "txbxContent" => {
                    has_words = true;
                    self.read_box()?;
                    continue;
                }
                "docPr" | "shape" => {
                    for name in ["descr", "alt"] {
                        self.shared.margin.describe_picture(element.get(name).unwrap_or_default());
                    }
                }
                "textpath" => {
                    let words = element.get("string").unwrap_or_default().to_owned();
                    has_words = true;
                    let mut pen = super::super::pen::Pen::default();
                    pen.write(&words, Style::default(), None);
                    let mut pieces = Vec::new();
                    self.shared.allowance.finish(&mut pen, BlockKind::Paragraph, &mut pieces)?;
                    self.boxes.append(&mut pieces);
                }
                "blip" | "imagedata" => is_picture = true,
                "chart" | "relIds" | "OLEObject" => has_object = true,
                "rect" if matches!(element.get("hr"), Some("t" | "true")) => self.break_page(paragraph)?,
                _ => {}
            }
            depth += 1;
        }
        if has_object {
            self.shared.margin.objects += 1;
        } else if is_picture && !has_words {
            self.shared.margin.pictures += 1;
        }
        Ok(())
    }

    fn read_box(&mut self) -> Result<(), &'static str> {
        let fields = std::mem::take(&mut self.fields);
        let carried = std::mem::take(&mut self.carry);
        let boxes = std::mem::take(&mut self.boxes);
        let mut pieces = Vec::new();
        self.read_blocks(&mut pieces)?;
        self.shared.allowance.finish(&mut self.carry, BlockKind::Paragraph, &mut pieces)?;
        self.fields = fields;
        self.carry = carried;
        self.boxes = boxes;
        self.boxes.append(&mut pieces);
        Ok(())
    }
}
