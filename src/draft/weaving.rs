//! New words of a document woven into a sentence as the project has it: what stays keeps its placeables and its marks.

use std::collections::BTreeMap;
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::message::{Escaping, push_escaped};
use super::strands::{Look, Pair, Raw, Token, glued_words, key, new_tokens, old_tokens, said_by};
use super::terms::AgreedNames;
use crate::catalog::Piece;
use crate::diagnostic::Span;
use crate::edition::{Text, Written, read_inlines};
use crate::exchange::{Code, Part, Role, push_text};
use crate::manuscript::{Run, Style};

/// The most words and signs of a sentence that are compared; what is longer is written anew.
const MOST_TOKENS: usize = 20_000;
/// The fewest letters by which a value is found again where it went.
const LEAST_LETTERS: usize = 4;

/// What placeables say, by how they are written.
pub type Said = BTreeMap<String, Vec<Piece>>;

/// A sentence with new words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Woven {
    /// The sentence.
    pub parts: Vec<Part>,
    /// Placeables that the new words do not say any more, each with what it says.
    pub gone: Vec<(String, String)>,
    /// Words for which a placeable stays that says the same number otherwise.
    pub otherwise: Vec<String>,
}

/// Weaves the words of `runs` into a sentence. `is_same_number` says whether two texts are one number. Nothing where they
/// cannot be written so that they are read again.
pub fn weave(
    parts: &[Part],
    said: &Said,
    runs: &[Run],
    names: &AgreedNames,
    is_same_number: &dyn Fn(&str, &str) -> bool,
) -> Option<Woven> {
    let (old, mut pairs) = old_tokens(parts, said)?;
    let (new, text) = new_tokens(runs, &glued_words(&old));
    if old.len().max(new.len()) > MOST_TOKENS {
        return None;
    }
    let mut made: Vec<Token> = Vec::with_capacity(new.len());
    let mut otherwise = Vec::new();
    let has_looks = runs.iter().any(|run| run.style != Style::default() || run.link.is_some());
    let keys = |tokens: &mut dyn Iterator<Item = &Token>| tokens.map(|token| key(&token.seen)).collect();
    let old_keys: Vec<String> = keys(&mut old.iter());
    let new_keys: Vec<String> = keys(&mut new.iter().map(|(token, _)| token));
    for operation in capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys) {
        let (tag, before, after) = operation.as_tag_tuple();
        let gone = old.get(before.clone()).unwrap_or_default();
        let came = new.get(after.clone()).unwrap_or_default();
        if tag == DiffTag::Equal {
            made.extend(gone.iter().zip(after).map(|(token, at)| Token { now: Some(at), ..token.clone() }));
            continue;
        }
        let words: String = came.iter().map(|(token, _)| token.seen.as_str()).collect();
        if let Some(said) = whole_code(&old, &before, said, parts)
            && is_same_number(&said, words.trim())
        {
            made.extend(gone.iter().cloned());
            otherwise.push(words);
            continue;
        }
        let around = around(&old, &before);
        let mut own: Option<(Look, Vec<usize>)> = None;
        for (token, look) in came {
            let marks = match (has_looks, &own) {
                (false, _) => around.clone(),
                (true, Some((known, marks))) if known == look => marks.clone(),
                (true, _) => marks_of(look, &around, &mut pairs),
            };
            own = Some((look.clone(), marks.clone()));
            made.push(Token { marks, ..token.clone() });
        }
    }
    let released = release_codes(&mut made, &old, &new, parts, said);
    settle_spaces(&mut made);
    let pinned = pin(&text, names, &released);
    let written = [Escaping::None, Escaping::All].into_iter().find_map(|escaping| {
        let parts = write(&made, parts, &pairs, &pinned, escaping);
        says(&parts, &made, said, names).then_some(parts)
    })?;
    let is_there = |original: &str| {
        let is_it = |part: &Part| matches!(part, Part::Code(code) if code.original == original);
        written.iter().any(is_it)
    };
    let gone = released.into_iter().filter(|(original, _)| !is_there(original)).collect();
    Some(Woven { parts: written, gone, otherwise })
}

/// What a code says, where a range of tokens is just this code.
fn whole_code(old: &[Token], range: &Range<usize>, said: &Said, parts: &[Part]) -> Option<String> {
    let Raw::Code(at) = old.get(range.start)?.raw else { return None };
    let own: Vec<usize> =
        old.iter().enumerate().filter(|(_, token)| token.raw == Raw::Code(at)).map(|(at, _)| at).collect();
    let Some(Part::Code(code)) = parts.get(at) else { return None };
    (own.iter().copied().eq(range.clone())).then(|| said_by(code, said))
}

/// The marks around all that gives way, or around the place where something comes in.
fn around(old: &[Token], range: &Range<usize>) -> Vec<usize> {
    let marks = |at: Option<usize>| {
        at.and_then(|at| old.get(at)).map(|token| token.marks.as_slice()).unwrap_or_default()
    };
    let (first, last) = match range.is_empty() {
        true => (range.start.checked_sub(1), Some(range.end)),
        false => (Some(range.start), range.end.checked_sub(1)),
    };
    common(marks(first), marks(last)).to_vec()
}

fn common<'m>(one: &'m [usize], other: &[usize]) -> &'m [usize] {
    let count = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    one.get(..count).unwrap_or_default()
}

/// The marks that give words the look that the document has: those around, else marks of their own.
fn marks_of(look: &Look, around: &[usize], pairs: &mut Vec<Pair>) -> Vec<usize> {
    for count in (0..=around.len()).rev() {
        let marks = around.get(..count).unwrap_or_default();
        if look_of(marks, pairs) == *look {
            return marks.to_vec();
        }
    }
    let (emphasis, strong, link) = look;
    let mark = match (strong, emphasis) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    let (open, close) = match link {
        Some(to) => (format!("{mark}["), format!("]({to}){mark}")),
        None => (mark.to_owned(), mark.to_owned()),
    };
    pairs.push((open, close));
    vec![pairs.len() - 1]
}

fn look_of(marks: &[usize], pairs: &[Pair]) -> Look {
    let mut look: Look = (false, false, None);
    for (open, close) in marks.iter().filter_map(|at| pairs.get(*at)) {
        match open.as_str() {
            "*" | "_" => look.0 = true,
            "**" | "__" => look.1 = true,
            _ => {
                let to = close.strip_prefix("](").and_then(|rest| rest.strip_suffix(')'));
                look.2 = to.map(str::to_owned);
            }
        }
    }
    look
}

/// Codes of which not all words stay, one behind the other, become the words of the document. Gives them, and what they
/// say.
fn release_codes(
    made: &mut [Token],
    old: &[Token],
    new: &[(Token, Look)],
    parts: &[Part],
    said: &Said,
) -> Vec<(String, String)> {
    let mut gone = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let Part::Code(code) = part else { continue };
        let is_own = |token: &Token| token.raw == Raw::Code(at);
        if code.role != Role::Single {
            continue;
        }
        let count = old.iter().filter(|token| is_own(token)).count();
        let first = made.iter().position(is_own);
        let run = first.map_or(0, |first| made.iter().skip(first).take_while(|token| is_own(token)).count());
        if run == count {
            continue;
        }
        gone.push((code.original.clone(), said_by(code, said)));
        for token in made.iter_mut().filter(|token| is_own(token)) {
            if let Some((now, _)) = token.now.and_then(|now| new.get(now)) {
                (token.seen, token.raw) = (now.seen.clone(), now.raw.clone());
            }
        }
    }
    gone
}

/// White space at the edge of marks stands outside of them.
fn settle_spaces(made: &mut [Token]) {
    for at in 0..made.len() {
        let marks = |at: Option<usize>| {
            at.and_then(|at| made.get(at)).map(|token| token.marks.clone()).unwrap_or_default()
        };
        let (before, after) = (marks(at.checked_sub(1)), marks(at.checked_add(1)));
        if let Some(token) = made.get_mut(at).filter(|token| token.seen.trim().is_empty()) {
            token.marks = common(common(&token.marks, &before), &after).to_vec();
        }
    }
}

/// Where in the text of the document agreed names stand, and placeables whose words went elsewhere.
fn pin(text: &str, names: &AgreedNames, released: &[(String, String)]) -> Vec<(Range<usize>, String)> {
    let mut pinned: Vec<(Range<usize>, String)> = Vec::new();
    let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    for (original, words) in released {
        if words.chars().filter(|c| c.is_alphabetic()).count() < LEAST_LETTERS {
            continue;
        }
        let place = text.match_indices(words.as_str()).map(|(at, _)| at..at + words.len()).find(|range| {
            let before = text.get(..range.start).and_then(|before| before.chars().next_back());
            let after = text.get(range.end..).and_then(|after| after.chars().next());
            is_apart(before) && is_apart(after)
        });
        pinned.extend(place.map(|range| (range, original.clone())));
    }
    for (range, name) in names.find(text) {
        if pinned.iter().all(|(known, _)| known.end <= range.start || range.end <= known.start) {
            pinned.push((range, name.placeable.clone()));
        }
    }
    pinned
}

/// The tokens as parts.
fn write(
    made: &[Token],
    parts: &[Part],
    pairs: &[Pair],
    pinned: &[(Range<usize>, String)],
    escaping: Escaping,
) -> Vec<Part> {
    let mut written: Vec<Part> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let single = |original: &str| {
        Part::Code(Code {
            id: String::new(),
            role: Role::Single,
            original: original.to_owned(),
            is_optional: false,
        })
    };
    let mut rest = made;
    let mut code: Option<usize> = None;
    while let Some((token, after)) = rest.split_first() {
        rest = after;
        if let Raw::Code(at) = token.raw
            && code == Some(at)
        {
            continue;
        }
        code = None;
        let kept = common(&open, &token.marks).len();
        while open.len() > kept {
            let pair = open.pop().and_then(|pair| pairs.get(pair));
            push_text(&mut written, pair.map_or("", |(_, close)| close));
        }
        for pair in token.marks.iter().skip(kept) {
            open.push(*pair);
            push_text(&mut written, pairs.get(*pair).map_or("", |(open, _)| open));
        }
        match &token.raw {
            Raw::Text(raw) => push_text(&mut written, raw),
            Raw::Code(at) => {
                code = Some(*at);
                if let Some(Part::Code(own)) = parts.get(*at) {
                    written.push(single(&own.original));
                }
            }
            Raw::New(range) => {
                let name = pinned.iter().find(|(place, _)| place.start == range.start);
                let covered = name.and_then(|(place, name)| Some((covered(token, rest, place)?, name)));
                match covered {
                    Some((count, name)) => {
                        written.push(single(name));
                        rest = rest.get(count..).unwrap_or_default();
                    }
                    None => push_escaped(&mut written, &token.seen, escaping),
                }
            }
        }
    }
    while let Some(pair) = open.pop() {
        push_text(&mut written, pairs.get(pair).map_or("", |(_, close)| close));
    }
    written
}

/// How many of the tokens behind the first are a place of the document: all of them new, and of one look.
fn covered(first: &Token, rest: &[Token], place: &Range<usize>) -> Option<usize> {
    let is_own = |token: &&Token| match &token.raw {
        Raw::New(range) => range.end <= place.end && token.marks == first.marks,
        _ => false,
    };
    let count = rest.iter().take_while(is_own).count();
    let last = count.checked_sub(1).and_then(|last| rest.get(last)).unwrap_or(first);
    matches!(&last.raw, Raw::New(range) if range.end == place.end).then_some(count)
}

/// Whether the parts are read as the tokens.
fn says(parts: &[Part], made: &[Token], said: &Said, names: &AgreedNames) -> bool {
    let pieces = parts.iter().flat_map(|part| match part {
        Part::Text(text) => vec![Piece::Text(text.clone())],
        Part::Code(code) => match said.get(&code.original) {
            Some(pieces) => pieces.clone(),
            None => {
                vec![Piece::Text(names.text_of(&code.original).map(str::to_owned).unwrap_or_default())]
            }
        },
    });
    let place = Span::head("");
    let (inlines, found) = read_inlines(&pieces.collect::<Vec<_>>(), Written::new(&place, ""));
    let read = Text { inlines, ..Text::default() }.to_plain();
    let meant: String = made.iter().map(|token| token.seen.as_str()).collect();
    found.is_empty() && key_all(&read) == key_all(&meant)
}

/// A text without regard to what kind of white space stands in it.
fn key_all(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
