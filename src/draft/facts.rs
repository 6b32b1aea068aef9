//! The facts of a statement as its TOML: a new file, or edits of the one there is.

use std::fmt::Write;
use std::ops::Range;

use icu_calendar::{Date, Iso};
use toml::de::DeValue;

use crate::diagnostic::toml::parse_table;
use crate::diagnostic::{Edit, Source};

/// The facts that a document gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The day.
    pub date: Option<Date<Iso>>,
    /// The id of the place.
    pub place: Option<String>,
    /// The moment before which nothing is published (RFC 3339).
    pub embargo: Option<String>,
    /// The blocks of the body.
    pub body: Vec<BodyBlock>,
    /// Ids of the signatories.
    pub signatories: Vec<String>,
    /// Ids of the contacts.
    pub contacts: Vec<String>,
}

/// A block of the body: ids of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyBlock {
    /// A paragraph.
    Paragraph(String),
    /// A heading.
    Heading(String),
    /// A quotation and its speaker.
    Quote(String, Option<String>),
    /// A list.
    List {
        /// Whether it is numbered.
        is_numbered: bool,
        /// Its items.
        items: Vec<String>,
    },
}

impl BodyBlock {
    fn write(&self) -> String {
        match self {
            Self::Paragraph(id) => format!("\"{id}\""),
            Self::Heading(id) => format!("{{ heading = \"{id}\" }}"),
            Self::Quote(id, None) => format!("{{ quote = \"{id}\" }}"),
            Self::Quote(id, Some(speaker)) => format!("{{ quote = \"{id}\", attribution = \"{speaker}\" }}"),
            Self::List { is_numbered, items } => {
                let items = items.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", ");
                format!("{{ {} = [{items}] }}", if *is_numbered { "numbered" } else { "list" })
            }
        }
    }
}

/// The text of a new file.
pub fn write_facts(facts: &Facts) -> String {
    let mut text = String::new();
    if let Some(date) = &facts.date {
        let _ = writeln!(text, "date = {}", iso(date));
    }
    if let Some(place) = &facts.place {
        let _ = writeln!(text, "place = \"{place}\"");
    }
    if let Some(embargo) = &facts.embargo {
        let _ = writeln!(text, "embargo = {embargo}");
    }
    for (name, items) in lists(facts) {
        if !items.is_empty() || name == "body" {
            let _ = write!(text, "\n{name} = {}\n", write_list(&items, &[]));
        }
    }
    text
}

fn lists(facts: &Facts) -> [(&'static str, Vec<String>); 3] {
    let quoted = |ids: &[String]| ids.iter().map(|id| format!("\"{id}\"")).collect();
    [
        ("body", facts.body.iter().map(BodyBlock::write).collect()),
        ("signatories", quoted(&facts.signatories)),
        ("contacts", quoted(&facts.contacts)),
    ]
}

/// A list, one item on a line; lines that were there before stay as they were written.
fn write_list(items: &[String], known: &[(String, String)]) -> String {
    if items.is_empty() {
        return "[]".to_owned();
    }
    let mut text = "[\n".to_owned();
    let mut used = vec![false; known.len()];
    for item in items {
        let before =
            known.iter().enumerate().position(|(at, (own, _))| own == item && used.get(at) == Some(&false));
        match before.and_then(|at| known.get(at)) {
            Some((_, line)) => text.push_str(line),
            None => {
                let _ = writeln!(text, "    {item},");
            }
        }
        if let Some(used) = before.and_then(|at| used.get_mut(at)) {
            *used = true;
        }
    }
    text + "]"
}

/// The edits that make a file give these facts. What says so already keeps its bytes; a fact that the document does not
/// give stays as it is.
pub fn edit_facts(source: &Source, facts: &Facts) -> Vec<Edit> {
    let (table, _) = parse_table(source);
    let table = table.get_ref();
    let mut edits = Vec::new();
    let mut added = String::new();
    let said = |range: &Range<usize>| source.text.get(range.clone()).unwrap_or_default();
    let scalars = [
        ("date", facts.date.as_ref().map(iso)),
        ("place", facts.place.as_ref().map(|place| format!("\"{place}\""))),
        ("embargo", facts.embargo.clone()),
    ];
    for (name, wanted) in scalars {
        let Some(wanted) = wanted else { continue };
        match table.get(name) {
            Some(value) => {
                let is_same = match value.get_ref() {
                    DeValue::String(text) => wanted.trim_matches('"') == &**text,
                    _ => said(&value.span()) == wanted,
                };
                if !is_same {
                    edits.push(Edit::new(source.span(value.span().start, value.span().end), wanted));
                }
            }
            None => {
                let _ = writeln!(added, "{name} = {wanted}");
            }
        }
    }
    for (name, wanted) in lists(facts) {
        match table.get(name).map(|value| (value.get_ref(), value.span())) {
            Some((DeValue::Array(items), span)) => {
                let items: Vec<(String, Range<usize>)> =
                    items.iter().map(|item| (canonical(item.get_ref()), item.span())).collect();
                if items.iter().map(|(item, _)| item).ne(&wanted) {
                    let known = lines_of(&source.text, &span, &items);
                    edits.push(Edit::new(source.span(span.start, span.end), write_list(&wanted, &known)));
                }
            }
            Some(_) => {}
            None if wanted.is_empty() => {}
            None => {
                let _ = writeln!(added, "{name} = {}", write_list(&wanted, &[]));
            }
        }
    }
    if !added.is_empty() {
        // Before the first table, if there is one: behind it the fields would be its own.
        let at = source.text.find("\n[").map_or(source.text.len(), |at| at + 1);
        let lead = if source.text.get(..at).is_some_and(|before| before.is_empty() || before.ends_with('\n'))
        {
            ""
        } else {
            "\n"
        };
        let line_end = if source.text.contains("\r\n") { "\r\n" } else { "\n" };
        edits.push(Edit::new(source.span(at, at), format!("{lead}{added}").replace('\n', line_end)));
    }
    edits
}

/// An item as a new file would have it.
fn canonical(value: &DeValue<'_>) -> String {
    let text = |value: &DeValue<'_>| match value {
        DeValue::String(text) => text.to_string(),
        _ => String::new(),
    };
    let DeValue::Table(table) = value else { return format!("\"{}\"", text(value)) };
    let field = |name: &str| table.get(name).map(|value| text(value.get_ref()));
    let list = |name: &str| match table.get(name).map(|value| value.get_ref()) {
        Some(DeValue::Array(items)) => Some(items.iter().map(|item| text(item.get_ref())).collect()),
        _ => None,
    };
    let block = if let Some(id) = field("paragraph") {
        BodyBlock::Paragraph(id)
    } else if let Some(id) = field("heading") {
        BodyBlock::Heading(id)
    } else if let Some(id) = field("quote") {
        BodyBlock::Quote(id, field("attribution"))
    } else {
        let is_numbered = table.get("numbered").is_some();
        let items = list(if is_numbered { "numbered" } else { "list" }).unwrap_or_default();
        BodyBlock::List { is_numbered, items }
    };
    block.write()
}

/// Each item with the lines that hold it: comments above it and behind it.
fn lines_of(text: &str, list: &Range<usize>, items: &[(String, Range<usize>)]) -> Vec<(String, String)> {
    let mut known = Vec::new();
    let mut at =
        text.get(list.start..).and_then(|rest| rest.find('\n')).map_or(list.end, |end| list.start + end + 1);
    for (item, range) in items {
        let rest = text.get(range.end..list.end).unwrap_or_default();
        let end = range.end + rest.find('\n').map_or(rest.len(), |end| end + 1);
        let lines = text.get(at..end).unwrap_or_default();
        let is_whole =
            at <= range.start && lines.ends_with('\n') && lines.matches(item.as_str()).count() == 1;
        let has_comma = text.get(range.end..end).is_some_and(|rest| rest.trim_start().starts_with(','));
        if is_whole && has_comma {
            known.push((item.clone(), lines.to_owned()));
        }
        at = at.max(end);
    }
    known
}

pub(super) fn iso(date: &Date<Iso>) -> String {
    format!("{:04}-{:02}-{:02}", date.year().extended_year(), date.month().number(), date.day_of_month().0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::read_statement;

    fn facts() -> Facts {
        Facts {
            date: Date::try_new_iso(2017, 12, 4).ok(),
            place: Some("puerto-vallarta".into()),
            embargo: None,
            body: vec![
                BodyBlock::Paragraph("p-one".into()),
                BodyBlock::Heading("h-two".into()),
                BodyBlock::List { is_numbered: true, items: vec!["i-a".into(), "i-b".into()] },
                BodyBlock::Quote("q-three".into(), Some("by-jane".into())),
            ],
            signatories: vec!["nnirr".into()],
            contacts: Vec::new(),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let text = write_facts(&facts());
        let source = Source::new("data/statements/x.toml", text);
        let (statement, found) = read_statement("x", &source);
        assert_eq!(found, []);
        assert_eq!(statement.unwrap().body.len(), 4);
        assert_eq!(edit_facts(&source, &facts()), [], "a second time there is nothing to do");
    }

    #[test]
    fn edits_keep_what_people_wrote() {
        let text = "# Ours.\ndate = 2017-12-04 # Monday\nbody = [\n    # First.\n    \"p-one\", # one\n    \"p-old\",\n    \"p-last\",\n]\n\n[facts]\nx = 1\n";
        let source = Source::new("x.toml", text);
        let mut facts = facts();
        facts.body = ["p-one", "p-new", "p-last"].map(|id| BodyBlock::Paragraph(id.into())).into();
        let (edited, undone) = Edit::apply(text, &edit_facts(&source, &facts));
        assert_eq!(undone, []);
        assert_eq!(
            edited,
            "# Ours.\ndate = 2017-12-04 # Monday\nbody = [\n    # First.\n    \"p-one\", # one\n    \"p-new\",\n    \"p-last\",\n]\n\nplace = \"puerto-vallarta\"\nsignatories = [\n    \"nnirr\",\n]\n[facts]\nx = 1\n"
        );
    }
}
