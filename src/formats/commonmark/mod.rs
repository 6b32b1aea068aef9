//! Text as CommonMark: whatever characters it has, a parser reads the same text back, and prose stays readable.

mod destination;
mod place;

use self::destination::{autolink, destination};
use self::place::Place;
use crate::edition::{Inline, Text};

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
/// `<strong>`; words of another language, and numbers in editions that run from right to left, are set in `<span>`. No
/// other HTML is ever written.
#[derive(Debug, Default)]
pub struct Line {
    atoms: Vec<Atom>,
    /// How many links are open: links do not nest.
    links: usize,
}

/// A character of the text or a mark around it.
#[derive(Clone, Debug, PartialEq)]
enum Atom {
    Character(char),
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
    /// A line of one text.
    pub fn of(text: &Text) -> Self {
        let mut line = Self::default();
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
        self.push_inlines(&text.inlines);
        self.atoms.push(Atom::Raw("</span>".to_owned()));
    }

    /// Adds plain words.
    pub fn push_words(&mut self, words: &str) {
        self.atoms.extend(words.chars().map(Atom::Character));
    }

    /// Adds strong words.
    pub fn push_strong(&mut self, words: &str) {
        self.push_inlines(&[Inline::Strong { inlines: vec![Inline::Text { text: words.to_owned() }] }]);
    }

    /// Adds a link; `<to>` where the words are the address itself.
    pub fn push_link(&mut self, to: &str, words: &str) {
        self.push_inlines(&[Inline::Link {
            to: to.to_owned(),
            inlines: vec![Inline::Text { text: words.to_owned() }],
        }]);
    }

    /// Adds a link whose words run from left to right and stand among words that do not: without letters a number would
    /// be read group by group from the right.
    pub fn push_left_to_right_link(&mut self, to: &str, words: &str) {
        self.atoms.extend([Atom::OpenLink, Atom::Raw("<span dir=\"ltr\">".to_owned())]);
        self.push_words(words);
        self.atoms.extend([Atom::Raw("</span>".to_owned()), Atom::CloseLink(destination(to))]);
    }

    /// Adds a line break.
    pub fn push_break(&mut self) {
        self.atoms.push(Atom::Break);
    }

    /// Adds parsed text.
    pub fn push_inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text } | Inline::Placeable { text } => self.push_words(text),
                Inline::Emphasis { inlines } => self.push_marked(Mark::Emphasis, inlines),
                Inline::Strong { inlines } => self.push_marked(Mark::Strong, inlines),
                Inline::Break => self.push_break(),
                Inline::Link { inlines, .. } if self.links > 0 => self.push_inlines(inlines),
                Inline::Link { to, inlines } => match autolink(to, inlines) {
                    Some(raw) => self.atoms.push(Atom::Raw(raw)),
                    None => {
                        self.links += 1;
                        self.atoms.push(Atom::OpenLink);
                        self.push_inlines(inlines);
                        self.atoms.push(Atom::CloseLink(destination(to)));
                        self.links -= 1;
                    }
                },
            }
        }
    }

    fn push_marked(&mut self, mark: Mark, inlines: &[Inline]) {
        let start = self.atoms.len();
        self.atoms.push(Atom::Open(mark));
        self.push_inlines(inlines);
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
        let mut written: Vec<String> = Vec::with_capacity(self.atoms.len());
        let dollars = self.atoms.iter().filter(|atom| **atom == Atom::Character('$')).count();
        let mut links = 0_usize;
        let end = self.atoms.iter().rposition(|atom| *atom != Atom::Break).map_or(0, |last| last + 1);
        for (at, atom) in self.atoms.iter().enumerate().take(end) {
            match atom {
                Atom::OpenLink => links += 1,
                Atom::CloseLink(_) => links = links.saturating_sub(1),
                _ => {}
            }
            let place = Place { atoms: &self.atoms, at, context, in_link: links > 0, dollars };
            written.push(match atom {
                Atom::Character(character) => place.escape(*character),
                Atom::Open(_) | Atom::Close(_) => String::new(),
                Atom::OpenLink => "[".to_owned(),
                Atom::CloseLink(destination) => format!("]({destination})"),
                Atom::Raw(raw) => raw.clone(),
                Atom::Break if context == Context::Heading => "<br>".to_owned(),
                Atom::Break => "\\\n".to_owned(),
            });
        }
        self.choose_marks(&mut written);
        written.concat()
    }

    /// Writes the emphasis: asterisks where both stand well, else tags.
    fn choose_marks(&self, written: &mut [String]) {
        let mut open: Vec<usize> = Vec::new();
        for (at, atom) in self.atoms.iter().enumerate() {
            match atom {
                Atom::Open(_) => open.push(at),
                Atom::Close(mark) => {
                    let Some(start) = open.pop() else { continue };
                    let stands = open.is_empty()
                        && !self.has_marks(start, at)
                        && self.opens(written, start)
                        && self.closes(written, at);
                    let (before, after) = match (mark, stands) {
                        (Mark::Emphasis, true) => ("*", "*"),
                        (Mark::Strong, true) => ("**", "**"),
                        (Mark::Emphasis, false) => ("<em>", "</em>"),
                        (Mark::Strong, false) => ("<strong>", "</strong>"),
                    };
                    set(written, start, before);
                    set(written, at, after);
                }
                _ => {}
            }
        }
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

    /// Left-flanking (CommonMark §6.2), on the safe side.
    fn opens(&self, written: &[String], at: usize) -> bool {
        let outside = at.checked_sub(1).and_then(|before| written.get(before)).and_then(|raw| last(raw));
        let inside = written.get(at + 1).and_then(|raw| first(raw));
        flanks(inside, outside)
    }

    /// Right-flanking, on the safe side.
    fn closes(&self, written: &[String], at: usize) -> bool {
        let inside = at.checked_sub(1).and_then(|before| written.get(before)).and_then(|raw| last(raw));
        let outside = written.get(at + 1).and_then(|raw| first(raw));
        flanks(inside, outside)
    }
}

/// Whether a delimiter run stands well between the character of the emphasized text and the one outside.
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

fn first(raw: &str) -> Option<char> {
    raw.chars().next()
}

fn last(raw: &str) -> Option<char> {
    raw.chars().next_back()
}

fn set(written: &mut [String], at: usize, mark: &str) {
    if let Some(slot) = written.get_mut(at) {
        mark.clone_into(slot);
    }
}

#[cfg(test)]
mod tests;
