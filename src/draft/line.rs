//! The lines of a document, and what each looks like.

use super::dateline::{FoundDateline, find_dateline};
use super::idiom::{Anchor, Idiom, Introduction};
use super::tokens::{Token, tokens};
use crate::diagnostic::Span;
use crate::manuscript::{Block, BlockKind, Manuscript, Run, Style};

/// A line, or a block of one line.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it says.
    pub runs: Vec<Run>,
    /// The words alone.
    pub text: String,
    /// What its block is to the program that wrote it.
    pub kind: BlockKind,
    /// The number of its block.
    pub block: usize,
    /// Where it stands.
    pub span: Span,
    /// What it looks like.
    pub look: Look,
}

/// What a line looks like.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// How many words it has.
    pub words: usize,
    /// Whether it ends as a sentence does.
    pub ends_sentence: bool,
    /// Whether it ends in a colon.
    pub ends_colon: bool,
    /// Whether all its letters are capitals.
    pub is_capitals: bool,
    /// How many of ten words begin with a capital.
    pub capitalized: usize,
    /// Whether all of it is bold.
    pub is_strong: bool,
    /// Whether all of it is in italics.
    pub is_emphasis: bool,
    /// Whether it has an address, a telephone, a site.
    pub has_email: bool,
    /// Whether it has a telephone.
    pub has_phone: bool,
    /// Whether it has a site.
    pub has_site: bool,
    /// The dateline it begins with.
    pub dateline: Option<FoundDateline>,
    /// What its first words introduce, and how it goes on.
    pub introduction: Option<(Anchor, Extent)>,
    /// Whether it goes on in small letters after those words: *Open letter on water* says more than what it is.
    pub goes_on: bool,
    /// Whether it is a mark of the end.
    pub is_end: bool,
    /// Whether it is a quotation and nothing else.
    pub is_quote: bool,
    /// Whether it begins with a dash, as the name of a speaker does.
    pub begins_dash: bool,
    /// Whether it greets those to whom a letter goes.
    pub is_salutation: bool,
    /// Whether it calls somebody to do something.
    pub is_call: bool,
    /// Whether it goes on in small letters after a line of the same block that has capitals.
    pub drops_capitals: bool,
    /// Whether it speaks of organizations, ends in a colon, and what look like names stand below it.
    pub is_over_names: bool,
    /// Whether it is short, begins a block, and a sentence goes on below it.
    pub is_over_prose: bool,
}

/// How a line goes on after the words that introduce something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Not at all.
    Whole,
    /// To a colon at its end.
    Heading,
    /// With a few words.
    Some,
    /// As a sentence does.
    Sentence,
}

/// The lines of a document. A line that introduces something and says it at once is two.
pub fn read_lines(manuscript: &Manuscript, idiom: &Idiom) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, block) in manuscript.blocks.iter().enumerate() {
        for (runs, text) in split_runs(&block.runs) {
            let span = place(manuscript, block, &text);
            let mut line = Line { runs, text, kind: block.kind, block: at, span, look: Look::default() };
            let rest = split_introduction(&mut line, idiom);
            line.look = look(&line, idiom);
            lines.push(line);
            if let Some(mut rest) = rest {
                rest.look = look(&rest, idiom);
                lines.push(rest);
            }
        }
    }
    compare(&mut lines);
    find_names(&mut lines, idiom);
    lines
}

/// What a line looks like beside the one before and the one after it.
fn compare(lines: &mut [Line]) {
    for at in 1..lines.len() {
        let before_last = at.checked_sub(2).and_then(|at| lines.get(at)).map(|line| line.block);
        let Some([before, line]) = lines.get_mut(at - 1..=at) else { continue };
        if before.block != line.block {
            continue;
        }
        let (one, next) = (&mut before.look, &mut line.look);
        let is_title_case = |look: &Look| look.capitalized >= 9 && look.words >= 4;
        next.drops_capitals = one.is_capitals && one.words >= 2 && !next.is_capitals
            || is_title_case(one) && next.capitalized <= 5 && next.words >= 5;
        let is_sentence = next.words >= 6 && next.ends_sentence || next.words >= 14;
        one.is_over_prose = before_last != Some(before.block)
            && before.kind == BlockKind::Paragraph
            && (1..=10).contains(&one.words)
            && !(one.ends_sentence || one.ends_colon || one.has_email || one.has_phone)
            && !before.text.trim_end().ends_with([',', ';', '-', '–', '—'])
            && one.introduction.is_none()
            && one.dateline.is_none()
            && is_sentence
            && !line.text.trim_start().starts_with(char::is_lowercase);
    }
}

/// *Organizations that leave:*, and names below.
fn find_names(lines: &mut [Line], idiom: &Idiom) {
    let is_named = |look: &Look| {
        (1..=14).contains(&look.words)
            && look.capitalized >= 6
            && !(look.ends_sentence || look.ends_colon || look.is_call || look.has_email || look.has_phone)
            && look.introduction.is_none()
    };
    let named: Vec<bool> = lines.iter().map(|line| is_named(&line.look)).collect();
    for (at, line) in lines.iter_mut().enumerate() {
        let below = named.get(at + 1..at + 3).unwrap_or_default();
        let says = |word: &Token| {
            let word = word.folded.as_str();
            let short = word.strip_suffix("es").into_iter().chain(word.strip_suffix('s'));
            std::iter::once(word).chain(short).any(|word| idiom.is_of_organization(word))
        };
        line.look.is_over_names = line.look.ends_colon
            && line.look.words <= 12
            && !line.look.is_call
            && below.len() == 2
            && below.iter().all(|is| *is)
            && tokens(&line.text).iter().any(says);
    }
}

/// What the first words of a line introduce; those of an address or a site introduce nothing.
fn introduction(text: &str, words: &[Token], idiom: &Idiom) -> Option<Introduction> {
    let found = idiom.introduction(words)?;
    let mut rest = text.get(found.end..)?.chars();
    let is_within = match rest.next() {
        Some('@') => true,
        Some('.' | '/' | '_' | '-') => rest.next().is_some_and(char::is_alphanumeric),
        _ => false,
    };
    (!is_within).then_some(found)
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

fn has_value(text: &str) -> bool {
    text.contains('@') || text.contains("www.") || has_phone(text)
}

/// Seven digits or more with nothing between them but what telephones are written with.
fn has_phone(text: &str) -> bool {
    let is_part = |c: char| {
        c.is_numeric() || c.is_whitespace() || matches!(c, '+' | '(' | ')' | '.' | '-' | '‑' | '–' | '/')
    };
    text.split(|c: char| !is_part(c))
        .any(|part| (7..=18).contains(&part.chars().filter(|c| c.is_numeric()).count()))
}

fn look(line: &Line, idiom: &Idiom) -> Look {
    let text = line.text.trim();
    let words = tokens(text);
    let bare = text.trim_end_matches(['”', '"', '’', '»', ')', ']', '*', '_', ' ', '\u{A0}']);
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let begins_capital = |word: &&Token| {
        text.get(word.range.clone()).unwrap_or_default().starts_with(|c: char| !c.is_lowercase())
    };
    // Small words within names are small.
    let long = words.iter().filter(|word| word.range.len() > 3);
    let (long, capital) = (long.clone().count(), long.filter(begins_capital).count());
    let style = |is: fn(&Style) -> bool| {
        let mut said = line.runs.iter().filter(|run| run.text.contains(char::is_alphanumeric)).peekable();
        said.peek().is_some() && said.all(|run| is(&run.style))
    };
    let ends_greeting = text.ends_with([',', ':', '!', '：', '，', '.']);
    let first = introduction(text, &words, idiom);
    let is_salutation =
        words.len() <= 20 && ends_greeting && first.is_some_and(|found| found.anchor == Anchor::Salutation);
    let first = first.filter(|found| found.anchor != Anchor::Salutation);
    let goes_on = first
        .and_then(|found| text.get(found.end..))
        .is_some_and(|rest| rest.trim_start().starts_with(char::is_lowercase));
    let introduction = first.map(|found| {
        let rest = text.get(found.end..).unwrap_or_default();
        let said = tokens(rest).len();
        let extent = if said == 0 {
            Extent::Whole
        } else if rest.trim_end().ends_with(':') && said <= 12 && !has_value(rest) {
            Extent::Heading
        } else if said <= 8 && !rest.trim_end().ends_with(['.', '!', '?']) {
            Extent::Some
        } else {
            Extent::Sentence
        };
        (found.anchor, extent)
    });
    Look {
        words: words.len(),
        ends_sentence: bare.ends_with(['.', '!', '?', '…', '。', '؟', '।']),
        ends_colon: bare.ends_with([':', '：']),
        is_capitals: letters().count() >= 4 && !text.chars().any(char::is_lowercase),
        capitalized: (capital * 10).checked_div(long).unwrap_or(10),
        is_strong: style(|style| style.strong),
        is_emphasis: style(|style| style.emphasis),
        has_email: text
            .split_whitespace()
            .any(|word| word.find('@').is_some_and(|at| at > 0 && at + 1 < word.len())),
        has_phone: has_phone(text) && idiom.calendar.find(text).is_none(),
        has_site: text.contains("www.") || text.contains("http://") || text.contains("https://"),
        dateline: find_dateline(text, idiom),
        introduction,
        goes_on,
        is_end: is_end(text, &words, idiom),
        is_quote: text.starts_with(['“', '"', '«', '„'])
            && text.trim_end_matches(['.', ',']).ends_with(['”', '"', '»', '“']),
        is_salutation,
        is_call: idiom.is_call(&words),
        drops_capitals: false,
        is_over_names: false,
        is_over_prose: false,
        begins_dash: text.starts_with(['—', '–', '-', '―']),
    }
}

/// `#`, `###`, `# # #`, `-30-`, `ENDS`, `– FIN –`.
fn is_end(text: &str, words: &[Token], idiom: &Idiom) -> bool {
    let marks = |text: &str| {
        text.chars().all(|c| {
            c.is_whitespace()
                || matches!(
                    c,
                    '#' | '*' | '-' | '–' | '—' | '_' | '=' | '~' | '.' | '/' | '[' | ']' | '(' | ')'
                )
        })
    };
    if words.is_empty() {
        return text.contains('#') && marks(text)
            || text.chars().filter(|c| *c == '*').count() >= 3 && marks(text);
    }
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let phrase = words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
    let around = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
    let (before, after) = (around(0..first.range.start), around(last.range.end..text.len()));
    let is_marked = !before.trim().is_empty() && !after.trim().is_empty();
    let is_number = phrase.chars().all(|c| c.is_ascii_digit());
    idiom.is_end(&phrase) && marks(before) && marks(after) && (is_marked || !is_number)
}
