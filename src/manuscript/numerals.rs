//! Numbers as lists write them: digits, letters, Roman numerals; and what they are when they are read.

/// A number in a format by the name that Word has for it (ECMA-376 part 1, 17.18.59); digits for those it does not know.
pub(super) fn write_number(number: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(number, b'a'),
        "upperLetter" => letters(number, b'A'),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperRoman" => roman(number),
        "decimalZero" => format!("{number:02}"),
        "ordinal" => format!("{number}."),
        "bullet" | "none" => String::new(),
        _ => number.to_string(),
    }
}

/// `a` … `z`, `aa` … `zz`, as Word counts.
fn letters(number: u32, first: u8) -> String {
    let Some(at) = number.checked_sub(1) else { return String::new() };
    let letter = char::from(first + u8::try_from(at % 26).unwrap_or_default());
    let times = usize::try_from(at / 26).unwrap_or_default().min(9) + 1;
    std::iter::repeat_n(letter, times).collect()
}

fn roman(number: u32) -> String {
    const SIGNS: &[(u32, &str)] = &[
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number >= 4000 {
        return number.to_string();
    }
    let (mut text, mut left) = (String::new(), number);
    for (value, sign) in SIGNS {
        while left >= *value {
            text.push_str(sign);
            left -= value;
        }
    }
    text
}

/// The number that a mark before an item says: `3.`, `(3)`, `3)`; letters are counted, `b)` is 2.
pub(super) fn read_number(mark: &str) -> Option<u32> {
    let inner = mark.trim().trim_start_matches('(').trim_end_matches(['.', ')', ':', '-', '°', 'º']).trim();
    // Of several levels, `2.3`, the last is that of the item.
    let last = inner.rsplit('.').next().unwrap_or_default();
    if last.chars().all(|c| c.is_ascii_digit()) {
        return last.parse().ok().filter(|number| *number < 100_000);
    }
    let mut all = last.chars();
    match (all.next(), all.next()) {
        (Some(c), None) if c.is_ascii_alphabetic() && mark.trim().len() > 1 => {
            Some(u32::from(c.to_ascii_lowercase()) - u32::from('a') + 1)
        }
        _ => (1..=50).find(|number| roman(*number).eq_ignore_ascii_case(last) && mark.trim().len() > 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        for (number, format, text) in [
            (4, "decimal", "4"),
            (4, "decimalZero", "04"),
            (1, "lowerLetter", "a"),
            (28, "upperLetter", "BB"),
            (49, "lowerRoman", "xlix"),
            (1994, "upperRoman", "MCMXCIV"),
            (0, "lowerLetter", ""),
            (0, "upperRoman", ""),
            (u32::MAX, "upperRoman", "4294967295"),
        ] {
            assert_eq!(write_number(number, format), text, "{number} {format}");
        }
        assert!(write_number(u32::MAX, "lowerLetter").len() < 20);
    }

    #[test]
    fn numbers_are_read_from_marks() {
        for (mark, number) in [
            ("3.", Some(3)),
            ("(12)", Some(12)),
            ("2.3", Some(3)),
            ("b)", Some(2)),
            ("iv.", Some(4)),
            ("·", None),
            ("o", None),
            ("§", None),
            ("", None),
            ("99999999999.", None),
        ] {
            assert_eq!(read_number(mark), number, "{mark}");
        }
    }
}
