//! One Fluent file of the source, made ready for a translator into another language.

use super::memory::{Memory, said};
use super::opened::{Opened, open_entry};
use super::protected::protected_parts;
use super::stubs::comment_out;
use crate::catalog::pattern::Pattern;
use crate::catalog::{
    Attribute, Locale, NumberOptions, Plurals, Resource, find_stubs, format_number, parse_resource,
    plural_samples, region_name,
};
use crate::diagnostic::{Arguments, Edit, Source, Span, Voice};
use crate::scaffold::shipped_labels;

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
    /// Messages that come translated.
    pub ready: usize,
}

/// The labels that come with the program, in the new language and in the source's.
#[derive(Default)]
struct Labels {
    own: Option<Resource>,
    source: Option<Resource>,
}

/// A message or term of the source.
struct Entry<'r> {
    id: String,
    comment: Option<&'r str>,
    value: Option<&'r Pattern>,
    attributes: &'r [Attribute],
    span: &'r Span,
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
        Self { locale, source, names, memory, voice, plurals: Plurals::of(locale), counts, ranks, labels }
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
                made.push_str(&self.block(source, &entry, &mut draft));
            }
        }
        if draft.messages + draft.ready == 0 {
            return None;
        }
        let mut head = String::new();
        if draft.messages > 0 {
            head.push_str(&self.remark("locale-head", &[]));
        }
        if draft.ready > 0 {
            head.push_str(&self.remark("locale-shipped", &[]));
        }
        let head: String = head.lines().map(|line| format!("### {line}\n")).collect();
        draft.text = Some(if made.starts_with("### ") { head + &made } else { format!("{head}\n{made}") });
        Some(draft)
    }

    fn grow(&self, source: &Resource, own: &Resource, is_here: &dyn Fn(&str) -> bool) -> Option<Draft> {
        let text = &own.source().text;
        let stubs = find_stubs(text);
        let mut draft = Draft::default();
        let mut after: Option<usize> = None;
        let mut blocks: Vec<(usize, String)> = Vec::new();
        for entry in entries(source) {
            let end = match (entry_end(own, &entry.id), stubs.get(&entry.id)) {
                (Some(end), _) => Some(end),
                (None, stub) => stub.map(|stub| stub.block_end),
            };
            if end.is_some() {
                after = end;
            } else if !is_here(&entry.id) {
                let place = after.unwrap_or_else(|| head_end(text));
                let block = self.block(source, &entry, &mut draft);
                match blocks.last_mut() {
                    Some((last, text)) if *last == place => {
                        text.push('\n');
                        text.push_str(&block);
                    }
                    _ => blocks.push((place, block)),
                }
            }
        }
        if blocks.is_empty() {
            return None;
        }
        let is_windows = text.contains("\r\n");
        for (place, block) in blocks {
            let before = text.get(..place).unwrap_or_default();
            let mut made = String::new();
            if !before.is_empty() {
                made.push_str(if before.ends_with('\n') { "\n" } else { "\n\n" });
            }
            made.push_str(&block);
            let next = text.get(place..).unwrap_or_default();
            // A comment that touches a message would be taken for the message's own.
            if !next.is_empty() && !next.starts_with(['\n', '\r']) {
                made.push('\n');
            }
            let made = if is_windows { made.replace('\n', "\r\n") } else { made };
            draft.edits.push(Edit::new(own.source().span(place, place), made));
        }
        Some(draft)
    }

    /// The comment that stands for one entry, or the entry itself where it comes with the program.
    fn block(&self, source: &Resource, entry: &Entry<'_>, draft: &mut Draft) -> String {
        let mut block = String::new();
        for line in entry.comment.unwrap_or_default().lines() {
            // What was decided about the source's own words says nothing about others.
            if !line.trim_start().starts_with("allow(") {
                block.push_str(&comment_out(&format!("{line}\n")));
            }
        }
        let shipped = self.shipped(source, entry);
        if let Some((text, true)) = &shipped {
            draft.ready += 1;
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
        let range = entry.span.start..entry.span.end;
        let (stub, opened) = open_entry(&self.plurals, text, range, entry.value, entry.attributes);
        let Opened { cardinal, ordinal } = opened;
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
        for near in self.memory.recall(&said(source, entry.value, entry.attributes)) {
            let id = if near.percent == 100 { "locale-same" } else { "locale-near" };
            block.push_str(&self.suggestion(id, near.percent, &near.place, &near.text));
        }
        block.push_str(&comment_out(&stub));
        block
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

    fn suggestion(&self, id: &str, percent: u32, place: &str, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let percent = percent.to_string();
        comment_out(&self.remark(id, &[("percent", &percent), ("place", place), ("text", &text)]))
    }

    /// What CLDR calls the countries that a place's name ends in.
    fn region_names<'p>(&self, patterns: impl Iterator<Item = &'p Pattern>, text: &str) -> String {
        let mut found = String::new();
        for pattern in patterns {
            let name = text.get(pattern.range.clone()).unwrap_or_default();
            let last = name.rsplit(',').next().unwrap_or_default().trim();
            let Some(code) = REGIONS.iter().find(|code| {
                region_name(code, self.source).is_some_and(|name| name == last) || **code == last
            }) else {
                continue;
            };
            if let Some(own) = region_name(code, self.locale).filter(|own| own != last) {
                let remark = self.remark("locale-region", &[("region", last), ("name", own.as_str())]);
                let remark = comment_out(&remark);
                if !found.contains(&remark) {
                    found.push_str(&remark);
                }
            }
        }
        found
    }

    fn remark(&self, id: &str, filled: &[(&'static str, &str)]) -> String {
        let mut arguments: Arguments = filled.iter().map(|(name, value)| (*name, (*value).into())).collect();
        arguments.insert("locale", self.locale.as_str().into());
        arguments.insert("source", self.source.as_str().into());
        let mut said = self.voice.say(id, &arguments);
        said.push('\n');
        said
    }
}

/// ISO 3166 codes, but those of places where nobody lives.
static REGIONS: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
    let letters = || (b'A'..=b'Z').map(char::from);
    let english = Locale::parse("en").unwrap_or_default();
    let codes = letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
    codes.filter(|code| region_name(code, &english).is_some()).collect()
});

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

/// Messages and terms in the order of the file, of duplicates the first.
fn entries(resource: &Resource) -> Vec<Entry<'_>> {
    let messages = resource.messages().iter().map(|message| Entry {
        id: message.id.clone(),
        comment: message.comment.as_deref(),
        value: message.value.as_ref(),
        attributes: &message.attributes,
        span: &message.span,
    });
    let terms = resource.terms().iter().map(|term| Entry {
        id: format!("-{}", term.id),
        comment: term.comment.as_deref(),
        value: Some(&term.value),
        attributes: &term.attributes,
        span: &term.span,
    });
    let mut entries: Vec<Entry<'_>> = messages.chain(terms).collect();
    entries.sort_by_key(|entry| entry.span.start);
    let mut seen = std::collections::BTreeSet::new();
    entries.retain(|entry| seen.insert(entry.id.clone()));
    entries
}

/// Where the line ends in which the entry of this id ends.
fn entry_end(own: &Resource, id: &str) -> Option<usize> {
    let span = match id.strip_prefix('-') {
        Some(term) => own.term(term).map(|term| &term.span),
        None => own.message(id).map(|message| &message.span),
    };
    let end = span.or_else(|| own.broken(id))?.end;
    let rest = own.source().text.get(end..).unwrap_or_default();
    Some(end + rest.find('\n').map_or(rest.len(), |at| at + 1))
}

/// Where the comments at the head of the file end.
fn head_end(text: &str) -> usize {
    text.split_inclusive('\n').take_while(|line| line.starts_with("###")).map(str::len).sum()
}

/// The comments of a gap between two entries that do not belong to the second: of groups, of the file, and those that
/// stand alone.
fn standing_comments(gap: &str) -> Vec<String> {
    let mut comments: Vec<(String, bool)> = Vec::new();
    let mut is_open = false;
    for line in gap.lines() {
        let line = line.trim_end();
        if !line.starts_with('#') {
            is_open = false;
            continue;
        }
        let level = |text: &str| text.chars().take_while(|c| *c == '#').count();
        match comments.last_mut().filter(|(text, _)| is_open && level(text) == level(line)) {
            Some((text, _)) => {
                text.push_str(line);
                text.push('\n');
            }
            None => comments.push((format!("{line}\n"), level(line) == 1)),
        }
        is_open = true;
    }
    if is_open && comments.last().is_some_and(|(_, is_own)| *is_own) {
        comments.pop();
    }
    comments.into_iter().map(|(text, _)| text).collect()
}

fn separate(text: &mut String) {
    if !text.is_empty() {
        text.push('\n');
    }
}
