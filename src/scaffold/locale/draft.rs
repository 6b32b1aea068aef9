//! One Fluent file of the source, made ready for a translator into another language.

use super::entries::{Entry, entries, separate, standing_comments};
use super::opened::{Opened, open_entry};
use super::protected::protected_parts;
use super::stubs::comment_out;
use crate::catalog::pattern::Pattern;
use crate::catalog::{
    Attribute, Locale, NumberOptions, Plurals, Resource, format_number, parse_resource, plural_samples,
    uncomment,
};
use crate::diagnostic::{Arguments, Edit, Source, Voice};
use crate::exchange::{Memory, Query, Suggestion, flatten_pattern, is_same_but_spaces, plain_text, unit_id};
use crate::scaffold::shipped_labels;

/// How many earlier translations stand beside a sentence.
const SUGGESTIONS: usize = 2;

/// All that the files of one new locale have in common.
pub struct Drafting<'a> {
    /// The new locale.
    pub locale: &'a Locale,
    /// The source locale.
    pub source: &'a Locale,
    /// Names of people and organizations, which stay as they are.
    pub names: &'a [String],
    /// What was translated before.
    pub memory: &'a Memory,
    /// Says what the comments say.
    pub voice: &'a dyn Voice,
    /// Whether waiting messages whose source says something else by now are written anew.
    pub is_refresh: bool,
    plurals: Plurals,
    counts: String,
    ranks: String,
    labels: Labels,
}

/// What is to become of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text of a new file.
    pub text: Option<String>,
    /// Insertions into the file there is.
    pub edits: Vec<Edit>,
    /// Messages and terms that wait for their translator.
    pub messages: usize,
    /// Words of their source.
    pub words: usize,
    /// Messages that come translated, by id.
    pub ready: Vec<String>,
    /// Messages that wait, and stay, with words that their source does not say any more.
    pub stale: usize,
}

/// The labels that come with the program, in the new language and in the source's.
#[derive(Default)]
struct Labels {
    own: Option<Resource>,
    source: Option<Resource>,
}

impl<'a> Drafting<'a> {
    /// Makes ready to draft files.
    pub fn new(
        (locale, source): (&'a Locale, &'a Locale),
        names: &'a [String],
        memory: &'a Memory,
        voice: &'a dyn Voice,
    ) -> Self {
        let labels = |locale: &Locale| {
            let (tag, text) = shipped_labels(locale)?;
            Some(parse_resource(&Source::new(format!("locales/{tag}/labels.ftl"), text)).0)
        };
        let labels = Labels { own: labels(locale), source: labels(source) };
        let (counts, ranks) = (show_samples(false, locale), show_samples(true, locale));
        let plurals = Plurals::of(locale);
        Self { locale, source, names, memory, voice, is_refresh: false, plurals, counts, ranks, labels }
    }

    /// The draft of one file of the source; `own` is the locale's file, where there is one. Entries that `is_here` knows
    /// in the locale already are left out. `None` where nothing is to be added.
    pub fn draft_file(
        &self,
        source: &Resource,
        own: Option<&Resource>,
        is_here: &dyn Fn(&str) -> bool,
    ) -> Option<Draft> {
        match own {
            Some(own) => self.grow(source, own, is_here),
            None => self.begin(source, is_here),
        }
    }

    fn begin(&self, source: &Resource, is_here: &dyn Fn(&str) -> bool) -> Option<Draft> {
        let text = &source.source().text;
        let mut draft = Draft::default();
        let mut made = String::new();
        let mut at = 0;
        for entry in entries(source) {
            for comment in standing_comments(text.get(at..entry.span.start).unwrap_or_default()) {
                separate(&mut made);
                made.push_str(&comment);
            }
            at = entry.span.end;
            if !is_here(&entry.id) {
                separate(&mut made);
                made.push_str(&self.block(source, &entry, None, &mut draft));
            }
        }
        if draft.messages == 0 && draft.ready.is_empty() {
            return None;
        }
        let mut head = String::new();
        if draft.messages > 0 {
            head.push_str(&self.remark("locale-head", &[]));
        }
        if !draft.ready.is_empty() {
            head.push_str(&self.remark("locale-shipped", &[]));
        }
        let head: String = head.lines().map(|line| format!("### {line}\n")).collect();
        draft.text = Some(if made.starts_with("### ") { head + &made } else { format!("{head}\n{made}") });
        Some(draft)
    }

    /// The comment that stands for one entry, or the entry itself where it comes with the program. `before` stood there
    /// until now.
    pub(super) fn block(
        &self,
        source: &Resource,
        entry: &Entry<'_>,
        before: Option<&str>,
        draft: &mut Draft,
    ) -> String {
        let mut block = String::new();
        for line in entry.comment.unwrap_or_default().lines() {
            // What was decided about the source's own words says nothing about others.
            if !line.trim_start().starts_with("allow(") {
                block.push_str(&comment_out(&format!("{line}\n")));
            }
        }
        let shipped = self.shipped(source, entry);
        if let Some((text, true)) = &shipped {
            draft.ready.push(entry.id.clone());
            block.push_str(text);
            block.push('\n');
            return block;
        }
        draft.messages += 1;
        let patterns = || entry.value.into_iter().chain(entry.attributes.iter().map(|own| &own.value));
        draft.words += patterns().map(Pattern::count_words).sum::<usize>();
        let text = &source.source().text;
        let kept = protected_parts(text, patterns(), self.names);
        if !kept.is_empty() {
            let kept = kept.join(" · ");
            block.push_str(&comment_out(&self.remark("locale-keep", &[("parts", kept.as_str())])));
        }
        let (stub, Opened { cardinal, ordinal }) = self.opened(text, entry);
        for (numbers, _) in [(&self.counts, cardinal), (&self.ranks, ordinal)].iter().filter(|(_, is)| *is) {
            let id = if numbers.is_empty() { "locale-no-plurals" } else { "locale-plurals" };
            block.push_str(&comment_out(&self.remark(id, &[("numbers", numbers.as_str())])));
        }
        if source.path().ends_with("/places.ftl") {
            block.push_str(&self.region_names(patterns(), text));
        }
        if let Some((text, false)) = shipped {
            let text = text.split_once('=').map_or("", |(_, text)| text);
            block.push_str(&self.suggestion("locale-label", 0, "", text));
        }
        for (percent, place, text, is_same) in self.recalled(source, entry) {
            let id = if is_same { "locale-same" } else { "locale-near" };
            block.push_str(&self.suggestion(id, percent, &place, &text));
        }
        if let Some((_, before)) = before.and_then(|before| before.split_once('=')) {
            block.push_str(&self.suggestion("locale-before", 0, "", before));
        }
        block.push_str(&comment_out(&stub));
        block
    }

    /// What waits in the comment of an entry, without the marks of the comment. `None` where it comes translated.
    pub(super) fn waiting(&self, source: &Resource, entry: &Entry<'_>) -> Option<String> {
        let is_waiting = !matches!(self.shipped(source, entry), Some((_, true)));
        is_waiting.then(|| uncomment(&comment_out(&self.opened(&source.source().text, entry).0)))
    }

    /// The text of an entry with the plurals of the language.
    fn opened(&self, text: &str, entry: &Entry<'_>) -> (String, Opened) {
        let range = entry.span.start..entry.span.end;
        open_entry(&self.plurals, text, range, entry.value, entry.attributes)
    }

    /// The label that comes with the program, and whether the source says what our own label says in its language.
    fn shipped(&self, source: &Resource, entry: &Entry<'_>) -> Option<(String, bool)> {
        if !source.path().ends_with("/labels.ftl") || entry.id.starts_with('-') {
            return None;
        }
        let own = self.labels.own.as_ref()?;
        let message = own.message(&entry.id)?;
        let text = message.span.of(&own.source().text)?.to_owned();
        let is_ours = self.labels.source.as_ref().is_none_or(|labels| {
            labels.message(&entry.id).is_some_and(|label| {
                said(labels, label.value.as_ref(), &label.attributes)
                    == said(source, entry.value, entry.attributes)
            })
        });
        Some((text, is_ours))
    }

    /// What was translated before of what an entry says, sentence by sentence: how alike, where, what, and whether it is
    /// the same sentence.
    fn recalled(&self, source: &Resource, entry: &Entry<'_>) -> Vec<(u32, String, String, bool)> {
        let file = source.path().splitn(3, '/').nth(2).unwrap_or_default();
        let values = entry.value.map(|value| (None, value)).into_iter();
        let attributes = entry.attributes.iter().map(|own| (Some(own.id.as_str()), &own.value));
        let mut recalled: Vec<(u32, String, String, bool)> = Vec::new();
        for (attribute, pattern) in values.chain(attributes) {
            let rows = flatten_pattern(pattern, &source.source().text, None).unwrap_or_default();
            for row in rows {
                let unit = unit_id(&entry.id, attribute, row.keys().into_iter());
                let query = Query { file: file.to_owned(), unit, source: row.parts, known: None };
                for found in self.memory.recall(&query, SUGGESTIONS) {
                    let Suggestion { percent, origin, target, source } = found.suggestion;
                    let is_same = is_same_but_spaces(&source, &query.source);
                    let text = plain_text(&target);
                    if recalled.iter().all(|(_, _, known, _)| *known != text) {
                        recalled.push((percent.unwrap_or_default().into(), origin, text, is_same));
                    }
                }
            }
        }
        recalled
    }

    fn suggestion(&self, id: &str, percent: u32, place: &str, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let percent = percent.to_string();
        comment_out(&self.remark(id, &[("percent", &percent), ("place", place), ("text", &text)]))
    }

    pub(super) fn remark(&self, id: &str, filled: &[(&'static str, &str)]) -> String {
        let mut arguments: Arguments = filled.iter().map(|(name, value)| (*name, (*value).into())).collect();
        arguments.insert("locale", self.locale.as_str().into());
        arguments.insert("source", self.source.as_str().into());
        let mut said = self.voice.say(id, &arguments);
        said.push('\n');
        said
    }
}

/// `one: 1 · many: 1 000 000 · other: 0, 2, 3`, numbers as the language writes them. Empty where there are no rules.
fn show_samples(is_ordinal: bool, locale: &Locale) -> String {
    let samples = plural_samples(is_ordinal, locale);
    let shown = samples.iter().map(|(name, numbers)| {
        let written = |number| format_number(number, &NumberOptions::default(), locale);
        let numbers: Vec<String> = numbers.iter().map(written).collect();
        format!("{name}: {}", numbers.join("; "))
    });
    shown.collect::<Vec<_>>().join(" · ")
}

/// The text of a value and its attributes as it is written, white space made one.
fn said(resource: &Resource, value: Option<&Pattern>, attributes: &[Attribute]) -> String {
    let text = |pattern: &Pattern| {
        let text = resource.source().text.get(pattern.range.clone()).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut parts: Vec<String> = value.map(text).into_iter().collect();
    parts
        .extend(attributes.iter().map(|attribute| format!(".{} = {}", attribute.id, text(&attribute.value))));
    parts.join(" ")
}
