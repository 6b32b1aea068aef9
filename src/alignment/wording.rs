//! Words of a document as a translation: terms and values become placeables again, looks become marks, and what would
//! be markup by accident is escaped.

use std::ops::Range;

use super::atoms::Atom;
use super::codes::{find_codes, singles};
use super::frame::{Frame, Slot};
use crate::catalog::Piece;
use crate::diagnostic::Span;
use crate::edition::{Inline, Text, Written, read_inlines};
use crate::exchange::{Code, Part, Role, plain_text};
use crate::manuscript::{Block, Manuscript, Style};

/// A letter of the document and how it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Letter {
    c: char,
    style: Style,
    link: Option<String>,
    /// The placeable that it is part of, by number.
    code: Option<usize>,
}

/// The words of some sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rendered {
    /// As the document has them.
    pub(super) text: String,
    /// As a translator would send them.
    pub(super) wording: String,
    /// The placeables that they do not show.
    pub(super) lost: Vec<String>,
}

/// How many passages of each look a text has: emphasized, strong, links.
type Looks = (usize, usize, usize);

/// Writes the words of consecutive sentences as a translation of a message.
pub(super) fn write_words(manuscript: &Manuscript, atoms: &[Atom], slot: &Slot, frame: &Frame) -> Rendered {
    let mut letters = gather(manuscript, atoms, count_looks(&slot.inlines).3 > 0);
    let text: String = letters.iter().map(|letter| letter.c).collect();
    let (emphasis, strong, links, _) = count_looks(&slot.inlines);
    let looks = (emphasis, strong, links);
    if letters.iter().all(|letter| letter.style == Style::default() && letter.link.is_none())
        && let Some(read) = read_markdown(&text, looks)
    {
        letters = read;
    }
    keep_looks(&mut letters, looks);
    let text: String = letters.iter().map(|letter| letter.c).collect();
    let is_plain = letters.iter().all(|letter| letter.style == Style::default() && letter.link.is_none());
    let taken = find_codes(&text, slot, frame);
    for (range, code) in &taken {
        let start = text.get(..range.start).unwrap_or_default().chars().count();
        let count = text.get(range.clone()).unwrap_or_default().chars().count();
        let first = letters.get(start).cloned();
        for letter in letters.iter_mut().skip(start).take(count) {
            letter.code = Some(*code);
            if let Some(first) = &first {
                letter.style = first.style;
                letter.link.clone_from(&first.link);
            }
        }
    }
    let source = slot.unit.as_ref().map(|unit| unit.source.as_slice()).unwrap_or_default();
    if is_plain {
        // What the source emphasizes as a whole is emphasized here, too: plain text cannot show it.
        for window in source.windows(3) {
            if let [Part::Code(open), Part::Code(code), Part::Code(close)] = window
                && (open.role, code.role, close.role) == (Role::Open, Role::Single, Role::Close)
                && open.id == close.id
            {
                mark_code(&mut letters, code, open, slot);
            }
        }
    }
    let lost = singles(source).into_iter().filter(|code| !code.is_optional && !is_shown(code, &taken, slot));
    let lost = lost.map(Code::shown).collect();
    let parts = tokens(&letters, slot, false);
    let parts = if says_so(&parts, &letters, slot) { parts } else { tokens(&letters, slot, true) };
    Rendered { text, wording: plain_text(&parts), lost }
}

/// Whether a placeable of the source stands in the words, be it in another form.
fn is_shown(code: &Code, taken: &[(Range<usize>, usize)], slot: &Slot) -> bool {
    let term = super::codes::term_of(&code.original);
    taken.iter().filter_map(|(_, at)| slot.codes.get(*at)).any(|form| {
        crate::exchange::is_same_code(&form.original, &code.original) || (term.is_some() && form.term == term)
    })
}

/// The letters of sentences; a break of the text stays where the source has breaks, else it is a space.
fn gather(manuscript: &Manuscript, atoms: &[Atom], has_breaks: bool) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut rest = atoms;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|atom| atom.block == first.block).count();
        let (own, after) = rest.split_at(count);
        rest = after;
        let Some(block) = manuscript.blocks.get(first.block) else { continue };
        let end = own.last().map_or(first.range.end, |last| last.range.end);
        if !letters.is_empty() {
            letters.push(Letter { c: ' ', style: Style::default(), link: None, code: None });
        }
        for (at, letter) in letters_of(block) {
            // A bullet or a dateline may stand between two sentences.
            let is_own = own.iter().any(|atom| atom.range.contains(&at));
            let is_between = !is_own && letter.c.is_whitespace();
            if at < first.range.start || at >= end || !(is_own || is_between) {
                continue;
            }
            let is_break =
                letter.c == '\n' && has_breaks && own.iter().any(|atom| atom.begins && at < atom.range.start);
            let c = if letter.c == '\n' && !is_break { ' ' } else { letter.c };
            if !(c == ' ' && letters.last().is_some_and(|last| last.c == ' ')) {
                letters.push(Letter { c, ..letter });
            }
        }
    }
    while letters.last().is_some_and(|letter| letter.c.is_whitespace()) {
        letters.pop();
    }
    letters
}

fn letters_of(block: &Block) -> Vec<(usize, Letter)> {
    let mut at = 0;
    let mut letters = Vec::new();
    for run in &block.runs {
        for c in run.text.chars() {
            letters.push((at, Letter { c, style: run.style, link: run.link.clone(), code: None }));
            at += c.len_utf8();
        }
    }
    letters
}

/// How many passages of each look, and how many line breaks.
fn count_looks(inlines: &[Inline]) -> (usize, usize, usize, usize) {
    inlines.iter().fold((0, 0, 0, 0), |sum, inline| {
        let (own, inner): ((usize, usize, usize, usize), &[Inline]) = match inline {
            Inline::Emphasis { inlines } => ((1, 0, 0, 0), inlines),
            Inline::Strong { inlines } => ((0, 1, 0, 0), inlines),
            Inline::Link { inlines, .. } => ((0, 0, 1, 0), inlines),
            Inline::Break => ((0, 0, 0, 1), &[]),
            Inline::Text { .. } | Inline::Placeable { .. } => ((0, 0, 0, 0), &[]),
        };
        let inner = count_looks(inner);
        (sum.0 + own.0 + inner.0, sum.1 + own.1 + inner.1, sum.2 + own.2 + inner.2, sum.3 + own.3 + inner.3)
    })
}

/// A text that was saved with marks of Markdown: taken so where it has just those of the source.
fn read_markdown(text: &str, looks: Looks) -> Option<Vec<Letter>> {
    if looks == (0, 0, 0) || !text.contains(['*', '_', '[']) {
        return None;
    }
    let place = Span::new("", 0, 0);
    let (inlines, _) = read_inlines(&[Piece::Text(text.to_owned())], Written::new(&place, ""));
    let (emphasis, strong, links, _) = count_looks(&inlines);
    if (emphasis, strong, links) != looks {
        return None;
    }
    let mut letters = Vec::new();
    push_letters(&inlines, Style::default(), None, &mut letters);
    Some(letters)
}

fn push_letters(inlines: &[Inline], style: Style, link: Option<&str>, into: &mut Vec<Letter>) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Placeable { text } => into.extend(text.chars().map(|c| Letter {
                c,
                style,
                link: link.map(str::to_owned),
                code: None,
            })),
            Inline::Emphasis { inlines } => {
                push_letters(inlines, Style { emphasis: true, ..style }, link, into);
            }
            Inline::Strong { inlines } => push_letters(inlines, Style { strong: true, ..style }, link, into),
            Inline::Link { to, inlines } => push_letters(inlines, style, Some(to), into),
            Inline::Break => {
                into.push(Letter { c: '\n', style, link: link.map(str::to_owned), code: None });
            }
        }
    }
}

/// Leaves only looks that the source has, and none that all words have: a bold title is its style.
fn keep_looks(letters: &mut [Letter], (emphasis, strong, links): Looks) {
    let words = |letter: &&Letter| letter.c.is_alphanumeric();
    let all_emphasis = letters.iter().filter(words).all(|letter| letter.style.emphasis);
    let all_strong = letters.iter().filter(words).all(|letter| letter.style.strong);
    for letter in letters.iter_mut() {
        letter.style.emphasis &= emphasis > 0 && !all_emphasis;
        letter.style.strong &= strong > 0 && !all_strong;
        let is_safe = |to: &String| {
            ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| to.starts_with(scheme))
                && !to.contains(|c: char| {
                    c.is_whitespace() || c.is_control() || matches!(c, '(' | ')' | '<' | '>' | '\\')
                })
        };
        letter.link = letter.link.take().filter(|to| links > 0 && is_safe(to));
    }
    // A mark stands beside a word.
    for is_back in [false, true] {
        let mut before = Style::default();
        let mut link: Option<String> = None;
        let count = letters.len();
        for at in 0..count {
            let at = if is_back { count - 1 - at } else { at };
            let Some(letter) = letters.get_mut(at) else { continue };
            if letter.c.is_whitespace() {
                letter.style.emphasis &= before.emphasis;
                letter.style.strong &= before.strong;
                if letter.link != link {
                    letter.link = None;
                }
            }
            before = letter.style;
            link.clone_from(&letter.link);
        }
    }
}

/// Gives the letters of a placeable the look that it has in the source.
fn mark_code(letters: &mut [Letter], code: &Code, open: &Code, slot: &Slot) {
    let term = super::codes::term_of(&code.original);
    let is_it = |at: usize| {
        slot.codes.get(at).is_some_and(|form| {
            crate::exchange::is_same_code(&form.original, &code.original)
                || (term.is_some() && form.term == term)
        })
    };
    for letter in letters.iter_mut().filter(|letter| letter.code.is_some_and(is_it)) {
        match open.original.as_str() {
            "*" | "_" => letter.style.emphasis = true,
            "**" | "__" => letter.style.strong = true,
            _ => {}
        }
    }
}

/// The letters as parts: text with marks of Markdown, and placeables.
fn tokens(letters: &[Letter], slot: &Slot, is_escaped: bool) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let (mut style, mut link): (Style, Option<String>) = (Style::default(), None);
    let mut code: Option<usize> = None;
    let close = |text: &mut String, style: Style, link: &Option<String>| {
        text.push_str(if style.emphasis { "*" } else { "" });
        text.push_str(if style.strong { "**" } else { "" });
        if let Some(to) = link {
            text.push_str(&format!("]({to})"));
        }
    };
    for letter in letters {
        if letter.code.is_some() && letter.code == code {
            continue;
        }
        code = letter.code;
        if (letter.style, &letter.link) != (style, &link) {
            close(&mut text, style, &link);
            text.push_str(if letter.link.is_some() { "[" } else { "" });
            text.push_str(if letter.style.strong { "**" } else { "" });
            text.push_str(if letter.style.emphasis { "*" } else { "" });
            (style, link) = (letter.style, letter.link.clone());
        }
        match letter.code.and_then(|at| slot.codes.get(at)) {
            Some(form) => {
                crate::exchange::push_text(&mut parts, &std::mem::take(&mut text));
                parts.push(Part::Code(Code {
                    id: String::new(),
                    role: Role::Single,
                    original: form.original.clone(),
                    is_optional: false,
                }));
            }
            None => {
                let is_sign =
                    matches!(letter.c, '*' | '_' | '[' | ']' | '<' | '>' | '`' | '\\' | '&' | '!' | '#');
                match letter.c {
                    '\n' => text.push_str("\\\n"),
                    c if is_sign && is_escaped => text.extend(['\\', c]),
                    c => text.push(c),
                }
            }
        }
    }
    close(&mut text, style, &link);
    crate::exchange::push_text(&mut parts, &text);
    parts
}

/// Whether the parts, read as Markdown, are the letters with their looks.
fn says_so(parts: &[Part], letters: &[Letter], slot: &Slot) -> bool {
    let pieces: Vec<Piece> = parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => Piece::Text(text.clone()),
            Part::Code(code) => {
                let form = slot.codes.iter().find(|form| form.original == code.original);
                Piece::Placeable(form.map(|form| form.text.clone()).unwrap_or_default())
            }
        })
        .collect();
    let place = Span::new("", 0, 0);
    let (inlines, found) = read_inlines(&pieces, Written::new(&place, ""));
    let (emphasis, strong, links, breaks) = count_looks(&inlines);
    let mut runs = (0, 0, 0, 0);
    let (mut before, mut link, mut code): (Style, Option<&String>, Option<usize>) =
        (Style::default(), None, None);
    let mut said = String::new();
    for letter in letters {
        let is_new = (letter.style, letter.link.as_ref()) != (before, link);
        runs.0 += usize::from(letter.style.emphasis && is_new);
        runs.1 += usize::from(letter.style.strong && is_new);
        runs.2 += usize::from(letter.link.is_some() && is_new);
        runs.3 += usize::from(letter.c == '\n');
        (before, link) = (letter.style, letter.link.as_ref());
        if letter.code.is_none() {
            said.push(letter.c);
        } else if letter.code != code
            && let Some(form) = letter.code.and_then(|at| slot.codes.get(at))
        {
            said.push_str(&form.text);
        }
        code = letter.code;
    }
    let read = Text { inlines, ..Text::default() }.to_plain();
    found.is_empty() && (emphasis, strong, links, breaks) == runs && read == said
}
