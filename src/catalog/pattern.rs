//! Fluent's syntax as a tree in which every node knows its bytes in the file.

use std::ops::Range;

use crate::diagnostic::Span;

/// A message: `id = value` with attributes. At least one of value and attributes is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// The comment (`# …`) on it, lines joined with `\n`.
    pub comment: Option<String>,
    /// Its value.
    pub value: Option<Pattern>,
    /// Its attributes, in order.
    pub attributes: Vec<Attribute>,
    /// From the first letter of the id to the end of the last pattern.
    pub span: Span,
}

/// A term: `-id = value`, the translator's own word for use in messages.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Its id without the `-`.
    pub id: String,
    /// The comment on it, lines joined with `\n`.
    pub comment: Option<String>,
    /// Its value.
    pub value: Pattern,
    /// Its attributes, in order: known to the terms and messages of this locale only.
    pub attributes: Vec<Attribute>,
    /// From the `-` to the end of the last pattern.
    pub span: Span,
}

/// An attribute of a message or term: `.id = value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// Its id without the `.`.
    pub id: String,
    /// Its value.
    pub value: Pattern,
    /// From the first letter of the id to the end of the pattern.
    pub span: Span,
}

/// Text and placeables.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// In reading order; neighbours are never both text.
    pub elements: Vec<Element>,
    /// Bytes of the file.
    pub range: Range<usize>,
}

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    /// Text, indentation removed, lines joined with `\n`.
    Text {
        /// The text.
        value: String,
        /// Bytes of the file, indentation of inner lines included.
        range: Range<usize>,
    },
    /// `{ … }`.
    Placeable {
        /// What is between the braces.
        expression: Expression,
        /// Bytes of the file, braces included.
        range: Range<usize>,
    },
}

/// What may stand between braces.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// One value.
    Inline(Inline),
    /// `selector -> variants`.
    Select {
        /// What decides.
        selector: Inline,
        /// In order; one is the default.
        variants: Vec<Variant>,
    },
}

/// A variant of a select expression: `[key] value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// The key as it is written.
    pub key: Key,
    /// Bytes of the key without brackets.
    pub key_range: Range<usize>,
    /// Its text.
    pub value: Pattern,
    /// Whether it bears the `*`.
    pub is_default: bool,
}

/// The key of a variant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A word, such as `one` or `feminine`.
    Word(String),
    /// A number, as written.
    Number(String),
}

impl Key {
    /// The key as it is written.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Word(text) | Self::Number(text) => text,
        }
    }
}

/// One value. Each variant's `range` is its bytes in the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// `"…"`: the translator's own text, escapes undone.
    Text {
        /// The text.
        value: String,
        /// Bytes of the file, quotes included.
        range: Range<usize>,
    },
    /// A number literal, as written.
    Number {
        /// The digits.
        value: String,
        /// Bytes of the file.
        range: Range<usize>,
    },
    /// `$id`.
    Variable {
        /// Without the `$`.
        id: String,
        /// Bytes of the file.
        range: Range<usize>,
    },
    /// `id` or `id.attribute`.
    Message {
        /// The message.
        id: String,
        /// The attribute.
        attribute: Option<String>,
        /// Bytes of the file.
        range: Range<usize>,
    },
    /// `-id`, `-id.attribute`, `-id(…)`.
    Term {
        /// The term, without the `-`.
        id: String,
        /// The attribute.
        attribute: Option<String>,
        /// Its arguments; only the named ones reach the term.
        arguments: Arguments,
        /// Bytes of the file.
        range: Range<usize>,
    },
    /// `ID(…)`.
    Function {
        /// The function.
        id: String,
        /// Its arguments.
        arguments: Arguments,
        /// Bytes of the file.
        range: Range<usize>,
    },
    /// `{ … }` inside braces.
    Placeable {
        /// What is between the inner braces.
        expression: Box<Expression>,
        /// Bytes of the file, braces included.
        range: Range<usize>,
    },
}

/// Arguments of a function or term.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arguments {
    /// By place.
    pub positional: Vec<Inline>,
    /// By name.
    pub named: Vec<NamedArgument>,
}

/// `name: value`.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedArgument {
    /// The name.
    pub name: String,
    /// A text or number literal.
    pub value: Inline,
    /// Bytes of the file, name and value.
    pub range: Range<usize>,
}

impl Inline {
    /// Its bytes in the file.
    pub fn range(&self) -> &Range<usize> {
        match self {
            Self::Text { range, .. }
            | Self::Number { range, .. }
            | Self::Variable { range, .. }
            | Self::Message { range, .. }
            | Self::Term { range, .. }
            | Self::Function { range, .. }
            | Self::Placeable { range, .. } => range,
        }
    }

    /// Visits this value and those inside it, itself first.
    pub fn visit<'tree>(&'tree self, visitor: &mut dyn FnMut(&'tree Inline)) {
        visitor(self);
        match self {
            Self::Term { arguments, .. } | Self::Function { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| argument.visit(visitor));
                arguments.named.iter().for_each(|argument| argument.value.visit(visitor));
            }
            Self::Placeable { expression, .. } => expression.visit(visitor),
            _ => {}
        }
    }
}

impl Expression {
    /// Visits every value in it, variants included, in the order of the file.
    pub fn visit<'tree>(&'tree self, visitor: &mut dyn FnMut(&'tree Inline)) {
        match self {
            Self::Inline(inline) => inline.visit(visitor),
            Self::Select { selector, variants } => {
                selector.visit(visitor);
                variants.iter().for_each(|variant| variant.value.visit(visitor));
            }
        }
    }
}

impl Pattern {
    /// Words between spaces that have a letter or digit, those of all variants included.
    pub fn count_words(&self) -> usize {
        let count = |element: &Element| match element {
            Element::Text { value, .. } => {
                value.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
            }
            Element::Placeable { expression: Expression::Select { variants, .. }, .. } => {
                variants.iter().map(|variant| variant.value.count_words()).sum()
            }
            Element::Placeable { .. } => 0,
        };
        self.elements.iter().map(count).sum()
    }

    /// What it says, where that depends on nothing.
    pub fn words(&self) -> Option<&str> {
        match self.elements.as_slice() {
            [] => Some(""),
            [Element::Text { value, .. }] => Some(value),
            _ => None,
        }
    }

    /// Visits every value in it (variables, references, literals …), variants included, in the order of the file.
    pub fn visit<'tree>(&'tree self, visitor: &mut dyn FnMut(&'tree Inline)) {
        for element in &self.elements {
            if let Element::Placeable { expression, .. } = element {
                expression.visit(visitor);
            }
        }
    }
}

impl Message {
    /// Value and attributes, each with the attribute's id.
    pub fn patterns(&self) -> impl Iterator<Item = (Option<&str>, &Pattern)> {
        self.value
            .iter()
            .map(|value| (None, value))
            .chain(self.attributes.iter().map(|attribute| (Some(attribute.id.as_str()), &attribute.value)))
    }

    /// The value, or the value of an attribute.
    pub fn pattern(&self, attribute: Option<&str>) -> Option<&Pattern> {
        match attribute {
            None => self.value.as_ref(),
            Some(id) => self.attributes.iter().find(|attribute| attribute.id == id).map(|found| &found.value),
        }
    }
}

impl Term {
    /// Value and attributes, each with the attribute's id.
    pub fn patterns(&self) -> impl Iterator<Item = (Option<&str>, &Pattern)> {
        std::iter::once((None, &self.value))
            .chain(self.attributes.iter().map(|attribute| (Some(attribute.id.as_str()), &attribute.value)))
    }

    /// The value, or the value of an attribute.
    pub fn pattern(&self, attribute: Option<&str>) -> Option<&Pattern> {
        match attribute {
            None => Some(&self.value),
            Some(id) => self.attributes.iter().find(|attribute| attribute.id == id).map(|found| &found.value),
        }
    }
}
