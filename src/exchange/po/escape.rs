//! Texts in quotes as C has them.

/// Appends a keyword and its text: on one line, or, where it has line breaks, a line for each.
pub(super) fn push_text(po: &mut String, prefix: &str, keyword: &str, text: &str) {
    po.push_str(prefix);
    po.push_str(keyword);
    po.push(' ');
    if text.trim_end_matches('\n').contains('\n') {
        po.push_str("\"\"");
        for line in text.split_inclusive('\n') {
            po.push('\n');
            po.push_str(prefix);
            push_quoted(po, line);
        }
    } else {
        push_quoted(po, text);
    }
    po.push('\n');
}

fn push_quoted(po: &mut String, text: &str) {
    po.push('"');
    for c in text.chars() {
        match c {
            '"' => po.push_str("\\\""),
            '\\' => po.push_str("\\\\"),
            '\n' => po.push_str("\\n"),
            '\t' => po.push_str("\\t"),
            '\r' => po.push_str("\\r"),
            c if c.is_ascii_control() => po.push_str(&format!("\\{:03o}", u32::from(c))),
            c => po.push(c),
        }
    }
    po.push('"');
}

/// The texts in quotes that stand in a line, put together; `None` where there is anything else, or an escape that C
/// does not have.
pub(super) fn read_quoted(line: &str) -> Option<String> {
    let mut text = String::new();
    let mut rest = line.trim();
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let mut chars = rest.strip_prefix('"')?.chars();
        loop {
            match chars.next()? {
                '"' => break,
                '\\' => text.push(unescape(&mut chars)?),
                c => text.push(c),
            }
        }
        rest = chars.as_str().trim_start();
    }
    Some(text)
}

fn unescape(chars: &mut std::str::Chars<'_>) -> Option<char> {
    let escaped = chars.next()?;
    let mut number = |radix: u32, most: usize, first: &str| {
        let mut digits = first.to_owned();
        while let Some(c) = chars.as_str().chars().next().filter(|c| c.is_digit(radix) && digits.len() < most)
        {
            digits.push(c);
            chars.next();
        }
        // They are bytes, and one above ASCII is no character.
        u8::from_str_radix(&digits, radix).ok().filter(u8::is_ascii).map(char::from)
    };
    Some(match escaped {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'v' => '\u{B}',
        'f' => '\u{C}',
        '"' | '\\' => escaped,
        'x' => number(16, 2, "")?,
        '0'..='7' => number(8, 3, escaped.encode_utf8(&mut [0; 4]))?,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_as_they_are_written() {
        for text in ["", "a", "a\nb\n\n  c", "a\n", "\n", "\"q\" \\n \\", "\ttab\r\u{7}\u{1B}0", "ñ\u{A0}–"]
        {
            let mut po = String::new();
            push_text(&mut po, "#| ", "msgid", text);
            let lines = po.lines().map(|line| line.trim_start_matches("#| ").trim_start_matches("msgid "));
            let read: String = lines.map(|line| read_quoted(line).unwrap()).collect();
            assert_eq!(read, text);
        }
        assert_eq!(read_quoted("  \"a\\x41\\101\" \"b\" "), Some("aAAb".to_owned()));
        for wrong in ["", "a", "\"a", "\"a\" b", "\"\\q\"", "\"\\", "\"\\xFF\"", "\"\\x\""] {
            assert_eq!(read_quoted(wrong), None, "{wrong}");
        }
    }
}
