//! Styles (OpenDocument 1.3 part 3, 16): what a paragraph is by its style, and how words look.

use std::collections::BTreeMap;

use super::DEEPEST;
use super::lists::{ListLevel, read_level};
use crate::manuscript::BlockKind;
use crate::manuscript::names::kind_of_name;
use crate::package::{Document, Element, Happening};

/// The longest chain of styles that are made from each other.
const LONGEST: usize = 32;

/// How words look, as far as it is said.
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
    /// Their language.
    pub language: Option<String>,
}

impl Look {
    /// What this one says, and for the rest what `other` says.
    pub(super) fn over(&self, other: &Self) -> Self {
        Self {
            strong: self.strong.or(other.strong),
            emphasis: self.emphasis.or(other.emphasis),
            hidden: self.hidden.or(other.hidden),
            struck: self.struck.or(other.struck),
            language: self.language.clone().or_else(|| other.language.clone()),
        }
    }
}

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    shown_name: Option<String>,
    list: Option<String>,
    look: Look,
    begins_page: bool,
    ends_page: bool,
    has_line: bool,
}

/// What a style makes of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    /// What it is.
    pub kind: BlockKind,
    /// How its words look.
    pub look: Look,
    /// Whether it begins a page.
    pub begins_page: bool,
    /// Whether a page ends with it.
    pub ends_page: bool,
    /// Whether a line is drawn at it.
    pub has_line: bool,
}

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_name: BTreeMap<(String, String), Style>,
    defaults: BTreeMap<String, Look>,
    lists: BTreeMap<String, BTreeMap<u8, ListLevel>>,
    /// The numbers of headings, by level from 1.
    pub outline: BTreeMap<u8, ListLevel>,
}

impl Styles {
    /// Reads the styles of a part.
    ///
    /// # Errors
    /// The XML is refused.
    pub(super) fn read(&mut self, text: &str) -> Result<(), &'static str> {
        let mut document = Document::new(text, DEEPEST);
        while let Some(happening) = document.step()? {
            let Happening::Open(element) = happening else { continue };
            match element.name.as_str() {
                "style" | "default-style" => {
                    let family = element.get("family").unwrap_or_default().to_owned();
                    let style = read_style(&mut document, &element)?;
                    match element.get("name") {
                        Some(name) => drop(self.by_name.insert((family, name.to_owned()), style)),
                        None => drop(self.defaults.insert(family, style.look)),
                    }
                }
                "list-style" => {
                    let levels = read_levels(&mut document)?;
                    self.lists.extend(element.get("name").map(|name| (name.to_owned(), levels)));
                }
                "outline-style" => self.outline = read_levels(&mut document)?,
                "body" => document.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// What a style makes of a paragraph.
    pub(super) fn paragraph(&self, name: Option<&str>) -> Resolved {
        let mut made = Resolved {
            kind: BlockKind::Paragraph,
            look: Look::default(),
            begins_page: false,
            ends_page: false,
            has_line: false,
        };
        let (mut kind, mut next) = (None, name.map(str::to_owned));
        for _ in 0..LONGEST {
            let Some(name) = next.take() else { break };
            let style = self.by_name.get(&("paragraph".to_owned(), name.clone()));
            // A style that every program has need not be in the file.
            let shown =
                style.and_then(|style| style.shown_name.clone()).unwrap_or_else(|| decode_name(&name));
            kind = kind.or_else(|| kind_of_name(&shown));
            made.has_line |= shown == "Horizontal Line";
            let Some(style) = style else { break };
            made.look = made.look.over(&style.look);
            made.begins_page |= style.begins_page;
            made.ends_page |= style.ends_page;
            made.has_line |= style.has_line;
            next = style.parent.clone();
        }
        made.kind = kind.unwrap_or(BlockKind::Paragraph);
        let nothing = Look::default();
        made.look = made.look.over(self.defaults.get("paragraph").unwrap_or(&nothing));
        made
    }

    /// How words look by a style of words.
    pub(super) fn words(&self, name: Option<&str>) -> Look {
        let mut look = Look::default();
        for (_, style) in self.chain("text", name) {
            look = look.over(&style.look);
        }
        look
    }

    /// A level of a list, from 0.
    pub(super) fn level(&self, list: Option<&str>, depth: u8) -> Option<&ListLevel> {
        list.and_then(|list| self.lists.get(list)).and_then(|levels| levels.get(&depth.saturating_add(1)))
    }

    /// The list that a style puts paragraphs in.
    pub(super) fn list_of(&self, name: Option<&str>) -> Option<&str> {
        self.chain("paragraph", name).find_map(|(_, style)| style.list.as_deref())
    }

    fn chain<'s>(
        &'s self,
        family: &'s str,
        name: Option<&str>,
    ) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let mut next = name.map(|name| (family.to_owned(), name.to_owned()));
        std::iter::from_fn(move || {
            let ((_, name), style) = self.by_name.get_key_value(&next.take()?)?;
            next = style.parent.as_ref().map(|parent| (family.to_owned(), parent.clone()));
            Some((name.as_str(), style))
        })
        .take(LONGEST)
    }
}

fn read_style(document: &mut Document<'_>, element: &Element) -> Result<Style, &'static str> {
    let own = |name: &str| element.get(name).filter(|value| !value.is_empty()).map(str::to_owned);
    let mut style = Style {
        parent: own("parent-style-name"),
        shown_name: own("display-name"),
        list: own("list-style-name"),
        ..Style::default()
    };
    // A page style of its own begins a page, too.
    style.begins_page = own("master-page-name").is_some();
    while let Some(happening) = document.step()? {
        let element = match happening {
            Happening::Open(element) => element,
            Happening::Close => break,
            Happening::Text(_) => continue,
        };
        match element.name.as_str() {
            "text-properties" => style.look = read_look(&element),
            "paragraph-properties" => {
                style.begins_page |= element.get("break-before") == Some("page");
                style.ends_page = element.get("break-after") == Some("page");
                let lines = ["border", "border-top", "border-bottom"];
                style.has_line =
                    lines.iter().any(|name| element.get(name).is_some_and(|line| line != "none"));
            }
            _ => {}
        }
        document.skip()?;
    }
    Ok(style)
}

fn read_look(element: &Element) -> Look {
    let language = element.get("language").filter(|language| !matches!(*language, "" | "none" | "zxx"));
    let country = element.get("country").filter(|country| !matches!(*country, "" | "none"));
    let weight = element.get("font-weight");
    Look {
        strong: weight
            .map(|weight| weight == "bold" || weight.parse::<u16>().is_ok_and(|weight| weight >= 600)),
        emphasis: element.get("font-style").map(|style| style != "normal"),
        hidden: element.get("display").map(|display| display == "none"),
        struck: element.get("text-line-through-style").map(|style| style != "none"),
        language: language.map(|language| match country {
            Some(country) => format!("{language}-{country}"),
            None => language.to_owned(),
        }),
    }
}

fn read_levels(document: &mut Document<'_>) -> Result<BTreeMap<u8, ListLevel>, &'static str> {
    let mut levels = BTreeMap::new();
    while let Some(happening) = document.step()? {
        match happening {
            Happening::Open(element) => {
                levels.extend(read_level(&element));
                document.skip()?;
            }
            Happening::Close => break,
            Happening::Text(_) => {}
        }
    }
    Ok(levels)
}

/// A name whose `_20_` is a space (OpenDocument 1.3 part 3, 19.508).
fn decode_name(name: &str) -> String {
    let mut text = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('_') {
        text.push_str(before);
        let code = after.split_once('_').and_then(|(code, after)| {
            let c =
                u32::from_str_radix(code, 16).ok().filter(|_| code.len() <= 6).and_then(char::from_u32)?;
            Some((c, after))
        });
        match code {
            Some((c, after)) => {
                text.push(c);
                rest = after;
            }
            None => {
                text.push('_');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}
