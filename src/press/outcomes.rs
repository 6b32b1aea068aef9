//! What became of editions, in short: there may be hundreds of thousands.

use std::collections::BTreeMap;

use super::report::{EditionReport, Errors, Outcome};

/// Reports of editions, by statement, then locale, once they are [sorted](Self::sort).
#[derive(Clone, Debug, Default)]
pub struct Outcomes {
    statements: Vec<Box<str>>,
    locales: Vec<String>,
    entries: Vec<Entry>,
    /// Of those that have some: why they were refused.
    errors: BTreeMap<(u32, u32), Errors>,
}

/// An edition: places among the statements and the locales, and what became of it.
#[derive(Clone, Copy, Debug)]
struct Entry {
    statement: u32,
    locale: u32,
    outcome: Short,
}

/// An [`Outcome`] in four bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Short {
    Written(u16),
    Unchanged,
    Refused,
}

impl Outcomes {
    /// Adds a report. Those of a statement come one after the other.
    pub fn push(&mut self, report: EditionReport) {
        let EditionReport { statement, locale, outcome, errors } = report;
        if self.statements.last().is_none_or(|last| **last != *statement) {
            self.statements.push(statement.into());
        }
        let known = self.locales.iter().position(|known| *known == locale);
        let place = known.unwrap_or_else(|| {
            self.locales.push(locale);
            self.locales.len() - 1
        });
        let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        let (statement, locale) = (number(self.statements.len() - 1), number(place));
        let outcome = match outcome {
            Outcome::Written(files) => Short::Written(u16::try_from(files).unwrap_or(u16::MAX)),
            Outcome::Unchanged => Short::Unchanged,
            Outcome::Refused => Short::Refused,
        };
        self.entries.push(Entry { statement, locale, outcome });
        if !errors.is_empty() {
            self.errors.insert((statement, locale), errors);
        }
    }

    /// Sorts them by statement, then locale.
    pub fn sort(&mut self) {
        let Self { statements, locales, entries, .. } = self;
        let name = |entry: &Entry| (statements.get(at(entry.statement)), locales.get(at(entry.locale)));
        entries.sort_by(|one, other| name(one).cmp(&name(other)));
    }

    /// The reports.
    pub fn iter(&self) -> impl Iterator<Item = EditionReport> + '_ {
        self.entries.iter().map(|entry| self.report(entry))
    }

    /// The locale of each, and what became of it.
    pub fn by_locale(&self) -> impl Iterator<Item = (&str, Outcome)> {
        self.entries.iter().map(|entry| (self.locale(entry), entry.outcome.into()))
    }

    /// The reports of those that were refused.
    pub fn refused(&self) -> impl Iterator<Item = EditionReport> + '_ {
        let entries = self.entries.iter().filter(|entry| entry.outcome == Short::Refused);
        entries.map(|entry| self.report(entry))
    }

    /// Whether any was refused.
    pub fn has_refused(&self) -> bool {
        self.entries.iter().any(|entry| entry.outcome == Short::Refused)
    }

    /// Whether the edition of this statement in this locale was refused. They must be sorted.
    pub fn is_refused(&self, statement: &str, tag: &str) -> bool {
        let name = |entry: &Entry| (self.statement(entry), self.locale(entry));
        let place = self.entries.partition_point(|entry| name(entry) < (statement, tag));
        let found = self.entries.get(place).filter(|entry| name(entry) == (statement, tag));
        found.is_some_and(|entry| entry.outcome == Short::Refused)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn report(&self, entry: &Entry) -> EditionReport {
        EditionReport {
            statement: self.statement(entry).to_owned(),
            locale: self.locale(entry).to_owned(),
            outcome: entry.outcome.into(),
            errors: self.errors.get(&(entry.statement, entry.locale)).cloned().unwrap_or_default(),
        }
    }

    fn statement(&self, entry: &Entry) -> &str {
        self.statements.get(at(entry.statement)).map(|name| &**name).unwrap_or_default()
    }

    fn locale(&self, entry: &Entry) -> &str {
        self.locales.get(at(entry.locale)).map(String::as_str).unwrap_or_default()
    }
}

fn at(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

impl From<Short> for Outcome {
    fn from(short: Short) -> Self {
        match short {
            Short::Written(files) => Self::Written(files.into()),
            Short::Unchanged => Self::Unchanged,
            Short::Refused => Self::Refused,
        }
    }
}

impl Extend<EditionReport> for Outcomes {
    fn extend<I: IntoIterator<Item = EditionReport>>(&mut self, reports: I) {
        reports.into_iter().for_each(|report| self.push(report));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_what_it_was_given_sorted() {
        let report =
            |statement: &str, locale: &str, outcome, errors: &[(&'static str, usize)]| EditionReport {
                statement: statement.to_owned(),
                locale: locale.to_owned(),
                outcome,
                errors: errors.iter().copied().collect(),
            };
        let mut reports = vec![
            report("b", "es", Outcome::Refused, &[("missing-message", 2)]),
            report("b", "en", Outcome::Written(3), &[]),
            report("a", "en", Outcome::Unchanged, &[]),
            report("a", "es", Outcome::Refused, &[]),
        ];
        let mut outcomes = Outcomes::default();
        outcomes.extend(reports.clone());
        outcomes.sort();
        reports.sort();
        assert_eq!(outcomes.iter().collect::<Vec<_>>(), reports);
        assert_eq!((outcomes.len(), outcomes.refused().count(), outcomes.has_refused()), (4, 2, true));
        let refused = [("a", "en"), ("a", "es"), ("b", "en"), ("b", "es"), ("c", "en"), ("", "")];
        assert_eq!(
            refused.map(|(id, tag)| outcomes.is_refused(id, tag)),
            [false, true, false, true, false, false]
        );
        assert_eq!(outcomes.by_locale().filter(|(tag, _)| *tag == "es").count(), 2);
    }
}
