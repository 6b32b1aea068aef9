//! Which data has to be set apart from text that runs the other way, where a format has no mark that always does it.

use super::guard::{is_direction_mark, is_leftward};
use crate::catalog::Direction;

/// The direction in which this name, number or address has to be set within text that runs `around`; `None` where
/// the Unicode Bidirectional Algorithm shows it as it is written. A number of several groups (`+52 55 5211 9397`) would
/// be read group by group from the right, and marks at the ends of a foreign name (`R.E.D.`) would change sides.
pub fn isolating_direction(text: &str, around: Direction) -> Option<Direction> {
    // No letter below U+0590, the first of Hebrew, runs to the left.
    if around == Direction::Ltr && text.bytes().all(|byte| byte < 0xD6) {
        return None;
    }
    let runs = |c: char| if is_leftward(c) { Direction::Rtl } else { Direction::Ltr };
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).map(runs);
    let Some(own) = letters.next() else {
        // CLDR's own marks do it: minus and percent of Arabic and Hebrew.
        let is_marked = text.chars().any(is_direction_mark);
        let is_number =
            |c: char| c.is_numeric() || matches!(c, ',' | '.' | '/' | ':' | '٪' | '٫' | '٬' | '%');
        let is_plain = text.chars().all(is_number);
        let has_figure = text.chars().any(char::is_numeric);
        return (around == Direction::Rtl && has_figure && !is_marked && !is_plain).then_some(Direction::Ltr);
    };
    let is_mixed = letters.any(|other| other != own);
    let is_open = |c: Option<char>| c.is_some_and(|c| !c.is_alphabetic());
    let has_open_end = is_open(text.chars().next()) || is_open(text.chars().next_back());
    (own != around && (is_mixed || has_open_end)).then_some(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_would_be_turned_round_is_set_apart() {
        let (ltr, rtl) = (Some(Direction::Ltr), Some(Direction::Rtl));
        for (text, in_arabic, in_english) in [
            ("+52 55 5211 9397", ltr, None),
            ("2017-12-04", ltr, None),
            ("1,000,000", None, None),
            ("12.5٪", None, None),
            ("\u{200e}-42.5", None, None),
            ("Casa del Agua", None, None),
            ("Grupo R.E.D.", ltr, None),
            ("(R.E.D.) 2017", ltr, None),
            ("4 ديسمبر 2017", None, rtl),
            ("ماء", None, None),
            ("دار R.E.D.", None, rtl),
            ("—", None, None),
            ("", None, None),
        ] {
            assert_eq!(isolating_direction(text, Direction::Rtl), in_arabic, "{text}");
            assert_eq!(isolating_direction(text, Direction::Ltr), in_english, "{text}");
        }
    }
}
