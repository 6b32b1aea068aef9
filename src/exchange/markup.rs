//! Marks of Markdown in a sentence: emphasis, strong and links become pairs of codes around their text.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::part::{Code, Part, Role, push_text};

/// Stands for a code while Markdown is parsed; CommonMark takes it for a letter.
const FIRST_SENTINEL: u32 = 0x10_0000;
/// Begins each line, so that there are no blocks: white space to CommonMark's rules of emphasis, but not stripped.
const LINE_HEAD: char = '\u{A0}';
/// Before a mark, one of these is what Markdown could see.
const MARKS: [char; 3] = ['*', '_', '['];

/// The same sentence with its marks as codes. The parts, put together, say what they said before; what cannot be told
/// apart stays text. Pairs are numbered from `next` on, which is moved.
pub fn split_markup(parts: Vec<Part>, next: &mut usize) -> Vec<Part> {
    let has_marks = parts.iter().any(|part| matches!(part, Part::Text(text) if text.contains(MARKS)));
    if !has_marks {
        return parts;
    }
    let (mut source, mut heads) = (String::from(LINE_HEAD), vec![0]);
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Text(text) => {
                for c in text.chars() {
                    // A sentinel in the text itself: then no mark is looked for.
                    if u32::from(c) >= FIRST_SENTINEL {
                        return parts;
                    }
                    source.push(c);
                    if c == '\n' {
                        heads.push(source.len());
                        source.push(LINE_HEAD);
                    }
                }
            }
            Part::Code(_) => {
                let sentinel = u32::try_from(at).ok().and_then(|at| char::from_u32(FIRST_SENTINEL + at));
                let Some(sentinel) = sentinel.filter(|c| u32::from(*c) < 0x10_FFFE) else { return parts };
                source.push(sentinel);
            }
        }
    }
    let marks = find_marks(&source);
    if marks.is_empty() { parts } else { cut(&parts, &source, &heads, &marks, next) }
}

/// The two marks of a pair, as ranges.
struct Marks {
    open: Range<usize>,
    close: Range<usize>,
}

struct Opened {
    whole: Range<usize>,
    /// The length of its marks; `None` for links, whose end depends on what is within.
    length: Option<usize>,
    is_meant: bool,
    end_of_inner: usize,
}

fn find_marks(source: &str) -> Vec<Marks> {
    let (mut marks, mut open): (Vec<Marks>, Vec<Opened>) = (Vec::new(), Vec::new());
    for (event, range) in Parser::new(source).into_offset_iter() {
        let length = match &event {
            Event::Start(Tag::Emphasis) => Some(Some(1)),
            Event::Start(Tag::Strong) => Some(Some(2)),
            Event::Start(_) => Some(None),
            _ => None,
        };
        if let Some(length) = length {
            let is_link = matches!(event, Event::Start(Tag::Link { link_type: LinkType::Inline, .. }));
            let end_of_inner = range.start + 1;
            open.push(Opened { whole: range, length, is_meant: length.is_some() || is_link, end_of_inner });
            continue;
        }
        let end = range.end;
        if matches!(event, Event::End(_))
            && let Some(Opened { whole, length, is_meant, end_of_inner }) = open.pop()
            && matches!(event, Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link))
            && is_meant
        {
            let close = length.map_or(end_of_inner, |length| whole.end.saturating_sub(length));
            let open = whole.start..whole.start + length.unwrap_or(1);
            if open.end <= close {
                marks.push(Marks { open, close: close..whole.end });
            }
        }
        if let Some(outer) = open.last_mut() {
            outer.end_of_inner = outer.end_of_inner.max(end);
        }
    }
    marks
}

/// The parts again, cut at the marks.
fn cut(parts: &[Part], source: &str, heads: &[usize], marks: &[Marks], next: &mut usize) -> Vec<Part> {
    let mut places: Vec<(Range<usize>, Role, usize)> = Vec::new();
    for pair in marks {
        places.push((pair.open.clone(), Role::Open, pair.open.start));
        places.push((pair.close.clone(), Role::Close, pair.open.start));
    }
    places.sort_by_key(|(range, ..)| (range.start, range.end));
    let mut numbers: Vec<(usize, usize)> = Vec::new();
    let mut cut = Vec::new();
    let mut at = 0;
    for (range, role, pair) in places {
        if range.start < at {
            continue;
        }
        restore(parts, source, heads, at..range.start, &mut cut);
        let number = match numbers.iter().find(|(start, _)| *start == pair) {
            Some((_, number)) => *number,
            None => {
                numbers.push((pair, *next));
                *next += 1;
                *next - 1
            }
        };
        let mut inner = Vec::new();
        restore(parts, source, heads, range.clone(), &mut inner);
        let original = inner.iter().map(|part| match part {
            Part::Text(text) => text.as_str(),
            Part::Code(code) => code.original.as_str(),
        });
        let original = original.collect();
        cut.push(Part::Code(Code { id: number.to_string(), role, original, is_optional: true }));
        at = range.end;
    }
    restore(parts, source, heads, at..source.len(), &mut cut);
    cut
}

/// What stood in a range before line heads and sentinels came in.
fn restore(parts: &[Part], source: &str, heads: &[usize], range: Range<usize>, into: &mut Vec<Part>) {
    let start = range.start;
    let mut text = String::new();
    for (at, c) in source.get(range).unwrap_or_default().char_indices() {
        if heads.binary_search(&(start + at)).is_ok() {
            continue;
        }
        let number = u32::from(c).checked_sub(FIRST_SENTINEL).and_then(|at| usize::try_from(at).ok());
        match number.and_then(|at| parts.get(at)) {
            Some(code) => {
                push_text(into, &std::mem::take(&mut text));
                into.push(code.clone());
            }
            None => text.push(c),
        }
    }
    push_text(into, &text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> String {
        let mut next = 1;
        split_markup(vec![Part::Text(text.to_owned())], &mut next)
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Code(code) => format!("<{}{:?} {}>", code.id, code.role, code.original),
            })
            .collect()
    }

    #[test]
    fn marks_become_pairs() {
        assert_eq!(split("We *urge* you"), "We <1Open *>urge<1Close *> you");
        assert_eq!(
            split("**a [b\\]](https://x.org/*)**"),
            "<1Open **>a <2Open [>b\\]<2Close ](https://x.org/*)><1Close **>"
        );
        assert_eq!(split("[](u)"), "<1Open [><1Close ](u)>");
        assert_eq!(split("a\n* b *c*"), "a\n* b <1Open *>c<1Close *>");
    }

    #[test]
    fn what_is_no_mark_stays_text() {
        for text in
            ["**Internal…", "*x86 based", "[no deck]", "a_b_c", "<https://x.org>", "\\*a\\*", "`*a*`", "# *"]
        {
            assert_eq!(split(text), text);
        }
    }
}
