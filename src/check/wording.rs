//! The sentences a pattern can become, one for each combination of its variants, with the place of every character.

use std::ops::{Deref, Range};
use std::sync::Arc;

use super::anatomy::Anatomy;
use super::conventions::Conventions;
use super::expansion::{argument, expand};
use super::lexicon::Lexicon;
use super::look::Sort;
use super::markup::strip_markup;
use super::names::{Mention, Names};
use super::rules::{Number, Spoken, Telephone, acronyms, addresses, numbers, spoken_numbers, telephones};
use super::said::Said;
use super::words::Word;
use crate::catalog::Resource;
use crate::catalog::pattern::{Expression, Inline, Key, Pattern};
use crate::diagnostic::Span;

/// Stands in a wording for each value that is not words: variables, functions, numbers. Private use, so that it is
/// neither letter, digit, space nor punctuation.
pub const VALUE: char = '\u{10FFFD}';

/// One of the texts that a pattern can become, with its words, which nearly every rule asks for: found once.
#[derive(Clone, Debug)]
pub struct Wording<'t> {
    draft: &'t Draft,
    words: Vec<Word<'t>>,
}

impl Deref for Wording<'_> {
    type Target = Draft;

    fn deref(&self) -> &Draft {
        self.draft
    }
}

impl<'t> Wording<'t> {
    /// The wording of a draft.
    pub fn of(draft: &'t Draft) -> Self {
        Self { draft, words: draft.anatomy.words(&draft.text) }
    }

    /// The words of the text.
    pub fn words(&self) -> &[Word<'t>] {
        &self.words
    }

    /// The words that begin in a range, such as those of a sentence.
    pub fn words_in(&self, range: &Range<usize>) -> &[Word<'t>] {
        let start = self.words.partition_point(|word| word.range.start < range.start);
        let end = self.words.partition_point(|word| word.range.start < range.end);
        self.words.get(start..end).unwrap_or_default()
    }

    /// Whether this is one of its words, in small letters.
    pub fn says(&self, small: &str) -> bool {
        self.said().has(small, &self.words)
    }

    /// Whether a word, of another wording, is one of its words.
    pub fn has_word(&self, word: &Word<'_>) -> bool {
        self.said().has_word(word, &self.words)
    }

    fn said(&self) -> &Said {
        self.draft.anatomy.said.get_or_init(|| Said::of(&self.words))
    }

    /// Its numbers in figures. The conventions are those of its language.
    pub fn figures(&self, conventions: &Conventions) -> &'t [Number] {
        self.draft.anatomy.figures.get_or_init(|| numbers(self, conventions))
    }

    /// Its numbers in words. The language is its own.
    pub fn spoken(&self, language: &str) -> &'t [Spoken] {
        self.draft.anatomy.spoken.get_or_init(|| spoken_numbers(self, language))
    }

    /// Its acronyms.
    pub fn acronyms(&self) -> &'t [(String, Range<usize>)] {
        self.draft.anatomy.acronyms.get_or_init(|| acronyms(self))
    }

    /// The names of the directory that stand in it.
    pub fn mentions(&self, names: &Names) -> &'t [Mention] {
        self.draft.anatomy.mentions.get_or_init(|| names.find(&self.draft.text))
    }
}

/// One of the texts that a pattern can become.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The words, terms and references filled in, markup taken out, [`VALUE`] for each value. A line break of the
    /// file is a space; `\n` is a line break of the text.
    pub text: String,
    /// The references and values, in order.
    pub codes: Vec<Code>,
    /// The variants that were chosen, outer ones first.
    pub choices: Vec<Choice>,
    /// The links.
    pub links: Vec<Link>,
    /// How many passages are emphasized.
    pub emphasis: usize,
    /// How many passages are strongly emphasized.
    pub strong: usize,
    pub(super) stretches: Vec<Stretch>,
    pub(super) path: Option<Arc<str>>,
    pub(super) anatomy: Anatomy,
}

/// A reference or value of a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// What it refers to.
    pub what: What,
    /// Its bytes in the file.
    pub file: Range<usize>,
}

/// What a placeable shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// `$id`, itself or in a function.
    Variable(String),
    /// `-id`, with an attribute.
    Term(String),
    /// `id` or `id.attribute`.
    Message(String),
}

/// A variant that a wording has.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The selector as it is compared: `$count`, `NUMBER($count)`.
    pub selector: String,
    /// The variable that selects, if one does.
    pub variable: Option<String>,
    /// The key.
    pub key: Key,
    /// Whether it bears the `*`.
    pub is_default: bool,
    /// Bytes of the key in the file.
    pub key_range: Range<usize>,
}

/// A link.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it leads; [`VALUE`] for values.
    pub to: String,
    /// Its words' bytes in the wording's text.
    pub words: Range<usize>,
}

/// Who wrote a stretch of a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writer {
    /// This message.
    Own,
    /// This message, between quotation marks: `{ " " }`.
    Literal,
    /// A term or message that it refers to.
    Other,
    /// Nobody: a value.
    Value,
}

/// A run of a wording and where it comes from.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) text: Range<usize>,
    /// Bytes of the file; of the same length where each byte has its own place.
    pub(super) file: Range<usize>,
    pub(super) writer: Writer,
}

impl Stretch {
    pub(super) fn place(&self, at: usize) -> usize {
        if self.text.len() == self.file.len() {
            self.file.start + at.saturating_sub(self.text.start).min(self.file.len())
        } else {
            self.file.start
        }
    }
}

impl Draft {
    /// A text that stands in no file.
    pub fn of_text(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Every draft of `pattern`, which stands in `resource`.
    pub fn all(pattern: &Pattern, resource: &Resource, lexicon: &Lexicon<'_>) -> Vec<Self> {
        let start = Self { path: Some(resource.source().path.clone()), ..Self::default() };
        let drafts = expand(pattern, start, &resource.source().text, lexicon);
        drafts.into_iter().map(strip_markup).collect()
    }

    /// Whether the text has a character.
    pub fn has(&self, character: char) -> bool {
        self.anatomy.look(&self.text).has(character, &self.text)
    }

    /// Whether the text has one of these characters.
    pub fn has_any(&self, characters: &[char]) -> bool {
        characters.iter().any(|character| self.has(*character))
    }

    /// Whether the text has a byte, such as the first of a character.
    pub fn has_byte(&self, byte: u8) -> bool {
        self.anatomy.look(&self.text).bytes.has(byte)
    }

    /// Whether the text has a run of characters.
    pub fn contains(&self, run: &str) -> bool {
        run.bytes().all(|byte| self.has_byte(byte)) && self.text.contains(run)
    }

    /// Whether the text has a digit of ASCII.
    pub fn has_digit(&self) -> bool {
        ('0'..='9').any(|digit| self.has(digit))
    }

    /// Whether a byte of the one sort stands before one of the other.
    pub fn has_pair(&self, one: Sort, other: Sort) -> bool {
        self.anatomy.look(&self.text).has_pair(one, other)
    }

    /// How many characters the text has.
    pub fn length(&self) -> usize {
        *self.anatomy.length.get_or_init(|| self.text.chars().count())
    }

    /// Its e-mails and addresses on the web.
    pub fn addresses(&self) -> &[Range<usize>] {
        self.anatomy.addresses.get_or_init(|| addresses(self))
    }

    /// Its telephones.
    pub fn telephones(&self) -> &[Telephone] {
        self.anatomy.telephones.get_or_init(|| telephones(&self.text))
    }

    /// The sentences of the text.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.anatomy.sentences(&self.text)
    }

    /// Bytes of the text as a place of the file.
    pub fn span(&self, range: &Range<usize>) -> Span {
        let start = self.stretch_at(range.start).map_or(0, |stretch| stretch.place(range.start));
        let end = match self.stretch_at(range.end.saturating_sub(1)) {
            Some(stretch) if stretch.text.len() == stretch.file.len() => stretch.place(range.end),
            Some(stretch) => stretch.file.end,
            None => start,
        };
        Span::new(self.path.clone().unwrap_or_default(), start, end)
    }

    /// Whether all these bytes are this message's own words.
    pub fn is_own(&self, range: &Range<usize>) -> bool {
        let mut touched = self
            .stretches
            .iter()
            .filter(|stretch| stretch.text.start < range.end && range.start < stretch.text.end);
        touched.all(|stretch| stretch.writer == Writer::Own)
    }

    /// Whether some of these bytes are this message's own words.
    pub fn is_partly_own(&self, range: &Range<usize>) -> bool {
        let mut touched = self
            .stretches
            .iter()
            .filter(|stretch| stretch.text.start < range.end && range.start < stretch.text.end);
        touched.any(|stretch| stretch.writer == Writer::Own)
    }

    /// The place of the variant that sets this wording apart, if it has one.
    pub fn variant_span(&self) -> Option<Span> {
        let choice = self.choices.iter().rev().find(|choice| !choice.is_default).or(self.choices.last())?;
        Some(Span::new(self.path.clone().unwrap_or_default(), choice.key_range.start, choice.key_range.end))
    }

    /// The keys of its variants, as a reader of a finding knows them: `one`, `one, feminine`.
    pub fn variant_name(&self) -> String {
        let keys: Vec<&str> = self.choices.iter().map(|choice| choice.key.as_str()).collect();
        keys.join(", ")
    }

    /// Whether it shows this variable.
    pub fn shows(&self, variable: &str) -> bool {
        self.codes.iter().any(|code| matches!(&code.what, What::Variable(id) if id == variable))
    }

    fn stretch_at(&self, at: usize) -> Option<&Stretch> {
        let index = self.stretches.partition_point(|stretch| stretch.text.end <= at);
        self.stretches.get(index).or(self.stretches.last())
    }

    pub(super) fn push(&mut self, text: &str, file: Range<usize>, writer: Writer) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.stretches.push(Stretch { text: start..self.text.len(), file, writer });
    }

    pub(super) fn push_value(&mut self, file: Range<usize>) {
        self.push(VALUE.encode_utf8(&mut [0; 4]), file, Writer::Value);
    }
}

/// The selector as it is compared between a message and its source.
pub fn selector_name(selector: &Inline) -> String {
    match selector {
        Inline::Variable { id, .. } => format!("${id}"),
        Inline::Term { id, attribute, .. } => format!("-{id}.{}", attribute.as_deref().unwrap_or_default()),
        Inline::Message { id, .. } => id.clone(),
        Inline::Text { value, .. } | Inline::Number { value, .. } => value.clone(),
        Inline::Function { id, arguments, .. } => {
            let inner: Vec<String> = arguments.positional.iter().map(selector_name).collect();
            // NUMBER($n) selects as $n does; a rank does not.
            let is_plain = id == "NUMBER" && !is_ordinal(selector);
            if is_plain { inner.join(", ") } else { format!("{id}({})", inner.join(", ")) }
        }
        Inline::Placeable { expression, .. } => match &**expression {
            Expression::Inline(inline) => selector_name(inline),
            Expression::Select { selector, .. } => selector_name(selector),
        },
    }
}

/// Whether a selector chooses by rank: `NUMBER($n, type: "ordinal")`.
pub fn is_ordinal(selector: &Inline) -> bool {
    let Inline::Function { arguments, .. } = selector else { return false };
    argument(arguments, "type") == Some("ordinal")
}

/// The variable that selects, itself or in a function.
pub fn selecting_variable(selector: &Inline) -> Option<String> {
    match selector {
        Inline::Variable { id, .. } => Some(id.clone()),
        Inline::Function { arguments, .. } => arguments.positional.first().and_then(selecting_variable),
        Inline::Placeable { expression, .. } => match &**expression {
            Expression::Inline(inline) => selecting_variable(inline),
            Expression::Select { .. } => None,
        },
        _ => None,
    }
}
