//! Marks that people type before the items of a list, whatever program they type in: signs, numbers, letters.

use super::idiom::Idiom;
use super::line::{Line, slice_runs};
use super::tokens::tokens;
use crate::manuscript::BlockKind;

/// The mark of an item at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    /// How many bytes it has, the white space behind it included.
    length: usize,
    sign: Sign,
    /// Its number, from 1.
    number: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// A sign that is nothing but the mark of an item.
    Bullet,
    /// A sign that may be an ornament: an emoji, a dash, the `o` that Word makes of a circle.
    Other(char),
    /// A number or a letter, and what stands around it.
    Number(char, bool),
}

/// Makes items of paragraphs that begin with marks. A number, a letter or a sign that may be something else is one only where
/// the next line, or the one before, goes on from it.
///
/// Ordinals in words stay: they are words.
pub fn find_typed_items(lines: &mut [Line], idiom: &Idiom) {
    let marks: Vec<Option<Mark>> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let before = at.checked_sub(1).and_then(|before| lines.get(before));
            Some(line)
                .filter(|line| is_plain(line) || goes_on(line, before))
                .and_then(|line| read_ordinal(&line.text, idiom).or_else(|| read_mark(&line.text)))
        })
        .collect();
    let mark = |at: usize| marks.get(at).copied().flatten();
    let block = |at: usize| lines.get(at).map(|line| line.block);
    let is_numbered = |at: usize, one: Mark, next: Mark| match (one.sign, next.sign) {
        (Sign::Bullet, Sign::Bullet) => true,
        // Signs that are not alike are a list in one paragraph, or where there are three of them.
        (Sign::Other(one), Sign::Other(next)) => {
            let sign = |at: usize| match mark(at).map(|mark| mark.sign) {
                Some(Sign::Other(sign)) => Some(sign),
                _ => None,
            };
            let thirds = [sign(at + 2), at.checked_sub(1).and_then(sign)];
            let is_third = thirds.into_iter().flatten().any(|third| third != one && third != next);
            one == next || block(at) == block(at + 1) || is_third && !one.is_ascii()
        }
        (Sign::Number(..), Sign::Number(..)) => {
            one.sign == next.sign && one.number.zip(next.number).is_some_and(|(one, next)| one + 1 == next)
        }
        _ => false,
    };
    let follows =
        |at: usize| mark(at).zip(mark(at + 1)).is_some_and(|(one, next)| is_numbered(at, one, next));
    let confirmed: Vec<bool> = (0..lines.len())
        .map(|at| {
            mark(at).is_some_and(|mark| mark.sign == Sign::Bullet)
                || follows(at)
                || at.checked_sub(1).is_some_and(follows)
        })
        .collect();
    let count = lines.len();
    for (at, line) in lines.iter_mut().enumerate() {
        let Some(mark) = mark(at).filter(|_| confirmed.get(at) == Some(&true)) else { continue };
        let (start, end) = (mark.length, line.text.len());
        line.runs = slice_runs(&line.runs, start..end);
        line.text = line.text.get(start..).unwrap_or_default().to_owned();
        line.span.start = (line.span.start + start).min(line.span.end);
        let number = mark.number.filter(|_| mark.length > 0);
        line.kind = BlockKind::Item { number, depth: 0 };
        // Each is a block of its own, apart from those that the document has.
        line.block = usize::MAX - (count - at);
    }
}

/// Roman numerals from 1.
const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

fn is_plain(line: &Line) -> bool {
    line.kind == BlockKind::Paragraph
}

/// Whether a line goes on in an item: letters may count what stands in it.
fn goes_on(line: &Line, before: Option<&Line>) -> bool {
    matches!(line.kind, BlockKind::Item { .. }) && before.is_some_and(|before| before.block == line.block)
}

/// `PRIMERO.-`, `Second:`.
fn read_ordinal(text: &str, idiom: &Idiom) -> Option<Mark> {
    let first = tokens(text).into_iter().next().filter(|first| first.range.start == 0)?;
    let number = idiom.ordinal(&first.folded)?;
    let after = text.get(first.range.end..)?;
    let is_mark = after.starts_with(['.', ':', ')']) || after.starts_with(" –") || after.starts_with(" -");
    is_mark.then_some(Mark { length: 0, sign: Sign::Number('w', false), number: Some(number) })
}

fn read_mark(text: &str) -> Option<Mark> {
    let (written, rest) = text.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    if !rest.contains(char::is_alphanumeric) {
        return None;
    }
    let length = text.len() - rest.len();
    let bare: String =
        written.chars().filter(|c| !matches!(c, '\u{FE0F}' | '\u{200D}' | '\u{20E3}')).collect();
    let mut letters = bare.chars();
    let first = letters.next()?;
    if bare.chars().count() <= 2 && !first.is_alphanumeric() {
        return read_sign(&bare, rest).map(|sign| Mark { length, sign, number: None });
    }
    if bare == "o" {
        return Some(Mark { length, sign: Sign::Other('o'), number: None });
    }
    // 1️⃣: a digit in a box.
    let is_boxed = written.contains('\u{20E3}');
    let (sign, number) = read_numbered(&bare, is_boxed)?;
    Some(Mark { length, sign, number: Some(number) })
}

/// A sign before an item; none of those that a sentence may begin with.
fn read_sign(bare: &str, rest: &str) -> Option<Sign> {
    const BULLETS: [char; 24] = [
        '•', '●', '◦', '○', '▪', '▫', '■', '□', '‣', '⁃', '∙', '➢', '➤', '►', '▶', '▸', '❖', '◆', '◇', '✓',
        '✔', '✗', '✘', '\u{F0B7}',
    ];
    let first = bare.chars().next()?;
    // `- 30 -` and `* * *` end a statement.
    let is_end = rest.ends_with(first) && rest.chars().filter(|c| c.is_alphanumeric()).count() < 12;
    if is_end {
        return None;
    }
    if bare.chars().all(|c| BULLETS.contains(&c)) {
        return Some(Sign::Bullet);
    }
    let is_word_sign = |c: char| {
        c.is_ascii_punctuation() && !matches!(c, '-' | '*')
            || matches!(
                c,
                '“' | '”'
                    | '„'
                    | '«'
                    | '»'
                    | '‘'
                    | '’'
                    | '¡'
                    | '¿'
                    | '§'
                    | '†'
                    | '‡'
                    | '€'
                    | '£'
                    | '©'
                    | '®'
            )
    };
    // A dash before a name is that of a speaker: two lines of them are a dialogue or a list.
    let is_other = !bare.chars().any(|c| is_word_sign(c) || c.is_alphanumeric());
    is_other.then_some(Sign::Other(first))
}

/// `1.`, `1)`, `(1)`, `1.-`, `1º`, `a)`, `(a)`, `i)`: what stands around it, and its number.
fn read_numbered(mark: &str, is_boxed: bool) -> Option<(Sign, u32)> {
    let is_open = mark.starts_with('(');
    let bare = mark.trim_start_matches('(');
    let end = bare.find(|c: char| !c.is_alphanumeric() || matches!(c, 'º' | 'ª')).unwrap_or(bare.len());
    let (word, tail) = bare.split_at_checked(end)?;
    let is_tail = matches!(
        tail,
        "." | ")" | ".-" | ".)" | "-" | "°" | "º" | "°." | "º." | "ª" | "ª." | "ª.-" | "º.-" | ":"
    ) || tail.is_empty() && is_boxed;
    if !is_tail || word.is_empty() {
        return None;
    }
    let kind = tail.chars().next().unwrap_or(' ');
    let number = word.parse::<u32>().ok().filter(|number| word.len() <= 2 && (1..=99).contains(number));
    let roman = ROMAN.iter().position(|known| *known == word.to_ascii_lowercase()).map(|at| at + 1);
    // An initial has a stop: *V. Doe*; a numeral alone begins a list where the next one follows.
    let roman = roman
        .and_then(|at| u32::try_from(at).ok())
        .filter(|_| word.len() > 1 || word.eq_ignore_ascii_case("i"));
    if let Some(number) = roman {
        let case = if word.starts_with(char::is_uppercase) { 'I' } else { 'i' };
        return Some((Sign::Number(case, is_open), number));
    }
    if let Some(number) = word.chars().next().filter(|_| word.len() == 1).and_then(|c| match c {
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    }) {
        return Some((Sign::Number('I', is_open), number));
    }
    let mut letters = word.chars();
    let letter = match (letters.next(), letters.next()) {
        // An initial has a stop: *J. Doe*.
        (Some(letter @ 'a'..='z'), None) if tail.contains(')') => {
            Some(u32::from(letter) - u32::from('a') + 1)
        }
        _ => None,
    };
    if let Some(number) = number {
        return Some((Sign::Number(kind, is_open), number));
    }
    // Letters and digits are not of one list.
    letter.map(|number| (Sign::Number('a', is_open), number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;
    use crate::draft::idiom::Idiom;
    use crate::draft::line::read_lines;
    use crate::manuscript::read_manuscript;

    /// Each line with a letter for its kind; HTML, so that no reader of text has a say.
    fn items(lines: &[&str]) -> Vec<String> {
        let page: String = lines.iter().map(|line| format!("<p>{line}</p>")).collect();
        let page = format!("<!DOCTYPE html><html><body>{page}</body></html>");
        let manuscript = read_manuscript("a.html", page.as_bytes()).0.unwrap();
        let lines = read_lines(&manuscript, &Idiom::of(&Locale::parse("en").unwrap(), &[]));
        let shown = |line: &Line| match line.kind {
            BlockKind::Item { number: Some(number), .. } => format!("{number}:{}", line.text),
            BlockKind::Item { .. } => format!("i:{}", line.text),
            _ => line.text.clone(),
        };
        lines.iter().map(shown).collect()
    }

    #[test]
    fn signs_numbers_and_letters_that_go_on_make_items() {
        assert_eq!(items(&["We ask", "• one", "● two"]), ["We ask", "i:one", "i:two"]);
        assert_eq!(items(&["✅ one", "✅ two"]), ["i:one", "i:two"]);
        assert_eq!(items(&["✅ one", "➡\u{FE0F} two", "📌 three"]), ["i:one", "i:two", "i:three"]);
        assert_eq!(items(&["I. one", "II. two", "III. three"]), ["1:one", "2:two", "3:three"]);
        assert_eq!(
            items(&["1) one", "2) two", "(a) three", "(b) four"]),
            ["1:one", "2:two", "1:three", "2:four"]
        );
        assert_eq!(items(&["1.- one", "2.- two"]), ["1:one", "2:two"]);
        assert_eq!(items(&["1ª. one", "2ª. two"]), ["1:one", "2:two"]);
        assert_eq!(items(&["First: one", "SECOND: two"]), ["i:First: one", "i:SECOND: two"]);
        assert_eq!(items(&["– one thing", "– two things"]), ["i:one thing", "i:two things"]);
        assert_eq!(items(&["o one", "o two"]), ["i:one", "i:two"]);
    }

    #[test]
    fn what_only_begins_like_an_item_stays_a_line() {
        for lines in [
            vec!["🌊 Coast groups stand together 🌊", "Nineteen groups"],
            vec!["1. The facts", "They came at night."],
            vec!["J. Doe", "K. Roe"],
            vec!["— 30 —", "— Jane"],
            vec!["“One”", "“Two”"],
            vec!["(1) one", "(3) three"],
            vec!["✅ done", "🌊 Coast"],
            vec!["o sea", "y no"],
        ] {
            assert_eq!(items(&lines), lines);
        }
    }
}
