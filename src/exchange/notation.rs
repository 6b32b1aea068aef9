//! Sentences in formats that know only text (PO, tables): placeables in braces as in Fluent, marks as in Markdown.

use super::markup::split_markup;
use super::part::{Code, Part, Role, is_same_code, push_text};
use super::rows::is_printable;
use crate::catalog::parse_resource;
use crate::catalog::pattern::{Element, Expression, Inline};
use crate::diagnostic::Source;

/// Reads a sentence as [`super::plain_text`] writes it. `known` are the codes that it may hold; a placeable that is
/// none of them becomes a code without a number, and braces that are no placeable are text.
pub fn read_plain(text: &str, known: &[Code]) -> Vec<Part> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut parts = Vec::new();
    let mut taken: Vec<bool> = vec![false; known.len()];
    let mut rest = text.as_str();
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        push_text(&mut parts, before);
        let Some(length) = placeable_length(from) else {
            push_text(&mut parts, "{");
            rest = from.get(1..).unwrap_or_default();
            continue;
        };
        let (original, after) = from.split_at(length);
        rest = after;
        let is_it = |code: &Code| code.role == Role::Single && is_same_code(&code.original, original);
        // The same placeable twice: each has its own number, as long as there are some.
        let free = known.iter().zip(&taken).position(|(code, taken)| !taken && is_it(code));
        let found = free.or_else(|| known.iter().position(is_it));
        if let Some(at) = found {
            if let Some(taken) = taken.get_mut(at) {
                *taken = true;
            }
            parts.extend(known.get(at).cloned().map(Part::Code));
            continue;
        }
        match read_placeable(original) {
            Some(Said::Text(text)) => push_text(&mut parts, &text),
            Some(Said::Code) => parts.push(Part::Code(Code {
                id: String::new(),
                role: Role::Single,
                original: original.to_owned(),
                is_optional: false,
            })),
            None => push_text(&mut parts, original),
        }
    }
    push_text(&mut parts, rest);
    let mut next = known.iter().filter_map(|code| code.id.parse::<usize>().ok()).max().unwrap_or(0) + 1;
    split_markup(parts, &mut next)
}

/// The bytes of a text that begins with `{` up to the brace that ends it, on one line.
fn placeable_length(text: &str) -> Option<usize> {
    let (mut depth, mut is_quoted, mut is_escaped) = (0_usize, false, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' if !is_escaped => is_quoted = !is_quoted,
            '{' if !is_quoted => depth += 1,
            '}' if !is_quoted => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            '\n' if is_quoted => return None,
            _ => {}
        }
        // More than any placeable has: the brace is a slip.
        if depth > 8 || at > 2000 {
            return None;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    None
}

enum Said {
    Text(String),
    Code,
}

fn read_placeable(original: &str) -> Option<Said> {
    let source = Source::new("placeable.ftl", format!("x = {original}\n"));
    let (resource, _) = parse_resource(&source);
    match resource.message("x")?.value.as_ref()?.elements.as_slice() {
        [Element::Placeable { expression, range }] if range.end - range.start == original.len() => {
            match expression {
                Expression::Inline(Inline::Text { value, .. }) if is_printable(value) => {
                    Some(Said::Text(value.clone()))
                }
                Expression::Inline(_) => Some(Said::Code),
                Expression::Select { .. } => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::part::plain_text;
    use super::*;

    fn code(id: &str, original: &str) -> Code {
        Code { id: id.to_owned(), role: Role::Single, original: original.to_owned(), is_optional: false }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let known = [code("1", "{ $n }"), code("2", "{ $n }"), code("3", "{ -brand(case: \"a}b\") }")];
        let text = "Of { $n } and {$n}, *{ -brand(case: \"a}b\") }* {\"{\"}x{ \"}\" }";
        let parts = read_plain(text, &known);
        let ids: Vec<_> = parts
            .iter()
            .filter_map(|part| match part {
                Part::Code(code) => Some(code.id.as_str()),
                Part::Text(_) => None,
            })
            .collect();
        assert_eq!(ids, ["1", "2", "4", "3", "4"]);
        assert_eq!(
            plain_text(&parts),
            "Of { $n } and { $n }, *{ -brand(case: \"a}b\") }* { \"{\" }x{ \"}\" }"
        );
        assert_eq!(parts.last(), Some(&Part::Text(" {x}".into())));
    }

    #[test]
    fn braces_that_are_no_placeable_are_text_and_unknown_ones_have_no_number() {
        assert_eq!(read_plain("a { b", &[]), [Part::Text("a { b".into())]);
        assert_eq!(read_plain("{ no way }}", &[]), [Part::Text("{ no way }}".into())]);
        assert_eq!(
            read_plain("{ $nombre }", &[code("1", "{ $name }")]),
            [Part::Code(code("", "{ $nombre }"))]
        );
    }
}
