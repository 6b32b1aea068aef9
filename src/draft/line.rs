//! The lines of a document.

use super::idiom::{Anchor, Idiom};
use super::look::{Look, has_value, introduction, look};
use super::nearby::compare_lines;
use super::tokens::tokens;
use super::typed::find_typed_items;
use crate::diagnostic::Span;
use crate::manuscript::{Block, BlockKind, Manuscript, Run};

/// A line, or a block of one line.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it says.
    pub runs: Vec<Run>,
    /// The words alone.
    pub text: String,
    /// What its block is to the program that wrote it.
    pub kind: BlockKind,
    /// The number of its block; one of its own where it is an item that somebody typed.
    pub block: usize,
    /// The number of the block of the document that it stands in.
    pub origin: usize,
    /// Where it stands.
    pub span: Span,
    /// What it looks like.
    pub look: Look,
}

/// The lines of a document. A line that introduces something and says it at once is two.
pub fn read_lines(manuscript: &Manuscript, idiom: &Idiom) -> Vec<Line> {
    let mut written = Vec::new();
    for (at, block) in manuscript.blocks.iter().enumerate() {
        for (runs, text) in split_runs(&block.runs) {
            let span = place(manuscript, block, &text);
            written.push(Line {
                runs,
                text,
                kind: block.kind,
                block: at,
                origin: at,
                span,
                look: Look::default(),
            });
        }
    }
    find_typed_items(&mut written, idiom);
    let mut lines = Vec::with_capacity(written.len());
    for mut line in written {
        let rest = split_introduction(&mut line, idiom);
        let all = std::iter::once(line).chain(rest);
        let all = all.flat_map(|mut line| {
            let pointer = split_pointer(&mut line, idiom);
            std::iter::once(line).chain(pointer)
        });
        for mut line in all {
            line.look = look(&line, idiom);
            lines.push(line);
        }
    }
    compare_lines(&mut lines, idiom);
    lines
}

/// The place of a line within its block, where the document is a text.
fn place(manuscript: &Manuscript, block: &Block, text: &str) -> Span {
    let written = block.span.of(&manuscript.source.text).unwrap_or_default();
    let found = written.find(text).filter(|_| !text.is_empty());
    found.map_or_else(
        || block.span.clone(),
        |at| Span::new(block.span.path.clone(), block.span.start + at, block.span.start + at + text.len()),
    )
}

/// Runs as lines, each with its words.
fn split_runs(runs: &[Run]) -> Vec<(Vec<Run>, String)> {
    let mut lines: Vec<(Vec<Run>, String)> = vec![Default::default()];
    for run in runs {
        for (at, text) in run.text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Default::default());
            }
            if let Some((runs, whole)) = lines.last_mut().filter(|_| !text.is_empty()) {
                runs.push(Run { text: text.to_owned(), ..run.clone() });
                whole.push_str(text);
            }
        }
    }
    lines.retain(|(_, text)| !text.trim().is_empty());
    lines
}

/// The runs of some bytes of a line.
pub fn slice_runs(runs: &[Run], range: std::ops::Range<usize>) -> Vec<Run> {
    let mut found = Vec::new();
    let mut at = 0;
    for run in runs {
        let (start, end) = (range.start.max(at), range.end.min(at + run.text.len()));
        if let Some(text) =
            start.checked_sub(at).zip(end.checked_sub(at)).and_then(|(a, b)| run.text.get(a..b))
            && !text.is_empty()
        {
            found.push(Run { text: text.to_owned(), ..run.clone() });
        }
        at += run.text.len();
    }
    found
}

/// Takes off what stands in brackets behind the names on a line and says where others are: *…; Batucada. (siguen firmas)*
fn split_pointer(line: &mut Line, idiom: &Idiom) -> Option<Line> {
    let open = line.text.trim_end().strip_suffix(')')?.rfind('(').filter(|open| *open > 0)?;
    let inner = line.text.get(open..)?;
    let words = tokens(inner);
    let found =
        idiom.introduction(&words).filter(|found| found.anchor == Anchor::Pointer && !found.is_weak)?;
    if inner.get(found.end..)?.contains(char::is_alphanumeric) {
        return None;
    }
    let head = line.text.get(..open)?.trim_end().to_owned();
    let tail =
        Line { runs: slice_runs(&line.runs, open..line.text.len()), text: inner.to_owned(), ..line.clone() };
    line.runs = slice_runs(&line.runs, 0..head.len());
    line.text = head;
    Some(tail)
}

/// Takes off what follows the words that introduce contacts or signatories on the same line.
fn split_introduction(line: &mut Line, idiom: &Idiom) -> Option<Line> {
    let words = tokens(&line.text);
    let found = introduction(&line.text, &words, idiom)?;
    if !matches!(found.anchor, Anchor::Contacts | Anchor::Signed | Anchor::Notes) {
        return None;
    }
    let after = line.text.get(found.end..)?;
    // *For further information in Puerto Vallarta: …*
    let colon = after.find(':').filter(|at| tokens(after.get(..*at).unwrap_or_default()).len() <= 6);
    let (cut, rest) = match colon {
        Some(at) => (found.end + at + 1, after.get(at + 1..)?),
        None => {
            let rest =
                after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ','));
            let is_contact = found.anchor == Anchor::Contacts && has_value(rest);
            (line.text.len() - rest.len(), Some(rest).filter(|_| is_contact)?)
        }
    };
    let rest = rest.trim_start();
    if !rest.contains(char::is_alphanumeric) {
        return None;
    }
    let is_prose = found.anchor == Anchor::Notes && tokens(&line.text).len() > 60;
    if is_prose {
        return None;
    }
    let start = line.text.len() - rest.len();
    let part = |range: std::ops::Range<usize>| {
        let text = line.text.get(range.clone()).unwrap_or_default().trim_end().to_owned();
        (slice_runs(&line.runs, range.start..range.start + text.len()), text)
    };
    let ((head, head_text), (tail, tail_text)) = (part(0..cut), part(start..line.text.len()));
    let mut after = Line { runs: tail, text: tail_text, ..line.clone() };
    after.span.start = (line.span.end - (line.text.len() - start).min(line.span.end)).max(line.span.start);
    line.runs = head;
    line.text = head_text;
    Some(after)
}
