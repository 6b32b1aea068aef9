//! The pages around the statements: one list per locale, and the page at the root where readers choose a language.

use std::io::Write;
use std::sync::Arc;

use minijinja::{Value, context};

use super::html::{CHOOSER, INDEX, Links, STYLE, Words, labels, relative_url, render_page, write_page};
use super::{Artifact, Content, Rendered, Style};
use crate::edition::{Alternate, Chooser, Entries, Index, IndexEntry, LocaleInfo, Text};

/// Where readers choose a language, relative to the root of the output.
const CHOICE: &str = "index.html";

/// The index page of a locale, `<tag>/index.html`: its statements, the newest first.
pub fn render_index(index: &Index, entries: Arc<dyn Entries>, style: &Style) -> Artifact<'static> {
    let path = Index::path(&index.locale);
    // Each is made when the page has come to it, and goes when it is written.
    let shown = Value::make_object_iterable((path.clone(), Arc::clone(&entries)), |(path, entries)| {
        Box::new(entries.each().map(move |own| entry(&own, path)))
    });
    let heading = index.labels.get("statements").cloned().unwrap_or_default();
    let page = page(&index.locale, &heading, &index.alternates, &index.source_locale, &path, style);
    let page = context! { entries => shown, labels => labels(&index.labels), ..page };
    let write = move |to: &mut dyn Write| {
        write_page(INDEX, &page, to)?;
        entries.is_sound()
    };
    Artifact { path, content: Content::Flowing(Box::new(write)) }
}

/// The page at the root of the output, `index.html`: every language by its own name.
pub fn render_chooser(chooser: &Chooser, style: &Style) -> Rendered<'static> {
    let path = CHOICE.to_owned();
    let (locale, choices) = (&chooser.locale, &chooser.choices);
    let page = page(locale, &chooser.heading, choices, &locale.tag, &path, style);
    match render_page(CHOOSER, None, page) {
        Ok(html) => (vec![Artifact { path, content: html.into_bytes().into() }], Vec::new()),
        Err(finding) => (Vec::new(), vec![finding]),
    }
}

fn entry(entry: &IndexEntry, path: &str) -> Value {
    context! {
        href => relative_url(path, &entry.path),
        title => Words::of(&entry.title),
        subtitle => entry.subtitle.as_ref().map(Words::of),
        date => &entry.date,
        date_text => &entry.date_text,
    }
}

/// What the templates of these pages see; see [`super::html`] for texts and links.
fn page(
    locale: &LocaleInfo,
    heading: &Text,
    alternates: &[Alternate],
    source: &str,
    path: &str,
    style: &Style,
) -> Value {
    // The choice of languages is the page for everybody else (Google, "x-default").
    let links = Links::new(alternates, locale, source, path, style).with_default(path, CHOICE, style);
    context! {
        lang => &locale.tag,
        dir => locale.direction.as_str(),
        stylesheet => STYLE.clone(),
        linked_data => (),
        title => Words::of(heading),
        short_title => Words::of(heading),
        canonical => links.canonical,
        editions => links.editions,
        x_default => links.x_default,
        index => links.index,
    }
}
