//! Ids of statements, organizations, contacts, places and messages: what may become part of a path.

use std::sync::Arc;

/// A valid id: 1 to 80 characters, ASCII lower-case letters, digits and single hyphens, beginning with a letter
/// and ending with a letter or digit. So it is a Fluent identifier, an HTML id and a safe name of a file (names
/// that Windows reserves, such as `con`, are refused) at once. Copies share their text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

/// A text that is no id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidId {
    /// The nearest valid id, if the text has letters to make one of.
    pub suggestion: Option<Id>,
}

impl Id {
    /// The greatest length of an id, in characters.
    pub const LONGEST: usize = 80;

    /// Reads an id.
    ///
    /// # Errors
    /// Where `text` breaks the rule above; with a proposal where one can be made.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        if is_valid(text) { Ok(Self(text.into())) } else { Err(InvalidId { suggestion: suggest(text) }) }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

fn is_valid(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() <= Id::LONGEST
        && bytes.first().is_some_and(u8::is_ascii_lowercase)
        && bytes.last().is_some_and(u8::is_ascii_alphanumeric)
        && bytes.iter().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        && !text.contains("--")
        && !is_reserved(text)
}

/// Names of devices on Windows, whatever the extension (Microsoft, "Naming Files, Paths, and Namespaces").
fn is_reserved(text: &str) -> bool {
    matches!(text, "con" | "prn" | "aux" | "nul")
        || (text.len() == 4
            && (text.starts_with("com") || text.starts_with("lpt"))
            && text.ends_with(|last: char| matches!(last, '1'..='9')))
}

fn suggest(text: &str) -> Option<Id> {
    let start: String = text.chars().take(4 * Id::LONGEST).collect();
    let plain = icu_normalizer::DecomposingNormalizerBorrowed::new_nfkd().normalize(&start).to_lowercase();
    let mut id = String::new();
    for character in plain.chars() {
        if character.is_ascii_lowercase() || (character.is_ascii_digit() && !id.is_empty()) {
            id.push(character);
        } else if (character.is_ascii() && !id.is_empty()) && !id.ends_with('-') {
            id.push('-');
        }
        if id.len() == Id::LONGEST {
            break;
        }
    }
    let id = id.trim_end_matches('-');
    is_valid(id).then(|| Id(id.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggestion(text: &str) -> Option<String> {
        Id::parse(text).unwrap_err().suggestion.map(|id| id.to_string())
    }

    #[test]
    fn accepts_what_is_safe_everywhere() {
        for text in ["a", "global-compact-withdrawal", "agenda-2030", "com10", &"a".repeat(80)] {
            assert_eq!(Id::parse(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn refuses_what_could_leave_a_folder_or_collide() {
        for text in [
            "",
            "-",
            "..",
            "../x",
            "a/b",
            "a\\b",
            "C:",
            "a.b",
            "A",
            "2017",
            "a-",
            "a--b",
            "ñ",
            "a b",
            "con",
            "lpt1",
            "a\0",
            "a\u{202e}b",
            &"a".repeat(81),
        ] {
            assert!(Id::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn proposes_the_nearest_id() {
        assert_eq!(suggestion("Evy Peña").as_deref(), Some("evy-pena"));
        assert_eq!(suggestion("global_compact").as_deref(), Some("global-compact"));
        assert_eq!(suggestion("2017-compact").as_deref(), Some("compact"));
        assert_eq!(suggestion("../../etc/passwd").as_deref(), Some("etc-passwd"));
        assert_eq!(suggestion("123"), None);
        assert_eq!(suggestion("con"), None);
    }
}
