//! Text as CommonMark: whatever characters it has, a parser reads the same text back, and prose stays readable.

mod destination;
mod place;

use self::destination::{autolink, destination};
use self::place::Surroundings;
use crate::edition::{Direction, Inline, Text, isolating_direction};

/// What kind of block a line of text goes into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// A paragraph, also within a list or quotation.
    Paragraph,
    /// An ATX heading: one line.
    Heading,
}

/// The inline content of one block, put together from texts.
///
/// Emphasis is written with `*` where CommonMark's rules (§6.2, flanking) let it stand, else as `<em>` and
/// `<strong>`; words of another language, and names and numbers that text of the other direction would turn round, are
/// set in `<span>`. No other HTML is ever written in a line.
#[derive(Debug, Default)]
pub struct Line {
    /// Which way the text runs.
    direction: Direction,
    atoms: Vec<Atom>,
    /// How many links are open: links do not nest.
    links: usize,
}

/// A stretch of the text or a mark beside it.
#[derive(Clone, Debug, PartialEq)]
enum Atom {
    /// Words; those that follow each other are one.
    Words(String),
    Open(Mark),
    Close(Mark),
    OpenLink,
    CloseLink(String),
    /// Our own markup, as it stands.
    Raw(String),
    Break,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Mark {
    Emphasis,
    Strong,
}

impl Line {
    /// An empty line.
    pub fn new(direction: Direction) -> Self {
        Self { direction, ..Self::default() }
    }

    /// A line of one text.
    pub fn of(text: &Text, direction: Direction) -> Self {
        let mut line = Self::new(direction);
        line.push(text);
        line
    }

    /// Adds a text; words of another language than the edition's are marked as such.
    pub fn push(&mut self, text: &Text) {
        let Some(passage) = &text.fallback else {
            return self.push_inlines(&text.inlines);
        };
        let locale: String =
            passage.locale.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let direction = passage.direction.as_str();
        self.atoms.push(Atom::Raw(format!("<span lang=\"{locale}\" dir=\"{direction}\">")));
        let around = std::mem::replace(&mut self.direction, passage.direction);
        self.push_inlines(&text.inlines);
        self.direction = around;
        self.atoms.push(Atom::Raw("</span>".to_owned()));
    }

    /// Adds a name, a number or another piece of data, set apart where the text around would turn it round.
    pub fn push_data(&mut self, data: &str) {
        let Some(direction) = isolating_direction(data, self.direction) else { return self.push_words(data) };
        self.atoms.push(Atom::Raw(format!("<span dir=\"{}\">", direction.as_str())));
        self.push_words(data);
        self.atoms.push(Atom::Raw("</span>".to_owned()));
    }

    /// Adds plain words.
    pub fn push_words(&mut self, words: &str) {
        match self.atoms.last_mut() {
            _ if words.is_empty() => {}
            Some(Atom::Words(before)) => before.push_str(words),
            _ => self.atoms.push(Atom::Words(words.to_owned())),
        }
    }

    /// Adds data in strong letters.
    pub fn push_strong(&mut self, data: &str) {
        self.push_marked(Mark::Strong, |line| line.push_data(data));
    }

    /// Adds a link; `<to>` where the words are the address itself.
    pub fn push_link(&mut self, to: &str, words: &str) {
        self.push_linked(to, Some(words), |line| line.push_words(words));
    }

    /// Adds a link whose words are data.
    pub fn push_data_link(&mut self, to: &str, data: &str) {
        self.push_linked(to, Some(data), |line| line.push_data(data));
    }

    /// Adds a line break.
    pub fn push_break(&mut self) {
        self.atoms.push(Atom::Break);
    }

    /// Adds parsed text.
    pub fn push_inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text } => self.push_words(text),
                Inline::Placeable { text } => self.push_data(text),
                Inline::Emphasis { inlines } => {
                    self.push_marked(Mark::Emphasis, |line| line.push_inlines(inlines));
                }
                Inline::Strong { inlines } => {
                    self.push_marked(Mark::Strong, |line| line.push_inlines(inlines));
                }
                Inline::Break => self.push_break(),
                Inline::Link { to, inlines } => {
                    let only = match inlines.as_slice() {
                        [Inline::Text { text } | Inline::Placeable { text }] => Some(text.as_str()),
                        _ => None,
                    };
                    self.push_linked(to, only, |line| line.push_inlines(inlines));
                }
            }
        }
    }

    /// Adds a link; `only` are its words where they are nothing but text.
    fn push_linked(&mut self, to: &str, only: Option<&str>, push: impl FnOnce(&mut Self)) {
        if self.links > 0 {
            return push(self);
        }
        if let Some(raw) = only.and_then(|words| autolink(to, words)) {
            return self.atoms.push(Atom::Raw(raw));
        }
        self.links += 1;
        self.atoms.push(Atom::OpenLink);
        push(self);
        self.atoms.push(Atom::CloseLink(destination(to)));
        self.links -= 1;
    }

    fn push_marked(&mut self, mark: Mark, push: impl FnOnce(&mut Self)) {
        let start = self.atoms.len();
        self.atoms.push(Atom::Open(mark));
        push(self);
        if self.atoms.len() == start + 1 {
            // Emphasis on nothing is four asterisks to a parser.
            self.atoms.truncate(start);
        } else {
            self.atoms.push(Atom::Close(mark));
        }
    }

    /// The line as CommonMark source. Contains a line feed only after the backslash of a line break, and none in
    /// a heading. Breaks at the end are left out: a block ends there anyway.
    pub fn write(&self, context: Context) -> String {
        let mut written = String::with_capacity(self.length());
        // Emphasis is chosen when all around it is written: atoms and where they are to stand.
        let mut marks: Vec<(usize, usize)> = Vec::new();
        let dollars = self.words().map(|words| words.matches('$').count()).sum();
        let mut links = 0_usize;
        let end = self.atoms.iter().rposition(|atom| *atom != Atom::Break).map_or(0, |last| last + 1);
        for (at, atom) in self.atoms.iter().enumerate().take(end) {
            match atom {
                Atom::Words(words) => {
                    let line = Surroundings { atoms: &self.atoms, context, in_link: links > 0, dollars };
                    line.write(at, words, &mut written);
                }
                Atom::Open(_) | Atom::Close(_) => marks.push((at, written.len())),
                Atom::OpenLink => {
                    links += 1;
                    written.push('[');
                }
                Atom::CloseLink(destination) => {
                    links = links.saturating_sub(1);
                    written.extend(["](", destination, ")"]);
                }
                Atom::Raw(raw) => written.push_str(raw),
                Atom::Break if context == Context::Heading => written.push_str("<br>"),
                Atom::Break => written.push_str("\\\n"),
            }
        }
        if marks.is_empty() { written } else { self.set_marks(&written, &marks) }
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.atoms.iter().filter_map(|atom| match atom {
            Atom::Words(words) => Some(words.as_str()),
            _ => None,
        })
    }

    /// About how many bytes the line takes.
    fn length(&self) -> usize {
        let lengths = self.atoms.iter().map(|atom| match atom {
            Atom::Words(text) | Atom::CloseLink(text) | Atom::Raw(text) => text.len() + 8,
            _ => 8,
        });
        lengths.sum()
    }

    /// Puts the emphasis into what is written: asterisks where both stand well, else tags.
    fn set_marks(&self, written: &str, marks: &[(usize, usize)]) -> String {
        let mut chosen: Vec<&str> = vec![""; marks.len()];
        let mut open: Vec<usize> = Vec::new();
        for (number, (at, place)) in marks.iter().enumerate() {
            let Some(Atom::Close(mark)) = self.atoms.get(*at) else {
                open.push(number);
                continue;
            };
            let Some(opening) = open.pop() else { continue };
            let Some((start, from)) = marks.get(opening) else { continue };
            let stands = open.is_empty()
                && !self.has_marks(*start, *at)
                && flanks(first(written, *from), last(written, *from))
                && flanks(last(written, *place), first(written, *place));
            let (before, after) = match (mark, stands) {
                (Mark::Emphasis, true) => ("*", "*"),
                (Mark::Strong, true) => ("**", "**"),
                (Mark::Emphasis, false) => ("<em>", "</em>"),
                (Mark::Strong, false) => ("<strong>", "</strong>"),
            };
            for (number, mark) in [(opening, before), (number, after)] {
                if let Some(slot) = chosen.get_mut(number) {
                    *slot = mark;
                }
            }
        }
        let mut marked = String::with_capacity(written.len() + 8 * marks.len());
        let mut from = 0;
        for ((_, place), mark) in marks.iter().zip(chosen) {
            marked.push_str(written.get(from..*place).unwrap_or_default());
            marked.push_str(mark);
            from = *place;
        }
        marked.push_str(written.get(from..).unwrap_or_default());
        marked
    }

    /// Whether asterisks at `start` and `end` would touch others.
    fn has_marks(&self, start: usize, end: usize) -> bool {
        let is_mark = |at: Option<usize>| {
            matches!(at.and_then(|at| self.atoms.get(at)), Some(Atom::Open(_) | Atom::Close(_)))
        };
        is_mark(start.checked_sub(1))
            || is_mark(Some(start + 1))
            || is_mark(end.checked_sub(1))
            || is_mark(Some(end + 1))
    }
}

/// Whether a delimiter run stands well (left- and right-flanking, CommonMark §6.2, on the safe side) between the character of the emphasized text and the one outside.
fn flanks(inside: Option<char>, outside: Option<char>) -> bool {
    match inside {
        None => false,
        Some(inside) if inside.is_alphanumeric() => true,
        Some(inside) if inside.is_whitespace() => false,
        Some(_) => {
            outside.is_none_or(|outside| outside == ' ' || outside == '\n' || outside.is_ascii_punctuation())
        }
    }
}

/// The character that begins at `place`.
fn first(written: &str, place: usize) -> Option<char> {
    written.get(place..)?.chars().next()
}

/// The character that ends at `place`.
fn last(written: &str, place: usize) -> Option<char> {
    written.get(..place)?.chars().next_back()
}

#[cfg(test)]
mod tests;
