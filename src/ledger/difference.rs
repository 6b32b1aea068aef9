//! Word by word, what changed between two texts.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// In both texts.
    Same(String),
    /// In the old one only.
    Gone(String),
    /// In the new one only.
    New(String),
}

/// What changed from `old` to `new`, in reading order. Words, spaces and marks of punctuation are compared whole.
pub fn compare_words(old: &str, new: &str) -> Vec<Change> {
    let (old, new) = (split_words(old), split_words(new));
    let join = |words: &[&str], range: Range<usize>| words.get(range).unwrap_or_default().concat();
    let mut parts: Vec<Part> = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (tag, before, after) = operation.as_tag_tuple();
        let (mut gone, mut added) = (join(&old, before), join(&new, after));
        if tag == DiffTag::Equal {
            parts.push(Part::Same(gone));
            continue;
        }
        // Two replacements with only a space between them are one: `[-old words-]`, not `[-old-] [-words-]`.
        if let [.., Part::Changed(first, second), Part::Same(space)] = parts.as_slice()
            && space == " "
            && [first, second, &gone, &added].iter().all(|text| !text.is_empty())
        {
            gone = format!("{first} {gone}");
            added = format!("{second} {added}");
            parts.truncate(parts.len() - 2);
        }
        parts.push(Part::Changed(gone, added));
    }
    let changes = parts.into_iter().flat_map(|part| match part {
        Part::Same(text) => vec![Change::Same(text)],
        Part::Changed(gone, added) => vec![Change::Gone(gone), Change::New(added)],
    });
    changes
        .filter(|change| !matches!(change, Change::Gone(text) | Change::New(text) if text.is_empty()))
        .collect()
}

/// What both texts have, or what the one has in place of the other's.
enum Part {
    Same(String),
    Changed(String, String),
}

/// Words, single spaces, and every other character by itself.
fn split_words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '’' | '\'');
        let length =
            if is_word(first) { rest.find(|c| !is_word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (word, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        words.push(word);
        rest = after;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(old: &str, new: &str) -> String {
        compare_words(old, new)
            .into_iter()
            .map(|change| match change {
                Change::Same(text) => text,
                Change::Gone(text) => format!("[-{text}-]"),
                Change::New(text) => format!("{{+{text}+}}"),
            })
            .collect()
    }

    #[test]
    fn shows_the_words_that_changed() {
        assert_eq!(show("We call on you.", "We do not call on you."), "We {+do not +}call on you.");
        assert_eq!(show("bows to voices", "bowed to many voices"), "[-bows-]{+bowed+} to {+many +}voices");
        assert_eq!(show("a b c d", "a x y d"), "a [-b c-]{+x y+} d");
        assert_eq!(show("same", "same"), "same");
        assert_eq!(show("", "ñandú"), "{+ñandú+}");
    }

    #[test]
    fn both_texts_are_whole_in_what_is_shown() {
        let (old, new) =
            ("Migration — a “global” phenomenon, { $n } times.", "A global phenomenon: { $n } time.");
        let changes = compare_words(old, new);
        let of = |is_old: bool| -> String {
            changes
                .iter()
                .filter_map(|change| match change {
                    Change::Same(text) => Some(text.as_str()),
                    Change::Gone(text) => is_old.then_some(text.as_str()),
                    Change::New(text) => (!is_old).then_some(text.as_str()),
                })
                .collect()
        };
        assert_eq!((of(true).as_str(), of(false).as_str()), (old, new));
    }
}
