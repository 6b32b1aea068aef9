//! A pattern as whole sentences: one for each combination of its variants.

use std::ops::Range;

use super::markup::split_markup;
use super::part::{Code, Part, Role, is_same, push_text};
use crate::catalog::pattern::{Element, Expression, Inline, Key, Pattern, Variant};
use crate::catalog::{PLURAL_CATEGORIES, Plurals};

/// How many sentences one pattern may have. Each selector multiplies them.
pub const MOST_ROWS: usize = 128;

/// Which variant of a selector a sentence is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The selector as it is written, such as `$n` or `PLATFORM()`.
    pub selector: String,
    /// The key of the variant.
    pub key: String,
    /// Whether it is the default.
    pub is_default: bool,
}

/// One sentence of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its variants, the outermost selector first; empty where the pattern has no selector.
    pub choices: Vec<Choice>,
    /// The sentence.
    pub parts: Vec<Part>,
}

/// A pattern has more combinations than anybody could translate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyRows;

impl Row {
    /// The keys of its variants.
    pub fn keys(&self) -> Vec<&str> {
        self.choices.iter().map(|choice| choice.key.as_str()).collect()
    }
}

/// The sentences of a pattern in the order of the file. `text` is the text of the file. With `plurals`, selectors by
/// count have the categories of that language; otherwise the variants that stand there.
///
/// Codes are numbered from 1 in each sentence.
///
/// # Errors
/// There are more than [`MOST_ROWS`].
pub fn flatten_pattern(
    pattern: &Pattern,
    text: &str,
    plurals: Option<&Plurals>,
) -> Result<Vec<Row>, TooManyRows> {
    let row = |(choices, parts): Draft| Row {
        choices: choices.into_iter().map(|(choice, _)| choice).collect(),
        parts,
    };
    let drafts = Flattening { text, plurals }.pattern(pattern, &[])?;
    let mut rows: Vec<Row> = drafts.into_iter().map(row).collect();
    for row in &mut rows {
        let mut next = 1;
        for part in &mut row.parts {
            if let Part::Code(code) = part {
                code.id = next.to_string();
                next += 1;
            }
        }
        row.parts = split_markup(std::mem::take(&mut row.parts), &mut next);
        let counts: Vec<&Choice> = row.choices.iter().filter(|choice| choice.is_count()).collect();
        for part in &mut row.parts {
            if let Part::Code(code) = part {
                code.is_optional |= counts.iter().any(|choice| code.is_count_of(choice));
            }
        }
    }
    Ok(rows)
}

/// A pattern as it stands: text, and codes. What has variants is one code, as whatever else stands in braces.
/// `text` is the text of the file.
pub fn read_parts(pattern: &Pattern, text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for element in &pattern.elements {
        match element {
            Element::Text { value, .. } => push_text(&mut parts, &value.replace("\r\n", "\n")),
            Element::Placeable { expression, range } => match innermost(expression) {
                Expression::Inline(Inline::Text { value, .. }) if is_printable(value) => {
                    push_text(&mut parts, value);
                }
                _ => parts.push(Part::Code(placeable(text, range))),
            },
        }
    }
    split_markup(parts, &mut 1)
}

/// What stands in braces, as one code.
fn placeable(text: &str, range: &Range<usize>) -> Code {
    let original = text.get(range.clone()).unwrap_or_default().replace("\r\n", "\n");
    Code { id: String::new(), role: Role::Single, original, is_optional: false }
}

impl Choice {
    /// Whether the key is a number or a category of numbers.
    pub fn is_count(&self) -> bool {
        PLURAL_CATEGORIES.contains(&self.key.as_str()) || self.key.parse::<f64>().is_ok()
    }
}

/// The first variable of a selector.
fn variable(selector: &str) -> Option<&str> {
    let (_, rest) = selector.split_once('$')?;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(rest.len());
    rest.get(..end).filter(|name| !name.is_empty())
}

impl Code {
    /// Whether it shows the number that a choice counts.
    pub fn is_count_of(&self, choice: &Choice) -> bool {
        self.role == Role::Single
            && variable(&choice.selector).is_some_and(|name| variable(&self.original) == Some(name))
    }
}

/// A sentence in the making: its choices, each with the keys that its selector has, and what is there of it.
type Draft = (Vec<(Choice, Vec<String>)>, Vec<Part>);

struct Flattening<'a> {
    text: &'a str,
    plurals: Option<&'a Plurals>,
}

impl Flattening<'_> {
    /// `outer` are the choices around the pattern, each with the keys that its selector has.
    fn pattern(&self, pattern: &Pattern, outer: &[(Choice, Vec<String>)]) -> Result<Vec<Draft>, TooManyRows> {
        let mut rows = vec![Draft::default()];
        for element in &pattern.elements {
            match element {
                Element::Text { value, .. } => {
                    let value = value.replace("\r\n", "\n");
                    rows.iter_mut().for_each(|(_, parts)| push_text(parts, &value));
                }
                Element::Placeable { expression, range } => match innermost(expression) {
                    Expression::Select { selector, variants } => {
                        rows = self.select(selector, variants, rows, outer)?;
                    }
                    Expression::Inline(Inline::Text { value, .. }) if is_printable(value) => {
                        rows.iter_mut().for_each(|(_, parts)| push_text(parts, value));
                    }
                    Expression::Inline(_) => {
                        let code = placeable(self.text, range);
                        rows.iter_mut().for_each(|(_, parts)| parts.push(Part::Code(code.clone())));
                    }
                },
            }
        }
        Ok(rows)
    }

    fn select(
        &self,
        selector: &Inline,
        variants: &[Variant],
        rows: Vec<Draft>,
        outer: &[(Choice, Vec<String>)],
    ) -> Result<Vec<Draft>, TooManyRows> {
        let written = self.text.get(selector.range().clone()).unwrap_or_default();
        let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
        let opened = self.variants(selector, variants);
        let mut keys: Vec<String> = opened.iter().map(|(key, ..)| key.clone()).collect();
        // The default is part of what two selectors must have alike to come to the same.
        keys.extend(
            opened.iter().filter(|(_, is_default, _)| *is_default).map(|(key, ..)| format!("*{key}")),
        );
        let mut made = Vec::new();
        for (choices, parts) in rows {
            let known = outer
                .iter()
                .chain(&choices)
                .find(|(choice, known)| choice.selector == written && *known == keys);
            let known = known.map(|(choice, _)| choice.key.clone());
            for (key, is_default, variant) in &opened {
                if known.as_ref().is_some_and(|known| known != key) {
                    continue;
                }
                let mut chosen = choices.clone();
                if known.is_none() {
                    let choice =
                        Choice { selector: written.clone(), key: key.clone(), is_default: *is_default };
                    chosen.push((choice, keys.clone()));
                }
                let around: Vec<_> = outer.iter().chain(&chosen).cloned().collect();
                for (inner_choices, inner_parts) in self.pattern(&variant.value, &around)? {
                    let mut choices = chosen.clone();
                    choices.extend(inner_choices);
                    let mut parts = parts.clone();
                    for part in inner_parts {
                        match part {
                            Part::Text(text) => push_text(&mut parts, &text),
                            code => parts.push(code),
                        }
                    }
                    made.push((choices, parts));
                    if made.len() > MOST_ROWS {
                        return Err(TooManyRows);
                    }
                }
            }
        }
        Ok(made)
    }

    /// Key, whether it is the default, and the variant whose words stand there. Of two variants of one key Fluent
    /// takes the first.
    fn variants<'v>(&self, selector: &Inline, variants: &'v [Variant]) -> Vec<(String, bool, &'v Variant)> {
        let opened = self.plurals.and_then(|plurals| plurals.open(selector, variants));
        if let Some(open) = opened {
            let default = open.default;
            return open
                .variants
                .into_iter()
                .enumerate()
                .map(|(at, (key, variant))| (key, at == default, variant))
                .collect();
        }
        let mut seen: Vec<&Key> = Vec::new();
        let mut kept = Vec::new();
        for variant in variants {
            if !seen.contains(&&variant.key) || variant.is_default {
                seen.push(&variant.key);
                kept.push((variant.key.as_str().to_owned(), variant.is_default, variant));
            }
        }
        kept
    }
}

/// `{{ $x }}` says what `{ $x }` says.
fn innermost(expression: &Expression) -> &Expression {
    match expression {
        Expression::Inline(Inline::Placeable { expression, .. }) => innermost(expression),
        other => other,
    }
}

/// Whether each of its characters can be seen: then it can stand as text and is quoted again where it must be.
pub fn is_printable(literal: &str) -> bool {
    let is_hidden = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
                | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
                | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFF}'
                | '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{E0000}'..='\u{10FFFF}')
    };
    !literal.is_empty() && !literal.contains(is_hidden)
}

/// Whether two lists of sentences are one.
pub fn are_same_rows(one: &[Row], other: &[Row]) -> bool {
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(one, other)| one.choices == other.choices && is_same(&one.parts, &other.parts))
}

/// The sentence of the source that stands beside a row of the target: the one with the most choices alike.
pub fn nearest_row<'r>(choices: &[Choice], rows: &'r [Row]) -> Option<&'r Row> {
    let name = |key: &str| match key {
        "0" => "zero".to_owned(),
        "1" => "one".to_owned(),
        "2" => "two".to_owned(),
        other => other.to_owned(),
    };
    let score = |row: &Row| -> i32 {
        let score_one = |choice: &Choice| {
            let own = choices.iter().find(|own| is_same_selector(&own.selector, &choice.selector));
            match own {
                Some(own) if own.key == choice.key => 4,
                Some(own) if name(&own.key) == name(&choice.key) => 3,
                Some(_) if choice.is_default => 1,
                Some(_) => -3,
                None if choice.is_default => 2,
                None => 0,
            }
        };
        row.choices.iter().map(score_one).sum()
    };
    let mut best: Option<(i32, &Row)> = None;
    for row in rows {
        let score = score(row);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, row));
        }
    }
    best.map(|(_, row)| row)
}

fn is_same_selector(one: &str, other: &str) -> bool {
    one == other || variable(one).is_some_and(|name| variable(other) == Some(name))
}
