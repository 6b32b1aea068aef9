//! Messages that wait for their translator: comments in the locale's file, ready to be uncommented.

use std::collections::BTreeMap;

/// The ids that comments of `text` hold a message for (`# title = …`), and where the comment's last line ends.
pub fn find_stubs(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !line.starts_with('#') {
            found.extend(open.drain(..).map(|id| (id, at)));
        } else if let Some(id) = stub_id(line) {
            open.push(id.to_owned());
        }
        at += line.len();
    }
    found.extend(open.into_iter().map(|id| (id, at)));
    found
}

/// The id of `# id = …`, a term's with its `-`.
fn stub_id(line: &str) -> Option<&str> {
    let (id, _) = line.strip_prefix("# ")?.split_once('=')?;
    let id = id.trim_end_matches(' ');
    let name = id.strip_prefix('-').unwrap_or(id);
    let is_id = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    is_id.then_some(id)
}

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
    fn finds_the_messages_that_wait() {
        let text = "### a = no\n\n# Heading. x = y\n# title = Of\n#\n#     { $n }\n\nb = B\n# -law = Law";
        let found = find_stubs(text);
        assert_eq!(found.keys().collect::<Vec<_>>(), ["-law", "title"]);
        assert!(text.get(found["title"]..).unwrap().starts_with("\nb = B"));
        assert_eq!(found["-law"], text.len());
    }

    #[test]
    fn comments_every_line() {
        assert_eq!(comment_out("a = x\n\n    y  \n"), "# a = x\n#\n#     y\n");
    }
}
