//! What libphonenumber said of the telephones of a file, in short: each is asked about once, however often its row is read.

use std::borrow::Cow;

use super::Phone;
use crate::diagnostic::{Diagnostic, Span};

/// The telephones of a file in the order in which they were read, a line for each; an empty one for what is no telephone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Numbers {
    lines: String,
}

/// The telephones from one place on.
#[derive(Clone, Debug)]
pub struct Recalled<'n> {
    lines: &'n str,
}

/// How a telephone that stands in a cell becomes one: as written, its region, its place.
pub type ReadNumber<'n> = dyn FnMut(&str, Option<&str>, Span) -> Result<Phone, Diagnostic> + 'n;

impl Numbers {
    /// Where the next telephone will be.
    pub fn end(&self) -> usize {
        self.lines.len()
    }

    /// Reads a telephone and keeps what came of it.
    ///
    /// # Errors
    /// Those of [`Phone::parse`].
    pub fn read(&mut self, written: &str, region: Option<&str>, span: Span) -> Result<Phone, Diagnostic> {
        let read = Phone::parse(written, region, span);
        if let Ok(phone) = &read {
            self.note(phone);
        }
        self.lines.push('\n');
        read
    }

    /// The telephones from this place on.
    pub fn from(&self, at: usize) -> Recalled<'_> {
        Recalled { lines: self.lines.get(at..).unwrap_or_default() }
    }

    /// Takes no more room than it needs: nothing will be added.
    pub fn shrink(&mut self) {
        self.lines.shrink_to_fit();
    }

    fn note(&mut self, phone: &Phone) {
        let Phone { e164, extension, region, international, national, uri, .. } = phone;
        let fields = [
            if phone.toll_free { "f" } else { "" },
            region.as_deref().unwrap_or_default(),
            international,
            extension.as_deref().unwrap_or_default(),
            unless_equal(e164, &digits_of(international)),
            unless_equal(national, rest_of(international)),
            unless_equal(uri, &uri_of(international)),
        ];
        // No notation of a number has them.
        if fields.iter().any(|field| field.contains(['\t', '\n'])) {
            return;
        }
        self.lines.push_str(fields.join("\t").trim_end_matches('\t'));
    }
}

impl Recalled<'_> {
    /// The next telephone, without asking again.
    ///
    /// # Errors
    /// Those of [`Phone::parse`].
    pub fn read(&mut self, written: &str, region: Option<&str>, span: Span) -> Result<Phone, Diagnostic> {
        let (line, rest) = self.lines.split_once('\n').unwrap_or_default();
        self.lines = rest;
        if line.is_empty() {
            return Phone::parse(written, region, span);
        }
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let (free, region, international, extension) = (next(), next(), next(), next());
        let or = |field: &str, derived: Cow<'_, str>| match field {
            "" => derived.into_owned(),
            field => field.to_owned(),
        };
        Ok(Phone {
            toll_free: !free.is_empty(),
            region: (!region.is_empty()).then(|| region.to_owned()),
            extension: (!extension.is_empty()).then(|| extension.to_owned()),
            e164: or(next(), digits_of(international).into()),
            national: or(next(), rest_of(international).into()),
            uri: or(next(), uri_of(international).into()),
            international: international.to_owned(),
            kinds: Vec::new(),
            written: written.to_owned(),
            span,
        })
    }
}

fn unless_equal<'t>(text: &'t str, derived: &str) -> &'t str {
    if text == derived { "" } else { text }
}

/// What most numbers are in E.164, of the international form.
fn digits_of(international: &str) -> String {
    let mut digits = String::with_capacity(international.len());
    digits.push('+');
    digits.extend(international.chars().filter(char::is_ascii_digit));
    digits
}

/// What many numbers are in the national form, of the international one.
fn rest_of(international: &str) -> &str {
    international.split_once(' ').map_or("", |(_, rest)| rest)
}

/// What most numbers are as URI, of the international form.
fn uri_of(international: &str) -> String {
    format!("tel:{}", international.replace(' ', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_recalled_is_what_was_read() {
        let written = [
            ("(+52) 55.5211.9397", None),
            ("415 642 4417", Some("US")),
            ("+1 800 222 1222", None),
            ("1-800-FLOWERS", Some("us")),
            ("+52 55 5211 9397 ext. 12", None),
            ("tel:+52-55-5211-9397;ext=9", None),
            ("12", Some("MX")),
            ("+54 9 11 2345 6789", None),
            ("011 15 2345-6789", Some("AR")),
            ("+39 02 1234 5678", Some("IT")),
            ("+800 1234 5678", None),
            ("+49 30 123456", None),
            ("nobody", None),
            ("+44 20 7946 0018", Some("GB")),
            ("+86 10 1234 5678", None),
        ];
        let mut numbers = Numbers::default();
        let span = Span::new("f", 0, 1);
        let read = written.map(|(text, region)| {
            (
                numbers.end(),
                numbers.read(text, region, span.clone()),
                Phone::parse(text, region, span.clone()),
            )
        });
        for ((at, read, parsed), (text, region)) in read.iter().zip(written) {
            assert_eq!(read, parsed);
            assert_eq!(&numbers.from(*at).read(text, region, span.clone()), parsed, "{text}");
        }
        let mut all = numbers.from(0);
        for ((_, _, parsed), (text, region)) in read.iter().zip(written) {
            assert_eq!(&all.read(text, region, span.clone()), parsed, "{text}");
        }
        assert!(read.iter().filter(|(_, read, _)| read.is_ok()).count() > 9);
    }
}
