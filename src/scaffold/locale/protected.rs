//! What a translator leaves as it is: values, references, links, numbers, names.

use crate::catalog::Pattern;
use crate::catalog::pattern::{Element, Expression, Inline};

/// The protected parts of a message's patterns, each once, in reading order. `names` are those in the directory.
pub fn protected_parts<'p>(
    text: &str,
    patterns: impl Iterator<Item = &'p Pattern>,
    names: &[String],
) -> Vec<String> {
    let mut parts = Parts { text, names, found: Vec::new() };
    for pattern in patterns {
        parts.pattern(pattern);
    }
    parts.found
}

struct Parts<'a> {
    text: &'a str,
    names: &'a [String],
    found: Vec<String>,
}

impl Parts<'_> {
    fn add(&mut self, part: impl Into<String>) {
        let part = part.into();
        if !self.found.contains(&part) {
            self.found.push(part);
        }
    }

    fn pattern(&mut self, pattern: &Pattern) {
        for element in &pattern.elements {
            match element {
                Element::Text { value, .. } => self.words(value),
                Element::Placeable { expression: Expression::Inline(inline), range } => {
                    if !matches!(inline, Inline::Text { .. } | Inline::Placeable { .. }) {
                        let code = self.text.get(range.clone()).unwrap_or_default();
                        self.add(code.split_whitespace().collect::<Vec<_>>().join(" "));
                    }
                }
                Element::Placeable { expression: Expression::Select { variants, .. }, .. } => {
                    variants.iter().for_each(|variant| self.pattern(&variant.value));
                }
            }
        }
    }

    fn words(&mut self, text: &str) {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once("](") {
            let (target, more) = after.split_once(')').unwrap_or((after, ""));
            self.add(target);
            rest = more;
        }
        let names: Vec<&String> =
            self.names.iter().filter(|name| !name.is_empty() && text.contains(name.as_str())).collect();
        for name in names {
            self.add(name.as_str());
        }
        for word in text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '/' | '–' | '—')) {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let is_number = bare.starts_with(|c: char| c.is_ascii_digit());
            let is_inside = self.found.iter().any(|known| known.contains(bare));
            if (is_number || word.contains("://")) && !is_inside {
                self.add(bare);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::parse_resource;
    use crate::diagnostic::Source;

    #[test]
    fn finds_what_stays_as_it_is() {
        let text = "a = On { DATETIME($date,  dateStyle: \"long\") }, *{ -law }* gave [120 wells](https://x.example/w) to Ana Ruiz of the UN: 4,5 % of { $n ->\n    [one] { $n } well\n   *[other] 30 wells\n}.\n";
        let (resource, _) = parse_resource(&Source::new("a.ftl", text));
        let patterns = resource.messages()[0].patterns().map(|(_, pattern)| pattern);
        assert_eq!(
            protected_parts(text, patterns, &["Ana Ruiz".to_owned(), String::new()]),
            [
                "{ DATETIME($date, dateStyle: \"long\") }",
                "{ -law }",
                "https://x.example/w",
                "Ana Ruiz",
                "120",
                "4,5",
                "{ $n }",
                "30"
            ]
        );
    }
}
