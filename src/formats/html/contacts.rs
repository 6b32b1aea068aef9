//! `contacts.html`: the contacts by themselves, to be printed or sent on.

use std::collections::BTreeMap;

use serde::Serialize;

use super::contact::ContactCard;
use super::escape::Html;
use super::inline::Words;
use super::links::{Links, relative_url};
use super::template::{CONTACTS, STYLESHEET, render_page};
use crate::edition::ContactList;
use crate::formats::{Format, Remarks, Rendered, Renderer, Style};

/// The contacts as a page like that of the statement: same house, no script, no request, made for paper too.
pub const CONTACTS_HTML: Format = Format {
    name: "contacts-html",
    part: "contacts",
    extension: "html",
    media_type: "text/html",
    renderer: Renderer::Contacts(render_contacts),
    remarks: Remarks::None,
};

/// Characters of a title that fit where titles of pages are shown.
const MOST_TITLE: usize = 70;

/// What the template sees; see [`super`] for texts, contacts and links.
#[derive(Debug, Serialize)]
struct ContactsPage {
    lang: String,
    dir: &'static str,
    stylesheet: Html,
    linked_data: Option<Html>,
    title: Words,
    short_title: Words,
    statement: Option<StatementLink>,
    has_fallback: bool,
    contacts: Vec<ContactCard>,
    labels: BTreeMap<String, Words>,
    #[serde(flatten)]
    links: Links,
}

/// The statement whose contacts these are.
#[derive(Debug, Serialize)]
struct StatementLink {
    href: String,
    title: Words,
}

fn render_contacts<'a>(list: &ContactList<'a>, style: &Style) -> Rendered<'a> {
    let mut artifact = CONTACTS_HTML.artifact(&list.folder(), Vec::new());
    let heading = list.labels.get("contacts-sheet").unwrap_or(&list.title);
    let title = Words::of(heading);
    let statement = list.statement.as_ref().map(|_| StatementLink {
        href: relative_url(&artifact.path, &format!("{}/statement.html", list.folder())),
        title: Words::of(&list.title),
    });
    let page = ContactsPage {
        lang: list.locale.tag.clone(),
        dir: list.locale.direction.as_str(),
        stylesheet: Html(STYLESHEET.clone()),
        linked_data: None,
        short_title: name_page(&title, statement.as_ref()),
        title,
        statement,
        has_fallback: list.has_fallback,
        contacts: list.all().iter().map(ContactCard::alone).collect(),
        labels: list.labels.iter().map(|(id, text)| (id.clone(), Words::of(text))).collect(),
        links: Links::new(&[], &list.locale, &list.locale.tag, &artifact.path, style),
    };
    match render_page(CONTACTS, None, &page) {
        Ok(html) => {
            artifact.content = html.into_bytes().into();
            (vec![artifact], Vec::new())
        }
        Err(finding) => (Vec::new(), vec![finding]),
    }
}

/// The title for the window: what the page is and, where there is room, of which statement.
fn name_page(title: &Words, statement: Option<&StatementLink>) -> Words {
    let mut named = title.clone();
    if let Some(statement) = statement.filter(|statement| statement.title.attributes == title.attributes) {
        let whole = format!("{} – {}", title.plain, statement.title.plain);
        if whole.chars().count() <= MOST_TITLE {
            named.plain = whole;
        }
    }
    named
}

#[cfg(test)]
#[path = "contacts_tests.rs"]
mod tests;
