//! Pages (HTML), as browsers, Word, Outlook, LibreOffice, Google Docs and Pandoc write them: what a reader of the page sees.

mod left_out;
mod letters;
mod look;
mod measure;
mod page;
mod table;

use scraper::Html;

use super::margin::Margin;
use super::pieces::{Allowance, Piece};
use look::Classes;
use page::Page;

pub(super) use letters::decode_page;

/// Reads a page: its pieces and the language that it says it is in.
///
/// # Errors
/// `large`, or `depth`.
pub(super) fn read_markup(
    text: &str,
    margin: &mut Margin,
    allowance: &mut Allowance,
) -> Result<(Vec<Piece>, Option<String>), &'static str> {
    measure::check(text)?;
    let tree = Html::parse_document(text);
    let classes = Classes::read(&tree);
    let mut page = Page::new(&classes, margin, allowance, &tree);
    page.read(&tree)?;
    Ok(page.finish())
}
