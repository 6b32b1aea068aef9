//! Comments made of text.

/// A comment, line by line.
pub fn comment_out(text: &str) -> String {
    let mut made = String::new();
    for line in text.lines().map(str::trim_end) {
        made.push_str(if line.is_empty() { "#" } else { "# " });
        made.push_str(line);
        made.push('\n');
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_every_line() {
        assert_eq!(comment_out("a = x\n\n    y  \n"), "# a = x\n#\n#     y\n");
    }
}
