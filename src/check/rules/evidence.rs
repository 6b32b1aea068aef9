//! The numbers, addresses and acronyms of a text, in a form in which two languages can be compared.

use std::ops::Range;

use super::super::conventions::Conventions;
use super::super::look::{Sort, count_bytes};
use super::super::wording::{Draft, Wording};
use super::super::words::is_bounded;
use super::digits::{is_digit, plain_digits};

/// A number: digits without marks and how many of them are decimals, no zeros at its ends.
pub type Value = (String, i32);

/// A number as it is written.
#[derive(Clone, Debug)]
pub struct Number {
    /// What it can mean.
    pub values: Vec<Value>,
    /// Its bytes.
    pub range: Range<usize>,
}

/// Words that multiply the number before them, by language: the power of ten.
const SCALES: &[(&str, &[(&str, i32)])] = &[
    ("en", &[("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)]),
    (
        "es",
        &[
            ("mil", 3),
            ("millón", 6),
            ("millones", 6),
            ("billón", 12),
            ("billones", 12),
            ("millardo", 9),
            ("millardos", 9),
            ("mdd", 6),
            ("mdp", 6),
        ],
    ),
    (
        "fr",
        &[("mille", 3), ("million", 6), ("millions", 6), ("milliard", 9), ("milliards", 9), ("billions", 12)],
    ),
    (
        "pt",
        &[
            ("mil", 3),
            ("milhão", 6),
            ("milhões", 6),
            ("bilhão", 9),
            ("bilhões", 9),
            ("trilhão", 12),
            ("trilhões", 12),
        ],
    ),
    ("it", &[("mila", 3), ("milione", 6), ("milioni", 6), ("miliardo", 9), ("miliardi", 9)]),
    ("de", &[("tausend", 3), ("million", 6), ("millionen", 6), ("milliarde", 9), ("milliarden", 9)]),
    ("ar", &[("ألف", 3), ("آلاف", 3), ("مليون", 6), ("ملايين", 6), ("مليار", 9)]),
];

/// The numbers written in figures, but not those in addresses and phone numbers. Rules ask [`Wording::figures`], which
/// looks for them once.
pub fn numbers(wording: &Wording, conventions: &Conventions) -> Vec<Number> {
    let mut found = Vec::new();
    let text = wording.text.as_str();
    let mut from = 0;
    while let Some((start, digit)) = next_digit(text, from) {
        from = start + digit.len_utf8();
        if text.get(..start).is_some_and(|head| head.ends_with(is_word_part)) {
            continue;
        }
        let stop = figure_end(text, start);
        from = stop.max(from);
        let is_within = |range: &Range<usize>| range.start <= start && start < range.end;
        if wording.addresses().iter().any(is_within)
            || wording.telephones().iter().any(|telephone| is_within(&telephone.range))
        {
            continue;
        }
        let written = text.get(start..stop).unwrap_or_default();
        let mut values = if written.is_ascii() || !written.chars().any(|c| is_digit(c) && !c.is_ascii()) {
            readings(written, &conventions.decimals)
        } else {
            readings(&plain_digits(written), &['.'])
        };
        let rest = text.get(stop..).unwrap_or_default();
        let head = text.get(..start).unwrap_or_default();
        let power = scale(rest, &conventions.language).max(money_scale(head, rest));
        if power > 0 {
            values = values.into_iter().map(|(digits, decimals)| normal(&digits, decimals - power)).collect();
        }
        found.push(Number { values, range: start..stop });
    }
    join_ranges(text, &mut found, &conventions.language);
    found
}

/// The first digit of any script from this place on.
fn next_digit(text: &str, from: usize) -> Option<(usize, char)> {
    // The bytes with which they begin.
    let is_first = |byte: &u8| matches!(byte, b'0'..=b'9' | 0xD9..);
    let mut at = from;
    loop {
        at += text.as_bytes().get(at..)?.iter().position(is_first)?;
        let character = text.get(at..)?.chars().next()?;
        if is_digit(character) {
            return Some((at, character));
        }
        at += character.len_utf8();
    }
}

/// Where the figure ends that begins at this place.
fn figure_end(text: &str, start: usize) -> usize {
    let mut end = start;
    while let Some(rest) = text.get(end..) {
        let mut following = rest.chars();
        let Some(next) = following.next() else { break };
        let is_group = || {
            let mut following = following.clone();
            (0..3).all(|_| following.next().is_some_and(is_digit)) && !following.next().is_some_and(is_digit)
        };
        let joins = match next {
            digit if is_digit(digit) => true,
            '.' | ',' | '\u{66B}' | '\u{66C}' => following.clone().next().is_some_and(is_digit),
            ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' => {
                is_group() && text.get(start..end).is_some_and(is_short_head)
            }
            _ => false,
        };
        if !joins {
            break;
        }
        end += next.len_utf8();
    }
    end
}

/// Whether a digit after this character belongs to a word: letters of scripts with capitals, and digits. Chinese and
/// Arabic letters stand beside a number without a space.
fn is_word_part(character: char) -> bool {
    character.is_lowercase() || character.is_uppercase() || is_digit(character) || character == '_'
}

/// What stands between the ends of a range or between two that share a word.
const JOINTS: &[&str] =
    &["/", "a", "y", "o", "to", "and", "or", "-", "–", "—", "hasta", "et", "ou", "à", "e"];

/// 3500 a 4000 millones: the word is that of both. 2017–18: the century is that of both.
fn join_ranges(text: &str, found: &mut [Number], language: &str) {
    let ends: Vec<Range<usize>> = found.iter().map(|number| number.range.clone()).collect();
    for (at, (one, other)) in ends.iter().zip(ends.iter().skip(1)).enumerate() {
        let between = text.get(one.end..other.start).unwrap_or_default();
        let joint = between.trim_matches(|c: char| c.is_whitespace() || matches!(c, '$' | '€' | '£'));
        if !JOINTS.contains(&joint) {
            continue;
        }
        let power = |end: usize| scale(text.get(end..).unwrap_or_default(), language);
        let (here, there) = (power(one.end), power(other.end));
        if here == 0
            && there > 0
            && let Some(number) = found.get_mut(at)
        {
            let scaled: Vec<Value> =
                number.values.iter().map(|(digits, decimals)| normal(digits, decimals - there)).collect();
            number.values.extend(scaled);
        }
        let figure = |range: &Range<usize>, length: usize| -> Option<u64> {
            text.get(range.clone()).filter(|written| written.len() == length)?.parse().ok()
        };
        if let (Some(first), Some(last)) = (figure(one, 4), figure(other, 2))
            && last > first % 100
            && between == joint
            && let Some(number) = found.get_mut(at + 1)
        {
            number.values.push(whole(first / 100 * 100 + last));
        }
    }
}

/// Whether the digits so far could be the head of a number whose groups are parted by spaces.
fn is_short_head(run: &str) -> bool {
    let last = run.chars().rev().take_while(char::is_ascii_digit).count();
    let is_first = last == run.len();
    !run.contains(['.', ',']) && if is_first { last <= 3 } else { last == 3 }
}

/// What a figure can mean where decimals stand after one of `marks`.
fn readings(written: &str, marks: &[char]) -> Vec<Value> {
    let parts = written.matches(['.', ',']).count();
    if parts == 0 {
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        return vec![normal(&digits, 0)];
    }
    let mut values = Vec::new();
    for decimal in marks {
        let (whole, fraction) = match written.rsplit_once(*decimal) {
            Some((whole, fraction)) if fraction.chars().all(|c| c.is_ascii_digit()) => (whole, fraction),
            _ => (written, ""),
        };
        let groups: Vec<&str> = whole.split(['.', ',', ' ', '\u{A0}', '\u{202F}', '\u{2009}']).collect();
        let is_grouped = groups.iter().skip(1).all(|group| group.len() == 3) && !whole.contains(*decimal);
        if is_grouped {
            let digits: String = whole.chars().chain(fraction.chars()).filter(char::is_ascii_digit).collect();
            values.push(normal(&digits, i32::try_from(fraction.len()).unwrap_or_default()));
        }
    }
    // Neither mark fits (3,5 where decimals have a point; 12.30 as a time): it can only be meant so.
    if values.is_empty() {
        let (whole, fraction) = written.rsplit_once(['.', ',']).unwrap_or((written, ""));
        let digits: String = whole.chars().chain(fraction.chars()).filter(char::is_ascii_digit).collect();
        values.push(normal(&digits, i32::try_from(fraction.len()).unwrap_or_default()));
    }
    values
}

fn normal(digits: &str, decimals: i32) -> Value {
    let digits = digits.trim_start_matches('0');
    let short = digits.trim_end_matches('0');
    if short.is_empty() {
        return ("0".to_owned(), 0);
    }
    let cut = i32::try_from(digits.len() - short.len()).unwrap_or_default();
    (short.to_owned(), decimals - cut)
}

/// The value of a whole number.
pub fn whole(number: u64) -> Value {
    normal(&number.to_string(), 0)
}

/// Signs that multiply the number before them: the power of ten.
const SIGNS: &[(char, i32)] =
    &[('百', 2), ('千', 3), ('万', 4), ('萬', 4), ('만', 4), ('亿', 8), ('億', 8), ('억', 8)];

/// The power of ten that the words after a number multiply it by.
fn scale(rest: &str, language: &str) -> i32 {
    if matches!(language, "zh" | "ja" | "ko") {
        let signs = rest.chars().map(|c| SIGNS.iter().find(|(sign, _)| *sign == c));
        return signs.map_while(|sign| sign.map(|(_, power)| *power)).sum();
    }
    let Some((_, scales)) = SCALES.iter().find(|(name, _)| *name == language) else { return 0 };
    let mut power = 0;
    let Some(rest) = rest.strip_prefix([' ', '\u{A0}', '-']) else { return 0 };
    for word in rest.split([' ', '\u{A0}']) {
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        match scales.iter().find(|(name, _)| *name == word) {
            Some((_, more)) => power += more,
            None => break,
        }
    }
    power
}

/// Whether a text ends with what looks like a code of ISO 4217: CHF 4.6m.
fn ends_with_currency_code(head: &str) -> bool {
    let head = head.strip_suffix([' ', '\u{A0}']).unwrap_or(head);
    head.bytes().rev().take_while(u8::is_ascii_uppercase).count() == 3
}

/// The power of ten of a letter behind an amount of money: $5bn, €3m, $40K.
fn money_scale(head: &str, rest: &str) -> i32 {
    const LETTERS: &[(&str, i32)] =
        &[("bn", 9), ("tn", 12), ("B", 9), ("T", 12), ("M", 6), ("m", 6), ("K", 3), ("k", 3)];
    if !head.ends_with(['$', '€', '£', '¥']) && !ends_with_currency_code(head) {
        return 0;
    }
    let is_end = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric());
    LETTERS
        .iter()
        .find(|(letter, _)| rest.strip_prefix(letter).is_some_and(is_end))
        .map_or(0, |(_, power)| *power)
}

/// The e-mail addresses of a text.
pub fn emails(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    for (at, _) in text.match_indices('@') {
        let before = text.get(..at).unwrap_or_default();
        let start = before.len()
            - before.chars().rev().take_while(|c| is_local(*c)).map(char::len_utf8).sum::<usize>();
        let after = text.get(at + 1..).unwrap_or_default();
        let length: usize = after
            .chars()
            .take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
            .map(char::len_utf8)
            .sum();
        let domain = after.get(..length).unwrap_or_default().trim_end_matches(['.', '-']);
        if start < at && domain.contains('.') {
            found.push(start..at + 1 + domain.len());
        }
    }
    found
}

/// The addresses on the web that a text shows.
pub fn urls(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if !text.contains("://") && !text.contains("www.") {
        return found;
    }
    for head in ["https://", "http://", "www."] {
        for (at, _) in text.match_indices(head) {
            if found.iter().any(|range| range.start <= at && at < range.end) {
                continue;
            }
            let rest = text.get(at..).unwrap_or_default();
            let length = rest
                .find(|c: char| {
                    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '«' | '»' | ')' | ']')
                })
                .unwrap_or(rest.len());
            let url = rest
                .get(..length)
                .unwrap_or_default()
                .trim_end_matches(['.', ',', ';', ':', '!', '?', '…', '’']);
            found.push(at..at + url.len());
        }
    }
    found
}

/// E-mails and addresses on the web: what stands in them is nothing else. Rules ask [`Draft::addresses`], which looks
/// for them once.
pub fn addresses(draft: &Draft) -> Vec<Range<usize>> {
    let text = &draft.text;
    if !draft.has('@') && !draft.has('/') && !draft.contains("www.") {
        return Vec::new();
    }
    emails(text).into_iter().chain(urls(text)).collect()
}

/// Words of two to eight capitals, with or without points between them, but not in a text that is all in capitals. Rules
/// ask [`Wording::acronyms`], which looks for them once.
pub fn acronyms(wording: &Wording) -> Vec<(String, Range<usize>)> {
    let text = &wording.text;
    if !wording.has_pair(Sort::Capital, Sort::Capital) && !wording.contains("U.S") {
        return Vec::new();
    }
    let list = wording.words();
    let is_capital =
        |word: &str| (2..=8).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_roman = |word: &str| word.bytes().all(|byte| b"IVXLCDM".contains(&byte));
    let mut found: Vec<(String, Range<usize>)> = list
        .iter()
        .filter(|word| is_capital(word.text) && !is_roman(word.text))
        .map(|word| (word.text.to_owned(), word.range.clone()))
        .collect();
    for dotted in ["U.S.A.", "U.S."] {
        for (at, _) in text.match_indices(dotted) {
            let range = at..at + dotted.len();
            let is_part = found.iter().any(|(_, other)| other.start <= at && at < other.end);
            if !is_part && is_bounded(text, &range) {
                found.push((dotted.replace('.', ""), range));
            }
        }
    }
    if found.is_empty() {
        return found;
    }
    let (capitals, letters) = count_letters(text);
    if capitals == letters || (capitals * 2 > letters && letters > 8) {
        return Vec::new();
    }
    found.sort_by_key(|(_, range)| range.start);
    found
}

/// How many capitals a text has, and how many letters.
fn count_letters(text: &str) -> (usize, usize) {
    let capitals = count_bytes(text, u8::is_ascii_uppercase);
    let letters = count_bytes(text, u8::is_ascii_alphabetic);
    if text.is_ascii() {
        return (capitals, letters);
    }
    let count = |is_counted: fn(char) -> bool| {
        text.chars().filter(|letter| !letter.is_ascii() && is_counted(*letter)).count()
    };
    (capitals + count(char::is_uppercase), letters + count(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;

    fn read(tag: &str, text: &str) -> Vec<Value> {
        let conventions = Conventions::of(&Locale::parse(tag).unwrap(), None);
        let draft = Draft::of_text(text);
        let found = numbers(&Wording::of(&draft), &conventions).into_iter();
        found.filter_map(|number| number.values.first().cloned()).collect()
    }

    #[test]
    fn numbers_beside_letters_without_capitals_are_read() {
        assert_eq!(read("zh", "我们全国有100名成员。"), [whole(100)]);
        assert_eq!(read("ja", "2017年12月4日に"), [whole(2017), whole(12), whole(4)]);
        assert_eq!(read("zh", "约3万人"), [whole(30_000)]);
        assert_eq!(read("ar", "منذ عام ٢٠١٧ و٧ أيام"), [whole(2017), whole(7)]);
        assert_eq!(read("en", "H2O and A4 paper"), []);
    }
}
