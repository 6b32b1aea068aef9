//! The choices of a pattern: what chooses, and among what.

use std::ops::Range;

use super::super::wording::{is_ordinal, selecting_variable, selector_name};
use crate::catalog::PLURAL_CATEGORIES;
use crate::catalog::pattern::{Element, Expression, Inline, Key, Pattern, Variant};

/// A select expression.
#[derive(Clone, Debug)]
pub struct Choosing<'p> {
    /// The selector as it is compared.
    pub name: String,
    /// The variable that selects, if one does.
    pub variable: Option<String>,
    /// Whether it chooses by rank.
    pub is_ordinal: bool,
    /// Its variants.
    pub variants: &'p [Variant],
    /// The selector's bytes in the file.
    pub range: Range<usize>,
}

impl Choosing<'_> {
    /// Whether it chooses by count: each key is a category or number, and one is a category other than `other`.
    pub fn is_plural(&self) -> bool {
        self.variable.is_some()
            && self.variants.iter().all(|variant| is_count(&variant.key))
            && self.variants.iter().any(|variant| matches!(&variant.key, Key::Word(key) if key != "other"))
    }

    /// Whether each key could be a count's.
    pub fn is_plural_or_bare(&self) -> bool {
        self.variable.is_some() && self.variants.iter().all(|variant| is_count(&variant.key))
    }

    /// Whether some key is a category other than `other`.
    pub fn is_mostly_plural(&self) -> bool {
        let is_category = |key: &str| key != "other" && PLURAL_CATEGORIES.contains(&key);
        self.variants.iter().any(|variant| matches!(&variant.key, Key::Word(key) if is_category(key)))
    }

    /// Whether a variant has this key.
    pub fn has_key(&self, key: &str) -> bool {
        self.variants.iter().any(|variant| variant.key.as_str() == key)
    }

    /// Whether `pattern` shows the variable that selects.
    pub fn shows_itself(&self, pattern: &Pattern) -> bool {
        let mut shows = false;
        pattern.visit(&mut |inline| {
            shows |= matches!(inline, Inline::Variable { id, .. } if Some(id) == self.variable.as_ref());
        });
        shows
    }
}

fn is_count(key: &Key) -> bool {
    match key {
        Key::Word(word) => PLURAL_CATEGORIES.contains(&word.as_str()),
        Key::Number(_) => true,
    }
}

/// Every select expression of a pattern, outer ones first.
pub fn choosings(pattern: &Pattern) -> Vec<Choosing<'_>> {
    let mut found = Vec::new();
    add_choosings(pattern, &mut found);
    found
}

fn add_choosings<'p>(pattern: &'p Pattern, found: &mut Vec<Choosing<'p>>) {
    for element in &pattern.elements {
        if let Element::Placeable { expression, .. } = element {
            add_expression(expression, found);
        }
    }
}

fn add_expression<'p>(expression: &'p Expression, found: &mut Vec<Choosing<'p>>) {
    match expression {
        Expression::Select { selector, variants } => {
            found.push(Choosing {
                name: selector_name(selector),
                variable: selecting_variable(selector),
                is_ordinal: is_ordinal(selector),
                variants,
                range: selector.range().clone(),
            });
            variants.iter().for_each(|variant| add_choosings(&variant.value, found));
        }
        Expression::Inline(Inline::Placeable { expression, .. }) => add_expression(expression, found),
        Expression::Inline(_) => {}
    }
}
