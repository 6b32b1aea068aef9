//! Messages that wait for their translator: comments in the locale's file, ready to be uncommented.

use std::collections::BTreeMap;

/// A message as a comment (`# title = …`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stub {
    /// Where the line of its id begins.
    pub start: usize,
    /// Where its last line ends, the line break included.
    pub end: usize,
    /// Where the comment that it is part of ends.
    pub block_end: usize,
}

/// The messages that stand in comments of `text`, by id; a term's with its `-`.
pub fn find_stubs(text: &str) -> BTreeMap<String, Stub> {
    let mut found = BTreeMap::new();
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut at = 0;
    let mut close = |open: &mut Vec<(String, usize)>, block_end: usize| {
        let mut end = block_end;
        for (id, start) in open.drain(..).rev() {
            found.insert(id, Stub { start, end, block_end });
            end = start;
        }
    };
    for line in text.split_inclusive('\n') {
        if !line.starts_with('#') {
            close(&mut open, at);
        } else if let Some(id) = stub_id(line) {
            open.push((id.to_owned(), at));
        }
        at += line.len();
    }
    close(&mut open, at);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_messages_that_wait() {
        let text =
            "### a = no\n\n# Heading. x = y\n# title = Of\n#\n#     { $n }\n\nb = B\n# -law = Law\n# c = C";
        let found = find_stubs(text);
        assert_eq!(found.keys().collect::<Vec<_>>(), ["-law", "c", "title"]);
        let title = found["title"];
        assert_eq!(text.get(title.start..title.end).unwrap(), "# title = Of\n#\n#     { $n }\n");
        let law = found["-law"];
        assert_eq!(text.get(law.start..law.end).unwrap(), "# -law = Law\n");
        assert_eq!((law.block_end, found["c"].end), (text.len(), text.len()));
    }
}
