//! Text in the XML of a workbook.

/// Appends text so that it is text in an element and in a quoted attribute, and every reader gets back what it was.
///
/// What XML cannot hold, and the carriage return, which it would make a line feed, is written `_xHHHH_` (ECMA-376
/// part 1, `ST_Xstring`); text that looks like that already has its first `_` written so.
pub fn push_text(xml: &mut String, text: &str) {
    for (at, character) in text.char_indices() {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '_' if text.get(at..).is_some_and(is_escape) => xml.push_str("_x005F_"),
            '\t' | '\n' => xml.push(character),
            '\u{0}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {
                xml.push_str(&format!("_x{:04X}_", u32::from(character)));
            }
            _ => xml.push(character),
        }
    }
}

/// An attribute, or the text of an element.
pub fn text(text: &str) -> String {
    let mut xml = String::new();
    push_text(&mut xml, text);
    xml
}

/// Whether the text begins with `_xHHHH_`.
fn is_escape(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next() == Some(b'_')
        && bytes.next() == Some(b'x')
        && (0..4).all(|_| bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit()))
        && bytes.next() == Some(b'_')
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn nothing_of_it_is_markup_or_an_escape_of_excels() {
        assert_eq!(text("<r>\"a\" & b</r>"), "&lt;r&gt;&quot;a&quot; &amp; b&lt;/r&gt;");
        assert_eq!(text("a\r\n\t\0\u{FFFF}"), "a_x000D_\n\t_x0000__xFFFF_");
        assert_eq!(text("_x0041_ _x004_ __x0041_ñ_x"), "_x005F_x0041_ _x004_ __x005F_x0041_ñ_x");
    }
}
