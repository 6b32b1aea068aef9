//! When a character of the text would be read as markup, by what stands around it.

use super::{Atom, Context};

/// A character among its neighbours.
pub(super) struct Place<'a> {
    pub atoms: &'a [Atom],
    pub at: usize,
    pub context: Context,
    pub in_link: bool,
    /// How many `$` the line has: two are a formula to some readers.
    pub dollars: usize,
}

impl Place<'_> {
    /// Writes the character, a backslash before it or an entity for it where it would be more than itself.
    pub fn write(&self, character: char, written: &mut String) {
        let next = self.ahead().next();
        let is_at_edge =
            self.is_line_start() || matches!(self.atoms.get(self.at + 1), None | Some(Atom::Break));
        let is_escaped = match character {
            character if character.is_control() || (character.is_whitespace() && is_at_edge) => {
                return written.push_str(&format!("&#{};", u32::from(character)));
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
        if is_escaped {
            written.push('\\');
        }
        written.push(character);
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
