//! The facts that name a message: what changes in them when its name does.

use super::cells::read_rows;
use super::marks::split_mark;
use super::read_contact::CONTACT_COLUMNS;
use super::{Block, Id, Statement};
use crate::diagnostic::{Edit, Source, Span};

impl Statement {
    /// What makes the body of the statement, read from `source`, name the message `to` where it names `from`.
    pub fn rename_message(&self, source: &Source, from: &str, to: &Id) -> Vec<Edit> {
        let named = self.body.iter().flat_map(|block| match block {
            Block::Paragraph { message } | Block::Heading { message } => vec![message],
            Block::Quote { message, attribution } => std::iter::once(message).chain(attribution).collect(),
            Block::List { items, .. } => items.iter().collect(),
        });
        replace_all(source, named.map(|(id, span)| (id.as_str(), span.clone())), from, to)
    }

    /// What makes the dateline of the statement, read from `source`, name the place `to` where it names `from`.
    pub fn rename_place(&self, source: &Source, from: &str, to: &Id) -> Vec<Edit> {
        let place = self.dateline.place.iter();
        replace_all(source, place.map(|(id, span)| (id.as_str(), span.clone())), from, to)
    }
}

/// What makes contacts, `data/contacts.csv`, name the message `to` where they name `from` under this column: `place`,
/// `role` or `notes`.
pub fn rename_in_contacts(contacts: &Source, column: &str, from: &str, to: &Id) -> Vec<Edit> {
    let (table, _) = read_rows(contacts, CONTACT_COLUMNS);
    let cells = table.rows.iter().filter_map(|row| row.get(column)).map(|cell| {
        let (text, span) = cell.trimmed();
        (split_mark(text).0, span)
    });
    replace_all(contacts, cells, from, to)
}

/// Edits of those values that are `from`, quotation marks around them left alone.
fn replace_all<'v>(
    source: &Source,
    values: impl Iterator<Item = (&'v str, Span)>,
    from: &str,
    to: &Id,
) -> Vec<Edit> {
    let edit = |(value, span): (&str, Span)| {
        let at = span.of(&source.text)?.find(from).filter(|_| value == from)?;
        let start = span.start + at;
        Some(Edit::new(source.span(start, start + from.len()), to.as_str()))
    };
    values.filter_map(edit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::read_statement;

    #[test]
    fn every_part_of_the_body_is_renamed_and_nothing_else() {
        let text = "date = 2026-01-01 # a\nplace = 'a'\nbody = [\"a\", { heading = 'a' }, { quote = \"b\", attribution = \"a\" },\n\
                    { list = [\"c\", \"a\"] }]\nsignatories = [\"a\"]\n[facts]\na = \"a\"\n";
        let source = Source::new("data/statements/s.toml", text);
        let statement = read_statement("s", &source).0.unwrap();
        let to = Id::parse("new").unwrap();
        let (after, _) = Edit::apply(text, &statement.rename_message(&source, "a", &to));
        assert_eq!(
            after,
            "date = 2026-01-01 # a\nplace = 'a'\nbody = [\"new\", { heading = 'new' }, { quote = \"b\", attribution = \"new\" },\n\
             { list = [\"c\", \"new\"] }]\nsignatories = [\"a\"]\n[facts]\na = \"a\"\n"
        );
        let (after, _) = Edit::apply(text, &statement.rename_place(&source, "a", &to));
        assert_eq!(after, text.replace("'a'\nbody", "'new'\nbody"));
    }

    #[test]
    fn contacts_keep_their_delimiter_and_their_quotation_marks() {
        let text = "id;name;place\r\na;a;a\r\nb;\"a; b\";\"a\"\r\nc;c; a [press] \r\nd;d;ab\r\n";
        let source = Source::new("data/contacts.csv", text);
        let edits = rename_in_contacts(&source, "place", "a", &Id::parse("new").unwrap());
        let (after, _) = Edit::apply(text, &edits);
        assert_eq!(
            after,
            "id;name;place\r\na;a;new\r\nb;\"a; b\";\"new\"\r\nc;c; new [press] \r\nd;d;ab\r\n"
        );
    }
}
