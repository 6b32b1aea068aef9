//! Numbers and bullets of lists (ECMA-376 part 1, 17.9), as they are displayed.

use std::collections::{BTreeMap, BTreeSet};

use super::DEEPEST;
use super::look::number;
use super::styles::Styles;
use crate::manuscript::numerals::write_number;
use crate::package::{Document, Happening};

/// How many levels a list has.
const LEVELS: usize = 9;

#[derive(Clone, Debug)]
struct Level {
    format: String,
    start: u32,
    text: String,
    style: Option<String>,
}

#[derive(Debug, Default)]
struct Abstract {
    levels: BTreeMap<u8, Level>,
    by_style: Option<String>,
    counts: [Option<u32>; LEVELS],
}

#[derive(Debug, Default)]
struct List {
    of: u32,
    starts: BTreeMap<u8, u32>,
    levels: BTreeMap<u8, Level>,
}

/// What is displayed before an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Its number, where it has one.
    pub number: Option<u32>,
    /// The number as it is written, with what stands around it; nothing for a bullet.
    pub text: String,
}

/// The lists of a document, and how far each has come.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: BTreeMap<u32, Abstract>,
    lists: BTreeMap<u32, List>,
    begun: BTreeSet<u32>,
}

impl Numbering {
    /// Reads the part; none where there is no such part.
    ///
    /// # Errors
    /// The XML is refused.
    pub(super) fn read(text: Option<&str>) -> Result<Self, &'static str> {
        let mut made = Self::default();
        let Some(text) = text else { return Ok(made) };
        let mut document = Document::new(text, DEEPEST);
        while let Some(happening) = document.step()? {
            let Happening::Open(element) = happening else { continue };
            let id = |name| element.get(name).and_then(|id| id.trim().parse().ok());
            match element.name.as_str() {
                "abstractNum" => {
                    let list = read_abstract(&mut document)?;
                    made.abstracts.extend(id("abstractNumId").map(|id| (id, list)));
                }
                "num" => {
                    let list = read_list(&mut document)?;
                    made.lists.extend(id("numId").map(|id| (id, list)));
                }
                _ => {}
            }
        }
        Ok(made)
    }

    /// Counts an item of a list and says what is displayed before it; nothing where nothing is. A list that a style puts
    /// a paragraph in says itself how deep, unless the paragraph does.
    pub(super) fn count(
        &mut self,
        list_id: u32,
        level: Option<u8>,
        style: Option<&str>,
        styles: &Styles,
    ) -> Option<(u8, Label)> {
        let list = self.lists.get(&list_id)?;
        let mut of = list.of;
        if let Some(named) = self.abstracts.get(&of).and_then(|known| known.by_style.as_deref()) {
            of = styles.list(named).and_then(|id| self.lists.get(&id)).map_or(of, |list| list.of);
        }
        let known = self.abstracts.get_mut(&of)?;
        let of_style = || {
            let mut levels = known.levels.iter();
            levels.find(|(_, level)| style.is_some() && level.style.as_deref() == style).map(|(at, _)| *at)
        };
        let at = level.or_else(of_style).unwrap_or(0).min(8);
        // A list that says where it begins begins there the first time.
        if self.begun.insert(list_id) {
            for (at, start) in &list.starts {
                if let Some(count) = known.counts.get_mut(usize::from(*at)) {
                    *count = start.checked_sub(1);
                }
            }
        }
        let find = |at: u8| list.levels.get(&at).or_else(|| known.levels.get(&at));
        let start = |at: u8| list.starts.get(&at).copied().or(find(at).map(|level| level.start)).unwrap_or(1);
        let own = find(at)?.clone();
        let mut counts = known.counts;
        for (depth, count) in (0_u8..).zip(counts.iter_mut()) {
            match depth.cmp(&at) {
                std::cmp::Ordering::Less => *count = Some(count.unwrap_or_else(|| start(depth))),
                std::cmp::Ordering::Equal => {
                    *count = Some(count.map_or_else(|| start(depth), |count| count.saturating_add(1)));
                }
                std::cmp::Ordering::Greater => *count = None,
            }
        }
        let mut text = own.text.clone();
        for (depth, count) in (0_u8..).zip(counts) {
            let format = find(depth).map_or("decimal", |level| level.format.as_str());
            let written = count.map(|count| write_number(count, format)).unwrap_or_default();
            text = text.replace(&format!("%{}", depth + 1), &written);
        }
        known.counts = counts;
        let count = counts.get(usize::from(at)).copied().flatten();
        match own.format.as_str() {
            "bullet" => Some((at, Label { number: None, text: String::new() })),
            // What is numbered without a number.
            "none" => (!text.trim().is_empty()).then_some((at, Label { number: None, text })),
            _ if own.text.is_empty() => None,
            _ => Some((at, Label { number: count.filter(|_| own.text.contains('%')), text })),
        }
    }
}

fn read_abstract(document: &mut Document<'_>) -> Result<Abstract, &'static str> {
    let mut made = Abstract::default();
    while let Some(happening) = document.step()? {
        let element = match happening {
            Happening::Open(element) => element,
            Happening::Close => break,
            Happening::Text(_) => continue,
        };
        match element.name.as_str() {
            "lvl" => {
                let at = element.get("ilvl").and_then(|at| at.parse().ok()).unwrap_or(0);
                made.levels.insert(at, read_level(document)?);
                continue;
            }
            "numStyleLink" => made.by_style = element.get("val").map(str::to_owned),
            _ => {}
        }
        document.skip()?;
    }
    Ok(made)
}

fn read_list(document: &mut Document<'_>) -> Result<List, &'static str> {
    let mut made = List::default();
    let (mut depth, mut at) = (1_usize, 0_u8);
    while depth > 0 {
        let element = match document.step()? {
            Some(Happening::Open(element)) => element,
            Some(Happening::Close) => {
                depth -= 1;
                continue;
            }
            Some(Happening::Text(_)) => continue,
            None => break,
        };
        match element.name.as_str() {
            "lvlOverride" => {
                at = element.get("ilvl").and_then(|at| at.parse().ok()).unwrap_or(0);
                depth += 1;
                continue;
            }
            "lvl" => {
                made.levels.insert(at, read_level(document)?);
                continue;
            }
            "abstractNumId" => made.of = number(&element).unwrap_or_default(),
            "startOverride" => made.starts.extend(number(&element).map(|start| (at, start))),
            _ => {}
        }
        document.skip()?;
    }
    Ok(made)
}

fn read_level(document: &mut Document<'_>) -> Result<Level, &'static str> {
    let mut made = Level { format: "decimal".to_owned(), start: 1, text: String::new(), style: None };
    while let Some(happening) = document.step()? {
        let element = match happening {
            Happening::Open(element) => element,
            Happening::Close => break,
            Happening::Text(_) => continue,
        };
        let value = element.get("val").map(str::to_owned);
        match element.name.as_str() {
            "numFmt" => made.format = value.unwrap_or_default(),
            "start" => made.start = number(&element).unwrap_or(1),
            "lvlText" => made.text = value.unwrap_or_default().chars().take(100).collect(),
            "pStyle" => made.style = value,
            _ => {}
        }
        document.skip()?;
    }
    Ok(made)
}
