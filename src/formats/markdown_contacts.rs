//! `contacts.md`, and the contacts at the end of `statement.md`: one item for each, one fact on each line.

use super::commonmark::{Context, Line};
use super::markdown::{directed, item, paragraph, quote};
use super::{Format, Remarks, Rendered, Renderer, Style, uri};
use crate::edition::{Contact, ContactList, Direction, Labels, Phone};

/// The contacts by themselves as CommonMark 0.31, to be put into a mail or a page.
pub const CONTACTS_MARKDOWN: Format = Format {
    name: "contacts-markdown",
    part: "contacts",
    extension: "md",
    media_type: "text/markdown",
    renderer: Renderer::Contacts(render_contacts),
    remarks: Remarks::None,
};

/// How a person's organization is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Affiliation {
    /// By its short form, where the whole name stands above.
    Short,
    /// By its whole name.
    Whole,
}

/// What the lines of contacts stand in.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'s> {
    /// The fixed words.
    pub labels: &'s Labels,
    /// Which way the text around them runs.
    pub direction: Direction,
    /// How organizations are named.
    pub affiliation: Affiliation,
}

fn render_contacts<'a>(list: &ContactList<'a>, _style: &Style) -> Rendered<'a> {
    let title = list.labels.get("contacts-sheet").unwrap_or(&list.title);
    let direction = list.locale.direction;
    let mut blocks = vec![format!("# {}", Line::of(title, direction).write(Context::Heading))];
    if let Some(notice) = list.labels.get("fallback-notice").filter(|_| list.has_fallback) {
        blocks.push(quote(&paragraph(notice, direction)));
    }
    blocks.extend(list.statement.as_ref().map(|_| paragraph(&list.title, direction)));
    let affiliation = Affiliation::Whole;
    blocks.push(list_contacts(&list.all(), Surroundings { labels: &list.labels, direction, affiliation }));
    blocks.retain(|block| !block.is_empty());
    let document = directed(&blocks, &list.locale);
    (vec![CONTACTS_MARKDOWN.artifact(&list.folder(), document.into_bytes())], Vec::new())
}

/// The contacts as a list.
pub fn list_contacts(contacts: &[Contact], around: Surroundings<'_>) -> String {
    let items = contacts.iter().map(|contact| contact_item(contact, around));
    items.collect::<Vec<_>>().join("\n")
}

/// One fact on each line: so nothing has to be joined by the punctuation of a language.
fn contact_item(contact: &Contact, around: Surroundings<'_>) -> String {
    let mut lines: Vec<Line> = Vec::new();
    let mut add = |fill: &dyn Fn(&mut Line)| {
        let mut line = Line::new(around.direction);
        fill(&mut line);
        lines.push(line);
    };
    if let Some(name) = &contact.name {
        add(&|line| line.push_strong(name));
    }
    if let Some(role) = &contact.role {
        add(&|line| line.push(role));
    }
    if let Some(organization) = &contact.organization {
        add(&|line| match (contact.affiliation(), around.affiliation) {
            (Some(short), Affiliation::Short) => line.push_data(short),
            (Some(_), Affiliation::Whole) => line.push_data(&organization.name),
            (None, _) => line.push_strong(&organization.name),
        });
    }
    if let Some(place) = &contact.place {
        add(&|line| line.push(place));
    }
    for site in &contact.sites {
        add(&|line| line.push_link(&site.url, &site.display));
    }
    let has_regions = contact.phones.windows(2).any(|pair| match pair {
        [one, other] => one.region != other.region,
        _ => false,
    });
    for phone in &contact.phones {
        add(&|line| push_phone(line, around, phone, has_regions));
    }
    for email in &contact.emails {
        add(&|line| line.push_link(&uri::mail_url(email), email));
    }
    if !contact.languages.is_empty() {
        let names: Vec<&str> = contact.languages.iter().map(|language| language.name.as_str()).collect();
        add(&|line| line.push_words(&names.join(" · ")));
    }
    if let Some(notes) = &contact.notes {
        add(&|line| line.push(notes));
    }
    let written: Vec<String> = lines.iter().map(|line| line.write(Context::Paragraph)).collect();
    item("- ", &written.join("\\\n"))
}

/// The number, before it its region where a contact has several, after it its kinds and a word that it is toll-free.
fn push_phone(line: &mut Line, around: Surroundings<'_>, phone: &Phone, has_regions: bool) {
    if let (true, Some(region)) = (has_regions, &phone.region_name) {
        line.push_words(region);
        line.push_words(" · ");
    }
    line.push_data_link(&phone.uri, &phone.display);
    for kind in &phone.kinds {
        line.push_words(" (");
        line.push(&kind.name);
        line.push_words(")");
    }
    if let (true, Some(toll_free)) = (phone.toll_free, around.labels.get("toll-free")) {
        line.push_words(" (");
        line.push(toll_free);
        line.push_words(")");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::specimen::{specimen, words_of_contacts};

    #[test]
    fn shows_every_word_of_the_contacts_and_none_of_its_own() {
        let edition = specimen();
        let (artifacts, findings) = render_contacts(&ContactList::from(&edition), &Style::default());
        assert_eq!((findings, artifacts[0].path.as_str()), (vec![], "el/δήλωση/contacts.md"));
        let bytes = artifacts[0].content.bytes();
        let text = std::str::from_utf8(&bytes).unwrap();
        let mut plain = String::new();
        for event in pulldown_cmark::Parser::new(text) {
            match event {
                pulldown_cmark::Event::Text(text) | pulldown_cmark::Event::Code(text) => {
                    plain.push_str(&text)
                }
                _ => plain.push('\n'),
            }
        }
        for word in words_of_contacts(&edition) {
            assert!(plain.contains(&word), "{word} is lost in {plain}");
        }
        assert!(!plain.contains(|c: char| c.is_ascii_alphabetic()), "{plain}");
        assert!(plain.trim_start().starts_with(&edition.labels["contacts-sheet"].to_plain()));
    }

    #[test]
    fn a_person_by_herself_has_the_whole_name_of_her_organization() {
        let edition = specimen();
        let (labels, direction) = (&edition.labels, edition.locale.direction);
        let list =
            |affiliation| list_contacts(&edition.contacts, Surroundings { labels, direction, affiliation });
        assert!(
            list(Affiliation::Whole).contains("Πρώτη Οργάνωση") && !list(Affiliation::Whole).contains("ΠΟ\\")
        );
        assert!(
            list(Affiliation::Short).contains("ΠΟ\\") && !list(Affiliation::Short).contains("Πρώτη Οργάνωση")
        );
    }
}
