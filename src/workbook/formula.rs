//! Cells that a spreadsheet would run: OWASP's "CSV Injection", and what spreadsheets skip before a formula.

/// The character that makes a formula of the cell, if one does: `=`, `+`, `-`, `@`, a tab or line break at its
/// beginning (OWASP), also NUL (ASVS 5.0 §1.2.10), also in full width, also behind spaces and invisible
/// characters. A quotation mark around the cell is no defence: spreadsheets drop it.
pub fn find_formula(cell: &str) -> Option<char> {
    // A byte order mark, and what else nobody sees, may be dropped before the cell is looked at.
    let first = cell.chars().find(|character| !is_invisible(*character))?;
    if matches!(first, '\t' | '\r' | '\n' | '\0') {
        return Some(first);
    }
    let begins = cell.chars().find(|character| !is_skipped(*character))?;
    matches!(begins, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠').then_some(begins)
}

fn is_skipped(character: char) -> bool {
    character.is_whitespace() || character.is_control() || is_invisible(character)
}

fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{61C}' | '\u{AD}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_spreadsheet_runs() {
        for (cell, character) in [
            ("=1+1", '='),
            ("+52 55", '+'),
            ("-a@x.org", '-'),
            ("@SUM(A1)", '@'),
            ("\tx", '\t'),
            ("\u{FEFF}\t", '\t'),
            ("\rx", '\r'),
            ("\nx", '\n'),
            ("\0x", '\0'),
            ("＝1", '＝'),
            ("  =1", '='),
            ("\u{A0}=1", '='),
            ("\u{200B}=1", '='),
            ("\u{FEFF}\u{200E} @x", '@'),
        ] {
            assert_eq!(find_formula(cell), Some(character), "{cell:?}");
        }
        for cell in ["", " ", "(+52) 55", "tel:+52", "a=b", "Ana-María", "'=x", "–", "¡=!"] {
            assert_eq!(find_formula(cell), None, "{cell:?}");
        }
    }
}
