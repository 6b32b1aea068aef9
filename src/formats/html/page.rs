//! What the template of a statement's page sees: the edition with every text made safe, every link made. `super` documents
//! the variables for projects.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::{Value, context};

use super::contact::{contact_card, signatory};
use super::inline::Words;
use super::linked_data::describe_edition;
use super::links::Links;
use super::template::STYLE;
use crate::edition::{Block, Edition, Labels};
use crate::formats::Style;

/// The page of this edition; `path` is its own path in the output.
pub fn statement_page(edition: &Edition, path: &str, style: &Style) -> Value {
    let links = Links::new(&edition.alternates, &edition.locale, &edition.source_locale, path, style);
    let title = Words::of(&edition.title);
    let subtitle = edition.subtitle.as_ref().map(Words::of);
    let text = edition.embargo_text.as_ref().or(edition.embargo.as_ref());
    let embargo = edition.embargo.as_ref().map(|datetime| context! { datetime, text });
    let open_graph = context! { locale => &edition.locale.open_graph, alternates => others(edition) };
    context! {
        lang => &edition.locale.tag,
        dir => edition.locale.direction.as_str(),
        stylesheet => STYLE.clone(),
        linked_data => describe_edition(edition, &links.urls),
        description => &subtitle.as_ref().unwrap_or(&title).plain,
        short_title => Words::of(&edition.short_title),
        title,
        subtitle,
        embargo,
        has_fallback => edition.has_fallback,
        audience => edition.audience.name(),
        dateline => Words::of_dateline(&edition.dateline),
        date => &edition.dateline.date,
        date_text => &edition.dateline.date_text,
        runs_on => matches!(edition.body.first(), Some(Block::Paragraph { .. })),
        body => body(&edition.body),
        signatories => edition.signatories.iter().map(signatory).collect::<Value>(),
        contacts => edition.contacts.iter().map(|own| contact_card(own, own.affiliation())).collect::<Value>(),
        labels => labels(&edition.labels),
        open_graph,
        canonical => links.canonical,
        editions => links.editions,
        x_default => links.x_default,
        index => links.index,
    }
}

/// The fixed words by their ids.
pub fn labels(labels: &Labels) -> BTreeMap<String, Value> {
    labels.iter().map(|(id, text)| (id.clone(), Words::of(text).into())).collect()
}

fn others(edition: &Edition) -> Vec<String> {
    edition
        .alternates
        .iter()
        .filter(|alternate| alternate.locale.tag != edition.locale.tag)
        .filter_map(|alternate| alternate.locale.open_graph.clone())
        .collect()
}

/// The blocks, each anchor given once: a message may stand in the body twice, or bear the name of a part of the
/// page.
fn body(blocks: &[Block]) -> Value {
    let mut taken: BTreeSet<&str> = ["content", "signatories", "contacts", "contacts-heading"].into();
    let blocks = blocks.iter().map(|block| match block {
        Block::Paragraph { id, text } => {
            context! { type => "paragraph", id => taken.insert(id).then_some(id), text => Words::of(text) }
        }
        Block::Heading { id, text } => {
            context! { type => "heading", id => taken.insert(id).then_some(id), text => Words::of(text) }
        }
        Block::Quote { id, text, attribution } => context! {
            type => "quote",
            id => taken.insert(id).then_some(id),
            text => Words::of(text),
            attribution => attribution.as_ref().map(Words::of),
        },
        Block::List { ordered, items } => {
            let items: Value = items.iter().map(|item| Value::from(Words::of(item))).collect();
            context! { type => "list", ordered => *ordered, items }
        }
    });
    blocks.collect()
}
