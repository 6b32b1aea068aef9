//! `data/glossary.csv` becomes the glossary.

use std::collections::{BTreeMap, HashMap};

use super::cell_values::{read_line, shorten};
use super::cells::{Cell, Row, read_rows};
use super::columns::Column;
use super::kinds::{CONTRADICTORY_TERM, INVALID_USAGE, TERM_WITHOUT_WORDS, UNKNOWN_COLUMN};
use super::{Glossary, GlossaryEntry, Usage};
use crate::diagnostic::{Diagnostic, Severity, Source, Span, nearest};

const FIXED: &[&str] = &["kind", "source", "instead", "note"];

/// The words in the first column, and what they mean.
const USAGES: &[(&str, Usage)] = &[
    ("required", Usage::Required),
    ("forbidden", Usage::Forbidden),
    ("do-not-translate", Usage::DoNotTranslate),
];

/// Reads the glossary of a project with these locales, each of which may have a column; the source locale’s column holds
/// terms as `source` does. A row that cannot be read is a finding and is left out.
pub fn read_glossary(
    source: &Source,
    source_locale: &str,
    locales: &[String],
) -> (Glossary, Vec<Diagnostic>) {
    let (table, mut diagnostics) = read_rows(source, &glossary_columns(locales));
    for finding in &mut diagnostics {
        // The glossary may know more languages than the project.
        let is_language = finding.kind == &UNKNOWN_COLUMN
            && finding.primary.as_ref().and_then(|place| place.of(&source.text)).is_some_and(is_tag);
        if is_language {
            *finding = finding.clone().with_severity(Severity::Note);
        }
    }
    let mut glossary = Glossary::default();
    for row in &table.rows {
        glossary.entries.extend(read_entry(row, source_locale, locales, &mut diagnostics));
    }
    diagnostics.extend(find_contradictions(&glossary));
    (glossary, diagnostics)
}

/// The columns of a glossary in the order in which a new one has them: kind and term, one for each locale, and what else
/// there is to say.
pub fn glossary_columns(locales: &[String]) -> Vec<Column<'_>> {
    let (head, tail) = FIXED.split_at(2);
    let names = head.iter().copied().chain(locales.iter().map(String::as_str)).chain(tail.iter().copied());
    names.map(|name| Column { name, required: false }).collect()
}

fn is_tag(heading: &str) -> bool {
    let heading = heading.trim().trim_matches('"');
    let language = heading.split('-').next().unwrap_or_default();
    (2..=3).contains(&language.len()) && heading.parse::<unic_langid::LanguageIdentifier>().is_ok()
}

fn read_entry(
    row: &Row,
    source_locale: &str,
    locales: &[String],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<GlossaryEntry> {
    let usage = read_usage(row, diagnostics)?;
    let values = |column: &str| -> Vec<String> {
        row.get(column).into_iter().flat_map(Cell::parts).map(|(text, _)| text.to_owned()).collect()
    };
    let mut source = values("source");
    let mut words: BTreeMap<String, Vec<String>> =
        locales.iter().map(|tag| (tag.clone(), values(tag))).filter(|(_, words)| !words.is_empty()).collect();
    if usage != Usage::Forbidden {
        source.extend(words.remove(source_locale).unwrap_or_default());
    }
    let case = match usage {
        Usage::Required | Usage::DoNotTranslate if source.is_empty() => Some("source"),
        Usage::Forbidden if words.is_empty() => Some("words"),
        _ => None,
    };
    if let Some(case) = case {
        let field = if case == "source" { "source" } else { "kind" };
        diagnostics.push(row.finding(&TERM_WITHOUT_WORDS, field, row.span.clone()).with("case", case));
        return None;
    }
    let instead = read_line(row, "instead", diagnostics);
    let note = row.get("note").map(|cell| cell.trimmed().0.replace(['\r', '\n'], " "));
    Some(GlossaryEntry { usage, source, words, instead, note, span: row.span.clone() })
}

/// What the row asks for; nothing said is a translation.
fn read_usage(row: &Row, diagnostics: &mut Vec<Diagnostic>) -> Option<Usage> {
    let Some(cell) = row.get("kind") else { return Some(Usage::Required) };
    let (text, span) = cell.trimmed();
    if let Some((_, usage)) = USAGES.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)) {
        return Some(*usage);
    }
    let near = nearest(text, USAGES.iter().map(|(name, _)| *name));
    diagnostics.push(row.finding(&INVALID_USAGE, "kind", span).with("found", shorten(text)).with_near(near));
    None
}

/// One term that two rows treat differently.
fn find_contradictions(glossary: &Glossary) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen: HashMap<&str, &GlossaryEntry> = HashMap::new();
    let kept = glossary.entries.iter().filter(|entry| entry.usage != Usage::Forbidden);
    for entry in kept {
        for term in &entry.source {
            match seen.get(term.as_str()) {
                Some(first) => found.push(contradiction("twice", term, &entry.span, &first.span)),
                None => {
                    seen.insert(term, entry);
                }
            }
        }
    }
    let mut wanted: HashMap<(&str, &str), &GlossaryEntry> = HashMap::new();
    for entry in glossary.entries.iter().filter(|entry| entry.usage == Usage::Required) {
        let words = entry.words.iter().flat_map(|(tag, words)| words.iter().map(move |word| (tag, word)));
        wanted.extend(words.map(|(tag, word)| ((tag.as_str(), word.as_str()), entry)));
    }
    let everywhere = |entry: &&GlossaryEntry| entry.usage == Usage::Forbidden && entry.source.is_empty();
    for entry in glossary.entries.iter().filter(everywhere) {
        for (tag, words) in &entry.words {
            for word in words {
                if let Some(first) = wanted.get(&(tag.as_str(), word.as_str())) {
                    found.push(contradiction("forbidden", word, &entry.span, &first.span));
                }
            }
        }
    }
    found
}

fn contradiction(case: &'static str, term: &str, place: &Span, other: &Span) -> Diagnostic {
    Diagnostic::new(&CONTRADICTORY_TERM, place.clone())
        .with("case", case)
        .with("found", shorten(term))
        .with_place(other.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Glossary, Vec<(&'static str, Severity)>) {
        let locales = ["en".to_owned(), "es".to_owned(), "es-MX".to_owned()];
        let (glossary, found) = read_glossary(&Source::new("data/glossary.csv", text), "en", &locales);
        (glossary, found.iter().map(|finding| (finding.kind.name, finding.severity)).collect())
    }

    #[test]
    fn a_row_says_what_is_asked_for() {
        let (glossary, found) = read(
            "kind,source,es,es-MX,en,instead,note\n\
             ,stocktaking,balance; reunión de balance,,,,\n\
             Forbidden,,mojado,,alien,migrante,\"Nunca,\nni en citas\"\n\
             do-not-translate,NNIRR,,,,,\n",
        );
        assert_eq!(found, []);
        let usages: Vec<Usage> = glossary.entries.iter().map(|entry| entry.usage).collect();
        assert_eq!(usages, [Usage::Required, Usage::Forbidden, Usage::DoNotTranslate]);
        assert_eq!(glossary.entries[0].words["es"], ["balance", "reunión de balance"]);
        assert_eq!(glossary.entries[1].words["en"], ["alien"]);
        assert_eq!(glossary.entries[1].note.as_deref(), Some("Nunca, ni en citas"));
    }

    #[test]
    fn the_source_locale_may_head_the_terms() {
        let (glossary, found) = read("en;es\nstocktaking;balance\n");
        assert_eq!(found, []);
        assert_eq!(glossary.entries[0].source, ["stocktaking"]);
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let (glossary, found) = read(
            "kind,source,es,fr,Español\nrequird,a,b,,\n,,b,,\nforbidden,a,,,\n,word,palabra,,\n,word,vocablo,,\nforbidden,,palabra,,\n",
        );
        let names: Vec<&str> = found.iter().map(|(name, _)| *name).collect();
        assert_eq!(
            names,
            [
                "unknown-column",
                "unknown-column",
                "invalid-usage",
                "term-without-words",
                "term-without-words",
                "contradictory-term",
                "contradictory-term"
            ]
        );
        assert_eq!(found[0].1, Severity::Note);
        assert_eq!(glossary.entries.len(), 3);
    }
}
