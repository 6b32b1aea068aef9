//! What lies around the editions: the list of a locale's statements, and the choice of a language.

use std::sync::Arc;

use icu_calendar::{Date, Iso};

use super::{Alternate, Edition, Labels, Locale, LocaleInfo, Text};
use crate::catalog::{DateStyle, format_date};

/// The statements of one locale.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// Its locale.
    pub locale: LocaleInfo,
    /// BCP 47 tag of the locale in which the statements were written.
    pub source_locale: String,
    /// The fixed words of the page: `statements`, `editions` and `skip-to-content`.
    pub labels: Labels,
    /// The index pages of all locales that have one, this one included, in the order of their tags.
    pub alternates: Vec<Alternate>,
    entries: Vec<Arc<IndexEntry>>,
}

/// One statement in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexEntry {
    /// Id of the statement.
    pub statement: String,
    /// Its title.
    pub title: Text,
    /// Its subtitle.
    pub subtitle: Option<Text>,
    /// Its day, ISO 8601.
    pub date: String,
    /// Its day as the locale writes it.
    pub date_text: String,
    /// Path of its page relative to the root of the output.
    pub path: String,
}

/// The page at the root of the output.
#[derive(Clone, Debug, PartialEq)]
pub struct Chooser {
    /// The language of the page itself: that in which the statements were written, if they are published in it.
    pub locale: LocaleInfo,
    /// Label `choose-language` in that locale.
    pub heading: Text,
    /// The index pages, in the order of their tags; a title beside the name of the language is shown if not empty.
    pub choices: Vec<Alternate>,
}

impl Index {
    /// A list without statements. Only three of the labels are kept.
    pub fn new(locale: LocaleInfo, source_locale: impl Into<String>, labels: &Labels) -> Self {
        const USED: [&str; 3] = ["statements", "editions", "skip-to-content"];
        let labels = labels
            .iter()
            .filter(|(id, _)| USED.contains(&id.as_str()))
            .map(|(id, text)| (id.clone(), text.clone()))
            .collect();
        Self {
            locale,
            source_locale: source_locale.into(),
            labels,
            alternates: Vec::new(),
            entries: Vec::new(),
        }
    }

    /// Where the index page of a locale is, relative to the root of the output.
    pub fn path(locale: &LocaleInfo) -> String {
        format!("{}/index.html", locale.tag)
    }

    /// Adds a statement.
    pub fn add(&mut self, entry: IndexEntry) {
        self.entries.push(Arc::new(entry));
    }

    /// The statements: the newest first, those of one day in the order of their ids.
    pub fn entries(&self) -> Vec<Arc<IndexEntry>> {
        let mut entries = self.entries.clone();
        entries.sort_by(|a, b| (&b.date, &a.statement).cmp(&(&a.date, &b.statement)));
        entries
    }
}

impl IndexEntry {
    /// The entry of an edition.
    pub fn of(edition: &Edition) -> Self {
        Self {
            statement: edition.statement.clone(),
            title: edition.title.clone(),
            subtitle: edition.subtitle.clone(),
            date: edition.dateline.date.clone(),
            date_text: date_text(edition).unwrap_or_else(|| edition.dateline.date_text.clone()),
            path: format!("{}/{}/statement.html", edition.locale.tag, edition.statement),
        }
    }
}

/// The day in the edition's own language where the dateline is printed in another.
fn date_text(edition: &Edition) -> Option<String> {
    edition.dateline.text.fallback.as_ref()?;
    let mut parts = edition.dateline.date.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let date = Date::<Iso>::try_new_iso(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(format_date(&date, DateStyle::Long, &Locale::parse(&edition.locale.tag).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(date: &str, statement: &str) -> IndexEntry {
        IndexEntry {
            statement: statement.into(),
            title: Text::plain(statement),
            subtitle: None,
            date: date.into(),
            date_text: date.into(),
            path: String::new(),
        }
    }

    #[test]
    fn the_newest_comes_first_then_the_order_of_ids() {
        let mut index = Index::new(LocaleInfo::default(), "en", &Labels::new());
        for (date, id) in [("2017-12-04", "b"), ("2018-01-01", "z"), ("2017-12-04", "a"), ("2016-01-01", "c")]
        {
            index.add(entry(date, id));
        }
        let entries = index.entries();
        let ids: Vec<&str> = entries.iter().map(|entry| entry.statement.as_str()).collect();
        assert_eq!(ids, ["z", "a", "b", "c"]);
    }
}
