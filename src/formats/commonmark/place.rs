//! When a character of the text would be read as markup, by what stands around it.

use super::{Atom, Context};

/// What words of a line stand among.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'a> {
    pub atoms: &'a [Atom],
    pub context: Context,
    pub in_link: bool,
    /// How many `$` the line has: two are a formula to some readers.
    pub dollars: usize,
}

/// A character among its neighbours.
struct Place<'a> {
    around: Surroundings<'a>,
    /// The words before it, back to the last mark.
    before: &'a str,
    /// The words after it, up to the next mark.
    after: &'a str,
    /// Whether the words begin a line.
    starts_line: bool,
    /// The mark after the words.
    mark: Option<&'a Atom>,
}

impl Surroundings<'_> {
    /// Writes the words that are the atom at `index`: most of them as they stand, all that may mean something to a parser
    /// by its place.
    pub fn write(&self, index: usize, words: &str, written: &mut String) {
        let starts_line = match index.checked_sub(1) {
            None => true,
            Some(before) => self.atoms.get(before) == Some(&Atom::Break),
        };
        let mark = self.atoms.get(index + 1);
        let mut done = 0;
        for (at, character) in meaningful(words) {
            let end = at + character.len_utf8();
            written.push_str(words.get(done..at).unwrap_or_default());
            let (before, after) = (words.get(..at).unwrap_or_default(), words.get(end..).unwrap_or_default());
            let place = Place { around: *self, before, after, starts_line, mark };
            place.write(character, written);
            done = end;
        }
        written.push_str(words.get(done..).unwrap_or_default());
    }
}

/// The characters that may be more than themselves, and the first and the last: white space counts at the ends.
fn meaningful(words: &str) -> impl Iterator<Item = (usize, char)> {
    let last = words.char_indices().next_back().map_or(0, |(at, _)| at);
    let bytes = words.bytes().enumerate();
    let places = bytes.filter(move |(at, byte)| is_meaningful(*byte) || *at == 0 || *at == last);
    places.filter_map(|(at, _)| Some((at, words.get(at..)?.chars().next()?)))
}

/// Whether a character that begins with this byte may be more than itself: those of which [`Place::write`] speaks, and
/// control characters, U+0080–U+009F among them.
fn is_meaningful(byte: u8) -> bool {
    matches!(
        byte,
        0..=0x1F | b'!' | b'#' | b'$' | b'&' | b')'..=b'+' | b'-' | b'.' | b':' | b'<'..=b'>' | b'@' | b'['..=b']'
            | b'_' | b'`' | b'|' | b'~' | 0x7F | 0xC2
    )
}

impl Place<'_> {
    /// Writes the character, a backslash before it or an entity for it where it would be more than itself.
    fn write(&self, character: char, written: &mut String) {
        let next = self.after.chars().next();
        let is_at_edge = self.is_line_start() || self.is_line_end();
        let is_escaped = match character {
            character if character.is_alphanumeric() => false,
            character if character.is_control() || (character.is_whitespace() && is_at_edge) => {
                return written.push_str(&format!("&#{};", u32::from(character)));
            }
            '\\' | '*' | '`' | '[' | ']' | '~' | '|' => true,
            '_' => !(self.is_behind(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)),
            '<' => !next.is_some_and(char::is_whitespace),
            '&' => self.begins_entity(),
            '!' => self.after.is_empty() && self.mark == Some(&Atom::OpenLink),
            '#' => self.around.context == Context::Heading || self.is_line_start(),
            '>' | '=' => self.is_line_start(),
            '+' | '-' => self.is_line_start() && !next.is_some_and(char::is_alphanumeric),
            '.' if self.is_after_number() => true,
            ')' => self.is_after_number(),
            '$' => self.around.dollars > 1,
            ':' => self.begins_emoji() || self.is_in_url(),
            '.' => !self.around.in_link && self.follows("www"),
            '@' => {
                !self.around.in_link
                    && self.is_behind(char::is_alphanumeric)
                    && next.is_some_and(char::is_alphanumeric)
            }
            _ => false,
        };
        if is_escaped {
            written.push('\\');
        }
        written.push(character);
    }

    fn is_behind(&self, is_meant: fn(char) -> bool) -> bool {
        self.before.chars().next_back().is_some_and(is_meant)
    }

    fn is_line_start(&self) -> bool {
        self.before.is_empty() && self.starts_line
    }

    fn is_line_end(&self) -> bool {
        self.after.is_empty() && matches!(self.mark, None | Some(Atom::Break))
    }

    /// Whether the line so far is a number and a space or the end follows: `1. `.
    fn is_after_number(&self) -> bool {
        let starts = self.starts_line
            && !self.before.is_empty()
            && self.before.bytes().all(|byte| byte.is_ascii_digit());
        starts && (self.is_line_end() || self.after.starts_with([' ', '\t']))
    }

    /// Whether `&` would begin an entity.
    fn begins_entity(&self) -> bool {
        let rest = self.after.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
        !self.after.starts_with(';') && rest.starts_with(';')
    }

    /// Whether `:` would begin an emoji's name, as in `:smile:`, which some readers replace.
    fn begins_emoji(&self) -> bool {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
        let rest = self.after.trim_start_matches(is_name);
        rest.len() < self.after.len() && rest.starts_with(':')
    }

    /// Whether this is the colon of `https://`: the text is no link, so it must not become one.
    fn is_in_url(&self) -> bool {
        !self.around.in_link
            && self.after.starts_with("//")
            && ["http", "https", "ftp"].iter().any(|scheme| self.follows(scheme))
    }

    /// Whether the word before is `word`, whatever its case.
    fn follows(&self, word: &str) -> bool {
        let letters = self.before.chars().rev().take_while(|character| character.is_alphanumeric());
        letters.map(|letter| letter.to_ascii_lowercase()).eq(word.chars().rev())
    }
}
