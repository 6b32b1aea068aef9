//! What the template of a statement's page sees: the edition with every text made safe, every link made.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::contact::{ContactCard, Organization};
use super::escape::Html;
use super::inline::Words;
use super::linked_data::describe_edition;
use super::links::Links;
use super::template::STYLESHEET;
use crate::edition::{Block, Edition};
use crate::formats::Style;

/// The page of one statement. The fields are the template's variables; `super` documents them for projects.
#[derive(Debug, Serialize)]
pub struct StatementPage {
    lang: String,
    dir: &'static str,
    stylesheet: Html,
    linked_data: Html,
    title: Words,
    short_title: Words,
    description: String,
    subtitle: Option<Words>,
    embargo: Option<Embargo>,
    has_fallback: bool,
    audience: &'static str,
    dateline: Words,
    date: String,
    date_text: String,
    runs_on: bool,
    body: Vec<BodyBlock>,
    signatories: Vec<Organization>,
    contacts: Vec<ContactCard>,
    labels: BTreeMap<String, Words>,
    #[serde(flatten)]
    links: Links,
    open_graph: OpenGraph,
}

#[derive(Debug, Serialize)]
struct OpenGraph {
    locale: Option<String>,
    alternates: Vec<String>,
}

/// Until when the statement must not be published.
#[derive(Debug, Serialize)]
struct Embargo {
    datetime: String,
    text: String,
}

/// A block of the body.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum BodyBlock {
    Paragraph { id: Option<String>, text: Words },
    Heading { id: Option<String>, text: Words },
    Quote { id: Option<String>, text: Words, attribution: Option<Words> },
    List { ordered: bool, items: Vec<Words> },
}

impl StatementPage {
    /// The page of this edition; `path` is its own path in the output.
    pub fn new(edition: &Edition, path: &str, style: &Style) -> Self {
        let links = Links::new(&edition.alternates, &edition.locale, &edition.source_locale, path, style);
        let urls: Vec<String> = links.editions.iter().map(|link| link.url.clone()).collect();
        let title = Words::of(&edition.title);
        let subtitle = edition.subtitle.as_ref().map(Words::of);
        Self {
            lang: edition.locale.tag.clone(),
            dir: edition.locale.direction.as_str(),
            stylesheet: Html(STYLESHEET.clone()),
            linked_data: describe_edition(edition, &urls),
            description: subtitle.as_ref().unwrap_or(&title).plain.clone(),
            short_title: Words::of(&edition.short_title),
            title,
            subtitle,
            embargo: edition.embargo.as_ref().map(|moment| Embargo {
                datetime: moment.clone(),
                text: edition.embargo_text.as_ref().unwrap_or(moment).clone(),
            }),
            has_fallback: edition.has_fallback,
            audience: edition.audience.name(),
            dateline: Words::of_dateline(&edition.dateline),
            date: edition.dateline.date.clone(),
            date_text: edition.dateline.date_text.clone(),
            runs_on: matches!(edition.body.first(), Some(Block::Paragraph { .. })),
            body: body(&edition.body),
            signatories: edition.signatories.iter().map(Organization::of_signatory).collect(),
            contacts: edition.contacts.iter().map(ContactCard::new).collect(),
            labels: edition.labels.iter().map(|(id, text)| (id.clone(), Words::of(text))).collect(),
            open_graph: OpenGraph { locale: edition.locale.open_graph.clone(), alternates: others(edition) },
            links,
        }
    }
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
fn body(blocks: &[Block]) -> Vec<BodyBlock> {
    let mut taken: BTreeSet<String> =
        ["content", "signatories", "contacts", "contacts-heading"].map(String::from).into();
    let mut anchor = |id: &String| taken.insert(id.clone()).then(|| id.clone());
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph { id, text } => BodyBlock::Paragraph { id: anchor(id), text: Words::of(text) },
            Block::Heading { id, text } => BodyBlock::Heading { id: anchor(id), text: Words::of(text) },
            Block::Quote { id, text, attribution } => BodyBlock::Quote {
                id: anchor(id),
                text: Words::of(text),
                attribution: attribution.as_ref().map(Words::of),
            },
            Block::List { ordered, items } => {
                BodyBlock::List { ordered: *ordered, items: items.iter().map(Words::of).collect() }
            }
        })
        .collect()
}
