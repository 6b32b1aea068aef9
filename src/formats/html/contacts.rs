//! `contacts.html`: the contacts by themselves, to be printed or sent on.

use minijinja::{Value, context};

use super::contact::contact_card;
use super::inline::Words;
use super::links::{Links, relative_url};
use super::page::labels;
use super::template::{CONTACTS, STYLE, render_page};
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

fn render_contacts<'a>(list: &ContactList<'a>, style: &Style) -> Rendered<'a> {
    let mut artifact = CONTACTS_HTML.artifact(&list.folder(), Vec::new());
    let heading = list.labels.get("contacts-sheet").unwrap_or(&list.title);
    let title = Words::of(heading);
    let of_statement = list.statement.as_ref().map(|_| Words::of(&list.title));
    let href = relative_url(&artifact.path, &format!("{}/statement.html", list.folder()));
    let links = Links::new(&[], &list.locale, &list.locale.tag, &artifact.path, style);
    // See `super` for texts, contacts and links.
    let page = context! {
        lang => &list.locale.tag,
        dir => list.locale.direction.as_str(),
        stylesheet => STYLE.clone(),
        linked_data => (),
        short_title => name_page(&title, of_statement.as_ref()),
        title,
        statement => of_statement.map(|title| context! { href, title }),
        has_fallback => list.has_fallback,
        contacts => list.all().iter().map(|contact| contact_card(contact, None)).collect::<Value>(),
        labels => labels(&list.labels),
        canonical => links.canonical,
        editions => links.editions,
        x_default => links.x_default,
        index => links.index,
    };
    match render_page(CONTACTS, None, page) {
        Ok(html) => {
            artifact.content = html.into_bytes().into();
            (vec![artifact], Vec::new())
        }
        Err(finding) => (Vec::new(), vec![finding]),
    }
}

/// The title for the window: what the page is and, where there is room, of which statement.
fn name_page(title: &Words, statement: Option<&Words>) -> Words {
    let mut named = title.clone();
    if let Some(statement) = statement.filter(|statement| statement.attributes == title.attributes) {
        let whole = format!("{} – {}", title.plain, statement.plain);
        if whole.chars().count() <= MOST_TITLE {
            named.plain = whole;
        }
    }
    named
}

#[cfg(test)]
#[path = "contacts_tests.rs"]
mod tests;
