//! The pages around the statements: one list per locale, and the page at the root where readers choose a language.

use std::collections::BTreeMap;

use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::html::{CHOOSER, Html, INDEX, Links, STYLESHEET, Words, relative_url, render_page};
use super::{Artifact, Rendered, Style};
use crate::edition::{Alternate, Chooser, Index, IndexEntry, LocaleInfo, Text};

/// Where readers choose a language, relative to the root of the output.
const CHOICE: &str = "index.html";

/// What the templates of these pages see; see [`super::html`] for texts and links.
#[derive(Debug, Serialize)]
struct IndexPage {
    lang: String,
    dir: &'static str,
    stylesheet: Html,
    linked_data: Option<Html>,
    title: Words,
    short_title: Words,
    labels: BTreeMap<String, Words>,
    entries: Value,
    #[serde(flatten)]
    links: Links,
}

#[derive(Debug, Serialize)]
struct Entry {
    href: String,
    title: Words,
    subtitle: Option<Words>,
    date: String,
    date_text: String,
}

/// The index page of a locale, `<tag>/index.html`: its statements, the newest first.
pub fn render_index(index: &Index, style: &Style) -> Rendered<'static> {
    let path = Index::path(&index.locale);
    // Each is made when the page has come to it: there may be a hundred thousand.
    let entries = Value::make_object_iterable((path.clone(), index.entries()), |(path, entries)| {
        Box::new(entries.iter().map(move |entry| Value::from(Serde(Entry::new(entry, path)))))
    });
    let heading = index.labels.get("statements").cloned().unwrap_or_default();
    let labels = index.labels.iter().map(|(id, text)| (id.clone(), Words::of(text))).collect();
    let page = IndexPage {
        entries,
        labels,
        ..IndexPage::new(&index.locale, &heading, &index.alternates, &index.source_locale, &path, style)
    };
    artifact(INDEX, path, &page)
}

/// The page at the root of the output, `index.html`: every language by its own name.
pub fn render_chooser(chooser: &Chooser, style: &Style) -> Rendered<'static> {
    let path = CHOICE.to_owned();
    let (locale, choices) = (&chooser.locale, &chooser.choices);
    let page = IndexPage::new(locale, &chooser.heading, choices, &locale.tag, &path, style);
    artifact(CHOOSER, path, &page)
}

impl Entry {
    fn new(entry: &IndexEntry, path: &str) -> Self {
        Self {
            href: relative_url(path, &entry.path),
            title: Words::of(&entry.title),
            subtitle: entry.subtitle.as_ref().map(Words::of),
            date: entry.date.clone(),
            date_text: entry.date_text.clone(),
        }
    }
}

impl IndexPage {
    fn new(
        locale: &LocaleInfo,
        heading: &Text,
        alternates: &[Alternate],
        source: &str,
        path: &str,
        style: &Style,
    ) -> Self {
        Self {
            lang: locale.tag.clone(),
            dir: locale.direction.as_str(),
            stylesheet: Html(STYLESHEET.clone()),
            linked_data: None,
            title: Words::of(heading),
            short_title: Words::of(heading),
            labels: BTreeMap::new(),
            entries: Value::default(),
            // The choice of languages is the page for everybody else (Google, "x-default").
            links: Links::new(alternates, locale, source, path, style).with_default(path, CHOICE, style),
        }
    }
}

fn artifact(template: &'static str, path: String, page: &IndexPage) -> Rendered<'static> {
    match render_page(template, None, page) {
        Ok(html) => (vec![Artifact { path, content: html.into_bytes().into() }], Vec::new()),
        Err(finding) => (Vec::new(), vec![finding]),
    }
}
