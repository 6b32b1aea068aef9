//! A sentence as translators see it: text, and codes that stand for what they must not change.

use std::fmt::Write;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text; line breaks are `\n`.
    Text(String),
    /// Something that stays as it is.
    Code(Code),
}

/// An inline code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its number within the unit. The two halves of a pair have the same; the same placeable in source and target too.
    pub id: String,
    /// Whether it stands alone or is half of a pair.
    pub role: Role,
    /// What stands in the file: a placeable with its braces, or a mark of Markdown.
    pub original: String,
    /// Whether a translation may do without it: marks, and the count of a plural form (“one file”).
    pub is_optional: bool,
}

/// How a code stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A placeable: variable, term, reference, function, or a character that no letter shows.
    Single,
    /// What begins emphasis or a link.
    Open,
    /// What ends it.
    Close,
}

impl Code {
    /// What a translator is shown: `$count`, `-brand`, `DATETIME($date, …)`; a mark as it is.
    pub fn shown(&self) -> String {
        let inner = self.original.strip_prefix('{').and_then(|inner| inner.strip_suffix('}'));
        match inner {
            Some(inner) if self.role == Role::Single => squeeze(inner),
            _ => self.original.clone(),
        }
    }

    /// Whether both stand for the same, whatever white space is between their words.
    pub fn says_same(&self, other: &Self) -> bool {
        self.role == other.role && is_same_code(&self.original, &other.original)
    }
}

/// Whether two originals differ in white space at most.
pub fn is_same_code(one: &str, other: &str) -> bool {
    one == other || compact(one) == compact(other)
}

/// Words of syntax without the white space between them; texts in quotes stay.
fn compact(code: &str) -> String {
    let mut is_quoted = false;
    let mut before = ' ';
    code.chars()
        .filter(|c| {
            if *c == '"' && before != '\\' {
                is_quoted = !is_quoted;
            }
            before = if before == '\\' { ' ' } else { *c };
            is_quoted || !matches!(c, ' ' | '\n' | '\r' | '\t')
        })
        .collect()
}

/// One space for every run of white space, none at the ends.
fn squeeze(text: &str) -> String {
    text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Adds text to parts of which no two neighbours are text.
pub fn push_text(parts: &mut Vec<Part>, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(Part::Text(before)) => before.push_str(text),
        _ => parts.push(Part::Text(text.to_owned())),
    }
}

/// The parts in the notation of plain text ([`super::notation`]): placeables in braces, marks as they are.
pub fn plain_text(parts: &[Part]) -> String {
    let mut plain = String::new();
    for part in parts {
        match part {
            Part::Text(text) => {
                for c in text.chars() {
                    match c {
                        '{' | '}' => drop(write!(plain, "{{ \"{c}\" }}")),
                        c => plain.push(c),
                    }
                }
            }
            Part::Code(code) if code.role == Role::Single => {
                let _ = write!(plain, "{{ {} }}", code.shown());
            }
            Part::Code(code) => plain.push_str(&code.original),
        }
    }
    plain
}

/// Whether there is neither a letter nor a code: what translators leave empty is no answer.
pub fn is_empty(parts: &[Part]) -> bool {
    parts.iter().all(|part| matches!(part, Part::Text(text) if text.trim().is_empty()))
}

/// Whether two sentences are one: the same text, the same codes whatever their numbers and white space.
pub fn is_same(one: &[Part], other: &[Part]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|pair| match pair {
            (Part::Text(one), Part::Text(other)) => one == other,
            (Part::Code(one), Part::Code(other)) => one.says_same(other),
            _ => false,
        })
}

/// Whether two sentences differ in white space at most: tools indent what they write.
pub fn is_same_but_spaces(one: &[Part], other: &[Part]) -> bool {
    squeeze(&plain_text(one)) == squeeze(&plain_text(other))
}

/// The text of a sentence that a tool has laid out anew: one space for every run of white space, none at its ends.
pub fn reflow(parts: &[Part]) -> Vec<Part> {
    let mut reflowed: Vec<Part> = Vec::new();
    for part in parts {
        match part {
            Part::Text(text) => {
                let mut words = String::new();
                for c in text.chars() {
                    match c {
                        ' ' | '\n' | '\r' | '\t' if words.ends_with(' ') => {}
                        ' ' | '\n' | '\r' | '\t' => words.push(' '),
                        c => words.push(c),
                    }
                }
                push_text(&mut reflowed, &words);
            }
            code => reflowed.push(code.clone()),
        }
    }
    if let Some(Part::Text(first)) = reflowed.first_mut() {
        *first = first.trim_start_matches(' ').to_owned();
    }
    if let Some(Part::Text(last)) = reflowed.last_mut() {
        *last = last.trim_end_matches(' ').to_owned();
    }
    reflowed.retain(|part| !matches!(part, Part::Text(text) if text.is_empty()));
    reflowed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_one_whatever_their_spaces() {
        assert!(is_same_code("{ $n }", "{$n}"));
        assert!(is_same_code("{ F($n, a: \"b c\") }", "{ F( $n,\n  a:\"b c\" ) }"));
        assert!(!is_same_code("{ F($n, a: \"b c\") }", "{ F($n, a: \"bc\") }"));
        assert!(!is_same_code("{ \"\\\" \" }", "{ \"\\\"\" }"));
    }

    #[test]
    fn what_a_tool_has_laid_out_anew_is_brought_together() {
        let code = Code { id: "1".into(), role: Role::Single, original: "{ $n }".into(), is_optional: false };
        let parts = [Part::Text("\n   Of ".into()), Part::Code(code.clone()), Part::Text("\n  ".into())];
        assert_eq!(reflow(&parts), [Part::Text("Of ".into()), Part::Code(code), Part::Text(" ".into())][..2]);
        assert_eq!(plain_text(&parts[1..2]), "{ $n }");
        assert_eq!(plain_text(&[Part::Text("a {b}".into())]), "a { \"{\" }b{ \"}\" }");
    }
}
