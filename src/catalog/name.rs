//! The name of a message, term or attribute, and what changes in a file when it does.

use std::fmt;

use super::Resource;
use super::pattern::{Attribute, Inline, Pattern};
use crate::diagnostic::Edit;

/// A name as translators write it: `message`, `-term`, `message.attribute`, `-term.attribute`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Whether it begins with `-`.
    pub is_term: bool,
    /// The id, without the `-`.
    pub id: String,
    /// The id after the `.`.
    pub attribute: Option<String>,
}

impl Name {
    /// Reads a name; `None` where it is none: Fluent's ids begin with a letter from A to Z, then come such letters,
    /// digits, `-` and `_`.
    pub fn parse(text: &str) -> Option<Self> {
        let (is_term, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (id, attribute) = match rest.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (rest, None),
        };
        (is_id(id) && attribute.is_none_or(is_id)).then(|| Self {
            is_term,
            id: id.to_owned(),
            attribute: attribute.map(str::to_owned),
        })
    }
}

/// Whether Fluent takes it for an id.
fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_term { "-" } else { "" })?;
        f.write_str(&self.id)?;
        self.attribute.iter().try_for_each(|attribute| write!(f, ".{attribute}"))
    }
}

impl Resource {
    /// Whether the file has what bears this name.
    pub fn has(&self, name: &Name) -> bool {
        self.entries(name).any(|(_, attributes)| match &name.attribute {
            None => true,
            Some(wanted) => attributes.iter().any(|attribute| attribute.id == *wanted),
        })
    }

    /// What gives the bearer of the name `from` (every one of them, if there are several) the last id of `to`, here and
    /// wherever a pattern of this file refers to it. Comments are left alone.
    pub fn rename(&self, from: &Name, to: &Name) -> Vec<Edit> {
        let mut edits = Vec::new();
        let (old, new) = match (&from.attribute, &to.attribute) {
            (Some(old), Some(new)) => (old, new),
            _ => (&from.id, &to.id),
        };
        let mut replace = |start: usize| {
            edits.push(Edit::new(self.source().span(start, start + old.len()), new.clone()));
        };
        for (start, attributes) in self.entries(from) {
            match &from.attribute {
                None => replace(start),
                Some(_) => attributes
                    .iter()
                    .filter(|attribute| attribute.id == *old)
                    .for_each(|attribute| replace(attribute.span.start)),
            }
        }
        for pattern in self.patterns() {
            pattern.visit(&mut |inline| {
                if let Some(start) = refers(inline, from) {
                    let after = self.source().text.get(start..).unwrap_or_default();
                    // The parser lets spaces stand before the `.`.
                    let at = from.attribute.as_ref().and_then(|_| after.find('.')).map_or(0, |dot| dot + 1);
                    replace(start + at);
                }
            });
        }
        edits.sort();
        edits.dedup();
        edits
    }

    /// Every pattern of the file.
    fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        let messages = self.messages().iter().flat_map(|message| message.patterns());
        let terms = self.terms().iter().flat_map(|term| term.patterns());
        messages.chain(terms).map(|(_, pattern)| pattern)
    }

    /// The entries of this id: where it begins, and their attributes.
    fn entries(&self, name: &Name) -> impl Iterator<Item = (usize, &[Attribute])> {
        let messages = self.messages().iter().filter(|message| !name.is_term && message.id == name.id);
        let terms = self.terms().iter().filter(|term| name.is_term && term.id == name.id);
        let messages = messages.map(|message| (message.span.start, message.attributes.as_slice()));
        messages.chain(terms.map(|term| (term.span.start + 1, term.attributes.as_slice())))
    }
}

/// Where the id begins in a reference to this name.
fn refers(inline: &Inline, name: &Name) -> Option<usize> {
    let (is_term, id, attribute, start) = match inline {
        Inline::Message { id, attribute, range } => (false, id, attribute, range.start),
        Inline::Term { id, attribute, range, .. } => (true, id, attribute, range.start + 1),
        _ => return None,
    };
    let is_meant = name.attribute.is_none() || *attribute == name.attribute;
    (is_term == name.is_term && *id == name.id && is_meant).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::parse_resource;
    use crate::diagnostic::Source;

    #[track_caller]
    fn rename(text: &str, from: &str, to: &str) -> String {
        let (resource, _) = parse_resource(&Source::new("a.ftl", text));
        let edits = resource.rename(&Name::parse(from).unwrap(), &Name::parse(to).unwrap());
        let (after, undone) = Edit::apply(text, &edits);
        assert_eq!(undone, []);
        after
    }

    #[test]
    fn names_are_read_and_written() {
        for name in ["a", "-a", "a.b", "-a-b_1.c"] {
            assert_eq!(Name::parse(name).unwrap().to_string(), name);
        }
        for none in ["", "-", "1a", "a.", ".b", "a.b.c", "a b", "ñ", "--a"] {
            assert_eq!(Name::parse(none), None, "{none}");
        }
    }

    #[test]
    fn a_message_is_renamed_where_it_stands_and_where_it_is_meant() {
        let text = "# a and { a }, allow(a)\na = a { a }\n    .a = { a.a } { -a } { $a }\n-a = { a }{ A(a, a: \"a\") }\n";
        assert_eq!(
            rename(text, "a", "new-1"),
            "# a and { a }, allow(a)\nnew-1 = a { new-1 }\n    .a = { new-1.a } { -a } { $a }\n-a = { new-1 }{ A(new-1, a: \"a\") }\n"
        );
        assert_eq!(
            rename("a = 1\na = { a ->\n[b] x\n}\n", "a", "c"),
            "c = 1\na = { a ->\n[b] x\n}\n",
            "junk stays"
        );
        assert_eq!(
            rename("b = { $n ->\n   *[a] { { a } }\n}", "a", "c"),
            "b = { $n ->\n   *[a] { { c } }\n}"
        );
    }

    #[test]
    fn terms_and_attributes_have_names_of_their_own() {
        let text =
            "-a = x\n    .a = y\na = { -a(a: 1) }{ -a.a ->\n    [a] { a }\n   *[b] { a.a }\n}\n    .a = z\n";
        assert_eq!(
            rename(text, "-a", "-c"),
            "-c = x\n    .a = y\na = { -c(a: 1) }{ -c.a ->\n    [a] { a }\n   *[b] { a.a }\n}\n    .a = z\n"
        );
        assert_eq!(
            rename(text, "a.a", "a.c"),
            "-a = x\n    .a = y\na = { -a(a: 1) }{ -a.a ->\n    [a] { a }\n   *[b] { a.c }\n}\n    .c = z\n"
        );
        assert_eq!(
            rename(text, "-a.a", "-a.c"),
            "-a = x\n    .c = y\na = { -a(a: 1) }{ -a.c ->\n    [a] { a }\n   *[b] { a.a }\n}\n    .a = z\n"
        );
    }
}
