//! What a sentence is made of, word by word: as the project has it, with placeables and marks, and as a document says it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ground::plain;
use super::tokens::fold_typography;
use super::weaving::Said;
use crate::catalog::Piece;
use crate::exchange::{Code, Part, Role};
use crate::manuscript::Run;

/// A word, white space or a sign.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// As a reader sees it.
    pub(super) seen: String,
    /// How it is written; nothing where the document says it anew.
    pub(super) raw: Raw,
    /// The pairs of marks around it, the outermost first.
    pub(super) marks: Vec<usize>,
    /// Which token of the document it is, where that is known.
    pub(super) now: Option<usize>,
}

/// How a token is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Raw {
    /// So.
    Text(String),
    /// The place of the placeable among the parts.
    Code(usize),
    /// Its place in the text of the document.
    New(Range<usize>),
}

/// How marks begin and end: `*` and `*`, `[` and `](https://…)`.
pub(super) type Pair = (String, String);

/// The words, white space and signs of a text, each with its place. Signs that people type several of are one.
fn segments(text: &str) -> Vec<Range<usize>> {
    let kind = |c: char| match c {
        c if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}') => 1,
        c if c.is_whitespace() => 2,
        '-' => 3,
        '.' => 4,
        _ => 0,
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut before = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if kind(c) != 0 && kind(c) == before => last.end = end,
            _ => found.push(at..end),
        }
        before = kind(c);
    }
    found
}

/// White space as a reader sees it.
fn seen(segment: &str) -> String {
    match segment {
        space if !space.trim().is_empty() => space.to_owned(),
        space if space.contains('\n') => "\n".to_owned(),
        space if space.chars().count() == 1 => space.to_owned(),
        _ => " ".to_owned(),
    }
}

/// By what two tokens are the same: typography aside.
pub(super) fn key(seen: &str) -> String {
    if seen.trim().is_empty() && !seen.is_empty() { " ".to_owned() } else { fold_typography(seen) }
}

/// What a code says.
pub(super) fn said_by(code: &Code, said: &Said) -> String {
    said.get(&code.original).map(|pieces| plain(pieces)).unwrap_or_default()
}

/// The tokens of a sentence as the project has it.
pub(super) fn old_tokens(parts: &[Part], said: &Said) -> Option<(Vec<Token>, Vec<Pair>)> {
    let (mut tokens, mut pairs): (Vec<Token>, Vec<Pair>) = (Vec::new(), Vec::new());
    let mut open: Vec<(String, usize)> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Code(code) if code.role == Role::Open => {
                open.push((code.id.clone(), pairs.len()));
                pairs.push((code.original.clone(), String::new()));
            }
            Part::Code(code) if code.role == Role::Close => {
                let (id, pair) = open.pop()?;
                if id != code.id {
                    return None;
                }
                pairs.get_mut(pair)?.1.clone_from(&code.original);
            }
            Part::Code(code) => {
                let text = said_by(code, said);
                let marks: Vec<usize> = open.iter().map(|(_, pair)| *pair).collect();
                // What says nothing cannot be told from what is not there; a text in quotes only holds white space.
                if text.is_empty() && !code.original.contains('"') {
                    return None;
                }
                tokens.extend(segments(&text).into_iter().map(|range| Token {
                    seen: seen(text.get(range).unwrap_or_default()),
                    raw: Raw::Code(at),
                    marks: marks.clone(),
                    now: None,
                }));
            }
            Part::Text(text) => {
                let marks: Vec<usize> = open.iter().map(|(_, pair)| *pair).collect();
                let token = |raw: &str, seen: String| Token {
                    seen,
                    raw: Raw::Text(raw.to_owned()),
                    marks: marks.clone(),
                    now: None,
                };
                tokens.extend(written(text).into_iter().map(|(raw, seen)| token(raw, seen)));
            }
        }
    }
    open.is_empty().then_some((tokens, pairs))
}

/// The tokens of text with marks of Markdown that stand for a character: as written, and as seen.
fn written(text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let escaped = rest.strip_prefix('\\').and_then(|after| after.chars().next());
        let entity = rest.find(';').filter(|end| first == '&' && *end < 12);
        let (length, shown) = match (escaped, entity) {
            (Some('\n'), _) => (2, "\n".to_owned()),
            (Some(sign), _) if sign.is_ascii_punctuation() => (2, sign.to_string()),
            (_, Some(end)) => {
                let raw = rest.get(..=end).unwrap_or_default();
                (raw.len(), plain(&[Piece::Text(raw.to_owned())]))
            }
            _ => {
                let end =
                    rest.get(1..).and_then(|rest| rest.find(['\\', '&'])).map_or(rest.len(), |at| at + 1);
                let end = if rest.is_char_boundary(end) { end } else { rest.len() };
                let run = rest.get(..end).unwrap_or_default();
                let length = segments(run).first().map_or(first.len_utf8(), |range| range.end);
                // A line break of the file is a space.
                let raw = rest.get(..length).unwrap_or_default();
                (length, if raw.contains('\n') { " ".to_owned() } else { seen(raw) })
            }
        };
        let (raw, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        found.push((raw, shown));
        rest = after;
    }
    found
}

/// A look: emphasized, strong, the target of a link.
pub(super) type Look = (bool, bool, Option<String>);

/// Words of which a placeable or a mark is only a part (`{ -brand }s`), each with the lengths of its parts.
pub(super) fn glued_words(old: &[Token]) -> BTreeMap<String, Vec<usize>> {
    let is_word = |token: &&Token| token.seen.chars().all(char::is_alphanumeric);
    let mut words = BTreeMap::new();
    let mut rest = old;
    while !rest.is_empty() {
        let count = rest.iter().take_while(is_word).count();
        let (own, after) = rest.split_at(count);
        if own.len() > 1 {
            let word = own.iter().map(|token| token.seen.as_str()).collect();
            words.insert(word, own.iter().map(|token| token.seen.len()).collect());
        }
        rest = after.get(usize::from(count == 0)..).unwrap_or_default();
    }
    words
}

/// The tokens of a document, each with its look; and its text. Words that are `glued` are as many tokens.
pub(super) fn new_tokens(runs: &[Run], glued: &BTreeMap<String, Vec<usize>>) -> (Vec<(Token, Look)>, String) {
    let (mut tokens, mut text) = (Vec::new(), String::new());
    for run in runs {
        let look: Look = (run.style.emphasis, run.style.strong, run.link.clone());
        for range in segments(&run.text) {
            let word = seen(run.text.get(range).unwrap_or_default());
            let lengths = glued.get(&word).cloned().unwrap_or_else(|| vec![word.len()]);
            let mut start = text.len();
            text.push_str(&word);
            for length in lengths {
                let token = Token {
                    seen: text.get(start..start + length).unwrap_or_default().to_owned(),
                    raw: Raw::New(start..start + length),
                    marks: Vec::new(),
                    now: None,
                };
                start += length;
                tokens.push((token, look.clone()));
            }
        }
    }
    let is_space = |(token, _): &(Token, Look)| token.seen.trim().is_empty();
    tokens.drain(..tokens.iter().take_while(|token| is_space(token)).count());
    tokens.truncate(tokens.len() - tokens.iter().rev().take_while(|token| is_space(token)).count());
    (tokens, text)
}
