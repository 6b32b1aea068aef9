//! Which terms of a glossary are new, which are known already, and what the rows of `data/glossary.csv` are to say.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::harm::find_harm;
use super::kinds::{AMBIGUOUS_TERM, UNSAFE_VALUE};
use super::plan::{Difference, Taken};
use super::rows::{Cells, Rows};
use super::tongues::Tongues;
use crate::diagnostic::{Diagnostic, Source, Span};
use crate::exchange::{Concept, Standing};
use crate::statement::{Glossary, GlossaryEntry, Row, Usage, glossary_columns, read_rows};

/// The most characters of a word: whole sentences have fewer.
const LONGEST: usize = 1000;

/// What a row is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    usage: Usage,
    source: Vec<String>,
    words: BTreeMap<String, Vec<String>>,
    instead: Option<String>,
    notes: Vec<String>,
    span: Span,
}

/// Plans what `concepts` change in `file`, the text of the glossary (a heading at least), of which `glossary` was read.
/// Cells that are empty are filled in; others change with `update` only.
pub fn take_terms(
    concepts: &[Concept],
    (file, glossary): (&Source, &Glossary),
    tongues: &Tongues,
    update: bool,
) -> (Taken, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut wanted: Vec<Wanted> = Vec::new();
    let mut places: FxHashMap<(bool, String), usize> = FxHashMap::default();
    for concept in concepts {
        for row in rows_of(concept, tongues, &mut found) {
            let is_forbidden = row.usage == Usage::Forbidden;
            // Two concepts of one term are one row: either translation may be meant.
            let keys: Vec<String> = keys(&row).map(str::to_owned).collect();
            let known = keys.iter().find_map(|key| places.get(&(is_forbidden, key.clone())).copied());
            match known.and_then(|at| wanted.get_mut(at)).filter(|other| other.usage == row.usage) {
                Some(other) => unite(other, row),
                None => wanted.push(row),
            }
            let at = known.unwrap_or(wanted.len() - 1);
            places.extend(keys.into_iter().map(|key| ((is_forbidden, key), at)));
        }
    }
    let locales: Vec<String> = tongues.targets().chain([tongues.source()]).map(str::to_owned).collect();
    let columns = glossary_columns(&locales);
    let (table, _) = read_rows(file, &columns);
    let known = Known::of(glossary, table.rows.iter().map(|row| (&row.span, row)).collect());
    let mut rows = Rows::new(file, &table, &columns);
    let mut taken = Taken::default();
    for row in &wanted {
        let entries = known.matches(row);
        match entries.as_slice() {
            [] => {
                let has_source_column =
                    table.layout.columns.iter().flatten().any(|column| **column == *"source");
                let has_head =
                    table.layout.columns.iter().flatten().any(|column| **column == *tongues.source());
                let is_headed = has_head && !has_source_column && row.usage != Usage::Forbidden;
                let head = if is_headed { tongues.source() } else { "source" };
                rows.add(cells(row, head, &locales));
                taken.added.push(row.source.first().cloned().unwrap_or_default());
            }
            [(entry, at)] => {
                taken.known += 1;
                for (column, after) in changes(row, entry, &locales) {
                    let before = at.get(column).map(|cell| cell.trimmed().0.to_owned()).unwrap_or_default();
                    if update || (before.is_empty() && column != "kind") {
                        rows.set(at, column, &after);
                    }
                    if !(before.is_empty() && column != "kind") {
                        let id = row.source.first().cloned().unwrap_or_default();
                        taken.differences.push(Difference { id, column: column.to_owned(), before, after });
                    } else {
                        taken.filled += 1;
                    }
                }
            }
            several => {
                let others =
                    several.iter().map(|(_, at)| at.number.to_string()).collect::<Vec<_>>().join(", ");
                let term = row.source.join("; ");
                let finding = Diagnostic::new(&AMBIGUOUS_TERM, row.span.clone()).with("found", others);
                found.push(finding.with("term", term));
            }
        }
    }
    taken.edits = rows.into_edits();
    (taken, found)
}

/// The rows that a concept makes: what its terms are translated with, and what is not to be said.
fn rows_of(concept: &Concept, tongues: &Tongues, found: &mut Vec<Diagnostic>) -> Vec<Wanted> {
    let (mut source, mut avoided) = (Vec::new(), Vec::new());
    let (mut words, mut forbidden) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
    let mut sorted: Vec<_> = concept.words.iter().collect();
    sorted.sort_by_key(|word| word.standing);
    for word in sorted {
        let Some(locale) = tongues.place(&word.tag) else { continue };
        let is_forbidden = word.standing == Standing::Forbidden;
        let own = match (locale == tongues.source(), is_forbidden) {
            (true, false) => &mut source,
            (true, true) => &mut avoided,
            (false, false) => words.entry(locale.to_owned()).or_default(),
            (false, true) => forbidden.entry(locale.to_owned()).or_default(),
        };
        if !own.contains(&word.text) && is_safe(&word.text, locale, &concept.span, found) {
            own.push(word.text.clone());
        }
    }
    words.retain(|_, words| !words.is_empty());
    forbidden.retain(|_, words| !words.is_empty());
    let mut notes: Vec<String> = Vec::new();
    for note in &concept.notes {
        let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
        if is_safe(&note, "note", &concept.span, found) {
            notes.push(note);
        }
    }
    let instead = concept.instead.clone().filter(|word| is_safe(word, "instead", &concept.span, found));
    let row = |usage, source: &[String], words, instead| Wanted {
        usage,
        source: source.to_vec(),
        words,
        instead,
        notes: notes.clone(),
        span: concept.span.clone(),
    };
    let mut rows = Vec::new();
    if concept.is_kept && !source.is_empty() {
        rows.push(row(Usage::DoNotTranslate, &source, BTreeMap::new(), None));
    } else if !source.is_empty() && !words.is_empty() {
        rows.push(row(Usage::Required, &source, words, None));
    }
    let has_avoided = !avoided.is_empty();
    if !forbidden.is_empty() && (!source.is_empty() || !has_avoided) {
        rows.push(row(Usage::Forbidden, &source, forbidden, instead.clone()));
    }
    if has_avoided {
        let instead = instead.or_else(|| source.first().cloned());
        let words = BTreeMap::from([(tongues.source().to_owned(), avoided)]);
        rows.push(row(Usage::Forbidden, &[], words, instead));
    }
    rows
}

/// Whether a value may stand in a cell of the glossary.
fn is_safe(text: &str, field: &str, place: &Span, found: &mut Vec<Diagnostic>) -> bool {
    let is_list = text.contains([';', '\u{2028}']) && field != "note";
    let harm = if is_list {
        Some("separator")
    } else if text.chars().count() > LONGEST {
        Some("long")
    } else {
        find_harm(text, Some(place), true)
    };
    if let Some(case) = harm {
        let finding = Diagnostic::new(&UNSAFE_VALUE, place.clone()).with("case", case).with("field", field);
        found.push(finding.with("found", text.chars().take(60).collect::<String>()));
    }
    harm.is_none()
}

/// By what a row is known again: its terms, else the words that it forbids.
fn keys(row: &Wanted) -> impl Iterator<Item = &str> {
    let words = row.words.values().flatten().filter(|_| row.source.is_empty());
    row.source.iter().chain(words).map(String::as_str)
}

/// Adds what another row of the same term says.
fn unite(row: &mut Wanted, other: Wanted) {
    let add = |own: &mut Vec<String>, more: Vec<String>| {
        for word in more {
            if !own.contains(&word) {
                own.push(word);
            }
        }
    };
    add(&mut row.source, other.source);
    for (tag, words) in other.words {
        add(row.words.entry(tag).or_default(), words);
    }
    add(&mut row.notes, other.notes);
    row.instead = row.instead.take().or(other.instead);
}

/// The rows that there are, by their terms.
struct Known<'g> {
    rows: FxHashMap<&'g Span, &'g Row>,
    entries: FxHashMap<(bool, &'g str), Vec<&'g GlossaryEntry>>,
}

impl<'g> Known<'g> {
    fn of(glossary: &'g Glossary, rows: FxHashMap<&'g Span, &'g Row>) -> Self {
        let mut entries: FxHashMap<(bool, &str), Vec<&GlossaryEntry>> = FxHashMap::default();
        for entry in &glossary.entries {
            let words = entry.words.values().flatten().filter(|_| entry.source.is_empty());
            for key in entry.source.iter().chain(words) {
                entries.entry((entry.usage == Usage::Forbidden, key)).or_default().push(entry);
            }
        }
        Self { rows, entries }
    }

    /// The rows of the terms of a row.
    fn matches(&self, row: &Wanted) -> Vec<(&'g GlossaryEntry, &'g Row)> {
        let mut matches: Vec<(&GlossaryEntry, &Row)> = Vec::new();
        for key in keys(row) {
            for entry in self.entries.get(&(row.usage == Usage::Forbidden, key)).into_iter().flatten() {
                let is_alike = entry.source.is_empty() == row.source.is_empty();
                if let Some(at) = self.rows.get(&entry.span).filter(|_| is_alike)
                    && !matches.iter().any(|(known, _)| known.span == entry.span)
                {
                    matches.push((entry, at));
                }
            }
        }
        matches
    }
}

fn name(usage: Usage) -> &'static str {
    match usage {
        Usage::Required => "",
        Usage::Forbidden => "forbidden",
        Usage::DoNotTranslate => "do-not-translate",
    }
}

fn cells<'c>(row: &Wanted, head: &'c str, locales: &'c [String]) -> Cells<'c> {
    let mut cells = Cells::from([("kind", name(row.usage).to_owned()), (head, row.source.join("; "))]);
    for locale in locales {
        if let Some(words) = row.words.get(locale) {
            cells.insert(locale, words.join("; "));
        }
    }
    cells.insert("instead", row.instead.clone().unwrap_or_default());
    cells.insert("note", row.notes.join("; "));
    cells
}

/// The cells of a known row that would say something else, and what.
fn changes<'c>(row: &Wanted, entry: &GlossaryEntry, locales: &'c [String]) -> Vec<(&'c str, String)> {
    let mut changes: Vec<(&str, String)> = Vec::new();
    let own = |locale: &str| entry.words.get(locale).cloned().unwrap_or_default();
    // What stands in every language as it is may be translated by itself.
    let is_itself = row.usage == Usage::Required
        && entry.usage == Usage::DoNotTranslate
        && row.words.values().flatten().all(|word| entry.source.contains(word));
    if is_itself {
        return changes;
    }
    if row.usage != entry.usage {
        let kind = if row.usage == Usage::Required { "required" } else { name(row.usage) };
        changes.push(("kind", kind.to_owned()));
    }
    for locale in locales {
        let Some(words) = row.words.get(locale) else { continue };
        let mut after = words.clone();
        if row.usage == Usage::Forbidden {
            // What is forbidden stays so.
            after = own(locale);
            after.extend(words.iter().filter(|word| !own(locale).contains(word)).cloned());
        }
        if after != own(locale) {
            changes.push((locale, after.join("; ")));
        }
    }
    let note = row.notes.join("; ");
    if !note.is_empty() && entry.note.as_deref() != Some(&note) {
        changes.push(("note", note));
    }
    if let Some(instead) = row.instead.as_ref().filter(|word| entry.instead.as_ref() != Some(word)) {
        changes.push(("instead", instead.clone()));
    }
    changes
}
