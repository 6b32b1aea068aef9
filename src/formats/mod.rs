//! Editions become artifacts: one file per format, and a table of all of them.

mod artifact;
mod commonmark;
mod html;
mod index;
mod json;
mod kinds;
mod markdown;
mod markdown_contacts;
mod uri;

mod cells;
mod csv;
mod google;
mod outlook;
mod sheet;
mod xlsx;

#[cfg(test)]
mod contact_tests;

mod card;
mod jcard;
mod vcard;

use crate::diagnostic::Diagnostic;
use crate::edition::{ContactList, Edition, Unmade};

pub use artifact::{Artifact, Content};
pub use index::{render_chooser, render_index};
pub use json::schema;
pub use kinds::KINDS;
pub use xlsx::render_workbook;

/// All formats, in the order in which they are offered.
pub static FORMATS: &[Format] = &[
    html::HTML,
    markdown::MARKDOWN,
    csv::CSV,
    xlsx::XLSX,
    vcard::VCARD,
    vcard::VCARD4,
    jcard::JCARD,
    google::GOOGLE,
    outlook::OUTLOOK,
    html::CONTACTS_HTML,
    markdown_contacts::CONTACTS_MARKDOWN,
    json::JSON,
];

/// The formats of a project that names none: those that somebody waits for. The others are there for who asks for them.
pub const DEFAULT_FORMATS: &[&str] = &["html", "markdown", "csv", "xlsx", "vcard", "json"];

/// The format of this name.
pub fn find_format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// What a format made of an edition, and what it found.
pub type Rendered<'a> = (Vec<Artifact<'a>>, Vec<Diagnostic>);

/// A format: a value in [`FORMATS`], not a trait object. Adding one is a file, its `mod` line and its list line.
pub struct Format {
    /// The word after `--format`.
    pub name: &'static str,
    /// Which part of the edition it shows: file name without extension (`statement`, `contacts`, `edition`).
    pub part: &'static str,
    /// File name extension of its artifacts, without the dot.
    pub extension: &'static str,
    /// Media type (IANA) of its artifacts.
    pub media_type: &'static str,
    /// How it is made.
    pub renderer: Renderer,
    /// How what it finds is known.
    pub remarks: Remarks,
}

/// What a format is made from, and how. Pure.
#[derive(Clone, Copy)]
pub enum Renderer {
    /// From an edition.
    Edition(fn(&Edition, &Style) -> Rendered<'static>),
    /// From contacts: those of an edition, or those of the whole project.
    Contacts(for<'a> fn(&ContactList<'a>, &Style) -> Rendered<'a>),
}

/// How it is known what a format finds in an edition that nobody wants rendered. Pure.
#[derive(Clone, Copy)]
pub enum Remarks {
    /// It finds nothing.
    None,
    /// By rendering, where the page is made from a template of the project.
    OwnTemplate,
    /// By rendering.
    Rendered,
    /// From the contacts.
    Contacts(fn(&ContactList, &Style) -> Vec<Diagnostic>),
}

impl Format {
    /// Turns an edition into artifacts.
    pub fn render(&self, edition: &Edition, style: &Style) -> Rendered<'static> {
        match self.renderer {
            Renderer::Edition(render) => render(edition, style),
            Renderer::Contacts(render) => render(&ContactList::from(edition), style),
        }
    }

    /// The same of an edition that may not hold its contacts, and without a copy of those that it holds: it lends them
    /// meanwhile. A format that shows a whole edition holds all of them while it is at work; sheets and cards do not.
    pub fn render_lent<'a>(
        &self,
        edition: &mut Edition,
        unmade: Option<&Unmade<'a>>,
        style: &Style,
    ) -> Rendered<'a> {
        match self.renderer {
            Renderer::Edition(render) => {
                let held = edition.contacts.len();
                unmade.into_iter().for_each(|unmade| unmade.each(|contact| edition.contacts.push(contact)));
                let rendered = render(edition, style);
                edition.contacts.truncate(held);
                edition.contacts.shrink_to_fit();
                rendered
            }
            Renderer::Contacts(render) => lend_contacts(edition, unmade, |list| render(list, style)),
        }
    }

    /// What rendering would find, with no more of it done than that takes.
    pub fn inspect_lent(
        &self,
        edition: &mut Edition,
        unmade: Option<&Unmade<'_>>,
        style: &Style,
    ) -> Vec<Diagnostic> {
        match self.remarks {
            Remarks::None => Vec::new(),
            Remarks::OwnTemplate if style.template.is_none() => Vec::new(),
            Remarks::OwnTemplate | Remarks::Rendered => self.render_lent(edition, unmade, style).1,
            Remarks::Contacts(inspect) => lend_contacts(edition, unmade, |list| inspect(list, style)),
        }
    }

    /// Turns a list of contacts into artifacts; `None` where the format needs a whole edition.
    pub fn render_contacts<'a>(&self, list: &ContactList<'a>, style: &Style) -> Option<Rendered<'a>> {
        match self.renderer {
            Renderer::Edition(_) => None,
            Renderer::Contacts(render) => Some(render(list, style)),
        }
    }

    /// Whether it shows contacts and needs no more.
    pub fn is_of_contacts(&self) -> bool {
        matches!(self.renderer, Renderer::Contacts(_))
    }

    /// An artifact of this format in its folder: `<folder>/<part>.<extension>`.
    pub fn artifact<'a>(&self, folder: &str, content: impl Into<Content<'a>>) -> Artifact<'a> {
        let Self { part, extension, .. } = self;
        Artifact { path: format!("{folder}/{part}.{extension}"), content: content.into() }
    }
}

/// Makes something of an edition's contacts without a copy of them.
fn lend_contacts<'a, T>(
    edition: &mut Edition,
    unmade: Option<&Unmade<'a>>,
    make: impl FnOnce(&ContactList<'a>) -> T,
) -> T {
    let contacts = std::mem::take(&mut edition.contacts);
    let list = ContactList { contacts, unmade: unmade.cloned(), ..ContactList::from(&*edition) };
    let made = make(&list);
    edition.contacts = list.contacts;
    made
}

/// The settings of a project that formats obey.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Style {
    /// Absolute URL under which the output is published, ending in `/`; makes canonical and hreflang absolute.
    pub base_url: Option<String>,
    /// What tells this project from others, in ids that must be unique everywhere: the URL that it publishes under.
    pub identity: Option<String>,
    /// Whether Markdown begins with front matter.
    pub front_matter: bool,
    /// What becomes of cells that a spreadsheet would take for a formula.
    pub formula_guard: FormulaGuard,
    /// Which reader the CSV is for.
    pub csv_profile: CsvProfile,
    /// The project's own page template, in place of the one built in: its path and text.
    pub template: Option<crate::diagnostic::Source>,
}

/// What becomes of a cell that a spreadsheet would take for a formula.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FormulaGuard {
    /// A finding; no sheet is written. A changed name or address would be a wrong one.
    #[default]
    Refuse,
    /// An apostrophe before it, and a warning.
    Escape,
}

/// Which reader a CSV file is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CsvProfile {
    /// People with a spreadsheet: byte order mark, localized headings, the region's delimiter.
    #[default]
    Spreadsheet,
    /// Programs: no byte order mark, fixed English headings, commas, `tel:` URIs.
    Machine,
}
