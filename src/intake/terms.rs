//! Tables of words: our own columns, and those that other programs write and people use. A column is known by its heading.

use super::kinds::UNKNOWN_GLOSSARY;
use super::tongues::Tongues;
use crate::diagnostic::{Diagnostic, Source};
use crate::exchange::{Concept, MOST_CONCEPTS, Named, Standing};
use crate::statement::{Column, Row, Table, read_rows, read_rows_under};

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Field {
    /// Words of a locale.
    Words(String),
    /// How the words of a locale stand.
    Status(String),
    /// What to know.
    Note,
    /// Our own kinds: required, forbidden, do-not-translate.
    Kind,
    /// What to say in place of what is forbidden.
    Instead,
    /// Whether the term may be translated, or, turned round, whether it may not.
    Translatable(bool),
    /// Whether the words of the targets are forbidden.
    Forbidden,
}

/// The concepts of a table. `columns` says what its columns are, where it has no headings.
pub fn read_table(
    source: &Source,
    tongues: &Tongues,
    columns: Option<&[String]>,
) -> (Vec<Concept>, Vec<Diagnostic>) {
    let unknown = || Diagnostic::new(&UNKNOWN_GLOSSARY, source.span(0, first_line(source).len()));
    let (headings, read) = match columns {
        Some(columns) => (columns.to_vec(), read_rows_under(source, &columns_of(columns))),
        None => {
            let headings = headings(source, tongues);
            let read = read_rows(source, &columns_of(&headings));
            (headings, read)
        }
    };
    let fields: Vec<(&str, Field)> =
        headings.iter().filter_map(|heading| Some((heading.as_str(), field_of(heading, tongues)?))).collect();
    let has = |wanted: &dyn Fn(&str) -> bool| {
        fields.iter().any(|(_, field)| matches!(field, Field::Words(tag) if wanted(tag)))
    };
    let is_ours = fields.iter().any(|(_, field)| *field == Field::Kind);
    if !(has(&|tag| tag == tongues.source()) && (has(&|tag| tag != tongues.source()) || is_ours)) {
        return (Vec::new(), vec![unknown()]);
    }
    let (Table { rows, .. }, mut found) = read;
    // Other programs have many columns that nobody needs here.
    found.retain(|finding| finding.kind.name != "unknown-column");
    let concepts = rows.iter().take(MOST_CONCEPTS).map(|row| read_concept(row, &fields, tongues));
    (concepts.collect(), found)
}

fn columns_of(headings: &[String]) -> Vec<Column<'_>> {
    headings.iter().map(|name| Column { name, required: false }).collect()
}

fn first_line(source: &Source) -> &str {
    source.text.trim_start_matches(['\r', '\n']).lines().next().unwrap_or_default()
}

/// The headings that are known, under the delimiter that shows most of them.
fn headings(source: &Source, tongues: &Tongues) -> Vec<String> {
    let under = |delimiter: char| -> Vec<String> {
        let names = first_line(source).split(delimiter).map(|name| name.trim().trim_matches('"').trim());
        names.filter(|name| field_of(name, tongues).is_some()).map(str::to_owned).collect()
    };
    let mut tries = [',', ';', '\t'].map(under);
    tries.sort_by_key(|names| std::cmp::Reverse(names.len()));
    tries.into_iter().next().unwrap_or_default()
}

/// What a heading names. Those of other programs are English whatever language the program speaks.
fn field_of(heading: &str, tongues: &Tongues) -> Option<Field> {
    let folded = heading.to_lowercase().replace(['_', '-'], " ");
    // `Term [en]`, `Status [es]`; `translation_es`.
    let (name, tag) = match folded.split_once(['[', '(', ':']) {
        Some((name, tag)) => (name.trim(), Some(tag.trim_end_matches([']', ')']).trim())),
        None => match folded.strip_prefix("translation ") {
            Some(tag) => ("translation", Some(tag)),
            None => (folded.trim(), None),
        },
    };
    let locale = |tag: Option<&str>| match tag {
        Some(tag) => tongues.find(&tag.replace(' ', "-")).map(str::to_owned),
        None => Some(String::new()),
    };
    let mut targets = tongues.targets();
    let only = targets.next().filter(|_| targets.next().is_none());
    Some(match name {
        "source" | "source term" | "original" if tag.is_none() => Field::Words(tongues.source().to_owned()),
        "term" if tag.is_none() => Field::Words(tongues.source().to_owned()),
        "target" | "target term" | "translation" if tag.is_none() => Field::Words(only?.to_owned()),
        "term" | "translation" => Field::Words(locale(tag)?),
        "status" => Field::Status(locale(tag)?),
        "note" | "notes" | "comment" | "comments" | "description" | "definition" | "remarks"
        | "concept definition" | "concept note" | "entrydescription" => Field::Note,
        "kind" => Field::Kind,
        "instead" => Field::Instead,
        "translatable" | "entrytranslatable" => Field::Translatable(true),
        "non translatable" | "do not translate" | "untranslatable" => Field::Translatable(false),
        "forbidden" => Field::Forbidden,
        _ => Field::Words(tongues.find(heading)?.to_owned()),
    })
}

fn read_concept(row: &Row, fields: &[(&str, Field)], tongues: &Tongues) -> Concept {
    let text = |heading: &str| row.get(heading).map(|cell| cell.trimmed().0.to_owned()).unwrap_or_default();
    let says = |heading: &str, words: &[&str]| words.contains(&text(heading).to_lowercase().as_str());
    let (is_yes, is_no) = (
        |heading: &str| says(heading, &["yes", "true", "1", "x"]),
        |heading: &str| says(heading, &["no", "false", "0"]),
    );
    let has =
        |is_it: &dyn Fn(&str, &Field) -> bool| fields.iter().any(|(heading, field)| is_it(heading, field));
    let is_kept = has(&|heading, field| match field {
        Field::Kind => says(heading, &["do-not-translate"]),
        Field::Translatable(true) => is_no(heading),
        Field::Translatable(false) => is_yes(heading),
        _ => false,
    });
    let is_forbidden = has(&|heading, field| match field {
        Field::Kind => says(heading, &["forbidden"]),
        Field::Forbidden => is_yes(heading),
        _ => false,
    });
    // In our own tables a forbidden word may be one of the source; else what is forbidden is a translation.
    let is_ours = fields.iter().any(|(_, field)| *field == Field::Kind);
    let is_head = |heading: &str, tag: &str| {
        tag == tongues.source() && (!is_ours || heading.eq_ignore_ascii_case("source"))
    };
    let is_alone = !has(&|heading, field| {
        matches!(field, Field::Words(tag) if !is_head(heading, tag)) && !text(heading).is_empty()
    });
    let mut concept =
        Concept { words: Vec::new(), notes: Vec::new(), instead: None, is_kept, span: row.span.clone() };
    for (heading, field) in fields {
        match field {
            Field::Words(tag) => {
                let is_source = tag == tongues.source();
                let status = fields.iter().find_map(|(heading, field)| match field {
                    Field::Status(of) if of == tag || (of.is_empty() && !is_source) => Some(text(heading)),
                    _ => None,
                });
                let status = status.filter(|status| !status.is_empty()).map(|status| Standing::read(&status));
                let parts = row.get(heading).into_iter().flat_map(|cell| cell.parts());
                concept.words.extend(parts.enumerate().map(|(at, (text, _))| Named {
                    tag: tag.clone(),
                    text: text.split_whitespace().collect::<Vec<_>>().join(" "),
                    standing: if is_forbidden && (!is_head(heading, tag) || is_alone) {
                        Standing::Forbidden
                    } else {
                        status.unwrap_or(if at == 0 { Standing::Preferred } else { Standing::Admitted })
                    },
                }));
            }
            Field::Note => {
                let note = text(heading);
                if !note.is_empty() && !concept.notes.contains(&note) {
                    concept.notes.push(note);
                }
            }
            Field::Instead => concept.instead = Some(text(heading)).filter(|word| !word.is_empty()),
            Field::Kind | Field::Translatable(_) | Field::Forbidden | Field::Status(_) => {}
        }
    }
    concept
}
