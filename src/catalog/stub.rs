//! Messages that wait for their translator: comments in the locale's file, ready to be uncommented.

use std::collections::BTreeMap;
use std::ops::Range;

/// A message that waits in a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stub {
    /// The lines of the comment, the last with its end.
    pub block: Range<usize>,
    /// Of them those that hold the message: what stands above was said about it.
    pub text: Range<usize>,
    /// Whether no other message waits in the same comment.
    pub is_alone: bool,
}

/// The messages that comments of `text` hold (`# title = …`), by id.
pub fn find_stubs(text: &str) -> BTreeMap<String, Stub> {
    let mut found = BTreeMap::new();
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut close = |open: &mut Vec<(String, usize)>, block: Range<usize>| {
        let is_alone = open.len() == 1;
        let mut end = block.end;
        for (id, start) in open.drain(..).rev() {
            found.insert(id, Stub { block: block.clone(), text: start..end, is_alone });
            end = start;
        }
    };
    let (mut at, mut start) = (0, 0);
    for line in text.split_inclusive('\n') {
        if !line.starts_with('#') {
            close(&mut open, start..at);
            start = at + line.len();
        } else if let Some(id) = stub_id(line) {
            open.push((id.to_owned(), at));
        }
        at += line.len();
    }
    close(&mut open, start..at);
    found
}

/// What a comment says, without its marks.
pub fn uncomment(text: &str) -> String {
    let bare = text.lines().map(|line| line.strip_prefix('#').unwrap_or(line));
    let bare = bare.map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end());
    bare.collect::<Vec<_>>().join("\n").trim_end().to_owned()
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
        let text = "### a = no\n\n# Heading. x = y\n# title = Of\n#\n#     { $n }\n\nb = B\n# keep: 1\n# -law = Law\n# end = End";
        let found = find_stubs(text);
        assert_eq!(found.keys().collect::<Vec<_>>(), ["-law", "end", "title"]);
        let (title, law) = (&found["title"], &found["-law"]);
        assert!(text.get(title.block.end..).unwrap().starts_with("\nb = B"));
        assert!(text.get(title.block.start..).unwrap().starts_with("# Heading"));
        assert_eq!(uncomment(text.get(title.text.clone()).unwrap()), "title = Of\n\n    { $n }");
        assert_eq!(text.get(law.text.clone()), Some("# -law = Law\n"));
        assert_eq!((found["end"].text.end, title.is_alone, law.is_alone), (text.len(), true, false));
    }
}
