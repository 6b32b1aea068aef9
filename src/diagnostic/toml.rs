//! TOML read value by value, so that every fault of a file becomes a finding with its place, not only the first.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Diagnostic, Kind, Source, Span, nearest};

/// The file breaks the grammar of TOML 1.1.
pub static SYNTAX: Kind = Kind::error("P010", "toml-syntax");
/// A field that nothing reads.
pub static UNKNOWN_FIELD: Kind = Kind::error("P011", "unknown-field");
/// A field that must be there is not.
pub static MISSING_FIELD: Kind = Kind::error("P012", "missing-field");
/// A value of another type than the field's.
pub static WRONG_TYPE: Kind = Kind::error("P013", "wrong-type");

/// Parses a whole file. With any finding the table is not to be trusted: the parser skips what it cannot read.
pub fn parse_table(source: &Source) -> (Spanned<DeTable<'_>>, Vec<Diagnostic>) {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    if let Some(unclosed) = find_unclosed(source, &errors) {
        return (table, vec![unclosed]);
    }
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let span = source.span(range.start, range.end);
        // One fault makes the parser stumble on: the first finding at a place is the one to mend.
        if diagnostics.last().is_some_and(|last| last.primary.as_ref() == Some(&span)) {
            continue;
        }
        let found = excerpt(&source.text, &range);
        let case = classify(error.message(), &found);
        diagnostics.push(Diagnostic::new(&SYNTAX, span).with("case", case).with("found", found));
    }
    (table, diagnostics)
}

/// Where a bracket never closes, the parser stumbles over each line after it and speaks of the end of the file; the
/// bracket is what to mend.
fn find_unclosed(source: &Source, errors: &[toml::de::Error]) -> Option<Diagnostic> {
    errors.iter().find(|error| error.message().starts_with("unclosed"))?;
    let first = errors.iter().filter_map(|error| error.span()).map(|span| span.start).min()?;
    let before = source.text.get(..source.text.floor_char_boundary(first))?;
    let start = before.rfind(['[', '{'])?;
    let found = excerpt(&source.text, &(start..start));
    Some(
        Diagnostic::new(&SYNTAX, source.span(start, start + 1)).with("case", "unclosed").with("found", found),
    )
}

/// The parser speaks English only, so its words are sorted into cases that the tool's messages can say.
fn classify(message: &str, found: &str) -> &'static str {
    const CASES: &[(&str, &str)] = &[
        ("duplicate key", "duplicate"),
        ("string values must be quoted", "unquoted"),
        ("unclosed", "unclosed"),
        ("recurs", "deep"),
        ("missing comma", "comma"),
        ("extra comma", "comma"),
        ("missing value", "value"),
        ("no value", "value"),
        ("missing assignment", "value"),
        ("carriage return", "control"),
        ("control", "control"),
    ];
    let looks_like_date = found.len() >= 8
        && found.starts_with(|c: char| c.is_ascii_digit())
        && found.chars().all(|c| c.is_ascii_digit() || "-:.+TZtz ".contains(c))
        && found.matches('-').count() >= 2;
    if looks_like_date {
        return "date";
    }
    CASES.iter().find(|(part, _)| message.contains(part)).map_or("other", |(_, case)| case)
}

/// What stands at `range`, at most 40 characters of its first line; the rest of the line where the range is empty.
fn excerpt(text: &str, range: &Range<usize>) -> String {
    let start = text.floor_char_boundary(range.start);
    let end = if range.is_empty() { text.len() } else { text.ceil_char_boundary(range.end) };
    let line = text.get(start..end).unwrap_or_default().lines().next().unwrap_or_default();
    line.chars().take(40).collect()
}

/// One table of a file: each question for a field answers with its value and place, or notes what is wrong.
pub struct Fields<'a, 's> {
    source: &'s Source,
    table: &'a DeTable<'s>,
    span: Span,
    /// Name of the table, empty for the file itself.
    name: String,
    diagnostics: Vec<Diagnostic>,
}

impl<'a, 's> Fields<'a, 's> {
    /// The fields of `table`, which stands at `span` and is called `name` (empty for the whole file).
    pub fn new(source: &'s Source, table: &'a DeTable<'s>, span: Span, name: &str) -> Self {
        Self { source, table, span, name: name.to_owned(), diagnostics: Vec::new() }
    }

    /// What was found, once all questions are asked.
    pub fn into_findings(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// Reports every field that is not among `known`, with the one that was probably meant.
    pub fn allow_only(&mut self, known: &[&str]) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let near = nearest(name, known.iter().copied());
                let place = self.place(key.span());
                self.diagnostics.push(
                    Diagnostic::new(&UNKNOWN_FIELD, place)
                        .with("field", name)
                        .with("table", self.name.as_str())
                        .with("known", known.join(", "))
                        .with("case", if self.name.is_empty() { "file" } else { "table" })
                        .with_near(near),
                );
            }
        }
    }

    /// Reports that `field` is missing, unless it is there.
    pub fn require(&mut self, field: &str) {
        if self.table.get(field).is_none() {
            let place = Span::new(self.span.path.clone(), self.span.start, self.span.start);
            self.diagnostics.push(
                Diagnostic::new(&MISSING_FIELD, place)
                    .with("case", if self.name.is_empty() { "file" } else { "table" })
                    .with("field", field)
                    .with("table", self.name.as_str()),
            );
        }
    }

    /// The value of `field` whatever its type, and its place.
    pub fn value(&self, field: &str) -> Option<(&'a DeValue<'s>, Span)> {
        let value = self.table.get(field)?;
        Some((value.get_ref(), self.place(value.span())))
    }

    /// The text of `field`.
    pub fn text(&mut self, field: &str) -> Option<(&'a str, Span)> {
        let (value, place) = self.value(field)?;
        match value {
            DeValue::String(text) => Some((text, place)),
            other => self.refuse(field, "text", other, place),
        }
    }

    /// Whether `field` is true.
    pub fn flag(&mut self, field: &str) -> Option<bool> {
        let (value, place) = self.value(field)?;
        match value {
            DeValue::Boolean(flag) => Some(*flag),
            other => self.refuse(field, "flag", other, place),
        }
    }

    /// The texts that `field` lists; what is not text is reported and left out.
    pub fn texts(&mut self, field: &str) -> Option<Vec<(&'a str, Span)>> {
        let (value, place) = self.value(field)?;
        let DeValue::Array(items) = value else { return self.refuse(field, "texts", value, place) };
        let mut texts = Vec::with_capacity(items.len());
        for item in items.iter() {
            let place = self.place(item.span());
            match item.get_ref() {
                DeValue::String(text) => texts.push((&**text, place)),
                other => {
                    let _: Option<()> = self.refuse(field, "member", other, place);
                }
            }
        }
        Some(texts)
    }

    /// The table that `field` holds.
    pub fn table(&mut self, field: &str) -> Option<(&'a DeTable<'s>, Span)> {
        let (value, place) = self.value(field)?;
        match value {
            DeValue::Table(table) => Some((table, place)),
            other => self.refuse(field, "table", other, place),
        }
    }

    /// Where the table stands.
    pub fn span(&self) -> Span {
        self.span.clone()
    }

    /// The first field in alphabetical order.
    pub fn first_key(&self) -> Option<&'a str> {
        self.table.keys().next().map(|key| &**key.get_ref())
    }

    /// Adds a finding.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn place(&self, range: Range<usize>) -> Span {
        self.source.span(range.start, range.end)
    }

    fn refuse<T>(
        &mut self,
        field: &str,
        expected: &'static str,
        found: &DeValue<'_>,
        place: Span,
    ) -> Option<T> {
        self.diagnostics.push(wrong_type(field, expected, found, place));
        None
    }
}

/// The finding for a value of the wrong type. `expected` selects in its message: `text`, `flag`, `texts`, `member`, `table`,
/// `date`, `blocks`, `moment`, `count`.
pub fn wrong_type(field: &str, expected: &'static str, found: &DeValue<'_>, place: Span) -> Diagnostic {
    Diagnostic::new(&WRONG_TYPE, place)
        .with("field", field)
        .with("case", expected)
        .with("found", found.type_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cases(text: &str) -> Vec<String> {
        let source = Source::new("f.toml", text);
        let (_, diagnostics) = parse_table(&source);
        diagnostics
            .iter()
            .map(|d| match d.arguments.get("case") {
                Some(super::super::Argument::Text(case)) => case.clone(),
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn sorts_faults_into_cases() {
        assert_eq!(cases("date = 2017-02-30\n"), ["date"]);
        assert_eq!(cases("date = 2017-13-01\n"), ["date"]);
        assert_eq!(cases("a = 1\na = 2\n"), ["duplicate"]);
        assert_eq!(cases("a = hola\n"), ["unquoted"]);
        assert_eq!(cases("a = [1\n"), ["unclosed"]);
        let source = Source::new("f.toml", "a = 1\nb = [\n  \"x\",\nc = 1\nd = 2\n");
        let (_, diagnostics) = parse_table(&source);
        let places: Vec<_> = diagnostics.iter().map(|d| d.primary.as_ref().unwrap().start).collect();
        assert_eq!(places, [10], "the bracket, not each line after it");
        assert_eq!(cases("a = 1\nb = hola\nc = 3\nd = 2017-02-30\n").len(), 2, "all faults, not the first");
        assert!(!cases(&format!("a = {}", "[".repeat(100_000))).is_empty(), "deep nesting does not abort");
    }
}
