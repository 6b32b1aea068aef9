//! `data/statements/<id>.toml` becomes a statement.

use std::collections::BTreeMap;

use icu_calendar::{Date, Iso};
use toml::de::DeValue;

use super::cell_values::shorten;
use super::facts::{read_date, read_facts};
use super::kinds::{DUPLICATE_ENTRY, EMPTY_LIST, INVALID_BLOCK, INVALID_EMBARGO, INVALID_ID};
use super::{Block, Dateline, Id, Statement};
use crate::diagnostic::toml::{Fields, parse_table, wrong_type};
use crate::diagnostic::{Diagnostic, Source, Span, nearest};

const FIELDS: &[&str] = &["date", "place", "embargo", "body", "signatories", "contacts", "facts"];
const BLOCKS: &[&str] = &["paragraph", "heading", "quote", "list", "numbered"];

/// Reads the facts of the statement `id`. The statement is there unless the file breaks TOML, the id is none, or
/// there is no date; a value that cannot be read is a finding and is left out.
pub fn read_statement(id: &str, source: &Source) -> (Option<Statement>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let id = match Id::parse(id) {
        Ok(id) => Some(id),
        Err(invalid) => {
            let finding = Diagnostic::new(&INVALID_ID, Span::head(source.path.clone()));
            diagnostics.push(
                finding
                    .with("case", "file")
                    .with("found", shorten(id))
                    .with("field", "")
                    .with_near(invalid.suggestion.as_ref().map(Id::as_str)),
            );
            None
        }
    };
    let (table, faults) = parse_table(source);
    if !faults.is_empty() {
        diagnostics.extend(faults);
        return (None, diagnostics);
    }
    let span = source.span(0, source.text.len());
    let mut fields = Fields::new(source, table.get_ref(), span.clone(), "");
    fields.allow_only(FIELDS);
    fields.require("date");
    fields.require("body");
    let date = fields.value("date").and_then(|(value, span)| match read_date("date", value, &span) {
        Ok(date) => Some((date, span)),
        Err(finding) => {
            fields.report(finding);
            None
        }
    });
    let place = fields.text("place").and_then(|(text, span)| read_id(&mut fields, "place", text, span));
    let embargo = read_embargo(&mut fields);
    let body = read_body(&mut fields, source);
    let signatories = read_ids(&mut fields, "signatories");
    let contacts = read_ids(&mut fields, "contacts");
    let facts = fields.table("facts");
    diagnostics.extend(fields.into_findings());
    let facts = facts.map_or_else(BTreeMap::new, |(table, _)| read_facts(source, table, &mut diagnostics));
    let statement = id.zip(date).map(|(id, (date, date_span)): (Id, (Date<Iso>, Span))| Statement {
        id,
        dateline: Dateline { place, date, date_span },
        embargo,
        body,
        signatories,
        contacts,
        facts,
        span,
    });
    (statement, diagnostics)
}

fn read_id(fields: &mut Fields<'_, '_>, field: &str, text: &str, span: Span) -> Option<(Id, Span)> {
    match Id::parse(text) {
        Ok(id) => Some((id, span)),
        Err(invalid) => {
            fields.report(
                Diagnostic::new(&INVALID_ID, span)
                    .with("case", "value")
                    .with("field", field)
                    .with("found", shorten(text))
                    .with_near(invalid.suggestion.as_ref().map(Id::as_str)),
            );
            None
        }
    }
}

/// A list of ids, each once.
fn read_ids(fields: &mut Fields<'_, '_>, field: &str) -> Vec<(Id, Span)> {
    let mut ids = Vec::new();
    let mut seen = BTreeMap::new();
    for (text, span) in fields.texts(field).unwrap_or_default() {
        let id = read_id(fields, field, text, span);
        ids.extend(id.filter(|id| is_new(fields, field, &mut seen, id)));
    }
    // There may be a hundred thousand, and they stay.
    ids.shrink_to_fit();
    ids
}

/// Whether the list has not named `id` before; where it has, that is a finding.
fn is_new(
    fields: &mut Fields<'_, '_>,
    field: &str,
    seen: &mut BTreeMap<Id, Span>,
    (id, span): &(Id, Span),
) -> bool {
    if let Some(first) = seen.get(id) {
        fields.report(
            Diagnostic::new(&DUPLICATE_ENTRY, span.clone())
                .with("case", "list")
                .with("field", field)
                .with("found", id.as_str())
                .with_place(first.clone()),
        );
        return false;
    }
    seen.insert(id.clone(), span.clone());
    true
}

/// A moment: a date-time with offset (RFC 3339). Without offset nobody could say when it is.
fn read_embargo(fields: &mut Fields<'_, '_>) -> Option<(String, Span)> {
    let (value, span) = fields.value("embargo")?;
    let DeValue::Datetime(moment) = value else {
        fields.report(wrong_type("embargo", "moment", value, span));
        return None;
    };
    let mut moment = *moment;
    if let (Some(_), Some(time), Some(_)) = (moment.date, moment.time.as_mut(), moment.offset) {
        // TOML 1.1 lets the seconds be left out, RFC 3339 does not.
        time.second.get_or_insert(0);
        return Some((moment.to_string(), span));
    }
    let case = if moment.date.is_none() {
        "no-date"
    } else if moment.time.is_none() {
        "no-time"
    } else {
        "no-offset"
    };
    fields
        .report(Diagnostic::new(&INVALID_EMBARGO, span).with("case", case).with("found", moment.to_string()));
    None
}

fn read_body(fields: &mut Fields<'_, '_>, source: &Source) -> Vec<Block> {
    let Some((value, span)) = fields.value("body") else { return Vec::new() };
    let DeValue::Array(items) = value else {
        fields.report(wrong_type("body", "blocks", value, span));
        return Vec::new();
    };
    if items.is_empty() {
        fields.report(Diagnostic::new(&EMPTY_LIST, span).with("field", "body"));
    }
    let mut seen = BTreeMap::new();
    let mut blocks = Vec::with_capacity(items.len());
    for item in items.iter() {
        let span = source.span(item.span().start, item.span().end);
        let block = match item.get_ref() {
            DeValue::String(text) => {
                read_id(fields, "body", text, span).map(|message| Block::Paragraph { message })
            }
            DeValue::Table(table) => {
                let mut inner = Fields::new(source, table, span, "body");
                let block = read_block(&mut inner);
                inner.into_findings().into_iter().for_each(|finding| fields.report(finding));
                block
            }
            other => {
                fields.report(
                    Diagnostic::new(&INVALID_BLOCK, span)
                        .with("case", "type")
                        .with("found", other.type_str())
                        .with_near(None)
                        .with("known", BLOCKS.join(", ")),
                );
                None
            }
        };
        for id in block.iter().flat_map(messages) {
            is_new(fields, "body", &mut seen, id);
        }
        blocks.extend(block);
    }
    blocks
}

/// The messages of a block.
fn messages(block: &Block) -> Vec<&(Id, Span)> {
    match block {
        Block::Paragraph { message } | Block::Heading { message } => vec![message],
        // Two quotations may have one speaker.
        Block::Quote { message, .. } => vec![message],
        Block::List { items, .. } => items.iter().collect(),
    }
}

/// A table of one block: the field says which.
fn read_block(fields: &mut Fields<'_, '_>) -> Option<Block> {
    let kinds: Vec<&str> = BLOCKS.iter().copied().filter(|kind| fields.value(kind).is_some()).collect();
    let [kind] = kinds.as_slice() else {
        let unknown = fields.first_key().unwrap_or_default();
        let near = nearest(unknown, BLOCKS.iter().copied());
        let span = fields.span();
        let finding = Diagnostic::new(&INVALID_BLOCK, span)
            .with("case", if kinds.is_empty() { "none" } else { "several" })
            .with("found", if kinds.is_empty() { shorten(unknown) } else { kinds.join(", ") })
            .with_near(near)
            .with("known", BLOCKS.join(", "));
        fields.report(finding);
        return None;
    };
    fields.allow_only(if *kind == "quote" { &["quote", "attribution"] } else { std::slice::from_ref(kind) });
    match *kind {
        "paragraph" => read_message(fields, "paragraph").map(|message| Block::Paragraph { message }),
        "heading" => read_message(fields, "heading").map(|message| Block::Heading { message }),
        "quote" => {
            let attribution = read_message(fields, "attribution");
            read_message(fields, "quote").map(|message| Block::Quote { message, attribution })
        }
        _ => {
            let items: Vec<(Id, Span)> = fields
                .texts(kind)?
                .into_iter()
                .filter_map(|(text, span)| read_id(fields, kind, text, span))
                .collect();
            if items.is_empty() {
                let finding = Diagnostic::new(&EMPTY_LIST, fields.span()).with("field", *kind);
                fields.report(finding);
                return None;
            }
            Some(Block::List { ordered: *kind == "numbered", items })
        }
    }
}

fn read_message(fields: &mut Fields<'_, '_>, field: &str) -> Option<(Id, Span)> {
    let (text, span) = fields.text(field)?;
    read_id(fields, field, text, span)
}
