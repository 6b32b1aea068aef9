//! Styles (ECMA-376 part 1, 17.7): what a paragraph is by its style, whatever language the style’s name is in.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::DEEPEST;
use super::look::{Look, ParagraphLook, read_look, read_paragraph_look};
use crate::manuscript::BlockKind;
use crate::manuscript::names::kind_of_name;
use crate::package::{Document, Element, Happening};

/// The longest chain of styles that are based on each other.
const LONGEST: usize = 32;

/// What a style makes of a paragraph or of words.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    /// What a paragraph is by it.
    pub kind: BlockKind,
    /// The list it puts paragraphs in, and how deep.
    pub list: Option<(u32, Option<u8>)>,
    /// Whether paragraphs of it begin a page.
    pub begins_page: bool,
    /// How words look by it.
    pub look: Look,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    paragraph: ParagraphLook,
    look: Look,
}

/// All of them.
#[derive(Debug)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Rc<Resolved>>,
    standard: Rc<Resolved>,
    /// How words look that no style says anything of.
    pub defaults: Look,
}

impl Styles {
    /// Reads the part; none where there is no such part.
    ///
    /// # Errors
    /// The XML is refused.
    pub(super) fn read(text: Option<&str>) -> Result<Self, &'static str> {
        let mut raw = BTreeMap::new();
        let (mut standard, mut defaults) = (None, Look::default());
        if let Some(text) = text {
            let mut document = Document::new(text, DEEPEST);
            while let Some(happening) = document.step()? {
                match happening {
                    Happening::Open(element) if element.name == "rPrDefault" => {
                        defaults = read_style(&mut document)?.look;
                    }
                    Happening::Open(element) if element.name == "style" => {
                        let id = element.get("styleId").unwrap_or_default().to_owned();
                        if is_standard(&element) {
                            standard = Some(id.clone());
                        }
                        raw.insert(id, read_style(&mut document)?);
                    }
                    _ => {}
                }
            }
        }
        let by_id: BTreeMap<_, _> = raw.keys().map(|id| (id.clone(), Rc::new(resolve(&raw, id)))).collect();
        let nothing = || Rc::new(resolve(&raw, ""));
        let standard = standard.and_then(|id| by_id.get(&id).cloned()).unwrap_or_else(nothing);
        Ok(Self { by_id, standard, defaults })
    }

    /// What the style of this id makes of a paragraph; the standard style where there is none.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Rc<Resolved> {
        id.and_then(|id| self.by_id.get(id)).unwrap_or(&self.standard).clone()
    }

    /// How words look by a style of characters.
    pub(super) fn words(&self, id: Option<&str>) -> Option<&Look> {
        id.and_then(|id| self.by_id.get(id)).map(|style| &style.look)
    }

    /// The list of a style of lists.
    pub(super) fn list(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).and_then(|style| style.list).map(|(list, _)| list)
    }
}

fn is_standard(element: &Element) -> bool {
    element.get("type") == Some("paragraph") && matches!(element.get("default"), Some("1" | "true" | "on"))
}

fn read_style(document: &mut Document<'_>) -> Result<Style, &'static str> {
    let mut style = Style::default();
    while let Some(happening) = document.step()? {
        let element = match happening {
            Happening::Open(element) => element,
            Happening::Close => break,
            Happening::Text(_) => continue,
        };
        match element.name.as_str() {
            "name" => style.name = element.get("val").unwrap_or_default().to_owned(),
            "basedOn" => style.based_on = element.get("val").map(str::to_owned),
            "pPr" => {
                style.paragraph = read_paragraph_look(document)?;
                continue;
            }
            "rPr" => {
                style.look = read_look(document)?;
                continue;
            }
            _ => {}
        }
        document.skip()?;
    }
    Ok(style)
}

fn resolve(raw: &BTreeMap<String, Style>, id: &str) -> Resolved {
    let mut made =
        Resolved { kind: BlockKind::Paragraph, list: None, begins_page: false, look: Look::default() };
    let (mut list, mut level, mut outline, mut kind) = (None, None, None, None);
    let mut next = Some(id);
    for _ in 0..LONGEST {
        let Some((id, style)) = next.and_then(|id| raw.get_key_value(id)) else { break };
        kind = kind.or_else(|| kind_of_name(&style.name)).or_else(|| kind_of_name(id));
        list = list.or(style.paragraph.list);
        level = level.or(style.paragraph.level);
        outline = outline.or(style.paragraph.outline);
        made.begins_page |= style.paragraph.begins_page;
        made.look = made.look.over(&style.look);
        next = style.based_on.as_deref();
    }
    let by_outline = outline.filter(|level| *level < 9).map(|level| BlockKind::Heading(level.min(5) + 1));
    made.kind = kind.or(by_outline).unwrap_or(BlockKind::Paragraph);
    made.list = list.map(|list| (list, level));
    made
}
