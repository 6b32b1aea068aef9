//! Catalog, statement and locale become an edition.

use std::collections::BTreeSet;

use icu_calendar::{Date, Iso};

use super::contacts::full_place;
use super::gathering::{Gathering, gather};
use super::obsolete::report_obsolete;
use super::people::resolve_signatories;
use super::words::Words;
use super::{Block, Dateline, Edition, LABELS, LocaleInfo, Settings, Text, Unmade, kinds, label_message};
use crate::catalog::{
    Argument, Arguments, Catalog, DateStyle, Locale, format_date, format_moment, unknown_dates,
};
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::statement::{self, Directory, Fact, Statement, check_references};

/// Characters of a short title that browsers and search engines show.
const SHORT_TITLE: usize = 70;

/// What a statement came to in one locale.
#[derive(Debug)]
pub struct Resolution<'a> {
    /// The edition, without alternates (see [`super::link_editions`]), and without contacts where there are too many.
    pub edition: Edition,
    /// Its contacts where there are too many to hold.
    pub unmade: Option<Unmade<'a>>,
    /// What is to be mended. With an error among it the edition is not fit for publication.
    pub findings: Vec<Diagnostic>,
    /// The messages that the edition asked for.
    pub asked: BTreeSet<String>,
    /// What its messages’ variables stand for.
    pub arguments: Arguments,
}

/// The edition of `statement` in `locale`, without alternates (see [`super::link_editions`]).
///
/// Everything that is wrong with it is found at once: missing messages, markup, hidden characters, unknown ids.
/// With an error among the findings the edition is not fit for publication.
pub fn resolve_edition(
    catalog: &Catalog,
    statement: &Statement,
    directory: &Directory,
    locale: &Locale,
    settings: &Settings,
) -> (Edition, Vec<Diagnostic>) {
    let Resolution { mut edition, unmade, findings, .. } =
        resolve(catalog, statement, directory, locale, settings);
    unmade.iter().for_each(|unmade| unmade.each(|contact| edition.contacts.push(contact)));
    (edition, findings)
}

/// The edition of `statement` in `locale` as [`resolve_edition`] makes it, but that many contacts are not held; and what
/// it asked for.
pub fn resolve<'a>(
    catalog: &'a Catalog,
    statement: &'a Statement,
    directory: &'a Directory,
    locale: &'a Locale,
    settings: &'a Settings,
) -> Resolution<'a> {
    let mut words = Words::new(catalog, locale, settings);
    words.findings = check_references(statement, directory);
    let place = resolve_place(&mut words, statement);
    words.arguments = arguments(statement, place.as_ref());

    let title = words.passage("title", Some(&statement.span));
    let short_title = short_title(&mut words, &title);
    let subtitle = words.optional("subtitle", None);
    let dateline = dateline(&mut words, statement, place.map(|(_, full)| full));
    let body = statement.body.iter().map(|block| resolve_block(&mut words, block)).collect();
    let signatories = resolve_signatories(&mut words, statement, directory);
    let listed = statement.contacts.iter().map(|(id, place)| (id, Some(place)));
    let Gathering { held: contacts, unmade, labels: needed } = gather(&mut words, listed, directory);
    let embargo = statement.embargo.as_ref().map(|(moment, _)| moment.clone());
    let has_place = statement.dateline.place.is_some();
    let needed = LABELS.iter().copied().chain(needed);
    let labels =
        needed.map(|label| (label.to_owned(), words.text(&label_message(label, has_place), None))).collect();
    report_obsolete(&mut words, statement.id.as_str());

    let edition = Edition {
        statement: statement.id.as_str().to_owned(),
        audience: settings.audience,
        locale: locale_info(locale, settings),
        source_locale: settings.source.as_str().to_owned(),
        title,
        short_title,
        subtitle,
        dateline,
        embargo_text: embargo.as_deref().map(|moment| moment_text(moment, locale)),
        embargo,
        body,
        signatories,
        contacts,
        labels,
        alternates: Vec::new(),
        has_fallback: words.has_fallback,
    };
    Resolution { edition, unmade, findings: words.findings, asked: words.asked, arguments: words.arguments }
}

/// A locale as formats need it.
pub fn locale_info(locale: &Locale, settings: &Settings) -> LocaleInfo {
    LocaleInfo {
        tag: locale.as_str().to_owned(),
        direction: locale.direction(),
        autonym: locale.autonym(),
        region: settings.region(locale),
        open_graph: settings.open_graph.clone(),
        delimiter: settings.delimiter(locale),
    }
}

/// The place of the dateline: its plain and its full name.
pub(super) fn resolve_place(words: &mut Words<'_>, statement: &Statement) -> Option<(Text, Text)> {
    let (id, asked) = statement.dateline.place.as_ref()?;
    let plain = words.of_file("places.ftl", id.as_str(), Some(asked));
    let full = full_place(words, id.as_str(), Some(asked));
    Some((plain, full))
}

/// The variables of every label and message of the statement. A fact does not hide a variable of ours.
pub(super) fn arguments(statement: &Statement, place: Option<&(Text, Text)>) -> Arguments {
    let mut arguments: Arguments = statement
        .facts
        .iter()
        .map(|(name, (fact, _))| {
            let argument = match fact {
                Fact::Text(text) => Argument::Text(text.clone()),
                Fact::Number(number) => Argument::Number(number.clone()),
                Fact::Date(date) => Argument::Date(*date),
                Fact::List(texts) => Argument::List(texts.clone()),
            };
            (name.clone(), argument)
        })
        .collect();
    arguments.insert("date".to_owned(), Argument::Date(statement.dateline.date));
    arguments.insert("signatories".to_owned(), Argument::Number(statement.signatories.len().into()));
    if let Some((plain, full)) = place {
        arguments.insert("place".to_owned(), Argument::Text(plain.to_plain()));
        arguments.insert("place-full".to_owned(), Argument::Text(full.to_plain()));
    }
    arguments
}

/// The short title; the title where there is none and the title is short enough.
fn short_title(words: &mut Words<'_>, title: &Text) -> Text {
    let own = words.optional("short-title", None);
    let case = if own.is_some() { "long" } else { "none" };
    let text = own.unwrap_or_else(|| title.clone());
    let length = text.to_plain().chars().count();
    if length > SHORT_TITLE {
        words.findings.push(
            Diagnostic::new(&kinds::LONG_SHORT_TITLE, text.origin.clone())
                .with("case", case)
                .with("length", length)
                .with("locale", words.locale.as_str()),
        );
    }
    text
}

fn dateline(words: &mut Words<'_>, statement: &Statement, place: Option<Text>) -> Dateline {
    let id = if place.is_some() { "dateline" } else { "dateline-without-place" };
    let date = &statement.dateline.date;
    let text = words.text(id, None);
    let layers = words.catalog.layers().iter().map(|layer| &layer.locale);
    let printed = text
        .fallback
        .as_ref()
        .and_then(|passage| layers.into_iter().find(|locale| locale.as_str() == passage.locale));
    if printed.is_none()
        && let Some(place) = &text.origin
        && let Some(unknown) = unknown_dates(words.locale, place.clone())
        && !words.findings.iter().any(|known| known.kind == unknown.kind && is_within(known, place))
    {
        // A dateline with the date written out is right; lists of statements show the date in figures.
        words.findings.push(unknown.with_severity(Severity::Warning));
    }
    Dateline {
        place,
        date: iso_day(date),
        date_text: format_date(date, DateStyle::Long, printed.unwrap_or(words.locale)),
        text,
    }
}

/// A day as ISO 8601 writes it.
pub(super) fn iso_day(date: &Date<Iso>) -> String {
    let (year, month, day) = (date.year().extended_year(), date.month().number(), date.day_of_month().0);
    format!("{year:04}-{month:02}-{day:02}")
}

fn is_within(finding: &Diagnostic, place: &Span) -> bool {
    finding
        .primary
        .as_ref()
        .is_some_and(|at| at.path == place.path && place.start <= at.start && at.end <= place.end)
}

fn resolve_block(words: &mut Words<'_>, block: &statement::Block) -> Block {
    let mut passage = |(id, asked): &(statement::Id, Span)| words.passage(id.as_str(), Some(asked));
    match block {
        statement::Block::Paragraph { message } => {
            Block::Paragraph { id: message.0.as_str().to_owned(), text: passage(message) }
        }
        statement::Block::Heading { message } => {
            Block::Heading { id: message.0.as_str().to_owned(), text: passage(message) }
        }
        statement::Block::Quote { message, attribution } => Block::Quote {
            id: message.0.as_str().to_owned(),
            text: passage(message),
            attribution: attribution.as_ref().map(passage),
        },
        statement::Block::List { ordered, items } => {
            Block::List { ordered: *ordered, items: items.iter().map(passage).collect() }
        }
    }
}

/// An RFC 3339 moment as this locale writes its day, with the time of day and its offset.
fn moment_text(moment: &str, locale: &Locale) -> String {
    let number = |range: std::ops::Range<usize>| moment.get(range).and_then(|text| text.parse::<u8>().ok());
    let year = moment.get(..4).and_then(|year| year.parse::<i32>().ok());
    let day = match (year, number(5..7), number(8..10)) {
        (Some(year), Some(month), Some(day)) => Date::<Iso>::try_new_iso(year, month, day).ok(),
        _ => None,
    };
    let (Some(day), Some(hour), Some(minute)) = (day, number(11..13), number(14..16)) else {
        return moment.to_owned();
    };
    let offset = match moment.rfind(['+', '-']).filter(|at| *at > 15).and_then(|at| moment.get(at..)) {
        Some(offset) => format!("UTC{}", offset.replace('-', "\u{2212}")),
        None => "UTC".to_owned(),
    };
    format_moment(&day, (hour, minute), &offset, locale)
}

#[cfg(test)]
#[path = "resolve_tests.rs"]
mod tests;
