//! A statement as one accessible page that needs nothing else: no script, no font, no request.
//!
//! # The template
//!
//! The page is a [MiniJinja](https://docs.rs/minijinja) template. A project that sets `template` under `[export]`
//! of `comunicado.toml` brings its own; it may begin with `{% extends "built-in/statement.html" %}` and change
//! only some of the blocks `style`, `head`, `notices`, `title`, `body`, `signatories`, `contacts`, `main`,
//! `masthead`, `page`. A variable that does not exist is an error, text is escaped, and an error in the template
//! refuses the edition and names file and line.
//!
//! A *text* below is `{ html, plain, attributes, is_foreign }`: `html` is markup made safe, `plain` its words on
//! one line, `attributes` ` lang="…" dir="…"` (or nothing) for the element around it, `is_foreign` whether
//! the words are of another language than the page.
//!
//! | variable | what it is |
//! |---|---|
//! | `lang`, `dir` | BCP 47 tag of the page, `ltr` or `rtl` |
//! | `title`, `short_title`, `subtitle` | texts; `subtitle` may be `none` |
//! | `description` | plain text for `<meta name="description">` |
//! | `date`, `date_text` | the day as ISO 8601, and as the locale writes it |
//! | `dateline` | text, its date already in `<time>` |
//! | `runs_on` | whether the body begins with a paragraph, so that the dateline stands in it |
//! | `body` | list of `{ type, … }`: `paragraph`, `heading` `{ id, text }`, `quote` `{ id, text, attribution }`, `list` `{ ordered, items }`; `id` may be `none` |
//! | `signatories` | list of `{ name, name_attributes, signed, signed_attributes, short, site }`; `site` is `{ href, text }`; all but `name` may be `none` |
//! | `contacts` | list of `{ id, name, role, affiliation, organization, place, phones, emails, sites, languages, notes }`: `affiliation` what the card of a person says of the organization, its short form where it has one, `organization` like a signatory, `role`, `place` and `notes` texts, `phones` `{ href, text, region, kinds, toll_free }` with a list of texts as `kinds`, `emails` and `sites` `{ href, text }`, `languages` `{ lang, name }` |
//! | `labels` | texts by their ids in `labels.ftl`: `labels["signed"].html` |
//! | `embargo` | `{ datetime, text }` or `none` |
//! | `audience` | for whom the page is made: `public`, `press` or `internal` |
//! | `has_fallback` | whether some text is of another language than the page |
//! | `editions` | the published editions, this one included: `{ lang, dir, autonym, title, href, url, is_current }` |
//! | `canonical`, `x_default`, `index` | URLs; `canonical` is `none` without a base URL |
//! | `open_graph` | `{ locale, alternates }` |
//! | `linked_data` | JSON-LD for `<script type="application/ld+json">` |
//! | `stylesheet` | the built-in style |
//! | `policy(style, linked_data)` | the content security policy for a page with exactly this `<style>` and data block |

mod contact;
mod contacts;
mod escape;
mod inline;
mod linked_data;
mod links;
mod page;
mod policy;
mod template;
#[cfg(test)]
mod tests;

use super::{Format, Remarks, Rendered, Renderer, Style};
use crate::edition::Edition;

pub(super) use contacts::CONTACTS_HTML;
pub(super) use inline::Words;
pub(super) use links::{Links, relative_url};
pub(super) use page::labels;
pub(super) use template::{CHOOSER, INDEX, STYLE, render_page, write_page};

/// One page per edition.
pub const HTML: Format = Format {
    name: "html",
    part: "statement",
    extension: "html",
    media_type: "text/html",
    renderer: Renderer::Edition(render),
    remarks: Remarks::OwnTemplate,
};

fn render(edition: &Edition, style: &Style) -> Rendered<'static> {
    let mut artifact = HTML.artifact(&edition.folder(), Vec::new());
    let page = page::statement_page(edition, &artifact.path, style);
    match render_page(template::STATEMENT, style.template.as_ref(), page) {
        Ok(html) => {
            artifact.content = html.into_bytes().into();
            (vec![artifact], Vec::new())
        }
        Err(finding) => (Vec::new(), vec![finding]),
    }
}
