//! The glossary as rules ask it: which of its terms stand in a text, and whether a text has a translation of one.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::Names;
use super::forms::{Form, is_article, is_linking, without_article};
use super::wording::Wording;
use super::words::{Word, is_bounded, words};
use crate::catalog::Locale;
use crate::diagnostic::Span;
use crate::statement::{Glossary, GlossaryEntry, Usage};

/// The glossary for one locale.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    entries: Vec<Entry>,
    language: String,
    source_language: String,
    /// What the source may say.
    source: Index,
    /// What the locale may say.
    own: Index,
}

/// A row as it concerns one locale.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it asks for.
    pub usage: Usage,
    /// The terms in the source’s language.
    pub source: Vec<String>,
    /// Translations or forbidden words of this locale.
    pub words: Vec<String>,
    /// What to say in place of forbidden words.
    pub instead: Option<String>,
    /// What translators should know.
    pub note: Option<String>,
    /// Its row.
    pub span: Span,
    source_forms: Vec<Vec<Form>>,
    word_forms: Vec<Vec<Form>>,
}

/// A term that stands in a text.
#[derive(Clone, Debug)]
pub struct Found<'v> {
    /// Its row.
    pub entry: &'v Entry,
    /// Its bytes.
    pub range: Range<usize>,
    /// The term as the glossary has it.
    pub term: &'v str,
}

/// Terms by the first letters of their first word.
#[derive(Clone, Debug, Default)]
struct Index {
    by_head: HashMap<[char; 3], Vec<Known>>,
}

/// A term that may stand in a text.
#[derive(Clone, Debug)]
struct Known {
    forms: Vec<Form>,
    /// Row and which of its terms; `None` for a name, which is only passed over.
    entry: Option<(usize, usize)>,
}

impl Vocabulary {
    /// What the glossary asks of `locale`: its own column, else that of a parent.
    pub fn new(glossary: &Glossary, locale: &Locale, source: &Locale, names: &Arc<Names>) -> Self {
        if glossary.entries.is_empty() {
            return Self::default();
        }
        let (language, source_language) = (locale.language().to_owned(), source.language().to_owned());
        let entries = glossary.entries.iter().map(|entry| Entry::new(entry, locale, &source_language));
        let mut vocabulary =
            Self { entries: entries.collect(), source_language, language, ..Self::default() };
        let names = names.people.iter().chain(names.organizations.iter().map(|one| &one.name));
        let names = names.map(|name| (None, name.as_str()));
        let Self { entries, language, source_language, source, own } = &mut vocabulary;
        let kept = || entries.iter().enumerate().filter(|(_, entry)| entry.usage != Usage::Forbidden);
        for (row, entry) in kept() {
            for (at, term) in entry.source.iter().enumerate() {
                source.add(term, source_language, Some((row, at)));
            }
        }
        names.clone().for_each(|(entry, name)| source.add(name, source_language, entry));
        for (row, entry) in entries.iter().enumerate() {
            for (at, word) in entry.words.iter().enumerate() {
                // What is wanted is only passed over, so that no shorter word in it is found.
                own.add(word, language, (entry.usage == Usage::Forbidden).then_some((row, at)));
            }
            if entry.usage == Usage::DoNotTranslate {
                entry.source.iter().for_each(|term| own.add(term, language, None));
            }
        }
        names.for_each(|(entry, name)| own.add(name, language, entry));
        vocabulary
    }

    /// Whether there is nothing to ask for.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The terms of the source in one of its wordings; of terms within each other the longest.
    pub fn terms_in_source(&self, source: &Wording) -> Vec<Found<'_>> {
        let find = |entry: (usize, usize)| {
            let row = self.entries.get(entry.0)?;
            Some((row, row.source.get(entry.1)?.as_str()))
        };
        self.source.find(source, &self.source_language, find)
    }

    /// The forbidden words in a wording of the locale; none within a longer word that is wanted.
    pub fn forbidden_in(&self, wording: &Wording) -> Vec<Found<'_>> {
        let find = |entry: (usize, usize)| {
            let row = self.entries.get(entry.0)?;
            Some((row, row.words.get(entry.1)?.as_str()))
        };
        self.own.find(wording, &self.language, find)
    }

    /// Whether the source says a term of this row.
    pub fn is_said_in_source(&self, entry: &Entry, source: &Wording) -> bool {
        let list = source.words();
        entry.source_forms.iter().any(|forms| is_near(forms, list, &self.source_language))
    }

    /// Whether a wording has a translation of this row, in whatever form.
    pub fn has_translation(&self, entry: &Entry, wording: &Wording) -> bool {
        let list = wording.words();
        entry.word_forms.iter().any(|forms| is_near(forms, list, &self.language))
            || entry.words.iter().any(|word| wording.text.contains(word.as_str()))
    }
}

impl Entry {
    fn new(entry: &GlossaryEntry, locale: &Locale, source_language: &str) -> Self {
        let parents = locale.parents();
        let tags = std::iter::once(locale).chain(&parents).map(Locale::as_str);
        let words = tags.filter_map(|tag| entry.words.get(tag)).next().cloned().unwrap_or_default();
        Self {
            usage: entry.usage,
            source_forms: entry.source.iter().map(|term| forms_of(term, source_language)).collect(),
            word_forms: words.iter().map(|word| forms_of(word, locale.language())).collect(),
            source: entry.source.clone(),
            words,
            instead: entry.instead.clone(),
            note: entry.note.clone(),
            span: entry.span.clone(),
        }
    }

    /// Whether `text` has one of the row’s terms exactly as it is.
    pub fn stands_in(&self, text: &str) -> bool {
        let is_there = |term: &String| {
            text.match_indices(term.as_str()).any(|(at, _)| is_bounded(text, &(at..at + term.len())))
        };
        self.source.iter().any(is_there)
    }
}

impl Index {
    fn add(&mut self, term: &str, language: &str, entry: Option<(usize, usize)>) {
        let forms = forms_of(term, language);
        if let Some(first) = forms.first() {
            self.by_head.entry(first.head()).or_default().push(Known { forms, entry });
        }
    }

    fn find<'v>(
        &self,
        wording: &Wording,
        language: &str,
        entry: impl Fn((usize, usize)) -> Option<(&'v Entry, &'v str)>,
    ) -> Vec<Found<'v>> {
        let mut found = Vec::new();
        if self.by_head.is_empty() {
            return found;
        }
        let list = wording.words();
        let mut at = 0;
        while let Some(word) = list.get(at) {
            at += 1;
            let first = Form::new(word.text, language);
            let Some(known) = self.by_head.get(&first.head()) else { continue };
            let mut best: Option<(usize, &Known)> = None;
            for known in known {
                let Some(end) = known.end_in(&first, list, at - 1, &wording.text, language) else {
                    continue;
                };
                let is_better = best.is_none_or(|(most, other)| {
                    end > most || (end == most && known.entry.is_some() && other.entry.is_none())
                });
                if is_better {
                    best = Some((end, known));
                }
            }
            let Some((end, known)) = best else { continue };
            let last = list.get(end - 1).unwrap_or(word);
            if let Some((row, term)) = known.entry.and_then(&entry) {
                found.push(Found { entry: row, range: word.range.start..last.range.end, term });
            }
            at = end;
        }
        found
    }
}

impl Known {
    /// After which word the term ends, if it begins with the word at `start`. Articles may come in between.
    fn end_in(
        &self,
        first: &Form,
        list: &[Word<'_>],
        start: usize,
        text: &str,
        language: &str,
    ) -> Option<usize> {
        let mut at = start;
        for (number, form) in self.forms.iter().enumerate() {
            while number > 0 && list.get(at).is_some_and(|word| is_article(word.small, language)) {
                at += 1;
            }
            let word = list.get(at)?;
            let is_form = if number == 0 {
                first.is_form_of(form)
            } else {
                let before = list.get(at - 1).map_or(0, |before| before.range.end);
                let between = text.get(before..word.range.start).unwrap_or_default();
                !between.contains(['.', ';', ':', '(', '—', '?', '!'])
                    && (without_article(word.small, language) == form.written
                        || Form::new(word.text, language).is_form_of(form))
            };
            if !is_form {
                return None;
            }
            at += 1;
        }
        Some(at)
    }
}

/// The words of a term as they are compared: without articles, but at its beginning.
fn forms_of(term: &str, language: &str) -> Vec<Form> {
    let mut forms = Vec::new();
    for word in words(term) {
        let small = word.text.to_lowercase();
        if !forms.is_empty() && is_article(&small, language) {
            continue;
        }
        let plain = without_article(&small, language);
        let is_same = plain == small;
        forms.push(Form::new(if is_same { word.text } else { plain }, language));
    }
    forms
}

/// Whether the words that make the term stand near each other, in whatever form and order.
fn is_near(forms: &[Form], list: &[Word<'_>], language: &str) -> bool {
    let is_content = |form: &&Form| !is_linking(&form.written.to_lowercase(), language);
    let mut content: Vec<&Form> = forms.iter().filter(is_content).collect();
    if content.is_empty() {
        content = forms.iter().collect();
    }
    let Some((first, rest)) = content.split_first() else { return false };
    let reach = forms.len() + 4;
    let places = |form: &Form| -> Vec<usize> {
        let is_form = |word: &Word<'_>| Form::new(word.text, language).is_near(form, language);
        list.iter().enumerate().filter(|(_, word)| is_form(word)).map(|(at, _)| at).collect()
    };
    let firsts = places(first);
    if firsts.is_empty() {
        return false;
    }
    let others: Vec<Vec<usize>> = rest.iter().map(|form| places(form)).collect();
    firsts
        .iter()
        .any(|first| others.iter().all(|places| places.iter().any(|place| place.abs_diff(*first) <= reach)))
}
