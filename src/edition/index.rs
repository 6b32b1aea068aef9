//! What lies around the editions: the list of a locale's statements, and the choice of a language.

use std::io;

use icu_calendar::{Date, Iso};

use super::{Alternate, Edition, Labels, Locale, LocaleInfo, Text};
use crate::catalog::{DateStyle, format_date};

/// The page that lists the statements of one locale: all but the statements, of which there may be a hundred thousand.
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
}

/// The statements of a list, as often as they are asked for.
pub trait Entries: Send + Sync {
    /// The statements: the newest first, those of one day in the order of their ids.
    fn each(&self) -> Box<dyn Iterator<Item = IndexEntry> + Send + Sync + '_>;

    /// Whether all of them came, whenever they were asked for.
    ///
    /// # Errors
    /// Some could not be read.
    fn is_sound(&self) -> io::Result<()>;
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
    /// The page of this locale. Only three of the labels are kept.
    pub fn new(locale: LocaleInfo, source_locale: impl Into<String>, labels: &Labels) -> Self {
        const USED: [&str; 3] = ["statements", "editions", "skip-to-content"];
        let labels = labels
            .iter()
            .filter(|(id, _)| USED.contains(&id.as_str()))
            .map(|(id, text)| (id.clone(), text.clone()))
            .collect();
        Self { locale, source_locale: source_locale.into(), labels, alternates: Vec::new() }
    }

    /// Where the index page of a locale is, relative to the root of the output.
    pub fn path(locale: &LocaleInfo) -> String {
        format!("{}/index.html", locale.tag)
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
