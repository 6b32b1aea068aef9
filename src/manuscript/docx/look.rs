//! How runs and paragraphs look (ECMA-376 part 1, 17.3): what of it tells what words are.

use crate::package::{Document, Element, Happening};

/// How a run looks, as far as it is said.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    /// In bold.
    pub strong: Option<bool>,
    /// In italics.
    pub emphasis: Option<bool>,
    /// Not shown.
    pub hidden: Option<bool>,
    /// Struck through.
    pub struck: Option<bool>,
    /// From right to left.
    pub turned: Option<bool>,
    /// The language of words from left to right.
    pub language: Option<String>,
    /// The language of words from right to left.
    pub turned_language: Option<String>,
    /// The font.
    pub font: Option<String>,
    /// The id of a style of characters.
    pub style: Option<String>,
    /// Of the mark of a paragraph: it is deleted, and the next paragraph goes on with this one.
    pub is_deleted: bool,
}

impl Look {
    /// What this one says, and for the rest what `other` says.
    pub(super) fn over(&self, other: &Self) -> Self {
        Self {
            strong: self.strong.or(other.strong),
            emphasis: self.emphasis.or(other.emphasis),
            hidden: self.hidden.or(other.hidden),
            struck: self.struck.or(other.struck),
            turned: self.turned.or(other.turned),
            language: self.language.clone().or_else(|| other.language.clone()),
            turned_language: self.turned_language.clone().or_else(|| other.turned_language.clone()),
            font: self.font.clone().or_else(|| other.font.clone()),
            style: self.style.clone().or_else(|| other.style.clone()),
            is_deleted: self.is_deleted,
        }
    }
}

/// A header or footer that a section names.
#[derive(Clone, Debug)]
pub(super) struct Furniture {
    /// Whether it stands at the foot.
    pub is_footer: bool,
    /// `default`, `first` or `even`.
    pub of: String,
    /// The id of its relation.
    pub id: String,
}

/// A section: its headers and footers.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// Those that it names.
    pub furniture: Vec<Furniture>,
    /// Whether its first page has some of its own.
    pub has_first: bool,
    /// Whether it goes on where the one before ended.
    pub is_continuous: bool,
}

/// How a paragraph looks, as far as it is said.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphLook {
    /// The id of its style.
    pub style: Option<String>,
    /// The list it is an item of; 0 is none.
    pub list: Option<u32>,
    /// How deep in the list.
    pub level: Option<u8>,
    /// The level of a heading, from 0; 9 is none.
    pub outline: Option<u8>,
    /// Whether it begins a page.
    pub begins_page: bool,
    /// Whether a line is drawn above or below.
    pub has_line: bool,
    /// The section that it ends.
    pub section: Option<Section>,
    /// Whether its mark is deleted.
    pub is_joined: bool,
}

/// Reads the inside of `w:rPr`.
///
/// # Errors
/// The XML is refused.
pub(super) fn read_look(document: &mut Document<'_>) -> Result<Look, &'static str> {
    let mut look = Look::default();
    while let Some(happening) = document.step()? {
        let element = match happening {
            Happening::Open(element) => element,
            Happening::Close => break,
            Happening::Text(_) => continue,
        };
        match element.name.as_str() {
            "b" => look.strong = Some(is_on(&element)),
            "i" => look.emphasis = Some(is_on(&element)),
            "vanish" => look.hidden = Some(is_on(&element)),
            "strike" | "dstrike" => look.struck = Some(is_on(&element) || look.struck == Some(true)),
            "rtl" => look.turned = Some(is_on(&element)),
            "lang" => {
                look.language = element.get("val").map(str::to_owned);
                look.turned_language = element.get("bidi").map(str::to_owned);
            }
            "rFonts" => look.font = element.get("ascii").or(element.get("hAnsi")).map(str::to_owned),
            "rStyle" => look.style = element.get("val").map(str::to_owned),
            "del" | "moveFrom" => look.is_deleted = true,
            _ => {}
        }
        document.skip()?;
    }
    Ok(look)
}

/// Reads the inside of `w:pPr`; also the look of runs in it, which a style has.
///
/// # Errors
/// The XML is refused.
pub(super) fn read_paragraph_look(document: &mut Document<'_>) -> Result<ParagraphLook, &'static str> {
    let mut look = ParagraphLook::default();
    while let Some(happening) = document.step()? {
        let element = match happening {
            Happening::Open(element) => element,
            Happening::Close => break,
            Happening::Text(_) => continue,
        };
        match element.name.as_str() {
            "pStyle" => look.style = element.get("val").map(str::to_owned),
            "outlineLvl" => look.outline = number(&element),
            "pageBreakBefore" => look.begins_page = is_on(&element),
            "numPr" | "pBdr" => {
                read_inner(document, &mut look)?;
                continue;
            }
            "sectPr" => {
                look.section = Some(read_section(document)?);
                continue;
            }
            "rPr" => {
                look.is_joined = read_look(document)?.is_deleted;
                continue;
            }
            _ => {}
        }
        document.skip()?;
    }
    Ok(look)
}

fn read_inner(document: &mut Document<'_>, look: &mut ParagraphLook) -> Result<(), &'static str> {
    while let Some(happening) = document.step()? {
        let element = match happening {
            Happening::Open(element) => element,
            Happening::Close => break,
            Happening::Text(_) => continue,
        };
        match element.name.as_str() {
            "numId" => look.list = number(&element),
            "ilvl" => look.level = number(&element),
            "top" | "bottom" => {
                look.has_line |= !matches!(element.get("val"), None | Some("nil" | "none"));
            }
            _ => {}
        }
        document.skip()?;
    }
    Ok(())
}

/// Reads the inside of `w:sectPr`.
///
/// # Errors
/// The XML is refused.
pub(super) fn read_section(document: &mut Document<'_>) -> Result<Section, &'static str> {
    let mut section = Section::default();
    while let Some(happening) = document.step()? {
        let element = match happening {
            Happening::Open(element) => element,
            Happening::Close => break,
            Happening::Text(_) => continue,
        };
        match element.name.as_str() {
            "headerReference" | "footerReference" => {
                let of = element.get("type").unwrap_or("default").to_owned();
                let is_footer = element.name == "footerReference";
                section.furniture.extend(element.get("id").map(|id| Furniture {
                    is_footer,
                    of,
                    id: id.to_owned(),
                }));
            }
            "titlePg" => section.has_first = is_on(&element),
            "type" => section.is_continuous = element.get("val") == Some("continuous"),
            _ => {}
        }
        document.skip()?;
    }
    Ok(section)
}

/// Whether a property that is there is on (17.17.4).
pub(super) fn is_on(element: &Element) -> bool {
    !matches!(element.get("val"), Some("0" | "false" | "off"))
}

/// The number that an element says.
pub(super) fn number<N: std::str::FromStr>(element: &Element) -> Option<N> {
    element.get("val").and_then(|value| value.trim().parse().ok())
}
