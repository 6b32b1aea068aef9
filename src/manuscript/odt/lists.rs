//! Numbers and bullets of lists (OpenDocument 1.3 part 3, 16.30), as they are displayed.

use std::collections::BTreeMap;

use crate::manuscript::numerals::write_number;
use crate::package::Element;

/// How many levels a list has.
const LEVELS: usize = 10;

/// What stands before the items of a level.
#[derive(Clone, Debug)]
pub(super) struct ListLevel {
    /// The format of its number by Word's name; nothing for a bullet.
    format: Option<&'static str>,
    start: u32,
    prefix: String,
    suffix: String,
    shown: u8,
}

/// A level of a style of lists, by its number from 1.
pub(super) fn read_level(element: &Element) -> Option<(u8, ListLevel)> {
    let is_number = match element.name.as_str() {
        "list-level-style-number" | "outline-level-style" => true,
        "list-level-style-bullet" | "list-level-style-image" => false,
        _ => return None,
    };
    let level = element.get("level")?.parse().ok()?;
    let format = match element.get("num-format").unwrap_or_default() {
        "" => None,
        "a" => Some("lowerLetter"),
        "A" => Some("upperLetter"),
        "i" => Some("lowerRoman"),
        "I" => Some("upperRoman"),
        _ => Some("decimal"),
    };
    let text = |name: &str| element.get(name).unwrap_or_default().chars().take(100).collect();
    let number = |name: &str| element.get(name).and_then(|number| number.parse().ok());
    let made = ListLevel {
        format: format.filter(|_| is_number),
        start: number("start-value").unwrap_or(1),
        prefix: text("num-prefix"),
        suffix: text("num-suffix"),
        shown: element.get("display-levels").and_then(|number| number.parse().ok()).unwrap_or(1),
    };
    Some((level, made))
}

/// How far the levels of a list have come.
pub(super) type Counts = [Option<u32>; LEVELS];

/// How far the lists of a document have come.
#[derive(Debug, Default)]
pub(super) struct Lists {
    by_style: BTreeMap<String, Counts>,
    by_id: BTreeMap<String, Counts>,
}

impl Lists {
    /// What a list goes on with.
    pub(super) fn resume(&self, element: &Element, style: Option<&str>) -> Counts {
        let by_id = element.get("continue-list").and_then(|id| self.by_id.get(id));
        let goes_on = element.get("continue-numbering") == Some("true");
        let by_style = style.filter(|_| goes_on).and_then(|style| self.by_style.get(style));
        by_id.or(by_style).copied().unwrap_or_default()
    }

    /// Remembers how far a list came.
    pub(super) fn leave(&mut self, element: &Element, style: Option<&str>, counts: Counts) {
        self.by_style.extend(style.map(|style| (style.to_owned(), counts)));
        self.by_id.extend(element.get("xml:id").map(|id| (id.to_owned(), counts)));
        self.by_id.extend(element.get("continue-list").map(|id| (id.to_owned(), counts)));
    }
}

/// Counts an item and says its number, if its level has numbers.
pub(super) fn count_item(
    counts: &mut Counts,
    depth: u8,
    level: Option<&ListLevel>,
    start: Option<u32>,
) -> Option<u32> {
    let at = usize::from(depth).min(LEVELS - 1);
    counts.iter_mut().skip(at + 1).for_each(|count| *count = None);
    let count = counts.get_mut(at)?;
    let first = level.map_or(1, |level| level.start);
    let next = start.or(count.map(|count| count.saturating_add(1))).unwrap_or(first);
    *count = Some(next);
    level.and_then(|level| level.format).map(|_| next)
}

/// What is displayed before a heading of a level, from 0; nothing where headings have no numbers.
pub(super) fn count_heading(
    counts: &mut Counts,
    depth: u8,
    levels: &BTreeMap<u8, ListLevel>,
) -> Option<String> {
    let level = levels.get(&depth.saturating_add(1))?;
    let own = level.format?;
    let number = count_item(counts, depth, Some(level), None)?;
    let mut text = level.prefix.clone();
    for above in (depth + 1).saturating_sub(level.shown.max(1))..depth {
        let format = levels.get(&(above + 1)).and_then(|level| level.format).unwrap_or("decimal");
        let count = counts.get(usize::from(above)).copied().flatten().unwrap_or(1);
        text.push_str(&format!("{}.", write_number(count, format)));
    }
    text.push_str(&write_number(number, own));
    text.push_str(&level.suffix);
    Some(text)
}
