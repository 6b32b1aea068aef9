//! Emphasis as people type it: `*so*`, `_so_`, `**so**`.

use crate::manuscript::model::{Run, Style};

/// The words as runs. A mark counts only with its other half, at the edges of words: `2 * 3 * 4` and `a_b_c` have none.
pub fn read_emphasis(words: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut at = 0;
    while let Some((start, mark)) = next_mark(words, at) {
        let inner = start + mark.len();
        let Some(end) = closing(words, inner, mark) else {
            // A mark alone is a sign like any other.
            push(&mut runs, words.get(at..inner).unwrap_or_default(), Style::default());
            at = inner;
            continue;
        };
        push(&mut runs, words.get(at..start).unwrap_or_default(), Style::default());
        let style = Style { emphasis: mark.len() == 1, strong: mark.len() == 2 };
        push(&mut runs, words.get(inner..end).unwrap_or_default(), style);
        at = end + mark.len();
    }
    push(&mut runs, words.get(at..).unwrap_or_default(), Style::default());
    runs
}

fn push(runs: &mut Vec<Run>, text: &str, style: Style) {
    match runs.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.style == style => last.text.push_str(text),
        _ => runs.push(Run { text: text.to_owned(), style, link: None }),
    }
}

/// The next mark from `from` on that could begin something.
fn next_mark(words: &str, from: usize) -> Option<(usize, &'static str)> {
    let rest = words.get(from..)?;
    rest.char_indices().filter(|(_, c)| matches!(c, '*' | '_')).find_map(|(at, c)| {
        let at = from + at;
        let mark = match (c, words.get(at..)?.starts_with("**")) {
            ('*', true) => "**",
            ('*', false) => "*",
            _ => "_",
        };
        let before = words.get(..at)?.chars().next_back();
        let after = words.get(at + mark.len()..)?.chars().next()?;
        let opens = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '*' | '_' | '/' | '\\'))
            && !after.is_whitespace()
            && !matches!(after, '*' | '_');
        opens.then_some((at, mark))
    })
}

/// Where the other half of `mark` begins, on the same line and without another mark of its kind between.
fn closing(words: &str, from: usize, mark: &str) -> Option<usize> {
    let rest = words.get(from..)?;
    let at = from + rest.find(mark)?;
    let inner = words.get(from..at)?;
    let after = words.get(at + mark.len()..)?.chars().next();
    let closes = !inner.is_empty()
        && !inner.ends_with(char::is_whitespace)
        && !inner.contains(['\n', '*'])
        && inner.contains(char::is_alphanumeric)
        && after.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '*' | '_'));
    closes.then_some(at)
}
