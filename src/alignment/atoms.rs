//! A manuscript in its smallest pieces: sentences of its paragraphs and lines, each with its place; facts told apart.

use std::ops::Range;

use super::items::find_marks;
use super::record::Record;
use crate::check::{Trace, sentences};
use crate::diagnostic::Span;
use crate::manuscript::{Block, BlockKind, Manuscript};

/// A sentence of the document that may belong to a message.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    /// Its block, by number.
    pub(super) block: usize,
    /// Its bytes in the words of the block.
    pub(super) range: Range<usize>,
    /// What it says, on one line.
    pub(super) text: String,
    /// Whether a block, or a line that stands by itself, begins here.
    pub(super) begins: bool,
    /// Whether a block, or such a line, ends here.
    pub(super) ends: bool,
    /// Whether its block begins here.
    pub(super) begins_block: bool,
    /// What its block is.
    pub(super) kind: BlockKind,
    /// Whether it is a part of a sentence that counts up what may be items of a list.
    pub(super) is_listed: bool,
    /// How many lines of facts, datelines apart, stand before it: no message goes on behind one.
    pub(super) section: usize,
}

/// A line that says facts.
#[derive(Clone, Debug)]
pub(super) struct FactLine {
    pub(super) block: usize,
    pub(super) range: Range<usize>,
    pub(super) text: String,
    pub(super) traces: Vec<Trace>,
    /// Whether it is the dateline, where a date belongs.
    pub(super) is_dateline: bool,
}

/// What a statement has that its document may say within a sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted {
    /// Lists.
    pub(super) items: bool,
    /// Speakers of quotations.
    pub(super) speakers: bool,
}

/// A document in pieces.
#[derive(Clone, Debug, Default)]
pub(super) struct Pieces {
    pub(super) atoms: Vec<Atom>,
    pub(super) facts: Vec<FactLine>,
}

/// Takes a document apart.
///
/// Where `wanted` has lists, a sentence may be one, its parts after semicolons; where it has speakers, the words behind a
/// quotation may name one.
pub(super) fn take_apart(manuscript: &Manuscript, record: &Record, wanted: Wanted) -> Pieces {
    let mut pieces = Pieces::default();
    let width = page_width(&manuscript.blocks);
    let texts: Vec<String> = manuscript.blocks.iter().map(Block::text).collect();
    let typed: Vec<&str> = texts.iter().flat_map(|text| text.split('\n')).collect();
    let mut marks = find_marks(&typed).into_iter();
    let (mut section, mut has_dateline) = (0, false);
    // The last line, if it may be what introduces facts.
    let mut label: Option<(FactLine, usize)> = None;
    for ((number, block), text) in manuscript.blocks.iter().enumerate().zip(&texts) {
        let mut begins_block = true;
        let marks: Vec<Option<(usize, u32)>> = marks.by_ref().take(text.split('\n').count()).collect();
        for (line, mark) in lines(text, width, &marks) {
            let (line, number_of_item) = match mark {
                Some((length, number)) => (line.start + length..line.end, Some(Some(number))),
                None => without_bullet(text, line),
            };
            let is_item = number_of_item.is_some();
            begins_block |= is_item;
            let said = text.get(line.clone()).unwrap_or_default();
            if said.trim().is_empty() {
                continue;
            }
            let seen = record.recognize(said);
            // Among names a line that is one but for a letter or two is that name with a slip.
            // Where messages are names themselves, only what follows the first label or address is a list of facts.
            let is_fact = seen.is_fact
                && (section > 0 || !record.names_in_body || !seen.traces.is_empty() || seen.is_label);
            // Of a card with a number or an address every short line is the card’s: a name in other letters, too.
            let is_card = section > 0 && text.contains('\n') && is_short_name(said) && {
                let mut lines = text.split('\n').map(|line| record.recognize(line));
                lines.any(|seen| seen.is_fact && !seen.traces.is_empty())
            };
            if is_fact || is_card || (section > 0 && record.nearly(said).is_some()) {
                section += 1;
                if let Some((line, from)) = label.take().filter(|_| !seen.is_label)
                    && pieces.atoms.len() == from + 1
                {
                    pieces.atoms.truncate(from);
                    pieces.facts.push(line);
                }
                pieces.facts.push(FactLine {
                    block: number,
                    range: line.clone(),
                    text: one_line(said),
                    traces: seen.traces,
                    is_dateline: false,
                });
                continue;
            }
            let has_digits = said.chars().any(char::is_numeric);
            let is_dateline = |said: &str| record.is_dateline(said) || record.is_own_day(said);
            let is_whole = said.chars().count() <= 100 && has_digits && is_dateline(said);
            let cut = match (is_whole, has_dateline) {
                (true, _) => said.len(),
                (false, true) => 0,
                (false, false) => record.dateline_end(said),
            };
            has_dateline |= cut > 0;
            if cut > 0 {
                let range = line.start..line.start + cut;
                let text = one_line(text.get(range.clone()).unwrap_or_default());
                pieces.facts.push(FactLine {
                    block: number,
                    range,
                    text,
                    traces: Vec::new(),
                    is_dateline: true,
                });
            }
            let body = line.start + cut..line.end;
            let from = pieces.atoms.len();
            label = introduces(said, section > 0).then(|| {
                let range = body.clone();
                let text = one_line(said);
                (FactLine { block: number, range, text, traces: Vec::new(), is_dateline: false }, from)
            });
            let wanted = Wanted { items: wanted.items && number_of_item.is_none(), ..wanted };
            push_sentences(&mut pieces.atoms, (number, block), (text, body), &mut begins_block, wanted);
            for atom in pieces.atoms.iter_mut().skip(from) {
                atom.section = section;
                if let (Some(number), BlockKind::Paragraph) = (number_of_item, atom.kind) {
                    atom.kind = BlockKind::Item { number, depth: 0 };
                }
            }
        }
    }
    pieces
}

/// Whether a line of a card may be a name or an office: a few words, mostly capitals, or cut by a comma, and no sentence.
fn is_short_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let small = words.iter().filter(|word| word.starts_with(char::is_lowercase)).count();
    let end = line.trim_end();
    line.chars().count() <= 80
        && (words.len() <= 5 || small * 2 <= words.len() || end.ends_with(','))
        && !end.ends_with(['.', '!', '?', ';', '…'])
}

/// Whether a line may introduce facts, as *Signed:* and *For further information:* do. Behind other facts it may be longer:
/// no message stands there.
fn introduces(line: &str, is_behind: bool) -> bool {
    let line = line.trim_end();
    let most = if is_behind { 8 } else { 3 };
    line.ends_with([':', '：']) && line.split_whitespace().filter(|word| *word != ":").count() <= most
}

fn push_sentences(
    atoms: &mut Vec<Atom>,
    (number, block): (usize, &Block),
    (text, line): (&str, Range<usize>),
    begins_block: &mut bool,
    wanted: Wanted,
) {
    let said = text.get(line.clone()).unwrap_or_default();
    let mut ranges = sentences(said);
    if let Some(last) = ranges.last_mut() {
        last.end = said.len();
    } else if !said.trim().is_empty() {
        ranges.push(0..said.len());
    }
    // What stands between two sentences is part of the first.
    let mut starts: Vec<(usize, bool)> = Vec::new();
    let tail = if wanted.speakers { tail_of_quotation(said) } else { None };
    for range in &ranges {
        let parts = wanted.items.then(|| list_parts(said.get(range.clone()).unwrap_or_default()));
        let parts = parts.unwrap_or_default();
        starts.push((range.start, !parts.is_empty()));
        starts.extend(parts.into_iter().map(|at| (range.start + at, true)));
        let inner = tail.as_ref().filter(|tail| range.start < tail.start && tail.start < range.end);
        starts.extend(inner.map(|tail| (tail.start, false)));
    }
    let speaker = tail.as_ref().map(|tail| tail.start);
    let count = starts.len();
    for (at, (start, is_listed)) in starts.iter().enumerate() {
        let start = if at == 0 { 0 } else { *start };
        let end = starts.get(at + 1).map_or(said.len(), |(start, _)| *start);
        // What names the speaker is a line by itself, and the comma before it is nobody’s.
        let names_speaker = at > 0 && speaker == Some(start);
        let is_quoted = speaker == Some(end) && end < said.len();
        let own = said.get(start..end).unwrap_or_default();
        let lead = own.len() - own.trim_start().len();
        let own = if is_quoted { own.trim_end().trim_end_matches(is_joint).trim() } else { own.trim() };
        let start = line.start + start + lead;
        atoms.push(Atom {
            block: number,
            range: start..start + own.len(),
            text: one_line(own),
            begins: at == 0 || names_speaker,
            ends: at + 1 == count || is_quoted,
            begins_block: *begins_block,
            kind: block.kind,
            is_listed: *is_listed,
            section: 0,
        });
        *begins_block = false;
    }
}

/// The few words behind a quotation that a text begins with: they may say whose it is.
fn tail_of_quotation(text: &str) -> Option<Range<usize>> {
    const LONGEST: usize = 160;
    let open = text.trim_start();
    let close: &[char] = match open.chars().next()? {
        '«' => &['»'],
        '“' | '„' => &['”', '“'],
        '"' => &['"'],
        '‹' => &['›'],
        _ => return None,
    };
    let first = text.len() - open.len() + open.chars().next()?.len_utf8();
    let at = text.rfind(close).filter(|at| *at > first)?;
    let behind = text.get(at..)?;
    let behind = behind.get(behind.chars().next()?.len_utf8()..)?;
    let tail = behind.trim_start_matches(is_joint).trim_start();
    let start = text.len() - tail.len();
    let is_name = tail.chars().any(char::is_alphabetic) && tail.chars().count() <= LONGEST;
    // Words of the sentence that stand in quotation marks are followed by a sentence.
    (is_name && tail.trim_end_matches('.').find(". ").is_none()).then_some(start..text.len())
}

/// What stands between a quotation and its speaker.
fn is_joint(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '،' | '.' | '-' | '–' | '—' | '―' | '(')
}

/// Where the parts of a sentence begin that counts up: behind the first colon, and behind each semicolon. Two semicolons
/// at least, or one behind a colon.
fn list_parts(sentence: &str) -> Vec<usize> {
    let colon = sentence.find([':', '：']);
    let stops: Vec<usize> = sentence.match_indices([';', '；']).map(|(at, _)| at).collect();
    if stops.len() + usize::from(colon.is_some()) < 2 || stops.is_empty() {
        return Vec::new();
    }
    let colon = colon.filter(|at| stops.first().is_some_and(|first| at < first));
    let behind = |at: usize| {
        let rest = sentence.get(at..)?;
        let sign = rest.chars().next()?.len_utf8();
        let after = rest.get(sign..)?;
        let start = at + sign + (after.len() - after.trim_start().len());
        (start < sentence.len()).then_some(start)
    };
    colon.into_iter().chain(stops).filter_map(behind).collect()
}

/// How long the lines of a document are that a program wrapped; `None` where it has none that are certainly so.
fn page_width(blocks: &[Block]) -> Option<usize> {
    let wrapped = blocks.iter().filter_map(|block| {
        let text = block.text();
        let lines: Vec<&str> = text.split('\n').collect();
        (lines.len() > 2 && is_wrapped(&lines, longest(&lines))).then(|| longest(&lines))
    });
    wrapped.max()
}

fn longest(lines: &[&str]) -> usize {
    lines.iter().map(|line| line.chars().count()).max().unwrap_or(0)
}

/// Whether each line ends where the next word had no room on it. Programs leave up to a fifth of a line empty.
fn is_wrapped(lines: &[&str], width: usize) -> bool {
    const SHORTEST: usize = 40;
    let is_full = |pair: &[&str]| {
        let [line, next] = pair else { return false };
        let word = next.split_whitespace().next().unwrap_or_default();
        line.chars().count() + 1 + word.chars().count() > width * 4 / 5
    };
    width >= SHORTEST && lines.windows(2).all(is_full)
}

/// A line of a block, and the mark that makes it an item.
type MarkedLine = (Range<usize>, Option<(usize, u32)>);

/// The lines of a block that stand by themselves; lines that a program wrapped are one, and so are those of an item.
fn lines(text: &str, width: Option<usize>, marks: &[Option<(usize, u32)>]) -> Vec<MarkedLine> {
    let said: Vec<&str> = text.split('\n').collect();
    if marks.iter().any(Option::is_some) {
        let mut lines: Vec<MarkedLine> = Vec::new();
        let mut at = 0;
        for (line, mark) in said.iter().zip(marks) {
            let goes_on = line.starts_with(char::is_lowercase) && mark.is_none();
            match lines.last_mut().filter(|(_, before)| before.is_some() && goes_on) {
                Some((last, _)) => last.end = at + line.len(),
                None => lines.push((at..at + line.len(), *mark)),
            }
            at += line.len() + 1;
        }
        return lines;
    }
    // Of two lines nobody can tell how long they might be.
    let goes_on = || {
        let next = said.get(1).and_then(|line| line.chars().next());
        next.is_some_and(char::is_lowercase)
            && said
                .first()
                .is_some_and(|line| line.chars().count() >= 30 && line.ends_with(char::is_alphanumeric))
    };
    let is_one = match (said.len(), width) {
        (..=1, _) => true,
        (2, Some(width)) => longest(&said) <= width && is_wrapped(&said, width),
        (2, None) => goes_on(),
        _ => is_wrapped(&said, longest(&said)),
    };
    if is_one {
        return std::iter::once((0..text.len(), None)).collect();
    }
    let mut lines: Vec<MarkedLine> = Vec::new();
    let mut at = 0;
    for line in said {
        lines.push((at..at + line.len(), None));
        at += line.len() + 1;
    }
    lines
}

/// A line without the sign that makes it an item of a list, and the item’s number if it is one that has some.
fn without_bullet(text: &str, line: Range<usize>) -> (Range<usize>, Option<Option<u32>>) {
    let said = text.get(line.clone()).unwrap_or_default();
    let sign = ["- ", "* ", "• ", "· ", "▪ ", "– ", "◦ "].iter().find_map(|sign| said.strip_prefix(sign));
    let numbered = || {
        let digits = said.len() - said.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number: u32 = said.get(..digits).filter(|_| (1..=2).contains(&digits))?.parse().ok()?;
        let rest = said.get(digits..)?;
        let rest = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))?;
        Some((rest, Some(number)))
    };
    let found = sign.map(|rest| (rest, None)).or_else(numbered);
    let found = found.map(|(rest, number)| (rest.trim_start(), number)).filter(|(rest, _)| !rest.is_empty());
    match found {
        Some((rest, number)) => (line.end - rest.len()..line.end, Some(number)),
        None => (line, None),
    }
}

/// A text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.replace('\n', " ").trim().to_owned()
}

/// Where a piece of a block stands in the file: as narrow as the file’s own text tells.
pub(super) fn place_of(manuscript: &Manuscript, block: usize, range: &Range<usize>) -> Span {
    let Some(block) = manuscript.blocks.get(block) else { return manuscript.source.span(0, 0) };
    let words = block.text();
    let said = words.get(range.clone()).unwrap_or_default();
    let whole = block.span.clone();
    let own = manuscript.source.text.get(whole.start..whole.end).unwrap_or_default();
    match own.find(said).filter(|_| !said.is_empty() && said.len() < own.len()) {
        Some(at) => manuscript.source.span(whole.start + at, whole.start + at + said.len()),
        None => whole,
    }
}
