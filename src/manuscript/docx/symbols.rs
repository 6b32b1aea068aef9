//! Signs of the fonts that draw pictures in place of letters: Symbol, Wingdings, Webdings.

/// Whether a font draws signs in place of letters.
pub(super) fn is_of_signs(font: &str) -> bool {
    let font = font.to_ascii_lowercase();
    font == "symbol" || font == "webdings" || font.starts_with("wingdings")
}

/// The sign that a character of such a font draws, where there is a letter for it. `code` is in the private area or
/// below 256.
pub(super) fn find_sign(font: &str, code: u32) -> Option<char> {
    let font = font.to_ascii_lowercase();
    let low = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    let sign = match (font.as_str(), low) {
        (_, 0x20 | 0xA0) => ' ',
        ("symbol", 0xB7) => '•',
        ("symbol", 0xD2 | 0xE2) => '®',
        ("symbol", 0xD3 | 0xE3) => '©',
        ("symbol", 0xD4 | 0xE4) => '™',
        ("symbol", 0xAE) => '→',
        ("symbol", 0x2D) => '−',
        ("symbol", 0xB4) => '×',
        ("symbol", 0xA3) => '≤',
        ("symbol", 0xB3) => '≥',
        ("symbol", 0xB0) => '°',
        ("symbol", 0x21..=0x3F) => char::from_u32(low)?,
        ("wingdings", 0x28 | 0x29) => '☎',
        ("wingdings", 0x2A | 0x2B) => '✉',
        ("wingdings", 0x4A) => '☺',
        ("wingdings", 0x6C) => '●',
        ("wingdings", 0x6E) => '■',
        ("wingdings", 0x71 | 0x6F) => '□',
        ("wingdings", 0x75) => '◆',
        ("wingdings", 0x76) => '❖',
        ("wingdings", 0x9F) => '•',
        ("wingdings", 0xA7) => '▪',
        ("wingdings", 0xA8) => '◻',
        ("wingdings", 0xD8) => '➢',
        ("wingdings", 0xE0 | 0xE8) => '→',
        ("wingdings", 0xFB) => '✗',
        ("wingdings", 0xFC) => '✓',
        ("wingdings", 0xFD) => '☒',
        ("wingdings", 0xFE) => '☑',
        _ => match char::from_u32(code)? {
            '\u{E000}'..='\u{F8FF}' => return None,
            _ if is_of_signs(&font) && code < 0x100 => return None,
            c => c,
        },
    };
    Some(sign)
}

#[cfg(test)]
mod tests {
    use super::find_sign;

    #[test]
    fn signs_become_letters_or_nothing() {
        for (font, code, sign) in [
            ("Symbol", 0xF0B7, Some('•')),
            ("Wingdings", 0x28, Some('☎')),
            ("Wingdings", 0xF0FC, Some('✓')),
            ("Wingdings", 0xF099, None),
            ("Webdings", 0x61, None),
            ("Arial", 0x2022, Some('•')),
            ("Arial", 0xF0B7, None),
            ("Arial", 0xD800, None),
        ] {
            assert_eq!(find_sign(font, code), sign, "{font} {code:X}");
        }
    }
}
