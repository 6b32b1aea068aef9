//! What the source said when translations were made of it, `locales/<source>/history.txt`: one line per text.

use std::collections::BTreeMap;

use super::Fingerprint;
use crate::diagnostic::Source;

const HEADER: &str = "# comunicado history 1: source texts that translations were made from, by fingerprint";

/// Canonical texts by their fingerprints. Only `diff` needs them: a text that is lost makes nothing wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History(BTreeMap<Fingerprint, String>);

impl History {
    /// The canonical text of this fingerprint.
    pub fn get(&self, fingerprint: Fingerprint) -> Option<&str> {
        self.0.get(&fingerprint).map(String::as_str)
    }

    /// Keeps a canonical text; says whether it is new.
    pub fn keep(&mut self, text: &str) -> bool {
        self.0.insert(Fingerprint::of(text), text.to_owned()).is_none()
    }

    /// The text of the file: sorted, so that it merges line by line.
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for (fingerprint, kept) in &self.0 {
            text.push_str(&format!("{fingerprint} {}\n", kept.replace('\\', "\\\\").replace('\n', "\\n")));
        }
        text
    }
}

/// Reads a history. A line whose text does not have its fingerprint is left out: it would show changes that nobody
/// made.
pub fn read_history(source: &Source) -> History {
    let mut history = History::default();
    for line in source.text.lines() {
        let Some((fingerprint, text)) = line.split_once(' ') else { continue };
        let mut kept = String::with_capacity(text.len());
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            kept.push(match c {
                '\\' if chars.as_str().starts_with('n') => {
                    chars.next();
                    '\n'
                }
                '\\' => chars.next().unwrap_or('\\'),
                c => c,
            });
        }
        if fingerprint.parse() == Ok(Fingerprint::of(&kept)) {
            history.keep(&kept);
        }
    }
    history
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_back_and_forgeries_left_out() {
        let mut history = History::default();
        let texts = ["A \\n b\\", "{ $n ->\n[one] x\n*[other] \\\\n\n}", "ñ"];
        assert!(texts.iter().all(|text| history.keep(text)));
        assert!(!history.keep("ñ"));
        let text = history.to_text() + "<<<<<<< HEAD\n000000000000 false\n";
        let read = read_history(&Source::new("history.txt", text));
        assert_eq!(read, history);
        assert_eq!(read.get(Fingerprint::of("ñ")), Some("ñ"));
    }
}
