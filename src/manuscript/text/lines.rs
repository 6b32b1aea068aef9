//! The lines of a text, and the marks before items.

use std::ops::Range;

/// A line without the white space around it.
#[derive(Clone, Copy, Debug)]
pub struct Line<'t> {
    /// Its words and marks; empty where there are none.
    pub text: &'t str,
    /// Where they begin in the text.
    pub start: usize,
    /// How many columns of white space stand before them.
    pub indent: usize,
    /// Whether it ended in a space: in e-mail the next line goes on from it (RFC 3676 §4.1).
    pub is_flowed: bool,
    /// The mark of an item.
    pub marker: Option<Marker>,
}

/// The mark before an item: `-`, `•`, `1.`, `2)`, `(a)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// How many bytes it has, the white space behind it included.
    pub length: usize,
    /// Its number; `None` for a bullet.
    pub number: Option<u32>,
}

impl<'t> Line<'t> {
    /// The words behind the marks of an item or of a quotation.
    pub fn bare(&self) -> &'t str {
        let text = self.text.get(self.marker.map_or(0, |marker| marker.length)..).unwrap_or_default();
        if self.is_quoted() { text.trim_start_matches(['>', ' ']) } else { text }
    }

    /// Whether it is quoted as in e-mail: `> …`.
    pub fn is_quoted(&self) -> bool {
        self.text.starts_with("> ") || self.text == ">"
    }

    /// What stands between tabs and wide spaces.
    pub fn cells(&self) -> Vec<Range<usize>> {
        let mut cells = Vec::new();
        let (mut start, mut at) = (0, 0);
        let mut gap: Option<usize> = None;
        for c in self.text.chars() {
            if c.is_whitespace() {
                gap.get_or_insert(at);
            } else if let Some(from) = gap.take() {
                let space = self.text.get(from..at).unwrap_or_default();
                if space.contains('\t') || space.chars().count() >= 3 {
                    cells.push(start..from);
                    start = at;
                }
            }
            at += c.len_utf8();
        }
        cells.push(start..self.text.len());
        cells
    }
}

/// The lines of a text, without the marks of items; see [`mark_items`].
pub fn read_lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for whole in text.split_inclusive(['\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let trimmed = whole.trim();
        // CRLF ends one line, not two.
        let is_tail = whole == "\n" && at > 0 && text.as_bytes().get(at - 1) == Some(&b'\r');
        if !is_tail {
            let lead = whole.len() - whole.trim_start().len();
            let indent =
                whole.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
            let is_flowed = whole.trim_end_matches(['\n', '\r']).ends_with(' ');
            let start = at + if trimmed.is_empty() { 0 } else { lead };
            lines.push(Line { text: trimmed, start, indent, is_flowed, marker: None });
        }
        at += whole.len();
    }
    unquote(&mut lines);
    lines
}

/// Takes the marks off a text that is quoted as a whole: then nothing of it is a quotation.
fn unquote(lines: &mut [Line<'_>]) {
    let is_quoted = |line: &Line<'_>| line.text.starts_with('>');
    let said = lines.iter().filter(|line| !line.text.is_empty());
    if lines.iter().filter(|line| is_quoted(line)).count() < 3 || !said.clone().all(is_quoted) {
        return;
    }
    for line in lines {
        let bare = line.text.trim_start_matches('>');
        let words = bare.trim_start();
        line.indent = bare.len() - words.len();
        line.start += line.text.len() - words.len();
        line.text = words;
    }
}

/// Finds the items. A number or a letter is the mark of an item only where the next, or the one before, is beside it:
/// a line may well begin with a year, or with an initial.
pub fn mark_items(lines: &mut [Line<'_>]) {
    let found: Vec<Option<(Marker, Sign)>> = lines.iter().map(|line| read_marker(line.text)).collect();
    let mut last: Vec<(Sign, usize, u32, usize)> = Vec::new();
    let mut confirmed = vec![false; lines.len()];
    for (at, (line, marker)) in lines.iter().zip(&found).enumerate() {
        let Some((marker, sign)) = marker else { continue };
        if *sign == Sign::Bullet {
            if let Some(confirmed) = confirmed.get_mut(at) {
                *confirmed = true;
            }
            continue;
        }
        // Dashes have no number; each goes on from the one before.
        let number = marker.number.unwrap_or(0);
        let step = u32::from(marker.number.is_some());
        let before = last.iter().rposition(|(known, indent, before, place)| {
            *known == *sign && *indent == line.indent && before + step == number && is_near(lines, *place, at)
        });
        if let Some((_, _, _, place)) = before.and_then(|before| last.get(before)) {
            for place in [*place, at] {
                if let Some(confirmed) = confirmed.get_mut(place) {
                    *confirmed = true;
                }
            }
        }
        last.retain(|(known, indent, ..)| !(*known == *sign && *indent == line.indent));
        last.push((*sign, line.indent, number, at));
    }
    for ((line, marker), confirmed) in lines.iter_mut().zip(found).zip(confirmed) {
        line.marker = marker.map(|(marker, _)| marker).filter(|_| confirmed);
    }
}

/// Whether no other paragraph stands between two items: only lines that go on from the first, and empty ones.
fn is_near(lines: &[Line<'_>], first: usize, second: usize) -> bool {
    let between = lines.get(first + 1..second).unwrap_or_default();
    let indent = lines.get(first).map_or(0, |line| line.indent);
    let mut is_after_gap = false;
    between.iter().all(|line| {
        is_after_gap |= line.text.is_empty();
        line.text.is_empty() || !is_after_gap || line.indent >= indent + 2
    })
}

/// How the mark of an item is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Bullet,
    Dash(char),
    Number(char),
    Letter(char),
}

fn read_marker(text: &str) -> Option<(Marker, Sign)> {
    const BULLETS: [char; 12] = ['-', '•', '*', '–', '—', '·', '‣', '▪', '●', '◦', '○', '➢'];
    let (mark, rest) = text.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    if rest.is_empty() {
        return None;
    }
    let length = text.len() - rest.len();
    let mut letters = mark.chars();
    if let (Some(bullet), None) = (letters.next(), letters.next()) {
        // `- 30 -` and `* * *` end a statement.
        let is_sign = rest.ends_with(bullet) && rest.chars().filter(|c| c.is_alphanumeric()).count() < 3;
        let is_bullet = BULLETS.contains(&bullet) && rest.contains(char::is_alphanumeric) && !is_sign;
        // A dash alone may stand before the name of a speaker.
        let sign = if matches!(bullet, '–' | '—') { Sign::Dash(bullet) } else { Sign::Bullet };
        return is_bullet.then_some((Marker { length, number: None }, sign));
    }
    let bare = mark.strip_prefix('(').unwrap_or(mark);
    let end = mark.chars().last().filter(|end| matches!(end, '.' | ')' | '°' | 'º'))?;
    let word = bare.strip_suffix(end)?.trim_end_matches(['.', ')']);
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'a'..='z'), None) if end == ')' => {
            Some((Marker { length, number: Some(u32::from(letter) - u32::from('a') + 1) }, Sign::Letter(end)))
        }
        _ => {
            let number = word.parse::<u32>().ok().filter(|_| word.len() <= 3)?;
            Some((Marker { length, number: Some(number) }, Sign::Number(end)))
        }
    }
}

/// Whether a line is drawn across the page.
pub fn is_rule(text: &str) -> bool {
    let Some(sign) = text.chars().next() else { return false };
    matches!(sign, '-' | '=' | '_' | '*' | '~' | '—' | '–' | '─')
        && text.chars().filter(|c| !c.is_whitespace()).count() >= 4
        && text.chars().all(|c| c == sign || c.is_whitespace())
}

/// The level of the heading that `line` is, with `next` drawn under it.
pub fn is_underline(line: &Line<'_>, next: &Line<'_>) -> Option<u8> {
    let sign = next.text.chars().next().filter(|sign| matches!(sign, '=' | '-' | '~' | '_'))?;
    let (wide, under) = (line.text.chars().count(), next.text.chars().count());
    let is_drawn =
        under >= 3 && next.text.chars().all(|c| c == sign) && under + 3 >= wide && under <= wide + 12;
    let is_heading = is_drawn && line.marker.is_none() && !is_rule(line.text) && wide <= 120;
    is_heading.then_some(if sign == '=' { 1 } else { 2 })
}
