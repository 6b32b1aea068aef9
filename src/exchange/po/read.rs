//! Reads PO, whatever a program made of it. The crates that read it forget where an entry stands, keep one of two entries
//! of one context, or drop what is fuzzy; a merge has to know all of that.

use super::super::kinds::{DAMAGED_RETURN, UNFINISHED_ANSWERS};
use super::super::{Answer, Delivery, Return, UnitState, Wording, fingerprint, read_plain};
use super::SEEN;
use super::escape::read_quoted;
use crate::diagnostic::{Diagnostic, Source};

/// The entries of a file. An obsolete one (`#~`) is no answer, and one that is fuzzy is none yet.
pub(super) fn read(delivery: &Delivery) -> (Return, Vec<Diagnostic>) {
    let source = &delivery.source;
    let mut reading =
        Reading { source, made: Return::default(), entry: Entry::default(), unfinished: Vec::new() };
    let mut found: Vec<Diagnostic> = reading.lines().err().into_iter().collect();
    let count = reading.unfinished.len();
    if let Some((start, end)) = reading.unfinished.first().filter(|_| found.is_empty()) {
        let finding = Diagnostic::new(&UNFINISHED_ANSWERS, source.span(*start, *end));
        found.push(finding.with("file", &*source.path).with("count", count));
    }
    (reading.made, found)
}

/// What of an entry a text belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Source,
    Target,
}

/// An entry in the making.
#[derive(Default)]
struct Entry {
    context: Option<String>,
    source: Option<String>,
    target: Option<String>,
    is_fuzzy: bool,
    /// The first of its references, and the fingerprint among them.
    reference: Option<String>,
    seen: Option<String>,
    /// Where its first keyword stands, and where what belongs to it ends.
    start: Option<usize>,
    end: usize,
    last: Option<Field>,
}

struct Reading<'t> {
    source: &'t Source,
    made: Return,
    entry: Entry,
    unfinished: Vec<(usize, usize)>,
}

impl Reading<'_> {
    fn lines(&mut self) -> Result<(), Diagnostic> {
        let text = &*self.source.text;
        let mut start = 0;
        for whole in text.split_inclusive(['\n', '\r']) {
            let line = whole.trim();
            self.line(line).map_err(|case| {
                let place = self.source.span(start, start + whole.trim_end().len());
                Diagnostic::new(&DAMAGED_RETURN, place).with("case", case).with("file", &*self.source.path)
            })?;
            if !line.is_empty() && !line.starts_with('#') {
                self.entry.start.get_or_insert(start);
                self.entry.end = start + whole.trim_end().len();
            }
            start += whole.len();
        }
        if self.entry.source.is_some() && self.entry.target.is_none() {
            return Err(self.refuse_end());
        }
        self.finish();
        Ok(())
    }

    /// A file that breaks off.
    fn refuse_end(&self) -> Diagnostic {
        let place = self.source.span(self.entry.start.unwrap_or_default(), self.entry.end);
        Diagnostic::new(&DAMAGED_RETURN, place).with("case", "syntax").with("file", &*self.source.path)
    }

    fn line(&mut self, line: &str) -> Result<(), &'static str> {
        if line.is_empty() {
            return Ok(());
        }
        if line.starts_with('"') {
            let more = read_quoted(line).ok_or("syntax")?;
            let field = match self.entry.last.ok_or("syntax")? {
                Field::Context => &mut self.entry.context,
                Field::Source => &mut self.entry.source,
                Field::Target => &mut self.entry.target,
            };
            field.get_or_insert_default().push_str(&more);
            return Ok(());
        }
        // A comment, a context and a source begin the next entry once this one has its translation.
        let (keyword, rest) = match line.strip_prefix('#') {
            Some(comment) => ("#", comment),
            None => line.split_at(line.find([' ', '\t', '"']).unwrap_or(line.len())),
        };
        if self.entry.target.is_some() {
            self.finish();
        }
        match keyword {
            "#" => self.comment(rest),
            "msgctxt" if self.entry.last.is_none() => self.text(Field::Context, rest)?,
            "msgid" if self.entry.source.is_none() => self.text(Field::Source, rest)?,
            "msgstr" if self.entry.source.is_some() => self.text(Field::Target, rest)?,
            // Parts of a catalog are called domains; whose they are does not matter.
            "domain" if self.entry.last.is_none() => {}
            // No entry that went out has plural forms.
            _ => return Err("syntax"),
        }
        Ok(())
    }

    fn text(&mut self, field: Field, rest: &str) -> Result<(), &'static str> {
        let text = Some(read_quoted(rest).ok_or("syntax")?);
        match field {
            Field::Context => self.entry.context = text,
            Field::Source => self.entry.source = text,
            Field::Target => self.entry.target = text,
        }
        self.entry.last = Some(field);
        Ok(())
    }

    fn comment(&mut self, rest: &str) {
        if let Some(flags) = rest.strip_prefix(',') {
            self.entry.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if rest.starts_with('~') {
            // What was said of an obsolete entry is not said of the next.
            self.entry = Entry::default();
        } else if let Some(references) = rest.strip_prefix(':') {
            for word in references.split_whitespace() {
                match word.strip_prefix(SEEN) {
                    Some(seen) => self.entry.seen = Some(seen.to_owned()),
                    None => drop(self.entry.reference.get_or_insert_with(|| word.to_owned())),
                }
            }
        }
    }

    /// Takes what was read as an entry, and begins the next.
    fn finish(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        let (Some(source), Some(target)) = (entry.source, entry.target) else { return };
        if source.is_empty() && entry.context.is_none() {
            self.made.target = language(&target);
            return;
        }
        let start = entry.start.unwrap_or_default();
        let is_empty = target.trim().is_empty();
        if entry.is_fuzzy && !is_empty && !is_untouched(&target, entry.seen.as_deref()) {
            self.unfinished.push((start, entry.end));
        }
        let name = entry.context.or(entry.reference);
        let (file, id) = match name.as_deref().and_then(|name| name.split_once(':')) {
            Some((file, id)) => (Some(file.to_owned()), id.to_owned()),
            None => (None, name.unwrap_or_else(|| source.clone())),
        };
        self.made.answers.push(Answer {
            file,
            id,
            source: Some(Wording::Plain(source)),
            state: match (is_empty, entry.is_fuzzy) {
                (true, _) => Some(UnitState::Missing),
                (false, true) => Some(UnitState::Outdated),
                (false, false) => Some(UnitState::Translated),
            },
            // A guess of a program, or what somebody means to look at again: nobody vouches for it.
            target: Some(Wording::Plain(target)).filter(|_| !is_empty && !entry.is_fuzzy),
            seen: entry.seen,
            span: self.source.span(start, entry.end),
        });
    }
}

/// Whether a translation is the one that went out.
fn is_untouched(target: &str, seen: Option<&str>) -> bool {
    seen == Some(fingerprint(&read_plain(target, &[])).as_str())
}

/// The language that the header names, as BCP 47 has it: `es_MX`, `sr@latin`.
fn language(header: &str) -> Option<String> {
    let value = header.lines().find_map(|line| line.strip_prefix("Language:"))?.trim().replace('_', "-");
    let value = match value.split_once('@') {
        Some((tag, "latin")) => format!("{tag}-Latn"),
        Some((tag, "cyrillic")) => format!("{tag}-Cyrl"),
        _ => value,
    };
    (!value.is_empty()).then_some(value)
}
