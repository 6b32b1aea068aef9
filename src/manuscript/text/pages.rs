//! Numbers, heads and feet of pages, in a text that was taken from a printed page.
//!
//! Numbers stand alone on a line, one more on each page: below the last words, or beside the page breaks that programs leave
//! (form feeds). What stands at a page's head or foot is taken for such only where other pages, or the beginning of the text, say
//! the same. What goes on behind it is one paragraph again.

use std::collections::{BTreeMap, BTreeSet};

use super::lines::Line;
use crate::manuscript::margin::Margin;

/// How many lines with words a page has at least.
const SHORTEST: usize = 8;
/// How many words a head or a foot has at most, and in how many lines at the beginning of a text its words are looked for.
const MOST_WORDS: usize = 12;
const BEGINNING: usize = 4;
/// How far from the margin a number stands that is set at the middle or the other edge of the page.
const FAR_IN: usize = 12;

/// Takes away what belongs to the pages, and notes it in the margin.
pub fn take_pages<'t>(text: &str, lines: Vec<Line<'t>>, margin: &mut Margin) -> Vec<Line<'t>> {
    let numbers = find_numbers(text, &lines);
    if numbers.is_empty() {
        return lines;
    }
    let mut taken: BTreeSet<usize> = numbers.iter().copied().collect();
    for at in &numbers {
        margin.footers.extend(lines.get(*at).map(|line| line.text.to_owned()));
    }
    for at in find_heads(&lines, &numbers) {
        taken.insert(at);
        margin.headers.extend(lines.get(at).map(|line| line.text.to_owned()));
    }
    let mut kept: Vec<Line<'t>> = Vec::with_capacity(lines.len());
    let mut is_after_page = false;
    for (at, line) in lines.iter().enumerate() {
        if taken.contains(&at) {
            is_after_page = true;
        } else if !line.text.is_empty() || !is_after_page {
            if is_after_page && goes_on(&kept, line) {
                while kept.last().is_some_and(|last| last.text.is_empty()) {
                    kept.pop();
                }
            } else if is_after_page {
                kept.push(Line { text: "", ..*line });
            }
            kept.push(*line);
            is_after_page = false;
        }
    }
    kept
}

/// The lines that are numbers of pages.
fn find_numbers(text: &str, lines: &[Line<'_>]) -> Vec<usize> {
    let said: Vec<usize> =
        lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty()).map(|(at, _)| at).collect();
    let is_break = |line: &Line<'_>| line.text.is_empty() && text.as_bytes().get(line.start) == Some(&0x0C);
    // Before a line and behind it there may be empty ones, and the break among them.
    let is_beside_break = |number: &Number| {
        let before = number.place.checked_sub(1).and_then(|place| said.get(place)).map_or(0, |at| at + 1);
        let after = said.get(number.place + 1).copied().unwrap_or(lines.len());
        lines.get(before..after).unwrap_or_default().iter().any(is_break)
    };
    let read = |(place, at): (usize, &usize)| {
        let line = lines.get(*at)?;
        let is_far_in = line.indent >= FAR_IN;
        Some(Number { place, at: *at, says: page_number(line.text)?, is_far_in })
    };
    let numbers: Vec<Number> = said.iter().enumerate().filter_map(read).collect();
    let at_breaks: Vec<Number> = numbers.iter().copied().filter(is_beside_break).collect();
    let are_of_pages = |numbers: &[Number]| {
        let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { return false };
        let are_in_row = numbers.windows(2).all(|pair| match pair {
            // The last page may be short.
            [one, other] => {
                other.says == one.says + 1
                    && (other.place - one.place > SHORTEST || other.place == last.place)
            }
            _ => true,
        });
        let are_broken = !at_breaks.is_empty();
        let is_sure = are_broken || last.place + 1 == said.len() && (last.says > 1 || last.is_far_in);
        // The first page often bears none.
        are_in_row && is_sure && first.says <= 2 && first.place >= SHORTEST
    };
    let found = [&numbers, &at_breaks].into_iter().find(|numbers| are_of_pages(numbers));
    found.into_iter().flatten().map(|number| number.at).collect()
}

/// A line that is a number.
#[derive(Clone, Copy)]
struct Number {
    /// Which of the lines with words it is, and of all.
    place: usize,
    at: usize,
    says: u32,
    /// Whether it stands away from the margin, where the number of an only page does.
    is_far_in: bool,
}

/// The number that is all of a line: `3`, `- 3 -`, `3/5`, `Page 3 of 5`.
fn page_number(text: &str) -> Option<u32> {
    let inner =
        text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '[' | ']'));
    let words: Vec<&str> = inner
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '|'))
        .filter(|word| !word.is_empty())
        .collect();
    let number = |word: &str| {
        let is_short = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
        word.parse::<u32>().ok().filter(|number| is_short && *number > 0)
    };
    let numbers: Vec<u32> = words.iter().filter_map(|word| number(word)).collect();
    match (numbers.as_slice(), words.len()) {
        ([one], 1) => Some(*one),
        // *Page 3 of 5*, in any language: two words at most, and a page that there is.
        ([one, all], 2..=4) if one <= all => Some(*one),
        _ => None,
    }
}

/// The lines that stand beside the numbers, and say what other pages or the beginning of the text say.
fn find_heads(lines: &[Line<'_>], numbers: &[usize]) -> Vec<usize> {
    let numbers: BTreeSet<usize> = numbers.iter().copied().collect();
    let is_said =
        |at: &usize| lines.get(*at).is_some_and(|line| !line.text.is_empty()) && !numbers.contains(at);
    let mut beside: Vec<usize> = Vec::new();
    for number in &numbers {
        beside.extend((number + 1..lines.len()).find(is_said));
        beside.extend((0..*number).rev().find(is_said));
    }
    let words = |at: usize| words_of(lines.get(at).map_or("", |line| line.text));
    let first: Vec<usize> = (0..lines.len()).filter(is_said).take(BEGINNING).collect();
    let beginning: BTreeSet<String> = first.iter().copied().flat_map(words).collect();
    let mut counts: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for at in beside.iter().copied().collect::<BTreeSet<usize>>() {
        *counts.entry(words(at)).or_default() += 1;
    }
    let is_head = |at: &usize| {
        let own = words(*at);
        // What stands at the beginning of the text itself is its title.
        let is_early = first.last().is_none_or(|last| at <= last);
        let is_repeated = counts.get(&own).is_some_and(|count| *count > 1);
        !own.is_empty()
            && own.len() <= MOST_WORDS
            && !is_early
            && (is_repeated || own.iter().all(|word| beginning.contains(word)))
    };
    beside.iter().copied().filter(is_head).collect()
}

/// The words of a line without numbers, in small letters.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).map(str::to_lowercase).collect()
}

/// Whether a line goes on with what the lines before it say.
fn goes_on(before: &[Line<'_>], line: &Line<'_>) -> bool {
    let last = before.iter().rev().find(|line| !line.text.is_empty());
    let is_open = last.is_some_and(|last| {
        last.text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | ';' | '\u{AD}'))
    });
    is_open && line.text.starts_with(char::is_lowercase)
}
