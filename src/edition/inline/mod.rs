//! Inline Markdown of a message: emphasis, strong, link, line break. Everything else stays text and is reported.

mod blocks;
mod unbalanced;

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use self::blocks::block_case;
use self::unbalanced::unbalanced_mark;
use super::link::{Refusal, read_destination};
use super::{Inline, Written, kinds};
use crate::catalog::Piece;
use crate::diagnostic::{Arguments, Diagnostic, Span};

/// The first of the characters that stand for placeables while Markdown is parsed: plane 16 of Unicode, for
/// private use. CommonMark takes them for letters.
const FIRST_SENTINEL: u32 = 0x10_0000;
/// How many there are.
const SENTINELS: usize = 0xFFFE;
/// How deep marks may stand within marks; deeper ones are dropped. Whoever walks the text may do so by recursion.
const MAX_DEPTH: usize = 16;
/// How many findings of one message are told their very place.
const MOST_SOUGHT: usize = 20;
/// Stands before each line so that none can begin a block; white space to CommonMark's rules of emphasis, but
/// not stripped.
const LINE_HEAD: char = '\u{A0}';

/// Parses the pieces of the message `written`.
///
/// Placeables are opaque: their characters are never markup. Terms and references are text. White space at the
/// ends of lines goes, a line break of the file becomes a space, a backslash or two spaces before it make it a
/// line break of the text (CommonMark §6.7). No word is lost: what is not allowed is shown as it was written.
pub fn read_inlines(pieces: &[Piece], written: Written<'_>) -> (Vec<Inline>, Vec<Diagnostic>) {
    let mut reader = Reader::new(pieces, written);
    if reader.opaque.len() > SENTINELS {
        return (reader.opaque, Vec::new());
    }
    if reader.is_plain() {
        let source = std::mem::take(&mut reader.source);
        reader.push_literal(&source);
    } else {
        reader.find_blocks();
        reader.parse();
    }
    // A break before nothing breaks nothing.
    while reader.inlines.last() == Some(&Inline::Break) {
        reader.inlines.pop();
    }
    (reader.inlines, reader.findings)
}

struct Reader<'a> {
    written: Written<'a>,
    /// The text with a sentinel for each placeable; later with a [`LINE_HEAD`] before each line.
    source: String,
    /// Where the line heads are.
    heads: BTreeSet<usize>,
    /// What the sentinels stand for.
    opaque: Vec<Inline>,
    inlines: Vec<Inline>,
    findings: Vec<Diagnostic>,
    /// Code and words of the findings.
    reported: BTreeSet<(&'static str, Arguments)>,
}

impl<'a> Reader<'a> {
    fn new(pieces: &[Piece], written: Written<'a>) -> Self {
        let mut reader = Self {
            written,
            source: String::new(),
            heads: BTreeSet::new(),
            opaque: Vec::new(),
            inlines: Vec::new(),
            findings: Vec::new(),
            reported: BTreeSet::new(),
        };
        for piece in pieces {
            match piece {
                Piece::Placeable(text) => reader.hide(Inline::Placeable { text: text.clone() }),
                // Plane 16 begins with this byte.
                Piece::Text(text) if !text.as_bytes().contains(&0xF4) => reader.source.push_str(text),
                Piece::Text(text) => {
                    for character in text.chars() {
                        // A sentinel in the user's text stands for itself; the guard reports it.
                        if u32::from(character) >= FIRST_SENTINEL {
                            reader.hide(Inline::Text { text: character.to_string() });
                        } else {
                            reader.source.push(character);
                        }
                    }
                }
            }
        }
        reader
    }

    fn hide(&mut self, inline: Inline) {
        let number = u32::try_from(self.opaque.len()).unwrap_or(u32::MAX);
        self.source.extend(FIRST_SENTINEL.checked_add(number).and_then(char::from_u32));
        self.opaque.push(inline);
    }

    /// Whether nothing in the text could mean anything to Markdown. Saves most messages the parser.
    fn is_plain(&self) -> bool {
        const BLOCK: [char; 9] = ['#', '>', '-', '+', '=', '~', '|', ' ', '\t'];
        let is_special = |byte| {
            matches!(byte, b'*' | b'_' | b'\\' | b'`' | b'[' | b']' | b'<' | b'&' | b'!' | b'\n' | b'\r')
        };
        !self.source.bytes().any(is_special)
            && !self.source.starts_with(BLOCK)
            && !self.source.ends_with([' ', '\t'])
            && !self.source.starts_with(|first: char| first.is_ascii_digit())
    }

    /// Reports what the text would be as a document, if that is anything but one paragraph. A text without a
    /// letter or digit, such as the end mark `# # #`, means what it shows.
    fn find_blocks(&mut self) {
        if let Some((case, at)) = block_case(&self.source)
            && self.source.chars().any(char::is_alphanumeric)
        {
            let line = self.source.get(at..).unwrap_or_default().trim_start();
            let length = line.find(['\n', '\r']).unwrap_or(line.len());
            let place = self.written.find(line, length);
            self.findings.push(Diagnostic::new(&kinds::BLOCK_MARKUP, place).with("case", case));
        }
    }

    /// Puts a head before each line, so that there are no blocks, and reads the inlines.
    fn parse(&mut self) {
        let text = std::mem::take(&mut self.source).replace("\r\n", "\n").replace('\r', "\n");
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.source.push('\n');
            }
            self.heads.insert(self.source.len());
            self.source.push(LINE_HEAD);
            self.source.push_str(line.trim_start_matches([' ', '\t']));
        }
        let source = std::mem::take(&mut self.source);
        let mut open: Vec<(Opened, Vec<Inline>)> = Vec::new();
        let mut skipped = 0_usize;
        for (event, range) in Parser::new(&source).into_offset_iter() {
            if skipped > 0 {
                match event {
                    Event::Start(_) => skipped += 1,
                    Event::End(_) => skipped -= 1,
                    _ => {}
                }
                continue;
            }
            match event {
                Event::Text(text) => self.push_text(&source, &text, range),
                Event::SoftBreak => self.push_words(" "),
                Event::HardBreak => self.inlines.push(Inline::Break),
                Event::Start(Tag::Emphasis | Tag::Strong) if open.len() >= MAX_DEPTH => {
                    open.push((Opened::TooDeep, Vec::new()));
                }
                Event::Start(Tag::Emphasis) => {
                    open.push((Opened::Emphasis, std::mem::take(&mut self.inlines)));
                }
                Event::Start(Tag::Strong) => open.push((Opened::Strong, std::mem::take(&mut self.inlines))),
                Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                    match self.read_link(link_type, &dest_url, &title) {
                        Ok(to) => open.push((Opened::Link(to), std::mem::take(&mut self.inlines))),
                        Err(finding) => {
                            self.report(finding, &source, range.clone());
                            self.push_source(&source, range);
                            skipped = 1;
                        }
                    }
                }
                Event::Start(Tag::Image { .. }) => {
                    self.report(unsupported("image"), &source, range.clone());
                    self.push_source(&source, range);
                    skipped = 1;
                }
                Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {
                    if let Some((opened, outer)) = open.pop() {
                        self.close(opened, outer);
                    }
                }
                Event::InlineHtml(_) | Event::Html(_) => {
                    let written = source.get(range.clone()).unwrap_or_default().to_owned();
                    let finding = Diagnostic::new(&kinds::RAW_HTML, None).with("found", self.show(&written));
                    self.report(finding, &source, range.clone());
                    self.push_source(&source, range);
                }
                Event::Code(_) => {
                    self.report(unsupported("code"), &source, range.clone());
                    self.push_source(&source, range);
                }
                _ => {}
            }
        }
    }

    /// Ends a mark: what was read since it began goes into it, and it into `outer`.
    fn close(&mut self, opened: Opened, outer: Vec<Inline>) {
        if matches!(opened, Opened::TooDeep) {
            return;
        }
        let inlines = std::mem::replace(&mut self.inlines, outer);
        self.inlines.extend(match opened {
            Opened::Emphasis => Some(Inline::Emphasis { inlines }),
            Opened::Strong => Some(Inline::Strong { inlines }),
            Opened::Link(to) => Some(Inline::Link { to, inlines }),
            Opened::TooDeep => None,
        });
    }

    /// The destination of a link, or why it is shown as it was written.
    fn read_link(&self, link_type: LinkType, destination: &str, title: &str) -> Result<String, Diagnostic> {
        if !title.is_empty() {
            return Err(unsupported("link-title"));
        }
        let mut to = self.show(destination);
        if link_type == LinkType::Email {
            to.insert_str(0, "mailto:");
        }
        let kind = match read_destination(&to) {
            Ok(to) => return Ok(to),
            Err(Refusal::Unsafe) => &kinds::UNSAFE_LINK,
            Err(Refusal::Relative) => &kinds::RELATIVE_LINK,
        };
        Err(Diagnostic::new(kind, None).with("found", to))
    }

    /// Words of the parser: as they stand in the source, or what an escape or an entity stands for.
    fn push_text(&mut self, source: &str, text: &str, range: Range<usize>) {
        if source.get(range.clone()) == Some(text) {
            if let Some(mark) = unbalanced_mark(source, range.clone()) {
                let written = source.get(mark.clone()).unwrap_or_default();
                let finding = Diagnostic::new(&kinds::UNBALANCED_EMPHASIS, None).with("mark", written);
                self.report(finding, source, mark);
            }
            self.push_source(source, range);
        } else if self.heads.contains(&range.start) {
            self.push_words(text.strip_prefix(LINE_HEAD).unwrap_or(text));
        } else {
            self.push_words(text);
        }
    }

    /// A stretch of the source as it was written, without the line heads.
    fn push_source(&mut self, source: &str, range: Range<usize>) {
        let mut written = String::with_capacity(range.len());
        let mut at = range.start;
        for head in self.heads.range(range.clone()) {
            written.push_str(source.get(at..*head).unwrap_or_default());
            at = head + LINE_HEAD.len_utf8();
        }
        written.push_str(source.get(at..range.end).unwrap_or_default());
        if written.contains('\n') {
            written = written.replace('\n', " ");
        }
        self.push_literal(&written);
    }

    /// Text in which sentinels stand for placeables.
    fn push_literal(&mut self, text: &str) {
        // Plane 16 begins with this byte.
        if !text.as_bytes().contains(&0xF4) {
            return self.push_words(text);
        }
        let mut words = String::new();
        for character in text.chars() {
            match self.revealed(character).cloned() {
                None => words.push(character),
                Some(Inline::Text { text }) => words.push_str(&text),
                Some(placeable) => {
                    self.push_words(&std::mem::take(&mut words));
                    self.inlines.push(placeable);
                }
            }
        }
        self.push_words(&words);
    }

    fn push_words(&mut self, words: &str) {
        match self.inlines.last_mut() {
            _ if words.is_empty() => {}
            Some(Inline::Text { text }) => text.push_str(words),
            _ => self.inlines.push(Inline::Text { text: words.to_owned() }),
        }
    }

    /// A stretch of the source as the reader of a finding knows it: placeables shown, line heads gone.
    fn show(&self, text: &str) -> String {
        let mut shown = String::new();
        for character in text.chars().filter(|character| *character != LINE_HEAD) {
            match self.revealed(character) {
                Some(Inline::Text { text } | Inline::Placeable { text }) => shown.push_str(text),
                _ => shown.push(character),
            }
        }
        shown
    }

    fn revealed(&self, character: char) -> Option<&Inline> {
        let number = u32::from(character).checked_sub(FIRST_SENTINEL)?;
        self.opaque.get(usize::try_from(number).ok()?)
    }

    /// The place in the file of a stretch of the source.
    fn find(&self, source: &str, range: Range<usize>) -> Span {
        let words = source.get(range.start..).unwrap_or_default();
        let words = words.strip_prefix(LINE_HEAD).unwrap_or(words);
        self.written.find(words, range.len())
    }

    /// Adds a finding about a stretch of the source; two of the same words are one, the first.
    fn report(&mut self, finding: Diagnostic, source: &str, range: Range<usize>) {
        if !self.reported.insert((finding.kind.code, finding.arguments.clone())) {
            return;
        }
        // To look for the place of each in a message that is wrong everywhere would take hours.
        let is_sought = self.findings.len() < MOST_SOUGHT;
        let place = if is_sought { self.find(source, range) } else { self.written.place() };
        self.findings.push(Diagnostic { primary: Some(place), ..finding });
    }
}

fn unsupported(case: &'static str) -> Diagnostic {
    Diagnostic::new(&kinds::UNSUPPORTED_MARKUP, None).with("case", case)
}

/// An inline whose end has not come yet.
enum Opened {
    Emphasis,
    Strong,
    Link(String),
    /// A mark that is dropped: its inlines are its surroundings'.
    TooDeep,
}

#[cfg(test)]
mod tests;
