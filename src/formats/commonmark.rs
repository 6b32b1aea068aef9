//! Text as CommonMark: whatever characters it has, a parser reads the same text back, and prose stays readable.

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
/// `<strong>`; words of another language are set in `<span lang dir>`. No other HTML is ever written.
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

/// A character among its neighbours.
struct Place<'a> {
    atoms: &'a [Atom],
    at: usize,
    context: Context,
    in_link: bool,
    /// How many `$` the line has: two are a formula to some readers.
    dollars: usize,
}

impl Place<'_> {
    fn escape(&self, character: char) -> String {
        let next = self.ahead().next();
        let is_at_edge =
            self.is_line_start() || matches!(self.atoms.get(self.at + 1), None | Some(Atom::Break));
        let is_escaped = match character {
            character if character.is_control() || (character.is_whitespace() && is_at_edge) => {
                return format!("&#{};", u32::from(character));
            }
            '\\' | '*' | '`' | '[' | ']' | '~' | '|' => true,
            '_' => {
                !(self.behind().is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric))
            }
            '<' => !next.is_some_and(char::is_whitespace),
            '&' => self.begins_entity(),
            '!' => self.atoms.get(self.at + 1) == Some(&Atom::OpenLink),
            '#' => self.context == Context::Heading || self.is_line_start(),
            '>' | '=' => self.is_line_start(),
            '+' | '-' => self.is_line_start() && !next.is_some_and(char::is_alphanumeric),
            '.' if self.is_after_number() => true,
            ')' => self.is_after_number(),
            '$' => self.dollars > 1,
            ':' => self.begins_emoji() || self.is_in_url(),
            '.' => !self.in_link && self.follows("www"),
            '@' => {
                !self.in_link
                    && self.behind().is_some_and(char::is_alphanumeric)
                    && next.is_some_and(char::is_alphanumeric)
            }
            _ => false,
        };
        if is_escaped { format!("\\{character}") } else { character.to_string() }
    }

    /// The characters after this one, up to the next mark.
    fn ahead(&self) -> impl Iterator<Item = char> {
        self.atoms.iter().skip(self.at + 1).map_while(|atom| match atom {
            Atom::Character(character) => Some(*character),
            _ => None,
        })
    }

    /// The characters before this one, nearest first, back to the last mark.
    fn back(&self) -> impl Iterator<Item = char> {
        self.atoms.get(..self.at).unwrap_or_default().iter().rev().map_while(|atom| match atom {
            Atom::Character(character) => Some(*character),
            _ => None,
        })
    }

    fn behind(&self) -> Option<char> {
        self.back().next()
    }

    fn is_line_start(&self) -> bool {
        match self.at.checked_sub(1) {
            None => true,
            Some(before) => self.atoms.get(before) == Some(&Atom::Break),
        }
    }

    /// Whether the line so far is a number and a space or the end follows: `1. `.
    fn is_after_number(&self) -> bool {
        let digits = self.back().take_while(char::is_ascii_digit).count();
        let starts = digits > 0 && Place { at: self.at - digits, ..*self }.is_line_start();
        starts
            && matches!(self.atoms.get(self.at + 1), None | Some(Atom::Break | Atom::Character(' ' | '\t')))
    }

    /// Whether `&` would begin an entity.
    fn begins_entity(&self) -> bool {
        let mut name = self.ahead().skip_while(|c| c.is_ascii_alphanumeric() || *c == '#');
        self.ahead().next() != Some(';') && name.next() == Some(';')
    }

    /// Whether `:` would begin an emoji's name, as in `:smile:`, which some readers replace.
    fn begins_emoji(&self) -> bool {
        let is_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
        let length = self.ahead().take_while(is_name).count();
        length > 0 && self.ahead().nth(length) == Some(':')
    }

    /// Whether this is the colon of `https://`: the text is no link, so it must not become one.
    fn is_in_url(&self) -> bool {
        !self.in_link
            && self.ahead().take(2).eq(['/', '/'])
            && ["http", "https", "ftp"].iter().any(|scheme| self.follows(scheme))
    }

    /// Whether the word before is `word`, whatever its case.
    fn follows(&self, word: &str) -> bool {
        let letters = self.back().take_while(|character| character.is_alphanumeric());
        letters.map(|letter| letter.to_ascii_lowercase()).eq(word.chars().rev())
    }
}

/// `<https://…>` or `<a@b.org>` where the words of the link are its address and such a form can hold it.
fn autolink(to: &str, inlines: &[Inline]) -> Option<String> {
    let [Inline::Text { text } | Inline::Placeable { text }] = inlines else { return None };
    let is_word = text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '\\' | '`'));
    if !is_word {
        return None;
    }
    let is_url = text == to && (to.starts_with("https://") || to.starts_with("http://"));
    let is_email = to.strip_prefix("mailto:") == Some(text) && is_simple_email(text);
    (is_url || is_email).then(|| format!("<{text}>"))
}

/// The addresses that CommonMark takes for e-mail autolinks (§6.5), minus the rare.
fn is_simple_email(text: &str) -> bool {
    let is_word = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphanumeric())
            && part.ends_with(|c: char| c.is_ascii_alphanumeric())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && local.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '_' | '-'))
            && domain.split('.').all(|label| label.len() < 60 && is_word(label))
    })
}

/// A link's destination as it stands between the round brackets.
fn destination(to: &str) -> String {
    let is_plain = |c: char| {
        c.is_ascii_graphic() && !matches!(c, '<' | '>' | '(' | ')' | '\\' | '&' | '`' | '*' | '_' | '"')
    };
    if !to.is_empty() && to.chars().all(is_plain) {
        return to.to_owned();
    }
    let mut written = String::from("<");
    for character in to.chars() {
        match character {
            '<' | '>' | '\\' | '`' | '*' | '_' => written.extend(['\\', character]),
            '&' => written.push_str("&amp;"),
            '\0'..=' ' => written.push_str(&format!("%{:02X}", u32::from(character))),
            _ => written.push(character),
        }
    }
    written.push('>');
    written
}

#[cfg(test)]
#[path = "commonmark_tests.rs"]
mod tests;
