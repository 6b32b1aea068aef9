//! Roman numbers and the halves of the day: what tells John XXIII from John XXII, and three at night from three in the
//! afternoon.

use std::ops::Range;

use super::super::look::Sort;
use super::super::wording::Wording;

/// The Roman numbers of two signs and more.
fn romans(wording: &Wording) -> Vec<(u32, Range<usize>)> {
    // Most texts have none.
    if !wording.has_pair(Sort::Capital, Sort::Capital) || !wording.has_any(&['I', 'V', 'X']) {
        return Vec::new();
    }
    let list = wording.words();
    let is_roman = |text: &str| text.len() >= 2 && text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    list.iter()
        .filter(|word| is_roman(word.text))
        .filter_map(|word| Some((value(word.text)?, word.range.clone())))
        .collect()
}

/// What a Roman number is worth.
fn value(text: &str) -> Option<u32> {
    let worth = |sign: char| match sign {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let signs: Option<Vec<i32>> = text.chars().map(worth).collect();
    let signs = signs?;
    let mut total = 0_i32;
    for (at, sign) in signs.iter().enumerate() {
        let is_taken = signs.get(at + 1).is_some_and(|next| next > sign);
        total = if is_taken { total - sign } else { total + sign };
    }
    u32::try_from(total).ok()
}

/// A Roman number that took the place of another: where it stands, and where the other stands in the source. `has` tells
/// whether a text has a number in another form.
pub fn changed_roman(
    own: &Wording,
    source: &Wording,
    has: impl Fn(bool, u32) -> bool,
) -> Option<(Range<usize>, Range<usize>)> {
    let (here, there) = (romans(own), romans(source));
    let (_, lost) =
        there.iter().find(|(worth, _)| !here.iter().any(|(own, _)| own == worth) && !has(true, *worth))?;
    let (_, new) =
        here.iter().find(|(worth, _)| !there.iter().any(|(own, _)| own == worth) && !has(false, *worth))?;
    Some((new.clone(), lost.clone()))
}

/// What may stand between a figure and the half of the day.
const SPACES: [char; 3] = [' ', '\u{A0}', '\u{202F}'];

/// The halves of the day that stand after figures: where the first stands, and whether it is the later one.
fn halves(wording: &Wording) -> Option<(Range<usize>, bool)> {
    const MARKS: [(&str, bool); 12] = [
        ("a.m.", false),
        ("p.m.", true),
        ("a. m.", false),
        ("p. m.", true),
        ("a.\u{A0}m.", false),
        ("p.\u{A0}m.", true),
        ("a.\u{202F}m.", false),
        ("p.\u{202F}m.", true),
        ("am", false),
        ("pm", true),
        ("AM", false),
        ("PM", true),
    ];
    let text = wording.text.as_str();
    let mut rests = text.split(|c: char| c.is_ascii_digit()).skip(1);
    if !rests.any(|rest| rest.trim_start_matches(SPACES).starts_with(['a', 'p', 'A', 'P'])) {
        return None;
    }
    let mut found: Option<(Range<usize>, bool)> = None;
    for (mark, is_late) in MARKS {
        for (at, _) in text.match_indices(mark) {
            let head = text.get(..at).unwrap_or_default().trim_end_matches(SPACES);
            let is_part =
                text.get(at + mark.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            if !head.ends_with(|c: char| c.is_ascii_digit()) || is_part {
                continue;
            }
            // Where both halves are named, nobody can tell which is which.
            if found.as_ref().is_some_and(|(_, other)| *other != is_late) {
                return None;
            }
            found.get_or_insert((at..at + mark.len(), is_late));
        }
    }
    found
}

/// A half of the day that took the place of the other.
pub fn changed_half(own: &Wording, source: &Wording) -> Option<(Range<usize>, Range<usize>)> {
    let ((here, is_late), (there, was_late)) = (halves(own)?, halves(source)?);
    // Noon and midnight are said in both ways.
    let is_twelve = |wording: &Wording| wording.text.contains("12");
    (is_late != was_late && !is_twelve(own) && !is_twelve(source)).then_some((here, there))
}

#[cfg(test)]
mod tests {
    use super::super::super::wording::Draft;
    use super::*;

    #[test]
    fn roman_numbers_are_read() {
        let read = |text: &str| value(text);
        assert_eq!(read("XXIII"), Some(23));
        assert_eq!(read("XIV"), Some(14));
        assert_eq!(read("XIX"), Some(19));
        assert_eq!(read("II"), Some(2));
        assert_eq!(read("XCI"), None);
    }

    #[test]
    fn the_halves_of_the_day_are_told_apart() {
        let is_changed = |own: &str, source: &str| {
            let (own, source) = (Draft::of_text(own), Draft::of_text(source));
            changed_half(&Wording::of(&own), &Wording::of(&source)).is_some()
        };
        assert!(is_changed("a las 3 a. m.", "at 3 p.m."));
        assert!(!is_changed("a las 3 p. m.", "at 3 pm"));
        assert!(!is_changed("de 9 a. m. a 5 p. m.", "9 am to 5 pm"));
        assert!(!is_changed("a las 15:00", "at 3 p.m."));
    }
}
