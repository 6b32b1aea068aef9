//! Agreed names within a text: where a term of the project says these very words, the term stands for them.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::catalog::pattern::{Element, Expression, Inline, Key};
use crate::catalog::{Pattern, Resource};

/// What a term says in one of its forms, and how a message asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedName {
    /// The words.
    pub text: String,
    /// The placeable: `{ -global-compact(form: "full") }`.
    pub placeable: String,
}

/// Agreed names, the longest first.
#[derive(Clone, Debug, Default)]
pub struct AgreedNames(Vec<AgreedName>);

/// The shortest text that is taken for a name.
const SHORTEST: usize = 3;

impl AgreedNames {
    /// Those of the terms of some files, the first of each id. A term whose words depend on more than one choice is left.
    pub fn of(resources: &[&Resource]) -> Self {
        let mut names: Vec<AgreedName> = Vec::new();
        let mut seen = Vec::new();
        for term in resources.iter().flat_map(|resource| resource.terms()) {
            if seen.contains(&&term.id) {
                continue;
            }
            seen.push(&term.id);
            for (text, form) in forms(&term.value).unwrap_or_default() {
                let placeable = match form {
                    Some((name, key)) => format!("{{ -{}({name}: \"{key}\") }}", term.id),
                    None => format!("{{ -{} }}", term.id),
                };
                let is_name = text.chars().count() >= SHORTEST && text.trim() == text && !text.contains('\n');
                if is_name && !names.iter().any(|known| known.text == text) {
                    names.push(AgreedName { text, placeable });
                }
            }
        }
        let mut found = Self(names);
        found.sort();
        found
    }

    fn sort(&mut self) {
        self.0.sort_by_key(|name| std::cmp::Reverse(name.text.len()));
    }

    /// What a placeable stands for.
    pub fn text_of(&self, placeable: &str) -> Option<&str> {
        self.0.iter().find(|name| name.placeable == placeable).map(|name| name.text.as_str())
    }

    /// Where a text says them, in order; none within another or within a word.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, &AgreedName)> {
        // By where each begins.
        let mut found: BTreeMap<usize, (Range<usize>, &AgreedName)> = BTreeMap::new();
        for name in &self.0 {
            for (at, _) in text.match_indices(&name.text) {
                let range = at..at + name.text.len();
                let before = text.get(..at).and_then(|before| before.chars().next_back());
                let after = text.get(range.end..).and_then(|after| after.chars().next());
                let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
                let before_it = found.range(..range.end).next_back();
                let is_free = before_it.is_none_or(|(_, (known, _))| known.end <= at);
                if is_free && is_apart(before) && is_apart(after) {
                    found.insert(at, (range, name));
                }
            }
        }
        found.into_values().collect()
    }
}

type Form = Option<(String, String)>;

/// What a pattern says, for each key of the one choice that it has; the default without a key.
fn forms(pattern: &Pattern) -> Option<Vec<(String, Form)>> {
    let mut forms: Vec<(String, Form)> = vec![(String::new(), None)];
    for element in &pattern.elements {
        match element {
            Element::Text { value: text, .. }
            | Element::Placeable {
                expression: Expression::Inline(Inline::Text { value: text, .. }), ..
            } => {
                forms.iter_mut().for_each(|(said, _)| said.push_str(text));
            }
            Element::Placeable {
                expression: Expression::Select { selector: Inline::Variable { id, .. }, variants },
                ..
            } if forms.len() == 1 => {
                let before = forms.pop().map(|(said, _)| said).unwrap_or_default();
                for variant in variants {
                    let [Element::Text { value, .. }] = variant.value.elements.as_slice() else {
                        return None;
                    };
                    let Key::Word(key) = &variant.key else { return None };
                    let form = (!variant.is_default).then(|| (id.clone(), key.clone()));
                    forms.push((format!("{before}{value}"), form));
                }
            }
            Element::Placeable { .. } => return None,
        }
    }
    Some(forms)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::parse_resource;
    use crate::diagnostic::Source;

    #[test]
    fn terms_stand_for_their_very_words() {
        let text = "-compact = { $form ->\n    [full] Global Compact for Safe Migration\n   *[usual] Global Compact\n}\n-un = UN\n-two = { $a }{ $b }\n";
        let (resource, _) = parse_resource(&Source::new("terms.ftl", text));
        let names = AgreedNames::of(&[&resource]);
        let text =
            "The Global Compact for Safe Migration, a Global Compact, Global Compacts, global compact, UN";
        let found: Vec<&str> = names.find(text).iter().map(|(_, name)| name.placeable.as_str()).collect();
        assert_eq!(found, ["{ -compact(form: \"full\") }", "{ -compact }"]);
    }
}
