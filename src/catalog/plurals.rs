//! The variants that a selector by count has in another language.

use super::pattern::{Inline, Key, Variant};
use super::{Locale, PLURAL_CATEGORIES, plural_categories};

/// The plural categories of one language, in CLDR's order.
#[derive(Clone, Debug, Default)]
pub struct Plurals {
    cardinal: Vec<&'static str>,
    ordinal: Vec<&'static str>,
}

/// A selector by count with the variants that a language needs.
#[derive(Clone, Debug)]
pub struct OpenedSelect<'v> {
    /// Whether it counts ranks.
    pub is_ordinal: bool,
    /// The keys, each with the variant whose words stand there at first.
    pub variants: Vec<(String, &'v Variant)>,
    /// Which of them is the default.
    pub default: usize,
}

impl Plurals {
    /// Those of a locale; none where its rules are not known.
    pub fn of(locale: &Locale) -> Self {
        let sorted = |is_ordinal| {
            let own = plural_categories(is_ordinal, locale);
            PLURAL_CATEGORIES.iter().filter(|name| own.contains(name)).copied().collect()
        };
        Self { cardinal: sorted(false), ordinal: sorted(true) }
    }

    /// Opens a selector to the categories of the language; `None` where it does not count, or has no variant. A
    /// category that the source has not says at first what its default variant says; what only the source has is left
    /// out.
    pub fn open<'v>(&self, selector: &Inline, variants: &'v [Variant]) -> Option<OpenedSelect<'v>> {
        if !is_plural(variants) {
            return None;
        }
        let is_ordinal = is_ordinal(selector);
        let known = if is_ordinal { &self.ordinal } else { &self.cardinal };
        let mut keys: Vec<(String, &Variant)> = Vec::new();
        let default = variants.iter().find(|variant| variant.is_default).or(variants.last())?;
        let named = |name: &str| {
            variants.iter().find(|variant| matches!(&variant.key, Key::Word(word) if word == name))
        };
        for variant in variants {
            if let Key::Number(number) = &variant.key {
                keys.push((number.clone(), variant));
            }
        }
        let other = named("other").unwrap_or(default);
        if known.is_empty() {
            // Without rules only numbers can be told apart.
            if let Some(one) = named("one").filter(|_| !is_ordinal && !keys.iter().any(|(key, _)| key == "1"))
            {
                keys.push(("1".to_owned(), one));
            }
            keys.push(("other".to_owned(), other));
        } else {
            keys.extend(known.iter().map(|name| ((*name).to_owned(), named(name).unwrap_or(other))));
        }
        let star = keys.iter().position(|(key, _)| key == "other").unwrap_or(keys.len().saturating_sub(1));
        Some(OpenedSelect { is_ordinal, variants: keys, default: star })
    }
}

/// Whether the keys are counts or ranks: categories of CLDR and numbers, and not `other` alone.
fn is_plural(variants: &[Variant]) -> bool {
    let is_category = |variant: &Variant| match &variant.key {
        Key::Word(word) => PLURAL_CATEGORIES.contains(&word.as_str()),
        Key::Number(_) => true,
    };
    variants.iter().all(is_category) && variants.iter().any(|variant| variant.key.as_str() != "other")
}

fn is_ordinal(selector: &Inline) -> bool {
    let Inline::Function { arguments, .. } = selector else { return false };
    arguments.named.iter().any(|argument| {
        argument.name == "type" && matches!(&argument.value, Inline::Text { value, .. } if value == "ordinal")
    })
}
