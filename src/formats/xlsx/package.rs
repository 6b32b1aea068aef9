//! The archive of a workbook (ECMA-376 part 2): which parts there are, and how they are written into it.

use std::io;

use super::parts;
use super::worksheet::{Strings, write_worksheet};
use crate::edition::ContactList;
use crate::formats::sheet::Sheet;
use crate::workbook::{Archive, PACKAGE_RELATIONS, content_types, workbook_relations};

/// A sheet of the workbook and what is known of it.
pub struct Page<'l> {
    /// The contacts.
    pub list: &'l ContactList<'l>,
    /// Their rows.
    pub sheet: Sheet<'l>,
    /// The width of each column in characters.
    pub widths: Vec<usize>,
    /// The number of rows, the headings among them.
    pub rows: usize,
    /// The number of cells that say something, the headings among them.
    pub cells: usize,
    /// The name of the sheet.
    pub name: String,
}

/// Writes the archive.
///
/// # Errors
/// A part is larger than an archive of this kind can hold.
pub fn write_package(pages: &[Page<'_>]) -> io::Result<Vec<u8>> {
    let mut archive = Archive::new();
    archive.put("[Content_Types].xml", &content_types(pages.len()))?;
    archive.put("_rels/.rels", PACKAGE_RELATIONS)?;
    archive.put("docProps/core.xml", &parts::core_properties(pages))?;
    archive.put("xl/workbook.xml", &parts::workbook(pages))?;
    archive.put("xl/_rels/workbook.xml.rels", &workbook_relations(pages.len()))?;
    archive.put("xl/styles.xml", parts::STYLES)?;
    // The strings are written while the cells are, into an archive of their own: the rows are gone through once.
    let mut aside = Archive::new();
    let count = pages.iter().map(|page| page.cells).sum();
    let mut strings = Strings::begin(aside.begin("xl/sharedStrings.xml")?, count)?;
    for (at, page) in pages.iter().enumerate() {
        let path = format!("xl/worksheets/sheet{}.xml", at + 1);
        write_worksheet(archive.begin(&path)?, page, at == 0, &mut strings)?;
    }
    strings.finish()?;
    archive.append(aside)?;
    archive.finish()
}
