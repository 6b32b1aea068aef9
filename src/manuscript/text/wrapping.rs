//! Lines that a program broke where the page was full, and those that somebody ended.

use super::lines::Line;

/// The narrowest page that programs break lines at, and the widest.
const NARROWEST: usize = 45;
const WIDEST: usize = 110;
/// How far from the margin a line stands that was set at the middle or at the other edge of the page.
const FAR: usize = 16;
/// From how many lines on, that go on below, it shows where a page is full.
const ENOUGH: usize = 3;
/// From how many lines on it is noticed that no line is empty.
const DENSE: usize = 10;

/// How the lines of a text are broken.
pub struct Wrapping {
    /// How many characters the longest line has; `None` where nothing breaks lines.
    width: Option<usize>,
    /// How many characters a line would have had, with the next word, where it was broken: the letters of a printed page are not
    /// all as wide.
    full: usize,
    /// Whether a line is longer than any page: whoever ends one in such a text means it.
    is_unbroken: bool,
}

impl Wrapping {
    /// What the lines show. Where a line is longer than any page, no program broke the others.
    pub fn of(lines: &[Line<'_>]) -> Self {
        let said = || lines.iter().filter(|line| !line.text.is_empty());
        let margin = said().map(|line| line.indent).min().unwrap_or_default();
        // A link is never broken; columns and what stands at the other edge are no measure.
        let is_measure = |line: &&Line<'_>| {
            line.text.contains(' ') && line.indent < margin + FAR && line.cells().len() == 1
        };
        let longest = said().filter(is_measure).map(length).max().unwrap_or_default();
        let width = Some(longest).filter(|width| (NARROWEST..=WIDEST).contains(width));
        let mut wrapping = Self { width, full: longest + 1, is_unbroken: longest > WIDEST };
        let pairs = lines.iter().zip(lines.iter().skip(1));
        let going_on = pairs.filter(|(line, next)| {
            is_measure(line) && wrapping.is_nearly_full(line) && wrapping.goes_on(line, next)
        });
        let filled: Vec<usize> = going_on.map(|(line, next)| filled(line, next)).collect();
        if filled.len() >= ENOUGH {
            let least = filled.into_iter().min().unwrap_or_default();
            wrapping.full = least.clamp(longest - longest / 4, longest + 1);
        }
        wrapping
    }

    /// Whether `next` goes on from `line`: its first word had no room there.
    pub fn joins(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        if self.is_flowed(line) && !line.text.starts_with("-- ") && self.is_long(line) {
            return true;
        }
        self.width.is_some()
            && self.is_long(line)
            && (filled(line, next) >= self.full || self.goes_on(line, next))
    }

    /// Whether most lines of a block go on below: where most end short, somebody ended them all.
    pub fn is_wrapped(&self, lines: &[Line<'_>]) -> bool {
        let pairs = || lines.iter().zip(lines.iter().skip(1));
        let joined = pairs().filter(|(line, next)| self.joins(line, next)).count();
        joined * 3 >= pairs().count() * 2
    }

    /// Whether `next` goes on from `line` within a block.
    pub fn joins_in(&self, is_wrapped: bool, line: &Line<'_>, next: &Line<'_>) -> bool {
        (is_wrapped || self.is_flowed(line)) && self.joins(line, next)
    }

    /// The same below an item, whose lines are more often broken than ended: those of a card of names and numbers are short.
    pub fn joins_below(&self, is_wrapped: bool, line: &Line<'_>, next: &Line<'_>) -> bool {
        self.joins_in(is_wrapped, line, next)
            || !self.is_unbroken && (self.width.is_none() || self.is_long(line))
    }

    /// Whether no empty lines stand between paragraphs. Where text is copied from a printed page, each ends on a line that has
    /// room left; where a word processor saved its text, each is a line.
    pub fn is_dense(&self, group: &[Line<'_>]) -> bool {
        if self.is_unbroken {
            return group.iter().filter(|line| length(line) > WIDEST).count() > 1;
        }
        let pairs = group.iter().zip(group.iter().skip(1));
        let joined = pairs.filter(|(line, next)| self.joins(line, next)).count();
        group.len() >= DENSE && joined >= ENOUGH && joined * 4 >= group.len()
    }

    /// Whether a sentence that does not end on a line goes on below with a small letter.
    fn goes_on(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        let is_open = line.text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-'));
        is_open && next.marker.is_none() && next.bare().starts_with(char::is_lowercase)
    }

    /// Whether a line comes near the end of the page: letters of a title are larger.
    fn is_nearly_full(&self, line: &Line<'_>) -> bool {
        self.width.is_some_and(|width| length(line) * 5 >= width * 4)
    }

    /// Whether a program of e-mail says that a line goes on below; behind a paragraph that is a line, a space says nothing.
    fn is_flowed(&self, line: &Line<'_>) -> bool {
        line.is_flowed && !self.is_unbroken
    }

    fn is_long(&self, line: &Line<'_>) -> bool {
        length(line) * 2 >= self.width.unwrap_or(NARROWEST)
    }
}

/// How many characters a line would have with the first word of the next.
fn filled(line: &Line<'_>, next: &Line<'_>) -> usize {
    let word = next.bare().split_whitespace().next().map_or(0, |word| word.chars().count());
    length(line) + 1 + word
}

fn length(line: &Line<'_>) -> usize {
    line.indent + line.text.chars().count()
}
