//! The telephones of a text: which number each is, however it is written, and its extension.

use std::ops::Range;

use super::super::conventions::Conventions;
use super::super::look::count_bytes;
use crate::statement::dialed_number;

/// A telephone number as a text writes it.
#[derive(Clone, Debug)]
pub struct Telephone {
    /// The number and its extension.
    pub range: Range<usize>,
    number: Range<usize>,
    extension: Option<String>,
}

/// What stands before an extension, in small letters.
const EXTENSION_WORDS: &[&str] =
    &["extension", "extensión", "ext", "x", "poste", "anexo", "interno", "int", "ramal", "durchwahl"];

/// The telephone numbers of a text. Rules ask [`super::super::wording::Draft::telephones`], which looks for them once.
pub fn telephones(text: &str) -> Vec<Telephone> {
    // The shortest has seven digits.
    if count_bytes(text, u8::is_ascii_digit) < 7 {
        return Vec::new();
    }
    let found = phones(text).into_iter();
    found
        .map(|number| match extension(text, number.end) {
            Some((digits, end)) => Telephone { range: number.start..end, number, extension: Some(digits) },
            None => Telephone { range: number.clone(), number, extension: None },
        })
        .collect()
}

/// The extension that follows a number which ends at `end`: its digits, and where they end.
pub fn extension(text: &str, end: usize) -> Option<(String, usize)> {
    let rest = text.get(end..)?;
    let gap = rest.len() - rest.trim_start_matches([' ', '\u{A0}', ',', '(', ';']).len();
    let rest = rest.get(gap..)?;
    let word = rest.get(..rest.find(|c: char| !c.is_alphabetic())?)?;
    if !EXTENSION_WORDS.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    let after = rest.get(word.len()..)?;
    let space = after.len() - after.trim_start_matches(['.', ':', ' ', '\u{A0}', '=']).len();
    let number = after.get(space..)?;
    let length = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    ((1..=7).contains(&length)).then(|| {
        (number.get(..length).unwrap_or_default().to_owned(), end + gap + word.len() + space + length)
    })
}

/// A text with a telephone in it, and who reads it.
#[derive(Clone, Copy, Debug)]
pub struct Dialer<'a> {
    /// The text.
    pub text: &'a str,
    /// How its readers write.
    pub conventions: &'a Conventions,
}

impl Telephone {
    /// The number as it is written.
    pub fn written<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.number.clone()).unwrap_or_default()
    }

    /// Whether two telephones are one: by E.164 where both can be dialed, a number without a prefix being read as one
    /// of the other’s country or of its readers’ own; by their digits where libphonenumber knows neither.
    pub fn is_same(&self, dialer: Dialer<'_>, other: &Self, of: Dialer<'_>) -> bool {
        if self.extension != other.extension {
            return false;
        }
        let (one, two) = (self.written(dialer.text), other.written(of.text));
        let (first, second) = (digits(one), digits(two));
        if first == second {
            return true;
        }
        let region = |dialer: &Dialer<'_>| dialer.conventions.region.as_deref().map(str::to_owned);
        let read = |written: &str, given: &[Option<String>]| -> Option<(String, String)> {
            given.iter().find_map(|region| dialed_number(written, region.as_deref()))
        };
        let (plain, near) = (read(one, &[None]), read(two, &[None]));
        let own = |near: &Option<(String, String)>, dialer: &Dialer<'_>| {
            [near.as_ref().map(|(_, region)| region.clone()), region(dialer)]
        };
        let plain = plain.clone().or_else(|| read(one, &own(&near, &dialer)));
        let near = near.or_else(|| read(two, &own(&plain, &of)));
        match (plain, near) {
            (Some((one, _)), Some((two, _))) => one == two,
            _ => first.ends_with(&second) || second.ends_with(&first),
        }
    }
}

/// What looks like a telephone number: seven to fifteen digits in groups that no other number has.
fn phones(text: &str) -> Vec<Range<usize>> {
    let is_head = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'(');
    let is_part = |c: char| {
        c.is_ascii_digit()
            || matches!(c, '+' | '(' | ')' | '-' | '.' | ' ' | '\u{A0}' | '\u{2011}' | '\u{202F}')
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.as_bytes().get(at..).and_then(|rest| rest.iter().position(is_head)) {
        let start = at + start;
        at = start + 1;
        if text.get(..start).is_some_and(|head| head.ends_with(char::is_alphanumeric)) {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let run = rest.get(..rest.find(|c| !is_part(c)).unwrap_or(rest.len())).unwrap_or_default();
        let written = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        at = at.max(start + written.len());
        if is_phone(written) {
            found.push(start..start + written.len());
        }
    }
    found
}

fn is_phone(written: &str) -> bool {
    let groups: Vec<usize> = written
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .map(str::len)
        .collect();
    let digits: usize = groups.iter().sum();
    if !(7..=15).contains(&digits) {
        return false;
    }
    if written.starts_with('+') || written.starts_with("(+") {
        return true;
    }
    let has_hyphen = written.contains(['-', '\u{2011}']);
    match groups.as_slice() {
        // Years, and days in ISO 8601.
        [4, 4] | [4, 2, 2] | [2, 2, 4] | [1, 2, 4] | [2, 1, 4] | [1, 1, 4] => false,
        [3, 4] => has_hyphen,
        [_, _] => false,
        [_] => false,
        // 1 234 567 and 1.234.567 are numbers.
        [_, rest @ ..] => has_hyphen || written.starts_with('(') || rest.iter().any(|length| *length != 3),
        [] => false,
    }
}

/// The digits of a telephone number.
pub fn digits(written: &str) -> String {
    written.chars().filter(char::is_ascii_digit).collect()
}
