//! How much room a text takes in a column.

/// The height of a line, in points.
pub const LINE: usize = 15;
/// The most lines of a row: Excel has no higher ones (409 points).
pub const MOST_LINES: usize = 27;

/// The width of the widest line, in characters; those of East Asia count for two.
pub fn width(value: &str) -> usize {
    // Of those of East Asia none begins with a lesser byte.
    if !value.bytes().any(|byte| byte == b'\n' || byte >= 0xE1) {
        return value.chars().count();
    }
    let wide = |character: char| matches!(character, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{1F300}'..='\u{1FAFF}' | '\u{20000}'..='\u{3FFFD}');
    let of_line = |line: &str| line.chars().map(|character| if wide(character) { 2 } else { 1 }).sum();
    value.lines().map(of_line).max().unwrap_or(0)
}

/// How many lines a text takes in a column so wide: words go to the next line whole, if they fit there.
pub fn count_lines(text: &str, room: usize) -> usize {
    let of_line = |line: &str| {
        let (mut lines, mut used) = (1, 0);
        for word in line.split(' ') {
            let length = width(word);
            if used > 0 && used + 1 + length > room {
                lines += 1;
                used = 0;
            }
            used += length + usize::from(used > 0);
            lines += used.saturating_sub(1) / room;
            used -= used.saturating_sub(1) / room * room;
        }
        lines
    };
    text.split('\n').map(of_line).sum()
}

#[cfg(test)]
mod tests {
    use super::{count_lines, width};

    #[test]
    fn characters_of_east_asia_are_twice_as_wide() {
        for (text, characters) in [
            ("", 0),
            ("Peña", 4),
            ("“a”\r", 4),
            ("水", 2),
            ("ᄀ", 2),
            ("a\nabc\r\nb", 3),
            ("水\nabc", 3),
            ("\n", 0),
        ] {
            assert_eq!(width(text), characters, "{text:?}");
        }
    }

    #[test]
    fn a_row_has_room_for_all_lines_of_its_cells() {
        for (text, lines) in [
            ("", 1),
            ("uno dos", 1),
            ("uno dos tres", 2),
            ("a\nb", 2),
            ("0123456789", 1),
            ("01234567890", 2),
            ("x 01234567890123456789", 3),
        ] {
            assert_eq!(count_lines(text, 10), lines, "{text}");
        }
    }
}
