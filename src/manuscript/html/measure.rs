//! How large a page is and how deeply nested, before a tree is made of it: what takes a parser time that grows with the
//! square of its depth is refused.

/// The most tags; a long report as Word saves it has a tenth of it.
const MOST_TAGS: usize = 200_000;
/// The most elements that are open at a time.
const DEEPEST: usize = 1000;

/// Elements that have no end, or whose end a page may leave out (HTML, 13.1.2.4).
const WITHOUT_END: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option",
    "optgroup", "rp", "rt", "html", "head", "body",
];

/// Counts tags and those that are left open.
///
/// # Errors
/// `large` or `depth`.
pub(super) fn check(text: &str) -> Result<(), &'static str> {
    let (mut tags, mut depth, mut at) = (0_usize, 0_usize, 0_usize);
    let bytes = text.as_bytes();
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == b'<')) {
        at += found + 1;
        let rest = bytes.get(at..).unwrap_or_default();
        let is_end = rest.first() == Some(&b'/');
        let name: Vec<u8> = rest
            .iter()
            .skip(usize::from(is_end))
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b':')
            .take(16)
            .map(u8::to_ascii_lowercase)
            .collect();
        if !name.first().is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        tags += 1;
        let name = std::str::from_utf8(&name).unwrap_or_default();
        if WITHOUT_END.contains(&name) {
        } else if is_end {
            depth = depth.saturating_sub(1);
        } else {
            let tag = rest.iter().position(|byte| *byte == b'>').unwrap_or(0);
            let is_closed = tag > 0 && rest.get(tag - 1) == Some(&b'/');
            depth += usize::from(!is_closed);
        }
        if tags > MOST_TAGS {
            return Err("large");
        }
        if depth > DEEPEST {
            return Err("depth");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn what_would_take_long_is_refused() {
        assert_eq!(check(&"<div>".repeat(2000)), Err("depth"));
        assert_eq!(check(&"<b>x</b>".repeat(150_000)), Err("large"));
        assert_eq!(check(&"<p>x<br><li><svg/>".repeat(2000)), Ok(()));
        assert_eq!(check("a < b, <, </, <1>"), Ok(()));
    }
}
