//! Addresses, sites and telephones within a line, and the words that only say what they are.

use std::ops::Range;

use super::idiom::Idiom;
use super::tokens::tokens;
use crate::diagnostic::Span;
use crate::statement::{parse_email, parse_site};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What it is.
    pub kind: ValueKind,
    /// What is written.
    pub text: String,
    /// Its bytes.
    pub range: Range<usize>,
    /// Its bytes and those of the words that say what it is.
    pub whole: Range<usize>,
    /// The region that those words name (ISO 3166).
    pub region: Option<String>,
    /// The kinds of telephone that they name.
    pub kinds: Vec<&'static str>,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// An e-mail address.
    Email,
    /// A site.
    Site,
    /// A telephone.
    Phone,
}

/// The values of a text, in order.
pub fn find_values(text: &str, idiom: &Idiom) -> Vec<Value> {
    let mut values = Vec::new();
    for range in words_of(text) {
        let word = text.get(range.clone()).unwrap_or_default();
        let kind = if is_email(word) {
            ValueKind::Email
        } else if is_site(word) {
            ValueKind::Site
        } else {
            continue;
        };
        let bare = word.strip_prefix("mailto:").unwrap_or(word).to_owned();
        values.push(value(kind, bare, range));
    }
    for (range, address) in guarded_emails(text) {
        values.push(value(ValueKind::Email, address, range));
    }
    for range in phones_of(text) {
        let is_free = |value: &Value| value.range.end <= range.start || range.end <= value.range.start;
        if values.iter().all(is_free)
            && idiom.calendar.find(text.get(range.clone()).unwrap_or_default()).is_none()
        {
            let written = text.get(range.clone()).unwrap_or_default().to_owned();
            values.push(value(ValueKind::Phone, written, range));
        }
    }
    values.sort_by_key(|value| value.range.start);
    let mut end = 0;
    for value in &mut values {
        take_labels(text, value, end, idiom);
        end = value.whole.end;
    }
    values
}

fn value(kind: ValueKind, text: String, range: Range<usize>) -> Value {
    Value { kind, text, whole: range.clone(), range, region: None, kinds: Vec::new() }
}

/// What stands between white space and brackets, without the marks of a sentence.
fn words_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_gap = |c: char| {
        c.is_whitespace()
            || matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';' | '|' | '"' | '“' | '”' | '«' | '»')
    };
    text.split(is_gap).filter_map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let bare = word.trim_end_matches(['.', ':', '!', '?', '*', '_']);
        let lead = bare.len() - bare.trim_start_matches(['*', '_', ':', '.']).len();
        (bare.len() > lead).then_some(start + lead..start + bare.len())
    })
}

/// Whether an address stands in a text as [`find_values`] reads those that guard against programs.
pub fn has_guarded_email(text: &str) -> bool {
    text.contains(['(', '[', '{']) && !guarded_emails(text).is_empty()
}

/// Addresses that are written so that no program collects them: `jane (at) example.org`, `jane [at] example [dot] org`.
fn guarded_emails(text: &str) -> Vec<(Range<usize>, String)> {
    const AT: [&str; 6] = ["at", "arroba", "arrobas", "arobase", "@", "a"];
    const DOT: [&str; 4] = ["dot", "punto", "ponto", "point"];
    // What stands in brackets, without white space around them: its place, and whether it is one of the words.
    let sign = |from: usize, words: &[&str]| -> Option<Range<usize>> {
        let rest = text.get(from..)?;
        let open = rest.trim_start_matches([' ', '\u{A0}']);
        let close = match open.chars().next()? {
            '(' => ')',
            '[' => ']',
            '{' => '}',
            _ => return None,
        };
        let (inner, after) = open.get(1..)?.split_once(close)?;
        let is_it = inner.len() <= 12 && words.contains(&inner.trim().to_lowercase().as_str());
        let after = after.trim_start_matches([' ', '\u{A0}']);
        is_it.then(|| from..text.len() - after.len())
    };
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let mut found = Vec::new();
    for (open, _) in text.match_indices(['(', '[', '{']) {
        let before = text.get(..open).unwrap_or_default().trim_end_matches([' ', '\u{A0}']);
        let local = before.len() - before.trim_end_matches(is_part).len();
        let Some(at) = sign(before.len(), &AT).filter(|_| local > 0) else { continue };
        let start = before.len() - local;
        let mut address = format!("{}@", before.get(start..).unwrap_or_default());
        let mut end = at.end;
        loop {
            let rest = text.get(end..).unwrap_or_default();
            let length = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
            address.push_str(rest.get(..length).unwrap_or_default());
            end += length;
            match sign(end, &DOT).filter(|_| length > 0) {
                Some(dot) => {
                    address.push('.');
                    end = dot.end;
                }
                None => break,
            }
        }
        let bare = address.trim_end_matches('.');
        end -= address.len() - bare.len();
        if is_email(bare) {
            found.push((start..end, bare.to_owned()));
        }
    }
    found
}

fn is_email(word: &str) -> bool {
    word.contains('@') && parse_email(word, Span::head("")).is_ok()
}

/// A site: with its scheme, with `www.`, or by the end of its name.
fn is_site(word: &str) -> bool {
    const ENDINGS: [&str; 9] = ["org", "com", "net", "info", "edu", "gov", "int", "ngo", "eu"];
    let host = word.split(['/', '?']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let is_small =
        !host.contains(|c: char| c.is_uppercase() || !(c.is_alphanumeric() || matches!(c, '.' | '-')));
    let ending = labels.last().copied().unwrap_or_default();
    let is_country = ending.len() == 2 && labels.len() >= 3 || ENDINGS.contains(&ending);
    let is_bare = is_small && labels.len() >= 2 && labels.iter().all(|label| label.len() >= 2) && is_country;
    let lower = word.to_ascii_lowercase();
    let is_written =
        lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www.");
    (is_written || is_bare) && !word.contains('@') && parse_site(word, Span::head("")).is_ok()
}

/// What may be a telephone: seven digits or more, with what people write between them.
fn phones_of(text: &str) -> Vec<Range<usize>> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((start, c)) = characters.get(at).copied() {
        let before = at.checked_sub(1).and_then(|before| characters.get(before)).map(|(_, c)| *c);
        let is_apart =
            before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '@' | '/' | '#' | '$' | '€' | '£'));
        if !(is_apart && (c.is_ascii_digit() || matches!(c, '+' | '('))) {
            at += 1;
            continue;
        }
        let length = phone_length(characters.get(at..).unwrap_or_default());
        // A bracket that is not closed within the number holds more than that.
        let part = characters.get(at..at + length).unwrap_or_default();
        if c == '(' && !part.iter().any(|(_, c)| *c == ')') {
            at += 1;
            continue;
        }
        let end = characters.get(at + length).map_or(text.len(), |(end, _)| *end);
        let range = start..start + text.get(start..end).map_or(0, |part| trim_phone(part).len());
        let written = text.get(range.clone()).unwrap_or_default();
        let digits = written.chars().filter(char::is_ascii_digit).count();
        if (7..=24).contains(&digits) {
            at += written.chars().count();
            let end = range.end + extension_length(text.get(range.end..).unwrap_or_default());
            at += text.get(range.end..end).map_or(0, |extension| extension.chars().count());
            found.push(range.start..end);
        } else {
            at += length.max(1);
        }
    }
    found
}

/// How many characters go on with a telephone.
fn phone_length(rest: &[(usize, char)]) -> usize {
    let character = |at: usize| rest.get(at).map_or(' ', |(_, c)| *c);
    let is_dash = |c: char| matches!(c, '-' | '‐' | '‑' | '–' | '—' | '/');
    let (mut at, mut spaces) = (0, 0);
    while at < rest.len() {
        let c = character(at);
        if c.is_whitespace() {
            spaces += 1;
            // A dash with a space on both sides separates, as does a break or a wide space.
            let separates = is_dash(character(at + 1)) && character(at + 2).is_whitespace();
            if spaces > 1 || separates || matches!(c, '\n' | '\t') {
                break;
            }
        } else {
            spaces = 0;
            let is_part = c.is_ascii_digit()
                || is_dash(c)
                || matches!(c, '(' | ')' | '.' | '·')
                || c == '+' && (at == 0 || character(at - 1) == '(');
            // A word begins behind the bracket.
            let opens_word = c == '(' && character(at + 1).is_alphabetic();
            if !is_part || opens_word {
                break;
            }
        }
        at += 1;
    }
    at
}

/// Without what stands behind the last digit, and without a bracket that none closes.
fn trim_phone(part: &str) -> &str {
    let bare = part.trim_end_matches(|c: char| !c.is_ascii_digit());
    match bare.rfind('(') {
        Some(at) if !bare.get(at..).unwrap_or_default().contains(')') => {
            bare.get(..at).map_or(bare, trim_phone)
        }
        _ => bare,
    }
}

/// ` ext. 12`, ` x12`.
fn extension_length(rest: &str) -> usize {
    let bare = rest.trim_start_matches([' ', ',', '\u{A0}', '(']);
    let lower = bare.to_ascii_lowercase();
    let word = ["extension", "ext.", "ext", "x"].into_iter().find(|word| lower.starts_with(word));
    let Some(after) = word.and_then(|word| bare.get(word.len()..)) else { return 0 };
    let digits = after.trim_start_matches([' ', '.', ':']);
    let count = digits.chars().take_while(char::is_ascii_digit).count();
    if (1..=6).contains(&count) { rest.len() - digits.len() + count } else { 0 }
}

/// Takes the words before a value, and those in brackets behind it, that only say what it is.
fn take_labels(text: &str, value: &mut Value, from: usize, idiom: &Idiom) {
    let before = text.get(from..value.range.start).unwrap_or_default();
    let cut = before.rfind([',', ';', '|', '\n']).map_or(0, |at| at + 1);
    let cut = [" - ", " – ", " — "]
        .iter()
        .filter_map(|dash| before.rfind(dash).map(|at| at + dash.len()))
        .fold(cut, usize::max);
    let mut start = from + cut;
    let words = tokens(before.get(cut..).unwrap_or_default());
    let mut end = value.range.start;
    let mut taken = None;
    for word in words.iter().rev().take(5) {
        let range = start + word.range.start..start + word.range.end;
        let between = text.get(range.end..end).unwrap_or_default();
        let is_bound = between.contains(':') || between.contains(')') || taken.is_some();
        // *U.S.:* has its last stop outside the word.
        let region = idiom.region(text.get(range.clone()).unwrap_or_default()).filter(|_| is_bound);
        let kind = idiom.phone_kind(&word.folded).filter(|_| value.kind == ValueKind::Phone);
        if let Some(kind) = kind {
            value.kinds.insert(0, kind);
        } else if let Some(region) =
            region.filter(|_| value.region.is_none() && value.kind == ValueKind::Phone)
        {
            value.region = Some(region.to_owned());
        } else if !idiom.is_label(&word.folded) {
            break;
        }
        end = range.start;
        taken = Some(range.start);
    }
    // *Press Office: +1 …* is whose telephone it is, *Office: +1 …* which.
    if value.kinds == ["work"] && words.first().is_some_and(|first| start + first.range.start < end) {
        value.kinds.clear();
        taken = None;
    }
    if value.region.is_none() && value.kind == ValueKind::Phone {
        // A name of several words: *United States: …*
        let whole = text.get(start..value.range.start).unwrap_or_default();
        let named = whole.trim().strip_suffix(':').map(str::trim);
        if let Some(region) = named.and_then(|named| idiom.region(named)) {
            value.region = Some(region.to_owned());
            start += whole.len() - whole.trim_start().len();
            taken = Some(start);
        }
    }
    if let Some(start) = taken {
        // An opening bracket before a label belongs to it.
        let lead = text.get(from..start).unwrap_or_default();
        let bare = lead.trim_end_matches(['(', '[', ' ']);
        value.whole.start =
            if lead.len() > bare.len() && lead.ends_with(['(', '[']) { from + bare.len() } else { start };
    }
    let after = text.get(value.range.end..).unwrap_or_default();
    let inner = after.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
    if let Some((inner, rest)) = inner.filter(|_| value.kind == ValueKind::Phone) {
        let words = tokens(inner);
        let kinds: Vec<&'static str> =
            words.iter().filter_map(|word| idiom.phone_kind(&word.folded)).collect();
        let is_said = |word: &str| idiom.is_label(word) || idiom.phone_kind(word).is_some();
        if !words.is_empty() && words.iter().all(|word| is_said(&word.folded)) {
            value.kinds.extend(kinds);
            value.whole.end = text.len() - rest.len();
        }
    }
    value.kinds.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;

    fn found(text: &str) -> Vec<String> {
        let idiom = Idiom::of(&Locale::parse("en").unwrap(), &[]);
        let shown = |value: &Value| {
            let label = [value.region.clone().unwrap_or_default(), value.kinds.join("+")].join(" ");
            format!("{} {} [{}]", label.trim(), value.text, text.get(value.whole.clone()).unwrap())
                .trim()
                .to_owned()
        };
        find_values(text, &idiom).iter().map(shown).collect()
    }

    #[test]
    fn values_stand_among_words() {
        assert_eq!(
            found(
                "Evy Peña, CDM, Inc. - www.cdmigrante.org - Mexico: (+52) 55.5211.9397, U.S.: 1-855-234-9699, evy@cdmigrante.org"
            ),
            [
                "www.cdmigrante.org [www.cdmigrante.org]",
                "MX (+52) 55.5211.9397 [Mexico: (+52) 55.5211.9397]",
                "US 1-855-234-9699 [U.S.: 1-855-234-9699]",
                "evy@cdmigrante.org [evy@cdmigrante.org]",
            ]
        );
        assert_eq!(
            found("Tel.: +1 510-459-4457 - www.nnirr.org"),
            ["+1 510-459-4457 [Tel.: +1 510-459-4457]", "www.nnirr.org [www.nnirr.org]"]
        );
        assert_eq!(
            found("Mobile/WhatsApp: +52 55 5211 9397"),
            ["cell+whatsapp +52 55 5211 9397 [Mobile/WhatsApp: +52 55 5211 9397]"]
        );
        assert_eq!(
            found("+1 415 642 4417 ext. 12 (office)"),
            ["work +1 415 642 4417 ext. 12 [+1 415 642 4417 ext. 12 (office)]"]
        );
        assert_eq!(
            found("(415) 642-4417 / 415-642-4418"),
            ["(415) 642-4417 [(415) 642-4417]", "415-642-4418 [415-642-4418]"]
        );
        assert_eq!(found("United States: 415-642-4417"), ["US 415-642-4417 [United States: 415-642-4417]"]);
        assert_eq!(found("Jane (+41 22 730 01 58 / x)"), ["+41 22 730 01 58 [+41 22 730 01 58]"]);
        assert_eq!(found("jane (at) x.org."), ["jane@x.org [jane (at) x.org]"]);
        assert_eq!(found("jane.doe [at] x [dot] org, 2"), ["jane.doe@x.org [jane.doe [at] x [dot] org]"]);
        assert_eq!(
            found("mail jane@x.org, carecensf.org"),
            ["jane@x.org [mail jane@x.org]", "carecensf.org [carecensf.org]"]
        );
    }

    #[test]
    fn what_is_none_of_them() {
        for text in [
            "December 4, 2017",
            "the 2030 Agenda",
            "A.C. and Inc.",
            "a@b",
            "1 2 3",
            "R.I.P. x",
            "(NNIRR)",
            "$1,234,567",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
