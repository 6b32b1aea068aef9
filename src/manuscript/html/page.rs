//! A page: its elements in the order in which they are read.

use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{Html, Node};

use super::left_out::words_of;
use super::look::Classes;
use crate::manuscript::margin::Margin;
use crate::manuscript::names::kind_of_name;
use crate::manuscript::numerals::read_number;
use crate::manuscript::pen::Pen;
use crate::manuscript::pieces::{Allowance, Piece};
use crate::manuscript::{BlockKind, Style};

/// How deeply elements may stand within each other; a page has a tenth of it.
const DEEPEST: usize = 300;

/// What is around what is being read.
#[derive(Clone, Debug)]
pub(super) struct Around {
    pub(super) style: Style,
    pub(super) is_struck: bool,
    pub(super) keeps_lines: bool,
    pub(super) link: Option<String>,
    pub(super) kind: BlockKind,
    /// Whether it is within the main part of the page.
    pub(super) is_main: bool,
    /// Whether it is within the notes.
    pub(super) is_notes: bool,
    pub(super) depth: usize,
}

/// A page that is being read.
pub(super) struct Page<'c> {
    pub(super) classes: &'c Classes,
    pub(super) margin: &'c mut Margin,
    pub(super) allowance: &'c mut Allowance,
    pub(super) pen: Pen,
    pub(super) pieces: Vec<Piece>,
    /// What the next block is, if it is an item.
    pub(super) item: Option<BlockKind>,
    /// The next number of each list that is open.
    pub(super) lists: Vec<Option<u32>>,
    pub(super) has_main: bool,
    was_struck: bool,
    language: Option<String>,
}

impl<'c> Page<'c> {
    /// Begins to read.
    pub(super) fn new(
        classes: &'c Classes,
        margin: &'c mut Margin,
        allowance: &'c mut Allowance,
        tree: &Html,
    ) -> Self {
        let is_main =
            |node: &Node| node.as_element().is_some_and(|one| matches!(one.name(), "main" | "article"));
        Self {
            classes,
            margin,
            allowance,
            pen: Pen::default(),
            pieces: Vec::new(),
            item: None,
            lists: Vec::new(),
            has_main: tree.tree.values().any(is_main),
            was_struck: false,
            language: None,
        }
    }

    /// Reads all of it.
    ///
    /// # Errors
    /// `depth`, or `large`.
    pub(super) fn read(&mut self, tree: &Html) -> Result<(), &'static str> {
        let around = Around {
            style: Style::default(),
            is_struck: false,
            keeps_lines: false,
            link: None,
            kind: BlockKind::Paragraph,
            is_main: false,
            is_notes: false,
            depth: 0,
        };
        self.read_inside(tree.tree.root(), &around)?;
        self.flush(BlockKind::Paragraph)
    }

    /// What was read.
    pub(super) fn finish(self) -> (Vec<Piece>, Option<String>) {
        (self.pieces, self.language)
    }

    /// Reads what stands in an element.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub(super) fn read_inside(
        &mut self,
        node: NodeRef<'_, Node>,
        around: &Around,
    ) -> Result<(), &'static str> {
        if around.depth > DEEPEST {
            return Err("depth");
        }
        for child in node.children() {
            match child.value() {
                Node::Text(text) => self.write(text, around),
                Node::Element(element) => self.read_element(child, element, around)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Ends the block that is being written.
    ///
    /// # Errors
    /// `large`.
    pub(super) fn flush(&mut self, kind: BlockKind) -> Result<(), &'static str> {
        if self.pen.is_empty() {
            self.pen.finish();
            return Ok(());
        }
        let kind = match kind {
            BlockKind::Paragraph | BlockKind::Quotation => self.item.take().unwrap_or(kind),
            kind => kind,
        };
        self.allowance.finish(&mut self.pen, kind, &mut self.pieces)
    }

    fn rule(&mut self, around: &Around) -> Result<(), &'static str> {
        self.flush(around.kind)?;
        self.allowance.spend(0)?;
        if !around.is_notes {
            self.pieces.push(Piece { kind: BlockKind::Rule, runs: Vec::new() });
        }
        Ok(())
    }

    fn write(&mut self, text: &str, around: &Around) {
        let is_word = !text.trim().is_empty();
        if around.is_struck && is_word {
            self.margin.strike(text, self.was_struck);
        }
        self.was_struck = around.is_struck && (is_word || self.was_struck);
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 && around.keeps_lines {
                self.pen.break_line();
            } else if at > 0 {
                self.pen.write("\n", around.style, around.link.as_deref());
            }
            self.pen.write(line, around.style, around.link.as_deref());
        }
    }

    fn read_element(
        &mut self,
        node: NodeRef<'_, Node>,
        element: &Element,
        around: &Around,
    ) -> Result<(), &'static str> {
        let name = element.name();
        if name == "html" || name == "body" {
            let language = element.attr("lang").or(element.attr("xml:lang")).filter(|tag| !tag.is_empty());
            self.language = self.language.take().or_else(|| language.map(str::to_owned));
        }
        let look = self.classes.look_of(element);
        if self.is_left_out(node, element, around, look.hidden == Some(true)) {
            return Ok(());
        }
        if name == "span" && is_padding(node, element) {
            if let Some(mark) = self.pen.take_mark() {
                let number = read_number(&mark).filter(|_| mark != "o");
                self.item = Some(BlockKind::Item { number, depth: 0 });
            }
            return Ok(());
        }
        let mut inner = Around { depth: around.depth + 1, ..around.clone() };
        inner.style.strong = look.strong.unwrap_or(around.style.strong);
        inner.style.emphasis = look.emphasis.unwrap_or(around.style.emphasis);
        inner.is_struck |= look.struck == Some(true);
        inner.keeps_lines = look.keeps_lines.unwrap_or(around.keeps_lines);
        inner.is_main |= matches!(name, "main" | "article");
        let element_style = element.attr("style").unwrap_or_default();
        let role = element.attr("role").unwrap_or_default();
        inner.is_notes |= role == "doc-endnotes" || element_style.contains("mso-element:footnote-list");
        if look.begins_page {
            self.rule(around)?;
        }
        match name {
            "br" => self.pen.break_line(),
            "hr" => self.rule(around)?,
            "img" | "picture" | "svg" | "canvas" | "video" | "audio" | "object" | "embed" | "iframe"
            | "map" => {
                self.note_picture(node, element);
            }
            "a" => self.read_link(node, element, &mut inner)?,
            "q" => {
                self.write("“", around);
                self.read_inside(node, &inner)?;
                self.write("”", around);
            }
            "table" => {
                self.flush(around.kind)?;
                self.read_table(node, &inner)?;
            }
            "ul" | "ol" | "menu" | "dir" => {
                self.flush(around.kind)?;
                let start = element.attr("start").and_then(|start| start.parse().ok()).unwrap_or(1);
                self.lists.push((name == "ol").then_some(start));
                self.read_inside(node, &inner)?;
                self.lists.pop();
            }
            "li" => {
                self.flush(around.kind)?;
                inner.kind = BlockKind::Paragraph;
                self.begin_item(element, inner.is_notes);
                self.read_inside(node, &inner)?;
                self.flush(inner.kind)?;
                self.item = None;
            }
            name if is_block(name) => {
                self.flush(around.kind)?;
                inner.kind = self.tell_kind(node, element, around);
                self.read_inside(node, &inner)?;
                self.flush(inner.kind)?;
                if element_style.contains("mso-list:") {
                    self.item = None;
                }
            }
            "ins" => {
                self.margin.insertions += 1;
                self.read_inside(node, &inner)?;
            }
            _ => self.read_inside(node, &inner)?,
        }
        Ok(())
    }

    fn begin_item(&mut self, element: &Element, is_note: bool) {
        let lists = self.lists.len();
        let depth = u8::try_from(lists.saturating_sub(1)).unwrap_or(u8::MAX);
        let own = element.attr("value").and_then(|value| value.trim().parse().ok());
        let number = self.lists.last_mut().and_then(Option::as_mut).map(|next| {
            let number = own.unwrap_or(*next);
            *next = number.saturating_add(1);
            number
        });
        match number.filter(|_| is_note) {
            Some(number) => self.pen.write(&format!("[{number}] "), Style::default(), None),
            None => self.item = Some(BlockKind::Item { number, depth }),
        }
    }

    fn tell_kind(&mut self, node: NodeRef<'_, Node>, element: &Element, around: &Around) -> BlockKind {
        let name = element.name();
        let level = name.strip_prefix('h').and_then(|level| level.parse().ok()).filter(|level| *level > 0);
        let named = element.classes().find_map(kind_of_name).filter(|_| name == "p" || level.is_some());
        if let Some((depth, number)) = find_word_item(node, element) {
            self.item = Some(BlockKind::Item { number, depth });
        }
        match (named, level) {
            (Some(kind @ (BlockKind::Title | BlockKind::Subtitle)), _) => kind,
            (_, Some(level)) => BlockKind::Heading(u8::min(level, 6)),
            (Some(kind), _) => kind,
            _ if name == "blockquote" => BlockKind::Quotation,
            _ => around.kind,
        }
    }

    /// A link out of the page; one within it that is a number refers to a note.
    fn read_link(
        &mut self,
        node: NodeRef<'_, Node>,
        element: &Element,
        inner: &mut Around,
    ) -> Result<(), &'static str> {
        let target = element.attr("href").unwrap_or_default().trim();
        let fragment = target.rsplit_once('#').map(|(_, fragment)| fragment).unwrap_or_default();
        let is_within =
            target.starts_with('#') || fragment.starts_with("_ftn") || fragment.starts_with("_edn");
        if is_within {
            let words = words_of(node);
            let number = words.trim_matches(['[', ']']);
            if !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()) {
                self.pen.write(&format!("[{number}]"), Style::default(), None);
                if element.classes().any(|class| class.ends_with("notesym")) {
                    self.pen.write(" ", Style::default(), None);
                }
                return Ok(());
            }
            return self.read_inside(node, inner);
        }
        if !target.is_empty() && !target.to_ascii_lowercase().starts_with("javascript:") {
            inner.link = Some(unwrap_link(target));
        }
        self.read_inside(node, inner)
    }
}

/// What Word and Outlook make of an item: a paragraph that says it is in a list, and what is displayed before it.
fn find_word_item(node: NodeRef<'_, Node>, element: &Element) -> Option<(u8, Option<u32>)> {
    let style = element.attr("style").unwrap_or_default().to_ascii_lowercase();
    let list = style.split("mso-list:").nth(1)?.split(';').next()?.trim().to_owned();
    let level = list.split_whitespace().find_map(|word| word.strip_prefix("level"))?.parse::<u8>().ok()?;
    let ignored = node.descendants().find(|node| {
        let style = node.value().as_element().and_then(|element| element.attr("style"));
        style.is_some_and(|style| style.replace(' ', "").to_ascii_lowercase().contains("mso-list:ignore"))
    });
    let mark = ignored.map(words_of).unwrap_or_default();
    let is_word = mark.trim() == "o";
    Some((level.saturating_sub(1), read_number(&mark).filter(|_| !is_word)))
}

/// The space that Word sets between the mark of an item and its words.
fn is_padding(node: NodeRef<'_, Node>, element: &Element) -> bool {
    let style = element.attr("style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
    style.contains("font:7.0pt") && style.contains("timesnewroman") && words_of(node).trim().is_empty()
}

/// Google Docs leads its links through a page of its own.
fn unwrap_link(target: &str) -> String {
    let address = url::Url::parse(target).ok();
    let address = address.filter(|one| one.domain() == Some("www.google.com") && one.path() == "/url");
    let real = address
        .and_then(|one| one.query_pairs().find(|(name, _)| name == "q").map(|(_, value)| value.into_owned()));
    real.unwrap_or_else(|| target.to_owned())
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "blockquote"
            | "pre"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "aside"
            | "address"
            | "figure"
            | "figcaption"
            | "center"
            | "dl"
            | "dt"
            | "dd"
            | "fieldset"
            | "legend"
            | "form"
            | "details"
            | "summary"
            | "caption"
            | "body"
            | "html"
            | "hgroup"
            | "listing"
            | "plaintext"
            | "xmp"
            | "search"
    )
}
