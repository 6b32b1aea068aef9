//! What a line looks like by itself: its words, its signs, what it introduces.

use super::dateline::{FoundDateline, find_dateline};
use super::idiom::{Anchor, Idiom, Introduction};
use super::line::Line;
use super::quotation::find_quotations;
use super::roll::is_roll;
use super::signer::is_person;
use super::tokens::{Token, tokens};
use super::values::has_guarded_email;
use crate::manuscript::Style;

/// What a line looks like.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// How many words it has.
    pub words: usize,
    /// Whether it ends as a sentence does.
    pub ends_sentence: bool,
    /// Whether it ends in a colon.
    pub ends_colon: bool,
    /// Whether it ends as a part of a sentence does that goes on in the next paragraph: *WHEREAS …; and*
    pub ends_clause: bool,
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
    /// Whether it only says what the document is: *Press release*.
    pub is_kicker: bool,
    /// Whether several names stand on it, and nothing else.
    pub is_roll: bool,
    /// Whether it is a name near the beginning that comes again within another line.
    pub is_repeated: bool,
    /// Whether it stands above the words that only say what the document is.
    pub is_above_kicker: bool,
    /// Whether a legal form ends it: *Red del Sur, A.C.*
    pub is_legal: bool,
    /// Whether it is the name of a country or of a state, and nothing else.
    pub is_region: bool,
    /// Whether it says near the beginning where somebody is, or how to reach them.
    pub is_address: bool,
    /// Whether it heads some of the names below it: a part of the world, or what stands out from them.
    pub is_group: bool,
    /// Whether it stands out from names of which one, soon, says how to reach somebody.
    pub is_over_contact: bool,
    /// Whether it names only a part of the world.
    pub is_area: bool,
    /// Whether it is nothing but words behind `#`.
    pub is_hashtags: bool,
    /// Whether it is said apart: a footnote, `P.S.`
    pub is_apart: bool,
    /// Whether it answers a question of those that the press asks.
    pub is_advisory: bool,
    /// Whether it says what a letter is about.
    pub is_subject: bool,
    /// Whether it begins with the name of somebody, or says what they do.
    pub names_somebody: bool,
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

/// What the first words of a line introduce; those of an address or a site introduce nothing.
pub fn introduction(text: &str, words: &[Token], idiom: &Idiom) -> Option<Introduction> {
    let own = idiom.introduction(words).filter(|found| introduces(text, found));
    let mut found =
        own.or_else(|| idiom.introduction_abroad(words).filter(|found| introduces(text, found)))?;
    // *Signed / Firman:* says it twice.
    let rest = text.get(found.end..)?;
    let twice = rest.trim_start().strip_prefix(['/', '|', '·']).map(str::trim_start);
    if let Some(twice) = twice.filter(|twice| twice.len() < rest.len()) {
        let words = tokens(twice);
        let again = idiom.introduction(&words).into_iter().chain(idiom.introduction_abroad(&words));
        let mut again = again.filter(|again| again.anchor == found.anchor && introduces(twice, again));
        if let Some(again) = again.next() {
            found.end = text.len() - twice.len() + again.end;
        }
    }
    Some(found)
}

fn introduces(text: &str, found: &Introduction) -> bool {
    let after = text.get(found.end..).unwrap_or_default();
    let mut rest = after.chars();
    let is_within = match rest.next() {
        Some('@') => true,
        Some('.' | '/' | '_' | '-') => rest.next().is_some_and(char::is_alphanumeric),
        _ => false,
    };
    let bare =
        after.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ':' | '：' | '/' | '|'));
    !is_within && (!found.is_weak || bare.is_empty() || bare.starts_with([':', '：', '/', '|']))
}

/// Whether a text has an address, a site or a telephone.
pub fn has_value(text: &str) -> bool {
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

/// What a line looks like.
pub fn look(line: &Line, idiom: &Idiom) -> Look {
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
    let is_salutation = is_salutation
        || (3..=14).contains(&words.len()) && text.ends_with([':', '：']) && idiom.is_addressed(&words);
    let first = first.filter(|found| found.anchor != Anchor::Salutation);
    let goes_on = first.and_then(|found| text.get(found.end..)).is_some_and(|rest| {
        let next = tokens(rest).into_iter().next();
        let is_small = next.is_some_and(|word| idiom.is_stop(&word.folded) && word.range.start <= 1);
        rest.trim_start().starts_with(char::is_lowercase) || is_small && rest.starts_with(' ')
    });
    let is_kicker = first.is_some_and(|found| {
        let rest = text.get(found.end..).unwrap_or_default();
        let said = tokens(rest);
        let is_rest = said.is_empty()
            || said.iter().any(|word| word.folded.starts_with(|c: char| c.is_ascii_digit()))
            || rest.trim_end().ends_with(':');
        found.anchor == Anchor::Release && is_rest && said.len() <= 8 && !goes_on
    });
    // *Nota de prensa conjunta*: every word says only that this is a statement.
    let is_kicker = is_kicker
        || (2..=6).contains(&words.len())
            && !text.ends_with(['.', ',', ':'])
            && words.iter().filter(|word| idiom.is_of_statement(&word.folded)).count()
                >= (words.len() - 1).max(2)
            && words.iter().all(|word| idiom.is_of_statement(&word.folded) || idiom.is_stop(&word.folded));
    // *Declaration No. 2021-04*: a number, and what it is the number of.
    let is_kicker = is_kicker || is_numbered(text, &words, idiom);
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
        ends_clause: ends_clause(bare, &words, idiom),
        is_capitals: letters().count() >= 4 && !text.chars().any(char::is_lowercase),
        capitalized: (capital * 10).checked_div(long).unwrap_or(10),
        is_strong: style(|style| style.strong),
        is_emphasis: style(|style| style.emphasis),
        has_email: text
            .split_whitespace()
            .any(|word| word.find('@').is_some_and(|at| at > 0 && at + 1 < word.len()))
            || has_guarded_email(text),
        has_phone: has_phone(text) && idiom.calendar.find(text).is_none(),
        has_site: text.contains("www.") || text.contains("http://") || text.contains("https://"),
        // *WHEN: Friday, 6 May 2022* is the day of what is announced.
        dateline: find_dateline(text, idiom)
            .or_else(|| emphasized_dateline(line, text, idiom))
            .filter(|_| !idiom.is_advisory(text, &words)),
        introduction,
        goes_on,
        is_end: is_end(text, &words, idiom),
        is_quote: text.starts_with(['“', '"', '«', '„'])
            && text.trim_end_matches(['.', ',']).ends_with(['”', '"', '»', '“'])
            && find_quotations(text).len() == 1,
        is_salutation,
        is_call: idiom.is_call(&words),
        drops_capitals: false,
        is_over_names: false,
        is_over_prose: false,
        is_kicker,
        is_roll: is_roll(text, idiom),
        is_legal: text.rsplit([',', ' ']).next().is_some_and(|last| idiom.is_legal_form(last))
            && words.len() >= 3,
        is_region: words.len() <= 4 && idiom.region(text).is_some(),
        is_repeated: false,
        is_above_kicker: false,
        is_address: false,
        is_group: false,
        is_over_contact: false,
        is_area: idiom.is_area(text, &words),
        is_hashtags: !words.is_empty()
            && text.split_whitespace().all(|word| word.starts_with('#') && word.len() > 2),
        is_apart: is_apart(text),
        is_advisory: idiom.is_advisory(text, &words),
        is_subject: idiom.is_subject(text, &words),
        names_somebody: names_somebody(text, &words, idiom),
        begins_dash: text.starts_with(['—', '–', '-', '―']),
    }
}

/// Whether a semicolon ends a text, with *and* behind it or not.
fn ends_clause(text: &str, words: &[Token], idiom: &Idiom) -> bool {
    let last = words.last().filter(|last| idiom.is_conjunction(&last.folded) && last.range.end == text.len());
    let bare = last.and_then(|last| text.get(..last.range.start)).unwrap_or(text);
    words.len() >= 6 && bare.trim_end().ends_with(';')
}

/// Whether a line says only the number of a document.
fn is_numbered(text: &str, words: &[Token], idiom: &Idiom) -> bool {
    let has_digit = |word: &Token| word.folded.contains(|c: char| c.is_ascii_digit());
    let is_said = |word: &Token| {
        idiom.is_of_statement(&word.folded)
            || idiom.is_stop(&word.folded)
            || word.folded.chars().count() <= 3
            || has_digit(word)
    };
    (2..=7).contains(&words.len())
        && words.first().is_some_and(|word| idiom.is_of_statement(&word.folded))
        && words.last().is_some_and(has_digit)
        && words.iter().all(is_said)
        && idiom.calendar.find(text).is_none()
}

/// `[1] The figures are …`, `P.S. …`
fn is_apart(text: &str) -> bool {
    let number = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let is_note = number.is_some_and(|(number, rest)| {
        (1..=2).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit()) && rest.starts_with(' ')
    });
    let upper = text.get(..text.floor_char_boundary(6)).unwrap_or_default();
    is_note || ["P.S.", "PS:", "P.D.", "PD:", "P. S.", "P. D."].iter().any(|mark| upper.starts_with(mark))
}

/// *Jane Doe, coordinator*, *The director of the network*
fn names_somebody(text: &str, words: &[Token], idiom: &Idiom) -> bool {
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let first = bare.split([',', '(', '–', '—', '\n']).next().unwrap_or_default().trim();
    is_person(first, idiom) || words.len() <= 16 && words.iter().any(|word| idiom.is_role(&word.folded))
}

/// A dateline that only its look divides from the words that run on.
fn emphasized_dateline(line: &Line, text: &str, idiom: &Idiom) -> Option<FoundDateline> {
    let first = line.runs.first().filter(|run| run.style.strong || run.style.emphasis)?;
    let head = first.text.trim_end();
    let after =
        text.get(first.text.len()..).filter(|after| after.trim_start().starts_with(char::is_uppercase))?;
    let found = find_dateline(head, idiom).filter(|found| found.is_alone && text.starts_with(head))?;
    let end = text.len() - after.trim_start().len();
    Some(FoundDateline { end, is_alone: false, ..found })
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
