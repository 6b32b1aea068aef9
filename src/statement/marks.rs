//! Marks on single values, such as `evy@example.org [press]`: who may see them, where that is not everybody who may
//! see the row.

use super::cell_values::shorten;
use super::cells::{Cell, Row};
use super::kinds::{INVALID_MARK, WIDER_MARK};
use super::{Audience, Marked};
use crate::diagnostic::{Diagnostic, Span, nearest};

/// The names of all audiences.
pub const NAMES: [&str; 3] = ["public", "press", "internal"];

/// The values of one row, each with its audience.
pub struct Marks<'r, 'f> {
    /// The row.
    pub row: &'r Row,
    /// The audience of the row: no value of it has a wider one.
    pub audience: Audience,
    /// What was found.
    pub found: &'f mut Vec<Diagnostic>,
}

impl Marks<'_, '_> {
    /// The values under `column` that `parse` accepts; what it refuses is a finding with row and field.
    pub fn list<T>(
        &mut self,
        column: &'static str,
        parse: impl Fn(&str, Span) -> Result<T, Diagnostic>,
    ) -> Vec<Marked<T>> {
        let cell = self.row.get(column);
        self.items(column, cell.into_iter().flat_map(Cell::parts), parse)
    }

    /// The single value under `column`.
    pub fn one<T>(
        &mut self,
        column: &'static str,
        parse: impl Fn(&str, Span) -> Result<T, Diagnostic>,
    ) -> Option<Marked<T>> {
        let cell = self.row.get(column);
        self.items(column, cell.into_iter().map(Cell::trimmed), parse).pop()
    }

    /// These parts of the cell under `column`.
    pub fn items<'c, T>(
        &mut self,
        column: &'static str,
        items: impl IntoIterator<Item = (&'c str, Span)>,
        mut parse: impl FnMut(&str, Span) -> Result<T, Diagnostic>,
    ) -> Vec<Marked<T>> {
        let mut values = Vec::new();
        for (item, span) in items {
            let (value, audience) = self.read_mark(column, item, &span);
            // The mark and the space before it are ASCII, and within quotation marks no longer than outside.
            let place = Span::new(span.path.clone(), span.start, span.end - (item.len() - value.len()));
            match parse(value, place) {
                Ok(value) => values.push(Marked::new(value, audience)),
                Err(finding) => self.found.push(self.row.place(finding, column)),
            }
        }
        // Most cells hold one or two values, and there may be many rows.
        values.shrink_to_fit();
        values
    }

    /// The value without its mark, and who may see it. A mark that means nothing is an error, and what it stands on is
    /// for nobody outside.
    fn read_mark<'c>(&mut self, column: &'static str, item: &'c str, span: &Span) -> (&'c str, Audience) {
        let (value, word) = split_mark(item);
        let named = word.map(Audience::parse);
        let refused = match (word, named) {
            (Some(word), Some(None)) => Some(("unknown", word)),
            _ => find_stray(value).map(|word| ("misplaced", word)),
        };
        if let Some((case, word)) = refused {
            self.refuse(case, column, word, span.clone());
            return (value, Audience::Internal);
        }
        let Some(Some(audience)) = named else { return (value, self.audience) };
        if audience < self.audience {
            self.found.push(
                self.row
                    .finding(&WIDER_MARK, column, span.clone())
                    .with("found", audience.name())
                    .with("audience", self.audience.name()),
            );
        }
        (value, audience.max(self.audience))
    }

    /// A cell that has the audience of its row and no other.
    pub fn refuse_mark(&mut self, column: &'static str) {
        let Some((text, span)) = self.row.get(column).map(Cell::trimmed) else { return };
        let (value, word) = split_mark(text);
        // Brackets may be a part of a name.
        let is_meant = |word: &&str| NAMES.contains(word) || nearest(word, NAMES).is_some();
        if let Some(word) = word.filter(is_meant).or_else(|| find_stray(value)) {
            self.refuse("whole-row", column, word, span);
        }
    }

    fn refuse(&mut self, case: &'static str, column: &'static str, word: &str, span: Span) {
        self.found.push(
            self.row
                .finding(&INVALID_MARK, column, span)
                .with("case", case)
                .with("found", shorten(word))
                .with("known", NAMES.join(", "))
                .with_near(nearest(word, NAMES)),
        );
    }
}

/// The value and the word in square brackets at its end.
pub fn split_mark(item: &str) -> (&str, Option<&str>) {
    let mark = item.strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
    mark.map_or((item, None), |(value, word)| (value.trim_end(), Some(word.trim())))
}

/// The name of an audience in brackets of any kind within a value: somebody meant a mark.
pub fn find_stray(value: &str) -> Option<&str> {
    const OPENING: [char; 6] = ['(', '[', '{', '\u{ff08}', '\u{ff3b}', '\u{3010}'];
    const CLOSING: [char; 6] = [')', ']', '}', '\u{ff09}', '\u{ff3d}', '\u{3011}'];
    value.split(OPENING).skip(1).find_map(|rest| {
        let word = rest.split(CLOSING).next().unwrap_or_default().trim();
        NAMES.iter().any(|name| name.eq_ignore_ascii_case(word)).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_the_last_word_in_square_brackets() {
        assert_eq!(split_mark("a@x.org [press]"), ("a@x.org", Some("press")));
        assert_eq!(split_mark("a@x.org[ press ]"), ("a@x.org", Some("press")));
        assert_eq!(split_mark("[+52] 55 5211 9397"), ("[+52] 55 5211 9397", None));
        assert_eq!(split_mark("a@x.org [internal] [press]"), ("a@x.org [internal]", Some("press")));
        assert_eq!(split_mark("x []"), ("x", Some("")));
        assert_eq!(find_stray("[internal] a@x.org"), Some("internal"));
        assert_eq!(find_stray("a （Press）"), Some("Press"));
        assert_eq!(find_stray("Rosa [Rosi] (press officer)"), None);
    }
}
