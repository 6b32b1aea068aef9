//! The digits of all scripts, as those of ASCII.

/// The zeros of the scripts that have digits of their own: Arabic, Persian, Devanagari and others.
const ZEROS: &[u32] = &[
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0,
    0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
];

/// Whether this is a digit of any script.
pub fn is_digit(character: char) -> bool {
    plain(character).is_ascii_digit()
}

/// A digit of any script as that of ASCII, every other character as it is.
pub fn plain(character: char) -> char {
    let code = u32::from(character);
    if ZEROS.first().is_none_or(|first| code < *first) {
        return character;
    }
    let worth = ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|worth| *worth < 10));
    worth.and_then(|worth| char::from_digit(worth, 10)).unwrap_or(character)
}

/// A text with the digits of ASCII. Arabic marks of decimals and thousands are a point and nothing.
pub fn plain_digits(text: &str) -> String {
    text.chars().filter(|c| *c != '\u{66C}').map(|c| if c == '\u{66B}' { '.' } else { plain(c) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_scripts_are_read() {
        assert_eq!(plain_digits("٢٠١٧ ۲۰۱۷ २०१७ ２０１７ 2017"), "2017 2017 2017 2017 2017");
        assert_eq!(plain_digits("١٬٢٣٤٫٥"), "1234.5");
        assert!(!is_digit('十') && is_digit('٩'));
    }
}
