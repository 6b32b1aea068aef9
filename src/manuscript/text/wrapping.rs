//! Lines that a program broke where the page was full, and those that somebody ended.

use super::lines::Line;

/// The narrowest page that programs break lines at, and the widest.
const NARROWEST: usize = 45;
const WIDEST: usize = 110;

/// How the lines of a text are broken.
pub struct Wrapping {
    /// How many characters a full line has; `None` where nothing breaks lines.
    width: Option<usize>,
    /// Whether a line is longer than any page: whoever ends one in such a text means it.
    is_unbroken: bool,
}

impl Wrapping {
    /// What the lines show. Where a line is longer than any page, no program broke the others.
    pub fn of(lines: &[Line<'_>]) -> Self {
        // A link is never broken.
        let wide = |line: &&Line<'_>| line.text.contains(' ');
        let longest = lines.iter().filter(wide).map(length).max().unwrap_or_default();
        let width = Some(longest).filter(|width| (NARROWEST..=WIDEST).contains(width));
        Self { width, is_unbroken: longest > WIDEST }
    }

    /// Whether `next` goes on from `line`: its first word had no room there.
    pub fn joins(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        if line.is_flowed && !line.text.starts_with("-- ") && self.is_long(line) {
            return true;
        }
        let word = next.bare().split_whitespace().next().map_or(0, |word| word.chars().count());
        self.width.is_some_and(|width| length(line) + 1 + word > width) && self.is_long(line)
    }

    /// The same within a block: where most of its lines end short, somebody ended them all.
    pub fn joins_in(&self, lines: &[Line<'_>], line: &Line<'_>, next: &Line<'_>) -> bool {
        if line.is_flowed {
            return self.joins(line, next);
        }
        let pairs = || lines.iter().zip(lines.iter().skip(1));
        let joined = pairs().filter(|(line, next)| self.joins(line, next)).count();
        joined * 3 >= pairs().count() * 2 && self.joins(line, next)
    }

    /// The same below an item, whose lines are more often broken than ended: those of a card of names and numbers are short.
    pub fn joins_below(&self, lines: &[Line<'_>], line: &Line<'_>, next: &Line<'_>) -> bool {
        self.joins_in(lines, line, next) || !self.is_unbroken && (self.width.is_none() || self.is_long(line))
    }

    fn is_long(&self, line: &Line<'_>) -> bool {
        length(line) * 2 >= self.width.unwrap_or(NARROWEST)
    }
}

fn length(line: &Line<'_>) -> usize {
    line.indent + line.text.chars().count()
}
